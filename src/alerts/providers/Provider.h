// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How one service wants to be told: a request with placeholders, and what its answers mean. docs/alert-channels.md describes the files.

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

//! At most so many alerts in so long a time.
struct RateLimit
{
    int count = 0; //!< 0: no limit
    Milliseconds period{0};
    friend bool operator==(const RateLimit &, const RateLimit &) = default;
};

//! \brief One request of a provider. Every text may have placeholders.
struct ProviderRequest
{
    enum class Body : quint8 { None, Json, Form, Text };

    QStringList on;         //!< for these states (see AlertState), in words of the file; empty: for all others
    bool isSkipped = false; //!< nothing is sent for them: the service is not for that
    QString method;
    QString url;
    QJsonObject query;
    QJsonObject headers;
    QString moreHeaders; //!< a field with further ones; may be empty
    QString user;        //!< with `password`: basic authentication; may be empty
    QString password;
    Body body = Body::None;
    QJsonValue content;  //!< a tree for Json, an object for Form, a text for Text
    QString contentType; //!< of Text
};

//! A number of something in an answer, such as `retry_after`.
struct AnswerTime
{
    enum class Unit : quint8 { Second, Millisecond, Instant };
    QString at;
    Unit unit = Unit::Second;
};

//! \brief What must stand in an answer: by path, any one of the values. All paths of one, any one of several.
using AnswerMatch = QHash<QString, QStringList>;

//! \brief What answers mean, beside what they mean everywhere.
struct AnswerRules
{
    NumberSet success;          //!< statuses
    QList<AnswerMatch> where;   //!< and one of these; none: whatever the answer says
    NumberSet again;            //!< statuses
    QList<AnswerMatch> againBy; //!< or one of these, whatever the status
    NumberSet broken;           //!< statuses
    QList<AnswerMatch> brokenBy;
    std::optional<Milliseconds> after; //!< how long to wait where the answer does not say
    QList<AnswerTime> afterIn;
    QStringList message; //!< paths of what the server says in words; the first that is there counts
};

//! A named way to sign a request.
enum class Signature : quint8 { None, DingTalk, Lark };

//! \brief One service. A value, read from a file.
class Provider
{
public:
    enum class Over : quint8 {
        Http,
        Command, //!< a program of this computer
        Mail,    //!< SMTP
        Desktop, //!< a notification on the desk of the window, see DeskTeller
        Sound    //!< a sound there
    };

    Provider() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString key;
    QString title;
    QString help;
    QStringList words; //!< by which it is found too
    Over over = Over::Http;
    QList<Field> fields;
    QHash<QString, QJsonObject> values; //!< by name: what it is in which state
    QHash<QString, TextLimit> limits;   //!< by placeholder
    TextEscape escape = TextEscape::None;
    Signature signature = Signature::None;
    QString signatureSecret; //!< the field with the key
    RateLimit limit;         //!< what the service takes
    QList<ProviderRequest> requests;
    AnswerRules answer;
};

} // namespace watchkeeper
