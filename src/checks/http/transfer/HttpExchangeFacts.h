// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The result of one request and its reply, for both HTTP clients. A plain value.

#include "checks/network/tls/TlsPeer.h"

#include <QAbstractSocket>
#include <QHostAddress>
#include <QSslError>

#include <optional>

namespace watchkeeper {

//! \brief The data of an exchange that the verdict and the messages require.
class HttpExchangeFacts
{
public:
    //! The last stage reached; for an unfinished exchange, the stage in which it is waiting.
    enum class Stage { Connecting, Securing, Sending, Waiting, Receiving };
    enum class Fault {
        None,
        Socket,  //!< connecting or transferring failed; see socketError
        NoHttp2, //!< HTTP/2 is required, but the server doesn't offer it
        Tls,     //!< handshake or certificate failed; see tlsErrors and errorText
        Reply    //!< the reply is invalid; see the parser's fault()
    };

    HttpExchangeFacts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Stage stage = Stage::Connecting;
    Fault fault = Fault::None;
    QAbstractSocket::SocketError socketError = QAbstractSocket::UnknownSocketError;
    QString errorText;
    QList<QSslError> tlsErrors;
    //! The server's certificate, even if it was rejected; null without TLS or before the server has sent it.
    QSslCertificate certificate = emptyCertificate();
    TlsEvidence tls;
    //! The connected address. Without a connection, the last address tried or the first one that failed. Null behind a tunnel
    //! and for Qt's client.
    QHostAddress address;
    quint16 port = 0;
    qint64 bytesLeftToSend = 0; //!< only set in Stage::Sending
    bool isQtExchange = false;
    bool isPasswordRefused = false; //!< Qt sent the credentials, but the server requested them again

    // [ms]; nullopt if the stage wasn't reached or isn't applicable.
    std::optional<double> connectMs;
    std::optional<double> tlsMs;
    std::optional<double> sendMs;
    std::optional<double> waitMs;
    std::optional<double> receiveMs;
};

} // namespace watchkeeper
