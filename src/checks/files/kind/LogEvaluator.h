// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates the lines of a log. Returns an Observation with user-visible messages. Pure functions.

#include "checks/base/Expectations.h"
#include "checks/files/read/LogProbe.h"
#include "model/field/Fields.h"

namespace watchkeeper {

//! \brief The rules for the lines of a log.
class LogRules
{
public:
    //! \brief If `warnLines`, `downLines` and `lineWithin` aren't set, the target is down after a single matching line.
    //! \param confirmationAttempts  number of consecutive failed results after which the target is confirmed as failed
    explicit LogRules(const Fields &fields, int confirmationAttempts = 1);

    QString path;
    bool hasPattern;
    qint64 warnLines; //!< number of lines for a warning; 0 for never
    qint64 downLines; //!< number of lines for a failure; 0 for never
    std::optional<Milliseconds> lineWithin;
    Milliseconds hold; //!< minimum time for which a verdict is repeated
    int attempts;      //!< minimum number of checks for which a verdict is repeated
    qint64 byteLimit;
};

//! Adds the rules as conditions.
void addLogExpectations(const Fields &fields, Expectations *expectations);

//! \brief Returns the verdict of this check, or that of an earlier check if it is more severe and still being repeated.
//! \param now  [ms] of the monotonic clock
std::optional<RepeatableVerdict> verdictOf(const LogRules &rules, const LogFindings &findings,
                                           const std::optional<LogPosition> &known, qint64 now);

//! \param findings  findings whose position already contains the verdict
//! \param known     position before this check; nullopt for the first check
//! \param now       [ms] of the monotonic clock
Observation evaluateLog(const LogRules &rules, const LogFindings &findings, const std::optional<LogPosition> &known,
                        qint64 now);

} // namespace watchkeeper
