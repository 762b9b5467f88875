// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/HistoryUptimeCommand.h"

#include "async/WhenDone.h"
#include "cli/CliText.h"
#include "cli/UptimeWriter.h"

#include <QDateTime>
#include <QtConcurrentRun>

#include <algorithm>

namespace watchkeeper {

namespace {

using UptimeAndObjective = std::pair<TargetUptime, std::optional<ObjectiveStanding>>;

//! The data that is read once, before the first target.
struct Stored
{
    StoredResultReader reader;
    Expected<MonitoringGaps, HistoryError> unmonitored;
    RequestedObjective requested;
};

//! Blocks; call it in a pool thread.
UptimeAndObjective readWithObjective(const StoredResultReader &reader, const Target &target, const TimeSpan &span,
                                     const RequestedObjective &requested, const MonitoringGaps &unmonitored)
{
    TargetUptime found =
        readUptime(reader, target, span, requested.degradedAccounting(target), unmonitored, requested.maintenance);
    std::optional<ObjectiveStanding> standing;
    if (const auto objective = requested.of(target, span))
        standing =
            readObjective(reader, target, *objective, span, unmonitored, found.uptime, requested.maintenance, &found.faults);
    return {found, standing};
}

} // namespace

HistoryUptimeCommand::HistoryUptimeCommand(const Arguments &arguments, Console *console, QObject *parent)
    : HistoryCommand(arguments, console, parent)
{
    setExcludesFuture();
}

HistoryUptimeCommand::~HistoryUptimeCommand() = default;

void HistoryUptimeCommand::targetsChosen(const QList<Target> &targets)
{
    m_targets = targets;
    const TimeSpan span{from(), to()};
    const bool showsObjectives = arguments().objective
        || std::any_of(targets.begin(), targets.end(), [](const Target &target) { return target.objective.has_value(); });
    m_writer = std::make_unique<UptimeWriter>(arguments().format, console().outTerminal, span, showsObjectives);
    console().out.write(m_writer->begin());
    setReading(true);
    const TimeSpan whole{0, span.to}; // not `span`, because objectives have their own time spans
    const auto job = [of = profile(), whole, source = reader(), wanted = arguments()] {
        return Stored{source.withFileList(), MonitoringGaps::read(of.historyFile(), whole, QDateTime::currentMSecsSinceEpoch()),
                      requestedObjective(wanted, of)};
    };
    whenDone(QtConcurrent::run(job), this, [this](const Stored &stored) {
        setReading(false);
        if (isEnding())
            return;
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
    if (isEnding())
        return;
    if (m_targets.isEmpty()) {
        console().out.write(m_writer->end());
        return end();
    }
    setReading(true);
    const auto job = [source = reader(), target = m_targets.first(), span = TimeSpan{from(), to()}, requested = m_requested,
                      unmonitored = m_monitoringGaps] {
        return readWithObjective(source, target, span, requested, unmonitored);
    };
    whenDone(QtConcurrent::run(job), this, [this](const UptimeAndObjective &found) {
        setReading(false);
        write(found.first, found.second);
    });
}

void HistoryUptimeCommand::write(const TargetUptime &found, const std::optional<ObjectiveStanding> &objective)
{
    if (isEnding())
        return;
    addFaults(found.faults);
    console().out.write(m_writer->target(m_targets.takeFirst(), found, objective));
    QMetaObject::invokeMethod(this, &HistoryUptimeCommand::readNext, Qt::QueuedConnection);
}

} // namespace watchkeeper

#include "moc_HistoryUptimeCommand.cpp"
