// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decodes a body sent in chunks (RFC 9112, 7.1). Has no socket itself.

#include <QByteArrayView>

namespace watchkeeper {

class HttpBody;

//! \brief Decodes chunks. Like curl and browsers, it accepts spaces after a size and lines that end with a bare LF. Extensions and trailers
//! are skipped: trailers aren't part of the header (RFC 9110, 6.5.1).
class HttpChunkReader
{
public:
    enum class Fault { None, Bad, TooLong, Body };

    //! \param limit  [bytes] maximum total size of extensions and trailers
    explicit HttpChunkReader(qsizetype limit)
        : m_limit(limit)
    {
    }
    //! Reads as much as possible from the beginning of `pending`. \return the number of bytes read
    qsizetype take(QByteArrayView pending, HttpBody *body);
    bool isDone() const { return m_step == Step::Done; }
    Fault fault() const { return m_fault; }

private:
    enum class Step { Size, Data, DataEnd, Trailer, Done };
    qsizetype consumeData(QByteArrayView pending, HttpBody *body);
    qsizetype consumeLine(QByteArrayView pending);
    void beginChunk(QByteArrayView line);

    qsizetype m_limit;
    Step m_step = Step::Size;
    Fault m_fault = Fault::None;
    quint64 m_chunkLeft = 0;      //!< remaining bytes of the current chunk
    qsizetype m_overheadSize = 0; //!< bytes of extensions and trailers so far
};

} // namespace watchkeeper
