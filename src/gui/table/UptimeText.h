// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a column of uptime says when it is asked for more. Pure.

#include "history/values/RunningUptime.h"

#include <QDateTime>
#include <QString>

namespace watchkeeper {

//! From when to when, how much was not observed, how many outages: a line each.
QString uptimeText(const std::optional<RunningUptime> &uptime, const QDateTime &now);

} // namespace watchkeeper
