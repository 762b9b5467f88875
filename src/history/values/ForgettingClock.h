// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The time by which old history is removed. Pure: the caller passes the readings of the clocks.

#include <QtGlobal>

#include <optional>

namespace watchkeeper {

//! \brief The wall clock, except for a leap ahead: if it were set to another year by mistake, everything would suddenly be too old.
//!
//! If the wall clock is more than a day ahead of the expected time, this clock continues as before, and follows once that has lasted for a
//! day by a monotonic clock. If the program didn't run for a longer time, this clock is behind by that time, for a day. Times are in ms.
class ForgettingClock
{
public:
    //! \param lastSeen  since 1970: when the program last ran; absent: the wall clock is trusted at first
    explicit ForgettingClock(std::optional<qint64> lastSeen)
        : m_believed(lastSeen)
    {
    }

    //! \param wall    since 1970, as the clock says
    //! \param steady  as a monotonic clock says
    //! \return since 1970
    qint64 now(qint64 wall, qint64 steady);

private:
    std::optional<qint64> m_believed; //!< the last return value of now()
    std::optional<qint64> m_steady;   //!< monotonic time of the event
    std::optional<qint64> m_leapAt;   //!< likewise; absent while the wall clock is trusted
};

} // namespace watchkeeper
