// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/linux/LinuxSystem.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

namespace LinuxSystemTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kKibi = 1024;

LinuxSystem machine(const char *name)
{
    return LinuxSystem(QStringLiteral(MACHINES_DIR "/") + QString::fromLatin1(name));
}

template<typename Figures>
QString messageOf(const SystemReader::Read<Figures> &read)
{
    return read ? QString() : errorTypeKey(read.error().type()) + u": "_s + read.error().message();
}

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(path));
}

} // namespace

//! Reads /proc and /sys trees of a virtual server, a laptop, containers and an old kernel, and damaged trees.
class tst_LinuxSystem : public QObject
{
    Q_OBJECT

private slots:
    void readsMemory_data();
    void readsMemory();
    void readsProcessorsAndLoad();
    void readsPressure();
    void readsUptime();
    void readsInterfaces_data();
    void readsInterfaces();
    void readsDisks();
    void readsTemperatures();
    void readsTemperaturesOfAnOldKernel();
    void readsPower();
    void tellsWhetherItRunsOnBattery_data();
    void tellsWhetherItRunsOnBattery();
    void readsProcesses();
    void reportsMissingMounts();
    void readsRealFileSystems();
    void readsServices_data();
    void readsServices();
    void reportsMissingOrDamagedFiles_data();
    void reportsMissingOrDamagedFiles();
    void namesCannotEscapeTheFolder();
    void readsNoPipesOrFolders();
};

void tst_LinuxSystem::readsMemory_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("available");
    QTest::addColumn<qint64>("swapUsed");
    QTest::addColumn<bool>("isContainer");
    QTest::newRow("virtual server, 6.18") << QByteArray("server-6.18") << 24'684'092 * kKibi << qint64(-1) << 0LL << false;
    QTest::newRow("laptop, 6.1") << QByteArray("laptop-6.1") << 16'243'648 * kKibi << 9'143'812 * kKibi << 300'000 * kKibi
                                 << false;
    QTest::newRow("old server, 2.6.32") << QByteArray("server-2.6.32") << 7'778'104 * kKibi
                                        << (4'806'144 + 211'756 + 1'071'092 + 180'112 - 12'240) * kKibi << 0LL << false;
    // The limit is 512 MiB. Of the 384 MiB used, 128 MiB are cached files that no process has open.
    QTest::newRow("container, version 2") << QByteArray("container-v2") << 536'870'912LL << 268'435'456LL << 300'000 * kKibi
                                          << true;
    QTest::newRow("container, version 1") << QByteArray("container-v1") << 536'870'912LL << 268'435'456LL << 300'000 * kKibi
                                          << true;
    QTest::newRow("container without a limit")
        << QByteArray("container-unlimited") << 16'243'648 * kKibi << 9'143'812 * kKibi << 300'000 * kKibi << false;
    QTest::newRow("host with version 1") << QByteArray("host-v1") << 16'243'648 * kKibi << 9'143'812 * kKibi << 300'000 * kKibi
                                         << false;
}

void tst_LinuxSystem::readsMemory()
{
    QFETCH(QByteArray, name);
    QFETCH(qint64, available);
    const auto read = machine(name).memory();
    QVERIFY2(read, qPrintable(messageOf(read)));
    QTEST(read->total, "total");
    if (available >= 0)
        QCOMPARE(read->available, available);
    QTEST(read->swapTotal - read->swapFree, "swapUsed");
    QTEST(read->isContainer, "isContainer");
}

void tst_LinuxSystem::readsProcessorsAndLoad()
{
    const auto laptop = machine("laptop-6.1").cpu();
    QVERIFY(laptop);
    QCOMPARE(laptop->cores.size(), 4);
    QCOMPARE(laptop->all.user, 1'290'450U);
    QCOMPARE(laptop->all.interrupts, 21'040U);
    const auto old = machine("server-2.6.32").cpu(); // without guest times
    QVERIFY(old);
    QCOMPARE(old->cores.size(), 2);
    QCOMPARE(old->all.steal, 77U);
    const auto load = machine("laptop-6.1").load();
    QVERIFY(load);
    QCOMPARE(load->fiveMinutes, 0.58);
    QCOMPARE(load->cores, 4);
}

void tst_LinuxSystem::readsPressure()
{
    const auto laptop = machine("laptop-6.1").pressure();
    QVERIFY(laptop);
    QCOMPARE(laptop->cpuSome.tenSeconds, 1.53);
    QCOMPARE(laptop->memoryFull.fiveMinutes, 0.40);
    QCOMPARE(laptop->ioFull.minute, 7.75);
    const auto old = machine("server-2.6.32").pressure();
    QCOMPARE(
        messageOf(old),
        u"notfound: The pressure stall information can't be checked on this system: its kernel is older than 4.20, or was started without “psi=1”, which some kernels require."_s);
}

void tst_LinuxSystem::readsUptime()
{
    const auto laptop = machine("laptop-6.1").uptime();
    QVERIFY(laptop);
    QCOMPARE(laptop->uptime, std::chrono::seconds(80'043));
    QVERIFY(laptop->rebootRequired);
    QCOMPARE(laptop->rebootReasons, (QStringList{u"linux-image-6.1.0-28-amd64"_s, u"libc6"_s}));
    const auto old = machine("server-2.6.32").uptime();
    QVERIFY(old);
    QVERIFY(!old->rebootRequired);
}

void tst_LinuxSystem::readsInterfaces_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("interface");
    QTest::addColumn<bool>("isUp");
    QTest::addColumn<QString>("state");
    QTest::newRow("loopback") << QByteArray("laptop-6.1") << u"lo"_s << true << u"unknown"_s;
    QTest::newRow("without a cable") << QByteArray("laptop-6.1") << u"enp0s31f6"_s << false << u"down"_s;
    QTest::newRow("radio") << QByteArray("laptop-6.1") << u"wlp3s0"_s << true << u"up"_s;
    QTest::newRow("tunnel") << QByteArray("laptop-6.1") << u"tun0"_s << true << u"unknown"_s;
    QTest::newRow("turned off") << QByteArray("server-6.18") << u"ifb0"_s << false << u"down"_s;
    QTest::newRow("without /sys") << QByteArray("server-2.6.32") << u"eth0"_s << false << u""_s;
}

void tst_LinuxSystem::readsInterfaces()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, interface);
    const auto read = machine(name).networkInterface(interface);
    QVERIFY2(read, qPrintable(messageOf(read)));
    QTEST(read->isUp, "isUp");
    QTEST(read->state, "state");
    QCOMPARE(messageOf(machine("laptop-6.1").networkInterface(u"eth7"_s)),
             u"condition: Interface eth7 not found. Available: lo, enp0s31f6, wlp3s0, tun0."_s);
}

void tst_LinuxSystem::readsDisks()
{
    const auto laptop = machine("laptop-6.1").disks();
    QVERIFY(laptop);
    QStringList physical;
    for (const DiskCounters &disk : *laptop) {
        if (disk.isPhysical)
            physical.append(disk.name);
    }
    QCOMPARE(laptop->size(), 6);
    QCOMPARE(physical, (QStringList{u"nvme0n1"_s, u"sda"_s}));
    const auto old = machine("server-2.6.32").disks();
    QVERIFY(old);
    QCOMPARE(old->size(), 2); // the partition's row has too few fields
}

void tst_LinuxSystem::readsTemperatures()
{
    const auto read = machine("laptop-6.1").temperatures();
    QVERIFY2(read, qPrintable(messageOf(read)));
    QStringList seen;
    for (const SensorFigures &temperature : *read)
        seen.append(u"%1 %2 %3"_s.arg(temperature.sensor)
                        .arg(temperature.celsius)
                        .arg(temperature.critical ? QString::number(*temperature.critical) : u"-"_s));
    // Inactive or absent sensors are omitted, and so are limits that have no effect.
    QCOMPARE(seen,
             (QStringList{u"acpitz/temp1 53 -"_s, u"nvme/Composite 41.85 84.85"_s, u"nvme/Sensor 1 41.85 -"_s,
                          u"nvme/Composite #2 38.85 84.85"_s, u"coretemp/Package id 0 61 100"_s, u"coretemp/Core 0 58 100"_s,
                          u"coretemp/Core 1 61 100"_s, u"thinkpad/CPU 61 -"_s, u"thermal/acpitz 53 119"_s,
                          u"thermal/x86_pkg_temp 61 -"_s}));
    QCOMPARE(
        messageOf(machine("server-6.18").temperatures()),
        u"notfound: The temperature can't be checked on this system: its kernel reports no sensors, which is normal in virtual machines and containers."_s);
}

void tst_LinuxSystem::readsTemperaturesOfAnOldKernel()
{
    const auto read = machine("server-2.6.32").temperatures();
    QVERIFY2(read, qPrintable(messageOf(read)));
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->first().sensor, u"coretemp/Core 0"_s);
    QCOMPARE(read->first().critical, 98.0);
}

void tst_LinuxSystem::readsPower()
{
    const auto read = machine("laptop-6.1").power();
    QVERIFY2(read, qPrintable(messageOf(read)));
    QCOMPARE(read->batteries.size(), 1); // the mouse and the empty battery slot are omitted
    const PowerFigures::Battery battery = read->batteries.first();
    QCOMPARE(battery.name, u"BAT0"_s);
    QCOMPARE(battery.chargePercent, 64.0);
    QCOMPARE(battery.state, u"discharging"_s);
    QVERIFY(qAbs(*battery.health - 86.37) < 0.01);
    QCOMPARE(read->isOnMains, false);
    QCOMPARE(messageOf(machine("server-6.18").power()),
             u"notfound: The battery can't be checked on this system: none found."_s);
}

void tst_LinuxSystem::tellsWhetherItRunsOnBattery_data()
{
    QTest::addColumn<QByteArrayList>("supplies"); // the type and the status, or whether it is online
    QTest::addColumn<bool>("isOnBattery");
    const auto row = [](const char *name, const QByteArrayList &supplies, bool isOnBattery) {
        QTest::newRow(name) << supplies << isOnBattery;
    };
    row("unplugged", {"Mains 0", "Battery Discharging"}, true);
    row("unplugged, and the battery is full", {"Mains 0", "Battery Full"}, true);
    row("charging", {"Mains 1", "Battery Charging"}, false);
    row("a weak charger", {"Mains 1", "Battery Discharging"}, false);
    row("the second port is in use", {"USB 0", "USB 1", "Battery Charging"}, false);
    row("no port is in use", {"USB 0", "USB 0", "Battery Discharging"}, true);
    row("only the battery is known", {"Battery Discharging"}, true);
    row("only the second battery discharges", {"Battery Full", "Battery Discharging"}, true);
    row("only a charging battery is known", {"Battery Charging"}, false);
    row("a desktop", {}, false);
    row("a desktop with a mains supply", {"Mains 0"}, false);
}

void tst_LinuxSystem::tellsWhetherItRunsOnBattery()
{
    QFETCH(QByteArrayList, supplies);
    QFETCH(bool, isOnBattery);
    QTemporaryDir folder;
    int number = 0;
    for (const QByteArray &supply : supplies) {
        const QString path = folder.filePath(u"sys/class/power_supply/S%1"_s.arg(++number));
        const QByteArrayList parts = supply.split(' ');
        write(path + u"/type"_s, parts.first() + '\n');
        write(path + (parts.first() == "Battery" ? u"/status"_s : u"/online"_s), parts.last() + '\n');
        if (parts.first() == "Battery")
            write(path + u"/capacity"_s, "50\n");
    }
    const auto read = LinuxSystem(folder.path()).power();
    QVERIFY2(bool(read) == supplies.join().contains("Battery"), qPrintable(messageOf(read)));
    QCOMPARE(read && read->isOnBattery(), isOnBattery);
}

void tst_LinuxSystem::readsProcesses()
{
    const auto read = machine("laptop-6.1").processes();
    QVERIFY2(read, qPrintable(messageOf(read)));
    QVERIFY(!read->isPartial);
    QHash<qint64, ProcessFigures> byId;
    for (const ProcessFigures &process : read->processes)
        byId.insert(process.id, process);
    QCOMPARE(byId.size(), 9);                 // one process exited during the scan
    QCOMPARE(byId[2].commandLine, QString()); // a kernel thread
    QCOMPARE(byId[812].program, u"nginx:"_s);
    QCOMPARE(byId[813].commandLine, u"nginx: worker process"_s);
    QCOMPARE(byId[813].processorTime, 530.0 / static_cast<double>(::sysconf(_SC_CLK_TCK)));
    QCOMPARE(byId[813].residentBytes, 2100 * qint64(::sysconf(_SC_PAGESIZE)));
    QVERIFY(byId[901].isZombie);
    QCOMPARE(byId[1033].name, u"gnome-session-b"_s);
    QCOMPARE(byId[1033].program, u"gnome-session-binary"_s);
    QCOMPARE(byId[1200].commandLine, u"/usr/bin/python3 /opt/backup/backup.py --all"_s);
    QCOMPARE(byId[1200].age, 80'043 - 7'990'000.0 / static_cast<double>(::sysconf(_SC_CLK_TCK)));
    QCOMPARE(byId[1300].name, u"Web Content) (x"_s);
}

void tst_LinuxSystem::reportsMissingMounts()
{
    const LinuxSystem laptop = machine("laptop-6.1");
    // The message omits kernel file systems and images that are always full.
    QCOMPARE(messageOf(laptop.mount(u"/backup/"_s)),
             u"condition: Nothing is mounted at /backup. Available: /, /boot/efi, /home, "
             "/media/ann/USB DISK, /mnt/nas, /mnt/nas/old."_s);
    QCOMPARE(messageOf(laptop.mount(u"/mnt"_s)).section(u". "_s, 0, 0), u"condition: Nothing is mounted at /mnt"_s);
}

//! Uses the real file systems of the computer that runs the test. The mount tables come from the test data.
void tst_LinuxSystem::readsRealFileSystems()
{
    const LinuxSystem here;
    const auto root = here.fileSystem(u"/"_s);
    QVERIFY2(root, qPrintable(messageOf(root)));
    QVERIFY(root->total > 0 && root->free >= 0 && root->used <= root->total);
    QCOMPARE(root->mountPoint, u"/"_s);
    QCOMPARE(messageOf(here.fileSystem(u"/nowhere/at/all"_s)), u"condition: /nowhere/at/all doesn't exist on this computer."_s);
    QCOMPARE(messageOf(here.fileSystem(u"/proc/self"_s)).section(u':', 0, 0), u"notfound"_s);
    // A symbolic link to the same file system.
    QTemporaryDir folder;
    QVERIFY(QFile::link(u"/"_s, folder.filePath(u"link"_s)));
    const auto linked = here.fileSystem(folder.filePath(u"link"_s));
    QVERIFY(linked);
    QCOMPARE(linked->mountPoint, u"/"_s);
    // In the test data of the laptop, an error has made /home read-only, but its mount options still say it is writable.
    const auto home = machine("laptop-6.1").mount(u"/"_s);
    QVERIFY(home);
    QVERIFY(home->wasMountedWritable);
    QCOMPARE(home->device, u"/dev/mapper/laptop--vg-root"_s);
}

void tst_LinuxSystem::readsServices_data()
{
    using State = ServiceFigures::State;
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("shown");
    // As printed by systemd 252.
    QTest::newRow("runs") << QByteArray("MainPID=26\nResult=success\nNRestarts=0\nExecMainStatus=0\nMemoryCurrent=188416\n"
                                        "LoadState=loaded\nActiveState=active\nSubState=running\n"
                                        "StateChangeTimestampMonotonic=25276792517\n")
                          << State::Running << u"active (running)"_s;
    QTest::newRow("failed") << QByteArray(
        "MainPID=0\nResult=exit-code\nNRestarts=0\nExecMainStatus=3\nMemoryCurrent=[not set]\n"
        "LoadState=loaded\nActiveState=failed\nSubState=failed\n")
                            << State::Failed << u"failed (failed)"_s;
    QTest::newRow("between two tries") << QByteArray("MainPID=0\nResult=exit-code\nNRestarts=2\nExecMainStatus=4\n"
                                                     "LoadState=loaded\nActiveState=activating\nSubState=auto-restart\n")
                                       << State::Failed << u"activating (auto-restart)"_s;
    QTest::newRow("starts") << QByteArray("LoadState=loaded\nActiveState=activating\nSubState=start-pre\n") << State::Changing
                            << u"activating (start-pre)"_s;
    QTest::newRow("reloads") << QByteArray("LoadState=loaded\nActiveState=reloading\nSubState=reload\n") << State::Changing
                             << u"reloading (reload)"_s;
    QTest::newRow("stopped") << QByteArray("LoadState=loaded\nActiveState=inactive\nSubState=dead\n") << State::Stopped
                             << u"inactive (dead)"_s;
    QTest::newRow("masked") << QByteArray("LoadState=masked\nActiveState=inactive\nSubState=dead\n") << State::Stopped
                            << u"masked"_s;
    QTest::newRow("not found") << QByteArray(
        "MainPID=0\nResult=success\nLoadState=not-found\nActiveState=inactive\nSubState=dead\n")
                               << State::Missing << u"inactive (dead)"_s;
    QTest::newRow("runs, its file is gone")
        << QByteArray("LoadState=not-found\nActiveState=active\nSubState=running\n") << State::Running << u"active (running)"_s;
}

void tst_LinuxSystem::readsServices()
{
    QFETCH(QByteArray, output);
    ServiceToolOutput said;
    said.output = output;
    const auto read = LinuxSystem().serviceFrom(said);
    QVERIFY2(read, qPrintable(messageOf(read)));
    QTEST(read->state, "state");
    QTEST(read->stateText, "shown");
    QCOMPARE(read->memory.has_value(), output.contains("MemoryCurrent=188416"));
    QCOMPARE(read->restarts.value_or(-1), output.contains("NRestarts=2") ? 2 : output.contains("NRestarts=0") ? 0 : -1);

    said.exitCode = 1;
    said.output.clear();
    said.errors = "System has not been booted with systemd as init system (PID 1). Can't operate.\nFailed to connect\n";
    QCOMPARE(
        messageOf(LinuxSystem().serviceFrom(said)),
        u"notfound: The service can't be checked on this system: systemctl reports “System has not been booted with systemd as init system (PID 1). Can't operate.”."_s);
    said.errors.clear();
    QCOMPARE(messageOf(LinuxSystem().serviceFrom(said)),
             u"notfound: The service can't be checked on this system: systemctl exited with code 1 and no output."_s);
}

void tst_LinuxSystem::reportsMissingOrDamagedFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no files") << QByteArray();
    QTest::newRow("empty files") << QByteArray("");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("one line without end") << QByteArray(1'000'000, 'x');
    QTest::newRow("words") << QByteArray("cpu: some\nMemTotal: lots\n eth0: none\n");
}

//! Every reading reports that it failed, and why.
void tst_LinuxSystem::reportsMissingOrDamagedFiles()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    if (!content.isNull()) {
        for (const QString &path :
             {u"proc/meminfo"_s, u"proc/stat"_s, u"proc/loadavg"_s, u"proc/uptime"_s, u"proc/net/dev"_s, u"proc/diskstats"_s,
              u"proc/pressure/cpu"_s, u"proc/pressure/memory"_s, u"proc/pressure/io"_s, u"proc/self/mountinfo"_s,
              u"proc/7/stat"_s, u"sys/class/hwmon/hwmon0/temp1_input"_s, u"sys/class/power_supply/BAT0/capacity"_s,
              u"sys/class/power_supply/BAT0/type"_s})
            write(folder.filePath(path), content);
    }
    const LinuxSystem system(folder.path());
    QVERIFY(
        messageOf(system.memory()).startsWith(u"notfound: The memory usage can't be checked on this system: /proc/meminfo "_s));
    QVERIFY(messageOf(system.cpu()).startsWith(u"notfound: The CPU usage can't be checked"_s));
    QVERIFY(messageOf(system.load()).startsWith(u"notfound: The load can't be checked"_s));
    QVERIFY(messageOf(system.uptime()).startsWith(u"notfound: The uptime can't be checked"_s));
    QVERIFY(messageOf(system.pressure()).startsWith(u"notfound: The pressure stall information can't be checked"_s));
    QVERIFY(messageOf(system.temperatures()).startsWith(u"notfound: The temperature can't be checked"_s));
    QVERIFY(messageOf(system.power()).startsWith(u"notfound: The battery can't be checked"_s));
    QVERIFY(!system.networkInterface(u"eth0"_s));
    QVERIFY(!system.mount(u"/"_s));
    const auto disks = system.disks();
    QVERIFY(!disks || disks->isEmpty());
    const auto processes = system.processes();
    QVERIFY(!processes || (processes->processes.isEmpty() && processes->isPartial));
}

//! A name entered by a user becomes part of a path only if the kernel lists that name.
void tst_LinuxSystem::namesCannotEscapeTheFolder()
{
    QTemporaryDir folder;
    write(folder.filePath(u"proc/net/dev"_s), "  lo: 1 2 3 4 5 6 7 8 9 10 11 12\n");
    write(folder.filePath(u"sys/secret/operstate"_s), "up\n");
    const LinuxSystem system(folder.path());
    QCOMPARE(messageOf(system.networkInterface(u"../../secret"_s)),
             u"condition: Interface ../../secret not found. Available: lo."_s);
    write(folder.filePath(u"proc/net/dev"_s), "a\033[31m: 1 2 3 4 5 6 7 8 9 10 11 12\n");
    QCOMPARE(messageOf(system.networkInterface(u"x"_s)), u"condition: Interface x not found. Available: a."_s);
}

//! Pipes and folders aren't read. Opening a pipe without a writer would block.
void tst_LinuxSystem::readsNoPipesOrFolders()
{
    QTemporaryDir folder;
    QDir(folder.path()).mkpath(u"proc/loadavg"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"proc/meminfo"_s)).constData(), 0600), 0);
    const LinuxSystem system(folder.path());
    QVERIFY(!system.memory());
    QVERIFY(!system.load());
}

QTEST_GUILESS_MAIN(tst_LinuxSystem)

} // namespace LinuxSystemTest

#include "tst_LinuxSystem.moc"
