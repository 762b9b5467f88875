// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportText.h"

#include "app/words/DisplayText.h"
#include "model/base/LocalTime.h"
#include "model/base/Quantity.h"
#include "model/base/ShortText.h"

#include <QDateTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QString ReportText::share(std::optional<double> share)
{
    return share ? percentText(*share) : dash();
}

QString ReportText::time(double milliseconds)
{
    const double whole = std::round(milliseconds); // fractions of a millisecond are irrelevant for an outage
    if (whole == 0)
        return tr("0 s");
    return whole < 0 ? u"−"_s + humanDuration(-whole) : humanDuration(whole);
}

QString ReportText::objective(double percent)
{
    return tr("%1 %").arg(QString::number(percent, 'g', 8));
}

QString ReportText::cause(const QString &text)
{
    constexpr qsizetype kMaximum = 300; // characters
    return shortened(text, kMaximum);
}

QString ReportText::xmlSafe(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (c.isSurrogate() || c.unicode() >= 0xFFFE || (c.unicode() < 0x20 && c != u'\n' && c != u'\t'))
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

namespace {

bool isMidnight(const QDateTime &time)
{
    return time == time.date().startOfDay(time.timeZone());
}

} // namespace

ReportClock::ReportClock(const TimeSpan &span, const QTimeZone &zone)
    : m_span(span)
    , m_zone(zone)
{
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(span.from, zone);
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(span.to, zone);
    m_hasOffsetChange = zone.hasTransitions() && !zone.transitions(begin, end).isEmpty();
}

QString ReportClock::timeText(qint64 at) const
{
    const QString format = u"yyyy-MM-dd HH:mm:ss"_s;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, m_zone);
    return m_hasOffsetChange ? zonedText(time, format) : time.toString(format);
}

QString ReportClock::spanText() const
{
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(m_span.from, m_zone);
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(m_span.to, m_zone);
    const QString zone = QString::fromLatin1(m_zone.id());
    if (!isMidnight(begin) || !isMidnight(end)) {
        const QString form = u"yyyy-MM-dd HH:mm"_s;
        return ReportText::tr("%1 to %2 (%3)").arg(begin.toString(form), end.toString(form), zone);
    }
    const QDate first = begin.date();
    const QDate last = end.date().addDays(-1);
    if (first == last)
        return ReportText::tr("%1 (%2)").arg(first.toString(Qt::ISODate), zone);
    return ReportText::tr("%1 to %2 (%3)").arg(first.toString(Qt::ISODate), last.toString(Qt::ISODate), zone);
}

QString ReportClock::creationTimeText(qint64 at) const
{
    return zonedText(QDateTime::fromMSecsSinceEpoch(at, m_zone), u"yyyy-MM-dd HH:mm"_s);
}

} // namespace watchkeeper
