// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/ResultValues.h"

#include "app/words/DisplayText.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultsOrder.h"
#include "history/values/StoredResult.h"

#include <QCoreApplication>
#include <QHash>
#include <QReadWriteLock>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct BuiltInValue
{
    const char *name;
    const char *label;
    Unit unit;
};

// The values that the built-in kinds of check return. Other values are shown under their own names.
constexpr std::array kBuiltInValues{
    BuiltInValue{"status", QT_TRANSLATE_NOOP("FactText", "Status"), Unit::None},
    BuiltInValue{"size", QT_TRANSLATE_NOOP("FactText", "Size"), Unit::Byte},
    BuiltInValue{"sizeOnWire", QT_TRANSLATE_NOOP("FactText", "Transferred size"), Unit::Byte},
    BuiltInValue{"ip", QT_TRANSLATE_NOOP("FactText", "IP address"), Unit::None},
    BuiltInValue{"redirects", QT_TRANSLATE_NOOP("FactText", "Redirects"), Unit::None},
    BuiltInValue{"url", QT_TRANSLATE_NOOP("FactText", "Final URL"), Unit::None},
    BuiltInValue{"contentType", QT_TRANSLATE_NOOP("FactText", "Content type"), Unit::None},
    BuiltInValue{"server", QT_TRANSLATE_NOOP("FactText", "Server"), Unit::None},
    BuiltInValue{"certificateDaysLeft", QT_TRANSLATE_NOOP("FactText", "Days until certificate expires"), Unit::None},
    BuiltInValue{"certificateEnds", QT_TRANSLATE_NOOP("FactText", "Certificate valid until"), Unit::None},
    BuiltInValue{"certificateSubject", QT_TRANSLATE_NOOP("FactText", "Certificate subject"), Unit::None},
    BuiltInValue{"certificateNames", QT_TRANSLATE_NOOP("FactText", "Certificate names"), Unit::None},
    BuiltInValue{"certificateIssuer", QT_TRANSLATE_NOOP("FactText", "Certificate issuer"), Unit::None},
    BuiltInValue{"certificateKey", QT_TRANSLATE_NOOP("FactText", "Certificate key"), Unit::None},
    BuiltInValue{"certificateFingerprint", QT_TRANSLATE_NOOP("FactText", "Fingerprint (SHA-256)"), Unit::None},
    BuiltInValue{"tlsProtocol", QT_TRANSLATE_NOOP("FactText", "TLS version"), Unit::None},
    BuiltInValue{"tlsCipher", QT_TRANSLATE_NOOP("FactText", "Cipher"), Unit::None},
    BuiltInValue{"tokenMs", QT_TRANSLATE_NOOP("FactText", "Time to fetch access token"), Unit::Millisecond},
    BuiltInValue{"attempts", QT_TRANSLATE_NOOP("FactText", "Requests"), Unit::None},
    BuiltInValue{"reply", QT_TRANSLATE_NOOP("FactText", "Reply"), Unit::None},
    BuiltInValue{"exitCode", QT_TRANSLATE_NOOP("FactText", "Exit code"), Unit::None},
    BuiltInValue{"signal", QT_TRANSLATE_NOOP("FactText", "Terminated by"), Unit::None},
    BuiltInValue{"outputBytes", QT_TRANSLATE_NOOP("FactText", "Output"), Unit::Byte},
    BuiltInValue{"errorOutput", QT_TRANSLATE_NOOP("FactText", "Error output"), Unit::None},
    BuiltInValue{"perfdataErrors", QT_TRANSLATE_NOOP("FactText", "Unreadable performance data"), Unit::None},
    BuiltInValue{"exists", QT_TRANSLATE_NOOP("FactText", "Exists"), Unit::None},
    BuiltInValue{"modified", QT_TRANSLATE_NOOP("FactText", "Modified"), Unit::None},
    BuiltInValue{"age", QT_TRANSLATE_NOOP("FactText", "Age"), Unit::Millisecond},
    BuiltInValue{"growth", QT_TRANSLATE_NOOP("FactText", "Growth"), Unit::Byte},
    BuiltInValue{"sha256", QT_TRANSLATE_NOOP("FactText", "SHA-256"), Unit::None},
    BuiltInValue{"count", QT_TRANSLATE_NOOP("FactText", "Files"), Unit::None},
    BuiltInValue{"newest", QT_TRANSLATE_NOOP("FactText", "Newest file modified"), Unit::None},
    BuiltInValue{"oldest", QT_TRANSLATE_NOOP("FactText", "Oldest file modified"), Unit::None},
    BuiltInValue{"unreadable", QT_TRANSLATE_NOOP("FactText", "Unreadable"), Unit::None},
    BuiltInValue{"lines", QT_TRANSLATE_NOOP("FactText", "New lines"), Unit::None},
    BuiltInValue{"matches", QT_TRANSLATE_NOOP("FactText", "Matching lines"), Unit::None},
    BuiltInValue{"bytes", QT_TRANSLATE_NOOP("FactText", "Read"), Unit::Byte},
    BuiltInValue{"skipped", QT_TRANSLATE_NOOP("FactText", "Skipped"), Unit::Byte},
    BuiltInValue{"left", QT_TRANSLATE_NOOP("FactText", "Left for the next check"), Unit::Byte},
    BuiltInValue{"sinceMatch", QT_TRANSLATE_NOOP("FactText", "Time since last matching line"), Unit::Millisecond},
    BuiltInValue{"rotation", QT_TRANSLATE_NOOP("FactText", "Log rotation"), Unit::None},
    BuiltInValue{"latency", QT_TRANSLATE_NOOP("FactText", "Latency"), Unit::Millisecond},
};

const BuiltInValue *findBuiltInValue(const QString &name, ValueSource source)
{
    if (source != ValueSource::Kind)
        return nullptr;
    const auto found = std::find_if(kBuiltInValues.begin(), kBuiltInValues.end(),
                                    [&name](const BuiltInValue &known) { return name == QLatin1StringView(known.name); });
    return found == kBuiltInValues.end() ? nullptr : &*found;
}

//! Converts a name to readable text, for example `queueLength` to `Queue length`.
QString readableName(const QString &name)
{
    QString label;
    for (const QChar c : name) {
        if (c.isUpper())
            label += u' ';
        label += label.isEmpty() ? c.toUpper() : c.toLower();
    }
    return label;
}

} // namespace

QString valueLabel(const QString &name, ValueSource source)
{
    if (const BuiltInValue *known = findBuiltInValue(name, source))
        return QCoreApplication::translate("FactText", known->label);
    return displayLine(source == ValueSource::Perfdata ? name : readableName(name));
}

Unit valueUnit(const ObservedValue &value)
{
    const BuiltInValue *known = value.unit == Unit::None ? findBuiltInValue(value.name, value.source) : nullptr;
    return known ? known->unit : value.unit;
}

namespace {

const QString kValuePrefix = u"value:"_s;
const QString kPerfdataPrefix = u"perfdata:"_s;

//! The values of all columns, by the position of their column after the others. Only ever grows, so that exports in other threads can
//! read it.
struct ColumnValues
{
    QReadWriteLock lock;
    QList<ColumnValue> list;
};

ColumnValues &columnValues()
{
    static ColumnValues values;
    return values;
}

//! Returns nullptr if the last result has no such value. A restored result has only numbers, and doesn't know their sources.
const ObservedValue *findValue(const ResultRow &row, const ColumnValue &wanted)
{
    const bool isRestored = row.isFromEarlierRun || row.moment;
    if (!row.last || (isRestored && wanted.isText))
        return nullptr;
    const QList<ObservedValue> &values = row.last->observation.values;
    const auto found = std::find_if(values.begin(), values.end(), [&](const ObservedValue &value) {
        return value.name == wanted.name && (isRestored || value.source == wanted.source);
    });
    return found == values.end() ? nullptr : &*found;
}

bool isTime(const QVariant &value)
{
    return value.typeId() == QMetaType::QDateTime;
}

std::optional<double> sortNumber(const QVariant &value)
{
    return isTime(value) ? static_cast<double>(value.toDateTime().toMSecsSinceEpoch()) : storedNumber(value);
}

bool sortsAsText(const QVariant &value)
{
    return value.typeId() == QMetaType::Bool || !sortNumber(value);
}

QString measuredText(const ObservedValue &value)
{
    return isTime(value.value) ? exactTimeText(value.value.toDateTime())
                               : displayLine(valueText(value.value, valueUnit(value)));
}

} // namespace

ResultColumn valueColumn(const ColumnValue &value)
{
    ColumnValues &known = columnValues();
    const QWriteLocker locker(&known.lock);
    const auto found = std::find_if(known.list.cbegin(), known.list.cend(), [&](const ColumnValue &other) {
        return other.source == value.source && other.name == value.name;
    });
    const auto place = static_cast<int>(found - known.list.cbegin());
    if (found == known.list.cend())
        known.list.append(value);
    return static_cast<ResultColumn>(kResultColumnCount + place);
}

ColumnValue columnValueOf(ResultColumn column)
{
    ColumnValues &known = columnValues();
    const QReadLocker locker(&known.lock);
    return known.list.at(columnIndex(column) - kResultColumnCount);
}

QString valueDescription(const ColumnValue &value)
{
    const QString text = value.source == ValueSource::Kind
        ? QCoreApplication::translate("ResultColumnText", "A value in the result of the last check:\n%1")
        : QCoreApplication::translate("ResultColumnText", "A value in the performance data of the last check:\n%1");
    return text.arg(displayLine(value.name));
}

QString valueColumnKey(const ColumnValue &value)
{
    return (value.source == ValueSource::Kind ? kValuePrefix : kPerfdataPrefix) + value.name;
}

std::optional<ColumnValue> columnValueFromKey(const QString &key, bool isText)
{
    for (const auto &[prefix, source] :
         {std::pair(kValuePrefix, ValueSource::Kind), std::pair(kPerfdataPrefix, ValueSource::Perfdata)}) {
        if (key.startsWith(prefix) && key.size() > prefix.size())
            return ColumnValue{source, key.mid(prefix.size()), isText};
    }
    return std::nullopt;
}

QString valueCellText(const ResultRow &row, ResultColumn column)
{
    const ObservedValue *value = findValue(row, columnValueOf(column));
    return value ? measuredText(*value) : QString();
}

std::optional<double> valueCellNumber(const ResultRow &row, ResultColumn column)
{
    const ObservedValue *value = findValue(row, columnValueOf(column));
    return value ? sortNumber(value->value) : std::nullopt;
}

QJsonValue valueCellJson(const ResultRow &row, ResultColumn column)
{
    const ObservedValue *value = findValue(row, columnValueOf(column));
    if (!value)
        return {};
    if (isTime(value->value))
        return value->value.toDateTime().toUTC().toString(Qt::ISODateWithMs);
    return sortsAsText(value->value) && value->value.typeId() != QMetaType::Bool ? QJsonValue(measuredText(*value))
                                                                                 : QJsonValue::fromVariant(value->value);
}

namespace {

//! Returns whether another column shows this value, or it may contain the values of placeholders.
bool isNeverOffered(const ColumnValue &value)
{
    static const QStringList names{u"status"_s, u"exitCode"_s, u"certificateDaysLeft"_s, u"url"_s};
    return value.name.isEmpty() || (value.source == ValueSource::Kind && names.contains(value.name));
}

struct FoundValue
{
    QString example;
    int targets = 0;
    bool isText = false;
};

} // namespace

QList<ColumnOffer> offeredColumns(const std::vector<const ResultRow *> &rows)
{
    QList<ColumnOffer> offers;
    std::array<ColumnOffer, kResultColumnCount> own;
    std::array<QHash<QString, FoundValue>, 2> values; // by source
    for (const ResultRow *row : rows) {
        if (!row->last || row->isFromEarlierRun)
            continue;
        for (int i = columnIndex(ResultColumn::Status); i < kResultColumnCount; ++i) {
            const auto column = static_cast<ResultColumn>(i);
            ColumnOffer &offer = own[static_cast<size_t>(i)];
            if (columnNumber(*row, column) && offer.targets++ == 0)
                offer = {columnKey(column), false, columnName(column), columnDescription(column), columnText(*row, column), 1};
        }
        for (const ObservedValue &value : row->last->observation.values) {
            if (value.value.isNull())
                continue;
            FoundValue &found = values[static_cast<size_t>(value.source)][value.name];
            found.isText = found.isText || sortsAsText(value.value);
            if (found.targets++ == 0)
                found.example = measuredText(value);
        }
    }
    std::copy_if(own.begin(), own.end(), std::back_inserter(offers),
                 [](const ColumnOffer &offer) { return offer.targets > 0; });
    for (const ValueSource source : {ValueSource::Kind, ValueSource::Perfdata}) {
        const auto &found = values[static_cast<size_t>(source)];
        for (auto it = found.cbegin(); it != found.cend(); ++it) {
            const ColumnValue value{source, it.key(), it->isText};
            if (isNeverOffered(value))
                continue;
            offers.append({valueColumnKey(value), value.isText, valueLabel(value.name, source), valueDescription(value),
                           it->example, it->targets});
        }
    }
    const QCollator collator = naturalCollator();
    std::sort(offers.begin(), offers.end(), [&collator](const ColumnOffer &a, const ColumnOffer &b) {
        const int order = collator.compare(a.name, b.name);
        return order == 0 ? a.key < b.key : order < 0;
    });
    return offers;
}

} // namespace watchkeeper
