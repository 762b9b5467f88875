// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The reference targets of the connectivity check, and the events it reports. Plain values.

#include "model/Target.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

//! \brief A reference target, which answers as long as this computer is online.
struct ConnectivityReference
{
    QString name;       //!< for display
    QList<Target> ways; //!< the reference target answers when one of these targets does; each needs its own ID
    friend bool operator==(const ConnectivityReference &, const ConnectivityReference &) = default;
};

//! \brief All reference targets. Without any of them, including the gateway, connectivity isn't checked.
struct ConnectivityReferences
{
    bool usesGateway = false; //!< whether the current default gateway is a reference target
    QList<ConnectivityReference> chosen;
    friend bool operator==(const ConnectivityReferences &, const ConnectivityReferences &) = default;
};

//! \brief Reports that this computer went offline, is online again, or was found online for the first time. Standing::unobserved reports
//! each target that has no data meanwhile.
struct ConnectivityChange
{
    bool isOnline = true;
    //! Whether a reference target has shown for the first time in this run that this computer is online, with no offline period before.
    bool isFirst = false;
    QDateTime at;            //!< UTC; start of this state
    QDateTime lostAt;        //!< UTC; if online again, the time at which this computer went offline
    bool isConnected = true; //!< false if no interface of this computer has a network; in that case, nothing is probed
    QStringList silent;      //!< display names of the reference targets that don't answer; empty if online again
    friend bool operator==(const ConnectivityChange &, const ConnectivityChange &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::ConnectivityReferences)
Q_DECLARE_METATYPE(watchkeeper::ConnectivityChange)
