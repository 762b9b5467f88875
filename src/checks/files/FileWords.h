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
QString readingText(const QString &path, qint64 bytes);
//! Likewise, if the read hasn't begun.
QString notBegunText(const QString &path);
//! Likewise, if the previous read hasn't ended.
QString stillBusyText(const QString &path);

//! `/run/x is a pipe, not a file.`
QString notAFile(const QString &path, std::filesystem::file_type type);

} // namespace watchkeeper
