// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tooltip of an uptime column. Pure functions.

#include "history/values/Uptime.h"

#include <QDateTime>
#include <QString>

namespace watchkeeper {

//! Returns one line each for the time span, the time without data, and the number of outages.
QString uptimeText(const std::optional<RunningUptime> &uptime, const QDateTime &now);

} // namespace watchkeeper
