// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The text of an alert: from the templates of its rule, or default sentences for the event. Pure.

#include "alerts/rules/AlertRule.h"

namespace watchkeeper {

//! A time with its zone, for people; empty if there is none.
QString alertTime(const QDateTime &time, const QTimeZone &zone);
//! How long the reported state had lasted by then; for a recovery: the problem that ended.
QString alertDuration(const Alert &alert, qint64 now);

//! One line of a digest, without the time; its length is limited, whatever a server has answered.
QString digestText(const Alert &alert);
//! \param more  changes without a line of their own
QString digestLineText(const QString &text, int more);
//! The last line of a digest: the number of targets without a line of their own.
QString moreTargetsText(int count);
//! The subject of a connectivity notice.
QString localComputerText();

//! \brief Fills title and text from the rule's templates. An alert that isn't about a target has a text of its own.
//! \param now  [ms] since 1970, UTC
void fillAlertTexts(Alert *alert, const AlertRule &rule, qint64 now, const QTimeZone &zone);
//! Likewise, for a problem that ends because its target is removed. Doesn't use the rule's templates: they would say that it is up.
void fillRemovedTargetTexts(Alert *alert, qint64 now, const QTimeZone &zone);

//! The alert in the preview of a rule: a target with all possible values.
//! \param outcome  for a problem: Down or Degraded
Alert sampleAlert(const AlertRule &rule, AlertKind kind = AlertKind::Problem, Outcome outcome = Outcome::Down);

} // namespace watchkeeper
