// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The body of a reply: counted, decompressed, cut off at its limits. Keeps only the beginning, however long the body is.

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

#include <memory>
#include <vector>

namespace watchkeeper {

//! \brief Receives a body in pieces. One object per reply.
class HttpBody
{
public:
    enum class Fault {
        None,
        TooLarge,        //!< more bytes on the wire than allowed
        TooLargeDecoded, //!< more bytes after decompression than allowed
        Damaged          //!< the compressed data is invalid, ends too early, or has too many layers of compression
    };
    //! [bytes] kept for display after decompression, unless setKeepLimit() sets another limit.
    static constexpr qint64 kHeadSize = 64 * 1024;

    //! \param maxWire     [bytes] before decompression, >= 0
    //! \param maxDecoded  [bytes] after it, >= 0
    HttpBody(qint64 maxWire, qint64 maxDecoded);
    ~HttpBody();

    //! \brief In the order in which they were applied (RFC 9110, 8.4); call before the first put(). Decodes gzip and deflate; from the
    //! first other coding on, the bytes are passed through unchanged.
    void setCodings(const QByteArrayList &codings);

    //! \param bytes  after decompression; call before the first put()
    void setKeepLimit(qint64 bytes) { m_keepLimit = bytes; }

    //! \return false after a fault
    bool put(QByteArrayView bytes);
    //! The body has ended. \return false if it is incomplete
    bool finish();

    Fault fault() const { return m_fault; }
    qint64 wireSize() const { return m_wireSize; }
    qint64 decodedSize() const { return m_decodedSize; }
    //! Decompressed, at most the number of bytes to keep.
    const QByteArray &head() const { return m_head; }
    qint64 maxWire() const { return m_maxWire; }
    qint64 maxDecoded() const { return m_maxDecoded; }

private:
    class Inflater;
    bool fail(Fault fault);
    bool keep(QByteArrayView decoded);
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

} // namespace watchkeeper
