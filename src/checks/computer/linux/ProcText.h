// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The files of /proc in which Linux reports about itself. Pure functions from their bytes to figures; absent if the content isn't as
//! expected. Layouts: proc(5) and Documentation/filesystems/proc.rst, accounting/psi.rst, admin-guide/iostats.rst of the kernel. Fields
//! that a later kernel adds at the end are ignored; fields missing in an older one count as zero.

#include "checks/computer/SystemFigures.h"

#include <QByteArray>

#include <optional>

namespace watchkeeper {

//! `/proc/meminfo`. Without MemAvailable (before Linux 3.14) it is estimated from free and cached memory.
std::optional<MemoryFigures> parseMemory(QByteArrayView meminfo);

//! `/proc/stat`.
std::optional<CpuFigures> parseCpu(QByteArrayView stat);

//! `/proc/loadavg`; without the number of cores.
std::optional<LoadFigures> parseLoadAverage(QByteArrayView loadavg);

//! `/proc/uptime`: whole seconds, including sleep.
std::optional<std::chrono::seconds> parseUptime(QByteArrayView uptime);

//! \brief A file in `/proc/pressure`.
//! \param line  `some` or `full`
std::optional<PressureShare> parsePressure(QByteArrayView pressure, QByteArrayView line);

//! `/proc/net/dev`: traffic by name, in file order.
QList<std::pair<QString, InterfaceFigures>> parseInterfaces(QByteArrayView dev);

//! `/proc/diskstats`: also partitions, loop devices and devices stacked on disks.
QList<DiskCounters> parseDiskCounters(QByteArrayView diskstats);

//! A line of `/proc/self/mountinfo`.
struct MountLine
{
    QString point;
    QString device;
    QString type;
    bool isReadOnly = false; //!< as it was mounted; after an error the file system may still be read-only
};

//! In mount order: of two at one place the last counts.
QList<MountLine> parseMounts(QByteArrayView mountinfo);

//! The content of `/proc/PID/stat` for a process, in the kernel's units.
struct ProcessStat
{
    qint64 id = 0;
    QString name;
    char state = '?';
    quint64 processorTicks = 0;
    quint64 startedAtTicks = 0;
    qint64 residentPages = 0;
};

std::optional<ProcessStat> parseProcessStat(QByteArrayView stat);

} // namespace watchkeeper
