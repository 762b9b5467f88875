// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Limits on concurrent checks of the engine.

#include <QHash>
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

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::EngineLimits)
