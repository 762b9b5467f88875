// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/json/JsonFileReader.h"

#include "model/base/NearestWord.h"
#include "model/field/FieldReader.h"
#include "model/field/Fields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxProblems = 100;

class JsonFileReaderText
{
    Q_DECLARE_TR_FUNCTIONS(JsonFile)
};

} // namespace

JsonLocation JsonLocation::member(const QString &key) const
{
    const JsonMember *member = place ? place->member(key) : nullptr;
    JsonLocation spot;
    spot.value = value.toObject().value(key);
    spot.place = member ? &member->value : nullptr;
    spot.line = member ? member->line : line;
    spot.path = path.isEmpty() ? key : path + u'.' + key;
    return spot;
}

QList<JsonLocation> JsonLocation::items() const
{
    if (value.isUndefined())
        return {};
    if (!value.isArray())
        return {*this};
    QList<JsonLocation> spots;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonLocation spot;
        spot.value = array.at(i);
        spot.place = place && i < qsizetype(place->items.size()) ? &place->items[static_cast<size_t>(i)] : nullptr;
        spot.line = spot.place ? spot.place->line : line;
        spot.path = path + u'[' + QString::number(i) + u']';
        spots.append(spot);
    }
    return spots;
}

void JsonFileReader::report(const JsonLocation &spot, const QString &text)
{
    if (m_problems.size() < kMaxProblems)
        m_problems.append({spot.line, spot.path, text});
}

void JsonFileReader::allowOnly(const JsonLocation &spot, const QStringList &known)
{
    QSet<QString> seen;
    for (const QString &key : spot.keys()) {
        if (seen.contains(key))
            report(spot.member(key), JsonFileReaderText::tr("This key appears twice."));
        seen.insert(key);
        if (!known.contains(key) && key != "note"_L1)
            report(spot.member(key), unknownKeyText(key, known));
    }
}

bool JsonFileReader::requireObject(const JsonLocation &spot)
{
    if (!spot.value.isObject())
        report(spot, JsonFileReaderText::tr("Expected an object in { }."));
    return spot.value.isObject();
}

QString JsonFileReader::text(const JsonLocation &object, const char *key)
{
    const JsonLocation spot = object.member(key);
    if (!spot.value.isUndefined() && !spot.value.isString())
        report(spot, JsonFileReaderText::tr("This must be a string in quotes."));
    return spot.value.toString();
}

QString JsonFileReader::requiredText(const JsonLocation &object, const char *key)
{
    const QString written = text(object, key);
    if (written.isEmpty() && (!object.has(key) || object.member(key).value.isString()))
        report(object.member(key), JsonFileReaderText::tr("This field is required."));
    return written;
}

bool JsonFileReader::flag(const JsonLocation &object, const char *key, bool defaultValue)
{
    const JsonLocation spot = object.member(key);
    if (!spot.value.isUndefined() && !spot.value.isBool())
        report(spot, JsonFileReaderText::tr("Expected true or false, without quotes."));
    return spot.value.toBool(defaultValue);
}

qint64 JsonFileReader::wholeNumber(const JsonLocation &object, const char *key, qint64 defaultValue, qint64 minimum,
                                   qint64 maximum)
{
    const JsonLocation spot = object.member(key);
    if (spot.value.isUndefined())
        return defaultValue;
    const double number = spot.value.toDouble(std::nan(""));
    if (number >= static_cast<double>(minimum) && number <= static_cast<double>(maximum) && number == std::floor(number))
        return static_cast<qint64>(number);
    report(spot, JsonFileReaderText::tr("Expected a whole number from %1 to %2, without quotes.").arg(minimum).arg(maximum));
    return defaultValue;
}

std::optional<Milliseconds> JsonFileReader::duration(const JsonLocation &object, const char *key)
{
    const QString written = text(object, key);
    if (written.isEmpty())
        return std::nullopt;
    const auto read = parseDuration(written);
    if (read && read->count() > 0)
        return *read;
    report(object.member(key), read ? JsonFileReaderText::tr("Expected a duration longer than zero.") : read.error());
    return std::nullopt;
}

QStringList JsonFileReader::texts(const JsonLocation &object, const char *key)
{
    QStringList list;
    if (!object.has(key))
        return list;
    for (const JsonLocation &spot : object.member(key).items()) {
        if (spot.value.isString())
            list.append(spot.value.toString());
        else
            report(spot, JsonFileReaderText::tr("This must be a string in quotes."));
    }
    return list;
}

void JsonFileReader::requireOneOf(const JsonLocation &spot, const QString &name, const QStringList &known)
{
    if (known.contains(name) || name.isEmpty())
        return;
    const QString nearest = nearestWord(name, known);
    const QString text = nearest.isEmpty()
        ? JsonFileReaderText::tr("“%1” doesn't exist here. Available: %2.").arg(name, known.join(u", "_s))
        : JsonFileReaderText::tr("“%1” doesn't exist here. Did you mean “%2”?").arg(name, nearest);
    report(spot, text);
}

namespace {

FieldType readType(JsonFileReader *json, const JsonLocation &spot, const QList<FieldType> &types)
{
    const QString name = json->requiredText(spot, "type");
    const auto type = std::find_if(types.begin(), types.end(), [&name](FieldType each) { return fieldTypeKey(each) == name; });
    if (type != types.end())
        return *type;
    QStringList known;
    for (const FieldType each : types)
        known.append(fieldTypeKey(each));
    if (!name.isEmpty())
        json->report(spot.member("type"),
                     JsonFileReaderText::tr("Unknown field type “%1”. Available types: %2.").arg(name, known.join(u", "_s)));
    return FieldType::Text;
}

double readLimit(JsonFileReader *json, const JsonLocation &spot, const char *key)
{
    if (spot.has(key) && !spot.member(key).value.isDouble())
        json->report(spot.member(key), JsonFileReaderText::tr("Expected a number, without quotes."));
    return spot.member(key).value.toDouble();
}

void readChoices(JsonFileReader *json, const JsonLocation &spot, Field *field)
{
    field->choices = json->texts(spot, "choices");
    field->choiceLabels = json->texts(spot, "choiceLabels");
    if (field->type == FieldType::Choice && field->choices.isEmpty())
        json->report(spot, JsonFileReaderText::tr("A choice requires “choices”."));
    if (!field->choiceLabels.isEmpty() && field->choiceLabels.size() != field->choices.size())
        json->report(spot.member("choiceLabels"), JsonFileReaderText::tr("Expected one label for each value in “choices”."));
}

} // namespace

Field readFieldDeclaration(JsonFileReader *json, const JsonLocation &spot, const QList<FieldType> &types)
{
    json->allowOnly(spot,
                    {u"name"_s, u"type"_s, u"label"_s, u"help"_s, u"default"_s, u"required"_s, u"minimum"_s, u"maximum"_s,
                     u"choices"_s, u"choiceLabels"_s, u"unit"_s, u"advanced"_s, u"whole"_s});
    Field field{.name = json->requiredText(spot, "name"),
                .type = readType(json, spot, types),
                .label = json->requiredText(spot, "label"),
                .help = json->requiredText(spot, "help")};
    field.required = json->flag(spot, "required");
    field.minimum = readLimit(json, spot, "minimum");
    field.maximum = readLimit(json, spot, "maximum");
    readChoices(json, spot, &field);
    field.unit = json->text(spot, "unit");
    field.advanced = json->flag(spot, "advanced");
    field.whole = json->flag(spot, "whole");
    if (!spot.has("default"))
        return field;
    field.defaultValue = spot.member("default").value;
    if (const auto read = readField(field, field.defaultValue); !read) {
        json->report(spot.member("default"), read.error());
        field.defaultValue = {};
    }
    return field;
}

} // namespace watchkeeper
