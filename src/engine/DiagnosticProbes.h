// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The checks of the failure diagnostics of a target. Pure functions.

#include "checks/network/LocalRoutes.h"
#include "engine/ServiceEndpoint.h"
#include "model/DiagnosticsRecording.h"

#include <QJsonObject>

namespace watchkeeper {

//! \brief One diagnostic check: a small target of an existing kind. It has no credentials, headers or body of the target that failed.
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
    QString kind; //!< empty: there is nothing to check, which is a failure; see missingSentence()
    QJsonObject fields;
};

//! What is known when the diagnostic checks are chosen.
class DiagnosticFacts
{
public:
    DiagnosticFacts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString lastAddress;           //!< the last address that answered; empty: none is known
    bool isNameUnresolved = false; //!< the check failed because the name did not resolve
    LocalRoutes routes;
    QString otherNameServer; //!< set by the user, see RecorderLimits
};

//! They run concurrently, and are shown in this order.
QList<DiagnosticProbe> diagnosticProbes(const ServiceEndpoint &place, const DiagnosticFacts &facts);

//! \brief Corrects the results by each other and by this computer: a name without an address of one family is no fault if it has one of the
//! other; a computer without IPv6 says nothing about a server; and a route on which only this computer answers has no hops.
void adjustAngles(const LocalRoutes &routes, QList<RecordedAngle> *angles);

} // namespace watchkeeper
