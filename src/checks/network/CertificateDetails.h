// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What stands in a certificate beyond the facts that every check reports: names, key, signature, fingerprints. Pure, safe from any thread.

#include <QSslCertificate>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! Hosts and addresses that it is made out to, sorted; its common name where it lists none.
QStringList certificateNames(const QSslCertificate &certificate);
//! `RSA 2048`, `EC 256`, `Ed25519`; empty where it is of another sort.
QString certificateKey(const QSslCertificate &certificate);
//! `sha256WithRSAEncryption`, `ecdsa-with-SHA256`, …; the number (OID) where it has no name here.
QString certificateSignature(const QSslCertificate &certificate);
//! A key that nobody takes any more: RSA below 2048 bits, a curve below 224; a sentence, or empty.
QString certificateKeyWeakness(const QSslCertificate &certificate);
//! The same, or a signature that no authority gives any more: SHA-1, MD5.
QString certificateWeakness(const QSslCertificate &certificate);

//! The number (OID) of a critical extension that clients don't know, for which they reject the certificate; empty where there is none.
QString unknownCriticalExtension(const QSslCertificate &certificate);

//! SHA-256 of the whole certificate, hexadecimal, lower case.
QString certificateFingerprint(const QSslCertificate &certificate);
//! SHA-256 of its public key as in `sha256/…` of RFC 7469, base64.
QString publicKeyPin(const QSslCertificate &certificate);

//! \brief A pin as people write it: 64 hexadecimal digits with or without colons, or `sha256/` and base64.
//! \return in the form of certificateFingerprint() or of publicKeyPin() with `sha256/` before; empty where it is none
QString readPin(const QString &text);

} // namespace watchkeeper
