// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportText.h"

#include "app/PercentText.h"
#include "model/Duration.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QString ReportText::share(std::optional<double> share)
{
    return share ? percentText(*share) : dash();
}

QString ReportText::time(double milliseconds)
{
    const double whole = std::round(milliseconds); // parts of a millisecond of an outage are noise
    if (whole == 0)
        return tr("0 s");
    return whole < 0 ? u"−"_s + humanDuration(-whole) : humanDuration(whole);
}

QString ReportText::objective(double percent)
{
    return tr("%1 %").arg(QString::number(percent, 'g', 8));
}

} // namespace watchkeeper
