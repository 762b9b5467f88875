// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Certificate details beyond the facts that every check reports: names, key, signature, fingerprints. Pure, safe from any thread.

#include <QSslCertificate>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! The hosts and addresses it is issued for, sorted; its common name if it lists none.
QStringList certificateNames(const QSslCertificate &certificate);
//! `RSA 2048`, `EC 256`, `Ed25519`; empty for other types.
QString certificateKey(const QSslCertificate &certificate);
//! `sha256WithRSAEncryption`, `ecdsa-with-SHA256`, …; the number (OID) if its name isn't known here.
QString certificateSignature(const QSslCertificate &certificate);
//! A sentence about a key that clients no longer accept: RSA below 2048 bits, a curve below 224; otherwise empty.
QString certificateKeyWeakness(const QSslCertificate &certificate);
//! The same, or a signature type that CAs no longer use: SHA-1, MD5.
QString certificateWeakness(const QSslCertificate &certificate);

//! The number (OID) of a critical extension that clients don't support, so that they reject the certificate; empty if there is none.
QString unknownCriticalExtension(const QSslCertificate &certificate);

//! SHA-256 of the entire certificate, hexadecimal, lower case.
QString certificateFingerprint(const QSslCertificate &certificate);
//! SHA-256 of its public key as in `sha256/…` of RFC 7469, base64.
QString publicKeyPin(const QSslCertificate &certificate);

//! \brief A pin as people write it: 64 hexadecimal digits with or without colons, or `sha256/` and base64.
//! \return in the form of certificateFingerprint(), or of publicKeyPin() with the prefix `sha256/`; empty if invalid
QString readPin(const QString &text);

} // namespace watchkeeper
