// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup/ProfileMove.h"

#include "app/backup/ProfileRestore.h"
#include "app/profile/Profile.h"
#include "history/database/DatabaseFile.h"
#include "history/database/HistorySalvage.h"
#include "history/files/DiskFile.h"
#include "model/base/ShortText.h"
#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kMaxCopiedBytes = 4 * 1024 * 1024; // [bytes] limit for a state file; the log is limited to 1 MiB

class ProfileMoveText
{
    Q_DECLARE_TR_FUNCTIONS(ProfileMove)
};

QString databaseIn(const QString &folder)
{
    return folder + u"/history.sqlite"_s;
}

//! \brief Moves the files of one profile.
class ProfileMover
{
public:
    ProfileMover(const Profile &profile, const RenameCall &rename)
        : m_oldFolder(profile.folder())
        , m_dataFolder(profile.dataFolder())
        , m_stateFolder(profile.stateFolder())
        , m_rename(rename ? rename : RenameCall(&renameFile))
    {
    }

    bool isNeeded() const;
    void removeLeftoverNote() const { QFile::remove(leftoverNoteFile()); }
    void moveHistory();
    void moveState();
    QString text();

private:
    enum class Step : quint8 { Moved, Nothing, LeftInPlace };

    QStringList damagedDatabases() const;
    bool moveDatabase();
    Step moveFile(const QString &name);
    void copyState(const QString &name);
    QString moveFailureReason() const;
    QString leftoverNoteFile() const { return m_stateFolder + u"/history-stayed"_s; }

    QString m_oldFolder;
    QString m_dataFolder;
    QString m_stateFolder;
    RenameCall m_rename;
    bool m_hasMovedHistory = false;
    bool m_hasMovedState = false;
    QStringList m_duplicatePaths;     //!< paths that exist in both folders
    std::optional<int> m_renameError; //!< errno of the first failed rename
};

const QStringList &stateFileNames()
{
    static const QStringList names{u"window.ini"_s, u"watchkeeper.log.1"_s, u"watchkeeper.log"_s};
    return names;
}

//! Returns the names of damaged databases in the old folder.
QStringList ProfileMover::damagedDatabases() const
{
    return QDir(m_oldFolder).entryList({u"history.sqlite.damaged-*"_s}, QDir::Files | QDir::NoSymLinks, QDir::Name);
}

bool ProfileMover::isNeeded() const
{
    const QStringList history =
        m_dataFolder == m_oldFolder ? QStringList() : QStringList{u"history.sqlite"_s, u"history"_s} + damagedDatabases();
    const QStringList state = m_stateFolder == m_oldFolder ? QStringList() : stateFileNames();
    const auto isInOldFolder = [this](const QString &name) { return hasContent(m_oldFolder + u'/' + name); };
    const auto isOnlyInOldFolder = [&](const QString &name) {
        return isInOldFolder(name) && !hasContent(m_stateFolder + u'/' + name);
    };
    return std::any_of(history.cbegin(), history.cend(), isInOldFolder)
        || std::any_of(state.cbegin(), state.cend(), isOnlyInOldFolder)
        || (m_dataFolder != m_oldFolder && QFileInfo::exists(databaseIn(m_oldFolder) + u".salvaged"_s));
}

//! Moves the history. If the database can't be moved now, the other history files stay with it.
void ProfileMover::moveHistory()
{
    if (m_dataFolder == m_oldFolder || !moveDatabase() || moveFile(u"history"_s) == Step::LeftInPlace)
        return;
    for (const QString &name : damagedDatabases())
        moveFile(name);
}

//! \return false if the move must continue at the next start
bool ProfileMover::moveDatabase()
{
    const QString previous = databaseIn(m_oldFolder);
    const QString wanted = databaseIn(m_dataFolder);
    if (!finishReplacement(previous).isEmpty())
        return false;
    const bool isFree = !hasContent(wanted);
    if (hasContent(previous) && isFree) {
        if (!mergeWriteAheadLog(previous))
            return false;
        removeCompanions(wanted);
    }
    const Step step = moveFile(u"history.sqlite"_s);
    if (step == Step::Moved)
        removeCompanions(previous); // the WAL index may remain after its log is gone
    return step != Step::LeftInPlace;
}

ProfileMover::Step ProfileMover::moveFile(const QString &name)
{
    const QString from = m_oldFolder + u'/' + name;
    const QString to = m_dataFolder + u'/' + name;
    if (!hasContent(from) || QFileInfo(from).isSymLink()) // the user created this link on purpose, so it stays
        return Step::Nothing;
    if (hasContent(to)) {
        m_duplicatePaths.append(from);
        return Step::Nothing;
    }
    auto fault = makeFolder(m_dataFolder);
    if (!fault)
        fault = m_rename(from, to);
    if (fault) {
        m_renameError = fault->number();
        return Step::LeftInPlace;
    }
    syncParentFolder(to);
    syncParentFolder(from);
    m_hasMovedHistory = true;
    return Step::Moved;
}

//! Window layout and log are small, so they are copied if they can't be renamed. Files that already exist in the new location
//! are newer and aren't replaced.
void ProfileMover::moveState()
{
    if (m_stateFolder == m_oldFolder)
        return;
    for (const QString &name : stateFileNames()) {
        const QString from = m_oldFolder + u'/' + name;
        const QString to = m_stateFolder + u'/' + name;
        if (!QFileInfo(from).isFile() || QFileInfo(from).isSymLink() || hasContent(to) || makeFolder(m_stateFolder))
            continue;
        if (m_rename(from, to))
            copyState(name);
        m_hasMovedState = m_hasMovedState || !QFileInfo::exists(from);
    }
}

void ProfileMover::copyState(const QString &name)
{
    QFile file(m_oldFolder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray content = readBounded(&file, kMaxCopiedBytes);
    if (content.size() <= kMaxCopiedBytes && writeFileSafely(m_stateFolder + u'/' + name, content).isEmpty())
        file.remove();
}

QString ProfileMover::moveFailureReason() const
{
    QStringList sentences;
    if (!m_duplicatePaths.isEmpty())
        sentences.append(
            ProfileMoveText::tr("History exists in %1 and in %2. Watchkeeper uses %2 and left the other unchanged. To view the "
                                "other history, use --profile %1. If you don't need it, delete %3.")
                .arg(m_oldFolder, m_dataFolder, m_duplicatePaths.join(u", "_s)));
    if (m_renameError == EXDEV)
        sentences.append(
            ProfileMoveText::tr("History stays in %1 because %2 is on another disk. To move it, close Watchkeeper, "
                                "then move history.sqlite and the folder history to %2.")
                .arg(m_oldFolder, m_dataFolder));
    else if (m_renameError)
        sentences.append(
            ProfileMoveText::tr(
                "History stays in %1 because it can't be moved to %2: %3. Watchkeeper will try again each time it starts.")
                .arg(m_oldFolder, m_dataFolder, errnoText(*m_renameError)));
    return sentences.join(u' ');
}

//! Returns the message for the user. The reason why files weren't moved is reported once, not at each start.
QString ProfileMover::text()
{
    QStringList sentences;
    if (m_hasMovedHistory)
        sentences.append(ProfileMoveText::tr("History moved from %1 to %2.").arg(m_oldFolder, m_dataFolder));
    if (m_hasMovedState)
        sentences.append(ProfileMoveText::tr("Window layout and log moved from %1 to %2.").arg(m_oldFolder, m_stateFolder));
    const QString reason = moveFailureReason();
    QFile noteFile(leftoverNoteFile());
    if (reason.isEmpty()) {
        noteFile.remove();
    } else if (!noteFile.open(QIODevice::ReadOnly) || noteFile.readAll() != reason.toUtf8()) {
        noteFile.close();
        sentences.append(reason);
        writeFileSafely(leftoverNoteFile(), reason.toUtf8());
    }
    return sentences.join(u' ');
}

} // namespace

QString moveProfileAtStartup(const Profile &profile, const RenameCall &rename)
{
    if (profile.dataFolder() == profile.folder() && profile.stateFolder() == profile.folder())
        return {};
    ProfileMover mover(profile, rename);
    if (!mover.isNeeded()) {
        mover.removeLeftoverNote();
        return {};
    }
    ProfileLock lock(profile);
    if (!lock.tryLock() || QFileInfo::exists(RestorePlan::path(profile))) // an unfinished restore refers to the old folders
        return {};
    mover.moveHistory();
    mover.moveState();
    return mover.text();
}

} // namespace watchkeeper
