// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpTransfer.h"

#include "checks/CheckServices.h"
#include "checks/http/HttpErrors.h"
#include "checks/http/HttpExchange.h"
#include "checks/http/HttpStatus.h"
#include "checks/http/QtHttpExchange.h"
#include "checks/network/NetworkPool.h"
#include "checks/network/ProxyChoice.h"

#include <QCoreApplication>
#include <QTcpSocket>

namespace watchkeeper {

namespace {

class HttpTransferText
{
    Q_DECLARE_TR_FUNCTIONS(HttpCheck)
};

//! \param minimum  see HttpPlan::tlsMinimum. OpenSSL 3 supports versions before 1.2 only at a lower security level.
void setMinimumTls(QSslConfiguration *configuration, const QByteArray &minimum)
{
    if (minimum == "1.3") {
        configuration->setProtocol(QSsl::TlsV1_3OrLater);
        return;
    }
    configuration->setProtocol(QSsl::AnyProtocol);
    configuration->setBackendConfigurationOption("MinProtocol", QByteArray(minimum == "1.0" ? "TLSv1" : "TLSv1.1"));
    configuration->setBackendConfigurationOption("CipherString", QByteArray("DEFAULT:@SECLEVEL=0"));
}

//! Loads the TLS configuration for the current request.
QCoro::Task<NetworkPool::Trust> resolveTrust(HttpVisit *visit)
{
    CheckContext &context = visit->context();
    NetworkPool::Trust trust = co_await context.services().network().trust(visit->tlsFiles(), context.token());
    if (!trust && context.token().isCancelled())
        co_return Unexpected(context.stopped(HttpTransferText::tr("the certificate files were still being read")));
    if (trust && !visit->plan().tlsMinimum.isEmpty())
        setMinimumTls(&*trust, visit->plan().tlsMinimum);
    co_return trust;
}

//! Prepares the route of the current request: resolves the host or the proxy, and loads the trust settings for TLS.
QCoro::Task<Expected<HttpRoute, CheckError>> findRoute(HttpVisit *visit)
{
    CheckContext &context = visit->context();
    const QUrl url = visit->hop().url;
    HttpRoute route;
    route.secure = visit->hop().isSecure();
    route.port = visit->hop().port();
    route.peerName = url.host();
    route.verify = visit->verifiesTls();

    const double begin = context.elapsedMs();
    const QString host = visit->hostToResolve();
    const Resolver::Answer addresses =
        co_await context.services().resolver().resolve(host, visit->familyToResolve(), context.token());
    if (!addresses) {
        if (context.token().isCancelled())
            co_return Unexpected(context.stopped(HttpTransferText::tr("the name %1 was still being resolved").arg(host)));
        co_return Unexpected(addresses.error());
    }
    if (QHostAddress(host).isNull())
        visit->addTime(Phase::Dns, context.elapsedMs() - begin);
    route.addresses = *addresses;
    if (visit->sendsPlainProxyRequest()) {
        route.port = static_cast<quint16>(visit->proxy().port());
    } else if (visit->usesProxy()) {
        route.tunnel = visit->proxy();
        route.name = url.host(QUrl::FullyEncoded).toLatin1();
    }

    if (route.secure) {
        const NetworkPool::Trust trust = co_await resolveTrust(visit);
        if (!trust)
            co_return Unexpected(trust.error());
        route.tls = *trust;
        if (visit->plan().usesHttp2)
            // HTTP/1.1 is offered too, to detect servers that don't support HTTP/2.
            route.tls->setAllowedNextProtocols({"h2", "http/1.1"});
    }
    co_return route;
}

//! Whether the server closed a kept-open connection just as it was reused (RFC 9112, 9.3.1). Some servers report this with a 408 (RFC 9110,
//! 15.5.9).
bool wasStaleConnection(const HttpExchange &exchange, const HttpReplyParser &reply)
{
    if (!exchange.isFinished())
        return false;
    return exchange.fault() == HttpExchange::Fault::None ? reply.status() == httpstatus::kRequestTimeout
                                                         : reply.received() == 0;
}

//! Evaluates a finished exchange of either client. \return false if there is no reply; the visit then contains the error
template<typename Exchange>
bool hasReplied(HttpVisit *visit, Exchange *exchange)
{
    if (!exchange->isFinished()) {
        visit->fail(visit->context().stopped(httpProgressText(exchange->facts(), visit->reply(), visit->redirects())));
        exchange->stop();
        visit->recordExchange(exchange->facts());
        return false;
    }
    const HttpExchangeFacts facts = exchange->facts();
    visit->recordExchange(facts);
    if (facts.fault == HttpExchangeFacts::Fault::None)
        return true;
    if (facts.fault == HttpExchangeFacts::Fault::Reply && visit->evaluateFaultyReply())
        return false;
    visit->fail(httpExchangeError(facts, visit->reply(), visit->hop().url, visit->proxy(), visit->plan()));
    return false;
}

bool finishTransfer(HttpVisit *visit, HttpExchange *exchange, const QString &key)
{
    if (!hasReplied(visit, exchange))
        return false;
    if (visit->plan().isUpgrade && visit->reply().status() == httpstatus::kSwitchingProtocols)
        visit->setUpgradedSocket(exchange->takeSocket());
    else if (!key.isEmpty() && visit->reply().keepsAlive())
        visit->context().services().network().keepIdle(key, exchange->takeSocket());
    return true;
}

QCoro::Task<bool> performQtTransfer(HttpVisit *visit)
{
    const HttpPlan &plan = visit->plan();
    const CancelToken token = visit->context().token();
    QtHttpRequest request;
    if (visit->hop().isSecure()) {
        const NetworkPool::Trust trust = co_await resolveTrust(visit);
        if (!trust) {
            visit->fail(trust.error());
            co_return false;
        }
        request.tls = *trust;
    }
    request.url = visit->hop().url;
    request.http = visit->request();
    if (visit->hop().isInitialOrigin && plan.hasHeader("Host"))
        request.http.add("Host", request.http.authority);
    request.usesHttp2 = plan.usesHttp2;
    request.sendsCredentials = visit->hop().isInitialOrigin;
    if (request.sendsCredentials) {
        request.userName = plan.userName;
        request.password = plan.password;
    }
    request.proxy = visit->proxy();
    request.tunnels = !visit->sendsPlainProxyRequest();
    request.verify = visit->verifiesTls();
    QtHttpExchange exchange(std::move(request), &visit->beginReply());
    const CancelCallback stop(token, exchange.done().settler());
    exchange.start();
    co_await exchange.done();
    co_return hasReplied(visit, &exchange);
}

} // namespace

QCoro::Task<bool> performHttpTransfer(HttpVisit *visit)
{
    const CancelToken token = visit->context().token();
    if (visit->plan().usesSettingsProxy && visit->hasFixedAddress()) {
        visit->setProxy({}); // removes the proxy chosen for the previous request
    } else if (visit->plan().usesSettingsProxy) {
        const CheckServices &services = visit->context().services();
        const Expected<QUrl, CheckError> proxy =
            co_await chooseProxy(services.networkSettings(), services.secrets(), visit->hop().url, token);
        if (!proxy) {
            visit->fail(token.isCancelled()
                            ? visit->context().stopped(HttpTransferText::tr("the proxy was still being determined"))
                            : proxy.error());
            co_return false;
        }
        visit->setProxy(*proxy);
    }
    if (visit->plan().usesQt) {
        const bool hasReply = co_await performQtTransfer(visit);
        co_return hasReply;
    }
    const QString key = visit->connectionKey();
    if (!key.isEmpty() && visit->hop().isRepeatable()) {
        if (auto open = visit->context().services().network().takeIdle(key)) {
            HttpRoute route;
            route.port = open->peerPort(); // needed only for messages, since the connection is already open
            HttpExchange exchange(std::move(route), visit->requestBytes(), &visit->beginReply());
            const CancelCallback stop(token, exchange.done().settler());
            exchange.startOnSocket(std::move(open));
            co_await exchange.done();
            if (!wasStaleConnection(exchange, visit->reply()))
                co_return finishTransfer(visit, &exchange, key);
        }
    }
    Expected<HttpRoute, CheckError> route = co_await findRoute(visit);
    if (!route) {
        visit->fail(route.error());
        co_return false;
    }
    QByteArray bytes;
    if (visit->plan().usesHttp2)
        route.value().http2 = visit->request();
    else
        bytes = visit->requestBytes();
    HttpExchange exchange(std::move(*route), std::move(bytes), &visit->beginReply());
    const CancelCallback stop(token, exchange.done().settler());
    exchange.start();
    co_await exchange.done();
    co_return finishTransfer(visit, &exchange, key);
}

} // namespace watchkeeper
