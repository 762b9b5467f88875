// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The arithmetic of rates: from two looks at counters to what happened between them. Pure functions.

#include "checks/computer/SystemFigures.h"

#include <optional>

namespace watchkeeper {

//! Shares of the time between two looks [%]; they add up to 100, rounding apart.
struct CpuShares
{
    double user = 0;
    double system = 0; //!< with interrupts
    double iowait = 0;
    double steal = 0;
    double idle = 0;

    //! All that kept the processor from being free: waiting for disks does not.
    double used() const { return user + system + steal; }
};

//! \brief Absent where no time passed. Linux' iowait and idle may go back a little (proc(5)): that counts as none.
std::optional<CpuShares> cpuShares(const CpuTimes &before, const CpuTimes &after);

//! True unless a counter went back, other than by a little.
bool cpuFollows(const CpuFigures &before, const CpuFigures &after);

//! A second, or a count, between two looks at an interface.
struct InterfaceRates
{
    double received = 0; //!< [B/s]
    double sent = 0;     //!< [B/s]
    quint64 errors = 0;
    quint64 drops = 0;
};

//! \param seconds  > 0
InterfaceRates interfaceRates(const InterfaceFigures &before, const InterfaceFigures &after, double seconds);

//! False where the interface was made anew.
bool interfaceFollows(const InterfaceFigures &before, const InterfaceFigures &after);

//! Of one disk between two looks.
struct DiskRates
{
    double read = 0;       //!< [B/s]
    double written = 0;    //!< [B/s]
    double operations = 0; //!< a second
    double busyPercent = 0;
    std::optional<double> waitMs; //!< [ms] mean time of a request; absent where there was none
};

//! \param seconds  > 0
DiskRates diskRates(const DiskCounters &before, const DiskCounters &after, double seconds);

//! False where a counter of a disk that is in both went back.
bool disksFollow(const QList<DiskCounters> &before, const QList<DiskCounters> &after);

} // namespace watchkeeper
