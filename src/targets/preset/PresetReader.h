// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses a preset file into a preset, or into all its problems. Pure, safe from any thread.

#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

namespace watchkeeper {

//! \brief Reads a file. Reports all problems, such as unknown keys, wrong types, fields that the kind doesn't have, and invalid
//! conditions.
//! \param fileName  used only in messages
//! \return the preset, or all problems with line and key, such as `fields.accept`
Expected<Preset, QList<Problem>> readPreset(const QByteArray &json, const QString &fileName);

//! Whether the file is meant to be a preset: its root has the key `preset`.
bool looksLikePreset(const QByteArray &json);

} // namespace watchkeeper
