// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/linux/LinuxSystem.h"

#include "checks/computer/linux/ProcText.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kSmallFileSize = 4096; // maximum size of a file with a single value

class Descriptor
{
public:
    // Opens without blocking, because the path may be a pipe.
    explicit Descriptor(const QString &path)
        : m_number(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    int number() const { return m_number; }

private:
    int m_number;
};

//! \return 0, or errno
int readInto(QByteArray *bytes, const QString &path, qsizetype maxSize)
{
    const Descriptor file(path);
    if (file.number() < 0)
        return errno;
    std::array<char, 16 * 1024> part; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by read()
    while (bytes->size() < maxSize) {
        const auto wanted = std::min<size_t>(part.size(), static_cast<size_t>(maxSize - bytes->size()));
        const ssize_t got = ::read(file.number(), part.data(), wanted);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0)
            break;
        bytes->append(part.data(), got);
    }
    return 0;
}

} // namespace

Expected<QByteArray, CheckError> LinuxFiles::read(const QString &path, const QString &subject) const
{
    QByteArray bytes;
    const int error = readInto(&bytes, pathOf(path), kMaximum);
    if (error == 0)
        return bytes;
    if (error == EACCES || error == EPERM)
        return Unexpected(CheckError(
            ErrorType::Permission,
            LinuxSystemText::tr("%1 can't be checked: the current user isn't allowed to read %2.").arg(subject, path),
            qt_error_string(error)));
    return Unexpected(
        notObservableError(subject, LinuxSystemText::tr("%1 can't be read (%2)").arg(path, qt_error_string(error))));
}

std::optional<QByteArray> LinuxFiles::content(const QString &path, qsizetype maxSize) const
{
    QByteArray bytes;
    return readInto(&bytes, pathOf(path), maxSize) == 0 ? std::optional<QByteArray>(bytes) : std::nullopt;
}

QString LinuxFiles::line(const QString &path) const
{
    const QByteArray bytes = content(path, kSmallFileSize).value_or(QByteArray());
    return QString::fromUtf8(bytes.left(bytes.indexOf('\n'))).trimmed();
}

std::optional<qint64> LinuxFiles::number(const QString &path) const
{
    return procSigned(line(path).toLatin1());
}

QStringList LinuxFiles::names(const QString &folder) const
{
    QStringList names = QDir(pathOf(folder)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    std::stable_sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.size() < b.size(); });
    return names;
}

bool LinuxFiles::exists(const QString &path) const
{
    return QFileInfo::exists(pathOf(path));
}

namespace {

Unexpected<CheckError> unexpectedContent(const QString &subject, const QString &path)
{
    return Unexpected(notObservableError(subject, LinuxSystemText::tr("%1 has unexpected content").arg(path)));
}

//! The memory limit and usage of a container. The root of the control group tree has a limit only inside a container. On the host,
//! the file doesn't exist, or (in version 1) contains a number larger than the total memory.
struct ContainerMemory
{
    qint64 limit = 0;
    qint64 used = 0;
};

std::optional<ContainerMemory> containerMemory(const LinuxFiles &files)
{
    struct CgroupLayout
    {
        QString limit;
        QString used;
        QString stat;
        QByteArray cache; //!< key of the cache, which is included in the usage although the kernel frees it on demand
    };
    static const std::array kLayouts{CgroupLayout{u"/sys/fs/cgroup/memory.max"_s, u"/sys/fs/cgroup/memory.current"_s,
                                                  u"/sys/fs/cgroup/memory.stat"_s, "inactive_file"},
                                     CgroupLayout{u"/sys/fs/cgroup/memory/memory.limit_in_bytes"_s,
                                                  u"/sys/fs/cgroup/memory/memory.usage_in_bytes"_s,
                                                  u"/sys/fs/cgroup/memory/memory.stat"_s, "total_inactive_file"}};
    for (const CgroupLayout &layout : kLayouts) {
        const std::optional<qint64> limit = files.number(layout.limit); // nullopt for `max`, which means no limit
        const std::optional<qint64> used = files.number(layout.used);
        if (!limit || !used || *limit <= 0)
            continue;
        qint64 cache = 0;
        const QByteArray stat = files.content(layout.stat).value_or(QByteArray());
        for (const QByteArrayView line : procLines(stat)) {
            const QList<QByteArrayView> words = procFields(line, 2);
            if (words.size() == 2 && words.first() == layout.cache)
                cache = toSigned(procNumber(words, 1));
        }
        return ContainerMemory{*limit, std::max<qint64>(0, *used - std::min(*used, cache))};
    }
    return std::nullopt;
}

} // namespace

std::shared_ptr<const SystemReader> thisSystem()
{
    return std::make_shared<const LinuxSystem>();
}

LinuxSystem::LinuxSystem(QString root, QString systemctl)
    : m_files(std::move(root))
    , m_systemctl(std::move(systemctl))
{
}

SystemReader::Read<MemoryFigures> LinuxSystem::memory() const
{
    const QString subject = LinuxSystemText::tr("The memory usage");
    const auto text = m_files.read(u"/proc/meminfo"_s, subject);
    if (!text)
        return Unexpected(text.error());
    std::optional<MemoryFigures> figures = parseMemory(*text);
    if (!figures)
        return unexpectedContent(subject, u"/proc/meminfo"_s);
    const std::optional<ContainerMemory> container = containerMemory(m_files);
    if (container && container->limit < figures->total) {
        figures->isContainer = true;
        figures->total = container->limit;
        // Other containers may already be using some of the memory that this container's limit allows.
        figures->available = std::min(figures->available, std::max<qint64>(0, container->limit - container->used));
    }
    return *figures;
}

SystemReader::Read<CpuFigures> LinuxSystem::cpu() const
{
    const QString subject = LinuxSystemText::tr("The CPU usage");
    const auto text = m_files.read(u"/proc/stat"_s, subject);
    if (!text)
        return Unexpected(text.error());
    const std::optional<CpuFigures> figures = parseCpu(*text);
    if (!figures)
        return unexpectedContent(subject, u"/proc/stat"_s);
    return *figures;
}

SystemReader::Read<LoadFigures> LinuxSystem::load() const
{
    const QString subject = LinuxSystemText::tr("The load");
    const auto text = m_files.read(u"/proc/loadavg"_s, subject);
    if (!text)
        return Unexpected(text.error());
    std::optional<LoadFigures> figures = parseLoadAverage(*text);
    if (!figures)
        return unexpectedContent(subject, u"/proc/loadavg"_s);
    const std::optional<CpuFigures> processors = parseCpu(m_files.content(u"/proc/stat"_s).value_or(QByteArray()));
    if (processors)
        figures->cores = std::max(1, static_cast<int>(processors->cores.size()));
    return *figures;
}

SystemReader::Read<PressureFigures> LinuxSystem::pressure() const
{
    const QString subject = LinuxSystemText::tr("The pressure stall information");
    PressureFigures figures;
    struct Part
    {
        QString path;
        PressureShare *some;
        PressureShare *full; //!< null if the value isn't meaningful for the whole computer
    };
    const std::array parts{Part{u"/proc/pressure/cpu"_s, &figures.cpuSome, nullptr},
                           Part{u"/proc/pressure/memory"_s, &figures.memorySome, &figures.memoryFull},
                           Part{u"/proc/pressure/io"_s, &figures.ioSome, &figures.ioFull}};
    for (const Part &part : parts) {
        const auto text = m_files.read(part.path, subject);
        if (!text && text.error().type() == ErrorType::Permission)
            return Unexpected(text.error());
        if (!text)
            return Unexpected(notObservableError(
                subject,
                LinuxSystemText::tr(
                    "its kernel is older than 4.20, or was started without “psi=1”, which some kernels require")));
        const auto some = parsePressure(*text, "some");
        const auto full = parsePressure(*text, "full");
        if (!some || (part.full && !full))
            return unexpectedContent(subject, part.path);
        *part.some = *some;
        if (part.full)
            *part.full = *full;
    }
    return figures;
}

SystemReader::Read<UptimeFigures> LinuxSystem::uptime() const
{
    const QString subject = LinuxSystemText::tr("The uptime");
    const auto text = m_files.read(u"/proc/uptime"_s, subject);
    if (!text)
        return Unexpected(text.error());
    const auto uptime = parseUptime(*text);
    if (!uptime)
        return unexpectedContent(subject, u"/proc/uptime"_s);
    UptimeFigures figures;
    figures.uptime = *uptime;
    // The first file is used by Debian and Ubuntu, the second one by openSUSE.
    figures.rebootRequired = m_files.exists(u"/run/reboot-required"_s) || m_files.exists(u"/run/reboot-needed"_s);
    const QByteArray packages = m_files.content(u"/run/reboot-required.pkgs"_s).value_or(QByteArray());
    for (const QByteArrayView line : procLines(packages)) {
        const QString package = QString::fromUtf8(line).trimmed();
        if (!package.isEmpty() && !figures.rebootReasons.contains(package))
            figures.rebootReasons.append(package);
    }
    return figures;
}

SystemReader::Read<InterfaceFigures> LinuxSystem::networkInterface(const QString &name) const
{
    const auto text = m_files.read(u"/proc/net/dev"_s, LinuxSystemText::tr("The network interface"));
    if (!text)
        return Unexpected(text.error());
    const QList<std::pair<QString, InterfaceFigures>> all = parseInterfaces(*text);
    const auto found = std::find_if(all.begin(), all.end(), [&name](const auto &one) { return one.first == name; });
    if (found == all.end()) {
        QStringList names;
        for (const auto &one : all)
            names.append(one.first);
        return Unexpected(CheckError(ErrorType::Condition,
                                     LinuxSystemText::tr("Interface %1 not found. %2").arg(name, availableNamesText(names))));
    }
    InterfaceFigures figures = found->second;
    const QString folder = u"/sys/class/net/%1/"_s.arg(
        name);                           // the name is from the kernel's own list, so the path can't lead out of this directory
    constexpr uint kInterfaceUpFlag = 1; // IFF_UP
    constexpr int kHexadecimal = 16;
    figures.state = m_files.line(folder + u"operstate"_s);
    const bool isEnabled = (m_files.line(folder + u"flags"_s).toUInt(nullptr, kHexadecimal) & kInterfaceUpFlag) != 0;
    // Loopback and tunnel interfaces have no physical link. Their state is `unknown` (RFC 2863), and they are up if they are
    // enabled.
    figures.isUp = figures.state == u"up"_s || ((figures.state == u"unknown"_s || figures.state.isEmpty()) && isEnabled);
    if (const auto megabits = m_files.number(folder + u"speed"_s); megabits && *megabits > 0)
        figures.speed = static_cast<double>(*megabits) * 1e6;
    return figures;
}

SystemReader::Read<QList<DiskCounters>> LinuxSystem::disks() const
{
    const QString subject = LinuxSystemText::tr("Disk I/O");
    const auto text = m_files.read(u"/proc/diskstats"_s, subject);
    if (!text)
        return Unexpected(text.error());
    QList<DiskCounters> disks = parseDiskCounters(*text);
    for (DiskCounters &disk : disks) // only physical disks have a device in /sys
        disk.isPhysical = !disk.name.contains(u'/') && m_files.exists(u"/sys/block/%1/device"_s.arg(disk.name));
    return disks;
}

} // namespace watchkeeper
