// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/Moment.h"

#include "cli/CliText.h"
#include "model/base/LocalTime.h"
#include "model/base/Quantity.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Converts a time such as `2026-11-20 08:00+01` to the form that Qt parses, with a T between date and time and with capital
//! letters.
QString isoText(const QString &text)
{
    constexpr qsizetype kDateLength = 10;
    QString iso = text.toUpper();
    if (iso.size() > kDateLength && iso[kDateLength] == u' ')
        iso[kDateLength] = u'T';
    return iso;
}

} // namespace

Expected<QDateTime, QString> parseMoment(const QString &text, const QDateTime &now)
{
    if (text == "now"_L1)
        return now.toUTC();
    if (const auto ago = parseDuration(text))
        return now.toUTC().addMSecs(-ago->count());
    const QDateTime moment = QDateTime::fromString(isoText(text), Qt::ISODate); // local time if no zone is given
    if (!moment.isValid())
        return Unexpected(CliText::tr("“%1” isn't a valid time. Use an age such as 24h or 7d, a date such as 2026-11-20, a "
                                      "date and time such as 2026-11-20T08:00 or 2026-11-20T08:00Z, or now.")
                              .arg(text));
    return moment.toUTC();
}

Expected<QDateTime, QString> parseFutureMoment(const QString &text, const QDateTime &now)
{
    const auto duration = parseDuration(text);
    const auto moment =
        duration ? Expected<QDateTime, QString>(now.toUTC().addMSecs(duration->count())) : parseMoment(text, now);
    if (moment && *moment > now)
        return moment;
    if (moment)
        return Unexpected(CliText::tr("“%1” is in the past. Use a time in the future.").arg(text));
    return Unexpected(CliText::tr("“%1” isn't a valid time. Use a duration such as 90m or 8h, a date such as 2026-11-20, or a "
                                  "date and time such as 2026-11-20T08:00 or 2026-11-20T08:00Z.")
                          .arg(text));
}

QString timestampText(const QDateTime &moment)
{
    return zonedText(moment.toLocalTime(), u"yyyy-MM-dd HH:mm:ss"_s);
}

QString timestampText(qint64 at)
{
    return timestampText(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC));
}

} // namespace watchkeeper
