// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Keeps the head and the tail of a stream that may never end.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief Keeps at most 64 KiB of the appended data, half from the beginning and half from the end, and counts the total.
class OutputBuffer
{
public:
    static constexpr qsizetype kHeadSize = 32 * 1024;
    static constexpr qsizetype kTailSize = 32 * 1024;

    void append(const char *bytes, qsizetype count);
    //! [bytes] Total amount of appended data.
    qint64 total() const { return m_total; }
    //! Head and tail. If data is missing, a UTF-8 line between them reads "… N bytes omitted …".
    QByteArray bytes() const;
    //! \brief Head and tail without the line that bytes() inserts, for code that evaluates the content. If data is missing, the
    //! head ends and the tail begins at a line break. A head of one line ends at a space.
    QByteArray completeLines() const;
    bool isTruncated() const { return m_total > kHeadSize + kTailSize; }
    //! bytes() decoded as UTF-8 with replacement characters. Cached until more data is appended.
    const QString &text() const;

private:
    QByteArray tail() const;

    QByteArray m_head;
    QByteArray m_tail; //!< grows up to twice kTailSize, so its content is rarely shifted
    qint64 m_total = 0;
    mutable QString m_text;
    mutable qint64 m_textTotal = 0; //!< the value of m_total when m_text was decoded
};

} // namespace watchkeeper
