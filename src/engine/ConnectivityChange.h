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

//! \brief A reference target: something that answers as long as this computer is online.
struct ConnectivityReference
{
    QString name;       //!< for people
    QList<Target> ways; //!< it answers when one of these does; each needs its own id
    friend bool operator==(const ConnectivityReference &, const ConnectivityReference &) = default;
};

//! \brief All reference targets. With none, and without the gateway, connectivity isn't checked.
struct ConnectivityReferences
{
    bool usesGateway = false; //!< the default gateway of the moment is a reference target
    QList<ConnectivityReference> chosen;
    friend bool operator==(const ConnectivityReferences &, const ConnectivityReferences &) = default;
};

//! \brief This computer went offline, is online again, or was found online. Each target without data meanwhile is reported by its
//! Standing::unobserved.
struct ConnectivityChange
{
    bool isOnline = true;
    //! This computer is online: the first time in this run that a reference target showed it, without having been offline before.
    bool isFirst = false;
    QDateTime at;            //!< UTC; when this began
    QDateTime lostAt;        //!< UTC; when online again: since when it was offline
    bool isConnected = true; //!< false: no interface of this computer leads anywhere, so that nothing had to be probed
    QStringList silent;      //!< display names of the reference targets that don't answer; empty when online again
    friend bool operator==(const ConnectivityChange &, const ConnectivityChange &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::ConnectivityReferences)
Q_DECLARE_METATYPE(watchkeeper::ConnectivityChange)
