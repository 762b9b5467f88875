// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the fields of a `dns` target to a query and the expected answer. Pure.

#include "checks/base/Expectations.h"
#include "checks/dns/DnsReply.h"
#include "model/field/Fields.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! The fields of the `dns` check type.
QList<Field> dnsFields();

//! Adds the requirements for the answer.
void addDnsExpectations(const Fields &fields, Expectations *expectations);

//! Validates rules that involve several fields.
QList<FieldProblem> validateDns(const Fields &fields);

//! \brief The query of a check, and the expected answer.
class DnsPlan
{
public:
    explicit DnsPlan(const Fields &fields);

    QString name; //!< name to query, in ASCII; for an address, its reverse lookup name
    quint16 type;
    std::optional<QString> rcode; //!< expected response code; nullopt if any code is accepted
    DnsExpectation expectation;
    std::optional<Milliseconds> warnTime; //!< maximum response time without a warning
    std::optional<Milliseconds> maxTime;  //!< maximum response time before the target is down
};

//! \brief Returns the name for the reverse lookup of an address: `1.2.0.192.in-addr.arpa` for IPv4, or 32 digits below
//! `ip6.arpa` for IPv6 (RFC 1035, 3.5; RFC 3596, 2.5).
QString reverseDnsName(const QHostAddress &address);

//! One line for display: `example.org MX @192.0.2.53`.
QString dnsAddress(const Fields &fields);

} // namespace watchkeeper
