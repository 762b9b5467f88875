// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The content of a certificate as text. Pure, safe from any thread.

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief One certificate of a chain. Its texts are safe to display.
class CertificateDetails
{
public:
    //! \param der  the bytes sent by the server; isValid() is false if they aren't a certificate
    explicit CertificateDetails(const QByteArray &der);

    bool isValid() const { return until.isValid(); }
    //! The remaining validity, translated: `245 days left`, `expired today`, `expired 3 days ago` or `becomes valid in 30 days`.
    QString validity(const QDateTime &now) const;

    QString name;      //!< the first of these that exists: common name, organisation, host name
    QString subject;   //!< distinguished name, such as `CN=localhost, O=Example`
    QString issuer;    //!< distinguished name of the issuer
    QStringList names; //!< the hosts and addresses for which the certificate was issued
    QDateTime from;    //!< UTC
    QDateTime until;   //!< UTC
    QString key;       //!< `EC, 256 bits`
    QString signature; //!< `ECDSA with SHA-256`, or the identifier of an unknown algorithm
    QString serial;    //!< hexadecimal bytes separated by colons
    QString sha256;    //!< SHA-256 fingerprint in the same format, in upper case
    bool isSelfSigned = false;
};

//! The chain as PEM, in the same order.
QByteArray chainToPem(const QList<QByteArray> &chain);

} // namespace watchkeeper
