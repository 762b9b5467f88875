// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/facts/ObservedFacts.h"

#include "model/base/BodyText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

template<typename Number>
std::optional<Number> numberNamed(const Observation &seen, const QString &name)
{
    const QVariant value = seen.value(name);
    bool isNumber = false;
    const double number = value.isValid() ? value.toDouble(&isNumber) : 0;
    return isNumber ? numberFrom<Number>(number) : std::nullopt;
}

std::optional<QByteArray> textNamed(const Observation &seen, const QString &name)
{
    const QVariant value = seen.value(name);
    return value.isValid() ? std::optional(value.toString().toUtf8()) : std::nullopt;
}

std::optional<double> timeUntil(const Observation &seen, const QString &name, const QDateTime &at)
{
    const QDateTime end = seen.value(name).toDateTime();
    return end.isValid() ? std::optional(static_cast<double>(at.msecsTo(end))) : std::nullopt;
}

bool isCommand(const Observation &seen)
{
    return seen.value(u"outputBytes"_s).isValid();
}

FactText bodyOf(const Evidence &evidence)
{
    const QByteArray coding = evidence->remainingCoding();
    const bool isText = coding.isEmpty() && evidence->head.startsWith("HTTP/");
    return {isText ? httpBodyInUtf8(evidence->body, evidence->header("Content-Type")) : evidence->body, evidence->bodySize,
            evidence->isBodyTruncated, coding};
}

std::optional<FactText> replyOf(const Observation &seen)
{
    if (seen.value(u"dnsRcode"_s).isValid())
        return FactText::complete(textNamed(seen, u"answers"_s).value_or(QByteArray()));
    const bool hasReply = seen.evidence->hasReply() || isCommand(seen) || seen.value(u"status"_s).isValid();
    return hasReply ? std::optional(bodyOf(seen.evidence)) : std::nullopt;
}

FactText standardErrorText(const Evidence &evidence)
{
    FactText text = FactText::complete(evidence->errors);
    text.isTruncated = evidence->areErrorsTruncated;
    return text;
}

std::optional<QList<std::pair<QByteArray, QByteArray>>> headersOf(const Observation &seen)
{
    if (!seen.evidence->head.isEmpty())
        return seen.evidence->headers();
    const QVariant value = seen.value(u"headers"_s);
    if (!value.isValid())
        return std::nullopt;
    QList<std::pair<QByteArray, QByteArray>> headers;
    const QVariantMap map = value.toMap();
    for (auto it = map.begin(); it != map.end(); ++it)
        headers.emplace_back(it.key().toUtf8(), it.value().toString().toUtf8());
    return headers;
}

NamedFact namedFact(const ObservedValue &value)
{
    NamedFact fact{value.name, value.value};
    fact.isPerfdata = value.source == ValueSource::Perfdata;
    const UnitScale unit = unitScale(value.unit);
    fact.dimension = unit.dimension;
    fact.unit = unit.factor;
    return fact;
}

void addCommand(Facts &facts, const Observation &seen)
{
    facts.exitCode = numberNamed<qint64>(seen, u"exitCode"_s);
    if (!isCommand(seen))
        return;
    facts.standardOutput = bodyOf(seen.evidence);
    facts.standardError = standardErrorText(seen.evidence);
}

} // namespace

UnitScale unitScale(Unit unit)
{
    constexpr double kSecond = 1000; // [ms]
    switch (unit) {
    case Unit::Second:
        return {Dimension::Time, kSecond};
    case Unit::Millisecond:
        return {Dimension::Time, 1};
    case Unit::Percent:
        return {Dimension::Percent, 1};
    case Unit::Byte:
        return {Dimension::Size, 1};
    default:
        return {};
    }
}

bool isConnectionError(ErrorType type)
{
    return type == ErrorType::Refused || type == ErrorType::Timeout || type == ErrorType::Dns || type == ErrorType::Tls
        || type == ErrorType::Network;
}

std::optional<bool> wasConnected(const Observation &seen)
{
    if (isCommand(seen))
        return std::nullopt;
    if (seen.value(u"status"_s).isValid() || seen.value(u"dnsRcode"_s).isValid())
        return true;
    if (seen.error && isConnectionError(seen.error->type()))
        return false;
    const bool spoke = seen.value(u"ip"_s).isValid() || seen.phases.get(Phase::Connect) || seen.phases.get(Phase::Wait)
        || seen.evidence->hasReply();
    return spoke ? std::optional(true) : std::nullopt;
}

Facts factsOf(const Observation &seen, const QDateTime &at, PlaceholderSet uses)
{
    const auto asks = [uses](Placeholder placeholder) { return uses.contains(placeholder); };
    Facts facts;
    facts.responseTimeMs = seen.durationMs;
    facts.phases = seen.phases;
    if (asks(Placeholder::Status))
        facts.status = numberNamed<qint64>(seen, u"status"_s);
    if (asks(Placeholder::Ip))
        facts.ip = textNamed(seen, u"ip"_s);
    if (asks(Placeholder::Body))
        facts.body = replyOf(seen);
    if (asks(Placeholder::Connected))
        facts.connected = wasConnected(seen);
    if (asks(Placeholder::CertificateExpiration))
        facts.certificateExpiresInMs = timeUntil(seen, u"certificateEnds"_s, at);
    if (asks(Placeholder::DomainExpiration))
        facts.domainExpiresInMs = timeUntil(seen, u"domainEnds"_s, at);
    if (asks(Placeholder::DnsRcode))
        facts.dnsRcode = textNamed(seen, u"dnsRcode"_s);
    if (asks(Placeholder::Header))
        facts.headers = headersOf(seen);
    if (asks(Placeholder::ExitCode) || asks(Placeholder::StandardOutput) || asks(Placeholder::StandardError))
        addCommand(facts, seen);
    if (asks(Placeholder::PacketLoss))
        facts.packetLoss = numberNamed<double>(seen, u"packetLoss"_s);
    if (asks(Placeholder::Jitter))
        facts.jitterMs = numberNamed<double>(seen, u"jitter"_s);
    if (asks(Placeholder::Value) || asks(Placeholder::Perfdata)) {
        for (const ObservedValue &value : seen.values)
            facts.values.append(namedFact(value));
    }
    return facts;
}

namespace {

//! Reads facts from an object and remembers the first error.
class Reader
{
public:
    explicit Reader(const QJsonObject &json)
        : m_json(json)
    {
    }

    Expected<Facts, QString> read()
    {
        Facts facts = factsFromResult();
        number("status"_L1, facts.status);
        number("responseTimeMs"_L1, facts.responseTimeMs);
        bytes("ip"_L1, facts.ip);
        text("body"_L1, facts.body);
        flag("connected"_L1, facts.connected);
        number("certificateExpiresInMs"_L1, facts.certificateExpiresInMs);
        number("domainExpiresInMs"_L1, facts.domainExpiresInMs);
        bytes("dnsRcode"_L1, facts.dnsRcode);
        number("exitCode"_L1, facts.exitCode);
        text("stdout"_L1, facts.standardOutput);
        text("stderr"_L1, facts.standardError);
        number("packetLoss"_L1, facts.packetLoss);
        number("jitterMs"_L1, facts.jitterMs);
        headers(facts);
        if (!m_fault.isEmpty())
            return Unexpected(m_fault);
        return facts;
    }

private:
    QJsonValue value(QLatin1StringView key) const { return m_json.value(key); }
    bool isSpecified(QLatin1StringView key) const { return !value(key).isUndefined() && !value(key).isNull(); }

    void reportWrongType(QLatin1StringView key, const char *wanted)
    {
        if (m_fault.isEmpty())
            m_fault = ConditionsText::tr("In the observation, “%1” isn't %2.").arg(key, ConditionsText::tr(wanted));
    }

    template<typename Number>
    void number(QLatin1StringView key, std::optional<Number> &fact)
    {
        if (!isSpecified(key))
            return;
        if (!value(key).isDouble())
            return reportWrongType(key, QT_TRANSLATE_NOOP("Conditions", "a number"));
        fact = numberFrom<Number>(value(key).toDouble());
        if (!fact)
            reportWrongType(key, QT_TRANSLATE_NOOP("Conditions", "a whole number"));
    }

    void flag(QLatin1StringView key, std::optional<bool> &fact)
    {
        if (!isSpecified(key))
            return;
        if (value(key).isBool())
            fact = value(key).toBool();
        else
            reportWrongType(key, QT_TRANSLATE_NOOP("Conditions", "true or false"));
    }

    void bytes(QLatin1StringView key, std::optional<QByteArray> &fact)
    {
        if (!isSpecified(key))
            return;
        if (value(key).isString())
            fact = value(key).toString().toUtf8();
        else
            reportWrongType(key, QT_TRANSLATE_NOOP("Conditions", "a string"));
    }

    void text(QLatin1StringView key, std::optional<FactText> &fact)
    {
        std::optional<QByteArray> read;
        bytes(key, read);
        if (read)
            fact = FactText::complete(*read);
    }

    QJsonObject object(QLatin1StringView key)
    {
        if (isSpecified(key) && !value(key).isObject())
            reportWrongType(key, QT_TRANSLATE_NOOP("Conditions", "an object"));
        return value(key).toObject();
    }

    void headers(Facts &facts)
    {
        if (!isSpecified("headers"_L1))
            return;
        const QJsonObject fields = object("headers"_L1);
        facts.headers.emplace();
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const QJsonArray values = it->isArray() ? it->toArray() : QJsonArray{*it};
            for (const QJsonValue &one : values)
                facts.headers->emplace_back(it.key().toUtf8(), one.toVariant().toString().toUtf8());
        }
    }

public:
    //! Reads the observation from the members of a stored result.
    Observation observation()
    {
        Observation seen;
        seen.durationMs = value("durationMs"_L1).toDouble();
        const QJsonObject values = object("values"_L1);
        for (auto it = values.begin(); it != values.end(); ++it)
            seen.values.append(valueOf(it.key(), *it));
        const QJsonObject phases = object("phases"_L1);
        for (int i = 0; i < kPhaseCount; ++i) {
            const auto phase = static_cast<Phase>(i);
            if (const QJsonValue time = phases.value(phaseKey(phase)); time.isDouble())
                seen.phases.set(phase, time.toDouble());
        }
        const QJsonObject error = object("error"_L1);
        if (const auto type = errorTypeFromKey(error.value("type"_L1).toString()))
            seen.error = CheckError(*type, error.value("message"_L1).toString());
        return seen;
    }

    //! Reads all values that can have a history, including those of a hand-written object.
    Observation series()
    {
        Observation seen = observation();
        for (const QLatin1StringView key : {"durationMs"_L1, "responseTimeMs"_L1})
            seen.durationMs = value(key).toDouble(key == "durationMs"_L1 ? std::nan("") : seen.durationMs);
        if (value("packetLoss"_L1).isDouble())
            seen.addValue(u"packetLoss"_s, value("packetLoss"_L1).toDouble(), Unit::Percent);
        if (value("jitterMs"_L1).isDouble())
            seen.addValue(u"jitter"_s, value("jitterMs"_L1).toDouble(), Unit::Millisecond);
        return seen;
    }

private:
    Facts factsFromResult() { return factsOf(observation()); }

    Facts factsOf(const Observation &seen) const
    {
        PlaceholderSet all;
        for (const PlaceholderInfo &info : placeholders())
            all.insert(info.placeholder);
        const QDateTime at = QDateTime::fromString(value("at"_L1).toString(), Qt::ISODateWithMs);
        Facts facts = watchkeeper::factsOf(seen, at, all);
        // A stored result contains no body and no output.
        if (!isSpecified("durationMs"_L1))
            facts.responseTimeMs.reset();
        if (!facts.dnsRcode)
            facts.body.reset();
        facts.standardOutput.reset();
        facts.standardError.reset();
        if (!isSpecified("outcome"_L1)) // without an outcome, it is unknown whether there was a connection
            facts.connected.reset();
        return facts;
    }

    static ObservedValue valueOf(const QString &name, const QJsonValue &json)
    {
        ObservedValue value{name, json.toVariant()};
        const QJsonObject object = json.toObject();
        if (object.size() == 2 && object.contains("value"_L1) && object.contains("unit"_L1)) {
            value.value = object.value("value"_L1).toVariant();
            value.unit = unitFrom(object.value("unit"_L1).toString());
        }
        // Only strings in the exact time format of stored results are times. Other strings that look like times come from
        // servers.
        const QDateTime time = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
        if (time.isValid() && time.toUTC().toString(Qt::ISODateWithMs) == json.toString())
            value.value = time;
        // The source of a value isn't stored, and any value could come from a plugin.
        value.source = ValueSource::Perfdata;
        return value;
    }

    static Unit unitFrom(const QString &key)
    {
        for (int i = 0; i < kUnitCount; ++i) {
            const auto unit = static_cast<Unit>(i);
            if (!key.isEmpty() && (unitKey(unit) == key || unitSymbol(unit) == key))
                return unit;
        }
        return Unit::None;
    }

    const QJsonObject &m_json;
    QString m_fault;
};

} // namespace

Expected<Facts, QString> factsFromJson(const QJsonObject &json)
{
    return Reader(json).read();
}

Observation seriesFromJson(const QJsonObject &json)
{
    return Reader(json).series();
}

Expected<Facts, QString> factsFromText(const QByteArray &text)
{
    const QByteArray json = text.startsWith("\xEF\xBB\xBF") ? text.sliced(3) : text;
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error == QJsonParseError::GarbageAtEnd)
        return Unexpected(ConditionsText::tr(
            "Expected one observation, found several. Use only one, such as the last line of a results file."));
    if (error.error != QJsonParseError::NoError)
        return Unexpected(ConditionsText::tr("The observation isn't valid JSON: %1 at byte %2.")
                              .arg(error.errorString())
                              .arg(error.offset + 1));
    if (!document.isObject())
        return Unexpected(ConditionsText::tr("An observation must be an object, such as {\"status\": 200, …}."));
    return factsFromJson(document.object());
}

} // namespace watchkeeper
