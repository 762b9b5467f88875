// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Servers on loopback: one without faults, the others each with a different fault in the certificate or handshake.

#include "support/OpensslServer.h"
#include "support/TestCertificates.h"
#include "support/http/HttpFaults.h"

#include <memory>
#include <vector>

namespace watchkeeper::test {

//! \brief Has one port for each sort. After a successful handshake, a port serves the paths of HttpFaults. For sorts served by
//! the openssl program, every path returns a page with status 200 instead.
class TlsFaults : public QObject
{
    Q_OBJECT

public:
    explicit TlsFaults(QObject *parent = nullptr);
    ~TlsFaults() override;

    //! \brief Returns the sorts of TestCertificates, and these: old-protocol, not-tls, closes-in-handshake,
    //! silent-in-handshake, no-common-cipher, also-old-protocol.
    //!
    //! Three more sorts send additional certificates after `good`. with-a-stranger sends the one of `ends-soon`. cross-signed
    //! sends the one of TestCertificates::crossSignedFile(). behind-a-stranger sends the one of `ends-soon` and then
    //! `intermediate`.
    static QStringList sorts();
    quint16 port(const QString &sort) const { return m_ports.value(sort); }
    //! Returns `https://HOST:PORT` + path.
    QString url(const QString &sort, const QString &path, const QString &host = QStringLiteral("localhost")) const;
    const TestCertificates &certificates() const { return m_certificates; }
    //! Returns the server behind the handshake of `sort`, with its requests. Null for sorts without HttpFaults.
    HttpFaults *http(const QString &sort) const { return m_http.value(sort); }

private:
    //! \param more  additional certificate files to send
    void serve(const QString &sort, const QString &own, const QStringList &more = {});
    void serveByOpenssl(const QString &sort, const QString &certificate, const QStringList &more);
    void serveRaw(const QString &sort, const QByteArray &answer, bool closes);

    TestCertificates m_certificates;
    QHash<QString, quint16> m_ports;
    QHash<QString, HttpFaults *> m_http;
    std::vector<std::unique_ptr<OpensslServer>> m_programs;
};

} // namespace watchkeeper::test
