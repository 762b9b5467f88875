// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Limits on what the engine does at the same time.

#include <QHash>
#include <QMetaType>
#include <QString>

namespace watchkeeper {

//! \brief How often a failing target is looked at from elsewhere, see FailureDiagnostics.
struct RecorderLimits
{
    int perMinute = 0; //!< of all targets together; 0: never
    QString
        otherNameServer; //!< `address` or `address:port`, queried in addition to the DNS servers of this computer; empty: none
    friend bool operator==(const RecorderLimits &, const RecorderLimits &) = default;
};

struct EngineLimits
{
    int all = 0; //!< concurrent checks, 1 - 10000; 0: chosen by the number of targets
    QHash<QString, int> perKind = {{QStringLiteral("command"), 8}}; //!< by kind key
    int perHost = 6;                                                //!< concurrent checks of one host, 1 - 1000
    int startsPerSecond = 0;                                        //!< 0: no limit
    RecorderLimits recorder = {};
    friend bool operator==(const EngineLimits &, const EngineLimits &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::EngineLimits)
