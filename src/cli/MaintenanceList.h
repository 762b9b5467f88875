// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Entries of maintenance, as `maintenance list` prints them. Pure.

#include "cli/Arguments.h"
#include "cli/Terminal.h"
#include "model/Maintenance.h"

namespace watchkeeper {

//! Whether each is in effect at `now`, until when, and when it comes next. Nothing for no entries but in JSON and CSV.
QByteArray maintenanceList(const QList<Maintenance> &entries, const QDateTime &now, Format format, const Terminal &terminal);

} // namespace watchkeeper
