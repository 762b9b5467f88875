// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Packets to one target that are allowed a certain number of hops, and what is said about them.

#include "checks/icmp/IcmpPacket.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief An answer to a probe.
class ProbeAnswer
{
public:
    using Clock = std::chrono::steady_clock;

    ProbeAnswer() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<int> probe; //!< nothing where a router quotes too little of it to tell
    QHostAddress from;
    IcmpTrouble trouble = IcmpTrouble::None; //!< None: the target itself answers
    Clock::time_point at;
};

//! \brief Sends the probes of one trace, all in one flow, so that routers that share their load send them one way.
class PathProbes : public QObject
{
    Q_OBJECT

public:
    //! \param probe  0 to 65,535, a new one each time; comes back with the answer
    //! \return 0, or the system's number of the error: nothing was sent
    virtual int send(int hopLimit, int probe) = 0;

    //! They go to a port of the target; echoes do not.
    virtual bool goToPort() const { return true; }

signals:
    void came(const watchkeeper::ProbeAnswer &answer);
};

} // namespace watchkeeper
