// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/Rates.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr double kWholeTimePercent = 100;
constexpr double kBusyMillisecondsPerSecond = 1000;

double passed(quint64 before, quint64 after)
{
    return after > before ? static_cast<double>(after - before) : 0;
}

quint64 growth(quint64 before, quint64 after)
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

std::optional<CpuShares> cpuShares(const CpuTimes &before, const CpuTimes &after)
{
    const double user = passed(before.user, after.user);
    const double system = passed(before.system, after.system) + passed(before.interrupts, after.interrupts);
    const double iowait = passed(before.iowait, after.iowait);
    const double steal = passed(before.steal, after.steal);
    const double idle = passed(before.idle, after.idle);
    const double all = user + system + iowait + steal + idle;
    if (all <= 0)
        return std::nullopt;
    const double share = kWholeTimePercent / all;
    return CpuShares{user * share, system * share, iowait * share, steal * share, idle * share};
}

bool isCpuSuccessor(const CpuFigures &before, const CpuFigures &after)
{
    return after.all.user >= before.all.user && after.all.system >= before.all.system
        && after.all.total() >= before.all.total();
}

InterfaceRates interfaceRates(const InterfaceFigures &before, const InterfaceFigures &after, double seconds)
{
    InterfaceRates rates;
    rates.received = passed(before.receivedBytes, after.receivedBytes) / seconds;
    rates.sent = passed(before.sentBytes, after.sentBytes) / seconds;
    rates.errors = growth(before.receiveErrors, after.receiveErrors) + growth(before.sendErrors, after.sendErrors);
    rates.drops = growth(before.drops, after.drops);
    return rates;
}

bool isInterfaceSuccessor(const InterfaceFigures &before, const InterfaceFigures &after)
{
    return after.receivedBytes >= before.receivedBytes && after.sentBytes >= before.sentBytes
        && after.receiveErrors >= before.receiveErrors && after.sendErrors >= before.sendErrors && after.drops >= before.drops;
}

DiskRates diskRates(const DiskCounters &before, const DiskCounters &after, double seconds)
{
    DiskRates rates;
    const double operations = passed(before.reads, after.reads) + passed(before.writes, after.writes);
    rates.read = passed(before.readBytes, after.readBytes) / seconds;
    rates.written = passed(before.writtenBytes, after.writtenBytes) / seconds;
    rates.operations = operations / seconds;
    rates.busyPercent = std::min(
        kWholeTimePercent, kWholeTimePercent * passed(before.busyMs, after.busyMs) / (seconds * kBusyMillisecondsPerSecond));
    if (operations > 0)
        rates.waitMs = passed(before.waitMs, after.waitMs) / operations;
    return rates;
}

bool areDisksSuccessors(const QList<DiskCounters> &before, const QList<DiskCounters> &after)
{
    return std::all_of(after.begin(), after.end(), [&before](const DiskCounters &disk) {
        const DiskCounters *const former = findDiskCounters(before, disk.name);
        return !former || (disk.reads >= former->reads && disk.writes >= former->writes && disk.busyMs >= former->busyMs);
    });
}

} // namespace watchkeeper
