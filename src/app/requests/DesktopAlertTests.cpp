// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/DesktopAlertTests.h"

#include "alerts/AlertsDocument.h"
#include "alerts/alert/Alert.h"
#include "alerts/providers/Provider.h"
#include "app/alerting/AlertSending.h"
#include "app/monitor/Monitor.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class DesktopAlertTestsText
{
    Q_DECLARE_TR_FUNCTIONS(Request)
};

QJsonObject replyOf(const Verdict &verdict)
{
    return {{u"verdict"_s, verdictKey(verdict.code())}, {u"text"_s, verdict.text()}};
}

//! Sends the test alert and answers the request. Takes its arguments by value, because it may outlive the caller's
//! objects.
QCoro::Task<> testRun(AlertChannel channel, Alert alert, DeliverySettings settings, RequestServer::Answer answer,
                      CancelToken token)
{
    Deliverer deliverer(settings);
    const Verdict verdict = co_await deliverer.deliver(channel, alert, token);
    answer(replyOf(verdict));
}

} // namespace

bool isDesktopChannel(const AlertChannel &channel)
{
    const Provider *const provider = findProvider(channel.provider);
    return provider
        && (provider->over == Provider::DeliveryMethod::Desktop || provider->over == Provider::DeliveryMethod::Sound);
}

QJsonObject desktopTestRequest(const AlertChannel &channel, const Alert &alert)
{
    return {{u"channel"_s, channelToJson(channel)}, {u"alert"_s, toJson(alert)}};
}

Verdict desktopTestVerdict(const QJsonObject &reply)
{
    const auto code = verdictFromKey(reply.value(u"verdict"_s).toString());
    return Verdict(code.value_or(Verdict::Code::Refused), reply.value(u"text"_s).toString());
}

DesktopAlertTests::DesktopAlertTests(Monitor *monitor, RequestServer *server)
    : QObject(server)
    , m_monitor(monitor)
{
    server->handle(kDesktopTest,
                   [this](const QJsonObject &request, const RequestServer::Answer &answer) { handleRequest(request, answer); });
    connect(monitor, &Monitor::shuttingDown, this, [this] { m_cancel.cancel(); });
}

void DesktopAlertTests::handleRequest(const QJsonObject &request, const RequestServer::Answer &answer)
{
    const auto channel = channelFromJson(request.value(u"channel"_s).toObject(), {});
    const auto alert = alertFromJson(request.value(u"alert"_s).toObject());
    if (!channel)
        return answer(RequestServer::refusal(channel.error().first().text));
    if (!alert || !isDesktopChannel(*channel))
        return answer(RequestServer::refusal(
            DesktopAlertTestsText::tr("The program that monitors the profile can test only notification and sound channels.")));
    DeliverySettings settings = deliverySettings(m_monitor->settings().network(), {});
    settings.retry.attempts = 1; // the requesting program waits only briefly
    QCoro::connect(testRun(*channel, *alert, settings, answer, m_cancel.token()), this, [] {});
}

} // namespace watchkeeper

#include "moc_DesktopAlertTests.cpp"
