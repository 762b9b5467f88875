// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/Deliverer.h"

#include "alerts/channels/CommandDelivery.h"
#include "alerts/channels/DesktopNotifier.h"
#include "alerts/channels/MailDelivery.h"
#include "alerts/providers/Provider.h"
#include "async/Alarm.h"
#include "async/RateLimiter.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class DelivererText
{
    Q_DECLARE_TR_FUNCTIONS(Deliverer)
};

Verdict cancelledDeliveryVerdict()
{
    return Verdict(Verdict::Code::Cancelled, DelivererText::tr("Cancelled."));
}

Verdict invalidChannelVerdict(const QString &text)
{
    return Verdict(Verdict::Code::Broken, text);
}

//! Combines the verdicts of two attempts. Recipients reached by the earlier attempt count as reached, even if the later attempt
//! fails.
Verdict combinedVerdict(const Verdict &earlier, const Verdict &later)
{
    const bool isFinal = later.code() == Verdict::Code::Delivered || later.code() == Verdict::Code::Cancelled;
    if (earlier.deferredRecipients.isEmpty() || isFinal)
        return later;
    Verdict all = earlier;
    if (later.code() != Verdict::Code::RetryLater)
        all.deferredRecipients.clear();
    return all;
}

//! Returns the number of alerts that may be sent immediately, which is half of the limit. Later alerts are spaced out, so the
//! limit is never exceeded within any period.
int burstSize(const RateLimit &limit)
{
    return std::max(1, limit.count / 2);
}

int sustainedCount(const RateLimit &limit)
{
    return limit.count > 0 ? limit.count - burstSize(limit) + 1 : 0;
}

MailTransport mailTransport(const Fields &fields)
{
    MailTransport mail;
    mail.server = fields.text(u"server"_s);
    mail.port = fields.has(u"port"_s) ? static_cast<quint16>(fields.integer(u"port"_s)) : quint16(0);
    const QString security = fields.text(u"security"_s);
    mail.security = security == "tls"_L1 ? MailTransport::Security::Tls
        : security == "none"_L1          ? MailTransport::Security::None
                                         : MailTransport::Security::StartTls;
    mail.user = fields.text(u"user"_s);
    mail.password = fields.text(u"password"_s);
    mail.from = fields.text(u"from"_s);
    mail.to = fields.list(u"to"_s);
    return mail;
}

} // namespace

struct Deliverer::State
{
    struct Rate
    {
        explicit Rate(const RateLimit &wanted)
            : limit(wanted)
            , limiter(sustainedCount(wanted), wanted.period, burstSize(wanted))
        {
        }
        RateLimit limit;
        RateLimiter limiter;
    };

    DeliverySettings settings;
    QHash<QString, std::shared_ptr<Rate>> rates; //!< by channel name
    QList<std::shared_ptr<Rate>> formerRates;

    RateLimiter *rateLimiterFor(const AlertChannel &channel, const Provider &provider)
    {
        const RateLimit limit = channel.limit.count > 0 ? channel.limit : provider.limit;
        std::shared_ptr<Rate> &rate = rates[channel.name];
        if (rate && rate->limit == limit)
            return &rate->limiter;
        if (rate)
            formerRates.append(rate); // pending deliveries continue to use the former rate
        rate = std::make_shared<Rate>(limit);
        return &rate->limiter;
    }
};

Deliverer::Deliverer(DeliverySettings settings)
    : m_state(std::make_shared<State>())
{
    m_state->settings = std::move(settings);
}

Deliverer::~Deliverer()
{
    m_state->rates.clear(); // cancels deliveries that are still waiting for the rate limit
    m_state->formerRates.clear();
}

void Deliverer::setSettings(DeliverySettings settings)
{
    m_state->settings = std::move(settings);
}

QCoro::Task<Verdict> Deliverer::deliver(AlertChannel channel, Alert alert, CancelToken token)
{
    return run(m_state, std::move(channel), std::move(alert), std::move(token));
}

QCoro::Task<Verdict> Deliverer::deliverOverHttp(std::shared_ptr<State> state, AlertChannel channel, Alert alert,
                                                CancelToken token)
{
    const Provider &provider = *findProvider(channel.provider);
    const QStringList secrets = secretsOf(provider, channel.fields);
    const auto request = makeAlertRequest(provider, channel.fields, alert, QDateTime::currentDateTimeUtc());
    if (!request)
        co_return invalidChannelVerdict(request.error());
    const AlertRequest &made = *request;
    const WebTransport web = state->settings.web;
    Verdict verdict = co_await sendOverHttp(made, provider.answer, secrets, web, token);
    co_return verdict;
}

//! \param earlier  the previous attempt in this round
QCoro::Task<Verdict> Deliverer::deliverByMail(std::shared_ptr<State> state, AlertChannel channel, Alert alert, Verdict earlier,
                                              CancelToken token)
{
    MailTransport mail = mailTransport(channel.fields);
    mail.pendingRecipients = earlier.deferredRecipients;
    mail.missed = earlier.missed;
    mail.missed.removeIf([&earlier](const QString &each) { return earlier.deferredRecipients.contains(each); });
    mail.deadline = state->settings.web.deadline;
    if (const DeliverySettings::AuthorityLoader authorities = state->settings.authorities) {
        const Expected<QList<QSslCertificate>, QString> found = co_await authorities(token);
        if (token.isCancelled())
            co_return cancelledDeliveryVerdict();
        if (!found)
            co_return Verdict(Verdict::Code::RetryLater, found.error());
        mail.authorities = *found;
    }
    Verdict verdict = co_await sendByMail(mail, alert, token);
    co_return verdict;
}

//! \param earlier  the previous attempt in this round
QCoro::Task<Verdict> Deliverer::attemptDelivery(std::shared_ptr<State> state, AlertChannel channel, Alert alert,
                                                Verdict earlier, CancelToken token)
{
    const Provider::DeliveryMethod over = findProvider(channel.provider)->over;
    if (over == Provider::DeliveryMethod::Command) { // no placeholders in arguments, because other users can read arguments
        const QString program = channel.fields.text(u"command"_s);
        const QStringList arguments = channel.fields.list(u"arguments"_s);
        Verdict verdict = co_await notifyProgram(program, arguments, alert, state->settings.web.deadline, token);
        co_return verdict;
    }
    if (const DeliverySettings::PlaceholderResolver fill = state->settings.fill) {
        const Expected<Fields, QString> filled = co_await fill(channel, token);
        if (token.isCancelled())
            co_return cancelledDeliveryVerdict();
        if (!filled)
            co_return Verdict(Verdict::Code::RetryLater, filled.error()); // the keychain may still be locked
        channel.fields = *filled;
    }
    auto trying = over == Provider::DeliveryMethod::Mail ? deliverByMail(state, channel, alert, earlier, token)
        : over == Provider::DeliveryMethod::Http         ? deliverOverHttp(state, channel, alert, token)
                                                         : notifyDesktop(channel, alert, token);
    Verdict verdict = co_await trying;
    co_return verdict;
}

QCoro::Task<Verdict> Deliverer::run(std::shared_ptr<State> state, AlertChannel channel, Alert alert, CancelToken token)
{
    const Provider *const provider = findProvider(channel.provider);
    if (!provider)
        co_return invalidChannelVerdict(DelivererText::tr("Provider “%1” doesn't exist.").arg(channel.provider));
    if (provider->over == Provider::DeliveryMethod::Http && !sendsAlert(*provider, alert))
        co_return Verdict(Verdict::Code::Delivered,
                          DelivererText::tr("This service doesn't accept this type of alert. Nothing was sent."));
    RateLimiter *const limiter = state->rateLimiterFor(channel, *provider);
    const bool isOurTurn = co_await limiter->acquire(token);
    if (!isOurTurn)
        co_return cancelledDeliveryVerdict();
    const RetryPolicy policy = state->settings.retry;
    Verdict earlier;
    for (int number = 1;; ++number) {
        const Verdict one = co_await attemptDelivery(state, channel, alert, earlier, token);
        Verdict verdict = combinedVerdict(earlier, one);
        verdict.tries = number;
        const std::chrono::milliseconds pause = std::max(verdict.after.value_or(std::chrono::milliseconds(0)),
                                                         policy.delay(number, QRandomGenerator::global()->generateDouble()));
        const bool isLast = number >= policy.attempts || pause > state->settings.maxPause;
        const bool isOver = verdict.code() != Verdict::Code::RetryLater && verdict.deferredRecipients.isEmpty();
        if (isOver || isLast)
            co_return verdict;
        earlier = verdict;
        const bool isRested = co_await sleepFor(pause, token);
        if (!isRested)
            co_return cancelledDeliveryVerdict();
    }
}

} // namespace watchkeeper
