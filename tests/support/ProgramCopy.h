// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A program in another folder.

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

namespace watchkeeper::test {

//! \brief The same program in a folder made for it: as a hard link if that is on the same disk, else as a copy.
//! \return its path
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
