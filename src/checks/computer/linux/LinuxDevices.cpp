// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/linux/LinuxSystem.h"
#include "checks/computer/linux/ProcText.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <sys/statvfs.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>

// The formats are described in the kernel documentation: Documentation/hwmon/sysfs-interface.rst and driver-api/thermal/sysfs-api.rst.
// Values are in thousandths of a degree.

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! False for virtual kernel file systems and for images that are always full, because users don't monitor them.
bool isMonitorable(const MountLine &mount)
{
    static const QStringList kOthers{u"autofs"_s,   u"binfmt_misc"_s, u"bpf"_s,        u"cgroup"_s,     u"cgroup2"_s,
                                     u"configfs"_s, u"debugfs"_s,     u"devpts"_s,     u"devtmpfs"_s,   u"efivarfs"_s,
                                     u"fusectl"_s,  u"hugetlbfs"_s,   u"mqueue"_s,     u"nsfs"_s,       u"proc"_s,
                                     u"pstore"_s,   u"ramfs"_s,       u"rpc_pipefs"_s, u"securityfs"_s, u"squashfs"_s,
                                     u"sysfs"_s,    u"tmpfs"_s,       u"tracefs"_s};
    return !kOthers.contains(mount.type);
}

//! Whether file systems of this type are always read-only.
bool isReadOnlyByDesign(const QString &type)
{
    static const QStringList kReadOnlyTypes{u"cramfs"_s, u"erofs"_s, u"iso9660"_s, u"romfs"_s, u"squashfs"_s, u"udf"_s};
    return kReadOnlyTypes.contains(type);
}

bool isPathWithin(const QString &path, const QString &point)
{
    return path == point || point == u"/"_s || path.startsWith(point + u'/');
}

//! \brief Finds the mount that contains `path`: the deepest mount point, or the last of several mounts at the same point. Empty
//! if /proc doesn't list it.
MountLine findMount(const QList<MountLine> &mounts, const QString &path)
{
    MountLine best;
    for (const MountLine &mount : mounts) {
        if (isPathWithin(path, mount.point) && mount.point.size() >= best.point.size())
            best = mount;
    }
    return best;
}

QString resolvedPath(const QString &path, int *error)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(QFile::encodeName(path).constData(), nullptr),
                                                           &std::free);
    *error = real ? 0 : errno;
    return real ? QFile::decodeName(real.get()) : QString();
}

CheckError fileSystemError(const QString &path, int error)
{
    const QString reason = qt_error_string(error);
    if (error == ENOENT || error == ENOTDIR)
        return CheckError(ErrorType::Condition, LinuxSystemText::tr("%1 doesn't exist on this computer.").arg(path), reason);
    if (error == EACCES || error == EPERM)
        return CheckError(ErrorType::Permission, LinuxSystemText::tr("The current user isn't allowed to access %1.").arg(path),
                          reason);
    // Possible causes: a network server that has dropped this client, a crashed helper program, or a failing disk.
    return CheckError(ErrorType::Condition,
                      LinuxSystemText::tr("The file system at %1 isn't working: %2. Unmounting and mounting it again may help.")
                          .arg(path, reason));
}

quint64 bytesInBlocks(quint64 blocks, quint64 size)
{
    return size != 0 && blocks > std::numeric_limits<quint64>::max() / size ? std::numeric_limits<quint64>::max()
                                                                            : blocks * size;
}

//! \param path  a path within the mount, with symbolic links resolved
SystemReader::Read<FileSystemFigures> usageOf(const QString &path, const MountLine &mount)
{
    struct statvfs usage = {};
    if (::statvfs(QFile::encodeName(path).constData(), &usage) != 0)
        return Unexpected(fileSystemError(path, errno));
    FileSystemFigures figures;
    figures.total = toSigned(bytesInBlocks(usage.f_blocks, usage.f_frsize));
    figures.free = toSigned(bytesInBlocks(usage.f_bavail, usage.f_frsize));
    figures.used = toSigned(bytesInBlocks(usage.f_blocks - std::min(usage.f_bfree, usage.f_blocks), usage.f_frsize));
    figures.inodes = toSigned(usage.f_files);
    figures.inodesFree = toSigned(usage.f_favail);
    figures.mountPoint = mount.point.isEmpty() ? path : mount.point;
    figures.device = mount.device;
    figures.type = mount.type;
    figures.isReadOnly = (usage.f_flag & ST_RDONLY) != 0;
    figures.wasMountedWritable = !mount.point.isEmpty() && !mount.isReadOnly && !isReadOnlyByDesign(mount.type);
    if (figures.total == 0)
        return Unexpected(notObservableError(LinuxSystemText::tr("The space at %1").arg(path),
                                             LinuxSystemText::tr("its file system reports no size")));
    return figures;
}

} // namespace

SystemReader::Read<FileSystemFigures> LinuxSystem::fileSystem(const QString &path) const
{
    int error = 0;
    const QString real = resolvedPath(path, &error);
    if (error != 0)
        return Unexpected(fileSystemError(path, error));
    const QByteArray table = m_files.content(u"/proc/self/mountinfo"_s).value_or(QByteArray());
    return usageOf(real, findMount(parseMounts(table), real));
}

SystemReader::Read<FileSystemFigures> LinuxSystem::mount(const QString &point) const
{
    const auto table = m_files.read(u"/proc/self/mountinfo"_s, LinuxSystemText::tr("The mount list"));
    if (!table)
        return Unexpected(table.error());
    const QList<MountLine> mounts = parseMounts(*table);
    const QString wanted = QDir::cleanPath(point);
    const MountLine mount = findMount(mounts, wanted);
    if (mount.point == wanted)
        return usageOf(wanted, mount);
    QStringList points;
    for (const MountLine &other : mounts) {
        if (isMonitorable(other) && !points.contains(other.point))
            points.append(other.point);
    }
    return Unexpected(CheckError(ErrorType::Condition,
                                 LinuxSystemText::tr("Nothing is mounted at %1. %2").arg(wanted, availableNamesText(points))));
}

namespace {

constexpr double kThousand = 1000;
constexpr double kMinCelsius = -100;
constexpr double kMaxSensorCelsius = 250;
constexpr qsizetype kMaxSensors = 512;

//! Reads a temperature; nullopt if it can't be read, or for implausible values of disconnected sensors such as -273 °C or
//! 65,261 °C.
std::optional<double> readCelsius(const LinuxFiles &files, const QString &path)
{
    const std::optional<qint64> number = files.number(path);
    const double celsius = static_cast<double>(number.value_or(0)) / kThousand;
    return number && celsius > kMinCelsius && celsius < kMaxSensorCelsius ? std::optional<double>(celsius) : std::nullopt;
}

//! Reads the limit of a chip; nullopt for values such as 0 and 127 °C, which chips without a limit report.
std::optional<double> readSensorLimit(const LinuxFiles &files, const QString &path)
{
    constexpr double kMinSensorLimit = 20;
    constexpr double kNone = 127;
    const std::optional<double> limit = readCelsius(files, path);
    return limit && *limit >= kMinSensorLimit && *limit < kNone ? limit : std::nullopt;
}

//! Lists the inputs of a chip: `temp1`, `temp2`, …
QStringList sensorInputs(const LinuxFiles &files, const QString &folder)
{
    QStringList inputs;
    for (const QString &name : files.names(folder)) {
        if (name.startsWith("temp"_L1) && name.endsWith("_input"_L1))
            inputs.append(name.chopped(6));
    }
    return inputs;
}

void addSensorChip(const LinuxFiles &files, const QString &chipFolder, QList<SensorFigures> *temperatures)
{
    QString folder = chipFolder;
    QStringList inputs = sensorInputs(files, folder);
    if (inputs.isEmpty()) { // before Linux 3.15, these files are one level deeper
        folder += u"/device"_s;
        inputs = sensorInputs(files, folder);
    }
    const QString chip = files.line(folder + u"/name"_s);
    for (const QString &input : std::as_const(inputs)) {
        const QString base = folder + u'/' + input;
        const std::optional<double> celsius = readCelsius(files, base + u"_input"_s);
        if (!celsius)
            continue; // the device is asleep or absent, such as a radio that is switched off or a slot without a disk
        const QString label = files.line(base + u"_label"_s);
        temperatures->append(SensorFigures{u"%1/%2"_s.arg(chip, label.isEmpty() ? input : label), *celsius,
                                           readSensorLimit(files, base + u"_crit"_s)});
    }
}

void addThermalZone(const LinuxFiles &files, const QString &folder, QList<SensorFigures> *temperatures)
{
    const std::optional<double> celsius = readCelsius(files, folder + u"/temp"_s);
    if (!celsius)
        return;
    SensorFigures zone{u"thermal/%1"_s.arg(files.line(folder + u"/type"_s)), *celsius, std::nullopt};
    for (const QString &name : files.names(folder)) {
        if (!name.startsWith("trip_point_"_L1) || !name.endsWith("_type"_L1))
            continue;
        const QString point = folder + u'/' + name.chopped(5);
        if (files.line(folder + u'/' + name) == u"critical"_s)
            zone.critical = readSensorLimit(files, point + u"_temp"_s);
    }
    temperatures->append(zone);
}

//! Adds numbers to sensors with the same name, such as those of two identical disks.
void numberDuplicateNames(QList<SensorFigures> *temperatures)
{
    QHash<QString, int> seen;
    for (SensorFigures &temperature : *temperatures) {
        const int number = ++seen[temperature.sensor];
        if (number > 1)
            temperature.sensor += u" #%1"_s.arg(number);
    }
}

bool isSystemBattery(const LinuxFiles &files, const QString &folder)
{
    const QString type = files.line(folder + u"/type"_s);
    const bool isPresent = files.number(folder + u"/present"_s).value_or(1) != 0;
    return (type == u"Battery"_s || type == u"UPS"_s) && isPresent && files.line(folder + u"/scope"_s) != u"Device"_s;
}

//! Returns the value `part` as a percentage of `full`. Uses the energy, or the charge if the battery doesn't report its energy.
std::optional<double> batteryShare(const LinuxFiles &files, const QString &folder, const QString &part, const QString &full)
{
    for (const QString &unit : {u"energy_"_s, u"charge_"_s}) {
        const qint64 has = files.number(folder + u'/' + unit + part).value_or(-1);
        const qint64 fullCharge = files.number(folder + u'/' + unit + full).value_or(0);
        if (has >= 0 && fullCharge > 0)
            return 100.0 * static_cast<double>(has) / static_cast<double>(fullCharge);
    }
    return std::nullopt;
}

std::optional<PowerFigures::Battery> readBattery(const LinuxFiles &files, const QString &folder, const QString &name)
{
    const std::optional<qint64> capacity = files.number(folder + u"/capacity"_s);
    const std::optional<double> charge =
        capacity ? std::optional<double>(static_cast<double>(*capacity)) : batteryShare(files, folder, u"now"_s, u"full"_s);
    if (!charge)
        return std::nullopt;
    PowerFigures::Battery battery;
    battery.name = name;
    battery.chargePercent = std::clamp(*charge, 0.0, 100.0);
    battery.state = files.line(folder + u"/status"_s).toLower();
    battery.health = batteryShare(files, folder, u"full"_s, u"full_design"_s);
    return battery;
}

//! False for the power supplies of peripherals such as a mouse or a tablet (see type and scope in the kernel documentation,
//! Documentation/ABI/testing/sysfs-class-power).
bool isSystemMains(const LinuxFiles &files, const QString &folder)
{
    const QString type = files.line(folder + u"/type"_s);
    return type != "Battery"_L1 && type != "UPS"_L1 && files.line(folder + u"/scope"_s) != "Device"_L1;
}

} // namespace

SystemReader::Read<QList<SensorFigures>> LinuxSystem::temperatures() const
{
    QList<SensorFigures> temperatures;
    const QString chips = u"/sys/class/hwmon"_s;
    for (const QString &chip : m_files.names(chips)) {
        if (temperatures.size() < kMaxSensors)
            addSensorChip(m_files, chips + u'/' + chip, &temperatures);
    }
    const QString zones = u"/sys/class/thermal"_s;
    for (const QString &zone : m_files.names(zones)) {
        if (zone.startsWith("thermal_zone"_L1) && temperatures.size() < kMaxSensors)
            addThermalZone(m_files, zones + u'/' + zone, &temperatures);
    }
    if (temperatures.isEmpty())
        return Unexpected(notObservableError(
            LinuxSystemText::tr("The temperature"),
            LinuxSystemText::tr("its kernel reports no sensors, which is normal in virtual machines and containers")));
    numberDuplicateNames(&temperatures);
    return temperatures;
}

SystemReader::Read<PowerFigures> LinuxSystem::power() const
{
    PowerFigures figures;
    const QString supplies = u"/sys/class/power_supply"_s;
    for (const QString &name : m_files.names(supplies)) {
        const QString folder = supplies + u'/' + name;
        if (isSystemBattery(m_files, folder)) {
            if (const auto battery = readBattery(m_files, folder, name))
                figures.batteries.append(*battery);
        } else if (const auto online = m_files.number(folder + u"/online"_s); online && isSystemMains(m_files, folder)) {
            figures.isOnMains = figures.isOnMains.value_or(false) || *online != 0;
        }
    }
    if (figures.batteries.isEmpty())
        return Unexpected(notObservableError(LinuxSystemText::tr("The battery"), LinuxSystemText::tr("none found")));
    return figures;
}

} // namespace watchkeeper
