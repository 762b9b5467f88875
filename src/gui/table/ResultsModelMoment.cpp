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
        m_moment->set(*row, past ? *past : nothing);
    }
    tellAll();
}

void ResultsModel::addToMoment(const QList<RecentHistory> &found)
{
    if (!m_moment)
        return;
    flush();
    for (const RecentHistory &past : found) {
        if (const int row = rowOf(past.target); row >= 0)
            m_moment->set(presentRow(row), past);
    }
    tellAll();
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
    tellAll();
}

void ResultsModel::showNow()
{
    if (!m_moment)
        return;
    flush();
    m_moment.reset();
    tellAll();
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

//! Reports all rows as changed.
void ResultsModel::tellAll()
{
    for (int i = 0; i < rowCount(); ++i)
        touch(i);
    m_flushTimer.stop();
    tell(kFirstLiveColumn, kLastLiveColumn);
    emit countsChanged();
    emit momentChanged();
}

} // namespace watchkeeper
