// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/TwoReadings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kMinRateInterval = 10;
constexpr double kMaxRateInterval = 60'000;

class TwoReadingsText
{
    Q_DECLARE_TR_FUNCTIONS(TwoReadings)
};

} // namespace

Field intervalField()
{
    return {.name = u"interval"_s,
            .type = FieldType::Duration,
            .label = TwoReadingsText::tr("Measurement interval"),
            .help = TwoReadingsText::tr("Values are averages since the last check. For the first check, or if the last check "
                                        "was less than this interval ago, Watchkeeper measures for this long."),
            .defaultValue = u"1s"_s,
            .minimum = kMinRateInterval,
            .maximum = kMaxRateInterval,
            .advanced = true};
}

CheckError cancelledBetweenReadings(const CheckContext &context)
{
    const CheckError stopped =
        context.stopped(TwoReadingsText::tr("the check was waiting for the second sample needed to calculate a rate"));
    if (stopped.type() != ErrorType::Timeout)
        return stopped;
    return CheckError(stopped.type(),
                      stopped.message() + u' ' + TwoReadingsText::tr("Increase the timeout, or shorten the interval."));
}

} // namespace watchkeeper
