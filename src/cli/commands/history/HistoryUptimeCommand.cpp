// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The command `history uptime`: prints the uptime of each target and the remaining error budget of its objective.

#include "app/query/Uptimes.h"
#include "app/words/DisplayText.h"
#include "app/words/SpanReason.h"
#include "cli/CliText.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/history/HistoryCommand.h"
#include "cli/options/Moment.h"
#include "cli/write/Listing.h"
#include "cli/write/OrderedJson.h"
#include "model/base/Quantity.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct HistoryUptimeOptions : HistoryListOptions
{
    ObjectiveOptions objective;

    void addTo(CLI::App *app);
};

//! \brief Reads one target after the other. Prints each target immediately, except in a table.
class HistoryUptimeCommand : public CommandWithOptions<HistoryUptimeOptions, HistoryCommand>
{
public:
    static const CommandText kText;
    HistoryUptimeCommand(const HistoryUptimeOptions &options, const Profile &profile, Console *console);

protected:
    void targetsChosen(const QList<Target> &targets) override;

private:
    void readNext();
    void write(const TargetUptime &found, const std::optional<ObjectiveStatus> &objective);

    bool m_showsObjectives = false; //!< whether a table has columns for objectives
    std::optional<Listing> m_listing;
    MonitoringGaps m_monitoringGaps;
    RequestedObjective m_requested;
    QList<Target> m_targets; //!< remaining targets; the first one is in progress
};

using UptimeAndObjective = std::pair<TargetUptime, std::optional<ObjectiveStatus>>;

//! The data that is read once, before the first target.
struct Stored
{
    StoredResultReader reader;
    Expected<MonitoringGaps, HistoryError> unmonitored;
    RequestedObjective requested;
};

//! Reads the uptime and the objective of a target. Blocks; call it in a pool thread.
UptimeAndObjective readWithObjective(const StoredResultReader &reader, const Target &target, const TimeSpan &span,
                                     const RequestedObjective &requested, const MonitoringGaps &unmonitored)
{
    TargetUptime found =
        readUptime(reader, target, span, requested.degradedAccounting(target), unmonitored, requested.maintenance);
    std::optional<ObjectiveStatus> state;
    if (const auto objective = requested.of(target, span))
        state =
            readObjective(reader, target, *objective, span, unmonitored, found.uptime, requested.maintenance, &found.faults);
    return {found, state};
}

QString dash()
{
    return u"–"_s;
}

QString signedDuration(double milliseconds)
{
    return milliseconds < 0 ? u"-"_s + humanDuration(-milliseconds) : humanDuration(milliseconds);
}

//! Formats a number with full precision, as in JSON. An uptime below 100 % is never rounded up to 100 %.
QString fullPrecision(double number)
{
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

QJsonObject objectiveJson(const ObjectiveStatus &state)
{
    const ErrorBudget &budget = state.budget();
    return {{u"percent"_s, state.objective().percent},
            {u"from"_s, exportedTime(state.window().from)},
            {u"degraded"_s, state.objective().degradedIsDown ? u"down"_s : u"up"_s},
            {u"budgetMs"_s, budget.totalMs()},
            {u"leftMs"_s, budget.remainingMs()},
            {u"leftShare"_s, numberOrNull(budget.remainingShare())},
            {u"burnRate"_s, numberOrNull(state.burnRate())}};
}

QStringList objectiveCells(const std::optional<ObjectiveStatus> &state)
{
    if (!state || (state->budget().totalMs() <= 0 && !state->burnRate()))
        return {dash(), dash()};
    const ErrorBudget &budget = state->budget();
    const QString left = signedDuration(std::round(budget.remainingMs()));
    return {budget.remainingShare() && budget.isMet() ? CliText::tr("%1 (%2)").arg(percentText(*budget.remainingShare()), left)
                                                      : left,
            state->burnRate() ? QString::number(*state->burnRate(), 'f', 2) : dash()};
}

QJsonArray outagesJson(const Uptime &uptime)
{
    QJsonArray outages;
    for (const Outage &outage : uptime.outages()) {
        outages.append(QJsonObject{{u"from"_s, exportedTime(outage.time.from)},
                                   {u"to"_s, outage.isOpen ? QJsonValue() : exportedTime(outage.time.to)},
                                   {u"downMs"_s, outage.downMs}});
    }
    return outages;
}

QJsonObject timesJson(const Uptime &uptime)
{
    return {{u"up"_s, uptime.time(MonitoringState::Up)},
            {u"degraded"_s, uptime.time(MonitoringState::Degraded)},
            {u"down"_s, uptime.time(MonitoringState::Down)},
            {u"unknown"_s, uptime.time(MonitoringState::Unknown)},
            {u"unobserved"_s, uptime.time(MonitoringState::Unobserved)},
            {u"paused"_s, uptime.time(MonitoringState::Paused)},
            {u"maintenance"_s, uptime.time(MonitoringState::Maintenance)}};
}

QString watchStateKey(MonitoringState state)
{
    if (state == MonitoringState::Paused)
        return u"paused"_s;
    return state == MonitoringState::Maintenance ? u"maintenance"_s : u"unobserved"_s;
}

QJsonArray excludedTimesJson(const QList<ExcludedTime> &excluded)
{
    QJsonArray array;
    for (const ExcludedTime &time : excluded)
        array.append(QJsonObject{{u"state"_s, watchStateKey(time.state)}, {u"reason"_s, time.reason}, {u"ms"_s, time.ms}});
    return array;
}

//! Returns the reasons for excluded time, such as `Watchkeeper wasn't running 2 h, the target was paused 5 min`. Time without a
//! stored reason is omitted.
QString exclusionText(const QList<ExcludedTime> &excluded)
{
    QStringList parts;
    for (const ExcludedTime &time : excluded) {
        if (!time.reason.isEmpty())
            parts.append(CliText::tr("%1 %2", "reason, duration")
                             .arg(displayLine(spanReasonText(time.reason)), humanDuration(static_cast<double>(time.ms))));
    }
    return parts.join(u", "_s);
}

QStringList uptimeHeading(bool showsObjectives)
{
    QStringList heading{CliText::tr("Name"), CliText::tr("Uptime"), CliText::tr("Down"), CliText::tr("Outages"),
                        CliText::tr("Longest")};
    if (showsObjectives)
        heading += {CliText::tr("Budget left"), CliText::tr("Burn rate")};
    return heading + QStringList{CliText::tr("Not counted"), CliText::tr("Reason", "time does not count")};
}

QStringList uptimeRow(const Target &target, const TargetUptime &found, const std::optional<ObjectiveStatus> &state,
                      bool showsObjectives)
{
    const Uptime &uptime = found.uptime;
    const bool isKnown = uptime.countedMs() > 0;
    const auto time = [isKnown](qint64 ms) { return isKnown ? signedDuration(static_cast<double>(ms)) : dash(); };
    QStringList row{displayLine(target.name), uptime.share() ? percentText(*uptime.share()) : dash(), time(uptime.downMs()),
                    isKnown ? QString::number(uptime.outages().size()) : dash(), time(uptime.longestOutageMs())};
    if (showsObjectives)
        row += objectiveCells(state);
    return row + QStringList{signedDuration(static_cast<double>(uptime.excludedMs())), exclusionText(found.excluded)};
}

QByteArray uptimeJson(const Target &target, const TargetUptime &found, const std::optional<ObjectiveStatus> &state,
                      const TimeSpan &span)
{
    static const QStringList keys{u"target"_s,
                                  u"id"_s,
                                  u"from"_s,
                                  u"to"_s,
                                  u"uptime"_s,
                                  u"timesMs"_s,
                                  u"notCounted"_s,
                                  u"outages"_s,
                                  u"meanTimeToRepairMs"_s,
                                  u"meanTimeBetweenFailuresMs"_s,
                                  u"results"_s,
                                  u"objective"_s};
    const Uptime &uptime = found.uptime;
    QJsonObject object{{u"target"_s, target.name},
                       {u"id"_s, target.id.toString(QUuid::WithoutBraces)},
                       {u"from"_s, exportedTime(span.from)},
                       {u"to"_s, exportedTime(span.to)},
                       {u"uptime"_s, numberOrNull(uptime.share())},
                       {u"timesMs"_s, timesJson(uptime)},
                       {u"notCounted"_s, excludedTimesJson(found.excluded)},
                       {u"outages"_s, outagesJson(uptime)},
                       {u"meanTimeToRepairMs"_s, numberOrNull(uptime.meanTimeToRepair())},
                       {u"meanTimeBetweenFailuresMs"_s, numberOrNull(uptime.meanTimeBetweenFailures())},
                       {u"results"_s, static_cast<qint64>(found.results)}};
    if (state)
        object.insert(u"objective"_s, objectiveJson(*state));
    return orderedJson(object, keys);
}

QStringList uptimeCsv(const Target &target, const TargetUptime &found, const std::optional<ObjectiveStatus> &state,
                      const TimeSpan &span)
{
    const Uptime &uptime = found.uptime;
    return {displayText(target.name),
            target.id.toString(QUuid::WithoutBraces),
            exportedTime(span.from),
            exportedTime(span.to),
            uptime.share() ? fullPrecision(*uptime.share()) : QString(),
            QString::number(uptime.upMs()),
            QString::number(uptime.downMs()),
            QString::number(uptime.excludedMs()),
            QString::number(uptime.outages().size()),
            QString::number(uptime.longestOutageMs()),
            state ? fullPrecision(state->objective().percent) : QString(),
            state ? QString::number(qRound64(state->budget().remainingMs())) : QString(),
            state && state->burnRate() ? QString::number(*state->burnRate(), 'f', 4) : QString()};
}

const CommandText HistoryUptimeCommand::kText{"history uptime", "Profile",
                                              "Show the uptime of each target.\n"
                                              "A result counts until the next one. Gaps and time in which a target was unknown "
                                              "count neither as up nor as down, and are listed with the reason.",
                                              R"(Examples:
  watchkeeper-cli history uptime --from 30d
  watchkeeper-cli history uptime --only tag:prod --from 2026-11-01 --objective 99.9
  watchkeeper-cli history uptime 'Shop API' --from 7d --degraded down --format json

Exit status: 0; 65 a file is damaged (intact results were counted); 66 no profile found.)"};

void HistoryUptimeOptions::addTo(CLI::App *app)
{
    HistoryListOptions::addTo(app);
    objective.addTo(app);
}

HistoryUptimeCommand::HistoryUptimeCommand(const HistoryUptimeOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
{
    setExcludesFuture();
}

void HistoryUptimeCommand::targetsChosen(const QList<Target> &targets)
{
    m_targets = targets;
    m_showsObjectives = options().objective.objective
        || std::any_of(targets.begin(), targets.end(), [](const Target &target) { return target.objective.has_value(); });
    const QStringList csvHeading{u"target"_s,    u"id"_s,           u"from"_s,       u"to"_s,      u"uptime"_s,
                                 u"upMs"_s,      u"downMs"_s,       u"excludedMs"_s, u"outages"_s, u"longestOutageMs"_s,
                                 u"objective"_s, u"budgetLeftMs"_s, u"burnRate"_s};
    m_listing.emplace(options().format, csvHeading, uptimeHeading(m_showsObjectives));
    console().out.write(m_listing->begin());
    const TimeSpan whole{0, to()}; // not from(), because objectives have their own time spans
    const auto job = [of = profile(), whole, source = reader(), wanted = options().objective] {
        return Stored{source.withFileList(), MonitoringGaps::read(of.historyFile(), whole, QDateTime::currentMSecsSinceEpoch()),
                      requestedObjective(wanted, of)};
    };
    runInPool(job, [this](const Stored &stored) {
        setReader(stored.reader);
        m_requested = stored.requested;
        if (const auto &spans = stored.unmonitored; spans)
            m_monitoringGaps = *spans;
        else
            console().say(CliText::tr("The reasons for gaps are unknown. %1").arg(spans.error().sentence()));
        readNext();
    });
}

void HistoryUptimeCommand::readNext()
{
    if (m_targets.isEmpty()) {
        console().out.write(m_listing->end(console().outTerminal));
        return end();
    }
    const auto job = [source = reader(), target = m_targets.first(), span = TimeSpan{from(), to()}, requested = m_requested,
                      unmonitored = m_monitoringGaps] {
        return readWithObjective(source, target, span, requested, unmonitored);
    };
    runInPool(job, [this](const UptimeAndObjective &found) { write(found.first, found.second); });
}

void HistoryUptimeCommand::write(const TargetUptime &found, const std::optional<ObjectiveStatus> &objective)
{
    addFaults(found.faults);
    const Target target = m_targets.takeFirst();
    const TimeSpan span{from(), to()};
    console().out.write(m_listing->add({[&] { return uptimeJson(target, found, objective, span); },
                                        [&] { return uptimeCsv(target, found, objective, span); },
                                        [&] { return uptimeRow(target, found, objective, m_showsObjectives); }}));
    continueAfterOutput([this] { readNext(); });
}

} // namespace

void addHistoryUptimeCommand(CommandDescriptions *all)
{
    addCommands<HistoryUptimeCommand>(all);
}

} // namespace watchkeeper
