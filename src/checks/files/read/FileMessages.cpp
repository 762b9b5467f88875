// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/read/FileMessages.h"

#include "checks/base/SafeText.h"
#include "model/base/Quantity.h"

#include <QDir>

namespace watchkeeper {

using namespace Qt::StringLiterals;

QString displayPath(const QString &path)
{
    return displayText(path).replace(u'\n', u' ');
}

QString pathProblem(const QString &path)
{
    if (path.isEmpty() || path.contains(u"${"_s) || QDir::isAbsolutePath(path))
        return {};
    if (path.startsWith(u'~'))
        return FilesText::tr("Only a shell expands ~. Use the full path, or ${env:HOME} instead.");
    return FilesText::tr("Enter the full path.");
}

QString readProgressText(const QString &path, qint64 bytes)
{
    if (bytes == 0)
        return FilesText::tr("%1 was still being checked (its disk or network share may not be responding)")
            .arg(displayPath(path));
    return FilesText::tr("%1 was still being read, %2 so far").arg(displayPath(path), humanByteSize(bytes));
}

QString notStartedText(const QString &path)
{
    return FilesText::tr("%1 wasn't checked because too many other file checks are still running. A disk or network share "
                         "may not be responding")
        .arg(displayPath(path));
}

QString previousReadRunningText(const QString &path)
{
    return FilesText::tr("the last check of %1 is still running (its disk or network share may not be responding)")
        .arg(displayPath(path));
}

QString notAFileText(const QString &path, std::filesystem::file_type type)
{
    switch (type) {
    case std::filesystem::file_type::directory:
        return FilesText::tr("%1 is a folder, not a file.").arg(displayPath(path));
    case std::filesystem::file_type::fifo:
        return FilesText::tr("%1 is a pipe, not a file: reading it might never end.").arg(displayPath(path));
    case std::filesystem::file_type::socket:
        return FilesText::tr("%1 is a socket, not a file.").arg(displayPath(path));
    default:
        return FilesText::tr("%1 is a device, not a file: reading it might never end.").arg(displayPath(path));
    }
}

} // namespace watchkeeper
