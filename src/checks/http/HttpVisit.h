// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What one HTTP check knows so far: the plan, the request at hand, the reply, and the observation that comes of it.

#include "checks/CheckContext.h"
#include "checks/http/HttpDigest.h"
#include "checks/http/HttpExchange.h"
#include "checks/http/HttpHop.h"
#include "checks/http/HttpReplyParser.h"
#include "checks/network/NetworkSettings.h"

namespace watchkeeper {

//! \brief Lives in the check's coroutine frame. All the thinking is here, all the waiting in HttpCheck.cpp.
class HttpVisit
{
public:
    HttpVisit(std::shared_ptr<const HttpPlan> plan, CheckContext *context);

    const HttpPlan &plan() const { return *m_plan; }
    const std::shared_ptr<const HttpPlan> &sharedPlan() const { return m_plan; }
    const HttpHop &hop() const { return m_hop; }
    CheckContext &context() const { return *m_context; }
    int redirects() const { return m_redirects; }

    //! A plain request of HTTP/1.1 is handed to an HTTP proxy as it is; all else goes through a tunnel.
    bool asksProxy() const;
    bool usesProxy() const { return !m_proxy.isEmpty(); }
    const QUrl &proxy() const { return m_proxy; }
    //! The one that the settings choose for the request at hand.
    void setProxy(const QUrl &proxy) { m_proxy = proxy; }
    // What the plan leaves to the settings.
    bool verifiesTls() const { return m_plan->verifyTls.value_or(settings().verifyTls); }
    Resolver::Family familyToFind() const { return hasFixedAddress() ? Resolver::Family::Any : family(); }
    Resolver::Family family() const { return m_plan->family ? *m_plan->family : Resolver::familyNamed(settings().ipFamily); }
    TlsFiles tlsFiles() const;
    //! What the plan could not know: a form with its files.
    void setContent(HttpContent content) { m_content = std::move(content); }
    //! The request at hand wants an access token, and has none yet.
    bool needsToken() const { return m_plan->oauth && m_token.isEmpty() && m_hop.ownOrigin; }
    enum class TokenSource { Kept, Fetched };
    void setToken(const QByteArray &token, TokenSource source);
    //! \param milliseconds  that a new one took
    void noteTokenTime(double milliseconds) { m_tokenMs = m_tokenMs.value_or(0) + milliseconds; }
    //! The target says itself where to connect to for the request at hand.
    bool hasFixedAddress() const;
    //! The host whose address is needed to connect, or that address.
    QString hostToFind() const;
    //! New for each time it is sent.
    QByteArray requestBytes();
    //! The same for HTTP/2; only where the plan wants that.
    HttpRequest request();
    //! Under which a connection is kept open; empty where it is not.
    QString connectionKey() const;

    //! \brief Whoever reads the reply needs all of it; of Observation::evidence the caller hands on what is wanted. Before the first
    //! request.
    void keepWholeBody() { m_keepsWholeBody = true; }
    //! A fresh one for each request.
    HttpReplyParser &beginReply();
    HttpReplyParser &reply() { return *m_reply; }
    bool hasAsked() const { return m_reply != nullptr; }

    //! The connection, once a server has agreed to an upgrade (101). Nothing is connected to it any more.
    std::unique_ptr<QTcpSocket> takeUpgraded() { return std::move(m_upgraded); }
    void setUpgraded(std::unique_ptr<QTcpSocket> socket) { m_upgraded = std::move(socket); }

    void addTime(Phase phase, std::optional<double> milliseconds);
    //! Times, address and certificate, however the exchange ended.
    void note(const HttpExchange &exchange);

    //! \brief The reply has come. \return true when a redirect is to be followed: hop() is the next request
    bool judge();
    void fail(const CheckError &error);
    Observation takeObservation();
    bool hasFailed() const { return m_observation.error.has_value(); }

private:
    const NetworkSettings &settings() const;
    HttpRequestExtras extras();
    QByteArray digest();
    bool isAskedForDigest() const;
    bool answerChallenge();
    bool isTokenRefused() const;
    void dropToken();
    void takeCookies();
    bool followRedirect(const QByteArray &location);
    void judgeStatus();
    void noteReply();
    Evidence evidence() const;

    CheckContext *m_context;
    std::shared_ptr<const HttpPlan> m_plan;
    HttpHop m_hop;
    std::optional<HttpContent> m_content;    //!< in place of the plan's
    QUrl m_proxy;                            //!< empty: none, or not yet known where the settings choose it
    std::optional<DigestChallenge> m_digest; //!< once the server has asked
    quint32 m_digestCount = 0;               //!< requests with its nonce
    int m_staleNonces = 0;
    QByteArray m_token;      //!< access token, once there is one
    bool m_mayRenew = false; //!< it was not made for this check: the server may have forgotten it
    bool m_hasRenewed = false;
    std::optional<double> m_tokenMs;
    bool m_keepsWholeBody = false;
    HttpCookies m_cookies;
    std::unique_ptr<QTcpSocket> m_upgraded;
    QSet<QByteArray> m_visited; //!< once there is a redirect
    std::unique_ptr<HttpReplyParser> m_reply;
    Observation m_observation;
    QHostAddress m_address;
    QSslCertificate m_certificate = noCertificate();
    TlsEvidence m_tls;
    int m_redirects = 0;
    int m_requests = 0; //!< without those that redirects asked for
};

} // namespace watchkeeper
