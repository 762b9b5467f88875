// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What tests of imports share: files as rows of a table, the targets and remarks that they become as lines, and damaged files.

#include "import/ImportFormats.h"
#include "targets/document/TargetsDocument.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

namespace ImportRows {

//! Returns a file that is in no folder.
inline watchkeeper::ImportFile file(const QString &name, const QByteArray &content)
{
    return {name, name, content, false};
}

//! Reads files from a text in which each begins with a line `== PATH`.
inline QList<watchkeeper::ImportFile> filesOf(const QByteArray &text)
{
    QList<watchkeeper::ImportFile> files;
    for (const QByteArray &line : text.split('\n')) {
        const QString path = QString::fromUtf8(line.mid(3));
        if (line.startsWith("== "))
            files.append({path, path.section(QLatin1Char('/'), -1), {}, false});
        else if (!files.isEmpty())
            files.last().content += line + '\n';
    }
    if (!files.isEmpty())
        files.last().content.chop(1); // the text ends, without another line
    return files;
}

//! Returns the text with `'` for `"`, which C++ need not escape.
inline QString singleQuoted(QString text)
{
    return text.replace(QLatin1Char('"'), QLatin1Char('\''));
}

//! \brief Returns a target as JSON on one line, singleQuoted() and without its ID.
//! \param without  further fields to leave out
inline QString jsonOf(const watchkeeper::Target &target, const QStringList &without = {})
{
    QJsonObject json = targetToJson(target, {});
    for (const QString &key : without + QStringList{QStringLiteral("id")})
        json.remove(key);
    return singleQuoted(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

//! Returns one line for each remark: its severity, place, target if there is one, and text.
inline QString remarksOf(const watchkeeper::Imported &imported)
{
    QStringList lines;
    for (const watchkeeper::ImportRemark &remark : imported.remarks) {
        QStringList words{importSeverityKey(remark.severity), remark.placeText(), remark.target, remark.text};
        words.removeAll(QString());
        lines.append(words.join(QLatin1Char(' ')));
    }
    return lines.join(QLatin1Char('\n'));
}

//! Returns one line for each target and remark, or the error message. All are singleQuoted().
inline QStringList linesOf(const watchkeeper::Expected<watchkeeper::Imported, QString> &imported)
{
    if (!imported)
        return {singleQuoted(imported.error())};
    QStringList lines;
    for (const watchkeeper::Target &target : imported->targets)
        lines.append(jsonOf(target));
    for (const watchkeeper::ImportRemark &remark : imported->remarks)
        lines.append(importSeverityKey(remark.severity) + QLatin1Char(' ') + remark.placeText() + QLatin1Char(' ')
                     + singleQuoted(remark.text));
    return lines;
}

//! \brief Imports files twice, without naming their format.
//! \return linesOf() them, or what is wrong: another format was recognised, or the second import isn't the same with all IDs
inline QStringList imported(const QList<watchkeeper::ImportFile> &files, const QString &format,
                            const watchkeeper::ImportContext &context = {})
{
    const watchkeeper::ImportFormat *found = watchkeeper::detectImportFormat(files);
    if (!found || QString::fromLatin1(found->key) != format)
        return {QStringLiteral("recognised as ") + QString::fromLatin1(found ? found->key : "nothing")};
    const auto first = found->import(files, context);
    const auto second = found->import(files, context);
    if (linesOf(second) != linesOf(first) || (first && second->targets != first->targets))
        return {QStringLiteral("The second import differs.")};
    return linesOf(first);
}

//! Adds the columns of addRow().
inline void addColumns()
{
    QTest::addColumn<QByteArray>("files");
    QTest::addColumn<QStringList>("expected");
}

//! \brief Adds a row with files, and what imported() returns for them.
//! \param files     see filesOf(); without `== ` the content of one file `f`
//! \param expected  the lines, with either kind of quotes
//! \return the row, for further columns
inline QTestData &addRow(const char *name, const char *files, const char *expected)
{
    const QByteArray text(files);
    return QTest::newRow(name) << (text.startsWith("== ") ? text : "== f\n" + text)
                               << singleQuoted(QString::fromUtf8(expected)).split(QLatin1Char('\n'));
}

//! Returns 2,000 copies of a file that end too early or have wrong bytes; the same in each run.
inline QList<QByteArray> damaged(const QByteArray &whole)
{
    QRandomGenerator random(7);
    QList<QByteArray> copies;
    for (int i = 0; i < 2'000; ++i) {
        QByteArray content = whole.left(random.bounded(whole.size() + 1));
        for (int k = random.bounded(4); k > 0 && !content.isEmpty(); --k)
            content[random.bounded(content.size())] = static_cast<char>(random.bounded(256));
        copies.append(content);
    }
    return copies;
}

} // namespace ImportRows
