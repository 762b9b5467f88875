// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup/ProfileBackup.h"

#include "app/backup/BackupFiles.h"
#include "history/database/HistoryDatabase.h"
#include "history/database/HistoryOpening.h"
#include "history/files/ResultFileRead.h"
#include "history/files/Retention.h"
#include "model/base/ShortText.h"
#include "targets/store/DocumentFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ProfileBackupText
{
    Q_DECLARE_TR_FUNCTIONS(ProfileBackup)
};

BackupFault diskProblem(const std::optional<FileFault> &fault)
{
    return fault ? BackupFault(BackupProblem::of(*fault)) : std::nullopt;
}

//! \brief A backup in progress. Each step returns its error, if any.
class BackupJob
{
public:
    BackupJob(const Profile &profile, QString folder, CopyProgress *progress)
        : m_profile(profile)
        , m_folder(std::move(folder))
        , m_progress(progress)
    {
    }

    BackupFault copyAll();
    BackupFault finish(const QDateTime &now);
    const BackupManifest &manifest() const { return m_manifest; }
    const QStringList &remarks() const { return m_remarks; }

private:
    QString sourcePath(const QString &name) const;
    BackupFault copyDatabase();
    BackupFault copyResults();
    BackupFault copyResult(const ResultFile &file, bool *isMissing);
    BackupFault skipFile(const QString &reason);
    BackupFault copyUserFiles(const QString &folder);
    BackupFault copyProfileFile(const QString &name, qint64 limit = -1);
    BackupFault verifyCopy(BackedUpFile *file);

    const Profile &m_profile;
    QString m_folder;
    CopyProgress *m_progress;
    BackupManifest m_manifest;
    QStringList m_remarks;
};

BackupFault BackupJob::copyAll()
{
    const auto results = storedResultBytes(ResultFolder(m_profile.resultsFolder()));
    const qint64 all = (results ? *results : 0) + QFileInfo(m_profile.historyFile()).size();
    m_progress->setTotal(2 * all); // every byte is copied and then read again
    if (auto problem = copyDatabase())
        return problem;
    if (auto problem = copyResults())
        return problem;
    for (const QString &folder : {u"dialogues"_s, u"presets"_s, u"providers"_s}) {
        if (auto problem = copyUserFiles(folder))
            return problem;
    }
    for (const QString &name : profileFileNames()) {
        if (auto problem = copyProfileFile(name))
            return problem;
    }
    return std::nullopt;
}

//! Returns the path in the profile of the file with this name in the backup.
QString BackupJob::sourcePath(const QString &name) const
{
    const bool isResult = name.startsWith("history/"_L1);
    return isResult ? QFileInfo(m_profile.resultsFolder()).path() + u'/' + name : m_profile.folder() + u'/' + name;
}

//! Copies the database as it was at a single point in time. Also supports older table versions, because a backup may be made
//! before the first start of this program version.
BackupFault BackupJob::copyDatabase()
{
    const QString from = m_profile.historyFile();
    const QString name = u"history.sqlite"_s;
    const QString to = m_folder + u'/' + name;
    if (!QFileInfo::exists(from))
        return std::nullopt;
    const auto version = historyVersion(from);
    if (!version)
        return BackupProblem(BackupProblem::Kind::Disk, version.error().sentence());
    const HistoryMigrations &known = historyMigrations();
    HistoryDatabase database(from, HistoryDatabase::Access::Read,
                             known.first(std::clamp<qsizetype>(*version, 0, known.size())));
    if (const HistoryFault fault = database.backupTo(to)) {
        const bool isDamaged = fault->kind() == HistoryError::Kind::Damaged;
        return BackupProblem(isDamaged ? BackupProblem::Kind::Damaged : BackupProblem::Kind::Disk, fault->sentence());
    }
    const auto file = hashFile(to, name, m_progress);
    if (!file)
        return file.error();
    m_manifest.files.append(*file);
    return std::nullopt;
}

//! Copies the result files. Reads the folder again if a file disappears, because the file either became too old and was
//! removed, or was a tail that has become a segment.
BackupFault BackupJob::copyResults()
{
    constexpr int kMaxAttempts = 20;
    const ResultFolder folder(m_profile.resultsFolder());
    QList<ResultFile> copied;
    for (int attempt = 0; attempt < kMaxAttempts; ++attempt) {
        const auto files = folder.list();
        if (!files)
            return BackupProblem::of(files.error());
        if (!files->isEmpty()) {
            if (auto problem = diskProblem(makeFolder(m_folder + u"/history"_s)))
                return problem;
        }
        bool hasMissingFiles = false;
        for (const ResultFile &file : *files) {
            const auto isIt = [&file](const ResultFile &one) { return one.isFromSameTail(file) || one.name() == file.name(); };
            if (std::any_of(copied.cbegin(), copied.cend(), isIt))
                continue;
            bool isMissing = false;
            if (auto problem = copyResult(file, &isMissing))
                return problem;
            if (!isMissing)
                copied.append(file);
            hasMissingFiles = hasMissingFiles || isMissing;
        }
        if (!hasMissingFiles)
            break;
    }
    return std::nullopt;
}

BackupFault BackupJob::copyResult(const ResultFile &file, bool *isMissing)
{
    const QString name = u"history/"_s + file.name();
    const QString path = sourcePath(name);
    qint64 limit = -1;
    if (file.kind == ResultFile::Kind::Tail) {
        const auto whole = intactTailSize(path);
        *isMissing = !whole && whole.error().kind() == FileFault::Kind::Missing;
        if (*isMissing || (whole && *whole == 0))
            return std::nullopt;
        if (!whole && whole.error().isUnreadable(path))
            return skipFile(whole.error().text());
        if (!whole && whole.error().kind() != FileFault::Kind::Damaged)
            return BackupProblem::of(whole.error());
        limit = whole ? *whole : -1; // damaged files are copied in full
    }
    auto problem = copyProfileFile(name, limit);
    if (problem && problem->kind() == BackupProblem::Kind::Unreadable)
        return skipFile(problem->text());
    *isMissing = problem && problem->kind() == BackupProblem::Kind::Missing;
    return *isMissing ? std::nullopt : problem;
}

//! Skips an unreadable result file, because a backup without it is better than none. \param reason  the reason, as a complete sentence
BackupFault BackupJob::skipFile(const QString &reason)
{
    m_remarks.append(ProfileBackupText::tr("%1 The file isn't included in the backup.").arg(reason));
    return std::nullopt;
}

BackupFault BackupJob::copyUserFiles(const QString &folder)
{
    const QDir source(sourcePath(folder));
    for (const QString &file : source.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString name = folder + u'/' + file;
        if (!isBackupName(name)) {
            m_remarks.append(ProfileBackupText::tr("%1 isn't included because its name isn't allowed in a backup.")
                                 .arg(source.filePath(file)));
            continue;
        }
        if (auto problem = diskProblem(makeFolder(m_folder + u'/' + folder)))
            return problem;
        if (auto problem = copyProfileFile(name))
            return problem;
    }
    return std::nullopt;
}

//! Reports Missing for a result file that no longer exists. Skips any other missing file.
BackupFault BackupJob::copyProfileFile(const QString &name, qint64 limit)
{
    const QString from = sourcePath(name);
    const bool isResult = name.startsWith("history/"_L1);
    if (!isResult && !QFileInfo::exists(from))
        return std::nullopt;
    const auto file = copyFile(from, m_folder + u'/' + name, name, limit, m_progress);
    if (!file)
        return file.error();
    m_manifest.files.append(*file);
    return std::nullopt;
}

//! Reads the copy again. If the copy matches the original but is invalid, the original was already damaged.
BackupFault BackupJob::verifyCopy(BackedUpFile *file)
{
    const QString path = m_folder + u'/' + file->name;
    if (auto problem = compareFile(path, *file, m_progress))
        return problem;
    auto problem = checkContent(m_folder, *file);
    if (!problem || problem->kind() != BackupProblem::Kind::Damaged || file->name == "history.sqlite"_L1)
        return problem;
    file->isDamaged = true;
    m_remarks.append(ProfileBackupText::tr("%1 is damaged. The backup includes it unchanged.").arg(sourcePath(file->name)));
    return std::nullopt;
}

//! Writes the manifest last, because a folder without it isn't a backup.
BackupFault BackupJob::finish(const QDateTime &now)
{
    m_manifest.made = now;
    for (BackedUpFile &file : m_manifest.files) {
        if (auto problem = verifyCopy(&file))
            return problem;
    }
    auto list = DiskFile::create(m_folder + u'/' + manifestName());
    if (!list)
        return BackupProblem::of(list.error());
    if (auto problem = diskProblem(list.value().writeAt(0, m_manifest.toJson())))
        return problem;
    if (auto problem = diskProblem(list.value().sync()))
        return problem;
    for (const QString &inside : {u"history/x"_s, u"dialogues/x"_s, u"presets/x"_s, u"providers/x"_s, u"x"_s}) {
        const QString path = m_folder + u'/' + inside;
        if (QFileInfo(path).dir().exists()) {
            if (auto problem = diskProblem(syncParentFolder(path)))
                return problem;
        }
    }
    return std::nullopt;
}

//! Returns the path of the new backup's folder, or the reason why it can't be created.
Expected<QString, BackupProblem> newBackupFolder(const QString &place, const QDateTime &now)
{
    const QFileInfo info(place);
    const QString name = u"watchkeeper-backup-"_s + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const QString folder = QDir::cleanPath(info.isDir() ? QDir(place).absoluteFilePath(name) : info.absoluteFilePath());
    const QFileInfo wanted(folder);
    if (wanted.exists())
        return Unexpected(BackupProblem(BackupProblem::Kind::Disk, FileFault(FileFault::Kind::Exists, folder).text()));
    if (const QString reason = accessProblem(folder); !reason.isEmpty())
        return Unexpected(
            BackupProblem(BackupProblem::Kind::Disk,
                          ProfileBackupText::tr("%1 can't be reached: %2. Choose another folder.").arg(wanted.path(), reason)));
    if (!wanted.dir().exists())
        return Unexpected(BackupProblem(
            BackupProblem::Kind::Disk,
            ProfileBackupText::tr("The folder %1 doesn't exist. Create it first, or choose another one.").arg(wanted.path())));
    return folder;
}

//! Returns an error message with the destination instead of the temporary folder, whose name is meaningless to the user.
BackupProblem backupFailureText(const QString &folder, const FileFault &fault)
{
    if (fault.kind() == FileFault::Kind::Full)
        return BackupProblem::of(fault);
    return {BackupProblem::Kind::Disk,
            ProfileBackupText::tr("%1 isn't writable: %2. Choose another folder.")
                .arg(QFileInfo(folder).path(), errnoText(fault.number()))};
}

} // namespace

Expected<CreatedBackup, BackupProblem> backUp(const Profile &profile, const QString &place, const QDateTime &now,
                                              CopyProgress *progress)
{
    if (!QFileInfo(profile.folder()).isDir())
        return Unexpected(BackupProblem(BackupProblem::Kind::Missing,
                                        ProfileBackupText::tr("%1 contains no profile.").arg(profile.folder())));
    const QStringList parts{profile.targetsFile(), profile.historyFile(), profile.resultsFolder()};
    if (std::none_of(parts.begin(), parts.end(), [](const QString &path) { return QFileInfo::exists(path); }))
        return Unexpected(
            BackupProblem(BackupProblem::Kind::Missing,
                          ProfileBackupText::tr("%1 contains neither targets nor history.").arg(profile.folder())));
    const auto folder = newBackupFolder(place, now);
    if (!folder)
        return Unexpected(folder.error());
    const QString unfinished = *folder + u".part"_s;
    if (QFileInfo::exists(unfinished)) // left by another backup that is in progress or was killed
        return Unexpected(BackupProblem(BackupProblem::Kind::Disk, FileFault(FileFault::Kind::Exists, unfinished).text()));
    if (const auto fault = makeFolder(unfinished))
        return Unexpected(backupFailureText(*folder, *fault));
    BackupJob job(profile, unfinished, progress);
    auto problem = job.copyAll();
    if (!problem)
        problem = job.finish(now);
    if (!problem)
        problem = diskProblem(renameFile(unfinished, *folder));
    if (problem) {
        QDir(unfinished).removeRecursively();
        return Unexpected(*problem);
    }
    syncParentFolder(*folder); // errors are ignored, because the backup is complete either way
    return CreatedBackup{*folder, job.manifest(), job.remarks()};
}

QString contentText(const BackupManifest &manifest)
{
    QStringList parts;
    for (const QString &name : profileFileNames() + QStringList{u"history.sqlite"_s}) {
        if (manifest.contains(name))
            parts.append(name);
    }
    const qsizetype results = manifest.resultFiles();
    parts.append(results == 1 ? ProfileBackupText::tr("1 result file") : ProfileBackupText::tr("%1 result files").arg(results));
    const auto isUserFile = [](const BackedUpFile &file) {
        return file.name.startsWith("dialogues/"_L1) || file.name.startsWith("presets/"_L1)
            || file.name.startsWith("providers/"_L1);
    };
    const auto own = std::count_if(manifest.files.cbegin(), manifest.files.cend(), isUserFile);
    if (own > 0)
        parts.append(own == 1 ? ProfileBackupText::tr("1 dialogue, preset or provider")
                              : ProfileBackupText::tr("%1 dialogues, presets and providers").arg(own));
    return ProfileBackupText::tr("%1, %2").arg(parts.join(u", "_s), QLocale().formattedDataSize(manifest.bytes()));
}

} // namespace watchkeeper
