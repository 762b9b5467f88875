// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The data that a registry reports about a domain. Parses the replies from RDAP servers (RFC 9083) and WHOIS servers
//! (RFC 3912), and evaluates them. Pure, safe to call from any thread.

#include "model/base/Expected.h"
#include "model/check/Observation.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! The translation context for all texts of the kind `domain`.
class DomainText
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

// The data that a registry reports about a domain. A plain value.

class DomainRegistration
{
public:
    DomainRegistration() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isRegistered = true;
    QDateTime ends;       //!< UTC; invalid if not reported
    QDateTime registered; //!< UTC; invalid if not reported
    QString registrar;    //!< name as reported, safe to display; empty if unknown
    QStringList status;   //!< EPP statuses, in lower case with spaces: `client hold` (RFC 8056)
    QString source;       //!< `RDAP` or `WHOIS`
};

using DomainLookupResult = Expected<DomainRegistration, CheckError>;

// Parses the reply from an RDAP server (RFC 9083). Pure, safe to call from any thread.

//! \param json  the body of a reply with status 200
//! \return the answer, or the problem as part of a sentence: "it isn't valid JSON"
Expected<DomainRegistration, QString> parseRdapDomain(const QByteArray &json);

// Parses the reply from a WHOIS server (RFC 3912). There is no standard format, so the parser searches for the labels that
// registries use. Pure, safe to call from any thread.

//! \brief Finds the server to query next, in a `whois:` or `refer:` line; empty if there is no such line.
QString whoisReferral(const QString &reply);

//! \param domain  the queried domain in ASCII form
//! \return nullopt if the reply contains neither an expiry date nor a statement that the domain doesn't exist
std::optional<DomainRegistration> parseWhoisDomain(const QString &reply, const QString &domain);

//! Parses the date formats that registries use, as UTC unless the text contains a zone. Invalid if the text isn't a date.
QDateTime whoisDate(const QString &text);

// Evaluates the data that a registry reports. Pure: the current time is passed as an argument.

//! Whether the domain will be deleted soon unless its owner renews it, according to its status (RFC 8056).
bool isPendingDeletion(const QStringList &status);
//! Whether the domain is on hold, which means that it was removed from the DNS.
bool isOnHold(const QStringList &status);

//! \brief The limits for warnings and failures.
class DomainLimits
{
public:
    DomainLimits(double warn, double critical)
        : warnDays(warn)
        , criticalDays(critical)
    {
    }
    //! Whether the domain is down with this many whole days left. Always true after expiry.
    bool isCritical(qint64 days) const { return days < 0 || static_cast<double>(days) < criticalDays; }
    bool isWarning(qint64 days) const { return static_cast<double>(days) < warnDays; }

    double warnDays;     //!< degraded if fewer days remain; 0 for never
    double criticalDays; //!< down if fewer days remain; with 0, only after expiry
};

//! \brief Returns an observation with the values `domainDays`, `domainEnds`, `registrar`, `domainStatus`, `registered` and
//! `source`, and the problem found, if any.
Observation domainObservation(const QString &domain, const DomainRegistration &answer, const DomainLimits &limits,
                              const QDateTime &now);

} // namespace watchkeeper
