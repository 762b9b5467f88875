// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! By what this computer's own link is told to be there, and the news of it. Plain values.

#include "model/Target.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

//! \brief Something that answers as long as the own link is there.
struct ConnectivityReference
{
    QString name;       //!< for people
    QList<Target> ways; //!< it answers when one of them does; each needs an id of its own
    friend bool operator==(const ConnectivityReference &, const ConnectivityReference &) = default;
};

//! \brief All of them. With none and without the gateway, the own link is not watched.
struct ConnectivityReferences
{
    bool usesGateway = false; //!< the default gateway is one, whichever that is at the time
    QList<ConnectivityReference> chosen;
    friend bool operator==(const ConnectivityReferences &, const ConnectivityReferences &) = default;
};

//! \brief The own link is gone, or back, or has been seen. What can't be observed meanwhile is told by each target's Standing::unobserved.
struct ConnectivityNews
{
    bool isOnline = true;
    bool isFirst = false; //!< it works, as a reference has shown for the first time in this run, in which it was not gone yet
    QDateTime at;         //!< UTC; from then on
    QDateTime lostAt;     //!< UTC; where it is back: since when it was gone
    bool isConnected = true; //!< false: no interface of this computer leads anywhere, so that nobody had to be asked
    QStringList silent;      //!< the references that do not answer, as people call them; empty where it is back
    friend bool operator==(const ConnectivityNews &, const ConnectivityNews &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::ConnectivityReferences)
Q_DECLARE_METATYPE(watchkeeper::ConnectivityNews)
