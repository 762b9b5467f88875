// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The states of targets at the start of a back-test, computed from their last results before it and their last change.

#include "engine/evaluate/StateTracker.h"
#include "history/files/DiskFile.h"
#include "history/tables/TransitionTable.h"
#include "history/values/StoredResult.h"
#include "model/target/Target.h"

#include <functional>

namespace watchkeeper {

//! \brief The known state of a target before the start.
class BackTestSeed
{
public:
    //! A check of the target.
    struct Check
    {
        qint64 at = 0; //!< [ms] since 1970, UTC
        Outcome outcome = Outcome::Up;
    };

    BackTestSeed() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int target = 0; //!< index in the list of targets
    Standing standing;
    qint64 changed = 0; //!< [ms] time of the result that caused the hard outcome
    QString summary;    //!< summary of that result
    QString message;
    QList<Check> checks; //!< last checks, sorted by time
    //! Whether the target has a confirmed problem or is flapping, so that alerts about it were or will be sent.
    bool hasProblem() const { return standing.flapping || (standing.hardOutcome && *standing.hardOutcome != Outcome::Up); }
};

//! \brief The state after `results`, which are sorted by time. Computed as in the engine, from the state that the engine had stored
//! at the first result. Pure.
//! \param last  the newest change before the start of the back-test; absent if there was none or it is unknown
//! \return the state, or no value if there are neither results nor a change
std::optional<BackTestSeed> seedOf(const Target &target, const StateRules &rules, const QList<StoredResult> &results,
                                   const std::optional<StoredTransition> &last);

//! The states of the targets at the start of a back-test.
class BackTestStart
{
public:
    BackTestStart() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<BackTestSeed> seeds; //!< sorted by index of the target
    QList<FileFault> faults;
};

//! \brief Reads the start states. For each target, reads as many results as flapping and attempts require, from the last day or from that
//! many intervals, whichever is longer. Blocks, so call it in a pool thread.
//! \param folder       see Profile::resultsFolder()
//! \param database     see Profile::historyFile(); if it can't be read, no changes are known
//! \param wanted       indexes in `targets`
//! \param from         [ms] start of the back-test
//! \param isPointless  called repeatedly; once it returns true, the result is invalid
BackTestStart readBackTestStart(const QString &folder, const QString &database, const QList<Target> &targets,
                                const QList<int> &wanted, qint64 from, const std::function<bool()> &isPointless);

} // namespace watchkeeper
