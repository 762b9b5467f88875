// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/json/JsonReading.h"

#include "checks/JsonSize.h"
#include "checks/SafeText.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// Parsing more arrays and objects could use many times the memory of the body.
constexpr qsizetype kMaxContainers = 200'000;
constexpr qsizetype kMaxShownTextLength = 4'096;
constexpr qsizetype kMaxListed = 10'000;
constexpr qsizetype kMaxValuesInSummary = 3;
constexpr qsizetype kMaxSummaryValueLength = 40;

class JsonReadingText
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

Unexpected<CheckError> jsonError(ErrorType type, const QString &message)
{
    return Unexpected(CheckError(type, message));
}

//! The body without the byte order mark that some servers send. RFC 8259, section 8.1 allows parsers to ignore that mark.
QByteArray withoutByteOrderMark(const QByteArray &body)
{
    constexpr QByteArrayView kMark = "\xef\xbb\xbf";
    return body.startsWith(kMark) ? body.sliced(kMark.size()) : body;
}

Expected<QJsonValue, CheckError> rootOf(const QByteArray &reply)
{
    const QByteArray body = withoutByteOrderMark(reply);
    if (body.trimmed().isEmpty())
        return jsonError(ErrorType::Protocol, JsonReadingText::tr("The response is empty, but JSON was expected."));
    if (jsonContainers(body) > kMaxContainers)
        return jsonError(ErrorType::Protocol,
                         JsonReadingText::tr("The response contains more than %1 lists and objects.").arg(kMaxContainers));
    QJsonParseError fault;
    // Qt's parser only accepts objects and arrays, so a single value is wrapped in an array.
    const bool isContainer = body.trimmed().startsWith('{') || body.trimmed().startsWith('[');
    const QJsonDocument document = QJsonDocument::fromJson(isContainer ? body : '[' + body + ']', &fault);
    if (fault.error == QJsonParseError::NoError && !isContainer && document.array().size() != 1)
        fault.error = QJsonParseError::GarbageAtEnd; // several values, such as `1, 2`
    if (fault.error != QJsonParseError::NoError) {
        const QString begin = firstLine(QString::fromUtf8(body.left(200))).left(kMaxSummaryValueLength);
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
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact)).left(kMaxShownTextLength);
}

//! The value in displayable form. Numbers and booleans are unchanged, text is made safe to display, arrays and objects are shown as JSON.
QVariant displayValue(const QJsonValue &value)
{
    if (value.isString())
        return displayText(value.toString().left(kMaxShownTextLength));
    if (!value.isArray() && !value.isObject())
        return value.toVariant();
    return displayText(compactText(value));
}

//! The values found by a query with `[*]`, as a list.
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
    if (isList && found.toArray().size() > kMaxListed)
        return jsonError(
            ErrorType::Condition,
            JsonReadingText::tr("The value “%1” is a list of %2 items. The limit for evaluating items one by one is "
                                "%3. Append .length(), .sum(), .min(), .max() or .avg() to its path.")
                .arg(spec.name, QString::number(found.toArray().size()), QString::number(kMaxListed)));
    if (!spec.unit)
        return isList ? displayList(found.toArray()) : displayValue(found);
    bool isNumber = found.isDouble();
    const double number = isNumber ? found.toDouble() : found.toString().trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return jsonError(ErrorType::Condition,
                         JsonReadingText::tr("The value “%1” has a unit, but isn't a number: %2")
                             .arg(spec.name, firstLine(displayValue(found).toString()).left(kMaxSummaryValueLength)));
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
    if (text.size() > kMaxSummaryValueLength)
        text = text.first(kMaxSummaryValueLength - 1) + QChar(0x2026);
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
