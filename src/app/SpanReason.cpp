// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SpanReason.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SpanReason)
};

} // namespace

QString spanReasonText(const QString &reason)
{
    if (reason == span_reason::kNotRunning)
        return Text::tr("Watchkeeper was not running");
    if (reason == span_reason::kCrashed)
        return Text::tr("Watchkeeper was not running, after it had ended abruptly");
    if (reason == span_reason::kSlept)
        return Text::tr("the computer slept");
    if (reason == span_reason::kStoodStill)
        return Text::tr("Watchkeeper stood still");
    if (reason == span_reason::kOffline)
        return Text::tr("this computer was offline");
    if (reason == span_reason::kAllPaused)
        return Text::tr("all checks were paused");
    if (reason == span_reason::kPaused)
        return Text::tr("it was paused");
    return reason;
}

} // namespace watchkeeper
