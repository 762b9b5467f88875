// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A time limit for an entire piece of work.

#include "async/Alarm.h"
#include "async/CancelToken.h"

#include <chrono>

namespace watchkeeper {

//! \brief Fires its token with CancelReason::Timeout after `limit`, or earlier with its parent. Lives in a coroutine's frame.
class Deadline
{
public:
    //! \param limit  duration; zero or less fires in the next turn of the event loop
    Deadline(std::chrono::milliseconds limit, const CancelToken &parent);
    CancelToken token() const { return m_source.token(); }
    //! Fires the token early. Used by the watchdog and for cancelling a single check.
    void cancel(CancelReason reason) { m_source.cancel(reason); }

private:
    CancelSource m_source;
    Alarm m_alarm; // a precise timer, since Qt's coarse timers fire up to 5 % early
};

} // namespace watchkeeper
