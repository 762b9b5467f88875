// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The body of a reply: decodes chunks, decompresses, and enforces the limits. Keeps only the beginning of the body.

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

#include <memory>
#include <vector>

namespace watchkeeper {

// Counts and decompresses the body of a reply, and enforces its limits. Keeps only the beginning of the body.

//! \brief Receives a body in pieces. One object per reply.
class HttpBody
{
public:
    enum class Fault {
        None,
        TooLarge,        //!< more bytes received than allowed
        TooLargeDecoded, //!< more bytes after decompression than allowed
        Damaged          //!< the compressed data is invalid, ends too early, or has too many layers of compression
    };
    //! [bytes] Size of the decompressed beginning that is kept for display, unless setKeepLimit() sets another size.
    static constexpr qint64 kHeadSize = 64 * 1024;

    //! \param maxWire     [bytes] before decompression, >= 0
    //! \param maxDecoded  [bytes] after decompression, >= 0
    HttpBody(qint64 maxWire, qint64 maxDecoded);
    ~HttpBody();

    //! \brief Sets the codings in the order in which the server applied them (RFC 9110, 8.4). Call before the first put(). Decodes gzip and
    //! deflate. An unknown coding and those applied before it remain encoded.
    void setCodings(const QByteArrayList &codings);

    //! \param bytes  maximum decompressed size to keep; call before the first put()
    void setKeepLimit(qint64 bytes) { m_keepLimit = bytes; }

    //! \return false after a fault
    bool put(QByteArrayView bytes);
    //! Processes the end of the body. \return false if it is incomplete
    bool finish();

    Fault fault() const { return m_fault; }
    qint64 wireSize() const { return m_wireSize; }
    qint64 decodedSize() const { return m_decodedSize; }
    //! The beginning of the decompressed body, up to the limit.
    const QByteArray &head() const { return m_head; }
    qint64 maxWire() const { return m_maxWire; }
    qint64 maxDecoded() const { return m_maxDecoded; }

private:
    class Inflater;
    bool fail(Fault fault);
    bool appendDecoded(QByteArrayView decoded);
    bool decode(QByteArrayView bytes, std::size_t from);

    qint64 m_maxWire;
    qint64 m_maxDecoded;
    qint64 m_wireSize = 0;
    qint64 m_decodedSize = 0;
    qint64 m_keepLimit = kHeadSize;
    QByteArray m_head;
    Fault m_fault = Fault::None;
    std::vector<std::unique_ptr<Inflater>> m_inflaters; //!< in the order of decoding; empty if the body isn't compressed
};

// Decodes a body sent in chunks (RFC 9112, 7.1). Doesn't use a socket.

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
