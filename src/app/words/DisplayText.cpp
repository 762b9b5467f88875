// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/DisplayText.h"

#include "app/words/PrivacyMask.h"

#include <algorithm>

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

} // namespace watchkeeper
