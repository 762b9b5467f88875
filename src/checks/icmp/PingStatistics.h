// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Loss, times and jitter of a row of pings. Pure.

#include "checks/icmp/EchoService.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief One packet of a row: what came of it; nothing where nothing came.
using PingPacket = std::optional<EchoEnd>;

//! \brief What a row of pings says about the way.
class PingStatistics
{
public:
    //! \param packets  those that were sent, in that order
    explicit PingStatistics(const QList<PingPacket> &packets);

    int sent = 0;
    int received = 0;
    double loss = 0; //!< [%]
    double min = 0;  //!< [ms] this and the following only with an answer
    double average = 0;
    double max = 0;
    //! [ms] mean of the differences between an answer's time and the next one's; nothing with fewer than two.
    std::optional<double> jitter;
    //! How a telephone call over this way would be judged, 1 to 4.5 (ITU-T G.107, in the short form of common monitors).
    double meanOpinion() const;
};

} // namespace watchkeeper
