// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/facts/Facts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct Row
{
    Placeholder placeholder;
    const char *name;
    bool isGatus;
    PlaceholderTail tail;
    PlaceholderType type;
    const char *example;
    const char *help;
    const char *unseen;
};

// clang-format off
constexpr Row kPlaceholderTraits[] = {
    {Placeholder::Status, "STATUS", true, PlaceholderTail::None, PlaceholderType::Number, "[STATUS] == 200",
     QT_TRANSLATE_NOOP("Conditions", "status code of the response"),
     QT_TRANSLATE_NOOP("Conditions", "The check returned no status.")},
    {Placeholder::ResponseTime, "RESPONSE_TIME", true, PlaceholderTail::None, PlaceholderType::Time, "[RESPONSE_TIME] < 300ms",
     QT_TRANSLATE_NOOP("Conditions", "duration of the check"),
     QT_TRANSLATE_NOOP("Conditions", "The check didn't measure a response time.")},
    {Placeholder::Ip, "IP", true, PlaceholderTail::None, PlaceholderType::Text, "[IP] == pat(10.0.*)",
     QT_TRANSLATE_NOOP("Conditions", "address the check connected to"),
     QT_TRANSLATE_NOOP("Conditions", "The check recorded no address.")},
    {Placeholder::Body, "BODY", true, PlaceholderTail::Path, PlaceholderType::Any, "[BODY].status == ok",
     QT_TRANSLATE_NOOP("Conditions", "response body or, if a path is given, a value from its JSON"),
     QT_TRANSLATE_NOOP("Conditions", "The check received no body.")},
    {Placeholder::Connected, "CONNECTED", true, PlaceholderTail::None, PlaceholderType::Flag, "[CONNECTED] == true",
     QT_TRANSLATE_NOOP("Conditions", "whether the target responded at all: true or false"),
     QT_TRANSLATE_NOOP("Conditions", "The check didn't try to connect.")},
    {Placeholder::CertificateExpiration, "CERTIFICATE_EXPIRATION", true, PlaceholderTail::None, PlaceholderType::Time,
     "[CERTIFICATE_EXPIRATION] > 14d",
     QT_TRANSLATE_NOOP("Conditions", "time until the certificate expires"),
     QT_TRANSLATE_NOOP("Conditions", "The check received no certificate.")},
    {Placeholder::DomainExpiration, "DOMAIN_EXPIRATION", true, PlaceholderTail::None, PlaceholderType::Time,
     "[DOMAIN_EXPIRATION] > 30d",
     QT_TRANSLATE_NOOP("Conditions", "time until the domain registration expires"),
     QT_TRANSLATE_NOOP("Conditions", "The check couldn't determine when the domain registration expires.")},
    {Placeholder::DnsRcode, "DNS_RCODE", true, PlaceholderTail::None, PlaceholderType::Text, "[DNS_RCODE] == NOERROR",
     QT_TRANSLATE_NOOP("Conditions", "response code of the DNS server"),
     QT_TRANSLATE_NOOP("Conditions", "The check received no response code from a DNS server.")},
    {Placeholder::Header, "HEADER", false, PlaceholderTail::Name, PlaceholderType::Any, "[HEADER].content-type contains json",
     QT_TRANSLATE_NOOP("Conditions", "a header field of the response"),
     QT_TRANSLATE_NOOP("Conditions", "The check received no header fields.")},
    {Placeholder::ExitCode, "EXIT_CODE", false, PlaceholderTail::None, PlaceholderType::Number, "[EXIT_CODE] == 0",
     QT_TRANSLATE_NOOP("Conditions", "exit code of the command"),
     QT_TRANSLATE_NOOP("Conditions", "The check returned no exit code.")},
    {Placeholder::StandardOutput, "STDOUT", false, PlaceholderTail::None, PlaceholderType::Any, "[STDOUT] contains OK",
     QT_TRANSLATE_NOOP("Conditions", "standard output of the command"),
     QT_TRANSLATE_NOOP("Conditions", "The check received no output from a command.")},
    {Placeholder::StandardError, "STDERR", false, PlaceholderTail::None, PlaceholderType::Any, "len([STDERR]) == 0",
     QT_TRANSLATE_NOOP("Conditions", "standard error of the command"),
     QT_TRANSLATE_NOOP("Conditions", "The check received no output from a command.")},
    {Placeholder::Perfdata, "PERFDATA", false, PlaceholderTail::Name, PlaceholderType::Any, "[PERFDATA].load1 < 4",
     QT_TRANSLATE_NOOP("Conditions", "a value in the performance data of a plugin"),
     QT_TRANSLATE_NOOP("Conditions", "The performance data contains no “%1”.")},
    {Placeholder::PacketLoss, "PACKET_LOSS", false, PlaceholderTail::None, PlaceholderType::Percent, "[PACKET_LOSS] < 20%",
     QT_TRANSLATE_NOOP("Conditions", "percentage of packets lost"),
     QT_TRANSLATE_NOOP("Conditions", "The check counted no packets.")},
    {Placeholder::Jitter, "JITTER", false, PlaceholderTail::None, PlaceholderType::Time, "[JITTER] < 30ms",
     QT_TRANSLATE_NOOP("Conditions", "variation in the round-trip times of the packets"),
     QT_TRANSLATE_NOOP("Conditions", "The check measured no jitter.")},
    {Placeholder::Value, "VALUE", false, PlaceholderTail::Name, PlaceholderType::Any, "[VALUE].size < 2MB",
     QT_TRANSLATE_NOOP("Conditions", "any value returned by the check, by its name"),
     QT_TRANSLATE_NOOP("Conditions", "The check returned no value named “%1”.")},
    {Placeholder::Phase, "PHASE", false, PlaceholderTail::Name, PlaceholderType::Time, "[PHASE].tls < 100ms",
     QT_TRANSLATE_NOOP("Conditions", "duration of one phase of the check"),
     QT_TRANSLATE_NOOP("Conditions", "The check didn't measure the phase “%1”.")},
};
// clang-format on
static_assert(std::size(kPlaceholderTraits) == kPlaceholderCount);

QList<PlaceholderInfo> makeInfos()
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("Conditions", text); };
    QList<PlaceholderInfo> infos;
    for (const Row &row : kPlaceholderTraits) {
        Q_ASSERT(row.placeholder == static_cast<Placeholder>(infos.size()));
        infos.append({row.placeholder, QString::fromLatin1(row.name), row.isGatus, row.tail, row.type,
                      QString::fromLatin1(row.example), translated(row.help), translated(row.unseen)});
    }
    return infos;
}

} // namespace

const QList<PlaceholderInfo> &placeholders()
{
    static const QList<PlaceholderInfo> infos = makeInfos();
    return infos;
}

const PlaceholderInfo &placeholderInfo(Placeholder placeholder)
{
    return placeholders().at(static_cast<qsizetype>(placeholder));
}

Dimension dimensionOf(Placeholder placeholder)
{
    switch (placeholderInfo(placeholder).type) {
    case PlaceholderType::Time:
        return Dimension::Time;
    case PlaceholderType::Percent:
        return Dimension::Percent;
    default:
        return Dimension::None;
    }
}

std::optional<Placeholder> placeholderFromName(QStringView name)
{
    for (const Row &row : kPlaceholderTraits) {
        if (name.compare(QLatin1StringView(row.name), Qt::CaseInsensitive) == 0)
            return row.placeholder;
    }
    return std::nullopt;
}

QString bracketed(Placeholder placeholder)
{
    return u'[' + placeholderInfo(placeholder).name + u']';
}

namespace {

//! Returns whether the JSON contains too many lists and objects. Each of them becomes an object in memory, so a body that
//! consists only of brackets would need fifty times its size.
bool hasTooManyContainers(const QByteArray &json)
{
    const auto opens = [](char c) { return c == '[' || c == '{'; };
    return std::count_if(json.begin(), json.end(), opens) > Facts::kMaxContainers;
}

JsonFacts read(const FactText &body)
{
    JsonFacts facts;
    if (!body.coding.isEmpty()) {
        facts.fault = JsonFacts::Fault::Encoded;
        return facts;
    }
    if (body.isTruncated || body.bytes.size() > Facts::kMaxJsonSize || hasTooManyContainers(body.bytes)) {
        facts.fault = body.isTruncated ? JsonFacts::Fault::Cut : JsonFacts::Fault::TooLarge;
        return facts;
    }
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(body.bytes, &error);
    if (error.error != QJsonParseError::NoError)
        facts.fault = JsonFacts::Fault::NotJson;
    else if (document.isArray())
        facts.root = document.array();
    else
        facts.root = document.object();
    return facts;
}

} // namespace

const JsonFacts &Facts::json() const
{
    Q_ASSERT(body);
    if (!m_json)
        m_json = read(*body);
    return *m_json;
}

std::optional<QByteArray> Facts::header(QByteArrayView name) const
{
    std::optional<QByteArray> joined;
    for (const auto &[field, value] : *headers) {
        if (field.compare(name, Qt::CaseInsensitive) == 0)
            joined = joined ? *joined + ", " + value : value;
    }
    return joined;
}

const NamedFact *Facts::value(QStringView name) const
{
    const auto found = std::find_if(values.begin(), values.end(), [name](const NamedFact &fact) { return fact.name == name; });
    return found == values.end() ? nullptr : &*found;
}

const NamedFact *Facts::perfdata(QStringView name) const
{
    const auto found = std::find_if(values.begin(), values.end(),
                                    [name](const NamedFact &fact) { return fact.isPerfdata && fact.name == name; });
    return found == values.end() ? nullptr : &*found;
}

const WindowValue *Facts::windowValueFor(const WindowQuery &query) const
{
    const auto found = std::find_if(windowValues.begin(), windowValues.end(),
                                    [&query](const WindowValue &fact) { return fact.query == query; });
    return found == windowValues.end() ? nullptr : &*found;
}

} // namespace watchkeeper
