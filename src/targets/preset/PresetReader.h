// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the bytes of a preset file to a preset, or to everything that is wrong with it. Pure, safe from any thread.

#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

namespace watchkeeper {

//! \brief Reads a file strictly: unknown keys, wrong types, fields that its kind does not have, conditions that cannot be read.
//! \param fileName  for messages only
//! \return the preset, or every problem with its line and place, such as `fields.accept`
Expected<Preset, QList<Problem>> readPreset(const QByteArray &json, const QString &fileName);

//! Whether somebody meant it to be a preset: its root has the key `preset`.
bool looksLikePreset(const QByteArray &json);

} // namespace watchkeeper
