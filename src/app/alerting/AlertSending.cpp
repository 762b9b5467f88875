// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertSending.h"

#include "alerts/providers/Provider.h"
#include "async/PoolTasks.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Placeholders.h"
#include "checks/http/kind/HttpHop.h"
#include "checks/http/kind/HttpKind.h"
#include "checks/http/kind/HttpPlan.h"
#include "checks/network/tls/TlsFiles.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QCoro::Task<Expected<Fields, QString>> resolveFields(AlertChannel channel, Secrets secrets, CancelToken token)
{
    Kind table; // required to fill placeholders in the same way as in the fields of checks
    table.fields = findProvider(channel.provider)->fields;
    const Kind *const kind = &table;
    const Expected<Fields, CheckError> filled = co_await expandPlaceholders(kind, channel.fields, token, secrets);
    if (!filled)
        co_return Unexpected(filled.error().message());
    co_return *filled;
}

QCoro::Task<Expected<QList<QSslCertificate>, QString>> readAuthorities(QString caFile, CancelToken token)
{
    QList<QSslCertificate> none;
    if (caFile.isEmpty())
        co_return none;
    const auto job = [caFile] {
        TlsFiles files;
        files.extraCaFile = caFile;
        return readTlsFiles(files, {});
    };
    const std::optional<TlsMaterial> material = co_await runInBlockingPool(job, token);
    if (material && material->error)
        co_return Unexpected(material->error->message());
    if (!material)
        co_return none;
    const QList<QSslCertificate> authorities = material->authorities;
    co_return authorities;
}

std::shared_ptr<const HttpPlan> alertPlan(const AlertRequest &request, const QByteArray &userAgent, qint64 maxReply)
{
    auto plan = std::make_shared<HttpPlan>();
    plan->url = request.url;
    plan->target = httpTargetAsWritten(QString::fromUtf8(request.writtenUrl), request.url);
    if (!request.url.userInfo().isEmpty()) {
        plan->authorization =
            basicAuthorization(request.url.userName(QUrl::FullyDecoded), request.url.password(QUrl::FullyDecoded));
        plan->url.setUserInfo({});
    }
    plan->url.setFragment({});
    plan->method = request.method;
    plan->headers = request.headers;
    plan->headers.emplace_back("Accept-Encoding",
                               "identity"); // prevents a compressed body, which could be endless when decompressed
    if (!request.body.isEmpty())
        plan->content = textContent(request.body); // the provider's own Content-Type overrides the default one
    plan->userAgent = userAgent;
    plan->accept = NumberSet::parse(u"100-599"_s, 100, 599).value();
    plan->verifyTls = true; // even if the settings disable verification for checks
    plan->maxBody = maxReply;
    plan->maxDecompressed = maxReply;
    plan->hasLimitFields = false;
    plan->computeFirstRequest();
    return plan;
}

WebFault faultOf(HttpVisit *visit, const CheckError &error)
{
    switch (error.type()) {
    case ErrorType::Refused:
        return visit->usesProxy() ? WebFault::Proxy : WebFault::Refused;
    case ErrorType::Dns:
        return visit->usesProxy() ? WebFault::Proxy : WebFault::UnknownHost;
    case ErrorType::Tls:
        return WebFault::Tls;
    default:
        break;
    }
    if (visit->usesProxy() && !visit->hasSentRequest())
        return WebFault::Proxy;
    const bool hasHungUp = visit->hasSentRequest()
        && (visit->reply().fault() == HttpReplyParser::Fault::NoReply
            || visit->reply().fault() == HttpReplyParser::Fault::TruncatedInHeader);
    return hasHungUp ? WebFault::HungUp : WebFault::Unreachable;
}

QCoro::Task<WebReply> sendByHttp(std::shared_ptr<CheckServices> services, AlertRequest request, QByteArray userAgent,
                                 std::chrono::milliseconds deadline, qint64 maxReply, CancelToken token)
{
    CheckContext context(token, deadline, services.get());
    HttpVisit visit(alertPlan(request, userAgent, maxReply), &context);
    visit.keepWholeBody();
    const bool hasReplied = co_await visitPage(&visit);
    WebReply reply;
    const bool hasHeader = visit.hasSentRequest() && visit.reply().hasHeader();
    if (!hasReplied && !hasHeader) {
        const Observation seen = visit.takeObservation();
        reply.fault = faultOf(&visit, seen.error.value_or(CheckError(ErrorType::Network, QString())));
        co_return reply;
    }
    // Set even if the body exceeds the limit, because the status is sufficient.
    reply.answer.status = visit.reply().status();
    EvidenceData seen;
    seen.head = visit.reply().head(HttpReplyParser::kHeaderLimit);
    reply.answer.headers = seen.headers();
    reply.answer.body = visit.reply().body().head();
    reply.isComplete = hasReplied;
    const HttpBody &body = visit.reply().body();
    reply.isTooLarge = visit.reply().declaredSize() > maxReply || body.fault() == HttpBody::Fault::TooLarge
        || body.fault() == HttpBody::Fault::TooLargeDecoded;
    co_return reply;
}

} // namespace

WebSender webSender(const NetworkSettings &network, const Secrets &secrets, qint64 maxReply)
{
    auto services = std::make_shared<CheckServices>(network);
    services->setSecrets(secrets);
    return
        [services, maxReply](AlertRequest request, QByteArray userAgent, std::chrono::milliseconds deadline,
                             CancelToken token) { return sendByHttp(services, request, userAgent, deadline, maxReply, token); };
}

DeliverySettings deliverySettings(const NetworkSettings &network, const Secrets &secrets)
{
    DeliverySettings settings;
    const QString ours = u"Watchkeeper/" WATCHKEEPER_VERSION ""_s;
    settings.web.userAgent = (network.userAgent.isEmpty() ? ours : network.userAgent).toUtf8();
    settings.fill = [secrets](AlertChannel channel, CancelToken token) { return resolveFields(channel, secrets, token); };
    settings.web.send = webSender(network, secrets);
    settings.authorities = [caFile = network.caFile](CancelToken token) { return readAuthorities(caFile, token); };
    return settings;
}

ChannelTestRun::~ChannelTestRun()
{
    cancel();
}

void ChannelTestRun::start(DeliverySettings settings, const AlertChannel &channel, const Alert &alert)
{
    cancel();
    settings.retry.attempts = 1;
    m_deliverer = std::make_unique<Deliverer>(std::move(settings));
    m_cancel = CancelSource();
    QCoro::connect(m_deliverer->deliver(channel, alert, m_cancel.token()), this,
                   [this, number = ++m_testNumber](const Verdict &verdict) {
                       if (number == m_testNumber)
                           emit ended(verdict);
                   });
}

void ChannelTestRun::cancel()
{
    ++m_testNumber;
    m_cancel.cancel();
}

} // namespace watchkeeper

#include "moc_AlertSending.cpp"
