// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/FileFault.h"

#include <QCoreApplication>

#include <cerrno>

namespace watchkeeper {

namespace {

class FileFaultText
{
    Q_DECLARE_TR_FUNCTIONS(FileFault)
};

FileFault::Kind kindOfSystemError(int number)
{
    switch (number) {
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return FileFault::Kind::Full;
    case EROFS:
    case EACCES:
    case EPERM:
        return FileFault::Kind::ReadOnly;
    case ENOENT:
        return FileFault::Kind::Missing;
    case EEXIST:
        return FileFault::Kind::Exists;
    default:
        return FileFault::Kind::Io;
    }
}

} // namespace

FileFault FileFault::fromErrno(const QString &path, int number)
{
    return {kindOfSystemError(number), path, number};
}

bool FileFault::isUnreadable(const QString &path) const
{
    const bool isShortage = m_number == EMFILE || m_number == ENFILE || m_number == ENOMEM;
    return m_path == path && !isShortage && (m_kind == Kind::Io || m_kind == Kind::ReadOnly);
}

QString FileFault::text() const
{
    switch (m_kind) {
    case Kind::Full:
        return FileFaultText::tr("The disk doesn't have enough free space for %1.").arg(m_path);
    case Kind::Missing:
        return FileFaultText::tr("%1 wasn't found.").arg(m_path);
    case Kind::Exists:
        return FileFaultText::tr("%1 already exists.").arg(m_path);
    case Kind::Damaged:
        return FileFaultText::tr("%1 is damaged. Watchkeeper is using the parts that are still readable.").arg(m_path);
    case Kind::Newer:
        return FileFaultText::tr("%1 was written by a newer version of Watchkeeper.").arg(m_path);
    case Kind::ReadOnly:
    case Kind::Io:
        break;
    }
    return FileFaultText::tr("%1 couldn't be used: %2.").arg(m_path, qt_error_string(m_number));
}

} // namespace watchkeeper
