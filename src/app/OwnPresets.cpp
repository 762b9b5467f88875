// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/OwnPresets.h"

#include "checks/Registry.h"
#include "targets/preset/PresetLibrary.h"

namespace watchkeeper {

QList<Problem> loadOwnPresets(const Profile &profile)
{
    QStringList taken;
    for (const Kind *kind : kinds())
        taken.append(kind->key);
    for (const Preset &preset : presets())
        taken.append(preset.key);
    const PresetFolder folder = readPresetFolder(profile.presetsFolder(), taken);
    addPresets(folder.presets);
    return folder.problems;
}

} // namespace watchkeeper
