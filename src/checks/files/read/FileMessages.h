// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Text fragments for messages about files. Pure.

#include <QString>

#include <filesystem>

namespace watchkeeper {

//! A path in a form that is safe to display.
QString displayPath(const QString &path);

//! A sentence about the problem with a path in a field; empty if the path is absolute or contains a placeholder.
QString pathProblem(const QString &path);

//! What a stopped check was waiting for: `/var/log/x was still being read, 12 MB so far`.
QString readProgressText(const QString &path, qint64 bytes);
//! The corresponding text if the read hasn't begun yet.
QString notStartedText(const QString &path);
//! The corresponding text if the check is still waiting for the previous read to end.
QString previousReadRunningText(const QString &path);

//! A sentence such as `/run/x is a pipe, not a file.`
QString notAFileText(const QString &path, std::filesystem::file_type type);

} // namespace watchkeeper
