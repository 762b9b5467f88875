// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/FakeSystem.h"
#include "checks/helpers/CheckBench.h"

#include "checks/computer/Computer.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <vector>

namespace ComputerKindsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Setup = std::function<void(FakeSystem &)>;

namespace {

constexpr qint64 kGibi = 1LL << 30;

MemoryFigures memoryOf(qint64 total, qint64 available, qint64 swapTotal = 0, qint64 swapFree = 0)
{
    return MemoryFigures{total, available, swapTotal, swapFree, false};
}

CpuFigures cpuOf(quint64 user, quint64 idle, quint64 iowait = 0, quint64 steal = 0)
{
    CpuFigures figures;
    figures.all = CpuTimes{user, 0, 0, idle, iowait, steal};
    figures.cores = {CpuTimes{user, 0, 0, 0, 0, 0}, CpuTimes{0, 0, 0, idle + 1, 0, 0}};
    return figures;
}

FileSystemFigures diskOf(qint64 used, qint64 free)
{
    FileSystemFigures disk;
    disk.total = used + free;
    disk.used = used;
    disk.free = free;
    disk.mountPoint = u"/data"_s;
    disk.device = u"/dev/sdb1"_s;
    disk.type = u"ext4"_s;
    return disk;
}

ProcessFigures processFigures(qint64 id, double age, qint64 memory)
{
    ProcessFigures process;
    process.id = id;
    process.name = u"nginx"_s;
    process.commandLine = u"nginx: worker"_s;
    process.age = age;
    process.residentBytes = memory;
    return process;
}

InterfaceFigures interfaceOf(bool isUp, quint64 received, quint64 errors = 0)
{
    InterfaceFigures figures;
    figures.isUp = isUp;
    figures.state = isUp ? u"up"_s : u"lowerlayerdown"_s;
    figures.receivedBytes = received;
    figures.receiveErrors = errors;
    return figures;
}

DiskCounters countersOf(const QString &name, quint64 reads, quint64 waitMs)
{
    DiskCounters disk;
    disk.name = name;
    disk.isPhysical = true;
    disk.reads = reads;
    disk.waitMs = waitMs;
    return disk;
}

PowerFigures powerOf(double charge, const QString &state, std::optional<bool> mains)
{
    PowerFigures figures;
    figures.batteries = {PowerFigures::Battery{u"BAT0"_s, charge, state, 80.0}};
    figures.isOnMains = mains;
    return figures;
}

ServiceFigures serviceOf(ServiceFigures::State state, const QString &shown)
{
    ServiceFigures figures;
    figures.state = state;
    figures.stateText = shown;
    return figures;
}

const QJsonObject kQuick{{u"interval"_s, u"10ms"_s}}; // clazy:exclude=non-pod-global-static

//! Waits until the interval of kQuick has passed.
bool passInterval()
{
    const QDeadlineTimer over(15ms);
    return QTest::qWaitFor([&over] { return over.hasExpired(); });
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

} // namespace

//! Tests how the kinds that check this computer evaluate their readings.
class tst_ComputerKinds : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void evaluatesReadings_data();
    void evaluatesReadings();
    void reportsValues();
    void healthyLaptopIsUpWithDefaults_data();
    void healthyLaptopIsUpWithDefaults();
    void unsupportedChecksAreUnknown_data();
    void unsupportedChecksAreUnknown();
    void detectsReadOnlyFileSystems();
    void deadNetworkMountIsDown();
    void deadNetworkMountsDoNotAccumulate();
    void measuresRatesSinceTheLastCheck();
    void toleratesResetCounters();
    void countsErrorsBetweenChecks();
    void measuresProcessorTimeOfProcesses();
    void countsRestartsBetweenChecks();
    void reportsARestartUntilConfirmed();
    void scansProcessesOnceForAllTargets();
    void timesOutBetweenReadings();
    void keepsAFirstReading_data();
    void keepsAFirstReading();
    void keepsReadingsOfRarelyCheckedTargets();
    void documentedValuesDisableLimits_data();
    void documentedValuesDisableLimits();
    void reportsProblems_data();
    void reportsProblems();
    void showsAddresses_data();
    void showsAddresses();

private:
    std::shared_ptr<FakeSystem> m_system;
    std::unique_ptr<CheckServices> m_services;
    std::unique_ptr<CheckBench> m_bench;
};

void tst_ComputerKinds::init()
{
    m_bench.reset();
    m_services.reset();
    m_system = std::make_shared<FakeSystem>();
    m_services = std::make_unique<CheckServices>();
    m_services->create<Computer>(m_system);
    m_bench = std::make_unique<CheckBench>(m_services.get());
}

void tst_ComputerKinds::evaluatesReadings_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<Setup>("setup");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &kind, const QJsonObject &object, const Setup &setup, Outcome outcome,
                        const char *summary, const char *message = "") {
        QTest::newRow(name) << kind << object << setup << outcome << QString::fromUtf8(summary) << QString::fromUtf8(message);
    };

    const auto disk = [](const FileSystemFigures &figures) {
        return [figures](FakeSystem &system) { system.fileSystemReadings = figures; };
    };
    row("disk up", u"disk"_s, {}, disk(diskOf(71 * kGibi, 29 * kGibi)), Outcome::Up, "71 % used, 29 GiB free");
    row("disk degraded", u"disk"_s, {}, disk(diskOf(91 * kGibi, 9 * kGibi)), Outcome::Degraded, "91 % used, 9 GiB free",
        "91 % of the space on /data is used. The target is degraded above 90 %. Delete or move files that aren't needed, or "
        "add space.");
    row("disk down", u"disk"_s, {}, disk(diskOf(98 * kGibi, 2 * kGibi)), Outcome::Down, "98 % used, 2 GiB free",
        "98 % of the space on /data is used. The target is down above 97 %. Delete or move files that aren't needed, or add "
        "space.");
    row("disk down by what is left", u"disk"_s, {{u"criticalFree"_s, u"30GiB"_s}, {u"path"_s, u"/data/x"_s}},
        disk(diskOf(71 * kGibi, 29 * kGibi)), Outcome::Down, "71 % used, 29 GiB free",
        "29 GiB is free on /data. The target is down below 30 GiB. Delete or move files that aren't needed, or add space.");
    FileSystemFigures files = diskOf(kGibi, kGibi);
    files.inodes = 1000;
    files.inodesFree = 80;
    row("inodes", u"disk"_s, {}, disk(files), Outcome::Degraded, "50 % used, 1 GiB free",
        "92 % of the inodes on /data are used. The target is degraded above 90 %. Find and delete large numbers of small "
        "files.");
    FileSystemFigures readOnly = diskOf(kGibi, kGibi);
    readOnly.isReadOnly = true;
    row("read-only, as it was mounted", u"disk"_s, {}, disk(readOnly), Outcome::Up, "50 % used, 1 GiB free, read-only");
    row("read-only, forbidden", u"disk"_s, {{u"readOnly"_s, u"forbidden"_s}}, disk(readOnly), Outcome::Down,
        "50 % used, 1 GiB free, read-only", "/data (/dev/sdb1) is read-only. Mount it with write access.");
    readOnly.wasMountedWritable = true;
    row("read-only after an error", u"disk"_s, {}, disk(readOnly), Outcome::Down, "50 % used, 1 GiB free, read-only",
        "/data (/dev/sdb1) has become read-only, as file systems do after an error. Check the kernel log, the disk and the "
        "file system. If this is intended, set “readOnly” to “allowed”.");
    row("read-only, allowed", u"disk"_s, {{u"readOnly"_s, u"allowed"_s}}, disk(readOnly), Outcome::Up,
        "50 % used, 1 GiB free, read-only");

    const auto memory = [](const MemoryFigures &figures) {
        return [figures](FakeSystem &system) { system.memoryReadings = figures; };
    };
    row("memory up", u"memory"_s, {}, memory(memoryOf(16 * kGibi, 8 * kGibi, 4 * kGibi, kGibi)), Outcome::Up,
        "50 % used, 8 GiB available, swap 75 % used");
    row("memory degraded", u"memory"_s, {}, memory(memoryOf(100 * kGibi, 8 * kGibi)), Outcome::Degraded,
        "92 % used, 8 GiB available",
        "92 % of memory is used. The target is degraded above 90 %. Check which programs use the most memory, and stop or "
        "limit those that shouldn't.");
    row("memory down by what is left", u"memory"_s, {{u"criticalAvailable"_s, u"9GiB"_s}},
        memory(memoryOf(16 * kGibi, 8 * kGibi)), Outcome::Down, "50 % used, 8 GiB available",
        "8 GiB of memory is available. The target is down below 9 GiB. Check which programs use the most memory, and stop or "
        "limit those that shouldn't.");
    row("swap", u"memory"_s, {{u"warnSwapUsedPercent"_s, 50}}, memory(memoryOf(16 * kGibi, 8 * kGibi, 4 * kGibi, kGibi)),
        Outcome::Degraded, "50 % used, 8 GiB available, swap 75 % used",
        "75 % of swap is used. The target is degraded above 50 %. Check which programs use the most memory, and stop or limit "
        "those that shouldn't.");
    MemoryFigures container = memoryOf(kGibi, kGibi / 4);
    container.isContainer = true;
    row("container", u"memory"_s, {}, memory(container), Outcome::Up, "75 % used, 256 MiB of this container's 1 GiB available");

    const auto cpu = [](const CpuFigures &figures) {
        return [figures](FakeSystem &system) {
            system.cpuReadings.append(cpuOf(0, 0));
            system.cpuReadings.append(figures);
        };
    };
    row("cpu up", u"cpu"_s, kQuick, cpu(cpuOf(40, 60)), Outcome::Up, "40 % busy");
    row("cpu degraded", u"cpu"_s, kQuick, cpu(cpuOf(97, 3)), Outcome::Degraded, "97 % busy",
        "CPU usage is 97 %. The target is degraded above 95 %. Check which programs use the most CPU time.");
    row("cpu down", u"cpu"_s, with(kQuick, u"criticalUsedPercent"_s, 96), cpu(cpuOf(97, 3)), Outcome::Down, "97 % busy",
        "CPU usage is 97 %. The target is down above 96 %. Check which programs use the most CPU time.");
    row("iowait", u"cpu"_s, kQuick, cpu(cpuOf(10, 20, 70)), Outcome::Degraded, "10 % busy, 70 % I/O wait",
        "The CPU spent 70 % of the time waiting for disks. The target is degraded above 50 %. Check which programs cause heavy "
        "disk "
        "I/O, and whether a disk is failing.");
    row("steal", u"cpu"_s, kQuick, cpu(cpuOf(10, 35, 0, 55)), Outcome::Down, "65 % busy, 55 % steal",
        "The host of this virtual machine took 55 % of the CPU time. The target is down above 50 %. The host is overcommitted. "
        "Contact its operator.");
    row("counters that stand still", u"cpu"_s, kQuick, cpu(cpuOf(0, 0)), Outcome::Unknown, "",
        "CPU usage can't be checked: the system's counters haven't changed. A longer “interval” may help.");

    const auto load = [](FakeSystem &system) { system.loadReadings = LoadFigures{9, 12, 3, 4}; };
    row("load degraded", u"load"_s, {}, load, Outcome::Degraded, "9.00 · 12.00 · 3.00 on 4 core(s)",
        "The load average over 5 min is 3.00 per core. The target is degraded above 2. More tasks are running or waiting for a "
        "disk than this computer can handle. Check which ones.");
    row("load up over 15 minutes", u"load"_s, {{u"average"_s, u"15m"_s}}, load, Outcome::Up,
        "9.00 · 12.00 · 3.00 on 4 core(s)");
    row("load down over 1 minute", u"load"_s, {{u"average"_s, u"1m"_s}, {u"criticalLoadPerCore"_s, 2.1}}, load, Outcome::Down,
        "9.00 · 12.00 · 3.00 on 4 core(s)",
        "The load average over 1 min is 2.25 per core. The target is down above 2.1. More tasks are running or waiting for a "
        "disk than this computer can handle. Check which ones.");

    const auto pressure = [](FakeSystem &system) {
        PressureFigures figures;
        figures.cpuSome.minute = 99;
        figures.memoryFull.minute = 12;
        figures.memoryFull.fiveMinutes = 50;
        figures.ioFull.minute = 5;
        system.pressureReadings = figures;
    };
    row("pressure degraded", u"pressure"_s, {}, pressure, Outcome::Degraded, "waiting: CPU 99 %, memory 12 %, disks 5 %",
        "For 12 % of the last 1 min, all non-idle tasks were stalled waiting for memory. The target is degraded above 10 %. "
        "Check which "
        "programs use the most memory, and stop or limit those that shouldn't.");
    row("pressure down over 5 minutes", u"pressure"_s, {{u"average"_s, u"5m"_s}}, pressure, Outcome::Down,
        "waiting: CPU 0 %, memory 50 %, disks 0 %",
        "For 50 % of the last 5 min, all non-idle tasks were stalled waiting for memory. The target is down above 40 %. Check "
        "which programs "
        "use the most memory, and stop or limit those that shouldn't.");

    const auto uptime = [](std::chrono::seconds time, bool reboot, const QStringList &why) {
        return [time, reboot, why](FakeSystem &system) { system.uptimeReadings = UptimeFigures{time, reboot, why}; };
    };
    row("uptime up", u"uptime"_s, {}, uptime(50h, false, {}), Outcome::Up, "up 2 d 2 h");
    row("reboot required", u"uptime"_s, {}, uptime(50h, true, {u"linux"_s, u"libc6"_s}), Outcome::Degraded,
        "up 2 d 2 h, restart required", "An update of linux, libc6 takes effect only after the computer is restarted.");
    row("reboot required by many", u"uptime"_s, {}, uptime(50h, true, {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s}),
        Outcome::Degraded, "up 2 d 2 h, restart required",
        "An update of a, b, c, d, e, … takes effect only after the computer is restarted.");
    row("reboot required, never mind", u"uptime"_s, {{u"warnRebootRequired"_s, false}}, uptime(50h, true, {}), Outcome::Up,
        "up 2 d 2 h, restart required");
    row("has restarted", u"uptime"_s, {{u"criticalUptimeBelow"_s, u"10m"_s}}, uptime(5min, false, {}), Outcome::Down,
        "up 5 min",
        "The computer was started 5 min ago. The target is down below 10 min. If nobody restarted the computer, find the "
        "cause, such as a power failure, crash or update.");
    row("never restarts", u"uptime"_s, {{u"warnUptimeAbove"_s, u"1d"_s}}, uptime(50h, false, {}), Outcome::Degraded,
        "up 2 d 2 h",
        "The computer was started 2 d 2 h ago. The target is degraded above 1 d. Restart the computer to apply updates.");

    const auto heat = [](FakeSystem &system) {
        system.temperatureReadings = {SensorFigures{u"coretemp/Package id 0"_s, 97, 100.0},
                                      SensorFigures{u"nvme/Composite"_s, 86, 85.0},
                                      SensorFigures{u"acpitz/temp1"_s, 60, std::nullopt}};
    };
    row("each by its own limit", u"temperature"_s, {}, heat, Outcome::Down, "97 °C (coretemp/Package id 0)",
        "nvme/Composite is at 86 °C. The target is down above 85 °C. Are the fans running and the vents clear? Is the computer "
        "otherwise idle?");
    row("one chip", u"temperature"_s, {{u"sensor"_s, u"CoreTemp"_s}}, heat, Outcome::Degraded, "97 °C (coretemp/Package id 0)",
        "coretemp/Package id 0 is at 97 °C. The target is degraded above 95 °C. Are the fans running and the vents clear? Is "
        "the "
        "computer otherwise idle?");
    row("one sensor", u"temperature"_s, {{u"sensor"_s, u"acpitz/temp1"_s}}, heat, Outcome::Up, "60 °C (acpitz/temp1)");
    row("own limits", u"temperature"_s, {{u"sensor"_s, u"acpitz"_s}, {u"warnCelsius"_s, 40}, {u"criticalCelsius"_s, 50}}, heat,
        Outcome::Down, "60 °C (acpitz/temp1)",
        "acpitz/temp1 is at 60 °C. The target is down above 50 °C. Are the fans running and the vents clear? Is the computer "
        "otherwise idle?");
    row("own limit beyond the sensor's", u"temperature"_s, {{u"sensor"_s, u"nvme"_s}, {u"warnCelsius"_s, 90}}, heat,
        Outcome::Up, "86 °C (nvme/Composite)");
    row("no own limit for degraded", u"temperature"_s, {{u"sensor"_s, u"coretemp"_s}, {u"warnCelsius"_s, 250}}, heat,
        Outcome::Up, "97 °C (coretemp/Package id 0)");
    row("no own limit for degraded leaves the sensor's for down", u"temperature"_s,
        {{u"sensor"_s, u"nvme"_s}, {u"warnCelsius"_s, 250}}, heat, Outcome::Down, "86 °C (nvme/Composite)",
        "nvme/Composite is at 86 °C. The target is down above 85 °C. Are the fans running and the vents clear? Is the computer "
        "otherwise idle?");
    row("no such sensor", u"temperature"_s, {{u"sensor"_s, u"k10temp"_s}}, heat, Outcome::Unknown, "",
        "Sensor k10temp not found or asleep. Available: coretemp/Package id 0, nvme/Composite, acpitz/temp1.");

    const auto power = [](const PowerFigures &figures) {
        return [figures](FakeSystem &system) { system.powerReadings = figures; };
    };
    row("on mains power", u"battery"_s, {}, power(powerOf(3, u"charging"_s, true)), Outcome::Up, "3 %, charging");
    row("discharging", u"battery"_s, {}, power(powerOf(64, u"discharging"_s, false)), Outcome::Up, "64 %, discharging");
    row("nearly empty", u"battery"_s, {}, power(powerOf(14, u"discharging"_s, false)), Outcome::Degraded, "14 %, discharging",
        "The battery is at 14 % and discharging. The target is degraded below 15 %. Plug the computer in.");
    row("empty", u"battery"_s, {}, power(powerOf(4, u"discharging"_s, std::nullopt)), Outcome::Down, "4 %, discharging",
        "The battery is at 4 % and discharging. The target is down below 5 %. Plug the computer in.");
    row("weak charger", u"battery"_s, {}, power(powerOf(4, u"discharging"_s, true)), Outcome::Up, "4 %, on mains power");
    row("mains required", u"battery"_s, {{u"mainsRequired"_s, true}}, power(powerOf(90, u"discharging"_s, false)),
        Outcome::Down, "90 %, discharging", "The computer is running on battery. Has the power failed, or is it unplugged?");
    row("worn out", u"battery"_s, {{u"warnHealthPercent"_s, 81}}, power(powerOf(90, u"full"_s, true)), Outcome::Degraded,
        "90 %, full",
        "The battery's full charge is 80 % of its original capacity. The target is degraded below 81 %. Consider replacing the "
        "battery.");
    row("no such battery", u"battery"_s, {{u"battery"_s, u"BAT1"_s}}, power(powerOf(90, u"full"_s, true)), Outcome::Unknown, "",
        "Battery BAT1 not found. Available: BAT0.");

    const auto network = [](bool isUp) {
        return [isUp](FakeSystem &system) { system.interfaceReadings = interfaceOf(isUp, 0); };
    };
    const QJsonObject eth = with(kQuick, u"interface"_s, u"eth0"_s);
    row("interface up", u"interface"_s, eth, network(true), Outcome::Up, "up, receiving 0 B/s, sending 0 B/s");
    row("interface down", u"interface"_s, eth, network(false), Outcome::Down, "down because the underlying interface is down",
        "eth0 is down because the underlying interface is down. Is the cable connected, the network in range and the interface "
        "enabled?");
    row("interface that should be down", u"interface"_s, with(eth, u"expect"_s, u"down"_s), network(true), Outcome::Down,
        "up, receiving 0 B/s, sending 0 B/s", "eth0 is up, but should be down.");
    row("interface down as it should be", u"interface"_s, with(eth, u"expect"_s, u"down"_s), network(false), Outcome::Up,
        "down because the underlying interface is down");
    row("interface, whatever its state", u"interface"_s, with(eth, u"expect"_s, u"any"_s), network(false), Outcome::Up,
        "down because the underlying interface is down");

    const auto io = [](FakeSystem &system) {
        system.diskReadings.append({countersOf(u"sda"_s, 0, 0), countersOf(u"sdb"_s, 0, 0)});
        system.diskReadings.append({countersOf(u"sda"_s, 10, 10), countersOf(u"sdb"_s, 2, 6000)});
    };
    row("slow disk", u"diskio"_s, kQuick, io, Outcome::Degraded, "sda: 0 % busy, reads 0 B/s, writes 0 B/s",
        "A request to sdb took 3 s on average. The target is degraded above 2 s. Check which programs cause heavy disk I/O, "
        "and whether the disk is failing.");
    row("one disk", u"diskio"_s, with(kQuick, u"device"_s, u"sda"_s), io, Outcome::Up,
        "sda: 0 % busy, reads 0 B/s, writes 0 B/s");
    row("no such disk", u"diskio"_s, with(kQuick, u"device"_s, u"sdc"_s), io, Outcome::Down, "",
        "Disk sdc not found. Available: sda, sdb.");

    const auto processes = [](const QList<ProcessFigures> &list, bool isPartial = false) {
        return [list, isPartial](FakeSystem &system) { system.processReadings = ProcessTable{list, isPartial}; };
    };
    const QJsonObject nginx = with(kQuick, u"process"_s, u"nginx"_s);
    const QList<ProcessFigures> two{processFigures(812, 60, 1 << 20), processFigures(813, 7200, 3 << 20)};
    row("process runs", u"process"_s, nginx, processes(two), Outcome::Up, "2 running, 4 MiB, 0 % of a core");
    row("process does not run", u"process"_s, nginx, processes({}), Outcome::Down, "not running",
        "No process “nginx” is running. Start it, or check its log to see why it exited.");
    ProcessFigures zombie = processFigures(901, 5, 0);
    zombie.isZombie = true;
    row("process has ended", u"process"_s, nginx, processes({zombie}), Outcome::Down, "not running",
        "No process “nginx” is running. Start it, or check its log to see why it exited. 1 zombie process(es) has (have) not "
        "yet been reaped by the parent process.");
    row("process not to be seen", u"process"_s, nginx, processes({}, true), Outcome::Unknown, "not running",
        "No process “nginx” found, but the current user can't see other users' processes (/proc is mounted with hidepid).");
    row("too few", u"process"_s, with(nginx, u"atLeast"_s, 3), processes(two), Outcome::Down, "2 running, 4 MiB, 0 % of a core",
        "Too few instances of process “nginx”: expected at least 3, found 2.");
    row("too many", u"process"_s, with(nginx, u"atMost"_s, 1), processes(two), Outcome::Down, "2 running, 4 MiB, 0 % of a core",
        "Too many instances of process “nginx”: expected at most 1, found 2.");
    row("none is enough", u"process"_s, with(nginx, u"atLeast"_s, 0), processes({}), Outcome::Up, "not running");
    row("must not run", u"process"_s, with(nginx, u"expect"_s, u"stopped"_s), processes(two), Outcome::Down,
        "2 running, 4 MiB, 0 % of a core", "A process “nginx” is running (PID 812), but shouldn't be.");
    row("does not run, as it should", u"process"_s, with(nginx, u"expect"_s, u"stopped"_s), processes({}), Outcome::Up,
        "not running");
    row("perhaps it does not run", u"process"_s, with(nginx, u"expect"_s, u"stopped"_s), processes({}, true), Outcome::Unknown,
        "not running",
        "No process “nginx” found, but the current user can't see other users' processes (/proc is mounted with hidepid).");
    row("too large", u"process"_s, with(nginx, u"warnMemory"_s, u"2MiB"_s), processes(two), Outcome::Degraded,
        "2 running, 4 MiB, 0 % of a core",
        "Memory usage of process “nginx” is 4 MiB. The target is degraded above 2 MiB. Check what the process is doing. A "
        "restart may help.");
    row("too young", u"process"_s, with(nginx, u"criticalAgeBelow"_s, u"5m"_s), processes(two), Outcome::Down,
        "2 running, 4 MiB, 0 % of a core",
        "The youngest process “nginx” started 1 min ago. The target is down below 5 min. Was the process restarted, or did it "
        "crash?");
    row("too old", u"process"_s, with(nginx, u"warnAgeAbove"_s, u"1h"_s), processes(two), Outcome::Degraded,
        "2 running, 4 MiB, 0 % of a core",
        "The oldest process “nginx” started 2 h ago. The target is degraded above 1 h. Is the process stuck?");
    ProcessFigures others = processFigures(814, 0, 0);
    others.hasDetails = false;
    row("of another user", u"process"_s, nginx, processes({others}), Outcome::Up, "1 running");
    row("of another user, with a limit", u"process"_s, with(nginx, u"criticalAgeBelow"_s, u"5m"_s), processes({others}),
        Outcome::Unknown, "1 running",
        "The current user isn't allowed to see memory, age and CPU time of process “nginx”. Run Watchkeeper as the owner of "
        "the "
        "process, or remove these limits.");
    row("of another user, too few", u"process"_s, with(with(nginx, u"warnMemory"_s, u"1B"_s), u"atLeast"_s, 2),
        processes({others}), Outcome::Down, "1 running", "Too few instances of process “nginx”: expected at least 2, found 1.");
    const auto withoutArguments = [](FakeSystem &system) {
        system.processReadings = ProcessTable{{processFigures(812, 60, 1 << 20)}, false, false};
    };
    const QJsonObject script = with(kQuick, u"commandLine"_s, u"backup\\.py"_s);
    const char *const argumentsNotSeen =
        "No process with “backup\\.py” in its command line found. This system shows only the program path of a command line, "
        "not its arguments. Match by program or PID file instead.";
    row("arguments are not to be seen", u"process"_s, script, withoutArguments, Outcome::Unknown, "not running",
        argumentsNotSeen);
    row("arguments are not to be seen, and none should be", u"process"_s, with(script, u"expect"_s, u"stopped"_s),
        withoutArguments, Outcome::Unknown, "not running", argumentsNotSeen);
    row("by name, where arguments are not to be seen", u"process"_s, with(kQuick, u"process"_s, u"sshd"_s), withoutArguments,
        Outcome::Down, "not running", "No process “sshd” is running. Start it, or check its log to see why it exited.");
    row("no file with its number", u"process"_s, with(kQuick, u"pidFile"_s, u"/nowhere/a.pid"_s), processes(two), Outcome::Down,
        "", "File /nowhere/a.pid not found. The program isn't running, or it writes the file elsewhere.");
    row("no file, as it should", u"process"_s, with(with(kQuick, u"pidFile"_s, u"/nowhere/a.pid"_s), u"expect"_s, u"stopped"_s),
        processes(two), Outcome::Up, "not running");

    using State = ServiceFigures::State;
    const auto service = [](const ServiceFigures &figures) {
        return [figures](FakeSystem &system) { system.serviceReadings = figures; };
    };
    const QJsonObject web{{u"service"_s, u"nginx"_s}};
    ServiceFigures running = serviceOf(State::Running, u"active (running)"_s);
    running.memory = 5 << 20;
    row("service runs", u"service"_s, web, service(running), Outcome::Up, "active (running), 5 MiB");
    row("service changes", u"service"_s, web, service(serviceOf(State::Changing, u"activating (start)"_s)), Outcome::Degraded,
        "activating (start)", "nginx is changing state: activating (start).");
    ServiceFigures failed = serviceOf(State::Failed, u"failed (failed)"_s);
    failed.result = u"exit-code"_s;
    failed.exitStatus = 3;
    row("service failed", u"service"_s, web, service(failed), Outcome::Down, "failed (failed)",
        "nginx has failed (its last run ended with “exit-code”, exit code 3). Check its log for the reason.");
    row("service stopped", u"service"_s, web, service(serviceOf(State::Stopped, u"inactive (dead)"_s)), Outcome::Down,
        "inactive (dead)", "nginx isn't running: inactive (dead). Start it if it should be.");
    row("service not there", u"service"_s, web, service(serviceOf(State::Missing, u"inactive (dead)"_s)), Outcome::Down,
        "not found", "Service nginx not found on this computer. Is it installed, and is the name correct?");
    row("service must not run", u"service"_s, with(web, u"expect"_s, u"stopped"_s), service(running), Outcome::Down,
        "active (running), 5 MiB", "nginx is running (active (running)), but shouldn't be.");
    row("service does not run, as it should", u"service"_s, with(web, u"expect"_s, u"stopped"_s), service(failed), Outcome::Up,
        "failed (failed)");
    ServiceFigures job = serviceOf(State::Stopped, u"inactive (dead)"_s);
    job.result = u"success"_s;
    row("job went well", u"service"_s, with(web, u"expect"_s, u"succeeded"_s), service(job), Outcome::Up, "inactive (dead)");
    row("job failed", u"service"_s, with(web, u"expect"_s, u"succeeded"_s), service(failed), Outcome::Down, "failed (failed)",
        "nginx has failed (its last run ended with “exit-code”, exit code 3). Check its log for the reason.");
    job.result = u"timeout"_s;
    row("job ended badly", u"service"_s, with(web, u"expect"_s, u"succeeded"_s), service(job), Outcome::Down, "inactive (dead)",
        "nginx failed (its last run ended with “timeout”). Check its log for the reason.");
    row("job not there", u"service"_s, with(web, u"expect"_s, u"succeeded"_s), service(serviceOf(State::Missing, {})),
        Outcome::Down, "not found", "Service nginx not found on this computer. Is it installed, and is the name correct?");
}

void tst_ComputerKinds::evaluatesReadings()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, object);
    QFETCH(Setup, setup);
    QCOMPARE(CheckBench::problems(kind, object), QStringList());
    setup(*m_system);
    const Observation seen = m_bench->run(kind, object);
    QTEST(messageOf(seen), "message");
    QTEST(outcomeOf(seen), "outcome");
    QTEST(seen.summary, "summary");
}

void tst_ComputerKinds::reportsValues()
{
    const auto of = [this](const QString &kind, const QJsonObject &object) {
        QStringList values;
        for (const ObservedValue &value : m_bench->run(kind, object).values)
            values.append(value.name + u'=' + value.value.toString());
        return values.join(u' ');
    };
    m_system->memoryReadings = memoryOf(4000, 1000, 100, 25);
    QCOMPARE(of(u"memory"_s, {}),
             u"usedPercent=75 used=3000 available=1000 total=4000 swapUsedPercent=75 swapUsed=75 swapTotal=100"_s);
    FileSystemFigures disk = diskOf(600, 200);
    disk.inodes = 1000;
    disk.inodesFree = 250;
    m_system->fileSystemReadings = disk;
    QCOMPARE(of(u"disk"_s, {}),
             u"usedPercent=75 used=600 free=200 total=800 inodesUsedPercent=75 inodesFree=250 readOnly=false mount=/data "
             "device=/dev/sdb1 fileSystem=ext4"_s);
    m_system->cpuReadings.append(cpuOf(0, 0));
    m_system->cpuReadings.append(cpuOf(30, 50, 15, 5));
    QCOMPARE(of(u"cpu"_s, with(kQuick, u"perCore"_s, true)),
             u"usedPercent=35 userPercent=30 systemPercent=0 iowaitPercent=15 stealPercent=5 busiestCorePercent=100 cores=2 "
             "core0Percent=100 core1Percent=0"_s);
    m_system->loadReadings = LoadFigures{1, 2, 3, 4};
    QCOMPARE(of(u"load"_s, {}), u"load1=1 load5=2 load15=3 perCore=0.5 cores=4"_s);
    m_system->uptimeReadings = UptimeFigures{60s, false, {}};
    QCOMPARE(of(u"uptime"_s, {}), u"uptime=60 rebootRequired=false"_s);
    m_system->temperatureReadings = {SensorFigures{u"a/b"_s, 41.857, std::nullopt}};
    QCOMPARE(of(u"temperature"_s, {}), u"temperature=41.86 sensor=a/b sensors=1 marginToDegraded=53.14 marginToDown=63.14"_s);
    m_system->powerReadings = powerOf(64, u"discharging"_s, false);
    QCOMPARE(of(u"battery"_s, {}), u"chargePercent=64 onMains=false state=discharging healthPercent=80"_s);
    ServiceFigures service = serviceOf(ServiceFigures::State::Running, u"active (running)"_s);
    service.result = u"success"_s;
    service.exitStatus = 0;
    service.restarts = 2;
    service.processId = 812;
    service.memory = 4096;
    service.stateSeconds = 12.345;
    m_system->serviceReadings = service;
    QCOMPARE(of(u"service"_s, {{u"service"_s, u"x"_s}}),
             u"state=active (running) result=success exitCode=0 restarts=2 processId=812 memory=4096 inStateFor=12.35"_s);
}

void tst_ComputerKinds::healthyLaptopIsUpWithDefaults_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"disk", "memory", "cpu", "load", "pressure", "temperature", "battery", "uptime", "diskio"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

//! The laptop has been playing video and compiling on battery for half an hour.
void tst_ComputerKinds::healthyLaptopIsUpWithDefaults()
{
    QFETCH(QString, kind);
    m_system->fileSystemReadings = diskOf(850 * kGibi, 150 * kGibi);
    m_system->memoryReadings = memoryOf(16 * kGibi, 3 * kGibi, 2 * kGibi, 0); // swap that has filled up over weeks
    m_system->cpuReadings.append(cpuOf(0, 0));
    m_system->cpuReadings.append(cpuOf(94, 2, 4));
    m_system->loadReadings = LoadFigures{9, 7, 4, 4};
    PressureFigures pressure;
    pressure.cpuSome.minute = 95;
    pressure.memoryFull.minute = 3;
    pressure.ioFull.minute = 30;
    m_system->pressureReadings = pressure;
    m_system->temperatureReadings = {SensorFigures{u"coretemp/Package id 0"_s, 94, 100.0},
                                     SensorFigures{u"iwlwifi/temp1"_s, 60, std::nullopt}};
    m_system->powerReadings = powerOf(35, u"discharging"_s, false);
    m_system->uptimeReadings = UptimeFigures{2min, false, {}};
    m_system->diskReadings.append({countersOf(u"sda"_s, 0, 0)});
    m_system->diskReadings.append({countersOf(u"sda"_s, 100, 40'000)});
    const QList<Field> &table = findKind(kind)->fields;
    const bool isRate = std::any_of(table.begin(), table.end(), [](const Field &field) { return field.name == u"interval"_s; });
    const Observation seen = m_bench->run(kind, isRate ? kQuick : QJsonObject());
    QVERIFY2(outcomeOf(seen) == Outcome::Up, qPrintable(messageOf(seen)));
}

void tst_ComputerKinds::unsupportedChecksAreUnknown_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *kind, const char *what, const QJsonObject &object = {}) {
        QTest::newRow(kind) << QString::fromLatin1(kind) << object << QString::fromUtf8(what);
    };
    row("disk", "The file system");
    row("memory", "The memory usage");
    row("cpu", "The CPU usage");
    row("load", "The load");
    row("process", "The process list", {{u"process"_s, u"x"_s}});
    row("service", "The service", {{u"service"_s, u"x"_s}});
    row("interface", "The network interface", {{u"interface"_s, u"x"_s}});
    row("temperature", "The temperature");
    row("battery", "The battery");
    row("uptime", "The uptime");
    row("pressure", "The pressure stall information");
    row("diskio", "Disk I/O");
}

void tst_ComputerKinds::unsupportedChecksAreUnknown()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, object);
    QFETCH(QString, what);
    const Observation seen = m_bench->run(kind, object);
    QCOMPARE(outcomeOf(seen), Outcome::Unknown);
    QCOMPARE(messageOf(seen),
             what + u" can't be checked on this system: Watchkeeper doesn't support this check on this operating system."_s);
}

void tst_ComputerKinds::detectsReadOnlyFileSystems()
{
    FileSystemFigures disk = diskOf(kGibi, kGibi);
    m_system->fileSystemReadings = disk;
    QCOMPARE(outcomeOf(m_bench->run(u"disk"_s, {})), Outcome::Up);
    disk.isReadOnly = true;
    m_system->fileSystemReadings = disk;
    // Another path on the same file system. The last reading of the first path is still recent enough to be shared.
    const Observation seen = m_bench->run(u"disk"_s, {{u"path"_s, u"/data/other"_s}});
    QCOMPARE(outcomeOf(seen), Outcome::Down);
    QVERIFY2(messageOf(seen).startsWith(u"/data (/dev/sdb1) has become read-only"_s), qPrintable(messageOf(seen)));
    QCOMPARE(outcomeOf(m_bench->run(u"disk"_s, {{u"path"_s, u"/data/third"_s}, {u"readOnly"_s, u"allowed"_s}})), Outcome::Up);
}

void tst_ComputerKinds::deadNetworkMountIsDown()
{
    m_system->fileSystemReadings = diskOf(kGibi, kGibi);
    m_system->setHangingPath(u"/mnt/nas"_s);
    const Observation seen = m_bench->run(u"disk"_s, {{u"mount"_s, u"/mnt/nas"_s}}, 100ms);
    QCOMPARE(outcomeOf(seen), Outcome::Down);
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QCOMPARE(
        messageOf(seen),
        u"No answer within 100 ms: the file system at /mnt/nas was still being read. If it's a network file system, is its server reachable?"_s);
    QVERIFY(m_bench->elapsed() < 10'000);
    QCOMPARE(outcomeOf(m_bench->run(u"disk"_s, {})), Outcome::Up); // other file systems can still be read
    m_system->setHangingPath({});
    QTRY_COMPARE(m_system->hanging(), 0);
    QCOMPARE(outcomeOf(m_bench->run(u"disk"_s, {{u"mount"_s, u"/mnt/nas"_s}})), Outcome::Up);
}

void tst_ComputerKinds::deadNetworkMountsDoNotAccumulate()
{
    m_system->setHangingPath(u"/mnt/nas"_s);
    Observation seen;
    for (int check = 0; check < 4; ++check)
        seen = m_bench->run(u"disk"_s, {{u"mount"_s, u"/mnt/nas"_s}}, 50ms);
    QCOMPARE(m_system->hanging(), 1);
    static const QRegularExpression text(
        u"^No answer within 50 ms: the file system at /mnt/nas hasn't responded for \\d+ ms\\."_s);
    QVERIFY2(text.match(messageOf(seen)).hasMatch(), qPrintable(messageOf(seen)));
    m_system->setHangingPath({});
    QTRY_COMPARE(m_system->hanging(), 0);
}

void tst_ComputerKinds::measuresRatesSinceTheLastCheck()
{
    m_system->cpuReadings.append(cpuOf(0, 0));
    m_system->cpuReadings.append(cpuOf(10, 90));
    m_system->cpuReadings.append(cpuOf(100, 100));
    m_system->cpuReadings.append(cpuOf(100, 200));
    QCOMPARE(m_bench->run(u"cpu"_s, kQuick).summary, u"10 % busy"_s); // the check waited between its two readings
    QVERIFY(m_bench->elapsed() >= 10);
    QCOMPARE(m_system->cpuReadings.taken(), 2);
    QVERIFY(passInterval());
    QCOMPARE(m_bench->run(u"cpu"_s, kQuick).summary, u"90 % busy"_s);
    QCOMPARE(m_system->cpuReadings.taken(), 3); // one new reading was enough
    // A target with different fields has its own history, so it starts with two readings.
    QCOMPARE(m_bench->run(u"cpu"_s, {{u"interval"_s, u"11ms"_s}}).summary, u"0 % busy"_s);
    // A check right after another one doesn't calculate a rate over a very short time.
    QCOMPARE(errorKey(m_bench->run(u"cpu"_s, {{u"interval"_s, u"1m"_s}}, 50ms)), u"timeout"_s);
}

void tst_ComputerKinds::toleratesResetCounters()
{
    const QJsonObject object = with(kQuick, u"interface"_s, u"tun0"_s);
    m_system->interfaceReadings.append(interfaceOf(true, 1000));
    m_system->interfaceReadings.append(interfaceOf(true, 2000));
    m_system->interfaceReadings.append(interfaceOf(true, 10)); // the counters of a recreated tunnel
    m_system->interfaceReadings.append(interfaceOf(true, 10));
    QVERIFY(m_bench->run(u"interface"_s, object).value(u"receiveRate"_s).toDouble() > 0);
    const Observation seen = m_bench->run(u"interface"_s, object);
    QCOMPARE(seen.value(u"receiveRate"_s).toDouble(), 0.0); // calculated from two new readings, not from 2000 and 10
    QCOMPARE(m_system->interfaceReadings.taken(), 4);
    // If the counters are reset again during the wait, no rate is reported.
    m_system->interfaceReadings = interfaceOf(true, 500);
    m_system->interfaceReadings.append(interfaceOf(true, 5));
    const Observation none = m_bench->run(u"interface"_s, with(kQuick, u"interface"_s, u"tun1"_s));
    QCOMPARE(outcomeOf(none), Outcome::Up);
    QVERIFY(!none.value(u"receiveRate"_s).isValid());
    QCOMPARE(none.summary, u"up"_s);
}

void tst_ComputerKinds::countsErrorsBetweenChecks()
{
    const QJsonObject object = with(kQuick, u"interface"_s, u"eth0"_s);
    m_system->interfaceReadings.append(interfaceOf(true, 0, 100'000)); // errors before the first check don't count
    m_system->interfaceReadings.append(interfaceOf(true, 0, 100'000));
    QCOMPARE(outcomeOf(m_bench->run(u"interface"_s, object)), Outcome::Up);
    m_system->interfaceReadings = interfaceOf(true, 0, 109'000);
    QVERIFY(passInterval());
    const Observation seen = m_bench->run(u"interface"_s, object);
    QCOMPARE(outcomeOf(seen), Outcome::Degraded);
    QCOMPARE(seen.value(u"errors"_s).toInt(), 9000);
    QVERIFY2(messageOf(seen).startsWith(u"eth0 had 9000 error(s) since the last check. The target is degraded above 60."_s),
             qPrintable(messageOf(seen)));
}

void tst_ComputerKinds::measuresProcessorTimeOfProcesses()
{
    const QJsonObject object = with(with(kQuick, u"process"_s, u"nginx"_s), u"warnCpuPercent"_s, 1000);
    ProcessFigures process = processFigures(812, 60, 1 << 20);
    m_system->processReadings.append(ProcessTable{{process}, false});
    process.processorTime = 1;
    m_system->processReadings.append(ProcessTable{{process}, false});
    const Observation seen = m_bench->run(u"process"_s, object); // one second of CPU time within about ten milliseconds
    QVERIFY2(seen.value(u"cpuPercent"_s).toDouble() > 1000, qPrintable(seen.summary));
    QCOMPARE(outcomeOf(seen), Outcome::Degraded);
    QCOMPARE(seen.text, u"812  1 MiB  1 min  nginx: worker"_s);
    QCOMPARE(seen.value(u"processId"_s).toLongLong(), 812);
}

void tst_ComputerKinds::countsRestartsBetweenChecks()
{
    ServiceFigures service = serviceOf(ServiceFigures::State::Running, u"active (running)"_s);
    service.restarts = 7;
    m_system->serviceReadings.append(service);
    service.restarts = 9;
    m_system->serviceReadings.append(service);
    Target target;
    target.id = QUuid::createUuid();
    target.schedule.attempts = 1;
    m_bench->setTarget(target);
    const auto check = [this](const QJsonObject &object) {
        const Observation seen = m_bench->run(u"service"_s, object);
        return seen.warning ? seen.warning->message() : QString();
    };
    const QJsonObject object{{u"service"_s, u"a"_s}};
    QCOMPARE(check(object), QString());
    QString said;
    QVERIFY(QTest::qWaitFor([&] { // succeeds once the last scan is too old to be shared
        said = check(object);
        return !said.isEmpty();
    }));
    QCOMPARE(said, u"a ended and was restarted 2 time(s) since the last check. Check its log for the reason."_s);
    QCOMPARE(check(object), QString());
}

//! The target hasn't been checked for hours, for example because the computer was asleep.
void tst_ComputerKinds::reportsARestartUntilConfirmed()
{
    ServiceFigures service = serviceOf(ServiceFigures::State::Running, u"active (running)"_s);
    Target target;
    target.id = QUuid::createUuid();
    m_bench->setTarget(target);
    const QJsonObject object{{u"service"_s, u"a"_s}};
    m_services->get<Computer>().history().restarts.set(
        target.id, RestartRecord(historySeriesFor(CheckBench::fields(u"service"_s, object)), 7, std::nullopt));
    service.restarts = 8;
    m_system->serviceReadings = service;
    QStringList outcomes;
    for (int run = 0; run < 5; ++run)
        outcomes.append(outcomeKey(outcomeOf(m_bench->run(u"service"_s, object))));
    QCOMPARE(target.schedule.attempts, 3);
    QCOMPARE(outcomes.join(u' '), u"degraded degraded degraded up up"_s);
}

void tst_ComputerKinds::scansProcessesOnceForAllTargets()
{
    m_system->processReadings = ProcessTable{{processFigures(812, 60, 1 << 20)}, false};
    constexpr int kTargets = 20;
    std::vector<QCoro::Task<Observation>> tasks;
    tasks.reserve(kTargets);
    for (int target = 0; target < kTargets; ++target)
        tasks.push_back(CheckBench::check(m_services.get(), u"process"_s,
                                          {{u"process"_s, u"nginx"_s}, {u"interval"_s, u"%1ms"_s.arg(20 + target)}}, 20s, {}));
    for (const auto &task : tasks)
        QCOMPARE(outcomeOf(QCoro::waitFor(task)), Outcome::Up);
    QVERIFY2(m_system->processReadings.taken() <= 21, qPrintable(QString::number(m_system->processReadings.taken())));
    const int before = m_system->processReadings.taken();
    QCOMPARE(outcomeOf(m_bench->run(u"process"_s, {{u"process"_s, u"sshd"_s}})), Outcome::Down);
    QVERIFY(m_system->processReadings.taken() <= before + 1);
}

void tst_ComputerKinds::timesOutBetweenReadings()
{
    m_system->cpuReadings = cpuOf(1, 1);
    const Observation seen = m_bench->run(u"cpu"_s, {{u"interval"_s, u"1m"_s}}, 1s);
    QCOMPARE(
        messageOf(seen),
        u"No answer within 1 s: the check was waiting for the second sample needed to calculate a rate. Increase the timeout, or shorten the interval."_s);
    CancelSource source;
    const auto task = CheckBench::check(m_services.get(), u"cpu"_s, {{u"interval"_s, u"1m"_s}}, 20s, source.token());
    source.cancel();
    QCOMPARE(errorKey(QCoro::waitFor(task)), u"cancelled"_s);
}

void tst_ComputerKinds::keepsAFirstReading_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("object");
    const QJsonObject slow{{u"interval"_s, u"2s"_s}};
    QTest::newRow("second sample") << u"cpu"_s << slow;
    QTest::newRow("processes") << u"process"_s << with(slow, u"process"_s, u"nginx"_s);
}

//! The first check has no time for a second reading. The next check uses the first reading, so it takes only one more.
void tst_ComputerKinds::keepsAFirstReading()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, object);
    m_system->cpuReadings.append(cpuOf(0, 0));
    m_system->cpuReadings.append(cpuOf(40, 60));
    m_system->processReadings = ProcessTable{{processFigures(812, 60, 1 << 20)}, false};
    const auto taken = [this] { return m_system->cpuReadings.taken() + m_system->processReadings.taken(); };
    const QDeadlineTimer over(2'050ms);
    QCOMPARE(errorKey(m_bench->run(kind, object, 1s)), u"timeout"_s);
    QCOMPARE(taken(), 1);
    QVERIFY(QTest::qWaitFor([&over] { return over.hasExpired(); }));
    QCOMPARE(outcomeOf(m_bench->run(kind, object)), Outcome::Up);
    QCOMPARE(taken(), 2);
}

//! The previous reading is kept even for a target that is checked every six hours.
void tst_ComputerKinds::keepsReadingsOfRarelyCheckedTargets()
{
    PreviousReadings<int> past;
    const Instant begin = Instant::clock::now();
    past.keep("often", SystemReading<int>(1, begin), 1min);
    past.keep("seldom", SystemReading<int>(2, begin), 6h);
    QVERIFY(past.last("often", begin + 1h));
    QVERIFY(!past.last("often", begin + 1h + 1s));
    QVERIFY(past.last("seldom", begin + 12h));
    QVERIFY(!past.last("seldom", begin + 12h + 1s));
    for (int i = 0; i < 1'000; ++i)
        past.keep(QByteArray::number(i), SystemReading<int>(i, begin + 2h), 1min);
    QVERIFY(!past.last("often", begin));
    QVERIFY(past.last("seldom", begin + 12h));
}

void tst_ComputerKinds::documentedValuesDisableLimits_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("object");
    for (const char *kind : {"disk", "memory", "cpu", "load", "pressure", "temperature", "battery"})
        QTest::newRow(kind) << QString::fromLatin1(kind) << QJsonObject();
    QTest::newRow("diskio") << u"diskio"_s << QJsonObject();
    QTest::newRow("interface") << u"interface"_s << QJsonObject{{u"interface"_s, u"eth0"_s}};
}

//! With every limit set to the value documented as disabling it, the target is up even if the computer is in the worst possible
//! state.
void tst_ComputerKinds::documentedValuesDisableLimits()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, object);
    FileSystemFigures full = diskOf(100 * kGibi, 0);
    full.inodes = 1000;
    m_system->fileSystemReadings = full;
    m_system->memoryReadings = memoryOf(16 * kGibi, 0, kGibi, 0);
    m_system->cpuReadings.append(cpuOf(0, 0));
    m_system->cpuReadings.append(cpuOf(40, 0, 30, 30));
    m_system->loadReadings = LoadFigures{900, 900, 900, 1};
    PressureFigures pressure;
    pressure.cpuSome.minute = pressure.memoryFull.minute = pressure.ioFull.minute = 99;
    m_system->pressureReadings = pressure;
    m_system->temperatureReadings = {SensorFigures{u"coretemp/Package id 0"_s, 120, 100.0}};
    m_system->powerReadings = powerOf(1, u"discharging"_s, false);
    m_system->diskReadings.append({countersOf(u"sda"_s, 0, 0)});
    m_system->diskReadings.append({countersOf(u"sda"_s, 10, 90'000)});
    m_system->interfaceReadings.append(interfaceOf(true, 0, 0));
    m_system->interfaceReadings.append(interfaceOf(true, 0, 100'000));
    static const QRegularExpression names(u" Enter (\\w+) for no limit\\.$"_s);
    for (const Field &field : findKind(kind)->fields) {
        const QString named = names.match(field.help).captured(1);
        if (field.name == u"interval"_s)
            object.insert(field.name, u"10ms"_s);
        else if (!named.isEmpty())
            object.insert(field.name, field.type == FieldType::Number ? QJsonValue(named.toDouble()) : QJsonValue(named));
    }
    QCOMPARE(CheckBench::problems(kind, object), QStringList());
    const Observation seen = m_bench->run(kind, object);
    QVERIFY2(outcomeOf(seen) == Outcome::Up, qPrintable(messageOf(seen)));
}

void tst_ComputerKinds::reportsProblems_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QString &kind, const QJsonObject &object, const char *problem) {
        QTest::newRow(name) << kind << object << QString::fromUtf8(problem);
    };
    row("no limit beyond a default", u"disk"_s, {{u"warnUsedPercent"_s, 100}}, "");
    row("limits turned round", u"disk"_s, {{u"warnUsedPercent"_s, 98}},
        "warnUsedPercent: The limit 98 % for degraded must not be above the limit 97 % for down.");
    row("sizes turned round", u"memory"_s, {{u"warnAvailable"_s, u"1GiB"_s}, {u"criticalAvailable"_s, u"2GiB"_s}},
        "warnAvailable: The limit 1 GiB for degraded must not be below the limit 2 GiB for down.");
    row("durations turned round", u"uptime"_s, {{u"warnUptimeAbove"_s, u"2d"_s}, {u"criticalUptimeAbove"_s, u"1d"_s}},
        "warnUptimeAbove: The limit 2 d for degraded must not be above the limit 1 d for down.");
    row("relative path", u"disk"_s, {{u"path"_s, u"home"_s}}, "path: Enter the full path, such as /home.");
    row("path and mount", u"disk"_s, {{u"path"_s, u"/a"_s}, {u"mount"_s, u"/b"_s}},
        "mount: Use either path or mount, not both.");
    row("nothing to look for", u"process"_s, {},
        "process: Specify the process: its name, part of its command line, or a PID file.");
    row("bad expression", u"process"_s, {{u"commandLine"_s, u"("_s}},
        "commandLine: This isn't a valid regular expression: missing closing parenthesis.");
    row("more than most", u"process"_s, {{u"process"_s, u"a"_s}, {u"atLeast"_s, 3}, {u"atMost"_s, 2}},
        "atMost: This is less than the minimum.");
    row("counting what should not be", u"process"_s, {{u"process"_s, u"a"_s}, {u"expect"_s, u"stopped"_s}, {u"atLeast"_s, 3}},
        "atLeast: This field isn't used when the process must not be running. Remove it.");
    row("relative file", u"process"_s, {{u"pidFile"_s, u"a.pid"_s}}, "pidFile: Enter the full path, such as /run/nginx.pid.");
    row("pattern of services", u"service"_s, {{u"service"_s, u"ngin*"_s}},
        "service: Enter the name of one service, such as nginx.");
    row("no service", u"service"_s, {}, "service: This field is required.");
    row("no interface", u"interface"_s, {{u"interface"_s, u""_s}}, "interface: This can't be empty.");
    row("interval too short", u"cpu"_s, {{u"interval"_s, u"1ms"_s}}, "interval: 1ms is outside the range 10ms to 1m.");
    row("placeholders are seen later", u"disk"_s, {{u"path"_s, u"${env:HOME}/x"_s}}, "");
}

void tst_ComputerKinds::reportsProblems()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, object);
    QTEST(CheckBench::problems(kind, object).join(u'\n'), "problem");
}

void tst_ComputerKinds::showsAddresses_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("address");
    QTest::newRow("disk") << u"disk"_s << QJsonObject() << QDir::rootPath();
    QTest::newRow("path") << u"disk"_s << QJsonObject{{u"path"_s, u"/home"_s}} << u"/home"_s;
    QTest::newRow("mount") << u"disk"_s << QJsonObject{{u"mount"_s, u"/mnt/nas"_s}} << u"/mnt/nas"_s;
    QTest::newRow("memory") << u"memory"_s << QJsonObject() << u"memory"_s;
    QTest::newRow("process") << u"process"_s << QJsonObject{{u"process"_s, u"nginx"_s}} << u"nginx"_s;
    QTest::newRow("command line") << u"process"_s << QJsonObject{{u"commandLine"_s, u"a.py"_s}} << u"a.py"_s;
    QTest::newRow("service") << u"service"_s << QJsonObject{{u"service"_s, u"nginx"_s}} << u"nginx"_s;
    QTest::newRow("interface") << u"interface"_s << QJsonObject{{u"interface"_s, u"eth0"_s}} << u"eth0"_s;
    QTest::newRow("disk traffic") << u"diskio"_s << QJsonObject{{u"device"_s, u"sda"_s}} << u"sda"_s;
}

void tst_ComputerKinds::showsAddresses()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, object);
    QTEST(findKind(kind)->address(CheckBench::fields(kind, object)), "address");
}

QTEST_GUILESS_MAIN(tst_ComputerKinds)

} // namespace ComputerKindsTest

#include "tst_ComputerKinds.moc"
