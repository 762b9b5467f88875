// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A server on loopback that follows a script: it sends its lines, and waits for the lines expected from the client.

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

//! \brief A line sent by the server or expected from the client.
struct ScriptedLine
{
    bool isServer = false;
    QByteArray bytes;
    qsizetype known =
        0; //!< [bytes] length of the start of a client's line that must match; of the rest, only the length is checked
    bool isAnything = false; //!< accepts any line from the client
    bool closes = false;     //!< the server closes the connection after this line
    bool startsTls = false;  //!< the server waits for a TLS handshake after this line
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
    //! Adds the address of the server to the fields of a target.
    void addAddress(QJsonObject *fields) const;
    //! Waits until the bytes still in transit on this computer have arrived.
    void settle();
    //! Describes the first unexpected line from the client; empty if all lines were correct.
    QString mismatch() const;

private:
    void onConnection(QIODevice *device);
    void onBytes(const QByteArray &bytes);
    void continueScript();
    bool hasReceivedLine();
    void say(const QByteArray &bytes);

    QList<ScriptedLine> m_script;
    Options m_options;
    qsizetype m_next = 0;
    QByteArray m_received;
    QString m_mismatch;
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
