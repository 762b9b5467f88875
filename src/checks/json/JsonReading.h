// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads values from the body of a reply. Pure functions; call them in the thread pool for long bodies.

#include "checks/json/JsonPlan.h"
#include "model/check/Observation.h"

namespace watchkeeper {

//! \brief The values found, and the error, if any.
class JsonReading
{
public:
    JsonReading() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<ObservedValue> values;     //!< in the order of the values in JsonPlan
    std::optional<CheckError> error; //!< Protocol if the body isn't JSON, Condition if a value is missing or invalid
    QString summary;                 //!< `load 0.5, users 12`
};

//! \param plan  must outlive the call
JsonReading readJson(const JsonPlan &plan, const QByteArray &body);

} // namespace watchkeeper
