// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/UptimeText.h"

#include "gui/table/ResultTexts.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QStringList>

namespace watchkeeper {

namespace {

class UptimePhrases
{
    Q_DECLARE_TR_FUNCTIONS(UptimeText)
};

QString uptimeDurationText(qint64 milliseconds)
{
    return humanDuration(static_cast<double>(milliseconds));
}

QString outagesText(const UptimeTotals &figures)
{
    if (figures.outages == 0)
        return UptimePhrases::tr("No outages.");
    return UptimePhrases::tr("%n outage(s), down for %1.", "in a span", figures.outages)
        .arg(uptimeDurationText(figures.downMs));
}

} // namespace

QString uptimeText(const std::optional<RunningUptime> &uptime, const QDateTime &now)
{
    if (!uptime)
        return UptimePhrases::tr("Not calculated yet.");
    const UptimeTotals figures = uptime->figures(now.toMSecsSinceEpoch());
    const QString from = exactText(QDateTime::fromMSecsSinceEpoch(uptime->from(), Qt::UTC));
    QStringList lines{UptimePhrases::tr("From %1 to %2.").arg(from, exactText(now))};
    if (!figures.share()) {
        lines.append(UptimePhrases::tr("No data for this period."));
        return lines.join(u'\n');
    }
    lines.append(outagesText(figures));
    if (figures.excludedMs > 0)
        lines.append(UptimePhrases::tr("No data for %1. This time is excluded from the uptime.")
                         .arg(uptimeDurationText(figures.excludedMs)));
    return lines.join(u'\n');
}

} // namespace watchkeeper
