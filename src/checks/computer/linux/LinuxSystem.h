// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the metrics of Linux from /proc and /sys, and services via systemctl.

#include "checks/computer/SystemReader.h"
#include "checks/computer/linux/LinuxFiles.h"

namespace watchkeeper {

//! \brief Immutable after construction; safe from any thread.
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
