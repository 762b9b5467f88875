// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A backup of a profile: targets, removed targets, alerts, settings, saved filters, the user's own dialogues, presets and providers, and the complete history.

#include "app/backup/BackupFiles.h"
#include "app/profile/Profile.h"

#include <QStringList>

namespace watchkeeper {

//! \brief A complete and verified backup.
struct CreatedBackup
{
    QString folder;
    BackupManifest manifest;
    //! User-visible messages about files that were already damaged in the profile and were copied unchanged, and about unreadable result
    //! files that are missing from the backup.
    QStringList remarks;
};

//! \brief Creates a backup, even while the program monitors the profile. Blocks while it copies, so call it in a pool thread.
//!
//! The database is copied first, as it was at one point in time. The result files are copied next and may be newer: segments,
//! which never change, and tails up to their last complete batch. The backup is written to a temporary folder next to its
//! destination, with a list of files and hashes. It is then read again, verified and renamed. A folder without the list or with
//! a name that ends in `.part` isn't a valid backup.
//! \param place  an existing folder, in which the backup is created with a name made from `now`; otherwise the folder to
//!               create, whose parent must exist
//! \param now    UTC
Expected<CreatedBackup, BackupProblem> backUp(const Profile &profile, const QString &place, const QDateTime &now,
                                              CopyProgress *progress);

//! Returns user-visible, translated text such as `targets.json, settings.json, history.sqlite, 2 result files, 12.3 MiB`.
QString contentText(const BackupManifest &manifest);

} // namespace watchkeeper
