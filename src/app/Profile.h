// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The folders of a profile: configuration, history, state of the window, sockets. The one place that knows their paths.

#include <QString>

namespace watchkeeper {

//! \brief Paths of one profile. A value.
//!
//! The standard profile has four folders where the platform has four places for them (XDG Base Directory Specification,
//! https://specifications.freedesktop.org/basedir-spec/latest/). One that `--profile` names, a portable one, and that of Windows and macOS is a
//! single folder. History, window layout and log of an earlier version, which kept all in folder(), are used where they are until
//! moveProfileAtStart() has moved them. Which place holds them is decided once, by the constructor: it reads the names in these folders.
class Profile
{
public:
    //! \param folder  everything is in it; empty: the portable profile if the program has one, else the standard one
    explicit Profile(const QString &folder = {});
    //! \param programFolder  see QCoreApplication::applicationDirPath(); a file `portable` in it makes the profile portable
    Profile(const QString &folder, const QString &programFolder);

    //! Configuration. It tells one profile from another, and holds the lock.
    const QString &folder() const { return m_folder; }
    //! What grows: the history.
    const QString &dataFolder() const { return m_dataFolder; }
    //! What can be lost without harm: window layout, log.
    const QString &stateFolder() const { return m_stateFolder; }
    //! What ends with the process: its socket.
    const QString &runtimeFolder() const { return m_runtimeFolder; }

    QString targetsFile() const;
    //! Channels and rules. Optional.
    QString alertsFile() const;
    QString settingsFile() const;
    //! Saved filters: people gave them names, so they are configuration.
    QString filtersFile() const;
    QString lockFile() const;
    QString logFile() const { return m_logFile; }
    QString windowFile() const { return m_windowFile; }
    //! Part of the history: changes of targets, sessions. Optional.
    QString historyFile() const { return m_historyFile; }
    //! Part of the history, one file an hour. Optional.
    QString resultsFolder() const { return m_resultsFolder; }
    //! The user's own files. Optional.
    QString dialoguesFolder() const;
    QString presetsFolder() const;
    QString providersFolder() const;
    //! \brief Makes the folders with mode 0700. Only folder() must succeed: who writes to another one reports its errors.
    //! \return an error sentence or an empty text
    QString create() const;

private:
    void keepAllIn(const QString &folder);
    void findFiles();
    QString found(const QString &folder, const QString &name) const;
    QString createPortable() const;

    QString m_folder;
    QString m_dataFolder;
    QString m_stateFolder;
    QString m_runtimeFolder;
    QString m_marker; //!< the file `portable`; empty where the profile isn't portable
    QString m_historyFile;
    QString m_resultsFolder;
    QString m_windowFile;
    QString m_logFile;
};

//! Whether a file or folder holds anything: an empty one counts as missing.
bool holdsAnything(const QString &path);

} // namespace watchkeeper
