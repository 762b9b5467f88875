// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The state of one HTTP check: the plan, the current request, the reply, and the resulting observation.

#include "checks/CheckContext.h"
#include "checks/http/HttpDigest.h"
#include "checks/http/HttpExchangeFacts.h"
#include "checks/http/HttpHop.h"
#include "checks/http/HttpReplyParser.h"
#include "checks/network/NetworkSettings.h"

namespace watchkeeper {

//! \brief Lives in the check's coroutine frame. All decisions are made here, all waiting is in HttpCheck.cpp.
class HttpVisit
{
public:
    HttpVisit(std::shared_ptr<const HttpPlan> plan, CheckContext *context);

    const HttpPlan &plan() const { return *m_plan; }
    const std::shared_ptr<const HttpPlan> &sharedPlan() const { return m_plan; }
    const HttpHop &hop() const { return m_hop; }
    CheckContext &context() const { return *m_context; }
    int redirects() const { return m_redirects; }

    //! A plain HTTP/1.1 request is sent to an HTTP proxy as it is; everything else goes through a tunnel.
    bool sendsPlainProxyRequest() const;
    bool usesProxy() const { return !m_proxy.isEmpty(); }
    const QUrl &proxy() const { return m_proxy; }
    //! The proxy that the settings choose for the current request.
    void setProxy(const QUrl &proxy) { m_proxy = proxy; }
    // The values that the plan leaves to the settings.
    bool verifiesTls() const { return m_plan->verifyTls.value_or(settings().verifyTls); }
    Resolver::Family familyToResolve() const { return hasFixedAddress() ? Resolver::Family::Any : family(); }
    Resolver::Family family() const { return m_plan->family ? *m_plan->family : Resolver::familyFromName(settings().ipFamily); }
    TlsFiles tlsFiles() const;
    //! The body that the plan couldn't contain: a form with its files.
    void setContent(HttpContent content) { m_content = std::move(content); }
    //! The current request requires an access token, and has none yet.
    bool needsToken() const { return m_plan->oauth && m_token.isEmpty() && m_hop.isInitialOrigin; }
    enum class TokenSource { Kept, Fetched };
    void setToken(const QByteArray &token, TokenSource source);
    //! \param milliseconds  taken to fetch a new token
    void recordTokenTime(double milliseconds) { m_tokenMs = m_tokenMs.value_or(0) + milliseconds; }
    //! The target sets the address to connect to for the current request.
    bool hasFixedAddress() const;
    //! The host to resolve for connecting, or the address itself.
    QString hostToResolve() const;
    //! Built anew each time it is sent.
    QByteArray requestBytes();
    //! The same for HTTP/2; only if the plan requires that.
    HttpRequest request();
    //! The key under which the connection is kept open; empty if it isn't.
    QString connectionKey() const;

    //! \brief For callers that need the entire reply; they pass on as much of Observation::evidence as is required. Call before the first
    //! request.
    void keepWholeBody() { m_keepsWholeBody = true; }
    //! A new parser for each request.
    HttpReplyParser &beginReply();
    HttpReplyParser &reply() { return *m_reply; }
    bool hasSentRequest() const { return m_reply != nullptr; }

    //! The connection, once a server has agreed to an upgrade (101). All its signals are disconnected.
    std::unique_ptr<QTcpSocket> takeUpgradedSocket() { return std::move(m_upgradedSocket); }
    void setUpgradedSocket(std::unique_ptr<QTcpSocket> socket) { m_upgradedSocket = std::move(socket); }

    void addTime(Phase phase, std::optional<double> milliseconds);
    //! Notes times, address and certificate, however the exchange ended.
    void note(const HttpExchangeFacts &exchange);

    //! \brief Evaluates the reply. \return true if a redirect must be followed: hop() is the next request
    bool judge();
    //! \brief Of a reply that came with a fault: an error status says more than the fault of the page that came with it.
    //! \return whether the status was the reason
    bool judgeBrokenReply();
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
    void evaluateStatus();
    void addReplyValues();
    Evidence evidence() const;

    CheckContext *m_context;
    std::shared_ptr<const HttpPlan> m_plan;
    HttpHop m_hop;
    std::optional<HttpContent> m_content;    //!< in place of the plan's
    QUrl m_proxy;                            //!< empty: none, or not yet known because the settings choose it
    std::optional<DigestChallenge> m_digest; //!< once the server has asked
    quint32 m_digestCount = 0;               //!< number of requests with its nonce
    int m_staleNonces = 0;
    bool m_isPasswordRefused = false; //!< as Qt has seen it
    QByteArray m_token;               //!< access token, once there is one
    bool m_canRenewToken = false;     //!< the token wasn't fetched for this check: the server may have forgotten it
    bool m_hasRenewedToken = false;
    std::optional<double> m_tokenMs;
    bool m_keepsWholeBody = false;
    HttpCookies m_cookies;
    std::unique_ptr<QTcpSocket> m_upgradedSocket;
    QSet<QByteArray> m_visited; //!< once redirected
    std::unique_ptr<HttpReplyParser> m_reply;
    Observation m_observation;
    QHostAddress m_address;
    QSslCertificate m_certificate = emptyCertificate();
    TlsEvidence m_tls;
    int m_redirects = 0;
    int m_requests = 0; //!< without requests for redirects
};

} // namespace watchkeeper
