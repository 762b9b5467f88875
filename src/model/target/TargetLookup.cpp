// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/target/TargetLookup.h"

namespace watchkeeper {

TargetsById::TargetsById(const QList<Target> &targets)
    : m_targets(targets)
{
    m_places.reserve(targets.size());
    for (qsizetype place = 0; place < targets.size(); ++place)
        m_places.insert(targets[place].id, place);
}

const Target *TargetsById::find(const TargetId &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? nullptr : &m_targets[*place];
}

} // namespace watchkeeper
