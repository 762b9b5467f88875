// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A problem from the moment it was sure until it was over, and what happened in between. Plain values.

#include "model/Outcome.h"
#include "model/Target.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace watchkeeper {

//! \brief What may have made several targets fail at once; empty where it is not known, or is no reason.
struct IncidentTraits
{
    QString host;     //!< that is asked
    QString address;  //!< that it resolved to
    QString parent;   //!< the name of what has failed on the way to it
    QString issuer;   //!< of its certificate, where that is what is wrong
    QString resolver; //!< that was asked, where a name did not resolve
    friend bool operator==(const IncidentTraits &, const IncidentTraits &) = default;
};

//! \brief Opens with a hard Down or Degraded, closes with a hard Up. Times are [ms] since 1970, UTC, as the clock said.
//!
//! A hard Unknown says something about the observer: it neither opens one nor closes one. Target and `opened` tell it from all others.
struct Incident
{
    qint64 id = 0; //!< counts up in one history; 0: not stored yet
    TargetId target;
    QString targetName;           //!< read: the name last known of it
    qint64 began = 0;             //!< the first failing result
    qint64 opened = 0;            //!< the one that made it sure; its evidence is kept by this time
    std::optional<qint64> closed; //!< none: it is open
    Outcome outcome = Outcome::Down;
    Outcome worst = Outcome::Down;
    QString summary; //!< of the result that opened it
    std::optional<ErrorType> errorType;
    QString message;
    IncidentTraits traits;
    std::optional<QString> acknowledgedBy; //!< who has it; may be empty; none: nobody
    std::optional<qint64> snoozedUntil;
    bool inMaintenance = false; //!< it is open, and its target is being worked on: as its timeline says
    friend bool operator==(const Incident &, const Incident &) = default;
};

//! What stands in a timeline. The numbers stand in files: only ever added to at the end.
enum class IncidentEvent : quint8 {
    Opened,
    Worsened,
    Improved,
    NotSeen, //!< it could not be observed any more
    Unreachable,
    Reachable,
    FlappingBegan,
    FlappingEnded,
    Unobserved, //!< this computer's own link is down
    Observed,
    MaintenanceBegan,
    MaintenanceEnded,
    Acknowledged,
    AcknowledgementEnded,
    Snoozed,
    SnoozeEnded,
    Comment,
    Closed,
    Removed //!< nobody watches the target any more, which closes it
};
inline constexpr int kIncidentEventCount = 19;

//! `opened`, `worsened`, …: for files and other programs, never translated.
QString incidentEventKey(IncidentEvent event);

//! One line of a timeline.
struct IncidentEntry
{
    qint64 at = 0; //!< [ms] since 1970, UTC
    IncidentEvent event = IncidentEvent::Comment;
    QString author;                 //!< a person; empty where it happened by itself
    QString text;                   //!< what was seen, or said
    std::optional<Outcome> outcome; //!< from then on, where it changed
    std::optional<qint64> until;    //!< of what ends by itself
    friend bool operator==(const IncidentEntry &, const IncidentEntry &) = default;
};

//! An incident as it is now, and what is new in its timeline.
struct IncidentChange
{
    Incident incident;
    QList<IncidentEntry> entries;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Incident)
