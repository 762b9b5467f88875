// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/FieldDeclaration.h"

#include "model/FieldReader.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class FieldDeclarationText
{
    Q_DECLARE_TR_FUNCTIONS(JsonFile)
};

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
                     FieldDeclarationText::tr("Unknown field type “%1”. Available types: %2.").arg(name, known.join(u", "_s)));
    return FieldType::Text;
}

double readLimit(JsonFileReader *json, const JsonLocation &spot, const char *key)
{
    if (spot.has(key) && !spot.member(key).value.isDouble())
        json->report(spot.member(key), FieldDeclarationText::tr("Expected a number, without quotes."));
    return spot.member(key).value.toDouble();
}

void readChoices(JsonFileReader *json, const JsonLocation &spot, Field *field)
{
    field->choices = json->texts(spot, "choices");
    field->choiceLabels = json->texts(spot, "choiceLabels");
    if (field->type == FieldType::Choice && field->choices.isEmpty())
        json->report(spot, FieldDeclarationText::tr("A choice requires “choices”."));
    if (!field->choiceLabels.isEmpty() && field->choiceLabels.size() != field->choices.size())
        json->report(spot.member("choiceLabels"), FieldDeclarationText::tr("Expected one label for each value in “choices”."));
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
