// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ServiceEndpoint.h"

#include "checks/port/StartTlsProtocol.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool hasField(const Kind &kind, const QString &name)
{
    return std::any_of(kind.fields.begin(), kind.fields.end(), [&name](const Field &field) { return field.name == name; });
}

QString textOf(const Kind &kind, const Fields &fields, const QString &name)
{
    return hasField(kind, name) ? fields.text(name) : QString();
}

void applyTlsFields(const Kind &kind, const Fields &fields, ServiceEndpoint *place)
{
    if (!textOf(kind, fields, u"clientCertificate"_s).isEmpty())
        place->isTls = false; // diagnostics don't present the client certificate, and without it the handshake is meaningless
    place->serverName = textOf(kind, fields, u"serverName"_s);
    place->caFile = textOf(kind, fields, u"caFile"_s);
    if (hasField(kind, u"verifyTls"_s) && fields.written().contains(u"verifyTls"_s))
        place->verifiesTls = fields.flag(u"verifyTls"_s);
}

int portOf(const QUrl &url)
{
    const bool isTls = url.scheme() == "https"_L1 || url.scheme() == "wss"_L1;
    if (url.scheme().startsWith("socks"_L1))
        return url.port(1080);
    return url.port(isTls ? 443 : 80);
}

//! The endpoint of a connection through a proxy. The endpoint is the proxy itself, because TLS with the server is tunnelled.
ServiceEndpoint proxyEndpoint(const QUrl &proxy)
{
    ServiceEndpoint place;
    place.host = proxy.host();
    place.port = portOf(proxy);
    place.isStream = true;
    place.isBehindProxy = true;
    return place;
}

std::optional<ServiceEndpoint> endpointFromUrl(const Kind &kind, const Fields &fields, const QUrl &settingsProxy)
{
    const QUrl url = fields.url(u"url"_s);
    const QString ownProxy = textOf(kind, fields, u"proxy"_s);
    ServiceEndpoint place;
    place.fixedAddress = textOf(kind, fields, u"resolve"_s);
    if (!ownProxy.isEmpty() && ownProxy != "none"_L1)
        return proxyEndpoint(QUrl(ownProxy));
    if (ownProxy.isEmpty() && place.fixedAddress.isEmpty() && !settingsProxy.isEmpty())
        return proxyEndpoint(settingsProxy);
    place.host = url.host();
    place.port = portOf(url);
    place.isStream = true;
    place.isTls = url.scheme() == "https"_L1 || url.scheme() == "wss"_L1;
    applyTlsFields(kind, fields, &place);
    return place;
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
    applyTlsFields(kind, fields, &place);
    return place;
}

ServiceEndpoint endpointFromTls(const Kind &kind, const Fields &fields)
{
    ServiceEndpoint place;
    const QString startTls = fields.text(u"starttls"_s);
    place.host = fields.text(u"host"_s);
    place.startTls = startTls == "none"_L1 ? QString() : startTls;
    place.port = fields.has(u"port"_s) ? fields.integer(u"port"_s) : startTlsProtocol(place.startTls, {}).port;
    place.isStream = true;
    place.isTls = true;
    applyTlsFields(kind, fields, &place);
    return place;
}

ServiceEndpoint endpointFromDns(const Fields &fields)
{
    ServiceEndpoint place;
    place.host = fields.text(u"server"_s);
    place.port = place.host.isEmpty() ? 0 : fields.integer(u"port"_s);
    place.isStream = !place.host.isEmpty(); // RFC 7766 requires every server to support TCP
    place.query = fields.text(u"query"_s);
    place.queryType = fields.text(u"type"_s);
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
    if (kind.key != "tcp"_L1)
        return place; // such as pings, routes, datagrams and plugins
    place.port = fields.integer(u"port"_s);
    place.isStream = true;
    place.isTls = fields.flag(u"tls"_s);
    applyTlsFields(kind, fields, &place);
    return place;
}

} // namespace

bool ServiceEndpoint::isName() const
{
    return !host.isEmpty() && QHostAddress(host).isNull();
}

bool ServiceEndpoint::isLocalHost() const
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

std::optional<ServiceEndpoint> serviceEndpointFor(const Kind &kind, const Fields &fields, const QUrl &proxy)
{
    std::optional<ServiceEndpoint> place;
    if (hasField(kind, u"url"_s))
        place = endpointFromUrl(kind, fields, proxy);
    else if (kind.key == "tls"_L1)
        place = endpointFromTls(kind, fields);
    else if (kind.key == "dns"_L1)
        place = endpointFromDns(fields);
    else
        place = endpointForHost(kind, fields);
    if (place && !place->isBehindProxy) {
        const QString family = textOf(kind, fields, u"ipFamily"_s);
        place->family = family == "any"_L1 ? QString() : family;
    }
    if (place && place->host.isEmpty() && place->query.isEmpty())
        return std::nullopt;
    return place;
}

} // namespace watchkeeper
