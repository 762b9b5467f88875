// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A DNS server on loopback whose replies a test defines byte by byte, and functions that build such replies.

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
    //! Returns the reply to a query. Each item is one datagram, or one TCP message, which is sent after its length.
    using Answer = std::function<QByteArrayList(const QByteArray &question, Transport transport)>;

    explicit DnsScript(Answer answer, QObject *parent = nullptr);

    quint16 port() const { return m_udp.localPort(); }
    //! Sends bytes over TCP without adding the length. The script can then provide a wrong length.
    void sendRaw() { m_isRaw = true; }
    //! Sends each byte over TCP separately.
    void sendInPieces() { m_isInPieces = true; }
    //! Closes the connection after a query over TCP.
    void hangUp() { m_hangsUp = true; }
    //! Sends datagrams from a port other than the one queried.
    void answerFromElsewhere() { m_answersFromElsewhere = true; }
    //! Delays datagrams by `delay`.
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
    QUdpSocket m_otherSocket;
    QTcpServer m_tcp;
    QList<QByteArray> m_questions;
    std::chrono::milliseconds m_delay{0};
    bool m_isRaw = false;
    bool m_isInPieces = false;
    bool m_hangsUp = false;
    bool m_answersFromElsewhere = false;
};

//! Encodes a name as in RFC 1035, 3.1, without compression.
QByteArray dnsName(const QByteArray &name);
//! Returns a record of class IN for the queried name.
QByteArray dnsRecord(quint16 type, const QByteArray &data, quint32 ttl = 60);
//! Returns a record for another name.
QByteArray dnsRecordWithName(const QByteArray &name, quint16 type, const QByteArray &data, quint32 ttl = 60);
//! Returns a reply to a query, including its question. \param flags  second word of the header, 0x8180 for a normal reply; its
//! last digit is the response code
QByteArray dnsReply(const QByteArray &question, const QByteArrayList &answers, quint16 flags = 0x8180);
QByteArray dnsNumber16(quint16 number);

} // namespace watchkeeper::test
