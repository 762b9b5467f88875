// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpPlan.h"

#include "checks/http/HttpFieldRules.h"
#include "checks/http/HttpHop.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>

namespace watchkeeper {

namespace {

//! The target itself has this field, whatever its default is.
bool says(const Fields &fields, const char *name)
{
    return fields.written().contains(QLatin1StringView(name));
}

//! A form is there to be posted.
QByteArray methodOf(const Fields &fields)
{
    const bool posts = fields.has(QStringLiteral("form")) || fields.has(QStringLiteral("files"));
    return posts && !says(fields, "method") ? QByteArrayLiteral("POST") : fields.text(QStringLiteral("method")).toLatin1();
}

HttpContent contentOf(const Fields &fields)
{
    if (fields.has(QStringLiteral("files")))
        return {};
    if (!fields.has(QStringLiteral("form")))
        return textContent(fields.text(QStringLiteral("body")).toUtf8());
    const TextPairs form = fields.map(QStringLiteral("form"));
    if (fields.text(QStringLiteral("formType")) == QLatin1String("multipart"))
        return multipartContent(form, {}, randomBoundary());
    return formContent(form);
}

//! The user's own fields go before what stands in the address.
std::pair<QString, QString> userAndPassword(const Fields &fields)
{
    if (fields.has(QStringLiteral("username")) || fields.has(QStringLiteral("password")))
        return {fields.text(QStringLiteral("username")), fields.text(QStringLiteral("password"))};
    const QUrl url = fields.url(QStringLiteral("url"));
    return {url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded)};
}

TlsFiles tlsFilesOf(const Fields &fields)
{
    TlsFiles files;
    files.caFile = fields.text(QStringLiteral("caFile"));
    files.clientCertificate = fields.text(QStringLiteral("clientCertificate"));
    files.clientKey = fields.text(QStringLiteral("clientKey"));
    files.clientPassphrase = fields.text(QStringLiteral("clientPassphrase"));
    return files;
}

OAuthGrant oauthGrant(const Fields &fields)
{
    OAuthGrant grant;
    grant.url = fields.url(QStringLiteral("oauthTokenUrl"));
    grant.clientId = fields.text(QStringLiteral("oauthClientId"));
    grant.clientSecret = fields.text(QStringLiteral("oauthClientSecret"));
    grant.scope = fields.text(QStringLiteral("oauthScope"));
    grant.parameters = fields.map(QStringLiteral("oauthParameters"));
    grant.isInBody = fields.text(QStringLiteral("oauthClientAuth")) == QLatin1String("body");
    return grant;
}

//! A token is shared only where who asks, for what and how are the same.
QByteArray oauthKey(const OAuthGrant &grant, const HttpPlan &way)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QString &part) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part.toUtf8());
    };
    add(grant.url.toString());
    add(grant.authorization().isEmpty() ? QStringLiteral("body") : QStringLiteral("header"));
    add(grant.clientId);
    add(grant.clientSecret);
    for (const auto &[name, value] : grant.form()) {
        add(name);
        add(value);
    }
    add(way.proxy.toString());
    hash.addData(way.tlsFiles.key());
    add(way.verifyTls ? QString::number(*way.verifyTls ? 1 : 0) : QString());
    return hash.result();
}

OAuthPlan oauthPlan(const Fields &fields, const HttpPlan &way)
{
    OAuthPlan plan;
    plan.grant = oauthGrant(fields);
    plan.key = oauthKey(plan.grant, way);
    auto request = std::make_shared<HttpPlan>(way, plan.grant.url);
    request->method = "POST";
    request->content = formContent(plan.grant.form());
    request->authorization = plan.grant.authorization();
    request->headers.emplace_back("Accept", "application/json");
    constexpr qint64 kLargestReply = 64 * 1024;
    request->maxBody = kLargestReply;
    request->maxDecompressed = kLargestReply;
    request->seal();
    plan.request = std::move(request);
    return plan;
}

} // namespace

QByteArray basicAuthorization(const QString &userName, const QString &password)
{
    return "Basic " + (userName.toUtf8() + ':' + password.toUtf8()).toBase64();
}

HttpPlan::HttpPlan(const Fields &fields)
    : url(fields.url(QStringLiteral("url")))
    , unfilledUrl(fields.unfilledText(QStringLiteral("url")))
    , method(methodOf(fields))
    , content(contentOf(fields))
    , form(fields.map(QStringLiteral("form")))
    , files(fields.map(QStringLiteral("files")))
    , usesDigest(fields.text(QStringLiteral("authentication")) == QLatin1String("digest"))
    , userAgent(fields.text(QStringLiteral("userAgent")).toUtf8())
    , accept(fields.numberSet(QStringLiteral("accept")))
    , followRedirects(fields.flag(QStringLiteral("followRedirects")))
    , maxRedirects(fields.integer(QStringLiteral("maxRedirects")))
    , keepsCookies(fields.flag(QStringLiteral("cookies")))
    , tlsFiles(tlsFilesOf(fields))
    , proxy(ownHttpProxy(fields))
    , settingsChooseProxy(!fields.has(QStringLiteral("proxy")))
    , keepAlive(fields.text(QStringLiteral("connection")) == QLatin1String("keep-alive"))
    , usesHttp2(fields.text(QStringLiteral("httpVersion")) == QLatin1String("2"))
    , address(fields.text(QStringLiteral("resolve")))
    , maxBody(fields.size(QStringLiteral("maxBody")))
    , maxDecompressed(fields.size(QStringLiteral("maxDecompressed")))
    , certificateDays(fields.number(QStringLiteral("certificateDays")))
{
    if (says(fields, "verifyTls"))
        verifyTls = fields.flag(QStringLiteral("verifyTls"));
    if (says(fields, "ipFamily"))
        family = Resolver::familyNamed(fields.text(QStringLiteral("ipFamily")));
    std::tie(userName, password) = userAndPassword(fields);
    const QString bearer = fields.text(QStringLiteral("bearerToken"));
    if (!bearer.isEmpty())
        authorization = "Bearer " + bearer.toUtf8();
    else if (!usesDigest && (!userName.isEmpty() || !password.isEmpty()))
        authorization = basicAuthorization(userName, password);
    const TextPairs own = fields.map(QStringLiteral("headers"));
    headers.reserve(own.size());
    for (const auto &[name, value] : own)
        headers.emplace_back(name.toLatin1(), value.toUtf8());
    // Unchanged, it shares its parts with the field.
    if (!url.userInfo().isEmpty() || url.hasFragment()) {
        url.setUserInfo({});
        url.setFragment({});
    }
    if (fields.has(QStringLiteral("oauthTokenUrl")))
        oauth = oauthPlan(fields, *this);
    seal();
}

HttpPlan::HttpPlan(const HttpPlan &way, const QUrl &pageUrl)
    : url(pageUrl)
    , verifyTls(way.verifyTls)
    , tlsFiles(way.tlsFiles)
    , proxy(way.proxy)
    , settingsChooseProxy(way.settingsChooseProxy)
    , family(way.family)
{
}

void HttpPlan::seal()
{
    if (files.isEmpty() && !oauth)
        firstRequest = httpRequest(*this, HttpHop(*this), {}).bytes();
}

QByteArray HttpPlan::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [name](const auto &field) { return name.compare(field.first, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

std::shared_ptr<const CheckPreparation> prepareHttpPlan(const Fields &fields)
{
    return std::make_shared<HttpPlan>(fields);
}

} // namespace watchkeeper
