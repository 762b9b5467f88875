// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/transfer/QtHttpExchange.h"

#include "async/PoolTasks.h"
#include "checks/network/tls/CertificateFacts.h"

#include <QAuthenticator>
#include <QNetworkProxy>
#include <QSslCipher>
#include <QThreadPool>

#include <algorithm>
#include <array>

namespace watchkeeper {

namespace {

using NetworkError = QNetworkReply::NetworkError;

constexpr qint64 kReadBuffer = 256 * 1024; // Qt stops reading from the network while this buffer is full

QNetworkRequest networkRequest(const QtHttpRequest &qtRequest)
{
    QNetworkRequest request(qtRequest.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, qtRequest.usesHttp2);
    if (!qtRequest.sendsCredentials) // otherwise Qt might reveal the identity of the user to another server
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (qtRequest.tls)
        request.setSslConfiguration(*qtRequest.tls);
    for (const auto &[name, value] : qtRequest.http.fields)
        request.setRawHeader(name, value);
    return request;
}

QNetworkProxy networkProxy(const QtHttpRequest &qtRequest)
{
    if (qtRequest.proxy.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const bool isSocks = qtRequest.proxy.scheme() == QLatin1String("socks5");
    QNetworkProxy proxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, qtRequest.proxy.host(),
                        static_cast<quint16>(qtRequest.proxy.port()));
    proxy.setUser(qtRequest.proxy.userName(QUrl::FullyDecoded));
    proxy.setPassword(qtRequest.proxy.password(QUrl::FullyDecoded));
    if (qtRequest.tunnels)
        proxy.setCapabilities(proxy.capabilities() & ~QNetworkProxy::CachingCapability);
    return proxy;
}

//! Converts Qt's network errors to the corresponding socket errors.
QAbstractSocket::SocketError socketErrorOf(NetworkError error, bool hasProxy)
{
    switch (error) {
    case NetworkError::ConnectionRefusedError:
    case NetworkError::ProxyConnectionRefusedError: // the proxy refused the connection; HttpExchange reports the same error
        return QAbstractSocket::ConnectionRefusedError;
    case NetworkError::RemoteHostClosedError:
        return QAbstractSocket::RemoteHostClosedError;
    case NetworkError::HostNotFoundError:
        return QAbstractSocket::HostNotFoundError;
    case NetworkError::TimeoutError:
        return QAbstractSocket::SocketTimeoutError;
    case NetworkError::ProxyConnectionClosedError:
    case NetworkError::ProxyTimeoutError:
        return QAbstractSocket::ProxyConnectionClosedError;
    case NetworkError::ProxyNotFoundError:
        return QAbstractSocket::ProxyNotFoundError;
    case NetworkError::ProxyAuthenticationRequiredError:
        return QAbstractSocket::ProxyAuthenticationRequiredError;
    case NetworkError::UnknownProxyError:
        return QAbstractSocket::ProxyProtocolError;
    case NetworkError::UnknownNetworkError: // Qt also reports this if a proxy refuses the connection
        return hasProxy ? QAbstractSocket::ProxyProtocolError : QAbstractSocket::UnknownSocketError;
    default:
        return QAbstractSocket::UnknownSocketError;
    }
}

//! Whether the reply is complete. Qt also reports an error for statuses such as 404, although the reply is complete. After a
//! protocol failure, such as an aborted HTTP/2 stream, it is incomplete.
bool isCompleteReply(NetworkError error, int status)
{
    const bool isAboutStatus =
        status >= 400 && error >= NetworkError::ContentAccessDenied && error != NetworkError::ProtocolFailure;
    return error == NetworkError::NoError || isAboutStatus;
}

//! Returns the header fields in HTTP/1.1 format. Qt joins fields with the same name, and separates joined cookies with line
//! feeds.
QByteArray headerLines(const QList<QNetworkReply::RawHeaderPair> &pairs)
{
    const auto is = [](const QByteArray &name, const char *other) { return name.compare(other, Qt::CaseInsensitive) == 0; };
    const bool isCoded =
        std::any_of(pairs.begin(), pairs.end(), [&](const auto &pair) { return is(pair.first, "Transfer-Encoding"); });
    QByteArray lines;
    for (const auto &[name, value] : pairs) {
        // Qt has already decoded the chunks.
        if (is(name, "Transfer-Encoding") || (isCoded && is(name, "Content-Length")))
            continue;
        if (is(name, "Set-Cookie")) {
            for (const QByteArray &cookie : value.split('\n'))
                lines += name + ": " + cookie + "\r\n";
        } else {
            lines += name + ": " + QByteArray(value).replace('\n', ' ') + "\r\n";
        }
    }
    return lines;
}

} // namespace

QtHttpExchange::QtHttpExchange(QtHttpRequest request, HttpReplyParser *parser)
    : m_request(std::move(request))
    , m_parser(parser)
{
    m_facts.isQtExchange = true;
    m_facts.port = static_cast<quint16>(m_request.url.port(m_request.tls ? 443 : 80));
}

//! Destroys the manager in a pool thread, because Qt waits up to 5 s for a thread that is blocked by an endless header or a
//! Kerberos library.
QtHttpExchange::~QtHttpExchange()
{
    if (!m_manager)
        return;
    delete m_reply; // aborts the request, so Qt's thread can end
    m_manager->moveToThread(nullptr);
    blockingPool().start([manager = m_manager.release()] { delete manager; });
}

void QtHttpExchange::start()
{
    m_manager = std::make_unique<QNetworkAccessManager>();
    m_manager->setProxy(networkProxy(m_request));
    const QNetworkRequest request = networkRequest(m_request);
    m_clock.start();
    const QByteArray &method = m_request.http.method;
    const QByteArray &body = m_request.http.body;
    if (method == "HEAD")
        m_reply = m_manager->head(request);
    else if (body.isEmpty()) // with an empty body argument, Qt 6.4 doesn't report when the request was sent
        m_reply = m_manager->sendCustomRequest(request, method);
    else
        m_reply = m_manager->sendCustomRequest(request, method, body);
    m_reply->setReadBufferSize(kReadBuffer);
    watch();
}

void QtHttpExchange::watch()
{
    QNetworkAccessManager *const manager = m_manager.get();
    QObject::connect(manager, &QNetworkAccessManager::authenticationRequired, manager,
                     [this](QNetworkReply *, QAuthenticator *authenticator) { onAuthentication(authenticator); });
    QObject::connect(m_reply, &QNetworkReply::sslErrors, manager, [this](const auto &errors) { onSslErrors(errors); });
    QObject::connect(m_reply, &QNetworkReply::encrypted, manager, [this] { onEncrypted(); });
    QObject::connect(m_reply, &QNetworkReply::requestSent, manager, [this] { onSent(); });
    QObject::connect(m_reply, &QNetworkReply::metaDataChanged, manager, [this] { onReadable(); });
    QObject::connect(m_reply, &QNetworkReply::readyRead, manager, [this] { onReadable(); });
    QObject::connect(m_reply, &QNetworkReply::finished, manager, [this] { onFinished(); });
}

//! Sends the credentials once. A server that requests them again has rejected them.
void QtHttpExchange::onAuthentication(QAuthenticator *authenticator)
{
    if (m_request.userName.isEmpty() && m_request.password.isEmpty())
        return;
    if (std::exchange(m_hasLoggedIn, true)) {
        m_facts.isPasswordRefused = true;
        return;
    }
    authenticator->setUser(m_request.userName);
    authenticator->setPassword(m_request.password);
}

void QtHttpExchange::onSslErrors(const QList<QSslError> &errors)
{
    recordTls();
    m_facts.tlsErrors += relevantTlsErrors(errors, m_reply->sslConfiguration());
    // Ignores only these errors of this certificate, not all future errors.
    if (!m_request.verify || m_facts.tlsErrors.isEmpty())
        m_reply->ignoreSslErrors(errors);
}

//! Verifies the connection before the request is sent. Qt waits until this function returns.
void QtHttpExchange::onEncrypted()
{
    recordTls();
    m_isSecured = true;
    const QSslConfiguration tls = m_reply->sslConfiguration();
    m_facts.tls.protocol = tlsProtocolName(tls.sessionProtocol());
    m_facts.tls.cipher = tls.sessionCipher().name();
    addHostNameError(&m_facts.tlsErrors, m_facts.certificate, m_request.url.host());
    if (m_request.verify && !m_facts.tlsErrors.isEmpty())
        finish(Fault::Tls);
    else if (m_request.usesHttp2 && tls.nextNegotiatedProtocol() != "h2")
        finish(Fault::NoHttp2);
    if (m_finished)
        m_reply->abort();
}

void QtHttpExchange::recordTls()
{
    const QSslConfiguration tls = m_reply->sslConfiguration();
    m_facts.certificate = tls.peerCertificate();
    m_facts.tls.chain.clear();
    for (const QSslCertificate &certificate : tls.peerCertificateChain())
        m_facts.tls.chain.append(certificate.toDer());
}

//! Called after each request is sent, which happens several times if the server requires a login. The time after the first call
//! counts as waiting.
void QtHttpExchange::onSent()
{
    if (m_finished || m_facts.stage != Stage::Connecting)
        return;
    m_facts.connectMs = takePhaseTime();
    m_facts.stage = Stage::Waiting;
}

void QtHttpExchange::onReadable()
{
    if (m_finished)
        return;
    takeHeader();
    std::array<char, 32 * 1024> buffer;
    while (!m_finished && m_parser->hasHeader()) {
        const qint64 count = m_reply->read(buffer.data(), static_cast<qint64>(buffer.size()));
        if (count <= 0)
            return;
        const auto state = m_parser->feed(QByteArrayView(buffer.data(), count));
        if (state == HttpReplyParser::State::Done)
            finish(Fault::None);
        else if (state == HttpReplyParser::State::Failed)
            finish(Fault::Reply);
    }
}

//! Passes the header to the parser in HTTP/1.1 format, because both clients use the same parser.
void QtHttpExchange::takeHeader()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid() || m_parser->received() > 0)
        return;
    onSent();
    m_facts.stage = Stage::Receiving;
    m_facts.waitMs = takePhaseTime();
    const QByteArray reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString().toLatin1();
    const auto state = m_parser->feed("HTTP/1.1 " + QByteArray::number(status.toInt()) + ' ' + reason + "\r\n"
                                      + headerLines(m_reply->rawHeaderPairs()) + "\r\n");
    if (m_request.usesHttp2)
        m_parser->setDisplayedVersion("HTTP/2");
    if (state == HttpReplyParser::State::Header) // Qt considers an interim reply other than 100 the final reply
        m_parser->failWith(HttpReplyParser::Fault::UnreadableInterim, QByteArray::number(status.toInt()));
    if (m_parser->state() == HttpReplyParser::State::Done)
        finish(Fault::None);
    else if (m_parser->state() == HttpReplyParser::State::Failed)
        finish(Fault::Reply);
}

void QtHttpExchange::onFinished()
{
    onReadable(); // reads data that arrived before the connection ended
    if (m_finished)
        return;
    const NetworkError error = m_reply->error();
    m_facts.errorText = m_reply->errorString();
    if (m_parser->hasHeader())
        endReply(!isCompleteReply(error, m_parser->status()));
    else
        fail();
}

//! Handles an exchange without a reply.
void QtHttpExchange::fail()
{
    const NetworkError error = m_reply->error();
    m_facts.stage = Stage::Connecting;
    m_facts.socketError = socketErrorOf(error, !m_request.proxy.isEmpty());
    const bool isClosed = error == NetworkError::RemoteHostClosedError;
    const bool isHandshake = m_request.tls && !m_isSecured && m_request.proxy.isEmpty() && isClosed;
    if (error == NetworkError::SslHandshakeFailedError || isHandshake || isClientCertificateError(m_facts.errorText))
        finish(Fault::Tls);
    else if (m_request.proxy.isEmpty() && (isClosed || error == NetworkError::ProtocolFailure))
        endReply(true);
    else
        finish(Fault::Socket);
}

//! \param isBroken  whether the connection ended before the reply was complete
void QtHttpExchange::endReply(bool isBroken)
{
    if (isBroken && m_parser->hasHeader())
        m_parser->failWith(HttpReplyParser::Fault::TruncatedInBody, {});
    finish(m_parser->feedEnd() == HttpReplyParser::State::Done ? Fault::None : Fault::Reply);
}

void QtHttpExchange::stop()
{
    std::optional<double> *const phaseTimes[] = {&m_facts.connectMs, &m_facts.tlsMs, &m_facts.sendMs, &m_facts.waitMs,
                                                 &m_facts.receiveMs};
    *phaseTimes[static_cast<int>(m_facts.stage)] = takePhaseTime();
    m_finished = true;
}

void QtHttpExchange::finish(Fault fault)
{
    m_facts.fault = fault;
    m_finished = true;
    if (m_facts.stage == Stage::Receiving)
        m_facts.receiveMs = takePhaseTime();
    m_done.settler()();
}

double QtHttpExchange::takePhaseTime()
{
    const double now = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    return now - std::exchange(m_phaseStart, now);
}

} // namespace watchkeeper
