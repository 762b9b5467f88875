// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads elements of an ASN.1 structure, as used by certificates, LDAP, SNMP and Kerberos (X.690). Pure functions, thread-safe.

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief One ASN.1 element. Points into the parsed bytes.
struct Asn1Element
{
    quint8 tag = 0;
    QByteArrayView content;
    qsizetype size = 0; //!< [bytes] size including tag and length
};

//! The element at the beginning of `bytes`; nullopt if the bytes are truncated or invalid.
std::optional<Asn1Element> asn1First(QByteArrayView bytes);

//! \brief The element at a path. {1, 0} is the first child of the second child of the outermost element, and {} is the outermost element
//! itself.
std::optional<Asn1Element> asn1Element(QByteArrayView bytes, const QList<int> &path);

} // namespace watchkeeper
