// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The verdict on what a registry reports. Pure: the current time is passed as an argument.

#include "checks/domain/DomainAnswer.h"

namespace watchkeeper {

//! \brief When a domain causes a warning or failure.
class DomainLimits
{
public:
    DomainLimits(double warn, double critical)
        : warnDays(warn)
        , criticalDays(critical)
    {
    }
    double warnDays;     //!< Degraded below; 0: never
    double criticalDays; //!< Down below; 0: only when it has expired
};

//! \brief `domainDays`, `domainEnds`, `registrar`, `domainStatus`, `registered`, `source`, and what is wrong with them.
Observation reportDomain(const QString &domain, const DomainAnswer &answer, const DomainLimits &limits, const QDateTime &now);

} // namespace watchkeeper
