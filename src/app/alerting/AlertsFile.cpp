// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertsFile.h"

#include "model/json/JsonText.h"
#include "targets/file/FileLock.h"
#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>

#include <chrono>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::chrono::seconds kLockTimeout(5);
constexpr std::chrono::milliseconds kLockPollInterval(100); // longest delay until `isHurried` is noticed

class AlertsFileText
{
    Q_DECLARE_TR_FUNCTIONS(AlertsFile)
};

bool isValidAlertsFile(const QByteArray &content)
{
    return AlertsDocument::parse(content).hasValue();
}

QString lockTimeoutText(const QString &path)
{
    return AlertsFileText::tr("%1 couldn't be saved: another program is saving it. Try again.").arg(path);
}

QString damagedText(const QString &path)
{
    return AlertsFileText::tr(
               "%1 is damaged and wasn't overwritten. Fix it first. To find the errors, run watchkeeper-cli validate.")
        .arg(path);
}

bool lockWithTimeout(FileLock *lock, const std::atomic<bool> *isHurried)
{
    const QDeadlineTimer deadline(kLockTimeout);
    bool isHeld = lock->tryLock();
    while (!isHeld && lock->isTaken() && !deadline.hasExpired() && !(isHurried && *isHurried))
        isHeld = lock->tryLock(kLockPollInterval);
    return isHeld;
}

//! The current content of the file, read while holding its lock.
class LockedFile
{
public:
    explicit LockedFile(const QString &path, const std::atomic<bool> *isHurried = nullptr)
        : m_lock(path + u".lock"_s)
    {
        if (!lockWithTimeout(&m_lock, isHurried) && m_lock.isTaken()) {
            problem = lockTimeoutText(path);
            return;
        }
        found = readAlertsFile(path);
        if (!found.document)
            problem = damagedText(path);
    }

    LoadedAlerts found;
    QString problem; //!< why the file can't be written; empty if it can be

private:
    FileLock m_lock;
};

} // namespace

QList<Problem> fileProblems(const QString &path, const QList<JsonProblem> &problems)
{
    QList<Problem> reported;
    for (const JsonProblem &problem : problems)
        reported.append(Problem(path, problem.line, QString(), problem.place, problem.text));
    return reported;
}

LoadedAlerts readAlertsFile(const QString &path)
{
    LoadedAlerts found;
    QFile file(path);
    if (!file.exists()) {
        found.document = AlertsDocument();
        return found;
    }
    if (const QString why = openToRead(&file); !why.isEmpty()) {
        const QString text = AlertsFileText::tr("The file can't be read: %1.").arg(why);
        found.problems.append(Problem(path, 0, QString(), QString(), text));
        return found;
    }
    found.content = readBounded(&file, kMaxJsonBytes);
    const auto document = AlertsDocument::parse(*found.content);
    if (document)
        found.document = *document;
    else
        found.problems = fileProblems(path, document.error());
    return found;
}

QString saveAlertsFile(const QString &path, const AlertsDocument &document, const std::optional<QByteArray> &known)
{
    if (const QString problem = makePrivateFolder(QFileInfo(path).absolutePath()); !problem.isEmpty())
        return problem;
    const LockedFile present(path);
    if (!present.problem.isEmpty())
        return present.problem;
    if (present.found.content != known)
        return AlertsFileText::tr("%1 was edited by another program in the meantime and wasn't overwritten.").arg(path);
    return writeFileSafely(path, document.toJson(), isValidAlertsFile);
}

QString editAlertsFile(const QString &path, const std::function<void(AlertsDocument *)> &edit,
                       const std::atomic<bool> *isHurried)
{
    if (!QFile::exists(path))
        return {};
    const LockedFile present(path, isHurried);
    if (!present.problem.isEmpty())
        return present.problem;
    AlertsDocument edited = *present.found.document;
    edit(&edited);
    return edited == *present.found.document ? QString() : writeFileSafely(path, edited.toJson(), isValidAlertsFile);
}

} // namespace watchkeeper
