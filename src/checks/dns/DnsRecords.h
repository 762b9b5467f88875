// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The types of DNS records. Reads the names and records of a DNS message, in which any length can be wrong, and formats records
//! as in a zone file. Pure.

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! The translation context for all texts of the kind `dns`.
class DnsText
{
    Q_DECLARE_TR_FUNCTIONS(Dns)
};

namespace dns {

inline constexpr quint16 kTypeA = 1;
inline constexpr quint16 kTypeNs = 2;
inline constexpr quint16 kTypeCname = 5;
inline constexpr quint16 kTypeSoa = 6;
inline constexpr quint16 kTypePtr = 12;
inline constexpr quint16 kTypeMx = 15;
inline constexpr quint16 kTypeTxt = 16;
inline constexpr quint16 kTypeAaaa = 28;
inline constexpr quint16 kTypeSrv = 33;
inline constexpr quint16 kTypeNaptr = 35;
inline constexpr quint16 kTypeDname = 39;
inline constexpr quint16 kTypeOpt = 41;
inline constexpr quint16 kTypeDs = 43;
inline constexpr quint16 kTypeSshfp = 44;
inline constexpr quint16 kTypeDnskey = 48;
inline constexpr quint16 kTypeTlsa = 52;
inline constexpr quint16 kTypeSvcb = 64;
inline constexpr quint16 kTypeHttps = 65;
inline constexpr quint16 kTypeCaa = 257;

inline constexpr quint16 kClassInternet = 1;

inline constexpr int kNoError = 0;

} // namespace dns

//! The names of the types that can be queried, in display order.
const QStringList &dnsTypeNames();

//! Returns the name of a type, such as `A` or `MX`; `TYPE1234` for an unnamed type (RFC 3597, section 5).
QString dnsTypeName(quint16 type);

//! Returns the type with this name; 0 if the name is unknown.
quint16 dnsTypeFromName(const QString &name);

//! The names of the response codes in numerical order: NOERROR, FORMERR, SERVFAIL, …
const QStringList &dnsRcodeNames();

//! Returns the name of a response code, such as `NXDOMAIN`; `RCODE12` for an unnamed code.
QString dnsRcodeName(int rcode);

// Reads numbers, bytes and names from a DNS message, in which any length can be wrong. Pure.

//! \brief A cursor in a message. Unreadable data yields an empty value or 0 and makes isInvalid() permanently true.
class DnsWire
{
public:
    //! \param message  must outlive this object
    //! \param begin,end  the readable bytes; names can point to bytes before them
    DnsWire(const QByteArray &message, qsizetype begin, qsizetype end);

    bool isInvalid() const { return m_isInvalid; }
    void setInvalid() { m_isInvalid = true; }
    qsizetype at() const { return m_position; }
    qsizetype left() const { return m_end - m_position; }
    bool isAtEnd() const { return m_position == m_end; }

    quint8 byte();
    quint16 number16();
    quint32 number32();
    QByteArray bytes(qsizetype count);
    QByteArray rest() { return bytes(left()); }
    //! Reads a length byte and that many bytes (RFC 1035, 3.3: character-string).
    QByteArray lengthPrefixedBytes();
    //! \brief Reads a domain name in lower case, with `.` between labels and no final dot; `.` is the root.
    //!
    //! The name can be compressed (RFC 1035, 4.1.4). It has at most 255 bytes (2.3.4). Pointers must lead backwards, and at most 32 are
    //! followed. Non-printable bytes, dots within a label and backslashes are written `\DDD` or `\.` (5.1).
    QString name();

private:
    bool require(qsizetype count);
    bool followPointer(qsizetype *after, int jumps);

    const QByteArray *m_message;
    qsizetype m_position;
    qsizetype m_end; //!< end of the readable bytes, or of the message while following a pointer
    qsizetype m_readableEnd;
    bool m_isInvalid = false;
};

// Formats the content of a record as in a zone file. Pure.

//! \brief Returns the data of a record as text: `192.0.2.1`, `10 mail.example`, `0 issue "ca.example"`.
//!
//! Names are lower-case and have no final dot. The text of a TXT record consists of its joined strings without quotes, as used
//! by SPF and similar standards. Unknown types use the format of RFC 3597, section 5.
//! \param data  only the data of the record
//! \return nullopt if the data is malformed
std::optional<QString> dnsRecordText(quint16 type, DnsWire data);

//! Returns the bytes of a character-string as used in a record's text: on one line and safe to display.
QString dnsStringText(const QByteArray &bytes);

} // namespace watchkeeper
