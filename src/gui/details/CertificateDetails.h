// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The content of a certificate, as text. Pure, safe from any thread.

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief One certificate of a chain. Its texts are made safe to show.
class CertificateDetails
{
public:
    //! \param der  as sent by the server; isValid() is false if it isn't a certificate
    explicit CertificateDetails(const QByteArray &der);

    bool isValid() const { return until.isValid(); }
    //! `245 days left`, `ends tomorrow`, `ended 3 days ago`, `begins in 30 days`; translated.
    QString validity(const QDateTime &now) const;

    QString name;      //!< common name, or else the organisation, or else the first host name
    QString subject;   //!< `CN=localhost, O=Example`
    QString issuer;    //!< likewise
    QStringList names; //!< hosts and addresses it is issued for
    QDateTime from;    //!< UTC
    QDateTime until;   //!< UTC
    QString key;       //!< `EC, 256 bits`
    QString signature; //!< `ECDSA with SHA-256`, or the identifier of an unknown algorithm
    QString serial;    //!< hexadecimal, bytes separated by colons
    QString sha256;    //!< fingerprint, in the same form but in capitals
    bool isSelfSigned = false;
};

//! The chain as PEM, in the same order.
QByteArray chainToPem(const QList<QByteArray> &chain);

} // namespace watchkeeper
