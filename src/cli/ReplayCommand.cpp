// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ReplayCommand.h"

#include "async/WhenDone.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/Replay.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace watchkeeper {

//! \brief The file and the progress of its replay. Can be used in any thread, but not concurrently.
class ReplayCommand::LoadedHistory
{
public:
    explicit LoadedHistory(const QString &path)
        : m_path(path)
        , m_file(path)
    {
    }

    //! Blocks, so call it in a pool thread. Must not be called after the last part.
    Piece next()
    {
        if (!m_file.isOpen()) {
            if (const QString why = open(); !why.isEmpty())
                return Piece{{}, exit_status::kNoInput, {why}};
        }
        constexpr qint64 kPiece = 1024 * 1024;
        const QByteArray bytes = m_file.read(kPiece);
        if (bytes.isEmpty() && m_file.error() != QFile::NoError)
            return Piece{{}, exit_status::kInputOutput, {readError()}};
        if (bytes.isEmpty())
            return lastPiece(m_replay.finish());
        return m_replay.feed(bytes) ? Piece{m_replay.takeOutput(), {}, {}} : lastPiece(false);
    }

private:
    QString readError() const { return CliText::tr("%1 couldn't be read: %2.").arg(m_path, m_file.errorString()); }

    //! \return the reason for the failure, or an empty string
    QString open()
    {
        const bool isStandardInput = m_path == "-"_L1;
        if (!isStandardInput && QFileInfo(m_path).isDir())
            return CliText::tr("%1 is a folder, not a recorded history.").arg(m_path);
        const bool isOpen = isStandardInput ? m_file.open(stdin, QIODevice::ReadOnly) : m_file.open(QIODevice::ReadOnly);
        return isOpen ? QString() : readError();
    }

    Piece lastPiece(bool isRight)
    {
        Piece piece{m_replay.takeOutput(), isRight ? exit_status::kUp : exit_status::kBadData, {}};
        for (const QString &problem : m_replay.problems())
            piece.sentences.append(CliText::tr("%1:%2: %3").arg(m_path, QString::number(m_replay.lineNumber()), problem));
        return piece;
    }

    QString m_path;
    QFile m_file;
    Replay m_replay;
};

void ReplayCommand::start()
{
    m_history = std::make_shared<LoadedHistory>(arguments().file);
    playNext();
}

void ReplayCommand::playNext()
{
    if (isFinished())
        return;
    m_isReading = true;
    whenDone(QtConcurrent::run([past = m_history] { return past->next(); }), this, [this](const Piece &piece) {
        m_isReading = false;
        handlePiece(piece);
    });
}

void ReplayCommand::handlePiece(const Piece &piece)
{
    if (isFinished())
        return;
    console().out.write(piece.lines);
    for (const QString &sentence : piece.sentences)
        console().say(sentence);
    if (piece.status)
        finish(*piece.status);
    else
        continueWhenWritten([this] { playNext(); });
}

} // namespace watchkeeper

#include "moc_ReplayCommand.cpp"
