// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/OwnDialogues.h"

#include "checks/Registry.h"
#include "checks/dialogue/DialogueLibrary.h"

namespace watchkeeper {

QList<Problem> loadOwnDialogues(const Profile &profile)
{
    QStringList taken;
    for (const Kind *kind : kinds())
        taken.append(kind->key);
    const DialogueFolder folder = readDialogueFolder(profile.dialoguesFolder(), taken);
    addKinds(folder.kinds);
    QList<Problem> problems;
    for (const DialogueFileProblem &found : folder.problems)
        problems.append(Problem(found.file, found.problem.line, QString(), found.problem.place, found.problem.text));
    return problems;
}

} // namespace watchkeeper
