// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the metrics of macOS via kernel calls, IOKit and launchctl. macOS doesn't report temperatures, pressure or disk
//! traffic to ordinary programs.

#include "checks/computer/SystemReader.h"

namespace watchkeeper {

class MacSystem : public SystemReader
{
public:
    Read<MemoryFigures> memory() const override;
    Read<CpuFigures> cpu() const override;
    Read<LoadFigures> load() const override;
    Read<UptimeFigures> uptime() const override;
    Read<PowerFigures> power() const override;
    Read<ProcessTable> processes() const override;
    Read<InterfaceFigures> networkInterface(const QString &name) const override;
    Read<FileSystemFigures> fileSystem(const QString &path) const override;
    Read<FileSystemFigures> mount(const QString &point) const override;
    std::optional<ServiceTool> serviceTool(const QString &name, bool isUserService) const override;
    Read<ServiceFigures> serviceFrom(const ServiceToolOutput &output) const override;
};

} // namespace watchkeeper
