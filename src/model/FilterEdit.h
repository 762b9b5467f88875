// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Filters made and changed by a click instead of by typing: a cell's value, an entry of the sidebar. Pure functions.

#include "model/Filter.h"

namespace watchkeeper {

//! \brief One condition as text, with quotes where they are needed: `tag:"two words"`.
//! \param value  not empty; for `is:`, `error:` and numbers one that parse() knows
QString filterTermText(FilterKey key, const QString &value);

//! What a filter says about one value of a key.
enum class FilterChoice : quint8 {
    None, //!< nothing
    In,   //!< each way to match asks for it, alone or as one of several
    Out   //!< each way to match excludes it
};
FilterChoice choiceOf(const Filter &filter, FilterKey key, const QString &value);

//! \brief The filter that asks for this value as well: one more of those of its key, any of which will do.
//! It is no longer excluded then.
Filter withChoice(const Filter &filter, FilterKey key, const QString &value);
//! The filter that excludes this value, and no longer asks for it.
Filter withoutChoice(const Filter &filter, FilterKey key, const QString &value);
//! The filter that says nothing about this value; the empty one if it said nothing else.
Filter cleared(const Filter &filter, FilterKey key, const QString &value);

//! Whether it asks for this tag, or excludes it; not by a regular expression.
bool namesTag(const Filter &filter, const QString &tag);
bool namesTag(const QString &filter, const QString &tag);
//! The filter with `to` in place of the tag `from`.
Filter withTagRenamed(const Filter &filter, const QString &from, const QString &to);
//! The same as text; as it was written where it does not name the tag, or is no filter.
QString withTagRenamed(const QString &filter, const QString &from, const QString &to);

} // namespace watchkeeper
