// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates a successful TLS handshake. Pure functions.

#include "checks/base/Expectations.h"
#include "checks/network/tls/TlsPeer.h"
#include "model/check/Observation.h"
#include "model/field/Fields.h"

#include <QDateTime>

namespace watchkeeper {

//! The target's requirements for the certificate and the connection.
class TlsOptions
{
public:
    explicit TlsOptions(const Fields &fields);

    double criticalDays; //!< [days] the check is down below this limit; 0 for no limit
    double warnDays;     //!< [days] the check is degraded below this limit; 0 for no limit
    bool requiresTls13;  //!< true if an older version makes the check degraded
    bool requiresStaple; //!< true if a missing OCSP response makes the check degraded
    QStringList pins;    //!< accepted pins, as returned by readPin(); if empty, any certificate is accepted
};

//! Adds the requirements as conditions.
void addTlsExpectations(const Fields &fields, Expectations *expectations);

//! Adds the error or warning, and the certificate details as values. \param ocsp  the status returned by TlsPeer::ocsp()
void evaluateTls(const TlsPeer &peer, const TlsOptions &options, const QString &ocsp, const QDateTime &now,
                 Observation *observation);

} // namespace watchkeeper
