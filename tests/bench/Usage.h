// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The cost of a load: wall time, CPU time, memory.

#include <QElapsedTimer>
#include <QJsonObject>

namespace watchkeeper::bench {

//! \brief Measures from its construction, so the start of the program isn't included.
class Usage
{
public:
    Usage();

    //! Stops measuring the wall time, but not the CPU time.
    void stopClock() { m_seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9; }

    //! \brief \return `checks`, `seconds`, `cpuSeconds` (this process and its exited children, user and system), `peakKib` of this
    //! process
    QJsonObject toJson(int checks) const;

private:
    QElapsedTimer m_clock;
    double m_cpuBefore;
    double m_seconds = 0; //!< wall time; 0 while the clock runs
};

} // namespace watchkeeper::bench
