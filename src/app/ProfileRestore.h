// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Replaces a profile with a backup. The new files are prepared next to the old ones, checked, then renamed. Nothing is deleted.
//!
//! The profile is unchanged until the plan (RestorePlan) is written. After that, finishRestore() can complete the restore even if the
//! program was killed. Each part of the profile is always either the complete former or the complete new one.

#include "app/ProfileBackup.h"
#include "app/RestorePlan.h"

namespace watchkeeper {

//! \brief Copies the backup into the profile's folder, checks every copy, and writes the plan. Blocks, so call it in a pool thread.
//!
//! The caller must hold the profile's lock. An earlier plan is replaced once the new one is complete, unless the earlier restore has
//! already begun. Monitoring continues unchanged.
//! \param from  an untrusted backup; links, special files and names that lead out of the folder are refused
//! \param now   UTC
Expected<BackupManifest, BackupProblem> prepareRestore(const Profile &profile, const QString &from, const QDateTime &now,
                                                       CopyProgress *progress);

//! \brief Carries out or continues the plan, which takes a few renamings. The caller must hold the profile's lock, since no other code may
//! use the profile during the restore.
//! \return a message if the restore couldn't be finished and the next call continues it; empty if it is done or there is no plan
QString finishRestore(const Profile &profile);

//! \brief Calls finishRestore() at the start of a program, before the profile is read, if there is a plan and no other program holds the
//! lock.
//! \return a user-visible message about the success or the reason for the failure; empty if there was nothing to do
QString finishRestoreAtStart(const Profile &profile);

//! Discards a prepared restore that hasn't been started. \return an error message, or an empty string
QString discardRestore(const Profile &profile);

} // namespace watchkeeper
