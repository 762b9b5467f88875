// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Measures CPU time, independent of other load. For tests that guard against slow code.

#include <QtGlobal>

#include <ctime>

namespace watchkeeper::test {

//! \brief CPU time of the calling thread since construction, or of the whole program if the system has no clock for threads.
//!
//! Replaces QElapsedTimer, which also counts the time of other processes on a busy computer. It does not measure how soon something *ends*.
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
