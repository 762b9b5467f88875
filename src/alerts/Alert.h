// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An alert: what a person is notified of about a target, over any channel. A plain value.

#include "model/Standing.h"

#include <QStringList>
#include <QUuid>

namespace watchkeeper {

//! Why an alert is sent.
enum class AlertKind : quint8 {
    Problem,              //!< degraded, down or unknown, and confirmed
    Recovery,             //!< a problem that was alerted has ended
    Reminder,             //!< a problem that was alerted continues
    FlappingStart,        //!< the target is flapping, so single changes aren't alerted
    FlappingEnd,          //!< flapping has ended; the outcomes give the difference from the last alert
    Acknowledged,         //!< somebody acknowledged the problem
    ConnectivityLost,     //!< this computer is offline: nothing is known about the other targets
    ConnectivityRestored, //!< this computer is online again
    Digest,               //!< what happened during quiet hours
    Test                  //!< sent by a person to try a channel
};

//! `problem`, `recovery`, `reminder`, `flapping-start`, …: for JSON, templates and files, never translated.
QString alertKindKey(AlertKind kind);
std::optional<AlertKind> alertKindFromKey(const QString &key);

//! \brief One alert: about one target, or about several that failed together.
class Alert
{
public:
    Alert() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QUuid id; //!< ID of this alert: the same when it is sent again
    QString
        problem; //!< the same in a problem, its reminders and its recovery: the incident key for services that track incidents
    AlertKind kind = AlertKind::Problem;
    QString rule;      //!< name of the rule that sends it; empty for a test
    TargetId targetId; //!< null if it is about several targets or none
    QString targetName;
    QString targetKind;
    QString address; //!< host or URL that is checked, without credentials; may be empty
    QStringList tags;
    QStringList others;            //!< names of the other targets in this alert
    std::optional<Outcome> before; //!< outcome in the last alert; none: no alert was sent yet
    Outcome after = Outcome::Unknown;
    QDateTime at;    //!< UTC, when the reported event happened
    QDateTime since; //!< UTC, start of the reported state; for a recovery: start of the problem that ended
    int attempt = 1;
    QString summary; //!< of the result that caused it
    QString message; //!< likewise; empty on success
    QString title;   //!< for people, on one line
    QString text;    //!< for people, may have several lines
    friend bool operator==(const Alert &, const Alert &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Alert)
