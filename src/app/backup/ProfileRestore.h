// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Replaces a profile with a backup, by a plan stored as `restore.json` in the profile. The new files are prepared next to the
//! old ones, checked, then renamed. Nothing is deleted. The profile is unchanged until the plan is written. After that, finishRestore()
//! can complete the restore even if the program was killed.

#include "app/backup/ProfileBackup.h"
#include "app/profile/Profile.h"

#include <QStringList>

#include <optional>

namespace watchkeeper {

// The plan of a prepared or interrupted restore, stored as `restore.json` in the profile.

//! \brief The parts of a profile that a restore replaces, and the folders for the new and the former parts. The restore is pending
//! or unfinished while `restore.json` exists.
class RestorePlan
{
public:
    RestorePlan(QString stamp, QStringList parts)
        : m_stamp(std::move(stamp))
        , m_parts(std::move(parts))
    {
    }

    //! Returns the files and folders of a profile, in the order in which they are restored.
    static const QStringList &profileParts();
    //! Reads the plan. Returns nullopt if there is none or the file isn't a valid restore plan.
    static std::optional<RestorePlan> read(const Profile &profile);
    //! \return an error message, or an empty string once the plan is on disk
    QString write(const Profile &profile) const;

    static QString path(const Profile &profile);
    //! \brief Returns the folders that may contain a part. There are two if the profile keeps its history elsewhere, since an
    //! earlier version may have left history next to the configuration. A replacement must come from the same folder as the
    //! part it replaces, because renaming works only within one disk.
    static QStringList foldersOf(const Profile &profile, const QString &part);
    //! Returns the folders of all parts, beginning with the configuration folder.
    static QStringList foldersOf(const Profile &profile);
    //! Returns the folder for a new part: the folder that contains the part now, otherwise the default folder.
    static QString folderFor(const Profile &profile, const QString &part);
    //! Returns the folder in which the new parts are stored and checked.
    QString stagingFolder(const QString &place) const { return place + QStringLiteral("/restore-") + m_stamp; }
    //! Returns the folder that the former parts are moved to.
    QString formerPartsFolder(const QString &place) const { return place + QStringLiteral("/before-restore-") + m_stamp; }
    //! Returns the existing folders with former parts, as a list for the user.
    QString formerPartsFoldersText(const Profile &profile) const;
    //! Returns the entries of profileParts() that the backup contains. After the restore, the profile has no other parts.
    const QStringList &parts() const { return m_parts; }

private:
    QString m_stamp; //!< part of the folder names, such as `20261121T024653Z`
    QStringList m_parts;
};

// Replaces a profile with a backup. The new files are prepared next to the old ones, checked, then renamed. Nothing is deleted.
// The profile is unchanged until the plan (RestorePlan) is written. After that, finishRestore() can complete the restore even
// if the program was killed. Each part of the profile is always either the complete former part or the complete new one.

//! \brief Copies the backup into the profile's folder, checks every copy, and writes the plan. Blocks, so call it in a pool thread.
//!
//! The caller must hold the profile's lock. An earlier plan is replaced once the new one is complete, unless the earlier restore has
//! already begun. Monitoring continues unchanged.
//! \param from  an untrusted backup; links, special files and names that lead out of the folder are refused
//! \param now   UTC
Expected<BackupManifest, BackupProblem> prepareRestore(const Profile &profile, const QString &from, const QDateTime &now,
                                                       CopyProgress *progress);

//! \brief Carries out or continues the plan, which takes a few renames. The caller must hold the profile's lock, since no other
//! code may use the profile during the restore.
//! \return a message if the restore couldn't be finished and the next call continues it; empty if it is done or there is no
//! plan
QString finishRestore(const Profile &profile);

//! \brief Calls finishRestore() at the start of a program, before the profile is read, if there is a plan and no other program holds the
//! lock.
//! \return a user-visible message about the success or the reason for the failure; empty if there was nothing to do
QString finishRestoreAtStartup(const Profile &profile);

//! Discards a prepared restore that hasn't been started. \return an error message, or an empty string
QString discardRestore(const Profile &profile);

} // namespace watchkeeper
