// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Relays data between a client program and a server, records it, and drafts a dialogue from the recording.

#include "async/CancelToken.h"
#include "checks/dialogue/file/Dialogue.h"
#include "checks/network/NetworkPool.h"
#include "checks/network/TcpConnector.h"
#include "checks/network/names/Resolver.h"
#include "checks/network/tls/TlsPeer.h"

#include <QCoroTask>
#include <QObject>
#include <QTcpServer>
#include <QTimer>
#include <QUdpSocket>

#include <memory>

namespace watchkeeper {

//! Data that one side sent until the other side sent something; over UDP, one datagram.
struct RecordedTurn
{
    bool isServer = false;
    QByteArray bytes;
};

//! \brief One session with a server.
struct Recording
{
    // Limits for recordings that can be converted to a dialogue. Dialogue files have similar limits.
    static constexpr qsizetype kMaxTurns = 100;
    static constexpr qint64 kMaxSentBytes = 48 * 1024;       //!< [bytes] sent by the client
    static constexpr qint64 kMaxReceivedBytes = 1024 * 1024; //!< [bytes] sent by the server

    QString host;
    quint16 port = 0;
    DialogueTransport::Over over = DialogueTransport::Over::Tcp;
    QList<RecordedTurn> turns;
    bool isClosedByServer = false;
    qint64 sent = 0;     //!< [bytes] sent by the client in total
    qint64 received = 0; //!< [bytes] sent by the server in total

    //! \brief Appends bytes. Continues the last turn if it belongs to the same side.
    //! \return false if the recording is full: no bytes were added, and the caller should stop
    bool add(bool isServer, const QByteArray &bytes);
    bool hasReply() const;
    //! Whether both sides use TLS from the beginning, which makes the recorded bytes unreadable.
    bool isUnreadable() const;
};

//! \brief Generates a dialogue file that sends the client's data again and treats the recorded replies as correct.
//!
//! The end of each reply is guessed from its content. Notes mark the lines that the user should check. If the client
//! starts TLS after some plain text, the draft contains a step `startTls`, and everything sent after it is unknown.
//! readDialogue() accepts the file if the client sent anything, unless `secret` is so short that it occurs everywhere.
//! \param key     key of the kind; see isLibraryKey()
//! \param secret  the password, which may have been sent literally or as base64; the draft uses a field instead. Empty
//!                if unknown
QByteArray dialogueDraft(const Recording &recording, const QString &key, const QString &secret);

//! \brief Listens on loopback for one client, relays data in both directions, and records it. Data leaves this computer only on the
//! connection to the server.
class DialogueRecorder : public QObject
{
    Q_OBJECT

public:
    //! The reason why the recording has ended.
    enum class End : quint8 {
        HungUp,
        Full, //!< the recording is full; further data wasn't relayed
        TimeLimitReached
    };

    //! \param over    Tcp, Udp, or Tls, which is only used with the server; the client's connection is unencrypted
    //! \param caFile  see NetworkPool::trust()
    DialogueRecorder(const QString &host, quint16 port, DialogueTransport::Over over, QString caFile);
    ~DialogueRecorder() override;

    //! \param port   0 for any free port
    //! \param limit  maximum duration of the recording, starting now
    //! \return an empty string, or an error message
    QString listen(quint16 port, Milliseconds limit);
    quint16 listeningPort() const;
    const Recording &recording() const { return m_recording; }

signals:
    //! Emitted when all relayed data has been sent. No further signals follow.
    void finished(watchkeeper::DialogueRecorder::End reason);
    //! Emitted if the server can't be reached. No further signals follow.
    void failed(const QString &sentence);

private:
    void onClientConnected();
    QCoro::Task<> connectToServer();
    QCoro::Task<bool> startTls();
    void relayAvailable();
    void relay(bool isServer, QAbstractSocket *from, QAbstractSocket *to);
    void onClosed(bool isServer);
    void onDatagram();
    void onReply();
    void stopRecording(End reason);
    void finishIfDisconnected();
    void reportFinished();
    void fail(const CheckError &error);

    Recording m_recording;
    QString m_caFile;
    Resolver m_resolver;
    NetworkPool m_network;
    CancelSource m_cancelSource;
    QTcpServer m_listener;
    QUdpSocket m_clientUdp;
    QUdpSocket m_serverUdp;
    QHostAddress m_clientAddress;
    quint16 m_clientPort = 0;
    std::unique_ptr<QTcpSocket> m_client;
    std::unique_ptr<TcpConnector> m_connector;
    TlsPeer m_tls;
    QTcpSocket *m_server = nullptr; //!< owned by the connector once the socket exists
    QTimer m_durationTimer;
    QTimer m_closeTimer; //!< limits the wait for the last reply, or for sending the remaining data
    End m_endReason = End::HungUp;
    bool m_hasFirstDatagram = false; //!< UDP: the first datagram has arrived
    bool m_hasEnded = false;
    bool m_isReported = false;   //!< finished() or failed() has been emitted
    QCoro::Task<> m_connectTask; //!< runs while the connection to the server is being established
};

} // namespace watchkeeper
