// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LogFile.h"

#include "app/Settings.h"
#include "app/SettingsTable.h"

#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargest = 1024 * 1024;

//! The data of the message handler, which is called in any thread.
struct Log
{
    QMutex mutex;
    QFile file; //!< closed: nothing is written
    QtMessageHandler former = nullptr;
};

Log &theLog()
{
    static Log log;
    return log;
}

//! Creates it as a private file; also makes an existing one private.
void openPrivate(QFile &file)
{
    constexpr QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner;
    if (file.open(QIODevice::WriteOnly | QIODevice::Append, owner))
        file.setPermissions(owner);
}

void beginAnew(QFile &file)
{
    const QString path = file.fileName();
    file.close();
    QFile::remove(path + u".1"_s);
    QFile::rename(path, path + u".1"_s);
    openPrivate(file);
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    Log &log = theLog();
    {
        const QMutexLocker locker(&log.mutex);
        if (log.file.isOpen()) {
            if (log.file.size() > kLargest)
                beginAnew(log.file);
            const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
            log.file.write(u"%1 %2\n"_s.arg(time, qFormatLogMessage(type, context, message)).toUtf8());
            log.file.flush();
        }
    }
    if (log.former)
        log.former(type, context, message);
}

QString rulesFor(const QString &level)
{
    if (level == u"warnings"_s)
        return u"watchkeeper.*.info=false"_s;
    return level == u"debug"_s ? u"watchkeeper.*.debug=true"_s : QString();
}

} // namespace

LogFile::LogFile(QString path, const Settings *settings, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_settings(settings)
{
    theLog().former = qInstallMessageHandler(write);
    connect(settings, &Settings::changed, this, &LogFile::follow);
    follow();
}

LogFile::~LogFile()
{
    qInstallMessageHandler(theLog().former);
    const QMutexLocker locker(&theLog().mutex);
    theLog().file.close();
}

void LogFile::follow()
{
    QLoggingCategory::setFilterRules(rulesFor(m_settings->value(setting::kLogLevel).toString()));
    const bool isWanted = m_settings->value(setting::kLogToFile).toBool();
    const QMutexLocker locker(&theLog().mutex);
    QFile &file = theLog().file;
    if (isWanted == file.isOpen())
        return;
    file.close();
    if (!isWanted)
        return;
    file.setFileName(m_path);
    openPrivate(file);
}

} // namespace watchkeeper

#include "moc_LogFile.cpp"
