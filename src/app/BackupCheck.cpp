// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BackupCheck.h"

#include "history/database/HistoryOpening.h"
#include "history/files/ResultFileRead.h"
#include "targets/document/TargetKeys.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace watchkeeper {

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

//! Only reports an unknown file version, because the program reports problems of individual targets when it starts.
std::optional<BackupProblem> checkTargetsVersion(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return BackupProblem(BackupProblem::Kind::Disk, file.errorString());
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return BackupProblem::of(FileFault(FileFault::Kind::Damaged, path));
    if (document.object().value(u"version"_s).toDouble() > kTargetsVersion)
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
        return checkTargetsVersion(path);
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
