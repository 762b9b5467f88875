// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A service as data: what is said to it, what it may answer, and what that means. Read by DialogueReader from a file that
//! docs/dialogues.md describes; run by DialogueRun. Plain values, not changed after reading.

#include "checks/network/NumberForm.h"
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

//! \brief Bytes that are made when they are needed: literal ones, values, and what is made of those.
struct DialogueTemplate
{
    enum class Type : quint8 {
        Bytes,
        Variable, //!< `name`
        Sequence, //!< `parts`, one after the other
        Number,   //!< the decimal text of parts[0], written as `form`
        Length,   //!< how long parts[0] is, plus `count`, written as `form`, then parts[0]
        Random,   //!< `count` bytes
        Letters,  //!< `count` letters and digits, at random
        Pad,      //!< parts[0] and as many of `bytes` behind it as make `count`
        Choice,   //!< parts[0] where `condition` holds, else parts[1]
        Call      //!< `function` of `parts`
    };
    Type type = Type::Bytes;
    QByteArray bytes;
    QString name;
    std::optional<NumberForm> form;
    qint64 count = 0;
    QList<DialogueTemplate> parts;
    std::shared_ptr<const DialogueCondition> condition;
    const DialogueFunction *function = nullptr;
};

//! \brief A part of a reply.
struct DialoguePick
{
    enum class Type : quint8 {
        Made,   //!< `source` as it is
        Match,  //!< `group` of `pattern`
        Number, //!< at `at`, in `form`, & `mask`, >> `shift`; as decimal text
        Bytes,  //!< from `at`: `count` of them, or up to `mark`, or all
        Counted //!< at `at` a number in `form`, then as many bytes
    };
    Type type = Type::Made;
    std::optional<DialogueTemplate> source; //!< absent: the last reply
    QRegularExpression pattern;
    int group = -1;      //!< negative: the first, or the whole match where there is none
    DialogueTemplate at; //!< [bytes] as decimal text; nothing: 0; negative: from the end
    std::optional<NumberForm> form;
    quint64 mask = ~quint64(0);
    int shift = 0;
    std::optional<DialogueTemplate> count;
    QByteArray mark;
};

//! \brief Something that holds or not.
struct DialogueCondition
{
    enum class Type : quint8 {
        All,
        Any,
        Not,       //!< parts[0]
        Given,     //!< the field `name` has a value that is neither empty nor false
        Over,      //!< the transport is one of `texts`
        Encrypted, //!< TLS has been started
        Has,       //!< there is a value `name`
        Is,        //!< the picked bytes equal one of `templates`
        Starts,    //!< … begin with one of them
        Contains,  //!< … hold one of them
        Matches,   //!< … match `pattern`
        Masked,    //!< … & `mask` equal `bytes`
        Within,    //!< … are a number in one of `ranges`
        Above,     //!< … are a number larger than templates[0]
        Below,     //!< … are a number smaller than templates[0]
        Size       //!< … are as long as one of `ranges`
    };
    Type type = Type::All;
    QList<DialogueCondition> parts;
    QString name;
    QStringList texts;
    DialoguePick subject;
    QList<DialogueTemplate> templates;
    QRegularExpression pattern;
    QByteArray bytes;
    QByteArray mask;
    QList<std::pair<qint64, qint64>> ranges;
};

//! What a reply means.
enum class DialogueVerdict : quint8 {
    Up,
    Degraded, //!< it answers, and says that it is not well
    Auth,     //!< it is alive and refuses who we are
    Down,
    Unknown //!< this computer cannot tell
};

//! \brief What a reply means, and the sentence for people.
struct DialogueRule
{
    std::optional<DialogueCondition> condition;
    DialogueVerdict verdict = DialogueVerdict::Up;
    std::optional<DialogueTemplate> say;
    bool ends = false; //!< no further step, though all is well
};

//! How the end of a message is told; see WireUntil.
struct DialogueReading
{
    enum class Until : quint8 { Some, Line, Closed, Bytes, Mark, Match, Length };
    Until until = Until::Some;
    std::optional<DialogueTemplate> count; //!< Bytes
    DialogueTemplate mark;
    QRegularExpression pattern;
    std::optional<NumberForm> form;
    qint64 at = 0;
    qint64 adds = 0;
    std::optional<DialogueCondition> only; //!< others are dropped
    std::optional<Milliseconds> within;    //!< silence for so long is no failure by itself
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
    QList<std::pair<QString, DialoguePick>> captures; //!< Read, Set
    QList<DialogueRule> rules;                        //!< Read, Judge
    QList<DialogueStep> steps;                        //!< Loop
    std::optional<DialogueCondition> until;           //!< Loop: asked after each round
    int most = 0;                                     //!< Loop: rounds
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

    bool mayTls() const { return over == Over::StartTls || over == Over::Tls; }
};

//! `tcp`, `starttls`, `tls`, `udp`, `unix`.
QString dialogueTransportKey(DialogueTransport::Over over);

//! A fact that is read out.
struct DialogueValue
{
    QString name;
    DialogueTemplate from;
    bool isNumber = false;
    Unit unit = Unit::None;
    QString unitText; //!< as it was written: also units of which nothing more is known
    QString help;
};

//! \brief One file. Made by readDialogue(), which sees to it that all that is named is there.
struct Dialogue
{
    QString key;
    QString title;
    QString help;
    QStringList words;                              //!< other names to find it by
    QList<Field> fields;                            //!< its own, without those that every dialogue has
    QHash<QString, QString> needs;                  //!< of its own: those that mean nothing without another one
    QList<Field> allFields;                         //!< in the order in which they are offered
    QList<std::pair<QString, QJsonValue>> defaults; //!< of those that every dialogue has
    QList<DialogueTransport> transports;            //!< the first is the usual one
    std::optional<Milliseconds> resendEvery;        //!< UDP: how long to wait before the request is sent once more
    qint64 mostBytes = 0;
    QList<DialogueStep> steps;
    QList<DialogueStep> goodbye;
    QList<DialogueValue> values;
    QList<DialogueTemplate> summaries; //!< the first of which all values are there
    bool sendsSecrets = false;         //!< some step may show a secret; see DialogueScope::shows()
};

} // namespace watchkeeper
