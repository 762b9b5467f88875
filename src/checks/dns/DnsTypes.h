// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Record types and reply codes: numbers and names (IANA, "Domain Name System Parameters"). Pure.

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

//! Those that can be queried, in the order in which they are offered.
const QStringList &dnsTypeNames();

//! `A`, `MX`; `TYPE1234` for one without a name here (RFC 3597, section 5).
QString dnsTypeName(quint16 type);

//! 0 if none has that name.
quint16 dnsTypeFromName(const QString &name);

//! Names of the codes, in order of their numbers: NOERROR, FORMERR, SERVFAIL, …
const QStringList &dnsRcodeNames();

//! `NXDOMAIN`; `RCODE12` for one without a name.
QString dnsRcodeName(int rcode);

} // namespace watchkeeper
