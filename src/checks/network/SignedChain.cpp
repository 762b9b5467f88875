// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/SignedChain.h"

#include <openssl/err.h>
#include <openssl/x509.h>

#include <memory>
#include <vector>

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

} // namespace

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

} // namespace watchkeeper
