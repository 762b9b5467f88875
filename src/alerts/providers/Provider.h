// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The definition of a service that receives alerts: its request with placeholders, and the meaning of its responses.
//! docs/alert-channels.md describes the files.

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

//! The maximum number of alerts in a period.
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

    QStringList on; //!< states for which this request is used, in the words of the file (see AlertState); empty for all others
    bool isSkipped = false; //!< nothing is sent for these states, because the service doesn't support them
    QString method;
    QString url;
    QJsonObject query;
    QJsonObject headers;
    QString extraHeadersField; //!< name of a field with additional headers; may be empty
    QString user;              //!< user for basic authentication, with `password`; may be empty
    QString password;
    Body body = Body::None;
    QJsonValue content;  //!< a tree for Json, an object for Form, a string for Text
    QString contentType; //!< of Text
};

//! A period in a response, such as `retry_after`.
struct AnswerTime
{
    enum class Unit : quint8 { Second, Millisecond, Instant };
    QString at;
    Unit unit = Unit::Second;
};

//! \brief A required content of a response, given as accepted values by path. All paths of one match must match. Of several matches, one is
//! enough.
using AnswerMatch = QHash<QString, QStringList>;

//! \brief The meaning of answers, in addition to the common rules.
struct AnswerRules
{
    NumberSet success;               //!< statuses
    QList<AnswerMatch> where;        //!< one of these must also match; if empty, any content is accepted
    NumberSet again;                 //!< statuses
    QList<AnswerMatch> retryMatches; //!< alternatively one of these matches, regardless of the status
    NumberSet broken;                //!< statuses
    QList<AnswerMatch> brokenBy;
    std::optional<Milliseconds> after; //!< wait if the response doesn't contain one
    QList<AnswerTime> retryDelayFields;
    QStringList message; //!< paths of the server's message; the first one that exists is used
};

//! A signature method.
enum class Signature : quint8 { None, DingTalk, Lark };

//! \brief The definition of one service. A plain value, read from a file.
class Provider
{
public:
    enum class Over : quint8 {
        Http,
        Command, //!< runs a program on this computer
        Mail,    //!< SMTP
        Desktop, //!< shows a desktop notification through the window, see DesktopNotifier
        Sound    //!< a sound there
    };

    Provider() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString key;
    QString title;
    QString help;
    QStringList words; //!< search keywords
    Over over = Over::Http;
    QList<Field> fields;
    QHash<QString, QJsonObject> values; //!< by name, the value for each state
    QHash<QString, TextLimit> limits;   //!< by placeholder
    TextEscape escape = TextEscape::None;
    Signature signature = Signature::None;
    QString signatureSecret; //!< key of the field that contains the signing key
    RateLimit limit;         //!< rate limit of the service
    QList<ProviderRequest> requests;
    AnswerRules answer;
};

} // namespace watchkeeper
