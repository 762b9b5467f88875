// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the new targets of a list.

#include "model/Target.h"

#include <QSet>

namespace watchkeeper {

//! \brief For data that is read once for each target.
class NewTargets
{
public:
    //! Those that were not in the previous list. A target that was removed and added again has a new row, and is new again.
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
