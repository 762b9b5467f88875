// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Selects the reference targets for the connectivity check from the settings, and describes changes in connectivity.
//! Main thread, because it translates.

#include "engine/values/EngineLimits.h"
#include "engine/values/EngineUpdates.h"
#include "model/target/Target.h"

#include <QList>
#include <QStringList>

namespace watchkeeper {

class Settings;

struct ConnectivitySelection
{
    ConnectivityReferences references;
    QStringList problems; //!< a user-visible message for each invalid line of the settings
};

//! \brief Creates the reference targets named in the settings. A line contains the name of a target, a host, `host:port` or a URL.
ConnectivitySelection connectivitySelection(const Settings &settings, const QList<Target> &targets);

//! Returns why this computer counts as offline, such as `192.0.2.1 doesn't respond`.
QString offlineReason(const ConnectivityChange &change);

//! \brief Returns one sentence about the event and one about its effect, such as `This computer is offline: 192.0.2.1 doesn't
//! respond. …`
QString connectivityText(const ConnectivityChange &change);

} // namespace watchkeeper
