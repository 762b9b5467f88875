// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the bytes of an HTTP/1 reply (RFC 9112) within limits: the header with Boost.Beast's parser, the body as framed by the
//! header. Independent of sockets.

#include "checks/http/HttpBody.h"

#include <QList>

#include <memory>
#include <utility>

namespace watchkeeper {

//! \brief One reply, fed in pieces as they arrive. 1xx replies before it are skipped.
class HttpReplyParser
{
public:
    enum class State { Header, Body, Done, Failed };
    enum class Fault {
        None,
        NotHttp,              //!< doesn't begin like a reply: see beginning()
        HeaderTooLarge,       //!< over kHeaderLimit
        BadHeader,            //!< see detail()
        BadBody,              //!< invalid chunks, or body().fault()
        ChunkHeadersTooLarge, //!< with the trailers over kHeaderLimit
        NoReply,              //!< the connection ended before the first byte
        TruncatedInHeader,
        TruncatedInBody,
        // For HTTP/2, set by Http2Session:
        NotHttp2,   //!< the server uses HTTP/1
        BadFrames,  //!< violates RFC 9113: detail() may have details
        StreamEnded //!< aborted by the server: detail() is its error code, if sent
    };
    static constexpr qsizetype kHeaderLimit = 256 * 1024;

    //! \param headOnly  the request was HEAD: there is no body, whatever the header says
    HttpReplyParser(qint64 maxBody, qint64 maxDecoded, bool headOnly);
    ~HttpReplyParser();

    State feed(QByteArrayView bytes);
    //! The connection has ended: the reply is complete, or incomplete.
    State feedEnd();
    //! Only the end of the connection ends the body: after a reset, the reply is incomplete (RFC 9112, 8).
    bool endsAtConnectionClose() const;
    //! Used by a translator from another HTTP version when it can't continue.
    State giveUp(Fault fault, const QByteArray &detail);
    //! Sets the version that head() shows, in place of the reply's own.
    void setDisplayedVersion(const QByteArray &version) { m_version = version; }

    State state() const { return m_state; }
    Fault fault() const { return m_fault; }
    QByteArray detail() const { return m_detail; }
    qint64 received() const { return m_received; } //!< [bytes] in total
    //! The first bytes as received, at most 64.
    const QByteArray &beginning() const { return m_beginning; }

    //! Whether the header is complete; the functions below may then be called.
    bool hasHeader() const;
    int status() const;
    QByteArray reason() const;
    //! The first field with that name; null if there is none.
    QByteArray header(QByteArrayView name) const;
    //! All fields with that name.
    QList<QByteArray> headers(QByteArrayView name) const;
    //! Status line and header fields as in EvidenceData::head, cut after the field that exceeds `most` bytes.
    QByteArray head(qsizetype most) const;
    //! [bytes] from Content-Length, or -1.
    qint64 declaredSize() const;
    const HttpBody &body() const { return m_body; }
    //! Call before the first byte.
    void setBodyKeepLimit(qint64 bytes) { m_body.setKeepLimit(bytes); }
    //! \brief Only agreement to switch protocols (101) matters: any other reply is done after its header, with as much of the body as
    //! arrived with it. Call before the first byte.
    void expectUpgrade() { m_expectsUpgrade = true; }
    //! \brief For a redirect, only the header is needed: errors in its body don't matter. Call before the first byte.
    void stopAtRedirect() { m_stopsAtRedirect = true; }
    //! The bytes after the header, once the connection has switched to another protocol (101); removes them from here.
    QByteArray takeRest() { return std::exchange(m_pending, {}); }
    //! In State::Done: another request may follow on the same connection.
    bool keepsAlive() const;

private:
    enum class Framing { None, Length, Chunks, UntilEnd };
    class Parser;
    class ChunkReader;
    State fail(Fault fault, QByteArray detail = {});
    bool completeHeader();
    void normalizeHeader(qsizetype size);
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
    bool isEnough() const;
    State advance();
    void restart();

    HttpBody m_body;
    std::unique_ptr<Parser> m_parser;
    std::unique_ptr<ChunkReader> m_chunks; //!< if the body is framed this way
    QByteArray m_pending;                  //!< received, not yet parsed
    QByteArray m_beginning;
    QByteArray m_detail;
    qsizetype m_searched = 0; //!< offset in m_pending from which to search for the end of the header
    qint64 m_received = 0;
    qint64 m_bodyLeft = 0;       //!< [bytes] left with Framing::Length
    qsizetype m_headerSize = 0;  //!< [bytes] of the header at the beginning of m_pending
    qsizetype m_headersSize = 0; //!< [bytes] of the complete headers, including interim ones
    Framing m_framing = Framing::None;
    State m_state = State::Header;
    Fault m_fault = Fault::None;
    QByteArray m_version;
    bool m_headOnly;
    bool m_expectsUpgrade = false;
    bool m_stopsAtRedirect = false;
    bool m_isTruncated = false;        //!< finished before the end of its body
    bool m_hasDuplicateLength = false; //!< such a connection isn't reused (RFC 9112, 6.3)
};

} // namespace watchkeeper
