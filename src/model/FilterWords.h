// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The words of the filter language: its keys and the values that are the same everywhere. The one table behind
//! parser, completion and help. Pure functions; the words are never translated, the meanings are.

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! What a part of a filter looks at.
enum class FilterKey : quint8 {
    Text,
    Is,
    Tag,
    Kind,
    Name,
    Host,
    Address,
    Time,
    Since,
    Checked,
    Attempt,
    Status,
    Error,
    Pattern
};

//! How the values of a key are written.
enum class FilterForm : quint8 {
    Part,     //!< a part of the text; `=` in front: all of it; `/…/`: a regular expression
    Whole,    //!< all of the text, or `/…/`
    Word,     //!< one of a few words
    Duration, //!< `>300ms`, `<1h`, `100ms-1s`
    Number,   //!< `3`, `>=2`, `500-599`
    Pattern   //!< `/…/`
};

struct FilterKeyInfo
{
    FilterKey key;
    QString word; //!< without the colon; empty for free text
    FilterForm form;
    bool needsResults; //!< says nothing about a target that was never checked
    QString meaning;   //!< one sentence
    QString example;
};

//! All keys, in the order in which they are offered; free text is not among them.
const QList<FilterKeyInfo> &filterKeys();
const FilterKeyInfo &filterKeyInfo(FilterKey key);
//! By its word in any case.
std::optional<FilterKey> filterKeyFromWord(const QString &word);

//! What `is:` asks for; a target can be several at once.
enum class FilterState : quint32 {
    Up = 0x1,
    Degraded = 0x2,
    Down = 0x4,
    Unknown = 0x8,
    Paused = 0x10,
    Pending = 0x20, //!< waits for its first result
    Running = 0x40,
    Problem = 0x80, //!< down, degraded, unknown or unreachable
    Soft = 0x100,   //!< a problem with attempts left, or one that is not over for sure
    Hard = 0x200,   //!< a problem that is sure
    Untagged = 0x400,
    Unreachable = 0x800,    //!< what it depends on has failed; it is neither down nor unknown then
    Flapping = 0x1000,      //!< it changes again and again; besides what it is
    Maintenance = 0x2000,   //!< it is being worked on; it is nothing else then
    Unobserved = 0x4000,    //!< this computer could not look; what it was before is no news
    Acknowledged = 0x10000, //!< somebody has seen the problem and said so
    Snoozed = 0x20000       //!< nobody wants to hear of the problem before some moment
};

struct FilterStateInfo
{
    FilterState state;
    QString word;
    bool needsResults;
    QString meaning;
};

const QList<FilterStateInfo> &filterStates();
//! Null when there is no such word; also knows `bad`, another word for `problem`.
const FilterStateInfo *filterStateFromWord(const QString &word);
QString filterStateWord(FilterState state);

//! The values that `is:` and `error:` know; empty for all other keys.
QStringList filterWordsOf(FilterKey key);

} // namespace watchkeeper
