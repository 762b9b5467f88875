// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The fields of a dialogue: those declared in its file and those common to all dialogues.

#include "checks/dialogue/file/Dialogue.h"
#include "checks/dialogue/file/DialogueJson.h"

namespace watchkeeper {

//! \brief Reads the list `fields` of a dialogue file.
QList<Field> readDialogueFields(DialogueJson *json, const JsonLocation &list);

//! \brief Returns the fields in display order: the address, the fields declared by the file, then the fields that its
//! transports require, such as those for TLS.
QList<Field> allDialogueFields(const Dialogue &dialogue);

} // namespace watchkeeper
