// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What kinds that use a Wire have in common: fields, the route from them, and the report about TLS.

#include "checks/network/NetworkSettings.h"
#include "checks/network/Wire.h"
#include "model/Field.h"
#include "model/Fields.h"

namespace watchkeeper {

//! `host`, needed.
Field hostField();
//! `certificateDays` (with that default), `verifyTls`, `caFile`, `serverName`.
QList<Field> wireTlsFields(int certificateDays);

//! `host`, `port` and `ipFamily` of a target.
WireRoute wireRoute(const Fields &fields, quint16 usualPort, const NetworkSettings &settings);
//! Applies the fields of wireTlsFields(); the route then allows starting TLS.
void addTls(const Fields &fields, const NetworkSettings &settings, WireRoute *route);

//! `host:port`, IPv6 in brackets.
QString hostAndPort(const QString &host, int port);

//! \brief Adds phases, text, evidence, certificate facts, and the warning if it expires in fewer than `certificateDays`.
//! \param certificateDays  0: no warning
void reportWire(const Wire &wire, double certificateDays, Observation *observation);

} // namespace watchkeeper
