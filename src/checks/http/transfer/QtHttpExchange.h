// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends one request and receives its reply through QNetworkAccessManager. Used for NTLM and Negotiate logins, and to get the same
//! results as a Qt application. As with HttpExchange, the caller handles redirects, cookies, limits and the verdict.

#include "async/OneShot.h"
#include "checks/http/message/HttpReplyParser.h"
#include "checks/http/message/HttpRequest.h"
#include "checks/http/transfer/HttpExchangeFacts.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QUrl>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief A request, and the credentials, proxy and trust settings that Qt can use for it.
class QtHttpRequest
{
public:
    QtHttpRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QUrl url;
    HttpRequest http;
    bool usesHttp2 = false;
    bool sendsCredentials = false; //!< allows the server to receive the credentials below or the identity of the user
    QString userName;
    QString password;
    QUrl proxy;                           //!< proxy URL with credentials; empty for no proxy
    bool tunnels = false;                 //!< uses CONNECT even for plain HTTP
    std::optional<QSslConfiguration> tls; //!< set for HTTPS
    bool verify = true;
};

//! \brief One request and its reply. Lives in a coroutine's frame: `exchange.start(); co_await exchange.done();`. The destructor
//! can be called at any time and aborts the request.
//!
//! Each exchange has its own manager, so it shares no connection, credentials, cookies or cache with other requests.
class QtHttpExchange
{
public:
    using Stage = HttpExchangeFacts::Stage;
    using Fault = HttpExchangeFacts::Fault;

    QtHttpExchange(QtHttpRequest request, HttpReplyParser *parser);
    ~QtHttpExchange();
    Q_DISABLE_COPY_MOVE(QtHttpExchange)

    void start();
    OneShot &done() { return m_done; }
    //! Stops the exchange. The time since the end of the last complete stage is attributed to the current stage.
    void stop();

    bool isFinished() const { return m_finished; }
    const HttpExchangeFacts &facts() const { return m_facts; }

private:
    void watch();
    void onAuthentication(QAuthenticator *authenticator);
    void onSslErrors(const QList<QSslError> &errors);
    void onEncrypted();
    void recordTls();
    void onSent();
    void onReadable();
    void takeHeader();
    void onFinished();
    void fail();
    void endReply(bool isBroken);
    void finish(Fault fault);
    double takePhaseTime();

    QtHttpRequest m_request;
    HttpReplyParser *m_parser;
    OneShot m_done;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QNetworkReply *m_reply = nullptr;
    HttpExchangeFacts m_facts;
    QElapsedTimer m_clock;
    double m_phaseStart = 0;
    bool m_isSecured = false;
    bool m_hasLoggedIn = false;
    bool m_finished = false;
};

} // namespace watchkeeper
