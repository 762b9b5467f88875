// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertsStore.h"
#include "app/profile/Profile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace DefaultAlertsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

namespace {

AlertsDocument documentOf(const QByteArray &channels, const QByteArray &rules)
{
    const auto document = AlertsDocument::parse(R"({"version":1,"channels":[)" + channels + R"(],"rules":[)" + rules + "]}");
    return document ? *document : AlertsDocument();
}

} // namespace

//! Tests the desktop notifications of a new profile.
class tst_DefaultAlerts : public QObject
{
    Q_OBJECT

private slots:
    void aNewProfileNotifies()
    {
        const QTemporaryDir folder;
        const Profile profile(folder.path());
        QCOMPARE(createDefaultAlerts(profile), QString());
        const AlertsDocument written = *readAlertsFile(profile.alertsFile()).document;
        QVERIFY(written.notifiesAnybody());
        QCOMPARE(written.channels.size(), 1);
        QCOMPARE(written.channels.first().provider, u"desktop"_s);
        QCOMPARE(written.rules.size(), 1);
        QCOMPARE(written.rules.first().on, AlertRule::defaultTriggers());
        QVERIFY(written.rules.first().targets == Filter());
    }

    void aRemovedRuleStaysRemoved()
    {
        const QTemporaryDir folder;
        const Profile profile(folder.path());
        QCOMPARE(createDefaultAlerts(profile), QString());
        const AlertsEdit removed = [](const LoadedAlerts &) { return Expected<AlertsDocument, QString>(AlertsDocument()); };
        QCOMPARE(changeAlertsFile(profile.alertsFile(), removed).problem, QString());
        QCOMPARE(createDefaultAlerts(profile), QString());
        QVERIFY(!readAlertsFile(profile.alertsFile()).document->notifiesAnybody());
    }

    void anExistingProfileStaysAsItIs_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("targets") << u"targets.json"_s;
        QTest::newRow("history") << u"history.sqlite"_s;
    }
    void anExistingProfileStaysAsItIs()
    {
        QFETCH(QString, file);
        const QTemporaryDir folder;
        const Profile profile(folder.path());
        QFile existing(folder.filePath(file));
        QVERIFY(existing.open(QIODevice::WriteOnly));
        QVERIFY(existing.write("{}") > 0);
        existing.close();
        QCOMPARE(createDefaultAlerts(profile), QString());
        QVERIFY(!QFile::exists(profile.alertsFile()));
    }

    void notifiesAnybody_data()
    {
        QTest::addColumn<QByteArray>("channels");
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<bool>("notifies");
        const QByteArray desktop = R"({"name":"D","provider":"desktop"})";
        QTest::newRow("nothing") << QByteArray() << QByteArray() << false;
        QTest::newRow("no rule") << desktop << QByteArray() << false;
        QTest::newRow("rule") << desktop << QByteArray(R"({"name":"R","channels":["D"]})") << true;
        QTest::newRow("rule without a channel") << desktop << QByteArray(R"({"name":"R"})") << false;
        QTest::newRow("paused rule") << desktop << QByteArray(R"({"name":"R","channels":["D"],"paused":true})") << false;
        QTest::newRow("paused channel") << QByteArray(R"({"name":"D","provider":"desktop","paused":true})")
                                        << QByteArray(R"({"name":"R","channels":["D"]})") << false;
        QTest::newRow("escalation only") << desktop
                                         << QByteArray(R"({"name":"R","escalation":[{"after":"5m","channels":["D"]}]})")
                                         << true;
    }
    void notifiesAnybody()
    {
        QFETCH(QByteArray, channels);
        QFETCH(QByteArray, rules);
        QFETCH(bool, notifies);
        AlertsDocument document = documentOf(channels, rules);
        QCOMPARE(document.channels.isEmpty(), channels.isEmpty());
        QCOMPARE(document.rules.isEmpty(), rules.isEmpty());
        QCOMPARE(document.notifiesAnybody(), notifies);
        document = withDesktopNotifications(document);
        QVERIFY(document.notifiesAnybody());
        QCOMPARE(document.channels.size(), 1); // an existing channel is resumed
        QVERIFY(AlertsDocument::parse(document.toJson()));
    }

    void keepsNamesUnique()
    {
        const AlertsDocument document =
            withDesktopNotifications(documentOf(R"({"name":"Desktop notification","provider":"sound"})",
                                                R"({"name":"Notify me","channels":["Desktop notification"],"paused":true})"));
        QCOMPARE(document.channels.last().name, u"Desktop notification 2"_s);
        QCOMPARE(document.rules.last().name, u"Notify me 2"_s);
        QVERIFY(AlertsDocument::parse(document.toJson()));
    }
};

QTEST_GUILESS_MAIN(tst_DefaultAlerts)

} // namespace DefaultAlertsTest

#include "tst_DefaultAlerts.moc"
