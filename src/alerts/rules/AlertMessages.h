// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The text of an alert, made from the templates of its rule or from default sentences. Pure.

#include "alerts/rules/AlertRule.h"

namespace watchkeeper {

//! Formats a time with its zone for the user. Returns an empty string if the time is invalid.
QString alertTime(const QDateTime &time, const QTimeZone &zone);
//! Returns the duration of the reported state until `now`. For a recovery, returns the duration of the problem that ended.
QString alertDuration(const Alert &alert, qint64 now);

//! Returns one line of a digest, without the time. Its length is limited, because it may contain a server's response.
QString digestText(const Alert &alert);
//! \param more  number of changes that have no separate line
QString digestLineText(const QString &text, int more);
//! Returns the last line of a digest, with the number of targets that have no separate line.
QString moreTargetsText(int count);
//! Returns the subject of a connectivity notice.
QString localComputerText();

//! \brief Fills the title and text from the rule's templates. Alerts that aren't about a target use default texts.
//! \param now  [ms] since 1970, UTC
void fillAlertTexts(Alert *alert, const AlertRule &rule, qint64 now, const QTimeZone &zone);
//! Returns what happened in one sentence, for notifications that have no room for the whole default text. Texts from a rule's
//! template, and those of recoveries and connectivity, are returned unchanged. \param zone  that of fillAlertTexts()
QString shortAlertText(const Alert &alert, const QTimeZone &zone);
//! Like fillAlertTexts(), but for a problem that ends because its target is removed. Doesn't use the rule's templates, because they would
//! report the target as up.
void fillRemovedTargetTexts(Alert *alert, qint64 now, const QTimeZone &zone);

//! Returns a sample alert for the preview of a rule. All properties of its target have a value.
//! \param outcome  Down or Degraded for a problem
Alert sampleAlert(const AlertRule &rule, AlertKind kind = AlertKind::Problem, Outcome outcome = Outcome::Down);

} // namespace watchkeeper
