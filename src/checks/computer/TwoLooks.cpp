// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/TwoLooks.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kShortestRateInterval = 10;
constexpr double kLongestRateInterval = 60'000;

class TwoLooksText
{
    Q_DECLARE_TR_FUNCTIONS(TwoLooks)
};

} // namespace

Field intervalField()
{
    return {.name = u"interval"_s,
            .type = FieldType::Duration,
            .label = TwoLooksText::tr("Measured over"),
            .help = TwoLooksText::tr("What is shown is the mean since the last check. Where that was less than this ago, as "
                                     "in the first check, it is measured for so long."),
            .defaultValue = u"1s"_s,
            .minimum = kShortestRateInterval,
            .maximum = kLongestRateInterval,
            .advanced = true};
}

CheckError stoppedBetweenLooks(const CheckContext &context)
{
    const CheckError stopped = context.stopped(TwoLooksText::tr("it was waiting between the two looks that a rate needs"));
    if (stopped.type() != ErrorType::Timeout)
        return stopped;
    return CheckError(stopped.type(),
                      stopped.message() + u' ' + TwoLooksText::tr("Give it more timeout, or a shorter interval."));
}

} // namespace watchkeeper
