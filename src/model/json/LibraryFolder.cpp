// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/json/LibraryFolder.h"

#include "model/base/Logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxLoadedFileBytes = 1024 * 1024; // size limit; larger files aren't read

} // namespace

bool isLibraryKey(const QString &text)
{
    static const QRegularExpression key(u"^[a-z][a-z0-9-]{0,39}$"_s);
    return key.match(text).hasMatch();
}

QStringList libraryFiles(const QString &folder)
{
    const QDir directory(folder);
    QStringList paths = directory.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (QString &path : paths)
        path = directory.filePath(path);
    return paths;
}

Expected<QByteArray, QString> readLibraryFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(QCoreApplication::translate("LibraryFolder", "The file can't be read: %1.").arg(file.errorString()));
    QByteArray bytes = file.read(kMaxLoadedFileBytes);
    bytes.squeeze(); // releases unused memory, because Qt reserves the maximum size and the definitions keep this text
    return bytes;
}

QString tooManyFilesText(qsizetype count)
{
    return QCoreApplication::translate("LibraryFolder",
                                       "Only the first %1 of %2 files are read. Remove the files you don't need.")
        .arg(QString::number(kMaxLibraryFiles), QString::number(count));
}

void logLibraryProblems(const QList<LibraryProblem> &problems)
{
    for (const auto &[file, problem] : problems)
        qCCritical(lcApp, "%s:%d: %s: %s", qPrintable(file), problem.line, qPrintable(problem.place), qPrintable(problem.text));
}

} // namespace watchkeeper
