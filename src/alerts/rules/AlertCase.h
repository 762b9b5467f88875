// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The stored state of the router: the properties and states of targets and the alerts sent for them. Plain data with
//! conversion to and from JSON. All times are in [ms] since 1970, UTC.

#include "model/target/Target.h"
#include "model/target/TargetState.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
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

} // namespace watchkeeper
