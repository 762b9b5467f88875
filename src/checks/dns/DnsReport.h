// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The outcome of a query to a DNS server, as an Observation with sentences for people. Pure functions.

#include "checks/dns/DnsExchange.h"
#include "checks/dns/DnsPlan.h"
#include "model/Observation.h"

namespace watchkeeper {

//! For messages: `192.0.2.53 port 53`, or who else was queried.
QString dnsServerText(const QStringList &asked);

//! \brief Of an exchange that has ended: the evaluated reply, or why there is none.
//! \param asked  the servers, as in DnsQuery::servers
Observation reportDns(const DnsExchange &exchange, const DnsPlan &plan, const QStringList &asked);

} // namespace watchkeeper
