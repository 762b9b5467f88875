// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Selects the references that detect connectivity, from the settings, and describes its changes in words. Main thread (it
//! translates).

#include "engine/ConnectivityChange.h"
#include "model/Target.h"

#include <QList>
#include <QStringList>

namespace watchkeeper {

class Settings;

struct ConnectivitySelection
{
    ConnectivityReferences references;
    QStringList problems; //!< a sentence for each invalid line of the settings
};

//! \brief Makes the references that the settings name. A line is the name of a target, a host, `host:port` or a URL.
ConnectivitySelection connectivitySelection(const Settings &settings, const QList<Target> &targets);

//! \brief One sentence on what happened, and one on what it means: `This computer is offline: the default gateway 192.0.2.1 does not
//! answer. …`
QString connectivityText(const ConnectivityChange &news);

} // namespace watchkeeper
