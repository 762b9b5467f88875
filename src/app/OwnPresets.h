// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The presets that a user has written, in the folder `presets` of the profile.

#include "app/Profile.h"
#include "targets/TargetsDocument.h"

namespace watchkeeper {

//! \brief Offers each sound file beside those of the program. Once, at the start, after loadOwnDialogues(). Reads files.
//! \return everything that is wrong with the others, as `ours.json:12: fields.accept: …`
QList<Problem> loadOwnPresets(const Profile &profile);

} // namespace watchkeeper
