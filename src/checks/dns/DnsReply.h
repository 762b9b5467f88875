// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses the reply from a DNS server (RFC 1035, 4), and compares it with what a target expects. Pure; doesn't trust the server.

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief One resource record.
class DnsRecord
{
public:
    DnsRecord() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString owner; //!< formatted by DnsWire::name()
    quint16 type = 0;
    quint16 recordClass = 1; //!< 1 for IN, the Internet
    quint32 ttl = 0;         //!< [s]
    QString text;            //!< content, formatted by dnsRecordText()
};

//! \brief One DNS message.
class DnsReply
{
public:
    DnsReply() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isReply = false;            //!< QR flag; false for a query
    bool isAuthoritative = false;    //!< AA flag
    bool isTruncated = false;        //!< TC flag
    bool isRecursionOffered = false; //!< RA flag
    bool isValidated = false;        //!< AD flag: the server has verified the signatures (RFC 4035, 3.2.3)
    int rcode = 0;                   //!< response code, including the upper bits from EDNS (RFC 6891, 6.1.3)
    QList<DnsRecord> answers;
    QList<DnsRecord> authorities;
    QList<DnsRecord> additional; //!< without the OPT record of EDNS
};

//! \brief Parses a message. \return nullopt if it is malformed; the complete records if it is truncated
std::optional<DnsReply> parseDnsReply(const QByteArray &message);

//! \brief The answers to a query.
class DnsAnswers
{
public:
    DnsAnswers() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList texts;          //!< contents of the matching records
    QStringList aliases;        //!< names to which CNAME records led, in order
    std::optional<quint32> ttl; //!< [s] minimum TTL of the answers and of the CNAME records that led to them
};

//! \brief Selects the records of `type` for `name`, or for the name to which CNAME records lead.
//! \param name  in any case, with or without a final dot
DnsAnswers dnsAnswersTo(const DnsReply &reply, const QString &name, quint16 type);

//! \brief Normalizes a name for comparisons: lower case, without a final dot, `.` for the root.
QString plainDnsName(const QString &name);

// What a reply should contain.

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

} // namespace watchkeeper
