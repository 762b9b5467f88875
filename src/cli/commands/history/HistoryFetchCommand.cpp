// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/history/HistoryFetchCommand.h"

#include "app/words/DisplayText.h"
#include "async/WhenDone.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"

#include <QDateTime>
#include <QLocale>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! The number of displayed characters of an ID, which is enough to distinguish histories.
constexpr qsizetype kShownIdLength = 8;

QString originIdText(const HistoryOrigin &origin)
{
    return QString::fromLatin1(origin.id.toHex());
}

bool matchesOrigin(const HistoryOrigin &origin, const QString &as)
{
    return as.isEmpty() || origin.name == as
        || (as.size() >= kShownIdLength && originIdText(origin).startsWith(as, Qt::CaseInsensitive));
}

QString originLine(const HistoryOrigin &origin)
{
    const QDateTime seen = QDateTime::fromMSecsSinceEpoch(origin.seen);
    return CliText::tr("  %1  %2, last written %3")
        .arg(originIdText(origin).first(kShownIdLength), displayLine(origin.name), seen.toString(u"yyyy-MM-dd HH:mm t"_s));
}

QString entriesText(qint64 rows)
{
    return rows == 1 ? CliText::tr("1 entry") : CliText::tr("%1 entries").arg(rows);
}

QString filesText(int files)
{
    return files == 1 ? CliText::tr("1 result file") : CliText::tr("%1 result files").arg(files);
}

} // namespace

HistoryFetchCommand::HistoryFetchCommand(const Arguments &arguments, Console *console, QObject *parent)
    : Command(arguments, console, parent)
    , m_profile(arguments.profile)
    , m_lock(m_profile, LockUse::Brief)
{
}

void HistoryFetchCommand::start()
{
    const auto server = HistoryServerLocation::fromSetting(arguments().server);
    if (!server)
        return fail(exit_status::kUsage, server.error());
    if (const QString problem = m_profile.create(); !problem.isEmpty())
        return fail(exit_status::kInputOutput, problem);
    if (!m_lock.tryLock())
        return fail(exit_status::kInputOutput, m_lock.explanation());
    if (const QString inTheWay = existingHistoryPath(m_profile.historyFile(), m_profile.resultsFolder()); !inTheWay.isEmpty())
        return fail(exit_status::kInputOutput, inTheWay);
    m_isFetching = true;
    const auto job = [place = *server, as = arguments().origin, profile = m_profile] { return fetch(place, as, profile); };
    whenDone(QtConcurrent::run(job), this, [this](const FetchResult &outcome) {
        m_isFetching = false;
        reportResult(outcome);
    });
}

//! Downloads the history. Blocks; call it in a pool thread.
HistoryFetchCommand::FetchResult HistoryFetchCommand::fetch(const HistoryServerLocation &server, const QString &as,
                                                            const Profile &profile)
{
    const auto origin = chooseOrigin(server, as);
    if (!origin)
        return Unexpected(origin.error());
    const auto history = fetchHistory(server, *origin, profile.historyFile(), profile.resultsFolder());
    if (!history)
        return Unexpected(FetchFailure{exit_status::kInputOutput, history.error().sentence()});
    return Fetched{origin->name, *history};
}

Expected<HistoryOrigin, HistoryFetchCommand::FetchFailure>
HistoryFetchCommand::chooseOrigin(const HistoryServerLocation &server, const QString &as)
{
    const auto all = listOrigins(server);
    if (!all)
        return Unexpected(FetchFailure{exit_status::kInputOutput, all.error().sentence()});
    QList<HistoryOrigin> meant;
    QStringList lines;
    for (const HistoryOrigin &origin : *all) {
        lines.append(originLine(origin));
        if (matchesOrigin(origin, as))
            meant.append(origin);
    }
    if (meant.size() == 1)
        return meant.first();
    if (all->isEmpty())
        return Unexpected(FetchFailure{exit_status::kNoInput, CliText::tr("No history found on %1.").arg(server.displayUrl())});
    const QString why = as.isEmpty()
        ? CliText::tr("Several histories found on %1. Choose one with --as:").arg(server.displayUrl())
        : meant.isEmpty()
        ? CliText::tr("History “%1” not found on %2. Available histories:").arg(as, server.displayUrl())
        : CliText::tr("Several histories “%1” found on %2. Choose one with --as:").arg(as, server.displayUrl());
    return Unexpected(FetchFailure{exit_status::kUsage, why + u'\n' + lines.join(u'\n')});
}

void HistoryFetchCommand::reportResult(const FetchResult &outcome)
{
    if (!outcome)
        return fail(outcome.error().status, outcome.error().sentence);
    const FetchedHistory &history = outcome->history;
    const QString results =
        CliText::tr("%1 (%2)").arg(filesText(history.files), QLocale::c().formattedDataSize(history.bytes, 1));
    console().out.write(
        CliText::tr("Fetched the history of %1: %2, %3.").arg(displayLine(outcome->name), entriesText(history.rows), results)
        + u'\n');
    for (const QString &name : history.damaged)
        console().say(CliText::tr("%1 is damaged on the server and wasn't fetched.").arg(name));
    finish(history.damaged.isEmpty() ? exit_status::kUp : exit_status::kBadData);
}

} // namespace watchkeeper

#include "moc_HistoryFetchCommand.cpp"
