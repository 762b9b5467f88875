// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/port/TlsVerdict.h"

#include "checks/network/tls/CertificateDetails.h"
#include "checks/network/tls/CertificateFacts.h"

#include <QCoreApplication>
#include <QList>
#include <QSslCertificate>

#include <openssl/err.h>
#include <openssl/x509.h>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! The maximum number of signatures to verify. A malicious server can send a hundred certificates with the same name, and each verification
//! takes up to a millisecond.
constexpr int kMaxTries = 40;

struct X509Deleter
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using Parsed = std::unique_ptr<X509, X509Deleter>;

std::vector<Parsed> parseCertificates(const QList<QSslCertificate> &certificates)
{
    std::vector<Parsed> parsed;
    for (const QSslCertificate &certificate : certificates) {
        const QByteArray der = certificate.toDer();
        const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
        parsed.emplace_back(d2i_X509(nullptr, &bytes, static_cast<long>(der.size())));
    }
    return parsed;
}

bool isNamedAsIssuer(const X509 *issuer, const X509 *certificate)
{
    return X509_NAME_cmp(X509_get_subject_name(issuer), X509_get_issuer_name(certificate)) == 0;
}

bool hasSigned(const X509 *issuer, X509 *certificate)
{
    EVP_PKEY *const key = X509_get0_pubkey(issuer);
    return key && X509_verify(certificate, key) == 1;
}

//! \brief The server's own certificate and the certificates on which it depends. Each of these has signed another certificate of the chain.
//! Other certificates prove nothing, because certificates are public, and anybody can send someone else's.
//! \param sent  the certificates sent by the server, its own certificate first
QList<QSslCertificate> signedChain(const QList<QSslCertificate> &sent)
{
    if (sent.isEmpty())
        return {};
    const std::vector<Parsed> parsed = parseCertificates(sent);
    QList<std::size_t> places{0};
    int looks = 0;
    for (qsizetype next = 0; next < places.size(); ++next) {
        X509 *const certificate = parsed[places[next]].get();
        for (std::size_t place = 1; certificate && place < parsed.size(); ++place) {
            const X509 *const issuer = parsed[place].get();
            const bool isCandidate = issuer && !places.contains(place) && isNamedAsIssuer(issuer, certificate);
            if (isCandidate && ++looks <= kMaxTries && hasSigned(issuer, certificate))
                places.append(place);
        }
    }
    ERR_clear_error(); // otherwise Qt would find the error in this thread's queue and treat it as its own
    QList<QSslCertificate> chain;
    for (const std::size_t place : std::as_const(places))
        chain.append(sent[static_cast<qsizetype>(place)]);
    return chain;
}

class TlsVerdictText
{
    Q_DECLARE_TR_FUNCTIONS(Tls)
};

void warn(Observation *observation, const QString &text)
{
    if (!observation->warning && !text.isEmpty())
        observation->warning = CheckError(ErrorType::Tls, text);
}

//! \brief The certificates on which trust in the server depends. If the chain was valid, it doesn't depend on its expired
//! certificates. When a CA replaces its root, its key gets a second certificate, and many servers continue to send both.
QList<QSslCertificate> requiredCertificates(const QList<QSslCertificate> &chain, const TlsPeer &peer, const QDateTime &now)
{
    QList<QSslCertificate> relied = chain;
    if (peer.errors().isEmpty())
        relied.removeIf([&](const QSslCertificate &certificate) {
            return certificate != peer.certificate() && certificate.expiryDate() <= now;
        });
    return relied;
}

//! The certificate of the chain that expires first. The root is ignored, because clients use their own copy of the root.
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

//! A sentence about the expiry of an issuer's certificate.
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
