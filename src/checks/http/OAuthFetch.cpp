// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/OAuthFetch.h"

#include "checks/CheckServices.h"
#include "checks/http/HttpTransfer.h"
#include "checks/http/OAuthTokens.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

using Answer = OAuthTokens::Answer;

//! Sends the request to the token server via the same route as the target's own requests.
QCoro::Task<Answer> fetchToken(std::shared_ptr<const HttpPlan> plan, CheckContext *context)
{
    const OAuthGrant grant = plan->oauth->grant;
    HttpVisit visit(plan->oauth->request, context);
    const bool replied = co_await performHttpTransfer(&visit);
    if (!replied)
        co_return Unexpected(oauthFetchError(grant, *visit.takeObservation().error));
    co_return readOAuthReply(grant, visit.reply().status(), visit.reply().body().head());
}

} // namespace

QCoro::Task<bool> addToken(HttpVisit *visit)
{
    CheckContext &context = visit->context();
    OAuthTokens &tokens = context.services().oauthTokens();
    const std::shared_ptr<const HttpPlan> plan = visit->sharedPlan();
    const QByteArray key = plan->oauth->key;
    const CancelToken stop = context.token();
    while (true) {
        if (const QByteArray known = tokens.find(key, std::chrono::steady_clock::now()); !known.isEmpty()) {
            visit->setToken(known, HttpVisit::TokenSource::Cached);
            co_return true;
        }
        const auto flight = tokens.pendingFetches().find(key);
        if (!flight)
            break;
        const bool landed = co_await flight->landed.wait(stop);
        if (!landed) {
            visit->fail(context.stopped(QCoreApplication::translate("OAuth", "the access token was still being fetched")));
            co_return false;
        }
        if (flight->answer && !*flight->answer) {
            visit->fail(flight->answer->error());
            co_return false;
        }
        if (flight->answer) {
            visit->setToken(flight->answer->value().value, HttpVisit::TokenSource::Fetched);
            co_return true;
        }
    }
    const SingleFlight<Answer>::LeaderGuard lead(&tokens.pendingFetches(), key);
    const double begin = context.elapsedMs();
    const Answer answer = co_await fetchToken(plan, &context);
    visit->recordTokenTime(context.elapsedMs() - begin);
    if (answer || !stop.isCancelled()) // the error of a stopped check isn't shared
        lead.share(answer);
    if (!answer) {
        visit->fail(answer.error());
        co_return false;
    }
    tokens.add(key, *answer, std::chrono::steady_clock::now());
    visit->setToken(answer->value, HttpVisit::TokenSource::Fetched);
    co_return true;
}

} // namespace watchkeeper
