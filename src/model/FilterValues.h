// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses the values of a filter's keys. Internal to the parser; pure.

#include "model/Filter.h"

namespace watchkeeper {

//! Parses the values of a filter as written; without quotes.
using FilterValueResult = Expected<FilterValue, QString>; //!< or a sentence that lists what is possible

//! \param part  the text of the condition so far, for the message: `name:/(/`
FilterValueResult patternValue(const QString &pattern, const QString &part);
FilterValueResult textValue(const QString &text, FilterValue::Match match);
FilterValueResult stateValue(const QString &word, const FilterVocabulary &known);
FilterValueResult errorValue(const QString &word);
FilterValueResult kindValue(const QString &word, const FilterVocabulary &known);
FilterValueResult durationValue(const QString &text, const QString &part);
FilterValueResult numberValue(const QString &text, const QString &part);

//! `Did you mean “tag”?`, or all possible values.
QString possibleText(const QString &word, const QStringList &possible);

} // namespace watchkeeper
