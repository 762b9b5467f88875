// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Dialogue functions that convert encodings and extract values from structured data. Pure, safe from any thread.

#include "checks/dialogue/DialogueFunctions.h"

namespace watchkeeper {

QList<DialogueFunction> dialogueFormatFunctions();

//! Converts 4 or 16 bytes to the text of an IP address.
std::optional<QByteArray> dialogueAddress(const QByteArray &bytes);

} // namespace watchkeeper
