// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A server on loopback that sends its lines when it has received those of the client.

#include <QByteArray>
#include <QJsonObject>
#include <QLocalServer>
#include <QObject>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QUdpSocket>

#include <memory>

class QSslSocket;

namespace watchkeeper {

namespace test {
class TestCertificates;
}

//! \brief What one of the two sides says.
struct ScriptedLine
{
    bool isServer = false;
    QByteArray bytes;
    qsizetype known = 0;     //!< [bytes] of a client's line that must match exactly; the rest is only counted
    bool isAnything = false; //!< of the client: any content
    bool closes = false;     //!< the server closes the connection
    bool startsTls = false;  //!< the server waits for a TLS handshake
};

//! \brief One conversation over TCP, TLS, UDP or a Unix socket.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString over = QStringLiteral("tcp"); //!< `tcp`, `starttls`, `tls`, `udp`, `unix`
        bool replyFromAnotherPort = false;
        bool closesAtEnd = false;
    };

    ScriptedServer(QList<ScriptedLine> script, Options options);
    ~ScriptedServer() override;

    bool listen();
    //! Where it listens, as fields of a target.
    void addAddress(QJsonObject *fields) const;
    //! Reads what is still in transit on this computer.
    void settle();
    //! What the client said that it should not have said; empty if all was correct.
    QString complaint() const;

private:
    void onConnection(QIODevice *device);
    void onBytes(const QByteArray &bytes);
    void playOn();
    bool hearsLine();
    void say(const QByteArray &bytes);

    QList<ScriptedLine> m_script;
    Options m_options;
    qsizetype m_next = 0;
    QByteArray m_heard;
    QString m_complaint;
    std::unique_ptr<QTcpServer> m_tcp;
    QLocalServer m_local;
    QUdpSocket m_udp;
    QUdpSocket m_otherPort;
    QTemporaryDir m_folder;
    std::unique_ptr<test::TestCertificates> m_certificates;
    QIODevice *m_device = nullptr;
    QHostAddress m_peer;
    quint16 m_peerPort = 0;
};

} // namespace watchkeeper
