// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! By which time old history is forgotten. Pure: it is told what the clocks say.

#include <QtGlobal>

#include <optional>

namespace watchkeeper {

//! \brief The wall clock, but for a leap ahead: set to another year by mistake, all would be too old at once.
//!
//! Where it is more than a day ahead of what was to be expected, this one goes on as before, and follows once that has lasted a day by a
//! clock that nobody sets. After a longer time in which the program did not run it is behind by that, for a day. Times are in ms.
class ForgettingClock
{
public:
    //! \param lastSeen  since 1970: until when the program last ran; nothing: the wall clock is believed at first
    explicit ForgettingClock(std::optional<qint64> lastSeen)
        : m_believed(lastSeen)
    {
    }

    //! \param wall    since 1970, as the clock says
    //! \param steady  as a monotonic clock says
    //! \return since 1970
    qint64 now(qint64 wall, qint64 steady);

private:
    std::optional<qint64> m_believed; //!< what now() returned last
    std::optional<qint64> m_steady;   //!< when that was
    std::optional<qint64> m_leapAt;   //!< likewise; nothing while the wall clock is believed
};

} // namespace watchkeeper
