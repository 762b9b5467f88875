// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What failing targets looked like from elsewhere, kept for those who want to know afterwards.

#include "history/database/TargetTable.h"
#include "model/DiagnosticsRecording.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief Works on a HistoryDatabase that lives longer, in its thread. Each recording is one row of compressed JSON, one or two kilobytes.
class RecordingTable
{
public:
    explicit RecordingTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! All in one transaction; what is there of a target and time already stays as it is.
    HistoryFault add(const QList<DiagnosticsRecording> &batch);
    //! The newest of a target with from <= at < to; none where there is no such, or where it cannot be read.
    Expected<std::optional<DiagnosticsRecording>, HistoryError> newest(const TargetId &target, qint64 from, qint64 to) const;
    //! \brief Removes what is older, the oldest first, `atMost` a call: 100 are enough, more make the transaction long.
    //! \return how many; fewer than `atMost` when no more are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);
    struct Removed
    {
        int rows = 0;
        qint64 bytes = 0;
    };
    //! The same of the oldest, however old they are: for a limit.
    Expected<Removed, HistoryError> removeOldest(int atMost);
    //! \brief How far measure() has come; begins empty.
    struct Measured
    {
        qint64 bytes = 0;
        qint64 last = 0; //!< key
        bool isWhole = false;
    };
    //! \brief [bytes] of all recordings as they are kept, in slices of `atMost` rows: 1000 take few milliseconds.
    Expected<Measured, HistoryError> measure(Measured soFar, int atMost) const;

private:
    HistoryFault addOne(const DiagnosticsRecording &recording);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
