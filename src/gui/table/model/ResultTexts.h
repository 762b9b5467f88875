// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The texts for results in the window. Pure functions.

#include "app/words/DisplayText.h" // percentText()
#include "model/check/Observation.h"
#include "model/target/Result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace watchkeeper {

struct ColourRule;

//! Returns a text such as `now`, `3 s ago`, `5 min ago`, `2 h ago` or `4 d ago`. Times in the future, after the clock was set
//! back, are also `now`.
QString agoText(const QDateTime &then, const QDateTime &now);

//! Returns the time in the format of the settings: agoText(), or local or UTC time as `14:03:25` today and `2026-01-31` before.
QString timestampText(const QDateTime &then, const QDateTime &now);

//! Returns a start or end time for use in a sentence: `13:00` today, `2026-01-31 13:00` on another day. In local time or UTC, depending on
//! the settings.
QString clockText(const QDateTime &then, const QDateTime &now);

//! Returns a duration such as `3 min` or `2 h 10 min`, in whole seconds and at least `1 s`.
QString spanText(const QDateTime &since, const QDateTime &now);

//! Returns a text such as `in 12 s`, `in 5 min`, or `now` for times in the past.
QString untilText(const QDateTime &then, const QDateTime &now);

//! Returns a speed-up factor such as `2.1` or `14`.
QString factorText(double factor);

//! Returns the title of a kind, or its key if the kind is unknown.
QString kindTitle(const QString &key);

//! Returns the name of a colour of rows, such as `Blue`. \param key  one of kRuleColours
QString ruleColourTitle(const QString &key);
//! Returns a text such as `Blue by the colour rule tag:prod`.
QString colourRuleText(const ColourRule &rule);

//! Returns why the outcome isn't up, in full sentences; empty if there is nothing to explain.
QString failureReason(const Observation &observation);
//! Returns the observation in one line, or, if it is empty, the reason why the outcome isn't up.
QString resultLine(const Observation &observation);
//! Returns one line for a result. If the target's conditions fail, the line describes them instead of the observation, which
//! can seem fine.
QString resultLine(const Result &result);
//! Returns whether the outcome is due to the target's conditions: one fails or can't be evaluated.
bool isDecidedByConditions(const Result &result);

//! Returns the nearest-rank percentile: the smallest value v such that at least the fraction `share` of the values is at most v. Empty
//! without values.
std::optional<double> percentile(QList<double> values, double share);

//! Returns `text` with all Markdown syntax escaped, because text from servers must not become headings, links or mentions.
QString markdownEscaped(const QString &text);

//! Returns the exact local time with its time zone, for tooltips and the details pane.
QString exactTimeText(const QDateTime &utc);

// The names of the phases of a check.

//! Returns the translated name of a phase for use within a sentence, such as `connect`.
QString phaseLabel(Phase phase);

} // namespace watchkeeper
