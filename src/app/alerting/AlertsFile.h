// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads and writes the alerts.json of a profile, and coordinates reads whenever the file may have changed.

#include "alerts/AlertsDocument.h"
#include "targets/document/TargetsDocument.h"

#include <atomic>
#include <functional>
#include <optional>
#include <utility>

namespace watchkeeper {

// Reads and writes the alerts.json of a profile. Blocks, so use it in the thread pool. Safe from any thread.

//! \brief The content of the file on disk.
class LoadedAlerts
{
public:
    LoadedAlerts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<QByteArray> content;      //!< absent if the file doesn't exist or can't be read
    std::optional<AlertsDocument> document; //!< empty if there is no file; absent if the file has `problems`
    QList<Problem> problems;
};

LoadedAlerts readAlertsFile(const QString &path);

//! \brief Replaces the file and keeps the previous one. A full disk or a power failure leaves either the complete old file or
//! the complete new one.
//!
//! Prevents lost edits: writes nothing if the file is damaged or differs from `known` (absent if there was no file).
//! \return a user-visible message if nothing was written, otherwise an empty string
QString saveAlertsFile(const QString &path, const AlertsDocument &document, const std::optional<QByteArray> &known);

//! \brief Like saveAlertsFile(), but edits the current content of the file, regardless of which program wrote it. Has no effect
//! if there is no file. Waits up to five seconds for another program that is saving.
//! \param isHurried  ends this wait early once it becomes true; may be null
//! \return see saveAlertsFile()
QString editAlertsFile(const QString &path, const std::function<void(AlertsDocument *)> &edit,
                       const std::atomic<bool> *isHurried = nullptr);

//! Converts the problems of the file to the type used for the problems of all files.
QList<Problem> fileProblems(const QString &path, const QList<JsonProblem> &problems);

// Coordinates background reads of a file that can change at any time.

//! \brief Allows only one read at a time. Otherwise, the older of two simultaneous reads could end last and restore old
//! content. Use from one thread.
class LatestRead
{
public:
    //! Call this when the file may have changed. \return whether to begin a read now; if false, the current read has been marked as
    //! outdated
    bool begin()
    {
        m_isOutdated = std::exchange(m_isUnderWay, true);
        return !m_isOutdated;
    }
    //! Call this when the current read has ended. \return whether its result is valid; if false, begin another read
    bool end()
    {
        m_isUnderWay = false;
        return !m_isOutdated;
    }
    //! Whether the file may have changed since the current or last read began.
    bool isOutdated() const { return m_isOutdated; }

private:
    bool m_isUnderWay = false;
    bool m_isOutdated = false;
};

} // namespace watchkeeper
