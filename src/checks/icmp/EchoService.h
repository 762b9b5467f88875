// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends all echoes of the program over one socket per IP version, and passes the answers to the senders.

#include "checks/icmp/IcmpSocket.h"

#include <QHash>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief The result of one echo request.
class EchoResult
{
public:
    EchoResult() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    IcmpError trouble = IcmpError::None; //!< None: answered
    double rttMs = 0;                    //!< [ms] from sending to the answer
    IcmpEvent::Clock::time_point at;     //!< when that was
    QHostAddress from;                   //!< the host that reports it
    int hopLimit = -1;                   //!< of the answer on arrival; -1: not known
    bool isQuoteTruncated = false;       //!< the answer contains only the beginning of what was sent
};

//! \brief How to send an echo.
class EchoRequest
{
public:
    EchoRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QHostAddress target;
    int size = 56; //!< [bytes] of the payload, 16 to 65,000
    int hopLimit = 64;
    bool mayFragment = true;
    //! The same checksum for all, so that load-balancing routers send them all via one route.
    bool isSteady = false;
};

//! \brief One instance, in the engine thread. Costs nothing before the first ping.
//!
//! An answer counts only if it comes from the target itself and contains the random bytes sent to it: late answers and those of strangers
//! don't. It may be shorter than what was sent: some hosts cut long ones. Up to 65,536 echoes per version can be in progress at the same
//! time.
class EchoService : public QObject
{
    Q_OBJECT

public:
    using Ticket = quint64;
    using Answered = std::function<void(const EchoResult &)>;

    //! \param opener  empty: the system's sockets
    explicit EchoService(IcmpOpener opener = {});
    ~EchoService() override;

    //! \brief How echoes of that version are sent; nothing if this program isn't allowed to send any. Ask before each check, since the
    //! permissions may change.
    std::optional<IcmpSocket::Way> way(IpVersion version);

    //! \brief Sends one. \param answered  called at most once, from the event loop, until forget()
    //! \return its ticket, or nothing: then error() has the reason
    std::optional<Ticket> send(const EchoRequest &request, Answered answered);
    //! The system's error number of the last send() that failed.
    int error() const { return m_error; }
    //! Ignores later answers to it. Also allowed after an answer: tickets are never reused.
    void forget(Ticket ticket);

    //! For tests: the number of echoes in progress.
    qsizetype waiting() const { return m_waiting.size(); }

private:
    using Slot = quint32; //!< the version is above the 16 bits of the sequence number
    struct Waiting
    {
        Ticket ticket = 0;
        QHostAddress target;
        QByteArray payload;
        IcmpEvent::Clock::time_point sentAt;
        Answered answered;
    };
    IcmpSocket *socket(IpVersion version);
    std::optional<Slot> freeSlot(IpVersion version);
    void onReceived(IpVersion version, const IcmpEvent &event);

    IcmpOpener m_opener;
    std::array<std::unique_ptr<IcmpSocket>, 2> m_sockets;
    QHash<Slot, Waiting> m_waiting;
    std::array<quint16, 2> m_next;
    Ticket m_sent = 0;
    int m_error = 0;
};

} // namespace watchkeeper
