// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `tcp` check type: connects to a port, sends data if configured, and waits for a reply if one is expected.

#include "model/check/Observation.h"

#include <optional>

namespace watchkeeper {

// Evaluates a connection attempt to a port that is expected to be closed. Pure functions.

//! \brief The result of the connection attempt.
class ClosedPortObservation
{
public:
    ClosedPortObservation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString where;                     //!< `10.0.0.5 port 6379`
    std::optional<CheckError> error;   //!< empty if the port is open
    bool wasConnecting = false;        //!< true if the name was resolved, but no connection was established
    bool wasRejectedByNetwork = false; //!< true if the network reported that the host can't be reached
};

//! Evaluates the attempt. A refused or unanswered connection is the expected result. Errors unrelated to the port, such as an unknown name,
//! remain errors.
Observation evaluateClosedPort(const ClosedPortObservation &attempt);

} // namespace watchkeeper
