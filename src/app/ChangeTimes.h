// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The times at which targets changed, used to navigate between changes.

#include "history/values/TimeSpan.h"
#include "model/target/Target.h"

#include <QSet>

#include <optional>
#include <vector>

namespace watchkeeper {

//! \brief Uses 24 bytes per change. Times are [ms] since 1970, UTC.
class ChangeTimes
{
public:
    void add(qint64 at, const TargetId &target);

    //! \param targets  the targets whose changes are considered
    std::optional<qint64> before(qint64 time, const QSet<TargetId> &targets) const;
    std::optional<qint64> after(qint64 time, const QSet<TargetId> &targets) const;

private:
    struct Change
    {
        qint64 at;
        TargetId target;
    };
    std::vector<Change> m_changes; //!< sorted by time
};

//! \brief The changes within the span, or none if the database can't be read. Blocks, so call it in a pool thread.
ChangeTimes readChangeTimes(const QString &database, const TimeSpan &span);

} // namespace watchkeeper
