// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Limits the number of recordings that begin within a minute. Pure: time is an argument.

#include "engine/Clock.h"

#include <deque>

namespace watchkeeper {

//! \brief Admits a limited number of recordings within any sixty seconds, and counts the refused recordings.
class RecorderGate
{
public:
    static constexpr std::chrono::seconds kSpan{60};

    //! \param perMinute  the limit; 0 refuses all recordings
    void setMaxPerMinute(int perMinute) { m_maxPerMinute = perMinute; }
    bool isOpen() const { return m_maxPerMinute > 0; }
    //! \return whether a recording can begin now; counts it as begun or refused
    bool admit(MonotonicTime now);
    //! The number of recordings refused since the last call.
    int takeRefusedCount();

private:
    int m_maxPerMinute = 0;
    int m_refusedCount = 0;
    std::deque<MonotonicTime> m_startTimes;
};

} // namespace watchkeeper
