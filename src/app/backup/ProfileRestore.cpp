// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup/ProfileRestore.h"

#include "app/backup/BackupFiles.h"
#include "app/profile/Profile.h"
#include "history/files/DiskFile.h"
#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kMaxBytes = 64 * 1024;

bool isHistoryPart(const QString &part)
{
    return part == "history"_L1 || part.startsWith("history.sqlite"_L1);
}

} // namespace

const QStringList &RestorePlan::profileParts()
{
    static const QStringList parts = [] {
        QStringList names{u"history.sqlite-wal"_s,
                          u"history.sqlite-shm"_s,
                          u"history.sqlite-journal"_s,
                          u"history.sqlite"_s,
                          u"history"_s,
                          u"dialogues"_s,
                          u"presets"_s,
                          u"providers"_s};
        // NOLINTNEXTLINE(modernize-loop-convert): clang 14 rejects views
        for (auto file = profileFileNames().crbegin(); file != profileFileNames().crend(); ++file)
            names += {backupOf(*file), *file};
        return names;
    }();
    return parts;
}

QString RestorePlan::path(const Profile &profile)
{
    return profile.folder() + u"/restore.json"_s;
}

QStringList RestorePlan::foldersOf(const Profile &profile)
{
    QStringList places{profile.folder(), profile.dataFolder()};
    places.removeDuplicates();
    return places;
}

QStringList RestorePlan::foldersOf(const Profile &profile, const QString &part)
{
    return isHistoryPart(part) ? foldersOf(profile) : QStringList{profile.folder()};
}

QString RestorePlan::folderFor(const Profile &profile, const QString &part)
{
    if (!isHistoryPart(part))
        return profile.folder();
    return QFileInfo(part == "history"_L1 ? profile.resultsFolder() : profile.historyFile()).path();
}

QString RestorePlan::formerPartsFoldersText(const Profile &profile) const
{
    QStringList folders;
    for (const QString &place : foldersOf(profile)) {
        if (QFileInfo(formerPartsFolder(place)).isDir())
            folders.append(formerPartsFolder(place));
    }
    return QLocale().createSeparatedList(folders);
}

std::optional<RestorePlan> RestorePlan::read(const Profile &profile)
{
    QFile file(path(profile));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject root = QJsonDocument::fromJson(file.read(kMaxBytes)).object();
    static const QRegularExpression form(u"^\\d{8}T\\d{6}Z$"_s);
    const QString stamp = root.value(u"stamp"_s).toString();
    QStringList parts;
    const QJsonArray written = root.value(u"parts"_s).toArray();
    for (const QJsonValue &part : written)
        parts.append(part.toString());
    const bool areProfileParts =
        std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) { return profileParts().contains(part); });
    if (!form.match(stamp).hasMatch() || !areProfileParts)
        return std::nullopt;
    return RestorePlan(stamp, parts);
}

QString RestorePlan::write(const Profile &profile) const
{
    const QJsonObject root{{u"stamp"_s, m_stamp}, {u"parts"_s, QJsonArray::fromStringList(m_parts)}};
    return writeFileSafely(path(profile), QJsonDocument(root).toJson());
}

namespace {

class ProfileRestoreText
{
    Q_DECLARE_TR_FUNCTIONS(ProfileRestore)
};

//! Whether the path is a regular file, not a link or a pipe. A link may lead out of its folder, and reading a pipe might never
//! end.
bool isPlainFile(const QString &path)
{
    const QFileInfo info(path);
    return info.isFile() && !info.isSymLink();
}

bool isPlainFolder(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() && !info.isSymLink();
}

bool pathExists(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

Expected<BackupManifest, BackupProblem> readManifest(const QString &folder)
{
    const QString path = folder + u'/' + manifestName();
    if (!QFileInfo(folder).isDir() || !pathExists(path))
        return Unexpected(
            BackupProblem(BackupProblem::Kind::Missing,
                          ProfileRestoreText::tr("%1 isn't a backup: it has no %2.").arg(folder, manifestName())));
    QFile file(path);
    if (!isPlainFile(path) || file.size() > BackupManifest::kMaxBytes)
        return Unexpected(BackupProblem::of(FileFault(FileFault::Kind::Damaged, path)));
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(BackupProblem(BackupProblem::Kind::Disk, file.errorString()));
    return BackupManifest::fromJson(file.readAll(), path);
}

//! Checks that the backup contains every file of its manifest as a plain file of the listed size.
BackupFault checkFiles(const QString &folder, const BackupManifest &manifest)
{
    for (const BackedUpFile &file : manifest.files) {
        const QString path = folder + u'/' + file.name;
        const bool isInside = !file.name.contains(u'/') || isPlainFolder(QFileInfo(path).path());
        if (!pathExists(path))
            return BackupProblem(BackupProblem::Kind::Damaged, FileFault(FileFault::Kind::Missing, path).text());
        if (!isInside || !isPlainFile(path))
            return BackupProblem(
                BackupProblem::Kind::Damaged,
                ProfileRestoreText::tr("%1 is a link or a special file. Backups can contain only regular files.").arg(path));
        if (QFileInfo(path).size() != file.size)
            return BackupProblem::of(FileFault(FileFault::Kind::Damaged, path));
    }
    return std::nullopt;
}

BackupFault stageFile(const QString &from, const QString &staging, const BackedUpFile &file, CopyProgress *progress)
{
    if (const auto fault = makeFolder(staging))
        return BackupProblem::of(*fault);
    const QString to = staging + u'/' + file.name;
    if (const auto fault = makeFolder(QFileInfo(to).path()))
        return BackupProblem::of(*fault);
    const auto copied = copyFile(from + u'/' + file.name, to, file.name, file.size, progress);
    if (!copied)
        return copied.error();
    if (copied->sha256 != file.sha256)
        return BackupProblem::of(FileFault(FileFault::Kind::Damaged, from + u'/' + file.name));
    if (auto problem = checkContent(staging, file))
        return problem;
    if (const auto fault = syncParentFolder(to))
        return BackupProblem::of(*fault);
    return std::nullopt;
}

QString partOf(const BackedUpFile &file)
{
    return file.name.section(u'/', 0, 0);
}

BackupFault stageAll(const Profile &profile, const RestorePlan &plan, const QString &from, const BackupManifest &manifest,
                     CopyProgress *progress)
{
    for (const BackedUpFile &file : manifest.files) {
        const QString place = RestorePlan::folderFor(profile, partOf(file));
        if (auto problem = stageFile(from, plan.stagingFolder(place), file, progress))
            return problem;
    }
    return std::nullopt;
}

QStringList listParts(const BackupManifest &manifest)
{
    QStringList parts;
    for (const BackedUpFile &file : manifest.files) {
        const QString part = partOf(file);
        if (!parts.contains(part))
            parts.append(part);
    }
    return parts;
}

//! Removes leftovers of restores that were prepared but never carried out, or were killed before they wrote a plan. Keeps the current
//! plan's files.
void removeStaleRestores(const Profile &profile)
{
    const auto plan = RestorePlan::read(profile);
    for (const QString &place : RestorePlan::foldersOf(profile)) {
        const QDir folder(place);
        for (const QString &name : folder.entryList({u"restore-????????T??????Z"_s}, QDir::Dirs | QDir::NoSymLinks)) {
            if (!plan || folder.filePath(name) != plan->stagingFolder(place))
                QDir(folder.filePath(name)).removeRecursively();
        }
    }
}

//! Returns a message if a restore has already begun and must be finished first, otherwise an empty string.
QString unfinishedRestoreText(const Profile &profile)
{
    const auto plan = RestorePlan::read(profile);
    if (!plan || !pathExists(plan->formerPartsFolder(profile.folder())))
        return {};
    return ProfileRestoreText::tr(
               "An earlier restore is incomplete. It will continue the next time Watchkeeper starts with the profile %1.")
        .arg(profile.folder());
}

//! Returns a plan with an unused name, even if another plan was made within the same second.
RestorePlan createRestorePlan(const Profile &profile, const BackupManifest &manifest, const QDateTime &now)
{
    for (QDateTime at = now.toUTC();; at = at.addSecs(1)) {
        const RestorePlan plan(at.toString(u"yyyyMMdd'T'HHmmss'Z'"_s), listParts(manifest));
        const QStringList places = RestorePlan::foldersOf(profile);
        const auto isUsed = [&plan](const QString &place) {
            return pathExists(plan.stagingFolder(place)) || pathExists(plan.formerPartsFolder(place));
        };
        if (std::none_of(places.cbegin(), places.cend(), isUsed))
            return plan;
    }
}

//! Returns a path in `folder` that doesn't exist yet.
QString unusedPath(const QString &folder, const QString &part)
{
    QString place = folder + u'/' + part;
    for (int number = 2; pathExists(place); ++number)
        place = u"%1/%2.%3"_s.arg(folder, part, QString::number(number));
    return place;
}

QString unfinishedText(const Profile &profile, const FileFault &fault)
{
    return ProfileRestoreText::tr(
               "The restore isn't complete: %1 It will continue the next time Watchkeeper starts with the profile %2.")
        .arg(fault.text(), profile.folder());
}

//! Moves a part of the profile, if it exists, into the folder for former parts.
std::optional<FileFault> moveExistingAside(const RestorePlan &plan, const QString &place, const QString &part)
{
    if (!pathExists(place + u'/' + part))
        return std::nullopt;
    if (auto fault = makeFolder(plan.formerPartsFolder(place)))
        return fault;
    return renameFile(place + u'/' + part, unusedPath(plan.formerPartsFolder(place), part));
}

//! Moves the former part aside and the new part into its place. Has no effect if this was already done.
std::optional<FileFault> replacePart(const Profile &profile, const RestorePlan &plan, const QString &part)
{
    const QStringList places = RestorePlan::foldersOf(profile, part);
    const auto isStaged = [&](const QString &place) { return pathExists(plan.stagingFolder(place) + u'/' + part); };
    const auto fresh = std::find_if(places.cbegin(), places.cend(), isStaged);
    const bool isPlanned = plan.parts().contains(part);
    if (isPlanned && fresh == places.cend())
        return std::nullopt;
    for (const QString &place : places) {
        if (auto fault = moveExistingAside(plan, place, part))
            return fault;
    }
    return isPlanned ? renameFile(plan.stagingFolder(*fresh) + u'/' + part, *fresh + u'/' + part) : std::nullopt;
}

//! Syncs the renames to disk. Call this before the plan is removed.
std::optional<FileFault> syncAll(const Profile &profile, const RestorePlan &plan)
{
    for (const QString &place : RestorePlan::foldersOf(profile)) {
        for (const QString &folder : {plan.formerPartsFolder(place), plan.stagingFolder(place), place}) {
            if (auto fault = syncParentFolder(folder + u"/x"_s); fault && QFileInfo(folder).isDir())
                return fault;
        }
    }
    return std::nullopt;
}

std::optional<FileFault> replaceAll(const Profile &profile, const RestorePlan &plan)
{
    if (auto fault = makeFolder(plan.formerPartsFolder(profile.folder()))) // from here on the restore can't be discarded
        return fault;
    for (const QString &part : RestorePlan::profileParts()) {
        if (auto fault = replacePart(profile, plan, part))
            return fault;
    }
    if (auto fault = syncAll(profile, plan))
        return fault;
    if (auto fault = removeFile(RestorePlan::path(profile)))
        return fault;
    return syncParentFolder(RestorePlan::path(profile));
}

} // namespace

Expected<BackupManifest, BackupProblem> prepareRestore(const Profile &profile, const QString &from, const QDateTime &now,
                                                       CopyProgress *progress)
{
    const auto manifest = readManifest(from);
    if (!manifest)
        return manifest;
    if (auto problem = checkFiles(from, *manifest))
        return Unexpected(*problem);
    if (const QString reason = unfinishedRestoreText(profile); !reason.isEmpty())
        return Unexpected(BackupProblem(BackupProblem::Kind::Disk, reason));
    progress->setTotal(manifest->bytes());
    const RestorePlan plan = createRestorePlan(profile, *manifest, now);
    BackupFault problem = stageAll(profile, plan, from, *manifest, progress);
    if (!problem) {
        if (const QString reason = plan.write(profile); !reason.isEmpty())
            problem = BackupProblem(BackupProblem::Kind::Disk, reason);
    }
    removeStaleRestores(profile); // removes the files of this restore if it failed, otherwise those of the previous one
    if (problem)
        return Unexpected(*problem);
    return manifest;
}

QString finishRestore(const Profile &profile)
{
    if (!pathExists(RestorePlan::path(profile)))
        return {};
    const auto plan = RestorePlan::read(profile);
    if (!plan)
        return ProfileRestoreText::tr("%1 can't be read, so no backup was restored.").arg(RestorePlan::path(profile));
    if (const auto fault = replaceAll(profile, *plan))
        return unfinishedText(profile, *fault);
    removeStaleRestores(profile); // the staging folder is empty now
    return {};
}

QString finishRestoreAtStartup(const Profile &profile)
{
    if (!pathExists(RestorePlan::path(profile)))
        return {};
    ProfileLock lock(profile);
    if (!lock.tryLock())
        return {}; // the other program uses the former profile; the next start restores the backup
    const auto plan = RestorePlan::read(profile);
    if (const QString reason = finishRestore(profile); !reason.isEmpty() || !plan)
        return reason;
    return ProfileRestoreText::tr("The backup was restored. The previous data is in %1.")
        .arg(plan->formerPartsFoldersText(profile));
}

QString discardRestore(const Profile &profile)
{
    if (QString reason = unfinishedRestoreText(profile); !reason.isEmpty())
        return reason;
    const auto fault = removeFile(RestorePlan::path(profile));
    if (fault)
        return fault->text();
    removeStaleRestores(profile);
    return {};
}

} // namespace watchkeeper
