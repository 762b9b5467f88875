// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The sockets and timeouts of a c-ares channel on the Qt event loop of the thread that creates it.

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <ares.h>

#include <memory>
#include <unordered_map>

class QSocketNotifier;

namespace watchkeeper {

//! \brief Owns one c-ares channel and runs it on the event loop.
class AresEvents : public QObject
{
    Q_OBJECT

public:
    AresEvents();
    //! Ends pending queries with ARES_EDESTRUCTION. Must not be called inside a c-ares callback.
    ~AresEvents() override;

    //! \brief Opens the channel. A channel that is already open is replaced.
    //! \param mask  the members of `options` that are set; the flag for the socket callback is added
    //! \return ARES_SUCCESS, or the error
    int open(ares_options options, int mask);
    //! \brief Uses these servers instead of the system's. \param nameServers  `address` or `address:port`, IPv6 with a port in brackets
    //! \return ARES_SUCCESS, or the error
    int setServers(const QStringList &nameServers);
    int serverCount() const;

    //! The channel; null until open() has succeeded.
    ares_channel channel() const { return m_channel; }
    //! Schedules the next timeout of c-ares. Call it after each query.
    void scheduleTimeout();
    //! The socket on which the answer arrived, or ARES_SOCKET_BAD. Only valid inside a c-ares callback.
    ares_socket_t readableSocket() const { return m_readableSocket; }

private:
    struct Watch;
    static void onSocketChanged(void *self, ares_socket_t socket, int readable, int writable);
    void watch(ares_socket_t socket, bool readable, bool writable);
    void process(ares_socket_t readable, ares_socket_t writable);
    void close();

    ares_channel m_channel = nullptr;
    ares_socket_t m_readableSocket = ARES_SOCKET_BAD;
    std::unordered_map<ares_socket_t, std::unique_ptr<Watch>> m_watches;
    QTimer m_timer;
};

} // namespace watchkeeper
