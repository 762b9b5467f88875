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

Observation evaluateClosedPort(const ClosedPortObservation &probeFinding)
{
    Observation observation;
    if (!probeFinding.trouble)
        observation.error = CheckError(
            ErrorType::Condition,
            ClosedPortText::tr(
                "%1 is open, but must be closed. Which program is listening there, and is the firewall too permissive?")
                .arg(probeFinding.where));
    else if (probeFinding.trouble->type() == ErrorType::Refused)
        observation.summary = ClosedPortText::tr("closed");
    else if (probeFinding.wasRejectedByNetwork && probeFinding.trouble->type() != ErrorType::Cancelled)
        observation.summary = ClosedPortText::tr("refused by a firewall, or the host is off");
    else if (probeFinding.trouble->type() == ErrorType::Timeout
             && probeFinding.wasConnecting) // a timeout of the check or of the system
        observation.summary = ClosedPortText::tr("no response: filtered by a firewall, or the host is off");
    else
        observation.error = probeFinding.trouble;
    return observation;
}

} // namespace watchkeeper
