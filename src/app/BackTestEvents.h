// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What was beside the results, as far as alert rules heed it: maintenance, pauses, the own link, standstills, care.

#include "app/ReplayCore.h"
#include "history/database/SpanTable.h"
#include "history/values/TimeSpan.h"

#include <QHash>

#include <vector>

namespace watchkeeper {

//! \brief One thing that happened to one target, to several or to all.
struct BackTestEvent
{
    //! In the order of those of one instant; results come before CutOff.
    enum class What : quint8 { StandStill, Maintain, Pause, EndMaintenance, Resume, CutOff, Observed, Acknowledgement };

    What what = What::Maintain;
    qint64 at = 0;        //!< [ms] since 1970, UTC
    QList<int> targets;   //!< places in the list of targets
    bool isOfAll = false; //!< whatever `targets` says
    qint64 until = 0;     //!< [ms] of StandStill; of Care 0: without an end of its own
    bool isSleep = false; //!< of StandStill: the program did run
    ReplayOrder order;    //!< of Care, but for how long it lasts

    bool isBeforeResults() const { return what < What::CutOff; }
};

//! \brief Out of the database of the history, a piece at a time. Blocks: for pool threads, one call at a time.
class BackTestEvents
{
public:
    //! \param database  see Profile::historyFile(); need not be there
    //! \param now       [ms] since 1970, UTC: since its last end the program does not run, unless it runs
    BackTestEvents(QString database, const QList<Target> &targets, qint64 now);

    //! \brief What happens within `span`, by time; in the first piece also what had begun before and goes on.
    //! \param span  begins where the one before ended
    Expected<std::vector<BackTestEvent>, HistoryError> read(const TimeSpan &span);

private:
    void take(const StoredSpan &stored, const TimeSpan &span, bool isFirst, std::vector<BackTestEvent> *events) const;
    HistoryFault readCare(qint64 from);
    void acknowledge(qint64 to, std::vector<BackTestEvent> *events);

    const QString m_database;
    QHash<TargetId, int> m_places;
    const qint64 m_now;
    bool m_isFirst = true;
    std::vector<BackTestEvent> m_care; //!< by time, what is still to come: people say little
};

} // namespace watchkeeper
