// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The definition of a service that receives alerts: its requests with placeholders, and the meaning of its responses.
//! docs/alert-channels.md describes the files.

#include "alerts/providers/TextEscape.h"
#include "model/base/Quantity.h"
#include "model/field/FieldValues.h"
#include "model/field/Fields.h"

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

//! \brief One request of a provider. All its strings may contain placeholders.
struct ProviderRequest
{
    enum class Body : quint8 { None, Json, Form, Text };

    QStringList on;         //!< states for which this request is used, see alertStates(); if empty, used for all other states
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
    QString contentType; //!< used for Body::Text
};

//! A waiting time or a point in time in a response, such as `retry_after`.
struct AnswerTime
{
    enum class Unit : quint8 { Second, Millisecond, Instant };
    QString at;
    Unit unit = Unit::Second;
};

//! \brief Required content of a response: the accepted values by path. All paths of a match must match. If there are several matches, one
//! is enough.
using AnswerMatch = QHash<QString, QStringList>;

//! \brief The meaning of responses, in addition to the common rules.
struct AnswerRules
{
    NumberSet success;                 //!< statuses of an accepted alert
    QList<AnswerMatch> where;          //!< such a response must also match one of these; if empty, any content is accepted
    NumberSet again;                   //!< statuses after which the delivery is retried
    QList<AnswerMatch> retryMatches;   //!< alternative to `again`: one match is enough, regardless of the status
    NumberSet broken;                  //!< statuses that require a fix by the user
    QList<AnswerMatch> brokenBy;       //!< alternative to `broken`: one match is enough, regardless of the status
    std::optional<Milliseconds> after; //!< pause before a retry if the response doesn't request one
    QList<AnswerTime> retryDelayFields;
    QStringList message; //!< paths to the server's message; the first path that exists is used
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
        Sound    //!< plays a sound through the window
    };

    Provider() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString key;
    QString title;
    QString help;
    QStringList words; //!< search keywords
    Over over = Over::Http;
    QList<Field> fields;
    QHash<QString, QJsonObject> values; //!< values of each placeholder of this provider, by alert state
    QHash<QString, TextLimit> limits;   //!< maximum lengths, by placeholder
    TextEscape escape = TextEscape::None;
    Signature signature = Signature::None;
    QString signatureSecret; //!< key of the field that contains the signing key
    RateLimit limit;         //!< rate limit of the service
    QList<ProviderRequest> requests;
    AnswerRules answer;
};

} // namespace watchkeeper
