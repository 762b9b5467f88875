// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The arithmetic of rates: from two readings of counters to what happened between them. Pure functions.

#include "checks/computer/SystemFigures.h"

#include <optional>

namespace watchkeeper {

//! Shares of the time between two readings [%]; they add up to 100, apart from rounding.
struct CpuShares
{
    double user = 0;
    double system = 0; //!< with interrupts
    double iowait = 0;
    double steal = 0;
    double idle = 0;

    //! All time in which the processor was busy: waiting for disks doesn't count.
    double used() const { return user + system + steal; }
};

//! \brief Absent if no time passed. Linux' iowait and idle may decrease slightly (proc(5)): that counts as 0.
std::optional<CpuShares> cpuShares(const CpuTimes &before, const CpuTimes &after);

//! True unless a counter decreased by more than a little.
bool isCpuSuccessor(const CpuFigures &before, const CpuFigures &after);

//! Per second, or as a count, between two readings of an interface.
struct InterfaceRates
{
    double received = 0; //!< [B/s]
    double sent = 0;     //!< [B/s]
    quint64 errors = 0;
    quint64 drops = 0;
};

//! \param seconds  > 0
InterfaceRates interfaceRates(const InterfaceFigures &before, const InterfaceFigures &after, double seconds);

//! False if the interface was recreated.
bool isInterfaceSuccessor(const InterfaceFigures &before, const InterfaceFigures &after);

//! Of one disk between two readings.
struct DiskRates
{
    double read = 0;       //!< [B/s]
    double written = 0;    //!< [B/s]
    double operations = 0; //!< a second
    double busyPercent = 0;
    std::optional<double> waitMs; //!< [ms] mean time of a request; absent if there was none
};

//! \param seconds  > 0
DiskRates diskRates(const DiskCounters &before, const DiskCounters &after, double seconds);

//! False if a counter of a disk that is in both decreased.
bool areDisksSuccessors(const QList<DiskCounters> &before, const QList<DiskCounters> &after);

} // namespace watchkeeper
