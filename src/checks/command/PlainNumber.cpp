// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/PlainNumber.h"

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

//! The position after an exponent such as `e5` or `E-3`, or `at` if there is none. `5EB` has none, since it is five exabytes.
qsizetype skipExponent(QStringView text, qsizetype at)
{
    if (at >= text.size() || text[at].toLower() != u'e')
        return at;
    const qsizetype digits = isSign(text, at + 1) ? at + 2 : at + 1;
    return isDigit(text, digits) ? skipDigits(text, digits) : at;
}

//! The length of the number at the start of the text; 0 if there is none.
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

} // namespace watchkeeper
