// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The words of the filter language: its keys, and the values that are always the same. The single table for parser, completion and
//! help. Pure functions; the words are never translated, their meanings are.

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! What a part of a filter is compared with.
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
    Part,     //!< a part of the text; with a leading `=`: all of it; `/…/`: a regular expression
    Whole,    //!< the entire text, or `/…/`
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
    bool needsResults; //!< never matches a target that hasn't been checked
    QString meaning;   //!< one sentence
    QString example;
};

//! All keys, in the order in which they are offered, without free text.
const QList<FilterKeyInfo> &filterKeys();
const FilterKeyInfo &filterKeyInfo(FilterKey key);
//! By its word, ignoring case.
std::optional<FilterKey> filterKeyFromWord(const QString &word);

//! The values of `is:`; several can apply to a target at the same time.
enum class FilterState : quint32 {
    Up = 0x1,
    Degraded = 0x2,
    Down = 0x4,
    Unknown = 0x8,
    Paused = 0x10,
    Pending = 0x20, //!< waits for its first result
    Running = 0x40,
    Problem = 0x80, //!< down, degraded, unknown or unreachable
    Soft = 0x100,   //!< a problem with attempts left, or a recovery that isn't confirmed yet
    Hard = 0x200,   //!< a confirmed problem
    Untagged = 0x400,
    Unreachable = 0x800,    //!< a dependency has failed; then the target is neither down nor unknown
    Flapping = 0x1000,      //!< flapping; in addition to its state
    Maintenance = 0x2000,   //!< in maintenance; then no other state applies
    Unobserved = 0x4000,    //!< this computer couldn't check; the earlier state is outdated
    Acknowledged = 0x10000, //!< somebody has acknowledged the problem
    Snoozed = 0x20000       //!< alerts for the problem are snoozed until some moment
};

struct FilterStateInfo
{
    FilterState state;
    QString word;
    bool needsResults;
    QString meaning;
};

const QList<FilterStateInfo> &filterStates();
//! Null if the word doesn't exist; also accepts `bad`, another word for `problem`.
const FilterStateInfo *filterStateFromWord(const QString &word);
QString filterStateWord(FilterState state);

//! The values that `is:` and `error:` accept; empty for all other keys.
QStringList filterKeywords(FilterKey key);

} // namespace watchkeeper
