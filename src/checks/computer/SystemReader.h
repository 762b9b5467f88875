// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reading the figures of a computer: one class for each operating system, with one interface.

#include "checks/computer/SystemFigures.h"
#include "model/Expected.h"
#include "model/Observation.h"

#include <QByteArray>

#include <memory>

namespace watchkeeper {

//! A program that reports a service, and its output.
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

    int exitCode = 0; //!< -1: killed
    QByteArray output;
    QByteArray errors;
};

//! \brief Reads one thing at a time. Every function may be called from any thread and may block: fileSystem() for ever if a network mount
//! hangs.
//!
//! What a system can't report is NotFound with a sentence that says so; what this user isn't allowed to see is Permission. The base class
//! returns NotFound for everything.
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
    //! Condition if none has that name: the sentence lists the existing ones.
    virtual Read<InterfaceFigures> networkInterface(const QString &name) const;
    //! The file system that contains `path`. Condition if the path doesn't exist.
    virtual Read<FileSystemFigures> fileSystem(const QString &path) const;
    //! The one mounted exactly there. Condition if there is none: the sentence lists the existing ones.
    virtual Read<FileSystemFigures> mount(const QString &point) const;

    //! \brief How to query a service on systems where a program reports it; its output goes to serviceFrom(). Absent: call service().
    //! \param ofUser  one of the user's own services, not a system service
    virtual std::optional<ServiceTool> serviceTool(const QString &name, bool ofUser) const;
    virtual Read<ServiceFigures> serviceFrom(const ServiceToolOutput &output) const;
    virtual Read<ServiceFigures> service(const QString &name) const;
};

//! The computer this program runs on.
std::shared_ptr<const SystemReader> thisSystem();

//! NotFound: "… can't be observed on this system: …".
CheckError notObservable(const QString &what, const QString &why);

//! "There are: lo, eth0." with at most a dozen names; "There are none.".
QString availableNamesText(QStringList names);

} // namespace watchkeeper
