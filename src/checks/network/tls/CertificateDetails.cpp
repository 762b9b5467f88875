// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/tls/CertificateDetails.h"

#include "checks/network/message/BinaryEncoding.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QSslCertificateExtension>
#include <QSslKey>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// The minimum that browsers and OpenSSL's default security level accept.
constexpr int kWeakRsaBits = 2048;
constexpr int kWeakCurveBits = 224;
constexpr qsizetype kPinSize = 32;

class CertificateDetailsText
{
    Q_DECLARE_TR_FUNCTIONS(Certificate)
};

//! Returns the bytes of an object identifier as text, such as `1.2.840…` (X.690, 8.19).
QString oidText(QByteArrayView bytes)
{
    QStringList parts;
    quint64 number = 0;
    for (const char byte : bytes) {
        number = number << 7 | (static_cast<quint8>(byte) & 0x7f);
        if ((byte & 0x80) != 0)
            continue;
        if (parts.isEmpty()) {
            const quint64 first = std::min<quint64>(number / 40, 2);
            parts << QString::number(first) << QString::number(number - first * 40);
        } else {
            parts << QString::number(number);
        }
        number = 0;
    }
    return parts.join(u'.');
}

//! Maps object identifiers to names, from RFC 8017, RFC 3279, RFC 5758 and RFC 8410.
const QHash<QString, QString> &algorithmNames()
{
    static const QHash<QString, QString> names{{u"1.2.840.113549.1.1.4"_s, u"md5WithRSAEncryption"_s},
                                               {u"1.2.840.113549.1.1.5"_s, u"sha1WithRSAEncryption"_s},
                                               {u"1.2.840.113549.1.1.10"_s, u"RSASSA-PSS"_s},
                                               {u"1.2.840.113549.1.1.11"_s, u"sha256WithRSAEncryption"_s},
                                               {u"1.2.840.113549.1.1.12"_s, u"sha384WithRSAEncryption"_s},
                                               {u"1.2.840.113549.1.1.13"_s, u"sha512WithRSAEncryption"_s},
                                               {u"1.2.840.10040.4.3"_s, u"dsa-with-SHA1"_s},
                                               {u"1.2.840.10045.4.1"_s, u"ecdsa-with-SHA1"_s},
                                               {u"1.2.840.10045.4.3.2"_s, u"ecdsa-with-SHA256"_s},
                                               {u"1.2.840.10045.4.3.3"_s, u"ecdsa-with-SHA384"_s},
                                               {u"1.2.840.10045.4.3.4"_s, u"ecdsa-with-SHA512"_s},
                                               {u"1.3.101.112"_s, u"Ed25519"_s},
                                               {u"1.3.101.113"_s, u"Ed448"_s}};
    return names;
}

bool isWeak(const QSslKey &key)
{
    switch (key.algorithm()) {
    case QSsl::Rsa:
    case QSsl::Dsa:
    case QSsl::Dh:
        return key.length() < kWeakRsaBits;
    case QSsl::Ec:
        return key.length() < kWeakCurveBits;
    case QSsl::Opaque:
        break;
    }
    return false;
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

//! Returns the SubjectPublicKeyInfo, which follows version, serial, signature, issuer, validity and subject (RFC 5280, 4.1).
QByteArray publicKeyInfo(const QByteArray &der)
{
    const auto first = asn1Element(der, {0, 0});
    constexpr quint8 kVersion = 0xa0;
    const int index = first && first->tag == kVersion ? 6 : 5;
    const auto before = asn1Element(der, {0, index - 1});
    if (!before)
        return {};
    const char *const begin = before->content.end();
    const auto element = asn1First(QByteArrayView(begin, der.constData() + der.size() - begin));
    return element ? QByteArray(begin, element->size) : QByteArray();
}

} // namespace

QStringList certificateNames(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    return names;
}

QString certificateKey(const QSslCertificate &certificate)
{
    const QSslKey key = certificate.publicKey();
    switch (key.algorithm()) {
    case QSsl::Rsa:
        return u"RSA %1"_s.arg(key.length());
    case QSsl::Dsa:
        return u"DSA %1"_s.arg(key.length());
    case QSsl::Ec:
        return u"EC %1"_s.arg(key.length());
    default:
        break;
    }
    const QByteArray info = publicKeyInfo(certificate.toDer());
    const auto oid = asn1Element(info, {0, 0});
    return oid ? algorithmNames().value(oidText(oid->content)) : QString();
}

QString certificateSignature(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto oid = asn1Element(der, {1, 0});
    if (!oid)
        return {};
    const QString number = oidText(oid->content);
    return algorithmNames().value(number, number);
}

QString certificateKeyWeakness(const QSslCertificate &certificate)
{
    const QSslKey key = certificate.publicKey();
    if (!isWeak(key))
        return {};
    return CertificateDetailsText::tr(
               "The certificate's key is too weak (%1 bits). Have the certificate reissued with a key of at least 2048 bits.")
        .arg(key.length());
}

QString certificateWeakness(const QSslCertificate &certificate)
{
    if (const QString weakKey = certificateKeyWeakness(certificate); !weakKey.isEmpty())
        return weakKey;
    const QString signature = certificateSignature(certificate);
    const bool isOld = signature.contains("sha1"_L1, Qt::CaseInsensitive) || signature.contains("md5"_L1, Qt::CaseInsensitive);
    if (isOld && !certificate.isSelfSigned()) // clients don't check the signature of a root
        return CertificateDetailsText::tr(
                   "The certificate's signature uses %1 and can be forged. Have the certificate reissued.")
            .arg(signature);
    return {};
}

QString unknownCriticalExtension(const QSslCertificate &certificate)
{
    // The extensions that OpenSSL supports, see X509_supported_extension(3). They are from id-ce of RFC 5280, 4.2.1, and id-pe of RFC 3779
    // and RFC 3820.
    static const QStringList known{
        u"2.5.29.15"_s, u"2.5.29.17"_s,         u"2.5.29.19"_s,         u"2.5.29.28"_s,          u"2.5.29.30"_s,
        u"2.5.29.31"_s, u"2.5.29.32"_s,         u"2.5.29.33"_s,         u"2.5.29.36"_s,          u"2.5.29.37"_s,
        u"2.5.29.54"_s, u"1.3.6.1.5.5.7.1.7"_s, u"1.3.6.1.5.5.7.1.8"_s, u"1.3.6.1.5.5.7.1.14"_s, u"2.16.840.1.113730.1.1"_s};
    const QList<QSslCertificateExtension> extensions = certificate.extensions();
    const auto found = std::find_if(extensions.begin(), extensions.end(), [](const QSslCertificateExtension &extension) {
        return extension.isCritical() && !known.contains(extension.oid());
    });
    return found == extensions.end() ? QString() : found->oid();
}

QString certificateFingerprint(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
}

QString publicKeyPin(const QSslCertificate &certificate)
{
    return u"sha256/"_s + QString::fromLatin1(sha256(publicKeyInfo(certificate.toDer())).toBase64());
}

QString readPin(const QString &text)
{
    QString written = text.trimmed();
    if (written.startsWith("sha256/"_L1)) {
        const auto bytes = QByteArray::fromBase64Encoding(written.mid(7).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        return bytes && bytes.decoded.size() == kPinSize ? u"sha256/"_s + QString::fromLatin1(bytes.decoded.toBase64())
                                                         : QString();
    }
    written.remove(u':');
    const QByteArray bytes = QByteArray::fromHex(written.toLatin1());
    const bool isPin = bytes.size() == kPinSize && QString::fromLatin1(bytes.toHex()) == written.toLower();
    return isPin ? written.toLower() : QString();
}

} // namespace watchkeeper
