// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How targets stood at the begin of a back-test: out of their last results before it, and the last change of each.

#include "engine/StateTracker.h"
#include "history/database/TransitionTable.h"
#include "history/files/FileFault.h"
#include "history/values/StoredResult.h"
#include "model/Target.h"

#include <functional>

namespace watchkeeper {

//! \brief One target of which something is known from before.
class BackTestSeed
{
public:
    //! Somebody looked.
    struct Look
    {
        qint64 at = 0; //!< [ms] since 1970, UTC
        Outcome outcome = Outcome::Up;
    };

    BackTestSeed() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int target = 0; //!< place in the list of targets
    Standing standing;
    qint64 changed = 0; //!< [ms] of the result by which its hard outcome became what it is
    QString summary;    //!< of that result
    QString message;
    QList<Look> looks; //!< the last ones, by time
    //! Somebody was told of it, or will be: a problem, or that it flaps.
    bool isNews() const { return standing.flapping || (standing.hardOutcome && *standing.hardOutcome != Outcome::Up); }
};

//! \brief After these results, by time; as the engine would have it, had it begun with the first of them as that was stored. Pure.
//! \param last  the newest change before the begin of the back-test; none: there was none, or it is not known
//! \return nothing where there are neither results nor a change
std::optional<BackTestSeed> seedOf(const Target &target, const StateRules &rules, const QList<StoredResult> &results,
                                   const std::optional<StoredTransition> &last);

//! What was found.
class BackTestStart
{
public:
    BackTestStart() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<BackTestSeed> seeds; //!< by place
    QList<FileFault> faults;
};

//! \brief Reads it: so many results of each as flapping and attempts go back, and at most a day or as many turns. Blocks, for a pool thread.
//! \param folder       see Profile::resultsFolder()
//! \param database     see Profile::historyFile(); where it cannot be read, nothing is known of changes
//! \param wanted       places in `targets`
//! \param from         [ms] begin of the back-test
//! \param isPointless  asked now and then; then the answer is of no use
BackTestStart readBackTestStart(const QString &folder, const QString &database, const QList<Target> &targets,
                                const QList<int> &wanted, qint64 from, const std::function<bool()> &isPointless);

} // namespace watchkeeper
