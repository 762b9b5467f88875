// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The metrics of a computer as plain values, and the interface to read them. Each operating system has its own
//! implementation.

#include "model/base/Expected.h"
#include "model/check/Observation.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace watchkeeper {

// The metrics of a computer as plain values without a verdict. The types are the same for all operating systems.

//! All sizes are in bytes.
struct MemoryFigures
{
    qint64 total = 0;     //!< > 0; the container's limit if that is lower
    qint64 available = 0; //!< memory available to programs without swapping, from 0 to `total`
    qint64 swapTotal = 0; //!< 0 if there is no swap
    qint64 swapFree = 0;
    bool isContainer = false; //!< true if `total` is the limit of a container
};

//! \brief CPU time since boot in a system-specific unit. Only ratios of differences are meaningful.
struct CpuTimes
{
    quint64 user = 0; //!< includes low-priority processes
    quint64 system = 0;
    quint64 interrupts = 0;
    quint64 idle = 0;
    quint64 iowait = 0; //!< idle while waiting for disk I/O
    quint64 steal = 0;  //!< time that the host of this virtual machine used for other guests

    quint64 total() const { return user + system + interrupts + idle + iowait + steal; }
};

struct CpuFigures
{
    CpuTimes all;
    QList<CpuTimes> cores; //!< empty if the system doesn't report cores separately
};

struct LoadFigures
{
    double oneMinute = 0;
    double fiveMinutes = 0;
    double fifteenMinutes = 0;
    int cores = 1; //!< >= 1
};

//! One line of a Linux pressure file: the share of time in which some tasks, or all of them, waited for the resource.
struct PressureShare
{
    double tenSeconds = 0; //!< [%], like the other averages
    double minute = 0;
    double fiveMinutes = 0;
};

struct PressureFigures
{
    PressureShare cpuSome;
    PressureShare memorySome;
    PressureShare memoryFull;
    PressureShare ioSome;
    PressureShare ioFull;
};

struct UptimeFigures
{
    std::chrono::seconds uptime{0};
    bool rebootRequired = false;
    QStringList rebootReasons; //!< packages that require the reboot, if known
};

struct InterfaceFigures
{
    bool isUp = false;
    QString state; //!< state as named by the system, for example `lowerlayerdown`
    quint64 receivedBytes = 0;
    quint64 sentBytes = 0;
    quint64 receiveErrors = 0;
    quint64 sendErrors = 0;
    quint64 drops = 0;           //!< sum of both directions
    std::optional<double> speed; //!< [bit/s]
};

//! Counters since boot.
struct DiskCounters
{
    QString name;
    bool isPhysical = false; //!< true for a whole disk; false for a partition, a loop device or a device stacked on disks
    quint64 reads = 0;
    quint64 writes = 0;
    quint64 readBytes = 0;
    quint64 writtenBytes = 0;
    quint64 busyMs = 0; //!< time with at least one request in progress
    quint64 waitMs = 0; //!< total duration of all requests
};

struct FileSystemFigures
{
    qint64 total = 0;  //!< [bytes]
    qint64 free = 0;   //!< [bytes] available to this user
    qint64 used = 0;   //!< [bytes]; less than total - free if some blocks are reserved
    qint64 inodes = 0; //!< 0 if the file system has no fixed number of inodes
    qint64 inodesFree = 0;
    QString mountPoint;
    QString device;
    QString type;
    bool isReadOnly = false;
    bool wasMountedWritable = false; //!< true if mounted read-write, even if an error has since made the file system read-only
};

struct SensorFigures
{
    QString sensor; //!< for example `coretemp/Package id 0`
    double celsius = 0;
    std::optional<double> critical; //!< [°C] limit reported by the sensor
};

struct PowerFigures
{
    struct Battery
    {
        QString name;
        double chargePercent = 0;
        QString state;                //!< `charging`, `discharging`, `full`, `not charging`, `unknown`
        std::optional<double> health; //!< [%] current full capacity relative to the design capacity
    };
    QList<Battery> batteries; //!< batteries of the computer itself, not of peripherals such as a mouse
    std::optional<bool> isOnMains;

    //! Whether the computer runs on battery. If the system doesn't report mains power, a discharging battery says so.
    bool isOnBattery() const;
};

struct ProcessFigures
{
    qint64 id = 0;
    QString name;        //!< program name; Linux truncates it to 15 bytes
    QString commandLine; //!< arguments joined by spaces; empty for a kernel thread
    QString program;     //!< the first argument without its directory
    bool isZombie = false;
    qint64 startedAt = 0;     //!< system-specific unit; identifies a process together with its ID, because IDs are reused
    double age = 0;           //!< [s]
    double processorTime = 0; //!< [s] total of all threads
    qint64 residentBytes = 0;
    bool hasDetails = true; //!< false if this user isn't allowed to read age, CPU time and memory
};

struct ProcessTable
{
    QList<ProcessFigures> processes;
    bool isPartial = false;   //!< true if this user isn't allowed to see the processes of other users
    bool hasArguments = true; //!< false if command lines contain only the path of the program
};

//! A service as reported by its service manager.
struct ServiceFigures
{
    enum class State { Running, Changing, Failed, Stopped, Missing };
    State state = State::Missing;
    QString stateText; //!< state in the service manager's own words: `active (running)`
    QString result;    //!< result of the last run: `success`, `exit-code`, …; empty if unknown
    std::optional<int> exitStatus;
    std::optional<int> restarts; //!< number of automatic restarts since the last manual start
    std::optional<qint64> processId;
    std::optional<qint64> memory;       //!< [bytes]
    std::optional<double> stateSeconds; //!< [s] time in the current state
};

// Reads the metrics of a computer through a common interface. Each operating system has its own implementation.

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

//! \brief Reads one metric per call. All functions can be called from any thread and may block. fileSystem() blocks forever if
//! a network mount hangs.
//!
//! Returns a NotFound error with an explanation if the system can't report the metric, and a Permission error if this user
//! isn't allowed to read it. The base class returns a NotFound error for everything.
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
    //! Returns a Condition error if there is no interface with that name; the message lists the existing ones.
    virtual Read<InterfaceFigures> networkInterface(const QString &name) const;
    //! Returns the file system that contains `path`; a Condition error if the path doesn't exist.
    virtual Read<FileSystemFigures> fileSystem(const QString &path) const;
    //! Returns the file system mounted exactly at `point`; a Condition error if no file system is mounted there. The message
    //! lists the existing mount points.
    virtual Read<FileSystemFigures> mount(const QString &point) const;

    //! \brief Returns the command that queries a service; pass its output to serviceFrom(). If nullopt, call service() instead.
    //! \param isUserService  true for a user service, false for a system service
    virtual std::optional<ServiceTool> serviceTool(const QString &name, bool isUserService) const;
    virtual Read<ServiceFigures> serviceFrom(const ServiceToolOutput &output) const;
    virtual Read<ServiceFigures> service(const QString &name) const;
};

//! A reader for the computer that Watchkeeper runs on.
std::shared_ptr<const SystemReader> thisSystem();

//! Returns a NotFound error with the message "… can't be checked on this system: …".
CheckError notObservableError(const QString &subject, const QString &reason);

//! "Available: lo, eth0." with at most twelve names, or "None are available.".
QString availableNamesText(QStringList names);

//! Returns the file system that contains `path`; a Condition error if the path doesn't exist.
SystemReader::Read<FileSystemFigures> storageContaining(const QString &path);

//! Returns the file system mounted exactly at `point`; a Condition error if no file system is mounted there.
SystemReader::Read<FileSystemFigures> storageMountedAt(const QString &point);

} // namespace watchkeeper
