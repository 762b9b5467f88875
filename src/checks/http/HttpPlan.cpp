// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpPlan.h"

#include "checks/http/HttpFieldRules.h"
#include "checks/http/HttpRequest.h"

#include <algorithm>

namespace watchkeeper {

namespace {

//! The target itself has this field, whatever its default is.
bool says(const Fields &fields, const char *name)
{
    return fields.written().contains(QLatin1StringView(name));
}

QByteArray authorizationOf(const Fields &fields)
{
    const QString bearer = fields.text(QStringLiteral("bearerToken"));
    if (!bearer.isEmpty())
        return "Bearer " + bearer.toUtf8();
    const QString userName = fields.text(QStringLiteral("username"));
    if (!userName.isEmpty() || fields.has(QStringLiteral("password")))
        return basicAuthorization(userName, fields.text(QStringLiteral("password")));
    const QUrl url = fields.url(QStringLiteral("url"));
    if (!url.userName().isEmpty() || !url.password().isEmpty())
        return basicAuthorization(url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
    return {};
}

} // namespace

QByteArray basicAuthorization(const QString &userName, const QString &password)
{
    return "Basic " + (userName.toUtf8() + ':' + password.toUtf8()).toBase64();
}

HttpPlan::HttpPlan(const Fields &fields)
    : url(fields.url(QStringLiteral("url")))
    , unfilledUrl(fields.unfilledText(QStringLiteral("url")))
    , method(fields.text(QStringLiteral("method")).toLatin1())
    , body(fields.text(QStringLiteral("body")).toUtf8())
    , authorization(authorizationOf(fields))
    , userAgent(fields.text(QStringLiteral("userAgent")).toUtf8())
    , accept(fields.numberSet(QStringLiteral("accept")))
    , followRedirects(fields.flag(QStringLiteral("followRedirects")))
    , maxRedirects(fields.integer(QStringLiteral("maxRedirects")))
    , caFile(fields.text(QStringLiteral("caFile")))
    , proxy(ownHttpProxy(fields))
    , settingsChooseProxy(!fields.has(QStringLiteral("proxy")))
    , keepAlive(fields.text(QStringLiteral("connection")) == QLatin1String("keep-alive"))
    , maxBody(fields.size(QStringLiteral("maxBody")))
    , maxDecompressed(fields.size(QStringLiteral("maxDecompressed")))
    , certificateDays(fields.number(QStringLiteral("certificateDays")))
{
    if (says(fields, "verifyTls"))
        verifyTls = fields.flag(QStringLiteral("verifyTls"));
    if (says(fields, "ipFamily"))
        family = Resolver::familyNamed(fields.text(QStringLiteral("ipFamily")));
    const TextPairs own = fields.map(QStringLiteral("headers"));
    headers.reserve(own.size());
    for (const auto &[name, value] : own)
        headers.emplace_back(name.toLatin1(), value.toUtf8());
    // Unchanged, it shares its parts with the field.
    if (!url.userInfo().isEmpty() || url.hasFragment()) {
        url.setUserInfo({});
        url.setFragment({});
    }
    firstRequest = httpRequestBytes(*this, HttpHop(*this), {});
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
