// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Certificate details beyond the facts that every check reports: names, key, signature, fingerprints. Pure functions, thread-safe.

#include <QSslCertificate>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! Returns the sorted host names and addresses of the certificate, or its common name if it lists none.
QStringList certificateNames(const QSslCertificate &certificate);
//! Returns the type and size of the key: `RSA 2048`, `EC 256`, `Ed25519`. Empty for other types.
QString certificateKey(const QSslCertificate &certificate);
//! Returns the signature algorithm, such as `sha256WithRSAEncryption` or `ecdsa-with-SHA256`; its number (OID) if the name is
//! unknown.
QString certificateSignature(const QSslCertificate &certificate);
//! Returns a message about a key that clients no longer accept (RSA below 2048 bits, a curve below 224 bits); empty for other
//! keys.
QString certificateKeyWeakness(const QSslCertificate &certificate);
//! Returns a message about a weak key, or about a signature type that CAs no longer use (SHA-1, MD5). Empty if there is no
//! weakness.
QString certificateWeakness(const QSslCertificate &certificate);

//! Returns the number (OID) of a critical extension that clients don't support. Clients reject such a certificate.
//! Empty if there is none.
QString unknownCriticalExtension(const QSslCertificate &certificate);

//! Returns the SHA-256 hash of the entire certificate, in lower-case hexadecimal digits.
QString certificateFingerprint(const QSslCertificate &certificate);
//! Returns the SHA-256 hash of the public key in base64, as in `sha256/…` of RFC 7469.
QString publicKeyPin(const QSslCertificate &certificate);

//! \brief Parses a pin: 64 hexadecimal digits with or without colons, or `sha256/` and base64.
//! \return the pin as returned by certificateFingerprint(), or as returned by publicKeyPin() with the prefix `sha256/`; empty
//! if invalid
QString readPin(const QString &text);

} // namespace watchkeeper
