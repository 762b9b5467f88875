// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the fields of a `json` target say, in the form in which its checks use it. Pure functions, safe from any thread.

#include "checks/http/HttpPlan.h"
#include "checks/json/JsonUnits.h"
#include "model/JsonQuery.h"

namespace watchkeeper {

//! \brief One value that is read from the reply.
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
    std::optional<JsonUnit> unit; //!< with one it must be a number
};

//! \brief Worked out once for a target: the request, and what to read.
class JsonPlan : public HttpPlan
{
public:
    explicit JsonPlan(const Fields &fields);

    QList<JsonOptions> wishes; //!< in the order in which they were written
    bool requiresAll;          //!< a value that is not there is an error
};

std::shared_ptr<const CheckPreparation> prepareJson(const Fields &fields);

//! Rules beyond those of the single fields.
QList<FieldProblem> jsonFieldProblems(const Fields &fields);

QList<Field> jsonFields();

} // namespace watchkeeper
