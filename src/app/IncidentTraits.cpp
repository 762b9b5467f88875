// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/IncidentTraits.h"

#include "checks/Registry.h"

#include <QHostAddress>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

std::optional<ErrorType> reasonOf(const Observation &seen)
{
    const auto &reason = seen.error ? seen.error : seen.warning;
    return reason ? std::optional(reason->type()) : std::nullopt;
}

QString issuerOf(const Evidence &evidence)
{
    const QList<QByteArray> &chain = evidence->tls.chain;
    return chain.isEmpty() ? QString() : QSslCertificate(chain.first(), QSsl::Der).issuerDisplayName();
}

//! Returns an empty string if the text contains a masked secret, such as a host from a placeholder, because different texts could look the
//! same.
QString comparableText(const QString &text)
{
    return text.contains("***"_L1) ? QString() : text;
}

//! The queried DNS server, if the check reports it. Otherwise the computer's own resolver, which is the same for all targets.
QString resolverOf(const Observation &seen)
{
    const QString server = seen.value(u"server"_s).toString();
    return server.isEmpty() ? u"system"_s : comparableText(server);
}

} // namespace

IncidentTraits incidentTraits(const Target &target, const Transition &transition)
{
    const Observation &seen = transition.result.observation;
    const Kind *kind = findKind(target.kind);
    IncidentTraits traits;
    if (kind && kind->host)
        traits.host = kind->host(target.fields);
    traits.address = comparableText(seen.value(u"ip"_s).toString());
    if (const QHostAddress literal(traits.host); traits.address.isEmpty() && !literal.isNull())
        traits.address = literal.toString();
    if (transition.after.unreachable)
        traits.parent = transition.after.because;
    if (reasonOf(seen) == ErrorType::Tls)
        traits.issuer = issuerOf(seen.evidence);
    if (reasonOf(seen) == ErrorType::Dns)
        traits.resolver = resolverOf(seen);
    return traits;
}

} // namespace watchkeeper
