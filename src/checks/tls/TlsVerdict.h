// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a handshake that succeeded says about the server. Pure.

#include "checks/network/TlsPeer.h"
#include "model/Fields.h"
#include "model/Observation.h"

#include <QDateTime>

namespace watchkeeper {

//! What a target wants of a certificate and of the connection.
class TlsOptions
{
public:
    explicit TlsOptions(const Fields &fields);

    double criticalDays; //!< fewer are down; 0: none
    double warnDays;     //!< fewer are degraded; 0: none
    bool wantsTls13;     //!< older is degraded
    bool wantsStaple;    //!< no OCSP response is degraded
    QStringList pins;    //!< as readPin() gives; empty: any certificate
};

//! Adds error or warning, and the details of the certificate as values. \param ocsp  see TlsPeer::ocsp()
void judgeTls(const TlsPeer &peer, const TlsOptions &wishes, const QString &ocsp, const QDateTime &now,
              Observation *observation);

} // namespace watchkeeper
