// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The reference targets of the connectivity check, and the events it reports. Plain values.

#include "model/target/Target.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

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

//! \brief A change in connectivity: this computer went offline, came back online, or was found online for the first time.
//! TargetState::unobserved shows which targets have no data while this computer is offline.
struct ConnectivityChange
{
    bool isOnline = true;
    //! Whether this is the first report in this run, and this computer is online.
    bool isFirst = false;
    QDateTime at;            //!< UTC; the time at which this state began
    QDateTime lostAt;        //!< UTC; if online again, the time at which this computer went offline
    bool isConnected = true; //!< false if no network interface is connected; in that case, nothing is probed
    QStringList silent;      //!< display names of the reference targets that didn't answer; empty if online again
    friend bool operator==(const ConnectivityChange &, const ConnectivityChange &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::ConnectivityReferences)
Q_DECLARE_METATYPE(watchkeeper::ConnectivityChange)
