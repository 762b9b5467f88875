// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The ways in which protocols write a whole number. Pure functions, safe from any thread.

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief One way: `u8 u16 u24 u32 u64` (first byte first), `u16le u24le u32le u64le`, `varint`, `ber`, `decimal`, `hex4`. A value.
class NumberForm
{
public:
    //! \return nothing for a name that is none
    static std::optional<NumberForm> parse(const QString &name);
    //! For messages: all names.
    static QString names();

    //! \return nothing when `number` is negative or does not fit
    std::optional<QByteArray> write(qint64 number) const;

    //! How reading ended.
    enum class Found { Number, Incomplete, None };
    struct Read
    {
        Found found = Found::None; //!< Incomplete: the bytes end too early; None: these are no number
        qint64 number = 0;
        qsizetype size = 0; //!< [bytes] that it takes up
    };
    //! The number at the beginning of `bytes`.
    Read read(QByteArrayView bytes) const;

private:
    enum class Type : quint8 {
        Fixed,
        Varint, //!< 7 bits a byte, the lowest first (LEB128; MQTT 3.1.1, 2.2.3)
        Ber,    //!< the length octets of ASN.1 (X.690, 8.1.3)
        Decimal,
        Hex
    };
    NumberForm(Type type, int bytes, bool isLittle)
        : m_type(type)
        , m_bytes(bytes)
        , m_isLittle(isLittle)
    {
    }
    Read readFixed(QByteArrayView bytes) const;
    Read readDigits(QByteArrayView bytes, int base) const;

    Type m_type;
    int m_bytes; //!< Fixed, Hex: how many there are
    bool m_isLittle;
};

} // namespace watchkeeper
