// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertSending.h"

#include "alerts/alert/Alert.h"
#include "alerts/providers/Provider.h"
#include "support/http/HttpFaultRoutes.h"

#include <QDateTime>
#include <QTcpSocket>
#include <QTest>

namespace ChannelTestRunTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests sending a sample alert to a server once.
class tst_ChannelTestRun : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void reportsTheServersAnswer_data();
    void reportsTheServersAnswer();
    void triesOnce();
    void newTestCancelsTheFormerOne();
    void reportsNothingAfterCancelling();
    void mayBeDestroyedWhileRunning();

private:
    void start(ChannelTestRun *trial, const QString &path);

    std::unique_ptr<HttpFaults> m_server;
    QList<Verdict> m_verdicts;
};

void tst_ChannelTestRun::init()
{
    m_server = std::make_unique<HttpFaults>();
    m_server->serve("stall", [](QTcpSocket *, const FaultRequest &) {});
    m_verdicts.clear();
}

void tst_ChannelTestRun::start(ChannelTestRun *trial, const QString &path)
{
    AlertChannel channel;
    channel.name = u"Ours"_s;
    channel.provider = u"webhook"_s;
    channel.fields = *Fields::fromJson(findProvider(u"webhook"_s)->fields, {{u"url"_s, m_server->url(path)}});
    connect(trial, &ChannelTestRun::ended, this, [this](const Verdict &verdict) { m_verdicts.append(verdict); });
    DeliverySettings settings;
    settings.web.send = webSender(NetworkSettings(), Secrets());
    trial->start(settings, channel, sampleAlert(AlertKind::Problem, Outcome::Down, QDateTime::currentDateTimeUtc(), u"p"_s));
}

void tst_ChannelTestRun::reportsTheServersAnswer_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("taken") << QByteArray("200 OK") << u"delivered"_s;
    QTest::newRow("not allowed") << QByteArray("403 Forbidden") << u"broken"_s;
    QTest::newRow("out of order") << QByteArray("503 Service Unavailable") << u"again"_s;
}

void tst_ChannelTestRun::reportsTheServersAnswer()
{
    QFETCH(QByteArray, status);
    QFETCH(QString, verdict);
    m_server->serve("hook", [status](QTcpSocket *socket, const FaultRequest &) { reply(socket, status, "so it is"); });
    ChannelTestRun trial;
    start(&trial, u"/hook"_s);
    QTRY_COMPARE(m_verdicts.size(), 1);
    QCOMPARE(verdictKey(m_verdicts.first().code()), verdict);
    QVERIFY(!m_verdicts.first().text().isEmpty());
    QVERIFY2(!m_verdicts.first().text().contains(u"being retried"_s), qPrintable(m_verdicts.first().text())); // no retries
    QVERIFY2(m_verdicts.first().answer().contains(u"so it is"_s), qPrintable(m_verdicts.first().answer()));
}

//! The user sees the error immediately, without waiting for retries.
void tst_ChannelTestRun::triesOnce()
{
    m_server->serve("hook", [](QTcpSocket *socket, const FaultRequest &) { reply(socket, "503 Service Unavailable", "no"); });
    ChannelTestRun trial;
    start(&trial, u"/hook"_s);
    QTRY_COMPARE(m_verdicts.size(), 1);
    QCOMPARE(m_verdicts.first().tries, 1);
    QCOMPARE(m_server->requests().size(), 1);
}

void tst_ChannelTestRun::newTestCancelsTheFormerOne()
{
    m_server->serve("hook", [](QTcpSocket *socket, const FaultRequest &) { reply(socket, "200 OK", "yes"); });
    ChannelTestRun trial;
    start(&trial, u"/stall"_s);
    QTRY_COMPARE(m_server->requests().size(), 1);
    disconnect(&trial, nullptr, this, nullptr);
    start(&trial, u"/hook"_s);
    QTRY_COMPARE(m_verdicts.size(), 1);
    QCOMPARE(m_verdicts.first().code(), Verdict::Code::Delivered);
}

void tst_ChannelTestRun::reportsNothingAfterCancelling()
{
    ChannelTestRun trial;
    start(&trial, u"/stall"_s);
    QTRY_COMPARE(m_server->requests().size(), 1);
    trial.cancel();
    QCoreApplication::processEvents();
    QVERIFY(m_verdicts.isEmpty());
}

void tst_ChannelTestRun::mayBeDestroyedWhileRunning()
{
    {
        ChannelTestRun trial;
        start(&trial, u"/stall"_s);
        QTRY_COMPARE(m_server->requests().size(), 1);
    }
    QCoreApplication::processEvents();
    QVERIFY(m_verdicts.isEmpty());
}

QTEST_GUILESS_MAIN(tst_ChannelTestRun)

} // namespace ChannelTestRunTest

#include "tst_ChannelTestRun.moc"
