// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Valid and invalid certificates of many sorts. The openssl program creates them once a day in the build folder.

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace watchkeeper::test {

//! \brief A folder with `<sort>.pem` (certificate) and `<sort>.key` for each sort, `ca.pem`, which issued most of them, and `revoked.ocsp`,
//! a response for stapling that reports the revocation. All are issued for localhost and 127.0.0.1 unless the sort implies otherwise. Two
//! more certificates are valid: `seven-names` has seven names and `countless-names` has hundreds.
class TestCertificates
{
public:
    //! Creates the certificates if necessary. Concurrent processes wait for each other. Ends the program if openssl fails.
    TestCertificates();

    //! good, expired, not-yet-valid, wrong-host, self-signed, unknown-issuer, weak-key, ends-soon, no-names, revoked,
    //! address-as-name, name-in-subject, sha1-signature, critical-extension
    static QStringList sorts();

    QString certificateFile(const QString &sort) const { return m_folder + u'/' + sort + QStringLiteral(".pem"); }
    QString keyFile(const QString &sort) const;
    QString caFile() const { return certificateFile(QStringLiteral("ca")); }
    //! \brief Returns an expired certificate for the key of `ca`, signed by `other-ca`. Servers often keep sending such a
    //! certificate for years after a CA has changed its root. `intermediate` is a valid certificate of this kind.
    QString crossSignedFile() const { return certificateFile(QStringLiteral("cross-signed")); }
    QString ocspFile() const { return m_folder + QStringLiteral("/revoked.ocsp"); }

    //! Returns the expiry date of `expired`, three days before its creation.
    QDateTime expiredAt() const;

private:
    void make();
    void run(const QStringList &arguments);
    void issue(const QString &sort, const QString &subject, const QString &names, const QDateTime &from, const QDateTime &to);
    void makeAuthority(const QString &name);
    void issueManyNames(const QDateTime &from, const QDateTime &to);
    void crossSign(const QString &name, const QDateTime &from, const QDateTime &to);
    void makeRevocation();

    QString m_folder;
};

} // namespace watchkeeper::test
