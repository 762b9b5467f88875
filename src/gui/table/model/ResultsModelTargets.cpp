// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Implements the updates of ResultsModel after changes in the list of targets.
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsOrder.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace watchkeeper {

namespace {

QHash<TargetId, int> targetIndexes(const QList<Target> &targets)
{
    QHash<TargetId, int> places;
    places.reserve(targets.size());
    for (int i = 0; i < targets.size(); ++i)
        places.insert(targets.at(i).id, i);
    return places;
}

} // namespace

void ResultsModel::setTargets(const QList<Target> &targets)
{
    flush(); // the row numbers in m_freshRows are valid only until rows move
    const StateCounts before = m_counts;
    const QHash<TargetId, int> wanted = targetIndexes(targets);
    if (!areNamesRanked(targets))
        rankNames(targets);
    removeMissingRows(wanted);
    const auto list = std::make_shared<const QList<Target>>(targets);
    updateRetainedRows(list, wanted);
    insertNewRows(list);
    arrange(wanted);
    if (m_counts != before)
        emit countsChanged();
}

//! Returns whether all names are unchanged. If so, the names needn't be sorted again, for example when one of ten thousand
//! targets is paused.
bool ResultsModel::areNamesRanked(const QList<Target> &targets) const
{
    const auto isKnown = [this](const Target &target) {
        const int place = rowOf(target.id);
        return place >= 0 && presentRow(place).target->name == target.name;
    };
    return targets.size() == rowCount() && std::all_of(targets.begin(), targets.end(), isKnown);
}

//! Ranks all names, so that comparing rows only compares numbers. Runs before rows are added or removed, because receivers of those
//! signals read the ranks of all rows, and old and new ranks must not mix.
void ResultsModel::rankNames(const QList<Target> &targets)
{
    const QCollator collator = naturalCollator();
    std::vector<std::pair<QCollatorSortKey, TargetId>> sorted;
    sorted.reserve(static_cast<size_t>(targets.size()));
    for (const Target &target : targets)
        sorted.emplace_back(collator.sortKey(target.name), target.id);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_nameRanks.clear();
    m_nameRanks.reserve(targets.size());
    for (size_t i = 0; i < sorted.size(); ++i)
        m_nameRanks.insert(sorted[i].second, static_cast<int>(i));
    for (const auto &row : m_rows) {
        row->nameRank = m_nameRanks.value(row->target->id, row->nameRank);
        if (m_moment)
            m_moment->updateTarget(*row);
    }
}

//! Removes rows as one range. Scattered rows are moved to the end first. Otherwise, each of perhaps a thousand ranges would require
//! hashing the IDs of all rows and rearranging all views.
void ResultsModel::removeMissingRows(const QHash<TargetId, int> &wanted)
{
    const auto isMissing = [&wanted](const auto &row) { return !wanted.contains(row->target->id); };
    const auto count = std::count_if(m_rows.begin(), m_rows.end(), isMissing);
    if (count == 0)
        return;
    auto first = std::find_if(m_rows.begin(), m_rows.end(), isMissing) - m_rows.begin();
    if (!std::all_of(m_rows.begin() + first, m_rows.begin() + first + count, isMissing)) {
        arrange(wanted);
        first = std::ssize(m_rows) - count;
    }
    beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + count) - 1);
    for (auto row = first; row < first + count; ++row)
        dropRowData(static_cast<int>(row));
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
    indexRows();
    endRemoveRows();
}

void ResultsModel::dropRowData(int row)
{
    m_evidence.remove(at(row).target->id);
    m_history.remove(at(row).target->id);
    if (m_moment)
        m_moment->remove(at(row).target->id);
    m_counts.remove(at(row).countedState, at(row).isCountedSoft);
    m_runningCount -= at(row).running ? 1 : 0;
}

//! Updates the remaining targets before rows are inserted, because a sorted view must not search among rows with unreported changes.
void ResultsModel::updateRetainedRows(const std::shared_ptr<const QList<Target>> &targets, const QHash<TargetId, int> &wanted)
{
    for (int i = 0; i < rowCount(); ++i) {
        ResultRow &row = at(i);
        const SharedTarget target = sharedTarget(targets, wanted.value(row.target->id));
        if (*row.target == *target) {
            row.target = target;
            continue;
        }
        m_runningCount -= row.running ? 1 : 0;
        row.setTarget(target);
        if (m_moment)
            m_moment->updateTarget(row);
        markChanged(i);
    }
    m_flushTimer.stop();
    emitChanges(ResultColumn(0));
}

//! Inserts new rows as one range. Rows that aren't adjacent are inserted at the end,
//! and arrange() then moves them to their positions.
void ResultsModel::insertNewRows(const std::shared_ptr<const QList<Target>> &targets)
{
    std::vector<std::unique_ptr<ResultRow>> rows;
    qsizetype first = 0;
    qsizetype last = 0;
    for (qsizetype i = 0; i < targets->size(); ++i) {
        if (m_rowById.contains(targets->at(i).id))
            continue;
        first = rows.empty() ? i : first;
        last = i;
        rows.push_back(newRow(sharedTarget(targets, i)));
    }
    if (rows.empty())
        return;
    const auto count = static_cast<int>(rows.size());
    const bool isScattered = last - first + 1 != count;
    const int place = isScattered ? rowCount() : std::min(static_cast<int>(first), rowCount());
    beginInsertRows({}, place, place + count - 1);
    m_rows.insert(m_rows.begin() + place, std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    indexRows();
    endInsertRows();
}

std::unique_ptr<ResultRow> ResultsModel::newRow(const SharedTarget &target)
{
    auto row = std::make_unique<ResultRow>(target);
    row->nameRank = m_nameRanks.value(target->id);
    row->countedState = row->markState();
    m_counts.add(row->countedState);
    return row;
}

void ResultsModel::setMarked(const QList<TargetId> &ids, bool isMarked)
{
    flush(); // what has changed until now concerns other columns
    for (const TargetId &id : ids) {
        const int row = rowOf(id);
        if (row < 0 || std::exchange(at(row).isMarked, isMarked) == isMarked)
            continue;
        if (m_moment)
            m_moment->updateMark(at(row));
        markChanged(row);
    }
    m_flushTimer.stop();
    emitChanges(ResultColumn::Name);
}

//! Sorts by the order in `wanted`; rows that it doesn't contain come last.
void ResultsModel::arrange(const QHash<TargetId, int> &wanted)
{
    std::vector<std::pair<int, int>> order; // pairs of the wanted position and the current row
    order.reserve(m_rows.size());
    for (int i = 0; i < rowCount(); ++i)
        order.emplace_back(wanted.value(presentRow(i).target->id, std::numeric_limits<int>::max()), i);
    if (std::is_sorted(order.begin(), order.end()))
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<TargetId> ids;
    ids.reserve(static_cast<size_t>(before.size()));
    for (const QModelIndex &old : before)
        ids.push_back(presentRow(old.row()).target->id);
    std::sort(order.begin(), order.end());
    std::vector<std::unique_ptr<ResultRow>> rows;
    rows.reserve(m_rows.size());
    for (const auto &[place, present] : order)
        rows.push_back(std::move(m_rows[static_cast<size_t>(present)]));
    m_rows = std::move(rows);
    indexRows();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(ids[static_cast<size_t>(i)]), before.at(i).column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void ResultsModel::indexRows()
{
    m_rowById.clear();
    m_rowById.reserve(rowCount());
    for (int i = 0; i < rowCount(); ++i)
        m_rowById.insert(presentRow(i).target->id, i);
}

} // namespace watchkeeper
