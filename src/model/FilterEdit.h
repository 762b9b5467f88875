// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates and changes filters by a click instead of typing: a cell's value, an entry of the sidebar. Pure functions.

#include "model/Filter.h"

namespace watchkeeper {

//! \brief One condition as text, quoted if necessary: `tag:"two words"`.
//! \param value  not empty; for `is:`, `error:` and numbers, a value that parse() knows
QString filterTermText(FilterKey key, const QString &value);

//! How a filter treats one value of a key.
enum class FilterChoice : quint8 {
    None, //!< nothing
    In,   //!< each alternative requires it, alone or as one of several
    Out   //!< each alternative excludes it
};
FilterChoice choiceOf(const Filter &filter, FilterKey key, const QString &value);

//! \brief The filter that also requires this value: it is added to the values of its key, any of which may match. It is then no longer
//! excluded.
Filter withChoice(const Filter &filter, FilterKey key, const QString &value);
//! The filter that excludes this value, and no longer requires it.
Filter withoutChoice(const Filter &filter, FilterKey key, const QString &value);
//! The filter without this value; the empty filter if nothing else is left.
Filter cleared(const Filter &filter, FilterKey key, const QString &value);

//! Whether it requires this tag, or excludes it; not by a regular expression.
bool namesTag(const Filter &filter, const QString &tag);
bool namesTag(const QString &filter, const QString &tag);
//! The filter with the tag `from` replaced by `to`.
Filter withTagRenamed(const Filter &filter, const QString &from, const QString &to);
//! The same as text; unchanged if it doesn't name the tag, or isn't a valid filter.
QString withTagRenamed(const QString &filter, const QString &from, const QString &to);

} // namespace watchkeeper
