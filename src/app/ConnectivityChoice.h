// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Selects the references that detect connectivity, from the settings, and describes its changes in words. Main thread (it
//! translates).

#include "engine/ConnectivityNews.h"
#include "model/Target.h"

#include <QList>
#include <QStringList>

namespace watchkeeper {

class Settings;

struct ConnectivityChoice
{
    ConnectivityReferences references;
    QStringList problems; //!< a sentence for each invalid line of the settings
};

//! \brief Makes the references that the settings name. A line is the name of a target, a host, `host:port` or a URL.
ConnectivityChoice connectivityChoice(const Settings &settings, const QList<Target> &targets);

//! \brief One sentence on what happened, and one on what it means: `This computer is offline: the default gateway 192.0.2.1 does not
//! answer. …`
QString linkText(const ConnectivityNews &news);

} // namespace watchkeeper
