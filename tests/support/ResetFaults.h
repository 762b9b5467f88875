// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A port on loopback that accepts each connection and resets it immediately.

#include <QtGlobal>

#include <atomic>
#include <thread>

namespace watchkeeper::test {

//! \brief Runs in a separate thread, so that the reset arrives before the client reads. POSIX only.
class ResetFaults
{
public:
    ResetFaults();
    ~ResetFaults();
    Q_DISABLE_COPY_MOVE(ResetFaults)

    quint16 port() const { return m_port; }
    //! Returns the number of connections so far, including any from other programs.
    int connections() const { return m_connections; }

private:
    void serve();

    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

} // namespace watchkeeper::test
