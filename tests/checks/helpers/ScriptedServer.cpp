// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/ScriptedServer.h"

#include "support/TestCertificates.h"

#include <QFile>
#include <QLocalSocket>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! A server whose sockets can start TLS.
class TlsCapableServer : public QTcpServer
{
protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        if (socket->setSocketDescriptor(descriptor))
            addPendingConnection(socket);
    }
};

QSslConfiguration serverTls(const test::TestCertificates &certificates)
{
    QFile key(certificates.keyFile(u"good"_s));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no key");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate::fromPath(certificates.certificateFile(u"good"_s)).value(0));
    tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

QString shown(const QByteArray &bytes)
{
    constexpr qsizetype kMaximum = 400;
    return QString::fromLatin1(bytes.left(kMaximum).toHex(' ')) + u" ("_s
        + QString::fromLatin1(bytes.left(kMaximum)).toHtmlEscaped() + u')';
}

} // namespace

ScriptedServer::ScriptedServer(QList<ScriptedLine> script, Options options)
    : m_script(std::move(script))
    , m_options(std::move(options))
    , m_tcp(std::make_unique<TlsCapableServer>())
{
    if (m_options.over == "tls"_L1 || m_options.over == "starttls"_L1)
        m_certificates = std::make_unique<test::TestCertificates>();
}

ScriptedServer::~ScriptedServer() = default;

bool ScriptedServer::listen()
{
    if (m_options.over == "udp"_L1) {
        connect(&m_udp, &QUdpSocket::readyRead, this, [this] {
            while (m_udp.hasPendingDatagrams()) {
                QByteArray bytes(m_udp.pendingDatagramSize(), '\0');
                m_udp.readDatagram(bytes.data(), bytes.size(), &m_peer, &m_peerPort);
                onBytes(bytes);
            }
        });
        return m_udp.bind(QHostAddress::LocalHost) && m_otherPort.bind(QHostAddress::LocalHost);
    }
    if (m_options.over == "unix"_L1) {
        connect(&m_local, &QLocalServer::newConnection, this, [this] { onConnection(m_local.nextPendingConnection()); });
        return m_local.listen(m_folder.filePath(u"socket"_s));
    }
    connect(m_tcp.get(), &QTcpServer::newConnection, this, [this] { onConnection(m_tcp->nextPendingConnection()); });
    return m_tcp->listen(QHostAddress::LocalHost);
}

void ScriptedServer::addAddress(QJsonObject *fields) const
{
    if (m_options.over == "unix"_L1) {
        fields->insert(u"path"_s, m_local.fullServerName());
        return;
    }
    if (!fields->contains(u"host"_s))
        fields->insert(u"host"_s, u"127.0.0.1"_s);
    fields->insert(u"port"_s, m_options.over == "udp"_L1 ? m_udp.localPort() : m_tcp->serverPort());
    if (m_certificates && !fields->contains(u"caFile"_s))
        fields->insert(u"caFile"_s, m_certificates->caFile());
}

void ScriptedServer::onConnection(QIODevice *device)
{
    m_device = device;
    connect(device, &QIODevice::readyRead, this, [this, device] { onBytes(device->readAll()); });
    if (m_options.over == "tls"_L1) {
        auto *tls = qobject_cast<QSslSocket *>(device);
        tls->setSslConfiguration(serverTls(*m_certificates));
        connect(tls, &QSslSocket::encrypted, this, &ScriptedServer::continueScript);
        tls->startServerEncryption();
        return;
    }
    continueScript();
}

void ScriptedServer::onBytes(const QByteArray &bytes)
{
    m_received += bytes;
    continueScript();
}

void ScriptedServer::continueScript()
{
    while (m_mismatch.isEmpty() && m_next < m_script.size()) {
        const ScriptedLine &line = m_script.at(m_next);
        if (line.startsTls) {
            ++m_next;
            auto *tls = qobject_cast<QSslSocket *>(m_device);
            tls->setSslConfiguration(serverTls(*m_certificates));
            connect(tls, &QSslSocket::encrypted, this, &ScriptedServer::continueScript);
            tls->startServerEncryption();
            return;
        }
        if (line.closes) {
            ++m_next;
            m_device->close();
            return;
        }
        if (line.isServer)
            say(line.bytes);
        else if (!hasReceivedLine())
            return;
        ++m_next;
    }
    if (m_next >= m_script.size() && m_options.closesAtEnd && m_device)
        m_device->close();
}

//! Returns false while more bytes are expected.
bool ScriptedServer::hasReceivedLine()
{
    const ScriptedLine &line = m_script.at(m_next);
    if (line.isAnything) {
        const bool isThere = !m_received.isEmpty();
        m_received.clear();
        return isThere;
    }
    const qsizetype compared = std::min(m_received.size(), line.known);
    if (m_received.first(compared) != line.bytes.first(compared)) {
        m_mismatch = u"line %1 of the client should be\n%2\nbut is\n%3"_s.arg(
            QString::number(m_next + 1), shown(line.bytes.first(line.known)), shown(m_received.left(line.bytes.size())));
        if (m_device)
            m_device->close();
        return false;
    }
    if (m_received.size() < line.bytes.size())
        return false;
    m_received.remove(0, line.bytes.size());
    return true;
}

void ScriptedServer::say(const QByteArray &bytes)
{
    if (m_device)
        m_device->write(bytes);
    else
        (m_options.replyFromAnotherPort ? m_otherPort : m_udp).writeDatagram(bytes, m_peer, m_peerPort);
}

void ScriptedServer::settle()
{
    (void)QTest::qWaitFor([this] { return m_next >= m_script.size() || !m_mismatch.isEmpty(); }, 20'000);
}

QString ScriptedServer::mismatch() const
{
    if (!m_mismatch.isEmpty() || m_next >= m_script.size())
        return m_mismatch;
    const ScriptedLine &line = m_script.at(m_next);
    return u"the client never said line %1, which is\n%2\nit said\n%3"_s.arg(QString::number(m_next + 1), shown(line.bytes),
                                                                             shown(m_received));
}

} // namespace watchkeeper
