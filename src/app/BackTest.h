// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A back-test applies alert rules to stored history to find the alerts that would have been sent. It sends nothing.

#include "alerts/rules/AlertRule.h"
#include "app/ReplayCore.h"
#include "history/files/DiskFile.h"
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

    QList<Target> targets; //!< all targets of the profile, including those needed only as dependencies
    QList<Maintenance> maintenance;
    QList<AlertRule> rules;
    std::optional<QSet<TargetId>>
        about;        //!< limits the result to alerts about these targets; if absent, all alerts, also about connectivity
    TimeSpan span;    //!< requested span; time before the first stored result and after `now` is skipped
    qint64 now = 0;   //!< [ms] since 1970, UTC
    QString folder;   //!< see Profile::resultsFolder()
    QString database; //!< see Profile::historyFile(); may be missing
    QTimeZone zone = QTimeZone::systemTimeZone();
};

//! \brief The results for one part of the span.
class BackTestChunk
{
public:
    BackTestChunk() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::vector<ReplayedAlert> alerts; //!< in order of time, including suppressed alerts
    double done = 0;                   //!< completed share of the span, 0 - 1
    bool isLast = false;
    QStringList faults; //!< user-visible messages about unreadable data, each only once
};

//! \brief Reads and plays one piece of the span with each call, which limits memory use regardless of the length of the span.
//!
//! States are computed from the stored results in the same way as in the engine, with the targets' current settings for attempts, flapping
//! and dependencies. Maintenance includes the recorded spans and those covered by the profile's calendars. Pauses, connectivity, times when
//! the program wasn't running, acknowledgements and snoozes are taken from the history.
//!
//! The back-test begins with the states before the span, which are computed from each target's last results and its last change
//! (BackTestStart.h). A problem that exists at the start of the span is replayed from its beginning, but from at most seven days
//! before the span. Alerts before the span are omitted from the result. The result therefore contains reminders and recoveries of
//! such problems, but not their problem alerts.
//!
//! Can be used in any thread, with one call of next() at a time. cancel() can be called at any time.
class BackTest
{
public:
    explicit BackTest(BackTestQuery query);
    ~BackTest();
    BackTest(const BackTest &) = delete;
    BackTest &operator=(const BackTest &) = delete;

    //! Blocks, so call it in a pool thread. Don't call it after the last part.
    BackTestChunk next();
    //! Makes next() end soon, with an invalid result.
    void cancel() { m_isCancelled = true; }

private:
    struct Parts;
    void playStart(BackTestChunk *part);
    void playNextPart(BackTestChunk *part);
    void reportFault(const QString &fault, BackTestChunk *part);
    void reportFault(const QList<FileFault> &faults, BackTestChunk *part);

    BackTestQuery m_query; //!< the first call of next() limits the span to stored data
    std::atomic<bool> m_isCancelled = false;
    std::unique_ptr<Parts> m_parts; //!< created by the first call of next()
    qint64 m_next = 0;              //!< [ms] start of the remaining part
    QSet<QString> m_faults;         //!< messages that were already reported
};

} // namespace watchkeeper
