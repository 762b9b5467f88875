// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One request and its reply over HTTP/2 (RFC 9113), by nghttp2. Bytes in, bytes out; knows no socket.

#include "checks/http/HttpReplyParser.h"
#include "checks/http/HttpRequest.h"

#include <memory>

namespace watchkeeper {

//! \brief Hands the reply on to an HttpReplyParser in the words of HTTP/1.1, as a proxy would: so there is one place for limits on
//! headers and bodies, for decompression and for what is kept.
//!
//! Not by QNetworkAccessManager: a header that never ends (CONTINUATION frames) grew it by 0.6 GB a second, with nothing told to the
//! caller and no limit to be set (Qt 6.4).
class Http2Session
{
public:
    //! \param parser  the caller's, outlives this
    Http2Session(HttpRequest request, HttpReplyParser *parser);
    ~Http2Session();
    Q_DISABLE_COPY_MOVE(Http2Session)

    //! What is to be sent now: at first the request, later what the protocol asks for. Often empty.
    QByteArray takeOutput();
    //! To be sent last, where all went well.
    QByteArray goodbye();
    //! From the server. \return the parser's state
    HttpReplyParser::State feed(QByteArrayView bytes);
    //! The connection has ended.
    HttpReplyParser::State feedEnd();

    //! [bytes] of the body that the server has not yet asked for.
    qint64 bytesLeft() const;
    //! The reply has begun.
    bool hasReply() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
