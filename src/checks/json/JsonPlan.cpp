// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/json/JsonPlan.h"

#include "checks/http/HttpFieldRules.h"
#include "checks/http/HttpFields.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class JsonPlanText
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

//! Whether a condition can refer to the name, as in `[VALUE].queue_length`.
bool isValueName(const QString &name)
{
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_-]{0,63}$"_s);
    return plain.match(name).hasMatch();
}

//! Whether the name is already used by one of the request's standard values.
bool isReservedValue(const QString &name)
{
    static const QStringList taken{u"status"_s,      u"size"_s,    u"sizeOnWire"_s,  u"ip"_s,       u"redirects"_s,
                                   u"url"_s,         u"server"_s,  u"contentType"_s, u"headers"_s,  u"attempts"_s,
                                   u"httpVersion"_s, u"tokenMs"_s, u"tlsProtocol"_s, u"tlsCipher"_s};
    return taken.contains(name) || name.startsWith("certificate"_L1);
}

QList<Field> valueFields()
{
    return {
        {.name = u"values"_s,
         .type = FieldType::Map,
         .label = JsonPlanText::tr("Values"),
         .help = JsonPlanText::tr("Names of values and their paths in the response: $.queue.length, $.nodes[0].load, "
                                  "$.nodes[*].load. A path can end with .length(), .sum(), .min(), .max(), .avg() or "
                                  ".number(), which reads a number from a string. Conditions refer to a value as [VALUE].name. "
                                  "At most 10,000 list items and the first 4,096 characters of a string are read."),
         .required = true},
        {.name = u"units"_s,
         .type = FieldType::Map,
         .label = JsonPlanText::tr("Units"),
         .help = JsonPlanText::tr("Units of values by name, such as ms, %, GiB or °C. A value with a unit must be a number.")},
        {.name = u"requireAll"_s,
         .type = FieldType::Bool,
         .label = JsonPlanText::tr("Require all values"),
         .help = JsonPlanText::tr("The check fails if a value is missing or null. If off, such values are omitted."),
         .defaultValue = true},
    };
}

class JsonFieldRules
{
public:
    explicit JsonFieldRules(const Fields &fields)
        : m_values(fields.map(u"values"_s))
        , m_units(fields.map(u"units"_s))
    {
    }

    QList<FieldProblem> take()
    {
        constexpr qsizetype kMaximum = 200;
        if (m_values.size() > kMaximum)
            add(u"values"_s, JsonPlanText::tr("At most %1 values are allowed.").arg(kMaximum));
        for (const auto &[name, path] : m_values)
            checkValue(name, path);
        for (const auto &[name, unit] : m_units)
            checkUnit(name, unit);
        return std::move(m_problems);
    }

private:
    void add(const QString &field, const QString &text) { m_problems.append({field, text}); }

    void checkValue(const QString &name, const QString &path)
    {
        if (!isValueName(name))
            add(u"values"_s,
                JsonPlanText::tr("“%1” isn't a valid name for a value. Use letters, digits, hyphens and underscores.")
                    .arg(name));
        else if (isReservedValue(name))
            add(u"values"_s,
                JsonPlanText::tr("“%1” is reserved for values of the request itself. Choose another name.").arg(name));
        const auto query = JsonQuery::parse(path);
        if (!query)
            add(u"values"_s,
                JsonPlanText::tr("The path of “%1” is invalid at character %2: %3")
                    .arg(name, QString::number(query.error().position + 1), query.error().text));
    }

    void checkUnit(const QString &name, const QString &unit)
    {
        const bool isValue =
            std::any_of(m_values.begin(), m_values.end(), [&](const auto &value) { return value.first == name; });
        if (!isValue)
            add(u"units"_s, JsonPlanText::tr("Value “%1” doesn't exist.").arg(name));
        if (!unitFromName(unit))
            add(u"units"_s,
                JsonPlanText::tr("“%1” isn't a supported unit. Supported units: %2.").arg(unit, unitNames().join(u", ")));
    }

    TextPairs m_values;
    TextPairs m_units;
    QList<FieldProblem> m_problems;
};

std::optional<JsonUnit> unitOf(const TextPairs &units, const QString &name)
{
    const auto found = std::find_if(units.begin(), units.end(), [&](const auto &unit) { return unit.first == name; });
    return found == units.end() ? std::nullopt : unitFromName(found->second);
}

} // namespace

QList<Field> jsonFields()
{
    const QList<Field> request = httpRequestFields();
    return request.first(1) + valueFields() + request.sliced(1) + httpCredentialFields() + httpResponseFields()
        + httpRouteFields() + httpLimitFields();
}

JsonPlan::JsonPlan(const Fields &fields)
    : HttpPlan(fields)
    , requiresAll(fields.flag(u"requireAll"_s))
{
    const TextPairs units = fields.map(u"units"_s);
    for (const auto &[name, path] : fields.map(u"values"_s)) {
        if (const auto query = JsonQuery::parse(path))
            valueSpecs.append(JsonValueSpec(name, *query, unitOf(units, name)));
    }
    if (!hasHeader("Accept"))
        headers.emplace_back("Accept", "application/json");
    computeFirstRequest();
}

std::shared_ptr<const CheckPreparation> prepareJson(const Fields &fields)
{
    return std::make_shared<JsonPlan>(fields);
}

QList<FieldProblem> jsonFieldProblems(const Fields &fields)
{
    QList<FieldProblem> problems = httpFieldProblems(fields);
    if (!fields.needsExpansion()) // fields with placeholders are validated again after expansion
        problems += JsonFieldRules(fields).take();
    return problems;
}

} // namespace watchkeeper
