// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The fields of a dialogue: those declared in its file and those common to all dialogues.

#include "checks/dialogue/Dialogue.h"
#include "checks/dialogue/DialogueJson.h"

namespace watchkeeper {

//! \brief Reads the rows of `fields` in a dialogue file.
QList<Field> readDialogueFields(DialogueJson *json, const JsonLocation &list);

//! \brief The fields in display order: the address, the dialogue's own fields, then those for TLS and limits that its transports require.
QList<Field> allDialogueFields(const Dialogue &dialogue);

} // namespace watchkeeper
