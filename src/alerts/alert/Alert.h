// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An alert (the message about a target that is sent through a channel), its JSON form, and the result of delivering it. Also the
//! names of alert states in provider files, and sample alerts for testing a channel. Plain values.

#include "model/target/TargetState.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <chrono>
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

//! \brief The result of a delivery. The texts are user-visible and contain none of the channel's secrets.
class Verdict
{
public:
    enum class Code : quint8 {
        Delivered,
        RetryLater, //!< temporary failure: a network error, a rate limit, a server error
        Refused,    //!< this alert will never be accepted, but others may be
        Broken,     //!< no alert will be accepted until the user fixes the channel, for example a wrong token or an old address
        Cancelled   //!< cancelled by Watchkeeper; the alert may have arrived
    };

    //! Creates the verdict of a delivery that wasn't attempted.
    Verdict() = default;
    Verdict(Code code, QString text, QString answer = {})
        : m_code(code)
        , m_text(std::move(text))
        , m_answer(std::move(answer))
    {
    }

    Code code() const { return m_code; }
    const QString &text() const { return m_text; } //!< a sentence
    const QString &answer() const
    {
        return m_answer;
    } //!< response from the server or program, safe to display; may be empty or have several lines

    //! For RetryLater, the pause that the server requested; absent if it requested none.
    std::optional<std::chrono::milliseconds> after;
    int tries = 1;                  //!< number of attempts in this delivery round
    QStringList missed;             //!< for Delivered, recipients that weren't reached
    QStringList deferredRecipients; //!< the recipients in `missed` that may be reached later

private:
    Code m_code = Code::Cancelled;
    QString m_text;
    QString m_answer;
};

//! Returns `delivered`, `again`, `refused`, `broken` or `cancelled`. Used in JSON; never translated.
QString verdictKey(Verdict::Code code);
std::optional<Verdict::Code> verdictFromKey(const QString &key);

//! \brief Returns at most 2,000 characters, without control characters and text direction marks, and with each secret replaced
//! by `***`.
QString sanitizedAnswer(const QByteArray &bytes, const QStringList &secrets);

//! Like sanitizedAnswer(), but one line of at most 200 characters.
QString sanitizedLine(const QString &text, const QStringList &secrets);

//! Replaces control characters and line breaks with spaces, so the text can be used in a header or an environment variable.
QString oneLine(const QString &text);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Alert)
