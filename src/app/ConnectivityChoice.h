// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the settings to the references by which the own link is told to be there, and its news in words. Main thread (it translates).

#include "engine/ConnectivityNews.h"
#include "model/Target.h"

#include <QList>
#include <QStringList>

namespace watchkeeper {

class Settings;

struct ConnectivityChoice
{
    ConnectivityReferences references;
    QStringList problems; //!< a sentence for each line of the settings that is of no use
};

//! \brief What the settings choose. A line is the name of a target, a host, `host:port` or a URL.
ConnectivityChoice connectivityChoice(const Settings &settings, const QList<Target> &targets);

//! \brief One sentence of what has happened, and one of what that means: `This computer is offline: the default gateway 192.0.2.1 does not
//! answer. …`
QString linkText(const ConnectivityNews &news);

} // namespace watchkeeper
