// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The fields of kinds that ask a web server, in the groups in which forms show them.

#include "model/Field.h"

namespace watchkeeper {

//! `headers`
Field httpHeadersField();
//! What is asked for, and what is sent along.
QList<Field> httpRequestFields();
//! Who asks.
QList<Field> httpCredentialFields();
//! What counts as good.
QList<Field> httpVerdictFields();
//! The way there: trust, own certificate, proxy, address.
QList<Field> httpWayFields();
//! Connection, version and limits of an exchange.
QList<Field> httpLimitFields();

} // namespace watchkeeper
