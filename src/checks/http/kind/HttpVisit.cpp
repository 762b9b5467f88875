// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/kind/HttpVisit.h"

#include "checks/base/CheckServices.h"
#include "checks/base/SafeText.h"
#include "checks/http/auth/OAuthTokens.h"
#include "checks/http/kind/HttpErrors.h"
#include "checks/http/message/HttpStatus.h"
#include "checks/network/tls/CertificateFacts.h"
#include "model/base/Quantity.h"

#include <limits>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxShownHeaderLength = 1024;
constexpr int kMaxStaleNonces = 3;

QByteArray effectiveUserAgent(const NetworkSettings &settings)
{
    const QString &chosen = settings.userAgent;
    static const QByteArray defaultAgent = "Watchkeeper/" WATCHKEEPER_VERSION;
    return chosen.isEmpty() ? defaultAgent : chosen.toUtf8();
}

QString headerText(const QByteArray &bytes)
{
    return displayText(QString::fromUtf8(bytes.left(kMaxShownHeaderLength)));
}

//! Returns the first sentence of a message, short enough for a table.
QString firstSentence(const QString &message)
{
    const qsizetype end = message.indexOf(QStringLiteral(". "));
    QString sentence = end < 0 ? message : message.left(end);
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

} // namespace

HttpVisit::HttpVisit(std::shared_ptr<const HttpPlan> plan, CheckContext *context)
    : m_context(context)
    , m_plan(std::move(plan))
    , m_hop(*m_plan)
    , m_proxy(m_plan->proxy)
{
}

const NetworkSettings &HttpVisit::settings() const
{
    return m_context->services().networkSettings();
}

//! The TLS files for the current request. A redirect to another server doesn't use the client certificate.
TlsFiles HttpVisit::tlsFiles() const
{
    TlsFiles files = m_plan->tlsFiles ? *m_plan->tlsFiles : TlsFiles();
    if (files.caFile.isEmpty())
        files.extraCaFile = settings().caFile;
    if (!m_hop.isInitialOrigin)
        files.clientCertificate.clear();
    return files;
}

//! Whether to use the proxy without a tunnel. A target with its own Host field requires a tunnel, because a proxy would forward the request
//! to that host (RFC 9112, 3.2.2).
bool HttpVisit::sendsPlainProxyRequest() const
{
    const bool isPlain = !m_hop.isSecure() && !m_plan->usesHttp2 && !m_plan->isUpgrade;
    const bool hasOwnHost = m_hop.isInitialOrigin && m_plan->hasHeader("Host");
    return isPlain && !hasOwnHost && m_proxy.scheme() == QLatin1String("http");
}

bool HttpVisit::hasFixedAddress() const
{
    return m_plan->address && m_hop.url.host() == m_plan->url.host();
}

QString HttpVisit::hostToResolve() const
{
    if (hasFixedAddress())
        return m_plan->address->toString();
    return usesProxy() ? m_proxy.host() : m_hop.url.host();
}

QByteArray HttpVisit::requestBytes()
{
    const bool isUsual =
        m_redirects == 0 && !sendsPlainProxyRequest() && !m_digest && m_token.isEmpty() && !m_plan->firstRequest.isEmpty();
    QByteArray bytes = isUsual ? m_plan->firstRequest : httpRequest(*m_plan, m_hop, extras()).bytes();
    if (!setsUserAgent(*m_plan, m_hop))
        bytes = withUserAgent(bytes, effectiveUserAgent(settings()));
    keepRequest(bytes);
    return bytes;
}

//! Keeps the request for the evidence. Usually, this only shares the bytes that are sent. A large body is omitted as a whole,
//! because a secret that is cut off can't be recognised.
void HttpVisit::keepRequest(const QByteArray &bytes)
{
    m_isRequestSent = false;
    m_preparedRequest = bytes.size() <= EvidenceData::kMaxRequestBytes ? bytes : bytes.first(bytes.indexOf("\r\n\r\n") + 4);
    m_requestOmitted = bytes.size() - m_preparedRequest.size();
}

HttpRequest HttpVisit::request()
{
    HttpRequestExtras more = extras();
    if (!setsUserAgent(*m_plan, m_hop))
        more.userAgent = effectiveUserAgent(settings());
    HttpRequest request = httpRequest(*m_plan, m_hop, more);
    request.isHttp2 = m_plan->usesHttp2;
    keepRequest(request.bytes());
    return request;
}

//! The digest response for the current request; empty if the server hasn't requested one.
QByteArray HttpVisit::digest()
{
    if (!m_digest || !m_hop.isInitialOrigin)
        return {};
    DigestRequest request;
    request.method = m_hop.method;
    request.target = m_hop.target;
    if (m_hop.withBody)
        request.body = m_content ? m_content->bytes : m_plan->content.bytes;
    request.cnonce = randomNonce();
    request.count = ++m_digestCount;
    return digestAuthorization(*m_digest, m_plan->userName, m_plan->password, request);
}

void HttpVisit::setToken(const QByteArray &token, TokenSource source)
{
    m_token = token;
    m_observation.secrets.append(QString::fromLatin1(token));
    m_canRenewToken = source == TokenSource::Cached && !m_hasRenewedToken;
}

bool HttpVisit::isTokenRefused() const
{
    return m_canRenewToken && m_hop.isInitialOrigin && m_reply->status() == httpstatus::kUnauthorized;
}

//! Discards the access token; the next request fetches a new one.
void HttpVisit::dropToken()
{
    m_context->services().get<OAuthTokens>().forget(m_plan->oauth->key, m_token);
    m_token.clear();
    m_hasRenewedToken = true; // allows only one renewal, even if the next token comes from the cache too
    --m_requests;
}

HttpRequestExtras HttpVisit::extras()
{
    HttpRequestExtras extras;
    extras.authorization = m_token.isEmpty() ? digest() : "Bearer " + m_token;
    extras.cookies = m_cookies.headerFor(m_hop.url);
    extras.content = m_content;
    extras.absoluteForm = sendsPlainProxyRequest();
    if (sendsPlainProxyRequest() && !m_plan->usesQt
        && !m_proxy.userName().isEmpty()) // Qt sends the credentials when the proxy requests them
        extras.proxyAuthorization =
            basicAuthorization(m_proxy.userName(QUrl::FullyDecoded), m_proxy.password(QUrl::FullyDecoded));
    return extras;
}

QString HttpVisit::connectionKey() const
{
    if (!m_plan->keepAlive)
        return {};
    const QStringList parts{m_hop.url.scheme(),
                            m_hop.url.host(),
                            QString::number(m_hop.port()),
                            m_proxy.toString(),
                            sendsPlainProxyRequest()
                                ? QStringLiteral("asked")
                                // separate from tunnels, because their servers must not receive the proxy's password
                                : QString(),
                            QString::fromLatin1(tlsFiles().key().toHex()),
                            QString::fromLatin1(m_plan->tlsMinimum),
                            hasFixedAddress() ? m_plan->address->toString() : QString(),
                            QString::number(static_cast<int>(family()) * 2 + (verifiesTls() ? 1 : 0))};
    return parts.join(u'\n');
}

HttpReplyParser &HttpVisit::beginReply()
{
    ++m_requests;
    m_reply = std::make_unique<HttpReplyParser>(m_plan->maxBody, m_plan->maxDecompressed, m_hop.method == "HEAD");
    m_reply->setBodyKeepLimit(m_keepsWholeBody ? std::numeric_limits<qint64>::max() : m_context->requiredBodySize());
    if (m_plan->isUpgrade)
        m_reply->expectUpgrade();
    if (m_plan->followRedirects)
        m_reply->stopAtRedirect();
    return *m_reply;
}

void HttpVisit::addTime(Phase phase, std::optional<double> milliseconds)
{
    if (milliseconds)
        m_observation.phases.set(phase, m_observation.phases.get(phase).value_or(0) + *milliseconds);
}

void HttpVisit::recordExchange(const HttpExchangeFacts &exchange)
{
    addTime(Phase::Connect, exchange.connectMs);
    addTime(Phase::Tls, exchange.tlsMs);
    addTime(Phase::Send, exchange.sendMs);
    addTime(Phase::Wait, exchange.waitMs);
    addTime(Phase::Receive, exchange.receiveMs);
    m_isRequestSent = exchange.stage >= HttpExchangeFacts::Stage::Sending;
    m_address = usesProxy() ? QHostAddress() : exchange.address;
    m_certificate = exchange.certificate;
    m_tls = exchange.tls;
    m_isPasswordRefused = exchange.isPasswordRefused;
    m_tls.peerName = m_hop.url.host();
    m_tls.isVerified = verifiesTls();
    if (!exchange.tlsErrors.isEmpty())
        m_tls.problems =
            certificateProblems(exchange.tlsErrors, m_certificate, m_tls.peerName, QDateTime::currentDateTimeUtc());
}

bool HttpVisit::evaluateReply()
{
    if (isDigestRequested())
        return answerChallenge();
    if (isTokenRefused()) {
        dropToken();
        return true;
    }
    if (const QByteArray location = m_reply->header("Location");
        m_plan->followRedirects && httpstatus::isRedirect(m_reply->status()) && !location.isEmpty())
        return followRedirect(location);
    evaluateStatus();
    return false;
}

//! Whether the server requests a digest response. False if it has already received a response and rejects the credentials.
bool HttpVisit::isDigestRequested() const
{
    if (!m_plan->usesDigest || !m_hop.isInitialOrigin || m_reply->status() != httpstatus::kUnauthorized)
        return false;
    const auto challenge = chooseDigest(parseChallenges(m_reply->headers("WWW-Authenticate")));
    return !m_digest || (challenge && challenge->isStale && m_staleNonces < kMaxStaleNonces);
}

bool HttpVisit::answerChallenge()
{
    const auto challenge = chooseDigest(parseChallenges(m_reply->headers("WWW-Authenticate")));
    if (!challenge) {
        fail(httpDigestUnsupportedError(challenge.error()));
        return false;
    }
    storeCookies();
    if (m_digest)
        ++m_staleNonces;
    m_digest = *challenge;
    m_digestCount = 0;
    --m_requests; // like a redirect, the next request doesn't count as an attempt
    return true;
}

bool HttpVisit::evaluateFaultyReply()
{
    if (!m_reply->hasHeader() || m_reply->status() < httpstatus::kBadRequest || isDigestRequested() || isTokenRefused())
        return false;
    if (m_plan->accept.isEmpty() || m_plan->accept.contains(m_reply->status()))
        return false;
    evaluateStatus();
    return true;
}

//! Stores the cookies of a reply that is followed by another request.
void HttpVisit::storeCookies()
{
    if (m_plan->keepsCookies)
        m_cookies.add(m_hop.url, m_reply->headers("Set-Cookie"), QDateTime::currentDateTimeUtc());
}

bool HttpVisit::followRedirect(const QByteArray &location)
{
    m_visited.append(httpHopKey(m_hop, m_cookies));
    storeCookies();
    const Expected<HttpHop, CheckError> next = httpNextHop(*m_plan, m_hop, m_reply->status(), location, m_cookies, m_visited);
    if (!next) {
        fail(next.error());
        return false;
    }
    m_redirected.append(
        QStringLiteral("%1 %2 (%3)")
            .arg(QString::fromLatin1(m_hop.method), httpDisplayUrl(*m_plan, m_hop.url), QString::number(m_reply->status())));
    ++m_redirects;
    --m_requests;
    m_hop = *next;
    return true;
}

void HttpVisit::evaluateStatus()
{
    const int status = m_reply->status();
    const QString reason = firstLine(QString::fromUtf8(m_reply->reason()));
    const QString statusText = reason.isEmpty() ? QString::number(status) : QString::number(status) + u' ' + reason;
    if (m_plan->accept.contains(status)) {
        m_observation.summary = statusText + QStringLiteral(", ") + humanByteSize(m_reply->body().decodedSize());
        if (verifiesTls())
            m_observation.warning =
                certificateExpiryWarning(m_certificate, m_plan->certificateDays, QDateTime::currentDateTimeUtc());
    } else if (status == httpstatus::kProxyAuthenticationRequired && sendsPlainProxyRequest()) {
        fail(httpProxyCredentialsError(m_proxy, statusText));
    } else {
        m_observation.summary = statusText;
        if (status != httpstatus::kUnauthorized || !(m_digest || m_isPasswordRefused))
            m_observation.error = httpStatusError(status, reason, m_plan->accept.toString());
        else if (m_staleNonces == kMaxStaleNonces)
            m_observation.error = httpStaleNoncesError(statusText);
        else
            m_observation.error = httpPasswordRejectedError(statusText);
    }
}

void HttpVisit::fail(const CheckError &error)
{
    m_observation.error = error;
    m_observation.summary = firstSentence(error.message());
}

void HttpVisit::addReplyValues()
{
    const HttpBody &body = m_reply->body();
    m_observation.addValue(QStringLiteral("status"), m_reply->status());
    m_observation.addValue(QStringLiteral("size"), body.decodedSize());
    if (body.wireSize() != body.decodedSize())
        m_observation.addValue(QStringLiteral("sizeOnWire"), body.wireSize());
}

//! The evidence from the last request and its reply. Its body shares data with the parser's body.
Evidence HttpVisit::evidence() const
{
    EvidenceData seen;
    if (m_reply && m_reply->hasHeader()) {
        seen.head = m_reply->head(HttpReplyParser::kHeaderLimit);
        seen.body = m_reply->body().head();
        seen.bodySize = m_reply->body().decodedSize();
        seen.isBodyTruncated = seen.bodySize > seen.body.size();
    }
    seen.tls = m_tls;
    if (m_isRequestSent) {
        seen.request = m_preparedRequest;
        seen.requestOmitted = m_requestOmitted;
        seen.redirects = m_redirected;
    }
    const bool isEmpty = seen.head.isEmpty() && seen.tls.chain.isEmpty() && seen.request.isEmpty();
    return isEmpty ? Evidence() : Evidence(std::move(seen));
}

Observation HttpVisit::takeObservation()
{
    constexpr int kPlainPageValues = 7; // number of values without TLS; growing the list would use twice the memory
    const bool replied = m_reply && m_reply->hasHeader();
    m_observation.values.reserve(kPlainPageValues
                                 + (replied && m_reply->body().wireSize() != m_reply->body().decodedSize() ? 1 : 0));
    if (replied)
        addReplyValues();
    if (!m_address.isNull())
        m_observation.addValue(QStringLiteral("ip"), m_address.toString());
    m_observation.addValue(QStringLiteral("redirects"), m_redirects);
    m_observation.addValue(QStringLiteral("url"), httpDisplayUrl(*m_plan, m_hop.url));
    if (replied) {
        if (const QByteArray type = m_reply->header("Content-Type"); !type.isEmpty())
            m_observation.addValue(QStringLiteral("contentType"), headerText(type));
        if (const QByteArray server = m_reply->header("Server"); !server.isEmpty())
            m_observation.addValue(QStringLiteral("server"), headerText(server));
    }
    addCertificateFacts(&m_observation, m_certificate, QDateTime::currentDateTimeUtc());
    if (!m_tls.protocol.isEmpty())
        m_observation.addValue(QStringLiteral("tlsProtocol"), m_tls.protocol);
    if (!m_tls.cipher.isEmpty())
        m_observation.addValue(QStringLiteral("tlsCipher"), m_tls.cipher);
    if (replied && m_plan->usesHttp2)
        m_observation.addValue(QStringLiteral("httpVersion"), QStringLiteral("2"));
    if (m_tokenMs)
        m_observation.addValue(QStringLiteral("tokenMs"), *m_tokenMs);
    if (m_requests > 1)
        m_observation.addValue(QStringLiteral("attempts"), m_requests);
    m_observation.evidence = evidence();
    return std::move(m_observation);
}

} // namespace watchkeeper
