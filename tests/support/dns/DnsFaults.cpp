// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dns/DnsFaults.h"

#include <QNetworkDatagram>
#include <QtEndian>

namespace watchkeeper::test {

namespace {

constexpr int kHeaderSize = 12;
constexpr quint16 kTypeA = 1;
constexpr quint16 kTypeAaaa = 28;
constexpr int kNameError = 3;

QByteArray bigEndian(quint16 number)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray record(quint16 type, const QHostAddress &address)
{
    QByteArray data;
    if (type == kTypeA) {
        data.resize(4);
        qToBigEndian(address.toIPv4Address(), data.data());
    } else {
        const Q_IPV6ADDR v6 = address.toIPv6Address();
        data = QByteArray(reinterpret_cast<const char *>(&v6), sizeof(v6));
    }
    // The record consists of a pointer to the name in the question, the type, class IN, a TTL of 60 s, and the data.
    return bigEndian(0xc00c) + bigEndian(type) + bigEndian(1) + bigEndian(0) + bigEndian(60)
        + bigEndian(static_cast<quint16>(data.size())) + data;
}

} // namespace

DnsFaults::DnsFaults(QObject *parent)
    : QObject(parent)
{
    if (!m_socket.bind(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(m_socket.errorString()));
    connect(&m_socket, &QUdpSocket::readyRead, this, &DnsFaults::onReadable);
}

QString DnsFaults::nameServer() const
{
    return QStringLiteral("127.0.0.1:%1").arg(port());
}

void DnsFaults::add(const QString &name, const QHostAddress &address)
{
    m_addresses[name].append(address);
}

void DnsFaults::onReadable()
{
    while (m_socket.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_socket.receiveDatagram();
        const QByteArray bytes = answer(datagram.data());
        if (!bytes.isEmpty())
            m_socket.writeDatagram(datagram.makeReply(bytes));
    }
}

QByteArray DnsFaults::answer(const QByteArray &question)
{
    QByteArrayList labels;
    qsizetype at = kHeaderSize;
    while (at < question.size() && question.at(at) != 0) {
        const auto length = static_cast<quint8>(question.at(at));
        labels.append(question.mid(at + 1, length));
        at += 1 + length;
    }
    if (at + 5 > question.size())
        return {};
    const QString name = QString::fromUtf8(labels.join('.')).toLower();
    const auto type = qFromBigEndian<quint16>(question.constData() + at + 1);
    const QString asked = name + (type == kTypeAaaa ? QStringLiteral("/AAAA") : QStringLiteral("/A"));
    m_questions.append(asked);
    if (m_toLose.value(name) > 0) {
        --m_toLose[name];
        return {};
    }
    if (m_hung.contains(name) || m_hung.contains(asked))
        return {};

    QByteArray records;
    quint16 count = 0;
    int code = m_failing.value(name, 0);
    if (code == 0 && !m_addresses.contains(name))
        code = kNameError;
    for (const QHostAddress &address : m_addresses.value(name)) {
        const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
        if (type != (isV6 ? kTypeAaaa : kTypeA))
            continue;
        records += record(type, address);
        ++count;
    }
    // The flags mean: response, recursion desired and available. The last digit is the response code.
    return question.first(2) + bigEndian(static_cast<quint16>(0x8180 | code)) + bigEndian(1) + bigEndian(count) + bigEndian(0)
        + bigEndian(0) + question.mid(kHeaderSize, at + 5 - kHeaderSize) + records;
}

} // namespace watchkeeper::test
