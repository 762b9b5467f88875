// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A prepared or interrupted restore: the file `restore.json` in the profile.

#include "app/Profile.h"

#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief Where the parts of a profile move from and to. As long as the file exists, the restore must still be carried out or finished.
class RestorePlan
{
public:
    RestorePlan(QString stamp, QStringList parts)
        : m_stamp(std::move(stamp))
        , m_parts(std::move(parts))
    {
    }

    //! Files and folders of a profile, in the order in which they are restored.
    static const QStringList &profileParts();
    //! Empty if there is none, or if it isn't ours.
    static std::optional<RestorePlan> read(const Profile &profile);
    //! \return a sentence, or an empty text once it is on the disk
    QString write(const Profile &profile) const;

    static QString path(const Profile &profile);
    //! \brief The folders that may contain a part: two if the profile keeps its history elsewhere, since an earlier version may have left
    //! the history next to the configuration. A replacement comes from the same folder as what it replaces: a renaming needs the same disk.
    static QStringList placesOf(const Profile &profile, const QString &part);
    //! All of them; the configuration folder first.
    static QStringList placesOf(const Profile &profile);
    //! Where a new part goes: where the profile has the part, or would have it.
    static QString placeFor(const Profile &profile, const QString &part);
    //! Where the new parts of a place are stored, copied and checked.
    QString stagingFolder(const QString &place) const { return place + QStringLiteral("/restore-") + m_stamp; }
    //! Where the former parts of a place are moved.
    QString formerPartsFolder(const QString &place) const { return place + QStringLiteral("/before-restore-") + m_stamp; }
    //! Those that exist, as a list for the user.
    QString formerPartsFolders(const Profile &profile) const;
    //! The entries of profileParts() that the backup contains; afterwards the profile has no others.
    const QStringList &parts() const { return m_parts; }

private:
    QString m_stamp; //!< `20261121T024653Z`
    QStringList m_parts;
};

} // namespace watchkeeper
