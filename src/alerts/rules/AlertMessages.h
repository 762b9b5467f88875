// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The text of an alert, made from the templates of its rule or from default sentences for the event. Pure.

#include "alerts/rules/AlertRule.h"

namespace watchkeeper {

//! A user-visible time with its zone, or an empty string if the time is invalid.
QString alertTime(const QDateTime &time, const QTimeZone &zone);
//! The duration of the reported state at that time. For a recovery, the duration of the problem that ended.
QString alertDuration(const Alert &alert, qint64 now);

//! One line of a digest, without the time. Its length is limited, because it may contain a server's response.
QString digestText(const Alert &alert);
//! \param more  number of changes without their own line
QString digestLineText(const QString &text, int more);
//! The last line of a digest, with the number of targets without their own line.
QString moreTargetsText(int count);
//! The subject of a connectivity notice.
QString localComputerText();

//! \brief Fills the title and text from the rule's templates. An alert that isn't about a target has its own text.
//! \param now  [ms] since 1970, UTC
void fillAlertTexts(Alert *alert, const AlertRule &rule, qint64 now, const QTimeZone &zone);
//! Like fillAlertTexts(), but for a problem that ends because its target is removed. Doesn't use the rule's templates, because they would
//! report the target as up.
void fillRemovedTargetTexts(Alert *alert, qint64 now, const QTimeZone &zone);

//! The alert in the preview of a rule, for a target with all possible values.
//! \param outcome  Down or Degraded for a problem
Alert sampleAlert(const AlertRule &rule, AlertKind kind = AlertKind::Problem, Outcome outcome = Outcome::Down);

} // namespace watchkeeper
