// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What can be read from a computer, as plain values: figures without a verdict, the same on every system.

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! [bytes], all of them.
struct MemoryFigures
{
    qint64 total = 0;     //!< > 0; what the container may use if that is less
    qint64 available = 0; //!< what programs could get without swapping, 0 - total
    qint64 swapTotal = 0; //!< 0: there is none
    qint64 swapFree = 0;
    bool isContainer = false; //!< `total` is a container's limit
};

//! \brief Time that processors spent since the start, in a unit of the system: only shares of differences are meaningful.
struct CpuTimes
{
    quint64 user = 0; //!< including low priority
    quint64 system = 0;
    quint64 interrupts = 0;
    quint64 idle = 0;
    quint64 iowait = 0; //!< idle, while something waited for a disk
    quint64 steal = 0;  //!< taken by the host of a virtual machine

    quint64 total() const { return user + system + interrupts + idle + iowait + steal; }
};

struct CpuFigures
{
    CpuTimes all;
    QList<CpuTimes> cores; //!< empty if they can't be distinguished
};

struct LoadFigures
{
    double oneMinute = 0;
    double fiveMinutes = 0;
    double fifteenMinutes = 0;
    int cores = 1; //!< >= 1
};

//! One of Linux' pressure files: share of the time in which some, or all, tasks waited for it.
struct PressureShare
{
    double tenSeconds = 0; //!< [%], like the others
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
    QStringList rebootReasons; //!< packages that require it, if known
};

struct InterfaceFigures
{
    bool isUp = false;
    QString state; //!< the system's own word: `lowerlayerdown`
    quint64 receivedBytes = 0;
    quint64 sentBytes = 0;
    quint64 receiveErrors = 0;
    quint64 sendErrors = 0;
    quint64 drops = 0;           //!< both directions
    std::optional<double> speed; //!< [bit/s]
};

//! Since the start.
struct DiskCounters
{
    QString name;
    bool isPhysical = false; //!< a whole disk: not a partition, a loop device or a device stacked on disks
    quint64 reads = 0;
    quint64 writes = 0;
    quint64 readBytes = 0;
    quint64 writtenBytes = 0;
    quint64 busyMs = 0; //!< [ms] with at least one request in progress
    quint64 waitMs = 0; //!< [ms] total of all requests
};

struct FileSystemFigures
{
    qint64 total = 0;  //!< [bytes]
    qint64 free = 0;   //!< [bytes] that this user can still fill
    qint64 used = 0;   //!< [bytes]; not total - free if some are reserved
    qint64 inodes = 0; //!< 0: the number isn't fixed
    qint64 inodesFree = 0;
    QString mountPoint;
    QString device;
    QString type;
    bool isReadOnly = false;
    bool wasMountedWritable = false; //!< mounted as writable, even if now read-only because of an error
};

struct SensorFigures
{
    QString sensor; //!< `coretemp/Package id 0`
    double celsius = 0;
    std::optional<double> critical; //!< [°C] the sensor's own limit
};

struct PowerFigures
{
    struct Battery
    {
        QString name;
        double chargePercent = 0;
        QString state;                //!< `charging`, `discharging`, `full`, `not charging`, `unknown`
        std::optional<double> health; //!< [%] full capacity now, relative to the capacity when new
    };
    QList<Battery> batteries; //!< of the computer, not of its mouse
    std::optional<bool> isOnMains;
};

struct ProcessFigures
{
    qint64 id = 0;
    QString name;        //!< of the program; Linux cuts it after 15 bytes
    QString commandLine; //!< arguments joined by spaces; empty for a kernel thread
    QString program;     //!< the first argument without folders
    bool isZombie = false;
    qint64 startedAt = 0;     //!< in a unit of the system; with the ID, distinguishes a process from a later one
    double age = 0;           //!< [s]
    double processorTime = 0; //!< [s] used so far by all its threads
    qint64 residentBytes = 0;
    bool hasDetails = true; //!< false: this user isn't allowed to see age, time and memory
};

struct ProcessTable
{
    QList<ProcessFigures> processes;
    bool isPartial = false;   //!< this user isn't allowed to see those of others
    bool hasArguments = true; //!< false: only the path of the program is known of each command line
};

//! A service as its manager describes it.
struct ServiceFigures
{
    enum class State { Running, Changing, Failed, Stopped, Missing };
    State state = State::Missing;
    QString shown;  //!< the manager's own words: `active (running)`
    QString result; //!< how its last run ended: `success`, `exit-code`, …; empty: unknown
    std::optional<int> exitStatus;
    std::optional<int> restarts; //!< restarts by its manager since the manager was last asked to start it
    std::optional<qint64> processId;
    std::optional<qint64> memory;       //!< [bytes]
    std::optional<double> stateSeconds; //!< [s] in this state
};

} // namespace watchkeeper
