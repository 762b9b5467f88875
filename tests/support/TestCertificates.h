// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Certificates of all sorts, valid and invalid, made by the openssl program once a day and kept in the build folder.

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace watchkeeper::test {

//! \brief A folder with `<sort>.pem` (certificate) and `<sort>.key` for each sort, `ca.pem`, which issued most of them, and `revoked.ocsp`,
//! a stapled reply that says so. All are issued for localhost and 127.0.0.1 unless their sort says otherwise. In addition to the sorts
//! there are `seven-names`, valid and issued for seven names, and `countless-names`, for hundreds.
class TestCertificates
{
public:
    //! Makes them if necessary; concurrent processes wait for each other. Ends the program if openssl fails.
    TestCertificates();

    //! good, expired, not-yet-valid, wrong-host, self-signed, unknown-issuer, weak-key, ends-soon, no-names, revoked,
    //! address-as-name, name-in-subject, sha1-signature, critical-extension
    static QStringList sorts();

    QString certificateFile(const QString &sort) const { return m_folder + u'/' + sort + QStringLiteral(".pem"); }
    QString keyFile(const QString &sort) const;
    QString caFile() const { return certificateFile(QStringLiteral("ca")); }
    //! \brief For the key of `ca`, signed by `other-ca`, and expired: what a CA sends along for years after it has changed its root.
    QString crossSignedFile() const { return certificateFile(QStringLiteral("cross-signed")); }
    QString ocspFile() const { return m_folder + QStringLiteral("/revoked.ocsp"); }

    //! The day when `expired` expired: three days before it was made.
    QDateTime expiredAt() const;

private:
    void make();
    void run(const QStringList &arguments);
    void issue(const QString &sort, const QString &subject, const QString &names, const QDateTime &from, const QDateTime &to);
    void makeAuthority(const QString &name);
    void issueManyNames(const QDateTime &from, const QDateTime &to);
    void crossSign(const QDateTime &from, const QDateTime &to);
    void makeRevocation();

    QString m_folder;
};

} // namespace watchkeeper::test
