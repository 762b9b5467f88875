// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The results of many targets over a short time, in order, without what states and alert rules do not look at.

#include "history/StoredResultReader.h"
#include "model/Target.h"

#include <QHash>

#include <functional>
#include <vector>

namespace watchkeeper {

//! \brief One result.
struct SlicedResult
{
    static constexpr int kNoText = -1;
    qint64 at = 0;      //!< [ms] since 1970, UTC
    int target = 0;     //!< place in the list of targets
    int text = kNoText; //!< place in BackTestSlice::texts; none: nobody would read it
    Outcome outcome = Outcome::Up;
};

//! What a result said.
struct SlicedText
{
    QString summary;
    QString message;
};

class BackTestSlice
{
public:
    BackTestSlice() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::vector<SlicedResult> results; //!< by time, then by target
    std::vector<SlicedText> texts;
    QList<FileFault> faults;
};

//! \brief Reads slice after slice, each later than the one before. Blocks: for pool threads, one call at a time.
//!
//! Texts are kept only of results that an alert may be about: of ten that are alike, the first ones.
class BackTestSlices
{
public:
    //! \param folder  see Profile::resultsFolder()
    //! \param wanted  places in `targets`: results of others are left out
    BackTestSlices(const QString &folder, const QList<Target> &targets, const QList<int> &wanted);

    //! \brief How much time of these targets is read at once: a bounded number of results, by their schedules.
    //! \return [ms] five minutes to a day
    qint64 length() const { return m_length; }
    //! \param isPointless  asked now and then; then the answer is of no use
    BackTestSlice read(const TimeSpan &span, const std::function<bool()> &isPointless);

private:
    //! How long a target has had the same outcome, as far as was read.
    struct Run
    {
        Outcome outcome = Outcome::Up;
        int length = 0;
        int longest = 1; //!< results of a run that an alert may be about
    };
    BackTestSlice readGroup(StoredResultReader reader, int group, TimeSpan span);
    void take(int target, const QList<StoredResult> &results, BackTestSlice *slice);

    StoredResultReader m_reader;
    QHash<int, QHash<TargetId, int>> m_places; //!< by group
    std::vector<Run> m_runs;                   //!< by place
    qint64 m_length;
};

} // namespace watchkeeper
