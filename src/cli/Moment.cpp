// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Moment.h"

#include "cli/CliText.h"
#include "model/Duration.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchkeeper {

Expected<QDateTime, QString> parseMoment(const QString &text, const QDateTime &now)
{
    if (text == "now"_L1)
        return now.toUTC();
    if (const auto ago = parseDuration(text))
        return now.toUTC().addMSecs(-ago->count());
    QString iso = text;
    if (iso.size() > 10 && iso[10] == u' ')
        iso[10] = u'T';
    static const QRegularExpression hasZone(u"T.*(Z|[+-]\\d\\d:?\\d\\d)$"_s);
    QDateTime moment = QDateTime::fromString(iso, Qt::ISODate);
    if (!hasZone.match(iso).hasMatch())
        moment.setTimeSpec(Qt::LocalTime);
    if (!moment.isValid())
        return Unexpected(
            CliText::tr("“%1” is no time. Write how long ago, such as 24h or 7d, a day such as 2026-11-20, a day and "
                        "time such as 2026-11-20T08:00 or 2026-11-20T08:00Z, or now.")
                .arg(text));
    return moment.toUTC();
}

Expected<QDateTime, QString> parseLater(const QString &text, const QDateTime &now)
{
    const auto duration = parseDuration(text);
    const auto moment =
        duration ? Expected<QDateTime, QString>(now.toUTC().addMSecs(duration->count())) : parseMoment(text, now);
    if (moment && *moment > now)
        return moment;
    if (moment)
        return Unexpected(CliText::tr("“%1” has passed. Give a moment to come.").arg(text));
    return Unexpected(
        CliText::tr("“%1” is no time. Write for how long, such as 90m or 8h, a day such as 2026-11-20, or a day and "
                    "time such as 2026-11-20T08:00 or 2026-11-20T08:00Z.")
            .arg(text));
}

} // namespace watchkeeper
