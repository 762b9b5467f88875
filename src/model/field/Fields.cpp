// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/field/Fields.h"

#include "model/base/EnumKeys.h"
#include "model/base/NearestWord.h"
#include "model/field/FieldReader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QMutex>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

void appendText(QStringList *texts, const QString &text)
{
    if (const QString trimmed = text.trimmed(); !trimmed.isEmpty())
        texts->append(trimmed);
}

} // namespace

QJsonArray alternativesToJson(const Alternatives &alternatives)
{
    QJsonArray array;
    for (const QStringList &texts : alternatives)
        array.append(texts.size() == 1 ? QJsonValue(texts.first()) : QJsonValue(QJsonArray::fromStringList(texts)));
    return array;
}

Alternatives alternativesFromJson(const QJsonArray &array)
{
    Alternatives alternatives;
    for (const auto &item : array) {
        QStringList &texts = alternatives.emplaceBack();
        if (item.isString())
            texts.append(item.toString());
        const QJsonArray several = item.toArray();
        for (const auto &text : several)
            texts.append(text.toString());
    }
    return alternatives;
}

QString alternativesLine(const QStringList &texts)
{
    QStringList escaped = texts;
    escaped.replaceInStrings(u"|"_s, u"\\|"_s);
    return escaped.join(u" | "_s);
}

QStringList alternativesFromLine(const QString &line)
{
    QStringList texts;
    QString text;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == u'|') {
            appendText(&texts, text);
            text.clear();
            continue;
        }
        if (line[at] == u'\\' && at + 1 < line.size() && line[at + 1] == u'|')
            ++at;
        text += line[at];
    }
    appendText(&texts, text);
    return texts;
}

namespace {

using NumberRange = std::pair<int, int>;

std::optional<int> digitsOnly(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    bool fits = false;
    const int number = text.toInt(&fits);
    return fits ? std::optional(number) : std::nullopt;
}

//! Parses `200` or `200-299`.
std::optional<NumberRange> parseRange(QStringView part)
{
    const qsizetype dash = part.indexOf(QLatin1Char('-'));
    const auto first = digitsOnly(dash < 0 ? part : part.first(dash));
    const auto last = dash < 0 ? first : digitsOnly(part.sliced(dash + 1));
    if (!first || !last)
        return std::nullopt;
    return NumberRange(*first, *last);
}

//! Sorts the ranges, and merges ranges that overlap or adjoin. As a result, equal sets have equal lists.
QList<NumberRange> mergedRanges(QList<NumberRange> ranges)
{
    std::sort(ranges.begin(), ranges.end());
    QList<NumberRange> result;
    for (const NumberRange &range : std::as_const(ranges)) {
        // Compares with `first - 1`, because `last + 1` could overflow.
        if (!result.isEmpty() && range.first - 1 <= result.last().second)
            result.last().second = std::max(result.last().second, range.second);
        else
            result.append(range);
    }
    return result;
}

class NumberSetText
{
    Q_DECLARE_TR_FUNCTIONS(NumberSet)
};

QString malformedNumberSet(const QString &part)
{
    if (part.isEmpty())
        return NumberSetText::tr("A number is missing before or after a comma.");
    return NumberSetText::tr("“%1” isn't a number or a range such as 200-299. Separate entries with commas.").arg(part);
}

} // namespace

Expected<NumberSet, QString> NumberSet::parse(const QString &text, int minimum, int maximum)
{
    QString compact = text;
    compact.remove(QLatin1Char(' '));
    if (compact.isEmpty())
        return NumberSet();
    QList<NumberRange> ranges;
    const QStringList parts = compact.split(QLatin1Char(','));
    for (const QString &part : parts) {
        const auto range = parseRange(part);
        if (!range)
            return Unexpected(malformedNumberSet(part));
        if (range->first > range->second)
            return Unexpected(NumberSetText::tr("The start of the range “%1” is greater than its end.").arg(part));
        if (range->first < minimum || range->second > maximum)
            return Unexpected(NumberSetText::tr("“%1” is outside the range %2 to %3.").arg(part).arg(minimum).arg(maximum));
        ranges.append(*range);
    }
    NumberSet set;
    set.m_ranges = mergedRanges(ranges);
    return set;
}

bool NumberSet::contains(int number) const
{
    return std::any_of(m_ranges.begin(), m_ranges.end(),
                       [number](const NumberRange &range) { return range.first <= number && number <= range.second; });
}

QString NumberSet::toString() const
{
    QStringList parts;
    for (const auto &[first, last] : m_ranges) {
        QString part = QString::number(first);
        if (last > first)
            part += QLatin1Char('-') + QString::number(last);
        parts.append(part);
    }
    return parts.join(QLatin1Char(','));
}

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
