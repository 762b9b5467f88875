// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Forgets what is too old in the database, or too much, so little at a time that nothing else waits.

#include "app/HistoryKeep.h"
#include "history/database/EvidenceTable.h"
#include "history/database/IncidentTable.h"
#include "history/database/RecordingTable.h"
#include "history/database/SessionTable.h"
#include "history/database/SpanTable.h"
#include "history/database/TransitionTable.h"

namespace watchkeeper {

//! \brief Lives in the storage thread. A sweep goes through evidence, recordings, changes, spans, incidents and sessions, then gives the
//! room back to the disk.
class DatabaseRetention
{
public:
    //! \param database  outlives this
    //! \param sessions  that of the running session, which stays
    DatabaseRetention(HistoryDatabase *database, SessionTable *sessions);

    //! A sweep begins, or begins anew.
    void begin(const HistoryKeep &keep, qint64 now);
    //! \brief A few rows, or a few pages, each time. \return whether there is more to do; after a fault the sweep is over
    Expected<bool, HistoryError> step();

private:
    enum class Stage : quint8 {
        OldEvidence,
        Measuring,
        TooMuchEvidence,
        OldRecordings,
        MeasuringRecordings,
        TooManyRecordings,
        Changes,
        Spans,
        Incidents,
        Sessions,
        Room,
        Done
    };
    Expected<bool, HistoryError> isStageDone();
    Expected<bool, HistoryError> isMeasured();
    Expected<bool, HistoryError> isEvidenceSmall();
    Expected<bool, HistoryError> areRecordingsMeasured();
    Expected<bool, HistoryError> areRecordingsSmall();

    HistoryDatabase *const m_database;
    SessionTable *const m_sessions;
    EvidenceTable m_evidence;
    RecordingTable m_recordings;
    TransitionTable m_transitions;
    SpanTable m_spans;
    IncidentTable m_incidents;
    HistoryKeep m_keep;
    EvidenceTable::Measured m_measured;
    RecordingTable::Measured m_measuredRecordings;
    qint64 m_now = 0;
    Stage m_stage = Stage::Done;
};

} // namespace watchkeeper
