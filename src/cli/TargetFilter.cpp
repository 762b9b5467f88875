// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TargetFilter.h"

#include "app/words/DisplayText.h"
#include "checks/Registry.h"

#include <algorithm>

namespace watchkeeper {

namespace {

FilterVocabulary knownVocabulary()
{
    FilterVocabulary known;
    for (const Kind *kind : kinds())
        known.kinds.append(kind->key);
    known.hasResults = false;
    return known;
}

FilterSearchTexts textsOf(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    const QString address = kind && kind->address ? displayLine(kind->address(target.fields)) : QString();
    const QString host = kind && kind->host ? kind->host(target.fields) : QString();
    return FilterSearchTexts(target, address, host);
}

} // namespace

TargetFilter::TargetFilter(Filter filter)
    : m_filter(std::move(filter))
{
}

Expected<TargetFilter, QString> TargetFilter::parse(const QString &expression)
{
    const auto filter = Filter::parse(expression, knownVocabulary());
    if (!filter)
        return Unexpected(filter.error().text);
    return TargetFilter(*filter);
}

bool TargetFilter::matches(const Target &target) const
{
    const FilterSearchTexts texts = textsOf(target);
    return m_filter.matches({texts, target.paused, false, nullptr, {}},
                            0); // the parser has already rejected conditions on ages
}

QList<Target> TargetFilter::matching(const QList<Target> &targets) const
{
    QList<Target> found;
    std::copy_if(targets.begin(), targets.end(), std::back_inserter(found),
                 [this](const Target &target) { return matches(target); });
    return found;
}

} // namespace watchkeeper
