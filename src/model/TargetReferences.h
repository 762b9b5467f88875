// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Resolves references to other targets by name or id. Pure.

#include "model/Target.h"

#include <QHash>
#include <QSet>

namespace watchkeeper {

//! \brief Finds targets by name or id. A matching name takes precedence over an id.
class TargetReferences
{
public:
    void add(const Target &target)
    {
        m_byName.insert(target.name, target.id);
        m_ids.insert(target.id);
    }
    //! The id of the target with this name or id; null if there is none.
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

} // namespace watchkeeper
