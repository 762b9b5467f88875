// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the bytes of a dialogue file to a Dialogue, or to everything that is wrong with them. docs/dialogues.md describes the format.
//! Pure, safe from any thread.

#include "checks/dialogue/Dialogue.h"
#include "checks/dialogue/DialogueJson.h"
#include "model/Expected.h"

namespace watchkeeper {

//! Who wrote a file.
enum class DialogueAuthor : quint8 {
    Anybody,
    Us //!< tests have read it: its regular expressions, which take most of the time, are compiled when they are needed
};

//! \return the dialogue, or at least one problem and at most 100
Expected<Dialogue, QList<DialogueProblem>> readDialogue(const QByteArray &json,
                                                        DialogueAuthor author = DialogueAuthor::Anybody);

//! Whether a kind may be called so: `a-z 0-9 -`, a letter first, at most 40.
bool isDialogueKey(const QString &text);

//! Whether somebody meant to write one: its outermost object has the key `dialogue`. True also for some that are no JSON.
bool looksLikeDialogue(const QByteArray &json);

} // namespace watchkeeper
