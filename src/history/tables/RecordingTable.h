// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores the failure diagnostics of targets.

#include "history/tables/TargetTable.h"
#include "model/incident/DiagnosticsRecording.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief Runs in the thread of a HistoryDatabase, which must outlive this object. Each recording is one row with one or two kilobytes of
//! compressed JSON.
class RecordingTable
{
public:
    explicit RecordingTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! Adds the batch in one transaction. An existing recording of the same target and time stays unchanged.
    HistoryFault add(const QList<DiagnosticsRecording> &batch);
    //! Returns the newest recording of a target with from <= at < to. Returns nullopt if there is none or it can't be read.
    Expected<std::optional<DiagnosticsRecording>, HistoryError> newest(const TargetId &target, qint64 from, qint64 to) const;
    //! \brief Removes recordings before a time, oldest first, at most `atMost` per call. 100 are enough; more make the transaction long.
    //! \return the number of removed recordings; fewer than `atMost` if none are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);
    struct RemovalResult
    {
        int rows = 0;
        qint64 bytes = 0;
    };
    //! Removes the oldest entries regardless of their age, to enforce a size limit.
    Expected<RemovalResult, HistoryError> removeOldest(int atMost);
    //! \brief The progress of measure(). Default-constructed for the first call.
    struct MeasurementProgress
    {
        qint64 bytes = 0;
        qint64 last = 0; //!< key of the last measured row
        bool isComplete = false;
    };
    //! \brief Measures the size of all recordings [bytes] in steps of `atMost` rows. 1000 rows take a few milliseconds.
    Expected<MeasurementProgress, HistoryError> measure(MeasurementProgress soFar, int atMost) const;

private:
    HistoryFault addOne(const DiagnosticsRecording &recording);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
