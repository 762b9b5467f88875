// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Loss, times and jitter of a series of pings. Pure.

#include "checks/icmp/EchoService.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief The result of one packet of a series; nothing if there was no answer.
using PingPacket = std::optional<EchoResult>;

//! \brief What a series of pings shows about the route.
class PingStatistics
{
public:
    //! \param packets  those that were sent, in order
    explicit PingStatistics(const QList<PingPacket> &packets);

    int sent = 0;
    int received = 0;
    double loss = 0; //!< [%]
    double min = 0;  //!< [ms] this and the following are valid only with an answer
    double average = 0;
    double max = 0;
    //! [ms] mean of the differences between the times of successive answers; nothing with fewer than two.
    std::optional<double> jitter;
    //! The estimated quality of a telephone call over this route, 1 to 4.5 (ITU-T G.107, in the short form that monitors commonly use).
    double meanOpinionScore() const;
};

} // namespace watchkeeper
