// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The alerts.json of a profile on disk. Blocks: for the thread pool. Safe from any thread.

#include "alerts/AlertsDocument.h"
#include "targets/TargetsDocument.h"

#include <atomic>
#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief The content found on disk.
class LoadedAlerts
{
public:
    LoadedAlerts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<QByteArray> content;      //!< absent: the file doesn't exist or can't be read
    std::optional<AlertsDocument> document; //!< absent: `problems` says why; an empty one if there is no file
    QList<Problem> problems;
};

LoadedAlerts readAlertsFile(const QString &path);

//! \brief Replaces the file, so that a full disk or a power cut leaves either the old or the new one complete, and keeps the previous one.
//!
//! Doesn't write if the file differs from `known` (absent: there was none), or if it is damaged: nobody's edits get lost.
//! \return a sentence that says why nothing was written, or an empty text
QString saveAlertsFile(const QString &path, const AlertsDocument &document, const std::optional<QByteArray> &known);

//! \brief The same, but edits the current content of the file, whoever wrote it. Without a file there is nothing to edit.
//! \param isHurried  once it is true, doesn't wait any longer for another program that saves; null: waits five seconds
//! \return likewise
QString editAlertsFile(const QString &path, const std::function<void(AlertsDocument *)> &edit,
                       const std::atomic<bool> *isHurried = nullptr);

//! Problems of a file, in the form used for all files.
QList<Problem> fileProblems(const QString &path, const QList<JsonProblem> &problems);

} // namespace watchkeeper
