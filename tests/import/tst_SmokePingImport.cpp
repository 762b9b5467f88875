// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"

namespace SmokePingImportTest {

using namespace ImportRows;
using namespace Qt::StringLiterals;
using namespace watchkeeper;

constexpr char kSample[] = "*** General ***\nowner = Me\n"
                           "*** Database ***\nstep = 300\npings = 20\n# consfn mrhb steps total\nAVERAGE 0.5 1 1008\n"
                           "*** Alerts ***\nto = a@b.example\n+loss\ntype = loss\n"
                           "*** Probes ***\n"
                           "+ FPing\nbinary = /usr/bin/fping\npacketsize = 100\n"
                           "++ FPingFast\nstep = 60\npings = 5\nhostinterval = 0.5\ntimeout = 1.5\n"
                           "+ FPing6\n"
                           "+ DNS\nlookup = a.example\n"
                           "+ Curl\nurlformat = https://%host%/\nagent = \"me\"\nfollow_redirects = yes\ntimeout = 7\n"
                           "+ EchoPingHttp\nport = 8080\nurl = /x\n"
                           "+ TCPPing\nport = 443\n"
                           "+ AnotherSSH\n"
                           "+ IOSPing\n"
                           "*** Targets ***\nprobe = FPing\nmenu = Top\ntitle = Chart\nremark = many \\\n  words\n";

class tst_SmokePingImport : public QObject
{
    Q_OBJECT

private slots:
    void convertsProbes_data()
    {
        QTest::addColumn<QByteArray>("section");
        QTest::addColumn<QString>("expected"); //!< empty if the target isn't imported
        QTest::addColumn<QString>("remark");   //!< a part of the last remark; empty if there is only that of the alerts
        const auto row = [](const char *name, const char *section, const char *expected, const char *remark = "") {
            QTest::newRow(name) << QByteArray(section) << QString::fromUtf8(expected) << QString::fromUtf8(remark);
        };
        row("ping", "+ A\nmenu = Host A\nhost = a.example\n",
            "{'count':20,'every':'5m','host':'a.example','kind':'ping','name':'Host A','size':100}");
        row("hierarchy", "+ Net\nmenu = Net\n++ West\nprobe = FPingFast\n+++ A\nhost = a.example\n",
            "{'count':5,'every':'1m','host':'a.example','interval':'500ms','kind':'ping','name':'A','size':100,"
            "'tags':['Net','West'],'wait':'1500ms'}");
        row("ping6", "+ A\nprobe = FPing6\nhost = ::1\n",
            "{'count':20,'every':'5m','host':'::1','ipFamily':'ipv6','kind':'ping','name':'A'}");
        row("dns", "+ A\nprobe = DNS\nrecordtype = MX\nhost = 192.0.2.1\n",
            "{'every':'5m','kind':'dns','minAnswers':0,'name':'A','query':'a.example','rcode':'any','server':'192.0.2.1',"
            "'type':'MX'}");
        row("curl", "+ A\nprobe = Curl\nhost = a.example\n",
            "{'every':'5m','kind':'http','name':'A','timeout':'7s','url':'https://a.example/','userAgent':'me'}");
        row("echoping", "+ A\nprobe = EchoPingHttp\nhost = a.example\n",
            "{'every':'5m','kind':'http','name':'A','url':'http://a.example:8080/x'}");
        row("tcp", "+ A\nprobe = TCPPing\nhost = a.example\n",
            "{'every':'5m','host':'a.example','kind':'tcp','name':'A','port':443}");
        row("ssh", "+ A\nprobe = AnotherSSH\nhost = a.example\n", "{'every':'5m','host':'a.example','kind':'ssh','name':'A'}");
        row("step", "+ A\nstep = 30\npings = 500\nhost = a.example\n",
            "{'count':100,'every':'30s','host':'a.example','kind':'ping','name':'A','size':100}");
        row("placeholder", "+ A\nprobe = EchoPingHttp\nurl = /${file:/etc/passwd}\nhost = a.example\n",
            "{'every':'5m','kind':'http','name':'A','url':'http://a.example:8080/$${file:/etc/passwd}'}");
        row("alerts", "+ A\nhost = a.example\nalerts = loss\n",
            "{'count':20,'every':'5m','host':'a.example','kind':'ping','name':'A','size':100}",
            "smoke.conf:44 Notifications weren't imported: alerts. Set them up in Alert channels and Alert rules.");
        row("the same alerts", "+ A\nhost = a.example\nalerts = loss\n+ B\nhost = b.example\nalerts = loss\n",
            "{'count':20,'every':'5m','host':'a.example','kind':'ping','name':'A','size':100}", "smoke.conf:44 Notifications");
        row("slaves of all", "slaves = x\n+ A\nhost = a.example\n",
            "{'count':20,'every':'5m','host':'a.example','kind':'ping','name':'A','size':100}",
            "smoke.conf:42 Watchkeeper has no setting for “slaves”.");
        row("dot in a section", "+ a.example # router\nhost = a.example\n",
            "{'count':20,'every':'5m','host':'a.example','kind':'ping','name':'a.example','size':100}");
        row("dns of an address", "+ A\nprobe = DNS\nlookup =\nhost = 192.0.2.1\n",
            "{'every':'5m','kind':'dns','minAnswers':0,'name':'A','query':'192.0.2.1','rcode':'any','server':'192.0.2.1',"
            "'type':'PTR'}");
        row("slaves", "+ A\nhost = a.example\nslaves = x\n",
            "{'count':20,'every':'5m','host':'a.example','kind':'ping','name':'A','size':100}", "“slaves”");
        row("multi", "+ A\nhost = /Net/B /Net/C\n", "",
            "smoke.conf:42: A Watchkeeper has no setting for “host = /Net/B /Net/C”.");
        row("dynamic", "+ A\nhost = DYNAMIC\n", "", "“DYNAMIC”");
        row("other probe", "+ A\nprobe = IOSPing\nhost = a.example\n", "",
            "smoke.conf:42: A Watchkeeper has no setting for “probe = IOSPing”.");
    }
    void convertsProbes()
    {
        QFETCH(QByteArray, section);
        QFETCH(QString, expected);
        QFETCH(QString, remark);
        const QList<ImportFile> files{file(u"smoke.conf"_s, kSample + section)};
        QCOMPARE(QString::fromLatin1(detectImportFormat(files)->key), u"smokeping"_s);
        const auto imported = importSmokePing(files, {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QCOMPARE(imported->targets.isEmpty() ? QString() : jsonOf(imported->targets.first()), expected);
        QVERIFY2(imported->remarks.size() == (remark.isEmpty() ? 1 : 2), qPrintable(remarksOf(*imported)));
        QVERIFY2(remarksOf(*imported).contains(remark), qPrintable(remarksOf(*imported)));
        const auto again = importSmokePing(files, {});
        for (qsizetype i = 0; i < imported->targets.size(); ++i)
            QCOMPARE(again->targets.at(i), imported->targets.at(i));
    }

    void includesFiles()
    {
        const QList<ImportFile> files{
            file(u"pathnames"_s, "sendmail = /usr/sbin/sendmail\n"),
            file(u"Targets"_s, "*** Targets ***\nprobe = FPing\n@include /etc/hosts.inc\n@include /etc/none\n"),
            file(u"config"_s, "@include /etc/Probes\n@include /etc/Targets\n"),
            file(u"Probes"_s, "*** Probes ***\n+ FPing\nsize = 1\n"), file(u"hosts.inc"_s, "+ A\nhost = a.example\n")};
        const auto imported = importSmokePing(files, {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QCOMPARE(imported->targets.size(), 1);
        QVERIFY(remarksOf(*imported).contains(u"Targets:4 /etc/none wasn't read. Also choose this file."_s));
    }

    void rejects_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("no part") << QByteArray("+ A\n") << u"f:1: This isn't a configuration of SmokePing."_s;
        QTest::newRow("level") << QByteArray("*** Targets ***\n+++ A\n") << u"f:2: This isn't"_s;
        QTest::newRow("word") << QByteArray("*** Targets ***\nword\n") << u"f:2: This isn't"_s;
        QTest::newRow("null") << QByteArray("*** Targets ***\nmenu = a\0b\n", 26) << u"f:2: This isn't"_s;
        QTest::newRow("itself") << QByteArray("*** Targets ***\n@include f\n") << u"f:2: This isn't"_s;
        QTest::newRow("long") << "*** Targets ***\nmenu = " + QByteArray(100'000, 'x') << u"f:2: This isn't"_s;
        QTest::newRow("empty") << QByteArray("*** Targets ***\n") << u"no checks"_s;
        QTest::newRow("many") << "*** Targets ***\n" + QByteArray("+ A\n").repeated(20'001) << u"too large"_s;
    }
    void rejects()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const auto imported = importSmokePing({file(u"f"_s, content)}, {});
        QVERIFY(!imported);
        QVERIFY2(imported.error().contains(says), qPrintable(imported.error()));
    }

    //! Damaged files must neither crash nor hang.
    void survivesDamage()
    {
        const QByteArray whole = kSample + QByteArray("+ A\nhost = a.example\n++ B\nhost = b.example\n");
        for (const QByteArray &content : damaged(whole)) {
            const auto imported = importSmokePing({file(u"f"_s, content)}, {});
            QVERIFY(imported || !imported.error().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(tst_SmokePingImport)

} // namespace SmokePingImportTest

#include "tst_SmokePingImport.moc"
