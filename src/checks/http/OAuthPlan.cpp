// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/OAuthPlan.h"

#include "checks/http/HttpHop.h"
#include "checks/http/HttpPlan.h"

#include <QCryptographicHash>

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

//! The key under which a token, or the failure to fetch it, is shared. Equal only for the same client, parameters and route.
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
    constexpr qint64 kLargestReply = 64 * 1024;
    request->maxBody = kLargestReply;
    request->maxDecompressed = kLargestReply;
    request->hasLimitFields = false;
    request->computeFirstRequest();
    plan.request = std::move(request);
    return plan;
}

} // namespace watchkeeper
