// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A network for pings that behaves as the test says, in place of the system's sockets.

#include "checks/icmp/EchoService.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief Answers each echo as its script says. Times are only reported, nothing waits for them: an answer after 80 ms comes with the next
//! turn of the event loop, and with the time that it would have had.
class FakeIcmpSocket : public IcmpSocket
{
public:
    using Script = std::function<int(FakeIcmpSocket *network, const IcmpEcho &echo, int number)>;

    FakeIcmpSocket(Script script, Way way)
        : m_script(std::move(script))
        , m_way(way)
    {
    }

    Way way() const override { return m_way; }
    int send(const IcmpEcho &echo) override
    {
        m_sentAt = IcmpEvent::Clock::now();
        return m_script(this, echo, m_count++);
    }

    //! The correct answer to an echo.
    IcmpEvent answerTo(const IcmpEcho &echo, double milliseconds) const
    {
        IcmpEvent event;
        event.message.sequence = echo.sequence;
        event.message.payload = echo.payload;
        event.from = echo.target;
        event.hopLimit = 60;
        event.at = m_sentAt + std::chrono::microseconds(static_cast<qint64>(milliseconds * 1'000));
        return event;
    }

    //! What a router reports about an echo.
    IcmpEvent troubleWith(const IcmpEcho &echo, IcmpError trouble, const QHostAddress &router) const
    {
        IcmpEvent event = answerTo(echo, 1);
        event.message.payload.clear();
        event.message.trouble = trouble;
        event.message.target = echo.target;
        event.from = router;
        return event;
    }

    void come(const IcmpEvent &event)
    {
        QTimer::singleShot(0, this, [this, event] { emit came(event); });
    }

private:
    Script m_script;
    Way m_way;
    int m_count = 0;
    IcmpEvent::Clock::time_point m_sentAt;
};

inline IcmpOpener fakeNetwork(const FakeIcmpSocket::Script &script, IcmpSocket::Way way = IcmpSocket::Way::Datagram)
{
    return [script, way](IpVersion) { return std::make_unique<FakeIcmpSocket>(script, way); };
}

//! As if this program may not send echoes.
inline IcmpOpener noNetwork()
{
    return [](IpVersion) { return std::unique_ptr<IcmpSocket>(); };
}

} // namespace watchkeeper
