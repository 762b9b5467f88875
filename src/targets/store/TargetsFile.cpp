// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/store/TargetsFile.h"

#include "targets/document/TargetsReader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace watchkeeper {

namespace {

class TargetsFileText
{
    Q_DECLARE_TR_FUNCTIONS(TargetsFile)
};

void findBackup(const QString &path, TargetsFileContent *found)
{
    const QString backup = backupOf(path);
    const auto content = contentIfPresent(backup);
    if (!content || !*content)
        return;
    auto document = TargetsDocument::parse(**content, backup);
    if (!document)
        return;
    found->backup = std::move(*document);
    const QString saved = QLocale().toString(QFileInfo(backup).lastModified(), QLocale::ShortFormat);
    found->problems.append(Problem(path, 0, QString(), QString(),
                                   TargetsFileText::tr("The last valid version (%1, from %2) is used until the file is fixed.")
                                       .arg(QFileInfo(backup).fileName(), saved)));
}

void parseTargets(const QString &path, TargetsFileContent *found)
{
    TargetsReader reader(path);
    auto document = reader.read(*found->content);
    if (document) {
        found->document = std::move(*document);
        found->assignedIds = reader.assignedIds();
        return;
    }
    found->problems = document.error();
    findBackup(path, found);
}

} // namespace

const FileFormat<TargetsFileContent> &targetsFileFormat()
{
    static const FileFormat<TargetsFileContent> format{
        parseTargets, [](const TargetsDocument &document) { return document.toJson(); },
        [](const QByteArray &content) { return TargetsDocument::parse(content, QString()).hasValue(); }};
    return format;
}

TargetsFileContent readTargetsFile(const QString &path)
{
    return readDocumentFile(path, targetsFileFormat());
}

} // namespace watchkeeper
