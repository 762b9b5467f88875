// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/RequestServer.h"

#include "model/base/Logging.h"
#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>

#include <chrono>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kMaxConnections = 16;
constexpr auto kSocketCheckInterval = 3s;
#ifndef Q_OS_WIN
constexpr qsizetype kMaxSocketPathLength =
    88; // [bytes] sun_path has 104 bytes on some systems, and Qt first uses a longer temporary name
#endif

class RequestServerText
{
    Q_DECLARE_TR_FUNCTIONS(Request)
};

//! \brief One client connection. Deletes itself after the answer is sent, or if the request doesn't arrive in time.
class RequestConnection : public QObject
{
public:
    using RequestHandler = std::function<void(const QByteArray &line, const RequestServer::Answer &answer)>;

    RequestConnection(QLocalSocket *socket, RequestHandler handleRequest, std::chrono::milliseconds timeout, QObject *parent)
        : QObject(parent)
        , m_socket(socket)
        , m_handleRequest(std::move(handleRequest))
    {
        m_socket->setParent(this);
        m_socket->setReadBufferSize(kMaxRequestLength + 1);
        connect(m_socket, &QLocalSocket::readyRead, this, &RequestConnection::readRequest);
        connect(m_socket, &QLocalSocket::disconnected, this, &QObject::deleteLater);
        connect(&m_timeoutTimer, &QTimer::timeout, this, &QObject::deleteLater);
        m_timeoutTimer.setSingleShot(true);
        m_timeoutTimer.start(timeout);
        QMetaObject::invokeMethod(this, &RequestConnection::readRequest,
                                  Qt::QueuedConnection); // handles data that has already arrived
    }

private:
    void readRequest()
    {
        if (m_hasRequest)
            return;
        if (m_socket->canReadLine()) {
            m_hasRequest = true;
            const QByteArray line = m_socket->readLine(kMaxRequestLength);
            if (isClientDisconnected())
                return deleteLater();
            m_handleRequest(line, [self = QPointer(this)](const QJsonObject &answer) {
                if (self)
                    self->sendAnswer(answer);
            });
        } else if (m_socket->bytesAvailable() >= kMaxRequestLength) {
            deleteLater();
        }
    }
    //! Returns whether the client no longer waits for the answer. Such a client has already reported a failed request, for
    //! example because this program was suspended.
    bool isClientDisconnected() const
    {
#ifdef Q_OS_UNIX
        char next = 0;
        if (::recv(static_cast<int>(m_socket->socketDescriptor()), &next, 1, MSG_PEEK | MSG_DONTWAIT) == 0)
            return true;
#endif
        return m_socket->state() != QLocalSocket::ConnectedState;
    }
    void sendAnswer(QJsonObject answer)
    {
        answer.insert(u"version"_s, kRequestVersion);
        if (!answer.contains(u"ok"_s))
            answer.insert(u"ok"_s, true);
        m_socket->write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
        m_socket->disconnectFromServer(); // closes after all data is sent
    }

    QLocalSocket *m_socket;
    RequestHandler m_handleRequest;
    QTimer m_timeoutTimer;
    bool m_hasRequest = false;
};

#ifndef Q_OS_WIN
bool isTooLong(const QString &address)
{
    return QFile::encodeName(address).size() > kMaxSocketPathLength;
}
#endif

//! Returns the addresses at which the program that holds the profile's lock can listen, in order of preference. The last one is
//! a name in the system's folder for sockets, which earlier versions also used.
QStringList listenAddresses(const Profile &profile)
{
    const QString folder = QFileInfo(profile.folder()).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString name = u"watchkeeper-"_s + QString::fromLatin1(hash.first(20));
    QStringList addresses{name};
#ifndef Q_OS_WIN
    const bool isSharedFolder =
        profile.runtimeFolder() != profile.folder(); // the runtime folder is shared by profiles with different $XDG_CONFIG_HOME
    const QString runtime = QFileInfo(profile.runtimeFolder()).canonicalFilePath();
    const QString socket = runtime + u'/' + (isSharedFolder ? name + u".socket"_s : u"watch.socket"_s);
    if (!runtime.isEmpty() && !isTooLong(socket))
        addresses.prepend(socket);
#endif
    return addresses;
}

//! Returns the path of a link next to the configuration, for earlier versions. Empty if the socket itself has this path.
QString socketLinkPath(const Profile &profile)
{
#ifdef Q_OS_WIN
    Q_UNUSED(profile)
    return {};
#else
    return profile.runtimeFolder() == profile.folder() ? QString() : profile.folder() + u"/watch.socket"_s;
#endif
}

} // namespace

QStringList requestAddresses(const Profile &profile)
{
    QStringList addresses = listenAddresses(profile);
#ifndef Q_OS_WIN
    const QString link = socketLinkPath(profile);
    if (!link.isEmpty()) {
        addresses.prepend(link); // socket of an earlier version
        addresses.prepend(QFileInfo(link).symLinkTarget());
        addresses.removeIf([](const QString &address) { return address.isEmpty() || isTooLong(address); });
        addresses.removeDuplicates();
    }
#endif
    return addresses;
}

RequestServer::RequestServer(const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_server(new QLocalServer(this))
    , m_link(socketLinkPath(profile))
{
    makePrivateFolder(profile.runtimeFolder());
    m_addresses = listenAddresses(profile);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &RequestServer::acceptConnections);
    m_listeningRestartTimer.setSingleShot(true);
    m_listeningRestartTimer.setInterval(kSocketCheckInterval);
    connect(&m_listeningRestartTimer, &QTimer::timeout, this, &RequestServer::restartListening);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_listeningRestartTimer.start(); });
    listen();
    scheduleListeningRestart();
}

RequestServer::~RequestServer()
{
    if (!m_link.isEmpty() && QFileInfo(m_link).symLinkTarget() == m_socketFile)
        QFile::remove(m_link);
}

bool RequestServer::listen()
{
    for (const QString &address : m_addresses) {
        QLocalServer::removeServer(address); // left by a killed program, since this program holds the profile's lock
        if (m_server->listen(address)) {
            watchSocketFile();
            createLink();
            return true;
        }
    }
    return false;
}

//! Replaces the link or socket that another program created earlier.
void RequestServer::createLink() const
{
    if (m_link.isEmpty() || m_socketFile.isEmpty())
        return;
    QFile::remove(m_link);
    QFile::link(m_socketFile, m_link);
}

//! Watches the socket file. Call it again after the file is recreated.
void RequestServer::watchSocketFile()
{
#ifndef Q_OS_WIN // a named pipe isn't a file
    m_socketFile = m_server->fullServerName();
    m_watcher.removePath(m_socketFile);
    m_watcher.addPath(m_socketFile);
#endif
}

bool RequestServer::isReachable() const
{
    return m_server->isListening() && (m_socketFile.isEmpty() || QFileInfo::exists(m_socketFile));
}

//! Tries to listen again. Logs a problem only once, regardless of its duration.
void RequestServer::restartListening()
{
    if (!isReachable()) {
        const QString reason = m_server->isListening() ? u"its socket was removed"_s : m_server->errorString();
        if (!std::exchange(m_hasReportedClosure, true))
            qCWarning(lcApp, "Other programs can't send requests until the socket is open again: %s", qUtf8Printable(reason));
        m_server->close();
        m_hasReportedClosure = !listen();
    } else if (m_watcher.files().isEmpty()) {
        watchSocketFile();
    }
    scheduleListeningRestart();
}

//! Starts the timer if no notification would trigger the next attempt to listen.
void RequestServer::scheduleListeningRestart()
{
    if (!m_server->isListening() || m_watcher.files().isEmpty())
        m_listeningRestartTimer.start();
}

bool RequestServer::isListening() const
{
    return m_server->isListening();
}

QJsonObject RequestServer::refusal(const QString &sentence)
{
    return {{u"ok"_s, false}, {u"error"_s, sentence}};
}

void RequestServer::acceptConnections()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        if (m_openConnections >= kMaxConnections) {
            socket->deleteLater();
            continue;
        }
        ++m_openConnections;
        auto *connection = new RequestConnection(
            socket, [this](const QByteArray &line, const Answer &reply) { handleRequest(line, reply); }, m_timeout, this);
        connect(connection, &QObject::destroyed, this, [this] { --m_openConnections; });
    }
}

void RequestServer::handleRequest(const QByteArray &line, const Answer &answer) const
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonObject request = document.object();
    if (!document.isObject())
        return answer(refusal(RequestServerText::tr("The request isn't a JSON object.")));
    if (request.value(u"version"_s) != QJsonValue(kRequestVersion))
        return answer(refusal(
            RequestServerText::tr("Unsupported request version. This program supports version %1.").arg(kRequestVersion)));
    const QString name = request.value(u"request"_s).toString();
    const auto handler = m_handlers.constFind(name);
    if (handler == m_handlers.constEnd())
        return answer(refusal(RequestServerText::tr("The program that monitors the profile doesn't support this request.")));
    (*handler)(request, answer);
}

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

#include "moc_RequestServer.cpp"
