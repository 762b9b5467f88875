// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A dialogue as data: the bytes to send to a service, the valid replies, and their meaning. readDialogue() creates a
//! dialogue from a file in the format described in docs/dialogues.md, and runDialogue() runs it. Plain values, immutable after
//! reading.

#include "checks/network/message/BinaryEncoding.h"
#include "model/base/Quantity.h"
#include "model/check/ObservedValue.h"
#include "model/field/Fields.h"

#include <QByteArray>
#include <QCoreApplication>
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

//! The translation context for all texts of dialogues.
class DialogueText
{
    Q_DECLARE_TR_FUNCTIONS(Dialogue)
};

//! \brief An expression that produces bytes: literals, values, and combinations of them.
struct DialogueTemplate
{
    enum class Type : quint8 {
        Bytes,
        Variable, //!< `name`
        Sequence, //!< the concatenation of `parts`
        Number,   //!< the number parts[0], given as decimal text, encoded as `form`
        Length,   //!< the length of parts[0] plus `count`, encoded as `form`, then parts[0]
        Random,   //!< `count` random bytes
        Letters,  //!< `count` random letters and digits
        Pad,      //!< parts[0], padded at the end with `bytes` to a length of `count`
        Choice,   //!< parts[0] if `condition` passes, otherwise parts[1]
        Call      //!< the result of `function` with `parts` as arguments
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

//! \brief Extracts bytes from a reply. docs/dialogues.md calls this a pick.
struct DialogueExtraction
{
    enum class Type : quint8 {
        Unmodified, //!< `source` unchanged
        Match,      //!< the bytes that `group` of `pattern` matches
        Number,     //!< the number at `at` in `form`, masked with `mask` and shifted right by `shift`, as decimal text
        Bytes,      //!< bytes from `at`: `count` bytes, or up to `mark`, or all
        Counted     //!< the bytes after a length field at `at` in `form`; the field contains their number
    };
    Type type = Type::Unmodified;
    std::optional<DialogueTemplate> source; //!< nullopt for the last reply
    QRegularExpression pattern;
    int group = -1;      //!< if negative, the first group, or the whole match if the pattern has no groups
    DialogueTemplate at; //!< offset in bytes as decimal text; 0 if empty; negative offsets count from the end
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
        Not,       //!< parts[0] fails
        Given,     //!< the field `name` has a value other than empty or false
        Over,      //!< the transport is one of `texts`
        Encrypted, //!< TLS has been started
        Has,       //!< the value `name` exists
        Is,        //!< the extracted bytes equal one of `templates`
        Starts,    //!< the extracted bytes begin with one of `templates`
        Contains,  //!< the extracted bytes contain one of `templates`
        Matches,   //!< the extracted bytes match `pattern`
        Masked,    //!< the extracted bytes, masked with `mask`, equal `bytes`
        Within,    //!< the extracted bytes are a number in one of `ranges`
        Above,     //!< the extracted bytes are a number larger than templates[0]
        Below,     //!< the extracted bytes are a number smaller than templates[0]
        Size       //!< the number of extracted bytes is in one of `ranges`
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

//! The meaning of a reply.
enum class DialogueVerdict : quint8 {
    Up,
    Degraded, //!< the service replies but reports a problem
    Auth,     //!< the service is up but rejects our credentials
    Down,
    Unknown //!< this computer can't determine the state of the service
};

//! \brief A condition on a reply, the resulting verdict, and the user-visible message.
struct DialogueRule
{
    std::optional<DialogueCondition> condition;
    DialogueVerdict verdict = DialogueVerdict::Up;
    std::optional<DialogueTemplate> say;
    bool ends = false; //!< skips the remaining steps even if the verdict is up
};

//! Determines how to recognise the end of a message, and how to handle a missing end; see MessageBoundary.
struct DialogueReading
{
    enum class EndCondition : quint8 { Some, Line, Closed, Bytes, Mark, Match, Length };
    EndCondition until = EndCondition::Some;
    std::optional<DialogueTemplate> count; //!< for Bytes: the number of bytes
    DialogueTemplate mark;
    QRegularExpression pattern;
    std::optional<NumberEncoding> form;
    qint64 at = 0;
    qint64 adds = 0;
    std::optional<DialogueCondition> only; //!< messages that fail this condition are dropped
    std::optional<Milliseconds> within;    //!< maximum silence before `ifSilent` applies
    std::optional<DialogueRule> ifSilent;
    std::optional<DialogueRule> ifClosed;
};

struct DialogueStep
{
    enum class Type : quint8 { Send, Read, StartTls, Set, Judge, Loop };
    Type type = Type::Send;
    int line = 0; //!< line number in the file, for error messages
    std::optional<DialogueCondition> condition;
    DialogueTemplate send;
    DialogueReading read;
    QList<std::pair<QString, DialogueExtraction>> captures; //!< for Read and Set
    QList<DialogueRule> rules;                              //!< for Read and Judge
    QList<DialogueStep> steps;                              //!< for Loop: the repeated steps
    std::optional<DialogueCondition> until;                 //!< for Loop: ends the loop; evaluated after each iteration
    int most = 0;                                           //!< for Loop: maximum number of iterations
};

//! A transport for the connection to the service.
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

//! Returns the name of a transport in dialogue files: `tcp`, `starttls`, `tls`, `udp` or `unix`.
QString dialogueTransportKey(DialogueTransport::Over over);

//! A value extracted from replies.
struct DialogueValue
{
    QString name;
    DialogueTemplate from;
    bool isNumber = false;
    Unit unit = Unit::None;
    QString unitText; //!< unit as written in the file, even if it isn't one of Unit
    QString help;
};

//! \brief The content of one dialogue file. Created by readDialogue(), which ensures that all referenced names exist.
struct Dialogue
{
    QString key;
    QString title;
    QString help;
    QStringList words;   //!< additional search terms
    QStringList actions; //!< see Kind::actions
    QList<Field> fields; //!< fields declared by the file, without the fields common to all dialogues
    QHash<QString, QString>
        needs;              //!< for each field that has no effect unless another field is set, the name of that other field
    QList<Field> allFields; //!< all fields in display order
    QList<std::pair<QString, QJsonValue>> defaults; //!< defaults of fields common to all dialogues
    QList<DialogueTransport> transports;            //!< the first transport is the default
    std::optional<Milliseconds> resendInterval;     //!< UDP: time between repetitions of an unanswered request
    qint64 byteLimit = 0;
    QList<DialogueStep> steps;
    QList<DialogueStep> goodbye;
    QList<DialogueValue> values;
    QList<DialogueTemplate> summaries; //!< alternatives; the first template whose values all exist is used
    bool sendsSecrets = false;         //!< a step may reveal a secret; see DialogueScope::revealsSecret()
};

} // namespace watchkeeper
