// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup/BackupFiles.h"

#include "history/database/HistoryOpening.h"
#include "history/files/DiskFile.h"
#include "history/files/ResultFileRead.h"
#include "history/files/ResultFolder.h"
#include "targets/document/TargetKeys.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kMaxFileBytes = qint64(1) << 53; // 2^53; JSON numbers represent all integers up to this value exactly
constexpr qsizetype kHashSize = 32;

class BackupManifestText
{
    Q_DECLARE_TR_FUNCTIONS(BackupManifest)
};

BackupProblem invalidManifest(const QString &path)
{
    return {
        BackupProblem::Kind::Damaged,
        BackupManifestText::tr("%1 isn't a valid backup manifest. It is damaged or wasn't created by Watchkeeper.").arg(path)};
}

std::optional<BackedUpFile> backedUpFileFromJson(const QJsonObject &object)
{
    BackedUpFile file;
    file.name = object.value(u"name"_s).toString();
    const double size = object.value(u"size"_s).toDouble(-1);
    const auto hash = QByteArray::fromBase64Encoding(object.value(u"sha256"_s).toString().toLatin1(),
                                                     QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!isBackupName(file.name) || !(size >= 0 && size <= static_cast<double>(kMaxFileBytes)) || !hash
        || (*hash).size() != kHashSize)
        return std::nullopt;
    file.size = static_cast<qint64>(size);
    file.sha256 = *hash;
    file.isDamaged = object.value(u"damaged"_s).toBool();
    return file;
}

//! Whether the name belongs to a file in one of the folders for the user's own dialogues, presets and providers.
bool isUserFileName(const QString &name)
{
    const qsizetype slash = name.indexOf(u'/');
    const QString folder = name.first(std::max<qsizetype>(slash, 0));
    const QString file = name.sliced(slash + 1);
    const bool isPlain = std::none_of(file.cbegin(), file.cend(), [](QChar c) {
        return c == u'/' || c == u'\\' || c == u':' || c.category() == QChar::Other_Control;
    });
    return (folder == "dialogues"_L1 || folder == "presets"_L1 || folder == "providers"_L1) && isPlain
        && file.endsWith(".json"_L1) && !file.startsWith(u'.') && file.size() <= 200;
}

} // namespace

QString manifestName()
{
    return u"backup.json"_s;
}

const QStringList &profileFileNames()
{
    static const QStringList names{u"targets.json"_s,  u"removed.json"_s, u"alerts.json"_s,
                                   u"settings.json"_s, u"filters.json"_s, u"filters.ini"_s};
    return names;
}

bool isBackupName(const QString &name)
{
    if (profileFileNames().contains(name) || name == "history.sqlite"_L1)
        return true;
    if (!name.startsWith("history/"_L1))
        return isUserFileName(name);
    const QString file = name.sliced(8);
    const auto result = ResultFile::fromName(file);
    return result && result->name() == file;
}

qint64 BackupManifest::bytes() const
{
    return std::accumulate(files.begin(), files.end(), qint64(0),
                           [](qint64 sum, const BackedUpFile &file) { return sum + file.size; });
}

bool BackupManifest::contains(const QString &name) const
{
    return std::any_of(files.begin(), files.end(), [&name](const BackedUpFile &file) { return file.name == name; });
}

qsizetype BackupManifest::resultFiles() const
{
    return std::count_if(files.begin(), files.end(),
                         [](const BackedUpFile &file) { return file.name.startsWith("history/"_L1); });
}

QByteArray BackupManifest::toJson() const
{
    QJsonArray list;
    for (const BackedUpFile &file : files) {
        QJsonObject object{
            {u"name"_s, file.name}, {u"size"_s, file.size}, {u"sha256"_s, QString::fromLatin1(file.sha256.toBase64())}};
        if (file.isDamaged)
            object.insert(u"damaged"_s, true);
        list.append(object);
    }
    return QJsonDocument(QJsonObject{{u"watchkeeperBackup"_s, kFormat},
                                     {u"made"_s, made.toUTC().toString(Qt::ISODateWithMs)},
                                     {u"files"_s, list}})
        .toJson();
}

Expected<BackupManifest, BackupProblem> BackupManifest::fromJson(const QByteArray &json, const QString &path)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const int format = root.value(u"watchkeeperBackup"_s).toInt();
    if (format > kFormat)
        return Unexpected(BackupProblem(BackupProblem::Kind::Newer,
                                        BackupManifestText::tr("%1 was written by a newer version of Watchkeeper.").arg(path)));
    BackupManifest manifest;
    manifest.made = QDateTime::fromString(root.value(u"made"_s).toString(), Qt::ISODateWithMs);
    if (format < 1 || !manifest.made.isValid() || !root.value(u"files"_s).isArray())
        return Unexpected(invalidManifest(path));
    QSet<QString> names;
    const QJsonArray files = root.value(u"files"_s).toArray();
    for (const QJsonValue &value : files) {
        const auto file = backedUpFileFromJson(value.toObject());
        if (!file || names.contains(file->name))
            return Unexpected(invalidManifest(path));
        names.insert(file->name);
        manifest.files.append(*file);
    }
    return manifest;
}

BackupProblem BackupProblem::of(const FileFault &fault)
{
    switch (fault.kind()) {
    case FileFault::Kind::Newer:
        return {Kind::Newer, fault.text()};
    case FileFault::Kind::Damaged:
        return {Kind::Damaged, QCoreApplication::translate("BackupProblem", "%1 is damaged.").arg(fault.path())};
    case FileFault::Kind::Full:
    case FileFault::Kind::ReadOnly:
    case FileFault::Kind::Missing:
    case FileFault::Kind::Exists:
    case FileFault::Kind::Io:
        break;
    }
    return {Kind::Disk, fault.text()};
}

BackupProblem BackupProblem::cancelled()
{
    return {Kind::Canceled, QCoreApplication::translate("BackupProblem", "Stopped. Nothing was changed.")};
}

namespace {

constexpr qint64 kCopyBlockSize = 1024 * 1024;

BackupProblem readProblem(const FileFault &fault, const QString &path)
{
    if (fault.kind() == FileFault::Kind::Missing)
        return {BackupProblem::Kind::Missing, fault.text()};
    return fault.isUnreadable(path) ? BackupProblem(BackupProblem::Kind::Unreadable, fault.text()) : BackupProblem::of(fault);
}

//! Passes the content of `from` to `take` block by block.
template<typename Take>
Expected<BackedUpFile, BackupProblem> readFile(const DiskFile &from, const QString &name, qint64 maxSize,
                                               CopyProgress *progress, Take take)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    BackedUpFile file;
    file.name = name;
    while (file.size < maxSize) {
        if (progress->isCancelled())
            return Unexpected(BackupProblem::cancelled());
        const auto bytes = from.readAt(file.size, std::min(kCopyBlockSize, maxSize - file.size));
        if (!bytes)
            return Unexpected(readProblem(bytes.error(), from.path()));
        if (bytes->isEmpty())
            break;
        if (const std::optional<FileFault> fault = take(file.size, *bytes))
            return Unexpected(BackupProblem::of(*fault));
        hash.addData(*bytes);
        file.size += bytes->size();
        progress->add(bytes->size());
    }
    file.sha256 = hash.result();
    return file;
}

} // namespace

Expected<BackedUpFile, BackupProblem> copyFile(const QString &from, const QString &to, const QString &name, qint64 maxSize,
                                               CopyProgress *progress)
{
    const auto source = DiskFile::openForReading(from);
    if (!source)
        return Unexpected(readProblem(source.error(), from));
    auto copy = DiskFile::create(to);
    if (!copy)
        return Unexpected(BackupProblem::of(copy.error()));
    const qint64 limit = maxSize < 0 ? std::numeric_limits<qint64>::max() : maxSize;
    auto file = readFile(*source, name, limit, progress,
                         [&copy](qint64 at, const QByteArray &bytes) { return copy.value().writeAt(at, bytes); });
    if (file) {
        if (const auto fault = copy.value().sync())
            file = Unexpected(BackupProblem::of(*fault));
    }
    if (!file)
        removeFile(to);
    return file;
}

Expected<BackedUpFile, BackupProblem> hashFile(const QString &path, const QString &name, CopyProgress *progress)
{
    const auto source = DiskFile::openForReading(path);
    if (!source)
        return Unexpected(BackupProblem::of(source.error()));
    return readFile(*source, name, std::numeric_limits<qint64>::max(), progress,
                    [](qint64, const QByteArray &) { return std::optional<FileFault>(); });
}

std::optional<BackupProblem> compareFile(const QString &path, const BackedUpFile &file, CopyProgress *progress)
{
    const auto source = DiskFile::openForReading(path);
    if (!source)
        return BackupProblem::of(source.error());
    const auto found = readFile(*source, file.name, file.size + 1, progress,
                                [](qint64, const QByteArray &) { return std::optional<FileFault>(); });
    if (!found)
        return found.error();
    if (found->size != file.size || found->sha256 != file.sha256)
        return BackupProblem::of(FileFault(FileFault::Kind::Damaged, path));
    return std::nullopt;
}

namespace {

std::optional<BackupProblem> checkDatabase(const QString &path)
{
    const HistoryFault fault = checkHistoryCopy(path);
    if (!fault)
        return std::nullopt;
    switch (fault->kind()) {
    case HistoryError::Kind::Newer:
        return BackupProblem(BackupProblem::Kind::Newer, fault->sentence());
    case HistoryError::Kind::Damaged:
        return BackupProblem::of(FileFault(FileFault::Kind::Damaged, path));
    default:
        return BackupProblem(BackupProblem::Kind::Disk, fault->sentence());
    }
}

std::optional<BackupProblem> checkResults(const QString &path, const QString &name)
{
    const auto file = ResultFile::fromName(name.section(u'/', -1));
    const auto fault = checkResultFile(path, file->kind);
    return fault ? std::optional(BackupProblem::of(*fault)) : std::nullopt;
}

//! Checks only the syntax and the file version. The program reports other problems when it reads the file.
std::optional<BackupProblem> checkJson(const QString &path, int knownVersion)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return BackupProblem(BackupProblem::Kind::Disk, file.errorString());
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return BackupProblem::of(FileFault(FileFault::Kind::Damaged, path));
    if (document.object().value(u"version"_s).toDouble() > knownVersion)
        return BackupProblem::of(FileFault(FileFault::Kind::Newer, path));
    return std::nullopt;
}

std::optional<BackupProblem> contentProblem(const QString &path, const QString &name)
{
    if (name == "history.sqlite"_L1)
        return checkDatabase(path);
    if (name.startsWith("history/"_L1))
        return checkResults(path, name);
    if (name == "targets.json"_L1)
        return checkJson(path, kTargetsVersion);
    if (name == "removed.json"_L1 || name == "filters.json"_L1) // a backup is useful even if their version is unknown
        return checkJson(path, std::numeric_limits<int>::max());
    return std::nullopt;
}

} // namespace

std::optional<BackupProblem> checkContent(const QString &folder, const BackedUpFile &file)
{
    const auto problem = contentProblem(folder + u'/' + file.name, file.name);
    if (problem && file.isDamaged && problem->kind() == BackupProblem::Kind::Damaged)
        return std::nullopt;
    return problem;
}

} // namespace watchkeeper
