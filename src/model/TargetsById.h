// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds targets by id.

#include "model/Target.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace watchkeeper {

//! \brief Finds targets by id. Shares the list passed to the constructor, because ten thousand targets take several megabytes. A
//! value; not thread-safe.
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

} // namespace watchkeeper
