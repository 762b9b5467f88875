// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/DatabaseFile.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr QFileDevice::Permissions kPrivate = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

const QStringList &companions()
{
    static const QStringList suffixes{u"-wal"_s, u"-shm"_s, u"-journal"_s, QString()};
    return suffixes;
}

bool isFree(const QString &path)
{
    for (const QString &suffix : companions()) {
        if (QFileInfo::exists(path + suffix))
            return false;
    }
    return true;
}

//! Two damaged files of one second have numbers.
QString freeName(const QString &path, const QDateTime &now)
{
    const QString wanted = u"%1.damaged-%2"_s.arg(path, now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
    QString name = wanted;
    for (int number = 2; !isFree(name); ++number)
        name = u"%1-%2"_s.arg(wanted).arg(number);
    return name;
}

} // namespace

QString makePrivateFile(const QString &path)
{
    QFile file(path);
    if (file.exists()) {
        if ((file.permissions()
             & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther)))
            file.setPermissions(kPrivate); // by name: the file is not opened
        return {};
    }
    return file.open(QIODevice::ReadWrite | QIODevice::NewOnly, kPrivate) ? QString() : file.errorString();
}

std::optional<QString> setAside(const QString &path, const QDateTime &now)
{
    const QString name = freeName(path, now);
    for (const QString &suffix : companions()) {
        const QString from = path + suffix;
        if (QFileInfo::exists(from) && !QFile::rename(from, name + suffix))
            return {};
    }
    return name;
}

} // namespace watchkeeper
