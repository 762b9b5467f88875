// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reasons for gaps in monitoring, as words in the database and as text for the user. Pure.

#include <QString>

namespace watchkeeper {

//! Words for StoredSpan::reason. They are stored in files: never change them.
namespace span_reason {
inline const QString kNotRunning = QStringLiteral("notRunning"); //!< between two sessions
inline const QString kCrashed = QStringLiteral("crashed");       //!< likewise, and the first one didn't end cleanly
inline const QString kSlept = QStringLiteral("slept");           //!< the computer
inline const QString kStalled = QStringLiteral("stoodStill");    //!< the program was stopped or got no processor time
inline const QString kOffline = QStringLiteral("offline");       //!< the computer was offline
inline const QString kAllPaused = QStringLiteral("allPaused");   //!< the entire schedule
inline const QString kPaused = QStringLiteral("paused");         //!< the target
} // namespace span_reason

//! `Watchkeeper was not running`; any other word was entered by the user and is returned unchanged. Translated.
QString spanReasonText(const QString &reason);

} // namespace watchkeeper
