// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A backup of a profile: targets, settings, the user's own dialogues, presets and providers, and the complete history.

#include "app/BackupManifest.h"
#include "app/CopyProgress.h"
#include "app/Profile.h"

#include <QStringList>

namespace watchkeeper {

//! \brief A complete and verified backup.
struct CreatedBackup
{
    QString folder;
    BackupManifest manifest;
    //! User-visible messages about files that were already damaged in the profile and were copied unchanged, and about unreadable result
    //! files that are missing in the backup.
    QStringList remarks;
};

//! \brief Makes one while the program may be watching the profile. Blocks, for as long as copying takes: for the thread pool.
//!
//! The database is copied as of one instant, then the files of results, of which there may be newer ones: segments, which never change,
//! and tails up to their last whole batch. A folder is written beside its place, with a list of its files and their hashes, read again, and
//! then renamed: what has no list, or ends with `.part`, is no backup.
//! \param place  a folder that is there: the backup is made in it, named by `now`. Else the folder to make, in one that is there
//! \param now    UTC
Expected<CreatedBackup, BackupProblem> backUp(const Profile &profile, const QString &place, const QDateTime &now,
                                              CopyProgress *progress);

//! Translated text for the user, such as `targets.json, settings.json, history.sqlite, 2 result files, 12.3 MiB`.
QString contentText(const BackupManifest &manifest);

} // namespace watchkeeper
