// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts file types of the standard library to Qt types. Pure, except for modificationTime().

#include <QString>

#include <filesystem>
#include <system_error>

namespace watchkeeper {

std::filesystem::path nativePath(const QString &path);

//! A path as text; invalid characters are replaced.
QString pathText(const std::filesystem::path &path);

//! [ms since 1970] Time at which the content was last changed.
qint64 modificationTime(const std::filesystem::path &path, std::error_code *error);

} // namespace watchkeeper
