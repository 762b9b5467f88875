// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The results of many targets over a short time, sorted, without data that is irrelevant for states and alert rules.

#include "history/StoredResultReader.h"
#include "model/target/Target.h"

#include <QHash>

#include <functional>
#include <vector>

namespace watchkeeper {

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

    //! \brief The duration of one slice. It depends on the schedules of the targets, so that a slice doesn't contain too many
    //! results.
    //! \return [ms] between five minutes and a day
    qint64 length() const { return m_length; }
    //! \param isPointless  called repeatedly; once it returns true, the result is invalid
    BackTestSlice read(const TimeSpan &span, const std::function<bool()> &isPointless);

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
    QHash<int, QHash<TargetId, int>> m_targetIndexes; //!< indexes in the list of targets, by group
    std::vector<Run> m_runs;                          //!< by index of the target
    qint64 m_length;
};

} // namespace watchkeeper
