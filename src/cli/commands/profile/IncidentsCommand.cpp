// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/profile/IncidentsCommand.h"

#include "app/requests/RequestCall.h"
#include "app/words/IncidentText.h"
#include "async/WhenDone.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/options/Moment.h"
#include "cli/write/IncidentsText.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/IncidentTable.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QtConcurrentRun>

#include <limits>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxListed = 10'000;

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
    const auto all = query.isOpenOnly ? table.open() : table.between(query.from, query.to, kMaxListed + 1);
    if (!all)
        return Unexpected(all.error());
    found.incidents = *all;
    found.isTruncated = !query.isOpenOnly && found.incidents.size() > kMaxListed;
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

} // namespace

IncidentsCommand::IncidentsCommand(const Arguments &arguments, Console *console, QObject *parent)
    : Command(arguments, console, parent)
    , m_profile(arguments.profile)
    , m_lock(m_profile, LockUse::Brief)
{
}

void IncidentsCommand::start()
{
    if (!QFileInfo(m_profile.folder()).isDir())
        return fail(exit_status::kNoInput, CliText::tr("%1 contains no profile.").arg(m_profile.folder()));
    read();
}

void IncidentsCommand::stop(int status)
{
    m_isEnding = true;
    finish(status);
}

void IncidentsCommand::read()
{
    IncidentQuery query{m_profile.historyFile()};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    query.from = parseMoment(arguments().from, now)->toMSecsSinceEpoch();
    // The end is excluded, so + 1 includes incidents that open right now.
    query.to = parseMoment(arguments().to, now)->toMSecsSinceEpoch() + 1;
    if (arguments().to == u"now"_s) // includes incidents that seem to begin in the future because the clock was wrong
        query.to = std::numeric_limits<qint64>::max();
    query.isOpenOnly = arguments().isOpenOnly;
    query.id = arguments().incident.value_or(0);
    if (query.from >= query.to)
        return fail(exit_status::kUsage, CliText::tr("--from must be before --to."));
    m_isReading = true;
    whenDone(QtConcurrent::run(find, query), this, [this](const Expected<Found, HistoryError> &found) {
        m_isReading = false;
        if (!m_isEnding)
            show(found);
    });
}

void IncidentsCommand::show(const Expected<Found, HistoryError> &found)
{
    if (!found)
        return fail(exit_status::kInputOutput, found.error().sentence());
    if (arguments().incident && found->incidents.isEmpty())
        return fail(exit_status::kUsage, CliText::tr("Incident %1 not found.").arg(*arguments().incident));
    if (arguments().action == Action::IncidentComment)
        return addComment();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (arguments().action == Action::IncidentShow)
        console().out.write(
            incidentText(found->incidents.first(), found->entries, now, arguments().format, console().outTerminal));
    else
        console().out.write(incidentsText(found->incidents, now, arguments().format, console().outTerminal));
    if (found->isTruncated)
        console().say(CliText::tr("Only the newest %1 incidents in that period are listed. To see older ones, choose a shorter "
                                  "period with --from and --to.")
                          .arg(kMaxListed));
    if (found->incidents.isEmpty() && arguments().format == Format::Table)
        console().say(arguments().isOpenOnly ? CliText::tr("No open incidents.") : CliText::tr("No incidents in that period."));
    finish(exit_status::kUp);
}

void IncidentsCommand::addComment()
{
    const QString author = arguments().by.isEmpty() ? localUserName() : arguments().by;
    const IncidentEntry entry{QDateTime::currentMSecsSinceEpoch(), IncidentEvent::Comment, author, arguments().comment, {}, {}};
    if (m_lock.tryLock())
        write(entry);
    else
        requestComment(entry);
}

//! Writes the entry to the history. This is safe, because no other program monitors the profile.
void IncidentsCommand::write(const IncidentEntry &entry)
{
    m_isReading = true;
    whenDone(QtConcurrent::run(add, m_profile.historyFile(), qint64(*arguments().incident), entry), this,
             [this](const QString &fault) {
                 m_isReading = false;
                 if (m_isEnding)
                     return;
                 if (fault.isEmpty())
                     reportCommentAdded();
                 else
                     fail(exit_status::kInputOutput, fault);
             });
}

void IncidentsCommand::requestComment(const IncidentEntry &entry)
{
    const QJsonObject request{{u"incident"_s, *arguments().incident}, {u"author"_s, entry.author}, {u"text"_s, entry.text}};
    auto *call = new RequestCall(m_profile, u"comment"_s, request, this);
    connect(call, &RequestCall::answered, this, &IncidentsCommand::reportCommentAdded);
    connect(call, &RequestCall::refused, this, [this](const QString &sentence) { fail(exit_status::kInputOutput, sentence); });
    connect(call, &RequestCall::unanswered, this, [this] { fail(exit_status::kInputOutput, m_lock.noReplyExplanation()); });
    call->start();
}

void IncidentsCommand::reportCommentAdded()
{
    console().out.write(CliText::tr("Comment added to incident %1.").arg(*arguments().incident) + u'\n');
    finish(exit_status::kUp);
}

} // namespace watchkeeper

#include "moc_IncidentsCommand.cpp"
