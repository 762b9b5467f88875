// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The clock that decides when old history is removed. Pure; the caller passes the current times.

#include <QtGlobal>

#include <optional>

namespace watchkeeper {

//! \brief Follows the wall clock except when it jumps ahead. Otherwise, a clock set to a wrong year would make all history too old at once.
//!
//! If the wall clock is more than a day ahead of the expected time, this clock continues as before. It follows the wall clock once the
//! difference has lasted for a day by a monotonic clock. If the program didn't run for more than a day, this clock is behind by that time
//! for a day. Times are in ms.
class RetentionClock
{
public:
    //! \param lastSeen  time since 1970 when the program last ran; if empty, the wall clock is trusted at first
    explicit RetentionClock(std::optional<qint64> lastSeen)
        : m_acceptedTime(lastSeen)
    {
    }

    //! \param wall    time since 1970 by the wall clock
    //! \param steady  time by a monotonic clock
    //! \return since 1970
    qint64 now(qint64 wall, qint64 steady);

private:
    std::optional<qint64> m_acceptedTime;   //!< the last return value of now()
    std::optional<qint64> m_lastSteady;     //!< monotonic time of the last call of now()
    std::optional<qint64> m_jumpDetectedAt; //!< monotonic time of the jump; empty while the wall clock is trusted
};

} // namespace watchkeeper
