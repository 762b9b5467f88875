// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Pure functions that parse the values of a filter's keys. Internal to the parser.

#include "model/filter/Filter.h"

namespace watchkeeper {

//! The parsed value. The functions below expect values without quotes.
using FilterValueResult = Expected<FilterValue, QString>; //!< an error message if the value is invalid

//! \param part  the condition up to this value, such as `name:/(/`, for the error message
FilterValueResult patternValue(const QString &pattern, const QString &part);
FilterValueResult textValue(const QString &text, FilterValue::Match match);
FilterValueResult stateValue(const QString &word, const FilterVocabulary &known);
FilterValueResult errorValue(const QString &word);
FilterValueResult kindValue(const QString &word, const FilterVocabulary &known);
FilterValueResult durationValue(const QString &text, const QString &part);
FilterValueResult numberValue(const QString &text, const QString &part);

//! Returns a suggestion such as `Did you mean “tag”?`, or the list of all possible values.
QString possibleValuesText(const QString &word, const QStringList &possible);

} // namespace watchkeeper
