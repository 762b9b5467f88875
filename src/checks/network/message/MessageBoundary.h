// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the end of a message in a stream of bytes. Pure functions that don't use a socket.

#include "checks/network/message/BinaryEncoding.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief A rule for the end of a message, evaluated again as bytes arrive. Create a new copy for each message.
class MessageBoundary
{
public:
    //! The message is the data that arrives first; over UDP, one datagram.
    static MessageBoundary anyData();
    //! The message ends when the peer closes the connection.
    static MessageBoundary connectionClose();
    //! \param count  number of bytes, 0 or more
    static MessageBoundary bytes(qint64 count);
    //! \param delimiter  the last bytes of a message, not empty; they belong to the message
    static MessageBoundary delimiter(const QByteArray &delimiter);
    //! \brief The message ends with the first match. The pattern is applied to one character per byte (Latin-1).
    static MessageBoundary patternMatch(const QRegularExpression &pattern);
    //! \brief The message contains its own length.
    //! \param at    [bytes] offset of the length field
    //! \param adds  [bytes] added to the value of the length field to get the number of bytes after that field; can be negative
    static MessageBoundary lengthField(const NumberEncoding &form, qint64 at, qint64 adds);

    enum class Verdict {
        Incomplete, //!< the message isn't complete yet
        Complete,   //!< the first size() bytes are the message
        TooLong,    //!< the message would be longer than `maxSize`
        Invalid     //!< the length field isn't a valid number
    };
    //! \param buffer    all received bytes that haven't been consumed yet; grows from call to call
    //! \param isClosed  whether the connection is closed, so no more bytes will arrive
    //! \param maxSize   [bytes] the maximum size of a message
    Verdict evaluate(const QByteArray &buffer, bool isClosed, qint64 maxSize);
    //! [bytes] The size of the message, after Verdict::Complete.
    qint64 size() const { return m_size; }
    //! \brief How long to wait before calling evaluate() again even if no more bytes have arrived; nullopt if another call
    //! isn't necessary. The delay avoids matching a pattern after every byte of a long message that arrives slowly.
    std::optional<std::chrono::milliseconds> retryDelay() const;

private:
    enum class Type : quint8 { Anything, Closed, Bytes, Delimiter, Match, Length };
    explicit MessageBoundary(Type type)
        : m_type(type)
    {
    }
    Verdict complete(qint64 size);
    Verdict findDelimiter(const QByteArray &buffer);
    Verdict findMatch(const QByteArray &buffer, bool isClosed);
    Verdict checkLengthField(const QByteArray &buffer, qint64 maxSize);

    Type m_type;
    qint64 m_count = 0; //!< byte count for Bytes; number to add for Length
    qint64 m_position = 0;
    QByteArray m_delimiter;
    QRegularExpression m_pattern;
    std::optional<NumberEncoding> m_form;
    qint64 m_size = 0;
    qsizetype m_searchedSize = 0; //!< [bytes] size of the beginning that was searched without finding the end
    bool m_isDeferred = false;    //!< true if some bytes haven't been searched with the pattern yet
    QElapsedTimer m_lastAttempt;
    std::chrono::milliseconds m_retryDelay{50}; //!< time to wait before the next match attempt
};

//! \brief Compiles a pattern for bytes, with one character per byte. `.` also matches newlines, and `^` and `$` also match at
//! the start and end of each line. The cost of matching is limited, so no reply can keep the program busy. Matches after the
//! first million bytes aren't found.
//! \param pattern  a valid pattern, see boundedExpression()
QRegularExpression bytePattern(const QString &pattern);
//! Like the other overload, with other options.
QRegularExpression bytePattern(const QString &pattern, QRegularExpression::PatternOptions options);

} // namespace watchkeeper
