// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What an attempt to connect means where the port must be closed. Pure.

#include "model/Observation.h"

#include <optional>

namespace watchkeeper {

//! \brief How the attempt ended.
class ClosedPortObservation
{
public:
    ClosedPortObservation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString where;                     //!< `10.0.0.5 port 6379`
    std::optional<CheckError> trouble; //!< none: it is open
    bool wasConnecting = false;        //!< the name was found, and no connection came of it
    bool wasTurnedAway = false;        //!< the network answered that the host can't be reached
};

//! Refused or silent is what is wanted; what does not concern the port, such as a name that is not found, stays an error.
Observation judgeClosedPort(const ClosedPortObservation &sight);

} // namespace watchkeeper
