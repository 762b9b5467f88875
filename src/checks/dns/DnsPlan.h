// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the fields of a `dns` target to the question and what is expected of the answer. Pure.

#include "checks/dns/DnsExpectation.h"
#include "model/Fields.h"

#include <QHostAddress>

#include <optional>

namespace watchkeeper {

//! The table of the kind.
QList<Field> dnsFields();

//! Rules over several fields.
QList<FieldProblem> validateDns(const Fields &fields);

//! \brief What a check asks and wants.
class DnsPlan
{
public:
    explicit DnsPlan(const Fields &fields);

    QString name; //!< as it is asked for: ASCII, of an address the name for the way back
    quint16 type;
    std::optional<QString> rcode; //!< absent: any
    DnsExpectation expectation;
    std::optional<Milliseconds> warnTime; //!< a longer answer is degraded
    std::optional<Milliseconds> maxTime;  //!< a longer one is down
};

//! \brief The name under which the name of an address is found: `1.2.0.192.in-addr.arpa`, 32 digits below `ip6.arpa` (RFC 1035,
//! 3.5; RFC 3596, 2.5).
QString reverseDnsName(const QHostAddress &address);

//! In one line for people: `example.org MX @192.0.2.53`.
QString dnsAddress(const Fields &fields);

} // namespace watchkeeper
