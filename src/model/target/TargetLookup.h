// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds targets by name or ID, and collects their names.

#include "model/target/Target.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace watchkeeper {

// Resolves references to other targets by name or ID. Pure.

//! \brief Finds targets by name or ID. A matching name takes precedence over an ID.
class TargetReferences
{
public:
    void add(const Target &target)
    {
        m_byName.insert(target.name, target.id);
        m_ids.insert(target.id);
    }
    //! Returns the ID of the target with this name or ID; null if there is none.
    TargetId find(const QString &reference) const
    {
        if (const auto named = m_byName.constFind(reference); named != m_byName.cend())
            return *named;
        const TargetId id(reference);
        return m_ids.contains(id) ? id : TargetId();
    }

private:
    QHash<QString, TargetId> m_byName;
    QSet<TargetId> m_ids;
};

//! \brief Finds targets by ID. Shares the list passed to the constructor, because ten thousand targets take several megabytes.
//! A value; not thread-safe.
class TargetsById
{
public:
    TargetsById() = default;
    explicit TargetsById(const QList<Target> &targets);

    bool isEmpty() const { return m_targets.isEmpty(); }
    const QList<Target> &all() const { return m_targets; }
    bool contains(const TargetId &id) const { return m_places.contains(id); }
    //! \return the target, owned by this object, or null
    const Target *find(const TargetId &id) const;
    QSet<TargetId> ids() const { return {m_places.keyBegin(), m_places.keyEnd()}; }

private:
    QList<Target> m_targets;
    QHash<TargetId, qsizetype> m_places;
};

//! Returns the names of the targets, in the order of the list.
inline QStringList namesOf(const QList<Target> &targets)
{
    QStringList names;
    for (const Target &target : targets)
        names.append(target.name);
    return names;
}

} // namespace watchkeeper
