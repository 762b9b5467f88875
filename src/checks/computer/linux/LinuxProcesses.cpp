// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/SafeText.h"
#include "checks/computer/linux/LinuxSystem.h"
#include "checks/computer/linux/ProcText.h"

#include <QFile>
#include <QHash>

#include <dirent.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <memory>

// The properties are described in systemctl(1) and org.freedesktop.systemd1(5). `systemctl show` queries systemd over D-Bus and
// prints one `Key=Value` per line. This is easy to parse and requires no library.

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// Together, these limits keep a scan below about 60 MiB, regardless of the number of processes.
constexpr qsizetype kMaxListedProcessIds = 32'768;
// Java command lines are long: they begin with the libraries and end with the class.
constexpr qsizetype kMaxCommandLineLength = 16 * 1024;
constexpr qsizetype kMaxCommandLinesSize = 16 * 1024 * 1024;

//! Lists the numeric names in /proc. QDir isn't used because it requests the status of each entry.
QList<QByteArray> processIds(const QString &folder)
{
    QList<QByteArray> ids;
    const auto close = [](DIR *directory) { ::closedir(directory); };
    const std::unique_ptr<DIR, decltype(close)> directory(::opendir(QFile::encodeName(folder).constData()), close);
    while (const dirent *const entry = directory ? ::readdir(directory.get()) : nullptr) {
        const QByteArray name(entry->d_name);
        if (procUnsigned(name))
            ids.append(name);
    }
    return ids;
}

//! Returns the first argument up to the first space, without directories. Programs that rewrite their title put the whole title
//! into the first argument.
QString programOf(QByteArrayView firstArgument)
{
    const qsizetype end = firstArgument.indexOf(' ');
    const QByteArrayView path = end < 0 ? firstArgument : firstArgument.first(end);
    return QString::fromUtf8(path.sliced(path.lastIndexOf('/') + 1));
}

void setCommandLine(ProcessFigures *process, QByteArray arguments)
{
    while (arguments.endsWith('\0'))
        arguments.chop(1);
    const qsizetype end = arguments.indexOf('\0');
    process->program = programOf(end < 0 ? QByteArrayView(arguments) : QByteArrayView(arguments).first(end));
    process->commandLine = displayText(QString::fromUtf8(arguments.replace('\0', ' ')));
}

//! The kernel's units and the uptime, which are needed to convert the numbers in /proc.
struct KernelUnits
{
    double ticks = static_cast<double>(std::max(1L, ::sysconf(_SC_CLK_TCK)));
    qint64 page = std::max(1L, ::sysconf(_SC_PAGESIZE));
    double uptime = 0; //!< [s]
};

//! [s] Returns the time since the kernel started. In a container, lxcfs reports the container's uptime in /proc/uptime, while
//! the start times of processes use the kernel's clock. Therefore /proc/uptime isn't used.
Expected<double, CheckError> kernelUptime(const LinuxFiles &files, const QString &subject)
{
    constexpr double kNanoseconds = 1e9;
    timespec now = {};
    if (files.isThisComputer() && ::clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / kNanoseconds;
    const auto uptime = files.read(u"/proc/uptime"_s, subject);
    if (!uptime)
        return Unexpected(uptime.error());
    return static_cast<double>(parseUptime(*uptime).value_or(std::chrono::seconds(0)).count());
}

ProcessFigures processFiguresFrom(const ProcessStat &stat, const KernelUnits &units)
{
    ProcessFigures process;
    process.id = stat.id;
    process.name = displayText(stat.name);
    process.isZombie = stat.state == 'Z' || stat.state == 'X';
    process.startedAt = toSigned(stat.startedAtTicks);
    process.age = std::max(0.0, units.uptime - static_cast<double>(stat.startedAtTicks) / units.ticks);
    process.processorTime = static_cast<double>(stat.processorTicks) / units.ticks;
    const bool fits = stat.residentPages > 0 && stat.residentPages < std::numeric_limits<qint64>::max() / units.page;
    process.residentBytes = fits ? stat.residentPages * units.page : 0;
    return process;
}

} // namespace

SystemReader::Read<ProcessTable> LinuxSystem::processes() const
{
    const QString subject = LinuxSystemText::tr("The process list");
    const auto uptime = kernelUptime(m_files, subject);
    if (!uptime)
        return Unexpected(uptime.error());
    KernelUnits units;
    units.uptime = *uptime;

    ProcessTable table;
    table.isPartial = true;
    const QList<QByteArray> ids = processIds(m_files.pathOf(u"/proc"_s));
    qsizetype budget = kMaxCommandLinesSize;
    for (const QByteArray &id : ids) {
        const QString folder = u"/proc/"_s + QString::fromLatin1(id);
        const auto text = m_files.content(folder + u"/stat"_s);
        const auto stat = text ? parseProcessStat(*text) : std::nullopt;
        if (!stat)
            continue; // the process has just ended
        const QByteArray arguments = m_files.content(folder + u"/cmdline"_s, kMaxCommandLineLength).value_or(QByteArray());
        budget -= arguments.size();
        if (table.processes.size() >= kMaxListedProcessIds || budget < 0)
            return Unexpected(
                notObservableError(subject, LinuxSystemText::tr("there are more processes than Watchkeeper can read")));
        ProcessFigures process = processFiguresFrom(*stat, units);
        setCommandLine(&process, arguments);
        table.isPartial =
            table.isPartial && process.id != 1; // process 1 always exists, unless other users' processes are hidden
        table.processes.append(process);
    }
    return table;
}

namespace {

constexpr QLatin1StringView kProperties("LoadState,ActiveState,SubState,Result,NRestarts,ExecMainStatus,MainPID,MemoryCurrent,"
                                        "StateChangeTimestampMonotonic");

using ServiceProperties = QHash<QByteArray, QByteArray>;

ServiceProperties parseProperties(const QByteArray &output)
{
    ServiceProperties properties;
    for (const QByteArrayView line : procLines(output)) {
        const qsizetype sign = line.indexOf('=');
        if (sign > 0)
            properties.insert(line.first(sign).toByteArray(), line.sliced(sign + 1).trimmed().toByteArray());
    }
    return properties;
}

ServiceFigures::State systemdState(const ServiceProperties &properties)
{
    const QByteArray active = properties.value("ActiveState");
    if (active == "active")
        return ServiceFigures::State::Running;
    if (active == "failed"
        || properties.value("SubState") == "auto-restart") // the service has ended and is about to be restarted
        return ServiceFigures::State::Failed;
    if (properties.value("LoadState") == "not-found")
        return ServiceFigures::State::Missing;
    return active == "inactive" ? ServiceFigures::State::Stopped : ServiceFigures::State::Changing;
}

std::optional<qint64> propertyNumber(const ServiceProperties &properties, const QByteArray &name)
{
    return procSigned(properties.value(name)); // also nullopt for `[not set]`, or 2^64-1 in older versions
}

//! [s] Time elapsed since a point in time of the monotonic clock, which systemd uses too.
std::optional<double> secondsSince(std::optional<qint64> monotonicMicroseconds)
{
    if (!monotonicMicroseconds || *monotonicMicroseconds == 0)
        return std::nullopt;
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const std::chrono::duration<double> passed = now - std::chrono::microseconds(*monotonicMicroseconds);
    return std::max(0.0, passed.count());
}

} // namespace

std::optional<ServiceTool> LinuxSystem::serviceTool(const QString &name, bool isUserService) const
{
    ServiceTool tool(m_systemctl, {u"show"_s, u"--no-pager"_s, u"--property="_s + kProperties});
    if (isUserService)
        tool.arguments.append(u"--user"_s);
    tool.arguments += {u"--"_s, name.contains(u'.') ? name : name + u".service"_s};
    return tool;
}

SystemReader::Read<ServiceFigures> LinuxSystem::serviceFrom(const ServiceToolOutput &output) const
{
    const ServiceProperties properties = parseProperties(output.output);
    if (output.exitCode != 0 || !properties.contains("ActiveState")) {
        const QString message = firstLine(QString::fromUtf8(output.errors + '\n' + output.output));
        return Unexpected(notObservableError(
            LinuxSystemText::tr("The service"),
            message.isEmpty() ? LinuxSystemText::tr("systemctl exited with code %1 and no output").arg(output.exitCode)
                              : LinuxSystemText::tr("systemctl reports “%1”").arg(message)));
    }
    ServiceFigures figures;
    figures.state = systemdState(properties);
    const QByteArray load = properties.value("LoadState");
    const QByteArray sub = properties.value("SubState");
    figures.stateText = QString::fromUtf8(load == "masked" ? load : properties.value("ActiveState") + " (" + sub + ')');
    figures.result = QString::fromUtf8(properties.value("Result"));
    const auto status = propertyNumber(properties, "ExecMainStatus");
    const auto restarts = propertyNumber(properties, "NRestarts");
    const auto process = propertyNumber(properties, "MainPID");
    if (status)
        figures.exitStatus = static_cast<int>(*status);
    if (restarts)
        figures.restarts = static_cast<int>(*restarts);
    if (process && *process > 0)
        figures.processId = process;
    figures.memory = propertyNumber(properties, "MemoryCurrent");
    figures.stateSeconds = secondsSince(propertyNumber(properties, "StateChangeTimestampMonotonic"));
    return figures;
}

} // namespace watchkeeper
