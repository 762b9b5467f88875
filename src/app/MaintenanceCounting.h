// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The effect of maintenance on uptime, as set by `maintenanceInUptime`.

#include "history/values/MonitoringState.h"

#include <QStringList>

#include <optional>

namespace watchkeeper {

class Settings;

//! The words `left-out` and `as-seen`, in the order of MaintenanceAccounting, as used in settings.json and on the command line.
const QStringList &maintenanceAccountingKeys();
std::optional<MaintenanceAccounting> maintenanceAccountingFromKey(const QString &key);

MaintenanceAccounting maintenanceAccounting(const Settings &settings);
//! Reads the setting from a settings file without changing the file. Returns the default if the file is damaged or missing. Blocks, so call
//! it in a pool thread.
MaintenanceAccounting readMaintenanceAccounting(const QString &settingsFile);

} // namespace watchkeeper
