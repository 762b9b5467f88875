// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reading numbers, bytes and names from a DNS message in which any length may be wrong. Pure.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief A cursor in a message. Anything unreadable is empty or 0 and makes isBad() true permanently.
class DnsWire
{
public:
    //! \param message  outlives this
    //! \param begin,end  the readable part; names may point outside it, to data before them
    DnsWire(const QByteArray &message, qsizetype begin, qsizetype end);

    bool isBad() const { return m_isInvalid; }
    void setInvalid() { m_isInvalid = true; }
    qsizetype at() const { return m_at; }
    qsizetype left() const { return m_end - m_at; }
    bool isAtEnd() const { return m_at == m_end; }

    quint8 byte();
    quint16 number16();
    quint32 number32();
    QByteArray bytes(qsizetype count);
    QByteArray rest() { return bytes(left()); }
    //! A length in one byte, then that many bytes (RFC 1035, 3.3: character-string).
    QByteArray counted();
    //! \brief A domain name, with `.` between labels and none at the end, lower-case; `.` is the root.
    //!
    //! Compressed or not (RFC 1035, 4.1.4). At most 255 bytes (2.3.4); pointers lead backwards, at most 32 of them. Bytes that aren't
    //! printable, dots within a label and backslashes are written `\DDD` or `\.` (5.1).
    QString name();

private:
    bool has(qsizetype count);
    bool jump(qsizetype *after, int jumps);

    const QByteArray *m_message;
    qsizetype m_at;
    qsizetype m_end; //!< of the readable part: the end of the message while following a pointer
    qsizetype m_partEnd;
    bool m_isInvalid = false;
};

} // namespace watchkeeper
