// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/WindowCall.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Short, because the path of a socket may not be long.
QString addressOf(const QString &profileFolder)
{
    const QString canonical = QFileInfo(profileFolder).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"watchkeeper-"_s + QString::fromLatin1(hash.first(20));
}

} // namespace

WindowCallListener::WindowCallListener(const QString &profileFolder, QObject *parent)
    : QObject(parent)
    , m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        m_server->nextPendingConnection()->deleteLater(); // that somebody called is all there is to know
        emit called();
    });
    const QString address = addressOf(profileFolder);
    QLocalServer::removeServer(address); // of a program that was killed: the profile's lock is ours
    m_server->listen(address);
}

WindowCall::WindowCall(const QString &profileFolder, QObject *parent)
    : QObject(parent)
    , m_address(addressOf(profileFolder))
    , m_socket(new QLocalSocket(this))
{
    connect(m_socket, &QLocalSocket::connected, this, [this] {
        m_socket->disconnect(this); // the other side hangs up, which is no error
        emit answered();
    });
    connect(m_socket, &QLocalSocket::errorOccurred, this, &WindowCall::unanswered);
}

void WindowCall::start()
{
    m_socket->connectToServer(m_address);
}

} // namespace watchkeeper
