// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file All dialogues: the built-in ones, and those in a folder of the user.

#include "checks/Kind.h"
#include "checks/dialogue/DialogueJson.h"
#include "model/LibraryFolder.h"

#include <memory>

namespace watchkeeper {

//! Sorted by key. Read once, from the program's resources; safe from any thread.
const QList<const Kind *> &builtInDialogues();

//! A problem of a user's file.
struct DialogueFileProblem
{
    QString file;
    DialogueProblem problem;
};

//! The kinds and the problems of files.
using DialogueFolder = LibraryFolder<std::shared_ptr<const Kind>, DialogueFileProblem>;

//! \brief As readLibraryFolder().
//! \param taken  keys of kinds that already exist
DialogueFolder readDialogueFolder(const QString &path, const QStringList &taken);

//! A sentence: why a dialogue with that key isn't accepted.
QString duplicateDialogueKeyText(const QString &key);

} // namespace watchkeeper
