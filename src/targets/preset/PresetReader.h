// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses a preset file into a preset, or into all its problems. Pure, safe from any thread.

#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

namespace watchkeeper {

//! \brief Reads a file strictly. Reports unknown keys, wrong types, fields that don't belong to the kind, and invalid conditions.
//! \param fileName  used only in messages
//! \return the preset, or all problems with line and key, such as `fields.accept`
Expected<Preset, QList<Problem>> readPreset(const QByteArray &json, const QString &fileName);

//! Whether the file is intended as a preset, because its root has the key `preset`.
bool looksLikePreset(const QByteArray &json);

} // namespace watchkeeper
