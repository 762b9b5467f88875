// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs one check according to a plan, for any caller. Engine thread.

#include "engine/schedule/CheckJob.h"

#include <QCoroTask>

namespace watchkeeper {

class CheckServices;

//! Limits and options of the check.
class ProbeOptions
{
public:
    explicit ProbeOptions(Milliseconds limit)
        : timeLimit(limit)
    {
    }

    Milliseconds timeLimit; //!< time limit for the entire check, including reading the files that fill its fields
    qint64 requiredBodySize = CheckContext::kDefaultBodySize;
    bool isUserRequested = false;
};

//! \brief Fills the placeholders in the fields and runs the check. An exception is logged and becomes an error.
//! \param plan      must have a kind and outlive the task
//! \param services  may be null if no kind needs them (tests)
[[nodiscard]] QCoro::Task<Observation> runPlannedProbe(const CheckPlan *plan, ProbeOptions options, CheckServices *services,
                                                       CancelToken token);

//! The text of the exception that is being handled, for the log. Call it only in a catch block.
QString currentExceptionText();

} // namespace watchkeeper
