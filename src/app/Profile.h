// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The folder with targets, settings and history.

#include <QString>

namespace watchkeeper {

//! \brief Paths of one profile. A value.
class Profile
{
public:
    //! \param folder  empty: the standard one, $XDG_CONFIG_HOME/watchkeeper or the platform's equal
    explicit Profile(const QString &folder = {});
    const QString &folder() const { return m_folder; }
    QString targetsFile() const;
    //! Channels and rules; need not be there.
    QString alertsFile() const;
    QString settingsFile() const;
    QString lockFile() const;
    QString logFile() const;
    //! Of history: changes of targets, sessions; need not be there.
    QString historyFile() const;
    //! Of history, one file an hour; need not be there.
    QString resultsFolder() const;
    //! Of the user's own; need not be there.
    QString dialoguesFolder() const;
    QString presetsFolder() const;
    QString providersFolder() const;
    //! Makes the folder with mode 0700; \return an error sentence or an empty text.
    QString create() const;

private:
    QString m_folder;
};

} // namespace watchkeeper
