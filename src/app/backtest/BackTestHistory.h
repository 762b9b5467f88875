// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The stored history that a back-test replays: states at the start, results, and other events that affect alert rules.

#include "app/backtest/ReplayCore.h"
#include "engine/evaluate/StateTracker.h"
#include "history/StoredResultReader.h"
#include "history/files/DiskFile.h"
#include "history/tables/SpanTable.h"
#include "history/tables/TransitionTable.h"
#include "history/values/StoredResult.h"
#include "history/values/TimeSpan.h"
#include "model/target/Target.h"

#include <QHash>

#include <functional>
#include <vector>

namespace watchkeeper {

// The states of targets at the start of a back-test, computed from their last results before it and their last change.

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
    TargetState state;
    qint64 changed = 0; //!< [ms] time of the result that caused the hard outcome
    QString summary;    //!< summary of that result
    QString message;
    QList<Check> checks; //!< last checks, sorted by time
    //! Whether the target has a confirmed problem or is flapping. In both cases, alerts about it were or will be sent.
    bool hasProblem() const { return state.flapping || (state.hardOutcome && *state.hardOutcome != Outcome::Up); }
};

//! \brief Returns the state after `results`, which are sorted by time. Computes it as the engine does, starting from the state
//! stored with the first result. Pure.
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
//! \param shouldStop  called repeatedly; once it returns true, the result is invalid
BackTestStart readBackTestStart(const QString &folder, const QString &database, const QList<Target> &targets,
                                const QList<int> &wanted, qint64 from, const std::function<bool()> &shouldStop);

// The results of many targets over a short time, sorted, without data that is irrelevant to states and alert rules.

//! \brief One result of a slice.
struct SliceResult
{
    static constexpr int kNoText = -1;
    qint64 at = 0;      //!< [ms] since 1970, UTC
    int target = 0;     //!< index in the list of targets
    int text = kNoText; //!< index in BackTestSlice::texts; kNoText if the text isn't used
    Outcome outcome = Outcome::Up;
};

//! The texts of a result.
struct SliceText
{
    QString summary;
    QString message;
};

class BackTestSlice
{
public:
    BackTestSlice() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::vector<SliceResult> results; //!< sorted by time, then by target
    std::vector<SliceText> texts;
    QList<FileFault> faults;
};

//! \brief Reads consecutive slices in chronological order. Blocks, so use it in pool threads, one call at a time.
//!
//! Texts are only kept for results that can cause an alert, which are the first few in a run of the same outcome.
class BackTestSlices
{
public:
    //! \param folder  see Profile::resultsFolder()
    //! \param wanted  indexes in `targets`; results of other targets are skipped
    BackTestSlices(const QString &folder, const QList<Target> &targets, const QList<int> &wanted);

    //! \brief Returns the duration of one slice. It depends on the schedules of the targets, so that a slice doesn't contain
    //! too many results.
    //! \return [ms] between five minutes and a day
    qint64 length() const { return m_length; }
    //! \param shouldStop  called repeatedly; once it returns true, the result is invalid
    BackTestSlice read(const TimeSpan &span, const std::function<bool()> &shouldStop);

private:
    //! The current run of results with the same outcome, up to the last result that was read.
    struct Run
    {
        Outcome outcome = Outcome::Up;
        int length = 0;
        int alertingLength = 1; //!< number of results at the start of a run that can cause an alert
    };
    BackTestSlice readGroup(StoredResultReader reader, int group, TimeSpan span);
    void addResults(int target, const QList<StoredResult> &results, BackTestSlice *slice);

    StoredResultReader m_reader;
    QHash<int, QHash<TargetId, int>> m_targetIndexes; //!< maps target IDs to indexes in the list of targets, for each group
    std::vector<Run> m_runs;                          //!< indexed by the target's index
    qint64 m_length;
};

// Events other than results that affect alert rules: maintenance, pauses, connectivity, interruptions, acknowledgements and snoozes.

//! \brief An event that affects one, several or all targets.
struct BackTestEvent
{
    //! In the order in which events at the same time are handled. Results at that time are handled before ConnectivityLoss.
    enum class Type : quint8 {
        EngineInterruption,
        StartMaintenance,
        Pause,
        EndMaintenance,
        Resume,
        ConnectivityLoss,
        ConnectivityReturn,
        Acknowledgement
    };

    Type what = Type::StartMaintenance;
    qint64 at = 0;                  //!< [ms] since 1970, UTC
    QList<int> targets;             //!< indexes in the list of targets
    bool affectsAllTargets = false; //!< affects all targets, regardless of `targets`
    qint64 until = 0;               //!< [ms] for EngineInterruption; for Acknowledgement, 0 if no end is set
    bool isSleep = false;           //!< for EngineInterruption: the computer slept or the program stalled
    ReplayAction action;            //!< for Acknowledgement, without its duration

    bool isBeforeResults() const { return what < Type::ConnectivityLoss; }
};

//! \brief Reads events from the history database, piece by piece. Blocks, so use it in pool threads, one call at a time.
class BackTestEvents
{
public:
    //! \param database  see Profile::historyFile(); may be missing
    //! \param now       [ms] since 1970, UTC; the program is considered stopped from the end of its last session until then, unless it is
    //! running
    BackTestEvents(QString database, const QList<Target> &targets, qint64 now);

    //! \brief Returns the events within `span`, sorted by time. The first piece also contains events that began earlier and
    //! still continue.
    //! \param span  begins at the end of the previous span
    Expected<std::vector<BackTestEvent>, HistoryError> read(const TimeSpan &span);

private:
    void addSpanEvents(const StoredSpan &stored, const TimeSpan &span, bool isFirst, std::vector<BackTestEvent> *events) const;
    HistoryFault readAcknowledgements(qint64 from);
    void takeAcknowledgements(qint64 to, std::vector<BackTestEvent> *events);

    const QString m_database;
    QHash<TargetId, int> m_targetIndexes;
    const qint64 m_now;
    bool m_isFirst = true;
    std::vector<BackTestEvent> m_acknowledgements; //!< acknowledgements that read() hasn't returned yet, sorted by time
};

} // namespace watchkeeper
