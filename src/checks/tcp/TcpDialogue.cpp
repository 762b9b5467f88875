// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/tcp/TcpDialogue.h"

namespace watchkeeper {

bool TcpExpectation::isIn(const QByteArray &reply) const
{
    if (!bytes.isEmpty())
        return reply.contains(bytes);
    return pattern.match(QString::fromUtf8(reply)).hasMatch();
}

TcpDialogue::TcpDialogue(QTcpSocket *socket, QByteArray request, TcpExpectation expectation, qint64 mostReply)
    : m_socket(socket)
    , m_request(std::move(request))
    , m_expectation(std::move(expectation))
    , m_mostReply(mostReply)
{
    connect(socket, &QTcpSocket::bytesWritten, this, &TcpDialogue::onBytesWritten);
    connect(socket, &QTcpSocket::readyRead, this, &TcpDialogue::onReadyRead);
    connect(socket, &QTcpSocket::errorOccurred, this, &TcpDialogue::onClosed);
}

void TcpDialogue::start(std::function<void()> done)
{
    constexpr qint64 kBuffer = 64 * 1024;
    m_done = std::move(done);
    m_clock.start();
    if (m_socket->state() != QAbstractSocket::ConnectedState && !(m_request.isEmpty() && m_expectation.isEmpty())) {
        onClosed(); // between connecting and here, when nobody listened
        return;
    }
    m_socket->setReadBufferSize(kBuffer); // else Qt would read on for ever while we are busy
    if (!m_request.isEmpty())
        m_socket->write(m_request);
    onBytesWritten();
    onReadyRead();
}

void TcpDialogue::onBytesWritten()
{
    if (m_socket->bytesToWrite() > 0 || m_sentAfter)
        return;
    m_sentAfter = elapsed();
    if (m_expectation.isEmpty())
        conclude(End::Met);
}

void TcpDialogue::onReadyRead()
{
    if (m_end != End::None || m_expectation.isEmpty())
        return;
    m_reply += m_socket->read(m_mostReply - m_reply.size());
    if (m_reply.isEmpty())
        return;
    if (!m_firstByteAfter)
        m_firstByteAfter = elapsed();
    if (m_expectation.isIn(m_reply))
        conclude(End::Met);
    else if (m_reply.size() >= m_mostReply)
        conclude(End::TooLong);
}

void TcpDialogue::onClosed()
{
    onReadyRead();
    conclude(m_socket->error() == QAbstractSocket::RemoteHostClosedError ? End::Closed : End::Broken);
}

void TcpDialogue::conclude(End end)
{
    if (m_end != End::None)
        return;
    m_end = end;
    m_endAfter = elapsed();
    if (m_done)
        std::exchange(m_done, nullptr)();
}

double TcpDialogue::elapsed() const
{
    constexpr double kNanosecondsPerMillisecond = 1e6;
    return static_cast<double>(m_clock.nsecsElapsed()) / kNanosecondsPerMillisecond;
}

} // namespace watchkeeper
