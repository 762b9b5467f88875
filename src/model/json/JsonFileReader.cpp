// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/json/JsonFileReader.h"

#include "model/base/NearestWord.h"
#include "model/field/FieldReader.h"
#include "model/field/Fields.h"
#include "model/json/LibraryFolder.h"

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
    JsonLocation location;
    location.value = value.toObject().value(key);
    location.place = member ? &member->value : nullptr;
    location.line = member ? member->line : line;
    location.path = path.isEmpty() ? key : path + u'.' + key;
    return location;
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
        JsonLocation location;
        location.value = array.at(i);
        location.place = place && i < qsizetype(place->items.size()) ? &place->items[static_cast<size_t>(i)] : nullptr;
        location.line = location.place ? location.place->line : line;
        location.path = path + u'[' + QString::number(i) + u']';
        spots.append(location);
    }
    return spots;
}

Expected<JsonFile, QList<JsonProblem>> JsonFile::parse(const QByteArray &json, qsizetype maxBytes, const QString &tooLargeText)
{
    if (json.size() > maxBytes && !tooLargeText.isEmpty())
        return Unexpected(QList<JsonProblem>{{0, QString(), tooLargeText}});
    const auto object = readJsonObject(json);
    if (!object)
        return Unexpected(QList<JsonProblem>{{object.error().line(), QString(), object.error().text()}});
    JsonFile file;
    file.m_object = *object;
    file.m_places = parseJsonSourceTree(json);
    return file;
}

void JsonFile::translate()
{
    m_object = withTranslatedTexts(m_object);
}

void JsonFileReader::report(const JsonLocation &location, const QString &text)
{
    if (m_problems.size() < kMaxProblems)
        m_problems.append({location.line, location.path, text});
}

void JsonFileReader::allowOnly(const JsonLocation &location, const QStringList &known)
{
    QSet<QString> seen;
    for (const QString &key : location.keys()) {
        if (seen.contains(key))
            report(location.member(key), JsonFileReaderText::tr("This key appears twice."));
        seen.insert(key);
        if (!known.contains(key) && key != "note"_L1)
            report(location.member(key), unknownKeyText(key, known));
    }
}

bool JsonFileReader::requireObject(const JsonLocation &location)
{
    if (!location.value.isObject())
        report(location, JsonFileReaderText::tr("Expected an object in { }."));
    return location.value.isObject();
}

QString JsonFileReader::text(const JsonLocation &object, const char *key)
{
    const JsonLocation location = object.member(key);
    if (!location.value.isUndefined() && !location.value.isString())
        report(location, JsonFileReaderText::tr("This must be a string in quotes."));
    return location.value.toString();
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
    const JsonLocation location = object.member(key);
    if (!location.value.isUndefined() && !location.value.isBool())
        report(location, JsonFileReaderText::tr("Expected true or false, without quotes."));
    return location.value.toBool(defaultValue);
}

qint64 JsonFileReader::wholeNumber(const JsonLocation &object, const char *key, qint64 defaultValue, qint64 minimum,
                                   qint64 maximum)
{
    const JsonLocation location = object.member(key);
    if (location.value.isUndefined())
        return defaultValue;
    const double number = location.value.toDouble(std::nan(""));
    if (number >= static_cast<double>(minimum) && number <= static_cast<double>(maximum) && number == std::floor(number))
        return static_cast<qint64>(number);
    report(location,
           JsonFileReaderText::tr("Expected a whole number from %1 to %2, without quotes.").arg(minimum).arg(maximum));
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
    for (const JsonLocation &location : object.member(key).items()) {
        if (location.value.isString())
            list.append(location.value.toString());
        else
            report(location, JsonFileReaderText::tr("This must be a string in quotes."));
    }
    return list;
}

void JsonFileReader::requireOneOf(const JsonLocation &location, const QString &name, const QStringList &known)
{
    if (known.contains(name) || name.isEmpty())
        return;
    const QString nearest = nearestWord(name, known);
    const QString text = nearest.isEmpty()
        ? JsonFileReaderText::tr("“%1” doesn't exist here. Available: %2.").arg(name, known.join(u", "_s))
        : JsonFileReaderText::tr("“%1” doesn't exist here. Did you mean “%2”?").arg(name, nearest);
    report(location, text);
}

namespace {

FieldType readType(JsonFileReader *json, const JsonLocation &location, const QList<FieldType> &types)
{
    const QString name = json->requiredText(location, "type");
    const auto type = std::find_if(types.begin(), types.end(), [&name](FieldType each) { return fieldTypeKey(each) == name; });
    if (type != types.end())
        return *type;
    QStringList known;
    for (const FieldType each : types)
        known.append(fieldTypeKey(each));
    if (!name.isEmpty())
        json->report(location.member("type"),
                     JsonFileReaderText::tr("Unknown field type “%1”. Available types: %2.").arg(name, known.join(u", "_s)));
    return FieldType::Text;
}

double readLimit(JsonFileReader *json, const JsonLocation &location, const char *key)
{
    if (location.has(key) && !location.member(key).value.isDouble())
        json->report(location.member(key), JsonFileReaderText::tr("Expected a number, without quotes."));
    return location.member(key).value.toDouble();
}

void readChoices(JsonFileReader *json, const JsonLocation &location, Field *field)
{
    field->choices = json->texts(location, "choices");
    field->choiceLabels = json->texts(location, "choiceLabels");
    if (field->type == FieldType::Choice && field->choices.isEmpty())
        json->report(location, JsonFileReaderText::tr("A choice requires “choices”."));
    if (!field->choiceLabels.isEmpty() && field->choiceLabels.size() != field->choices.size())
        json->report(location.member("choiceLabels"),
                     JsonFileReaderText::tr("Expected one label for each value in “choices”."));
}

} // namespace

Field readFieldDeclaration(JsonFileReader *json, const JsonLocation &location, const QList<FieldType> &types)
{
    json->allowOnly(location,
                    {u"name"_s, u"type"_s, u"label"_s, u"help"_s, u"default"_s, u"required"_s, u"minimum"_s, u"maximum"_s,
                     u"choices"_s, u"choiceLabels"_s, u"unit"_s, u"advanced"_s, u"whole"_s});
    Field field{.name = json->requiredText(location, "name"),
                .type = readType(json, location, types),
                .label = json->requiredText(location, "label"),
                .help = json->requiredText(location, "help")};
    field.required = json->flag(location, "required");
    field.minimum = readLimit(json, location, "minimum");
    field.maximum = readLimit(json, location, "maximum");
    readChoices(json, location, &field);
    field.unit = json->text(location, "unit");
    field.advanced = json->flag(location, "advanced");
    field.whole = json->flag(location, "whole");
    if (!location.has("default"))
        return field;
    field.defaultValue = location.member("default").value;
    if (const auto read = readField(field, field.defaultValue); !read) {
        json->report(location.member("default"), read.error());
        field.defaultValue = {};
    }
    return field;
}

} // namespace watchkeeper
