// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The encodings that protocols use for an integer. Pure functions, thread-safe.

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace watchkeeper {

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
    struct Read
    {
        Found found = Found::None; //!< Incomplete if the bytes end too early, None if they don't encode a number
        qint64 number = 0;
        qsizetype size = 0; //!< [bytes] read
    };
    //! Reads the number at the beginning of `bytes`.
    Read read(QByteArrayView bytes) const;

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
    Read readFixed(QByteArrayView bytes) const;
    Read readDigits(QByteArrayView bytes, int base) const;

    Type m_type;
    int m_width; //!< number of bytes, for Fixed and Hex
    bool m_isLittleEndian;
};

} // namespace watchkeeper
