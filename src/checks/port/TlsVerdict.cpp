// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/port/TlsVerdict.h"

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

} // namespace

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
