// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A scripted network for pings, in place of the system's sockets.

#include "checks/icmp/EchoService.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief Answers each echo according to a script. Times are simulated: an answer after 80 ms arrives in the next iteration of
//! the event loop, but with a response time of 80 ms.
class FakeIcmpSocket : public IcmpSocket
{
public:
    using Script = std::function<int(FakeIcmpSocket *network, const IcmpEcho &echo, int number)>;

    FakeIcmpSocket(Script script, Method method)
        : m_script(std::move(script))
        , m_method(method)
    {
    }

    Method method() const override { return m_method; }
    int send(const IcmpEcho &echo) override
    {
        m_sentAt = IcmpEvent::Clock::now();
        return m_script(this, echo, m_count++);
    }

    //! Returns the correct answer to an echo, with the given response time.
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

    //! Returns the error that a router reports for an echo.
    IcmpEvent errorFor(const IcmpEcho &echo, IcmpError icmpError, const QHostAddress &router) const
    {
        IcmpEvent event = answerTo(echo, 1);
        event.message.payload.clear();
        event.message.icmpError = icmpError;
        event.message.target = echo.target;
        event.from = router;
        return event;
    }

    void deliver(const IcmpEvent &event)
    {
        QTimer::singleShot(0, this, [this, event] { emit received(event); });
    }

private:
    Script m_script;
    Method m_method;
    int m_count = 0;
    IcmpEvent::Clock::time_point m_sentAt;
};

inline IcmpOpener fakeNetwork(const FakeIcmpSocket::Script &script, IcmpSocket::Method method = IcmpSocket::Method::Datagram)
{
    return [script, method](IpVersion) { return std::make_unique<FakeIcmpSocket>(script, method); };
}

//! Simulates missing permission to send echo requests.
inline IcmpOpener noNetwork()
{
    return [](IpVersion) { return std::unique_ptr<IcmpSocket>(); };
}

} // namespace watchkeeper
