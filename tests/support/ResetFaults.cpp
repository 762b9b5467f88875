// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ResetFaults.h"

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace watchkeeper::test {

#ifdef Q_OS_UNIX

ResetFaults::ResetFaults()
{
    m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto *const name = reinterpret_cast<sockaddr *>(&here);
    socklen_t size = sizeof here;
    if (::bind(m_listener, name, size) != 0 || ::listen(m_listener, 500) != 0 || ::getsockname(m_listener, name, &size) != 0)
        qFatal("no free port");
    fcntl(m_listener, F_SETFL, O_NONBLOCK);
    m_port = ntohs(here.sin_port);
    m_thread = std::thread([this] { serve(); });
}

ResetFaults::~ResetFaults()
{
    m_stopping = true;
    m_thread.join();
    ::close(m_listener);
}

void ResetFaults::serve()
{
    constexpr int glanceMs = 20; // [ms] interval at which the thread checks whether to end
    pollfd waiting{m_listener, POLLIN, 0};
    while (!m_stopping) {
        if (::poll(&waiting, 1, glanceMs) <= 0)
            continue;
        const int connection = ::accept(m_listener, nullptr, nullptr);
        if (connection < 0)
            continue;
        ++m_connections;
        const linger hard{1, 0};
        setsockopt(connection, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        ::close(connection);
    }
}

#else

ResetFaults::ResetFaults() = default;
ResetFaults::~ResetFaults() = default;

#endif

} // namespace watchkeeper::test
