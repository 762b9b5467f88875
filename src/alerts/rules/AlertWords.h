// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What an alert says: by the templates of its rule, or in sentences that suit what happened. Pure.

#include "alerts/rules/AlertRule.h"

namespace watchkeeper {

//! A moment with its zone, for people; empty where there is none.
QString alertTime(const QDateTime &time, const QTimeZone &zone);
//! For how long what it tells lasted by then; of a recovery: the problem that ended.
QString alertDuration(const Alert &alert, qint64 now);

//! One line of a digest, without the time; not longer than a line should be, whatever a server has answered.
QString heldText(const Alert &alert);
//! \param more  changes that have no line
QString heldLine(const QString &text, int more);
//! The last line of a digest: of how many targets it does not say what happened.
QString moreTargets(int count);
//! What a notice of the own link is about.
QString ownComputer();

//! \brief Fills title and text: by the rule's templates, but of what is about no target in words of its own.
//! \param now  [ms] since 1970, UTC
void fillWords(Alert *alert, const AlertRule &rule, qint64 now, const QTimeZone &zone);
//! Likewise, of a problem that ends as its target is removed. No template of the rule: it would say that it is up.
void fillGoneWords(Alert *alert, qint64 now, const QTimeZone &zone);

//! The alert that a preview of a rule shows: a target with everything that can be told.
//! \param outcome  of a problem: Down or Degraded
Alert sampleAlert(const AlertRule &rule, AlertKind kind = AlertKind::Problem, Outcome outcome = Outcome::Down);

} // namespace watchkeeper
