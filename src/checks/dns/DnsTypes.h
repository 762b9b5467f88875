// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Numbers and names of record types and response codes (IANA, "Domain Name System Parameters"). Pure.

#include <QString>
#include <QStringList>

namespace watchkeeper {

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

} // namespace watchkeeper
