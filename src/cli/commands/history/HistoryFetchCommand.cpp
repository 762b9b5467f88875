// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The command `history fetch`: downloads a history from a server.

#include "app/profile/Profile.h"
#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/Command.h"
#include "crawl/store/CrawlServerCopy.h"
#include "history/server/ServerFetch.h"
#include "model/base/LocalTime.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct HistoryFetchOptions : CommandOptions
{
    QString server; //!< URL of the history server
    QString origin; //!< name or beginning of the ID

    void addTo(CLI::App *app);
    bool needsProfileLock() const { return true; }
};

//! \brief Downloads a history. Keeps the profile locked while it runs, so no other program can start a history there.
class HistoryFetchCommand : public CommandWithOptions<HistoryFetchOptions>
{
public:
    static const CommandText kText;
    HistoryFetchCommand(const HistoryFetchOptions &options, const Profile &profile, Console *console);

    void start() override;

private:
    //! The reason why nothing was downloaded.
    struct FetchFailure
    {
        int status;
        QString sentence;
    };
    struct FetchedOrigin
    {
        QString name;
        FetchedHistory history;
        int crawls = 0;            //!< number of runs
        bool hasOwnCrawls = false; //!< true if the profile had crawls, so that none were fetched
    };
    using FetchResult = Expected<FetchedOrigin, FetchFailure>;

    static Expected<HistoryOrigin, FetchFailure> chooseOrigin(const HistoryServerLocation &server, const QString &localName);
    static FetchResult fetch(const HistoryServerLocation &server, const QString &localName, const Profile &profile);
    void reportResult(const FetchResult &outcome);

    ProfileLock m_lock;
};

//! The number of displayed characters of an ID, which is enough to distinguish histories.
constexpr qsizetype kShownIdLength = 8;

QString originIdText(const HistoryOrigin &origin)
{
    return QString::fromLatin1(origin.id.toHex());
}

bool matchesOrigin(const HistoryOrigin &origin, const QString &localName)
{
    return localName.isEmpty() || origin.name == localName
        || (localName.size() >= kShownIdLength && originIdText(origin).startsWith(localName, Qt::CaseInsensitive));
}

QString originLine(const HistoryOrigin &origin)
{
    const QDateTime seen = QDateTime::fromMSecsSinceEpoch(origin.seen);
    return CliText::tr("  %1  %2, last written %3")
        .arg(originIdText(origin).first(kShownIdLength), displayLine(origin.name), zonedText(seen, u"yyyy-MM-dd HH:mm"_s));
}

QString entriesText(qint64 rows)
{
    return CliText::tr("%Ln entries", nullptr, static_cast<int>(rows));
}

QString crawlsText(int runs)
{
    return CliText::tr("%Ln crawl(s)", nullptr, runs);
}

QString filesText(int files)
{
    return CliText::tr("%Ln result file(s)", nullptr, files);
}

const CommandText HistoryFetchCommand::kText{
    "history fetch", "Profile",
    "Fetch a history from the PostgreSQL server that has a copy of it.\n"
    "Use it on a new computer, or after losing a disk. The profile must not have a history yet. "
    "The same history then continues on this computer. If the settings name the server, the "
    "history is still copied to the same place. Crawls are fetched too, unless the profile has "
    "some. If fetching fails, the profile has no history.",
    R"(Examples:
  watchkeeper-cli history fetch --server postgresql://keeper@db.example/watchkeeper
  watchkeeper-cli history fetch --as 1f0c2ab9 \
      --server 'postgresql://keeper@db.example/watchkeeper?sslmode=require'

Current states and pending alerts aren't on the server: they never leave the monitoring
computer. Open incidents continue here, but their alerts are sent again, and you need to
acknowledge them again.
Without --as, lists the histories if the server has more than one.
Exit status: 0; 65 a file of results was damaged on the server (everything else was fetched);
66 the server has no history; 74 the profile already has a history, another program monitors
the profile, or the server can't be reached.)"};

void HistoryFetchOptions::addTo(CLI::App *app)
{
    addText(app, "--server", &server, "URL",
            "The database, as postgresql://user@host/database. The password is read from PGPASSWORD or libpq's password file.")
        .required();
    addText(app, "--as", &origin, "NAME",
            "Which history to fetch if there are several: its name, or the first 8 or more characters of its ID.");
}

HistoryFetchCommand::HistoryFetchCommand(const HistoryFetchOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
    , m_lock(profile, LockUse::Brief)
{
}

void HistoryFetchCommand::start()
{
    const auto server = HistoryServerLocation::fromSetting(options().server);
    if (!server)
        return fail(exit_status::kUsage, server.error());
    if (const QString problem = profile().create(); !problem.isEmpty())
        return fail(exit_status::kInputOutput, problem);
    if (!m_lock.tryLock())
        return fail(exit_status::kInputOutput, m_lock.explanation());
    if (const QString existingPath = existingHistoryPath(profile().historyFile(), profile().resultsFolder());
        !existingPath.isEmpty())
        return fail(exit_status::kInputOutput, existingPath);
    const auto job = [place = *server, localName = options().origin, profile = profile()] {
        return fetch(place, localName, profile);
    };
    runInPool(job, [this](const FetchResult &outcome) { reportResult(outcome); });
}

//! Downloads the history. Blocks; call it in a pool thread.
HistoryFetchCommand::FetchResult HistoryFetchCommand::fetch(const HistoryServerLocation &server, const QString &localName,
                                                            const Profile &profile)
{
    const auto origin = chooseOrigin(server, localName);
    if (!origin)
        return Unexpected(origin.error());
    // First, because a profile with a history can't fetch the rest.
    const bool hasOwnCrawls = QFileInfo::exists(profile.crawlsFile());
    const auto crawls = hasOwnCrawls ? Expected<int, HistoryError>(0) : fetchCrawls(server, *origin, profile.crawlsFile());
    if (!crawls)
        return Unexpected(FetchFailure{exit_status::kInputOutput, crawls.error().sentence()});
    const auto history = fetchHistory(server, *origin, profile.historyFile(), profile.resultsFolder());
    if (!history)
        return Unexpected(FetchFailure{exit_status::kInputOutput, history.error().sentence()});
    return FetchedOrigin{origin->name, *history, *crawls, hasOwnCrawls};
}

Expected<HistoryOrigin, HistoryFetchCommand::FetchFailure>
HistoryFetchCommand::chooseOrigin(const HistoryServerLocation &server, const QString &localName)
{
    const auto all = listOrigins(server);
    if (!all)
        return Unexpected(FetchFailure{exit_status::kInputOutput, all.error().sentence()});
    QList<HistoryOrigin> meant;
    QStringList lines;
    for (const HistoryOrigin &origin : *all) {
        lines.append(originLine(origin));
        if (matchesOrigin(origin, localName))
            meant.append(origin);
    }
    if (meant.size() == 1)
        return meant.first();
    if (all->isEmpty())
        return Unexpected(FetchFailure{exit_status::kNoInput, CliText::tr("No history found on %1.").arg(server.displayUrl())});
    const QString reason = localName.isEmpty()
        ? CliText::tr("Several histories found on %1. Choose one with --as:").arg(server.displayUrl())
        : meant.isEmpty()
        ? CliText::tr("History “%1” not found on %2. Available histories:").arg(localName, server.displayUrl())
        : CliText::tr("Several histories named “%1” found on %2. Choose one with --as:").arg(localName, server.displayUrl());
    return Unexpected(FetchFailure{exit_status::kUsage, reason + u'\n' + lines.join(u'\n')});
}

void HistoryFetchCommand::reportResult(const FetchResult &outcome)
{
    if (!outcome)
        return fail(outcome.error().status, outcome.error().sentence);
    const FetchedHistory &history = outcome->history;
    const QString results =
        CliText::tr("%1 (%2)").arg(filesText(history.files), QLocale::c().formattedDataSize(history.bytes, 1));
    const QString what = outcome->crawls == 0
        ? CliText::tr("%1, %2").arg(entriesText(history.rows), results)
        : CliText::tr("%1, %2, %3").arg(entriesText(history.rows), results, crawlsText(outcome->crawls));
    console().out.write(CliText::tr("Fetched the history of %1: %2.").arg(displayLine(outcome->name), what) + u'\n');
    if (outcome->hasOwnCrawls)
        console().say(CliText::tr("The profile has crawls, so those on the server weren't fetched."));
    for (const QString &name : history.damaged)
        console().say(CliText::tr("%1 is damaged on the server and wasn't fetched.").arg(name));
    finish(history.damaged.isEmpty() ? exit_status::kUp : exit_status::kBadData);
}

} // namespace

void addHistoryFetchCommand(CommandDescriptions *all)
{
    addCommands<HistoryFetchCommand>(all);
}

} // namespace watchkeeper
