// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Events other than results that affect alert rules: maintenance, pauses, connectivity, interruptions, acknowledgements and
//! snoozes.

#include "app/ReplayCore.h"
#include "history/tables/SpanTable.h"
#include "history/values/TimeSpan.h"

#include <QHash>

#include <vector>

namespace watchkeeper {

//! \brief An event that affects one, several or all targets.
struct BackTestEvent
{
    //! In the order in which events at the same time are handled. Results at that time are handled before ConnectivityLoss.
    enum class What : quint8 {
        EngineInterruption,
        StartMaintenance,
        Pause,
        EndMaintenance,
        Resume,
        ConnectivityLoss,
        ConnectivityReturn,
        Acknowledgement
    };

    What what = What::StartMaintenance;
    qint64 at = 0;                  //!< [ms] since 1970, UTC
    QList<int> targets;             //!< indexes in the list of targets
    bool affectsAllTargets = false; //!< affects all targets, regardless of `targets`
    qint64 until = 0;               //!< [ms] for EngineInterruption; for Acknowledgement, 0 if no end is set
    bool isSleep = false;           //!< for EngineInterruption: the computer slept or the program stalled
    ReplayAction action;            //!< for Acknowledgement, without its duration

    bool isBeforeResults() const { return what < What::ConnectivityLoss; }
};

//! \brief Reads events from the history database, piece by piece. Blocks, so use it in pool threads, one call at a time.
class BackTestEvents
{
public:
    //! \param database  see Profile::historyFile(); may be missing
    //! \param now       [ms] since 1970, UTC; the program is considered stopped from the end of its last session until then, unless it is
    //! running
    BackTestEvents(QString database, const QList<Target> &targets, qint64 now);

    //! \brief The events within `span`, sorted by time. The first piece also contains events that began earlier and still continue.
    //! \param span  begins at the end of the previous span
    Expected<std::vector<BackTestEvent>, HistoryError> read(const TimeSpan &span);

private:
    void addSpanEvents(const StoredSpan &stored, const TimeSpan &span, bool isFirst, std::vector<BackTestEvent> *events) const;
    HistoryFault readAcknowledgements(qint64 from);
    void takeAcknowledgements(qint64 to, std::vector<BackTestEvent> *events);

    const QString m_database;
    QHash<TargetId, int> m_targetIndexes;
    const qint64 m_now;
    bool m_isFirst = true;
    std::vector<BackTestEvent> m_acknowledgements; //!< those that read() hasn't returned yet, sorted by time
};

} // namespace watchkeeper
