// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/ListFile.h"

#include "gui/table/TargetMime.h"
#include "targets/pasted/PastedText.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ListFileText
{
    Q_DECLARE_TR_FUNCTIONS(ListFile)
};

} // namespace

Expected<QString, QString> readListFile(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (info.isDir())
        return Unexpected(ListFileText::tr("%1 is a folder. Choose a file.").arg(name));
    if (info.exists() && !info.isFile()) // opening a named pipe would wait for a writer
        return Unexpected(ListFileText::tr("%1 isn't a regular file.").arg(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(
            ListFileText::tr("%1 couldn't be read: %2. Do you have permission to read it?").arg(name, file.errorString()));
    const QByteArray content = file.read(kMaxListFileBytes + 1);
    if (content.size() > kMaxListFileBytes)
        return Unexpected(ListFileText::tr("%1 is larger than 1 MiB. Split it into smaller lists.").arg(name));
    const QString text = decodeListFile(content);
    if (text.contains(QChar::Null))
        return Unexpected(
            ListFileText::tr("%1 isn't a text file. A list is a text file, CSV, JSON, or HTML bookmarks.").arg(name));
    return text;
}

PastedContent::PastedContent(const QMimeData *data)
{
    if (containsTargets(data))
        return; // drag of our own table rows
    QStringList addresses;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
        else
            addresses.append(url.toString(QUrl::FullyEncoded));
    }
    const bool hasText = !data->hasUrls() && data->hasText();
    lines = (hasText ? data->text() : addresses.join(u'\n')).trimmed();
}

} // namespace watchkeeper
