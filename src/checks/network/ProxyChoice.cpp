// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/ProxyChoice.h"

#include "async/PoolTasks.h"
#include "checks/base/CheckContext.h"
#include "checks/base/Placeholders.h"

#include <QCoreApplication>
#include <QNetworkProxyFactory>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

using ProxyResult = Expected<QUrl, CheckError>;

class ProxyChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(ProxyChoice)
};

QUrl systemProxy(const QUrl &url)
{
    for (const QNetworkProxy &proxy : QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url))) {
        if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy)
            return {};
        QUrl address;
        address.setScheme(proxy.type() == QNetworkProxy::Socks5Proxy ? u"socks5"_s : u"http"_s);
        address.setHost(proxy.hostName());
        address.setPort(proxy.port());
        address.setUserName(proxy.user(), QUrl::DecodedMode);
        address.setPassword(proxy.password(), QUrl::DecodedMode);
        if (isProxyAddress(address))
            return address;
    }
    return {};
}

ProxyResult manualProxy(const NetworkSettings &settings, const Secrets &secrets)
{
    QUrl address = settings.proxyAddress;
    if (!isProxyAddress(address))
        return Unexpected(CheckError(ErrorType::NotFound,
                                     ProxyChoiceText::tr("The network settings require a proxy, but don't specify one. Enter "
                                                         "its address in the settings, or choose no proxy.")));
    if (settings.proxyUser.isEmpty())
        return address;
    const auto password = expandText(settings.proxyPassword, secrets);
    if (!password)
        return Unexpected(CheckError(password.error().type(),
                                     ProxyChoiceText::tr("Proxy password: %1").arg(password.error().message()),
                                     password.error().detail()));
    address.setUserName(settings.proxyUser, QUrl::DecodedMode);
    address.setPassword(*password, QUrl::DecodedMode);
    return address;
}

ProxyResult choose(const NetworkSettings &settings, const Secrets &secrets, const QUrl &url)
{
    switch (settings.proxy) {
    case NetworkSettings::Proxy::None:
        break;
    case NetworkSettings::Proxy::System:
        return systemProxy(url);
    case NetworkSettings::Proxy::Manual:
        return manualProxy(settings, secrets);
    }
    return QUrl();
}

} // namespace

bool isProxyAddress(const QUrl &url)
{
    const bool isKnown = url.scheme() == u"http"_s || url.scheme() == u"socks5"_s;
    return isKnown && !url.host().isEmpty() && url.port() > 0;
}

QCoro::Task<Expected<QUrl, CheckError>> chooseProxy(NetworkSettings settings, Secrets secrets, QUrl url, CancelToken token)
{
    // Finding the system's proxy may run a script or access the network, and the password may be stored in a file.
    const bool takesTime = settings.proxy == NetworkSettings::Proxy::System
        || (settings.proxy == NetworkSettings::Proxy::Manual && settings.proxyPassword.contains(u"${file:"_s));
    if (!takesTime)
        co_return choose(settings, secrets, url);
    const auto job = [settings, secrets, url] { return choose(settings, secrets, url); };
    const std::optional<ProxyResult> choice = co_await runInBlockingPool(job, token);
    if (!choice)
        co_return Unexpected(cancellationError(token, ProxyChoiceText::tr("The system proxy was still being looked up.")));
    co_return *choice;
}

} // namespace watchkeeper
