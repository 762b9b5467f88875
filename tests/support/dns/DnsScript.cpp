// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dns/DnsScript.h"

#include <QTimer>
#include <QtEndian>

namespace watchkeeper::test {

namespace {

constexpr qsizetype kDnsHeaderSize = 12;

QByteArray number32(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

//! Returns the question section, without the EDNS data that follows it.
QByteArray questionSection(const QByteArray &question)
{
    const qsizetype end = question.indexOf('\0', kDnsHeaderSize);
    return question.mid(kDnsHeaderSize, end + 5 - kDnsHeaderSize);
}

} // namespace

DnsScript::DnsScript(Answer answer, QObject *parent)
    : QObject(parent)
    , m_answer(std::move(answer))
{
    // Finds a port that is free for both UDP and TCP, which is nearly always the first one.
    for (int attempt = 0; attempt < 20 && !m_tcp.isListening(); ++attempt) {
        m_udp.close();
        if (m_udp.bind(QHostAddress::LocalHost))
            m_tcp.listen(QHostAddress::LocalHost, m_udp.localPort());
    }
    if (!m_tcp.isListening() || !m_otherSocket.bind(QHostAddress::LocalHost))
        qFatal("no free port");
    connect(&m_udp, &QUdpSocket::readyRead, this, &DnsScript::onDatagram);
    connect(&m_tcp, &QTcpServer::newConnection, this, &DnsScript::onConnection);
}

void DnsScript::onDatagram()
{
    while (m_udp.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_udp.receiveDatagram();
        m_questions.append(datagram.data());
        const QByteArrayList messages = m_answer(datagram.data(), Transport::Udp);
        QTimer::singleShot(m_delay, Qt::PreciseTimer, this, [this, datagram, messages] {
            for (const QByteArray &message : messages)
                reply(datagram, message);
        });
    }
}

void DnsScript::reply(const QNetworkDatagram &question, const QByteArray &message)
{
    QUdpSocket &socket = m_answersFromElsewhere ? m_otherSocket : m_udp;
    socket.writeDatagram(message, question.senderAddress(), static_cast<quint16>(question.senderPort()));
}

void DnsScript::onConnection()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onBytes(socket); });
    }
}

void DnsScript::onBytes(QTcpSocket *socket)
{
    const QByteArray seen = socket->peek(1 << 16);
    if (seen.size() < 2 || seen.size() < 2 + qFromBigEndian<quint16>(seen.constData()))
        return;
    const QByteArray question = socket->readAll().mid(2);
    m_questions.append(question);
    for (const QByteArray &message : m_answer(question, Transport::Tcp))
        send(socket, m_isRaw ? message : dnsNumber16(static_cast<quint16>(message.size())) + message);
    if (m_hangsUp)
        socket->disconnectFromHost();
}

void DnsScript::send(QTcpSocket *socket, const QByteArray &message)
{
    if (!m_isInPieces) {
        socket->write(message);
        return;
    }
    for (const char byte : message) {
        socket->write(&byte, 1);
        socket->flush();
    }
}

QByteArray dnsNumber16(quint16 number)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray dnsName(const QByteArray &name)
{
    QByteArray bytes;
    for (const QByteArray &label : name.split('.')) {
        if (!label.isEmpty())
            bytes += static_cast<char>(label.size()) + label;
    }
    return bytes + '\0';
}

QByteArray dnsRecord(quint16 type, const QByteArray &data, quint32 ttl)
{
    return dnsNumber16(0xc00c) + dnsNumber16(type) + dnsNumber16(1) + number32(ttl)
        + dnsNumber16(static_cast<quint16>(data.size())) + data;
}

QByteArray dnsRecordWithName(const QByteArray &name, quint16 type, const QByteArray &data, quint32 ttl)
{
    return dnsName(name) + dnsRecord(type, data, ttl).mid(2);
}

QByteArray dnsReply(const QByteArray &question, const QByteArrayList &answers, quint16 flags)
{
    return question.first(2) + dnsNumber16(flags) + dnsNumber16(1) + dnsNumber16(static_cast<quint16>(answers.size()))
        + dnsNumber16(0) + dnsNumber16(0) + questionSection(question) + answers.join();
}

} // namespace watchkeeper::test
