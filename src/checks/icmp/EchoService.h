// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! All echoes of the program over one socket for each IP version, and the answers given to who asked.

#include "checks/icmp/IcmpSocket.h"

#include <QHash>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief What became of one echo request.
class EchoEnd
{
public:
    EchoEnd() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    IcmpTrouble trouble = IcmpTrouble::None; //!< None: answered
    double rttMs = 0;                        //!< [ms] from sending to what came
    IcmpEvent::Clock::time_point at;         //!< when that was
    QHostAddress from;                       //!< who says so
    int hopLimit = -1;                       //!< of the answer when it arrived; -1: not known
    bool isShortened = false;                //!< the answer holds the begin of what was sent only
};

//! \brief How an echo shall be sent.
class EchoRequest
{
public:
    EchoRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QHostAddress target;
    int size = 56; //!< [bytes] of what is sent along, 16 to 65,000
    int hopLimit = 64;
    bool mayFragment = true;
    //! The checksum is the same for all, so that routers that share their load by it send them all one way.
    bool isSteady = false;
};

//! \brief One instance, in the engine thread. Costs nothing before the first ping.
//!
//! An answer counts only from the target itself and with the random bytes that were sent to it: neither late answers nor
//! strangers' ones do. One may hold less than was sent: some hosts cut long ones short. 65,536 echoes a version can be under way
//! at once.
class EchoService : public QObject
{
    Q_OBJECT

public:
    using Ticket = quint64;
    using Answered = std::function<void(const EchoEnd &)>;

    //! \param opener  empty: the system's
    explicit EchoService(IcmpOpener opener = {});
    ~EchoService() override;

    //! \brief How echoes of that version leave, nothing where this program may not send any: to be asked before each check, since
    //! the rights may change.
    std::optional<IcmpSocket::Way> way(IpVersion version);

    //! \brief Sends one. \param answered  called at most once, from the event loop, until forget()
    //! \return its ticket, or nothing: then error() tells why
    std::optional<Ticket> send(const EchoRequest &request, Answered answered);
    //! Of the last send() that failed: the system's number.
    int error() const { return m_error; }
    //! What still comes for it is not told. One that was answered is fine: no ticket is given out twice.
    void forget(Ticket ticket);

    //! For tests: echoes under way.
    qsizetype waiting() const { return m_waiting.size(); }

private:
    using Slot = quint32; //!< the version above the 16 bits of the sequence number
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
    void onCame(IpVersion version, const IcmpEvent &event);

    IcmpOpener m_opener;
    std::array<std::unique_ptr<IcmpSocket>, 2> m_sockets;
    QHash<Slot, Waiting> m_waiting;
    std::array<quint16, 2> m_next;
    Ticket m_sent = 0;
    int m_error = 0;
};

} // namespace watchkeeper
