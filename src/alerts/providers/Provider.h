// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How to send alerts to one service: a request with placeholders, and the meaning of its answers. docs/alert-channels.md describes
//! the files.

#include "alerts/providers/TextEscape.h"
#include "model/Duration.h"
#include "model/Field.h"
#include "model/NumberSet.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! At most this many alerts in this time.
struct RateLimit
{
    int count = 0; //!< 0: no limit
    Milliseconds period{0};
    friend bool operator==(const RateLimit &, const RateLimit &) = default;
};

//! \brief One request of a provider. All its texts may contain placeholders.
struct ProviderRequest
{
    enum class Body : quint8 { None, Json, Form, Text };

    QStringList on;         //!< for these states (see AlertState), in words of the file; empty: for all others
    bool isSkipped = false; //!< nothing is sent for these states: the service doesn't support them
    QString method;
    QString url;
    QJsonObject query;
    QJsonObject headers;
    QString extraHeadersField; //!< name of a field with additional headers; may be empty
    QString user;              //!< with `password`: basic authentication; may be empty
    QString password;
    Body body = Body::None;
    QJsonValue content;  //!< a tree for Json, an object for Form, a text for Text
    QString contentType; //!< of Text
};

//! A time in an answer, such as `retry_after`.
struct AnswerTime
{
    enum class Unit : quint8 { Second, Millisecond, Instant };
    QString at;
    Unit unit = Unit::Second;
};

//! \brief What an answer must contain: for each path, any of its values. All paths of one match are required; of several matches, one is
//! enough.
using AnswerMatch = QHash<QString, QStringList>;

//! \brief The meaning of answers, in addition to the common rules.
struct AnswerRules
{
    NumberSet success;               //!< statuses
    QList<AnswerMatch> where;        //!< and one of these; none: whatever the answer contains
    NumberSet again;                 //!< statuses
    QList<AnswerMatch> retryMatches; //!< or one of these, whatever the status
    NumberSet broken;                //!< statuses
    QList<AnswerMatch> brokenBy;
    std::optional<Milliseconds> after; //!< how long to wait if the answer doesn't say
    QList<AnswerTime> retryDelayFields;
    QStringList message; //!< paths of the server's message; the first that exists is used
};

//! A signature method.
enum class Signature : quint8 { None, DingTalk, Lark };

//! \brief One service. A value, read from a file.
class Provider
{
public:
    enum class Over : quint8 {
        Http,
        Command, //!< a program on this computer
        Mail,    //!< SMTP
        Desktop, //!< a desktop notification shown by the window, see DesktopNotifier
        Sound    //!< a sound there
    };

    Provider() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString key;
    QString title;
    QString help;
    QStringList words; //!< search keywords
    Over over = Over::Http;
    QList<Field> fields;
    QHash<QString, QJsonObject> values; //!< by name: the value in each state
    QHash<QString, TextLimit> limits;   //!< by placeholder
    TextEscape escape = TextEscape::None;
    Signature signature = Signature::None;
    QString signatureSecret; //!< the field with the key
    RateLimit limit;         //!< the limit of the service
    QList<ProviderRequest> requests;
    AnswerRules answer;
};

} // namespace watchkeeper
