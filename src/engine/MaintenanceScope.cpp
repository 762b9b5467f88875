// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/MaintenanceScope.h"

#include "checks/base/Kind.h"
#include "model/filter/Filter.h"
#include "model/target/TargetLookup.h"

#include <algorithm>

namespace watchkeeper {

namespace {

QSet<TargetId> explicitTargets(const Maintenance &entry, const QList<Target> &targets)
{
    QSet<TargetId> ids;
    if (entry.targets.isEmpty())
        return ids;
    TargetReferences references;
    for (const Target &target : targets)
        references.add(target);
    for (const QString &reference : entry.targets)
        ids.insert(references.find(reference));
    return ids;
}

bool hasMatchingTag(const Target &target, const Maintenance &entry)
{
    return std::any_of(target.tags.begin(), target.tags.end(),
                       [&entry](const QString &tag) { return entry.tags.contains(tag, Qt::CaseInsensitive); });
}

bool matches(const Filter &filter, const Target &target, const Kind *kind)
{
    const QString address = kind && kind->address ? kind->address(target.fields) : QString();
    const QString host = kind && kind->host ? kind->host(target.fields) : QString();
    const FilterSearchTexts texts(target, address, host);
    return filter.matches({texts, target.paused, false, nullptr, {}}, 0); // the parser has already rejected conditions on ages
}

} // namespace

QList<TargetId> targetsOf(const Maintenance &entry, const QList<Target> &targets,
                          const std::function<const Kind *(const QString &key)> &findKind)
{
    const auto filter = Filter::parse(entry.filter);
    const bool filters = filter && !filter->isEmpty();
    const QSet<TargetId> named = explicitTargets(entry, targets);
    QList<TargetId> ids;
    for (const Target &target : targets) {
        if (entry.forAll || named.contains(target.id) || hasMatchingTag(target, entry)
            || (filters && matches(*filter, target, findKind(target.kind))))
            ids.append(target.id);
    }
    return ids;
}

} // namespace watchkeeper
