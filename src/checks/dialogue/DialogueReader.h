// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts a dialogue file to a Dialogue, or to a list of its problems. docs/dialogues.md describes the format. Pure, safe from any
//! thread.

#include "checks/dialogue/Dialogue.h"
#include "checks/dialogue/DialogueJson.h"
#include "model/Expected.h"

namespace watchkeeper {

//! The author of a file.
enum class DialogueAuthor : quint8 {
    Anybody,
    Us //!< already tested, so regular expressions, which take most of the time, are compiled on first use
};

//! \return the dialogue, or between 1 and 100 problems
Expected<Dialogue, QList<DialogueProblem>> readDialogue(const QByteArray &json,
                                                        DialogueAuthor author = DialogueAuthor::Anybody);

//! Whether a text is a valid key of a kind: `a-z 0-9 -`, beginning with a letter, at most 40 characters.
bool isDialogueKey(const QString &text);

//! Whether a text is meant to be a dialogue, that is, its outermost object has the key `dialogue`. Can be true even for invalid JSON.
bool looksLikeDialogue(const QByteArray &json);

} // namespace watchkeeper
