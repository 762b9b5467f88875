// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the targets that are new in a list.

#include "model/target/Target.h"

#include <QSet>

namespace watchkeeper {

//! \brief Remembers the previous list of targets, so that the data of each target is read only once.
class NewTargets
{
public:
    //! Returns the targets that weren't in the previous list.
    //! A target that was removed and added again is included, because it has a new row without data.
    QList<Target> takeNew(const QList<Target> &targets)
    {
        QList<Target> fresh;
        QSet<TargetId> known;
        for (const Target &target : targets) {
            known.insert(target.id);
            if (!m_knownIds.contains(target.id))
                fresh.append(target);
        }
        m_knownIds = known;
        return fresh;
    }

private:
    QSet<TargetId> m_knownIds;
};

} // namespace watchkeeper
