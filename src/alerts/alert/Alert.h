// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An alert (the message about a target that is sent through a channel) and its JSON form. Also the names of alert states
//! in provider files, and sample alerts for testing a channel. A plain value.

#include "model/target/TargetState.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace watchkeeper {

//! The reason for an alert.
enum class AlertKind : quint8 {
    Problem,              //!< a confirmed outcome of degraded, down or unknown
    Recovery,             //!< end of a problem for which an alert was sent
    Reminder,             //!< a problem for which an alert was sent continues
    FlappingStart,        //!< the target started flapping; alerts for single changes stop
    FlappingEnd,          //!< the target stopped flapping; the outcomes show what changed since the last alert
    Acknowledged,         //!< somebody acknowledged the problem
    ConnectivityLost,     //!< this computer is offline, so targets that it can't reach have no data
    ConnectivityRestored, //!< this computer is online again
    Digest,               //!< summary of the events during quiet hours
    Test                  //!< sent by the user to test a channel
};

//! Returns `problem`, `recovery`, `reminder`, `flapping-start` and so on. Used in JSON, templates and files; never translated.
QString alertKindKey(AlertKind kind);
std::optional<AlertKind> alertKindFromKey(const QString &key);

//! \brief One alert about one target, or about several targets that failed together.
class Alert
{
public:
    Alert() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QUuid id;        //!< unchanged when the alert is sent again
    QString problem; //!< incident key, for services that track incidents; shared by a problem, its reminders and its recovery
    AlertKind kind = AlertKind::Problem;
    QString rule;      //!< name of the rule that sends it; empty for a test
    TargetId targetId; //!< null if the alert is about several targets or not about a target
    QString targetName;
    QString targetKind;
    QString address; //!< checked host or URL, without credentials; may be empty
    QStringList tags;
    QStringList others;            //!< names of the other targets in this alert
    std::optional<Outcome> before; //!< outcome in the previous alert; absent if there is no previous alert
    Outcome after = Outcome::Unknown;
    QDateTime at;    //!< UTC time of the reported event
    QDateTime since; //!< UTC start of the reported state; for a recovery, start of the problem that ended
    int attempt = 1;
    QString summary; //!< summary of the result that caused the alert
    QString message; //!< error message of that result; empty on success
    QString title;   //!< user-visible, one line
    QString text;    //!< user-visible, one or more lines
    friend bool operator==(const Alert &, const Alert &) = default;
};

// The JSON form of an alert, which is stored until delivery. Pure functions, safe to call from any thread.

//! Converts an alert to JSON. Omits empty values.
QJsonObject toJson(const Alert &alert);
//! \return the alert; nullopt if the JSON isn't a valid alert or its kind is unknown to this version
std::optional<Alert> alertFromJson(const QJsonObject &json);

// The names of alert states in provider files: `problem:down`, `recovery`, `up`, `*`. Pure.

//! Returns the states of the alert, from the most to the least specific: `problem:down`, `problem`, `down`, `*`.
QStringList alertStates(const Alert &alert);

//! Returns whether `word` is a state that alertStates() can return.
bool isAlertState(const QString &word);

//! Returns the value in `table` with the most specific key for the alert, or undefined if no key matches.
QJsonValue valueForState(const QJsonObject &table, const Alert &alert);

// A sample alert for testing a channel. Pure.

//! \param outcome  the new outcome; Down or Degraded for a problem
//! \param now      UTC
//! \param problem  the incident key, the same for alerts that belong together
Alert sampleAlert(AlertKind kind, Outcome outcome, const QDateTime &now, const QString &problem);

//! Returns the incident key that links the sample alerts of one channel in a service that tracks incidents.
QString sampleProblemKey(const QString &channel);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Alert)
