// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/SnapshotReader.h"

#include "app/query/MonitoringGaps.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/TransitionTable.h"
#include "history/values/StoredResult.h"
#include "model/base/Logging.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace watchkeeper {

namespace {

//! Removes phases and values from all results except the last. With ten thousand targets, they would use most of the memory, and
//! only the last result is shown in full.
QList<StoredResult> withoutResultNumbers(QList<StoredResult> results)
{
    for (qsizetype i = 0; i + 1 < results.size(); ++i) {
        results[i].phases = {};
        results[i].values.clear();
    }
    return results;
}

} // namespace

SnapshotReader::SnapshotReader(const QString &folder, const QString &database, const QList<Target> &targets, qint64 at)
    : m_reader(folder, at)
    , m_changes(lastChangesBefore(database, at + 1))
{
    for (const Target &target : targets)
        m_since[groupOf(target.id)].insert(target.id,
                                           at - std::max(kMillisecondsPerDay, qint64(validityPeriod(target.schedule).count())));
}

QList<RecentHistory> SnapshotReader::read(int group, qsizetype limit) const
{
    QList<RecentHistory> found;
    const QHash<TargetId, qint64> since = m_since.value(group);
    if (since.isEmpty())
        return found;
    const auto kept = m_reader.read(group, since, limit);
    for (auto results = kept.targets.cbegin(); results != kept.targets.cend(); ++results) {
        if (results->isEmpty())
            continue;
        RecentHistory past;
        past.target = results.key();
        past.results = withoutResultNumbers(*results);
        if (const auto change = m_changes.constFind(results.key()); change != m_changes.cend())
            past.change = *change;
        found.append(past);
    }
    return found;
}

void ChangeTimes::add(qint64 at, const TargetId &target)
{
    const auto place = std::upper_bound(m_changes.begin(), m_changes.end(), at,
                                        [](qint64 time, const Change &change) { return time < change.at; });
    m_changes.insert(place, {at, target}); // usually appends, because `at` is the latest time
}

std::optional<qint64> ChangeTimes::before(qint64 time, const QSet<TargetId> &targets) const
{
    auto change = std::lower_bound(m_changes.begin(), m_changes.end(), time,
                                   [](const Change &earlier, qint64 limit) { return earlier.at < limit; });
    while (change != m_changes.begin()) {
        --change;
        if (targets.contains(change->target))
            return change->at;
    }
    return std::nullopt;
}

std::optional<qint64> ChangeTimes::after(qint64 time, const QSet<TargetId> &targets) const
{
    const auto first = std::upper_bound(m_changes.begin(), m_changes.end(), time,
                                        [](qint64 limit, const Change &later) { return limit < later.at; });
    const auto change =
        std::find_if(first, m_changes.end(), [&targets](const Change &later) { return targets.contains(later.target); });
    return change == m_changes.end() ? std::nullopt : std::optional(change->at);
}

ChangeTimes readChangeTimes(const QString &database, const TimeSpan &span)
{
    ChangeTimes times;
    if (!QFileInfo::exists(database))
        return times;
    HistoryDatabase history(database, HistoryDatabase::Access::Read);
    const auto fault = TransitionTable(&history).forEachTime(
        span.from, span.to, [&times](qint64 at, const TargetId &target) { times.add(at, target); });
    if (fault)
        qCWarning(lcHistory, "The times of state changes couldn't be read: %s", qUtf8Printable(fault->sentence()));
    return times;
}

PastStrip::PastStrip(const TimeSpan &span)
    : m_span(span)
    , m_sections(kSections, Outcome::Up)
{
}

TimeSpan PastStrip::section(int index) const
{
    return {m_span.from + m_span.length() * index / kSections, m_span.from + m_span.length() * (index + 1) / kSections};
}

int PastStrip::indexAt(qint64 at) const
{
    if (isEmpty() || at < m_span.from || at >= m_span.to)
        return -1;
    auto index = static_cast<int>((at - m_span.from) * kSections / m_span.length());
    if (index + 1 < kSections && at >= section(index).to) // the edges are rounded down
        ++index;
    return index;
}

void PastStrip::add(const TimeSpan &problem, Outcome outcome)
{
    const TimeSpan within = intersection({problem.from, std::max(problem.to, problem.from + 1)}, m_span);
    if (within.isEmpty())
        return;
    for (int index = indexAt(within.from); index <= indexAt(within.to - 1); ++index) {
        std::optional<Outcome> &section = m_sections[static_cast<size_t>(index)];
        if (!section || failureRank(outcome) > failureRank(*section))
            section = outcome;
    }
}

void PastStrip::clear(const QList<TimeSpan> &unmonitored)
{
    for (const TimeSpan &gap : unmonitored) {
        for (int index = std::max(0, indexAt(std::max(gap.from, m_span.from)));
             index < kSections && section(index).from < gap.to; ++index) {
            if (section(index).from >= gap.from && section(index).to <= gap.to)
                m_sections[static_cast<size_t>(index)].reset();
        }
    }
}

PastStrip PastStrip::unreadable(const QString &problem)
{
    PastStrip strip;
    strip.m_problem = problem;
    return strip;
}

PastStrip readPastStrip(const QString &database, const TimeSpan &span, qint64 now)
{
    PastStrip strip(span);
    if (!QFileInfo::exists(database))
        return strip;
    HistoryDatabase history(database, HistoryDatabase::Access::Read);
    const auto fault = IncidentTable(&history).forEachSpan(
        span.from, span.to, [&strip](const TimeSpan &incident, Outcome worst) { strip.add(incident, worst); });
    if (fault) {
        qCWarning(lcHistory, "The incidents for time travel couldn't be read: %s", qUtf8Printable(fault->sentence()));
        return PastStrip::unreadable(
            QCoreApplication::translate("SnapshotReader", "The incidents can't be read. %1").arg(fault->sentence()));
    }
    QList<TimeSpan> gaps;
    for (const StoredSpan &gap : MonitoringGaps::readOrEmpty(database, span, now).spansFor(QList<TargetId>())) {
        if (gap.kind != SpanKind::Maintenance)
            gaps.append({gap.begun, gap.ended.value_or(span.to)});
    }
    strip.clear(mergedSpans(gaps));
    return strip;
}

} // namespace watchkeeper
