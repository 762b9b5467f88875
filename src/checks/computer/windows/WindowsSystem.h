// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the metrics of Windows via its API. Windows has no load averages and no pressure metrics, and doesn't report
//! temperatures or disk traffic to ordinary programs.

#include "checks/computer/SystemReader.h"

namespace watchkeeper {

class WindowsSystem : public SystemReader
{
public:
    Read<MemoryFigures> memory() const override;
    Read<CpuFigures> cpu() const override;
    Read<UptimeFigures> uptime() const override;
    Read<PowerFigures> power() const override;
    Read<ProcessTable> processes() const override;
    Read<InterfaceFigures> networkInterface(const QString &name) const override;
    Read<FileSystemFigures> fileSystem(const QString &path) const override;
    Read<FileSystemFigures> mount(const QString &point) const override;
    Read<ServiceFigures> service(const QString &name) const override;
};

} // namespace watchkeeper
