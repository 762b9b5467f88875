// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The user's own dialogues, presets and providers, in the folders `dialogues`, `presets` and `providers` of the profile.

#include "app/Profile.h"
#include "targets/TargetsDocument.h"

namespace watchkeeper {

//! \brief Registers each valid dialogue as a kind of check, each valid preset next to the built-in ones, and each valid provider for alert
//! channels. Dialogues come first, so that no preset takes the key of one. Call it once at the start, before targets are read and before
//! any check runs. Reads files.
//! \return all problems of the invalid ones, as `ours.json:12: steps[2].read: …`
QList<Problem> loadUserFiles(const Profile &profile);

} // namespace watchkeeper
