// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How much the engine may do at once.

#include <QHash>
#include <QMetaType>
#include <QString>

namespace watchkeeper {

struct EngineLimits
{
    int all = 50;                                                   //!< checks at once, 1 - 10000
    QHash<QString, int> perKind = {{QStringLiteral("command"), 8}}; //!< by kind key
    int perHost = 6;                                                //!< checks of one host at once, 1 - 1000
    int startsPerSecond = 0;                                        //!< 0: no limit
    friend bool operator==(const EngineLimits &, const EngineLimits &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::EngineLimits)
