// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The state of one HTTP check: the plan, the current request, the reply and the resulting observation.

#include "checks/base/CheckContext.h"
#include "checks/base/NetworkSettings.h"
#include "checks/http/auth/HttpDigest.h"
#include "checks/http/kind/HttpHop.h"
#include "checks/http/message/HttpReplyParser.h"
#include "checks/http/transfer/HttpExchangeFacts.h"

namespace watchkeeper {

//! \brief The state of one check. Lives in the check's coroutine frame. This class makes all decisions but never waits. Only
//! the coroutines that use it wait.
class HttpVisit
{
public:
    HttpVisit(std::shared_ptr<const HttpPlan> plan, CheckContext *context);

    const HttpPlan &plan() const { return *m_plan; }
    const std::shared_ptr<const HttpPlan> &sharedPlan() const { return m_plan; }
    const HttpHop &hop() const { return m_hop; }
    CheckContext &context() const { return *m_context; }
    int redirects() const { return m_redirects; }

    //! Whether the current request is sent to an HTTP proxy unchanged, as plain HTTP/1.1. All other requests use a tunnel.
    bool sendsPlainProxyRequest() const;
    bool usesProxy() const { return !m_proxy.isEmpty(); }
    const QUrl &proxy() const { return m_proxy; }
    //! Sets the proxy that the settings choose for the current request.
    void setProxy(const QUrl &proxy) { m_proxy = proxy; }
    // Values from the plan, or from the settings if the plan doesn't set them.
    bool verifiesTls() const { return m_plan->verifyTls.value_or(settings().verifyTls); }
    Resolver::Family familyToResolve() const { return hasFixedAddress() ? Resolver::Family::Any : family(); }
    Resolver::Family family() const { return m_plan->family ? *m_plan->family : Resolver::familyFromName(settings().ipFamily); }
    TlsFiles tlsFiles() const;
    //! Sets the body of a form with files, which the plan can't contain.
    void setContent(HttpContent content) { m_content = std::move(content); }
    //! Whether the current request requires an access token that it doesn't have yet.
    bool needsToken() const { return m_plan->oauth && m_token.isEmpty() && m_hop.isInitialOrigin; }
    enum class TokenSource { Cached, Fetched };
    void setToken(const QByteArray &token, TokenSource source);
    //! \param milliseconds  time taken to fetch a new token
    void recordTokenTime(double milliseconds) { m_tokenMs = m_tokenMs.value_or(0) + milliseconds; }
    //! Whether the target sets the address to connect to for the current request.
    bool hasFixedAddress() const;
    //! The host to resolve before connecting, or the address itself.
    QString hostToResolve() const;
    //! Builds the current request. Call this each time it is sent.
    QByteArray requestBytes();
    //! Builds the current request for HTTP/2 or for Qt's client.
    HttpRequest request();
    //! The key under which the connection is kept open; empty if it isn't kept.
    QString connectionKey() const;

    //! \brief Keeps the entire reply, for callers that need all of it. The caller then passes on only the required part of
    //! Observation::evidence. Call before the first request.
    void keepWholeBody() { m_keepsWholeBody = true; }
    //! Creates the parser for the reply to the next request.
    HttpReplyParser &beginReply();
    HttpReplyParser &reply() { return *m_reply; }
    bool hasSentRequest() const { return m_reply != nullptr; }

    //! The connection after a server has agreed to an upgrade (101). All its signals are disconnected.
    std::unique_ptr<QTcpSocket> takeUpgradedSocket() { return std::move(m_upgradedSocket); }
    void setUpgradedSocket(std::unique_ptr<QTcpSocket> socket) { m_upgradedSocket = std::move(socket); }

    void addTime(Phase phase, std::optional<double> milliseconds);
    //! Records times, address and certificate, regardless of the outcome of the exchange.
    void recordExchange(const HttpExchangeFacts &exchange);

    //! \brief Evaluates the reply. \return true if another request must be sent, such as after a redirect; hop() is that request
    bool evaluateReply();
    //! \brief Evaluates the status of a faulty reply. An error status is more informative than the fault.
    //! \return whether the status was the reason for a failure
    bool evaluateFaultyReply();
    void fail(const CheckError &error);
    Observation takeObservation();
    bool hasFailed() const { return m_observation.error.has_value(); }

private:
    const NetworkSettings &settings() const;
    HttpRequestExtras extras();
    QByteArray digest();
    bool isDigestRequested() const;
    bool answerChallenge();
    bool isTokenRefused() const;
    void dropToken();
    void storeCookies();
    bool followRedirect(const QByteArray &location);
    void keepRequest(const QByteArray &bytes);
    void evaluateStatus();
    void addReplyValues();
    Evidence evidence() const;

    CheckContext *m_context;
    std::shared_ptr<const HttpPlan> m_plan;
    HttpHop m_hop;
    std::optional<HttpContent> m_content;    //!< replaces the plan's content
    QUrl m_proxy;                            //!< empty for no proxy, and until the settings have chosen it
    std::optional<DigestChallenge> m_digest; //!< the server's last digest challenge
    quint32 m_digestCount = 0;               //!< number of requests with the nonce of m_digest
    int m_staleNonces = 0;
    bool m_isPasswordRefused = false; //!< reported by Qt's client
    QByteArray m_token;               //!< access token; empty if there is none or it isn't known yet
    bool m_canRenewToken = false;     //!< the token is from the cache, so the server may have stopped accepting it
    bool m_hasRenewedToken = false;
    std::optional<double> m_tokenMs;
    bool m_keepsWholeBody = false;
    HttpCookies m_cookies;
    std::unique_ptr<QTcpSocket> m_upgradedSocket;
    QList<QByteArray> m_visited;  //!< keys of the redirected requests, see httpHopKey()
    QByteArray m_preparedRequest; //!< see EvidenceData::request
    qint64 m_requestOmitted = 0;
    bool m_isRequestSent = false; //!< at least in part
    QStringList m_redirected;     //!< see EvidenceData::redirects
    std::unique_ptr<HttpReplyParser> m_reply;
    Observation m_observation;
    QHostAddress m_address;
    QSslCertificate m_certificate = emptyCertificate();
    TlsEvidence m_tls;
    int m_redirects = 0;
    int m_requests = 0; //!< excludes requests caused by redirects
};

} // namespace watchkeeper
