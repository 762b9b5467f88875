// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Network defaults of a profile, for all checks.

#include <QString>
#include <QStringList>

namespace watchkeeper {

struct NetworkSettings
{
    QStringList nameServers; //!< `address` or `address:port`; empty: those of the system
    QString userAgent;       //!< empty: `Watchkeeper/<version>`
};

} // namespace watchkeeper
