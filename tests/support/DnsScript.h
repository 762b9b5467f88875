// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A DNS server on loopback whose every byte the test defines, and the messages it can send.

#include <QNetworkDatagram>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

#include <chrono>
#include <functional>

namespace watchkeeper::test {

//! \brief Listens on one port over UDP and TCP, in the thread it lives in.
class DnsScript : public QObject
{
    Q_OBJECT

public:
    enum class Transport { Udp, Tcp };
    //! The reply to a query: one datagram each, or one TCP message each with its length before it.
    using Answer = std::function<QByteArrayList(const QByteArray &question, Transport transport)>;

    explicit DnsScript(Answer answer, QObject *parent = nullptr);

    quint16 port() const { return m_udp.localPort(); }
    //! Bytes sent over TCP unchanged, without the length: the script contains its own length, which may be wrong.
    void sendRaw() { m_isRaw = true; }
    //! Sends each byte over TCP separately.
    void sendInPieces() { m_isInPieces = true; }
    //! Closes the connection after a query over TCP.
    void hangUp() { m_hangsUp = true; }
    //! Datagrams come from a different port than the one queried.
    void answerFromElsewhere() { m_isElsewhere = true; }
    //! Datagrams are delayed for that long.
    void answerAfter(std::chrono::milliseconds delay) { m_delay = delay; }
    const QList<QByteArray> &questions() const { return m_questions; }

private:
    void onDatagram();
    void reply(const QNetworkDatagram &question, const QByteArray &message);
    void onConnection();
    void onBytes(QTcpSocket *socket);
    void send(QTcpSocket *socket, const QByteArray &message);

    Answer m_answer;
    QUdpSocket m_udp;
    QUdpSocket m_elsewhere;
    QTcpServer m_tcp;
    QList<QByteArray> m_questions;
    std::chrono::milliseconds m_delay{0};
    bool m_isRaw = false;
    bool m_isInPieces = false;
    bool m_hangsUp = false;
    bool m_isElsewhere = false;
};

//! A name in the form of RFC 1035, 3.1, without compression.
QByteArray dnsName(const QByteArray &name);
//! A record for the queried name, class IN.
QByteArray dnsRecord(quint16 type, const QByteArray &data, quint32 ttl = 60);
//! A record for another name.
QByteArray dnsRecordOf(const QByteArray &name, quint16 type, const QByteArray &data, quint32 ttl = 60);
//! The reply to a query, which it repeats. \param flags  of the second word: 0x8180 is a plain reply; the code is its last digit
QByteArray dnsReply(const QByteArray &question, const QByteArrayList &answers, quint16 flags = 0x8180);
QByteArray dnsNumber16(quint16 number);

} // namespace watchkeeper::test
