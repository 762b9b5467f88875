// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the body of a reply to the values in it. Pure; for long bodies in the thread pool.

#include "checks/json/JsonPlan.h"
#include "model/Observation.h"

namespace watchkeeper {

//! \brief The values that were found, and what is wrong where there is something.
class JsonReading
{
public:
    JsonReading() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<ObservedValue> values;     //!< in the order of the wishes
    std::optional<CheckError> error; //!< Protocol: no JSON; Condition: a value is missing or not what it should be
    QString summary;                 //!< `load 0.5, users 12`
};

//! \param plan  outlives the call
JsonReading readJson(const JsonPlan &plan, const QByteArray &body);

} // namespace watchkeeper
