// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Packet loss, round-trip times and jitter of a series of pings. Pure functions.

#include "checks/icmp/EchoService.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief The result of one packet of a series; nullopt if there was no answer.
using PingPacket = std::optional<EchoResult>;

//! \brief Loss, round-trip times and jitter of a series of pings.
class PingStatistics
{
public:
    //! \param packets  the packets that were sent, in order
    explicit PingStatistics(const QList<PingPacket> &packets);

    int sent = 0;
    int received = 0;
    double loss = 0; //!< [%]
    double min = 0;  //!< [ms] this and the following values are valid only if there was an answer
    double average = 0;
    double max = 0;
    //! [ms] The mean difference between the round-trip times of successive answers. Nullopt if there are fewer than two answers.
    std::optional<double> jitter;
    //! The estimated quality of a phone call over this route, from 1 to 4.5 (ITU-T G.107, in the short form commonly used by monitoring
    //! tools).
    double meanOpinionScore() const;
};

} // namespace watchkeeper
