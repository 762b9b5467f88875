// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"

#include "checks/base/BuiltInKinds.h"
#include "checks/dialogue/run/DialogueLibrary.h"
#include "checks/network/CommonFields.h"
#include "checks/port/StartTlsProtocol.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <atomic>
#include <list>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class RegistryText
{
    Q_DECLARE_TR_FUNCTIONS(Registry)
};

using KindList = QList<const Kind *>;

KindList makeBuiltInKinds()
{
#define WATCHKEEPER_MAKE_KIND(function) function(),
    static const std::array ownFiles{WATCHKEEPER_BUILT_IN_KINDS(WATCHKEEPER_MAKE_KIND)};
#undef WATCHKEEPER_MAKE_KIND
    KindList list;
    for (const Kind &kind : ownFiles)
        list.append(&kind);
    return list + builtInDialogues();
}

//! The current list. It is never modified, only replaced, because other threads may still use the previous list.
std::atomic<const KindList *> &currentKindList()
{
    static std::atomic<const KindList *> list = &builtInKinds();
    return list;
}

bool hasField(const Kind &kind, const QString &name)
{
    return std::any_of(kind.fields.begin(), kind.fields.end(), [&name](const Field &field) { return field.name == name; });
}

QString textOf(const Kind &kind, const Fields &fields, const QString &name)
{
    return hasField(kind, name) ? fields.text(name) : QString();
}

//! The endpoint of a service that a dialogue describes.
std::optional<ServiceEndpoint> endpointFromDialogue(const Kind &kind, const Fields &fields)
{
    const QString chosen = textOf(kind, fields, u"transport"_s);
    const auto transport = std::find_if(kind.transports.begin(), kind.transports.end(),
                                        [&chosen](const KindTransport &one) { return chosen.isEmpty() || one.key == chosen; });
    if (transport == kind.transports.end() || transport->key == "unix"_L1)
        return std::nullopt;
    ServiceEndpoint place;
    place.host = fields.text(u"host"_s);
    place.port = fields.has(u"port"_s) ? fields.integer(u"port"_s) : transport->port;
    place.isStream = transport->key != "udp"_L1;
    place.isTls = transport->key == "tls"_L1;
    if (transport->key == "starttls"_L1 && startTlsKeys().contains(kind.key)) {
        place.isTls = true;
        place.startTls = kind.key;
    }
    applyTlsFields(fields, &place);
    return place;
}

std::optional<ServiceEndpoint> endpointForHost(const Kind &kind, const Fields &fields)
{
    if (!hasField(kind, u"host"_s) || !fields.has(u"host"_s))
        return std::nullopt;
    if (!kind.transports.isEmpty())
        return endpointFromDialogue(kind, fields);
    ServiceEndpoint place;
    place.host = fields.text(u"host"_s);
    return place; // for example for pings, routes, datagrams and plugins
}

} // namespace

const QList<const Kind *> &builtInKinds()
{
    static const KindList builtIn = makeBuiltInKinds();
    return builtIn;
}

const QList<const Kind *> &kinds()
{
    return *currentKindList().load(std::memory_order_acquire);
}

const Kind *findKind(const QString &key)
{
    for (const Kind *kind : kinds()) {
        if (kind->key == key)
            return kind;
    }
    return nullptr;
}

bool runsCommand(const QString &kindKey)
{
    const Kind *kind = findKind(kindKey);
    return kind && kind->runsCommand;
}

bool isInFlatpak()
{
    return qEnvironmentVariableIsSet("FLATPAK_ID");
}

QString kindRefusal(const Kind &kind)
{
    if (!kind.needsComputer || !isInFlatpak())
        return {};
    return RegistryText::tr("Not available in a Flatpak, which can't reach the files and programs of this computer. Another "
                            "package of Watchkeeper can check them.");
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
    currentKindList().store(&lists.back(), std::memory_order_release);
}

std::optional<ServiceEndpoint> serviceEndpointFor(const Kind &kind, const Fields &fields, const QUrl &proxy)
{
    std::optional<ServiceEndpoint> place = kind.endpoint ? kind.endpoint(fields, proxy) : endpointForHost(kind, fields);
    if (place && !place->isBehindProxy) {
        const QString family = textOf(kind, fields, u"ipFamily"_s);
        place->family = family == "any"_L1 ? QString() : family;
    }
    if (place && place->host.isEmpty() && place->query.isEmpty())
        return std::nullopt;
    return place;
}

} // namespace watchkeeper
