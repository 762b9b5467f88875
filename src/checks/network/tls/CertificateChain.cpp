// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/tls/CertificateChain.h"

#include <QScopeGuard>

#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <algorithm>
#include <memory>
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

} // namespace watchkeeper
