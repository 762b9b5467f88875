// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Words for files, in sentences. Pure.

#include <QString>

#include <filesystem>

namespace watchkeeper {

//! A path, safe to show.
QString shownPath(const QString &path);

//! What is wrong with a path in a field, as a sentence; empty where it is a full one or holds a placeholder.
QString pathProblem(const QString &path);

//! What a check waited for that was stopped: `reading /var/log/x, 12 MB so far`.
QString readingText(const QString &path, qint64 bytes);
//! The same where it has not been looked at.
QString notBegunText(const QString &path);
//! The same where the former look has not ended.
QString stillBusyText(const QString &path);

//! `/run/x is a pipe, not a file.`
QString notAFile(const QString &path, std::filesystem::file_type type);

} // namespace watchkeeper
