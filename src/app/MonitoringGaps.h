// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! When targets were not looked at over a span, and why, out of the database of the history.

#include "history/database/SpanTable.h"
#include "history/values/TimeSpan.h"

#include <QHash>
#include <QList>
#include <QMetaType>

namespace watchkeeper {

//! \brief So much of a state that does not count had that reason.
struct UncountedTime
{
    WatchState state = WatchState::Unobserved;
    QString reason; //!< for spanReasonText(); empty: there was simply no result
    qint64 ms = 0;
    friend bool operator==(const UncountedTime &, const UncountedTime &) = default;
};

//! \brief Spans of all targets. A value that travels between threads.
class MonitoringGaps
{
public:
    MonitoringGaps() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! \param spans  by their begin
    explicit MonitoringGaps(const QList<StoredSpan> &spans);

    //! \brief Blocks, for a pool thread. None where there is no database. Since its last end the program does not run, unless it runs.
    //! \param database  see Profile::historyFile()
    //! \param now       [ms] since 1970, UTC
    static Expected<MonitoringGaps, HistoryError> read(const QString &database, const TimeSpan &span, qint64 now);
    //! The same, and none where it cannot be read: results alone tell then, and why stands in the log.
    static MonitoringGaps readOrNone(const QString &database, const TimeSpan &span, qint64 now);

    //! For statesOver(): its own and those of all; what is still so ends with `to`.
    QList<WatchSpan> of(const TargetId &target, qint64 to) const;
    //! When it was one of them, as united() gives it; what is still so has no end.
    //! \param maintenance  whether that is among them
    QList<TimeSpan> times(const TargetId &target, MaintenanceCounts maintenance = MaintenanceCounts::LeftOut) const;
    //! By their begin: those that are about each of `targets`, of which there are some.
    QList<StoredSpan> about(const QList<TargetId> &targets) const;
    //! By their begin: those of all, and those of each target.
    QList<StoredSpan> all() const;
    //! \brief Divides what does not count by its reasons, the longest first.
    //! \param states  of the target, made with of()
    QList<UncountedTime> reasons(const TargetId &target, const QList<StateSpan> &states) const;

private:
    QList<StoredSpan> about(const TargetId &target) const;

    QList<StoredSpan> m_ofAll;                  //!< by their begin, as the others
    QHash<TargetId, QList<StoredSpan>> m_ofOne; //!< thousands may be paused, and each is asked for
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::MonitoringGaps)
