// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Text fragments for messages about files. Pure.

#include <QCoreApplication>
#include <QString>

#include <filesystem>

namespace watchkeeper {

//! The translation context for all texts of checks of files.
class FilesText
{
    Q_DECLARE_TR_FUNCTIONS(Files)
};

//! Makes a path safe to display.
QString displayPath(const QString &path);

//! Returns an error message for a path in a field; empty if the path is absolute or contains a placeholder.
QString pathProblem(const QString &path);

//! Describes the progress of a read when its check was stopped: `/var/log/x was still being read, 12 MB so far`.
QString readProgressText(const QString &path, qint64 bytes);
//! Returns the text for a check that was stopped before its read began.
QString notStartedText(const QString &path);
//! Returns the text for a check that was stopped while waiting for the previous read to end.
QString previousReadRunningText(const QString &path);

//! Returns an error message such as `/run/x is a pipe, not a file.`
QString notAFileText(const QString &path, std::filesystem::file_type type);

} // namespace watchkeeper
