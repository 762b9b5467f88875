// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads values from the body of a reply, as specified by the fields of a `json` target. Pure functions; call them in the
//! thread pool for long bodies.

#include "checks/http/kind/HttpPlan.h"
#include "model/check/Observation.h"
#include "model/check/ObservedValue.h"
#include "model/json/JsonQuery.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

// Units as written after a number: `ms`, `GiB`, `°C`. Pure functions, thread-safe.

//! \brief A unit without prefix, and the factor to convert the written unit to it.
struct JsonUnit
{
    Unit unit = Unit::None;
    double factor = 1;
};

//! Returns the unit with that name; nullopt if the name is unknown.
std::optional<JsonUnit> unitFromName(const QString &text);

//! The names of all units, in the order in which they are suggested.
QStringList unitNames();

// Converts the fields of a `json` target for use by its checks. Pure functions, thread-safe.

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

//! Returns the problems in combinations of fields.
QList<FieldProblem> jsonFieldProblems(const Fields &fields);

QList<Field> jsonFields();

//! \brief The values found, and the error, if any.
class JsonReading
{
public:
    JsonReading() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<ObservedValue> values;     //!< in the order of the values in JsonPlan
    std::optional<CheckError> error; //!< Protocol if the body isn't JSON, Condition if a value is missing or invalid
    QString summary;                 //!< such as `load 0.5, users 12`
};

//! \param plan  must outlive the call
JsonReading readJson(const JsonPlan &plan, const QByteArray &body);

} // namespace watchkeeper
