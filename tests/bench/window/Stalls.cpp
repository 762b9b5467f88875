// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/window/Stalls.h"

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace watchkeeper::bench {
namespace {

constexpr double kBeatMs = 5;

double threadCpuMs()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void addStall(QList<double> &samples, double late)
{
    samples.append(std::max(0.0, late));
    for (double rest = late - kBeatMs; rest > 0; rest -= kBeatMs)
        samples.append(rest);
}

QJsonObject figures(QList<double> samples)
{
    std::sort(samples.begin(), samples.end());
    const auto part = [&samples](int perMille) { return samples.value(samples.size() * perMille / 1000); };
    return {{u"median"_s, part(500)},
            {u"p99"_s, part(990)},
            {u"p999"_s, part(999)},
            {u"most"_s, samples.value(samples.size() - 1)}};
}

} // namespace

Stalls::Stalls()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(static_cast<int>(kBeatMs));
    connect(&m_timer, &QTimer::timeout, this, &Stalls::beat);
}

void Stalls::start()
{
    m_late.clear();
    m_busy.clear();
    m_clock.start();
    m_wallBefore = 0;
    m_cpuBefore = m_cpuAtStart = threadCpuMs();
    m_timer.start();
}

void Stalls::beat()
{
    const double wall = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    const double cpu = threadCpuMs();
    const double late = wall - m_wallBefore - kBeatMs;
    addStall(m_late, late);
    // The thread can't have caused a longer delay than the time for which it was busy.
    addStall(m_busy, std::min(late, cpu - m_cpuBefore));
    m_wallBefore = wall;
    m_cpuBefore = cpu;
}

QJsonObject Stalls::stop()
{
    m_timer.stop();
    const double wall = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    return {{u"lateMs"_s, figures(m_late)},
            {u"busyMs"_s, figures(m_busy)},
            {u"threadCpuPercent"_s, 100 * (threadCpuMs() - m_cpuAtStart) / wall}};
}

} // namespace watchkeeper::bench
