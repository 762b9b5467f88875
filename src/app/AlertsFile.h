// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The alerts.json of a profile on the disk. Blocks: for the thread pool. Safe from any thread.

#include "alerts/AlertsDocument.h"
#include "targets/TargetsDocument.h"

#include <atomic>
#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief What was found on the disk.
class FoundAlerts
{
public:
    FoundAlerts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<QByteArray> content;      //!< absent: there is no file, or it cannot be read
    std::optional<AlertsDocument> document; //!< absent: `problems` says why; an empty one where there is no file
    QList<Problem> problems;
};

FoundAlerts readAlertsFile(const QString &path);

//! \brief Replaces the file, so that a full disk or a power cut leaves the old or the new one whole, and keeps the one before.
//!
//! Not where it is no longer what was `known` (absent: there was none), nor where that is damaged: nobody loses what he wrote.
//! \return a sentence that says why nothing was written, or an empty text
QString saveAlertsFile(const QString &path, const AlertsDocument &document, const std::optional<QByteArray> &known);

//! \brief The same with an edit of what is in the file by then, whoever wrote it. Without a file there is nothing to edit.
//! \param isHurried  once it is true, another program that saves is no longer waited for; null: five seconds
//! \return likewise
QString editAlertsFile(const QString &path, const std::function<void(AlertsDocument *)> &edit,
                       const std::atomic<bool> *isHurried = nullptr);

//! Problems of a file, as they are told of all files.
QList<Problem> problemsIn(const QString &path, const QList<JsonProblem> &problems);

} // namespace watchkeeper
