// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The user's own dialogues, presets and providers, in the folders `dialogues`, `presets` and `providers` of the profile.

#include "app/profile/Profile.h"
#include "targets/document/TargetsDocument.h"

namespace watchkeeper {

//! \brief Registers each valid dialogue as a kind of check, each valid preset in addition to the built-in ones, and each valid provider for
//! alert channels. Dialogues are loaded first, which prevents presets from using their keys. Call it once at startup, before targets are
//! read and before any check runs. Reads files.
//! \return all problems of the invalid files, in the form `ours.json:12: steps[2].read: …`
QList<Problem> loadUserFiles(const Profile &profile);

} // namespace watchkeeper
