// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Replaces a profile by a backup: prepared next to it, checked, then renamed. Nothing is deleted.
//!
//! Until the plan (RestorePlan) is written, the profile is unchanged. After that, finishRestore() can complete the restore however the
//! program ended: each part of the profile is the complete former or the complete new one.

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

//! \brief Carries out the plan, or the rest of it: a few renamings. Nobody may use the profile meanwhile: the caller holds its lock.
//! \return a sentence if it couldn't be finished: the next call continues. Empty: done, or there is no plan
QString finishRestore(const Profile &profile);

//! \brief The same at the start of a program, before it reads the profile: only if there is a plan and nobody else holds the lock.
//! \return a message for the user: that it was done, or why not; else empty
QString finishRestoreAtStart(const Profile &profile);

//! Discards a prepared restore that hasn't been started. \return a sentence, or an empty text
QString discardRestore(const Profile &profile);

} // namespace watchkeeper
