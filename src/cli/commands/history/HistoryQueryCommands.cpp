// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/history/HistoryQueryCommands.h"

#include "async/WhenDone.h"
#include "cli/ExitStatus.h"
#include "cli/options/Moment.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/ChangesText.h"
#include "cli/write/EvidenceText.h"
#include "history/database/HistoryDatabase.h"
#include "model/target/TargetLookup.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <utility>

namespace watchkeeper {

namespace {

//! Writes the table of `check` with an additional first column for the local time.
class HistoryTable : public ResultWriter
{
public:
    HistoryTable(const Terminal &terminal, const QStringList &names)
        : m_terminal(terminal)
        , m_tableWriter(ResultWriter::make(Format::Table, withoutTimeColumn(terminal), names))
    {
    }

    QByteArray result(const Result &result) override
    {
        const QString time = timestampText(result.at);
        const QByteArray indent(columnsOf(time) + kGap, ' ');
        const QByteArray lines = m_tableWriter->result(result);
        const QByteArray aligned = lines.chopped(1).replace("\n", "\n" + indent);
        return muted(time, m_terminal).toUtf8() + QByteArray(kGap, ' ') + aligned + '\n';
    }

private:
    static constexpr int kGap = 2;
    static constexpr int kTimeWidth = 24;

    static Terminal withoutTimeColumn(Terminal terminal)
    {
        if (terminal.width > 0)
            terminal.width = std::max(terminal.width - kTimeWidth - kGap, 1);
        return terminal;
    }

    Terminal m_terminal;
    std::unique_ptr<ResultWriter> m_tableWriter;
};

//! \param names  the names of all targets, which determine the width of the name column
std::unique_ptr<ResultWriter> makeHistoryWriter(Format format, const Terminal &terminal, const QStringList &names)
{
    if (format == Format::Table)
        return std::make_unique<HistoryTable>(terminal, names);
    return ResultWriter::make(format, terminal, names);
}

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

namespace {

//! Reads the changes of all targets. Returns an empty list if the profile has never been monitored. Blocks; call it in a pool
//! thread.
Expected<QList<StoredTransition>, HistoryError> readChanges(const QString &file, qint64 from, qint64 to)
{
    if (!QFileInfo::exists(file))
        return QList<StoredTransition>();
    HistoryDatabase database(file, HistoryDatabase::Access::Read);
    if (const HistoryFault fault = database.open())
        return Unexpected(*fault);
    return TransitionTable(&database).between(from, to);
}

} // namespace

void HistoryChangesCommand::targetsChosen(const QList<Target> &targets)
{
    setReading(true);
    const auto job = [file = profile().historyFile(), begin = from(), end = to()] { return readChanges(file, begin, end); };
    whenDone(QtConcurrent::run(job), this, [this, targets](const Changes &changes) {
        setReading(false);
        write(targets, changes);
    });
}

void HistoryChangesCommand::write(const QList<Target> &targets, const Changes &changes)
{
    if (isEnding())
        return;
    if (!changes)
        return fail(exit_status::kInputOutput, changes.error().sentence());
    console().out.write(changesText(*changes, targets, arguments().format, console().outTerminal));
    end();
}

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

#include "moc_HistoryQueryCommands.cpp"
