// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file All presets: those that come with the program, and those in a folder of the user.

#include "model/LibraryFolder.h"
#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

namespace watchkeeper {

//! \brief Sorted by key, with the user's own entries at the end. Safe from any thread. The list remains valid until the program exits.
const QList<Preset> &presets();

const QList<Preset> &builtInPresets();

//! Returns null if that key doesn't exist.
const Preset *findPreset(const QString &key);

//! The presets, and the problems of files.
using PresetFolder = LibraryFolder<Preset, Problem>;

//! \brief Like readLibraryFolder().
//! \param taken  keys of presets and kinds that already exist
PresetFolder readPresetFolder(const QString &path, const QStringList &taken);

//! A sentence: why a preset with that key is rejected.
QString presetKeyTakenText(const QString &key);

//! Adds the user's presets to presets(). Call it before anything else uses them.
void addPresets(const QList<Preset> &more);

} // namespace watchkeeper
