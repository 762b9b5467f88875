// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How many recordings may begin within a minute. Pure: the time comes in.

#include "engine/Clock.h"

#include <deque>

namespace watchkeeper {

//! \brief So many in any sixty seconds; what is refused is counted.
class RecorderGate
{
public:
    static constexpr std::chrono::seconds kSpan{60};

    //! \param perMinute  0: none
    void setPerMinute(int perMinute) { m_perMinute = perMinute; }
    bool isOpen() const { return m_perMinute > 0; }
    //! \return whether one may begin now; it counts then
    bool admit(MonotonicTime now);
    //! Since the last call.
    int takeRefused();

private:
    int m_perMinute = 0;
    int m_refused = 0;
    std::deque<MonotonicTime> m_begun;
};

} // namespace watchkeeper
