// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/field/FieldReader.h"

#include "model/base/HostName.h"
#include "model/base/NearestWord.h"
#include "model/base/Quantity.h"
#include "model/field/Fields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace watchkeeper {

namespace {

using Read = Expected<QVariant, QString>;

class FieldReaderText
{
    Q_DECLARE_TR_FUNCTIONS(Field)
};

Read problem(const QString &text)
{
    return Unexpected(text);
}

//! Returns whether the text contains `${env:`, `${file:` or `${keychain:`. After an additional `$`, these are ordinary text.
bool hasReference(const QString &text)
{
    for (qsizetype at = text.indexOf(QLatin1Char('$')); at >= 0; at = text.indexOf(QLatin1Char('$'), at)) {
        const QStringView rest = QStringView(text).sliced(at);
        if (rest.startsWith(QLatin1String("$${")))
            at += 3;
        else if (rest.startsWith(QLatin1String("${env:")) || rest.startsWith(QLatin1String("${file:"))
                 || rest.startsWith(QLatin1String("${keychain:")))
            return true;
        else
            ++at;
    }
    return false;
}

bool isOneLine(const QString &text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c == QChar::Null || c == QLatin1Char('\n') || c == QLatin1Char('\r'); });
}

QString multipleLinesText()
{
    return FieldReaderText::tr("Line breaks and null characters aren't allowed here.");
}

//! Returns an error message if the number is out of range. \param write  formats a limit as in the file
template<typename Number, typename Write>
QString rangeProblem(const Field &field, Number number, Write write)
{
    const bool limited = field.maximum > field.minimum;
    if (static_cast<double>(number) >= field.minimum && (!limited || static_cast<double>(number) <= field.maximum))
        return {};
    if (!limited)
        return FieldReaderText::tr("%1 is too small. The minimum is %2.")
            .arg(write(static_cast<double>(number)), write(field.minimum));
    return FieldReaderText::tr("%1 is outside the range %2 to %3.")
        .arg(write(static_cast<double>(number)), write(field.minimum), write(field.maximum));
}

QString plainNumber(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString durationText(double milliseconds)
{
    return formatDuration(Milliseconds(static_cast<qint64>(milliseconds)));
}

QString sizeText(double bytes)
{
    return formatByteSize(static_cast<qint64>(bytes));
}

Read readNumberField(const Field &field, const QJsonValue &value)
{
    const bool isPort = field.type == FieldType::Port;
    const double number = value.toDouble();
    if (!value.isDouble())
        return problem(isPort ? FieldReaderText::tr("Expected a port from 1 to 65535, without quotes.")
                              : FieldReaderText::tr("Expected a number, without quotes."));
    if (isPort && (number < 1 || number > 65535 || number != std::floor(number)))
        return problem(FieldReaderText::tr("%1 isn't a valid port. Ports range from 1 to 65535.").arg(plainNumber(number)));
    if (!std::isfinite(number))
        return problem(FieldReaderText::tr("This number is too large."));
    if (field.whole && number != std::floor(number))
        return problem(FieldReaderText::tr("%1 isn't a whole number.").arg(plainNumber(number)));
    // The table of a port field usually doesn't specify a range.
    if (!isPort || field.maximum > field.minimum) {
        if (const QString text = rangeProblem(field, number, plainNumber); !text.isEmpty())
            return problem(text);
    }
    return isPort ? QVariant(static_cast<int>(number)) : QVariant(number);
}

QStringList allowedSchemes(const Field &field)
{
    return field.schemes.isEmpty() ? QStringList{QStringLiteral("http"), QStringLiteral("https")} : field.schemes;
}

Read readUrl(const Field &field, const QString &text)
{
    if (text.isEmpty() || hasReference(text))
        return QVariant(QUrl(text));
    const QUrl url(text);
    const QStringList schemes = allowedSchemes(field);
    // The message doesn't repeat the address, because it may contain a password.
    if (url.isRelative() || !url.isValid() || url.host().isEmpty())
        return problem(FieldReaderText::tr("This web address is incomplete. Use a form like %1://example.org/health.")
                           .arg(schemes.last()));
    if (!schemes.contains(url.scheme()))
        return problem(
            FieldReaderText::tr("Use %1 or %2. %3 isn't supported.").arg(schemes.first(), schemes.last(), url.scheme()));
    if (const QString wrong = hostProblem(url.host()); !wrong.isEmpty())
        return problem(wrong);
    if (url.port() == 0)
        return problem(FieldReaderText::tr("%1 isn't a valid port. Ports range from 1 to 65535.").arg(0));
    return QVariant(url);
}

Read readHost(const QString &text)
{
    const QString wrong = text.isEmpty() || hasReference(text) ? QString() : hostProblem(text);
    return wrong.isEmpty() ? Read(QVariant(text)) : problem(wrong);
}

Read readDuration(const Field &field, const QString &text)
{
    if (hasReference(text))
        return QVariant();
    const auto duration = parseDuration(text);
    if (!duration)
        return problem(duration.error());
    if (const QString wrong = rangeProblem(field, duration->count(), durationText); !wrong.isEmpty())
        return problem(wrong);
    return QVariant::fromValue(*duration);
}

Read readSize(const Field &field, const QString &text)
{
    if (hasReference(text))
        return QVariant();
    const auto size = parseByteSize(text);
    if (!size)
        return problem(size.error());
    if (const QString wrong = rangeProblem(field, *size, sizeText); !wrong.isEmpty())
        return problem(wrong);
    return QVariant(*size);
}

Read readChoice(const Field &field, const QString &text)
{
    if (field.choices.contains(text) || hasReference(text))
        return QVariant(text);
    const QString choices = field.choices.join(QStringLiteral(", "));
    const QString nearest = nearestWord(text, field.choices);
    if (nearest.isEmpty())
        return problem(FieldReaderText::tr("“%1” isn't valid. Choose one of: %2.").arg(text, choices));
    return problem(FieldReaderText::tr("“%1” isn't valid. Did you mean “%2”? Choose one of: %3.").arg(text, nearest, choices));
}

Read readNumberSet(const Field &field, const QString &text)
{
    if (hasReference(text))
        return QVariant::fromValue(NumberSet());
    const bool limited = field.maximum > field.minimum;
    const auto set = NumberSet::parse(text, static_cast<int>(field.minimum),
                                      limited ? static_cast<int>(field.maximum) : std::numeric_limits<int>::max());
    if (!set)
        return problem(set.error());
    // An empty set would match nothing, so it is invalid for a field that has a default.
    if (set->isEmpty() && field.defaultValue.isString())
        return problem(FieldReaderText::tr("Expected at least one number, such as \"%1\".").arg(field.defaultValue.toString()));
    return QVariant::fromValue(*set);
}

Read readText(const Field &field, const QString &text)
{
    if (field.type != FieldType::Body && !isOneLine(text))
        return problem(multipleLinesText());
    switch (field.type) {
    case FieldType::Url:
        return readUrl(field, text);
    case FieldType::Host:
        return readHost(text);
    case FieldType::Duration:
        return readDuration(field, text);
    case FieldType::Size:
        return readSize(field, text);
    case FieldType::Choice:
        return readChoice(field, text);
    case FieldType::NumberSet:
        return readNumberSet(field, text);
    default:
        return QVariant(text);
    }
}

Read readList(const QJsonValue &value)
{
    const QString wrongType = FieldReaderText::tr("Expected a list of strings, such as [\"one\", \"two\"].");
    if (!value.isArray())
        return problem(wrongType);
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        if (!item.isString())
            return problem(wrongType);
        if (!isOneLine(item.toString()))
            return problem(multipleLinesText());
        list.append(item.toString());
    }
    return QVariant(list);
}

//! Accepts a string or a list of strings, each of which is a single line and not blank.
bool isAlternative(const QJsonValue &value)
{
    if (value.isString())
        return !value.toString().trimmed().isEmpty() && isOneLine(value.toString());
    const QJsonArray texts = value.toArray();
    return !texts.isEmpty() && std::all_of(texts.begin(), texts.end(), [](const QJsonValue &text) {
        return text.isString() && isAlternative(text);
    });
}

Read readAlternatives(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (!value.isArray() || !std::all_of(array.begin(), array.end(), isAlternative))
        return problem(FieldReaderText::tr(
            "Expected a list of strings or of lists with alternatives, such as [\"one\", [\"two\", \"three\"]]."));
    return QVariant::fromValue(alternativesFromJson(array));
}

Read readMap(const QJsonValue &value, const QStringList &order)
{
    const QString wrongType = FieldReaderText::tr("Expected pairs of strings, such as {\"name\": \"value\"}.");
    if (!value.isObject())
        return problem(wrongType);
    const QJsonObject object = value.toObject();
    QStringList keys;
    for (const QString &key : order) {
        if (object.contains(key) && !keys.contains(key))
            keys.append(key);
    }
    if (keys.size() < object.size()) {
        const QStringList sorted = object.keys();
        std::copy_if(sorted.begin(), sorted.end(), std::back_inserter(keys),
                     [known = keys](const QString &key) { return !known.contains(key); });
    }
    TextPairs pairs;
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue item = object.value(key);
        if (!item.isString())
            return problem(wrongType);
        if (!isOneLine(key) || !isOneLine(item.toString()))
            return problem(multipleLinesText());
        pairs.append({key, item.toString()});
    }
    return QVariant::fromValue(pairs);
}

QString expectedTypeText(FieldType type)
{
    switch (type) {
    case FieldType::Duration:
        return FieldReaderText::tr("Expected a duration with a unit, in quotes, such as \"30s\".");
    case FieldType::Size:
        return FieldReaderText::tr("Expected a size with a unit, in quotes, such as \"2MB\".");
    case FieldType::NumberSet:
        return FieldReaderText::tr("Expected numbers and ranges in quotes, such as \"200-299,401\".");
    default:
        return FieldReaderText::tr("This must be a string in quotes.");
    }
}

} // namespace

bool valueHasPlaceholder(const QJsonValue &value)
{
    if (value.isString()) {
        const QString text = value.toString();
        return text.contains(QLatin1String("$${")) || hasReference(text);
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), [](const QJsonValue &item) { return valueHasPlaceholder(item); });
    }
    const QJsonObject object = value.toObject();
    return std::any_of(object.begin(), object.end(), [](const QJsonValue &item) { return valueHasPlaceholder(item); });
}

Expected<QVariant, QString> readField(const Field &field, const QJsonValue &value, const QStringList &mapOrder)
{
    switch (field.type) {
    case FieldType::Port:
    case FieldType::Number:
        return readNumberField(field, value);
    case FieldType::Bool:
        if (!value.isBool())
            return problem(FieldReaderText::tr("Expected true or false, without quotes."));
        return QVariant(value.toBool());
    case FieldType::List:
        return readList(value);
    case FieldType::Map:
        return readMap(value, mapOrder);
    case FieldType::AnyOf:
        return readAlternatives(value);
    default:
        return value.isString() ? readText(field, value.toString()) : problem(expectedTypeText(field.type));
    }
}

} // namespace watchkeeper
