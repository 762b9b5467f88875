// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The router's memory: states of targets and the alerts sent for them. Plain values with their JSON, all times [ms] since 1970, UTC.

#include "model/Standing.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief A target as known to the router.
struct TargetAlertState
{
    std::optional<Outcome> outcome; //!< confirmed; none: not known yet
    qint64 at = 0;                  //!< of the result that confirmed it
    qint64 problemSince = 0;        //!< start of the problem; if it is up, of the last one; 0: none
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
    QString acknowledgement;      //!< who and why, for people
    qint64 snoozedUntil = 0;      //!< 0: not snoozed
    qint64 reachableSince = 0;    //!< reachable again since then, but not checked yet; 0: doesn't apply
    qint64 softAt = 0;            //!< of the last result in a current soft state between up and a problem; 0: none

    bool isBad() const { return outcome && *outcome != Outcome::Up; }
    friend bool operator==(const TargetAlertState &, const TargetAlertState &) = default;
};

QJsonObject toJson(const TargetAlertState &seen);
TargetAlertState targetAlertStateFromJson(const QJsonObject &json);

//! \brief The alerts that one rule has sent for one target.
struct AlertCase
{
    std::optional<Outcome> alerted; //!< the failure outcome of the last alert, while its end wasn't alerted
    QString problem;                //!< see Alert; empty: no problem is open
    qint64 begun = 0;               //!< of the problem
    qint64 alertedAt = 0;           //!< time of the first alert
    qint64 remindedAt = 0;          //!< time of the last alert to the rule's channels that the problem continues
    int steps = 0;                  //!< escalation steps already taken
    int count = 0;                  //!< alerts of this problem so far
    QStringList channels;           //!< channels that were notified
    bool isFlappingAlerted = false; //!< the start of flapping was alerted, but not its end
    bool isFollowUpDue = false;     //!< acknowledged or snoozed: if the problem continues after that, an alert follows
    bool isGrouped = false;         //!< waiting for its group
    bool isShared = false;          //!< alerted together with others, with the same problem key
    bool isExcluded = false;        //!< the digest has no room for its changes: it will report only its state at that time

    friend bool operator==(const AlertCase &, const AlertCase &) = default;
};

QJsonObject toJson(const AlertCase &alertCase);
AlertCase alertCaseFromJson(const QJsonObject &json);

//! One line of a digest.
struct DigestLine
{
    TargetId target; //!< null: connectivity of this computer
    QString name;
    QString text; //!< what happened, for people, without the time
    Outcome after = Outcome::Unknown;
    qint64 at = 0;
    int more = 0; //!< later changes of the target without a line of their own
    friend bool operator==(const DigestLine &, const DigestLine &) = default;
};

//! A notice that this computer is online again, suppressed by quiet hours. Its loss was alerted separately.
struct SuppressedOnlineNotice
{
    qint64 lostAt = 0; //!< 0: nothing is suppressed
    qint64 at = 0;
    QString problem; //!< see Alert
    QStringList channels;
    friend bool operator==(const SuppressedOnlineNotice &, const SuppressedOnlineNotice &) = default;
};

//! \brief Everything that waits for one rule, for all targets. Its size is limited, because each change writes all of it: see
//! AlertRouter::hold().
struct PendingRuleAlerts
{
    qint64 groupAt = 0;  //!< when the group is sent; 0: no group
    qint64 digestAt = 0; //!< likewise
    QList<DigestLine> held;
    SuppressedOnlineNotice onlineNotice; //!< sent with the digest
    friend bool operator==(const PendingRuleAlerts &, const PendingRuleAlerts &) = default;
};

QJsonObject toJson(const PendingRuleAlerts &waiting);
PendingRuleAlerts pendingRuleAlertsFromJson(const QJsonObject &json);

//! \brief A piece of the router's state, stored under its key.
struct RouterStateEntry
{
    QString key;     //!< `target/…`, `rule/…`, `link`
    QByteArray json; //!< empty: remove it
    friend bool operator==(const RouterStateEntry &, const RouterStateEntry &) = default;
};

} // namespace watchkeeper
