// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/FieldSettings.h"

#include "checks/Registry.h"
#include "model/base/NearestWord.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class FieldSettingsText
{
    Q_DECLARE_TR_FUNCTIONS(FieldSettings)
};

const Field *findFieldByName(const Kind &kind, const QString &name)
{
    const auto found =
        std::find_if(kind.fields.begin(), kind.fields.end(), [&name](const Field &field) { return field.name == name; });
    return found == kind.fields.end() ? nullptr : &*found;
}

QString unknownFieldText(const Kind &kind, const QString &name)
{
    QStringList names;
    for (const Field &field : kind.fields)
        names.append(field.name);
    const QString near = nearestWord(name, names);
    const QString sentence = FieldSettingsText::tr("Targets of the kind %1 don't have a field “%2”. %3");
    return sentence.arg(kind.key, name,
                        near.isEmpty() ? FieldSettingsText::tr("Available: %1.").arg(names.join(u", "_s))
                                       : FieldSettingsText::tr("Did you mean “%1”?").arg(near));
}

//! Converts the text to the JSON type of the field. Invalid text stays a string, so that the validation of the field reports the
//! error.
QJsonValue valueFor(const Field &field, const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Port:
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    case FieldType::Bool:
        return text == "true"_L1 || text == "false"_L1 ? QJsonValue(text == "true"_L1) : QJsonValue(text);
    case FieldType::List:
        return QJsonArray::fromStringList(text.split(u',', Qt::SkipEmptyParts));
    case FieldType::Map:
        if (const auto object = QJsonDocument::fromJson(text.toUtf8()); object.isObject())
            return object.object();
        return text;
    default:
        return text;
    }
}

//! The JSON of a target, to which settings are applied.
class FieldChanges
{
public:
    FieldChanges(const Target &target, const Kind &kind, const Schedule &defaults)
        : m_kind(kind)
        , m_json(targetToJson(target, defaults))
    {
        for (const Field &field : kind.fields) {
            if (field.type != FieldType::Map || !target.fields.written().contains(field.name))
                continue;
            for (const auto &pair : target.fields.map(field.name))
                m_mapOrder[field.name].append(pair.first);
        }
    }

    //! Applies one setting. Returns a sentence about the problem, or an empty string.
    QString set(const QString &setting)
    {
        const qsizetype equals = setting.indexOf(u'=');
        const QString name = setting.left(equals).trimmed();
        if (equals < 1 || name.isEmpty())
            return FieldSettingsText::tr("“%1” isn't in the form FIELD=VALUE.").arg(setting);
        const QString value = setting.sliced(equals + 1);
        if (const Field *field = findFieldByName(m_kind, name)) {
            m_mapOrder.remove(name);
            put(&m_json, name, value.isEmpty() ? QJsonValue(QJsonValue::Undefined) : valueFor(*field, value));
            return {};
        }
        const Field *map = findFieldByName(m_kind, name.section(u'.', 0, 0));
        const QString key = name.section(u'.', 1);
        if (!map || map->type != FieldType::Map || key.isEmpty())
            return unknownFieldText(m_kind, name);
        setEntry(map->name, key, value);
        return {};
    }

    Expected<Target, QString> target(const Schedule &defaults) const
    {
        const auto read = targetFromJson(m_json, m_mapOrder, defaults);
        if (read)
            return *read;
        const FieldProblem &problem = read.error().first();
        return Unexpected(u"%1: %2"_s.arg(problem.field, problem.text));
    }

private:
    static void put(QJsonObject *object, const QString &name, const QJsonValue &value)
    {
        if (value.isUndefined())
            object->remove(name);
        else
            object->insert(name, value);
    }

    void setEntry(const QString &map, const QString &key, const QString &value)
    {
        QJsonObject entries = m_json.value(map).toObject();
        put(&entries, key, value.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(value));
        QStringList &order = m_mapOrder[map];
        if (value.isEmpty())
            order.removeAll(key);
        else if (!order.contains(key))
            order.append(key);
        put(&m_json, map, entries.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(entries));
    }

    const Kind &m_kind;
    QJsonObject m_json;
    QHash<QString, QStringList> m_mapOrder;
};

} // namespace

Expected<Target, QString> withSettings(const Target &target, const QStringList &settings, const Schedule &defaults)
{
    const Kind *kind = findKind(target.kind);
    if (settings.isEmpty() || !kind)
        return target;
    FieldChanges changed(target, *kind, defaults);
    for (const QString &setting : settings) {
        if (const QString problem = changed.set(setting); !problem.isEmpty())
            return Unexpected(problem);
    }
    return changed.target(defaults);
}

} // namespace watchkeeper
