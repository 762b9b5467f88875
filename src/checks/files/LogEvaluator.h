// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the lines of a log mean, as an Observation with sentences for people. Pure functions.

#include "checks/files/LogProbe.h"
#include "model/Fields.h"

namespace watchkeeper {

//! \brief The rules for the lines of a log.
class LogRules
{
public:
    //! \brief Without `warnLines`, `downLines` and `lineWithin`, one matching line means down.
    //! \param believedAfter  failed results in a row that the target requires
    explicit LogRules(const Fields &fields, int believedAfter = 1);

    QString path;
    bool hasPattern;
    qint64 warnLines; //!< 0: no warning, whatever the number of lines
    qint64 downLines; //!< 0: no failure, whatever the number of lines
    std::optional<Milliseconds> lineWithin;
    Milliseconds hold; //!< how long the verdict is held after bad lines
    int attempts;      //!< and for at least this many checks
    qint64 byteLimit;
};

//! \brief The verdict of this check, or that of an earlier one while it is held and not exceeded.
//! \param now  [ms] of the monotonic clock
std::optional<RepeatableVerdict> verdictOf(const LogRules &rules, const LogFindings &findings,
                                           const std::optional<LogPosition> &known, qint64 now);

//! \param findings  with their verdict in their position
//! \param known     the position before this check; nothing for the first one
//! \param now       [ms] of the monotonic clock
Observation evaluateLog(const LogRules &rules, const LogFindings &findings, const std::optional<LogPosition> &known,
                        qint64 now);

} // namespace watchkeeper
