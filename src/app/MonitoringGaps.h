// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file When and why targets weren't monitored during a span, read from the history database.

#include "history/database/SpanTable.h"
#include "history/values/TimeSpan.h"

#include <QHash>
#include <QList>
#include <QMetaType>

namespace watchkeeper {

//! \brief How much uncounted time of a state had this reason.
struct UncountedTime
{
    WatchState state = WatchState::Unobserved;
    QString reason; //!< for spanReasonText(); empty: there was no result
    qint64 ms = 0;
    friend bool operator==(const UncountedTime &, const UncountedTime &) = default;
};

//! \brief Spans of all targets. A value that is passed between threads.
class MonitoringGaps
{
public:
    MonitoringGaps() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! \param spans  ordered by begin
    explicit MonitoringGaps(const QList<StoredSpan> &spans);

    //! \brief Blocks: for a pool thread. Empty if there is no database. After its last session the program counts as not running, unless it
    //! runs.
    //! \param database  see Profile::historyFile()
    //! \param now       [ms] since 1970, UTC
    static Expected<MonitoringGaps, HistoryError> read(const QString &database, const TimeSpan &span, qint64 now);
    //! The same, but empty if it can't be read: then only the results count, and the log gives the reason.
    static MonitoringGaps readOrEmpty(const QString &database, const TimeSpan &span, qint64 now);

    //! For statesOver(): the target's own spans and those of all targets; open spans end at `to`.
    QList<WatchSpan> of(const TargetId &target, qint64 to) const;
    //! When the target was in any of these spans, as returned by united(); open spans have no end.
    //! \param maintenance  whether maintenance is included
    QList<TimeSpan> times(const TargetId &target, MaintenanceCounts maintenance = MaintenanceCounts::LeftOut) const;
    //! Ordered by begin: spans of individual targets among `targets`.
    QList<StoredSpan> about(const QList<TargetId> &targets) const;
    //! Ordered by begin: spans of all targets and those of individual targets.
    QList<StoredSpan> all() const;
    //! \brief Splits uncounted time by reason, the longest first.
    //! \param states  of the target, made with of()
    QList<UncountedTime> reasons(const TargetId &target, const QList<StateSpan> &states) const;

private:
    QList<StoredSpan> about(const TargetId &target) const;

    QList<StoredSpan> m_globalSpans;                    //!< ordered by begin, as are the others
    QHash<TargetId, QList<StoredSpan>> m_spansByTarget; //!< thousands may be paused, and each is queried
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::MonitoringGaps)
