// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ChangeTimes.h"

#include "history/tables/TransitionTable.h"
#include "model/base/Logging.h"

#include <QFileInfo>

#include <algorithm>

namespace watchkeeper {

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

} // namespace watchkeeper
