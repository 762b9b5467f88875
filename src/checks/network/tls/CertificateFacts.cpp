// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/tls/CertificateFacts.h"

#include "checks/network/tls/CertificateDetails.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace watchkeeper {

namespace {

QT_WARNING_PUSH
QT_WARNING_DISABLE_DEPRECATED // results must show whether a device supports only deprecated versions
    constexpr auto kTls10 = QSsl::TlsV1_0;
constexpr auto kTls11 = QSsl::TlsV1_1;
QT_WARNING_POP

class CertificateFactsText
{
    Q_DECLARE_TR_FUNCTIONS(Certificate)
};

QString certificateDateText(const QDateTime &time)
{
    return time.toUTC().date().toString(Qt::ISODate);
}

qint64 wholeDaysBetween(const QDateTime &from, const QDateTime &to)
{
    const qint64 seconds = from.secsTo(to);
    constexpr qint64 kSecondsPerDay = 24 * 3600;
    return seconds >= 0 ? seconds / kSecondsPerDay : -((-seconds + kSecondsPerDay - 1) / kSecondsPerDay);
}

QString expiredText(const QSslCertificate &certificate, const QDateTime &now)
{
    const QDateTime end = certificate.expiryDate();
    const qint64 days = wholeDaysBetween(end, now);
    if (days < 1)
        return CertificateFactsText::tr("The certificate expired today (%1). Renew it, or allow it for this target.")
            .arg(certificateDateText(end));
    if (days == 1)
        return CertificateFactsText::tr("The certificate expired yesterday (%1). Renew it, or allow it for this target.")
            .arg(certificateDateText(end));
    return CertificateFactsText::tr("The certificate expired %n days ago (%1). Renew it, or allow it for this target.", nullptr,
                                    static_cast<int>(days))
        .arg(certificateDateText(end));
}

QString notYetValidText(const QSslCertificate &certificate)
{
    return CertificateFactsText::tr("The certificate isn't valid before %1. Is this computer's clock right?")
        .arg(certificateDateText(certificate.effectiveDate()));
}

//! Returns all names, or as many as fit. Never contains a truncated name, which could be another host's name.
QString namesValue(const QSslCertificate &certificate)
{
    constexpr qsizetype kMaximum = 4096; // [characters] a malicious certificate can contain thousands of names
    const QString names = certificateNames(certificate).join(QStringLiteral(", "));
    if (names.size() <= kMaximum)
        return names;
    const qsizetype end = names.lastIndexOf(QStringLiteral(", "), kMaximum);
    return end < 0 ? QStringLiteral("…") : names.first(end) + QStringLiteral(", …");
}

QString wrongHostText(const QSslCertificate &certificate, const QString &host)
{
    constexpr qsizetype kMaximum = 5; // maximum number of names in a sentence
    const QStringList names = certificateNames(certificate);
    if (names.isEmpty())
        return CertificateFactsText::tr("The certificate isn't valid for %1: it doesn't name any host.").arg(host);
    if (names.contains(host)) // clients compare an IP address only with IP addresses (RFC 9525, 6.4)
        return CertificateFactsText::tr(
                   "The certificate names %1 as a host name, not as an IP address, so clients reject it. Have it reissued with "
                   "%1 as an IP address.")
            .arg(host);
    const QString list = names.first(std::min(names.size(), kMaximum)).join(QStringLiteral(", "));
    return CertificateFactsText::tr("The certificate isn't valid for %1, only for %2.")
        .arg(host, names.size() > kMaximum ? list + QStringLiteral(", …") : list);
}

QString partyName(const QStringList &common, const QStringList &organisation)
{
    return common.isEmpty() ? organisation.join(QStringLiteral(", ")) : common.join(QStringLiteral(", "));
}

QString issuerOf(const QSslCertificate &certificate)
{
    return partyName(certificate.issuerInfo(QSslCertificate::CommonName),
                     certificate.issuerInfo(QSslCertificate::Organization));
}

//! Returns the text for an issuer's certificate that has expired or isn't valid yet. The server's own certificate can still be
//! valid.
QString issuerValidityText(const QSslCertificate &issuer, QSslError::SslError error)
{
    const QString name =
        partyName(issuer.subjectInfo(QSslCertificate::CommonName), issuer.subjectInfo(QSslCertificate::Organization));
    if (error == QSslError::CertificateNotYetValid)
        return CertificateFactsText::tr("The issuer's certificate “%1” isn't valid before %2. Is this computer's clock right?")
            .arg(name, certificateDateText(issuer.effectiveDate()));
    return CertificateFactsText::tr(
               "The issuer's certificate “%1” expired on %2. Replace it with the issuer's current certificate.")
        .arg(name, certificateDateText(issuer.expiryDate()));
}

QString certificateErrorText(const QSslError &error, const QSslCertificate &certificate, const QString &host,
                             const QDateTime &now)
{
    const QSslCertificate &meant = error.certificate().isNull() ? certificate : error.certificate();
    const bool isIssuer = !certificate.isNull() && meant != certificate;
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return isIssuer ? issuerValidityText(meant, error.error()) : expiredText(meant, now);
    case QSslError::CertificateNotYetValid:
        return isIssuer ? issuerValidityText(meant, error.error()) : notYetValidText(meant);
    case QSslError::HostNameMismatch:
        return wrongHostText(certificate, host);
    case QSslError::SelfSignedCertificate:
        return CertificateFactsText::tr(
            "The certificate is self-signed, so no CA vouches for it. Add it to “caFile” to trust it.");
    case QSslError::SelfSignedCertificateInChain:
        return CertificateFactsText::tr("The certificate was issued by “%1”, a CA that this computer doesn't trust. Add the "
                                        "CA's certificate to “caFile” to trust it.")
            .arg(issuerOf(meant));
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
        return CertificateFactsText::tr("The certificate's issuer “%1” is unknown. Add the issuer's certificate to “caFile”, "
                                        "or have the server send the full chain.")
            .arg(issuerOf(meant));
    case QSslError::CertificateRevoked:
        return CertificateFactsText::tr("The certificate has been revoked by its issuer. Have a new one issued.");
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateRejected:
    case QSslError::CertificateBlacklisted:
        return CertificateFactsText::tr("The certificate is explicitly distrusted on this computer.");
    case QSslError::InvalidPurpose:
        return CertificateFactsText::tr("The certificate isn't valid for use by a server.");
    case QSslError::InvalidCaCertificate:
    case QSslError::PathLengthExceeded:
        return CertificateFactsText::tr("The issuer's certificate isn't allowed to issue certificates.");
    case QSslError::NoPeerCertificate:
        return CertificateFactsText::tr("The server sent no certificate.");
    default:
        break;
    }
    if (const QString weakness = certificateWeakness(meant); !weakness.isEmpty())
        return weakness;
    if (const QString extension = unknownCriticalExtension(meant); !extension.isEmpty())
        return CertificateFactsText::tr("The certificate has the critical extension %1, which clients don't support, so they "
                                        "reject the certificate. Have it reissued without that extension.")
            .arg(extension);
    if (error.error() == QSslError::UnspecifiedError) // Qt has no message for this error
        return CertificateFactsText::tr("The certificate isn't valid. To see why, run “openssl verify” on it.");
    return CertificateFactsText::tr("The certificate isn't trusted: %1.").arg(error.errorString());
}

//! Returns the message for a handshake that failed before any certificate was verified. Only OpenSSL's error text distinguishes
//! the cases.
QString handshakeMessage(const QString &where, const QString &errorText, bool isWeb)
{
    const auto says = [&](const char *words) { return errorText.contains(QLatin1StringView(words), Qt::CaseInsensitive); };
    const bool isNotTls = says("wrong version number") || says("packet length too long") || says("http request");
    if (isNotTls && !isWeb)
        return CertificateFactsText::tr(
                   "The service at %1 doesn't speak TLS, at least not from the start. Is it a STARTTLS port?")
            .arg(where);
    if (isNotTls)
        return CertificateFactsText::tr(
                   "The service at %1 doesn't speak TLS. Should the address begin with http:// instead of https://?")
            .arg(where);
    const bool isOld = isTlsVersionError(errorText);
    if (isOld && isWeb)
        return CertificateFactsText::tr("The server at %1 only supports TLS versions older than 1.2, which are no longer "
                                        "secure. To check an old device anyway, set “tlsMinimum”.")
            .arg(where);
    if (isOld)
        return CertificateFactsText::tr(
                   "The server at %1 only supports TLS versions older than 1.2, which are no longer secure.")
            .arg(where);
    if (says("key too small") || says("key too weak"))
        return CertificateFactsText::tr("The server at %1 offers a key that is too weak.").arg(where);
    if (says("certificate required"))
        return CertificateFactsText::tr("The server at %1 requires a client certificate. Set one in “clientCertificate”.")
            .arg(where);
    if (isClientCertificateError(errorText))
        return CertificateFactsText::tr("The server at %1 rejected the client certificate, or requires one (%2).")
            .arg(where, errorText);
    if (says("does not certify public key") || says("key values mismatch"))
        return CertificateFactsText::tr("The private key in “clientKey” doesn't match the certificate in “clientCertificate”.");
    if (says("handshake failure") || says("no shared cipher") || says("no suitable"))
        return CertificateFactsText::tr(
                   "The server at %1 aborted the TLS handshake: no cipher in common, or it requires a client certificate.")
            .arg(where);
    if (says("unrecognized name"))
        return CertificateFactsText::tr("The server at %1 has no certificate for this name.").arg(where);
    if (says("closed"))
        return CertificateFactsText::tr(
                   "The server at %1 closed the connection during the TLS handshake. Does that port speak TLS?")
            .arg(where);
    return CertificateFactsText::tr("The TLS handshake with %1 failed: %2.").arg(where, errorText);
}

} // namespace

void addCertificateFacts(Observation *observation, const QSslCertificate &certificate, const QDateTime &now)
{
    if (certificate.isNull())
        return;
    observation->addValue(QStringLiteral("certificateDaysLeft"), wholeDaysBetween(now, certificate.expiryDate()));
    observation->addValue(QStringLiteral("certificateEnds"), certificate.expiryDate().toUTC());
    observation->addValue(QStringLiteral("certificateSubject"),
                          partyName(certificate.subjectInfo(QSslCertificate::CommonName),
                                    certificate.subjectInfo(QSslCertificate::Organization)));
    if (const QString names = namesValue(certificate); !names.isEmpty())
        observation->addValue(QStringLiteral("certificateNames"), names);
    observation->addValue(QStringLiteral("certificateIssuer"), issuerOf(certificate));
    if (const QString key = certificateKey(certificate); !key.isEmpty())
        observation->addValue(QStringLiteral("certificateKey"), key);
    observation->addValue(QStringLiteral("certificateFingerprint"), certificateFingerprint(certificate));
}

bool isClientCertificateError(const QString &errorText)
{
    constexpr std::array kClientCertificateAlerts{"certificate required",   "bad certificate",     "unknown ca",
                                                  "certificate unknown",    "certificate expired", "certificate revoked",
                                                  "unsupported certificate"};
    return errorText.contains(QLatin1String("alert"), Qt::CaseInsensitive)
        && std::any_of(kClientCertificateAlerts.begin(), kClientCertificateAlerts.end(),
                       [&](const char *alert) { return errorText.contains(QLatin1StringView(alert), Qt::CaseInsensitive); });
}

bool isTlsVersionError(const QString &errorText)
{
    constexpr std::array kTexts{"protocol version", "unsupported protocol", "unsupported version"};
    return std::any_of(kTexts.begin(), kTexts.end(),
                       [&](const char *text) { return errorText.contains(QLatin1StringView(text), Qt::CaseInsensitive); });
}

QString tlsProtocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case kTls10:
        return QStringLiteral("TLS 1.0");
    case kTls11:
        return QStringLiteral("TLS 1.1");
    case QSsl::TlsV1_2:
        return QStringLiteral("TLS 1.2");
    case QSsl::TlsV1_3:
        return QStringLiteral("TLS 1.3");
    default:
        return {};
    }
}

QStringList certificateProblems(const QList<QSslError> &errors, const QSslCertificate &certificate, const QString &host,
                                const QDateTime &now)
{
    QStringList sentences;
    for (const QSslError &error : errors) {
        // An unknown issuer causes up to three errors with the same sentence, which is added only once.
        const QString text = certificateErrorText(error, certificate, host, now);
        if (!sentences.contains(text))
            sentences.append(text);
    }
    const QString weakKey = errors.isEmpty() ? QString() : certificateKeyWeakness(certificate);
    if (!weakKey.isEmpty() && !sentences.contains(weakKey))
        sentences.append(weakKey);
    // Errors about expiry and names come first, because the owner can fix these immediately. OpenSSL reports errors in a
    // different order.
    std::stable_partition(sentences.begin(), sentences.end(), [&](const QString &text) {
        return text == expiredText(certificate, now) || text == notYetValidText(certificate);
    });
    return sentences;
}

CheckError tlsError(const QList<QSslError> &errors, const QSslCertificate &certificate, const QString &host,
                    const QString &where, const QString &errorText, const QDateTime &now, bool isWeb)
{
    QStringList sentences = certificateProblems(errors, certificate, host, now);
    QStringList details;
    for (const QSslError &error : errors)
        details.append(error.errorString());
    if (sentences.isEmpty()) {
        sentences.append(handshakeMessage(where, errorText, isWeb));
        details.append(errorText);
    }
    return CheckError(ErrorType::Tls, sentences.join(u' '), details.join(QStringLiteral("; ")));
}

std::optional<CheckError> certificateExpiryWarning(const QSslCertificate &certificate, double days, const QDateTime &now)
{
    if (certificate.isNull())
        return std::nullopt;
    const QDateTime end = certificate.expiryDate();
    const double left = static_cast<double>(now.secsTo(end)) / (24.0 * 3600);
    if (left >= days)
        return std::nullopt;
    const int whole = static_cast<int>(wholeDaysBetween(now, end));
    QString text;
    if (whole < 0)
        text = expiredText(certificate, now);
    else if (whole == 0)
        text = CertificateFactsText::tr("The certificate expires within a day (%1). Renew it.").arg(certificateDateText(end));
    else if (whole == 1)
        text = CertificateFactsText::tr("The certificate expires tomorrow (%1). Renew it.").arg(certificateDateText(end));
    else
        text = CertificateFactsText::tr("The certificate expires in %n days (%1). Renew it.", nullptr, whole)
                   .arg(certificateDateText(end));
    return CheckError(ErrorType::Tls, text);
}

} // namespace watchkeeper
