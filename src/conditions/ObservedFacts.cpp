// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/ObservedFacts.h"

#include "model/base/BodyText.h"

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
    text.isCut = evidence->areErrorsTruncated;
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

} // namespace watchkeeper
