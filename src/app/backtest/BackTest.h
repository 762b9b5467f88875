// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A back-test applies alert rules to stored history to find the alerts that would have been sent. It sends nothing. Its
//! results are shown as totals, as text and as CSV.

#include "alerts/alert/Alert.h"
#include "alerts/rules/AlertCase.h"
#include "alerts/rules/AlertRule.h"
#include "app/backtest/BackTestHistory.h"
#include "app/backtest/ReplayCore.h"
#include "history/files/DiskFile.h"
#include "history/values/TimeSpan.h"

#include <QByteArray>
#include <QMap>
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
        about; //!< limits the result to alerts about these targets; if absent, all alerts, including those about connectivity
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

//! \brief Replays one piece of the span per call, which limits memory use regardless of the length of the span.
//!
//! States are computed from the stored results in the same way as in the engine, with the targets' current settings for
//! attempts, flapping and dependencies. Maintenance includes the recorded spans and those covered by the profile's calendars.
//! Pauses, connectivity, times when the program wasn't running, acknowledgements and snoozes are taken from the history.
//!
//! The back-test begins with the states before the span, which are computed from each target's last results and its last change
//! (BackTestHistory.h). A problem that exists at the start of the span is replayed from its beginning, but from at most seven
//! days before the span. Alerts before the span are omitted from the result. The result therefore contains reminders and
//! recoveries of such problems, but not their problem alerts.
//!
//! Can be used in any thread, with one call to next() at a time. cancel() can be called at any time.
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
    void playFirstChunk(BackTestChunk *part);
    void playNextChunk(BackTestChunk *part);
    void reportFault(const QString &fault, BackTestChunk *part);
    void reportFault(const QList<FileFault> &faults, BackTestChunk *part);

    BackTestQuery m_query; //!< the first call to next() limits the span to stored data
    std::atomic<bool> m_isCancelled = false;
    std::unique_ptr<Parts> m_parts; //!< created by the first call to next()
    qint64 m_next = 0;              //!< [ms] start of the remaining part
    QSet<QString> m_faults;         //!< messages that were already reported
};

// Replays stored history in chronological order through the state computation and the alert rules. Pure.

//! Returns the targets to which at least one rule applies, with all their direct and indirect dependencies, as sorted indexes
//! in the list of targets.
QList<int> requiredTargets(const BackTestQuery &query);

//! \brief First replays the time before the span from the known states of the targets, then the span piece by piece.
class BackTestPlayer
{
public:
    using Alerts = std::vector<ReplayedAlert>;
    using Events = std::vector<BackTestEvent>;

    //! \param start  [ms] since 1970, UTC; see startOf()
    BackTestPlayer(const BackTestQuery &query, const QList<int> &wanted, const QList<BackTestSeed> &seeds, qint64 start);

    //! Returns the time at which the replay starts. It is early enough to include the beginning of existing problems and the
    //! checks of parents, within a limit.
    static qint64 startOf(const TimeSpan &span, const QList<BackTestSeed> &seeds);

    //! Plays until the start of the span. \param events  events from `start` on
    void playSeeds(const QList<BackTestSeed> &seeds, const Events &events);
    //! \brief Plays one piece of the span, starting at the end of the last one.
    //! \param shouldStop  called repeatedly; if it returns true, playing stops
    //! \return sent and suppressed alerts that match the request
    Alerts play(const BackTestSlice &slice, const Events &events, qint64 until, const std::function<bool()> &shouldStop);

private:
    struct Step;
    template<typename Items, typename Play>
    void playInOrder(const Items &items, const Events &events, const Play &playOne);
    void apply(const BackTestEvent &event);
    void applyInterruption(const BackTestEvent &event);
    void applyConnectivityLoss(const BackTestEvent &event);
    void applyAcknowledgement(const BackTestEvent &event);
    void setPaused(const QList<int> &targets, bool isPaused);
    void resumeActiveTargets(const BackTestSlice &slice);
    //! Prevents the time from going back if the clock was set back during the recorded period.
    qint64 advanceClock(qint64 at) { return m_now = std::max(m_now, at); }
    void collectAlerts(Alerts *alerts);

    const BackTestQuery m_query;
    const QList<int> m_requiredTargets;
    QSet<int> m_idleTargets; //!< targets that are paused now; the start of their pause is unknown
    ReplayCore m_core;
    qint64 m_now;
    Alerts m_initialAlerts;         //!< alerts sent at the start of the span
    qsizetype m_offlineTargets = 0; //!< number of targets without data because this computer is offline
};

// Counts the alerts of a back-test by rule, channel and suppression. Pure.

//! The number of alerts of one rule.
struct RuleTally
{
    QString rule;
    qint64 sent = 0;
    qint64 suppressed = 0;           //!< number of suppressed alerts
    QMap<QString, qint64> byChannel; //!< number of messages; an alert through two channels counts twice
    friend bool operator==(const RuleTally &, const RuleTally &) = default;
};

//! \brief Counts alerts incrementally. If a suppressed alert was sent later, both are counted.
class BackTestTally
{
public:
    BackTestTally() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! Keeps the order of the rules, and includes rules that send no alerts.
    explicit BackTestTally(const QList<AlertRule> &rules);

    void add(const ReplayedAlert &replayed);

    qint64 sent() const { return m_sent; }
    qint64 suppressed() const { return m_suppressed; }
    const QList<RuleTally> &rules() const { return m_rules; }
    QMap<QString, qint64> byChannel() const;
    //! Returns the number of suppressed alerts by reason, in the order in which the filters apply.
    const QMap<Suppression, qint64> &byReason() const { return m_byReason; }

private:
    QList<RuleTally> m_rules;
    QMap<Suppression, qint64> m_byReason;
    qint64 m_sent = 0;
    qint64 m_suppressed = 0;
};

// The results of a back-test as text. Pure.

//! Returns the name of a kind of alert, such as `Problem` or `Reminder`.
QString alertKindText(AlertKind kind);

//! Returns the reason for a suppression, such as `quiet hours` or `acknowledged`, to be used after a colon.
QString suppressionText(Suppression suppression);

// The result of a back-test as machine-readable CSV. Pure.

//! Returns the header row, with the columns at, rule, target, kind, suppressedBy, others, channels and title.
QByteArray backTestCsvHeader();
//! Returns the row for one alert, in the format of csvRow(). Times are in UTC.
QByteArray backTestCsvRow(const ReplayedAlert &replayed);

} // namespace watchkeeper
