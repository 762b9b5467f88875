// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How much work something is, whatever else the computer does meanwhile: for tests that guard against slow code.

#include <QtGlobal>

#include <ctime>

namespace watchkeeper::test {

//! \brief Processor time of the calling thread since it was made; of the whole program where the system has no such clock.
//!
//! In place of QElapsedTimer, which on a busy computer also counts the time of others. How soon something *ends* is
//! not its business.
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
