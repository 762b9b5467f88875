// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Two readings of counters some time apart, and the rates between them, such as CPU usage and traffic.

#include "async/Alarm.h"
#include "checks/base/CheckServices.h"
#include "checks/computer/Computer.h"
#include "checks/computer/SystemReader.h"
#include "model/field/Fields.h"

#include <optional>

namespace watchkeeper {

// Calculates rates from two readings of counters. Pure functions.

//! Percentages of the time between two readings. Their sum is 100, apart from rounding.
struct CpuUsage
{
    double user = 0;
    double system = 0; //!< includes interrupts
    double iowait = 0;
    double steal = 0;
    double idle = 0;

    //! The share of time in which the processor was busy, excluding time spent waiting for disks.
    double used() const { return user + system + steal; }
};

//! \brief Returns the shares between two readings; nullopt if no time has passed. On Linux, iowait and idle may decrease
//! slightly (proc(5)). A decrease is treated as 0.
std::optional<CpuUsage> cpuUsage(const CpuTimes &before, const CpuTimes &after);

//! Whether the second reading continues the first. It doesn't if the counters were reset. Iowait and idle may decrease slightly.
bool areCpuReadingsContinuous(const CpuFigures &before, const CpuFigures &after);

//! The traffic per second, and the number of errors and drops, between two readings of an interface.
struct InterfaceRates
{
    double received = 0; //!< [B/s]
    double sent = 0;     //!< [B/s]
    quint64 errors = 0;
    quint64 drops = 0;
};

//! \param seconds  > 0
InterfaceRates interfaceRates(const InterfaceFigures &before, const InterfaceFigures &after, double seconds);

//! Whether the second reading continues the first. It doesn't if the interface was recreated.
bool areInterfaceReadingsContinuous(const InterfaceFigures &before, const InterfaceFigures &after);

//! The rates of one disk between two readings.
struct DiskRates
{
    double read = 0;       //!< [B/s]
    double written = 0;    //!< [B/s]
    double operations = 0; //!< per second
    double busyPercent = 0;
    std::optional<double> waitMs; //!< [ms] mean time of a request; nullopt if there were no requests
};

//! \param seconds  > 0
DiskRates diskRates(const DiskCounters &before, const DiskCounters &after, double seconds);

//! Whether the second reading continues the first. It doesn't if a counter of a disk in both readings decreased.
bool areDiskReadingsContinuous(const QList<DiskCounters> &before, const QList<DiskCounters> &after);

// Two readings some time apart, for metrics that are differences between counters, such as CPU usage and traffic.

template<typename Figures>
class ReadingPair
{
public:
    ReadingPair(SystemReading<Figures> first, SystemReading<Figures> second)
        : before(std::move(first))
        , after(std::move(second))
    {
    }
    double seconds() const { return std::chrono::duration<double>(after.at - before.at).count(); }

    SystemReading<Figures> before;
    SystemReading<Figures> after;
};

//! The field `interval`, the minimum time between the two readings.
Field intervalField();

//! \brief Returns the earliest acceptable time for the first reading. It allows sharing a recent reading, but is at least one
//! interval after the last check's reading, and never in the future.
inline Instant earliestFirstReading(std::optional<Instant> last, Milliseconds interval)
{
    const Instant now = Instant::clock::now();
    return last ? std::min(now, std::max(now - SharedReads::kReuseTime, *last + interval)) : now - SharedReads::kReuseTime;
}

//! Returns the error of a check that was stopped between its two readings, with advice for the user.
CheckError cancelledBetweenReadingsError(const CheckContext &context);

//! \brief Returns the last check's reading and a new reading. If there is no last reading, or it is younger than `interval`,
//! takes two new readings one `interval` apart.
//!
//! A sample of one second per minute wouldn't be representative. The average since the last check covers the whole time, is
//! hardly affected by a short burst, and doesn't occupy a slot while waiting. Only the first check has to wait for its second
//! reading.
//! \param history  stores the earlier readings of this kind
//! \param follows  returns false if the counters were reset between `before` and `after`
template<typename Figures>
[[nodiscard]] QCoro::Task<Expected<ReadingPair<Figures>, CheckError>>
readTwice(PreviousReadings<Figures> *history, QByteArray series, Milliseconds interval, SystemQuery<Figures> query,
          bool (*follows)(const Figures &before, const Figures &after), CheckContext *context)
{
    Computer &computer = context->services().get<Computer>();
    const auto last = history->last(series, Instant::clock::now());
    const Instant notBefore = earliestFirstReading(last ? std::optional<Instant>(last->at) : std::nullopt, interval);
    const auto first = co_await computer.read(query, notBefore, context);
    if (!first)
        co_return Unexpected(first.error());
    const Milliseconds every = context->target().schedule.every;
    const bool followsLast = last && follows(last->figures, first->figures);
    if (followsLast && first->at - last->at >= interval) {
        history->keep(series, *first, every);
        co_return ReadingPair<Figures>(*last, *first);
    }
    if (!followsLast)
        history->keep(series, *first, every); // the next check can use this reading if there is no time for a second one
    const bool rested = co_await sleepFor(interval, context->token());
    if (!rested)
        co_return Unexpected(cancelledBetweenReadingsError(*context));
    const Instant afterThat = first->at + interval;
    const auto second = co_await computer.read(query, afterThat, context);
    if (!second)
        co_return Unexpected(second.error());
    history->keep(series, *second, every);
    if (!follows(first->figures, second->figures))
        co_return ReadingPair<Figures>(*second, *second);
    co_return ReadingPair<Figures>(*first, *second);
}

} // namespace watchkeeper
