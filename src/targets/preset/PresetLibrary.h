// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! All presets there are: those that come with the program, and those in a folder of the user.

#include "model/LibraryFolder.h"
#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

namespace watchkeeper {

//! \brief In the order of their keys, the user's own last. Safe from any thread; the list lives as long as the program.
const QList<Preset> &presets();

//! Those that come with the program.
const QList<Preset> &builtInPresets();

//! Null when there is none of that key.
const Preset *findPreset(const QString &key);

//! The presets and what is wrong with files.
using PresetFolder = LibraryFolder<Preset, Problem>;

//! \brief As readLibraryFolder().
//! \param taken  keys of presets and kinds that are there already
PresetFolder readPresetFolder(const QString &path, const QStringList &taken);

//! A sentence: why a preset of that key is not taken.
QString takenPresetKeyText(const QString &key);

//! Adds those of the user to presets(). Before anybody else looks at them.
void addPresets(const QList<Preset> &more);

} // namespace watchkeeper
