// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/store/TargetsFile.h"

#include "model/json/JsonText.h"
#include "targets/document/TargetsReader.h"
#include "targets/file/FileLock.h"
#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <cerrno>
#include <chrono>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace watchkeeper {

namespace {

constexpr std::chrono::seconds kLockTimeout(20);

class TargetsFileText
{
    Q_DECLARE_TR_FUNCTIONS(TargetsFile)
};

bool isValidTargetsFile(const QByteArray &content)
{
    return TargetsDocument::parse(content, QString()).hasValue();
}

//! Returns the content of the file, nullopt if the file doesn't exist, or an error message.
Expected<std::optional<QByteArray>, QString> contentIfPresent(const QString &path)
{
    QFile file(path);
    const QString unreadable = TargetsFileText::tr("The file can't be read: %1.");
    if (!file.exists()) {
        if (const QString why = accessProblem(path); !why.isEmpty())
            return Unexpected(unreadable.arg(why));
        return std::optional<QByteArray>();
    }
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(unreadable.arg(file.errorString()));
    return std::optional<QByteArray>(readBounded(&file, kMaxJsonBytes));
}

void findBackup(TargetsFileContent &found, const QString &path)
{
    const QString backup = backupOf(path);
    const auto content = contentIfPresent(backup);
    if (!content || !*content)
        return;
    auto document = TargetsDocument::parse(**content, backup);
    if (!document)
        return;
    found.backup = std::move(*document);
    const QString saved = QLocale().toString(QFileInfo(backup).lastModified(), QLocale::ShortFormat);
    found.problems.append(Problem(path, 0, QString(), QString(),
                                  TargetsFileText::tr("The last valid version (%1, from %2) is used until the file is fixed.")
                                      .arg(QFileInfo(backup).fileName(), saved)));
}

//! Copies the file to `<path>.broken-<time>`, and leaves the original in place. \return an empty string, or an error message
QString saveCopy(const QString &path)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString name = QStringLiteral("%1.broken-%2").arg(path, time);
    QString copy = name;
    for (int number = 2; QFileInfo::exists(copy); ++number)
        copy = QStringLiteral("%1-%2").arg(name, QString::number(number));
    QFile file(path);
    if (!file.copy(copy) || QFileInfo(copy).size() != file.size()) {
        QFile::remove(copy);
        return TargetsFileText::tr("%1 is damaged and wasn't overwritten, because it couldn't be copied first: %2.")
            .arg(path, file.errorString());
    }
    QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

SaveOutcome saveFailure(const QString &text)
{
    SaveOutcome outcome(SaveOutcome::Code::Failed);
    outcome.text = text;
    return outcome;
}

} // namespace

QString accessProblem(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &found) != 0 && errno != ENOENT)
        return qt_error_string(errno);
#endif
    return {};
}

TargetsFileContent readTargetsFile(const QString &path, const std::optional<QByteArray> &expected)
{
    TargetsFileContent found;
    const auto content = contentIfPresent(path);
    if (!content) {
        found.problems.append(Problem(path, 0, QString(), QString(), content.error()));
        return found;
    }
    found.content = *content;
    found.matchesExpected = expected && found.content == expected;
    if (!found.content || found.matchesExpected)
        return found;
    TargetsReader reader(path);
    auto document = reader.read(*found.content);
    if (document) {
        found.document = std::move(*document);
        found.assignedIds = reader.assignedIds();
        return found;
    }
    found.problems = document.error();
    findBackup(found, path);
    return found;
}

SaveOutcome saveTargetsFile(const QString &path, const TargetsDocument &document, const std::optional<QByteArray> &known,
                            bool keepDamaged)
{
    if (const QString problem = makePrivateFolder(QFileInfo(path).absolutePath()); !problem.isEmpty())
        return saveFailure(problem);
    FileLock lock(path + QStringLiteral(".lock"));
    // If the lock fails for lack of permission, the save continues, because writing then fails with a better message.
    if (!lock.tryLock(kLockTimeout) && lock.isTaken())
        return saveFailure(
            TargetsFileText::tr("%1 couldn't be saved: another program is saving it. Watchkeeper will try again.").arg(path));
    const auto present = contentIfPresent(path);
    if (!present)
        return saveFailure(present.error());
    if (*present != known) {
        SaveOutcome outcome(SaveOutcome::Code::ChangedExternally);
        outcome.found = readTargetsFile(path);
        return outcome;
    }
    if (keepDamaged && known) {
        if (const QString problem = saveCopy(path); !problem.isEmpty())
            return saveFailure(problem);
    }
    SaveOutcome outcome(SaveOutcome::Code::Saved);
    outcome.written = document.toJson();
    const QString problem = writeFileSafely(path, outcome.written, isValidTargetsFile);
    return problem.isEmpty() ? outcome : saveFailure(problem);
}

} // namespace watchkeeper
