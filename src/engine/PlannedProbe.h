// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One look at what a plan says, whoever wants it. Engine thread.

#include "engine/CheckJob.h"

#include <QCoroTask>

namespace watchkeeper {

//! How it is looked.
class ProbeOptions
{
public:
    explicit ProbeOptions(Milliseconds limit)
        : within(limit)
    {
    }

    Milliseconds within; //!< for all of it, with the files that fill its fields
    qint64 bodyToKeep = CheckContext::kUsualBody;
    bool isAskedFor = false;
};

//! \brief Fills the fields and lets the kind look. What it throws becomes an error, and is in the log.
//! \param plan      with a kind; outlives the task
//! \param services  may be null where no kind needs them (tests)
[[nodiscard]] QCoro::Task<Observation> lookAsPlanned(const CheckPlan *plan, ProbeOptions terms, CheckServices *services,
                                                     CancelToken token);

//! What is being thrown, for the log; to be called where it is caught.
QString thrownText();

} // namespace watchkeeper
