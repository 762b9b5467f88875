// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/HistoryEvidenceCommand.h"

#include "async/WhenDone.h"
#include "cli/EvidenceText.h"
#include "cli/ExitStatus.h"
#include "cli/Moment.h"

#include <QtConcurrentRun>

#include <utility>

namespace watchkeeper {

void HistoryEvidenceCommand::targetsChosen(const QList<Target> &targets)
{
    m_targets = targets;
    m_before = parseMoment(arguments().at, QDateTime::currentDateTimeUtc())->toMSecsSinceEpoch();
    if (arguments().format == Format::Json)
        console().out.write(QByteArray("["));
    readNext();
}

void HistoryEvidenceCommand::readNext()
{
    if (isEnding())
        return;
    if (m_targets.isEmpty()) {
        if (arguments().format == Format::Json)
            console().out.write(QByteArray("\n]\n"));
        return end();
    }
    setReading(true);
    const auto job = [file = profile().historyFile(), id = m_targets.first().id, by = m_before] {
        return readFailure(file, id, by);
    };
    whenDone(QtConcurrent::run(job), this, [this](const Failure &found) {
        setReading(false);
        write(found);
    });
}

void HistoryEvidenceCommand::write(const Failure &found)
{
    if (isEnding())
        return;
    if (!found)
        return fail(exit_status::kInputOutput, found.error().sentence());
    console().out.write(textOf(m_targets.takeFirst(), *found));
    QMetaObject::invokeMethod(this, &HistoryEvidenceCommand::readNext, Qt::QueuedConnection);
}

QByteArray HistoryEvidenceCommand::textOf(const Target &target, const FailurePair &pair)
{
    const bool isFirst = std::exchange(m_isFirst, false);
    switch (arguments().format) {
    case Format::Json:
        return (isFirst ? "\n" : ",\n") + evidenceJson(target, pair);
    case Format::Ndjson:
        return evidenceJson(target, pair) + '\n';
    default:
        return (isFirst ? QByteArray() : QByteArray("\n")) + evidenceText(target, pair, console().outTerminal).toUtf8();
    }
}

} // namespace watchkeeper

#include "moc_HistoryEvidenceCommand.cpp"
