// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The results of many targets over a short time, in order, without data that states and alert rules don't use.

#include "history/StoredResultReader.h"
#include "model/Target.h"

#include <QHash>

#include <functional>
#include <vector>

namespace watchkeeper {

//! \brief One result.
struct SliceResult
{
    static constexpr int kNoText = -1;
    qint64 at = 0;      //!< [ms] since 1970, UTC
    int target = 0;     //!< index in the list of targets
    int text = kNoText; //!< index in BackTestSlice::texts; none: nobody would read it
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

    std::vector<SliceResult> results; //!< by time, then by target
    std::vector<SliceText> texts;
    QList<FileFault> faults;
};

//! \brief Reads slice after slice, each later than the one before. Blocks: for pool threads, one call at a time.
//!
//! Texts are kept only for results that an alert may be about: the first few of a run with the same outcome.
class BackTestSlices
{
public:
    //! \param folder  see Profile::resultsFolder()
    //! \param wanted  indexes in `targets`: results of other targets are left out
    BackTestSlices(const QString &folder, const QList<Target> &targets, const QList<int> &wanted);

    //! \brief How much time of these targets is read in one slice, so that the number of results is limited, by their schedules.
    //! \return [ms] five minutes to a day
    qint64 length() const { return m_length; }
    //! \param isPointless  called now and then; if true, the result is invalid
    BackTestSlice read(const TimeSpan &span, const std::function<bool()> &isPointless);

private:
    //! The current run of equal outcomes of a target, as far as it was read.
    struct Run
    {
        Outcome outcome = Outcome::Up;
        int length = 0;
        int longest = 1; //!< number of results of a run that an alert may be about
    };
    BackTestSlice readGroup(StoredResultReader reader, int group, TimeSpan span);
    void take(int target, const QList<StoredResult> &results, BackTestSlice *slice);

    StoredResultReader m_reader;
    QHash<int, QHash<TargetId, int>> m_places; //!< by group
    std::vector<Run> m_runs;                   //!< by place
    qint64 m_length;
};

} // namespace watchkeeper
