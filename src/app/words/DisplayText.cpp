// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/DisplayText.h"

#include "app/words/PrivacyMask.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace watchkeeper {

namespace {

//! Whether the character is a line break or a tab. Includes the Unicode line and paragraph separators, at which some views break
//! lines.
bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\t' || c.unicode() == 0x2028 || c.unicode() == 0x2029;
}

} // namespace

QString displayLine(const QString &text)
{
    return privacyMasked(unmaskedLine(text));
}

QString unmaskedLine(const QString &text)
{
    QString shown = displayText(text);
    if (shown == text && std::none_of(shown.cbegin(), shown.cend(), isLineBreak) && shown == QStringView(shown).trimmed())
        return text; // shares the string instead of copying it
    std::replace_if(shown.begin(), shown.end(), isLineBreak, QChar(u' '));
    return shown.trimmed();
}

namespace {

class PercentMessages
{
    Q_DECLARE_TR_FUNCTIONS(PercentText)
};

} // namespace

QString percentText(double share)
{
    const double percent = std::clamp(share, 0.0, 1.0) * 100;
    if (percent == 0 || percent == 100)
        return PercentMessages::tr("%1 %").arg(percent);
    const int digits = percent < 99.9 ? 1 : percent < 99.99 ? 2 : 3;
    const double unit = std::pow(10.0, digits);
    // The tolerance compensates for rounding errors, for example in 0.981 * 100, which must give 98.1.
    const double cut = std::floor(percent * unit * (1 + 1e-12)) / unit;
    return PercentMessages::tr("%1 %").arg(QLocale().toString(std::clamp(cut, 0.1, 99.999), 'f', digits));
}

} // namespace watchkeeper
