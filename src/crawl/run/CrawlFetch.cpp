// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/run/CrawlFetch.h"

#include "async/Alarm.h"
#include "async/Retry.h"
#include "checks/Registry.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Placeholders.h"
#include "checks/http/kind/HttpKind.h"
#include "checks/http/message/HttpStatus.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <memory>

namespace watchkeeper {

using namespace std::chrono_literals;

namespace {

class CrawlFetchText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

constexpr int kMaxRobotsRedirects = 5;          //!< RFC 9309, 2.3.1.2
constexpr Milliseconds kMaxRetryAfter{300'000}; //!< a server that asks for more is reported as blocked

std::shared_ptr<const HttpPlan> planFor(const WebAddress &address, const CrawlRequest &request)
{
    auto plan = request.login ? std::make_shared<HttpPlan>(*request.login) : std::make_shared<HttpPlan>();
    plan->url = address.toUrl();
    plan->target = address.pathAndQuery(); // QUrl may encode it differently
    plan->method = request.method;
    plan->accept = {};
    plan->followRedirects = false; // each address of a redirect is requested for itself, without the login on another host
    plan->keepsCookies = false;
    if (!plan->hasHeader("Accept"))
        plan->headers.emplaceBack("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    plan->keepAlive = !plan->usesQt; // Qt's client silently repeats requests on a reused connection
    plan->verifyTls = request.verifiesTls;
    plan->maxBody = request.maxSize;
    plan->maxDecompressed = request.maxSize;
    plan->hasLimitFields = false;
    plan->computeFirstRequest();
    return plan;
}

//! Splits a Content-Type header.
void readType(const QByteArray &header, CrawlReply *reply)
{
    const QByteArrayList parts = header.split(';');
    reply->type = parts.value(0).trimmed().toLower();
    for (const QByteArray &part : parts.mid(1)) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0 && part.first(equals).trimmed().compare("charset", Qt::CaseInsensitive) == 0)
            reply->charset = part.sliced(equals + 1).trimmed().replace('"', "");
    }
}

void readReplyHeader(const HttpReplyParser &parser, bool isHead, CrawlReply *reply)
{
    reply->status = parser.status();
    reply->reason = QString::fromLatin1(parser.reason());
    readType(parser.header("Content-Type"), reply);
    if (httpstatus::isRedirect(reply->status))
        reply->location = parser.header("Location").trimmed();
    reply->robotsTag = parser.headers("X-Robots-Tag").join(", ");
    reply->retryAfter = parser.header("Retry-After").trimmed();
    reply->body = parser.body().head();
    reply->size = isHead ? parser.declaredSize() : parser.body().decodedSize();
    reply->isBotPage = parser.header("cf-mitigated").compare("challenge", Qt::CaseInsensitive) == 0
        || (reply->status >= httpstatus::kBadRequest && reply->body.contains("/cdn-cgi/challenge-platform/"));
}

bool isTooLarge(const HttpReplyParser &parser)
{
    const HttpBody::Fault fault = parser.body().fault();
    return parser.hasHeader() && (fault == HttpBody::Fault::TooLarge || fault == HttpBody::Fault::TooLargeDecoded);
}

} // namespace

QCoro::Task<CrawlReply> fetchAddress(WebAddress address, CrawlRequest request, CheckServices *services, CancelToken token)
{
    Deadline deadline(request.timeout, token);
    CheckContext context(deadline.token(), request.timeout, services);
    HttpVisit visit(planFor(address, request), &context);
    visit.keepWholeBody();
    const bool hasReplied = co_await visitPage(&visit);

    CrawlReply reply;
    if (visit.hasSentRequest()) {
        const HttpReplyParser &parser = visit.reply();
        reply.received = parser.received();
        reply.isTooLarge = !hasReplied && isTooLarge(parser);
        if (hasReplied || reply.isTooLarge)
            readReplyHeader(parser, request.method == "HEAD", &reply);
    }
    const double total = context.elapsedMs();
    const Observation seen = visit.takeObservation();
    if (!hasReplied && !reply.isTooLarge)
        reply.error = seen.error;
    if (const auto wait = seen.phases.get(Phase::Wait))
        reply.waitMs = static_cast<int>(std::lround(*wait));
    reply.totalMs = static_cast<int>(std::lround(total));
    co_return reply;
}

QCoro::Task<Expected<Fields, QString>> filledCrawlLogin(Fields login, CheckServices *services, CancelToken token)
{
    if (!login.needsExpansion())
        co_return login;
    const auto filled = co_await expandPlaceholders(findKind(QStringLiteral("site")), login, token, services->secrets());
    if (!filled)
        co_return Unexpected(filled.error().message());
    co_return *filled;
}

QCoro::Task<CrawlReply> fetchPatiently(WebAddress address, CrawlRequest request, CheckServices *services, AttemptHandler handle,
                                       CancelToken token)
{
    const RetryPolicy policy{request.retries + 1, 500ms, 30'000ms};
    for (int attempts = 1;; ++attempts) {
        CrawlReply reply = co_await fetchAddress(address, request, services, token);
        if (request.method == "HEAD" && needsGet(reply)) {
            request.method = "GET";
            reply = co_await fetchAddress(address, request, services, token);
        }
        reply.attempts = attempts;
        const auto asked = retryAfterTime(reply.retryAfter, QDateTime::currentDateTimeUtc());
        const bool isFinal = !isTransient(reply) || attempts > request.retries || (asked && *asked > kMaxRetryAfter);
        handle(reply, isFinal ? std::nullopt : asked);
        if (isFinal)
            co_return reply;
        const Milliseconds pause = asked ? *asked : policy.delay(attempts, QRandomGenerator::global()->generateDouble());
        const bool hasRested = co_await sleepFor(pause, token);
        if (!hasRested) {
            reply.error = CheckError(ErrorType::Cancelled, {});
            co_return reply;
        }
    }
}

RenderOptions renderOptions(const CrawlPlan &plan, const CrawlScope &scope, const HttpPlan *login)
{
    RenderOptions options;
    options.program = plan.browser;
    options.timeout = plan.timeout;
    options.maxSize = plan.maxPageSize;
    options.verifiesTls = plan.verifiesTls;
    if (login) {
        options.headers = login->headers;
        if (!login->authorization.isEmpty())
            options.headers.emplaceBack("Authorization", login->authorization);
        else if (login->oauth || login->tlsFiles || !login->userName.isEmpty())
            options.problem = CrawlFetchText::tr("A browser can't use the login of this crawl.");
        options.origins = scope.loginOrigins();
    }
    return options;
}

QCoro::Task<CrawlReply> renderReply(CrawlReply reply, WebAddress address, PageRenderer *renderer, CancelToken token)
{
    if (reply.error || reply.isBotPage || reply.status / 100 != 2 || !isHtml(reply))
        co_return reply;
    reply.rendering = co_await renderer->render(address, token);
    if (token.isCancelled())
        reply.error = CheckError(ErrorType::Cancelled, {});
    co_return reply;
}

QCoro::Task<CrawlReply> fetchRobots(QByteArray origin, CrawlRequest request, std::shared_ptr<const CrawlScope> scope,
                                    CheckServices *services, CancelToken token)
{
    const std::shared_ptr<const HttpPlan> login = request.login;
    CrawlReply reply;
    auto address = WebAddress::parse(origin + "/robots.txt");
    for (int hop = 0; address && address->isWeb() && hop <= kMaxRobotsRedirects; ++hop) {
        const WebAddress current = *address;
        request.login = scope->mayLogIn(current) ? login : nullptr;
        reply = co_await fetchAddress(current, request, services, token);
        if (reply.location.isEmpty())
            break;
        address = WebAddress::parse(reply.location, &current);
    }
    co_return reply;
}

bool isHtml(const CrawlReply &reply)
{
    if (reply.type.isEmpty()) { // as browsers do, in a simpler way
        const QByteArray begin = reply.body.first(std::min<qsizetype>(reply.body.size(), 512)).trimmed().toLower();
        return begin.startsWith("<!doctype html") || begin.startsWith("<html");
    }
    return reply.type == "text/html" || reply.type == "application/xhtml+xml";
}

bool needsGet(const CrawlReply &headReply)
{
    const bool isCancelled = headReply.error && headReply.error->type() == ErrorType::Cancelled;
    const bool hasNoServer =
        headReply.error && (headReply.error->type() == ErrorType::Dns || headReply.error->type() == ErrorType::Refused);
    return !isCancelled && !hasNoServer && (headReply.error || headReply.status >= httpstatus::kBadRequest)
        && headReply.status != 429;
}

bool isServerFailure(const CrawlReply &reply)
{
    if (reply.error)
        return reply.error->type() != ErrorType::Cancelled;
    return reply.status == 429 || (reply.status >= 500 && reply.status < 600);
}

bool isTransient(const CrawlReply &reply)
{
    if (reply.error)
        return reply.error->type() == ErrorType::Timeout || reply.error->type() == ErrorType::Network;
    return !reply.isBotPage
        && (reply.status == 429 || reply.status == 408 || (reply.status >= 500 && reply.status != 501 && reply.status < 600));
}

std::optional<Milliseconds> retryAfterTime(const QByteArray &value, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    if (isNumber)
        return seconds >= 0 ? std::optional(Milliseconds(std::chrono::seconds(std::min<qint64>(seconds, 24 * 3600))))
                            : std::nullopt;
    const QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(value), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid())
        return {};
    const QDateTime utc(date.date(), date.time(), Qt::UTC);
    return Milliseconds(std::clamp<qint64>(now.msecsTo(utc), 0, qint64(24) * 3600 * 1000));
}

} // namespace watchkeeper
