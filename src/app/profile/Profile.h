// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The folders of a profile for configuration, history, window state and sockets, and the lock of a profile. The only code that
//! contains their paths.

#include "targets/file/FileLock.h"

#include <QString>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief The paths of one profile. A plain value.
//!
//! The standard profile has four folders on platforms that follow the XDG Base Directory Specification
//! (https://specifications.freedesktop.org/basedir-spec/latest/). A profile given by `--profile`, a portable one, and the profile on
//! Windows and macOS are single folders. An earlier version kept everything in folder(). Its history, window layout and log are used there
//! until moveProfileAtStart() has moved them. The constructor determines the current location once, by the file names in these folders.
class Profile
{
public:
    //! \param folder  folder that contains everything; if empty, the portable profile is used if the program has one, otherwise the
    //! standard profile
    explicit Profile(const QString &folder = {});
    //! \param programFolder  see QCoreApplication::applicationDirPath(); a file named `portable` in it makes the profile portable
    Profile(const QString &folder, const QString &programFolder);

    //! Returns a profile in a folder that is removed when the program ends.
    static Profile temporary(const QString &folder);
    //! Returns the folder of the portable profile, which is next to the program, or next to its bundle or AppImage. Requires a
    //! QCoreApplication.
    static QString portableFolder();

    //! Why the profile is in its folder.
    enum class Place : quint8 {
        Standard,
        Portable,  //!< see portableFolder()
        Chosen,    //!< given by `--profile`
        Temporary, //!< see temporary()
    };
    Place place() const { return m_place; }

    //! Returns the folder of the configuration, which identifies the profile and contains the lock.
    const QString &folder() const { return m_folder; }
    //! Returns the folder for data that grows, which is the history.
    const QString &dataFolder() const { return m_dataFolder; }
    //! Returns the folder for data that can be lost without harm, such as the window layout and the log.
    const QString &stateFolder() const { return m_stateFolder; }
    //! Returns the folder for files that exist only while the program runs, such as its socket.
    const QString &runtimeFolder() const { return m_runtimeFolder; }

    QString targetsFile() const;
    //! Returns the path of the optional file with the alert channels and rules.
    QString alertsFile() const;
    QString settingsFile() const;
    //! Returns the path of the optional file with the removed targets that can be restored.
    QString removedFile() const;
    //! Returns the path of the file with saved filters, which are part of the configuration because the user named them.
    QString filtersFile() const;
    QString lockFile() const;
    QString logFile() const { return m_logFile; }
    QString windowStateFile() const { return m_windowStateFile; }
    //! Returns the path of the optional history database, which contains the targets' state changes and the program's sessions.
    QString historyFile() const { return m_historyFile; }
    //! Returns the path of the optional file with what the last check for a new version found.
    QString releaseFile() const;
    //! Returns the path of the optional database of crawls.
    QString crawlsFile() const;
    //! Returns the folder of the history's results, with one file for each hour. The folder is optional.
    QString resultsFolder() const { return m_resultsFolder; }
    //! Returns the folder of the user's own dialogues. The folder is optional.
    QString dialoguesFolder() const;
    QString presetsFolder() const;
    QString providersFolder() const;
    //! \brief Creates the folders with mode 0700. Fails only if folder() can't be created, because code that writes to the
    //! other folders reports its own errors.
    //! \return a user-visible error message, or an empty string
    QString create() const;

private:
    void useSingleFolder(const QString &folder);
    void locateFiles();
    QString existingPath(const QString &folder, const QString &name) const;
    QString createPortable() const;

    QString m_folder;
    QString m_dataFolder;
    QString m_stateFolder;
    QString m_runtimeFolder;
    Place m_place = Place::Standard;
    QString m_portableMarker; //!< path of the file `portable`; empty if it doesn't exist or isn't the reason for the folder
    QString m_historyFile;
    QString m_resultsFolder;
    QString m_windowStateFile;
    QString m_logFile;
};

//! Whether a file or folder has any content. Empty files and folders are treated as missing.
bool hasContent(const QString &path);

//! \brief The lock of a profile, held until this object is destroyed.
//!
//! The lock file is next to the configuration, where earlier versions expect it. A history in another location has its own lock, because
//! two profiles with different $XDG_CONFIG_HOME but the same $XDG_DATA_HOME would write to the same files.
class ProfileLock
{
public:
    //! \param profile  the profile, whose folder must exist; see Profile::create()
    //! \param use      Brief for a command that only makes a change and ends
    explicit ProfileLock(const Profile &profile, LockUse use = LockUse::Lasting);

    //! Fails immediately if another program monitors the profile. Waits up to two seconds for a command that ends soon, so don't call it
    //! while a window is open.
    bool tryLock();
    //! Whether the last tryLock() failed because the disk has no room for the lock file.
    bool isDiskFull() const { return m_lock.isDiskFull(); }
    //! Returns the program that made the last tryLock() fail, if its lock file names it.
    std::optional<LockHolder> holder() const;
    //! Returns the reason why the last tryLock() failed, as a user-visible message with advice.
    QString explanation() const;
    //! Like explanation(), for a caller that has contacted the program that monitors the profile and got no reply.
    QString noReplyExplanation() const;

private:
    bool tryLockOnce();
    //! Returns the lock that another program holds, or null.
    const FileLock *lockHeldElsewhere() const;

    QString m_folder;
    QString m_dataFolder;
    FileLock m_lock;
    std::unique_ptr<FileLock> m_historyLock; //!< absent if the history is in the folder of the profile
};

} // namespace watchkeeper
