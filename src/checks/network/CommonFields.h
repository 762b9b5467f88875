// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Fields shared by many check types, and functions that evaluate them, such as the route of a Wire and the report about
//! TLS.

#include "checks/base/Expectations.h"
#include "checks/base/NetworkSettings.h"
#include "checks/base/ServiceEndpoint.h"
#include "checks/network/Wire.h"
#include "checks/network/names/Resolver.h"
#include "model/field/Fields.h"

namespace watchkeeper {

// Fields shared by many check types, and functions that evaluate them. Pure functions.

//! Returns the field `certificateDays`. \param days  its default value
Field certificateDaysField(int days);

//! The field `ipFamily`, collapsed in the form.
Field familyField();

//! Returns the address family set in the target, or that of the profile if the target doesn't set any.
Resolver::Family familyOf(const Fields &fields, const NetworkSettings &settings);

// Functions shared by check types that use a Wire: their fields, the route for these fields, and the report about TLS.

//! The required field `host`.
Field hostField();
//! Returns the fields `certificateDays` (with this default), `verifyTls`, `caFile` and `serverName`.
QList<Field> wireTlsFields(int certificateDays);

//! Creates the route for the fields `host`, `port` and `ipFamily` of a target.
WireRoute wireRoute(const Fields &fields, quint16 usualPort, const NetworkSettings &settings);
//! Adds the settings of wireTlsFields() to the route, which then allows starting TLS.
void addTls(const Fields &fields, const NetworkSettings &settings, WireRoute *route);

//! Applies the fields of wireTlsFields() that the target sets to an endpoint for failure diagnostics.
void applyTlsFields(const Fields &fields, ServiceEndpoint *endpoint);

//! Returns `host:port`, with IPv6 addresses in brackets.
QString hostAndPort(const QString &host, int port);

//! \brief Adds phases, text, evidence, facts about the certificate, and a warning if the certificate expires in fewer than
//! `certificateDays` days.
//! \param certificateDays  0 for no warning
void addWireFacts(const Wire &wire, double certificateDays, Observation *observation);

//! Returns whether the check verified the certificate. Without a TLS connection, this is decided by the field `verifyTls` or the settings.
bool isCertificateVerified(const Fields &fields, const Expectations &expectations);
//! \brief Adds the conditions for a server's certificate, for the fields `verifyTls` and `certificateDays`. Adds none if the check accepts
//! any certificate.
void addCertificateExpectations(const Fields &fields, Expectations *expectations);

} // namespace watchkeeper
