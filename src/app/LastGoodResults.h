// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The last good answer of each target, in memory: what a failure is compared with.

#include "model/Result.h"

#include <QCache>
#include <QHash>
#include <QSet>

#include <optional>

namespace watchkeeper {

//! \brief Shares what a result holds, so that noting one costs next to nothing.
//!
//! Of replies and output at most kMostBytes are kept, those last noted; of a target whose reply had to go, what was measured is still there.
class LastGoodResults
{
public:
    static constexpr qsizetype kMostBytes = 32 * 1024 * 1024;

    explicit LastGoodResults(qsizetype mostBytes = kMostBytes);

    //! \pre the outcome is up
    void note(const Result &result);
    std::optional<Result> of(const TargetId &target) const;
    //! Forgets those of all other targets.
    void keepOnly(const QSet<TargetId> &targets);

private:
    QHash<TargetId, Result> m_results; //!< without evidence
    QCache<TargetId, Evidence> m_evidence;
};

} // namespace watchkeeper
