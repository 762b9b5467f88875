// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the router remembers: how targets stand and what was told of them. Plain values with their JSON, all times [ms] since 1970, UTC.

#include "model/Standing.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief A target as the router has heard of it.
struct SeenTarget
{
    std::optional<Outcome> outcome; //!< hard; none: not known yet
    qint64 at = 0;                  //!< of the result that made it so
    qint64 badSince = 0;            //!< begin of the problem; of the last one while it is up; 0: there was none
    int attempt = 1;
    QString summary;
    QString message;
    bool flapping = false;
    qint64 flapSince = 0;
    bool unreachable = false;
    bool unobserved = false;
    bool inMaintenance = false;
    bool acknowledged = false;
    qint64 acknowledgedUntil = 0; //!< 0: without an end
    QString acknowledgement;      //!< who and why, for people
    qint64 snoozedUntil = 0;      //!< 0: it is not
    qint64 backSince = 0;         //!< it can be reached again since then and was not looked at yet; 0: that does not matter
    qint64 softAt = 0; //!< of the last result of a soft state under way from up to a problem or back; 0: there is none

    bool isBad() const { return outcome && *outcome != Outcome::Up; }
    friend bool operator==(const SeenTarget &, const SeenTarget &) = default;
};

QJsonObject toJson(const SeenTarget &seen);
SeenTarget seenTargetFromJson(const QJsonObject &json);

//! \brief What one rule has told of one target.
struct AlertCase
{
    std::optional<Outcome> told; //!< the bad outcome that was told last and has not been told to be over
    QString problem;             //!< see Alert; empty: nothing is open
    qint64 begun = 0;            //!< of the problem
    qint64 toldAt = 0;           //!< when it was told first
    qint64 remindedAt = 0;       //!< when the channels of the rule were last told that it goes on
    int steps = 0;               //!< of the escalation that were taken
    int count = 0;               //!< alerts of this problem so far
    QStringList channels;        //!< by which it was told
    bool toldFlapping = false;   //!< that it flaps was told, and not yet that it does no more
    bool isOwed = false;         //!< it was acknowledged or snoozed: when that ends and it goes on, that is told
    bool isGrouped = false;      //!< it waits for others
    bool isShared = false;       //!< others were told with it, by the same key of the problem
    bool isLeftOut = false;      //!< the digest has no room for what happens to it: it tells how it stands by then

    friend bool operator==(const AlertCase &, const AlertCase &) = default;
};

QJsonObject toJson(const AlertCase &alertCase);
AlertCase alertCaseFromJson(const QJsonObject &json);

//! One line of a digest.
struct HeldNews
{
    TargetId target; //!< null: the own link
    QString name;
    QString text; //!< what happened, for people, without the time
    Outcome after = Outcome::Unknown;
    qint64 at = 0;
    int more = 0; //!< changes of the target after it that have no line
    friend bool operator==(const HeldNews &, const HeldNews &) = default;
};

//! That the own link is back, kept back by quiet hours, where it was told by itself that it was lost.
struct HeldLinkBack
{
    qint64 lostAt = 0; //!< 0: it is not kept back
    qint64 at = 0;
    QString problem; //!< see Alert
    QStringList channels;
    friend bool operator==(const HeldLinkBack &, const HeldLinkBack &) = default;
};

//! \brief What waits at one rule, of all targets. Bounded, since it is written anew as it changes: see AlertRouter::hold().
struct RuleWaiting
{
    qint64 groupAt = 0;  //!< when what is grouped is told; 0: nothing is
    qint64 digestAt = 0; //!< likewise
    QList<HeldNews> held;
    HeldLinkBack linkBack; //!< told with the digest
    friend bool operator==(const RuleWaiting &, const RuleWaiting &) = default;
};

QJsonObject toJson(const RuleWaiting &waiting);
RuleWaiting ruleWaitingFromJson(const QJsonObject &json);

//! \brief A piece of the router's state, to be kept by its key.
struct RouterPart
{
    QString key;     //!< `target/…`, `rule/…`, `link`
    QByteArray json; //!< empty: it is to be removed
    friend bool operator==(const RouterPart &, const RouterPart &) = default;
};

} // namespace watchkeeper
