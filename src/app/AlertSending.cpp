// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AlertSending.h"

#include "alerts/providers/ProviderLibrary.h"
#include "async/InPool.h"
#include "checks/Placeholders.h"
#include "checks/network/ProxyChoice.h"
#include "checks/network/TlsFiles.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QNetworkProxy networkProxy(const QUrl &url)
{
    if (url.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const auto type = url.scheme() == "socks5"_L1 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
    return QNetworkProxy(type, url.host(), static_cast<quint16>(url.port()), url.userName(), url.password());
}

QCoro::Task<Expected<Fields, QString>> fillFields(AlertChannel channel, Secrets secrets, CancelToken token)
{
    Kind table; // what fills the fields of checks knows these
    table.fields = findProvider(channel.provider)->fields;
    const Kind *const kind = &table;
    const Expected<Fields, CheckError> filled = co_await expandPlaceholders(kind, channel.fields, token, secrets);
    if (!filled)
        co_return Unexpected(filled.error().message());
    co_return *filled;
}

QCoro::Task<Expected<WebWay, QString>> wayTo(NetworkSettings network, Secrets secrets, WebWay web, QUrl url, CancelToken token)
{
    if (!url.isEmpty()) {
        const Expected<QUrl, CheckError> proxy = co_await chooseProxy(network, secrets, url, token);
        if (!proxy)
            co_return Unexpected(proxy.error().message());
        web.proxy = networkProxy(*proxy);
    }
    if (network.caFile.isEmpty())
        co_return web;
    const auto job = [path = network.caFile] {
        TlsFiles files;
        files.extraCaFile = path;
        return readTlsFiles(files, {});
    };
    const std::optional<TlsMaterial> material = co_await inPool(job, token);
    if (material && material->error)
        co_return Unexpected(material->error->message());
    if (material)
        web.authorities = material->authorities;
    co_return web;
}

} // namespace

DeliverySettings deliverySettings(const NetworkSettings &network, const Secrets &secrets)
{
    DeliverySettings settings;
    const QString ours = u"Watchkeeper/" WATCHKEEPER_VERSION ""_s;
    settings.web.userAgent = (network.userAgent.isEmpty() ? ours : network.userAgent).toUtf8();
    settings.fill = [secrets](AlertChannel channel, CancelToken token) { return fillFields(channel, secrets, token); };
    settings.way = [network, secrets](WebWay web, QUrl url, CancelToken token) {
        return wayTo(network, secrets, web, url, token);
    };
    return settings;
}

} // namespace watchkeeper
