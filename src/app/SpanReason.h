// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Why nobody looked, as a word that stands in the database, and in words for people. Pure.

#include <QString>

namespace watchkeeper {

//! Words for StoredSpan::reason. They stand in files: never changed.
namespace span_reason {
inline const QString kNotRunning = QStringLiteral("notRunning"); //!< between two sessions
inline const QString kCrashed = QStringLiteral("crashed");       //!< likewise, and the first one did not end as it should
inline const QString kSlept = QStringLiteral("slept");           //!< the computer
inline const QString kStoodStill = QStringLiteral("stoodStill"); //!< the program was stopped, or got no processor
inline const QString kOffline = QStringLiteral("offline");       //!< the computer: its own link was gone
inline const QString kAllPaused = QStringLiteral("allPaused");   //!< the whole schedule
inline const QString kPaused = QStringLiteral("paused");         //!< the target
} // namespace span_reason

//! `Watchkeeper was not running`; what is none of these words is somebody's own and stays as it is. Translated.
QString spanReasonText(const QString &reason);

} // namespace watchkeeper
