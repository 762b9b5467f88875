// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/json/JsonReading.h"

#include "checks/base/SafeText.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "checks/http/kind/HttpFields.h"
#include "model/base/Quantity.h"
#include "model/base/ShortText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace watchkeeper {

namespace {

struct NamedUnit
{
    const char *name; //!< unit name in UTF-8
    Unit unit;
    double factor;
};

// Unit names are case-sensitive: `Mbit` is a million bits, but `mbit` isn't a unit.
constexpr std::array kUnits{
    NamedUnit{"ms", Unit::Millisecond, 1},
    NamedUnit{"us", Unit::Millisecond, 1e-3},
    NamedUnit{"s", Unit::Second, 1},
    NamedUnit{"min", Unit::Second, 60},
    NamedUnit{"h", Unit::Second, 3'600},
    NamedUnit{"d", Unit::Second, 86'400},
    NamedUnit{"%", Unit::Percent, 1},
    NamedUnit{"B", Unit::Byte, 1},
    NamedUnit{"kB", Unit::Byte, 1e3},
    NamedUnit{"KB", Unit::Byte, 1e3},
    NamedUnit{"MB", Unit::Byte, 1e6},
    NamedUnit{"GB", Unit::Byte, 1e9},
    NamedUnit{"TB", Unit::Byte, 1e12},
    NamedUnit{"KiB", Unit::Byte, 1'024},
    NamedUnit{"MiB", Unit::Byte, 1'048'576},
    NamedUnit{"GiB", Unit::Byte, 1'073'741'824},
    NamedUnit{"TiB", Unit::Byte, 1'099'511'627'776},
    NamedUnit{"bit", Unit::Bit, 1},
    NamedUnit{"kbit", Unit::Bit, 1e3},
    NamedUnit{"Mbit", Unit::Bit, 1e6},
    NamedUnit{"Gbit", Unit::Bit, 1e9},
    NamedUnit{"counter", Unit::Counter, 1},
    NamedUnit{"°C", Unit::Celsius, 1},
    NamedUnit{"°F", Unit::Fahrenheit, 1},
    NamedUnit{"K", Unit::Kelvin, 1},
    NamedUnit{"g", Unit::Gram, 1},
    NamedUnit{"kg", Unit::Gram, 1e3},
    NamedUnit{"l", Unit::Liter, 1},
    NamedUnit{"lm", Unit::Lumen, 1},
    NamedUnit{"dBm", Unit::DecibelMilliwatt, 1},
    NamedUnit{"mA", Unit::Ampere, 1e-3},
    NamedUnit{"A", Unit::Ampere, 1},
    NamedUnit{"mV", Unit::Volt, 1e-3},
    NamedUnit{"V", Unit::Volt, 1},
    NamedUnit{"W", Unit::Watt, 1},
    NamedUnit{"kW", Unit::Watt, 1e3},
    NamedUnit{"Wh", Unit::WattHour, 1},
    NamedUnit{"kWh", Unit::WattHour, 1e3},
    NamedUnit{"Ohm", Unit::Ohm, 1},
};

} // namespace

std::optional<JsonUnit> unitFromName(const QString &text)
{
    for (const NamedUnit &known : kUnits) {
        if (text == QString::fromUtf8(known.name))
            return JsonUnit{known.unit, known.factor};
    }
    return std::nullopt;
}

QStringList unitNames()
{
    QStringList names;
    for (const NamedUnit &known : kUnits)
        names.append(QString::fromUtf8(known.name));
    return names;
}

using namespace Qt::StringLiterals;

namespace {

class JsonReadingText
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

//! Whether conditions can refer to a value by this name, as in `[VALUE].queue_length`.
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
         .label = JsonReadingText::tr("Values"),
         .help =
             JsonReadingText::tr("Names of values and their paths in the response: $.queue.length, $.nodes[0].load, "
                                 "$.nodes[*].load. A path can end with .length(), .sum(), .min(), .max(), .avg() or "
                                 ".number(), which reads a number from a string. Conditions refer to a value as [VALUE].name. "
                                 "At most 10,000 list items and the first 4,096 characters of a string are read."),
         .required = true},
        {.name = u"units"_s,
         .type = FieldType::Map,
         .label = JsonReadingText::tr("Units"),
         .help =
             JsonReadingText::tr("Units of values by name, such as ms, %, GiB or °C. A value with a unit must be a number.")},
        {.name = u"requireAll"_s,
         .type = FieldType::Bool,
         .label = JsonReadingText::tr("Require all values"),
         .help = JsonReadingText::tr("The check fails if a value is missing or null. If off, such values are omitted."),
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
            add(u"values"_s, JsonReadingText::tr("At most %1 values are allowed.").arg(kMaximum));
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
                JsonReadingText::tr("“%1” isn't a valid name for a value. Use letters, digits, hyphens and underscores.")
                    .arg(name));
        else if (isReservedValue(name))
            add(u"values"_s,
                JsonReadingText::tr("“%1” is reserved for values of the request itself. Choose another name.").arg(name));
        const auto query = JsonQuery::parse(path);
        if (!query)
            add(u"values"_s,
                JsonReadingText::tr("The path of “%1” is invalid at character %2: %3")
                    .arg(name, QString::number(query.error().position + 1), query.error().text));
    }

    void checkUnit(const QString &name, const QString &unit)
    {
        const bool isValue =
            std::any_of(m_values.begin(), m_values.end(), [&](const auto &value) { return value.first == name; });
        if (!isValue)
            add(u"units"_s, JsonReadingText::tr("Value “%1” doesn't exist.").arg(name));
        if (!unitFromName(unit))
            add(u"units"_s,
                JsonReadingText::tr("“%1” isn't a supported unit. Supported units: %2.").arg(unit, unitNames().join(u", ")));
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

namespace {

// Parsing more arrays and objects could use many times the memory of the body.
constexpr qsizetype kMaxContainers = 200'000;
constexpr qsizetype kMaxShownTextLength = 4'096;
constexpr qsizetype kMaxListedEntries = 10'000;
constexpr qsizetype kMaxValuesInSummary = 3;
constexpr qsizetype kMaxSummaryValueLength = 40;

Unexpected<CheckError> jsonError(ErrorType type, const QString &message)
{
    return Unexpected(CheckError(type, message));
}

//! Removes the byte order mark that some servers send. RFC 8259, section 8.1 allows parsers to ignore that mark.
QByteArray withoutByteOrderMark(const QByteArray &body)
{
    constexpr QByteArrayView kByteOrderMark = "\xef\xbb\xbf";
    return body.startsWith(kByteOrderMark) ? body.sliced(kByteOrderMark.size()) : body;
}

Expected<QJsonValue, CheckError> rootOf(const QByteArray &reply)
{
    const QByteArray body = withoutByteOrderMark(reply);
    if (body.trimmed().isEmpty())
        return jsonError(ErrorType::Protocol, JsonReadingText::tr("The response is empty, but JSON was expected."));
    if (jsonContainerCount(body) > kMaxContainers)
        return jsonError(ErrorType::Protocol,
                         JsonReadingText::tr("The response contains more than %1 lists and objects.").arg(kMaxContainers));
    QJsonParseError fault;
    // Qt's parser only accepts objects and arrays, so a single value is wrapped in an array.
    const bool isContainer = body.trimmed().startsWith('{') || body.trimmed().startsWith('[');
    const QJsonDocument document = QJsonDocument::fromJson(isContainer ? body : '[' + body + ']', &fault);
    if (fault.error == QJsonParseError::NoError && !isContainer && document.array().size() != 1)
        fault.error = QJsonParseError::GarbageAtEnd; // several values, such as `1, 2`
    if (fault.error != QJsonParseError::NoError) {
        const QString begin = textStart(firstLine(QString::fromUtf8(body.left(200))), kMaxSummaryValueLength);
        return jsonError(
            ErrorType::Protocol,
            JsonReadingText::tr("The response isn't valid JSON (%1). It begins: %2").arg(fault.errorString(), begin));
    }
    if (!isContainer)
        return document.array().at(0);
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
}

QString compactText(const QJsonValue &value)
{
    const QJsonDocument document = value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(value.toArray());
    return textStart(QString::fromUtf8(document.toJson(QJsonDocument::Compact)), kMaxShownTextLength);
}

//! Converts a value to a displayable form. Numbers and booleans are unchanged, text is made safe to display, and arrays and
//! objects become JSON.
QVariant displayValue(const QJsonValue &value)
{
    if (value.isString())
        return displayText(textStart(value.toString(), kMaxShownTextLength));
    if (!value.isArray() && !value.isObject())
        return value.toVariant();
    return displayText(compactText(value));
}

//! Returns the values found by a query with `[*]`, as a list.
QVariant displayList(const QJsonArray &array)
{
    QVariantList list;
    list.reserve(array.size());
    for (const QJsonValue &value : array)
        list.append(displayValue(value));
    return list;
}

Expected<QVariant, CheckError> convertedValue(const JsonValueSpec &spec, const QJsonValue &found)
{
    const bool isList = found.isArray() && spec.query.isPlural();
    // The list isn't truncated. Otherwise a condition would evaluate a list that the server didn't send.
    if (isList && found.toArray().size() > kMaxListedEntries)
        return jsonError(
            ErrorType::Condition,
            JsonReadingText::tr("The value “%1” is a list of %2 items. The limit for evaluating items one by one is "
                                "%3. Append .length(), .sum(), .min(), .max() or .avg() to its path.")
                .arg(spec.name, QString::number(found.toArray().size()), QString::number(kMaxListedEntries)));
    if (!spec.unit)
        return isList ? displayList(found.toArray()) : displayValue(found);
    bool isNumber = found.isDouble();
    const double number = isNumber ? found.toDouble() : found.toString().trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return jsonError(ErrorType::Condition,
                         JsonReadingText::tr("The value “%1” has a unit, but isn't a number: %2")
                             .arg(spec.name, textStart(firstLine(displayValue(found).toString()), kMaxSummaryValueLength)));
    return QVariant(number * spec.unit->factor);
}

CheckError missingValueError(const JsonValueSpec &spec, JsonQuery::QueryFailure miss)
{
    if (miss == JsonQuery::QueryFailure::NotNumbers)
        return CheckError(ErrorType::Condition,
                          JsonReadingText::tr("The value “%1” can't be calculated: %2 matches no numbers.")
                              .arg(spec.name, spec.query.text()));
    if (miss == JsonQuery::QueryFailure::TooMany)
        return CheckError(ErrorType::Condition,
                          JsonReadingText::tr("The value “%1” can't be calculated: %2 matches more than %3 values.")
                              .arg(spec.name, spec.query.text(), QString::number(JsonQuery::kMaxMatches)));
    return CheckError(
        ErrorType::Condition,
        JsonReadingText::tr("The response has no value “%1”: nothing found at %2.").arg(spec.name, spec.query.text()));
}

QString summaryPart(const ObservedValue &value)
{
    const bool isNumber = value.value.typeId() == QMetaType::Double;
    QString text = isNumber ? threeSignificantDigits(value.value.toDouble()) : firstLine(value.value.toString());
    if (value.value.typeId() == QMetaType::QVariantList)
        text = JsonReadingText::tr("%n value(s)", nullptr, static_cast<int>(value.value.toList().size()));
    text = shortened(text, kMaxSummaryValueLength);
    const QString symbol = unitSymbol(value.unit);
    return value.name + u' ' + text + (symbol.isEmpty() ? QString() : u' ' + symbol);
}

QString jsonSummary(const QList<ObservedValue> &values)
{
    QStringList parts;
    for (const ObservedValue &value : values) {
        if (parts.size() == kMaxValuesInSummary) {
            parts.append(QString(QChar(0x2026)));
            break;
        }
        parts.append(summaryPart(value));
    }
    return parts.join(u", "_s);
}

} // namespace

JsonReading readJson(const JsonPlan &plan, const QByteArray &body)
{
    JsonReading reading;
    const Expected<QJsonValue, CheckError> root = rootOf(body);
    if (!root) {
        reading.error = root.error();
        return reading;
    }
    const auto note = [&](const CheckError &error) {
        if (!reading.error)
            reading.error = error;
    };
    for (const JsonValueSpec &spec : plan.valueSpecs) {
        const auto found = spec.query.evaluate(*root);
        if (!found || found->isNull()) {
            if (plan.requiresAll)
                note(missingValueError(spec, found ? JsonQuery::QueryFailure::NotFound : found.error()));
            continue;
        }
        const auto value = convertedValue(spec, *found);
        if (!value) {
            note(value.error());
            continue;
        }
        ObservedValue observed{.name = spec.name, .value = *value};
        if (spec.unit)
            observed.unit = spec.unit->unit;
        reading.values.append(observed);
    }
    reading.summary = jsonSummary(reading.values);
    return reading;
}

} // namespace watchkeeper
