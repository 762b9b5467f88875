// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The sentences for results in the window. Pure functions.

#include "app/PercentText.h" // percentText()
#include "model/Result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace watchkeeper {

//! `now`, `3 s ago`, `5 min ago`, `2 h ago`, `4 d ago`; also `now` for times in the future, after a clock was set back.
QString agoText(const QDateTime &then, const QDateTime &now);

//! In the format of the settings: agoText(), or the local time or UTC: `14:03:25` today, `2026-01-31` before.
QString timestampText(const QDateTime &then, const QDateTime &now);

//! A start or end time for a sentence: `13:00` today, `2026-01-31 13:00` on another day. Local time, or UTC if the settings say so.
QString clockText(const QDateTime &then, const QDateTime &now);

//! `3 min`, `2 h 10 min`: how long something has lasted, in whole seconds; never less than `1 s`.
QString spanText(const QDateTime &since, const QDateTime &now);

//! `in 12 s`, `in 5 min`; `now` for times in the past.
QString untilText(const QDateTime &then, const QDateTime &now);

//! `2.1`, `14`: a factor, how many times faster.
QString factorText(double factor);

//! The title of a kind, or its key if the kind is unknown.
QString kindTitle(const QString &key);

//! Why the outcome isn't up, in full sentences; empty if there is nothing to explain.
QString reasonOf(const Observation &seen);
//! One line: the observation, else why the outcome isn't up.
QString wordsOf(const Observation &seen);
//! The same for an entire result: if conditions of the target fail, the observation may look fine, and the conditions explain the outcome.
QString wordsOf(const Result &result);
//! Whether the outcome is due to the target's own conditions, which fail or can't be evaluated.
bool isDecidedByConditions(const Result &result);

//! Nearest rank: the fraction `share` of the values is no larger. Empty for no values.
std::optional<double> percentile(QList<double> values, double share);

//! `text` with all Markdown syntax escaped: text from others can't become headings, links or mentions.
QString markdownEscaped(const QString &text);

//! The exact local time with its time zone, for tooltips and the details pane.
QString exactText(const QDateTime &utc);

} // namespace watchkeeper
