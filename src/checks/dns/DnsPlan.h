// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the fields of a `dns` target to a query and the expected answer. Pure.

#include "checks/base/Expectations.h"
#include "model/field/Fields.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief The expected answers to a query.
class DnsExpectation
{
public:
    enum class Comparison : quint8 {
        Exact, //!< exactly the expected answers
        All,   //!< all expected answers, and possibly others
        Any,   //!< at least one of the expected answers
        None   //!< none of the expected answers
    };

    DnsExpectation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList answers; //!< expected answers as written by the user; not compared if empty
    Comparison compare = Comparison::Exact;
    QString pattern;      //!< a valid regular expression that at least one answer must match; not checked if empty
    int minimumCount = 1; //!< minimum number of received answers

    //! Whether at least one answer is required, regardless of the response code.
    bool needsAnswers() const { return !pattern.isEmpty() || (!answers.isEmpty() && compare != Comparison::None); }

    //! \return a message about the first problem; nullopt if all answers are as expected
    std::optional<QString> faultOf(quint16 type, const QStringList &received) const;
};

//! \brief Whether a record equals an expected answer.
//!
//! Addresses are compared as addresses, names ignoring case and a final dot, and TXT records exactly. For MX and SRV, the expected answer
//! can be the host alone. As in zone files, a key or hash can be split into several words, and a TXT record into several quoted strings.
//! \param received  text returned by dnsRecordText()
bool dnsAnswerMatches(quint16 type, const QString &expected, const QString &received);

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
