// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The limit on recordings that begin within a minute. Pure: time is an argument.

#include "engine/Clock.h"

#include <deque>

namespace watchkeeper {

//! \brief Admits a fixed number in any sixty seconds; counts those refused.
class RecorderGate
{
public:
    static constexpr std::chrono::seconds kSpan{60};

    //! \param perMinute  0: none
    void setMaxPerMinute(int perMinute) { m_maxPerMinute = perMinute; }
    bool isOpen() const { return m_maxPerMinute > 0; }
    //! \return whether one may begin now; then it counts
    bool admit(MonotonicTime now);
    //! The number refused since the last call.
    int takeRefusedCount();

private:
    int m_maxPerMinute = 0;
    int m_refused = 0;
    std::deque<MonotonicTime> m_begun;
};

} // namespace watchkeeper
