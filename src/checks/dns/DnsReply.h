// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A DNS server's reply, parsed (RFC 1035, 4). Pure; assumes nothing about the server.

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

    QString owner; //!< as returned by DnsWire::name()
    quint16 type = 0;
    quint16 recordClass = 1; //!< 1: the internet's
    quint32 ttl = 0;         //!< [s]
    QString text;            //!< its content, as written by dnsRecordText()
};

//! \brief One message.
class DnsReply
{
public:
    DnsReply() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isReply = false;            //!< QR; otherwise it is a query
    bool isAuthoritative = false;    //!< AA
    bool isTruncated = false;        //!< TC
    bool isRecursionOffered = false; //!< RA
    bool isValidated = false;        //!< AD: the server has checked the signatures (RFC 4035, 3.2.3)
    int rcode = 0;                   //!< with the upper bits of EDNS (RFC 6891, 6.1.3)
    QList<DnsRecord> answers;
    QList<DnsRecord> authorities;
    QList<DnsRecord> additional; //!< without EDNS' own record
};

//! \brief Parses a message. \return nothing if it is malformed; of a truncated one, the complete part
std::optional<DnsReply> parseDnsReply(const QByteArray &message);

//! \brief The answers to one query in a reply.
class DnsAnswers
{
public:
    DnsAnswers() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList texts;          //!< of the records of that type
    QStringList aliases;        //!< the names that CNAME records led through, the last one last
    std::optional<quint32> ttl; //!< [s] the minimum of them and of the CNAME records that led there
};

//! \brief Picks the records that answer the query: records of `type` for `name`, or for the name that CNAME records lead to.
//! \param name  in any case, with or without a dot at the end
DnsAnswers dnsAnswersTo(const DnsReply &reply, const QString &name, quint16 type);

//! \brief A name in the form used for comparing names: lower-case, no dot at the end, `.` for the root.
QString plainDnsName(const QString &name);

} // namespace watchkeeper
