// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The vocabulary of the filter language: its keys and their fixed values. The parser, completion and help all use these
//! tables. Pure functions. The words are never translated, but their explanations are.

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! The property of a target that a condition is compared with.
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

//! The syntax of a key's values.
enum class FilterForm : quint8 {
    Part,     //!< part of the text, the entire text with a leading `=`, or the regular expression `/…/`
    Whole,    //!< the entire text, or the regular expression `/…/`
    Word,     //!< one of a few fixed words
    Duration, //!< `>300ms`, `<1h`, `100ms-1s`
    Number,   //!< `3`, `>=2`, `500-599`
    Pattern   //!< a regular expression, `/…/`
};

struct FilterKeyInfo
{
    FilterKey key;
    QString word; //!< without the colon; empty for free text
    FilterForm form;
    bool needsResults; //!< whether the key matches only targets that have been checked
    QString meaning;   //!< one sentence that explains the key
    QString example;
};

//! Returns all keys except free text, in the order in which completion and help list them.
const QList<FilterKeyInfo> &filterKeys();
const FilterKeyInfo &filterKeyInfo(FilterKey key);
//! Returns the key with this word, ignoring case.
std::optional<FilterKey> filterKeyFromWord(const QString &word);

//! The values of `is:`. Several of them can apply to a target at the same time.
enum class FilterState : quint32 {
    Up = 0x1,       //!< also while the recovery isn't confirmed
    Degraded = 0x2, //!< confirmed, like the next two, so that a filter finds as many targets as the window counts
    Down = 0x4,
    Unknown = 0x8,
    Paused = 0x10,
    Pending = 0x20, //!< waiting for its first result
    Running = 0x40,
    Problem = 0x80, //!< the target is down, degraded, unknown or unreachable, confirmed or not
    Soft = 0x100,   //!< a problem with attempts left, or a recovery that isn't confirmed
    Hard = 0x200,   //!< a confirmed problem
    Untagged = 0x400,
    Unreachable = 0x800,    //!< a dependency has failed; replaces Down, Unknown and Unconfirmed
    Flapping = 0x1000,      //!< applies together with other states
    Maintenance = 0x2000,   //!< a target in maintenance has none of the states that depend on results
    Unobserved = 0x4000,    //!< no current data, because this computer couldn't check the target
    Unconfirmed = 0x8000,   //!< a problem with attempts left; replaces Degraded, Down and Unknown
    Acknowledged = 0x10000, //!< the problem is acknowledged
    Snoozed = 0x20000,      //!< alerts for the problem are snoozed
    Marked = 0x40000        //!< marked by the user of the window; not available outside of it
};

struct FilterStateInfo
{
    FilterState state;
    QString word;
    bool needsResults;
    QString meaning;
};

const QList<FilterStateInfo> &filterStates();
//! Returns the state with this word, or null if the word is unknown. Also accepts `bad` as a synonym of `problem`.
const FilterStateInfo *filterStateFromWord(const QString &word);
QString filterStateWord(FilterState state);

//! Returns the fixed words that `is:` or `error:` accepts; empty for all other keys.
QStringList filterKeywords(FilterKey key);

} // namespace watchkeeper
