// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/websocket/WebSocketHandshake.h"

#include "checks/base/SafeText.h"
#include "checks/http/kind/HttpHop.h"
#include "checks/http/message/HttpStatus.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>

namespace watchkeeper {

namespace {

class WebSocketHandshakeText
{
    Q_DECLARE_TR_FUNCTIONS(WebSocket)
};

//! Whether a comma-separated list contains a word. `keep-alive, Upgrade` contains `upgrade`.
bool containsToken(const QByteArray &list, const QByteArray &word)
{
    const QList<QByteArray> words = list.toLower().split(',');
    return std::any_of(words.begin(), words.end(), [&](const QByteArray &one) { return one.trimmed() == word; });
}

//! Whether the selected subprotocol is one of those configured by the user, such as `chat, superchat`.
bool isOffered(const QString &subprotocols, const QString &chosen)
{
    const QStringList list = subprotocols.split(u',');
    return std::any_of(list.begin(), list.end(), [&](const QString &one) { return one.trimmed() == chosen; });
}

QString replyStatusText(const HttpReplyParser &reply)
{
    const QString reason = firstLine(QString::fromUtf8(reply.reason()));
    return reason.isEmpty() ? QString::number(reply.status()) : QString::number(reply.status()) + u' ' + reason;
}

//! Returns the destination of a redirect, for display. The destination is shown as sent by the server, unless it could reveal a
//! secret from the target's own address.
QString displayLocation(const HttpReplyParser &reply, const HttpPlan &plan)
{
    const QByteArray location = reply.header("Location");
    if (plan.unexpandedUrl.isEmpty() || location.isEmpty())
        return firstLine(QString::fromUtf8(location));
    const QUrl next = plan.url.resolved(QUrl::fromEncoded(location, QUrl::TolerantMode));
    return next.isValid() && !next.host().isEmpty() ? httpDisplayUrl(plan, next) : QStringLiteral("…");
}

CheckError handshakeRejection(const HttpReplyParser &reply, const HttpPlan &plan)
{
    const QString location = displayLocation(reply, plan);
    if (reply.status() / 100 == 3 && !location.isEmpty())
        return CheckError(
            ErrorType::Condition,
            WebSocketHandshakeText::tr(
                "The server didn't open a WebSocket: it returned %1 and redirects to %2. Use that address instead.")
                .arg(replyStatusText(reply), location));
    return CheckError(
        ErrorType::Condition,
        WebSocketHandshakeText::tr("The server didn't open a WebSocket: it returned %1.").arg(replyStatusText(reply)));
}

} // namespace

QByteArray webSocketKey()
{
    QByteArray bytes(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toBase64();
}

QByteArray webSocketAccept(const QByteArray &key)
{
    constexpr auto kGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // fixed by RFC 6455, 1.3
    return QCryptographicHash::hash(key + kGuid, QCryptographicHash::Sha1).toBase64();
}

std::shared_ptr<const HttpPlan> upgradePlan(const HttpPlan &plan, const QByteArray &key, const QString &subprotocol)
{
    auto upgrade = std::make_shared<HttpPlan>(plan);
    upgrade->isUpgrade = true;
    upgrade->headers.emplace_back("Upgrade", "websocket");
    upgrade->headers.emplace_back("Sec-WebSocket-Version", "13");
    upgrade->headers.emplace_back("Sec-WebSocket-Key", key);
    if (!subprotocol.isEmpty())
        upgrade->headers.emplace_back("Sec-WebSocket-Protocol", subprotocol.toLatin1());
    return upgrade;
}

std::optional<CheckError> upgradeError(const HttpReplyParser &reply, const HttpPlan &plan, const QByteArray &key,
                                       const QString &subprotocol)
{
    if (reply.status() != httpstatus::kSwitchingProtocols)
        return handshakeRejection(reply, plan);
    const auto wrong = [](const QString &text) { return CheckError(ErrorType::Protocol, text); };
    if (!containsToken(reply.header("Upgrade"), "websocket") || !containsToken(reply.header("Connection"), "upgrade"))
        return wrong(WebSocketHandshakeText::tr("The server returned 101, but didn't confirm the switch to WebSocket."));
    if (reply.header("Sec-WebSocket-Accept").trimmed() != webSocketAccept(key))
        return wrong(
            WebSocketHandshakeText::tr("The server returned 101, but its Sec-WebSocket-Accept header is missing or wrong. The "
                                       "server doesn't speak WebSocket, or a cache returned an old response."));
    if (!reply.header("Sec-WebSocket-Extensions").isEmpty())
        return wrong(WebSocketHandshakeText::tr("The server uses an extension that wasn't requested (%1).")
                         .arg(firstLine(QString::fromUtf8(reply.header("Sec-WebSocket-Extensions")))));
    const QString chosen = QString::fromUtf8(reply.header("Sec-WebSocket-Protocol").trimmed());
    if (!chosen.isEmpty() && !isOffered(subprotocol, chosen))
        return wrong(
            WebSocketHandshakeText::tr("The server chose the subprotocol “%1”, which wasn't offered.").arg(firstLine(chosen)));
    if (chosen.isEmpty() && !subprotocol.isEmpty())
        return CheckError(ErrorType::Condition,
                          WebSocketHandshakeText::tr("The server supports none of the subprotocols %1.").arg(subprotocol));
    return std::nullopt;
}

} // namespace watchkeeper
