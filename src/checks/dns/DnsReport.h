// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the result of a DNS query to an Observation with user-visible messages. Pure functions.

#include "checks/dns/DnsExchange.h"
#include "checks/dns/DnsPlan.h"
#include "model/check/Observation.h"

namespace watchkeeper {

//! The queried servers as text for messages, for example `192.0.2.53 port 53`.
QString dnsServerText(const QStringList &servers);

//! \brief The result of a finished exchange: the evaluated reply, or the reason why there is none.
//! \param servers  the queried servers, as in DnsQuery::servers
Observation reportDns(const DnsExchange &exchange, const DnsPlan &plan, const QStringList &servers);

} // namespace watchkeeper
