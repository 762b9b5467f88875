// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Wording for files, in sentences. Pure.

#include <QString>

#include <filesystem>

namespace watchkeeper {

//! A path, safe to show.
QString shownPath(const QString &path);

//! What is wrong with a path in a field, as a sentence; empty if it is absolute or contains a placeholder.
QString pathProblem(const QString &path);

//! What a stopped check was waiting for: `reading /var/log/x, 12 MB so far`.
QString readProgressText(const QString &path, qint64 bytes);
//! Likewise, if the read hasn't begun.
QString notStartedText(const QString &path);
//! Likewise, if the previous read hasn't ended.
QString previousReadRunningText(const QString &path);

//! `/run/x is a pipe, not a file.`
QString notAFileText(const QString &path, std::filesystem::file_type type);

} // namespace watchkeeper
