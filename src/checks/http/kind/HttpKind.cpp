// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `http` check type: checks web pages and APIs.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/Kind.h"
#include "checks/http/kind/HttpCheck.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "checks/http/kind/HttpFields.h"
#include "checks/http/kind/HttpHop.h"
#include "checks/http/kind/HttpPlan.h"

#include <QCoreApplication>

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

} // namespace

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
