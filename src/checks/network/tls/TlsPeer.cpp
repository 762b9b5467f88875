// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/tls/TlsPeer.h"

#include "checks/network/tls/CertificateFacts.h"
#include "model/base/HostName.h"

#include <QOcspResponse>
#include <QScopeGuard>
#include <QSslCipher>
#include <QSslConfiguration>

#include <algorithm>
#include <memory>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <vector>

namespace watchkeeper {

namespace {

//! The maximum number of signatures to verify. A malicious server can send a hundred certificates with the same name, and each verification
//! takes up to a millisecond.
constexpr int kMaxTries = 40;

template<auto Free>
struct Deleter
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using CertificatePointer = std::unique_ptr<X509, Deleter<X509_free>>;
using Store = std::unique_ptr<X509_STORE, Deleter<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Deleter<X509_STORE_CTX_free>>;

void freeStack(STACK_OF(X509) * stack)
{
    sk_X509_free(stack); // frees only the stack; the certificates have other owners
}
using Stack = std::unique_ptr<STACK_OF(X509), Deleter<freeStack>>;

//! Returns a guard that clears OpenSSL's error queue of this thread. Otherwise, Qt would find an error there and treat it as
//! its own.
[[nodiscard]] auto clearErrorsOnExit()
{
    return qScopeGuard([] { ERR_clear_error(); });
}

std::vector<CertificatePointer> parseCertificates(const QList<QSslCertificate> &certificates)
{
    std::vector<CertificatePointer> parsed;
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

//! Returns the trusted certificates that the server sent, or that may have signed a certificate from the server.
//! `trusted` can contain all CAs of the system.
QList<QSslCertificate> issuerCandidates(const QList<QSslCertificate> &sent, const QList<QSslCertificate> &trusted)
{
    QList<QSslCertificate> found;
    std::copy_if(trusted.begin(), trusted.end(), std::back_inserter(found), [&sent](const QSslCertificate &authority) {
        return std::any_of(sent.begin(), sent.end(), [&authority](const QSslCertificate &one) {
            return one == authority
                || one.issuerInfo(QSslCertificate::CommonName) == authority.subjectInfo(QSslCertificate::CommonName);
        });
    });
    return found;
}

QSslCertificate fromOpenssl(const X509 *certificate)
{
    unsigned char *bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    const QByteArray der(reinterpret_cast<const char *>(bytes), std::max(size, 0));
    OPENSSL_free(bytes);
    return QSslCertificate(der, QSsl::Der);
}

QSslError errorOf(const X509_STORE_CTX *context, const QSslCertificate &own)
{
    const X509 *const concerned = X509_STORE_CTX_get_current_cert(context);
    switch (X509_STORE_CTX_get_error(context)) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return QSslError(QSslError::CertificateExpired, fromOpenssl(concerned));
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return QSslError(QSslError::CertificateNotYetValid, fromOpenssl(concerned));
    default:
        return QSslError(QSslError::UnableToGetIssuerCertificate, own);
    }
}

} // namespace

QList<QSslCertificate> signedChain(const QList<QSslCertificate> &sent)
{
    if (sent.isEmpty())
        return {};
    const auto guard = clearErrorsOnExit();
    const std::vector<CertificatePointer> parsed = parseCertificates(sent);
    QList<std::size_t> places{0};
    int tries = 0;
    for (qsizetype next = 0; next < places.size(); ++next) {
        X509 *const certificate = parsed[places[next]].get();
        for (std::size_t index = 1; certificate && index < parsed.size(); ++index) {
            const X509 *const issuer = parsed[index].get();
            const bool isCandidate = issuer && !places.contains(index) && isNamedAsIssuer(issuer, certificate);
            if (isCandidate && ++tries <= kMaxTries && hasSigned(issuer, certificate))
                places.append(index);
        }
    }
    QList<QSslCertificate> chain;
    for (const std::size_t index : std::as_const(places))
        chain.append(sent[static_cast<qsizetype>(index)]);
    return chain;
}

QSslError partialChainError(const QList<QSslCertificate> &sent, const QList<QSslCertificate> &trusted)
{
    const QSslCertificate own = sent.value(0);
    const QSslError unknownIssuer(QSslError::UnableToGetIssuerCertificate, own);
    const std::vector<CertificatePointer> anchors = parseCertificates(issuerCandidates(sent, trusted));
    if (anchors.empty())
        return unknownIssuer;
    const auto guard = clearErrorsOnExit();
    const std::vector<CertificatePointer> chain = parseCertificates(sent);
    const Store store(X509_STORE_new());
    const Stack untrusted(sk_X509_new_null());
    const StoreContext context(X509_STORE_CTX_new());
    if (!chain.front() || !store || !untrusted || !context)
        return unknownIssuer;
    for (const CertificatePointer &anchor : anchors) {
        if (anchor)
            X509_STORE_add_cert(store.get(), anchor.get());
    }
    for (const CertificatePointer &certificate : chain) {
        if (certificate)
            sk_X509_push(untrusted.get(), certificate.get());
    }
    if (X509_STORE_CTX_init(context.get(), store.get(), chain.front().get(), untrusted.get()) != 1
        || X509_STORE_CTX_set_default(context.get(), "ssl_server") != 1)
        return unknownIssuer;
    X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_PARTIAL_CHAIN);
    return X509_verify_cert(context.get()) == 1 ? QSslError(QSslError::NoError) : errorOf(context.get(), own);
}

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
