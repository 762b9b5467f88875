// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the targets that are new in a list.

#include "model/Target.h"

#include <QSet>

namespace watchkeeper {

//! \brief Tracks targets whose data is read once per target.
class NewTargets
{
public:
    //! Returns the targets that weren't in the previous list. A target that was removed and added again has a new row, so it is included.
    QList<Target> take(const QList<Target> &targets)
    {
        QList<Target> fresh;
        QSet<TargetId> known;
        for (const Target &target : targets) {
            known.insert(target.id);
            if (!m_known.contains(target.id))
                fresh.append(target);
        }
        m_known = known;
        return fresh;
    }

private:
    QSet<TargetId> m_known;
};

} // namespace watchkeeper
