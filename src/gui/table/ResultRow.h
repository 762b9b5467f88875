// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the window knows about one target.

#include "app/RecentHistory.h"
#include "gui/look/Colours.h"
#include "gui/table/DayUptime.h"
#include "gui/table/LongUptimes.h"
#include "gui/table/ResultHistory.h"
#include "model/FilterSubject.h"
#include "model/Standing.h"

#include <QList>
#include <QMetaType>

#include <chrono>
#include <memory>
#include <optional>

namespace watchkeeper {

//! One bar of the trend.
struct TrendPoint
{
    float milliseconds = 0;
    Outcome outcome = Outcome::Up;
    friend bool operator==(const TrendPoint &, const TrendPoint &) = default;
};

inline constexpr int kTrendLength = 30;
//! How long a row shows that its outcome has changed.
inline constexpr std::chrono::milliseconds kChangeTint{2'000};

//! \brief A target and its results.
class ResultRow
{
public:
    explicit ResultRow(SharedTarget watched);

    //! Sets another version of the same target.
    void setTarget(const SharedTarget &watched);
    //! Adds a result. A cancelled check has no observation, so the earlier result stays.
    void add(const Result &result);

    //! Sets the target's state, as reported by the engine in addition to its results.
    void stand(const Standing &now);

    //! \param parent  the name of the dependency that is down; empty: the target is reachable
    void setReachability(const QString &parent);
    //! \param from    UTC; from then on this computer could not look; null: it can
    //! \param isLost  for want of its own link
    void setUnobserved(const QDateTime &from, bool isLost);

    //! Sets the parts of the state that don't depend on results: whether the target is in maintenance.
    //! \param at  when that began or ended: from then on, or until then, its uptime doesn't count
    void setMaintenance(const Standing &now, const QDateTime &at);

    //! \brief Shows the target at an earlier time, based on results from before it.
    //! \param past          the last one of RecentHistory::results determines the state; none: nothing is known
    //! \param isPausedThen  as far as known
    void showStateAt(const QDateTime &at, const RecentHistory &past, bool isPausedThen);

    //! Adds results from before all those added so far; while there are none, the newest of them is shown until one arrives.
    //! \param earlier  before the first of them, oldest first
    void prependEarlier(const QList<StoredResult> &earlier, const RecentHistory &past);
    //! Recounts the last day by new rules. \param known  results, of which the newest may not be in `past`
    void recount(const RecentHistory &past, const QList<HistoricalResult> &known);

    MarkState state() const;
    //! Not yet confirmed: failed with attempts left, or successful but not often enough to end a problem.
    bool isSoft() const;
    //! The number of identical results that confirm the state.
    int consecutiveCount() const;
    //! Now, or at the moment that is shown.
    bool isPaused() const { return moment ? wasPaused : target->paused; }
    //! Now: this computer can't check the target. In history: there was no check for longer than a result is valid.
    bool isUnobserved() const;
    //! The current time, or the moment that is shown.
    QDateTime now() const { return moment.value_or(QDateTime::currentDateTimeUtc()); }
    //! For the last 24 hours, see DayUptime::share().
    std::optional<double> dayShare() const;
    //! A dependency is down. Unknown in history.
    bool isUnreachable() const { return showsPresent() && !because.isEmpty(); }
    //! `Unreachable: Office router is down`; empty if it is reachable. Unknown in history.
    QString reachText() const;
    //! Who has acknowledged or snoozed it, in sentences; empty if nobody has. Unknown in history.
    QString acknowledgementTexts() const;
    bool isAcknowledged() const { return showsPresent() && standing.acknowledged.has_value(); }
    bool isSnoozed() const { return showsPresent() && standing.snoozedUntil.isValid(); }
    //! `No data: this computer has been offline since 21:03`; empty if there is data. In history only the mark shows this.
    QString unobservedText() const;
    bool isInMaintenance() const { return showsPresent() && inMaintenance; }
    //! `Maintenance until 13:00: New disk`; empty outside of maintenance. Unknown in history.
    QString maintenanceText() const;
    //! Why the observation of its check says nothing about the target: the first of maintenance, no data and unreachable; empty if none
    //! applies.
    QString exemptionText() const;
    //! The observation of the last check, in one line.
    QString observationText() const;
    //! One line for the table: the observation, or why it says nothing.
    QString summary() const;
    //! Why it isn't up, in full sentences; empty if there is nothing to explain.
    QString message() const;
    //! The text of the Checked column at `now`.
    QString checkedText(const QDateTime &now) const;
    //! `Down, attempt 2 of 3`
    QString outcomeText() const;
    //! The outcome, and whether it is flapping; or why it is unreachable.
    QString stateText() const;
    //! [%] how often the state changes, while it is flapping; empty in history and for paused or unreachable targets.
    std::optional<double> flapping() const;
    //! `State changes too often: 34 %. Flapping ends at 25 %.`; empty if it isn't flapping.
    QString flappingText() const;
    //! In [0, 1]: how strongly to show that its outcome has changed.
    float tintStrength() const;
    //! The row as seen by a filter; refers to this row. Its texts are created on first use.
    FilterSubject filterSubject() const;

    SharedTarget target;
    QString host;                    //!< lower case; empty if no host is contacted
    QString address;                 //!< what is checked, in one line, without secrets
    std::optional<Result> last;      //!< the last one that was not cancelled; without large data: the model keeps its evidence
    QDateTime since;                 //!< UTC; start of the first result in a row with the outcome of `last`
    QList<TrendPoint> trend;         //!< up to kTrendLength, oldest first
    int nameRank = 0;                //!< position of the name in the user's alphabet
    QDateTime unobservedSince;       //!< UTC; null: there is data
    bool isConnectivityLost = false; //!< why there is no data
    QString because;                 //!< the name of the dependency that is down; empty: reachable
    Standing standing;               //!< as last passed to stand()
    bool inMaintenance = false;      //!< as last passed to setMaintenance(), which knows when it began
    QString maintenance;             //!< its name
    QDateTime maintenanceUntil;      //!< UTC
    bool running = false;
    bool cancelled = false; //!< the most recent check was cancelled
    bool isFromEarlierRun =
        false; //!< `last` is from before this run, or from before the target was added again: not confirmed yet
    DayUptime uptime;
    LongUptimes longUptimes;
    std::optional<QDateTime> moment;                                //!< UTC; the row shows history
    bool wasPaused = false;                                         //!< at that moment
    std::optional<std::chrono::steady_clock::time_point> changedAt; //!< when the outcome last changed
    bool fresh = false;                                             //!< has changes that have not been reported yet
    MarkState counted = MarkState::Pending;                         //!< the state under which the model counts it

private:
    bool showsPresent() const { return !moment && !target->paused; }
    bool isStandingFor(Outcome outcome) const;
    void recordUptime(const QDateTime &at, Outcome outcome);
    void recall(const QList<StoredResult> &earlier);

    mutable std::shared_ptr<FilterSearchTexts> m_filterTexts; //!< null: nobody has filtered since the target became this one
    mutable bool m_hasNewResult = true;                       //!< a result has arrived since they were created
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(QList<watchkeeper::TrendPoint>)
