// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How other programs of the same user ask the program that monitors a profile to do something: one line of JSON each way.

#include "app/Profile.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class QLocalServer;

namespace watchkeeper {

//! The `version` in requests and answers; any other is refused.
inline constexpr int kRequestVersion = 1;
//! [bytes] maximum length of a request or answer.
inline constexpr qsizetype kMaxRequestLength = 256 * 1024;

//! \brief The addresses to ask, in the order of trying. A Windows pipe has a single name.
//!
//! The socket is in Profile::runtimeFolder(), which another environment, such as that of cron, may not know. So a link next to the
//! configuration leads to it; programs of earlier versions listen at that place themselves. If a path is too long for a socket (sun_path
//! has 108 bytes on Linux), or its disk doesn't support sockets, the socket is in the system's folder for them.
QStringList requestAddresses(const Profile &profile);

//! \brief In the program that holds the lock of a profile: answers requests of the same user. Main thread.
//!
//! The answer to `{"version":1,"request":"show"}` and a line break is `{"version":1,"ok":true}` plus the requested data, or
//! `{"version":1,"ok":false,"error":"a sentence"}`; then the connection closes. It closes without an answer if the request is too long or
//! doesn't arrive in time.
//!
//! A QLocalServer closes itself when it can't accept a connection, for example when there is no descriptor left. It listens again after
//! that, and after somebody has removed its socket. In both cases a file disappears and the system reports it, so nothing wakes the process
//! before.
class RequestServer : public QObject
{
    Q_OBJECT

public:
    //! Call it once, immediately or later, in the main thread. `ok` is true unless the object sets it.
    using Answer = std::function<void(const QJsonObject &)>;
    using Handler = std::function<void(const QJsonObject &request, const Answer &answer)>;

    //! \param profile  whose lock this program holds
    explicit RequestServer(const Profile &profile, QObject *parent = nullptr);
    ~RequestServer() override;

    bool isListening() const;
    //! How long a request may take to arrive and to be answered; default: ten seconds.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    //! The delay before it listens again after its socket was removed, and the interval of further attempts; default: three seconds.
    void setRelistenInterval(std::chrono::milliseconds interval) { m_look.setInterval(interval); }
    //! Sets the handler for requests of that name. \param handler  outlives this object, or checks itself whether it may run
    void handle(const QString &request, const Handler &handler) { m_handlers.insert(request, handler); }

    //! An error answer.
    static QJsonObject refusal(const QString &sentence);

private:
    bool listen();
    void link() const;
    void follow();
    bool isReachable() const;
    void relisten();
    void scheduleRelisten();
    void accept();
    void answer(const QByteArray &line, const Answer &answer) const;

    QLocalServer *m_server;
    QStringList m_addresses;
    QString m_link;       //!< leads to the socket; empty if the socket itself is next to the configuration, or isn't a file
    QString m_socketFile; //!< where it listens; empty if that isn't a file
    QFileSystemWatcher m_watcher;
    QTimer m_look{this};
    bool m_hasReportedClosed = false;
    QHash<QString, Handler> m_handlers;
    std::chrono::milliseconds m_patience{10'000};
    int m_open = 0; //!< connections
};

} // namespace watchkeeper
