// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/DeskFake.h"
#include "alerts/alert/Alert.h"
#include "alerts/providers/Provider.h"
#include "app/monitor/Monitor.h"
#include "app/requests/DesktopAlertTests.h"
#include "app/requests/RequestServer.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace DesktopAlertTestsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

AlertChannel channelOver(const QString &provider, const QJsonObject &fields = {})
{
    AlertChannel channel;
    channel.name = u"Ours"_s;
    channel.provider = provider;
    channel.fields = *Fields::fromJson(findProvider(provider)->fields, fields);
    return channel;
}

Alert sample()
{
    return sampleAlert(AlertKind::Problem, Outcome::Down, QDateTime::currentDateTimeUtc(), sampleProblemKey(u"Ours"_s));
}

} // namespace

//! Tests requests from other programs to test a channel that requires a desktop. The program with the window handles them.
class tst_DesktopAlertTests : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sendsThroughTheDesktop();
    void answersWithTheVerdict();
    void triesOnce();
    void refusesOtherChannels();
    void refusesInvalidAlerts();

private:
    void ask(const QJsonObject &request);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<RequestServer> m_server;
    std::unique_ptr<DeskFake> m_desk;
    std::optional<Verdict> m_verdict;
    QString m_refusal;
};

void tst_DesktopAlertTests::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_monitor = std::make_unique<Monitor>(Profile(m_folder->path()));
    m_server = std::make_unique<RequestServer>(Profile(m_folder->path()));
    new DesktopAlertTests(m_monitor.get(), m_server.get());
    m_desk = std::make_unique<DeskFake>();
    m_verdict.reset();
    m_refusal.clear();
}

void tst_DesktopAlertTests::cleanup()
{
    m_desk.reset();
    m_server.reset();
    QSignalSpy finished(m_monitor.get(), &Monitor::finished);
    m_monitor->shutDown();
    QTRY_VERIFY(!finished.isEmpty());
    m_monitor.reset();
}

void tst_DesktopAlertTests::ask(const QJsonObject &request)
{
    RequestCall call(Profile(m_folder->path()), kDesktopTest, request);
    connect(&call, &RequestCall::answered, this, [this](const QJsonObject &reply) { m_verdict = desktopTestVerdict(reply); });
    connect(&call, &RequestCall::refused, this, [this](const QString &sentence) { m_refusal = sentence; });
    call.start();
    QTRY_VERIFY(m_verdict || !m_refusal.isEmpty());
}

void tst_DesktopAlertTests::sendsThroughTheDesktop()
{
    const Alert alert = sample();
    ask(desktopTestRequest(channelOver(u"sound"_s, {{u"down"_s, u"/bell.wav"_s}}), alert));
    QVERIFY2(m_verdict, qPrintable(m_refusal));
    QCOMPARE(m_verdict->code(), Verdict::Code::Delivered);
    QCOMPARE(m_desk->reported,
             QStringList{u"sound: "_s + alert.title + u" /bell.wav"_s}); // all fields of the channel are included
}

void tst_DesktopAlertTests::answersWithTheVerdict()
{
    m_desk->answer = Verdict::Code::Broken;
    ask(desktopTestRequest(channelOver(u"desktop"_s), sample()));
    QVERIFY2(m_verdict, qPrintable(m_refusal));
    QCOMPARE(m_verdict->code(), Verdict::Code::Broken);
    QCOMPARE(m_verdict->text(), u"Because."_s);
}

void tst_DesktopAlertTests::triesOnce()
{
    m_desk->answer = Verdict::Code::RetryLater;
    ask(desktopTestRequest(channelOver(u"desktop"_s), sample()));
    QCOMPARE(m_desk->reported.size(), 1);
    QVERIFY(m_verdict && m_verdict->code() == Verdict::Code::RetryLater);
}

//! A request can't make this program send through a channel that its user didn't set up.
void tst_DesktopAlertTests::refusesOtherChannels()
{
    ask(desktopTestRequest(channelOver(u"command"_s, {{u"command"_s, u"true"_s}}), sample()));
    QVERIFY(!m_verdict);
    QCOMPARE(m_refusal, u"The program that monitors the profile can test only notification and sound channels."_s);
    QVERIFY(m_desk->reported.isEmpty());
}

void tst_DesktopAlertTests::refusesInvalidAlerts()
{
    QJsonObject request = desktopTestRequest(channelOver(u"desktop"_s), sample());
    request[u"alert"_s] = u"down"_s;
    ask(request);
    QVERIFY(!m_verdict && !m_refusal.isEmpty());
    request = desktopTestRequest(channelOver(u"desktop"_s), sample());
    request[u"channel"_s] = QJsonObject{{u"name"_s, u"X"_s}, {u"provider"_s, u"nobody"_s}};
    m_refusal.clear();
    ask(request);
    QVERIFY(!m_verdict && !m_refusal.isEmpty());
    QVERIFY(m_desk->reported.isEmpty());
}

QTEST_GUILESS_MAIN(tst_DesktopAlertTests)

} // namespace DesktopAlertTestsTest

#include "tst_DesktopAlertTests.moc"
