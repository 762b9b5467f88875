// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One request and its reply over HTTP/2 (RFC 9113), using nghttp2. Processes only bytes and doesn't use a socket.

#include "checks/http/message/HttpReplyParser.h"
#include "checks/http/message/HttpRequest.h"

#include <memory>

namespace watchkeeper {

//! \brief Passes the reply to an HttpReplyParser in HTTP/1.1 syntax, as a proxy would. Therefore decompression, storage, and
//! the limits for headers and bodies are implemented only once.
//!
//! QNetworkAccessManager isn't used, because its memory grew by 0.6 GB per second while it received an endless header
//! (CONTINUATION frames). It doesn't notify the caller and has no configurable limit (Qt 6.4).
class Http2Session
{
public:
    //! \param parser  owned by the caller; must outlive this object
    Http2Session(HttpRequest request, HttpReplyParser *parser);
    ~Http2Session();
    Q_DISABLE_COPY_MOVE(Http2Session)

    //! The bytes to send now: first the request, later data required by the protocol. Often empty.
    QByteArray takeOutput();
    //! The final bytes to send after a successful exchange.
    QByteArray closingOutput();
    //! Processes bytes received from the server. \return the parser's state
    HttpReplyParser::State feed(QByteArrayView bytes);
    //! Processes the end of the connection.
    HttpReplyParser::State feedEnd();

    //! [bytes] Rest of the request body that can't be sent yet because of the server's flow control.
    qint64 unsentBodySize() const;
    //! Whether the reply has begun.
    bool hasReply() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
