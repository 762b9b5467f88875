// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/tls/TlsPeer.h"

#include "checks/network/tls/CertificateChain.h"
#include "checks/network/tls/CertificateFacts.h"
#include "model/base/HostName.h"

#include <QOcspResponse>
#include <QSslCipher>
#include <QSslConfiguration>

#include <algorithm>

namespace watchkeeper {

namespace {

//! Whether the error only reports a missing or unusable OCSP response. A server can attach its CA's statement about revocation (RFC
//! 6066, 8), but few servers do. Therefore only a definite "revoked" is an error.
bool isMissingOcsp(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::OcspNoResponseFound:
    case QSslError::OcspMalformedRequest:
    case QSslError::OcspMalformedResponse:
    case QSslError::OcspInternalError:
    case QSslError::OcspTryLater:
    case QSslError::OcspSigRequred:
    case QSslError::OcspUnauthorized:
    case QSslError::OcspResponseCannotBeTrusted:
    case QSslError::OcspResponseCertIdUnknown:
    case QSslError::OcspResponseExpired:
    case QSslError::OcspStatusUnknown:
        return true;
    default:
        return false;
    }
}

bool isUnknownIssuer(const QSslError &error)
{
    return error.error() == QSslError::UnableToGetIssuerCertificate
        || error.error() == QSslError::UnableToGetLocalIssuerCertificate
        || error.error() == QSslError::UnableToVerifyFirstCertificate;
}

} // namespace

const QSslCertificate &emptyCertificate()
{
    static const QSslCertificate none;
    return none;
}

QList<QSslError> relevantTlsErrors(const QList<QSslError> &errors, const QSslConfiguration &tls)
{
    QList<QSslError> relevant;
    std::copy_if(errors.begin(), errors.end(), std::back_inserter(relevant),
                 [](const QSslError &error) { return !isMissingOcsp(error); });
    if (!std::any_of(relevant.begin(), relevant.end(), isUnknownIssuer))
        return relevant;
    const QSslError fault = partialChainError(tls.peerCertificateChain(), tls.caCertificates());
    if (isUnknownIssuer(fault))
        return relevant;
    relevant.removeIf(isUnknownIssuer);
    if (fault.error() != QSslError::NoError && !relevant.contains(fault))
        relevant.append(fault);
    return relevant;
}

void addHostNameError(QList<QSslError> *errors, const QSslCertificate &certificate, const QString &host)
{
    const bool isKnown = std::any_of(errors->begin(), errors->end(),
                                     [](const QSslError &error) { return error.error() == QSslError::HostNameMismatch; });
    if (!isKnown && !isIssuedFor(certificate, host))
        errors->append(QSslError(QSslError::HostNameMismatch, certificate));
}

void TlsPeer::startHandshake(QSslSocket *socket, const QString &name, bool verify)
{
    m_socket = socket;
    m_name = name.endsWith(u'.') ? name.chopped(1) : name; // SNI names have no trailing dot (RFC 6066, 3)
    m_verifiesPeer = verify;
    QObject::connect(socket, &QSslSocket::sslErrors, socket, [this](const auto &errors) { onErrors(errors); });
    socket->setPeerVerifyName(m_name);
    socket->startClientEncryption();
}

bool TlsPeer::verifyPeer()
{
    recordPeer();
    addHostNameError(&m_errors, m_certificate, m_name);
    return !m_verifiesPeer || m_errors.isEmpty();
}

void TlsPeer::adopt(QSslSocket *socket)
{
    m_socket = socket;
    recordPeer();
}

void TlsPeer::onErrors(const QList<QSslError> &errors)
{
    recordPeer();
    m_errors += relevantTlsErrors(errors, m_socket->sslConfiguration());
    // Ignores only these errors of this certificate, not all future errors.
    if (!m_verifiesPeer || m_errors.isEmpty())
        m_socket->ignoreSslErrors(errors);
}

void TlsPeer::recordPeer()
{
    if (!m_socket || m_socket->peerCertificate().isNull())
        return;
    m_certificate = m_socket->peerCertificate();
    m_chain = m_socket->peerCertificateChain();
}

QSsl::SslProtocol TlsPeer::protocol() const
{
    return m_socket && m_socket->isEncrypted() ? m_socket->sessionProtocol() : QSsl::UnknownProtocol;
}

QString TlsPeer::ocsp() const
{
    const QList<QOcspResponse> responses = m_socket ? m_socket->ocspResponses() : QList<QOcspResponse>();
    if (responses.isEmpty())
        return {};
    switch (responses.first().certificateStatus()) {
    case QOcspCertificateStatus::Good:
        return QStringLiteral("good");
    case QOcspCertificateStatus::Revoked:
        return QStringLiteral("revoked");
    case QOcspCertificateStatus::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

TlsEvidence TlsPeer::evidence() const
{
    TlsEvidence evidence;
    for (const QSslCertificate &certificate : m_chain)
        evidence.chain.append(certificate.toDer());
    evidence.protocol = tlsProtocolName(protocol());
    if (m_socket && m_socket->isEncrypted())
        evidence.cipher = m_socket->sessionCipher().name();
    return evidence;
}

} // namespace watchkeeper
