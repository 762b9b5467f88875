// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An incident with its timeline, from the first failing result until it closes, and groups of incidents that might have a common
//! cause. Plain values.

#include "model/check/Outcome.h"
#include "model/target/Target.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace watchkeeper {

//! \brief Possible causes that several incidents can share. A field is empty if it is unknown or can't be the cause.
struct IncidentTraits
{
    QString host;     //!< the checked host
    QString address;  //!< the address that `host` resolved to
    QString parent;   //!< name of the failed dependency
    QString issuer;   //!< issuer of the certificate, if the certificate is the problem
    QString resolver; //!< the DNS server, if a name couldn't be resolved
    friend bool operator==(const IncidentTraits &, const IncidentTraits &) = default;
};

//! \brief A problem of a target. An incident opens with a hard Down or Degraded, and closes with a hard Up. Times are in [ms] since
//! 1970, UTC, by the wall clock.
//!
//! A hard Unknown means that the target couldn't be observed, so it neither opens nor closes an incident. The target and `opened`
//! together identify an incident.
struct Incident
{
    qint64 id = 0; //!< increases within one history; 0 if not stored yet
    TargetId target;
    QString targetName;           //!< last known name; set only in incidents read from the history
    qint64 began = 0;             //!< time of the first failing result
    qint64 opened = 0;            //!< time of the result that confirmed the problem; also identifies the evidence
    std::optional<qint64> closed; //!< no value while the incident is open
    Outcome outcome = Outcome::Down;
    Outcome worst = Outcome::Down;
    QString summary; //!< summary of the result that opened the incident
    std::optional<ErrorType> errorType;
    QString message;
    IncidentTraits traits;
    std::optional<QString> acknowledgedBy; //!< name of the user, possibly empty; nullopt if not acknowledged
    std::optional<qint64> snoozedUntil;
    bool inMaintenance = false; //!< whether the incident is open and its target is in maintenance, according to the timeline
    friend bool operator==(const Incident &, const Incident &) = default;
};

//! The events of a timeline. The numbers are stored in files, so add new ones only at the end.
enum class IncidentEvent : quint8 {
    Opened,
    Worsened,
    Improved,
    NotObserved, //!< the target can no longer be observed
    Unreachable,
    Reachable,
    FlappingBegan,
    FlappingEnded,
    Unobserved, //!< this computer is offline
    Observed,
    MaintenanceBegan,
    MaintenanceEnded,
    Acknowledged,
    AcknowledgementEnded,
    Snoozed,
    SnoozeEnded,
    Comment,
    Closed,
    Removed, //!< the target is no longer monitored, which closes the incident
    Restored //!< the removal was undone, which opens the incident again
};
inline constexpr int kIncidentEventCount = 20;

//! Returns a key such as `opened` or `worsened`, for files and other programs. Never translated.
QString incidentEventKey(IncidentEvent event);

//! One entry of a timeline.
struct IncidentEntry
{
    qint64 at = 0; //!< [ms] since 1970, UTC
    IncidentEvent event = IncidentEvent::Comment;
    QString author;                 //!< the user; empty if the event was automatic
    QString text;                   //!< the observation or the comment
    std::optional<Outcome> outcome; //!< the new outcome, if it changed
    std::optional<qint64> until;    //!< the end, if the event has a time limit
    friend bool operator==(const IncidentEntry &, const IncidentEntry &) = default;
};

//! The current state of an incident, and the new entries of its timeline.
struct IncidentChange
{
    Incident incident;
    QList<IncidentEntry> entries;
};

// Groups incidents that began at about the same time and might have a common cause. Pure.

//! The property that the incidents of a group share. If two properties explain the same number of incidents, the first in this
//! order is used.
enum class IncidentLink : quint8 { None, Parent, Resolver, Issuer, Host, Address };

//! Returns a key such as `parent` or `resolver`, for files and other programs; empty for None. Never translated.
QString incidentLinkKey(IncidentLink link);

//! \brief One incident, or several with a common cause.
struct IncidentGroup
{
    //! indexes in the list; first the dependency if it is the cause, else the earliest incident
    QList<qsizetype> members;
    IncidentLink link = IncidentLink::None;
    QString common; //!< the common dependency, resolver, issuer, host or address
    friend bool operator==(const IncidentGroup &, const IncidentGroup &) = default;
};

//! \brief Groups incidents that began within one minute of the first incident and share a failed dependency,
//! resolver, issuer, host or address. The incident of a shared dependency is also part of the group. Each incident
//! is in exactly one group. Causes that explain more incidents take precedence.
//! \return the groups, ordered by their first member in the list
QList<IncidentGroup> groupIncidents(const QList<Incident> &incidents);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Incident)
