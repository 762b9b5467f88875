// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An incident, from its confirmation to its end, with its timeline. Plain values.

#include "model/Outcome.h"
#include "model/Target.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace watchkeeper {

//! \brief Possible common causes of several targets failing at the same time. Empty if unknown or not a cause.
struct IncidentTraits
{
    QString host;     //!< the host being checked
    QString address;  //!< the address it resolved to
    QString parent;   //!< name of the failed parent target
    QString issuer;   //!< issuer of its certificate, if the certificate is the problem
    QString resolver; //!< the DNS server used, if a name did not resolve
    friend bool operator==(const IncidentTraits &, const IncidentTraits &) = default;
};

//! \brief Opens with a hard Down or Degraded, closes with a hard Up. Times are [ms] since 1970, UTC, by the wall clock.
//!
//! A hard Unknown says something about the observer: it neither opens nor closes an incident. Target and `opened` together identify an
//! incident.
struct Incident
{
    qint64 id = 0; //!< increases within one history; 0: not stored yet
    TargetId target;
    QString targetName;           //!< when read: its last known name
    qint64 began = 0;             //!< the first failing result
    qint64 opened = 0;            //!< time of the result that confirmed it; its evidence is stored under this time
    std::optional<qint64> closed; //!< empty if open
    Outcome outcome = Outcome::Down;
    Outcome worst = Outcome::Down;
    QString summary; //!< summary of the result that opened it
    std::optional<ErrorType> errorType;
    QString message;
    IncidentTraits traits;
    std::optional<QString> acknowledgedBy; //!< who acknowledged it; may be empty; none: not acknowledged
    std::optional<qint64> snoozedUntil;
    bool inMaintenance = false; //!< open while its target is in maintenance, according to its timeline
    friend bool operator==(const Incident &, const Incident &) = default;
};

//! The events of a timeline. The numbers are stored in files: add new ones only at the end.
enum class IncidentEvent : quint8 {
    Opened,
    Worsened,
    Improved,
    NotObserved, //!< it can't be observed any more
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
    Removed //!< the target is no longer monitored, which closes the incident
};
inline constexpr int kIncidentEventCount = 19;

//! `opened`, `worsened`, …: for files and other programs, never translated.
QString incidentEventKey(IncidentEvent event);

//! One entry of a timeline.
struct IncidentEntry
{
    qint64 at = 0; //!< [ms] since 1970, UTC
    IncidentEvent event = IncidentEvent::Comment;
    QString author;                 //!< a person; empty if the event was automatic
    QString text;                   //!< what was observed, or the comment
    std::optional<Outcome> outcome; //!< the outcome from then on, if it changed
    std::optional<qint64> until;    //!< when an event with a time limit ends
    friend bool operator==(const IncidentEntry &, const IncidentEntry &) = default;
};

//! An incident in its current state, and the new entries of its timeline.
struct IncidentChange
{
    Incident incident;
    QList<IncidentEntry> entries;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Incident)
