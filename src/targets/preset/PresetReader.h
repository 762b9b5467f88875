// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses a preset file into a preset, or into all its problems. Pure, safe from any thread.

#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

namespace watchkeeper {

//! \brief Reads a file strictly: reports unknown keys, wrong types, fields that its kind doesn't have, invalid conditions.
//! \param fileName  for messages only
//! \return the preset, or all problems with line and place, such as `fields.accept`
Expected<Preset, QList<Problem>> readPreset(const QByteArray &json, const QString &fileName);

//! Whether the file is intended to be a preset: its root has the key `preset`.
bool looksLikePreset(const QByteArray &json);

} // namespace watchkeeper
