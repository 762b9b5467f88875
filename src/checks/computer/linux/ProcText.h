// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The files of /proc in which Linux tells about itself. Pure functions from their bytes to figures; absent where they do not hold
//! what they should. Layouts: proc(5) and Documentation/filesystems/proc.rst, accounting/psi.rst, admin-guide/iostats.rst of the
//! kernel. Fields that a later kernel adds at the end are passed over, those that an older one lacks count as zero.

#include "checks/computer/SystemFigures.h"

#include <QByteArray>

#include <optional>

namespace watchkeeper {

//! `/proc/meminfo`. Without MemAvailable (before Linux 3.14) it is estimated from what is free and cached.
std::optional<MemoryFigures> memoryFrom(QByteArrayView meminfo);

//! `/proc/stat`.
std::optional<CpuFigures> cpuFrom(QByteArrayView stat);

//! `/proc/loadavg`; without the number of cores.
std::optional<LoadFigures> loadFrom(QByteArrayView loadavg);

//! `/proc/uptime`: whole seconds, time asleep included.
std::optional<std::chrono::seconds> uptimeFrom(QByteArrayView uptime);

//! \brief A file in `/proc/pressure`.
//! \param line  `some` or `full`
std::optional<PressureShare> pressureFrom(QByteArrayView pressure, QByteArrayView line);

//! `/proc/net/dev`: traffic by name, in their order.
QList<std::pair<QString, InterfaceFigures>> interfacesFrom(QByteArrayView dev);

//! `/proc/diskstats`: also partitions, loops and what is stacked on disks.
QList<DiskCounters> diskCountersFrom(QByteArrayView diskstats);

//! A line of `/proc/self/mountinfo`.
struct MountLine
{
    QString point;
    QString device;
    QString type;
    bool isReadOnly = false; //!< as it was mounted; after an error the file system may be read-only all the same
};

//! In the order of mounting: of two at one place the last counts.
QList<MountLine> mountsFrom(QByteArrayView mountinfo);

//! What `/proc/PID/stat` says of a process, in the kernel's units.
struct ProcessStat
{
    qint64 id = 0;
    QString name;
    char state = '?';
    quint64 processorTicks = 0;
    quint64 startedAtTicks = 0;
    qint64 residentPages = 0;
};

std::optional<ProcessStat> processStatFrom(QByteArrayView stat);

} // namespace watchkeeper
