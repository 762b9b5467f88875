// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Cuts a stream of bytes into lines. Pure.

#include <QByteArray>

#include <functional>

namespace watchkeeper {

//! \brief Takes portions of any size and hands on lines, without their ends (`\n`, `\r\n`).
//!
//! Bounded: of a line that is longer than kLongest only its beginning is handed on, and as soon as it is that long; the rest of it is
//! dropped.
class LineCutter
{
public:
    static constexpr qsizetype kLongest = 64 * 1024; //!< [bytes]

    using Sink = std::function<void(QByteArrayView line)>;

    //! \param isInLine  what comes first is the rest of a line that is not wanted
    explicit LineCutter(Sink sink, bool isInLine = false)
        : m_sink(std::move(sink))
        , m_isInLine(isInLine)
    {
    }

    void feed(QByteArrayView bytes);
    //! What has no end yet is a line.
    void finish();

    //! [bytes] taken that belong to a line that has no end yet and was not handed on.
    qsizetype pending() const { return m_pending.size(); }
    //! What comes next is the rest of a line that was handed on.
    bool isInLine() const { return m_isInLine; }

private:
    void takeRest(QByteArrayView rest);
    void emitLine(QByteArrayView line);

    Sink m_sink;
    QByteArray m_pending;
    bool m_isInLine;
};

} // namespace watchkeeper
