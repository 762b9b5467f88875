// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A backup of a profile: targets, settings, the user's own dialogues, presets and providers, and all of its history.

#include "app/BackupManifest.h"
#include "app/CopyProgress.h"
#include "app/Profile.h"

#include <QStringList>

namespace watchkeeper {

//! \brief A backup that is whole and was read again.
struct MadeBackup
{
    QString folder;
    BackupManifest manifest;
    //! Sentences: files that were damaged in the profile already, and are in the backup as they are; files of results that could not be
    //! read, and are not in it.
    QStringList remarks;
};

//! \brief Makes one while the program may be watching the profile. Blocks, for as long as copying takes: for the thread pool.
//!
//! The database is copied as of one instant, then the files of results, of which there may be newer ones: segments, which never change,
//! and tails up to their last whole batch. A folder is written beside its place, with a list of its files and their hashes, read again, and
//! then renamed: what has no list, or ends with `.part`, is no backup.
//! \param place  a folder that is there: the backup is made in it, named by `now`. Else the folder to make, in one that is there
//! \param now    UTC
Expected<MadeBackup, BackupProblem> backUp(const Profile &profile, const QString &place, const QDateTime &now,
                                           CopyProgress *progress);

//! `2 files of results, history.sqlite, targets.json, settings.json, 3 dialogues: 12.3 MiB`: for people, translated.
QString contentText(const BackupManifest &manifest);

} // namespace watchkeeper
