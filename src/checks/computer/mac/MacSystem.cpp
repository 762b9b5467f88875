// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/mac/MacSystem.h"

#include "checks/computer/SystemReader.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iterator>
#include <memory>
#include <optional>
#include <vector>

#include <ifaddrs.h>
#include <libproc.h>
#include <mach/mach.h>
#include <mach/mach_time.h>
#include <net/if.h>
#include <net/if_var.h>
#include <net/route.h>
#include <sys/proc.h>
#include <sys/socket.h>
#include <sys/sysctl.h>
#include <unistd.h>

#include <CoreFoundation/CoreFoundation.h>
#include <IOKit/ps/IOPSKeys.h>
#include <IOKit/ps/IOPowerSources.h>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class MacSystemText
{
    Q_DECLARE_TR_FUNCTIONS(MacSystem)
};

Unexpected<CheckError> macAccessError(const char *subject)
{
    return Unexpected(notObservableError(MacSystemText::tr(subject), MacSystemText::tr("the system didn't respond")));
}

template<typename Value>
bool readSystemControl(const char *name, Value *value)
{
    size_t size = sizeof(Value);
    return ::sysctlbyname(name, value, &size, nullptr, 0) == 0 && size == sizeof(Value);
}

//! Releases an object returned by Core Foundation.
struct CfReleaser
{
    void operator()(const void *object) const { CFRelease(object); }
};

const void *dictionaryValue(CFDictionaryRef dictionary, const char *key)
{
    const std::unique_ptr<const __CFString, CfReleaser> name(QString::fromLatin1(key).toCFString());
    return CFDictionaryGetValue(dictionary, name.get());
}

QString dictionaryText(CFDictionaryRef dictionary, const char *key)
{
    const void *const value = dictionaryValue(dictionary, key);
    return value && CFGetTypeID(value) == CFStringGetTypeID() ? QString::fromCFString(static_cast<CFStringRef>(value))
                                                              : QString();
}

double dictionaryNumber(CFDictionaryRef dictionary, const char *key)
{
    const void *const value = dictionaryValue(dictionary, key);
    double number = 0;
    if (value && CFGetTypeID(value) == CFNumberGetTypeID())
        CFNumberGetValue(static_cast<CFNumberRef>(value), kCFNumberDoubleType, &number);
    return number;
}

bool isSet(CFDictionaryRef dictionary, const char *key)
{
    const void *const value = dictionaryValue(dictionary, key);
    return value && CFGetTypeID(value) == CFBooleanGetTypeID() && CFBooleanGetValue(static_cast<CFBooleanRef>(value));
}

QString batteryState(CFDictionaryRef battery, bool isOnMains)
{
    if (isSet(battery, kIOPSIsChargingKey))
        return u"charging"_s;
    if (!isOnMains)
        return u"discharging"_s;
    return isSet(battery, kIOPSIsChargedKey) ? u"full"_s : u"not charging"_s;
}

//! Reads the 64-bit counters of an interface. The counters of getifaddrs() have 32 bits and wrap around after 4 GiB.
std::optional<if_data64> countersOf(const char *interfaceName)
{
    const unsigned index = ::if_nametoindex(interfaceName);
    int query[] = {CTL_NET, PF_ROUTE, 0, 0, NET_RT_IFLIST2, static_cast<int>(index)};
    constexpr u_int kQueryLength = std::size(query);
    size_t size = 0;
    if (index == 0 || ::sysctl(query, kQueryLength, nullptr, &size, nullptr, 0) != 0)
        return std::nullopt;
    std::vector<char> list(size);
    if (::sysctl(query, kQueryLength, list.data(), &size, nullptr, 0) != 0)
        return std::nullopt;
    for (size_t at = 0; at + sizeof(if_msghdr) <= size;) {
        const auto *const header = reinterpret_cast<const if_msghdr *>(list.data() + at);
        if (header->ifm_type == RTM_IFINFO2 && at + sizeof(if_msghdr2) <= size)
            return reinterpret_cast<const if_msghdr2 *>(header)->ifm_data;
        at += std::max<size_t>(1, header->ifm_msglen);
    }
    return std::nullopt;
}

//! Converts Mach time units to seconds.
double secondsFrom(uint64_t ticks)
{
    static const mach_timebase_info_data_t base = [] {
        mach_timebase_info_data_t info = {};
        mach_timebase_info(&info);
        return info;
    }();
    constexpr double kNanoseconds = 1e9;
    return static_cast<double>(ticks) * base.numer / base.denom / kNanoseconds;
}

//! Reads the data of a process; nullopt if it has ended. For processes of other users, only name and state are available.
std::optional<ProcessFigures> processFigures(pid_t id)
{
    proc_bsdshortinfo brief = {};
    if (::proc_pidinfo(id, PROC_PIDT_SHORTBSDINFO, 0, &brief, sizeof(brief)) != sizeof(brief))
        return std::nullopt;
    ProcessFigures process;
    process.id = id;
    process.name = QString::fromUtf8(brief.pbsi_comm);
    process.isZombie = brief.pbsi_status == SZOMB;
    char path[PROC_PIDPATHINFO_MAXSIZE] = {};
    if (::proc_pidpath(id, path, sizeof(path)) > 0)
        process.commandLine = QString::fromUtf8(path);
    process.program = process.commandLine.section(u'/', -1);
    proc_taskallinfo all = {};
    process.hasDetails = ::proc_pidinfo(id, PROC_PIDTASKALLINFO, 0, &all, sizeof(all)) == sizeof(all);
    if (process.hasDetails) {
        process.startedAt = static_cast<qint64>(all.pbsd.pbi_start_tvsec);
        process.age = std::max(0.0, std::difftime(std::time(nullptr), static_cast<time_t>(all.pbsd.pbi_start_tvsec)));
        process.processorTime = secondsFrom(all.ptinfo.pti_total_user + all.ptinfo.pti_total_system);
        process.residentBytes = static_cast<qint64>(all.ptinfo.pti_resident_size);
    }
    return process;
}

} // namespace

std::shared_ptr<const SystemReader> thisSystem()
{
    return std::make_shared<const MacSystem>();
}

SystemReader::Read<MemoryFigures> MacSystem::memory() const
{
    uint64_t total = 0;
    vm_statistics64_data_t pages = {};
    mach_msg_type_number_t count = HOST_VM_INFO64_COUNT;
    vm_size_t page = 0;
    const mach_port_t host = mach_host_self();
    if (!readSystemControl("hw.memsize", &total) || host_page_size(host, &page) != KERN_SUCCESS
        || host_statistics64(host, HOST_VM_INFO64, reinterpret_cast<host_info64_t>(&pages), &count) != KERN_SUCCESS)
        return macAccessError(QT_TRANSLATE_NOOP("MacSystem", "The memory usage"));
    // Counts memory like Activity Monitor: app memory, wired memory and compressed memory.
    const uint64_t ofPrograms =
        pages.internal_page_count - std::min<uint64_t>(pages.internal_page_count, pages.purgeable_count);
    const uint64_t used = (ofPrograms + pages.wire_count + pages.compressor_page_count) * page;
    MemoryFigures figures;
    figures.total = static_cast<qint64>(total);
    figures.available = static_cast<qint64>(total - std::min(total, used));
    xsw_usage swap = {};
    if (readSystemControl("vm.swapusage", &swap)) {
        figures.swapTotal = static_cast<qint64>(swap.xsu_total);
        figures.swapFree = static_cast<qint64>(swap.xsu_avail);
    }
    return figures;
}

SystemReader::Read<CpuFigures> MacSystem::cpu() const
{
    natural_t cores = 0;
    processor_info_array_t info = nullptr;
    mach_msg_type_number_t count = 0;
    if (host_processor_info(mach_host_self(), PROCESSOR_CPU_LOAD_INFO, &cores, &info, &count) != KERN_SUCCESS)
        return macAccessError(QT_TRANSLATE_NOOP("MacSystem", "The CPU usage"));
    CpuFigures figures;
    const auto *const loads = reinterpret_cast<const processor_cpu_load_info *>(info);
    for (natural_t core = 0; core < cores; ++core) {
        const auto &ticks = loads[core].cpu_ticks;
        CpuTimes times;
        times.user = quint64(ticks[CPU_STATE_USER]) + ticks[CPU_STATE_NICE];
        times.system = ticks[CPU_STATE_SYSTEM];
        times.idle = ticks[CPU_STATE_IDLE];
        figures.cores.append(times);
        figures.all.user += times.user;
        figures.all.system += times.system;
        figures.all.idle += times.idle;
    }
    vm_deallocate(mach_task_self(), reinterpret_cast<vm_address_t>(info), count * sizeof(integer_t));
    return figures;
}

SystemReader::Read<LoadFigures> MacSystem::load() const
{
    double averages[3] = {};
    if (::getloadavg(averages, 3) != 3)
        return macAccessError(QT_TRANSLATE_NOOP("MacSystem", "The load"));
    const long cores = ::sysconf(_SC_NPROCESSORS_ONLN);
    return LoadFigures{averages[0], averages[1], averages[2], static_cast<int>(std::max(1L, cores))};
}

SystemReader::Read<UptimeFigures> MacSystem::uptime() const
{
    timeval started = {};
    if (!readSystemControl("kern.boottime", &started))
        return macAccessError(QT_TRANSLATE_NOOP("MacSystem", "The uptime"));
    UptimeFigures figures;
    figures.uptime = std::chrono::seconds(std::max<qint64>(0, std::time(nullptr) - started.tv_sec));
    return figures;
}

SystemReader::Read<PowerFigures> MacSystem::power() const
{
    const std::unique_ptr<const void, CfReleaser> info(IOPSCopyPowerSourcesInfo());
    const std::unique_ptr<const __CFArray, CfReleaser> sources(info ? IOPSCopyPowerSourcesList(info.get()) : nullptr);
    PowerFigures figures;
    for (CFIndex at = 0; sources && at < CFArrayGetCount(sources.get()); ++at) {
        CFDictionaryRef source = IOPSGetPowerSourceDescription(info.get(), CFArrayGetValueAtIndex(sources.get(), at));
        const double maxCapacity = source ? dictionaryNumber(source, kIOPSMaxCapacityKey) : 0;
        if (!source || dictionaryText(source, kIOPSTypeKey) != QLatin1StringView(kIOPSInternalBatteryType) || maxCapacity <= 0)
            continue;
        const bool isOnMains = dictionaryText(source, kIOPSPowerSourceStateKey) == QLatin1StringView(kIOPSACPowerValue);
        PowerFigures::Battery battery;
        battery.name = dictionaryText(source, kIOPSNameKey);
        battery.chargePercent = std::clamp(100.0 * dictionaryNumber(source, kIOPSCurrentCapacityKey) / maxCapacity, 0.0, 100.0);
        battery.state = batteryState(source, isOnMains);
        figures.batteries.append(battery);
        figures.isOnMains = isOnMains;
    }
    if (figures.batteries.isEmpty())
        return Unexpected(notObservableError(MacSystemText::tr("The battery"), MacSystemText::tr("none found")));
    return figures;
}

SystemReader::Read<ProcessTable> MacSystem::processes() const
{
    constexpr int kExtraIds = 64; // room for processes that start between the two calls
    const int about = ::proc_listallpids(nullptr, 0);
    if (about <= 0)
        return macAccessError(QT_TRANSLATE_NOOP("MacSystem", "The process list"));
    QList<pid_t> ids(about + kExtraIds);
    const int found = ::proc_listallpids(ids.data(), static_cast<int>(ids.size() * sizeof(pid_t)));
    ProcessTable table;
    table.hasArguments = false;
    for (const pid_t id : ids.first(std::clamp<qsizetype>(found, 0, ids.size()))) {
        if (const auto process = processFigures(id))
            table.processes.append(*process);
    }
    return table;
}

SystemReader::Read<InterfaceFigures> MacSystem::networkInterface(const QString &name) const
{
    ifaddrs *list = nullptr;
    if (::getifaddrs(&list) != 0)
        return macAccessError(QT_TRANSLATE_NOOP("MacSystem", "The network interface"));
    const std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> addresses(list, &::freeifaddrs);
    QStringList names;
    for (const ifaddrs *address = list; address; address = address->ifa_next) {
        if (!address->ifa_addr || address->ifa_addr->sa_family != AF_LINK || !address->ifa_data)
            continue;
        names.append(QString::fromUtf8(address->ifa_name));
        if (names.last() != name)
            continue;
        const std::optional<if_data64> data = countersOf(address->ifa_name);
        if (!data)
            return macAccessError(QT_TRANSLATE_NOOP("MacSystem", "The network interface"));
        InterfaceFigures figures;
        figures.isUp = (address->ifa_flags & IFF_UP) != 0 && (address->ifa_flags & IFF_RUNNING) != 0;
        figures.state = figures.isUp ? u"up"_s : u"down"_s;
        figures.receivedBytes = data->ifi_ibytes;
        figures.sentBytes = data->ifi_obytes;
        figures.receiveErrors = data->ifi_ierrors;
        figures.sendErrors = data->ifi_oerrors;
        figures.drops = data->ifi_iqdrops;
        if (data->ifi_baudrate > 0)
            figures.speed = static_cast<double>(data->ifi_baudrate);
        return figures;
    }
    return Unexpected(
        CheckError(ErrorType::Condition, MacSystemText::tr("Interface %1 not found. %2").arg(name, availableNamesText(names))));
}

SystemReader::Read<FileSystemFigures> MacSystem::fileSystem(const QString &path) const
{
    return storageContaining(path);
}

SystemReader::Read<FileSystemFigures> MacSystem::mount(const QString &point) const
{
    return storageMountedAt(point);
}

std::optional<ServiceTool> MacSystem::serviceTool(const QString &name, bool isUserService) const
{
    const QString domain = isUserService ? u"gui/%1/"_s.arg(::getuid()) : u"system/"_s;
    return ServiceTool(u"/bin/launchctl"_s, {u"print"_s, domain + name});
}

SystemReader::Read<ServiceFigures> MacSystem::serviceFrom(const ServiceToolOutput &output) const
{
    static const QRegularExpression state(u"^\\s*state = (.+)$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression exitCode(u"^\\s*last exit code = (\\d+)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression process(u"^\\s*pid = (\\d+)$"_s, QRegularExpression::MultilineOption);
    ServiceFigures figures; // stays Missing if launchctl fails, which means that the job is unknown
    if (output.exitCode != 0)
        return figures;
    const QString text = QString::fromUtf8(output.output);
    figures.stateText = state.match(text).captured(1).trimmed();
    figures.state = figures.stateText == u"running"_s ? ServiceFigures::State::Running : ServiceFigures::State::Stopped;
    if (const auto match = exitCode.match(text); match.hasMatch()) {
        figures.exitStatus = match.captured(1).toInt();
        figures.result = *figures.exitStatus == 0 ? u"success"_s : u"exit-code"_s;
    }
    if (const auto match = process.match(text); match.hasMatch())
        figures.processId = match.captured(1).toLongLong();
    return figures;
}

} // namespace watchkeeper
