// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kept part of a stream that may never end: its head and its tail.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief Keeps at most 64 KiB of the appended data, the first and the last half, and counts all of it.
class OutputBuffer
{
public:
    static constexpr qsizetype kHead = 32 * 1024;
    static constexpr qsizetype kTail = 32 * 1024;

    void append(const char *bytes, qsizetype count);
    //! [bytes] appended so far.
    qint64 total() const { return m_total; }
    //! Head and tail, with a line "… N bytes left out …" in UTF-8 between them if something is missing.
    QByteArray bytes() const;
    //! \brief For code that evaluates the content: without such a line. If something is missing, the head ends and the tail begins at the
    //! end of a line; a head of one line ends at a space.
    QByteArray completeLines() const;
    bool isCut() const { return m_total > kHead + kTail; }
    //! bytes() decoded as UTF-8 with replacement characters; cached until more arrives.
    const QString &text() const;

private:
    QByteArray tail() const;

    QByteArray m_head;
    QByteArray m_tail; //!< up to twice kTail, so that shifting it is cheap
    qint64 m_total = 0;
    mutable QString m_text;
    mutable qint64 m_textTotal = 0; //!< how much of m_total is in m_text
};

} // namespace watchkeeper
