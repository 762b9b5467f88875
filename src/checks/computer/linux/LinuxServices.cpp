// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/linux/LinuxSystem.h"

#include "checks/SafeText.h"
#include "checks/computer/linux/ProcFields.h"

#include <QCoreApplication>
#include <QHash>

#include <chrono>

using namespace Qt::StringLiterals;

// The properties are described in systemctl(1) and org.freedesktop.systemd1(5). `systemctl show` queries systemd over D-Bus and
// prints one `Key=Value` per line. This is easy to parse and requires no library.

namespace watchkeeper {

namespace {

constexpr QLatin1StringView kProperties("LoadState,ActiveState,SubState,Result,NRestarts,ExecMainStatus,MainPID,MemoryCurrent,"
                                        "StateChangeTimestampMonotonic");

using Properties = QHash<QByteArray, QByteArray>;

class LinuxServicesText
{
    Q_DECLARE_TR_FUNCTIONS(LinuxSystem)
};

Properties parseProperties(const QByteArray &output)
{
    Properties properties;
    for (const QByteArrayView line : procLines(output)) {
        const qsizetype sign = line.indexOf('=');
        if (sign > 0)
            properties.insert(line.first(sign).toByteArray(), line.sliced(sign + 1).trimmed().toByteArray());
    }
    return properties;
}

ServiceFigures::State systemdState(const Properties &properties)
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

std::optional<qint64> propertyNumber(const Properties &properties, const QByteArray &name)
{
    return procSigned(properties.value(name)); // also nullopt for `[not set]`, or 2^64-1 in older versions
}

//! [s] Time elapsed since a time of the monotonic clock, which systemd uses too.
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
    const Properties properties = parseProperties(output.output);
    if (output.exitCode != 0 || !properties.contains("ActiveState")) {
        const QString message = firstLine(QString::fromUtf8(output.errors + '\n' + output.output));
        return Unexpected(notObservable(
            LinuxServicesText::tr("The service"),
            message.isEmpty() ? LinuxServicesText::tr("systemctl exited with code %1 and no output").arg(output.exitCode)
                              : LinuxServicesText::tr("systemctl reports “%1”").arg(message)));
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
