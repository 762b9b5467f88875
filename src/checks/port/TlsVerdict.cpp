// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/port/TlsVerdict.h"

#include "checks/network/CommonFields.h"
#include "checks/network/tls/CertificateChain.h"
#include "checks/network/tls/CertificateDetails.h"
#include "checks/network/tls/CertificateFacts.h"

#include <QCoreApplication>
#include <QList>
#include <QSslCertificate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class TlsVerdictText
{
    Q_DECLARE_TR_FUNCTIONS(Tls)
};

void warn(Observation *observation, const QString &text)
{
    if (!observation->warning && !text.isEmpty())
        observation->warning = CheckError(ErrorType::Tls, text);
}

//! \brief Returns the certificates on which trust in the server depends. If the chain was valid, trust doesn't depend on its
//! expired certificates. When a CA replaces its root, its key gets a second certificate, and many servers continue to send
//! both.
QList<QSslCertificate> requiredCertificates(const QList<QSslCertificate> &chain, const TlsPeer &peer, const QDateTime &now)
{
    QList<QSslCertificate> relied = chain;
    if (peer.errors().isEmpty())
        relied.removeIf([&](const QSslCertificate &certificate) {
            return certificate != peer.certificate() && certificate.expiryDate() <= now;
        });
    return relied;
}

//! Finds the certificate of the chain that expires first. Ignores the root, because clients use their own copy of the root.
QSslCertificate firstToExpire(const QList<QSslCertificate> &chain)
{
    QSslCertificate first = chain.value(0);
    for (const QSslCertificate &certificate : chain) {
        if (!certificate.isSelfSigned() && certificate.expiryDate() < first.expiryDate())
            first = certificate;
    }
    return first;
}

QString certificateName(const QSslCertificate &certificate)
{
    const QStringList names = certificate.subjectInfo(QSslCertificate::CommonName);
    return names.isEmpty() ? certificate.subjectInfo(QSslCertificate::Organization).join(u", "_s) : names.join(u", "_s);
}

//! Returns a message about the expiry of an issuer's certificate.
QString issuerExpiryMessage(const QSslCertificate &certificate)
{
    return TlsVerdictText::tr("The certificate of the issuer “%1” expires on %2, before the server's own certificate. Have the "
                              "server send a newer issuer certificate.")
        .arg(certificateName(certificate), certificate.expiryDate().toUTC().date().toString(Qt::ISODate));
}

bool isPinned(const QStringList &pins, const QList<QSslCertificate> &chain)
{
    return std::any_of(chain.begin(), chain.end(), [&pins](const QSslCertificate &certificate) {
        return pins.contains(certificateFingerprint(certificate)) || pins.contains(publicKeyPin(certificate));
    });
}

void evaluateExpiry(const QList<QSslCertificate> &chain, const TlsOptions &options, const QDateTime &now,
                    Observation *observation)
{
    const QSslCertificate first = firstToExpire(chain);
    if (const auto critical = certificateExpiryWarning(first, options.criticalDays, now)) {
        observation->error = first == chain.value(0) ? *critical : CheckError(ErrorType::Tls, issuerExpiryMessage(first));
        return;
    }
    if (const auto soon = certificateExpiryWarning(first, options.warnDays, now))
        warn(observation, first == chain.value(0) ? soon->message() : issuerExpiryMessage(first));
}

//! Adds details that addCertificateFacts() doesn't include.
void addTlsDetails(const TlsPeer &peer, const QString &ocsp, Observation *observation)
{
    const QSslCertificate &certificate = peer.certificate();
    observation->addValue(u"certificateFrom"_s, certificate.effectiveDate().toUTC().toString(Qt::ISODate));
    observation->addValue(u"certificateSerial"_s, QString::fromLatin1(certificate.serialNumber()));
    observation->addValue(u"certificatePin"_s, publicKeyPin(certificate));
    observation->addValue(u"certificateSignature"_s, certificateSignature(certificate));
    observation->addValue(u"chainLength"_s, qlonglong(peer.chain().size()));
    if (!ocsp.isEmpty())
        observation->addValue(u"ocsp"_s, ocsp);
}

//! Adds the conditions of a TLS connection, and records which of them don't pass.
class TlsConditions
{
public:
    explicit TlsConditions(Expectations *expectations)
        : m_expectations(expectations)
        // only set after the handshake
        , m_isConnected(expectations->value(u"tlsCipher"_s).isValid())
    {
    }

    bool isConnected() const { return m_isConnected; }
    //! Whether a condition with this status has been added.
    bool has(ConditionStatus status) const { return m_statuses.contains(status); }

    void add(const QString &text, bool passes, const QString &actual, ConditionStatus failed)
    {
        const ConditionStatus verdict = passes ? ConditionStatus::Passes : failed;
        m_statuses.append(m_isConnected ? verdict : ConditionStatus::NotReached);
        m_expectations->add(text, m_statuses.last(), actual);
    }

private:
    Expectations *m_expectations;
    bool m_isConnected;
    QList<ConditionStatus> m_statuses;
};

} // namespace

void addTlsExpectations(const Fields &fields, Expectations *expectations)
{
    const TlsOptions options(fields);
    TlsConditions conditions(expectations);
    const auto value = [expectations](const QString &name) { return expectations->value(name).toString(); };
    const bool failed = conditions.isConnected() && expectations->failedBy(ErrorType::Tls);
    const QString daysLeft = value(u"certificateDaysLeft"_s);
    const bool isCritical = options.criticalDays > 0 && daysLeft.toDouble() < options.criticalDays;
    if (isCertificateVerified(fields, *expectations))
        expectations->add(TlsVerdictText::tr("The certificate is trusted and valid for this host"),
                          conditions.isConnected()                     ? ConditionStatus::Passes
                              : expectations->failedBy(ErrorType::Tls) ? ConditionStatus::Fails
                                                                       : ConditionStatus::NotReached,
                          value(u"certificateIssuer"_s));
    if (!options.pins.isEmpty()) {
        const bool isOwnPinned =
            options.pins.contains(value(u"certificateFingerprint"_s)) || options.pins.contains(value(u"certificatePin"_s));
        conditions.add(TlsVerdictText::tr("The certificate is one of the expected ones"), !failed || isOwnPinned || isCritical,
                       value(u"certificateFingerprint"_s), ConditionStatus::Fails);
    }
    const QString days = TlsVerdictText::tr("Days until the certificate expires: at least %1");
    if (options.criticalDays > 0)
        conditions.add(days.arg(options.criticalDays), !isCritical, daysLeft, ConditionStatus::Fails);
    if (options.warnDays > 0)
        conditions.add(TlsVerdictText::tr("%1, else degraded").arg(days.arg(options.warnDays)),
                       daysLeft.toDouble() >= options.warnDays, daysLeft, ConditionStatus::Degrades);
    if (options.requiresTls13)
        conditions.add(TlsVerdictText::tr("The server uses TLS 1.3, else degraded"),
                       value(u"tlsProtocol"_s) == tlsProtocolName(QSsl::TlsV1_3), value(u"tlsProtocol"_s),
                       ConditionStatus::Degrades);
    if (fields.flag(u"refuseOldTls"_s))
        conditions.add(TlsVerdictText::tr("The server rejects TLS 1.0 and 1.1, else degraded"),
                       !expectations->value(u"oldTls"_s).toBool(), {}, ConditionStatus::Degrades);
    if (options.requiresStaple)
        conditions.add(TlsVerdictText::tr("The server staples a good revocation status, else degraded"),
                       value(u"ocsp"_s) == "good"_L1, value(u"ocsp"_s), ConditionStatus::Degrades);
    // Any other problem concerns the issuers' certificates, or weak keys and signatures.
    const bool isOtherFailure = failed && !conditions.has(ConditionStatus::Fails);
    const bool isOtherWarning = expectations->hasWarning() && !conditions.has(ConditionStatus::Degrades);
    conditions.add(TlsVerdictText::tr("All certificates of the chain are valid long enough and secure"),
                   !isOtherFailure && !isOtherWarning, {}, isOtherFailure ? ConditionStatus::Fails : ConditionStatus::Degrades);
}

TlsOptions::TlsOptions(const Fields &fields)
    : criticalDays(fields.number(u"criticalDays"_s))
    , warnDays(fields.number(u"certificateDays"_s))
    , requiresTls13(fields.text(u"minimumProtocol"_s) == "1.3"_L1)
    , requiresStaple(fields.flag(u"requireStaple"_s))
{
    const QStringList written = fields.list(u"pins"_s);
    for (const QString &pin : written)
        pins.append(readPin(pin));
}

void evaluateTls(const TlsPeer &peer, const TlsOptions &options, const QString &ocsp, const QDateTime &now,
                 Observation *observation)
{
    addTlsDetails(peer, ocsp, observation);
    const QList<QSslCertificate> chain = signedChain(peer.chain());
    if (!options.pins.isEmpty() && !isPinned(options.pins, chain)) {
        observation->error =
            CheckError(ErrorType::Tls,
                       TlsVerdictText::tr("The certificate isn't one of the expected ones. Its SHA-256 fingerprint is %1. Was "
                                          "it renewed, or is someone intercepting the connection?")
                           .arg(certificateFingerprint(peer.certificate())));
        return;
    }
    const QList<QSslCertificate> relied = requiredCertificates(chain, peer, now);
    evaluateExpiry(relied, options, now, observation);
    for (const QSslCertificate &certificate : relied)
        warn(observation, certificateWeakness(certificate));
    if (options.requiresTls13 && peer.protocol() != QSsl::TlsV1_3)
        warn(observation,
             TlsVerdictText::tr("The server uses %1, but TLS 1.3 is required.").arg(tlsProtocolName(peer.protocol())));
    if (options.requiresStaple && ocsp != "good"_L1)
        warn(observation,
             TlsVerdictText::tr(
                 "The server doesn't staple a good revocation status from its CA. Turn on OCSP stapling on the server."));
}

} // namespace watchkeeper
