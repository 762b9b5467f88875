// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/SpanReason.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class SpanReasonText
{
    Q_DECLARE_TR_FUNCTIONS(SpanReason)
};

} // namespace

QString spanReasonText(const QString &reason)
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
