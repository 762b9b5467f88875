// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From which other angles a failing target is looked at. Pure functions.

#include "checks/network/LocalRoutes.h"
#include "engine/ServiceEndpoint.h"
#include "model/DiagnosticsRecording.h"

#include <QJsonObject>

namespace watchkeeper {

//! \brief One look: a small target of a kind that there is. It holds no credentials, no headers and no body of the one that failed.
class DiagnosticProbe
{
public:
    DiagnosticProbe(Angle from, QString place, QString kindKey, QJsonObject values)
        : angle(from)
        , where(std::move(place))
        , kind(std::move(kindKey))
        , fields(std::move(values))
    {
    }
    Angle angle;
    QString where;
    QString kind; //!< empty: there is nothing to look at, and that is bad; see missingSentence()
    QJsonObject fields;
};

//! What is known when looks are chosen.
class DiagnosticFacts
{
public:
    DiagnosticFacts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString lastAddress;     //!< that answered last; empty: none is known
    bool isNameLost = false; //!< the check failed because the name had no address
    LocalRoutes routes;
    QString otherNameServer; //!< of the user, see RecorderLimits
};

//! Side by side, in the order in which they are shown.
QList<DiagnosticProbe> diagnosticProbes(const ServiceEndpoint &place, const DiagnosticFacts &facts);

//! \brief What looks tell of each other, and of this computer: a name without an address of one family is no fault where it has one of the
//! other; a computer without IPv6 says nothing about a server; and a way on which this computer alone answers has no hops.
void settleAngles(const LocalRoutes &routes, QList<RecordedAngle> *angles);

} // namespace watchkeeper
