// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The data that a registry reports about a domain. A plain value.

#include "model/base/Expected.h"
#include "model/check/Observation.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace watchkeeper {

class DomainAnswer
{
public:
    DomainAnswer() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isRegistered = true;
    QDateTime ends;       //!< UTC; invalid if not reported
    QDateTime registered; //!< UTC; invalid if not reported
    QString registrar;    //!< name as reported, safe to display; empty if unknown
    QStringList status;   //!< EPP statuses, in lower case with spaces: `client hold` (RFC 8056)
    QString source;       //!< `RDAP` or `WHOIS`
};

using DomainLookupResult = Expected<DomainAnswer, CheckError>;

} // namespace watchkeeper
