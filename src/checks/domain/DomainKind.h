// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `domain` check type: checks when the registration of a domain expires.

#include "checks/domain/RegistryReply.h"

namespace watchkeeper {

// Evaluates the data that a registry reports. Pure: the current time is passed as an argument.

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
    double criticalDays; //!< down if fewer days remain; 0 for only after expiry
};

//! \brief Returns an observation with the values `domainDays`, `domainEnds`, `registrar`, `domainStatus`, `registered` and
//! `source`, and the problem found, if any.
Observation reportDomain(const QString &domain, const DomainAnswer &answer, const DomainLimits &limits, const QDateTime &now);

} // namespace watchkeeper
