// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The stored failure diagnostics of targets.

#include "history/database/TargetTable.h"
#include "model/DiagnosticsRecording.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief Uses a HistoryDatabase that must outlive it, in its thread. Each recording is one row of compressed JSON, one or two kilobytes.
class RecordingTable
{
public:
    explicit RecordingTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! All in one transaction; an existing recording of the same target and time stays unchanged.
    HistoryFault add(const QList<DiagnosticsRecording> &batch);
    //! The newest of a target with from <= at < to; absent if none exists, or if it can't be read.
    Expected<std::optional<DiagnosticsRecording>, HistoryError> newest(const TargetId &target, qint64 from, qint64 to) const;
    //! \brief Removes older ones, oldest first, `atMost` a call: 100 are enough, more make the transaction long.
    //! \return how many; fewer than `atMost` when no more are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);
    struct Removed
    {
        int rows = 0;
        qint64 bytes = 0;
    };
    //! The same for the oldest entries, whatever their age: to enforce a limit.
    Expected<Removed, HistoryError> removeOldest(int atMost);
    //! \brief The progress of measure(); initially empty.
    struct Measured
    {
        qint64 bytes = 0;
        qint64 last = 0; //!< key
        bool isWhole = false;
    };
    //! \brief [bytes] of all stored recordings, summed in slices of `atMost` rows: 1000 take a few milliseconds.
    Expected<Measured, HistoryError> measure(Measured soFar, int atMost) const;

private:
    HistoryFault addOne(const DiagnosticsRecording &recording);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
