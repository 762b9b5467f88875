// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/domain/DomainReport.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDay = 24 * 3600;

class DomainReportText
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

QString registrationDateText(const QDateTime &time)
{
    return time.toUTC().date().toString(Qt::ISODate);
}

qint64 wholeDaysLeft(const QDateTime &from, const QDateTime &to)
{
    const qint64 seconds = from.secsTo(to);
    return seconds >= 0 ? seconds / kDay : -((-seconds + kDay - 1) / kDay);
}

//! Whether the domain will be deleted soon unless its owner renews it, according to its status (RFC 8056).
bool isPendingDeletion(const QStringList &status)
{
    return std::any_of(status.begin(), status.end(),
                       [](const QString &one) { return one.contains("redemption"_L1) || one.contains("pending delete"_L1); });
}

//! Whether the domain is on hold, which means that it was removed from the DNS.
bool isOnHold(const QStringList &status)
{
    return status.contains(u"client hold"_s) || status.contains(u"server hold"_s);
}

QString expiryMessage(const QString &domain, const QDateTime &ends, qint64 days)
{
    if (days < 0)
        return DomainReportText::tr("The registration of %2 expired %n day(s) ago (%1). Renew it immediately.", nullptr,
                                    static_cast<int>(-days))
            .arg(registrationDateText(ends), domain);
    if (days == 0)
        return DomainReportText::tr("The registration of %2 expires within a day (%1). Renew it.")
            .arg(registrationDateText(ends), domain);
    return DomainReportText::tr("The registration of %2 expires in %n day(s) (%1). Renew it.", nullptr, static_cast<int>(days))
        .arg(registrationDateText(ends), domain);
}

void evaluateRegistration(const QString &domain, const DomainAnswer &answer, qint64 days, const DomainLimits &limits,
                          Observation *observation)
{
    if (isPendingDeletion(answer.status))
        observation->error =
            CheckError(ErrorType::Condition,
                       DomainReportText::tr("%1 is being released (%2). Renew it immediately, or anyone can register it.")
                           .arg(domain, answer.status.join(u", "_s)));
    else if (days < 0 || static_cast<double>(days) < limits.criticalDays)
        observation->error = CheckError(ErrorType::Condition, expiryMessage(domain, answer.ends, days));
    else if (isOnHold(answer.status))
        observation->warning =
            CheckError(ErrorType::Condition,
                       DomainReportText::tr("%1 is on hold (%2) and was removed from the DNS. Contact the registrar.")
                           .arg(domain, answer.status.join(u", "_s)));
    else if (static_cast<double>(days) < limits.warnDays)
        observation->warning = CheckError(ErrorType::Condition, expiryMessage(domain, answer.ends, days));
}

} // namespace

Observation reportDomain(const QString &domain, const DomainAnswer &answer, const DomainLimits &limits, const QDateTime &now)
{
    Observation observation;
    observation.addValue(u"source"_s, answer.source);
    if (!answer.isRegistered) {
        observation.summary = DomainReportText::tr("not registered");
        observation.error =
            CheckError(ErrorType::Condition,
                       DomainReportText::tr("%1 isn't registered. Is it the registered name, without prefixes such as “www”?")
                           .arg(domain));
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
        observation.summary = DomainReportText::tr("registered");
        observation.error =
            CheckError(ErrorType::NotFound, DomainReportText::tr("The registry doesn't report when %1 expires.").arg(domain));
        observation.isInconclusive = true;
        return observation;
    }
    observation.summary = days < 0
        ? DomainReportText::tr("expired %1").arg(registrationDateText(answer.ends))
        : DomainReportText::tr("until %1, %n day(s)", nullptr, static_cast<int>(days)).arg(registrationDateText(answer.ends));
    evaluateRegistration(domain, answer, days, limits, &observation);
    return observation;
}

} // namespace watchkeeper
