// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The certificate chain of the server and its validation result.

#include "model/check/Observation.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

class QLabel;
class QSplitter;
class QTreeWidget;

namespace watchkeeper {

//! \brief One certificate of a chain. Its texts are safe to display.
class CertificateDetails
{
public:
    //! \param der  the bytes sent by the server; isValid() is false if they aren't a certificate
    explicit CertificateDetails(const QByteArray &der);

    bool isValid() const { return until.isValid(); }
    //! Returns the remaining validity, translated: `245 days left`, `expired today`, `expired 3 days ago` or `becomes valid in
    //! 30 days`.
    QString validity(const QDateTime &now) const;

    QString name;      //!< the first of these that exists: common name, organisation, host name
    QString subject;   //!< distinguished name, such as `CN=localhost, O=Example`
    QString issuer;    //!< distinguished name of the issuer
    QStringList names; //!< the hosts and addresses for which the certificate was issued
    QDateTime from;    //!< UTC
    QDateTime until;   //!< UTC
    QString key;       //!< such as `EC, 256 bits`
    QString signature; //!< such as `ECDSA with SHA-256`, or the identifier of an unknown algorithm
    QString serial;    //!< hexadecimal bytes separated by colons
    QString sha256;    //!< SHA-256 fingerprint in the same format, in upper case
    bool isSelfSigned = false;
};

//! Returns the chain as PEM, in the same order.
QByteArray chainToPem(const QList<QByteArray> &chain);

// The certificate chain of the server and its validation result.

class FactList;

class CertificateTab : public QWidget
{
    Q_OBJECT

public:
    explicit CertificateTab(QWidget *parent = nullptr);

    //! Shows the chain. If it is unchanged, the current item and the selection are kept.
    void show(const TlsEvidence &tls);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *buildBar();
    QWidget *buildSide();
    void showChain();
    void showValidity();
    void showVerdict(const TlsEvidence &tls);
    void showSelected();
    void savePem();
    void copyFingerprint();
    int selectedCertificate() const;

    TlsEvidence m_tls;
    QList<CertificateDetails> m_details;
    QLabel *m_verdict;
    QTreeWidget *m_chain;
    FactList *m_facts;
    QSplitter *m_splitter;
};

} // namespace watchkeeper
