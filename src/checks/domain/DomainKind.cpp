// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `domain` check type: checks when the registration of a domain expires.
#include "checks/domain/RegistryReply.h"

#include "checks/base/BuiltInKinds.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/domain/DomainLookup.h"

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

bool wasCancelled(const CheckError &error)
{
    return error.type() == ErrorType::Cancelled;
}

//! Whether to cache a result. A failure of a stopped check is cached only if it was a timeout and an older answer is available.
//! Without an older answer, the next check should query again immediately.
bool isCacheable(const DomainLookupResult &answer, bool isStopped, const DomainCache::Entry *known)
{
    if (answer || !isStopped)
        return true;
    return !wasCancelled(answer.error()) && known && known->isUsable(std::chrono::steady_clock::now());
}

//! Queries the registry and caches the result, or waits if another check is already querying the same domain.
QCoro::Task<DomainLookupResult> findDomainAnswer(DomainOptions targetOptions, CheckContext *context)
{
    DomainCache &cache = context->services().get<DomainCache>();
    const QByteArray key = targetOptions.key();
    const CancelToken token = context->token();
    while (const auto flight = cache.flights().find(key)) {
        const bool landed = co_await flight->landed.wait(token);
        if (!landed)
            co_return Unexpected(context->stopped(DomainText::tr("the registry query was still running")));
        if (flight->answer) {
            const DomainLookupResult shared =
                *flight
                     // a copy, because QCoro 0.8 moves a returned value, and other checks may wait for the same answer
                     ->answer;
            co_return shared;
        }
    }
    const SingleFlight<DomainLookupResult>::LeaderGuard leaderGuard(&cache.flights(), key);
    const DomainLookupResult answer = co_await lookUpDomain(targetOptions, context);
    const bool isStopped = token.isCancelled(); // not the same as a Timeout error, which can also come from a single server
    if (isCacheable(answer, isStopped, cache.find(key)))
        cache.store(key, answer, std::chrono::steady_clock::now(), QDateTime::currentDateTimeUtc());
    if (answer || !isStopped)
        leaderGuard.share(answer);
    co_return answer;
}

//! Returns the observation if the registry couldn't be queried. It is inconclusive, because nothing is known about the domain.
Observation failedLookupObservation(const CheckError &error)
{
    Observation observation;
    observation.error = error;
    observation.isInconclusive = true;
    return observation;
}

//! Returns the observation for a cached result. If a newer lookup failed, it contains the reason.
Observation cachedObservation(const DomainOptions &targetOptions, const DomainLimits &limits, const DomainCache::Entry &known,
                              const std::optional<CheckError> &error)
{
    if (!known.isUsable(std::chrono::steady_clock::now()))
        return failedLookupObservation(*error);
    Observation observation = domainObservation(targetOptions.domain, *known.answer, limits, QDateTime::currentDateTimeUtc());
    observation.addValue(u"lookedUp"_s, known.answeredOn);
    if (error)
        observation.addValue(u"lookUpFailed"_s, error->message());
    return observation;
}

DomainLimits limitsOf(const Fields &fields)
{
    return {fields.number(u"warnDays"_s), fields.number(u"criticalDays"_s)};
}

QCoro::Task<Observation> runDomain(Fields fields, CheckContext *context)
{
    const DomainOptions targetOptions(fields);
    const DomainLimits limits = limitsOf(fields);
    const DomainCache &cache = context->services().get<DomainCache>();
    const QByteArray key = targetOptions.key();
    const DomainCache::Entry *known = cache.find(key);
    if (known && known->isFresh(std::chrono::steady_clock::now()) && !context->isUserRequested())
        co_return cachedObservation(targetOptions, limits, *known, known->error);
    const DomainLookupResult answer = co_await findDomainAnswer(targetOptions, context);
    if (answer) {
        Observation observation = domainObservation(targetOptions.domain, *answer, limits, QDateTime::currentDateTimeUtc());
        observation.addValue(u"lookedUp"_s, QDateTime::currentDateTimeUtc());
        co_return observation;
    }
    known = cache.find(key); // the cache may have changed during the query
    if (!known || wasCancelled(answer.error()))
        co_return failedLookupObservation(answer.error());
    co_return cachedObservation(targetOptions, limits, *known, answer.error());
}

QList<FieldProblem> validateDomain(const Fields &fields)
{
    QList<FieldProblem> problems;
    const QString domain = DomainOptions(fields).domain;
    const bool isAddress = domain.contains(u':') || domain.section(u'.', -1).toInt() > 0 || domain.endsWith(".0"_L1);
    if (!fields.needsExpansion() && (isAddress || !domain.contains(u'.')))
        problems.append({u"domain"_s, DomainText::tr("Enter the registered name, such as example.org.")});
    const double warn = fields.number(u"warnDays"_s);
    if (warn > 0 && warn < fields.number(u"criticalDays"_s))
        problems.append({u"warnDays"_s,
                         DomainText::tr("The number of days for degraded must not be less than the number for down. "
                                        "Increase it, or enter 0 to turn it off.")});
    return problems;
}

Field dayField(const QString &name, const QString &label, const QString &help, int days)
{
    return {.name = name,
            .type = FieldType::Number,
            .label = label,
            .help = help,
            .defaultValue = days,
            .minimum = 0,
            .maximum = 3650,
            .unit = DomainText::tr("days"),
            .whole = true};
}

QList<Field> domainFields()
{
    return {
        {.name = u"domain"_s,
         .type = FieldType::Host,
         .label = DomainText::tr("Domain"),
         .help = DomainText::tr("The registered name, such as example.org, not a subdomain."),
         .required = true},
        dayField(
            u"warnDays"_s, DomainText::tr("Expiry warning"),
            DomainText::tr(
                "The target is degraded when the registration expires in fewer than this many days. Enter 0 to turn this off."),
            30),
        dayField(u"criticalDays"_s, DomainText::tr("Down before expiry"),
                 DomainText::tr("The target is down when the registration expires in fewer than this many days. If 0, it "
                                "is down only after the registration has expired."),
                 7),
        {.name = u"source"_s,
         .type = FieldType::Choice,
         .label = DomainText::tr("Source"),
         .help = DomainText::tr("rdap: the registry's web service. whois: the older protocol, for registries without RDAP. "
                                "auto: RDAP first, then WHOIS if RDAP has no information. Each is queried once a day, "
                                "regardless of the interval, except in manual checks."),
         .defaultValue = u"auto"_s,
         .choices = {u"auto"_s, u"rdap"_s, u"whois"_s},
         .advanced = true},
        {.name = u"rdapBootstrap"_s,
         .type = FieldType::Url,
         .label = DomainText::tr("List of RDAP servers"),
         .help = DomainText::tr(
             "Address of the list of RDAP servers for the top-level domains. Watchkeeper fetches the list once a day."),
         .defaultValue = u"https://data.iana.org/rdap/dns.json"_s,
         .advanced = true},
        {.name = u"rdapServer"_s,
         .type = FieldType::Url,
         .label = DomainText::tr("RDAP server"),
         .help =
             DomainText::tr("Address of an RDAP server to use instead of the one in the list, such as https://rdap.example/."),
         .advanced = true},
        {.name = u"whoisServer"_s,
         .type = FieldType::Text,
         .label = DomainText::tr("WHOIS server"),
         .help = DomainText::tr("Host or host:port of the server that lists the WHOIS servers of the top-level domains."),
         .defaultValue = u"whois.iana.org"_s,
         .advanced = true},
    };
}

void addDomainExpectations(const Fields &fields, Expectations *expectations)
{
    const DomainLimits limits = limitsOf(fields);
    const QVariant days = expectations->value(u"domainDays"_s);
    const QString status = expectations->value(u"domainStatus"_s).toString();
    const QStringList parts = status.split(u", "_s);
    const auto add = [&](const QString &text, bool passes, const QString &actual, ConditionStatus failed) {
        const ConditionStatus verdict = passes ? ConditionStatus::Passes : failed;
        expectations->add(text, days.isValid() ? verdict : ConditionStatus::NotReached, actual);
    };
    expectations->addExistence(DomainText::tr("The domain is registered"), u"domainDays"_s);
    add(DomainText::tr("The domain isn't pending deletion"), !isPendingDeletion(parts), status, ConditionStatus::Fails);
    add(DomainText::tr("The domain isn't on hold (otherwise degraded)"), !isOnHold(parts), status, ConditionStatus::Degrades);
    add(DomainText::tr("Days until expiry: at least %1").arg(std::max(0.0, limits.criticalDays)),
        !limits.isCritical(days.toLongLong()), days.toString(), ConditionStatus::Fails);
    if (limits.warnDays > 0)
        add(DomainText::tr("Days until expiry: at least %1, else degraded").arg(limits.warnDays),
            !limits.isWarning(days.toLongLong()), days.toString(), ConditionStatus::Degrades);
}

} // namespace

Kind makeDomainKind()
{
    Kind kind;
    kind.key = u"domain"_s;
    kind.title = DomainText::tr("Domain registration");
    kind.help =
        DomainText::tr("Queries the registry once a day for the expiry date of a domain's registration, and warns in advance.");
    kind.subject = KindSubject::Service;
    kind.fields = domainFields();
    kind.run = &runDomain;
    kind.host = [](const Fields &fields) { return fields.text(u"domain"_s).toLower(); };
    kind.address = [](const Fields &fields) { return fields.text(u"domain"_s); };
    kind.validate = &validateDomain;
    kind.expectations = &addDomainExpectations;
    return kind;
}

} // namespace watchkeeper
