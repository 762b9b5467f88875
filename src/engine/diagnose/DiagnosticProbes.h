// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decides whether a failure gets diagnostics, chooses the probes from the address of the service, and records what they observed.
//! Pure functions.

#include "checks/base/Kind.h"
#include "checks/base/ServiceEndpoint.h"
#include "checks/network/LocalNetwork.h"
#include "model/incident/DiagnosticsRecording.h"
#include "model/target/Result.h"
#include "model/target/TargetState.h"

#include <QJsonObject>
#include <QUrl>

#include <optional>

namespace watchkeeper {

//! \brief One diagnostic probe: a small target of an existing kind. It doesn't contain the credentials, headers or body of the
//! failed target.
class DiagnosticProbe
{
public:
    DiagnosticProbe(DiagnosticProbeType from, QString place, QString kindKey, QJsonObject values)
        : angle(from)
        , where(std::move(place))
        , kind(std::move(kindKey))
        , fields(std::move(values))
    {
    }
    DiagnosticProbeType angle;
    QString where;
    QString kind; //!< empty if there is nothing to check, which counts as a failure, see missingProbe()
    QJsonObject fields;
};

//! The facts from which the diagnostic probes are chosen.
class DiagnosticFacts
{
public:
    DiagnosticFacts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString lastAddress;           //!< the address that answered last; empty if unknown
    bool isNameUnresolved = false; //!< the check failed because the name could not be resolved
    LocalRoutes routes;
    QString otherNameServer; //!< DNS server set by the user, see RecorderLimits
};

//! The diagnostic probes for an endpoint, in the order of display. The probes run concurrently.
QList<DiagnosticProbe> diagnosticProbes(const ServiceEndpoint &place, const DiagnosticFacts &known);

//! \brief Corrects the results by comparing them with each other and with facts about this computer. A name without an address
//! of one family isn't an error if it has an address of the other. A computer without IPv6 can't test a server over IPv6. A
//! route on which only this computer answers has no hops.
void adjustProbes(const LocalRoutes &routes, QList<RecordedProbe> *angles);

//! \brief Whether the target went from up or degraded to a worse outcome. A failure at the first check or during maintenance isn't
//! recorded.
//! \param before  the state before this result
bool isWorthRecording(const TargetState &before, const Result &result);

//! \param seen  the observation of the diagnostic probe
RecordedProbe recordedProbe(const DiagnosticProbe &probe, const Observation &seen, double durationMs);
//! The result of a diagnostic probe without a kind, which is a failure because there is nothing to check.
RecordedProbe missingProbe(const DiagnosticProbe &probe);
//! A recording that contains only the failed result.
DiagnosticsRecording makeRecording(const Result &failed);

} // namespace watchkeeper
