// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The fields of a `json` target, in the form that its checks use. Pure functions, safe from any thread.

#include "checks/http/HttpPlan.h"
#include "checks/json/JsonUnits.h"
#include "model/JsonQuery.h"

namespace watchkeeper {

//! \brief One value to read from the reply.
class JsonOptions
{
public:
    JsonOptions(QString valueName, JsonQuery path, std::optional<JsonUnit> valueUnit)
        : name(std::move(valueName))
        , query(std::move(path))
        , unit(valueUnit)
    {
    }
    QString name;
    JsonQuery query;
    std::optional<JsonUnit> unit; //!< if set, the value must be a number
};

//! \brief Made once for a target: the request, and the values to read.
class JsonPlan : public HttpPlan
{
public:
    explicit JsonPlan(const Fields &fields);

    QList<JsonOptions> optionsList; //!< in the order of the field
    bool requiresAll;               //!< a missing value is an error
};

std::shared_ptr<const CheckPreparation> prepareJson(const Fields &fields);

//! Rules across several fields.
QList<FieldProblem> jsonFieldProblems(const Fields &fields);

QList<Field> jsonFields();

} // namespace watchkeeper
