// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/field/Fields.h"

#include "model/base/EnumKeys.h"
#include "model/base/NearestWord.h"
#include "model/field/FieldReader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QMutex>

namespace watchkeeper {

QString fieldTypeKey(FieldType type)
{
    static constexpr EnumKeys<FieldType, FieldType::AnyOf> keys{"text",     "secret", "url",  "host",   "port",      "number",
                                                                "duration", "size",   "bool", "choice", "numberSet", "list",
                                                                "map",      "body",   "file", "folder", "anyOf"};
    return keys.key(type);
}

namespace {

class FieldsText
{
    Q_DECLARE_TR_FUNCTIONS(Field)
};

bool isEmptyValue(const QVariant &value)
{
    if (!value.isValid())
        return true;
    if (value.typeId() == QMetaType::QString)
        return value.toString().isEmpty();
    if (value.typeId() == QMetaType::QUrl)
        return value.toUrl().isEmpty();
    if (value.typeId() == QMetaType::QStringList)
        return value.toStringList().isEmpty();
    if (value.typeId() == qMetaTypeId<TextPairs>())
        return value.value<TextPairs>().isEmpty();
    if (value.typeId() == qMetaTypeId<Alternatives>())
        return value.value<Alternatives>().isEmpty();
    if (value.typeId() == qMetaTypeId<NumberSet>())
        return value.value<NumberSet>().isEmpty();
    return false;
}

QVariant defaultOf(const Field &field)
{
    if (field.defaultValue.isUndefined() || field.defaultValue.isNull())
        return {};
    const auto value = readField(field, field.defaultValue);
    Q_ASSERT_X(value.hasValue(), "Fields", "a kind's table has a default that its own row refuses");
    return value ? *value : QVariant();
}

using Defaults = QHash<QString, QVariant>;

Defaults readDefaults(const QList<Field> &table)
{
    Defaults defaults;
    for (const Field &field : table)
        defaults.insert(field.name, defaultOf(field));
    return defaults;
}

//! The defaults of field tables. The defaults of each table are parsed only once.
class DefaultsCache
{
public:
    Defaults of(const QList<Field> &table)
    {
        constexpr qsizetype kMaximum = 1'000; // needed because the user's own dialogues create and discard tables
        const QMutexLocker lock(&m_mutex);
        const auto known = m_entries.constFind(table.constData());
        if (known != m_entries.constEnd())
            return known->defaults;
        if (m_entries.size() >= kMaximum)
            m_entries.clear();
        const Entry entry{table, readDefaults(table)};
        m_entries.insert(table.constData(), entry);
        return entry.defaults;
    }

private:
    struct Entry
    {
        QList<Field> table; //!< a copy that keeps the table alive, so no other table can get its address
        Defaults defaults;
    };
    QMutex m_mutex;
    QHash<const Field *, Entry> m_entries;
};

Defaults defaultsOf(const QList<Field> &table)
{
    static DefaultsCache cache;
    return cache.of(table);
}

} // namespace

QString unknownKeyText(const QString &key, const QStringList &known)
{
    const QString nearest = nearestWord(key, known);
    if (!nearest.isEmpty())
        return FieldsText::tr("Unknown key. Did you mean “%1”?").arg(nearest);
    return FieldsText::tr("Unknown key. Allowed keys: %1.").arg(known.join(QStringLiteral(", ")));
}

Expected<Fields, QList<FieldProblem>> Fields::fromJson(const QList<Field> &table, const QJsonObject &object,
                                                       const QHash<QString, QStringList> &mapOrder)
{
    Fields fields;
    fields.m_written = object;
    fields.m_defaults = defaultsOf(table);
    QList<FieldProblem> problems;
    for (const Field &field : table) {
        const QJsonValue written = object.value(field.name);
        if (written.isUndefined()) {
            if (field.required && isEmptyValue(fields.m_defaults.value(field.name)))
                problems.append({field.name, FieldsText::tr("This field is required.")});
            continue;
        }
        const auto value = readField(field, written, mapOrder.value(field.name));
        if (!value)
            problems.append({field.name, value.error()});
        else if (field.required && isEmptyValue(*value) && !valueHasPlaceholder(written))
            problems.append({field.name, FieldsText::tr("This can't be empty.")});
        else
            fields.m_values.insert(field.name, *value);
        fields.m_needsExpansion = fields.m_needsExpansion || (field.expands && valueHasPlaceholder(written));
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!fields.m_defaults.contains(it.key()))
            problems.append({it.key(), unknownKeyText(it.key(), namesOf(table))});
    }
    if (!problems.isEmpty())
        return Unexpected(problems);
    return fields;
}

Fields Fields::with(const Field &field, const QJsonValue &value) const
{
    Fields fields = *this;
    const auto read = readField(field, value);
    Q_ASSERT_X(read.hasValue(), "Fields", qPrintable(field.name));
    fields.m_values.insert(field.name, *read);
    fields.m_written.insert(field.name, value);
    return fields;
}

const QVariant *Fields::find(const QString &name) const
{
    if (const auto written = m_values.constFind(name); written != m_values.constEnd())
        return written->isValid() ? &*written : nullptr;
    const auto known = m_defaults.constFind(name);
    Q_ASSERT_X(known != m_defaults.constEnd(), "Fields", qPrintable(name));
    return known == m_defaults.constEnd() || !known->isValid() ? nullptr : &*known;
}

template<typename T>
T Fields::value(const QString &name) const
{
    const QVariant *found = find(name);
    if (!found)
        return {};
    Q_ASSERT_X(found->canConvert<T>(), "Fields", qPrintable(name));
    return found->value<T>();
}

QString Fields::text(const QString &name) const
{
    return value<QString>(name);
}

QUrl Fields::url(const QString &name) const
{
    return value<QUrl>(name);
}

int Fields::integer(const QString &name) const
{
    return static_cast<int>(value<double>(name));
}

double Fields::number(const QString &name) const
{
    return value<double>(name);
}

Milliseconds Fields::duration(const QString &name) const
{
    return value<Milliseconds>(name);
}

qint64 Fields::size(const QString &name) const
{
    return value<qint64>(name);
}

bool Fields::flag(const QString &name) const
{
    return value<bool>(name);
}

NumberSet Fields::numberSet(const QString &name) const
{
    return value<NumberSet>(name);
}

QStringList Fields::list(const QString &name) const
{
    return value<QStringList>(name);
}

Alternatives Fields::alternatives(const QString &name) const
{
    return value<Alternatives>(name);
}

TextPairs Fields::map(const QString &name) const
{
    return value<TextPairs>(name);
}

bool Fields::has(const QString &name) const
{
    const QVariant *found = find(name);
    return found && !isEmptyValue(*found);
}

void Fields::setUnresolvedFields(const QJsonObject &unfilled)
{
    m_unresolvedFields = unfilled;
    m_needsExpansion = false;
}

QString Fields::unresolvedText(const QString &name) const
{
    const auto found = m_unresolvedFields.constFind(name);
    return found == m_unresolvedFields.constEnd() || !valueHasPlaceholder(*found) ? QString() : found->toString();
}

bool operator==(const Fields &a, const Fields &b)
{
    if (a.m_written != b.m_written)
        return false;
    // The comparison of JSON objects ignores the order of the pairs in a map, so the maps must be compared too.
    for (auto it = a.m_values.begin(); it != a.m_values.end(); ++it) {
        if (it->typeId() == qMetaTypeId<TextPairs>() && it->value<TextPairs>() != b.m_values.value(it.key()).value<TextPairs>())
            return false;
    }
    return true;
}

QString writtenText(const Fields &fields, const QStringList &names)
{
    QJsonObject found;
    for (const QString &name : names) {
        if (const QJsonValue value = fields.written().value(name); !value.isUndefined())
            found.insert(name, value);
    }
    return QString::fromUtf8(QJsonDocument(found).toJson(QJsonDocument::Compact));
}

} // namespace watchkeeper
