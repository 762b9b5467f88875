// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One c-ares channel on the Qt event loop of the thread that makes it.

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <ares.h>

#include <functional>
#include <memory>
#include <unordered_map>

class QSocketNotifier;

namespace watchkeeper {

//! \brief Looks names up in the hosts file and in DNS, as many at once as asked: an unanswered one holds nobody.
class AresChannel : public QObject
{
    Q_OBJECT

public:
    //! \param status     ARES_SUCCESS, or why there is no address (ares_strerror tells)
    //! \param addresses  in the order of RFC 6724
    using Done = std::function<void(int status, const QList<QHostAddress> &addresses)>;

    //! \param nameServers  `address` or `address:port`, IPv6 with a port in brackets; empty: those of the system
    explicit AresChannel(const QStringList &nameServers);
    //! Pending look-ups end with ARES_EDESTRUCTION. Not allowed inside a Done.
    ~AresChannel() override;

    //! \param family  AF_UNSPEC, AF_INET or AF_INET6
    //! \param done    called once, perhaps before this returns
    void lookUp(const QByteArray &name, int family, Done done);

    int running() const { return m_running; }

private:
    struct Watch;
    struct Pending;
    int open(const QStringList &nameServers, int flags);
    int serverCount() const;
    static void onSocketChanged(void *self, ares_socket_t socket, int readable, int writable);
    static void onAnswer(void *argument, int status, int timeouts, ares_addrinfo *result);
    void watch(ares_socket_t socket, bool readable, bool writable);
    void process(ares_socket_t readable, ares_socket_t writable);
    void scheduleTimeout();

    ares_channel m_channel = nullptr;
    int m_problem = ARES_SUCCESS; //!< why there is no channel
    int m_running = 0;
    std::unordered_map<ares_socket_t, std::unique_ptr<Watch>> m_watches;
    QTimer m_timer;
};

} // namespace watchkeeper
