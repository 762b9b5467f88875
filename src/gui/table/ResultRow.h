// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the window knows about one target.

#include "app/RecentPast.h"
#include "gui/look/Colours.h"
#include "gui/table/DayUptime.h"
#include "gui/table/LongUptimes.h"
#include "gui/table/PastResults.h"
#include "model/FilterSubject.h"
#include "model/Standing.h"

#include <QList>
#include <QMetaType>

#include <chrono>
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
//! For so long a row shows that its outcome has changed.
inline constexpr std::chrono::milliseconds kChangeTint{2'000};

//! \brief A target and what has been seen of it.
class ResultRow
{
public:
    explicit ResultRow(const Target &watched);

    //! Another version of the same target.
    void setTarget(const Target &watched);
    //! Takes a result in. A cancelled check saw nothing, so that what was known before stays.
    void add(const Result &result);

    //! How it stands, as the engine tells it besides its results.
    void stand(const Standing &now);

    //! \param parent  the name of what is down on the way to it; empty: it can be reached
    void setReach(const QString &parent);
    //! \param from    UTC; from then on this computer could not look; null: it can
    //! \param isLost  for want of its own link
    void setUnobserved(const QDateTime &from, bool isLost);

    //! What of its standing has nothing to do with results: whether it is being worked on.
    //! \param at  when that began to be so: from then on, or until then, its uptime does not count
    void setMaintenance(const Standing &now, const QDateTime &at);

    //! \brief Shows the target as it stood at a moment, by what was found of the time before it.
    //! \param past          its RecentPast::results end with the one by which it stood; none: nothing is known
    //! \param isPausedThen  as far as is known
    void standAt(const QDateTime &at, const RecentPast &past, bool isPausedThen);

    //! What was before all results that were taken in; where there are none yet, the newest of it is shown until one comes.
    //! \param earlier  before the first of them, oldest first
    void precede(const QList<StoredResult> &earlier, const RecentPast &past);
    //! The last day anew, by other rules than before. \param known  results, of which the newest may not be in `past`
    void recount(const RecentPast &past, const QList<PastResult> &known);

    MarkState state() const;
    //! Not yet sure: bad with attempts left, or good and not often enough to end a problem.
    bool isSoft() const;
    //! So many results like the last one make sure.
    int inARow() const;
    //! At present, or at the moment as of which it is shown.
    bool isPaused() const { return moment ? wasPaused : target.paused; }
    //! This computer can't look at present; of the past: nobody had looked for longer than the last result stands for it.
    bool isUnobserved() const;
    //! The present, or the moment as of which it is shown.
    QDateTime now() const { return moment.value_or(QDateTime::currentDateTimeUtc()); }
    //! Of the last 24 hours, see DayUptime::share().
    std::optional<double> dayShare() const;
    //! What it needs is down. Of the past it is not known.
    bool isUnreachable() const { return isOfNow() && !because.isEmpty(); }
    //! `Unreachable: Office router is down`; empty where it can be reached. Of the past it is not known.
    QString reachText() const;
    //! That somebody takes care of it, in sentences; empty where nobody does. Of the past it is not known.
    QString acknowledgementText() const;
    bool isAcknowledged() const { return isOfNow() && standing.acknowledged.has_value(); }
    bool isSnoozed() const { return isOfNow() && standing.snoozedUntil.isValid(); }
    //! `Not observed: this computer is offline since 21:03`; empty where it is. Of the past it is told by its mark alone.
    QString unobservedText() const;
    bool isInMaintenance() const { return isOfNow() && inMaintenance; }
    //! `Maintenance until 13:00: New disk`; empty outside. Of the past it is not known.
    QString maintenanceText() const;
    //! Why what its check saw says nothing of it: the first of maintenance, not observed and unreachable; or empty.
    QString excuseText() const;
    //! What the last check saw, in one line.
    QString seenText() const;
    //! One line for the table: that, or why it says nothing.
    QString summary() const;
    //! Why it is not up, in whole sentences; empty where there is nothing to explain.
    QString message() const;
    //! What the Checked column says at `now`.
    QString checkedText(const QDateTime &now) const;
    //! `Down, attempt 2 of 3`
    QString outcomeText() const;
    //! That, and whether it flaps; or why it is unreachable.
    QString stateText() const;
    //! [%] how much it changes, where that is so much that it flaps; of the past, and of what is paused or unreachable, it is not told.
    std::optional<double> flapping() const;
    //! `It changes again and again: 34 %. Over at 25 %.`; empty where it does not flap.
    QString flappingText() const;
    //! In [0, 1]: how much it still is to show that its outcome has changed.
    float tintStrength() const;
    //! As a filter sees it; refers to this row. Its texts are made when first asked for.
    FilterSubject filterSubject() const;

    Target target;
    QString host;               //!< lower case; empty where no host is asked
    QString address;            //!< what is looked at, in one line, without secrets
    std::optional<Result> last; //!< the last one that was not cancelled; without what is large: the model keeps its evidence
    QDateTime since;            //!< UTC; begin of the first result in a row with the outcome of `last`
    QList<TrendPoint> trend;    //!< up to kTrendLength, oldest first
    int nameRank = 0;           //!< place of the name in the user's alphabet
    QDateTime unobservedSince;  //!< UTC; null: it is observed
    bool isLinkLost = false;    //!< why it is not
    QString because;            //!< the name of what is down on the way to it; empty: it can be reached
    Standing standing;          //!< as last told by stand()
    bool inMaintenance = false; //!< as last told by setMaintenance(), which knows when that began
    QString maintenance;        //!< its name
    QDateTime maintenanceUntil; //!< UTC
    bool running = false;
    bool cancelled = false;    //!< the most recent check was
    bool isFromBefore = false; //!< `last` is of the time before this run, or before the target came back: not confirmed yet
    DayUptime uptime;
    LongUptimes longUptimes;
    std::optional<QDateTime> moment;                                //!< UTC; the row shows the past
    bool wasPaused = false;                                         //!< at that moment
    std::optional<std::chrono::steady_clock::time_point> changedAt; //!< when the outcome last became another
    bool fresh = false;                                             //!< has news that are not told yet
    MarkState counted = MarkState::Pending;                         //!< as which it is in the model's counts

private:
    bool isOfNow() const { return !moment && !target.paused; }
    bool isStandingFor(Outcome outcome) const;
    void countOn(const QDateTime &at, Outcome outcome);
    void recall(const QList<StoredResult> &earlier);

    mutable std::optional<FilterTexts> m_filterTexts; //!< absent: the target is another one
    mutable bool m_hasNews = true;                    //!< a result since they were made
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(QList<watchkeeper::TrendPoint>)
