// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How other programs of the same user ask the one that watches a profile to do something: one line of JSON, one line back.

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

//! What a request and an answer say as `version`; another one is refused.
inline constexpr int kRequestVersion = 1;
//! [bytes] the longest request or answer.
inline constexpr qsizetype kLongestRequest = 256 * 1024;

//! \brief Where to ask, in the order of trying. A Windows pipe has a single name.
//!
//! The socket is in Profile::runtimeFolder(), which another environment may not know, such as that of cron. So a link beside the configuration
//! leads to it; programs of earlier versions listen there themselves. Where a path is too long for a socket (sun_path has 108 bytes on Linux), or its
//! disk has no sockets, the system's folder for them serves.
QStringList requestAddresses(const Profile &profile);

//! \brief In the program that holds the lock of a profile: answers requests of the same user. Main thread.
//!
//! `{"version":1,"request":"show"}` and a line break are answered with `{"version":1,"ok":true}`, and what the request asks for, or
//! `{"version":1,"ok":false,"error":"a sentence"}`; then the connection ends. It ends without an answer where the request is too long or
//! does not come in time.
//!
//! A QLocalServer closes itself where it can't take a connection, as when there is no descriptor left: then it listens again,
//! as where somebody removes its socket. Either way a file goes, and the system tells: nothing wakes the process before.
class RequestServer : public QObject
{
    Q_OBJECT

public:
    //! To be called once, then or later, in the main thread. `ok` is true unless it says otherwise.
    using Answer = std::function<void(const QJsonObject &)>;
    using Handler = std::function<void(const QJsonObject &request, const Answer &answer)>;

    //! \param profile  whose lock this program holds
    explicit RequestServer(const Profile &profile, QObject *parent = nullptr);
    ~RequestServer() override;

    bool isListening() const;
    //! How long a request may take to come, and to be answered; ten seconds unless told otherwise.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    //! How long after its socket went it listens again, and how often it tries that; three seconds unless told otherwise.
    void setLookEvery(std::chrono::milliseconds interval) { m_look.setInterval(interval); }
    //! Who answers requests of that name. \param handler  outlives this, or checks itself whether it may
    void handle(const QString &request, const Handler &handler) { m_handlers.insert(request, handler); }

    //! An answer that says what is wrong.
    static QJsonObject refusal(const QString &sentence);

private:
    bool listen();
    void link() const;
    void follow();
    bool canBeAsked() const;
    void listenAgain();
    void lookLater();
    void accept();
    void answer(const QByteArray &line, const Answer &answer) const;

    QLocalServer *m_server;
    QStringList m_addresses;
    QString m_link;       //!< leads to the socket; empty where that is beside the configuration itself, or is no file
    QString m_socketFile; //!< where it listens; empty where that is no file
    QFileSystemWatcher m_watcher;
    QTimer m_look{this};
    bool m_isToldClosed = false;
    QHash<QString, Handler> m_handlers;
    std::chrono::milliseconds m_patience{10'000};
    int m_open = 0; //!< connections
};

} // namespace watchkeeper
