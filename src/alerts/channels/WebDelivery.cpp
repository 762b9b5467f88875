// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/WebDelivery.h"

#include "alerts/alert/Alert.h"
#include "async/Alarm.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr Milliseconds kMaxRetryAfter = std::chrono::days(1); // a longer pause is probably a server error, so it is limited

class ResponseEvaluatorText
{
    Q_DECLARE_TR_FUNCTIONS(Answer)
};

QString answerValueText(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

bool matchesAll(const AnswerMatch &match, const AlertAnswer &answer)
{
    for (auto each = match.begin(); each != match.end(); ++each) {
        const auto seen = answerValue(answer, each.key());
        if (!seen || !(each->contains(u"*"_s) || each->contains(*seen)))
            return false;
    }
    return true;
}

bool matchesAny(const QList<AnswerMatch> &matches, const AlertAnswer &answer)
{
    return std::any_of(matches.begin(), matches.end(),
                       [&answer](const AnswerMatch &match) { return matchesAll(match, answer); });
}

std::optional<Milliseconds> clampedSeconds(double seconds)
{
    if (!std::isfinite(seconds))
        return std::nullopt;
    const double maxSeconds = std::chrono::duration<double>(kMaxRetryAfter).count();
    return Milliseconds(static_cast<qint64>(std::ceil(std::clamp(seconds, 0.0, maxSeconds) * 1000)));
}

std::optional<Milliseconds> delayFromField(const AnswerTime &time, const AlertAnswer &answer, const QDateTime &now)
{
    bool isNumber = false;
    const double number = answerValue(answer, time.at).value_or(QString()).toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    switch (time.unit) {
    case AnswerTime::Unit::Second:
        return clampedSeconds(number);
    case AnswerTime::Unit::Millisecond:
        return clampedSeconds(number / 1000);
    case AnswerTime::Unit::Instant:
        break;
    }
    return clampedSeconds(number - static_cast<double>(now.toMSecsSinceEpoch()) / 1000);
}

std::optional<Milliseconds> requestedDelay(const AnswerRules &rules, const AlertAnswer &answer, const QDateTime &now)
{
    if (const auto header = retryAfter(answer, now))
        return header;
    for (const AnswerTime &time : rules.retryDelayFields) {
        if (const auto found = delayFromField(time, answer, now))
            return found;
    }
    return rules.after;
}

Verdict::Code verdictCodeForAnswer(const AnswerRules &rules, const AlertAnswer &answer)
{
    if (rules.success.contains(answer.status) && (rules.where.isEmpty() || matchesAny(rules.where, answer)))
        return Verdict::Code::Delivered;
    if (matchesAny(rules.brokenBy, answer))
        return Verdict::Code::Broken;
    if (matchesAny(rules.retryMatches, answer))
        return Verdict::Code::RetryLater;
    if (rules.broken.contains(answer.status))
        return Verdict::Code::Broken;
    return rules.again.contains(answer.status) ? Verdict::Code::RetryLater : Verdict::Code::Refused;
}

QString verdictMessage(Verdict::Code code, int status)
{
    constexpr int kRedirection = 300;
    switch (code) {
    case Verdict::Code::Delivered:
        return ResponseEvaluatorText::tr("Delivered: the server responded with %1.").arg(status);
    case Verdict::Code::RetryLater:
        return ResponseEvaluatorText::tr("The server can't accept the alert right now (%1).").arg(status);
    case Verdict::Code::Broken:
        if (status / 100 * 100 == kRedirection)
            return ResponseEvaluatorText::tr("The server responded with a redirect (status %1). Watchkeeper doesn't follow "
                                             "redirects for alerts. Update the channel's address.")
                .arg(status);
        return ResponseEvaluatorText::tr(
                   "The server denied access to this channel (%1). Check its address, token and permissions.")
            .arg(status);
    case Verdict::Code::Refused:
    case Verdict::Code::Cancelled:
        break;
    }
    return ResponseEvaluatorText::tr("The server rejected this alert (%1).").arg(status);
}

} // namespace

std::optional<QString> answerValue(const AlertAnswer &answer, const QString &path)
{
    if (path == "@text"_L1)
        return QString::fromUtf8(answer.body).trimmed();
    if (path.startsWith("@header:"_L1)) {
        const QByteArray name = path.mid(8).toLatin1();
        for (const auto &[key, value] : answer.headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return QString::fromUtf8(value).trimmed();
        }
        return std::nullopt;
    }
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    for (const QString &step : path.split(u'.')) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        value = isIndex && value.isArray() ? value.toArray().at(index) : value.toObject().value(step);
    }
    if (value.isUndefined() || value.isNull() || value.isObject() || value.isArray())
        return std::nullopt;
    return answerValueText(value);
}

std::optional<Milliseconds> retryAfter(const AlertAnswer &answer, const QDateTime &now)
{
    const QString written = answerValue(answer, u"@header:retry-after"_s).value_or(QString());
    bool isNumber = false;
    const double seconds = written.toDouble(&isNumber);
    if (isNumber)
        return clampedSeconds(seconds);
    // Qt's parser for such dates doesn't support "GMT".
    QDateTime until = QLocale::c().toDateTime(written, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    until.setTimeSpec(Qt::UTC);
    return until.isValid() ? clampedSeconds(static_cast<double>(now.msecsTo(until)) / 1000) : std::nullopt;
}

Verdict evaluateAnswer(const AnswerRules &rules, const AlertAnswer &answer, const QDateTime &now, const QStringList &secrets)
{
    const Verdict::Code code = verdictCodeForAnswer(rules, answer);
    QString sentence = verdictMessage(code, answer.status);
    for (const QString &path : code == Verdict::Code::Delivered ? QStringList() : rules.message) {
        const QString serverMessage = sanitizedLine(answerValue(answer, path).value_or(QString()), secrets);
        if (serverMessage.isEmpty())
            continue;
        sentence += u' ' + ResponseEvaluatorText::tr("It replied: %1").arg(serverMessage);
        break;
    }
    Verdict verdict(code, sentence, sanitizedAnswer(answer.body, secrets));
    if (code == Verdict::Code::RetryLater)
        verdict.after = requestedDelay(rules, answer, now);
    return verdict;
}

namespace {

class WebDeliveryText
{
    Q_DECLARE_TR_FUNCTIONS(WebDelivery)
};

Verdict stoppedVerdict(const CancelToken &token, const QString &host, std::chrono::milliseconds deadline)
{
    if (token.reason() == CancelReason::Timeout)
        return Verdict(Verdict::Code::RetryLater, webTimeoutText(host, deadline));
    return Verdict(Verdict::Code::Cancelled, WebDeliveryText::tr("Cancelled."));
}

} // namespace

QString webFaultText(WebFault fault, const QString &host)
{
    switch (fault) {
    case WebFault::Refused:
        return WebDeliveryText::tr("%1 refused the connection.").arg(host);
    case WebFault::UnknownHost:
        return WebDeliveryText::tr("The host name %1 couldn't be resolved.").arg(host);
    case WebFault::HungUp:
        return WebDeliveryText::tr("%1 closed the connection before responding.").arg(host);
    case WebFault::Tls:
        return WebDeliveryText::tr("The encrypted connection to %1 failed: the server's certificate isn't valid, or the server "
                                   "doesn't support TLS.")
            .arg(host);
    case WebFault::Proxy:
        return WebDeliveryText::tr("The proxy blocked the connection to %1.").arg(host);
    case WebFault::None:
    case WebFault::Unreachable:
        break;
    }
    return WebDeliveryText::tr("%1 couldn't be reached.").arg(host);
}

QString webTimeoutText(const QString &host, std::chrono::milliseconds limit)
{
    return WebDeliveryText::tr("%1 didn't respond within %2.").arg(host, humanDuration(static_cast<double>(limit.count())));
}

QCoro::Task<Verdict> sendOverHttp(AlertRequest request, AnswerRules rules, QStringList secrets, WebTransport transport,
                                  CancelToken token)
{
    const QString host = request.url.host();
    const Deadline deadline(transport.deadline, token);
    WebReply reply;
    reply.fault = WebFault::Unreachable;
    if (transport.send)
        reply = co_await transport.send(request, transport.userAgent, transport.deadline, deadline.token());
    if (deadline.token().isCancelled())
        co_return stoppedVerdict(deadline.token(), host, transport.deadline);
    if (reply.fault != WebFault::None)
        co_return Verdict(Verdict::Code::RetryLater, webFaultText(reply.fault, host));
    co_return evaluateAnswer(rules, reply.answer, QDateTime::currentDateTimeUtc(), secrets);
}

} // namespace watchkeeper
