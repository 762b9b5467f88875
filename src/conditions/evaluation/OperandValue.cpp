// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/evaluation/Evaluation.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace watchkeeper {

namespace {

//! Returns the text of a value inside a list, as printed by Go's `%v`: maps as `map[key:value]`, null as `<nil>`.
QByteArray itemText(const QJsonValue &value)
{
    if (value.isNull())
        return QByteArrayLiteral("<nil>");
    if (!value.isObject())
        return jsonValueText(value);
    const QJsonObject object = value.toObject();
    QByteArray text("map[");
    for (auto it = object.begin(); it != object.end(); ++it)
        text += (text.size() > 4 ? " " : "") + it.key().toUtf8() + ':' + itemText(it.value());
    return text + ']';
}

QByteArray listText(const QJsonArray &list)
{
    QByteArray text("[");
    for (const QJsonValue &item : list)
        text += (text.size() > 1 ? " " : "") + itemText(item);
    return text + ']';
}

} // namespace

QByteArray jsonValueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString().toUtf8();
    case QJsonValue::Bool:
        return value.toBool() ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
    case QJsonValue::Double:
        // Qt stores 64-bit integers without loss of precision.
        if (const qint64 integer = value.toInteger(); static_cast<double>(integer) == value.toDouble())
            return QByteArray::number(integer);
        return numberText(value.toDouble());
    case QJsonValue::Array:
        return listText(value.toArray());
    case QJsonValue::Object:
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

namespace {

OperandValue notObserved()
{
    return OperandValue::withoutValue(OperandValue::Type::Unknown, OperandProblem::NotObserved);
}

//! Returns the value of a body or an output, without leading and trailing white space, as in Gatus.
OperandValue streamOperandValue(const std::optional<FactText> &stream)
{
    if (!stream)
        return notObserved();
    if (!stream->coding.isEmpty())
        return OperandValue::withoutValue(OperandValue::Type::Unknown, OperandProblem::BodyEncoded);
    OperandValue value;
    value.type = OperandValue::Type::Text;
    value.owner = stream->bytes;
    value.text = QByteArrayView(value.owner).trimmed();
    value.isTruncated = stream->isTruncated;
    return value;
}

template<typename Fact>
OperandValue numberOperandValue(const std::optional<Fact> &fact, Dimension dimension)
{
    return fact ? OperandValue::number(static_cast<double>(*fact), dimension) : notObserved();
}

OperandValue bytesOperandValue(const std::optional<QByteArray> &bytes)
{
    return bytes ? OperandValue::makeTextValue(*bytes) : notObserved();
}

OperandValue jsonOperandValue(const QJsonValue &json)
{
    if (json.isNull() || json.isUndefined())
        return OperandValue::withoutValue(OperandValue::Type::Absent);
    if (!json.isDouble())
        return OperandValue::makeTextValue(jsonValueText(json));
    const double number = json.toDouble();
    OperandValue value = OperandValue::number(number, Dimension::None);
    if (const qint64 integer = json.toInteger(); static_cast<double>(integer) == number)
        value.integer = integer;
    value.isJson = true;
    return value;
}

//! Finds the value at a path into the body. Undefined if there is no value.
Expected<QJsonValue, OperandValue> findJson(const PlaceholderOperand &operand, const Facts &facts)
{
    if (!facts.body)
        return Unexpected(notObserved());
    if (operand.isBroken)
        return Unexpected(OperandValue::withoutValue(OperandValue::Type::Unread, OperandProblem::InvalidPath));
    switch (facts.json().fault) {
    case JsonFacts::Fault::None:
        return operand.path.find(facts.json().root);
    case JsonFacts::Fault::Encoded:
        return Unexpected(OperandValue::withoutValue(OperandValue::Type::Unknown, OperandProblem::BodyEncoded));
    case JsonFacts::Fault::Cut:
        return Unexpected(OperandValue::withoutValue(OperandValue::Type::Unknown, OperandProblem::BodyCut));
    case JsonFacts::Fault::TooLarge:
        return Unexpected(OperandValue::withoutValue(OperandValue::Type::Unknown, OperandProblem::BodyTooLarge));
    case JsonFacts::Fault::NotJson:
        break;
    }
    return Unexpected(OperandValue::withoutValue(OperandValue::Type::Unread, OperandProblem::NotJson));
}

OperandValue bodyOperandValue(const PlaceholderOperand &operand, const Facts &facts)
{
    if (!operand.hasPath)
        return streamOperandValue(facts.body);
    const auto json = findJson(operand, facts);
    return json ? jsonOperandValue(*json) : json.error();
}

OperandValue headerOperandValue(const QString &name, const Facts &facts)
{
    if (!facts.headers)
        return notObserved();
    const auto value = facts.header(name.toLatin1());
    return value ? OperandValue::makeTextValue(*value) : OperandValue::withoutValue(OperandValue::Type::Absent);
}

OperandValue namedOperandValue(const NamedFact *fact)
{
    if (!fact || !fact->value.isValid())
        return notObserved();
    switch (fact->value.typeId()) {
    case QMetaType::Bool:
        return OperandValue::flag(fact->value.toBool());
    case QMetaType::QString:
        return OperandValue::makeTextValue(fact->value.toString().toUtf8());
    case QMetaType::QStringList:
        return OperandValue::makeTextValue(jsonValueText(QJsonArray::fromStringList(fact->value.toStringList())));
    case QMetaType::QDateTime:
        return OperandValue::makeTextValue(fact->value.toDateTime().toUTC().toString(Qt::ISODateWithMs).toLatin1());
    default:
        break;
    }
    bool isNumber = false;
    const double number = fact->value.toDouble(&isNumber);
    if (isNumber)
        return OperandValue::number(number * fact->unit, fact->dimension, fact->unit);
    return jsonOperandValue(QJsonValue::fromVariant(fact->value));
}

OperandValue placeholderOperandValue(const PlaceholderOperand &operand, const Facts &facts)
{
    switch (operand.placeholder) {
    case Placeholder::Status:
        return numberOperandValue(facts.status, Dimension::None);
    case Placeholder::ResponseTime:
        return numberOperandValue(facts.responseTimeMs, Dimension::Time);
    case Placeholder::Ip:
        return bytesOperandValue(facts.ip);
    case Placeholder::Body:
        return bodyOperandValue(operand, facts);
    case Placeholder::Connected:
        return facts.connected ? OperandValue::flag(*facts.connected) : notObserved();
    case Placeholder::CertificateExpiration:
        return numberOperandValue(facts.certificateExpiresInMs, Dimension::Time);
    case Placeholder::DomainExpiration:
        return numberOperandValue(facts.domainExpiresInMs, Dimension::Time);
    case Placeholder::DnsRcode:
        return bytesOperandValue(facts.dnsRcode);
    case Placeholder::Header:
        return headerOperandValue(operand.name, facts);
    case Placeholder::ExitCode:
        return numberOperandValue(facts.exitCode, Dimension::None);
    case Placeholder::StandardOutput:
        return streamOperandValue(facts.standardOutput);
    case Placeholder::StandardError:
        return streamOperandValue(facts.standardError);
    case Placeholder::Perfdata:
        return namedOperandValue(facts.perfdata(operand.name));
    case Placeholder::PacketLoss:
        return numberOperandValue(facts.packetLoss, Dimension::Percent);
    case Placeholder::Jitter:
        return numberOperandValue(facts.jitterMs, Dimension::Time);
    case Placeholder::Value:
        return namedOperandValue(facts.value(operand.name));
    case Placeholder::Phase:
        return numberOperandValue(facts.phases.get(operand.phase), Dimension::Time);
    }
    Q_UNREACHABLE();
}

//! Returns the length of the body or of a value in it. For a list, this is the number of elements. For other values, it is the
//! number of bytes of the text. For the entire body, it includes leading and trailing white space.
OperandValue bodyLengthOperandValue(const PlaceholderOperand &operand, const Facts &facts)
{
    if (operand.hasPath) {
        const auto json = findJson(operand, facts);
        if (!json)
            return json.error();
        if (json->isArray())
            return OperandValue::count(json->toArray().size());
        const OperandValue value = jsonOperandValue(*json);
        return value.type == OperandValue::Type::Absent ? value : OperandValue::count(textOf(value).size());
    }
    if (!facts.body || !facts.body->coding.isEmpty())
        return streamOperandValue(facts.body);
    if (!QByteArrayView(facts.body->bytes).trimmed().startsWith('['))
        return OperandValue::count(facts.body->size);
    const JsonFacts &json = facts.json();
    if (json.fault == JsonFacts::Fault::NotJson)
        return OperandValue::count(facts.body->size);
    if (json.fault != JsonFacts::Fault::None)
        return OperandValue::withoutValue(OperandValue::Type::Unknown,
                                          json.fault == JsonFacts::Fault::Cut ? OperandProblem::BodyCut
                                                                              : OperandProblem::BodyTooLarge);
    return OperandValue::count(json.root.toArray().size());
}

OperandValue lengthOf(const LengthOperand &operand, const Facts &facts)
{
    if (const auto *text = std::get_if<TextOperand>(&operand.argument))
        return OperandValue::count(text->text.size());
    const auto &placeholder = std::get<PlaceholderOperand>(operand.argument);
    if (placeholder.placeholder == Placeholder::Body)
        return bodyLengthOperandValue(placeholder, facts);
    const OperandValue value = placeholderOperandValue(placeholder, facts);
    const std::optional<FactText> &stream =
        placeholder.placeholder == Placeholder::StandardOutput ? facts.standardOutput : facts.standardError;
    if (value.isTruncated)
        return OperandValue::count(stream->size);
    return value.type == OperandValue::Type::Text || value.type == OperandValue::Type::Number
        ? OperandValue::count(textOf(value).size())
        : value;
}

//! Returns whether the value exists. Unknown if it would be in a body or header that wasn't observed, or in a body that can't
//! be read.
OperandValue existsOperandValue(const PlaceholderOperand &operand, const Facts &facts)
{
    const OperandValue value = placeholderOperandValue(operand, facts);
    const bool isPart = operand.hasPath || operand.placeholder == Placeholder::Header;
    if (value.type == OperandValue::Type::Unknown && (isPart || value.problem != OperandProblem::NotObserved))
        return value;
    if (value.type == OperandValue::Type::Text)
        return OperandValue::flag(isPart || !value.text.isEmpty()); // a key exists even if its value is empty
    return OperandValue::flag(value.type == OperandValue::Type::Number);
}

OperandValue historyOperandValue(const WindowQuery &query, const Facts &facts)
{
    const WindowValue *fact = facts.windowValueFor(query);
    if (!fact || !fact->isEnough())
        return OperandValue::withoutValue(OperandValue::Type::Unknown, OperandProblem::InsufficientHistory);
    return OperandValue::number(*fact->value, fact->dimension, fact->unit);
}

} // namespace

OperandValue OperandValue::number(double value, Dimension dimension, double unit)
{
    OperandValue seen;
    seen.type = OperandValue::Type::Number;
    seen.amount = {value, dimension, unit};
    constexpr double kMaxExactInteger = 9007199254740992; // 2^53; integers up to this number are exact in a double
    const bool isWholeForGatus = dimension == Dimension::Time && unit == 1; // Gatus uses whole milliseconds
    const double inUnit = value / unit;
    if ((isWholeForGatus || inUnit == std::trunc(inUnit)) && std::abs(inUnit) <= kMaxExactInteger)
        seen.integer = static_cast<qint64>(inUnit);
    return seen;
}

OperandValue OperandValue::count(qint64 value)
{
    return number(static_cast<double>(value), Dimension::None);
}

OperandValue OperandValue::makeTextValue(QByteArray bytes)
{
    OperandValue seen;
    seen.type = OperandValue::Type::Text;
    seen.owner = std::move(bytes);
    seen.text = seen.owner;
    return seen;
}

OperandValue OperandValue::withoutValue(Type type, OperandProblem problem)
{
    OperandValue seen;
    seen.type = type;
    seen.problem = problem;
    return seen;
}

OperandValue operandValue(const Operand &operand, const Facts &facts)
{
    if (const auto *placeholder = std::get_if<PlaceholderOperand>(&operand.content))
        return placeholderOperandValue(*placeholder, facts);
    if (const auto *length = std::get_if<LengthOperand>(&operand.content))
        return lengthOf(*length, facts);
    if (const auto *exists = std::get_if<ExistsOperand>(&operand.content))
        return existsOperandValue(exists->placeholder, facts);
    if (const auto *history = std::get_if<HistoryOperand>(&operand.content))
        return historyOperandValue(history->query, facts);
    const auto &text = std::get<TextOperand>(operand.content);
    OperandValue value = OperandValue::makeTextValue(text.text);
    value.integer = text.integer;
    return value;
}

QByteArray textOf(const OperandValue &value)
{
    if (value.type == OperandValue::Type::Text)
        return value.text.toByteArray();
    if (value.integer)
        return QByteArray::number(*value.integer);
    return numberText(value.amount.value / value.amount.unit);
}

} // namespace watchkeeper
