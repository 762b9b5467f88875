// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What is told to a person about a target, by whatever channel. A plain value.

#include "model/Standing.h"

#include <QStringList>
#include <QUuid>

namespace watchkeeper {

//! Why an alert is sent.
enum class AlertKind : quint8 {
    Problem,       //!< it is degraded, down or unknown, and that is certain
    Recovery,      //!< a problem that was told has ended
    Reminder,      //!< a problem that was told goes on
    FlappingStart, //!< it changes so often that single changes are not told
    FlappingEnd,   //!< and does so no more; the outcomes tell the difference to what was told last
    Acknowledged,  //!< somebody has seen the problem
    LinkLost,      //!< this computer's own link is down: nothing can be told of the others
    LinkBack,      //!< and works again
    Digest,        //!< what happened during quiet hours
    Test           //!< a person tries a channel
};

//! `problem`, `recovery`, `reminder`, `flapping-start`, …: for JSON, templates and files, never translated.
QString alertKindKey(AlertKind kind);
std::optional<AlertKind> alertKindFromKey(const QString &key);

//! \brief One alert: about one target, or about several that failed together.
class Alert
{
public:
    Alert() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QUuid id;        //!< of this alert: the same when it is sent again
    QString problem; //!< the same in the problem, its reminders and its recovery: what services that keep incidents call a key
    AlertKind kind = AlertKind::Problem;
    QString rule;      //!< name of the rule by which it is sent; empty for a test
    TargetId targetId; //!< null where it is about several, or about none
    QString targetName;
    QString targetKind;
    QString address; //!< host or URL that is looked at, without credentials; may be empty
    QStringList tags;
    QStringList others;            //!< names of further targets that it tells of
    std::optional<Outcome> before; //!< as it was told last; none: it was told nothing yet
    Outcome after = Outcome::Unknown;
    QDateTime at;    //!< UTC, when what it tells happened
    QDateTime since; //!< UTC, begin of the state it tells of; of a recovery: begin of the problem that ended
    int attempt = 1;
    QString summary; //!< of the result that caused it
    QString message; //!< likewise; empty where it goes well
    QString title;   //!< for people, on one line
    QString text;    //!< for people, may have lines
    friend bool operator==(const Alert &, const Alert &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Alert)
