// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Back-test, which applies alert rules to stored history to find the alerts that would have been sent. Sends nothing.

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

    QList<Target> targets; //!< all targets of the profile, because dependencies also matter for other targets
    QList<Maintenance> maintenance;
    QList<AlertRule> rules;
    std::optional<QSet<TargetId>>
        about;      //!< restricts the alerts to those about one of these targets; absent for all alerts, including connectivity
    TimeSpan span;  //!< skips the time before the first stored result and after `now`
    qint64 now = 0; //!< [ms] since 1970, UTC
    QString folder; //!< see Profile::resultsFolder()
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
//! (BackTestStart.h). The rules receive problems that exist at that time from their start, but at most from seven days earlier. Alerts
//! before the span are omitted from the result. The span therefore contains reminders and recoveries without repeating the problem alert.
//!
//! Can be used in any thread, with one call of next() at a time. cancel() can be called at any time.
class BackTest
{
public:
    explicit BackTest(BackTestQuery question);
    ~BackTest();
    BackTest(const BackTest &) = delete;
    BackTest &operator=(const BackTest &) = delete;

    //! Blocks, so call it in a pool thread. Don't call it after the last part.
    BackTestChunk next();
    //! Makes next() end soon, with an invalid result.
    void cancel() { m_isCancelled = true; }

private:
    struct Parts;
    void begin(BackTestChunk *part);
    void continueWork(BackTestChunk *part);
    void note(const QString &fault, BackTestChunk *part);
    void note(const QList<FileFault> &faults, BackTestChunk *part);

    BackTestQuery m_question; //!< the first call limits the span to stored data
    std::atomic<bool> m_isCancelled = false;
    std::unique_ptr<Parts> m_parts; //!< created by the first call
    qint64 m_next = 0;              //!< [ms] start of the remaining part
    QSet<QString> m_faults;         //!< already reported
};

} // namespace watchkeeper
