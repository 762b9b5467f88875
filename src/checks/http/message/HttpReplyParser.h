// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses the bytes of an HTTP/1 reply (RFC 9112) within limits. Boost.Beast parses the header, which determines where
//! the body ends. Doesn't use a socket.

#include "checks/http/message/HttpBody.h"

#include <QList>

#include <memory>
#include <utility>

namespace watchkeeper {

class HttpChunkReader;

//! \brief Parses one reply, received in pieces. 1xx replies before it are skipped.
class HttpReplyParser
{
public:
    enum class State { Header, Body, Done, Failed };
    enum class Fault {
        None,
        NotHttp,              //!< the data doesn't begin like an HTTP reply; see beginning()
        HeaderTooLarge,       //!< larger than kHeaderLimit
        BadHeader,            //!< the header is invalid; see detail()
        BadBody,              //!< invalid chunks, or see body().fault()
        ChunkHeadersTooLarge, //!< chunk extensions and trailers are larger than kHeaderLimit in total
        NoReply,              //!< the connection ended before the first byte
        TruncatedInHeader,
        TruncatedInBody,
        UnreadableInterim, //!< set by QtHttpExchange, because Qt discards the reply after this interim reply; detail() is its status
        // For HTTP/2, set by Http2Session:
        NotHttp2,   //!< the server uses HTTP/1
        BadFrames,  //!< violates RFC 9113; detail() may be more specific
        StreamEnded //!< aborted by the server; detail() is its error code, if sent
    };
    static constexpr qsizetype kHeaderLimit = 256 * 1024;

    //! \param headOnly  whether the request was HEAD; the reply then has no body, regardless of its header
    HttpReplyParser(qint64 maxBody, qint64 maxDecoded, bool headOnly);
    ~HttpReplyParser();

    State feed(QByteArrayView bytes);
    //! Processes the end of the connection, which may complete the reply.
    State feedEnd();
    //! Whether the body ends only when the connection is closed. Such a reply is incomplete after a reset (RFC 9112, 8).
    bool endsAtConnectionClose() const;
    //! Sets a fault. Called by code that converts replies from another HTTP version, if it can't continue.
    State failWith(Fault fault, const QByteArray &detail);
    //! Sets the version that head() shows instead of the version in the reply.
    void setDisplayedVersion(const QByteArray &version) { m_version = version; }

    State state() const { return m_state; }
    Fault fault() const { return m_fault; }
    QByteArray detail() const { return m_detail; }
    qint64 received() const { return m_received; } //!< [bytes] total size of the received data
    //! The first bytes as received, at most 64.
    const QByteArray &beginning() const { return m_beginning; }

    //! Whether the header is complete. Only then can the functions below be called.
    bool hasHeader() const;
    int status() const;
    QByteArray reason() const;
    //! Returns the first header field with that name; null if there is none.
    QByteArray header(QByteArrayView name) const;
    //! Returns all header fields with that name.
    QList<QByteArray> headers(QByteArrayView name) const;
    //! Returns the status line and header fields in the format of EvidenceData::head, truncated after the field that exceeds
    //! `maxSize` bytes.
    QByteArray head(qsizetype maxSize) const;
    //! [bytes] The value of Content-Length, or -1.
    qint64 declaredSize() const;
    const HttpBody &body() const { return m_body; }
    //! Call before the first byte.
    void setBodyKeepLimit(qint64 bytes) { m_body.setKeepLimit(bytes); }
    //! \brief Expects a switch to another protocol (101). Any other reply ends after its header and the body bytes that arrived with it.
    //! Call before the first byte.
    void expectUpgrade() { m_expectsUpgrade = true; }
    //! \brief Ends a redirect after its header, because errors in its body don't matter. Call before the first byte.
    void stopAtRedirect() { m_stopsAtRedirect = true; }
    //! Removes and returns the bytes after the header, once the connection has switched to another protocol (101).
    QByteArray takeRest() { return std::exchange(m_pending, {}); }
    //! Whether another request can follow on the same connection. Only in State::Done.
    bool keepsAlive() const;

private:
    enum class Framing { None, Length, Chunks, UntilEnd };
    class Parser;
    State fail(Fault fault, QByteArray detail = {});
    bool completeHeader();
    void normalizeHeader(qsizetype size);
    void extractLongFields();
    void replaceHeader(const QByteArray &header);
    bool parseHeader();
    bool hasNoBody() const;
    bool readHeader();
    bool isChunkedTwice() const;
    Framing findFraming() const;
    void beginBody();
    State readChunks();
    State readBody();
    State endBody();
    bool canStopEarly() const;
    State advance();
    void restart();

    HttpBody m_body;
    std::unique_ptr<Parser> m_parser;
    std::unique_ptr<HttpChunkReader> m_chunks; //!< set if the body is chunked
    QByteArray m_pending;                      //!< received but not yet parsed
    QByteArray m_beginning;
    QByteArray m_detail;
    qsizetype m_searchOffset = 0; //!< offset in m_pending at which to continue the search for the end of the header
    qint64 m_received = 0;
    qint64 m_bodyLeft = 0;       //!< [bytes] remaining with Framing::Length
    qsizetype m_headerSize = 0;  //!< [bytes] size of the header at the beginning of m_pending
    qsizetype m_headersSize = 0; //!< [bytes] total size of complete headers, including interim ones
    Framing m_framing = Framing::None;
    State m_state = State::Header;
    Fault m_fault = Fault::None;
    QByteArray m_version;
    QList<std::pair<QByteArray, QByteArray>> m_longFields; //!< header fields that are too long for Beast
    bool m_isHeadOnly;
    bool m_expectsUpgrade = false;
    bool m_stopsAtRedirect = false;
    bool m_isTruncated = false; //!< the reply was considered complete before the end of its body
    bool m_hasDuplicateLength =
        false; //!< the header has both a transfer coding and a length; such a connection isn't reused (RFC 9112, 6.3)
};

} // namespace watchkeeper
