// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Requests from other programs of the same user to the program that monitors a profile: the server that accepts them,
//! and the call that sends one. Request and answer are one line of JSON each.

#include "app/profile/Profile.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace watchkeeper {

//! The `version` in requests and answers. Any other version is refused.
inline constexpr int kRequestVersion = 1;
//! [bytes] maximum length of a request or answer.
inline constexpr qsizetype kMaxRequestLength = 256 * 1024;

//! \brief Returns the addresses to try, in this order. On Windows, the pipe has a single name.
//!
//! The socket is in Profile::runtimeFolder(), which may be unknown in another environment, such as that of cron. Therefore a
//! link next to the configuration points to the socket. Earlier versions listen at the path of the link. If a path is too long
//! for a socket (sun_path has 108 bytes on Linux), or its disk doesn't support sockets, the socket is in the system's folder
//! for sockets.
QStringList requestAddresses(const Profile &profile);

//! \brief Answers requests from the same user, in the program that holds the lock of a profile. Main thread.
//!
//! The answer to `{"version":1,"request":"show"}` and a newline is `{"version":1,"ok":true}` plus the requested data, or
//! `{"version":1,"ok":false,"error":"a sentence"}`. Then the connection closes. It closes without an answer if the request is
//! too long or doesn't arrive in time.
//!
//! A QLocalServer closes when it can't accept a connection, for example when no descriptor is left. RequestServer then starts
//! to listen again. It does the same when its socket was removed. In both cases the socket file disappears and the system
//! reports it, so no polling is needed.
class RequestServer : public QObject
{
    Q_OBJECT

public:
    //! Sends the answer. Must be called exactly once, immediately or later, in the main thread. `ok` defaults to true if the
    //! object doesn't contain it.
    using Answer = std::function<void(const QJsonObject &)>;
    using Handler = std::function<void(const QJsonObject &request, const Answer &answer)>;

    //! \param profile  the profile whose lock this program holds
    explicit RequestServer(const Profile &profile, QObject *parent = nullptr);
    ~RequestServer() override;

    bool isListening() const;
    //! Sets the time limit for receiving and for answering a request; default: ten seconds.
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }
    //! Sets the delay before the server listens again after its socket was removed, and the interval between further attempts; default:
    //! three seconds.
    void setRelistenInterval(std::chrono::milliseconds interval) { m_listeningRestartTimer.setInterval(interval); }
    //! Sets the handler for requests with that name. \param handler  may be called as long as this object exists
    void handle(const QString &request, const Handler &handler) { m_handlers.insert(request, handler); }

    static QJsonObject refusal(const QString &sentence);

private:
    bool listen();
    void createLink() const;
    void watchSocketFile();
    bool isReachable() const;
    void restartListening();
    void scheduleListeningRestart();
    void acceptConnections();
    void handleRequest(const QByteArray &line, const Answer &answer) const;

    QLocalServer *m_server;
    QStringList m_addresses;
    QString
        m_link; //!< path of the link to the socket; empty if the socket itself is next to the configuration, or isn't a file
    QString m_socketFile; //!< path of the socket; empty if it isn't a file
    QFileSystemWatcher m_watcher;
    QTimer m_listeningRestartTimer{this};
    bool m_hasReportedClosure = false;
    QHash<QString, Handler> m_handlers;
    std::chrono::milliseconds m_timeout{10'000};
    int m_openConnections = 0;
};

//! \brief One request. After start(), exactly one of the signals is emitted. Main thread.
class RequestCall : public QObject
{
    Q_OBJECT

public:
    //! \param request  the request's name, see RequestServer
    //! \param more     further fields of the request
    RequestCall(const Profile &profile, const QString &request, const QJsonObject &more = {}, QObject *parent = nullptr);
    void start();
    //! \brief Like start(), for use while another program holds the profile's lock. Retries for up to ten seconds, because a
    //! program that is starting doesn't listen yet, and a program with too many connections closes new ones. Use it only for
    //! requests that can be repeated.
    void startWithRetries();

signals:
    //! Emitted when the request was carried out.
    void answered(const QJsonObject &answer);
    //! Emitted with the reason when the request was refused.
    void refused(const QString &sentence);
    //! Emitted when no valid answer arrived within ten seconds.
    void unanswered();

private:
    void startAttempts();
    void tryNextAddress();
    void abortAttempt();
    void read();
    void fail();
    void handleAnswer();

    QStringList m_addresses;
    QStringList m_untriedAddresses;
    QByteArray m_request;
    QLocalSocket *m_socket = nullptr; //!< socket of the current attempt
    QTimer m_timeoutTimer;
    QTimer m_retryTimer;
    bool m_retriesUntilTimeout = false;
    QByteArray m_answer; //!< data received in this attempt
};

} // namespace watchkeeper
