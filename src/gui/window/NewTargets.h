// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which targets of a list are new.

#include "model/Target.h"

#include <QSet>

namespace watchkeeper {

//! \brief For what is read once of each target.
class NewTargets
{
public:
    //! Those that were not in the list of before. One that was removed and comes back has a new row, and is new again.
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
