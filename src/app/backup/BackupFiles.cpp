// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup/BackupFiles.h"

#include "history/database/HistoryOpening.h"
#include "history/files/DiskFile.h"
#include "history/files/ResultFileRead.h"
#include "targets/document/TargetKeys.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

namespace watchkeeper {

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
