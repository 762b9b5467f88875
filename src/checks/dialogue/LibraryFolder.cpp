// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/LibraryFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = 1024 * 1024; // beyond, nothing is read
constexpr qsizetype kMostFiles = 500;

} // namespace

QStringList libraryFiles(const QString &folder)
{
    const QDir directory(folder);
    QStringList paths = directory.entryList({u"*.json"_s}, QDir::Files, QDir::Name).mid(0, kMostFiles);
    for (QString &path : paths)
        path = directory.filePath(path);
    return paths;
}

Expected<QByteArray, QString> readLibraryFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(QCoreApplication::translate("LibraryFolder", "The file cannot be read: %1.").arg(file.errorString()));
    return file.read(kLargestFile);
}

} // namespace watchkeeper
