// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The dialogues that a user has written, in the folder `dialogues` of the profile.

#include "app/Profile.h"
#include "targets/TargetsDocument.h"

namespace watchkeeper {

//! \brief Makes each sound file a kind of check. Once, at the start: before targets are read, and before any check runs. Reads files.
//! \return everything that is wrong with the others, as `ours.json:12: steps[2].read: …`
QList<Problem> loadOwnDialogues(const Profile &profile);

} // namespace watchkeeper
