// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/HistoryQueryCommand.h"

#include "async/WhenDone.h"
#include "cli/HistoryWriter.h"
#include "model/target/TargetLookup.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

namespace watchkeeper {

namespace {

constexpr qint64 kReadAtOnce = std::chrono::milliseconds(std::chrono::hours(6)).count();

} // namespace

void HistoryQueryCommand::targetsChosen(const QList<Target> &targets)
{
    m_targets = targets;
    m_writer = makeHistoryWriter(arguments().format, console().outTerminal, namesOf(m_targets));
    console().out.write(m_writer->begin());
    setReading(true);
    const auto job = [source = reader()] {
        Stored stored{source.withFileList(), {}, {}};
        stored.resultSpan = stored.reader.resultSpan(&stored.faults);
        return stored;
    };
    whenDone(QtConcurrent::run(job), this, [this](const Stored &stored) {
        setReading(false);
        begin(stored);
    });
}

void HistoryQueryCommand::begin(const Stored &stored)
{
    addFaults(stored.faults);
    setReader(stored.reader);
    m_span = intersection({from(), to()}, stored.resultSpan);
    m_readFrom = m_span.from;
    if (m_span.isEmpty())
        m_targets.clear();
    readNext();
}

void HistoryQueryCommand::readNext()
{
    if (isEnding())
        return;
    if (m_targets.isEmpty()) {
        console().out.write(m_writer->end(m_summary));
        return end();
    }
    setReading(true);
    const qint64 until = std::min(m_span.to, m_readFrom + kReadAtOnce);
    const auto job = [source = reader(), id = m_targets.first().id, begin = m_readFrom, until] {
        return source.read(id, begin, until);
    };
    m_readFrom = until;
    whenDone(QtConcurrent::run(job), this, [this](const StoredResults &kept) {
        setReading(false);
        write(kept);
    });
}

void HistoryQueryCommand::write(const StoredResults &kept)
{
    if (isEnding())
        return;
    addFaults(kept.faults);
    QByteArray text;
    for (const StoredResult &stored : kept.results) {
        const Result result = restoredResult(stored, m_targets.first());
        m_summary.add(result.outcome);
        text += m_writer->result(result);
    }
    console().out.write(text);
    if (m_readFrom >= m_span.to) {
        m_targets.removeFirst();
        m_readFrom = m_span.from;
    }
    continueWhenWritten([this] { readNext(); });
}

} // namespace watchkeeper

#include "moc_HistoryQueryCommand.cpp"
