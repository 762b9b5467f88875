// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Servers on loopback whose certificate or handshake is wrong in one way each; one is correct.

#include "support/HttpFaults.h"
#include "support/OpensslServer.h"
#include "support/TestCertificates.h"

#include <memory>
#include <vector>

namespace watchkeeper::test {

//! \brief One port for each sort. After a successful handshake it serves the paths of HttpFaults (or, for the sorts that the openssl
//! program serves, a page that returns 200 for every path).
class TlsFaults : public QObject
{
    Q_OBJECT

public:
    explicit TlsFaults(QObject *parent = nullptr);
    ~TlsFaults() override;

    //! \brief In addition, two sorts send another certificate after `good`: with-a-stranger that of `ends-soon`, cross-signed the one of
    //! TestCertificates::crossSignedFile().
    //!
    //! Those of TestCertificates, then: old-protocol, not-tls, closes-in-handshake, silent-in-handshake, no-common-cipher,
    //! also-old-protocol
    static QStringList sorts();
    quint16 port(const QString &sort) const { return m_ports.value(sort); }
    //! `https://HOST:PORT` + path
    QString url(const QString &sort, const QString &path, const QString &host = QStringLiteral("localhost")) const;
    const TestCertificates &certificates() const { return m_certificates; }
    //! The requests received after the handshake of `sort`; null for the sorts without HttpFaults.
    HttpFaults *http(const QString &sort) const { return m_http.value(sort); }

private:
    //! \param more  files of certificates that it sends after its own
    void serve(const QString &sort, const QString &own, const QStringList &more = {});
    void serveByOpenssl(const QString &sort, const QString &certificate, const QStringList &more);
    void serveRaw(const QString &sort, const QByteArray &answer, bool closes);

    TestCertificates m_certificates;
    QHash<QString, quint16> m_ports;
    QHash<QString, HttpFaults *> m_http;
    std::vector<std::unique_ptr<OpensslServer>> m_programs;
};

} // namespace watchkeeper::test
