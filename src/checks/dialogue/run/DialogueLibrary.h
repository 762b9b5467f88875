// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Loads all dialogues: the built-in dialogues and those in a user's folder.

#include "checks/base/Kind.h"
#include "checks/dialogue/file/DialogueReader.h"
#include "model/json/LibraryFolder.h"

#include <memory>

namespace watchkeeper {

//! The built-in dialogues, sorted by key. Read once from the program's resources; safe to call from any thread.
const QList<const Kind *> &builtInDialogues();

//! The kinds read from a folder, and the problems of its files.
using DialogueFolder = LibraryFolder<std::shared_ptr<const Kind>>;

//! \brief Reads a folder like readLibraryFolder().
//! \param taken  keys of existing kinds
DialogueFolder readDialogueFolder(const QString &path, const QStringList &taken);

//! Returns the error message for a dialogue whose key is already in use.
QString duplicateDialogueKeyText(const QString &key);

} // namespace watchkeeper
