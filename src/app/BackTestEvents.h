// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Events other than results that alert rules use: maintenance, pauses, connectivity, standstills, acknowledgements and snoozes.

#include "app/ReplayCore.h"
#include "history/database/SpanTable.h"
#include "history/values/TimeSpan.h"

#include <QHash>

#include <vector>

namespace watchkeeper {

//! \brief An event of one target, several or all.
struct BackTestEvent
{
    //! In the order for events at the same time; results come before ConnectivityLoss.
    enum class What : quint8 {
        EngineInterruption,
        StartMaintenance,
        Pause,
        EndMaintenance,
        Resume,
        ConnectivityLoss,
        Observed,
        Acknowledgement
    };

    What what = What::StartMaintenance;
    qint64 at = 0;                  //!< [ms] since 1970, UTC
    QList<int> targets;             //!< indexes in the list of targets
    bool affectsAllTargets = false; //!< all targets, whatever `targets` contains
    qint64 until = 0;               //!< [ms] for EngineInterruption; for Care 0: no end of its own
    bool isSleep = false;           //!< for EngineInterruption: the program was running
    ReplayAction order;             //!< for Care, except its duration

    bool isBeforeResults() const { return what < What::ConnectivityLoss; }
};

//! \brief Reads them from the history database, a piece at a time. Blocks: for pool threads, one call at a time.
class BackTestEvents
{
public:
    //! \param database  see Profile::historyFile(); may be missing
    //! \param now       [ms] since 1970, UTC: the program counts as stopped since its last recorded end, unless it is running
    BackTestEvents(QString database, const QList<Target> &targets, qint64 now);

    //! \brief The events within `span`, by time; the first piece also has events that began before and continue.
    //! \param span  begins at the end of the previous one
    Expected<std::vector<BackTestEvent>, HistoryError> read(const TimeSpan &span);

private:
    void take(const StoredSpan &stored, const TimeSpan &span, bool isFirst, std::vector<BackTestEvent> *events) const;
    HistoryFault readAcknowledgements(qint64 from);
    void acknowledge(qint64 to, std::vector<BackTestEvent> *events);

    const QString m_database;
    QHash<TargetId, int> m_places;
    const qint64 m_now;
    bool m_isFirst = true;
    std::vector<BackTestEvent> m_care; //!< by time, those still to come; there are few
};

} // namespace watchkeeper
