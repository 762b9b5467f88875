// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Implements the display of an earlier time in ResultsModel.
#include "gui/table/ResultsModel.h"

namespace watchkeeper {

void ResultsModel::showMoment(const QDateTime &at, const QList<RecentHistory> &found, const QSet<TargetId> &paused)
{
    flush();
    QHash<TargetId, const RecentHistory *> pasts;
    pasts.reserve(found.size());
    for (const RecentHistory &past : found)
        pasts.insert(past.target, &past);
    if (!m_moment)
        m_moment = std::make_unique<TimeTravelRows>();
    m_moment->setMoment(at, paused);
    const RecentHistory nothing;
    for (const auto &row : m_rows) {
        const RecentHistory *past = pasts.value(row->target->id);
        m_moment->setHistory(*row, past ? *past : nothing);
    }
    emitAllChanges();
}

void ResultsModel::addToMoment(const QList<RecentHistory> &found)
{
    if (!m_moment)
        return;
    flush();
    for (const RecentHistory &past : found) {
        if (const int row = rowOf(past.target); row >= 0)
            m_moment->setHistory(presentRow(row), past);
    }
    emitAllChanges();
}

void ResultsModel::addToMoment(const QList<int> &days, const QList<TargetUptimes> &counted)
{
    if (!m_moment)
        return;
    flush();
    for (const TargetUptimes &found : counted) {
        if (const int row = rowOf(found.target); row >= 0)
            m_moment->setUptimes(presentRow(row), days, found.uptimes);
    }
    emitAllChanges();
}

void ResultsModel::showNow()
{
    if (!m_moment)
        return;
    flush();
    m_moment.reset();
    emitAllChanges();
}

StateCounts ResultsModel::visibleCounts() const
{
    if (!m_moment)
        return m_counts;
    StateCounts counts;
    for (int i = 0; i < rowCount(); ++i)
        counts.add(row(i).state());
    return counts;
}

//! Emits the signals for a change of all rows.
void ResultsModel::emitAllChanges()
{
    for (int i = 0; i < rowCount(); ++i)
        markFresh(i);
    m_flushTimer.stop();
    emitChanges(kFirstLiveColumn, kLastLiveColumn);
    emit countsChanged();
    emit momentChanged();
}

} // namespace watchkeeper
