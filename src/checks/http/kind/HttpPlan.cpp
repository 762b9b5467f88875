// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/kind/HttpPlan.h"

#include "checks/base/BuiltInKinds.h"
#include "checks/base/Kind.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "checks/http/kind/HttpFields.h"
#include "checks/http/kind/HttpHop.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>

namespace watchkeeper {

namespace {

OAuthGrant oauthGrant(const Fields &fields)
{
    OAuthGrant grant;
    grant.url = fields.url(QStringLiteral("oauthTokenUrl"));
    grant.clientId = fields.text(QStringLiteral("oauthClientId"));
    grant.clientSecret = fields.text(QStringLiteral("oauthClientSecret"));
    grant.scope = fields.text(QStringLiteral("oauthScope"));
    grant.parameters = fields.map(QStringLiteral("oauthParameters"));
    grant.sendsCredentialsInBody = fields.text(QStringLiteral("oauthClientAuth")) == QLatin1String("body");
    return grant;
}

//! Returns the key under which checks share a token, or the failure to fetch it. Equal only for the same client,
//! parameters and route.
QByteArray oauthKey(const OAuthGrant &grant, const HttpPlan &targetPlan)
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
    add(targetPlan.usesSettingsProxy ? QStringLiteral("settings") : targetPlan.proxy.toString());
    add(targetPlan.family ? QString::number(static_cast<int>(*targetPlan.family)) : QString());
    add(targetPlan.usesQt ? QStringLiteral("qt") : QString());
    hash.addData((targetPlan.tlsFiles ? *targetPlan.tlsFiles : TlsFiles()).key());
    add(targetPlan.verifyTls ? QString::number(*targetPlan.verifyTls ? 1 : 0) : QString());
    return hash.result();
}

} // namespace

OAuthPlan oauthPlan(const Fields &fields, const HttpPlan &targetPlan)
{
    OAuthPlan plan;
    plan.grant = oauthGrant(fields);
    plan.key = oauthKey(plan.grant, targetPlan);
    auto request = std::make_shared<HttpPlan>(targetPlan, plan.grant.url);
    request->target = httpTargetAsWritten(fields.written().value(QLatin1String("oauthTokenUrl")).toString(), plan.grant.url);
    request->method = "POST";
    request->content = formContent(plan.grant.form());
    request->authorization = plan.grant.authorization();
    request->headers.emplace_back("Accept", "application/json");
    constexpr qint64 kMaxTokenReplySize = 64 * 1024;
    request->maxBody = kMaxTokenReplySize;
    request->maxDecompressed = kMaxTokenReplySize;
    request->hasLimitFields = false;
    request->computeFirstRequest();
    plan.request = std::move(request);
    return plan;
}

namespace {

//! Whether the target sets this field explicitly.
bool isSetExplicitly(const Fields &fields, const char *name)
{
    return fields.written().contains(QLatin1StringView(name));
}

//! Returns the request method; POST is the default for a form.
QByteArray requestMethod(const Fields &fields)
{
    const bool posts = fields.has(QStringLiteral("form")) || fields.has(QStringLiteral("files"));
    const QString method =
        posts && !isSetExplicitly(fields, "method") ? QStringLiteral("POST") : fields.text(QStringLiteral("method"));
    return method == QLatin1String("GET") ? QByteArrayLiteral("GET") : method.toLatin1(); // most targets share this literal
}

HttpContent requestContent(const Fields &fields)
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

//! Whether the body can contain secrets: a form can contain a password, a file can contain anything, and placeholders often contain
//! secrets.
bool containsSecrets(const Fields &fields)
{
    return fields.has(QStringLiteral("form")) || fields.has(QStringLiteral("files"))
        || !fields.unresolvedText(QStringLiteral("body")).isEmpty();
}

//! Returns the TLS files that the fields set; null if there are none.
std::shared_ptr<const TlsFiles> readTlsFileFields(const Fields &fields)
{
    TlsFiles files;
    files.caFile = fields.text(QStringLiteral("caFile"));
    files.clientCertificate = fields.text(QStringLiteral("clientCertificate"));
    files.clientKey = fields.text(QStringLiteral("clientKey"));
    files.clientPassphrase = fields.text(QStringLiteral("clientPassphrase"));
    return files.isEmpty() ? nullptr : std::make_shared<const TlsFiles>(files);
}

} // namespace

QByteArray basicAuthorization(const QString &userName, const QString &password)
{
    return "Basic " + (userName.toUtf8() + ':' + password.toUtf8()).toBase64();
}

HttpPlan::HttpPlan(const Fields &fields)
    : method(requestMethod(fields))
    , content(requestContent(fields))
    , form(fields.map(QStringLiteral("form")))
    , files(fields.map(QStringLiteral("files")))
    , keepsBodyOnOrigin(containsSecrets(fields))
    , accept(fields.numberSet(QStringLiteral("accept")))
    , followRedirects(fields.flag(QStringLiteral("followRedirects")))
    , maxRedirects(fields.integer(QStringLiteral("maxRedirects")))
    , followsTlsDowngrade(fields.flag(QStringLiteral("redirectToHttp")))
    , keepsCookies(fields.flag(QStringLiteral("cookies")))
    , keepAlive(fields.text(QStringLiteral("connection")) == QLatin1String("keep-alive"))
    , usesHttp2(fields.text(QStringLiteral("httpVersion")) == QLatin1String("2"))
    , usesQt(fields.text(QStringLiteral("client")) == QLatin1String("qt"))
    , maxBody(fields.size(QStringLiteral("maxBody")))
    , maxDecompressed(fields.size(QStringLiteral("maxDecompressed")))
    , certificateDays(fields.number(QStringLiteral("certificateDays")))
{
    readAddress(fields);
    readConnection(fields);
    readCredentials(fields);
    computeFirstRequest();
}

void HttpPlan::readAddress(const Fields &fields)
{
    url = fields.url(QStringLiteral("url"));
    target = httpTargetAsWritten(fields.written().value(QLatin1String("url")).toString(), url);
    unexpandedUrl = fields.unresolvedText(QStringLiteral("url"));
    std::tie(userName, password) = std::pair(url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
    // An unmodified URL shares its data with the field.
    if (!url.userInfo().isEmpty() || url.hasFragment()) {
        url.setUserInfo({});
        url.setFragment({});
    }
    const TextPairs own = fields.map(QStringLiteral("headers"));
    headers.reserve(own.size());
    for (const auto &[name, value] : own)
        headers.emplace_back(name.toLatin1(), value.toUtf8());
}

void HttpPlan::readConnection(const Fields &fields)
{
    userAgent = fields.text(QStringLiteral("userAgent")).toUtf8();
    tlsFiles = readTlsFileFields(fields);
    if (const QString minimum = fields.text(QStringLiteral("tlsMinimum")); minimum != QLatin1String("1.2"))
        tlsMinimum = minimum.toLatin1();
    proxy = httpProxyField(fields);
    usesSettingsProxy = !fields.has(QStringLiteral("proxy"));
    if (const QHostAddress fixed(fields.text(QStringLiteral("resolve"))); !fixed.isNull())
        address = fixed;
    if (isSetExplicitly(fields, "verifyTls"))
        verifyTls = fields.flag(QStringLiteral("verifyTls"));
    if (isSetExplicitly(fields, "ipFamily"))
        family = Resolver::familyFromName(fields.text(QStringLiteral("ipFamily")));
}

void HttpPlan::readCredentials(const Fields &fields)
{
    // The user's own fields override credentials in the address.
    if (fields.has(QStringLiteral("username")) || fields.has(QStringLiteral("password"))) {
        userName = fields.text(QStringLiteral("username"));
        password = fields.text(QStringLiteral("password"));
    }
    usesDigest = fields.text(QStringLiteral("authentication")) == QLatin1String("digest");
    const QString bearer = fields.text(QStringLiteral("bearerToken"));
    if (!bearer.isEmpty())
        authorization = "Bearer " + bearer.toUtf8();
    else if (!usesDigest && !usesQt && (!userName.isEmpty() || !password.isEmpty()))
        authorization = basicAuthorization(userName, password);
    if (fields.has(QStringLiteral("oauthTokenUrl")))
        oauth = std::make_shared<const OAuthPlan>(oauthPlan(fields, *this));
}

HttpPlan::HttpPlan(const HttpPlan &routePlan, const QUrl &pageUrl)
    : url(pageUrl)
    , verifyTls(routePlan.verifyTls)
    , tlsFiles(routePlan.tlsFiles)
    , proxy(routePlan.proxy)
    , usesSettingsProxy(routePlan.usesSettingsProxy)
    , usesQt(routePlan.usesQt)
    , family(routePlan.family)
{
}

void HttpPlan::computeFirstRequest()
{
    if (files.isEmpty() && !oauth)
        firstRequest = httpRequest(*this, HttpHop(*this), {}).bytes();
    firstRequest.squeeze(); // stays in memory as long as the target, so the unused capacity is released
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

bool hasHttpLogin(const Fields &fields)
{
    static const QStringList names = namesOf(httpLoginFields());
    const QJsonObject &written = fields.written();
    const QString url = QStringLiteral("url");
    return std::any_of(names.begin(), names.end(), [&written](const QString &name) { return written.contains(name); })
        || (written.contains(url) && !fields.url(url).userInfo().isEmpty());
}

Expected<std::shared_ptr<const HttpPlan>, QString> httpLogin(const Fields &fields, bool verifiesTls)
{
    if (!hasHttpLogin(fields))
        return std::shared_ptr<const HttpPlan>();
    const QString url = QStringLiteral("url");
    QJsonObject written{{url, fields.url(url).toString(QUrl::FullyEncoded)}};
    if (!verifiesTls)
        written.insert(QStringLiteral("verifyTls"), false);
    QHash<QString, QStringList> mapOrder;
    for (const Field &field : httpLoginFields()) {
        if (const QJsonValue value = fields.written().value(field.name); !value.isUndefined())
            written.insert(field.name, value);
        if (field.type != FieldType::Map)
            continue;
        for (const auto &[key, value] : fields.map(field.name))
            mapOrder[field.name].append(key);
    }
    const auto read = Fields::fromJson(makeHttpKind().fields, written, mapOrder);
    if (!read)
        return Unexpected(read.error().constFirst().text);
    Fields http = *read;
    http.setUnresolvedFields({}); // a password that looks like a placeholder isn't one
    if (const QList<FieldProblem> problems = httpLoginProblems(http); !problems.isEmpty())
        return Unexpected(problems.constFirst().text);
    return std::make_shared<const HttpPlan>(http);
}

} // namespace watchkeeper
