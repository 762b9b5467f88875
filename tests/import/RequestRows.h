// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Rows of tests that import saved requests: files, and the targets and remarks that they become.

#include "import/ImportFormats.h"
#include "targets/document/TargetsDocument.h"

#include <QJsonDocument>
#include <QTest>

namespace RequestRows {

//! Reads files from a text in which each begins with a line `== NAME`.
inline QList<watchkeeper::ImportFile> filesOf(const QByteArray &text)
{
    QList<watchkeeper::ImportFile> files;
    for (const QByteArray &line : text.split('\n')) {
        const QString name = QString::fromUtf8(line.mid(3));
        if (line.startsWith("== "))
            files.append({name, name.section(QLatin1Char('/'), -1), {}, false});
        else if (!files.isEmpty())
            files.last().content += line + '\n';
    }
    return files;
}

//! Returns one line for each target and remark, or the error message.
inline QString linesOf(const watchkeeper::Expected<watchkeeper::Imported, QString> &imported)
{
    if (!imported)
        return imported.error();
    QStringList lines;
    for (const watchkeeper::Target &target : imported->targets) {
        QJsonObject json = targetToJson(target, {});
        json.remove(QStringLiteral("id"));
        lines.append(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    }
    for (const watchkeeper::ImportRemark &remark : imported->remarks)
        lines.append(importSeverityKey(remark.severity) + QLatin1Char(' ') + remark.placeText() + QLatin1Char(' ')
                     + remark.text);
    return lines.join(QLatin1Char('\n'));
}

inline void addColumns()
{
    QTest::addColumn<QByteArray>("files");
    QTest::addColumn<QString>("expected");
}

inline void addRow(const char *name, const char *files, const char *expected)
{
    QTest::newRow(name) << QByteArray(files) << QString::fromUtf8(expected);
}

//! Imports the files of the row twice, without naming the format.
inline void check(const QString &format)
{
    QFETCH(QByteArray, files);
    QFETCH(QString, expected);
    const auto parsed = filesOf(files);
    const watchkeeper::ImportFormat *found = watchkeeper::detectImportFormat(parsed);
    QVERIFY(found);
    QCOMPARE(QString::fromLatin1(found->key), format);
    const auto first = found->import(parsed, {});
    QCOMPARE(linesOf(first), expected);
    const auto second = found->import(parsed, {});
    QCOMPARE(second.hasValue(), first.hasValue());
    if (first)
        QCOMPARE(second->targets, first->targets); // with their IDs
}

} // namespace RequestRows
