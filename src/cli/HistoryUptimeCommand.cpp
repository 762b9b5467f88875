// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/HistoryUptimeCommand.h"

#include "cli/CliText.h"
#include "cli/UptimeWriter.h"

#include <QDateTime>
#include <QtConcurrentRun>

namespace watchkeeper {

HistoryUptimeCommand::HistoryUptimeCommand(const Arguments &arguments, Console *console, QObject *parent)
    : HistoryCommand(arguments, console, parent)
{
}

HistoryUptimeCommand::~HistoryUptimeCommand() = default;

void HistoryUptimeCommand::chosen(const QList<Target> &targets)
{
    m_targets = targets;
    const TimeSpan span{from(), to()};
    m_writer = std::make_unique<UptimeWriter>(arguments().format, console().outTerminal, span, arguments().objective);
    console().out.write(m_writer->begin());
    setReading(true);
    const auto job = [file = profile().historyFile(), span] {
        return UnwatchedSpans::read(file, span, QDateTime::currentMSecsSinceEpoch());
    };
    QtConcurrent::run(job).then(this, [this](const Expected<UnwatchedSpans, HistoryError> &spans) {
        setReading(false);
        if (isEnding())
            return;
        if (spans)
            m_unwatched = *spans;
        else
            console().say(CliText::tr("Why nobody looked is not known. %1").arg(spans.error().sentence()));
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
    const DegradedCounts degraded = arguments().degradedIsDown ? DegradedCounts::AsDown : DegradedCounts::AsUp;
    const auto job = [source = reader(), target = m_targets.first(), span = TimeSpan{from(), to()}, degraded,
                      unwatched = m_unwatched] { return readUptime(source, target, span, degraded, unwatched); };
    QtConcurrent::run(job).then(this, [this](const TargetUptime &found) {
        setReading(false);
        write(found);
    });
}

void HistoryUptimeCommand::write(const TargetUptime &found)
{
    if (isEnding())
        return;
    addFaults(found.faults);
    console().out.write(m_writer->target(m_targets.takeFirst(), found));
    QMetaObject::invokeMethod(this, &HistoryUptimeCommand::readNext, Qt::QueuedConnection);
}

} // namespace watchkeeper
