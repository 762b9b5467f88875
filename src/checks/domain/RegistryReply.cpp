// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/domain/RegistryReply.h"

#include "checks/base/SafeText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QDateTime eventDate(const QJsonArray &events, QLatin1StringView action)
{
    for (const QJsonValue &event : events) {
        if (event[QLatin1String("eventAction")].toString().compare(action, Qt::CaseInsensitive) != 0)
            continue;
        const QDateTime date = QDateTime::fromString(event[QLatin1String("eventDate")].toString(), Qt::ISODate);
        if (date.isValid())
            return date.toUTC();
    }
    return {};
}

//! Returns the name in a jCard (RFC 7095): `["fn", {}, "text", "Registrar Inc."]`.
QString contactName(const QJsonObject &entity)
{
    const QJsonArray card = entity.value(QLatin1String("vcardArray")).toArray().at(1).toArray();
    for (const QJsonValue &property : card) {
        const QJsonArray parts = property.toArray();
        if (parts.at(0).toString() == QLatin1String("fn") && !parts.at(3).toString().isEmpty())
            return firstLine(parts.at(3).toString());
    }
    return firstLine(entity.value(QLatin1String("handle")).toString());
}

QString findRegistrar(const QJsonArray &entities)
{
    for (const QJsonValue &entity : entities) {
        if (entity[QLatin1String("roles")].toArray().contains(QJsonValue(QStringLiteral("registrar"))))
            return contactName(entity.toObject());
    }
    return {};
}

} // namespace

Expected<DomainRegistration, QString> parseRdapDomain(const QByteArray &json)
{
    constexpr qsizetype kMaxContainers =
        // low, because this runs in the engine thread; a typical reply contains a few hundred arrays and objects
        20'000;
    if (jsonContainerCount(json) > kMaxContainers)
        return Unexpected(DomainText::tr("it is too large"));
    const QJsonObject reply = QJsonDocument::fromJson(json).object();
    if (reply.isEmpty())
        return Unexpected(DomainText::tr("it isn't valid JSON"));
    if (reply.value(QLatin1String("objectClassName")).toString() != QLatin1String("domain"))
        return Unexpected(DomainText::tr("it doesn't describe a domain"));
    DomainRegistration answer;
    answer.source = QStringLiteral("RDAP");
    const QJsonArray events = reply.value(QLatin1String("events")).toArray();
    answer.ends = eventDate(events, QLatin1String("expiration"));
    answer.registered = eventDate(events, QLatin1String("registration"));
    answer.registrar = findRegistrar(reply.value(QLatin1String("entities")).toArray());
    constexpr qsizetype kMaxStatusCount = 20;
    const QJsonArray status = reply.value(QLatin1String("status")).toArray();
    for (const QJsonValue &one : status) {
        if (answer.status.size() < kMaxStatusCount && !one.toString().isEmpty())
            answer.status.append(firstLine(one.toString()).toLower());
    }
    return answer;
}

namespace {

constexpr qsizetype kMaxWhoisLines = 5'000;

//! A line of the form `label: value`, or `[label] value` as in Japan. The label is in lower case.
struct LabelledLine
{
    QString label;
    QString value;
};

QList<LabelledLine> linesOf(const QString &reply)
{
    static const QRegularExpression bracketed(u"^\\s*\\[([^\\]]+)\\]\\s*(.*)$"_s);
    QList<LabelledLine> lines;
    for (const QStringView &text : QStringView(reply).split(u'\n')) {
        if (lines.size() >= kMaxWhoisLines)
            break;
        const QString line = text.toString().trimmed();
        if (const auto match = bracketed.match(line); match.hasMatch()) {
            lines.append({match.captured(1).trimmed().toLower(), match.captured(2).trimmed()});
            continue;
        }
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0)
            lines.append({line.first(colon).remove(u'.').trimmed().toLower(), line.sliced(colon + 1).trimmed()});
    }
    return lines;
}

bool isOneOf(const QString &label, std::initializer_list<const char *> known)
{
    return std::any_of(known.begin(), known.end(), [&](const char *one) { return label == QLatin1StringView(one); });
}

bool isExpiryDateLabel(const QString &label)
{
    return isOneOf(label,
                   {"registry expiry date",
                    "registrar registration expiration date",
                    "expiry date",
                    "expiration date",
                    "expiration time",
                    "expire date",
                    "expires",
                    "expires on",
                    "expires at",
                    "expire",
                    "paid-till",
                    "paid till",
                    "valid until",
                    "renewal date",
                    "domain expires",
                    "domain expiration date",
                    "record expires on",
                    "expiry",
                    "exp date",
                    "validity"});
}

bool isRegistrationDateLabel(const QString &label)
{
    return isOneOf(label,
                   {"creation date", "created", "created on", "registered", "registered on", "registration time",
                    "registration date", "domain registered"});
}

bool isFreeStatus(const QString &status)
{
    static const QRegularExpression free(u"^(free|available|not registered)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return free.match(status).hasMatch();
}

//! Whether a line reports that the domain is free: `example.org is free`. Comments and lines without the domain's name are ignored,
//! because the terms of use may contain such words.
bool reportsDomainFree(const QString &reply, const QString &domain)
{
    static const QRegularExpression sentence(u"^\\s*[^\\s%#*>].*\\bis (free|available)\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    const QList<QStringView> lines = QStringView(reply).split(u'\n');
    return std::any_of(lines.begin(), lines.begin() + std::min(lines.size(), kMaxWhoisLines), [&](QStringView line) {
        return line.contains(domain, Qt::CaseInsensitive) && sentence.match(line.toString()).hasMatch();
    });
}

bool reportsNoMatch(const QString &reply)
{
    static const QRegularExpression noMatch(
        u"^[\\s%#*]*(no match\\b|not found\\b|no entries found|no data found|domain not found|no object found|nothing found|"
        "object does not exist|no such domain|the queried object does not exist|"
        "(domain )?status:\\s*(free|available|not registered))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return noMatch.match(reply).hasMatch();
}

//! Converts `clientTransferProhibited https://icann.org/epp#…` to the form used by RDAP: `client transfer prohibited` (RFC 8056).
QString domainStatusText(const QString &value)
{
    const QString word = firstLine(value).section(u' ', 0, 0);
    QString text;
    for (const QChar c : word) {
        if (c.isUpper() && !text.isEmpty())
            text += u' ';
        text += c.toLower();
    }
    return text;
}

} // namespace

QDateTime whoisDate(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (QDateTime time = QDateTime::fromString(trimmed.section(u' ', 0, 0), Qt::ISODate);
        time.isValid() && trimmed.contains(u'T')) {
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeSpec(Qt::UTC);
        return time.toUTC();
    }
    // Only the date is parsed, even if a time or a time zone follows it.
    static const QRegularExpression words(u"[\\s,]+"_s);
    const QStringList parts = trimmed.split(words, Qt::SkipEmptyParts);
    const QLocale english = QLocale::c();
    for (const char *form : {"yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "dd-MMM-yyyy", "dd.MM.yyyy", "d.M.yyyy",
                             "dd/MM/yyyy", "dd-MM-yyyy"}) {
        const QDate date = english.toDate(parts.value(0), QString::fromLatin1(form));
        if (date.isValid())
            return date.startOfDay(Qt::UTC);
    }
    for (const char *form : {"MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy"}) {
        const QDate date = english.toDate(QStringList(parts.mid(0, 3)).join(u' '), QString::fromLatin1(form));
        if (date.isValid())
            return date.startOfDay(Qt::UTC);
    }
    return {};
}

QString whoisReferral(const QString &reply)
{
    for (const LabelledLine &line : linesOf(reply)) {
        if ((line.label == "whois"_L1 || line.label == "refer"_L1) && !line.value.isEmpty())
            return line.value.section(u' ', 0, 0).remove(u"whois://"_s);
    }
    return {};
}

std::optional<DomainRegistration> parseWhoisDomain(const QString &reply, const QString &domain)
{
    DomainRegistration answer;
    answer.source = u"WHOIS"_s;
    constexpr qsizetype kMaxStatusCount = 20;
    for (const LabelledLine &line : linesOf(reply)) {
        if (!answer.ends.isValid() && isExpiryDateLabel(line.label))
            answer.ends = whoisDate(line.value);
        else if (!answer.registered.isValid() && isRegistrationDateLabel(line.label))
            answer.registered = whoisDate(line.value);
        else if (answer.registrar.isEmpty() && isOneOf(line.label, {"registrar", "registrar name", "sponsoring registrar"}))
            answer.registrar = firstLine(line.value);
        else if (answer.status.size() < kMaxStatusCount && isOneOf(line.label, {"domain status", "status"})
                 && !line.value.isEmpty() && !isFreeStatus(line.value))
            answer.status.append(domainStatusText(line.value));
    }
    if (answer.ends.isValid())
        return answer;
    const bool isRegistered = !answer.registrar.isEmpty() || answer.registered.isValid() || !answer.status.isEmpty();
    if (isRegistered || (!reportsNoMatch(reply) && !reportsDomainFree(reply, domain)))
        return std::nullopt;
    DomainRegistration unregistered;
    unregistered.source = answer.source;
    unregistered.isRegistered = false;
    return unregistered;
}

namespace {

constexpr qint64 kSecondsPerDay = 24 * 3600;

QString registrationDateText(const QDateTime &time)
{
    return time.toUTC().date().toString(Qt::ISODate);
}

qint64 wholeDaysLeft(const QDateTime &from, const QDateTime &to)
{
    const qint64 seconds = from.secsTo(to);
    return seconds >= 0 ? seconds / kSecondsPerDay : -((-seconds + kSecondsPerDay - 1) / kSecondsPerDay);
}

QString expiryMessage(const QString &domain, const QDateTime &ends, qint64 days)
{
    if (days < 0)
        return DomainText::tr("The registration of %2 expired %n day(s) ago (%1). Renew it immediately.", nullptr,
                              static_cast<int>(-days))
            .arg(registrationDateText(ends), domain);
    if (days == 0)
        return DomainText::tr("The registration of %2 expires within a day (%1). Renew it.")
            .arg(registrationDateText(ends), domain);
    return DomainText::tr("The registration of %2 expires in %n day(s) (%1). Renew it.", nullptr, static_cast<int>(days))
        .arg(registrationDateText(ends), domain);
}

void evaluateRegistration(const QString &domain, const DomainRegistration &answer, qint64 days, const DomainLimits &limits,
                          Observation *observation)
{
    if (isPendingDeletion(answer.status))
        observation->error =
            CheckError(ErrorType::Condition,
                       DomainText::tr("%1 is being released (%2). Renew it immediately, or anyone can register it.")
                           .arg(domain, answer.status.join(u", "_s)));
    else if (limits.isCritical(days))
        observation->error = CheckError(ErrorType::Condition, expiryMessage(domain, answer.ends, days));
    else if (isOnHold(answer.status))
        observation->warning =
            CheckError(ErrorType::Condition,
                       DomainText::tr("%1 is on hold (%2) and was removed from the DNS. Contact the registrar.")
                           .arg(domain, answer.status.join(u", "_s)));
    else if (limits.isWarning(days))
        observation->warning = CheckError(ErrorType::Condition, expiryMessage(domain, answer.ends, days));
}

} // namespace

bool isPendingDeletion(const QStringList &status)
{
    return std::any_of(status.begin(), status.end(),
                       [](const QString &one) { return one.contains("redemption"_L1) || one.contains("pending delete"_L1); });
}

bool isOnHold(const QStringList &status)
{
    return status.contains(u"client hold"_s) || status.contains(u"server hold"_s);
}

Observation domainObservation(const QString &domain, const DomainRegistration &answer, const DomainLimits &limits,
                              const QDateTime &now)
{
    Observation observation;
    observation.addValue(u"source"_s, answer.source);
    if (!answer.isRegistered) {
        observation.summary = DomainText::tr("not registered");
        observation.error = CheckError(
            ErrorType::Condition,
            DomainText::tr("%1 isn't registered. Is it the registered name, without prefixes such as “www”?").arg(domain));
        return observation;
    }
    const qint64 days = wholeDaysLeft(now, answer.ends);
    if (answer.ends.isValid()) {
        observation.addValue(u"domainDays"_s, days);
        observation.addValue(u"domainEnds"_s, answer.ends);
    }
    if (!answer.registrar.isEmpty())
        observation.addValue(u"registrar"_s, answer.registrar);
    if (!answer.status.isEmpty())
        observation.addValue(u"domainStatus"_s, answer.status.join(u", "_s));
    if (answer.registered.isValid())
        observation.addValue(u"registered"_s, answer.registered);
    if (!answer.ends.isValid()) {
        observation.summary = DomainText::tr("registered");
        observation.error =
            CheckError(ErrorType::NotFound, DomainText::tr("The registry doesn't report when %1 expires.").arg(domain));
        observation.isInconclusive = true;
        return observation;
    }
    observation.summary = days < 0
        ? DomainText::tr("expired %1").arg(registrationDateText(answer.ends))
        : DomainText::tr("until %1, %n day(s)", nullptr, static_cast<int>(days)).arg(registrationDateText(answer.ends));
    evaluateRegistration(domain, answer, days, limits, &observation);
    return observation;
}

} // namespace watchkeeper
