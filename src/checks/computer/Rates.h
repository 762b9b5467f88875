// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Calculates rates from two readings of counters. Pure functions.

#include "checks/computer/SystemFigures.h"

#include <optional>

namespace watchkeeper {

//! Percentages of the time between two readings. Their sum is 100, apart from rounding.
struct CpuShares
{
    double user = 0;
    double system = 0; //!< includes interrupts
    double iowait = 0;
    double steal = 0;
    double idle = 0;

    //! The share of time in which the processor was busy. Waiting for disks doesn't count.
    double used() const { return user + system + steal; }
};

//! \brief The shares between two readings; nullopt if no time has passed. On Linux, iowait and idle may decrease slightly (proc(5)). A
//! decrease is treated as 0.
std::optional<CpuShares> cpuShares(const CpuTimes &before, const CpuTimes &after);

//! Whether the second reading continues the first. It doesn't if the counters were reset. Iowait and idle may decrease slightly.
bool isCpuSuccessor(const CpuFigures &before, const CpuFigures &after);

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
bool isInterfaceSuccessor(const InterfaceFigures &before, const InterfaceFigures &after);

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
bool isDiskSuccessor(const QList<DiskCounters> &before, const QList<DiskCounters> &after);

} // namespace watchkeeper
