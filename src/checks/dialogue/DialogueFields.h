// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The fields of a dialogue: those that its file declares, and those that every dialogue has.

#include "checks/dialogue/Dialogue.h"
#include "checks/dialogue/DialogueJson.h"

namespace watchkeeper {

//! \brief The rows of `fields` in a dialogue file.
QList<Field> readDialogueFields(DialogueJson *json, const JsonLocation &list);

//! \brief The address first, then its own fields, then TLS and the limits for the result, as far as its transports need them.
QList<Field> allDialogueFields(const Dialogue &dialogue);

} // namespace watchkeeper
