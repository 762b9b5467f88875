// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The help texts of the commands that edit a profile and its alerts; see commandText().

#include "cli/options/CommandLineTexts.h"

namespace watchkeeper::text {

extern const CommandText kAdd;
extern const CommandText kList;
extern const CommandText kRemove;
extern const CommandText kPause;
extern const CommandText kResume;
extern const CommandText kAcknowledge;
extern const CommandText kSnooze;
extern const CommandText kIncidents;
extern const CommandText kIncidentShow;
extern const CommandText kIncidentComment;
extern const CommandText kMaintenanceList;
extern const CommandText kMaintenanceAdd;
extern const CommandText kMaintenanceRemove;
extern const CommandText kMaintenanceStart;
extern const CommandText kMaintenanceEnd;
extern const CommandText kAlertsProviders;
extern const CommandText kAlertsChannels;
extern const CommandText kAlertsSchema;
extern const CommandText kAlertsTest;
extern const CommandText kAlertsBackTest;

} // namespace watchkeeper::text
