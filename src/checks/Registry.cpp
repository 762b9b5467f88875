// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"

#include "checks/command/CommandKind.h"
#include "checks/computer/BatteryKind.h"
#include "checks/computer/CpuKind.h"
#include "checks/computer/DiskIoKind.h"
#include "checks/computer/DiskKind.h"
#include "checks/computer/InterfaceKind.h"
#include "checks/computer/LoadKind.h"
#include "checks/computer/MemoryKind.h"
#include "checks/computer/PressureKind.h"
#include "checks/computer/ProcessKind.h"
#include "checks/computer/ServiceKind.h"
#include "checks/computer/TemperatureKind.h"
#include "checks/computer/UptimeKind.h"
#include "checks/dialogue/DialogueLibrary.h"
#include "checks/dns/DnsKind.h"
#include "checks/domain/DomainKind.h"
#include "checks/files/FileKind.h"
#include "checks/files/LogKind.h"
#include "checks/group/GroupKind.h"
#include "checks/http/HttpKind.h"
#include "checks/icmp/PathKind.h"
#include "checks/icmp/PingKind.h"
#include "checks/json/JsonKind.h"
#include "checks/ntp/NtpKind.h"
#include "checks/simulated/SimulatedKind.h"
#include "checks/tcp/TcpKind.h"
#include "checks/tls/TlsKind.h"
#include "checks/udp/UdpKind.h"
#include "checks/websocket/WebSocketKind.h"

#include <atomic>
#include <list>

namespace watchkeeper {

namespace {

using KindList = QList<const Kind *>;

KindList listBuiltIn()
{
    return KindList{
               httpKind(),        jsonKind(),    webSocketKind(), tcpKind(),      udpKind(),     tlsKind(),     dnsKind(),
               ntpKind(),         pingKind(),    pathKind(),      domainKind(),   commandKind(), fileKind(),    logKind(),
               diskKind(),        memoryKind(),  cpuKind(),       loadKind(),     processKind(), serviceKind(), interfaceKind(),
               temperatureKind(), batteryKind(), uptimeKind(),    pressureKind(), diskIoKind(),  groupKind(),   simulatedKind(),
           }
    + builtInDialogues();
}

//! The current list. It is never modified but replaced as a whole, because other threads may still use the previous list.
std::atomic<const KindList *> &current()
{
    static std::atomic<const KindList *> list = &builtInKinds();
    return list;
}

} // namespace

const QList<const Kind *> &builtInKinds()
{
    static const KindList builtIn = listBuiltIn();
    return builtIn;
}

const QList<const Kind *> &kinds()
{
    return *current().load(std::memory_order_acquire);
}

const Kind *findKind(const QString &key)
{
    for (const Kind *kind : kinds()) {
        if (kind->key == key)
            return kind;
    }
    return nullptr;
}

void addKinds(const QList<std::shared_ptr<const Kind>> &more)
{
    static QList<std::shared_ptr<const Kind>> owned;
    static std::list<KindList> lists;
    KindList all = kinds();
    for (const std::shared_ptr<const Kind> &kind : more) {
        if (findKind(kind->key))
            continue;
        owned.append(kind);
        all.append(kind.get());
    }
    lists.push_back(all);
    current().store(&lists.back(), std::memory_order_release);
}

} // namespace watchkeeper
