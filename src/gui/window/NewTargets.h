// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds new targets in a list.

#include "model/Target.h"

#include <QSet>

namespace watchkeeper {

//! \brief Tracks targets for data that is read once per target.
class NewTargets
{
public:
    //! Returns the targets that weren't in the previous list. A target that was removed and added again has a new row and is therefore
    //! included.
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
