// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/LocalTime.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxLineChars = 200;

class CronExpressionText
{
    Q_DECLARE_TR_FUNCTIONS(CronExpression)
};

enum class Part : quint8 { Minute, Hour, DayOfMonth, Month, DayOfWeek };

struct CronRange
{
    int first;
    int last;
};

CronRange allowedRange(Part part)
{
    switch (part) {
    case Part::Minute:
        return {0, 59};
    case Part::Hour:
        return {0, 23};
    case Part::DayOfMonth:
        return {1, 31};
    case Part::Month:
        return {1, 12};
    case Part::DayOfWeek:
        break;
    }
    return {0, 7};
}

QString partName(Part part)
{
    switch (part) {
    case Part::Minute:
        return CronExpressionText::tr("minute", "field of a cron line");
    case Part::Hour:
        return CronExpressionText::tr("hour", "field of a cron line");
    case Part::DayOfMonth:
        return CronExpressionText::tr("day of month", "field of a cron line");
    case Part::Month:
        return CronExpressionText::tr("month", "field of a cron line");
    case Part::DayOfWeek:
        break;
    }
    return CronExpressionText::tr("day of week", "field of a cron line");
}

//! Returns the names of the numbers in a field, starting with allowedRange().first.
const QStringList &namesIn(Part part)
{
    static const QStringList months{u""_s,    u"JAN"_s, u"FEB"_s, u"MAR"_s, u"APR"_s, u"MAY"_s, u"JUN"_s,
                                    u"JUL"_s, u"AUG"_s, u"SEP"_s, u"OCT"_s, u"NOV"_s, u"DEC"_s};
    static const QStringList days{u"SUN"_s, u"MON"_s, u"TUE"_s, u"WED"_s, u"THU"_s, u"FRI"_s, u"SAT"_s};
    static const QStringList none;
    return part == Part::Month ? months : part == Part::DayOfWeek ? days : none;
}

//! Parses a number. Accepts only ASCII digits, and no more of them than fit into an int.
std::optional<int> parseCronNumber(const QString &text)
{
    const bool isNumber = !text.isEmpty() && text.size() <= 4
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? std::optional(text.toInt()) : std::nullopt;
}

//! Returns 1 for Monday to 7 for Sunday. In an expression, Sunday can also be 0.
int normalizedWeekday(int number)
{
    return number == 0 ? 7 : number;
}

} // namespace

//! Parses one line and stops at the first error. Each object can be used once.
class CronExpressionParser
{
public:
    Expected<CronExpression, QString> parse(const QString &text);

private:
    //! One item of a list, such as `MON-FRI/2`, converted to numbers.
    struct Item
    {
        CronRange range{0, 0};
        int step = 1;
        bool isOne = false; //!< whether this is a single number, not a range or `*`
    };

    bool fail(const QString &problem);
    bool readPart(Part part, const QString &text);
    bool readItem(Part part, const QString &text);
    bool readSpecial(Part part, const QString &text, bool *isSpecial);
    bool readNth(const QString &day, const QString &number);
    std::optional<Item> readRange(Part part, const QString &text);
    std::optional<int> readNumber(Part part, const QString &text);
    void insertValue(Part part, int number);

    CronExpression m_line;
    std::bitset<60> m_minutes;
    std::bitset<24> m_hours;
    Part m_part = Part::Minute;
    QString m_problem;
};

//! Records the problem. \return false, so that callers can return the result directly
bool CronExpressionParser::fail(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = CronExpressionText::tr("The field for the %1 is invalid: %2").arg(partName(m_part), problem);
    return false;
}

Expected<CronExpression, QString> CronExpressionParser::parse(const QString &text)
{
    const QStringList parts = text.size() > kMaxLineChars ? QStringList() : text.simplified().split(u' ');
    constexpr int kPartCount = 5;
    if (parts.size() != kPartCount)
        return Unexpected(
            CronExpressionText::tr("Use five fields: minute, hour, day of month, month, day of week, such as “0 2 * * MON”."));
    for (int i = 0; i < kPartCount; ++i) {
        if (!readPart(static_cast<Part>(i), parts.at(i)))
            return Unexpected(m_problem);
    }
    m_line.m_matchesEitherDay = !parts.at(2).startsWith(u'*') && !parts.at(4).startsWith(u'*');
    for (int hour = 0; hour < 24; ++hour) {
        for (int minute = 0; m_hours.test(static_cast<size_t>(hour)) && minute < 60; ++minute) {
            if (m_minutes.test(static_cast<size_t>(minute)))
                m_line.m_minutes.append(hour * 60 + minute);
        }
    }
    if (m_line.hasOccurrence())
        return m_line;
    m_part = Part::DayOfMonth;
    fail(CronExpressionText::tr("none of these months has such a day."));
    return Unexpected(m_problem);
}

bool CronExpressionParser::readPart(Part part, const QString &text)
{
    m_part = part;
    const QStringList items = text.split(u',');
    return std::all_of(items.begin(), items.end(), [&](const QString &item) { return readItem(part, item.toUpper()); });
}

bool CronExpressionParser::readItem(Part part, const QString &text)
{
    bool isSpecial = false;
    if (!readSpecial(part, text, &isSpecial))
        return false;
    if (isSpecial)
        return true;
    const qsizetype slash = text.indexOf(u'/');
    const auto item = readRange(part, text.left(slash));
    if (!item)
        return false;
    int step = 1;
    CronRange range = item->range;
    if (slash >= 0) {
        const auto number = parseCronNumber(text.mid(slash + 1));
        if (!number || *number < 1)
            return fail(CronExpressionText::tr("“%1” doesn't have a valid step. Use a number above 0.").arg(text));
        step = *number;
        if (item->isOne) // `5/20` has no end; the last day of the week is Saturday, because Sunday is 0
            range.last = part == Part::DayOfWeek ? 6 : allowedRange(part).last;
    }
    for (int number = range.first; number <= range.last; number += step)
        insertValue(part, number);
    return true;
}

//! Reads `L`, `MON#2` or `FRIL`, which can't be combined with a range or step.
bool CronExpressionParser::readSpecial(Part part, const QString &text, bool *isSpecial)
{
    *isSpecial = true;
    if (part == Part::DayOfMonth && text == "L"_L1) {
        m_line.m_isLastDay = true;
        return true;
    }
    if (const qsizetype hash = text.indexOf(u'#'); part == Part::DayOfWeek && hash >= 0)
        return readNth(text.left(hash), text.mid(hash + 1));
    if (part == Part::DayOfWeek && text.size() > 1 && text.endsWith(u'L')) {
        const auto day = readNumber(part, text.chopped(1));
        if (day)
            m_line.m_lastWeekdays.set(static_cast<size_t>(normalizedWeekday(*day)));
        return day.has_value();
    }
    *isSpecial = false;
    return true;
}

bool CronExpressionParser::readNth(const QString &day, const QString &number)
{
    const auto weekday = readNumber(Part::DayOfWeek, day);
    if (!weekday)
        return false;
    const auto nth = parseCronNumber(number);
    if (!nth || *nth < 1 || *nth > 5)
        return fail(
            CronExpressionText::tr("after “#”, enter a number from 1 to 5, such as MON#2 for the second Monday of the month."));
    m_line.m_nth[static_cast<size_t>(normalizedWeekday(*weekday))].set(static_cast<size_t>(*nth));
    return true;
}

std::optional<CronExpressionParser::Item> CronExpressionParser::readRange(Part part, const QString &text)
{
    if (text == "*"_L1)
        return Item{part == Part::DayOfWeek ? CronRange{0, 6} : allowedRange(part)};
    const qsizetype dash = text.indexOf(u'-');
    const auto first = readNumber(part, text.left(dash));
    if (!first)
        return std::nullopt;
    if (dash < 0)
        return Item{{*first, *first}, 1, true};
    auto last = readNumber(part, text.mid(dash + 1));
    if (!last)
        return std::nullopt;
    if (part == Part::DayOfWeek && *last == 0 && *first > 0)
        last = 7; // as in FRI-SUN, where Sunday is 7 and not 0
    if (*last < *first) {
        fail(CronExpressionText::tr("“%1” ends before it starts.").arg(text));
        return std::nullopt;
    }
    return Item{{*first, *last}};
}

std::optional<int> CronExpressionParser::readNumber(Part part, const QString &text)
{
    const CronRange range = allowedRange(part);
    const qsizetype named = text.isEmpty() ? -1 : namesIn(part).indexOf(text);
    const std::optional<int> number = named >= 0 ? std::optional(static_cast<int>(named)) : parseCronNumber(text);
    if (number && *number >= range.first && *number <= range.last)
        return number;
    if (text.isEmpty())
        fail(CronExpressionText::tr("a value is missing."));
    else if (number)
        fail(CronExpressionText::tr("%1 isn't between %2 and %3.").arg(*number).arg(range.first).arg(range.last));
    else
        fail(CronExpressionText::tr("“%1” isn't a valid value.").arg(text));
    return std::nullopt;
}

void CronExpressionParser::insertValue(Part part, int number)
{
    switch (part) {
    case Part::Minute:
        m_minutes.set(static_cast<size_t>(number));
        break;
    case Part::Hour:
        m_hours.set(static_cast<size_t>(number));
        break;
    case Part::DayOfMonth:
        m_line.m_days.set(static_cast<size_t>(number));
        break;
    case Part::Month:
        m_line.m_months.set(static_cast<size_t>(number));
        break;
    case Part::DayOfWeek:
        m_line.m_weekdays.set(static_cast<size_t>(normalizedWeekday(number)));
        break;
    }
}

Expected<CronExpression, QString> CronExpression::parse(const QString &text)
{
    return CronExpressionParser().parse(text);
}

bool CronExpression::isOnDayOfMonth(QDate day) const
{
    return m_days.test(static_cast<size_t>(day.day())) || (m_isLastDay && day.day() == day.daysInMonth());
}

bool CronExpression::isOnDayOfWeek(QDate day) const
{
    const auto weekday = static_cast<size_t>(day.dayOfWeek());
    const auto nth = static_cast<size_t>(day.day() + 6) / 7;
    const bool isLast = day.day() + 7 > day.daysInMonth();
    return m_weekdays.test(weekday) || m_nth[weekday].test(nth) || (isLast && m_lastWeekdays.test(weekday));
}

bool CronExpression::occursOn(QDate day) const
{
    if (!m_months.test(static_cast<size_t>(day.month())))
        return false;
    if (m_matchesEitherDay)
        return isOnDayOfMonth(day) || isOnDayOfWeek(day);
    return isOnDayOfMonth(day) && isOnDayOfWeek(day);
}

//! Returns whether any day matches. Searches 400 years, after which the calendar repeats. Most dates are found
//! within fifty years.
bool CronExpression::hasOccurrence() const
{
    for (QDate day(2000, 1, 1); day.year() < 2400; day = day.addDays(1)) {
        if (!m_months.test(static_cast<size_t>(day.month())))
            day = QDate(day.year(), day.month(), day.daysInMonth());
        else if (occursOn(day))
            return true;
    }
    return false;
}

namespace {

constexpr qint64 kMillisecondsPerMinute = 60'000;
// [ms] no time zone has ever been further from UTC
constexpr qint64 kMaxUtcOffset = 16LL * 60 * kMillisecondsPerMinute;

//! Returns the UTC offset of the zone in [ms]; positive east of Greenwich.
qint64 offsetAt(const QTimeZone &zone, qint64 instant)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC)) * 1'000LL;
}

//! Finds the instant of an offset change. There must be exactly one change between `before` and `after`.
qint64 offsetChangeBetween(const QTimeZone &zone, qint64 before, qint64 after)
{
    const qint64 previous = offsetAt(zone, before);
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        (offsetAt(zone, middle) == previous ? before : after) = middle;
    }
    return after;
}

} // namespace

// Computes with offsets only, because versions of Qt differ in how QDateTime handles repeated and skipped local times.
qint64 firstInstantAtLocalTime(const QTimeZone &zone, QDate day, int minute)
{
    const qint64 shown = QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() + minute * kMillisecondsPerMinute;
    const qint64 before = shown - kMaxUtcOffset;
    const qint64 after = shown + kMaxUtcOffset;
    const qint64 previous = offsetAt(zone, before);
    const qint64 later = offsetAt(zone, after);
    if (previous == later)
        return shown - previous;
    const qint64 change = offsetChangeBetween(zone, before, after);
    return shown - previous < change ? shown - previous : std::max(change, shown - later);
}

QTimeZone timeZoneNamed(const QByteArray &name)
{
    // From the file "backward" of the database, https://www.iana.org/time-zones, and CLDR's windowsZones.xml, which Qt uses.
    static const QHash<QByteArray, QByteArray> olderNames{{"Africa/Asmara", "Africa/Asmera"},
                                                          {"America/Argentina/Buenos_Aires", "America/Buenos_Aires"},
                                                          {"America/Argentina/Catamarca", "America/Catamarca"},
                                                          {"America/Argentina/Cordoba", "America/Cordoba"},
                                                          {"America/Argentina/Jujuy", "America/Jujuy"},
                                                          {"America/Argentina/Mendoza", "America/Mendoza"},
                                                          {"America/Atikokan", "America/Coral_Harbour"},
                                                          {"America/Indiana/Indianapolis", "America/Indianapolis"},
                                                          {"America/Kentucky/Louisville", "America/Louisville"},
                                                          {"America/Nuuk", "America/Godthab"},
                                                          {"Asia/Ho_Chi_Minh", "Asia/Saigon"},
                                                          {"Asia/Kathmandu", "Asia/Katmandu"},
                                                          {"Asia/Kolkata", "Asia/Calcutta"},
                                                          {"Asia/Yangon", "Asia/Rangoon"},
                                                          {"Atlantic/Faroe", "Atlantic/Faeroe"},
                                                          {"Europe/Kyiv", "Europe/Kiev"},
                                                          {"Pacific/Chuuk", "Pacific/Truk"},
                                                          {"Pacific/Kanton", "Pacific/Enderbury"},
                                                          {"Pacific/Pohnpei", "Pacific/Ponape"}};
    if (QTimeZone::isTimeZoneIdAvailable(name)) // because QTimeZone accepts any word on some systems
        return QTimeZone(name);
    const QByteArray older = olderNames.value(name);
    return !older.isEmpty() && QTimeZone::isTimeZoneIdAvailable(older) ? QTimeZone(older) : QTimeZone();
}

QDate localDateAt(const QTimeZone &zone, qint64 instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant + offsetAt(zone, instant), Qt::UTC).date();
}

QString zoneText(const QDateTime &time)
{
#ifdef Q_OS_WIN
    return time.timeZone().displayName(time, QTimeZone::OffsetName);
#else
    return time.timeZoneAbbreviation();
#endif
}

QString zonedText(const QDateTime &time, const QString &format)
{
    return time.toString(format) + u' ' + zoneText(time);
}

} // namespace watchkeeper
