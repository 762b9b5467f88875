// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A restore that is prepared, or was interrupted: the file `restore.json` in the profile.

#include "app/Profile.h"

#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief From where to where the parts of a profile go. As long as the file is there, the restore is still to be done, or to be ended.
class RestorePlan
{
public:
    RestorePlan(QString stamp, QStringList parts)
        : m_stamp(std::move(stamp))
        , m_parts(std::move(parts))
    {
    }

    //! Files and folders that belong to a profile, in the order in which they are put in place.
    static const QStringList &profileParts();
    //! Nothing where there is none, or one that is not ours.
    static std::optional<RestorePlan> read(const Profile &profile);
    //! \return a sentence, or an empty text once it is on the disk
    QString write(const Profile &profile) const;

    static QString path(const Profile &profile);
    //! \brief The folders in which a part may be: two for the history of a profile that keeps it apart, where an earlier version may have left it
    //! beside the configuration. What is put in place of something comes from the same folder: a renaming needs the same disk.
    static QStringList placesOf(const Profile &profile, const QString &part);
    //! All of them, that of the configuration first.
    static QStringList placesOf(const Profile &profile);
    //! Where a new part goes: where the profile has it, or would have it.
    static QString placeFor(const Profile &profile, const QString &part);
    //! Where the new parts of a place are, copied and checked.
    QString stagingFolder(const QString &place) const { return place + QStringLiteral("/restore-") + m_stamp; }
    //! Where the former parts of a place go.
    QString asideFolder(const QString &place) const { return place + QStringLiteral("/before-restore-") + m_stamp; }
    //! Those that exist, as a list for people.
    QString asideFolders(const Profile &profile) const;
    //! Those of profileParts() that the backup has; the profile has no other ones afterwards.
    const QStringList &parts() const { return m_parts; }

private:
    QString m_stamp; //!< `20261121T024653Z`
    QStringList m_parts;
};

} // namespace watchkeeper
