// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Applies `FIELD=VALUE` settings from a command line. Pure.

#include "targets/TargetsDocument.h"

namespace watchkeeper {

//! \brief Sets fields of the target's kind. If a name is set twice, the last setting wins.
//!
//! `FIELD=VALUE` accepts numbers, true and false, comma-separated lists, and maps as JSON objects. An empty value removes the field.
//! `MAP.KEY=VALUE` sets one entry of a map, such as `headers.X-Token=abc`.
//! \return the target, validated as strictly as one in a file, or a sentence about the error
Expected<Target, QString> withSettings(const Target &target, const QStringList &settings, const Schedule &defaults);

} // namespace watchkeeper
