// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `FIELD=VALUE` as typed on a command line. Pure.

#include "targets/TargetsDocument.h"

namespace watchkeeper {

//! \brief The target with fields of its kind set; the last setting of a name wins.
//!
//! `FIELD=VALUE`: accepts numbers, true and false; a list is separated by commas, a map is a JSON object, and an empty value removes the
//! field. `MAP.KEY=VALUE` sets one entry of a map: `headers.X-Token=abc`.
//! \return the target, validated as strictly as one in a file, or a sentence that says what is wrong
Expected<Target, QString> withSettings(const Target &target, const QStringList &settings, const Schedule &defaults);

} // namespace watchkeeper
