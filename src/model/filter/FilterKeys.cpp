// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/filter/FilterKeys.h"

#include "model/check/Outcome.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class FilterKeysText
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

QList<FilterKeyInfo> makeKeys()
{
    return {
        {FilterKey::Is, u"is"_s, FilterForm::Word, false, FilterKeysText::tr("The state of the target."),
         u"is:down,degraded"_s},
        {FilterKey::Tag, u"tag"_s, FilterForm::Whole, false, FilterKeysText::tr("A tag of the target."), u"tag:prod"_s},
        {FilterKey::Kind, u"kind"_s, FilterForm::Whole, false, FilterKeysText::tr("The type of check."), u"kind:http"_s},
        {FilterKey::Name, u"name"_s, FilterForm::Part, false,
         FilterKeysText::tr("Matches part of the name. Use = for the full name."), u"name:\"shop api\""_s},
        {FilterKey::Host, u"host"_s, FilterForm::Part, false, FilterKeysText::tr("Matches part of the host name or address."),
         u"host:db"_s},
        {FilterKey::Address, u"address"_s, FilterForm::Part, false,
         FilterKeysText::tr("Matches part of the URL, host and port, or command."), u"address:health"_s},
        {FilterKey::Time, u"time"_s, FilterForm::Duration, true, FilterKeysText::tr("How long the last check took."),
         u"time:>300ms"_s},
        {FilterKey::Since, u"since"_s, FilterForm::Duration, true,
         FilterKeysText::tr("How long the target has been in its current state."), u"since:<1h"_s},
        {FilterKey::Checked, u"checked"_s, FilterForm::Duration, true,
         FilterKeysText::tr("How long ago the last check started."), u"checked:>5m"_s},
        {FilterKey::Attempt, u"attempt"_s, FilterForm::Number, true,
         FilterKeysText::tr("The number of consecutive results that weren't up."), u"attempt:>1"_s},
        {FilterKey::Status, u"status"_s, FilterForm::Number, true,
         FilterKeysText::tr("The HTTP status, or the exit code of a command."), u"status:5xx"_s},
        {FilterKey::Error, u"error"_s, FilterForm::Word, true, FilterKeysText::tr("The error of the last check, if it failed."),
         u"error:timeout,refused"_s},
        {FilterKey::Pattern, u"re"_s, FilterForm::Pattern, false,
         FilterKeysText::tr("A regular expression, matched against all text fields."), u"re:/^shop|api$/"_s},
    };
}

QList<FilterStateInfo> makeStates()
{
    return {
        {FilterState::Down, u"down"_s, true, FilterKeysText::tr("isn't working (confirmed)")},
        {FilterState::Degraded, u"degraded"_s, true, FilterKeysText::tr("works, but needs attention (confirmed)")},
        {FilterState::Up, u"up"_s, true, FilterKeysText::tr("works")},
        {FilterState::Unknown, u"unknown"_s, true, FilterKeysText::tr("couldn't be determined (confirmed)")},
        {FilterState::Unreachable, u"unreachable"_s, true,
         FilterKeysText::tr("doesn't respond, and a target it depends on is down")},
        {FilterState::Unobserved, u"unobserved"_s, true, FilterKeysText::tr("no data: this computer was offline or asleep")},
        {FilterState::Problem, u"problem"_s, true,
         FilterKeysText::tr("down, degraded, unknown or unreachable, confirmed or not")},
        {FilterState::Unconfirmed, u"unconfirmed"_s, true, FilterKeysText::tr("a problem that isn't confirmed yet")},
        {FilterState::Flapping, u"flapping"_s, true, FilterKeysText::tr("changes state too often")},
        {FilterState::Soft, u"soft"_s, true, FilterKeysText::tr("a problem or recovery that isn't confirmed yet")},
        {FilterState::Hard, u"hard"_s, true, FilterKeysText::tr("a confirmed problem")},
        {FilterState::Acknowledged, u"acknowledged"_s, true, FilterKeysText::tr("a problem that someone has acknowledged")},
        {FilterState::Snoozed, u"snoozed"_s, true, FilterKeysText::tr("a problem whose alerts are snoozed until a set time")},
        {FilterState::Pending, u"pending"_s, true, FilterKeysText::tr("is waiting for its first result")},
        {FilterState::Running, u"running"_s, true, FilterKeysText::tr("is being checked now")},
        {FilterState::Maintenance, u"maintenance"_s, true,
         FilterKeysText::tr("is in maintenance, regardless of its check results")},
        {FilterState::Marked, u"marked"_s, true, FilterKeysText::tr("has a mark (menu Edit, Marks)")},
        {FilterState::Paused, u"paused"_s, false, FilterKeysText::tr("isn't checked until resumed")},
        {FilterState::Untagged, u"untagged"_s, false, FilterKeysText::tr("has no tags")},
    };
}

QStringList errorKeywords()
{
    QStringList words;
    for (int type = 0; type <= static_cast<int>(ErrorType::Internal); ++type)
        words.append(errorTypeKey(static_cast<ErrorType>(type)));
    return words;
}

} // namespace

const QList<FilterKeyInfo> &filterKeys()
{
    static const QList<FilterKeyInfo> keys = makeKeys();
    return keys;
}

const FilterKeyInfo &filterKeyInfo(FilterKey key)
{
    static const FilterKeyInfo freeText{FilterKey::Text, {}, FilterForm::Part, false, {}, {}};
    const auto &keys = filterKeys();
    const auto found = std::find_if(keys.begin(), keys.end(), [key](const auto &info) { return info.key == key; });
    return found == keys.end() ? freeText : *found;
}

std::optional<FilterKey> filterKeyFromWord(const QString &word)
{
    for (const FilterKeyInfo &info : filterKeys()) {
        if (info.word.compare(word, Qt::CaseInsensitive) == 0)
            return info.key;
    }
    return {};
}

const QList<FilterStateInfo> &filterStates()
{
    static const QList<FilterStateInfo> states = makeStates();
    return states;
}

const FilterStateInfo *filterStateFromWord(const QString &word)
{
    const QString wanted = word.toLower() == "bad"_L1 ? u"problem"_s : word.toLower();
    const auto &states = filterStates();
    const auto found = std::find_if(states.begin(), states.end(), [&](const auto &info) { return info.word == wanted; });
    return found == states.end() ? nullptr : &*found;
}

QString filterStateWord(FilterState state)
{
    const auto &states = filterStates();
    return std::find_if(states.begin(), states.end(), [state](const auto &info) { return info.state == state; })->word;
}

QStringList filterKeywords(FilterKey key)
{
    if (key == FilterKey::Error)
        return errorKeywords();
    QStringList words;
    if (key == FilterKey::Is) {
        for (const FilterStateInfo &info : filterStates())
            words.append(info.word);
    }
    return words;
}

} // namespace watchkeeper
