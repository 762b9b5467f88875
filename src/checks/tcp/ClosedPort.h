// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a connection attempt means if the port must be closed. Pure.

#include "model/Observation.h"

#include <optional>

namespace watchkeeper {

//! \brief The result of the attempt.
class ClosedPortObservation
{
public:
    ClosedPortObservation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString where;                     //!< `10.0.0.5 port 6379`
    std::optional<CheckError> trouble; //!< none: the port is open
    bool wasConnecting = false;        //!< the name was resolved, but no connection was made
    bool wasRejectedByNetwork = false; //!< the network reported that the host can't be reached
};

//! A refusal or silence is the expected result; an error unrelated to the port, such as a name that isn't found, stays an error.
Observation evaluateClosedPort(const ClosedPortObservation &probeFinding);

} // namespace watchkeeper
