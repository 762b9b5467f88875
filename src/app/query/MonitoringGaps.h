// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the periods of a span in which targets weren't monitored, and their reasons, from the history database.

#include "history/tables/SpanTable.h"
#include "history/values/TimeSpan.h"

#include <QHash>
#include <QList>
#include <QMetaType>

namespace watchkeeper {

//! \brief The total uncounted time with the same state and reason.
struct ExcludedTime
{
    MonitoringState state = MonitoringState::Unobserved;
    QString reason; //!< argument for spanReasonText(); empty if results are missing for no recorded reason
    qint64 ms = 0;
    friend bool operator==(const ExcludedTime &, const ExcludedTime &) = default;
};

//! \brief The monitoring gaps of all targets. A plain value that can be passed between threads.
class MonitoringGaps
{
public:
    MonitoringGaps() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! \param spans  sorted by start
    explicit MonitoringGaps(const QList<StoredSpan> &spans);

    //! \brief Reads the spans. Blocks, so call it in a pool thread. Empty if there is no database. The program is considered stopped after
    //! its last session, unless it is running.
    //! \param database  see Profile::historyFile()
    //! \param now       [ms] since 1970, UTC
    static Expected<MonitoringGaps, HistoryError> read(const QString &database, const TimeSpan &span, qint64 now);
    //! Like read(), but logs an error and returns an empty object if the database can't be read. In this case, only stored
    //! results are used.
    static MonitoringGaps readOrEmpty(const QString &database, const TimeSpan &span, qint64 now);

    //! Returns the target's own spans and those that apply to all targets, for statesDuring(). Open spans end at `to`.
    QList<MonitoringSpan> of(const TargetId &target, qint64 to) const;
    //! Returns the times at which any of these spans applied to the target, as returned by mergedSpans(). Open spans have no
    //! end.
    //! \param maintenance  whether maintenance is included
    QList<TimeSpan> times(const TargetId &target, MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted) const;
    //! Returns the spans that apply to all targets and, if `targets` contains a single target, its own spans. Sorted by start.
    QList<StoredSpan> spansFor(const QList<TargetId> &targets) const;
    //! Returns the spans that apply to all targets and those of individual targets, sorted by start.
    QList<StoredSpan> all() const;
    //! \brief Splits uncounted time by reason, sorted by decreasing duration.
    //! \param states  states of the target, computed with of()
    QList<ExcludedTime> reasons(const TargetId &target, const QList<StateSpan> &states) const;

private:
    QList<StoredSpan> spansFor(const TargetId &target) const;

    QList<StoredSpan> m_globalSpans; //!< spans that apply to all targets, sorted by start; the lists below are sorted as well
    QHash<TargetId, QList<StoredSpan>>
        m_spansByTarget; //!< indexed by target, because thousands may be paused and each is queried
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::MonitoringGaps)
