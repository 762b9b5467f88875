// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The cost of a load: wall time, processor time, memory.

#include <QElapsedTimer>
#include <QJsonObject>

namespace watchkeeper::bench {

//! \brief Counts from its construction, so that starting the program isn't part of a check.
class Usage
{
public:
    Usage();

    //! The wall time ends now, while processor time continues to count.
    void stopClock() { m_seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9; }

    //! \brief `checks`, `seconds`, `cpuSeconds` (this process and its exited children, user and system), `peakKib` of this process.
    QJsonObject toJson(int checks) const;

private:
    QElapsedTimer m_clock;
    double m_cpuBefore;
    double m_seconds = 0; //!< 0 while the clock runs
};

} // namespace watchkeeper::bench
