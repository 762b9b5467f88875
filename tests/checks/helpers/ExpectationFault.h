// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Compares the conditions that a kind shows with its verdict.

#include "checks/base/Kind.h"

namespace watchkeeper {

//! \brief Describes a contradiction between conditions and verdict: a condition fails although the target is up, or no
//! condition fails although the error says that one did. Empty if there is no contradiction.
inline QString expectationFault(const Kind &kind, const Fields &fields, const Observation &seen)
{
    using namespace Qt::StringLiterals;
    Expectations expectations(&seen);
    if (kind.expectations)
        kind.expectations(fields, &expectations);
    QStringList failed;
    QStringList all;
    for (const EvaluatedCondition &condition : expectations.conditions()) {
        all.append(condition.text);
        if (condition.status == ConditionStatus::Fails || condition.status == ConditionStatus::Degrades)
            failed.append(u"%1 (%2)"_s.arg(condition.text, condition.actual));
    }
    const Outcome outcome = outcomeOf(seen);
    if (outcome == Outcome::Up && !failed.isEmpty())
        return u"%1 is up, but these conditions don't pass: %2"_s.arg(kind.key, failed.join(u", "));
    const std::optional<CheckError> &trouble = seen.error ? seen.error : seen.warning;
    // These kinds may also repeat the verdict of an earlier check, which isn't covered by their conditions.
    const bool mayRepeat = kind.key == u"file"_s || kind.key == u"log"_s;
    const bool isCausedByCondition =
        trouble && trouble->type() == ErrorType::Condition && (outcome == Outcome::Down || outcome == Outcome::Degraded);
    if (isCausedByCondition && !mayRepeat && failed.isEmpty())
        return u"%1: no condition of “%2” explains: %3"_s.arg(kind.key, all.join(u", "), trouble->message());
    return {};
}

} // namespace watchkeeper
