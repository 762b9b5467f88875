// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends all echo requests of the program over one socket per IP version, and passes each answer to the check that sent the request.

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

    IcmpError icmpError = IcmpError::None; //!< None if answered
    double rttMs = 0;                      //!< [ms] round-trip time, if answered
    IcmpEvent::Clock::time_point at;       //!< monotonic time of the event
    QHostAddress from;                     //!< the sender of the answer or error
    int hopLimit = -1;                     //!< hop limit of the received answer; -1 if unknown
    bool isQuoteTruncated = false;         //!< true if the answer contains only the beginning of the payload
};

//! \brief The parameters of one echo request.
class EchoRequest
{
public:
    EchoRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QHostAddress target;
    int size = 56; //!< [bytes] size of the payload, 16 to 65,000
    int hopLimit = 64;
    bool mayFragment = true;
    //! Gives all requests the same checksum, so load-balancing routers send them all along one route.
    bool isSteady = false;
};

//! \brief Sends echo requests and matches the answers to them. One instance exists, in the engine thread. Opens no socket before the first
//! ping.
//!
//! An answer is accepted only if it comes from the target itself and contains the random bytes sent to it. Late and forged answers
//! are ignored. The answer can be shorter than the request, because some hosts truncate long ones. Up to 65,536 echoes per IP
//! version can be in progress at the same time.
class EchoService : public QObject
{
    Q_OBJECT

public:
    using EchoId = quint64;
    using AnswerCallback = std::function<void(const EchoResult &)>;

    //! \param opener  opens the sockets; if empty, the system's sockets are used
    explicit EchoService(IcmpOpener opener = {});
    ~EchoService() override;

    //! \brief How echoes of this IP version are sent; nullopt if the program isn't allowed to send echoes. Call it before each
    //! check, since the permissions can change.
    std::optional<IcmpSocket::Method> socketMethod(IpVersion version);

    //! \brief Sends one echo request. \param answered  called at most once, from the event loop, unless forget() is called first
    //! \return the ticket of the request, or nullopt if it couldn't be sent; error() then returns the reason
    std::optional<EchoId> send(const EchoRequest &request, AnswerCallback answered);
    //! The system error number of the last send() that failed.
    int error() const { return m_error; }
    //! Ignores later answers to this request. Can also be called after an answer, since tickets are never reused.
    void forget(EchoId ticket);

    //! The number of echoes in progress; for tests.
    qsizetype pendingCount() const { return m_pending.size(); }

private:
    using Slot = quint32; //!< the sequence number in the lower 16 bits, the IP version above it
    struct PendingEcho
    {
        EchoId ticket = 0;
        QHostAddress target;
        QByteArray payload;
        IcmpEvent::Clock::time_point sentAt;
        AnswerCallback answered;
    };
    IcmpSocket *socket(IpVersion version);
    std::optional<Slot> freeSlot(IpVersion version);
    void onReceived(IpVersion version, const IcmpEvent &event);

    IcmpOpener m_opener;
    std::array<std::unique_ptr<IcmpSocket>, 2> m_sockets;
    QHash<Slot, PendingEcho> m_pending;
    std::array<quint16, 2> m_nextSequence;
    EchoId m_sent = 0;
    int m_error = 0;
};

} // namespace watchkeeper
