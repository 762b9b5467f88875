// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Chooses the checks of the failure diagnostics of a target. Pure functions.

#include "checks/network/LocalNetwork.h"
#include "engine/ServiceEndpoint.h"
#include "model/incident/DiagnosticsRecording.h"

#include <QJsonObject>

namespace watchkeeper {

//! \brief One diagnostic check: a small target of an existing kind. It doesn't contain the credentials, headers or body of the
//! failed target.
class DiagnosticProbe
{
public:
    DiagnosticProbe(DiagnosticAngle from, QString place, QString kindKey, QJsonObject values)
        : angle(from)
        , where(std::move(place))
        , kind(std::move(kindKey))
        , fields(std::move(values))
    {
    }
    DiagnosticAngle angle;
    QString where;
    QString kind; //!< empty if there is nothing to check, which counts as a failure, see missingProbe()
    QJsonObject fields;
};

//! The facts from which the diagnostic checks are chosen.
class DiagnosticFacts
{
public:
    DiagnosticFacts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString lastAddress;           //!< the address that answered last; empty if unknown
    bool isNameUnresolved = false; //!< the check failed because the name could not be resolved
    LocalRoutes routes;
    QString otherNameServer; //!< DNS server set by the user, see RecorderLimits
};

//! The diagnostic checks for an endpoint, in the order of display. The checks run concurrently.
QList<DiagnosticProbe> diagnosticProbes(const ServiceEndpoint &place, const DiagnosticFacts &facts);

//! \brief Corrects the results by comparing them with each other and with facts about this computer. A name without an address of one
//! family isn't an error if it has an address of the other family. A computer without IPv6 can't test a server over IPv6. A route on which
//! only this computer answers has no hops.
void adjustAngles(const LocalRoutes &routes, QList<RecordedAngle> *angles);

} // namespace watchkeeper
