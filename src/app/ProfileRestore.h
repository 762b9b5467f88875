// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Puts a backup in the place of a profile: prepared beside it, checked, then renamed. Nothing is deleted.
//!
//! Until the plan (RestorePlan) is written the profile is as it was. From then on whatever ends the program leaves something that
//! finishRestore() brings to its end: each part of the profile is the former or the new one, whole.

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

//! \brief Does what the plan says, or the rest of it. Some renamings; nobody may use the profile: the caller holds its lock.
//! \return a sentence where it could not be ended: the next call goes on. Empty: done, or there is no plan
QString finishRestore(const Profile &profile);

//! \brief The same at the start of a program, before it reads the profile: where there is a plan, and nobody else holds the lock.
//! \return what to tell: that it was done, or why not; empty where there is nothing
QString finishRestoreAtStart(const Profile &profile);

//! Forgets what was prepared, before it was begun. \return a sentence, or an empty text
QString dropRestore(const Profile &profile);

} // namespace watchkeeper
