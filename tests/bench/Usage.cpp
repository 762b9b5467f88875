// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Usage.h"

#include <QFile>
#include <QRegularExpression>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace watchkeeper::bench {
namespace {

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double cpuSeconds()
{
    double sum = 0;
    for (const auto targetOrAll : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        ::getrusage(targetOrAll, &usage);
        sum += seconds(usage.ru_utime) + seconds(usage.ru_stime);
    }
    return sum;
}

// Doesn't use ru_maxrss, because its initial value is the size of the parent process.
qint64 peakKib()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(u"VmHWM:\\s+(\\d+) kB"_s);
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong();
}

} // namespace

Usage::Usage()
    : m_cpuBefore(cpuSeconds())
{
    m_clock.start();
}

QJsonObject Usage::toJson(int checks) const
{
    return {{u"checks"_s, checks},
            {u"seconds"_s, m_seconds > 0 ? m_seconds : static_cast<double>(m_clock.nsecsElapsed()) / 1e9},
            {u"cpuSeconds"_s, cpuSeconds() - m_cpuBefore},
            {u"peakKib"_s, peakKib()}};
}

} // namespace watchkeeper::bench
