// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A port on loopback that takes each connection and resets it at once.

#include <QtGlobal>

#include <atomic>
#include <thread>

namespace watchkeeper::test {

//! \brief In a thread of its own, so that the reset is there before the other side has looked. POSIX only.
class ResetFaults
{
public:
    ResetFaults();
    ~ResetFaults();
    Q_DISABLE_COPY_MOVE(ResetFaults)

    quint16 port() const { return m_port; }
    //! So far; also those that nobody knows to have made.
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
