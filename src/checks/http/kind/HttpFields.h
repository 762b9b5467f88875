// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The fields of kinds that send requests to a web server, grouped as in the form. Also formats the web address for
//! display.

#include "checks/base/Expectations.h"
#include "checks/base/ServiceEndpoint.h"
#include "model/field/Fields.h"

namespace watchkeeper {

//! The field `headers`.
Field httpHeadersField();
//! The fields of the request: its address and content.
QList<Field> httpRequestFields();
//! The fields for credentials.
QList<Field> httpCredentialFields();
//! The fields of a login, for kinds that request many pages of a site: headers, credentials, client certificate.
QList<Field> httpLoginFields();
//! The fields with the conditions for success.
QList<Field> httpResponseFields();
//! Adds the conditions for the status, the certificate and the number of redirects.
void addHttpExpectations(const Fields &fields, Expectations *expectations);
//! The server of the address in `url`, or the proxy. \param settingsProxy  the proxy from the settings, or empty
std::optional<ServiceEndpoint> webEndpoint(const Fields &fields, const QUrl &settingsProxy);
//! The fields of the route: trust, client certificate, proxy, address.
QList<Field> httpRouteFields();
//! The fields for the connection, the HTTP version and the limits of an exchange.
QList<Field> httpLimitFields();

// Formats a web address for display. Pure, safe to call from any thread.

//! \brief Returns the address as written, without user and password. Placeholders are neither filled nor percent-encoded.
//! \param field  name of the field with the address
QString displayUrl(const Fields &fields, const QString &field);

} // namespace watchkeeper
