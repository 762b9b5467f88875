// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The last successful result of each target, kept in memory for comparison with failures.

#include "model/target/Result.h"

#include <QCache>
#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Shares the data of results instead of copying it, so that storing a result is cheap.
//!
//! Keeps at most kMaxBytes of replies and output, preferring the most recent ones. A target whose reply was dropped keeps its measured
//! values.
class LastGoodResults
{
public:
    static constexpr qsizetype kMaxBytes = 32 * 1024 * 1024;

    explicit LastGoodResults(qsizetype byteLimit = kMaxBytes);

    //! \pre the outcome is up
    void note(const Result &result);
    std::optional<Result> of(const TargetId &target) const;
    //! Removes the results of all targets that aren't in `targets`.
    void retainOnly(const QSet<TargetId> &targets);

private:
    QHash<TargetId, std::shared_ptr<const Result>>
        m_results; //!< results without evidence; pointers, because a QHash has many unused slots
    QCache<TargetId, Evidence> m_evidence;
};

} // namespace watchkeeper
