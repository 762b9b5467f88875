// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/RequestCall.h"

#include "app/requests/RequestServer.h"

#include <QJsonDocument>
#include <QLocalSocket>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kAnswerTimeout = 10s;
constexpr auto kRetryDelay = 100ms;

QByteArray requestLine(const QString &request, QJsonObject object)
{
    object.insert(u"version"_s, kRequestVersion);
    object.insert(u"request"_s, request);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

RequestCall::RequestCall(const Profile &profile, const QString &request, const QJsonObject &more, QObject *parent)
    : QObject(parent)
    , m_addresses(requestAddresses(profile))
    , m_request(requestLine(request, more))
{
    m_timeoutTimer.setSingleShot(true);
    m_timeoutTimer.setInterval(kAnswerTimeout);
    connect(&m_timeoutTimer, &QTimer::timeout, this, &RequestCall::fail);
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setInterval(kRetryDelay);
    connect(&m_retryTimer, &QTimer::timeout, this, &RequestCall::startAttempts);
}

void RequestCall::start()
{
    m_timeoutTimer.start();
    startAttempts();
}

void RequestCall::startWithRetries()
{
    m_retriesUntilTimeout = true;
    start();
}

void RequestCall::startAttempts()
{
    m_untriedAddresses = m_addresses;
    tryNextAddress();
}

//! Each attempt has its own socket, so late replies to the previous attempt are ignored.
void RequestCall::tryNextAddress()
{
    abortAttempt();
    if (m_untriedAddresses.isEmpty())
        return m_retriesUntilTimeout ? m_retryTimer.start() : fail();
    m_socket = new QLocalSocket(this);
    connect(m_socket, &QLocalSocket::connected, this, [this] { m_socket->write(m_request); });
    connect(m_socket, &QLocalSocket::readyRead, this, &RequestCall::read);
    connect(m_socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        if (error != QLocalSocket::PeerClosedError) // an answer may still be unread when the connection is closed
            tryNextAddress();
    });
    connect(m_socket, &QLocalSocket::disconnected, this, &RequestCall::handleAnswer);
    const auto connectSocket = [this, socket = m_socket, address = m_untriedAddresses.takeFirst()] {
        if (socket == m_socket)
            socket->connectToServer(address);
    };
    QMetaObject::invokeMethod(m_socket, connectSocket,
                              Qt::QueuedConnection); // queued, because this may run within a signal of the previous attempt
}

void RequestCall::abortAttempt()
{
    m_answer.clear();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->deleteLater();
    m_socket = nullptr;
}

void RequestCall::read()
{
    m_answer += m_socket->readAll();
    if (m_answer.size() > kMaxRequestLength)
        fail();
    else if (m_answer.contains('\n'))
        handleAnswer();
}

void RequestCall::fail()
{
    m_retryTimer.stop();
    m_timeoutTimer.stop();
    abortAttempt();
    emit unanswered();
}

void RequestCall::handleAnswer()
{
    const QByteArray reply = m_answer;
    abortAttempt();
    if (m_retriesUntilTimeout && reply.isEmpty())
        return m_retryTimer.start();
    m_timeoutTimer.stop();
    const QJsonObject answer = QJsonDocument::fromJson(reply).object();
    if (answer.value(u"version"_s) != QJsonValue(kRequestVersion))
        emit unanswered();
    else if (answer.value(u"ok"_s).toBool())
        emit answered(answer);
    else
        emit refused(answer.value(u"error"_s).toString());
}

} // namespace watchkeeper

#include "moc_RequestCall.cpp"
