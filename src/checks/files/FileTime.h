// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the standard library's files to Qt's words for them. Pure, but for the look at a file's time.

#include <QString>

#include <filesystem>
#include <system_error>

namespace watchkeeper {

std::filesystem::path nativePath(const QString &path);

//! Names that are no text are shown with replacement characters.
QString pathText(const std::filesystem::path &path);

//! [ms since 1970] when the content was changed last.
qint64 changeTime(const std::filesystem::path &path, std::error_code *error);

} // namespace watchkeeper
