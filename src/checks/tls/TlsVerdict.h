// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates a successful TLS handshake. Pure.

#include "checks/network/TlsPeer.h"
#include "model/Fields.h"
#include "model/Observation.h"

#include <QDateTime>

namespace watchkeeper {

//! The requirements of a target for the certificate and the connection.
class TlsOptions
{
public:
    explicit TlsOptions(const Fields &fields);

    double criticalDays; //!< down below this; 0: off
    double warnDays;     //!< degraded below this; 0: off
    bool requiresTls13;  //!< an older version is degraded
    bool requiresStaple; //!< a missing OCSP response is degraded
    QStringList pins;    //!< as returned by readPin(); empty: any certificate
};

//! Adds the error or warning, and the certificate details as values. \param ocsp  see TlsPeer::ocsp()
void evaluateTls(const TlsPeer &peer, const TlsOptions &optionsList, const QString &ocsp, const QDateTime &now,
                 Observation *observation);

} // namespace watchkeeper
