// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/kind/Rates.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kWholeTimePercent = 100;
constexpr double kBusyMillisecondsPerSecond = 1000;

double increase(quint64 before, quint64 after)
{
    return after > before ? static_cast<double>(after - before) : 0;
}

quint64 counterIncrease(quint64 before, quint64 after)
{
    return after > before ? after - before : 0;
}

const DiskCounters *findDiskCounters(const QList<DiskCounters> &disks, const QString &name)
{
    const auto found =
        std::find_if(disks.begin(), disks.end(), [&name](const DiskCounters &disk) { return disk.name == name; });
    return found == disks.end() ? nullptr : &*found;
}

} // namespace

std::optional<CpuUsage> cpuUsage(const CpuTimes &before, const CpuTimes &after)
{
    const double user = increase(before.user, after.user);
    const double system = increase(before.system, after.system) + increase(before.interrupts, after.interrupts);
    const double iowait = increase(before.iowait, after.iowait);
    const double steal = increase(before.steal, after.steal);
    const double idle = increase(before.idle, after.idle);
    const double all = user + system + iowait + steal + idle;
    if (all <= 0)
        return std::nullopt;
    const double share = kWholeTimePercent / all;
    return CpuUsage{user * share, system * share, iowait * share, steal * share, idle * share};
}

bool areCpuReadingsContinuous(const CpuFigures &before, const CpuFigures &after)
{
    return after.all.user >= before.all.user && after.all.system >= before.all.system
        && after.all.total() >= before.all.total();
}

InterfaceRates interfaceRates(const InterfaceFigures &before, const InterfaceFigures &after, double seconds)
{
    InterfaceRates rates;
    rates.received = increase(before.receivedBytes, after.receivedBytes) / seconds;
    rates.sent = increase(before.sentBytes, after.sentBytes) / seconds;
    rates.errors =
        counterIncrease(before.receiveErrors, after.receiveErrors) + counterIncrease(before.sendErrors, after.sendErrors);
    rates.drops = counterIncrease(before.drops, after.drops);
    return rates;
}

bool areInterfaceReadingsContinuous(const InterfaceFigures &before, const InterfaceFigures &after)
{
    return after.receivedBytes >= before.receivedBytes && after.sentBytes >= before.sentBytes
        && after.receiveErrors >= before.receiveErrors && after.sendErrors >= before.sendErrors && after.drops >= before.drops;
}

DiskRates diskRates(const DiskCounters &before, const DiskCounters &after, double seconds)
{
    DiskRates rates;
    const double operations = increase(before.reads, after.reads) + increase(before.writes, after.writes);
    rates.read = increase(before.readBytes, after.readBytes) / seconds;
    rates.written = increase(before.writtenBytes, after.writtenBytes) / seconds;
    rates.operations = operations / seconds;
    rates.busyPercent = std::min(
        kWholeTimePercent, kWholeTimePercent * increase(before.busyMs, after.busyMs) / (seconds * kBusyMillisecondsPerSecond));
    if (operations > 0)
        rates.waitMs = increase(before.waitMs, after.waitMs) / operations;
    return rates;
}

bool areDiskReadingsContinuous(const QList<DiskCounters> &before, const QList<DiskCounters> &after)
{
    return std::all_of(after.begin(), after.end(), [&before](const DiskCounters &disk) {
        const DiskCounters *const previous = findDiskCounters(before, disk.name);
        return !previous
            || (disk.reads >= previous->reads && disk.writes >= previous->writes && disk.busyMs >= previous->busyMs);
    });
}

namespace {

constexpr double kMinRateInterval = 10;
constexpr double kMaxRateInterval = 60'000;

class TwoReadingsText
{
    Q_DECLARE_TR_FUNCTIONS(ReadingPair)
};

} // namespace

Field intervalField()
{
    return {.name = u"interval"_s,
            .type = FieldType::Duration,
            .label = TwoReadingsText::tr("Measurement interval"),
            .help = TwoReadingsText::tr("Values are averages since the last check. For the first check, or if the last check "
                                        "was less than this interval ago, Watchkeeper measures for this long."),
            .defaultValue = u"1s"_s,
            .minimum = kMinRateInterval,
            .maximum = kMaxRateInterval,
            .advanced = true};
}

CheckError cancelledBetweenReadingsError(const CheckContext &context)
{
    const CheckError stopped =
        context.stopped(TwoReadingsText::tr("the check was waiting for the second sample needed to calculate a rate"));
    if (stopped.type() != ErrorType::Timeout)
        return stopped;
    return CheckError(stopped.type(),
                      stopped.message() + u' ' + TwoReadingsText::tr("Increase the timeout, or shorten the interval."));
}

} // namespace watchkeeper
