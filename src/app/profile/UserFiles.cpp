// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/UserFiles.h"

#include "alerts/providers/Provider.h"
#include "checks/Registry.h"
#include "checks/dialogue/run/DialogueLibrary.h"
#include "targets/service/Preset.h"

namespace watchkeeper {

namespace {

QStringList keysOfKinds()
{
    QStringList keys;
    for (const Kind *kind : kinds())
        keys.append(kind->key);
    return keys;
}

QList<Problem> problemsOf(const QList<LibraryProblem> &found)
{
    QList<Problem> problems;
    for (const auto &[file, problem] : found)
        problems.append(Problem(file, problem));
    return problems;
}

QList<Problem> loadDialogues(const QString &path)
{
    const DialogueFolder folder = readDialogueFolder(path, keysOfKinds());
    addKinds(folder.elements);
    return problemsOf(folder.problems);
}

QList<Problem> loadPresets(const QString &path)
{
    QStringList taken = keysOfKinds();
    for (const Preset &preset : presets())
        taken.append(preset.key);
    const PresetFolder folder = readPresetFolder(path, taken);
    addPresets(folder.elements);
    return problemsOf(folder.problems);
}

QList<Problem> loadProviders(const QString &path)
{
    QStringList taken;
    for (const Provider &provider : providers())
        taken.append(provider.key);
    const ProviderFolder folder = readProviderFolder(path, taken);
    addProviders(folder.elements);
    return problemsOf(folder.problems);
}

} // namespace

QList<Problem> loadUserFiles(const Profile &profile)
{
    QList<Problem> problems = loadDialogues(profile.dialoguesFolder());
    problems += loadPresets(profile.presetsFolder()); // after the dialogues, because reading a preset checks which kinds exist
    problems += loadProviders(profile.providersFolder());
    return problems;
}

} // namespace watchkeeper
