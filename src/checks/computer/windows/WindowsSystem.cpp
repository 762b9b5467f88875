// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/windows/WindowsSystem.h"

#include "checks/computer/SystemReader.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <type_traits>

// clang-format off
#include <winsock2.h>
#include <ws2ipdef.h>
#include <windows.h>
#include <iphlpapi.h>
#include <psapi.h>
#include <tlhelp32.h>
#include <winsvc.h>
// clang-format on

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kTicksPerSecond = 1e7; //!< FILETIME is in units of 100 ns

class WindowsSystemText
{
    Q_DECLARE_TR_FUNCTIONS(WindowsSystem)
};

Unexpected<CheckError> windowsAccessError(const char *subject)
{
    return Unexpected(notObservableError(WindowsSystemText::tr(subject), qt_error_string(static_cast<int>(::GetLastError()))));
}

quint64 ticksOf(const FILETIME &time)
{
    return (quint64(time.dwHighDateTime) << 32) | time.dwLowDateTime;
}

struct HandleCloser
{
    void operator()(HANDLE handle) const { ::CloseHandle(handle); }
};
using Handle = std::unique_ptr<std::remove_pointer_t<HANDLE>, HandleCloser>;

struct ServiceHandleCloser
{
    void operator()(SC_HANDLE handle) const { ::CloseServiceHandle(handle); }
};
using ServiceHandle = std::unique_ptr<std::remove_pointer_t<SC_HANDLE>, ServiceHandleCloser>;

bool hasRegistryKey(const wchar_t *path)
{
    HKEY key = nullptr;
    if (::RegOpenKeyExW(HKEY_LOCAL_MACHINE, path, 0, KEY_READ, &key) != ERROR_SUCCESS)
        return false;
    ::RegCloseKey(key);
    return true;
}

//! Adds details of processes that this user is allowed to query.
void addProcessDetails(ProcessFigures *process)
{
    const Handle handle(::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(process->id)));
    if (!handle)
        return;
    FILETIME begun = {}, ended = {}, kernel = {}, user = {}, now = {};
    ::GetSystemTimeAsFileTime(&now);
    const bool hasTimes = ::GetProcessTimes(handle.get(), &begun, &ended, &kernel, &user) != FALSE;
    if (hasTimes) {
        process->startedAt = static_cast<qint64>(ticksOf(begun));
        process->age =
            std::max(0.0, (static_cast<double>(ticksOf(now)) - static_cast<double>(ticksOf(begun))) / kTicksPerSecond);
        process->processorTime = static_cast<double>(ticksOf(kernel) + ticksOf(user)) / kTicksPerSecond;
    }
    PROCESS_MEMORY_COUNTERS memory = {};
    const bool hasMemory = ::GetProcessMemoryInfo(handle.get(), &memory, sizeof(memory)) != FALSE;
    if (hasMemory)
        process->residentBytes = static_cast<qint64>(memory.WorkingSetSize);
    process->hasDetails = hasTimes && hasMemory;
    wchar_t path[MAX_PATH] = {};
    DWORD length = MAX_PATH;
    if (::QueryFullProcessImageNameW(handle.get(), 0, path, &length))
        process->commandLine = QString::fromWCharArray(path, static_cast<int>(length));
}

ServiceFigures::State windowsServiceState(DWORD state)
{
    switch (state) {
    case SERVICE_RUNNING:
        return ServiceFigures::State::Running;
    case SERVICE_STOPPED:
    case SERVICE_PAUSED:
        return ServiceFigures::State::Stopped;
    default:
        return ServiceFigures::State::Changing;
    }
}

QString serviceStateText(DWORD state)
{
    switch (state) {
    case SERVICE_RUNNING:
        return u"running"_s;
    case SERVICE_STOPPED:
        return u"stopped"_s;
    case SERVICE_PAUSED:
        return u"paused"_s;
    case SERVICE_START_PENDING:
        return u"starting"_s;
    case SERVICE_STOP_PENDING:
        return u"stopping"_s;
    default:
        return u"changing"_s;
    }
}

} // namespace

std::shared_ptr<const SystemReader> thisSystem()
{
    return std::make_shared<const WindowsSystem>();
}

SystemReader::Read<MemoryFigures> WindowsSystem::memory() const
{
    MEMORYSTATUSEX status = {};
    status.dwLength = sizeof(status);
    if (!::GlobalMemoryStatusEx(&status))
        return windowsAccessError(QT_TRANSLATE_NOOP("WindowsSystem", "The memory usage"));
    MemoryFigures figures;
    figures.total = static_cast<qint64>(status.ullTotalPhys);
    figures.available = static_cast<qint64>(status.ullAvailPhys);
    // ullTotalPageFile and ullAvailPageFile include physical memory.
    figures.swapTotal = std::max<qint64>(0, static_cast<qint64>(status.ullTotalPageFile) - figures.total);
    figures.swapFree =
        std::clamp<qint64>(static_cast<qint64>(status.ullAvailPageFile) - figures.available, 0, figures.swapTotal);
    return figures;
}

SystemReader::Read<CpuFigures> WindowsSystem::cpu() const
{
    FILETIME idle = {}, kernel = {}, user = {};
    if (!::GetSystemTimes(&idle, &kernel, &user))
        return windowsAccessError(QT_TRANSLATE_NOOP("WindowsSystem", "The CPU usage"));
    CpuFigures figures;
    figures.all.user = ticksOf(user);
    figures.all.idle = ticksOf(idle);
    figures.all.system = ticksOf(kernel) - std::min(ticksOf(kernel), ticksOf(idle)); // kernel time includes idle time
    return figures;
}

SystemReader::Read<UptimeFigures> WindowsSystem::uptime() const
{
    UptimeFigures figures;
    figures.uptime = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::milliseconds(::GetTickCount64()));
    figures.rebootRequired =
        hasRegistryKey(L"SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired")
        || hasRegistryKey(L"SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending");
    return figures;
}

SystemReader::Read<PowerFigures> WindowsSystem::power() const
{
    constexpr BYTE kNoBatteryFlag = 128;
    constexpr BYTE kChargingFlag = 8;
    constexpr BYTE kUnknown = 255;
    SYSTEM_POWER_STATUS status = {};
    if (!::GetSystemPowerStatus(&status))
        return windowsAccessError(QT_TRANSLATE_NOOP("WindowsSystem", "The battery"));
    if (status.BatteryFlag == kUnknown || (status.BatteryFlag & kNoBatteryFlag) != 0 || status.BatteryLifePercent == kUnknown)
        return Unexpected(notObservableError(WindowsSystemText::tr("The battery"), WindowsSystemText::tr("none found")));
    PowerFigures figures;
    if (status.ACLineStatus != kUnknown)
        figures.isOnMains = status.ACLineStatus == 1;
    PowerFigures::Battery battery;
    battery.name = u"battery"_s;
    battery.chargePercent = std::min<double>(100, status.BatteryLifePercent);
    battery.state = (status.BatteryFlag & kChargingFlag) != 0 ? u"charging"_s
        : figures.isOnMains.value_or(true)                    ? u"not charging"_s
                                                              : u"discharging"_s;
    figures.batteries.append(battery);
    return figures;
}

SystemReader::Read<ProcessTable> WindowsSystem::processes() const
{
    const HANDLE snapshot = ::CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    if (snapshot == INVALID_HANDLE_VALUE)
        return windowsAccessError(QT_TRANSLATE_NOOP("WindowsSystem", "The process list"));
    const Handle closed(snapshot);
    ProcessTable table;
    table.hasArguments = false;
    PROCESSENTRY32W entry = {};
    entry.dwSize = sizeof(entry);
    for (BOOL more = ::Process32FirstW(snapshot, &entry); more; more = ::Process32NextW(snapshot, &entry)) {
        ProcessFigures process;
        process.id = entry.th32ProcessID;
        process.name = QString::fromWCharArray(entry.szExeFile);
        process.program = process.name;
        process.hasDetails = false;
        addProcessDetails(&process);
        table.processes.append(process);
    }
    return table;
}

SystemReader::Read<InterfaceFigures> WindowsSystem::networkInterface(const QString &name) const
{
    MIB_IF_TABLE2 *list = nullptr;
    if (::GetIfTable2(&list) != NO_ERROR)
        return windowsAccessError(QT_TRANSLATE_NOOP("WindowsSystem", "The network interface"));
    const std::unique_ptr<MIB_IF_TABLE2, decltype(&::FreeMibTable)> table(list, &::FreeMibTable);
    QStringList names;
    for (ULONG at = 0; at < list->NumEntries; ++at) {
        const MIB_IF_ROW2 &row = list->Table[at];
        const QString alias = QString::fromWCharArray(row.Alias);
        if (alias.compare(name, Qt::CaseInsensitive) != 0) {
            if (row.InterfaceAndOperStatusFlags.HardwareInterface)
                names.append(alias);
            continue;
        }
        InterfaceFigures figures;
        figures.isUp = row.OperStatus == IfOperStatusUp;
        figures.state = figures.isUp ? u"up"_s : u"down"_s;
        figures.receivedBytes = row.InOctets;
        figures.sentBytes = row.OutOctets;
        figures.receiveErrors = row.InErrors;
        figures.sendErrors = row.OutErrors;
        figures.drops = row.InDiscards + row.OutDiscards;
        if (row.ReceiveLinkSpeed > 0)
            figures.speed = static_cast<double>(row.ReceiveLinkSpeed);
        return figures;
    }
    return Unexpected(CheckError(ErrorType::Condition,
                                 WindowsSystemText::tr("Interface %1 not found. %2").arg(name, availableNamesText(names))));
}

SystemReader::Read<FileSystemFigures> WindowsSystem::fileSystem(const QString &path) const
{
    return storageContaining(path);
}

SystemReader::Read<FileSystemFigures> WindowsSystem::mount(const QString &point) const
{
    return storageMountedAt(point);
}

SystemReader::Read<ServiceFigures> WindowsSystem::service(const QString &name) const
{
    const ServiceHandle manager(::OpenSCManagerW(nullptr, nullptr, SC_MANAGER_CONNECT));
    if (!manager)
        return windowsAccessError(QT_TRANSLATE_NOOP("WindowsSystem", "The service"));
    const ServiceHandle service(
        ::OpenServiceW(manager.get(), reinterpret_cast<const wchar_t *>(name.utf16()), SERVICE_QUERY_STATUS));
    ServiceFigures figures;
    if (!service && ::GetLastError() == ERROR_SERVICE_DOES_NOT_EXIST)
        return figures;
    SERVICE_STATUS_PROCESS status = {};
    DWORD needed = 0;
    if (!service
        || !::QueryServiceStatusEx(service.get(), SC_STATUS_PROCESS_INFO, reinterpret_cast<BYTE *>(&status), sizeof(status),
                                   &needed))
        return windowsAccessError(QT_TRANSLATE_NOOP("WindowsSystem", "The service"));
    figures.state = windowsServiceState(status.dwCurrentState);
    figures.stateText = serviceStateText(status.dwCurrentState);
    if (status.dwWin32ExitCode != ERROR_SERVICE_NEVER_STARTED) { // the service hasn't run since boot, so there is no result
        figures.exitStatus = static_cast<int>(status.dwWin32ExitCode);
        figures.result = status.dwWin32ExitCode == NO_ERROR ? u"success"_s : u"exit-code"_s;
    }
    if (status.dwProcessId != 0)
        figures.processId = status.dwProcessId;
    return figures;
}

} // namespace watchkeeper
