// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splits a stream of bytes into lines. Pure.

#include <QByteArray>

#include <functional>

namespace watchkeeper {

//! \brief Takes chunks of any size and passes on lines, without their ends (`\n`, `\r\n`).
//!
//! Bounded: of a line longer than kMaxLength only its beginning is passed on, as soon as it is that long; the rest is dropped.
class LineSplitter
{
public:
    static constexpr qsizetype kMaxLength = 64 * 1024; //!< [bytes]

    using Sink = std::function<void(QByteArrayView line)>;

    //! \param isInLine  the data begins with the rest of a line that isn't wanted
    explicit LineSplitter(Sink sink, bool isInLine = false)
        : m_sink(std::move(sink))
        , m_isInLine(isInLine)
    {
    }

    void feed(QByteArrayView bytes);
    //! Treats data without a line end as a line.
    void finish();

    //! [bytes] taken that belong to a line without an end that wasn't passed on yet.
    qsizetype pending() const { return m_pending.size(); }
    //! What comes next is the rest of a line that was passed on.
    bool isInLine() const { return m_isInLine; }

private:
    void takeRest(QByteArrayView rest);
    void emitLine(QByteArrayView line);

    Sink m_sink;
    QByteArray m_pending;
    bool m_isInLine;
};

} // namespace watchkeeper
