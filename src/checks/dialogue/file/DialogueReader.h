// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts a dialogue file to a Dialogue, or to a list of its problems. docs/dialogues.md describes the format. Pure,
//! safe to call from any thread.

#include "checks/dialogue/file/Dialogue.h"
#include "checks/dialogue/file/DialogueJson.h"
#include "model/base/Expected.h"

namespace watchkeeper {

//! The author of a dialogue file.
enum class DialogueAuthor : quint8 {
    User,
    Watchkeeper //!< tested before release, so regular expressions, the slowest part, aren't compiled until they are used
};

//! \return the dialogue, or between 1 and 100 problems
Expected<Dialogue, QList<JsonProblem>> readDialogue(const QByteArray &json, DialogueAuthor author = DialogueAuthor::User);

//! Whether a text appears to be a dialogue, that is, whether its outermost object has the key `dialogue`. Can be true
//! for invalid JSON.
bool looksLikeDialogue(const QByteArray &json);

} // namespace watchkeeper
