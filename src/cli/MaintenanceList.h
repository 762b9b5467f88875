// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats the maintenance entries for `maintenance list`. Pure functions.

#include "cli/Arguments.h"
#include "cli/Terminal.h"
#include "model/target/Maintenance.h"

namespace watchkeeper {

//! The entries. For each entry, shows whether it is in effect at `now`, until when, and when it starts next. Without entries, the
//! output is empty, except in JSON and CSV.
QByteArray maintenanceList(const QList<Maintenance> &entries, const QDateTime &now, Format format, const Terminal &terminal);

} // namespace watchkeeper
