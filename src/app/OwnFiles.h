// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The dialogues, presets and providers that a user has written, in the folders `dialogues`, `presets` and `providers` of the profile.

#include "app/Profile.h"
#include "targets/TargetsDocument.h"

namespace watchkeeper {

//! \brief Makes each sound dialogue a kind of check, and offers each sound preset beside those of the program. Dialogues come first: a
//! preset does not get the key of one. Channels of alerts may then be of each sound provider. Once, at the start: before targets are read, and before any check runs. Reads files.
//! \return everything that is wrong with the others, as `ours.json:12: steps[2].read: …`
QList<Problem> loadOwnFiles(const Profile &profile);

} // namespace watchkeeper
