// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file From the standard library's file types to Qt's. Pure, except for reading a file's time.

#include <QString>

#include <filesystem>
#include <system_error>

namespace watchkeeper {

std::filesystem::path nativePath(const QString &path);

//! Names that aren't valid text are shown with replacement characters.
QString pathText(const std::filesystem::path &path);

//! [ms since 1970] when the content was last changed.
qint64 changeTime(const std::filesystem::path &path, std::error_code *error);

} // namespace watchkeeper
