// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "support/http/HttpFaultRoutes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <memory>

namespace CliAlertDeskTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests that `watch` sends alerts about all changes to a webhook, even if `watch` is killed or the webhook is down at times.
class tst_CliAlertDesk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void reportsAnOutageOnce();
    void retriesAfterARefusal();
    void nextRunSendsUndeliveredAlerts();
    void losesNoAlertWhenKilled();
    void reportsAFaultOnce();
    void leavesDesktopAlertsToTheWindow();
    void appliesEditsOfTheFile();
    void keepsAlertsWhileABackupIsUsed();

private:
    QString profile() const { return m_folder->filePath(u"p"_s); }
    QString sign() const { return m_folder->filePath(u"sign"_s); }
    qint64 checkCount() const { return QFileInfo(m_folder->filePath(u"looks"_s)).size(); }
    //! Returns the number of externally visible events: started checks and received alerts, including refused ones.
    qint64 events() const { return checkCount() + m_ids.size() + m_repeated + m_refused; }
    void writeAlerts() const;
    std::unique_ptr<CliRun> startWatching() const;
    static void end(CliRun *run);
    void waitForCheck() const;
    bool reported(const QStringList &expected) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HttpFaults> m_server;
    QByteArray m_answer;
    QStringList m_kinds; //!< kinds of the alerts accepted by the hook, without duplicates
    QStringList m_ids;
    int m_repeated = 0;
    int m_refused = 0;
};

//! Ten times a second, a check tests whether a file exists.
void tst_CliAlertDesk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(profile()));
    writeFile(*m_folder, u"sign"_s, "");
    writeFile(*m_folder, u"p/targets.json"_s,
              R"({"version":1,"targets":[{"name":"File","kind":"command","shell":true,"command":"echo >> )"
                  + m_folder->filePath(u"looks"_s).toUtf8() + "; test -e " + sign().toUtf8()
                  + R"(","every":"1s","attempts":2,"retryEvery":"100ms","flapping":"off"}]})");
    m_answer = "200 OK";
    m_kinds.clear();
    m_ids.clear();
    m_repeated = 0;
    m_refused = 0;
    m_server = std::make_unique<HttpFaults>();
    m_server->serve("hook", [this](QTcpSocket *socket, const FaultRequest &request) {
        const QJsonObject alert = QJsonDocument::fromJson(request.body).object();
        const QString id = alert.value(u"id"_s).toString();
        if (m_answer != "200 OK") {
            ++m_refused;
        } else if (m_ids.contains(id)) {
            ++m_repeated;
        } else {
            m_ids.append(id);
            m_kinds.append(alert.value(u"kind"_s).toString());
        }
        reply(socket, m_answer, "{}");
    });
    writeAlerts();
}

void tst_CliAlertDesk::writeAlerts() const
{
    writeFile(*m_folder, u"p/alerts.json"_s,
              R"({"version":1,"channels":[{"name":"hook","provider":"webhook","url":")" + m_server->url(u"/hook"_s).toUtf8()
                  + R"("}],"rules":[{"name":"All","channels":["hook"]}]})");
}

std::unique_ptr<CliRun> tst_CliAlertDesk::startWatching() const
{
    auto run = std::make_unique<CliRun>(m_folder->path());
    run->start({u"--profile"_s, profile(), u"watch"_s});
    return run;
}

void tst_CliAlertDesk::end(CliRun *run)
{
    const qint64 took = run->signalAndWait(SIGINT);
    QVERIFY2(took >= 0 && took < 15'000, QByteArray::number(took) + run->err());
}

//! Waits until another check starts. While waiting, the test server can receive alerts.
void tst_CliAlertDesk::waitForCheck() const
{
    const qint64 before = checkCount();
    QTRY_VERIFY_WITH_TIMEOUT(checkCount() > before, 30'000);
}

bool tst_CliAlertDesk::reported(const QStringList &expected) const
{
    return QTest::qWaitFor([&] { return m_kinds == expected; }, 30'000);
}

void tst_CliAlertDesk::reportsAnOutageOnce()
{
    const auto run = startWatching();
    waitForCheck();
    QVERIFY(QFile::remove(sign()));
    QVERIFY2(reported({u"problem"_s}), run->err());
    waitForCheck();
    waitForCheck();
    writeFile(*m_folder, u"sign"_s, "");
    QVERIFY(reported({u"problem"_s, u"recovery"_s}));
    waitForCheck();
    end(run.get());
    QCOMPARE(m_kinds, (QStringList{u"problem"_s, u"recovery"_s}));
    QCOMPARE(m_repeated, 0);
}

//! Alerts that the hook refused arrive later, in order.
void tst_CliAlertDesk::retriesAfterARefusal()
{
    m_answer = "503 Away\r\nRetry-After: 1";
    const auto run = startWatching();
    waitForCheck();
    QVERIFY(QFile::remove(sign()));
    QTRY_VERIFY_WITH_TIMEOUT(m_refused > 0, 30'000);
    writeFile(*m_folder, u"sign"_s, "");
    QTRY_VERIFY_WITH_TIMEOUT(run->out().contains("Down → Up"), 30'000);
    m_answer = "200 OK";
    QVERIFY2(reported({u"problem"_s, u"recovery"_s}), qPrintable(m_kinds.join(u' ')));
    end(run.get());
}

void tst_CliAlertDesk::nextRunSendsUndeliveredAlerts()
{
    m_answer = "503 Away";
    for (const int signal : {SIGINT, SIGKILL}) {
        m_kinds.clear();
        m_refused = 0;
        const auto run = startWatching();
        waitForCheck();
        QVERIFY(QFile::remove(sign()));
        QTRY_VERIFY_WITH_TIMEOUT(m_refused > 0, 30'000);
        QVERIFY(run->signalAndWait(signal) >= 0);
        m_answer = "200 OK";
        const auto next = startWatching();
        QVERIFY2(reported({u"problem"_s}), next->err());
        writeFile(*m_folder, u"sign"_s, "");
        QVERIFY(reported({u"problem"_s, u"recovery"_s}));
        end(next.get());
        m_answer = "503 Away";
    }
}

//! Every alert arrives, and no false alerts are sent. An alert that was being sent when the program was killed may arrive
//! twice, with the same ID.
void tst_CliAlertDesk::losesNoAlertWhenKilled()
{
    QRandomGenerator dice(20261121);
    constexpr int kKills = 30;
    QStringList expected;
    for (int kill = 0; kill < kKills; ++kill) {
        const auto run = startWatching();
        waitForCheck();
        const qint64 before = events();
        int most = 1;
        if (kill % 3 == 1) {
            most = 3; // the checks that confirm the change, and the alert
            const bool isDown = kill % 2 == 1;
            if (isDown)
                QVERIFY(QFile::remove(sign()));
            else
                writeFile(*m_folder, u"sign"_s, "");
            expected.append(isDown ? u"problem"_s : u"recovery"_s);
        }
        const qint64 point = before + dice.bounded(most + 1); // the program is killed at a random event
        QVERIFY2(QTest::qWaitFor([&] { return events() >= point; }, 30'000), run->err());
        QVERIFY(run->signalAndWait(SIGKILL) >= 0);
        if (kill % 3 == 0) { // waits until all pending alerts have been sent
            const auto undisturbed = startWatching();
            QVERIFY2(reported(expected), qPrintable(m_kinds.join(u' ')));
            QVERIFY(undisturbed->signalAndWait(SIGKILL) >= 0);
        }
    }
    const auto last = startWatching();
    QVERIFY2(reported(expected), qPrintable(m_kinds.join(u' ')));
    waitForCheck();
    waitForCheck();
    end(last.get());
    QCOMPARE(m_kinds, expected);
    QCOMPARE(expected.size(), kKills / 3);
    QVERIFY2(m_repeated <= kKills, QByteArray::number(m_repeated));
}

void tst_CliAlertDesk::reportsAFaultOnce()
{
    m_answer = "401 No";
    const auto run = startWatching();
    waitForCheck();
    QVERIFY(QFile::remove(sign()));
    QTRY_VERIFY_WITH_TIMEOUT(run->err().contains("Alerts through “hook” can't be delivered and are being retried: "), 30'000);
    writeFile(*m_folder, u"sign"_s, "");
    QTRY_VERIFY_WITH_TIMEOUT(run->out().contains("Down → Up"), 30'000);
    waitForCheck();
    end(run.get());
    QVERIFY2(run->err().count("watchkeeper-cli: Alerts through “hook”") == 1, run->err());
}

//! The desktop channel's refusal is reported once, and the alert isn't retried. Other channels receive the alert. The desktop
//! channel can be tested while `watch` is running.
void tst_CliAlertDesk::leavesDesktopAlertsToTheWindow()
{
    writeFile(*m_folder, u"p/alerts.json"_s,
              R"({"version":1,"channels":[{"name":"Desk","provider":"desktop"},{"name":"hook","provider":"webhook","url":")"
                  + m_server->url(u"/hook"_s).toUtf8() + R"("}],"rules":[{"name":"All","channels":["Desk","hook"]}]})");
    const auto run = startWatching();
    waitForCheck();
    QVERIFY(QFile::remove(sign()));
    QVERIFY2(reported({u"problem"_s}), run->err());
    QTRY_VERIFY_WITH_TIMEOUT(
        run->err().contains("The channel “Desk” rejected an alert: Notifications and sounds require the Watchkeeper window."),
        30'000);
    writeFile(*m_folder, u"sign"_s, "");
    QVERIFY(reported({u"problem"_s, u"recovery"_s}));
    CliRun test(m_folder->path());
    QCOMPARE(test.run({u"--profile"_s, profile(), u"alerts"_s, u"test"_s, u"Desk"_s}), 1);
    QVERIFY2(test.out().contains("Notifications and sounds require the Watchkeeper window. Without it"),
             test.out() + test.err());
    waitForCheck();
    end(run.get());
    QCOMPARE(run->err().count("watchkeeper-cli: The channel “Desk”"), 1);
}

void tst_CliAlertDesk::appliesEditsOfTheFile()
{
    QVERIFY(QFile::remove(profile() + u"/alerts.json"_s));
    QVERIFY(QFile::remove(sign()));
    const auto run = startWatching();
    QTRY_VERIFY_WITH_TIMEOUT(run->out().contains("Down"), 30'000);
    waitForCheck();
    QVERIFY(m_kinds.isEmpty());
    writeAlerts();
    QVERIFY2(reported({u"problem"_s}), qPrintable(m_kinds.join(u' ')));
    writeFile(*m_folder, u"p/alerts.json"_s, "{");
    QTRY_VERIFY_WITH_TIMEOUT(run->err().contains("alerts.json has errors: "), 30'000);
    writeFile(*m_folder, u"sign"_s, "");
    QVERIFY(reported({u"problem"_s, u"recovery"_s}));
    writeAlerts();
    QTRY_VERIFY_WITH_TIMEOUT(run->err().contains("alerts.json is valid again."), 30'000);
    end(run.get());
}

//! An alert about the target's problem was sent, but the backup doesn't contain the target. The repaired file contains
//! the target again.
void tst_CliAlertDesk::keepsAlertsWhileABackupIsUsed()
{
    const QString file = profile() + u"/targets.json"_s;
    const QString copy = m_folder->filePath(u"copy"_s);
    {
        const auto run = startWatching(); // writes the IDs of the targets
        waitForCheck();
        QVERIFY(QFile::remove(sign()));
        QVERIFY2(reported({u"problem"_s}), run->err());
        waitForCheck(); // by the next check, the delivery has been stored
        end(run.get());
    }
    QVERIFY(QFile::copy(file, copy));
    const QByteArray other = R"({"version":1,"targets":[{"id":"11111111-1111-4111-8111-111111111111","name":"Other",)"
                             R"("kind":"command","command":"true"}]})";
    writeFile(*m_folder, u"p/targets.json~"_s, other);
    writeFile(*m_folder, u"p/targets.json"_s, "{");
    {
        const auto run = startWatching();
        QTRY_VERIFY_WITH_TIMEOUT(run->err().contains("Monitoring 1 target."), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(run->out().contains("Other"), 30'000);
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::copy(copy, file));
        waitForCheck();
        waitForCheck();
        end(run.get());
    }
    QCOMPARE(m_kinds, QStringList{u"problem"_s});
    QCOMPARE(m_repeated, 0);
}

QTEST_GUILESS_MAIN(tst_CliAlertDesk)

} // namespace CliAlertDeskTest

#include "tst_CliAlertDesk.moc"
