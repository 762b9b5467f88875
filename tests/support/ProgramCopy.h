// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies a program to another folder.

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

namespace watchkeeper::test {

//! \brief Copies a program to a new folder. On the same disk, a hard link is created instead of a copy.
//! \return the path of the copy
inline QString copyProgram(const QString &program, const QString &folder)
{
    QDir().mkpath(folder);
    const QString copy = folder + u'/' + QFileInfo(program).fileName();
    std::error_code error;
    std::filesystem::create_hard_link(QFileInfo(program).filesystemAbsoluteFilePath(),
                                      QFileInfo(copy).filesystemAbsoluteFilePath(), error);
    if (error)
        QFile::copy(program, copy);
    return copy;
}

} // namespace watchkeeper::test
