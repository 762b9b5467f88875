// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/CommonFields.h"

#include "checks/base/SafeText.h"
#include "checks/network/tls/CertificateFacts.h"

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class CommonFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(CommonFields)
};

constexpr double kMaxCertificateDays = 3'650; // [days]

} // namespace

Field certificateDaysField(int days)
{
    return {.name = u"certificateDays"_s,
            .type = FieldType::Number,
            .label = CommonFieldsText::tr("Certificate expiry warning"),
            .help = CommonFieldsText::tr("The target is degraded if fewer than this number of days remain before the "
                                         "certificate expires. Enter 0 to turn off the warning."),
            .defaultValue = days,
            .minimum = 0,
            .maximum = kMaxCertificateDays,
            .unit = CommonFieldsText::tr("days"),
            .whole = true};
}

Field familyField()
{
    return {.name = u"ipFamily"_s,
            .type = FieldType::Choice,
            .label = CommonFieldsText::tr("IP version"),
            .help = CommonFieldsText::tr("any: whichever IP version the host supports. ipv4, ipv6: only that version. Default: "
                                         "the option chosen in the settings."),
            .defaultValue = u"any"_s,
            .choices = {u"any"_s, u"ipv4"_s, u"ipv6"_s},
            .advanced = true};
}

Resolver::Family familyOf(const Fields &fields, const NetworkSettings &settings)
{
    const bool isSetInTarget = fields.written().contains(u"ipFamily"_s);
    return Resolver::familyFromName(isSetInTarget ? fields.text(u"ipFamily"_s) : settings.ipFamily);
}

namespace {

bool isFieldSpecified(const Fields &fields, const QString &name)
{
    return fields.written().contains(name);
}

} // namespace

Field hostField()
{
    return {.name = u"host"_s,
            .type = FieldType::Host,
            .label = WireText::tr("Host"),
            .help = WireText::tr("Host name or IP address."),
            .required = true};
}

QList<Field> wireTlsFields(int certificateDays)
{
    Field days = certificateDaysField(certificateDays);
    days.advanced = true;
    return {
        days,
        {.name = u"verifyTls"_s,
         .type = FieldType::Bool,
         .label = WireText::tr("Verify TLS certificate"),
         .help = WireText::tr("If off, any certificate is accepted, even if it has expired or was issued to someone "
                              "else. If not set, the option in the settings applies."),
         .defaultValue = true,
         .advanced = true},
        {.name = u"caFile"_s,
         .type = FieldType::Text,
         .label = WireText::tr("Trusted certificates"),
         .help = WireText::tr("A PEM file with the certificates to trust instead of the system's CAs. Leave empty to use "
                              "the system's CAs and the file in the settings."),
         .advanced = true},
        {.name = u"serverName"_s,
         .type = FieldType::Host,
         .label = WireText::tr("TLS server name"),
         .help = WireText::tr(
             "The host name that the certificate must be valid for, also sent as SNI. Leave empty to use the target's host."),
         .advanced = true},
    };
}

WireRoute wireRoute(const Fields &fields, quint16 usualPort, const NetworkSettings &settings)
{
    WireRoute route;
    route.host = fields.text(u"host"_s);
    route.port = fields.has(u"port"_s) ? static_cast<quint16>(fields.integer(u"port"_s)) : usualPort;
    route.family = familyOf(fields, settings);
    return route;
}

void addTls(const Fields &fields, const NetworkSettings &settings, WireRoute *route)
{
    // If a check type has verification disabled by default, the profile's settings don't enable it.
    const bool isSetInTarget = isFieldSpecified(fields, u"verifyTls"_s) || !fields.flag(u"verifyTls"_s);
    route->supportsTls = true;
    route->peerName = fields.text(u"serverName"_s);
    route->verifyTls = isSetInTarget ? fields.flag(u"verifyTls"_s) : settings.verifyTls;
    route->caFile = fields.text(u"caFile"_s);
    route->extraCaFile = route->caFile.isEmpty() ? settings.caFile : QString();
}

void applyTlsFields(const Fields &fields, ServiceEndpoint *endpoint)
{
    const QJsonObject &written = fields.written(); // not every kind has all of these fields
    if (!written.value("clientCertificate"_L1).toString().isEmpty())
        endpoint->isTls =
            false; // diagnostics don't present the client certificate, and without it the handshake is meaningless
    endpoint->serverName = written.value("serverName"_L1).toString();
    endpoint->caFile = written.value("caFile"_L1).toString();
    if (isFieldSpecified(fields, u"verifyTls"_s))
        endpoint->verifiesTls = fields.flag(u"verifyTls"_s);
}

QString hostAndPort(const QString &host, int port)
{
    const QString form = host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s;
    return form.arg(host, QString::number(port));
}

bool isCertificateVerified(const Fields &fields, const Expectations &expectations)
{
    if (expectations.seen()) {
        const TlsEvidence &tls = expectations.seen()->evidence->tls;
        if (!tls.chain.isEmpty() || !tls.protocol.isEmpty())
            return tls.isVerified;
    }
    const bool isSetInTarget = isFieldSpecified(fields, u"verifyTls"_s) || !fields.flag(u"verifyTls"_s);
    return isSetInTarget ? fields.flag(u"verifyTls"_s) : expectations.verifiesTls();
}

namespace {

//! Describes the number of days left. The number is rounded down, so -1 means that the certificate expired today.
QString remainingDaysText(int days)
{
    if (days >= 0)
        return CommonFieldsText::tr("%n day(s)", "", days);
    return days == -1 ? CommonFieldsText::tr("expired today") : CommonFieldsText::tr("expired %n day(s) ago", "", -days - 1);
}

EvaluatedCondition certificateTrustCondition(const Expectations &expectations)
{
    EvaluatedCondition condition{CommonFieldsText::tr("The certificate is trusted and valid for this host"), {}};
    if (expectations.failedBy(ErrorType::Tls))
        condition.status = ConditionStatus::Fails;
    else if (expectations.value(u"tlsProtocol"_s).isValid())
        condition.status = ConditionStatus::Passes;
    if (condition.status != ConditionStatus::NotReached)
        condition.actual = expectations.value(u"certificateIssuer"_s).toString();
    return condition;
}

EvaluatedCondition certificateValidityCondition(int days, const Expectations &expectations)
{
    EvaluatedCondition condition{CommonFieldsText::tr("The certificate is valid for at least %n more day(s)", "", days), {}};
    if (const QVariant left = expectations.value(u"certificateDaysLeft"_s); left.isValid()) {
        const int daysLeft = left.toInt();
        condition.actual = remainingDaysText(daysLeft);
        condition.status = daysLeft >= days ? ConditionStatus::Passes : ConditionStatus::Degrades;
        if (daysLeft < 0 && expectations.failedBy(ErrorType::Tls))
            condition.status = ConditionStatus::Fails;
    }
    return condition;
}

} // namespace

void addCertificateExpectations(const Fields &fields, Expectations *expectations)
{
    if (!isCertificateVerified(fields, *expectations))
        return;
    expectations->add(certificateTrustCondition(*expectations));
    if (const int days = fields.integer(u"certificateDays"_s); days > 0)
        expectations->add(certificateValidityCondition(days, *expectations));
}

void addWireFacts(const Wire &wire, double certificateDays, Observation *observation)
{
    observation->phases = wire.phases();
    EvidenceData seen;
    seen.body = wire.received();
    seen.bodySize = wire.receivedSize();
    seen.isBodyTruncated = seen.bodySize > seen.body.size();
    seen.request = wire.sent();
    seen.requestOmitted = wire.sentSize() - seen.request.size();
    const QSslCertificate &certificate = wire.tls().certificate();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!certificate.isNull()) {
        seen.tls = wire.tlsEvidence();
        if (wire.isEncrypted() && seen.tls.isVerified && !observation->warning)
            observation->warning = certificateExpiryWarning(certificate, certificateDays, now);
        addCertificateFacts(observation, certificate, now);
    }
    if (!seen.tls.protocol.isEmpty())
        observation->addValue(u"tlsProtocol"_s, seen.tls.protocol);
    observation->text = displayText(QString::fromUtf8(seen.body));
    if (!seen.body.isEmpty() || !seen.tls.chain.isEmpty() || !seen.request.isEmpty())
        observation->evidence = Evidence(std::move(seen));
}

} // namespace watchkeeper
