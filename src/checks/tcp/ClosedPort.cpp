// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/tcp/ClosedPort.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class ClosedPortText
{
    Q_DECLARE_TR_FUNCTIONS(Tcp)
};

} // namespace

Observation evaluateClosedPort(const ClosedPortObservation &attempt)
{
    Observation observation;
    if (!attempt.error)
        observation.error = CheckError(
            ErrorType::Condition,
            ClosedPortText::tr(
                "%1 is open, but must be closed. Which program is listening there, and is the firewall too permissive?")
                .arg(attempt.where));
    else if (attempt.error->type() == ErrorType::Refused)
        observation.summary = ClosedPortText::tr("closed");
    else if (attempt.wasRejectedByNetwork && attempt.error->type() != ErrorType::Cancelled)
        observation.summary = ClosedPortText::tr("refused by a firewall, or the host is off");
    else if (attempt.error->type() == ErrorType::Timeout && attempt.wasConnecting) // the check or the system gave up waiting
        observation.summary = ClosedPortText::tr("no response: filtered by a firewall, or the host is off");
    else
        observation.error = attempt.error;
    return observation;
}

} // namespace watchkeeper
