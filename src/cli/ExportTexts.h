// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats values for files that other programs read. Pure functions.

#include <QDateTime>
#include <QString>

namespace watchkeeper {

//! The time as `2026-11-21T02:46:53.120Z`. \param at  [ms] time since 1970
inline QString exportedTime(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace watchkeeper
