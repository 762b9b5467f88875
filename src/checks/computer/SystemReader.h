// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the metrics of a computer. Each operating system has its own class behind a common interface.

#include "checks/computer/SystemFigures.h"
#include "model/base/Expected.h"
#include "model/check/Observation.h"

#include <QByteArray>

#include <memory>

namespace watchkeeper {

//! The command that queries a service.
class ServiceTool
{
public:
    ServiceTool(QString name, QStringList words)
        : program(std::move(name))
        , arguments(std::move(words))
    {
    }
    QString program;
    QStringList arguments;
};

class ServiceToolOutput
{
public:
    ServiceToolOutput() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int exitCode = 0; //!< -1 if the program was killed
    QByteArray output;
    QByteArray errors;
};

//! \brief Reads one metric per call. All functions can be called from any thread and may block. fileSystem() blocks for ever if a network
//! mount hangs.
//!
//! Returns NotFound with an explanation if the system can't report the metric, and Permission if this user isn't allowed to read it. The
//! base class returns NotFound for everything.
class SystemReader
{
public:
    template<typename Figures>
    using Read = Expected<Figures, CheckError>;

    virtual ~SystemReader();

    virtual Read<MemoryFigures> memory() const;
    virtual Read<CpuFigures> cpu() const;
    virtual Read<LoadFigures> load() const;
    virtual Read<PressureFigures> pressure() const;
    virtual Read<UptimeFigures> uptime() const;
    virtual Read<QList<DiskCounters>> disks() const;
    virtual Read<QList<SensorFigures>> temperatures() const;
    virtual Read<PowerFigures> power() const;
    virtual Read<ProcessTable> processes() const;
    //! Returns Condition if there is no interface with that name; the message lists the existing ones.
    virtual Read<InterfaceFigures> networkInterface(const QString &name) const;
    //! The file system that contains `path`; Condition if the path doesn't exist.
    virtual Read<FileSystemFigures> fileSystem(const QString &path) const;
    //! The file system mounted exactly at `point`. Condition if no file system is mounted there; the message lists the existing mount
    //! points.
    virtual Read<FileSystemFigures> mount(const QString &point) const;

    //! \brief The command that queries a service; pass its output to serviceFrom(). If nullopt, call service() instead.
    //! \param isUserService  true for a service of the user, false for a system service
    virtual std::optional<ServiceTool> serviceTool(const QString &name, bool isUserService) const;
    virtual Read<ServiceFigures> serviceFrom(const ServiceToolOutput &output) const;
    virtual Read<ServiceFigures> service(const QString &name) const;
};

//! A reader for the computer that Watchkeeper runs on.
std::shared_ptr<const SystemReader> thisSystem();

//! A NotFound error with the message "… can't be checked on this system: …".
CheckError notObservable(const QString &subject, const QString &reason);

//! "Available: lo, eth0." with at most twelve names, or "None are available.".
QString availableNamesText(QStringList names);

} // namespace watchkeeper
