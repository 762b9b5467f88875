// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Measures CPU time, which doesn't depend on other load. For tests that guard against slow code.

#include <QtGlobal>

#include <ctime>

namespace watchkeeper::test {

//! \brief CPU time of the calling thread since construction. If the system has no clock for threads, the CPU time of the
//! program is used.
//!
//! Replaces QElapsedTimer, which on a busy computer also counts the time of other processes. CpuClock doesn't measure elapsed
//! time.
class CpuClock
{
public:
    CpuClock()
        : m_begin(nowNs())
    {
    }
    void restart() { m_begin = nowNs(); }
    qint64 elapsedNs() const { return nowNs() - m_begin; }
    qint64 elapsedMs() const { return elapsedNs() / 1'000'000; }

private:
    static qint64 nowNs()
    {
#ifdef Q_OS_UNIX
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
#else
        return qint64{std::clock()} * (1'000'000'000 / CLOCKS_PER_SEC);
#endif
    }

    qint64 m_begin;
};

} // namespace watchkeeper::test
