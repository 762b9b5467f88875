// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the router knows about targets and the alerts sent for them, with conversion to and from JSON. Finds the alert that a rule
//! has to send for a target, and the filter that suppresses it. Plain data and pure functions for one point in time. All times are in
//! [ms] since 1970, UTC.

#include "alerts/alert/Alert.h"
#include "alerts/rules/AlertRule.h"
#include "model/target/Target.h"
#include "model/target/TargetState.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

// The properties of a target that alert rules use. A plain value.

//! \brief A target with the properties that rules match and alerts show.
class AlertTarget
{
public:
    AlertTarget() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId id;
    QString name;
    QString kind;
    QString address; //!< one line, without credentials
    QStringList tags;
    QStringList rules; //!< alert rules that the target refers to
    bool paused = false;
    QList<TargetId> parents; //!< dependencies that aren't paused; without them, the target can't be reached
    QString host;            //!< empty if no host is contacted
    //! [ms] Time within which a due check should finish, including retries.
    qint64 maxWaitMs = 0;
};

//! Converts the properties that alerts show to JSON. They are stored because a target may be removed while the program isn't
//! running.
QJsonObject toJson(const AlertTarget &target);
AlertTarget alertTargetFromJson(const TargetId &id, const QJsonObject &json);

//! \brief The state of a target as known to the router.
struct TargetAlertState
{
    std::optional<Outcome> outcome; //!< confirmed outcome; absent if unknown
    qint64 at = 0;                  //!< time of the result that confirmed the outcome
    qint64 problemSince = 0; //!< start of the current problem, or of the last one if the target is up; 0 if there was none
    int attempt = 1;
    QString summary;
    QString message;
    bool flapping = false;
    qint64 flappingSince = 0;
    bool unreachable = false;
    bool unobserved = false;
    bool inMaintenance = false;
    bool acknowledged = false;
    qint64 acknowledgedUntil = 0; //!< 0: no end
    QString acknowledgement;      //!< user-visible text with author and comment
    qint64 snoozedUntil = 0;      //!< 0: not snoozed
    qint64 reachableSince = 0;    //!< time at which the target became reachable again; 0 if it has been checked since
    qint64 softAt = 0; //!< time of the last result in the current soft state between up and a problem; 0 if there is none

    bool isBad() const { return outcome && *outcome != Outcome::Up; }
    friend bool operator==(const TargetAlertState &, const TargetAlertState &) = default;
};

QJsonObject toJson(const TargetAlertState &seen);
TargetAlertState targetAlertStateFromJson(const QJsonObject &json);

//! \brief The alerts that one rule has sent for one target.
struct AlertCase
{
    //! last reported failed outcome; absent if none was reported, or if its end was reported too
    std::optional<Outcome> alerted;
    QString problem;                //!< see Alert::problem; empty if no problem is open
    qint64 begun = 0;               //!< start of the problem
    qint64 alertedAt = 0;           //!< time of the first alert for this problem
    qint64 remindedAt = 0;          //!< time of the last alert about this problem to the rule's own channels
    int steps = 0;                  //!< number of completed escalation steps
    int count = 0;                  //!< number of alerts sent for this problem
    QStringList channels;           //!< channels that were notified
    bool isFlappingAlerted = false; //!< whether an alert was sent for the start of flapping, but not for its end
    bool isFollowUpDue = false; //!< whether an alert is due if the problem continues after its acknowledgement or snooze ends
    bool isGrouped = false;     //!< whether the alert is waiting for its group
    bool isShared = false; //!< whether the alert was sent together with those of other targets, under the same incident key
    //! whether the digest had no room for the target's events, so it will only report the target's state
    bool isExcluded = false;

    friend bool operator==(const AlertCase &, const AlertCase &) = default;
};

QJsonObject toJson(const AlertCase &alertCase);
AlertCase alertCaseFromJson(const QJsonObject &json);

//! One line of a digest.
struct DigestLine
{
    TargetId target; //!< null for the connectivity of this computer
    QString name;
    QString text; //!< user-visible description of the event, without the time
    Outcome after = Outcome::Unknown;
    qint64 at = 0;
    int more = 0; //!< number of the target's later changes that have no separate line
    friend bool operator==(const DigestLine &, const DigestLine &) = default;
};

//! A notice that this computer is online again. It is suppressed during quiet hours if the loss of connectivity was reported in
//! a separate alert.
struct SuppressedOnlineNotice
{
    qint64 lostAt = 0; //!< 0 if no notice is suppressed
    qint64 at = 0;
    QString problem; //!< see Alert
    QStringList channels;
    friend bool operator==(const SuppressedOnlineNotice &, const SuppressedOnlineNotice &) = default;
};

//! \brief All pending alerts of one rule, for all targets. addDigestLine() limits their number, because every
//! change rewrites all of them.
struct PendingRuleAlerts
{
    qint64 groupAt = 0;  //!< time at which the group is sent; 0 if there is no group
    qint64 digestAt = 0; //!< time at which the digest is sent; 0 if there is no digest
    QList<DigestLine> digestLines;
    SuppressedOnlineNotice onlineNotice; //!< sent together with the digest
    friend bool operator==(const PendingRuleAlerts &, const PendingRuleAlerts &) = default;
};

QJsonObject toJson(const PendingRuleAlerts &waiting);
PendingRuleAlerts pendingRuleAlertsFromJson(const QJsonObject &json);

//! \brief The loss of connectivity and who knows about it.
struct ConnectivityNotice
{
    qint64 lostAt = 0;                   //!< time at which connectivity was lost; 0 if this computer is online
    QHash<QString, QStringList> alerted; //!< maps each rule to the channels it notified
    QHash<QString, QString> digests;     //!< maps each rule to the key of its digest, if the digest reported the loss
};

QJsonObject toJson(const ConnectivityNotice &notice);
ConnectivityNotice connectivityNoticeFromJson(const QJsonObject &json);

//! \brief A part of the router's state, stored under its key.
struct RouterStateEntry
{
    QString key;     //!< `target/…`, `rule/…`, `link`
    QByteArray json; //!< empty to remove the stored entry
    friend bool operator==(const RouterStateEntry &, const RouterStateEntry &) = default;
};

// The reasons for suppressing an alert of a rule, possibly only temporarily, in the order of the filters. docs/alerts.md
// contains the same table.

//! The reasons for suppressing an alert. If several reasons apply, the first one is reported.
enum class Suppression : quint8 {
    Paused,        //!< the rule or the target is paused
    AlreadySent,   //!< the last alert reported the same state
    NotSent,       //!< no alert was sent for the problem
    Severity,      //!< the outcome isn't severe enough for the rule
    Acknowledged,  //!< the problem is acknowledged
    Snoozed,       //!< the target is snoozed
    Maintenance,   //!< the target is in maintenance
    Unreachable,   //!< a dependency has failed
    Link,          //!< this computer is offline
    CheckRequired, //!< the alert waits for a check of a parent, or of a target that became reachable again
    Unconfirmed,   //!< the target is in a soft state, which the next results will confirm or end
    Flapping,      //!< the target changes too often for a single change to be significant
    Delay,         //!< the problem hasn't lasted long enough for the rule's delay
    QuietHours,    //!< the event is in the quiet hours, and the digest will report it
    Grouped        //!< waiting to be sent together with others
};

//! `paused`, `already-sent`, `not-sent`, `severity`, …, `quiet-hours` or `grouped`. Used in JSON; never translated.
QString suppressionKey(Suppression suppression);

//! \brief The state of one rule and one target at one point in time. Keeps references to the caller's values.
struct AlertContext
{
    const AlertRule &rule;
    const AlertTarget &target;
    const TargetAlertState &seen;
    const AlertCase &alerted;
    qint64 now = 0;               //!< [ms] since 1970, UTC, like all following times
    qint64 parentDeadline = 0;    //!< time by which a pending check of a parent should have finished; 0 if none is pending
    bool isDigestDue = false;     //!< the digest is being sent, so alerts aren't suppressed by quiet hours
    bool isGroupComplete = false; //!< the group is being sent, so alerts aren't suppressed by grouping
};

//! An alert that the rule may send.
struct AlertCandidate
{
    AlertKind kind = AlertKind::Problem;
    Outcome severity = Outcome::Down; //!< the worst outcome in the alert
};

//! The reason for a suppression, and its end.
struct AlertBlock
{
    Suppression by = Suppression::Paused;
    qint64 until = 0; //!< time of the next evaluation; 0 if only an event can end the suppression
};

//! Returns the texts for appliesTo(). They aren't stored with the target, because they would need more memory than its other
//! properties and are needed only when rules or targets change.
FilterSearchTexts searchTexts(const AlertTarget &target);

//! Returns whether the rule applies to the target, either by its filter or because the target refers to it.
//! \param texts  texts of the target, created once for all rules
//! \param now    [ms] since 1970, UTC
bool appliesTo(const AlertRule &rule, const AlertTarget &target, const FilterSearchTexts &texts, qint64 now);

//! Returns the alert that is due in this state: one about a change since the last alert, or a reminder. Nullopt if none
//! is due. See docs/alerts.md.
std::optional<AlertCandidate> findCandidate(const AlertContext &context);

//! Returns the first filter of the table that suppresses the alert, or nullopt if the alert can be sent now.
std::optional<AlertBlock> findBlock(const AlertContext &context, const AlertCandidate &candidate);

//! Returns the time of the next reminder or escalation step, whether or not it will be suppressed. Returns 0 if none is
//! planned.
qint64 reminderTime(const AlertContext &context);
//! Returns the number of escalation steps that are due.
int dueStepCount(const AlertContext &context);

//! Returns whether the problem is acknowledged or snoozed.
bool isSilenced(const TargetAlertState &seen, qint64 now);

} // namespace watchkeeper
