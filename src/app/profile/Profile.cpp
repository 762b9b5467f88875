// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Profile.h"

#include "app/process/Process.h"
#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ProfileText
{
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

QString absoluteFolderPath(const QString &folder)
{
    return QDir::cleanPath(QDir(folder).absolutePath());
}

QString programFolder()
{
    return QCoreApplication::instance() ? QFileInfo(programFile()).path() : QString();
}

//! Returns the folder of the program, or on macOS the folder that contains the bundle, because bundles must not be modified.
QString portableParentFolder(const QString &programFolder)
{
    const bool isBundle = programFolder.endsWith(".app/Contents/MacOS"_L1);
    return isBundle ? QDir::cleanPath(programFolder + u"/../../.."_s) : programFolder;
}

QString portableFolderIn(const QString &portableParent)
{
    return absoluteFolderPath(portableParent + u"/profile"_s);
}

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
constexpr bool kHasXdg = false;
#else
constexpr bool kHasXdg = true;
#endif

//! Returns the program's folder below the folder in the variable, or below `inHome` if the variable isn't set. Ignores
//! a relative path in the variable, as the specification requires.
QString xdgFolder(const char *variable, const QString &inHome)
{
    const QString set = QFile::decodeName(qgetenv(variable));
    const bool isUsable = QDir::isAbsolutePath(set);
    return (isUsable ? set : QDir::homePath() + u'/' + inHome) + u"/watchkeeper"_s;
}

//! Checks the specification's requirements for $XDG_RUNTIME_DIR: owned by the user, with mode 0700.
bool isPrivateFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const QFileInfo info(folder);
    const QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return info.isDir() && info.ownerId() == ::geteuid() && (info.permissions() & (owner | others)) == owner;
#else
    return QFileInfo(folder).isDir();
#endif
}

QString folderCreationErrorText(const QString &folder, const QString &reason)
{
    return ProfileText::tr("The profile folder %1 couldn't be created. %2").arg(folder, reason);
}

} // namespace

bool hasContent(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() ? !QDir(path).isEmpty() : info.exists() && info.size() > 0;
}

Profile::Profile(const QString &folder)
    : Profile(folder, programFolder())
{
}

Profile::Profile(const QString &folder, const QString &programFolder)
{
    const QString portableParent = portableParentFolder(programFolder);
    const QString marker = portableParent + u"/portable"_s;
    if (!folder.isEmpty()) {
        useSingleFolder(absoluteFolderPath(folder));
        const bool isPortable = !portableParent.isEmpty() && m_folder == portableFolderIn(portableParent);
        m_place = isPortable ? Place::Portable : Place::Chosen;
    } else if (!portableParent.isEmpty() && QFileInfo::exists(marker)) {
        m_portableMarker = marker;
        m_place = Place::Portable;
        useSingleFolder(portableFolderIn(portableParent));
    } else if (!kHasXdg) {
        useSingleFolder(
            absoluteFolderPath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/Watchkeeper"_s));
    } else {
        m_folder = absoluteFolderPath(xdgFolder("XDG_CONFIG_HOME", u".config"_s));
        m_dataFolder = absoluteFolderPath(xdgFolder("XDG_DATA_HOME", u".local/share"_s));
        m_stateFolder = absoluteFolderPath(xdgFolder("XDG_STATE_HOME", u".local/state"_s));
        const QString runtime = QFile::decodeName(qgetenv("XDG_RUNTIME_DIR"));
        const bool isUsable = QDir::isAbsolutePath(runtime) && isPrivateFolder(runtime);
        m_runtimeFolder = isUsable ? absoluteFolderPath(runtime + u"/watchkeeper"_s) : m_stateFolder;
    }
    locateFiles();
}

Profile Profile::temporary(const QString &folder)
{
    Profile profile(folder);
    profile.m_place = Place::Temporary;
    return profile;
}

QString Profile::portableFolder()
{
    return portableFolderIn(portableParentFolder(programFolder()));
}

void Profile::useSingleFolder(const QString &folder)
{
    m_folder = m_dataFolder = m_stateFolder = m_runtimeFolder = folder;
}

void Profile::locateFiles()
{
    m_historyFile = existingPath(m_dataFolder, u"history.sqlite"_s);
    m_resultsFolder = existingPath(m_dataFolder, u"history"_s);
    m_windowStateFile = existingPath(m_stateFolder, u"window.ini"_s);
    m_logFile = existingPath(m_stateFolder, u"watchkeeper.log"_s);
}

//! Returns the path of a file, or its path in an earlier version if the file exists only there.
QString Profile::existingPath(const QString &folder, const QString &name) const
{
    const QString path = folder + u'/' + name;
    const QString previous = m_folder + u'/' + name;
    return path != previous && !hasContent(path) && hasContent(previous) ? previous : path;
}

QString Profile::targetsFile() const
{
    return m_folder + u"/targets.json"_s;
}

QString Profile::settingsFile() const
{
    return m_folder + u"/settings.json"_s;
}

QString Profile::removedFile() const
{
    return m_folder + u"/removed.json"_s;
}

QString Profile::filtersFile() const
{
    return m_folder + u"/filters.json"_s;
}

QString Profile::dialoguesFolder() const
{
    return m_folder + u"/dialogues"_s;
}

QString Profile::presetsFolder() const
{
    return m_folder + u"/presets"_s;
}

QString Profile::providersFolder() const
{
    return m_folder + u"/providers"_s;
}

QString Profile::alertsFile() const
{
    return m_folder + u"/alerts.json"_s;
}

QString Profile::lockFile() const
{
    return m_folder + u"/profile.lock"_s;
}

QString Profile::releaseFile() const
{
    return m_stateFolder + u"/release.json"_s;
}

QString Profile::crawlsFile() const
{
    return m_dataFolder + u"/crawls.sqlite"_s;
}

QString Profile::create() const
{
    if (m_place == Place::Portable)
        return createPortable();
    const QFileInfo info(m_folder);
    if (info.exists() && !info.isDir())
        return folderCreationErrorText(m_folder, ProfileText::tr("A file with that name already exists."));
    if (!makePrivateFolder(m_folder).isEmpty())
        return folderCreationErrorText(m_folder, ProfileText::tr("Do you have permission to write to %1?").arg(info.path()));
    for (const QString &folder : {m_dataFolder, m_stateFolder, m_runtimeFolder})
        makePrivateFolder(folder);
    return {};
}

//! Creates the folder of a portable profile. On failure, doesn't fall back to a different profile, because all targets
//! would appear to be lost.
QString Profile::createPortable() const
{
    if (makePrivateFolder(m_folder).isEmpty() && QFileInfo(m_folder).isWritable())
        return {};
    const QString reason =
        ProfileText::tr("The portable profile %1 isn't writable. Make that folder writable, or choose another "
                        "profile with --profile.")
            .arg(m_folder);
    const QString otherwise = m_portableMarker.isEmpty()
        ? ProfileText::tr("To use your standard profile, start without --portable.")
        : ProfileText::tr("To use your standard profile, remove %1.").arg(m_portableMarker);
    return reason + u' ' + otherwise;
}

namespace {

constexpr std::chrono::seconds kBriefUseTimeout{2};
constexpr unsigned long kPollIntervalMs = 10;

class ProfileLockText
{
    Q_DECLARE_TR_FUNCTIONS(ProfileLock)
};

//! Whether it is worth waiting for the lock. A program that has just acquired the lock may not have written its name
//! yet.
bool isHeldBriefly(const FileLock &lock)
{
    const auto holder = lock.holder();
    return !holder || holder->use == LockUse::Brief;
}

QString lockFailureText(const FileLock &lock, const QString &folder)
{
    if (lock.isForbidden())
        return ProfileLockText::tr("The profile %1 couldn't be locked. Do you have permission to write to that folder?")
            .arg(folder);
    if (QFileInfo(lock.path()).isDir())
        return ProfileLockText::tr("The profile %1 couldn't be locked: %2 is a folder. Remove that folder.")
            .arg(folder, lock.path());
    return ProfileLockText::tr("The profile %1 couldn't be locked: %2.").arg(folder, lock.systemError());
}

} // namespace

ProfileLock::ProfileLock(const Profile &profile, LockUse use)
    : m_folder(profile.folder())
    , m_dataFolder(profile.dataFolder())
    , m_lock(profile.lockFile(), use)
{
    if (m_dataFolder != m_folder)
        m_historyLock = std::make_unique<FileLock>(m_dataFolder + u"/history.lock"_s, use);
}

bool ProfileLock::tryLock()
{
    const QDeadlineTimer deadline(kBriefUseTimeout);
    bool isHeld = tryLockOnce();
    while (!isHeld && lockHeldElsewhere() && isHeldBriefly(*lockHeldElsewhere()) && !deadline.hasExpired()) {
        QThread::msleep(kPollIntervalMs); // blocking is acceptable: the caller is starting and needs the lock for all its work
        isHeld = tryLockOnce();
    }
    return isHeld;
}

//! Locks the history first. If another program holds the history's lock, no lock is acquired. If the history's lock file can't
//! be written, the history can't be written either, and the code that writes the history reports this.
bool ProfileLock::tryLockOnce()
{
    if (m_historyLock) {
        makePrivateFolder(m_dataFolder);
        if (!m_historyLock->tryLock() && m_historyLock->isTaken())
            return false;
    }
    return m_lock.tryLock();
}

const FileLock *ProfileLock::lockHeldElsewhere() const
{
    if (m_historyLock && m_historyLock->isTaken())
        return m_historyLock.get();
    return m_lock.isTaken() ? &m_lock : nullptr;
}

std::optional<LockHolder> ProfileLock::holder() const
{
    const FileLock *const taken = lockHeldElsewhere();
    return taken ? taken->holder() : std::nullopt;
}

QString ProfileLock::explanation() const
{
    const FileLock *const taken = lockHeldElsewhere();
    if (!taken)
        return lockFailureText(m_lock, m_folder);
    const auto other = taken->holder();
    if (!other)
        return ProfileLockText::tr("Another program already monitors the profile %1.").arg(m_folder);
    const QString process = QString::number(other->processId);
    if (other->use == LockUse::Brief)
        return ProfileLockText::tr("%1 (process %2 on %3) is changing the profile %4. Try again when it has finished.")
            .arg(other->program, process, other->host, m_folder);
    const auto holder = m_lock.holder();
    if (taken == m_historyLock.get() && (!holder || holder->processId != other->processId))
        return ProfileLockText::tr("%1 (process %2 on %3) is using another profile with the same history, %4. Close it, or "
                                   "choose another profile with --profile.")
            .arg(other->program, process, other->host, m_dataFolder);
    return ProfileLockText::tr("%1 (process %2 on %3) already monitors the profile %4. Use its window, close it, or choose "
                               "another profile with --profile.")
        .arg(other->program, process, other->host, m_folder);
}

QString ProfileLock::noReplyExplanation() const
{
    const auto other = holder();
    const bool isMonitored = lockHeldElsewhere() && (!other || other->use == LockUse::Lasting);
    return isMonitored ? ProfileLockText::tr("%1 That process isn't responding.").arg(explanation()) : explanation();
}

} // namespace watchkeeper
