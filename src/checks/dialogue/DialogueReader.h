// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file From the bytes of a dialogue file to a Dialogue, or to the list of its problems. docs/dialogues.md describes the format. Pure,
//! safe from any thread.

#include "checks/dialogue/Dialogue.h"
#include "checks/dialogue/DialogueJson.h"
#include "model/Expected.h"

namespace watchkeeper {

//! The author of a file.
enum class DialogueAuthor : quint8 {
    Anybody,
    Us //!< already checked by tests: its regular expressions, which take most of the time, are compiled when needed
};

//! \return the dialogue, or at least one problem and at most 100
Expected<Dialogue, QList<DialogueProblem>> readDialogue(const QByteArray &json,
                                                        DialogueAuthor author = DialogueAuthor::Anybody);

//! Whether a kind may have this key: `a-z 0-9 -`, a letter first, at most 40 characters.
bool isDialogueKey(const QString &text);

//! Whether the text is meant as a dialogue: its outermost object has the key `dialogue`. True also for some texts that aren't valid JSON.
bool looksLikeDialogue(const QByteArray &json);

} // namespace watchkeeper
