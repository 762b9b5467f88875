// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The fields of kinds that send requests to a web server, in the groups that forms show.

#include "model/Field.h"

namespace watchkeeper {

//! `headers`
Field httpHeadersField();
//! The request: its address and content.
QList<Field> httpRequestFields();
//! Who asks.
QList<Field> httpCredentialFields();
//! The conditions for success.
QList<Field> httpResponseFields();
//! The route: trust, client certificate, proxy, address.
QList<Field> httpRouteFields();
//! Connection, version and limits of an exchange.
QList<Field> httpLimitFields();

} // namespace watchkeeper
