// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Parts of a structure in ASN.1, as certificates, LDAP, SNMP and Kerberos write it (X.690). Pure, safe from any thread.

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief One element. Looks into the bytes it was read from.
struct Asn1Element
{
    quint8 tag = 0;
    QByteArrayView content;
    qsizetype size = 0; //!< [bytes] with tag and length
};

//! The element that `bytes` begin with; nothing where they are cut or none.
std::optional<Asn1Element> asn1First(QByteArrayView bytes);

//! \brief The element at a path: {1, 0} is the first child of the second child of the outermost, {} that itself.
std::optional<Asn1Element> asn1Element(QByteArrayView bytes, const QList<int> &path);

} // namespace watchkeeper
