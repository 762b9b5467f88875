// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/AresEvents.h"

#include <QSocketNotifier>

namespace watchkeeper {

namespace {

int initialiseLibrary()
{
    static const int status = ares_library_init(ARES_LIB_INIT_ALL);
    return status;
}

//! The servers in the format that c-ares requires: `10.0.0.1:53,[::1]:53`.
QByteArray serverList(const QStringList &nameServers)
{
    QByteArrayList list;
    for (const QString &server : nameServers) {
        const bool bareV6 = server.count(u':') > 1 && !server.startsWith(u'[');
        list.append(bareV6 ? QByteArray('[' + server.toUtf8() + ']') : server.toUtf8());
    }
    return list.join(',');
}

} // namespace

struct AresEvents::Watch
{
    // Disables the notifier immediately but deletes it later, because c-ares may close a socket while a signal of its notifier is
    // handled.
    struct DeferredDelete
    {
        void operator()(QSocketNotifier *notifier) const
        {
            notifier->setEnabled(false);
            notifier->deleteLater();
        }
    };
    std::unique_ptr<QSocketNotifier, DeferredDelete> read;
    std::unique_ptr<QSocketNotifier, DeferredDelete> write;
};

AresEvents::AresEvents()
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { process(ARES_SOCKET_BAD, ARES_SOCKET_BAD); });
}

AresEvents::~AresEvents()
{
    close();
}

int AresEvents::open(ares_options options, int mask)
{
    close();
    if (const int status = initialiseLibrary(); status != ARES_SUCCESS)
        return status;
    options.sock_state_cb = &AresEvents::onSocketChanged;
    options.sock_state_cb_data = this;
    const int status = ares_init_options(&m_channel, &options, mask | ARES_OPT_SOCK_STATE_CB);
    if (status != ARES_SUCCESS)
        m_channel = nullptr;
    return status;
}

void AresEvents::close()
{
    if (m_channel)
        ares_destroy(std::exchange(m_channel, nullptr));
}

int AresEvents::setServers(const QStringList &nameServers)
{
    return ares_set_servers_ports_csv(m_channel, serverList(nameServers).constData());
}

int AresEvents::serverCount() const
{
    ares_addr_port_node *servers = nullptr;
    if (ares_get_servers_ports(m_channel, &servers) != ARES_SUCCESS)
        return 0;
    int count = 0;
    for (const ares_addr_port_node *node = servers; node; node = node->next)
        ++count;
    ares_free_data(servers);
    return count;
}

void AresEvents::onSocketChanged(void *self, ares_socket_t socket, int readable, int writable)
{
    static_cast<AresEvents *>(self)->watch(socket, readable, writable);
}

void AresEvents::watch(ares_socket_t socket, bool readable, bool writable)
{
    if (!readable && !writable) {
        m_watches.erase(socket);
        return;
    }
    std::unique_ptr<Watch> &watch = m_watches[socket];
    if (!watch) {
        watch = std::make_unique<Watch>();
        const auto descriptor = static_cast<qintptr>(socket);
        watch->read.reset(new QSocketNotifier(descriptor, QSocketNotifier::Read));
        watch->write.reset(new QSocketNotifier(descriptor, QSocketNotifier::Write));
        connect(watch->read.get(), &QSocketNotifier::activated, this, [this, socket] { process(socket, ARES_SOCKET_BAD); });
        connect(watch->write.get(), &QSocketNotifier::activated, this, [this, socket] { process(ARES_SOCKET_BAD, socket); });
    }
    watch->read->setEnabled(readable);
    watch->write->setEnabled(writable);
}

void AresEvents::process(ares_socket_t readable, ares_socket_t writable)
{
    m_readableSocket = readable;
    ares_process_fd(m_channel, readable, writable);
    m_readableSocket = ARES_SOCKET_BAD;
    scheduleTimeout();
}

void AresEvents::scheduleTimeout()
{
    timeval left{};
    if (!ares_timeout(m_channel, nullptr, &left)) {
        m_timer.stop();
        return;
    }
    const std::chrono::milliseconds wait(static_cast<qint64>(left.tv_sec) * 1'000 + left.tv_usec / 1'000 + 1);
    m_timer.start(wait);
}

} // namespace watchkeeper

#include "moc_AresEvents.cpp"
