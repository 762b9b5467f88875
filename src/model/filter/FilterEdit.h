// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates and changes filters when the user clicks a cell or a sidebar entry. Pure functions.

#include "model/filter/Filter.h"

#include <optional>

namespace watchkeeper {

//! \brief One condition as text, quoted if necessary, such as `tag:"two words"`.
//! \param value  not empty; for `is:`, `error:` and numbers, a value that parse() accepts
QString filterTermText(FilterKey key, const QString &value);

//! The effect of a filter on one value of a key.
enum class FilterChoice : quint8 {
    None,     //!< the filter neither requires nor excludes the value
    Required, //!< every alternative requires this value, or accepts any of a set of values that includes it
    Excluded  //!< every alternative excludes the value
};
FilterChoice choiceOf(const Filter &filter, FilterKey key, const QString &value);

//! \brief Returns the filter, changed to accept this value and no longer exclude it. If the filter already requires
//! values of this key, any of them can match.
Filter withChoice(const Filter &filter, FilterKey key, const QString &value);
//! Returns the filter, changed to exclude this value and no longer require it.
Filter withoutChoice(const Filter &filter, FilterKey key, const QString &value);
//! Returns the filter without its conditions on this value; empty if no other conditions remain.
Filter withoutValue(const Filter &filter, FilterKey key, const QString &value);

//! Returns whether the filter requires or excludes this tag by name. Regular expressions aren't considered.
bool mentionsTag(const Filter &filter, const QString &tag);
bool mentionsTag(const QString &filter, const QString &tag);
//! Returns the filter with the tag `from` replaced by `to`.
Filter withTagRenamed(const Filter &filter, const QString &from, const QString &to);
//! Overload for a filter as text. Returns the text unchanged if it doesn't name the tag or isn't a valid filter.
QString withTagRenamed(const QString &filter, const QString &from, const QString &to);

//! \brief Colours the rows of the table that match a filter. As text, it is `row blue tag:prod` or `text blue tag:prod`, preceded by
//! `off` if the rule isn't used.
struct ColourRule
{
    bool isOn = true;
    bool isTint = true; //!< whether the background of the row has the colour, not its text
    QString colour;     //!< one of kRuleColours
    Filter filter;      //!< not empty

    //! Returns nullopt if the text isn't a rule.
    static std::optional<ColourRule> parse(const QString &text);
    QString toText() const;
    friend bool operator==(const ColourRule &, const ColourRule &) = default;
};

} // namespace watchkeeper
