// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splits a stream of bytes into lines. Pure.

#include <QByteArray>

#include <functional>

namespace watchkeeper {

//! \brief Receives chunks of any size and passes on lines without their line ends (`\n`, `\r\n`).
//!
//! Memory is bounded: a line longer than kMaxLength is truncated. Its beginning is passed on as soon as it has that length, and the rest is
//! dropped.
class LineSplitter
{
public:
    static constexpr qsizetype kMaxLength = 64 * 1024; //!< [bytes]

    using Sink = std::function<void(QByteArrayView line)>;

    //! \param isInLine  whether the first chunk begins within a line whose rest must be skipped
    explicit LineSplitter(Sink sink, bool isInLine = false)
        : m_sink(std::move(sink))
        , m_isInLine(isInLine)
    {
    }

    void feed(QByteArrayView bytes);
    //! Passes on the remaining data as a line.
    void finish();

    //! [bytes] Size of an incomplete line that hasn't been passed on.
    qsizetype pendingSize() const { return m_pending.size(); }
    //! Whether the next bytes are the rest of a line that was already passed on.
    bool isInLine() const { return m_isInLine; }

private:
    void addIncompleteLine(QByteArrayView rest);
    void emitLine(QByteArrayView line);

    Sink m_sink;
    QByteArray m_pending;
    bool m_isInLine;
};

} // namespace watchkeeper
