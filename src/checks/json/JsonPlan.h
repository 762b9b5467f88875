// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the fields of a `json` target to the form that its checks use. Pure functions, thread-safe.

#include "checks/http/HttpPlan.h"
#include "checks/json/JsonUnits.h"
#include "model/json/JsonQuery.h"

namespace watchkeeper {

//! \brief A value to extract from the reply.
class JsonValueSpec
{
public:
    JsonValueSpec(QString valueName, JsonQuery path, std::optional<JsonUnit> valueUnit)
        : name(std::move(valueName))
        , query(std::move(path))
        , unit(valueUnit)
    {
    }
    QString name;
    JsonQuery query;
    std::optional<JsonUnit> unit; //!< unit of the value; a value with a unit must be a number
};

//! \brief The request and the values to read. Created once per target.
class JsonPlan : public HttpPlan
{
public:
    explicit JsonPlan(const Fields &fields);

    QList<JsonValueSpec> valueSpecs; //!< in the order of the target's field
    bool requiresAll;                //!< whether a missing value is an error
};

std::shared_ptr<const CheckPreparation> prepareJson(const Fields &fields);

//! Problems in combinations of fields.
QList<FieldProblem> jsonFieldProblems(const Fields &fields);

QList<Field> jsonFields();

} // namespace watchkeeper
