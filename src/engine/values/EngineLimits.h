// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings of the engine: limits on concurrent checks, and the reference targets of the connectivity check.

#include "model/target/Target.h"

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

namespace watchkeeper {

//! \brief Limits on failure diagnostics, see FailureDiagnostics.
struct DiagnosticsLimits
{
    int perMinute = 0;       //!< limit for all targets together; 0 disables diagnostics
    QString otherNameServer; //!< an additional DNS server to query, as `address` or `address:port`; may be empty
    friend bool operator==(const DiagnosticsLimits &, const DiagnosticsLimits &) = default;
};

struct EngineLimits
{
    int all = 0; //!< maximum concurrent checks, 1 - 10000; 0 for a limit computed from the number of targets
    QHash<QString, int> perKind = {{QStringLiteral("command"), 8}}; //!< maps a kind's key to its maximum concurrent checks
    int perHost = 6;                                                //!< maximum concurrent checks of a host, 1 - 1000
    int startsPerSecond = 0;                                        //!< 0: no limit
    DiagnosticsLimits recorder = {};
    friend bool operator==(const EngineLimits &, const EngineLimits &) = default;
};

//! \brief A reference target, which is expected to answer whenever this computer is online.
struct ConnectivityReference
{
    QString name;               //!< display name
    QList<Target> alternatives; //!< the reference target answers if one of these targets does; each needs its own ID
    friend bool operator==(const ConnectivityReference &, const ConnectivityReference &) = default;
};

//! \brief All reference targets, including the gateway. If there are none, connectivity isn't checked.
struct ConnectivityReferences
{
    bool usesGateway = false; //!< whether the current default gateway is a reference target
    QList<ConnectivityReference> chosen;
    friend bool operator==(const ConnectivityReferences &, const ConnectivityReferences &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::EngineLimits)
Q_DECLARE_METATYPE(watchkeeper::ConnectivityReferences)
