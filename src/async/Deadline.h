// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A limit on all of a piece of work.

#include "async/Alarm.h"
#include "async/CancelToken.h"

#include <chrono>

namespace watchkeeper {

//! \brief Fires its token with CancelReason::Timeout after `limit`, or with its parent before. Lives in a coroutine's
//! frame.
class Deadline
{
public:
    //! \param limit  zero or less: with the next turn of the event loop
    Deadline(std::chrono::milliseconds limit, const CancelToken &parent);
    CancelToken token() const { return m_source.token(); }
    //! Fires it before its time, for the watchdog and for cancelling one check.
    void cancel(CancelReason reason) { m_source.cancel(reason); }

private:
    CancelSource m_source;
    Alarm m_alarm; // ours, precise: Qt's coarse timers fire up to 5 % early
};

} // namespace watchkeeper
