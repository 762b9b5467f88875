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

//! \brief Copies the backup into the profile's folder, checks every copy, and writes the plan. Blocks: for the thread pool.
//!
//! The caller holds the lock of the profile. A plan that is there is replaced once this one is whole, unless it was
//! begun. What is watched goes on as it is.
//! \param from  a backup; whoever made it: links, other files and names that lead elsewhere are refused
//! \param now   UTC
Expected<BackupManifest, BackupProblem> prepareRestore(const Profile &profile, const QString &from, const QDateTime &now,
                                                       CopyProgress *progress);

//! \brief Carries out the plan, or the rest of it, which takes a few renamings. The caller must hold the profile's lock, since nothing else
//! may use the profile during the restore.
//! \return a message if the restore couldn't be finished and the next call continues it; empty if it is done or there is no plan
QString finishRestore(const Profile &profile);

//! \brief Calls finishRestore() at the start of a program, before the profile is read, if there is a plan and no other program holds the
//! lock.
//! \return a message for the user that reports success or the reason of the failure; empty if there was nothing to do
QString finishRestoreAtStart(const Profile &profile);

//! Discards a prepared restore that hasn't been started. \return an error message, or an empty text
QString discardRestore(const Profile &profile);

} // namespace watchkeeper
