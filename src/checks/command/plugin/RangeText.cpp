// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/plugin/RangeText.h"

#include <QCoreApplication>

#include <cmath>

namespace watchkeeper {

namespace {

bool isDigit(QStringView text, qsizetype at)
{
    return at < text.size() && text[at] >= u'0' && text[at] <= u'9';
}

bool isSign(QStringView text, qsizetype at)
{
    return at < text.size() && (text[at] == u'-' || text[at] == u'+');
}

qsizetype skipDigits(QStringView text, qsizetype at)
{
    while (isDigit(text, at))
        ++at;
    return at;
}

//! Returns the position after an exponent such as `e5` or `E-3`, or `at` if there is none. `5EB` has none, since it is five
//! exabytes.
qsizetype skipExponent(QStringView text, qsizetype at)
{
    if (at >= text.size() || text[at].toLower() != u'e')
        return at;
    const qsizetype digits = isSign(text, at + 1) ? at + 2 : at + 1;
    return isDigit(text, digits) ? skipDigits(text, digits) : at;
}

//! Returns the length of the number at the start of the text; 0 if there is none.
qsizetype numberLength(QStringView text)
{
    const qsizetype start = isSign(text, 0) ? 1 : 0;
    qsizetype end = skipDigits(text, start);
    const bool hasPoint = end < text.size() && text[end] == u'.' && (end > start || isDigit(text, end + 1));
    if (hasPoint)
        end = skipDigits(text, end + 1);
    return end == start ? 0 : skipExponent(text, end);
}

} // namespace

std::optional<double> takeNumber(QStringView *text)
{
    const qsizetype length = numberLength(*text);
    if (length == 0)
        return std::nullopt;
    bool isRead = false;
    const double number = text->first(length).toDouble(&isRead);
    if (!isRead || !std::isfinite(number))
        return std::nullopt;
    *text = text->sliced(length);
    return number;
}

using namespace Qt::StringLiterals;

namespace {

class RangeMessages
{
    Q_DECLARE_TR_FUNCTIONS(RangeText)
};

//! The parsed range, before the order of its start and end is checked.
struct ScannedRange
{
    ThresholdRange range;
    bool isRange = false;
    QStringView rest; //!< text after the range
};

//! Removes the start of a range and the colon after it. The start is `~`, a number, or empty for 0. \return false if there is no
//! colon
bool takeStart(QStringView *text, double *start)
{
    QStringView rest = *text;
    double found = 0;
    if (rest.startsWith(u'~')) {
        rest = rest.sliced(1);
        found = -std::numeric_limits<double>::infinity();
    } else if (const auto number = takeNumber(&rest)) {
        found = *number;
    }
    if (!rest.startsWith(u':'))
        return false;
    *text = rest.sliced(1);
    *start = found;
    return true;
}

ScannedRange scanRange(QStringView text)
{
    ScannedRange scanned;
    if (text.startsWith(u'@')) {
        scanned.range.inside = true;
        text = text.sliced(1);
    }
    const bool hasStart = takeStart(&text, &scanned.range.start);
    const auto end = takeNumber(&text);
    if (end)
        scanned.range.end = *end;
    scanned.isRange = hasStart || end;
    scanned.rest = text;
    return scanned;
}

bool isInOrder(const ThresholdRange &range)
{
    return range.start <= range.end;
}

} // namespace

Expected<ThresholdRange, QString> parseRange(const QString &text)
{
    const ScannedRange scanned = scanRange(text);
    if (!scanned.isRange || !scanned.rest.isEmpty())
        return Unexpected(
            RangeMessages::tr("“%1” isn't a valid range. Use 10, 10:, ~:10, 10:20 or, to alert inside the range, @10:20.")
                .arg(text));
    if (isInOrder(scanned.range))
        return scanned.range;
    if (scanned.range.start == 0)
        return Unexpected(RangeMessages::tr("The range “%1” goes from 0 to a negative number. To allow everything up to that "
                                            "number, put ~: before the number.")
                              .arg(text));
    return Unexpected(RangeMessages::tr("The start of the range “%1” is greater than its end.").arg(text));
}

std::optional<ThresholdRange> readRangeLeniently(QStringView text)
{
    const ScannedRange scanned = scanRange(text.trimmed());
    if (scanned.isRange && isInOrder(scanned.range))
        return scanned.range;
    return std::nullopt;
}

} // namespace watchkeeper
