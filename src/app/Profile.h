// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The folders of a profile: configuration, history, window state, sockets. The only place that knows their paths.

#include <QString>

namespace watchkeeper {

//! \brief Paths of one profile. A value.
//!
//! The standard profile has four folders on platforms with four places for them (XDG Base Directory Specification,
//! https://specifications.freedesktop.org/basedir-spec/latest/). A profile given by `--profile`, a portable one, and the profile on Windows
//! and macOS is a single folder. History, window layout and log of an earlier version, which kept everything in folder(), are used where
//! they are until moveProfileAtStart() has moved them. The constructor decides once which place holds them, by the file names in these
//! folders.
class Profile
{
public:
    //! \param folder  holds everything; empty: the portable profile if the program has one, else the standard one
    explicit Profile(const QString &folder = {});
    //! \param programFolder  see QCoreApplication::applicationDirPath(); a file `portable` in it makes the profile portable
    Profile(const QString &folder, const QString &programFolder);

    //! Configuration. Identifies the profile and holds the lock.
    const QString &folder() const { return m_folder; }
    //! Data that grows: the history.
    const QString &dataFolder() const { return m_dataFolder; }
    //! Data that may be lost without harm: window layout, log.
    const QString &stateFolder() const { return m_stateFolder; }
    //! Data that ends with the process: its socket.
    const QString &runtimeFolder() const { return m_runtimeFolder; }

    QString targetsFile() const;
    //! Alert channels and rules. Optional.
    QString alertsFile() const;
    QString settingsFile() const;
    //! Saved filters: the user named them, so they belong to the configuration.
    QString filtersFile() const;
    QString lockFile() const;
    QString logFile() const { return m_logFile; }
    QString windowStateFile() const { return m_windowStateFile; }
    //! Part of the history: changes of targets, sessions. Optional.
    QString historyFile() const { return m_historyFile; }
    //! Part of the history, one file per hour. Optional.
    QString resultsFolder() const { return m_resultsFolder; }
    //! The user's own files. Optional.
    QString dialoguesFolder() const;
    QString presetsFolder() const;
    QString providersFolder() const;
    //! \brief Creates the folders with mode 0700. Only folder() must succeed: code that writes to another one reports its errors.
    //! \return an error sentence or an empty text
    QString create() const;

private:
    void useSingleFolder(const QString &folder);
    void locateFiles();
    QString found(const QString &folder, const QString &name) const;
    QString createPortable() const;

    QString m_folder;
    QString m_dataFolder;
    QString m_stateFolder;
    QString m_runtimeFolder;
    QString m_marker; //!< the file `portable`; empty if the profile isn't portable
    QString m_historyFile;
    QString m_resultsFolder;
    QString m_windowStateFile;
    QString m_logFile;
};

//! Whether a file or folder has any content: an empty one counts as missing.
bool hasContent(const QString &path);

} // namespace watchkeeper
