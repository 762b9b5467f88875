// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/DayWriter.h"

#include <algorithm>

namespace watchkeeper {

namespace {

// A step of this size takes a few milliseconds.
constexpr int kGroupsPerStep = 8;
constexpr int kTargetsPerStep = 32;

bool isDamaged(const FileFault &fault)
{
    return fault.kind() == FileFault::Kind::Damaged;
}

} // namespace

DayWriter::DayWriter(const QStringList &segments, SegmentBuilder builder, RollupFactory rollup, RollupMerger merger,
                     FileCalls calls)
    : m_segments(segments)
    , m_builder(std::move(builder))
    , m_rollup(std::move(rollup))
    , m_merger(std::move(merger))
    , m_calls(std::move(calls))
{
}

Expected<DayWriter, FileFault> DayWriter::begin(const QStringList &segments, const QString &path, RollupFactory rollup,
                                                RollupMerger merger, const FileCalls &calls)
{
    auto builder = SegmentBuilder::begin(path, calls);
    if (!builder)
        return Unexpected(builder.error());
    return DayWriter(segments, std::move(builder).value(), std::move(rollup), std::move(merger), calls);
}

Expected<bool, FileFault> DayWriter::step()
{
    int most = kTargetsPerStep;
    for (int groups = 0; groups < kGroupsPerStep && most > 0 && m_group < kTargetGroups; ++groups) {
        if (const auto fault = stepGroup(&most))
            return Unexpected(*fault);
    }
    if (m_group < kTargetGroups)
        return false;
    if (const auto fault = m_builder.finish())
        return Unexpected(*fault);
    return true;
}

//! \param most  number of targets that can still be written; updated by the call
std::optional<FileFault> DayWriter::stepGroup(int *most)
{
    if (!m_isGroupRead) {
        if (auto fault = readGroup())
            return fault;
        m_isGroupRead = true;
    }
    for (; *most > 0 && !m_targets.isEmpty(); --*most) {
        const DayTarget target = m_pendingTargets.take(m_targets.takeLast());
        if (auto fault = m_builder.add(target.entry, {}, m_merger(target.rollups)))
            return fault;
    }
    if (!m_targets.isEmpty())
        return std::nullopt;
    m_isGroupRead = false;
    return m_builder.endGroup(m_group++);
}

std::optional<FileFault> DayWriter::readGroup()
{
    m_pendingTargets.clear();
    for (const QString &path : std::as_const(m_segments)) {
        if (auto fault = readSegment(path); fault && !isDamaged(*fault))
            return fault;
    }
    m_targets = m_pendingTargets.keys();
    std::sort(m_targets.begin(), m_targets.end(), std::greater());
    return std::nullopt;
}

std::optional<FileFault> DayWriter::readSegment(const QString &path)
{
    const auto segment = SegmentReader::open(path, m_calls);
    if (!segment)
        return segment.error();
    const auto entries = segment->entriesOfGroup(m_group);
    if (!entries)
        return entries.error();
    for (const SegmentEntry &entry : *entries) {
        if (auto fault = addRollup(*segment, entry); fault && !isDamaged(*fault))
            return fault;
    }
    return std::nullopt;
}

//! Creates the rollup from the rows if it is missing or damaged.
std::optional<FileFault> DayWriter::addRollup(const SegmentReader &segment, const SegmentEntry &entry)
{
    auto rollup = segment.rollup(entry);
    if (!rollup && !isDamaged(rollup.error()))
        return rollup.error();
    if (!rollup || rollup->isEmpty()) {
        const auto rows = segment.rows(entry);
        if (!rows)
            return rows.error();
        rollup = m_rollup(entry.target, *rows);
    }
    auto target = m_pendingTargets.find(entry.target);
    if (target == m_pendingTargets.end()) {
        target = m_pendingTargets.insert(entry.target, {entry, {}});
        target->entry.rows = 0;
    }
    target->entry.first = std::min(target->entry.first, entry.first);
    target->entry.last = std::max(target->entry.last, entry.last);
    target->entry.rows += entry.rows;
    target->rollups.append(*rollup);
    return std::nullopt;
}

} // namespace watchkeeper
