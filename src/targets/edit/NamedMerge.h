// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Merges lists of entries with unique names, such as maintenance and alert rules. Pure.

#include "targets/edit/DocumentChange.h"

#include <algorithm>

namespace watchkeeper {

//! \brief Applies the change from `before` to `after` to the entries of `ours`, matching them by name.
//! \param conflicts  receives the names of entries that both sides changed; our version of these entries is kept, unless the
//!     change is preferred
template<typename Entry>
QList<Entry> mergedByName(const QList<Entry> &ours, const QList<Entry> &before, const QList<Entry> &after,
                          ConflictPreference prefer, QStringList *conflicts)
{
    if (before == after)
        return ours;
    if (ours == before)
        return after;
    const auto indexIn = [](const QList<Entry> &entries, const QString &name) {
        const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry &each) { return each.name == name; });
        return found == entries.end() ? qsizetype(-1) : std::distance(entries.begin(), found);
    };
    const auto find = [&indexIn](const QList<Entry> &entries, const QString &name) {
        const qsizetype index = indexIn(entries, name);
        return index < 0 ? std::nullopt : std::optional(entries.at(index));
    };
    QStringList names;
    for (const Entry &entry : before + after)
        names.append(entry.name);
    names.removeDuplicates();
    QList<Entry> merged = ours;
    for (const QString &name : std::as_const(names)) {
        const std::optional<Entry> previous = find(before, name);
        const std::optional<Entry> changed = find(after, name);
        const std::optional<Entry> ourEntry = find(ours, name);
        if (previous == changed || ourEntry == changed)
            continue;
        if (ourEntry != previous)
            conflicts->append(name);
        if (ourEntry != previous && prefer == ConflictPreference::Document)
            continue;
        const qsizetype index = indexIn(merged, name);
        if (index >= 0)
            merged.removeAt(index);
        if (changed)
            merged.insert(index >= 0 ? index : std::min(indexIn(after, name), merged.size()), *changed);
    }
    return merged;
}

} // namespace watchkeeper
