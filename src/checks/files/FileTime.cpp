// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/FileTime.h"

#include <QFile>

#include <chrono>

namespace watchkeeper {

std::filesystem::path nativePath(const QString &path)
{
#ifdef Q_OS_WIN
    return path.toStdWString();
#else
    return QFile::encodeName(path).toStdString();
#endif
}

QString pathText(const std::filesystem::path &path)
{
#ifdef Q_OS_WIN
    return QString::fromStdWString(path.wstring());
#else
    return QString::fromUtf8(path.string());
#endif
}

qint64 modificationTime(const std::filesystem::path &path, std::error_code *error)
{
    using namespace std::chrono;
    const std::filesystem::file_time_type changed = std::filesystem::last_write_time(path, *error);
    if (*error)
        return 0;
    // Not every standard library can convert between these clocks, so the age is subtracted from the current time.
    const auto age = std::filesystem::file_time_type::clock::now() - changed;
    const auto changedAt = system_clock::now() - duration_cast<system_clock::duration>(age);
    return duration_cast<milliseconds>(changedAt.time_since_epoch()).count();
}

} // namespace watchkeeper
