// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `http` check type: checks web pages and APIs.
#include "checks/http/kind/HttpKind.h"

#include "checks/base/BuiltInKinds.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/http/auth/OAuthTokens.h"
#include "checks/http/kind/HttpErrors.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "checks/http/kind/HttpFields.h"
#include "checks/http/kind/HttpHop.h"
#include "checks/http/kind/HttpPlan.h"
#include "checks/http/message/HttpRequest.h"
#include "checks/http/message/HttpStatus.h"
#include "checks/http/transfer/HttpExchange.h"
#include "checks/http/transfer/QtHttpExchange.h"
#include "checks/network/NetworkPool.h"
#include "checks/network/ProxyChoice.h"
#include "checks/network/names/Resolver.h"

#include <QCoreApplication>
#include <QTcpSocket>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class HttpKindText
{
    Q_DECLARE_TR_FUNCTIONS(HttpKind)
};

//! Normalizes an address. For example, `HTTPS://Example.org:443` and `https://example.org/` become equal.
QString plainAddress(const QUrl &address)
{
    QUrl origin = address.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const int usual = origin.scheme() == "https"_L1 ? 443 : 80;
    if (origin.port() == usual)
        origin.setPort(-1);
    return origin.toString(QUrl::FullyEncoded) + QString::fromLatin1(httpTarget(address));
}

//! The Host header, which selects one of several sites at the same address.
QString hostHeader(const Fields &fields)
{
    for (const auto &[name, value] : fields.map(u"headers"_s)) {
        if (name.compare("host"_L1, Qt::CaseInsensitive) == 0)
            return value.toLower();
    }
    return {};
}

//! The parts that identify a request: address, method, body or form, and the settings that determine which server
//! responds.
QString requestSignature(const Fields &fields)
{
    if (fields.needsExpansion())
        return {};
    static const QStringList otherFields{u"resolve"_s, u"ipFamily"_s, u"proxy"_s, u"form"_s, u"files"_s};
    const QStringList parts{plainAddress(fields.url(u"url"_s)), fields.text(u"method"_s), fields.text(u"body"_s),
                            writtenText(fields, otherFields), hostHeader(fields)};
    return parts.join(u'\n');
}

//! The fields of a TCP port for the server of a page.
QJsonObject tcpFieldsFor(const Fields &fields)
{
    const QUrl url = fields.url(u"url"_s);
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    return {{u"host"_s, url.host()}, {u"port"_s, url.port(usual)}};
}

QString httpSuccessText(const Fields &fields, const QString &timeout)
{
    return HttpKindText::tr("Success: status %1 within %2.").arg(fields.numberSet(u"accept"_s).toString(), timeout);
}

QList<KindAdvice> httpAdvice(const Fields &)
{
    using enum ErrorType;
    return {
        {Timeout,
         HttpKindText::tr("Open {address} in the browser. If the page is slow there too, the server is busy or stuck. Check "
                          "its load and log.")},
        {Tls, HttpKindText::tr("To trust a certificate from your own CA, add the CA to “caFile”.")},
        {Protocol, HttpKindText::tr("The Reply tab shows what was received. Check the port: is a web server listening there?")},
        {Protocol, HttpKindText::tr("To allow larger responses, raise “maxBody” and “maxDecompressed”.")},
        {Condition,
         HttpKindText::tr("The server requires credentials. Add a user name and password, or a token, to the target."), 401},
        {Condition, HttpKindText::tr("If the target has credentials, they may have expired or changed."), 401},
        {Condition, HttpKindText::tr("The server knows the user but denies access. Does that user have permission?"), 403},
        {Condition, HttpKindText::tr("Some servers reject unknown clients. Try another “userAgent”."), 403},
        {Condition, HttpKindText::tr("Open {address} in the browser. Has the page moved?"), 404},
        {Condition, HttpKindText::tr("The server doesn't accept this method for this address. Choose another method."), 405},
        {Condition, HttpKindText::tr("The proxy requires credentials. Add them to the target's “proxy”."), 407},
        {Condition, HttpKindText::tr("Too many requests. Check less often, or request a higher limit."), 429},
        {Condition, HttpKindText::tr("The application failed. Its log entries from the time of the check show why."), 500},
        {Condition, HttpKindText::tr("The proxy responds, but the application behind it doesn't. Is the application running?"),
         502},
        {Condition, HttpKindText::tr("The service is overloaded or in maintenance. Check its load and log."), 503},
        {Condition, HttpKindText::tr("A Retry-After header in the Reply tab shows when to retry."), 503},
        {Condition,
         HttpKindText::tr("The proxy got no response from the application behind it. Is the application slow or stuck?"), 504},
        {Condition, HttpKindText::tr("The response is a redirect. Follow redirects, or monitor the new address."), 3},
        {Condition, HttpKindText::tr("The body in the Reply tab often contains more details."), 5},
        {Condition, HttpKindText::tr("If this status is expected for this address, add it to the accepted status codes.")},
    };
}

class HttpCheckText
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
    NetworkPool::Trust trust = co_await context.services().get<NetworkPool>().trust(visit->tlsFiles(), context.token());
    if (!trust && context.token().isCancelled())
        co_return Unexpected(context.stopped(HttpCheckText::tr("the certificate files were still being read")));
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
    const Resolver::Family family = visit->familyToResolve();
    const Resolver::Answer addresses = co_await resolveForCheck(host, family, &context);
    if (!addresses)
        co_return Unexpected(addresses.error());
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

//! Whether the server closed a kept-open connection at the moment of its reuse (RFC 9112, 9.3.1). Some servers report
//! this with status 408 (RFC 9110, 15.5.9).
bool wasStaleConnection(const HttpExchange &exchange, const HttpReplyParser &reply)
{
    if (!exchange.isFinished())
        return false;
    return exchange.fault() == HttpExchange::Fault::None ? reply.status() == httpstatus::kRequestTimeout
                                                         : reply.received() == 0;
}

//! Evaluates a finished exchange of either HTTP client. \return false without a reply. On failure, sets the error of the visit
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
        visit->context().services().get<NetworkPool>().storeIdleConnection(key, exchange->takeSocket());
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

//! \brief Sends the current request, on a kept-open connection if there is one.
//! \param visit  owned by the caller; must outlive the task
//! \return false without a reply to evaluate. On failure, sets the error of the visit
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
                            ? visit->context().stopped(HttpCheckText::tr("the proxy was still being determined"))
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
        if (auto open = visit->context().services().get<NetworkPool>().takeIdleConnection(key)) {
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

using Answer = OAuthTokens::Answer;

//! Sends the request to the token server via the same route as the target's own requests.
QCoro::Task<Answer> fetchToken(std::shared_ptr<const HttpPlan> plan, CheckContext *context)
{
    const OAuthGrant grant = plan->oauth->grant;
    HttpVisit visit(plan->oauth->request, context);
    const bool replied = co_await performHttpTransfer(&visit);
    if (!replied)
        co_return Unexpected(oauthFetchError(grant, *visit.takeObservation().error));
    co_return readOAuthReply(grant, visit.reply().status(), visit.reply().body().head());
}

//! \brief Gets a token: a cached one, one that another check is already fetching, or a new one.
//! \param visit  owned by the caller; must outlive the task. Receives the token
//! \return false without a token. On failure, sets the error of the visit
QCoro::Task<bool> addToken(HttpVisit *visit)
{
    CheckContext &context = visit->context();
    OAuthTokens &tokens = context.services().get<OAuthTokens>();
    const std::shared_ptr<const HttpPlan> plan = visit->sharedPlan();
    const QByteArray key = plan->oauth->key;
    const CancelToken stop = context.token();
    while (true) {
        if (const QByteArray known = tokens.find(key, std::chrono::steady_clock::now()); !known.isEmpty()) {
            visit->setToken(known, HttpVisit::TokenSource::Cached);
            co_return true;
        }
        const auto flight = tokens.pendingFetches().find(key);
        if (!flight)
            break;
        const bool landed = co_await flight->landed.wait(stop);
        if (!landed) {
            visit->fail(context.stopped(QCoreApplication::translate("OAuth", "the access token was still being fetched")));
            co_return false;
        }
        if (flight->answer && !*flight->answer) {
            visit->fail(flight->answer->error());
            co_return false;
        }
        if (flight->answer) {
            visit->setToken(flight->answer->value().value, HttpVisit::TokenSource::Fetched);
            co_return true;
        }
    }
    const SingleFlight<Answer>::LeaderGuard lead(&tokens.pendingFetches(), key);
    const double begin = context.elapsedMs();
    const Answer answer = co_await fetchToken(plan, &context);
    visit->recordTokenTime(context.elapsedMs() - begin);
    if (answer || !stop.isCancelled()) // the error of a stopped check isn't shared
        lead.share(answer);
    if (!answer) {
        visit->fail(answer.error());
        co_return false;
    }
    tokens.add(key, *answer, std::chrono::steady_clock::now());
    visit->setToken(answer->value, HttpVisit::TokenSource::Fetched);
    co_return true;
}

} // namespace

namespace {

//! Reads the files that the form uploads. \return false on failure, which also sets the error of the visit
QCoro::Task<bool> addFiles(HttpVisit *visit)
{
    Expected<HttpContent, CheckError> content =
        co_await readForm(visit->plan().form, visit->plan().files, visit->context().token());
    if (!content) {
        const CheckContext &context = visit->context();
        visit->fail(context.token().isCancelled() ? context.stopped(HttpCheckText::tr("the form's files were still being read"))
                                                  : content.error());
        co_return false;
    }
    visit->setContent(std::move(*content));
    co_return true;
}

//! Returns the plan prepared for the target, or a new plan if placeholders in the fields have just been filled.
std::shared_ptr<const HttpPlan> httpPlanFor(const Fields &fields, const CheckContext &context)
{
    if (context.preparation())
        return std::static_pointer_cast<const HttpPlan>(context.preparation());
    return std::make_shared<HttpPlan>(fields);
}

} // namespace

QCoro::Task<bool> visitPage(HttpVisit *visit)
{
    bool keepsGoing = true;
    if (!visit->plan().files.isEmpty())
        keepsGoing = co_await addFiles(visit);
    while (keepsGoing) {
        if (visit->needsToken())
            keepsGoing = co_await addToken(visit);
        if (keepsGoing)
            keepsGoing = co_await performHttpTransfer(visit);
        if (keepsGoing && !visit->evaluateReply())
            co_return true;
    }
    co_return false;
}

QCoro::Task<Observation> runHttpCheck(Fields fields, CheckContext *context)
{
    HttpVisit visit(httpPlanFor(fields, *context), context);
    co_await visitPage(&visit);
    co_return visit.takeObservation();
}

Kind makeHttpKind()
{
    Kind kind;
    kind.key = QStringLiteral("http");
    kind.title = HttpKindText::tr("Web page or API");
    kind.help = HttpKindText::tr("Requests a page over HTTP or HTTPS and checks its status, certificate and response time.");
    kind.subject = KindSubject::Web;
    kind.fields = httpRequestFields() + httpCredentialFields() + httpResponseFields() + httpRouteFields() + httpLimitFields();
    kind.run = &runHttpCheck;
    kind.host = [](const Fields &fields) { return fields.url(QStringLiteral("url")).host().toLower(); };
    kind.hasBody = true;
    kind.address = [](const Fields &fields) { return displayUrl(fields, QStringLiteral("url")); };
    kind.validate = &httpFieldProblems;
    kind.prepare = &prepareHttpPlan;
    kind.endpoint = &webEndpoint;
    kind.expectations = &addHttpExpectations;
    kind.hasEditableAddress = true;
    kind.page = [](const Fields &fields) { return fields.url(u"url"_s).adjusted(QUrl::RemoveUserInfo); };
    kind.successText = &httpSuccessText;
    kind.signature = &requestSignature;
    kind.alternatives.insert(u"tcp"_s, &tcpFieldsFor);
    kind.advice = &httpAdvice;
    return kind;
}

} // namespace watchkeeper
