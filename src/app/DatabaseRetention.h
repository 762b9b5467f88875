// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Removes old or excess data from the database, in steps small enough to avoid delaying other work.

#include "app/HistoryRetention.h"
#include "history/tables/EvidenceTable.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/RecordingTable.h"
#include "history/tables/SessionTable.h"
#include "history/tables/SpanTable.h"
#include "history/tables/TransitionTable.h"

namespace watchkeeper {

//! \brief Lives in the storage thread. A sweep removes evidence, recordings, changes, spans, incidents and sessions, then returns free
//! space to the file system.
class DatabaseRetention
{
public:
    //! \param database  must outlive this object
    //! \param sessions  table of sessions; the running session is kept
    DatabaseRetention(HistoryDatabase *database, SessionTable *sessions);

    //! Starts or restarts a sweep.
    void begin(const HistoryRetention &keep, qint64 now);
    //! \brief Removes a few rows or frees a few pages. \return whether the sweep continues; it ends on an error
    Expected<bool, HistoryError> step();

private:
    enum class Stage : quint8 {
        OldEvidence,
        Measuring,
        ExcessEvidence,
        OldRecordings,
        MeasuringRecordings,
        ExcessRecordings,
        Changes,
        Spans,
        Incidents,
        Sessions,
        FreeSpace,
        Done
    };
    Expected<bool, HistoryError> runStage();
    Expected<bool, HistoryError> measureEvidence();
    Expected<bool, HistoryError> reduceEvidence();
    Expected<bool, HistoryError> measureRecordings();
    Expected<bool, HistoryError> reduceRecordings();

    HistoryDatabase *const m_database;
    SessionTable *const m_sessions;
    EvidenceTable m_evidence;
    RecordingTable m_recordings;
    TransitionTable m_transitions;
    SpanTable m_spans;
    IncidentTable m_incidents;
    HistoryRetention m_retentionLimits;
    EvidenceTable::Measured m_measured;
    RecordingTable::Measured m_measuredRecordings;
    qint64 m_now = 0;
    Stage m_stage = Stage::Done;
};

} // namespace watchkeeper
