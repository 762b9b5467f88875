// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the lines of a log mean, as an Observation with sentences for people. Pure functions.

#include "checks/files/LogProbe.h"
#include "model/Fields.h"

namespace watchkeeper {

//! \brief What counts as good.
class LogRules
{
public:
    //! \brief With neither `warnLines` nor `downLines` nor `lineWithin`, one matching line is down.
    //! \param believedAfter  bad results in a row that the target needs
    explicit LogRules(const Fields &fields, int believedAfter = 1);

    QString path;
    bool hasPattern;
    qint64 warnLines; //!< 0: no number of lines is a warning
    qint64 downLines; //!< 0: none is a failure
    std::optional<Milliseconds> lineWithin;
    Milliseconds hold; //!< how long it stays bad after bad lines
    int attempts;      //!< and for how many looks at least
    qint64 mostBytes;
};

//! \brief The verdict of this look, or that of an earlier one as long as it is held and not outdone.
//! \param now  [ms] of the monotonic clock
std::optional<HeldVerdict> verdictOf(const LogRules &rules, const LogFindings &findings,
                                     const std::optional<LogPosition> &known, qint64 now);

//! \param findings  with their verdict in their position
//! \param known     the position before this look; nothing for the first one
//! \param now       [ms] of the monotonic clock
Observation judgeLog(const LogRules &rules, const LogFindings &findings, const std::optional<LogPosition> &known, qint64 now);

} // namespace watchkeeper
