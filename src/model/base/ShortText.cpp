// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/ShortText.h"

namespace watchkeeper {

QString textStart(const QString &text, qsizetype maxLength)
{
    const bool splitsPair = maxLength > 0 && maxLength < text.size() && text.at(maxLength - 1).isHighSurrogate();
    return text.left(splitsPair ? maxLength - 1 : maxLength);
}

QString shortened(const QString &text, qsizetype maxLength)
{
    if (text.size() <= maxLength)
        return text;
    QString start = textStart(text, maxLength - 1);
    while (!start.isEmpty() && start.back().isSpace())
        start.chop(1);
    return start + u'…';
}

} // namespace watchkeeper
