// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/SeenValue.h"

#include <QDateTime>
#include <QJsonArray>

#include <cmath>

namespace watchkeeper {

namespace {

SeenValue notSeen()
{
    return SeenValue::none(SeenValue::Type::Unknown, Why::NotSeen);
}

//! Gatus trims a body before comparing it.
SeenValue ofStream(const std::optional<FactText> &stream)
{
    if (!stream)
        return notSeen();
    if (!stream->coding.isEmpty())
        return SeenValue::none(SeenValue::Type::Unknown, Why::BodyCoded);
    SeenValue value;
    value.type = SeenValue::Type::Text;
    value.owner = stream->bytes;
    value.text = QByteArrayView(value.owner).trimmed();
    value.isCut = stream->isCut;
    return value;
}

template<typename Fact>
SeenValue ofNumber(const std::optional<Fact> &fact, Dimension dimension)
{
    return fact ? SeenValue::number(static_cast<double>(*fact), dimension) : notSeen();
}

SeenValue ofBytes(const std::optional<QByteArray> &bytes)
{
    return bytes ? SeenValue::ofText(*bytes) : notSeen();
}

SeenValue ofJson(const QJsonValue &json)
{
    if (json.isNull() || json.isUndefined())
        return SeenValue::none(SeenValue::Type::Absent);
    if (!json.isDouble())
        return SeenValue::ofText(jsonValueText(json));
    const double number = json.toDouble();
    SeenValue value = SeenValue::number(number, Dimension::None);
    if (const qint64 integer = json.toInteger(); static_cast<double>(integer) == number)
        value.integer = integer;
    value.isJson = true;
    return value;
}

//! Undefined if the path finds nothing in the body.
Expected<QJsonValue, SeenValue> findJson(const PlaceholderOperand &operand, const Facts &facts)
{
    if (!facts.body)
        return Unexpected(notSeen());
    if (operand.isBroken)
        return Unexpected(SeenValue::none(SeenValue::Type::Unread, Why::NoWay));
    switch (facts.json().fault) {
    case JsonFacts::Fault::None:
        return operand.path.find(facts.json().root);
    case JsonFacts::Fault::Coded:
        return Unexpected(SeenValue::none(SeenValue::Type::Unknown, Why::BodyCoded));
    case JsonFacts::Fault::Cut:
        return Unexpected(SeenValue::none(SeenValue::Type::Unknown, Why::BodyCut));
    case JsonFacts::Fault::TooLarge:
        return Unexpected(SeenValue::none(SeenValue::Type::Unknown, Why::BodyTooLarge));
    case JsonFacts::Fault::NotJson:
        break;
    }
    return Unexpected(SeenValue::none(SeenValue::Type::Unread, Why::NotJson));
}

SeenValue ofBody(const PlaceholderOperand &operand, const Facts &facts)
{
    if (!operand.hasPath)
        return ofStream(facts.body);
    const auto json = findJson(operand, facts);
    return json ? ofJson(*json) : json.error();
}

SeenValue ofHeader(const QString &name, const Facts &facts)
{
    if (!facts.headers)
        return notSeen();
    const auto value = facts.header(name.toLatin1());
    return value ? SeenValue::ofText(*value) : SeenValue::none(SeenValue::Type::Absent);
}

SeenValue ofNamed(const NamedFact *fact)
{
    if (!fact || !fact->value.isValid())
        return notSeen();
    switch (fact->value.typeId()) {
    case QMetaType::Bool:
        return SeenValue::flag(fact->value.toBool());
    case QMetaType::QString:
        return SeenValue::ofText(fact->value.toString().toUtf8());
    case QMetaType::QStringList:
        return SeenValue::ofText(jsonValueText(QJsonArray::fromStringList(fact->value.toStringList())));
    case QMetaType::QDateTime:
        return SeenValue::ofText(fact->value.toDateTime().toUTC().toString(Qt::ISODateWithMs).toLatin1());
    default:
        break;
    }
    bool isNumber = false;
    const double number = fact->value.toDouble(&isNumber);
    if (isNumber)
        return SeenValue::number(number * fact->unit, fact->dimension, fact->unit);
    return ofJson(QJsonValue::fromVariant(fact->value));
}

SeenValue ofPlaceholder(const PlaceholderOperand &operand, const Facts &facts)
{
    switch (operand.placeholder) {
    case Placeholder::Status:
        return ofNumber(facts.status, Dimension::None);
    case Placeholder::ResponseTime:
        return ofNumber(facts.responseTimeMs, Dimension::Time);
    case Placeholder::Ip:
        return ofBytes(facts.ip);
    case Placeholder::Body:
        return ofBody(operand, facts);
    case Placeholder::Connected:
        return facts.connected ? SeenValue::flag(*facts.connected) : notSeen();
    case Placeholder::CertificateExpiration:
        return ofNumber(facts.certificateExpiresInMs, Dimension::Time);
    case Placeholder::DomainExpiration:
        return ofNumber(facts.domainExpiresInMs, Dimension::Time);
    case Placeholder::DnsRcode:
        return ofBytes(facts.dnsRcode);
    case Placeholder::Header:
        return ofHeader(operand.name, facts);
    case Placeholder::ExitCode:
        return ofNumber(facts.exitCode, Dimension::None);
    case Placeholder::StandardOutput:
        return ofStream(facts.standardOutput);
    case Placeholder::StandardError:
        return ofStream(facts.standardError);
    case Placeholder::Perfdata:
        return ofNamed(facts.perfdata(operand.name));
    case Placeholder::PacketLoss:
        return ofNumber(facts.packetLoss, Dimension::Percent);
    case Placeholder::Jitter:
        return ofNumber(facts.jitterMs, Dimension::Time);
    case Placeholder::Value:
        return ofNamed(facts.value(operand.name));
    case Placeholder::Phase:
        return ofNumber(facts.phases.get(operand.phase), Dimension::Time);
    }
    Q_UNREACHABLE();
}

//! The length of a list is its number of elements, of a body its bytes including surrounding white space, of everything else the bytes of
//! its text.
SeenValue lengthOfBody(const PlaceholderOperand &operand, const Facts &facts)
{
    if (operand.hasPath) {
        const auto json = findJson(operand, facts);
        if (!json)
            return json.error();
        if (json->isArray())
            return SeenValue::count(json->toArray().size());
        const SeenValue value = ofJson(*json);
        return value.type == SeenValue::Type::Absent ? value : SeenValue::count(textOf(value).size());
    }
    if (!facts.body || !facts.body->coding.isEmpty())
        return ofStream(facts.body);
    if (!QByteArrayView(facts.body->bytes).trimmed().startsWith('['))
        return SeenValue::count(facts.body->size);
    const JsonFacts &json = facts.json();
    if (json.fault == JsonFacts::Fault::NotJson)
        return SeenValue::count(facts.body->size);
    if (json.fault != JsonFacts::Fault::None)
        return SeenValue::none(SeenValue::Type::Unknown,
                               json.fault == JsonFacts::Fault::Cut ? Why::BodyCut : Why::BodyTooLarge);
    return SeenValue::count(json.root.toArray().size());
}

SeenValue lengthOf(const LengthOperand &operand, const Facts &facts)
{
    if (const auto *text = std::get_if<TextOperand>(&operand.of))
        return SeenValue::count(text->text.size());
    const auto &placeholder = std::get<PlaceholderOperand>(operand.of);
    if (placeholder.placeholder == Placeholder::Body)
        return lengthOfBody(placeholder, facts);
    const SeenValue value = ofPlaceholder(placeholder, facts);
    const std::optional<FactText> &stream =
        placeholder.placeholder == Placeholder::StandardOutput ? facts.standardOutput : facts.standardError;
    if (value.isCut)
        return SeenValue::count(stream->size);
    return value.type == SeenValue::Type::Text || value.type == SeenValue::Type::Number ? SeenValue::count(textOf(value).size())
                                                                                        : value;
}

//! Whether the value exists. Unknown if the check didn't read it; false if the check read it and didn't find the value.
SeenValue existsIn(const PlaceholderOperand &operand, const Facts &facts)
{
    const SeenValue value = ofPlaceholder(operand, facts);
    const bool isPart = operand.hasPath || operand.placeholder == Placeholder::Header;
    if (value.type == SeenValue::Type::Unknown && (isPart || value.why != Why::NotSeen))
        return value;
    if (value.type == SeenValue::Type::Text)
        return SeenValue::flag(isPart || !value.text.isEmpty()); // a key with an empty text exists
    return SeenValue::flag(value.type == SeenValue::Type::Number);
}

SeenValue ofPast(const PastQuestion &question, const Facts &facts)
{
    const WindowValue *fact = facts.answerTo(question);
    if (!fact || !fact->isEnough())
        return SeenValue::none(SeenValue::Type::Unknown, Why::TooLittlePast);
    return SeenValue::number(*fact->value, fact->dimension, fact->unit);
}

} // namespace

SeenValue SeenValue::number(double value, Dimension dimension, double unit)
{
    SeenValue seen;
    seen.type = SeenValue::Type::Number;
    seen.amount = {value, dimension, unit};
    constexpr double kExact = 9007199254740992;                             // 2^53
    const bool isWholeForGatus = dimension == Dimension::Time && unit == 1; // Gatus has durations in whole milliseconds only
    const double inUnit = value / unit;
    if ((isWholeForGatus || inUnit == std::trunc(inUnit)) && std::abs(inUnit) <= kExact)
        seen.integer = static_cast<qint64>(inUnit);
    return seen;
}

SeenValue SeenValue::count(qint64 value)
{
    return number(static_cast<double>(value), Dimension::None);
}

SeenValue SeenValue::ofText(QByteArray bytes)
{
    SeenValue seen;
    seen.type = SeenValue::Type::Text;
    seen.owner = std::move(bytes);
    seen.text = seen.owner;
    return seen;
}

SeenValue SeenValue::none(Type type, Why why)
{
    SeenValue seen;
    seen.type = type;
    seen.why = why;
    return seen;
}

SeenValue seenValue(const Operand &operand, const Facts &facts)
{
    if (const auto *placeholder = std::get_if<PlaceholderOperand>(&operand.what))
        return ofPlaceholder(*placeholder, facts);
    if (const auto *length = std::get_if<LengthOperand>(&operand.what))
        return lengthOf(*length, facts);
    if (const auto *exists = std::get_if<ExistsOperand>(&operand.what))
        return existsIn(exists->what, facts);
    if (const auto *past = std::get_if<PastOperand>(&operand.what))
        return ofPast(past->question, facts);
    const auto &text = std::get<TextOperand>(operand.what);
    SeenValue value = SeenValue::ofText(text.text);
    value.integer = text.integer;
    return value;
}

QByteArray textOf(const SeenValue &value)
{
    if (value.type == SeenValue::Type::Text)
        return value.text.toByteArray();
    if (value.integer)
        return QByteArray::number(*value.integer);
    return numberText(value.amount.value / value.amount.unit);
}

} // namespace watchkeeper
