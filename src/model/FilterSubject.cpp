// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/FilterSubject.h"

namespace watchkeeper {

FilterSearchTexts::FilterSearchTexts(const QString &whichName, const QString &whichKind, const QStringList &whichTags,
                                     const QString &whichAddress, const QString &whichHost)
    : name(whichName.toCaseFolded())
    , kind(whichKind.toCaseFolded())
    , address(whichAddress.toCaseFolded())
    , host(whichHost.toCaseFolded())
{
    for (const QString &tag : whichTags)
        tags.append(tag.toCaseFolded());
    all = QStringList{name, kind, address, tags.join(u' ')}.join(u'\n');
    m_targetTextLength = all.size();
}

void FilterSearchTexts::setResultTexts(const QString &result, const QString &state)
{
    all.truncate(m_targetTextLength);
    all += u'\n' + result.toCaseFolded() + u'\n' + state.toCaseFolded();
}

} // namespace watchkeeper
