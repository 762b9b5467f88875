// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where a message in a stream of bytes ends. Pure, no sockets.

#include "checks/network/NumberForm.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief One way to tell the end of a message; asked again and again as bytes come in. Copy it fresh for each message.
class WireUntil
{
public:
    //! Whatever comes first: over UDP one datagram.
    static WireUntil anything();
    //! All there is until the other side closes.
    static WireUntil closed();
    //! \param count  0 or more
    static WireUntil bytes(qint64 count);
    //! \param mark  not empty; part of the message
    static WireUntil mark(const QByteArray &mark);
    //! \brief Up to the end of the first match. The pattern sees one character a byte (Latin-1).
    static WireUntil match(const QRegularExpression &pattern);
    //! \brief The message says how long it is.
    //! \param at    [bytes] where the number stands
    //! \param adds  [bytes] what the message is longer than number and what stands before it, plus the number's value; may be negative
    static WireUntil length(const NumberForm &form, qint64 at, qint64 adds);

    enum class Verdict {
        More,    //!< not yet
        Met,     //!< size() bytes are the message
        TooLong, //!< it says that it is longer than `most`
        Invalid  //!< where its length should stand is none
    };
    //! \param buffer    all that came and was not taken yet; grows from call to call
    //! \param isClosed  nothing more will come
    //! \param most      [bytes] the longest message that is taken
    Verdict look(const QByteArray &buffer, bool isClosed, qint64 most);
    //! [bytes], after Verdict::Met.
    qint64 size() const { return m_size; }
    //! \brief How long to wait before look() is worth its while though nothing more came; absent: for ever.
    //! A pattern is not tried anew for every byte of a long message that drips in.
    std::optional<std::chrono::milliseconds> again() const;

private:
    enum class Type : quint8 { Anything, Closed, Bytes, Mark, Match, Length };
    explicit WireUntil(Type type)
        : m_type(type)
    {
    }
    Verdict met(qint64 size);
    Verdict lookForMark(const QByteArray &buffer);
    Verdict lookForMatch(const QByteArray &buffer, bool isClosed);
    Verdict lookAtLength(const QByteArray &buffer, qint64 most);

    Type m_type;
    qint64 m_count = 0; //!< Bytes: how many; Length: what is added
    qint64 m_at = 0;
    QByteArray m_mark;
    QRegularExpression m_pattern;
    std::optional<NumberForm> m_form;
    qint64 m_size = 0;
    qsizetype m_searched = 0;  //!< [bytes] that hold no end
    bool m_isDeferred = false; //!< there are bytes that the pattern has not seen
    QElapsedTimer m_lastTry;
    std::chrono::milliseconds m_patience{50}; //!< before the next try
};

//! \brief A pattern for bytes: one character a byte, `.` also for line ends, `^` and `$` at each line, and with a limit on what it may
//! cost, so that no reply can keep the program busy. It finds nothing beyond the first million bytes.
//! \param pattern  known to be valid, see boundedExpression()
QRegularExpression bytePattern(const QString &pattern);
//! The same with other options.
QRegularExpression bytePattern(const QString &pattern, QRegularExpression::PatternOptions options);

} // namespace watchkeeper
