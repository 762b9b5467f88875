// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the user of a profile wants maintenance to be to uptime: the setting `maintenanceInUptime`.

#include "history/values/WatchState.h"

#include <QStringList>

#include <optional>

namespace watchkeeper {

class Settings;

//! `left-out`, `as-seen`, in the order of MaintenanceCounts: for settings.json and the command line.
const QStringList &maintenanceCountsKeys();
std::optional<MaintenanceCounts> maintenanceCountsFromKey(const QString &key);

MaintenanceCounts maintenanceCounts(const Settings &settings);
//! The same of a file, without changing anything there: the default where it is damaged, or not there. Blocks, for a pool thread.
MaintenanceCounts maintenanceCountsIn(const QString &settingsFile);

} // namespace watchkeeper
