// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A temporary profile for targets from the command line, sample targets and screenshots.

#include "app/profile/Profile.h"
#include "targets/document/TargetsDocument.h"

#include <QTemporaryDir>

namespace watchkeeper {

//! \brief A temporary profile folder with the given targets and the settings of another profile. The other profile isn't
//! changed.
class SessionProfile
{
public:
    explicit SessionProfile(const Profile &original);

    //! \return an error message, or an empty string
    QString write(const TargetsDocument &document);
    Profile profile() const { return Profile(m_folder.path()); }

private:
    void copySettings() const;

    QString m_originalSettings;
    QTemporaryDir m_folder;
};

} // namespace watchkeeper
