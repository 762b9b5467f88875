// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/json/LibraryFolder.h"

#include "model/base/Logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

#include <functional>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxLoadedFileBytes = 1024 * 1024; // size limit; larger files aren't read

using TextChange = std::function<QString(const QString &)>;

//! Whether users see the texts with this key. Other keys have parts of protocols.
bool isShown(const QString &key)
{
    static const QStringList shown{u"title"_s, u"help"_s,    u"label"_s,      u"choiceLabels"_s,
                                   u"say"_s,   u"summary"_s, u"credentials"_s};
    return shown.contains(key);
}

//! Whether the parts of this value are sent to a server.
bool isSent(const QString &key)
{
    static const QStringList sent{u"request"_s, u"requests"_s, u"response"_s, u"limits"_s, u"send"_s};
    return sent.contains(key);
}

bool hasWords(const QString &text)
{
    static const QRegularExpression placeholder(u"\\$\\{[^}]*\\}"_s);
    static const QRegularExpression letter(u"\\p{L}"_s);
    return QString(text).remove(placeholder).contains(letter);
}

QJsonValue withChangedTexts(const QJsonValue &value, bool isText,
                            const TextChange &change) // NOLINT(misc-no-recursion): as deep as the file
{
    if (value.isString() && isText)
        return hasWords(value.toString()) ? change(value.toString()) : value;
    if (value.isArray()) {
        QJsonArray changed;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            changed.append(withChangedTexts(item, isText, change));
        return changed;
    }
    if (!value.isObject())
        return value;
    QJsonObject changed = value.toObject();
    for (auto member = changed.begin(); member != changed.end(); ++member) {
        if (!isSent(member.key()))
            member.value() = withChangedTexts(member.value(), isShown(member.key()), change);
    }
    return changed;
}

} // namespace

QStringList libraryTexts(const QJsonObject &file)
{
    QStringList texts;
    withChangedTexts(file, false, [&texts](const QString &text) {
        texts.append(text);
        return text;
    });
    return texts;
}

QJsonObject withTranslatedTexts(const QJsonObject &file)
{
    const auto translate = [](const QString &text) {
        return QCoreApplication::translate("Library", text.toUtf8().constData());
    };
    return withChangedTexts(file, false, translate).toObject();
}

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
