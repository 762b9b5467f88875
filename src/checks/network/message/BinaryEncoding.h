// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Encodings of binary protocols: integers, and the elements of ASN.1, as used by certificates, LDAP, SNMP and Kerberos (X.690). Pure
//! functions, thread-safe.

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

// The encodings that protocols use for an integer. Pure functions, thread-safe.

//! \brief One encoding of integers: `u8 u16 u24 u32 u64` (big-endian), `u16le u24le u32le u64le`, `varint`, `ber`, `decimal` or `hex4`.
class NumberEncoding
{
public:
    //! \return the encoding, or nullopt if the name is unknown
    static std::optional<NumberEncoding> parse(const QString &name);
    //! The names of all encodings, for messages.
    static QString names();

    //! \return the encoded number, or nullopt if `number` is negative or doesn't fit
    std::optional<QByteArray> write(qint64 number) const;

    //! The result of reading a number.
    enum class Found { Number, Incomplete, None };
    struct ReadResult
    {
        Found found = Found::None; //!< Incomplete if the bytes end too early, None if they don't encode a number
        qint64 number = 0;
        qsizetype size = 0; //!< [bytes] read
    };
    //! Reads the number at the beginning of `bytes`.
    ReadResult read(QByteArrayView bytes) const;

private:
    enum class Type : quint8 {
        Fixed,
        Varint, //!< 7 bits per byte, lowest bits first (LEB128; MQTT 3.1.1, 2.2.3)
        Ber,    //!< the length bytes of ASN.1 (X.690, 8.1.3)
        Decimal,
        Hex
    };
    NumberEncoding(Type type, int bytes, bool isLittleEndian)
        : m_type(type)
        , m_width(bytes)
        , m_isLittleEndian(isLittleEndian)
    {
    }
    ReadResult readFixed(QByteArrayView bytes) const;
    ReadResult readDigits(QByteArrayView bytes, int base) const;

    Type m_type;
    int m_width; //!< number of bytes, for Fixed and Hex
    bool m_isLittleEndian;
};

// Reads elements of an ASN.1 structure, as used by certificates, LDAP, SNMP and Kerberos (X.690). Pure functions, thread-safe.

//! \brief One ASN.1 element. Points into the parsed bytes.
struct Asn1Element
{
    quint8 tag = 0;
    QByteArrayView content;
    qsizetype size = 0; //!< [bytes] size including tag and length
};

//! Returns the element at the beginning of `bytes`; nullopt if the bytes are truncated or invalid.
std::optional<Asn1Element> asn1First(QByteArrayView bytes);

//! \brief Returns the element at a path. {1, 0} is the first child of the second child of the outermost element, and {} is the
//! outermost element itself.
std::optional<Asn1Element> asn1Element(QByteArrayView bytes, const QList<int> &path);

} // namespace watchkeeper
