// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reasons for gaps in monitoring: their words in the database, and their text for the user. Pure.

#include <QCoreApplication>
#include <QString>

namespace watchkeeper {

//! Words for StoredSpan::reason. Never change them, because they are stored in files.
namespace span_reason {
inline const QString kNotRunning = QStringLiteral("notRunning"); //!< between two sessions of the program
inline const QString kCrashed = QStringLiteral("crashed");     //!< between two sessions, of which the first didn't end cleanly
inline const QString kSlept = QStringLiteral("slept");         //!< the computer slept
inline const QString kStalled = QStringLiteral("stoodStill");  //!< the program was suspended or got no processor time
inline const QString kOffline = QStringLiteral("offline");     //!< the computer was offline
inline const QString kAllPaused = QStringLiteral("allPaused"); //!< the entire schedule is paused
inline const QString kOnBattery =
    QStringLiteral("onBattery");                         //!< the entire schedule is paused while the computer runs on battery
inline const QString kPaused = QStringLiteral("paused"); //!< the target is paused
} // namespace span_reason

class SpanReasonText
{
    Q_DECLARE_TR_FUNCTIONS(SpanReason)
};

//! Translates a reason, for example to `Watchkeeper wasn't running`. Any other string was entered by the user and is returned unchanged.
inline QString spanReasonText(const QString &reason)
{
    if (reason == span_reason::kNotRunning)
        return SpanReasonText::tr("Watchkeeper wasn't running");
    if (reason == span_reason::kCrashed)
        return SpanReasonText::tr("Watchkeeper wasn't running after a crash");
    if (reason == span_reason::kSlept)
        return SpanReasonText::tr("the computer was asleep");
    if (reason == span_reason::kStalled)
        return SpanReasonText::tr("Watchkeeper was suspended");
    if (reason == span_reason::kOffline)
        return SpanReasonText::tr("this computer was offline");
    if (reason == span_reason::kAllPaused)
        return SpanReasonText::tr("all checks were paused");
    if (reason == span_reason::kOnBattery)
        return SpanReasonText::tr("this computer was on battery");
    if (reason == span_reason::kPaused)
        return SpanReasonText::tr("the target was paused");
    return reason;
}

} // namespace watchkeeper
