// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads and writes the alerts.json of a profile. Blocks, so use it in the thread pool. Safe from any thread.

#include "alerts/AlertsDocument.h"
#include "targets/store/DocumentFile.h"

namespace watchkeeper {

//! The content of the file on disk. Its document is empty if there is no file.
class LoadedAlerts : public FileContent<AlertsDocument>
{
};

const FileFormat<LoadedAlerts> &alertsFileFormat();

LoadedAlerts readAlertsFile(const QString &path);

//! Returns the edited document, or the reason why the edit is impossible. \param present  the current content of the file
using AlertsEdit = std::function<Expected<AlertsDocument, QString>(const LoadedAlerts &present)>;

//! \brief Edits the current content of the file, regardless of which program wrote it, and keeps the previous file. A full disk or
//! a power failure leaves either the complete old file or the complete new one. A damaged file is never overwritten.
//!
//! Waits up to five seconds for another program that is saving.
//! \param isHurried  ends this wait early once it becomes true; may be null
SaveOutcome<LoadedAlerts> changeAlertsFile(const QString &path, const AlertsEdit &edit,
                                           const std::atomic<bool> *isHurried = nullptr);

//! Converts the problems of the file to the type used for the problems of all files.
QList<Problem> fileProblems(const QString &path, const QList<JsonProblem> &problems);

} // namespace watchkeeper
