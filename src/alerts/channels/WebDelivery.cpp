// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/WebDelivery.h"

#include "alerts/channels/OnceBody.h"
#include "alerts/providers/AnswerJudge.h"
#include "async/Deadline.h"
#include "async/OneShot.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kMostAnswer = 64 * 1024; // beyond, nothing is read

class WebDeliveryText
{
    Q_DECLARE_TR_FUNCTIONS(WebDelivery)
};

QNetworkRequest networkRequest(const AlertRequest &request, const WebWay &way)
{
    QNetworkRequest network(request.url);
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true); // see OnceBody
    network.setRawHeader("User-Agent", way.userAgent);
    network.setRawHeader("Accept-Encoding", "identity"); // what is packed could be endless
    for (const auto &[name, value] : request.headers)
        network.setRawHeader(name, value);
    network.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    if (!way.authorities.isEmpty()) {
        QSslConfiguration tls = network.sslConfiguration();
        tls.setCaCertificates(way.authorities);
        network.setSslConfiguration(tls);
    }
    return network;
}

//! Never QNetworkReply::errorString(): the address stands in it.
QString faultText(QNetworkReply::NetworkError error, const QString &host)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return WebDeliveryText::tr("%1 refuses the connection.").arg(host);
    case QNetworkReply::HostNotFoundError:
        return WebDeliveryText::tr("The name %1 has no address.").arg(host);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return WebDeliveryText::tr("%1 hung up before it answered.").arg(host);
    case QNetworkReply::SslHandshakeFailedError:
        return WebDeliveryText::tr("No encrypted connection to %1: its certificate is not valid, or it speaks no TLS.")
            .arg(host);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return WebDeliveryText::tr("The proxy on the way to %1 does not let it through.").arg(host);
    default:
        return WebDeliveryText::tr("%1 could not be reached.").arg(host);
    }
}

Verdict stopped(const CancelToken &token, const QString &host, std::chrono::milliseconds deadline)
{
    if (token.reason() == CancelReason::Timeout)
        return Verdict(Verdict::Code::Again,
                       WebDeliveryText::tr("%1 did not answer within %2.")
                           .arg(host, humanDuration(static_cast<double>(deadline.count()))));
    return Verdict(Verdict::Code::Cancelled, WebDeliveryText::tr("Cancelled."));
}

AlertAnswer answerOf(const QNetworkReply &reply, const QByteArray &body)
{
    AlertAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        answer.headers.append({name, value});
    answer.body = body;
    return answer;
}

} // namespace

QCoro::Task<Verdict> sendByWeb(AlertRequest request, AnswerRules rules, QStringList secrets, WebWay way, CancelToken token)
{
    const QString host = request.url.host();
    const Deadline deadline(way.deadline, token);
    QNetworkAccessManager network; // its own: no cookie, credential or connection is shared
    network.setProxy(way.proxy);
    OnceBody body(request.body);
    QIODevice *const content = request.body.isEmpty() ? nullptr : &body;
    QNetworkReply *const reply = network.sendCustomRequest(networkRequest(request, way), request.method, content); // its own
    QByteArray read;
    OneShot done;
    const auto take = [&read, reply] {
        read += reply->read(kMostAnswer - read.size());
        if (read.size() >= kMostAnswer)
            reply->abort();
    };
    QObject::connect(reply, &QNetworkReply::readyRead, reply, take);
    QObject::connect(reply, &QNetworkReply::finished, reply, done.settler());
    const CancelCallback stop(deadline.token(), [reply] { reply->abort(); });
    co_await done;
    if (deadline.token().isCancelled())
        co_return stopped(deadline.token(), host, way.deadline);
    const AlertAnswer answer = answerOf(*reply, read);
    if (answer.status == 0)
        co_return Verdict(Verdict::Code::Again, faultText(reply->error(), host));
    co_return judgeAnswer(rules, answer, QDateTime::currentDateTimeUtc(), secrets);
}

} // namespace watchkeeper
