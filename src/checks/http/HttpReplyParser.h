// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Reads the bytes of an HTTP/1 reply (RFC 9112) within limits: the header by Boost.Beast's parser, the body as the header frames it.
//! Knows no socket.

#include "checks/http/HttpBody.h"

#include <QList>

#include <memory>
#include <utility>

namespace watchkeeper {

//! \brief One reply, fed in pieces as they come. 1xx replies before it are skipped.
class HttpReplyParser
{
public:
    enum class State { Header, Body, Done, Failed };
    enum class Fault {
        None,
        NotHttp,        //!< does not begin like a reply: beginning() shows how
        HeaderTooLarge, //!< over kHeaderLimit, chunk headers and trailers included
        BadHeader,      //!< detail() says what
        BadBody,        //!< invalid chunks, or body().fault()
        NoReply,        //!< the connection ended before the first byte
        BrokeOffInHeader,
        BrokeOffInBody,
        // Of HTTP/2, by Http2Session:
        NotHttp2,   //!< it is HTTP/1
        BadFrames,  //!< not what RFC 9113 allows: detail() may say what
        StreamEnded //!< broken off by the server: detail() is its code, if it gave one
    };
    static constexpr qsizetype kHeaderLimit = 256 * 1024;

    //! \param headOnly  the request was HEAD: there is no body, whatever the header says
    HttpReplyParser(qint64 maxBody, qint64 maxDecoded, bool headOnly);
    ~HttpReplyParser();

    State feed(QByteArrayView bytes);
    //! The connection has ended: the end of the reply, or too early.
    State feedEnd();
    //! Only the end of the connection ends the body: if that was a reset, the reply is incomplete (RFC 9112, 8).
    bool endsWithConnection() const;
    //! Whoever translates from another version of HTTP cannot go on.
    State giveUp(Fault fault, const QByteArray &detail);
    //! The version that head() names, in place of that of the reply.
    void showAs(const QByteArray &version) { m_version = version; }

    State state() const { return m_state; }
    Fault fault() const { return m_fault; }
    QByteArray detail() const { return m_detail; }
    qint64 received() const { return m_received; } //!< [bytes] in all
    //! The first bytes as they came, at most 64.
    const QByteArray &beginning() const { return m_beginning; }

    //! The header is complete; what follows may be asked for.
    bool hasHeader() const;
    int status() const;
    QByteArray reason() const;
    //! The first field of that name; null when there is none.
    QByteArray header(QByteArrayView name) const;
    //! All fields of that name.
    QList<QByteArray> headers(QByteArrayView name) const;
    //! Status line and header fields as in EvidenceData::head, cut after the field that goes beyond `most` bytes.
    QByteArray head(qsizetype most) const;
    //! [bytes] by Content-Length, or -1.
    qint64 announcedSize() const;
    const HttpBody &body() const { return m_body; }
    //! Before the first byte.
    void keepBodyUpTo(qint64 bytes) { m_body.keepUpTo(bytes); }
    //! \brief Only an agreement to switch (101) is of interest: any other reply is done behind its header, with as much of the body as
    //! came along. Before the first byte.
    void expectUpgrade() { m_expectsUpgrade = true; }
    //! \brief Where the reply leads elsewhere, its header is all that is needed: whatever is wrong with its body doesn't matter. Before the
    //! first byte.
    void endAtRedirect() { m_endsAtRedirect = true; }
    //! What came behind it, where the connection has become something else (101); it is gone from here.
    QByteArray takeRest() { return std::exchange(m_pending, {}); }
    //! In State::Done: another request may follow on the same connection.
    bool keepsAlive() const;

private:
    enum class Framing { None, Length, Chunks, UntilEnd };
    class Parser;
    class ChunkReader;
    State fail(Fault fault, QByteArray detail = {});
    bool completeHeader();
    void tidyHeader(qsizetype size);
    bool readHeader();
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
    std::unique_ptr<ChunkReader> m_chunks; //!< where the body is framed so
    QByteArray m_pending;                  //!< received, not yet parsed
    QByteArray m_beginning;
    QByteArray m_detail;
    qsizetype m_searched = 0; //!< of m_pending, for the end of the header
    qint64 m_received = 0;
    qint64 m_bodyLeft = 0;       //!< [bytes] with Framing::Length
    qsizetype m_headerSize = 0;  //!< [bytes] of the header at the beginning of m_pending
    qsizetype m_headersSize = 0; //!< [bytes] of the complete ones, interim ones included
    Framing m_framing = Framing::None;
    State m_state = State::Header;
    Fault m_fault = Fault::None;
    QByteArray m_version;
    bool m_headOnly;
    bool m_expectsUpgrade = false;
    bool m_endsAtRedirect = false;
    bool m_isCutShort = false;      //!< done before its body was
    bool m_toldLengthTwice = false; //!< such a connection is not used again (RFC 9112, 6.3)
};

} // namespace watchkeeper
