// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace CliMaintenanceTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests the `maintenance` commands on a profile, and their effect on `watch`.
class tst_CliMaintenance : public QObject
{
    Q_OBJECT

    QString profile() const { return m_folder->filePath(u"p"_s); }
    QString targetsFile() const { return profile() + u"/targets.json"_s; }
    int cli(const QStringList &arguments)
    {
        m_cli = std::make_unique<CliRun>(m_folder->path());
        return m_cli->run(QStringList{u"--profile"_s, profile()} + arguments);
    }
    int maintenance(const QStringList &arguments) { return cli(QStringList{u"maintenance"_s} + arguments); }
    QJsonArray entries() const
    {
        QFile file(targetsFile());
        return file.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson(file.readAll()).object().value(u"maintenance"_s).toArray()
            : QJsonArray();
    }
    QJsonObject entry(qsizetype index) const { return entries().at(index).toObject(); }
    static QDateTime time(const QJsonValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODate); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(profile()));
        QFile file(targetsFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"targets": [{"name":"Shop","kind":"simulated","tags":["prod"],"every":"1s","attempts":1},
{"name":"Disk","kind":"simulated","every":"1s","attempts":1}]})");
    }

    void adds_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("entry");
        const auto row = [](const char *name, const QStringList &options, const QByteArray &entry) {
            QTest::newRow(name) << options << entry;
        };
        row("daily", {u"--at"_s, u"02:00"_s, u"--for"_s, u"90m"_s, u"--tag"_s, u"db"_s},
            R"({"name":"A","when":"daily","at":"02:00","for":"90m","zone":"UTC","tags":["db"]})");
        row("weekly",
            {u"--days"_s, u"sat,sun"_s, u"--at"_s, u"22:00"_s, u"--for"_s, u"4h"_s, u"--zone"_s, u"Europe/Berlin"_s,
             u"--all"_s},
            R"({"name":"A","when":"weekly","at":"22:00","for":"4h","days":["sat","sun"],"zone":"Europe/Berlin","all":true})");
        row("monthly",
            {u"--month-days"_s, u"1,last"_s, u"--at"_s, u"03:00"_s, u"--for"_s, u"20m"_s, u"--target"_s, u"Shop"_s,
             u"--target"_s, u"Disk"_s},
            R"({"name":"A","when":"monthly","at":"03:00","for":"20m","daysOfMonth":["1","last"],"zone":"UTC","targets":["Shop","Disk"]})");
        row("cron", {u"--cron"_s, u"0 3 * * FRIL"_s, u"--for"_s, u"2h"_s, u"--filter"_s, u"-tag:prod"_s},
            R"({"name":"A","when":"cron","for":"2h","cron":"0 3 * * FRIL","zone":"UTC","filter":"-tag:prod"})");
        row("once",
            {u"--from"_s, u"2096-12-24T22:00"_s, u"--to"_s, u"2096-12-25T02:00"_s, u"--zone"_s, u"Europe/Berlin"_s, u"--all"_s},
            R"({"name":"A","when":"once","from":"2096-12-24T22:00:00+01:00","to":"2096-12-25T02:00:00+01:00","zone":"Europe/Berlin","all":true})");
        row("once for so long, without effect",
            {u"--from"_s, u"2096-12-24T22:00"_s, u"--for"_s, u"2h"_s, u"--all"_s, u"--disabled"_s},
            R"({"name":"A","when":"once","from":"2096-12-24T22:00:00Z","to":"2096-12-25T00:00:00Z","zone":"UTC","all":true,"enabled":false})");
    }

    void adds()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, entry);
        QCOMPARE(maintenance(QStringList{u"add"_s, u"A"_s} + options), 0);
        QVERIFY2(m_cli->out().startsWith("Added: A, "), m_cli->out());
        QCOMPARE(entries(), QJsonArray{QJsonDocument::fromJson(entry).object()});
    }

    void addsMaintenanceThatHasEnded_data()
    {
        QTest::addColumn<int>("over"); // [h] how long ago it ended
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<bool>("isAdded");
        QTest::newRow("to come") << -2 << QByteArray() << true;
        QTest::newRow("over") << 1 << QByteArray("“A” already ended at ") << true;
        QTest::newRow("over for long") << 9 * 24 << QByteArray("“A” wasn't added: it ended at ") << false;
    }

    void addsMaintenanceThatHasEnded()
    {
        QFETCH(int, over);
        QFETCH(QByteArray, said);
        QFETCH(bool, isAdded);
        const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(-3600LL * over);
        const QString format = u"yyyy-MM-dd'T'HH:mm'Z'"_s;
        QCOMPARE(maintenance({u"add"_s, u"A"_s, u"--from"_s, end.addSecs(-3600).toString(format), u"--to"_s,
                              end.toString(format), u"--all"_s}),
                 0);
        QCOMPARE(m_cli->out().startsWith("Added: A, "), isAdded);
        QCOMPARE(entries().size(), isAdded ? 1 : 0);
        QCOMPARE(m_cli->err().isEmpty(), said.isEmpty());
        QVERIFY2(m_cli->err().contains(said), m_cli->err());
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *name, const QStringList &arguments, const QByteArray &words) {
            QTest::newRow(name) << arguments << words;
        };
        row("for nobody", {u"add"_s, u"A"_s, u"--at"_s, u"02:00"_s, u"--for"_s, u"1h"_s},
            "No targets specified. Use --target NAME");
        row("no time", {u"add"_s, u"A"_s, u"--for"_s, u"1h"_s, u"--all"_s}, "--at: This field is required.");
        row("two kinds",
            {u"add"_s, u"A"_s, u"--cron"_s, u"0 2 * * *"_s, u"--days"_s, u"sat"_s, u"--for"_s, u"1h"_s, u"--all"_s},
            "--days: This key is allowed only if “when” is one of: “weekly”");
        row("a cron line", {u"add"_s, u"A"_s, u"--cron"_s, u"0 25 * * *"_s, u"--for"_s, u"1h"_s, u"--all"_s},
            "--cron: The field for the hour is invalid: 25 isn't between 0 and 23.");
        row("a day", {u"add"_s, u"A"_s, u"--month-days"_s, u"40"_s, u"--at"_s, u"02:00"_s, u"--for"_s, u"1h"_s, u"--all"_s},
            "--month-days: “40” isn't a valid day of the month.");
        row("a zone", {u"add"_s, u"A"_s, u"--at"_s, u"02:00"_s, u"--for"_s, u"1h"_s, u"--zone"_s, u"Mars"_s, u"--all"_s},
            "--zone: Unknown time zone “Mars”.");
        row("a target", {u"add"_s, u"A"_s, u"--at"_s, u"02:00"_s, u"--for"_s, u"1h"_s, u"--target"_s, u"Shp"_s},
            "--target: Target “Shp” doesn't exist. Did you mean “Shop”?");
        row("a filter on results", {u"add"_s, u"A"_s, u"--at"_s, u"02:00"_s, u"--for"_s, u"1h"_s, u"--filter"_s, u"is:down"_s},
            "is:down");
        row("a duration", {u"add"_s, u"A"_s, u"--at"_s, u"02:00"_s, u"--for"_s, u"40d"_s, u"--all"_s}, "--for");
        row("start without whom", {u"start"_s, u"--for"_s, u"1h"_s}, "to select targets");
        row("start for two choices", {u"start"_s, u"Shop"_s, u"--all"_s, u"--for"_s, u"1h"_s}, "Use one of");
        row("start for a filter of blanks", {u"start"_s, u"--only"_s, u" "_s, u"--for"_s, u"1h"_s},
            "--only requires an expression");
        row("start without how long", {u"start"_s, u"Shop"_s}, "--for");
        row("start for nobody", {u"start"_s, u"Shp"_s, u"--for"_s, u"1h"_s}, "Did you mean “Shop”?");
        row("end of nothing", {u"end"_s}, "No maintenance in effect");
        row("end of what is not there", {u"end"_s, u"None"_s}, "Maintenance “None” not found.");
        row("end for a target in none", {u"end"_s, u"Shop"_s}, "No maintenance for the target “Shop” can be ended.");
        row("removal of what is not there", {u"remove"_s, u"None"_s}, "Maintenance “None” not found.");
        row("no such command", {u"stat"_s}, "Did you mean “start”?");
    }

    void refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, words);
        QCOMPARE(maintenance(arguments), 64);
        QVERIFY2(m_cli->err().contains(words), m_cli->err());
        QVERIFY(m_cli->out().isEmpty());
        QVERIFY(entries().isEmpty());
    }

    void startsAndEnds()
    {
        const QDateTime before = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
        QCOMPARE(maintenance({u"start"_s, u"shop"_s, u"--for"_s, u"1h"_s, u"--reason"_s, u"New disk"_s}), 0);
        QVERIFY2(m_cli->out().startsWith("Started: New disk, "), m_cli->out());
        QCOMPARE(entry(0).value(u"name"_s).toString(), u"New disk"_s);
        QCOMPARE(entry(0).value(u"targets"_s).toArray(), QJsonArray{u"Shop"_s});
        QVERIFY(time(entry(0).value(u"from"_s)) >= before);
        QCOMPARE(time(entry(0).value(u"from"_s)).secsTo(time(entry(0).value(u"to"_s))), 3600);
        QCOMPARE(maintenance({u"start"_s, u"--only"_s, u"-tag:prod"_s, u"--for"_s, u"30m"_s}), 0);
        QCOMPARE(entry(1).value(u"name"_s).toString(), u"Manual"_s);
        QCOMPARE(entry(1).value(u"filter"_s).toString(), u"-tag:prod"_s);
        QCOMPARE(maintenance({u"start"_s, u"--all"_s, u"--for"_s, u"30m"_s}), 0);
        QCOMPARE(entry(2).value(u"name"_s).toString(), u"Manual 2"_s);
        QCOMPARE(maintenance({u"end"_s, u"Shop"_s}), 0);
        QCOMPARE(m_cli->out(), QByteArray("Ended: New disk\n"));
        QVERIFY(time(entry(0).value(u"to"_s)) <= QDateTime::currentDateTimeUtc().addSecs(1));
        QCOMPARE(maintenance({u"end"_s}), 0);
        QCOMPARE(m_cli->out(), QByteArray("Ended: Manual\nEnded: Manual 2\n"));
        QCOMPARE(maintenance({u"remove"_s, u"Manual"_s, u"manual 2"_s}), 0);
        QCOMPARE(entries().size(), 1);
    }

    void doesNotEndRecurringMaintenance()
    {
        QCOMPARE(maintenance({u"add"_s, u"Always"_s, u"--cron"_s, u"* * * * *"_s, u"--for"_s, u"1h"_s, u"--all"_s}), 0);
        QCOMPARE(maintenance({u"end"_s, u"Always"_s}), 64);
        QVERIFY2(m_cli->err().contains("recurs on a schedule. Nothing"), m_cli->err());
    }

    void lists()
    {
        QCOMPARE(maintenance({u"list"_s}), 0);
        QVERIFY(m_cli->out().isEmpty());
        QVERIFY2(m_cli->err().contains("No maintenance yet."), m_cli->err());
        QCOMPARE(maintenance({u"add"_s, u"Always"_s, u"--cron"_s, u"* * * * *"_s, u"--for"_s, u"1h"_s, u"--all"_s}), 0);
        QCOMPARE(maintenance(
                     {u"add"_s, u"Move"_s, u"--from"_s, u"2099-12-24T22:00Z"_s, u"--for"_s, u"1h"_s, u"--target"_s, u"Shop"_s}),
                 0);
        QCOMPARE(maintenance({u"list"_s}), 0);
        QVERIFY2(m_cli->out().contains("in effect until "), m_cli->out());
        QVERIFY2(m_cli->out().contains("next 2099-12-24 22:00"), m_cli->out());
        QCOMPARE(maintenance({u"list"_s, u"--format"_s, u"ndjson"_s}), 0);
        const QByteArrayList lines = m_cli->out().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject always = QJsonDocument::fromJson(lines.at(0)).object();
        QCOMPARE(always.value(u"inEffect"_s), QJsonValue(true));
        QVERIFY(time(always.value(u"until"_s)) > QDateTime::currentDateTimeUtc());
        const QJsonObject move = QJsonDocument::fromJson(lines.at(1)).object();
        QCOMPARE(move.value(u"inEffect"_s), QJsonValue(false));
        QCOMPARE(move.value(u"next"_s), QJsonValue(u"2099-12-24T22:00:00Z"_s));
        QVERIFY(lines.at(1).startsWith(R"({"name":"Move","when":"once","from":)"));
        QCOMPARE(maintenance({u"list"_s, u"--format"_s, u"json"_s}), 0);
        QCOMPARE(QJsonDocument::fromJson(m_cli->out()).array().size(), 2);
        QCOMPARE(maintenance({u"list"_s, u"--format"_s, u"csv"_s}), 0);
        QVERIFY2(m_cli->out().startsWith("name,when,times,for,enabled,inEffect,until,next"), m_cli->out());
    }

    //! Maintenance starts and ends while the profile is monitored.
    void watchAppliesMaintenance()
    {
        CliRun watching(m_folder->path());
        watching.start({u"--profile"_s, profile(), u"watch"_s, u"--format"_s, u"ndjson"_s});
        QVERIFY(!watching.waitForOut("\"to\":\"up\"").isEmpty());
        QCOMPARE(maintenance({u"start"_s, u"Shop"_s, u"--for"_s, u"1h"_s, u"--reason"_s, u"New disk"_s}), 0);
        const QByteArray begun = watching.waitForOut("\"maintenance\":\"New disk\"");
        QVERIFY2(begun.contains("\"target\":\"Shop\""), begun);
        QCOMPARE(maintenance({u"end"_s}), 0);
        QVERIFY(!watching.waitForOut("\"maintenance\":null").isEmpty());
        QVERIFY(watching.signalAndWait(2) >= 0);
        QCOMPARE(cli({u"history"_s, u"export"_s, u"--format"_s, u"ndjson"_s}), 0);
        QVERIFY2(m_cli->out().contains("New disk"), m_cli->out());
    }

    void failuresOpenIncidentsOnlyAfterMaintenance()
    {
        QFile file(targetsFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"targets": [{"name":"Shop","kind":"simulated","every":"1s","attempts":1,"failureRate":100},
{"name":"Disk","kind":"simulated","every":"1s","attempts":1,"failureRate":100}]})");
        file.close();
        const auto incidents = [this] {
            cli({u"incidents"_s, u"--format"_s, u"json"_s});
            QStringList reported;
            for (const auto &one : QJsonDocument::fromJson(m_cli->out()).array()) {
                const QJsonObject incident = one.toObject();
                reported.append(incident.value(u"target"_s).toString()
                                + (incident.value(u"inMaintenance"_s).toBool() ? u" in maintenance"_s : QString()));
            }
            reported.sort();
            return reported;
        };
        QCOMPARE(maintenance({u"start"_s, u"Shop"_s, u"--for"_s, u"1h"_s}), 0);
        CliRun watching(m_folder->path());
        watching.start({u"--profile"_s, profile(), u"watch"_s, u"--format"_s, u"ndjson"_s});
        QVERIFY(!watching.waitForOut("\"target\":\"Disk\"").isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(incidents(), QStringList{u"Disk"_s}, 20'000);
        QCOMPARE(maintenance({u"start"_s, u"Disk"_s, u"--for"_s, u"1h"_s}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(incidents(), QStringList{u"Disk in maintenance"_s}, 20'000);
        QCOMPARE(cli({u"incidents"_s}), 0);
        QVERIFY2(m_cli->out().contains("maintenance"), m_cli->out());
        QCOMPARE(maintenance({u"end"_s}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(incidents(), (QStringList{u"Disk"_s, u"Shop"_s}), 20'000);
        QVERIFY(watching.signalAndWait(2) >= 0);
    }

    //! The target is down and in maintenance, so it counts neither as down nor as up.
    void watchOfAFileAppliesMaintenance()
    {
        const QString file =
            writeFile(*m_folder, u"t.json"_s, R"({"maintenance":[{"name":"Backup","when":"cron","cron":"* * * * *",
"for":"1h","zone":"UTC","targets":["Shop"]}],"targets":[{"name":"Shop","kind":"simulated","failureRate":100,"attempts":1},
{"name":"Disk","kind":"simulated"}]})");
        CliRun watching(m_folder->path());
        QCOMPARE(watching.run({u"watch"_s, file, u"--for"_s, u"3s"_s}), 0);
        QVERIFY2(watching.out().contains("Backup, until "), watching.out());
        QVERIFY2(watching.err().contains("1 in maintenance"), watching.err());
        QVERIFY2(!watching.err().contains("1 down"), watching.err());
    }
};

QTEST_GUILESS_MAIN(tst_CliMaintenance)

} // namespace CliMaintenanceTest

#include "tst_CliMaintenance.moc"
