// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A service as data: what is sent to it, what it may answer, and what that means. Read by DialogueReader from a file that
//! docs/dialogues.md describes; run by DialogueRun. Plain values, not changed after reading.

#include "checks/network/NumberEncoding.h"
#include "model/Duration.h"
#include "model/Field.h"
#include "model/Unit.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

namespace watchkeeper {

struct DialogueCondition;
struct DialogueFunction;

//! \brief Bytes made when needed: literals, values, and combinations of those.
struct DialogueTemplate
{
    enum class Type : quint8 {
        Bytes,
        Variable, //!< `name`
        Sequence, //!< `parts`, one after the other
        Number,   //!< the decimal text of parts[0], encoded as `form`
        Length,   //!< the length of parts[0] plus `count`, encoded as `form`, then parts[0]
        Random,   //!< `count` bytes
        Letters,  //!< `count` random letters and digits
        Pad,      //!< parts[0], padded at the end with `bytes` to a length of `count`
        Choice,   //!< parts[0] if `condition` passes, otherwise parts[1]
        Call      //!< `function` of `parts`
    };
    Type type = Type::Bytes;
    QByteArray bytes;
    QString name;
    std::optional<NumberEncoding> form;
    qint64 count = 0;
    QList<DialogueTemplate> parts;
    std::shared_ptr<const DialogueCondition> condition;
    const DialogueFunction *function = nullptr;
};

//! \brief A part of a reply.
struct DialogueExtraction
{
    enum class Type : quint8 {
        Unmodified, //!< `source` unchanged
        Match,      //!< `group` of `pattern`
        Number,     //!< at `at`, in `form`, & `mask`, >> `shift`; as decimal text
        Bytes,      //!< from `at`: `count` bytes, or up to `mark`, or all
        Counted     //!< at `at` a number in `form`, then that many bytes
    };
    Type type = Type::Unmodified;
    std::optional<DialogueTemplate> source; //!< absent: the last reply
    QRegularExpression pattern;
    int group = -1;      //!< negative: the first, or the whole match if there is no group
    DialogueTemplate at; //!< [bytes] as decimal text; nothing: 0; negative: from the end
    std::optional<NumberEncoding> form;
    quint64 mask = ~quint64(0);
    int shift = 0;
    std::optional<DialogueTemplate> count;
    QByteArray mark;
};

//! \brief A condition that passes or fails.
struct DialogueCondition
{
    enum class Type : quint8 {
        All,
        Any,
        Not,       //!< parts[0]
        Given,     //!< the field `name` has a value that is neither empty nor false
        Over,      //!< the transport is one of `texts`
        Encrypted, //!< TLS has been started
        Has,       //!< a value `name` exists
        Is,        //!< the picked bytes equal one of `templates`
        Starts,    //!< … begin with one of them
        Contains,  //!< … contain one of them
        Matches,   //!< … match `pattern`
        Masked,    //!< … & `mask` equal `bytes`
        Within,    //!< … are a number in one of `ranges`
        Above,     //!< … are a number larger than templates[0]
        Below,     //!< … are a number smaller than templates[0]
        Size       //!< … have a length in one of `ranges`
    };
    Type type = Type::All;
    QList<DialogueCondition> parts;
    QString name;
    QStringList texts;
    DialogueExtraction subject;
    QList<DialogueTemplate> templates;
    QRegularExpression pattern;
    QByteArray bytes;
    QByteArray mask;
    QList<std::pair<qint64, qint64>> ranges;
};

//! What a reply means.
enum class DialogueVerdict : quint8 {
    Up,
    Degraded, //!< it answers, and reports a problem
    Auth,     //!< it is alive and refuses our credentials
    Down,
    Unknown //!< this computer can't determine it
};

//! \brief What a reply means, and the sentence for people.
struct DialogueRule
{
    std::optional<DialogueCondition> condition;
    DialogueVerdict verdict = DialogueVerdict::Up;
    std::optional<DialogueTemplate> say;
    bool ends = false; //!< no further step, although the verdict is up
};

//! How the end of a message is recognised; see MessageBoundary.
struct DialogueReading
{
    enum class Until : quint8 { Some, Line, Closed, Bytes, Mark, Match, Length };
    Until until = Until::Some;
    std::optional<DialogueTemplate> count; //!< Bytes
    DialogueTemplate mark;
    QRegularExpression pattern;
    std::optional<NumberEncoding> form;
    qint64 at = 0;
    qint64 adds = 0;
    std::optional<DialogueCondition> only; //!< others are dropped
    std::optional<Milliseconds> within;    //!< this much silence isn't a failure in itself
    std::optional<DialogueRule> ifSilent;
    std::optional<DialogueRule> ifClosed;
};

struct DialogueStep
{
    enum class Type : quint8 { Send, Read, StartTls, Set, Judge, Loop };
    Type type = Type::Send;
    int line = 0; //!< in the file, for messages
    std::optional<DialogueCondition> condition;
    DialogueTemplate send;
    DialogueReading read;
    QList<std::pair<QString, DialogueExtraction>> captures; //!< Read, Set
    QList<DialogueRule> rules;                              //!< Read, Judge
    QList<DialogueStep> steps;                              //!< Loop
    std::optional<DialogueCondition> until;                 //!< Loop: evaluated after each iteration
    int most = 0;                                           //!< Loop: rounds
};

//! One way to reach the service.
struct DialogueTransport
{
    enum class Over : quint8 { Tcp, StartTls, Tls, Udp, Unix };
    Over over = Over::Tcp;
    quint16 port = 0;
    QString path;
    bool anyReplyPort = false;
    QList<QByteArray> alpn;

    bool supportsTls() const { return over == Over::StartTls || over == Over::Tls; }
};

//! `tcp`, `starttls`, `tls`, `udp`, `unix`.
QString dialogueTransportKey(DialogueTransport::Over over);

//! A value that is extracted.
struct DialogueValue
{
    QString name;
    DialogueTemplate from;
    bool isNumber = false;
    Unit unit = Unit::None;
    QString unitText; //!< as written: also units that are otherwise unknown
    QString help;
};

//! \brief One file. Made by readDialogue(), which ensures that everything named exists.
struct Dialogue
{
    QString key;
    QString title;
    QString help;
    QStringList words;                              //!< other names, for the search
    QList<Field> fields;                            //!< its own, without those that every dialogue has
    QHash<QString, QString> needs;                  //!< its own fields that are meaningless without another one
    QList<Field> allFields;                         //!< in the order in which they are offered
    QList<std::pair<QString, QJsonValue>> defaults; //!< fields that every dialogue has
    QList<DialogueTransport> transports;            //!< the first is the default
    std::optional<Milliseconds> resendInterval;     //!< UDP: how long to wait before the request is sent again
    qint64 byteLimit = 0;
    QList<DialogueStep> steps;
    QList<DialogueStep> goodbye;
    QList<DialogueValue> values;
    QList<DialogueTemplate> summaries; //!< the first one whose values all exist
    bool sendsSecrets = false;         //!< a step may reveal a secret; see DialogueScope::shows()
};

} // namespace watchkeeper
