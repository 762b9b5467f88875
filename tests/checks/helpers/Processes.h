// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The helper programs started by tests of commands, and a process search via /proc that is independent of Watchkeeper's
//! own.

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QList>

#include <csignal>
#include <string>

namespace watchkeeper {

//! Returns the path of a helper program built for the tests.
inline QString helper(const QString &name)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + name;
}

//! Returns the command line that runs command_child with this behaviour.
inline QString child(const QString &what)
{
    return QStringLiteral("'%1' %2").arg(helper(QStringLiteral("command_child")), what);
}

inline QByteArray procFile(const QString &pid, const QString &name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid, name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Returns the IDs of all processes whose /proc file `name` (`environ` or `cmdline`) contains `text`. For zombies, both files
//! are empty.
inline QList<qint64> processesWith(const QString &name, const QByteArray &text)
{
    QList<qint64> found;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        bool isPid = false;
        const qint64 pid = entry.toLongLong(&isPid);
        if (isPid && procFile(entry, name).contains(text))
            found += pid;
    }
    return found;
}

//! Returns all processes started by commands of the program with this token.
inline QList<qint64> processesWithToken(const std::string &token)
{
    return processesWith(QStringLiteral("environ"), "WATCHKEEPER_COMMAND=" + QByteArray::fromStdString(token) + '.');
}

//! Kills the processes left by a failed test.
inline void killProcessesWithToken(const std::string &token)
{
    for (const qint64 pid : token.empty() ? QList<qint64>() : processesWithToken(token))
        ::kill(static_cast<pid_t>(pid), SIGKILL);
}

//! Returns the supervisors of the program with this token.
inline QList<qint64> supervisorsOf(const std::string &token)
{
    const QByteArray commandLine = QByteArray("watchkeeper-supervisor") + '\0' + QByteArray::fromStdString(token);
    return processesWith(QStringLiteral("cmdline"), commandLine);
}

//! Returns the number of zombies among the children of this process.
inline int zombies()
{
    int count = 0;
    const QByteArray parent = QByteArray::number(QCoreApplication::applicationPid());
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray stat = procFile(entry, QStringLiteral("stat"));
        const QList<QByteArray> rest = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (rest.size() > 1 && rest.at(0) == "Z" && rest.at(1) == parent)
            ++count;
    }
    return count;
}

//! [KiB] Returns the peak resident memory of this process.
inline qint64 peakMemory()
{
    for (const QByteArray &line : procFile(QStringLiteral("self"), QStringLiteral("status")).split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace watchkeeper
