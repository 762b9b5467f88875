// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Back-test: runs alert rules on stored history to find what would have been sent. Sends nothing.

#include "alerts/rules/AlertRule.h"
#include "app/ReplayCore.h"
#include "history/files/FileFault.h"
#include "history/values/TimeSpan.h"

#include <QSet>
#include <QStringList>
#include <QTimeZone>

#include <atomic>
#include <memory>
#include <vector>

namespace watchkeeper {

//! \brief The parameters of a back-test.
class BackTestQuery
{
public:
    BackTestQuery() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<Target> targets; //!< all of the profile: dependencies matter, whichever targets are asked about
    QList<Maintenance> maintenance;
    QList<AlertRule> rules;
    std::optional<QSet<TargetId>> about; //!< only alerts about one of these; none: all, including connectivity
    TimeSpan span;                       //!< parts before the first stored result, or after `now`, are skipped
    qint64 now = 0;                      //!< [ms] since 1970, UTC
    QString folder;                      //!< see Profile::resultsFolder()
    QString database;                    //!< see Profile::historyFile(); may be missing
    QTimeZone zone = QTimeZone::systemTimeZone();
};

//! \brief The results for a part of the span.
class BackTestChunk
{
public:
    BackTestChunk() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::vector<ReplayedAlert> alerts; //!< in order, including suppressed ones
    double done = 0;                   //!< of the span, 0 - 1
    bool isLast = false;
    QStringList faults; //!< sentences: what couldn't be read, each once
};

//! \brief Reads and plays a piece of the span with each call, so that memory use is limited, however long the span is.
//!
//! States are computed from the stored results as in the engine, by the targets' current settings: attempts, flapping and dependencies.
//! Maintenance is what was recorded, plus what the profile's calendars cover. Pauses, connectivity, times when the program wasn't running,
//! acknowledgements and snoozes are as recorded.
//!
//! It begins with the states before the span: those by each target's last results and its last change before it (BackTestStart.h). Problems
//! at that time are given to the rules from their start, at most seven days earlier. Alerts before the span are left out of the answer: so
//! the span has reminders and recoveries, without repeating the problem alert.
//!
//! Any thread, one call of next() at a time; cancel() at any time.
class BackTest
{
public:
    explicit BackTest(BackTestQuery question);
    ~BackTest();
    BackTest(const BackTest &) = delete;
    BackTest &operator=(const BackTest &) = delete;

    //! Blocks: for a pool thread. Don't call it after the last part.
    BackTestChunk next();
    //! next() ends soon; then its result is invalid.
    void cancel() { m_isCancelled = true; }

private:
    struct Parts;
    void begin(BackTestChunk *part);
    void continueWork(BackTestChunk *part);
    void note(const QString &fault, BackTestChunk *part);
    void note(const QList<FileFault> &faults, BackTestChunk *part);

    BackTestQuery m_question; //!< the first call limits its span to stored data
    std::atomic<bool> m_isCancelled = false;
    std::unique_ptr<Parts> m_parts; //!< from the first call on
    qint64 m_next = 0;              //!< [ms] start of the part still to be played
    QSet<QString> m_faults;         //!< already reported
};

} // namespace watchkeeper
