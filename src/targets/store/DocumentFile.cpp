// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/store/DocumentFile.h"

#include "model/json/JsonText.h"
#include "targets/file/FileLock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace watchkeeper {

namespace {

class DocumentFileText
{
    Q_DECLARE_TR_FUNCTIONS(DocumentFile)
};

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

Expected<std::optional<QByteArray>, QString> contentIfPresent(const QString &path)
{
    QFile file(path);
    QString reason;
    if (!file.exists()) {
        reason = accessProblem(path);
        if (reason.isEmpty())
            return std::optional<QByteArray>();
    } else {
        reason = openForReading(&file);
    }
    if (!reason.isEmpty())
        return Unexpected(reason);
    return std::optional<QByteArray>(readBounded(&file, kMaxJsonBytes));
}

QString unreadableText(const QString &reason)
{
    return DocumentFileText::tr("The file can't be read: %1.").arg(reason);
}

QString runWithFileLock(const QString &path, const LockWait &wait, const std::function<QString()> &edit)
{
    if (const QString problem = makePrivateFolder(QFileInfo(path).absolutePath()); !problem.isEmpty())
        return problem;
    FileLock lock(path + QStringLiteral(".lock"));
    // If the lock fails for lack of permission, the save continues, because writing then fails with a better message.
    if (lock.tryLock(wait.timeout, wait.isHurried) || !lock.isTaken())
        return edit();
    return (wait.isRepeated
                ? DocumentFileText::tr("%1 couldn't be saved: another program is saving it. Watchkeeper will try again.")
                : DocumentFileText::tr("%1 couldn't be saved: another program is saving it. Try again."))
        .arg(path);
}

QString saveBrokenCopy(const QString &path)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString name = QStringLiteral("%1.broken-%2").arg(path, time);
    QString copy = name;
    for (int number = 2; QFileInfo::exists(copy); ++number)
        copy = QStringLiteral("%1-%2").arg(name, QString::number(number));
    QFile file(path);
    if (!file.copy(copy) || QFileInfo(copy).size() != file.size()) {
        QFile::remove(copy);
        return DocumentFileText::tr("%1 is damaged and wasn't overwritten, because it couldn't be copied first: %2.")
            .arg(path, file.errorString());
    }
    QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

} // namespace watchkeeper
