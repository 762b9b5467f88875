// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TlsFaults.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

namespace watchkeeper::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

} // namespace

QStringList TlsFaults::sorts()
{
    return TestCertificates::sorts() + QStringList{u"old-protocol"_s,        u"not-tls"_s,          u"closes-in-handshake"_s,
                                                   u"silent-in-handshake"_s, u"no-common-cipher"_s, u"also-old-protocol"_s};
}

TlsFaults::TlsFaults(QObject *parent)
    : QObject(parent)
{
    for (const QString &sort : TestCertificates::sorts()) {
        if (sort == u"weak-key"_s || sort == u"sha1-signature"_s)
            serveByOpenssl(sort, sort, {u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
        else if (sort == u"revoked"_s)
            serveByOpenssl(sort, sort, {u"-status_file"_s, m_certificates.ocspFile()});
        else
            serve(sort, sort);
    }
    serve(u"with-a-stranger"_s, u"good"_s, {m_certificates.certificateFile(u"ends-soon"_s)});
    serve(u"cross-signed"_s, u"good"_s, {m_certificates.crossSignedFile()});
    serve(u"behind-a-stranger"_s, u"good"_s,
          {m_certificates.certificateFile(u"ends-soon"_s), m_certificates.certificateFile(u"intermediate"_s)});
    serveByOpenssl(u"old-protocol"_s, u"good"_s, {u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
    serveByOpenssl(u"also-old-protocol"_s, u"good"_s, {u"-min_protocol"_s, u"TLSv1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
    // TLS 1.2 with a cipher that requires an RSA key, which this server doesn't have.
    serveByOpenssl(u"no-common-cipher"_s, u"good"_s, {u"-tls1_2"_s, u"-cipher"_s, u"ECDHE-RSA-AES128-GCM-SHA256"_s});
    serveRaw(u"not-tls"_s, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", true);
    serveRaw(u"closes-in-handshake"_s, {}, true);
    serveRaw(u"silent-in-handshake"_s, {}, false);
}

TlsFaults::~TlsFaults() = default;

QString TlsFaults::url(const QString &sort, const QString &path, const QString &host) const
{
    return u"https://%1:%2%3"_s.arg(host).arg(port(sort)).arg(path);
}

void TlsFaults::serve(const QString &sort, const QString &own, const QStringList &more)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    QList<QSslCertificate> chain;
    for (const QString &file : QStringList{m_certificates.certificateFile(own)} + more)
        chain += QSslCertificate::fromPath(file);
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(QSslKey(contents(m_certificates.keyFile(own)), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    // The server also offers HTTP/2. Checks that don't use HTTP/2 must not select it.
    configuration.setAllowedNextProtocols({QByteArrayLiteral("h2"), QByteArrayLiteral("http/1.1")});
    auto *server = new QSslServer;
    server->setSslConfiguration(configuration);
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(server->errorString()));
    auto *http = new HttpFaults(server, this);
    m_http.insert(sort, http);
    m_ports.insert(sort, http->port());
}

void TlsFaults::serveByOpenssl(const QString &sort, const QString &certificate, const QStringList &more)
{
    m_programs.push_back(std::make_unique<OpensslServer>(m_certificates.certificateFile(certificate),
                                                         m_certificates.keyFile(certificate), more));
    m_ports.insert(sort, m_programs.back()->port());
}

void TlsFaults::serveRaw(const QString &sort, const QByteArray &answer, bool closes)
{
    auto *server = new QTcpServer(this);
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(server->errorString()));
    connect(server, &QTcpServer::newConnection, server, [server, answer, closes] {
        QTcpSocket *const socket = server->nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, socket, [socket, answer, closes] {
            socket->readAll();
            socket->write(answer);
            if (closes)
                socket->disconnectFromHost();
        });
    });
    m_ports.insert(sort, server->serverPort());
}

} // namespace watchkeeper::test
