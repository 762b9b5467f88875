// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The sentences in which the window speaks of results. Pure functions.

#include "app/PercentText.h" // percentText()
#include "model/Result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace watchkeeper {

//! `now`, `3 s ago`, `5 min ago`, `2 h ago`, `4 d ago`; also `now` for what lies ahead by a clock that was set back.
QString agoText(const QDateTime &then, const QDateTime &now);

//! How the settings say it: agoText(), or the local time or UTC: `14:03:25` today, `2026-01-31` before.
QString momentText(const QDateTime &then, const QDateTime &now);

//! When something begins or ends, for a sentence: `13:00` today, `2026-01-31 13:00` on another day. Local time, or UTC where
//! the settings say so.
QString clockText(const QDateTime &then, const QDateTime &now);

//! `3 min`, `2 h 10 min`: how long something has lasted, in whole seconds; never less than `1 s`.
QString spanText(const QDateTime &since, const QDateTime &now);

//! `in 12 s`, `in 5 min`; `now` for what is past.
QString untilText(const QDateTime &then, const QDateTime &now);

//! `2.1`, `14`: how many times faster.
QString factorText(double factor);

//! The title of a kind, or its key where nobody knows it.
QString kindTitle(const QString &key);

//! Why it is not good, in whole sentences; empty where there is nothing to explain.
QString reasonOf(const Observation &seen);
//! One line: what was seen, else why it is not good.
QString wordsOf(const Observation &seen);
//! The same of a whole result: where conditions of the target do not hold, what was seen may look well, and they tell why it is not.
QString wordsOf(const Result &result);
//! The target's own conditions are what fails, or cannot be told.
bool isJudgedByConditions(const Result &result);

//! The nearest rank: `share` of the values are no larger. Nothing for no values.
std::optional<double> percentile(QList<double> values, double share);

//! `text` with all that Markdown would take for more than a letter escaped: words of others become no headings, links or mentions.
QString markdownEscaped(const QString &text);

//! The exact local time with its zone, for tooltips and the details pane.
QString exactText(const QDateTime &utc);

} // namespace watchkeeper
