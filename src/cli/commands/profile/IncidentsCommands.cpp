// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/profile/IncidentsCommands.h"

#include "app/requests/RequestServer.h"
#include "app/words/IncidentText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/options/Moment.h"
#include "cli/write/IncidentsText.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/IncidentTable.h"

#include <QFileInfo>
#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxListedEntries = 10'000;

//! Selects the incidents to read.
struct IncidentQuery
{
    QString file;
    qint64 from = 0;
    qint64 to = 0;
    bool isOpenOnly = false;
    qint64 id = 0; //!< ID of one incident, or 0 for all
};

//! Reads the incidents. Returns an empty list if the profile has never been monitored. Blocks; call it in a pool thread.
Expected<IncidentsCommand::Found, HistoryError> find(const IncidentQuery &query)
{
    IncidentsCommand::Found found;
    if (!QFileInfo::exists(query.file))
        return found;
    HistoryDatabase database(query.file, HistoryDatabase::Access::Read);
    if (const HistoryFault fault = database.open())
        return Unexpected(*fault);
    const IncidentTable table(&database);
    if (query.id > 0) {
        const auto one = table.find(query.id);
        const auto entries = table.entries(query.id);
        if (!one || !entries)
            return Unexpected(one ? entries.error() : one.error());
        if (*one)
            found = {{**one}, *entries};
        return found;
    }
    const auto all = query.isOpenOnly ? table.open() : table.between(query.from, query.to, kMaxListedEntries + 1);
    if (!all)
        return Unexpected(all.error());
    found.incidents = *all;
    found.isTruncated = !query.isOpenOnly && found.incidents.size() > kMaxListedEntries;
    if (found.isTruncated)
        found.incidents.removeLast();
    return found;
}

//! Adds an entry to an incident. Blocks; call it in a pool thread. \return the reason for the failure, or an empty string
QString add(const QString &file, qint64 id, const IncidentEntry &entry)
{
    HistoryDatabase database(file, HistoryDatabase::Access::Write);
    const HistoryFault fault = IncidentTable(&database).addEntry(id, entry);
    return fault ? fault->sentence() : QString();
}

void addIncident(CLI::App *app, std::optional<int> *incident)
{
    addNumber(app, "ID", incident, std::numeric_limits<int>::max(),
              "Number of an incident, as printed by the incidents command.")
        .required();
}

} // namespace

const CommandText IncidentsCommand::kText{
    "incidents", "Profile",
    "List incidents: problems from the first failure to their end.\n"
    "Incidents that opened within a minute and share a host, an address, a dependency, a certificate issuer or a DNS server "
    "are shown together.",
    R"(Examples:
  watchkeeper-cli incidents --open
  watchkeeper-cli incidents --from 7d --format csv > week.csv
  watchkeeper-cli incidents show 12
  watchkeeper-cli incidents comment 12 'the provider repairs a cable'

A target that couldn't be checked (unknown) doesn't open or close an incident.)"};

void IncidentsOptions::addTo(CLI::App *app)
{
    addFlag(app, "--open", &isOpenOnly, "List only open incidents, of any age.");
    span.addTo(app);
    addFormat(app, &format, {Format::Table, Format::Json, Format::Ndjson, Format::Csv});
}

void IncidentsCommand::start()
{
    if (!QFileInfo(profile().folder()).isDir())
        return fail(exit_status::kNoInput, CliText::tr("%1 contains no profile.").arg(profile().folder()));
    IncidentQuery query{profile().historyFile()};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    query.from = parseMoment(options().span.from, now)->toMSecsSinceEpoch();
    // The end is excluded, so + 1 includes incidents that open right now.
    query.to = parseMoment(options().span.to, now)->toMSecsSinceEpoch() + 1;
    if (options().span.to == u"now"_s) // includes incidents that seem to begin in the future because the clock was wrong
        query.to = std::numeric_limits<qint64>::max();
    query.isOpenOnly = options().isOpenOnly;
    query.id = options().incident.value_or(0);
    if (query.from >= query.to)
        return fail(exit_status::kUsage, CliText::tr("--from must be before --to."));
    runInPool([query] { return find(query); }, [this](const Expected<Found, HistoryError> &found) { handleFound(found); });
}

void IncidentsCommand::handleFound(const Expected<Found, HistoryError> &found)
{
    if (!found)
        return fail(exit_status::kInputOutput, found.error().sentence());
    if (options().incident && found->incidents.isEmpty())
        return fail(exit_status::kUsage, CliText::tr("Incident %1 not found.").arg(*options().incident));
    show(*found);
}

void IncidentsCommand::show(const Found &found)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    console().out.write(incidentsText(found.incidents, now, options().format, console().outTerminal));
    if (found.isTruncated)
        console().say(CliText::tr("Only the newest %1 incidents in that period are listed. To see older ones, choose a shorter "
                                  "period with --from and --to.")
                          .arg(kMaxListedEntries));
    if (found.incidents.isEmpty() && options().format == Format::Table)
        console().say(options().isOpenOnly ? CliText::tr("No open incidents.") : CliText::tr("No incidents in that period."));
    finish(exit_status::kUp);
}

const CommandText IncidentShowCommand::kText{"incidents show", "", "Print one incident and its events.",
                                             R"(Example:
  watchkeeper-cli incidents show 12 --format json)"};

void IncidentShowOptions::addTo(CLI::App *app)
{
    addIncident(app, &incident);
    addFormat(app, &ownFormat, {Format::Table, Format::Json});
}

void IncidentShowOptions::inherit(const CommandDescription &group)
{
    const auto &outer = static_cast<const DescriptionOf<IncidentsCommand> &>(group).options;
    span = outer.span;
    format = outer.format;
}

void IncidentShowCommand::show(const Found &found)
{
    console().out.write(incidentText(found.incidents.first(), found.entries, QDateTime::currentMSecsSinceEpoch(),
                                     options().ownFormat.value_or(options().format), console().outTerminal));
    finish(exit_status::kUp);
}

const CommandText IncidentCommentCommand::kText{"incidents comment", "", "Comment on an incident, open or closed.",
                                                R"(Example:
  watchkeeper-cli incidents comment 12 'the provider repairs a cable' --by Anna)"};

void IncidentCommentOptions::addTo(CLI::App *app)
{
    addIncident(app, &incident);
    addComment(app, "TEXT", &comment, "Text of the comment, visible to everyone who can view the incident.").required();
    addAuthor(app, &by);
}

void IncidentCommentOptions::inherit(const CommandDescription &group)
{
    span = static_cast<const DescriptionOf<IncidentsCommand> &>(group).options.span;
}

IncidentCommentCommand::IncidentCommentCommand(const IncidentCommentOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
    , m_lock(profile, LockUse::Brief)
{
}

void IncidentCommentCommand::show(const Found &)
{
    const QString author = options().by.isEmpty() ? localUserName() : options().by;
    const IncidentEntry entry{QDateTime::currentMSecsSinceEpoch(), IncidentEvent::Comment, author, options().comment, {}, {}};
    if (m_lock.tryLock())
        write(entry);
    else
        request(entry);
}

//! Writes the entry to the history. This is safe, because no other program monitors the profile.
void IncidentCommentCommand::write(const IncidentEntry &entry)
{
    const auto job = [file = profile().historyFile(), id = *options().incident, entry] { return add(file, id, entry); };
    runInPool(job, [this](const QString &fault) {
        if (fault.isEmpty())
            reportAdded();
        else
            fail(exit_status::kInputOutput, fault);
    });
}

void IncidentCommentCommand::request(const IncidentEntry &entry)
{
    const QJsonObject content{{u"incident"_s, *options().incident}, {u"author"_s, entry.author}, {u"text"_s, entry.text}};
    auto *call = new RequestCall(profile(), u"comment"_s, content, this);
    connect(call, &RequestCall::answered, this, &IncidentCommentCommand::reportAdded);
    connect(call, &RequestCall::refused, this, [this](const QString &sentence) { fail(exit_status::kInputOutput, sentence); });
    connect(call, &RequestCall::unanswered, this, [this] { fail(exit_status::kInputOutput, m_lock.noReplyExplanation()); });
    call->start();
}

void IncidentCommentCommand::reportAdded()
{
    console().out.write(CliText::tr("Comment added to incident %1.").arg(*options().incident) + u'\n');
    finish(exit_status::kUp);
}

void addIncidentsCommands(CommandDescriptions *all)
{
    addCommands<IncidentsCommand, IncidentShowCommand, IncidentCommentCommand>(all);
}

} // namespace watchkeeper
