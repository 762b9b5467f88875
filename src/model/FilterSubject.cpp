// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/FilterSubject.h"

namespace watchkeeper {

FilterTexts::FilterTexts(const Target &target, const QString &whichAddress, const QString &whichHost)
    : name(target.name.toCaseFolded())
    , kind(target.kind.toCaseFolded())
    , address(whichAddress.toCaseFolded())
    , host(whichHost.toCaseFolded())
{
    for (const QString &tag : target.tags)
        tags.append(tag.toCaseFolded());
    all = QStringList{name, kind, address, tags.join(u' ')}.join(u'\n');
    m_lengthOfTarget = all.size();
}

void FilterTexts::setNews(const QString &result, const QString &state)
{
    all.truncate(m_lengthOfTarget);
    all += u'\n' + result.toCaseFolded() + u'\n' + state.toCaseFolded();
}

} // namespace watchkeeper
