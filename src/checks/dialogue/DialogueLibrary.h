// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! All dialogues there are: those that come with the program, and those in a folder of the user.

#include "checks/Kind.h"
#include "checks/dialogue/DialogueJson.h"
#include "model/LibraryFolder.h"

#include <memory>

namespace watchkeeper {

//! In the order of their keys. Read once, from the resources of the program; safe from any thread.
const QList<const Kind *> &builtInDialogues();

//! What is wrong with a file of the user.
struct DialogueFileProblem
{
    QString file;
    DialogueProblem problem;
};

//! The kinds and what is wrong with files.
using DialogueFolder = LibraryFolder<std::shared_ptr<const Kind>, DialogueFileProblem>;

//! \brief As readLibraryFolder().
//! \param taken  keys of kinds that are there already
DialogueFolder readDialogueFolder(const QString &path, const QStringList &taken);

//! A sentence: why a dialogue of that key is not taken.
QString takenDialogueKeyText(const QString &key);

} // namespace watchkeeper
