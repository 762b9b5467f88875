// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/LogFile.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"

#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kUpperLimit = 1024 * 1024;

//! The data of the message handler, which may be called from any thread.
struct Log
{
    QMutex mutex;
    QFile file; //!< nothing is written while it is closed
    QtMessageHandler former = nullptr;
};

Log &logInstance()
{
    static Log log;
    return log;
}

//! Opens the file and makes it private, creating it if necessary.
void openOwnerOnly(QFile &file)
{
    constexpr QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner;
    if (file.open(QIODevice::WriteOnly | QIODevice::Append, owner))
        file.setPermissions(owner);
}

void rotateLog(QFile &file)
{
    const QString path = file.fileName();
    file.close();
    QFile::remove(path + u".1"_s);
    QFile::rename(path, path + u".1"_s);
    openOwnerOnly(file);
}

void handleLogMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    Log &log = logInstance();
    {
        const QMutexLocker locker(&log.mutex);
        if (log.file.isOpen()) {
            if (log.file.size() > kUpperLimit)
                rotateLog(log.file);
            const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
            log.file.write(u"%1 %2\n"_s.arg(time, qFormatLogMessage(type, context, message)).toUtf8());
            log.file.flush();
        }
    }
    if (log.former)
        log.former(type, context, message);
}

QString loggingRulesFor(const QString &level)
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
    logInstance().former = qInstallMessageHandler(handleLogMessage);
    connect(settings, &Settings::changed, this, &LogFile::applySettings);
    applySettings();
}

LogFile::~LogFile()
{
    qInstallMessageHandler(logInstance().former);
    const QMutexLocker locker(&logInstance().mutex);
    logInstance().file.close();
}

void LogFile::applySettings()
{
    QLoggingCategory::setFilterRules(loggingRulesFor(m_settings->value(setting::kLogLevel).toString()));
    const bool isEnabled = m_settings->value(setting::kLogToFile).toBool();
    const QMutexLocker locker(&logInstance().mutex);
    QFile &file = logInstance().file;
    if (isEnabled == file.isOpen())
        return;
    file.close();
    if (!isEnabled)
        return;
    file.setFileName(m_path);
    openOwnerOnly(file);
}

} // namespace watchkeeper

#include "moc_LogFile.cpp"
