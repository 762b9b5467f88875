// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the metrics of Linux from the small files of /proc and /sys, and services via systemctl. Tests can set another root
//! directory.

#include "checks/computer/SystemReader.h"
#include "model/base/Expected.h"
#include "model/check/Observation.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! The translation context for all texts of the metrics of Linux.
class LinuxSystemText
{
    Q_DECLARE_TR_FUNCTIONS(LinuxSystem)
};

//! \brief Reads files up to a size limit. Safe to call from any thread.
class LinuxFiles
{
public:
    static constexpr qsizetype kMaximum =
        4 * 1024 * 1024; //!< sufficient: /proc/stat has 300 kB on a computer with a thousand CPUs

    //! \param root  a directory that contains `proc` and `sys`; empty for the real `/`
    explicit LinuxFiles(QString root)
        : m_root(std::move(root))
    {
    }

    bool isThisComputer() const { return m_root.isEmpty(); }
    QString pathOf(const QString &path) const { return m_root + path; }
    //! \param subject  the subject of an error message, such as "The memory usage"
    Expected<QByteArray, CheckError> read(const QString &path, const QString &subject) const;
    //! Reads the content of a file; nullopt if the file can't be read.
    std::optional<QByteArray> content(const QString &path, qsizetype maxSize = kMaximum) const;
    //! Reads the first line without surrounding whitespace; empty if the file can't be read.
    QString line(const QString &path) const;
    //! Reads an integer from a file; nullopt if the file can't be read or doesn't contain an integer.
    std::optional<qint64> number(const QString &path) const;
    //! Lists the names in a folder, in natural order: `hwmon2` before `hwmon10`.
    QStringList names(const QString &folder) const;
    bool exists(const QString &path) const;

private:
    QString m_root;
};

//! \brief Immutable after construction; safe to call from any thread.
class LinuxSystem : public SystemReader
{
public:
    //! \param root       the directory that contains /proc, /sys and /run; empty for the real `/`
    //! \param systemctl  the program that reports services
    explicit LinuxSystem(QString root = {}, QString systemctl = QStringLiteral("systemctl"));

    Read<MemoryFigures> memory() const override;
    Read<CpuFigures> cpu() const override;
    Read<LoadFigures> load() const override;
    Read<PressureFigures> pressure() const override;
    Read<UptimeFigures> uptime() const override;
    Read<QList<DiskCounters>> disks() const override;
    Read<QList<SensorFigures>> temperatures() const override;
    Read<PowerFigures> power() const override;
    Read<ProcessTable> processes() const override;
    Read<InterfaceFigures> networkInterface(const QString &name) const override;
    Read<FileSystemFigures> fileSystem(const QString &path) const override;
    Read<FileSystemFigures> mount(const QString &point) const override;
    std::optional<ServiceTool> serviceTool(const QString &name, bool isUserService) const override;
    Read<ServiceFigures> serviceFrom(const ServiceToolOutput &output) const override;

private:
    LinuxFiles m_files;
    QString m_systemctl;
};

} // namespace watchkeeper
