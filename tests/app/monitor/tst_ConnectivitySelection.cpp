// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/ConnectivitySelection.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "targets/service/TargetGuess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace ConnectivitySelectionTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests which references the settings select for the connectivity check, and the messages about connectivity changes.
class tst_ConnectivitySelection : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void parsesLines_data();
    void parsesLines();
    void usesOnlyTheGatewayByDefault();
    void canBeTurnedOff();
    void sameSettingsGiveTheSameSelection();
    void referencesOfTwoLinesHaveDifferentIds_data();
    void referencesOfTwoLinesHaveDifferentIds();
    void refusesInvalidLines();
    void describesChanges();

private:
    static QList<Target> targets();
    QTemporaryDir m_folder;
    QTemporaryDir m_programs;
};

//! Adds programs whose names look like host names to a folder in PATH.
void tst_ConnectivitySelection::initTestCase()
{
    QVERIFY(QDir(m_programs.path()).mkdir(u"web.example"_s));
    for (const QString &name : {u"db.example:53"_s, u"web.example/up"_s, u"redis"_s}) {
        QFile file(m_programs.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    }
    qputenv("PATH", QFile::encodeName(m_programs.path()));
}

QList<Target> tst_ConnectivitySelection::targets()
{
    QList<Target> list;
    const auto add = [&list](const QString &kind, const QJsonObject &fields, const QString &name) {
        Target target = *makeTarget(kind, fields, name);
        target.id = QUuid::createUuid();
        list.append(target);
    };
    add(u"http"_s, {{u"url"_s, u"https://shop.example/health"_s}}, u"Office router"_s);
    add(u"disk"_s, {{u"path"_s, u"/"_s}}, u"Disk"_s);
    add(u"dns"_s, {{u"query"_s, u"shop.example"_s}}, u"Names"_s);
    return list;
}

void tst_ConnectivitySelection::parsesLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kinds"); // empty: an invalid line

    QTest::newRow("a target") << u"Office router"_s << u"http"_s;
    QTest::newRow("a target that asks nobody") << u"Disk"_s << QString();
    QTest::newRow("names by the servers of the system") << u"Names"_s << u"dns"_s;
    QTest::newRow("an address") << u"192.0.2.1"_s << u"ping tcp"_s;
    QTest::newRow("an address of IPv6") << u"2001:db8::1"_s << u"ping tcp"_s;
    QTest::newRow("a name") << u"router.example"_s << u"ping tcp"_s;
    QTest::newRow("a name without a dot") << u"router"_s << u"ping tcp"_s;
    QTest::newRow("with room around it") << u" 192.0.2.1 "_s << u"ping tcp"_s;
    QTest::newRow("host:port") << u"192.0.2.1:22"_s << u"tcp"_s;
    QTest::newRow("a URL") << u"https://status.example/up"_s << u"http"_s;
    QTest::newRow("host:port, though a program here has that name") << u"db.example:53"_s << u"tcp"_s;
    QTest::newRow("a page, though a program here has that name") << u"web.example/up"_s << u"http"_s;
    QTest::newRow("a service, though a program here has that name") << u"redis db.example"_s << u"redis"_s;
    QTest::newRow("a command") << u"df -h /"_s << QString();
    QTest::newRow("nothing known") << u"no such thing"_s << QString();
}

void tst_ConnectivitySelection::parsesLines()
{
    QFETCH(QString, line);
    QFETCH(QString, kinds);
    Settings settings(m_folder.filePath(u"settings.json"_s));
    QCOMPARE(settings.set(setting::kConnectivityReferences, QJsonArray{line}), QString());
    const ConnectivitySelection choice = connectivitySelection(settings, targets());
    if (kinds.isEmpty()) {
        QVERIFY(choice.references.chosen.isEmpty());
        QCOMPARE(choice.problems.size(), 1);
        QVERIFY2(choice.problems[0].startsWith(u"“%1” can't be used to tell"_s.arg(line)), qPrintable(choice.problems[0]));
        return;
    }
    QVERIFY(choice.problems.isEmpty());
    QCOMPARE(choice.references.chosen.size(), 1);
    QCOMPARE(choice.references.chosen[0].name, line.trimmed());
    QStringList found;
    QSet<TargetId> ids;
    for (const Target &way : choice.references.chosen[0].alternatives) {
        found.append(way.kind);
        ids.insert(way.id);
    }
    QCOMPARE(found.join(u' '), kinds);
    QCOMPARE(ids.size(), found.size());
    for (const Target &target : targets())
        QVERIFY(!ids.contains(target.id));
}

//! No third-party host is checked by default.
void tst_ConnectivitySelection::usesOnlyTheGatewayByDefault()
{
    const Settings settings(m_folder.filePath(u"settings.json"_s));
    const ConnectivitySelection choice = connectivitySelection(settings, targets());
    QVERIFY(choice.references.usesGateway);
    QVERIFY(choice.references.chosen.isEmpty());
    QVERIFY(choice.problems.isEmpty());
}

void tst_ConnectivitySelection::canBeTurnedOff()
{
    Settings settings(m_folder.filePath(u"settings.json"_s));
    settings.set(setting::kConnectivityReferences, QJsonArray{u"192.0.2.1"_s});
    settings.set(setting::kConnectivityGateway, false);
    QVERIFY(!connectivitySelection(settings, {}).references.usesGateway);
    QCOMPARE(connectivitySelection(settings, {}).references.chosen.size(), 1);
    settings.set(setting::kMonitorConnectivity, false);
    QVERIFY(connectivitySelection(settings, {}).references == ConnectivityReferences());
}

void tst_ConnectivitySelection::sameSettingsGiveTheSameSelection()
{
    Settings settings(m_folder.filePath(u"settings.json"_s));
    settings.set(setting::kConnectivityReferences, QJsonArray{u"192.0.2.1"_s, u"Office router"_s});
    const QList<Target> list = targets();
    QVERIFY(connectivitySelection(settings, list).references == connectivitySelection(settings, list).references);
}

void tst_ConnectivitySelection::referencesOfTwoLinesHaveDifferentIds_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("addresses") << u"192.0.2.1"_s << u"192.0.2.2"_s;
    QTest::newRow("a zone that is a number") << u"fe80::1%2"_s << u"fe80::10"_s;
}

void tst_ConnectivitySelection::referencesOfTwoLinesHaveDifferentIds()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    Settings settings(m_folder.filePath(u"settings.json"_s));
    QCOMPARE(settings.set(setting::kConnectivityReferences, QJsonArray{one, other}), QString());
    const ConnectivitySelection choice = connectivitySelection(settings, {});
    QSet<TargetId> ids;
    for (const ConnectivityReference &reference : choice.references.chosen) {
        for (const Target &way : reference.alternatives)
            ids.insert(way.id);
    }
    QCOMPARE(choice.references.chosen.size(), 2);
    QCOMPARE(ids.size(), 4);
}

void tst_ConnectivitySelection::refusesInvalidLines()
{
    Settings settings(m_folder.filePath(u"settings.json"_s));
    QVERIFY(
        settings.set(setting::kConnectivityReferences, QJsonArray{u"192.0.2.1"_s, u" "_s}).startsWith(u"A line is empty."_s));
    QJsonArray many;
    for (int i = 0; i < 21; ++i)
        many.append(u"host%1"_s.arg(i));
    QCOMPARE(settings.set(setting::kConnectivityReferences, many), u"At most 20 reference target(s) are allowed."_s);
    QVERIFY(connectivitySelection(settings, {}).references.chosen.isEmpty());
}

void tst_ConnectivitySelection::describesChanges()
{
    ConnectivityChange news;
    news.isOnline = false;
    news.silent = QStringList{u"the default gateway 192.0.2.1"_s};
    QVERIFY(connectivityText(news).startsWith(
        u"This computer is offline: the default gateway 192.0.2.1 doesn't respond. While it's offline, targets"_s));
    news.silent += QStringList{u"Router"_s, u"Office"_s};
    QVERIFY(connectivityText(news).startsWith(
        u"This computer is offline: the default gateway 192.0.2.1, Router and Office don't respond. While it's offline, targets"_s));
    news.isConnected = false;
    QVERIFY(connectivityText(news).startsWith(
        u"This computer is offline: none of its network interfaces is connected. While it's offline, targets"_s));
    news.isOnline = true;
    news.lostAt = QDateTime::currentDateTimeUtc();
    news.at = news.lostAt.addSecs(125);
    QCOMPARE(connectivityText(news), u"This computer is online again, after 2 min 5 s."_s);
}

QTEST_GUILESS_MAIN(tst_ConnectivitySelection)

} // namespace ConnectivitySelectionTest

#include "tst_ConnectivitySelection.moc"
