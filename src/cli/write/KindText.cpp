// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/write/KindText.h"

#include "checks/Registry.h"
#include "cli/CliText.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/OrderedJson.h"
#include "model/base/Quantity.h"
#include "targets/document/ConditionsKey.h"
#include "targets/document/TargetKeys.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kIndent = 4;

QString limitText(const Field &field, double value)
{
    if (field.type == FieldType::Duration)
        return formatDuration(Milliseconds(static_cast<qint64>(value)));
    if (field.type == FieldType::Size)
        return formatByteSize(static_cast<qint64>(value));
    return QString::number(value, 'g', 12);
}

QString typeText(const Field &field)
{
    QString text = fieldTypeKey(field.type);
    if (!field.choices.isEmpty())
        text += CliText::tr(", one of %1").arg(field.choices.join(u", "_s));
    if (field.maximum > field.minimum)
        text += CliText::tr(", from %1 to %2").arg(limitText(field, field.minimum), limitText(field, field.maximum));
    if (!field.unit.isEmpty())
        text += u" ("_s + field.unit + u')';
    if (field.required)
        return text + CliText::tr(", required");
    const bool hasDefault = !field.defaultValue.isUndefined() && !field.defaultValue.isNull();
    return hasDefault ? text + CliText::tr(", default %1").arg(QString::fromUtf8(compactJson(field.defaultValue))) : text;
}

//! Lists the fields that all targets have, regardless of type.
QString commonTargetKeys()
{
    QStringList keys;
    for (const Field &field : commonTable() + scheduleTable())
        keys.append(field.name);
    keys.append(conditionsKey());
    return keys.join(u", "_s);
}

QString valueText(const KindValue &value, const Terminal &terminal)
{
    const int limit = terminal.width > 0 ? std::min(terminal.width, kTextColumns) : kTextColumns;
    const QString unit = value.unit.isEmpty() ? QString() : u"  "_s + muted(value.unit, terminal);
    QString text = u"  "_s + value.name + unit + u'\n';
    for (const QString &line : wrapped(value.help, limit - kIndent))
        text += QString(kIndent, u' ') + line + u'\n';
    return text;
}

QByteArray valuesJson(const QList<KindValue> &values)
{
    QByteArrayList items;
    for (const KindValue &value : values) {
        QJsonObject object{{u"name"_s, value.name}, {u"help"_s, value.help}};
        if (!value.unit.isEmpty())
            object.insert(u"unit"_s, value.unit);
        items.append(orderedJson(object, {u"name"_s, u"unit"_s, u"help"_s}));
    }
    return jsonArray(items, 2);
}

QJsonObject fieldObject(const Field &field)
{
    QJsonObject object{{u"name"_s, field.name},
                       {u"type"_s, fieldTypeKey(field.type)},
                       {u"required"_s, field.required},
                       {u"label"_s, field.label},
                       {u"help"_s, field.help}};
    if (!field.defaultValue.isUndefined() && !field.defaultValue.isNull())
        object.insert(u"default"_s, field.defaultValue);
    if (!field.choices.isEmpty())
        object.insert(u"choices"_s, QJsonArray::fromStringList(field.choices));
    if (field.maximum > field.minimum) {
        object.insert(u"minimum"_s, limitText(field, field.minimum));
        object.insert(u"maximum"_s, limitText(field, field.maximum));
    }
    if (!field.unit.isEmpty())
        object.insert(u"unit"_s, field.unit);
    return object;
}

} // namespace

QString fieldText(const Field &field, const Terminal &terminal)
{
    const int limit = terminal.width > 0 ? std::min(terminal.width, kTextColumns) : kTextColumns;
    QString text = u"  "_s + field.name + u"  "_s + muted(typeText(field), terminal) + u'\n';
    for (const QString &line : wrapped(field.help, limit - kIndent))
        text += QString(kIndent, u' ') + line + u'\n';
    return text;
}

QByteArray fieldsJson(const QList<Field> &fields)
{
    const QStringList keys{u"name"_s,    u"type"_s,    u"required"_s, u"default"_s, u"choices"_s,
                           u"minimum"_s, u"maximum"_s, u"unit"_s,     u"label"_s,   u"help"_s};
    QByteArrayList items;
    for (const Field &field : fields)
        items.append(orderedJson(fieldObject(field), keys));
    return jsonArray(items, 2);
}

QString kindsTable(const Terminal &terminal)
{
    TableText table({CliText::tr("Type"), CliText::tr("Checks"), CliText::tr("Description")});
    for (const Kind *kind : kinds())
        table.addRow({kind->key, kind->title, kind->help});
    return table.text(terminal);
}

QString kindText(const Kind &kind, const Terminal &terminal)
{
    QString text = u"%1: %2\n%3\n\n"_s.arg(kind.key, kind.title, wrapped(kind.help, kTextColumns).join(u'\n'));
    const QString fields = CliText::tr("Target fields in targets.json, in addition to %1:").arg(commonTargetKeys());
    text += wrapped(fields, kTextColumns).join(u'\n') + u'\n';
    for (const Field &field : kind.fields)
        text += u'\n' + fieldText(field, terminal);
    if (!kind.values.isEmpty())
        text += u'\n' + CliText::tr("Values reported by the check:\n");
    for (const KindValue &value : kind.values)
        text += u'\n' + valueText(value, terminal);
    return text;
}

QByteArray kindJson(const Kind &kind)
{
    const QByteArray values = kind.values.isEmpty() ? QByteArray() : ",\"values\":" + valuesJson(kind.values);
    return "{\"kind\":" + compactJson(kind.key) + ",\"title\":" + compactJson(kind.title)
        + ",\"help\":" + compactJson(kind.help) + ",\"fields\":" + fieldsJson(kind.fields) + values + '}';
}

QByteArray kindsJson()
{
    QByteArrayList items;
    for (const Kind *kind : kinds())
        items.append(kindJson(*kind));
    for (const Preset &preset : presets())
        items.append(presetJson(preset));
    return jsonArray(items) + '\n';
}

namespace {

//! Creates a target from the preset, with a placeholder for the server.
Target exampleTarget(const Preset &preset)
{
    auto target = makePresetTarget(preset, u"HOST"_s, Schedule());
    Q_ASSERT(target); // the reader accepts only presets that make a valid target
    (*target).id = TargetId();
    return *target;
}

} // namespace

QString presetsTable(const Terminal &terminal)
{
    TableText table({CliText::tr("Preset"), CliText::tr("Checks"), CliText::tr("Description")});
    for (const Preset &preset : presets())
        table.addRow({preset.key, preset.title, preset.help});
    return table.text(terminal);
}

QString presetText(const Preset &preset)
{
    QString text = u"%1: %2\n%3\n"_s.arg(preset.key, preset.title, wrapped(preset.help, kTextColumns).join(u'\n'));
    if (!preset.credentials.isEmpty())
        text += wrapped(CliText::tr("Credentials: %1").arg(preset.credentials), kTextColumns).join(u'\n') + u'\n';
    text += u'\n' + CliText::tr("Add it with: watchkeeper-cli add --preset %1 HOST").arg(preset.key) + u'\n';
    text += CliText::tr("In targets.json (for all fields, see watchkeeper-cli kinds %1):").arg(preset.kind) + u"\n\n"_s;
    return text + QString::fromUtf8(targetText(exampleTarget(preset), Schedule())).trimmed() + u'\n';
}

QByteArray presetJson(const Preset &preset)
{
    QJsonObject object{{u"preset"_s, preset.key},
                       {u"title"_s, preset.title},
                       {u"help"_s, preset.help},
                       {u"target"_s, targetToJson(exampleTarget(preset), Schedule())}};
    if (!preset.words.isEmpty())
        object.insert(u"words"_s, QJsonArray::fromStringList(preset.words));
    if (!preset.credentials.isEmpty())
        object.insert(u"credentials"_s, preset.credentials);
    return orderedJson(object, {u"preset"_s, u"title"_s, u"help"_s, u"words"_s, u"credentials"_s, u"target"_s});
}

} // namespace watchkeeper
