// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How one request and its reply went, for either client. A plain value.

#include "checks/network/TlsPeer.h"

#include <QAbstractSocket>
#include <QHostAddress>
#include <QSslError>

#include <optional>

namespace watchkeeper {

//! \brief What the verdict and the messages need from an exchange.
class HttpExchangeFacts
{
public:
    //! The current stage; if unfinished, the one it is waiting in.
    enum class Stage { Connecting, Securing, Sending, Waiting, Receiving };
    enum class Fault {
        None,
        Socket,  //!< socketError while connecting or talking
        NoHttp2, //!< requested, but not offered
        Tls,     //!< handshake or certificate: tlsErrors, errorText
        Reply    //!< the parser's fault()
    };

    HttpExchangeFacts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Stage stage = Stage::Connecting;
    Fault fault = Fault::None;
    QAbstractSocket::SocketError socketError = QAbstractSocket::UnknownSocketError;
    QString errorText;
    QList<QSslError> tlsErrors;
    //! The server's certificate; null without TLS or before the server sent one. Known even if it was rejected.
    QSslCertificate certificate = emptyCertificate();
    TlsEvidence tls;
    //! Connected to, or tried last, or the first that failed; null behind a tunnel, and for Qt's client.
    QHostAddress address;
    quint16 port = 0;
    qint64 bytesLeftToSend = 0; //!< in Stage::Sending
    bool isQtExchange = false;
    bool isPasswordRefused = false; //!< Qt sent the credentials, and the server asked again

    // [ms], absent if the phase wasn't reached or didn't apply.
    std::optional<double> connectMs;
    std::optional<double> tlsMs;
    std::optional<double> sendMs;
    std::optional<double> waitMs;
    std::optional<double> receiveMs;
};

} // namespace watchkeeper
