// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ReplayCommand.h"

#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/Replay.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QtConcurrentRun>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kPiece = 1024 * 1024;

} // namespace

ReplayCommand::ReplayCommand(const Arguments &arguments, Console *console, QObject *parent)
    : Command(arguments, console, parent)
{
    connect(&m_work, &QFutureWatcherBase::resultReadyAt, this, &ReplayCommand::takePiece);
    connect(&m_work, &QFutureWatcherBase::finished, this, [this] { finish(m_status); });
}

void ReplayCommand::start()
{
    m_work.setFuture(QtConcurrent::run(&ReplayCommand::play, arguments().file));
}

void ReplayCommand::play(QPromise<Piece> &promise, const QString &path)
{
    const bool isStandardInput = path == "-"_L1;
    QFile file(path);
    if (!isStandardInput && QFileInfo(path).isDir())
        return (void)promise.addResult(
            Piece{{}, exit_status::kNoInput, {CliText::tr("%1 is a folder, not a recorded past.").arg(path)}});
    const bool isOpen = isStandardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return (void)promise.addResult(
            Piece{{}, exit_status::kNoInput, {CliText::tr("%1 could not be read: %2.").arg(path, file.errorString())}});
    Replay replay;
    bool isRight = true;
    for (QByteArray piece = file.read(kPiece); isRight && !piece.isEmpty(); piece = file.read(kPiece)) {
        isRight = replay.feed(piece);
        if (QByteArray lines = replay.takeOutput(); !lines.isEmpty())
            promise.addResult(Piece{std::move(lines), 0, {}});
    }
    if (file.error() != QFile::NoError)
        return (void)promise.addResult(
            Piece{{}, exit_status::kInputOutput, {CliText::tr("%1 could not be read: %2.").arg(path, file.errorString())}});
    isRight = isRight && replay.finish();
    Piece last{replay.takeOutput(), isRight ? 0 : exit_status::kBadData, {}};
    for (const QString &problem : replay.problems())
        last.sentences.append(CliText::tr("%1:%2: %3").arg(path, QString::number(replay.line()), problem));
    promise.addResult(std::move(last));
}

void ReplayCommand::takePiece(int index)
{
    const Piece piece = m_work.resultAt(index);
    console().out.write(piece.lines);
    for (const QString &sentence : piece.sentences)
        console().say(sentence);
    m_status = qMax(m_status, piece.status);
}

} // namespace watchkeeper
