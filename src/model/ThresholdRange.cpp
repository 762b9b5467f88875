// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ThresholdRange.h"

#include <QLocale>

#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

QString ThresholdRange::toString() const
{
    const QString at = inside ? u"@"_s : QString();
    if (start == 0 && std::isfinite(end))
        return at + numberText(end);
    const QString from = std::isinf(start) ? u"~"_s : numberText(start);
    const QString to = std::isinf(end) ? QString() : numberText(end);
    return at + from + u':' + to;
}

} // namespace watchkeeper
