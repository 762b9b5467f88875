// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A row of the table with a target and its results.

#include "app/query/RecentHistory.h"
#include "gui/look/Colours.h"
#include "gui/table/model/ResultHistory.h"
#include "model/filter/Filter.h"
#include "model/target/TargetState.h"

#include <QList>
#include <QMetaType>

#include <chrono>
#include <memory>
#include <optional>

namespace watchkeeper {

//! One bar in the trend column.
struct TrendPoint
{
    float milliseconds = 0;
    Outcome outcome = Outcome::Up;
    friend bool operator==(const TrendPoint &, const TrendPoint &) = default;
};

inline constexpr int kTrendLength = 30;
//! The time for which a row is highlighted after its outcome has changed.
inline constexpr std::chrono::milliseconds kChangeTintDuration{2'000};

//! \brief A target with its latest result, state, trend and uptimes.
class ResultRow
{
public:
    explicit ResultRow(SharedTarget monitored);

    //! Replaces the target with an edited version.
    void setTarget(const SharedTarget &monitored);
    //! Adds a result. After a cancelled check, which has no observation, the previous result stays.
    void add(const Result &result);

    //! Sets the state of the target, which the engine reports in addition to results.
    void setState(const TargetState &now);

    //! \param parent  the name of the dependency that is down; empty if the target is reachable
    void setReachability(const QString &parent);
    //! \param from    UTC; the start of the time during which this computer can't check the target; null if it can
    //! \param isLost  true if the reason is that this computer is offline
    void setUnobserved(const QDateTime &from, bool isLost);

    //! Sets whether the target is in maintenance, which is independent of results.
    //! \param at  the beginning or end of the maintenance, during which uptime isn't counted
    void setMaintenance(const TargetState &now, const QDateTime &at);

    //! \brief Shows the target at an earlier time, based on its results before that time.
    //! \param history          the last of RecentHistory::results determines the state; if there are no results, the state is unknown
    //! \param isPausedThen  whether the target was paused, as far as known
    void showStateAt(const QDateTime &at, const RecentHistory &history, bool isPausedThen);

    //! Adds results that are earlier than all results added so far. The newest of them is shown until another result arrives.
    //! \param earlier  the earlier results, oldest first
    void prependEarlier(const QList<StoredResult> &earlier, const RecentHistory &history);
    //! Recounts the uptime of the last day after the counting rules changed. \param known  results, which can be newer than those in `history`
    void recountUptime(const RecentHistory &history, const QList<HistoricalResult> &known);

    MarkState markState() const;
    //! Returns whether the state isn't confirmed yet, because attempts are left or there are too few successes for a recovery.
    bool isSoft() const;
    //! Returns whether the mark is that of a problem that isn't confirmed yet.
    bool isBeingConfirmed() const;
    //! Returns whether the mark is that of a confirmed problem: down, degraded, unknown or unreachable.
    bool isConfirmedProblem() const;
    //! Returns whether the target may have a problem to acknowledge; the engine makes the final decision. False for a problem that
    //! isn't confirmed yet, or after a confirmed recovery.
    bool canBeAcknowledged() const;
    //! Returns the number of consecutive results with the same outcome that confirm the state.
    int consecutiveCount() const;
    //! Returns whether the target is paused, now or at the shown moment.
    bool isPaused() const { return moment ? wasPaused : target->paused; }
    //! Returns whether there is no data: this computer currently can't check the target or, while the row shows
    //! history, no check ran for longer than a result is valid.
    bool isUnobserved() const;
    //! Returns the current time or the shown moment.
    QDateTime now() const { return moment.value_or(QDateTime::currentDateTimeUtc()); }
    //! Returns the uptime over the last 24 hours, see DayUptime::share().
    std::optional<double> dayUptime() const;
    //! Returns whether a dependency is down; false while the row shows history, where this isn't known.
    bool isUnreachable() const { return showsPresent() && !downDependency.isEmpty(); }
    //! Returns a text such as `Unreachable: Office router is down`. Empty if the target is reachable, or while the row
    //! shows history.
    QString unreachableText() const;
    //! Returns sentences about who acknowledged or snoozed the problem. Empty if nobody did, or while the row shows
    //! history.
    QString acknowledgementTexts() const;
    bool isAcknowledged() const { return showsPresent() && state.acknowledged.has_value(); }
    bool isAcknowledgedOrSnoozed() const { return isAcknowledged() || isSnoozed(); }
    bool isSnoozed() const { return showsPresent() && state.snoozedUntil.isValid(); }
    //! Returns a text such as `No data: this computer has been offline since 21:03`. Empty if there is data, or while
    //! the row shows history, where only the mark shows this.
    QString unobservedText() const;
    bool isInMaintenance() const { return showsPresent() && inMaintenance; }
    //! Returns a text such as `Maintenance until 13:00: New disk`. Empty outside of maintenance, or while the row shows
    //! history.
    QString maintenanceText() const;
    //! Returns the reason why the last observation doesn't apply to the target. In order of precedence: maintenance, no data,
    //! unreachable. Empty if none of them applies.
    QString exemptionText() const;
    //! Returns the observation of the last check in one line.
    QString observationText() const;
    //! Returns one line for the table: exemptionText(), or else the observation.
    QString summary() const;
    //! Returns why the target isn't up, in full sentences; empty if there is nothing to explain.
    QString message() const;
    //! Returns the text of the Checked column at the time `now`.
    QString checkedText(const QDateTime &now) const;
    //! Returns a text such as `Down, attempt 2 of 3`.
    QString outcomeText() const;
    //! Returns exemptionText(). If it is empty, returns the outcome and whether the target is flapping.
    QString stateText() const;
    //! Returns how often the state changes in [%] while the target is flapping. Empty otherwise, while the row shows
    //! history, and for paused or unreachable targets.
    std::optional<double> flapping() const;
    //! Returns a text such as `The state changes too often: 34 %. Flapping ends at 25 % or below.`; empty if the target isn't
    //! flapping.
    QString flappingText() const;
    //! Returns the strength of the highlight after the outcome has changed, in [0, 1].
    float tintStrength() const;
    //! Returns a view of the row for filters, which refers to this row. Its texts are created on first use.
    FilterSubject filterSubject() const;

    SharedTarget target;
    QString host;               //!< lower case; empty if no host is contacted
    QString address;            //!< one-line address of the target, without secrets
    std::optional<Result> last; //!< the last result that wasn't cancelled, without large data; the model stores its evidence
    QDateTime since;            //!< UTC; start of the first consecutive result with the outcome of `last`
    QList<TrendPoint> trend;    //!< at most kTrendLength points, oldest first
    int nameRank = 0;           //!< position of the name in alphabetical order
    QDateTime unobservedSince;  //!< UTC; null while there is data
    bool isConnectivityLost = false; //!< whether data is missing because this computer is offline
    QString downDependency;          //!< name of the dependency that is down; empty if reachable
    TargetState state;               //!< the last value passed to setState()
    bool inMaintenance = false;      //!< the last value passed to setMaintenance()
    QString maintenance;             //!< name of the maintenance
    QDateTime maintenanceUntil;      //!< UTC
    bool isMarked = false;           //!< whether the user has marked the row
    bool running = false;
    bool cancelled = false; //!< true if the most recent check was cancelled
    //! True if `last` is from an earlier run or the target was removed and added again, until a new result arrives.
    bool isFromEarlierRun = false;
    DayUptime uptime;
    LongUptimes longUptimes;
    std::optional<QDateTime> moment;                                //!< the shown time in UTC if the row shows history
    bool wasPaused = false;                                         //!< whether the target was paused at `moment`
    std::optional<std::chrono::steady_clock::time_point> changedAt; //!< time when the outcome last changed
    bool isFresh = false;                                           //!< true while the row has unreported changes
    MarkState countedState = MarkState::Pending;                    //!< the state under which the model has counted the row
    bool isCountedSoft = false;                                     //!< whether it was counted as being confirmed

private:
    bool showsPresent() const { return !moment && !target->paused; }
    bool stateHasOutcome(Outcome outcome) const;
    void recordUptime(const QDateTime &at, Outcome outcome);
    void restoreLast(const QList<StoredResult> &earlier);

    mutable std::shared_ptr<FilterSearchTexts> m_filterTexts; //!< null until a filter is first used after the target was set
    mutable bool m_areTextsStale = true;                      //!< true if a result or the state is newer than the texts
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(QList<watchkeeper::TrendPoint>)
