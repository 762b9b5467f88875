// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file All presets: built-in presets, and those in the user's folder.

#include "model/json/LibraryFolder.h"
#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

namespace watchkeeper {

//! \brief All presets, sorted by key, with the user's own presets at the end. Safe from any thread. The list remains valid until
//! the program exits.
const QList<Preset> &presets();

const QList<Preset> &builtInPresets();

//! Returns the preset with this key, or null.
const Preset *findPreset(const QString &key);

//! The presets in a folder, and the problems in its files.
using PresetFolder = LibraryFolder<Preset, Problem>;

//! \brief Reads presets like readLibraryFolder().
//! \param taken  keys of existing presets and kinds
PresetFolder readPresetFolder(const QString &path, const QStringList &taken);

//! A sentence that explains that a preset is rejected, because its key is already in use.
QString presetKeyTakenText(const QString &key);

//! Adds the user's presets to presets(). Call this before any other use of presets().
void addPresets(const QList<Preset> &more);

} // namespace watchkeeper
