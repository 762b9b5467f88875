// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportText.h"

#include "app/words/PercentText.h"
#include "model/base/Quantity.h"

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
    return text.size() > kMaximum ? text.left(kMaximum - 1).trimmed() + u'…' : text;
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

} // namespace watchkeeper
