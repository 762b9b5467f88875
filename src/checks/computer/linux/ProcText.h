// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splits the lines of /proc and /sys into words and numbers. Pure functions.

#include "checks/computer/SystemReader.h"

#include <QByteArray>
#include <QList>

#include <limits>
#include <optional>

namespace watchkeeper {

//! Splits a line at spaces and tabs into at most `limit` words.
QList<QByteArrayView> procFields(QByteArrayView line, qsizetype limit = 64);

//! Returns the lines that contain at least one word, without their line endings.
QList<QByteArrayView> procLines(QByteArrayView text);

//! Parses decimal digits; nullopt for any other text and for numbers that are too large.
std::optional<quint64> procUnsigned(QByteArrayView word);

//! Parses decimal digits with an optional minus sign.
std::optional<qint64> procSigned(QByteArrayView word);

//! Parses a finite number >= 0, such as `0.15`.
std::optional<double> procShare(QByteArrayView word);

//! Returns the word at `index` as a number; 0 if it is missing or not a number.
quint64 procNumber(const QList<QByteArrayView> &words, qsizetype index);

//! [bytes] Converts the number to a signed integer, limited to the maximum of qint64.
inline qint64 toSigned(quint64 number)
{
    constexpr auto kMaximum = static_cast<quint64>(std::numeric_limits<qint64>::max());
    return static_cast<qint64>(number < kMaximum ? number : kMaximum);
}

// Parses the files of /proc. Pure functions that return metrics, or nullopt or an empty list if the content has an unexpected
// format. The layouts are described in proc(5) and in the kernel documentation: Documentation/filesystems/proc.rst,
// accounting/psi.rst, admin-guide/iostats.rst. Fields that later kernels add at the end are ignored; fields missing in older
// kernels are zero.

//! Parses `/proc/meminfo`. Before Linux 3.14, which added MemAvailable, available memory is estimated from free and cached memory.
std::optional<MemoryFigures> parseMemory(QByteArrayView meminfo);

//! Parses `/proc/stat`.
std::optional<CpuFigures> parseCpu(QByteArrayView stat);

//! Parses `/proc/loadavg`; doesn't set the number of cores.
std::optional<LoadFigures> parseLoadAverage(QByteArrayView loadavg);

//! Parses `/proc/uptime`. Returns whole seconds, including time spent in sleep.
std::optional<std::chrono::seconds> parseUptime(QByteArrayView uptime);

//! \brief Parses a file in `/proc/pressure`.
//! \param line  `some` or `full`
std::optional<PressureShare> parsePressure(QByteArrayView pressure, QByteArrayView line);

//! Parses `/proc/net/dev`. The result contains names and traffic in file order.
QList<std::pair<QString, InterfaceFigures>> parseInterfaces(QByteArrayView dev);

//! Parses `/proc/diskstats`. Includes partitions, loop devices and devices stacked on disks.
QList<DiskCounters> parseDiskCounters(QByteArrayView diskstats);

//! A line of `/proc/self/mountinfo`.
struct MountLine
{
    QString point;
    QString device;
    QString type;
    bool isReadOnly = false; //!< the mount option; after an error, the file system can be read-only even if this is false
};

//! Parses the mounts in order. If two mounts have the same mount point, the later one is visible.
QList<MountLine> parseMounts(QByteArrayView mountinfo);

//! The content of `/proc/PID/stat` in kernel units.
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
