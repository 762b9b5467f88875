// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"
#include "targets/document/MaintenanceKeys.h"

namespace IcingaImportTest {

using namespace ImportRows;
using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Returns the imported targets by name, as JSON without ID, name and the default schedule of Icinga.
QMap<QString, QString> targetsOf(const Imported &imported)
{
    QMap<QString, QString> targets;
    for (const Target &target : imported.targets) {
        const QStringList without{u"name"_s, u"every"_s, u"retryEvery"_s, u"attempts"_s, u"dependsOn"_s, u"tags"_s};
        targets.insert(target.name, jsonOf(target, without));
    }
    return targets;
}

class tst_IcingaImport : public QObject
{
    Q_OBJECT

private slots:
    //! The body of a service, and what it becomes.
    void convertsServices_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected"); //!< empty if there is no target
        QTest::addColumn<QString>("remark");   //!< a part of the only remark; empty if there is none
        const auto row = [](const char *body, const char *expected, const char *remark = "") {
            QTest::newRow(body) << QByteArray(body) << QString::fromUtf8(expected) << QString::fromUtf8(remark);
        };
        row("check_command = \"ssh\"; vars.ssh_port = 2222", "{'host':'192.0.2.1','kind':'ssh','port':2222}");
        row("check_command = \"ping6\"; vars.ping_packets = 3",
            "{'count':3,'host':'2001:db8::1','ipFamily':'ipv6','kind':'ping','maxLoss':14,'maxRtt':'200ms','warnLoss':4,"
            "'warnRtt':'100ms'}");
        row("check_command = \"tcp\"; vars.tcp_port = 80 + 1; vars.tcp_timeout = 1m",
            "{'host':'192.0.2.1','kind':'tcp','port':81,'timeout':'1m'}");
        row("check_command = \"ssl\"; vars[\"ssl_cert_valid_days_warn\"] = 30; vars.ssl_cert_valid_days_critical = 7",
            "{'certificateDays':30,'criticalDays':7,'host':'192.0.2.1','kind':'tls','port':443}");
        row("check_command = \"ssl_cert\"; vars.ssl_cert_warn = 30; vars.ssl_cert_critical = 10; vars.ssl_cert_altnames = true",
            "{'certificateDays':30,'criticalDays':10,'host':'192.0.2.1','kind':'tls','port':443}",
            "h x Watchkeeper has no setting for “vars.ssl_cert_altnames”.");
        row("check_command = \"load\"", "{'conditions':['([VALUE].load1 <= 10)",
            "This checks the computer that Watchkeeper runs on.");
        row("check_command = \"by_ssh\"; vars.by_ssh_command = \"uptime | wc\"", "{'command':'check_by_ssh -H 192.0.2.1 -C \\'",
            "paused command");
        row("check_command = \"ssh\"; vars.ssh_port = \"$host.vars.port$\"", "{'host':'192.0.2.1','kind':'ssh','port':77}");
        row("check_command = \"ssh\"; vars.ssh_nothing = 1", "{'host':'192.0.2.1','kind':'ssh','port':22}",
            "h x Watchkeeper has no setting for “vars.ssh_nothing”.");
        row("check_command = \"ssh\"\nvars.a = get_time()", "{'host':'192.0.2.1','kind':'ssh','port':22}",
            "f:4 “vars . a = get_time ( ");
        row("check_command = \"ssh\"\nif (true) {\nvars.ssh_port = 1 }", "{'host':'192.0.2.1','kind':'ssh','port':22}",
            "f:4 “if");
        row("check_command = \"ssh\"; enable_active_checks = false",
            "{'host':'192.0.2.1','kind':'ssh','paused':true,'port':22}");
        row("check_command = \"ssh\"; check_period = \"work\"", "{'host':'192.0.2.1','kind':'ssh','port':22}",
            "The files don't define “work”.");
        row("check_command = \"own\"",
            "{'command':'/etc/icinga2/check_own -H 192.0.2.1','kind':'command','paused':true,'plugin':true}", "paused command");
        row("check_command = \"ssh\"; vars.ssh_address = \"${file:/etc/passwd}\"", "", "");
        row("check_command = \"dummy\"", "", "“check_command = dummy”");
        row("check_command = \"unknown\"", "", "The files don't define “unknown”.");
        row("check_command = \"slow\"", "{'host':'192.0.2.1','kind':'tcp','port':80,'timeout':'90s'}");
        row("check_command = \"slow\"; check_timeout = 20", "{'host':'192.0.2.1','kind':'tcp','port':80,'timeout':'20s'}");
        row("check_command = \"ssh\"; check_timeout = 2h", "{'host':'192.0.2.1','kind':'ssh','port':22,'timeout':'1h'}");
        row("check_command = \"mine\"; vars.a = [ 1, 2 ]; vars.b = true", "{'command':'check_mine -x -a 1 -a 2 -p ",
            "paused command");
    }
    void convertsServices()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        QFETCH(QString, remark);
        const QByteArray begin = "object Host \"h\" { address = \"192.0.2.1\"; address6 = \"2001:db8::1\"; vars.port = 77; "
                                 "check_command = \"hostalive\" }\n"
                                 "object Service \"x\" { host_name = \"h\"\n";
        const QByteArray end =
            "\n}\nobject CheckCommand \"mine\" { command = [ PluginDir + \"/check_mine\" ]\narguments = {\n"
            "\"-a\" = \"$a$\"\n\"-p\" = { value = \"' ; y\", order = 2 }\n\"-x\" = { set_if = \"$b$\", order = -1 }\n"
            "\"-z\" = \"$nothing$\" } }\n"
            "object CheckCommand \"slow\" {\ncommand = [ \"check_tcp\", \"-H\", \"$address$\", \"-p\", \"80\" ]\ntimeout = "
            "90\n}\n"
            "object CheckCommand \"own\" { command = [ ConfigDir + \"/check_own\", \"-H\", \"$address$\" ] }\n";
        const auto imported = importIcinga({file(u"f"_s, begin + body + end)}, {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        const QString text = targetsOf(*imported).value(u"h x"_s);
        if (body.contains("passwd")) {
            QVERIFY(!text.contains(u"'${file"_s));
            return;
        }
        if (expected.endsWith(u'}') || expected.isEmpty())
            QCOMPARE(text, expected);
        QVERIFY2(expected.isEmpty() || text.startsWith(expected.left(40)), qPrintable(text));
        QCOMPARE(imported->remarks.size(), remark.isEmpty() ? 0 : 1);
        QVERIFY2(remarksOf(*imported).contains(remark), qPrintable(remarksOf(*imported)));
    }

    //! Conditions of `apply`.
    void selects_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<bool>("isSelected");
        const auto row = [](const char *condition, bool isSelected) {
            QTest::newRow(condition) << QByteArray(condition) << isSelected;
        };
        row("assign where host.address", true);
        row("assign where host.vars.nothing", false);
        row("assign where host.vars.os == \"Linux\" && !host.vars.off", true);
        row("assign where host.vars.os != \"Linux\" || host.name == \"h\"", true);
        row("assign where \"all\" in host.groups", true);
        row("assign where \"b\" in host.vars.list", true);
        row("assign where !(\"c\" in host.vars.list)", true);
        row("assign where match(\"LIN*x\", host.vars.os)", true);
        row("assign where match(\"L?x\", host.vars.os)", false);
        row("assign where host.vars.a.b[\"c\"] == 90", true);
        row("assign where true\nignore where host.name == \"h\"", false);
        row("ignore where host.name == \"h\"\nassign where true", false);
        row("assign where host.name == Name", true);
    }
    void selects()
    {
        QFETCH(QByteArray, condition);
        QFETCH(bool, isSelected);
        const auto imported = importIcinga(
            {file(u"f"_s,
                  "object Host \"h\" {\naddress = \"192.0.2.1\"\ncheck_command = \"hostalive\"\nvars.os = \"Linux\"\n"
                  "vars.list = [ \"a\", \"b\" ]\nvars.a.b = { c = 1m + 30s }\n}\n"
                  "object HostGroup \"all\" { assign where true }\nconst Name = \"h\"\n"
                  "apply Service \"x\" to Host {\ncheck_command = \"ssh\"\n"
                      + condition + "\n}\n")},
            {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QCOMPARE(imported->targets.size(), isSelected ? 2 : 1);
        QCOMPARE(imported->targets.first().tags, QStringList{u"all"_s});
        QVERIFY2(imported->remarks.isEmpty(), qPrintable(remarksOf(*imported)));
    }

    //! Each target that isn't imported has a remark, even if one rule makes them all.
    void reportsEachTarget()
    {
        const auto imported =
            importIcinga({file(u"f"_s,
                               "object Host \"h\" { check_command = \"ssh\"\nvars.all = { a = 1, b = 2 } }\n"
                               "apply Service for (one => config in host.vars.all) { check_command = \"x\" }")},
                         {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QCOMPARE(remarksOf(*imported).split(u'\n'),
                 (QStringList{u"notSupported f:3 h a The files don't define “x”."_s,
                              u"notSupported f:3 h b The files don't define “x”."_s}));
    }

    //! Rules for the host of Icinga itself select nothing if the files don't say its name.
    void namesItsHost_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("remarks");
        const QByteArray host = "object Host \"m\" { check_command = \"ssh\" }\n";
        const QByteArray rule = "apply Service \"s\" {\ncheck_command = \"ssh\"\nassign where host.name == NodeName\n}\n";
        QTest::newRow("not defined") << host + rule + rule << u"notSupported f:4 The files don't define “NodeName”."_s;
        QTest::newRow("defined") << host + rule + "const NodeName = \"a\"\n" << QString();
        QTest::newRow("used for the host") << "object Host NodeName { check_command = \"ssh\" }\n" + rule << QString();
    }
    void namesItsHost()
    {
        QFETCH(QByteArray, content);
        const auto imported = importIcinga({file(u"f"_s, content)}, {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QTEST(remarksOf(*imported), "remarks");
    }

    //! Templates, loops, schedules and dependencies in several files.
    void readsObjects()
    {
        const QList<ImportFile> files{
            file(
                u"hosts.conf"_s,
                "template Host \"base\" {\n  check_command = \"hostalive\"\n  check_interval = 2m\n  retry_interval = 30s\n}\n"
                "object Host \"web\" {\n  import \"base\" // text\n  address = Address\n"
                "  vars.pages[\"start\"] = { http_uri = \"/\" }\n  vars.pages[\"shop\"] = {\n    http_uri = {{{/a\"b}}}\n"
                "    http_ssl = true\n  }\n}\n/* text */\nobject Host \"router\" { import \"base\" }\n"
                "apply Service \"p-\" for (page => config in host.vars.pages) {\n  check_command = \"http\"\n  vars += config\n"
                "  max_check_attempts = 5\n}\n"
                "apply Dependency \"d\" to Host {\n  parent_host_name = \"router\"\n  assign where host.name == \"web\"\n}\n"
                "object ServiceGroup \"pages\" { assign where match(\"p-*\", service.name) }\n"
                "object User \"me\" { }\ninclude \"more.conf\"\n"
                "object CheckCommand \"c\" use (a) {\n  command = [ \"x\" ]\n  env.LANG = \"C\"\n}\n"),
            file(u"constants.conf"_s, "const Address = \"192.0.2.\" + Last\n# text\nconst Last = \"9\"\n")};
        QCOMPARE(QString::fromLatin1(detectImportFormat(files)->key), u"icinga"_s);
        const auto imported = importIcinga(files, {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        const QMap<QString, QString> targets = targetsOf(*imported);
        QCOMPARE(targets.keys(), (QStringList{u"router"_s, u"web"_s, u"web p-shop"_s, u"web p-start"_s}));
        QVERIFY(targets.value(u"web"_s).startsWith(u"{'host':'192.0.2.9','kind':'ping'"_s));
        QVERIFY(targets.value(u"web p-shop"_s).contains(u"'url':'https://192.0.2.9/a"_s));
        for (const Target &target : imported->targets) {
            const QJsonObject json = targetToJson(target, {});
            QCOMPARE(target.tags, target.name.contains(u"p-"_s) ? QStringList{u"pages"_s} : QStringList());
            if (target.name == "web"_L1) {
                QCOMPARE(target.dependsOn, Alternatives{QStringList{u"router"_s}});
                QCOMPARE(json.value(u"every"_s).toString(), u"2m"_s);
                QCOMPARE(json.value(u"retryEvery"_s).toString(), u"30s"_s);
            }
            if (target.name == "web p-shop"_L1)
                QCOMPARE(target.dependsOn, Alternatives{QStringList{u"web"_s}});
        }
        const QString remarks = remarksOf(*imported);
        for (const char *part :
             {"hosts.conf:27 Notifications weren't imported: object User. Set them up", "more.conf wasn't read",
              "hosts.conf:29 Watchkeeper has no setting for “use (…)”.", "hosts.conf:31 Watchkeeper has no setting for “env”."})
            QVERIFY2(remarks.contains(QString::fromUtf8(part)), qPrintable(remarks));
        const auto again = importIcinga(files, {});
        for (qsizetype i = 0; i < imported->targets.size(); ++i)
            QCOMPARE(again->targets.at(i), imported->targets.at(i));
    }

    //! Downtimes and time periods become maintenance.
    void readsTimes()
    {
        const QByteArray days = "monday = \"09:00-17:00\"\n  \"tuesday\" = \"09:00-17:00\"\n  wednesday = \"09:00-17:00\"\n"
                                "thursday = \"09:00-17:00\"\nfriday = \"09:00-17:00\"\n";
        ImportContext context;
        context.zone = "Europe/Berlin";
        const auto imported = importIcinga(
            {file(u"f"_s,
                  "object TimePeriod \"work\" {\nranges = {\n" + days
                      + "}\nexcludes = [ \"holidays\" ]\n}\n"
                        "object TimePeriod \"never\" { ranges = { } }\n"
                        "object TimePeriod \"always\" { ranges = { monday = \"00:00-24:00\"\ntuesday = \"00:00-24:00\"\n"
                        "wednesday = \"00:00-24:00\"\nthursday = \"00:00-24:00\"\nfriday = \"00:00-24:00\"\n"
                        "saturday = \"00:00-24:00\"\nsunday = \"00:00-24:00\" } }\n"
                        "template Host \"t\" { check_command = \"ssh\"\ncheck_period = \"work\" }\n"
                        "object Host \"a\" { import \"t\" }\nobject Host \"b\" { import \"t\"\ncheck_period = \"never\" }\n"
                        "object Host \"c\" { import \"t\"\ncheck_period = \"always\" }\n"
                        "apply Service \"s\" to Host { check_command = \"ssh\"\nvars.backup = \"23:00-24:00\"\n"
                        "assign where host.name != \"c\" }\n"
                        "apply ScheduledDowntime \"backup\" to Service {\nauthor = \"x\"\ncomment = \"y\"\nranges = {\n"
                        "sunday = service.vars.backup\nmonday = \"00:00-00:30\"\n\"day 1\" = \"01:00-02:00\"\n}\n"
                        "assign where service.vars.backup\n}\n"
                        "object ScheduledDowntime \"move\" {\nhost_name = \"a\"\nauthor = \"x\"\ncomment = \"y\"\n"
                        "fixed = false\nall_services = true\nranges = { friday = \"10:00-11:00,12:00-14:00\" }\n}\n")},
            context);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QStringList lines;
        for (const Maintenance &entry : imported->maintenance)
            lines.append(entry.name + u": "_s + maintenanceTimesText(entry) + u": "_s + entry.targets.join(u','));
        QCOMPARE(lines,
                 (QStringList{u"backup: Sun at 23:00 for 1 h 30 min (Europe/Berlin): a s,b s"_s,
                              u"move: Fri at 10:00 for 1 h (Europe/Berlin): a,a s"_s,
                              u"move 2: Fri at 12:00 for 2 h (Europe/Berlin): a,a s"_s,
                              u"Outside work: Mon, Tue, Wed, Thu at 17:00 for 16 h (Europe/Berlin): a"_s,
                              u"Outside work 2: Fri at 17:00 for 2 d 16 h (Europe/Berlin): a"_s}));
        for (const Target &target : imported->targets)
            QCOMPARE(target.paused, target.name == "b"_L1);
        QCOMPARE(
            remarksOf(*imported).split(u'\n'),
            (QStringList{u"notSupported f:9 Watchkeeper has no setting for “excludes”."_s,
                         u"notSupported f:43 Watchkeeper has no setting for “fixed”."_s,
                         u"notSupported f:32 Watchkeeper has no setting for “day 1 01:00-02:00”."_s,
                         u"changed f:2 Outside “work”, Watchkeeper still checks the targets, but they are in maintenance and "
                         "send no alerts."_s}));
    }

    //! Each entry has the names of all its targets, so memory for many entries would run out.
    void limitsTheNamesInMaintenance()
    {
        QByteArray text, pieces;
        for (int i = 0; i < 2'500; ++i)
            text += "object Host \"h" + QByteArray::number(i) + "\" { check_command = \"ssh\" }\n";
        for (int minute = 10; minute < 59; minute += 2)
            pieces += "00:" + QByteArray::number(minute) + "-00:" + QByteArray::number(minute + 1)
                + ",01:" + QByteArray::number(minute) + "-01:" + QByteArray::number(minute + 1) + ",";
        for (int i = 0; i < 5; ++i)
            text += "apply ScheduledDowntime \"d" + QByteArray::number(i) + "\" to Host {\nranges = { monday = \""
                + pieces.chopped(1) + "\" }\nassign where true\n}\n";
        const auto imported = importIcinga({file(u"f"_s, text)}, {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QCOMPARE(imported->maintenance.size(), 4 * 50);
        QCOMPARE(remarksOf(*imported), u"notSupported f:2518 Watchkeeper has no setting for “d4”."_s);
    }

    void rejects_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &content, const char *says) {
            QTest::newRow(name) << content << QString::fromUtf8(says);
        };
        row("unclosed", "\nobject Host \"h\" {\n", "f:2: This isn't a configuration of Icinga 2.");
        row("mixed", "object Host \"h\" { ( }", "f:1: This isn't");
        row("text", "object Host \"h\n\" { }", "f:1: This isn't");
        row("comment", "\n/* \n", "f:2: This isn't");
        row("null", QByteArray("a\0b", 3), "f:1: This isn't");
        row("empty", "const NodeName = \"a\"\n", "no checks");
        QByteArray many = "apply Service \"s\" { check_command = \"ssh\"\nassign where true }\n"
                          "apply Service \"t\" { check_command = \"ssh\"\nassign where true }\n";
        for (int i = 0; i < 2'000; ++i)
            many += "object Host \"" + QByteArray::number(i) + "\" { }\n";
        row("many", many, "too large");
        QByteArray doubled = "const A0 = [ 1, 2 ]\n";
        for (int i = 1; i < 40; ++i)
            doubled += "const A" + QByteArray::number(i) + " = A" + QByteArray::number(i - 1) + " + A"
                + QByteArray::number(i - 1) + "\n";
        row("doubled", doubled, "too large");
        QByteArray templates = "template Host \"0\" { }\nobject Host \"h\" { import \"30\" }\n";
        for (int i = 1; i < 31; ++i) {
            const QByteArray import = "import \"" + QByteArray::number(i - 1) + "\"\n";
            templates += "template Host \"" + QByteArray::number(i) + "\" {\n" + import + import + "}\n";
        }
        row("templates", templates, "too large");
    }
    void rejects()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const auto imported = importIcinga({file(u"f"_s, content)}, {});
        QVERIFY(!imported);
        QVERIFY2(imported.error().contains(says), qPrintable(imported.error()));
    }

    //! Deep brackets, cycles of templates and of macros end.
    void endsNesting()
    {
        const QByteArray deep = QByteArray(50'000, '(') + '1' + QByteArray(50'000, ')');
        const auto imported =
            importIcinga({file(u"f"_s,
                               "template Host \"a\" { import \"b\" }\ntemplate Host \"b\" { import \"a\" }\n"
                               "object Host \"h\" {\nimport \"a\"\ncheck_command = \"ssh\"\nvars.x = "
                                   + deep + "\nvars.ssh_port = \"$p$$p$\"\nvars.p = \"$ssh_port$$ssh_port$\"\n}\n")},
                         {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QCOMPARE(imported->targets.size(), 1);
    }

    void detects()
    {
        QVERIFY(looksLikeIcinga(file(u"r"_s, "apply Service for (a => b in host.vars.c) {\n}\n")));
        QVERIFY(looksLikeIcinga(file(u"r"_s, "object Host NodeName {\n}\n")));
        QVERIFY(!looksLikeIcinga(file(u"r"_s, "define host {\n}\n")));
        QVERIFY(!looksLikeIcinga(file(u"r"_s, "const a = \"x\";\n")));
        QVERIFY(!looksLikeIcinga(file(u"r"_s, "*** Targets ***\nprobe = FPing\n")));
    }

    //! Damaged files must neither crash nor hang.
    void survivesDamage()
    {
        const QByteArray whole =
            "const A = [ \"x\", 1 ] + [ -2.5 ]\ntemplate Host \"t\" { vars.a[\"b\"] = { c = 1m, d = [ true, null ] } }\n"
            "object Host \"h\" { import \"t\"; address = \"::1\"; check_command = \"hostalive\"; vars += { e = {{{f}}} } }\n"
            "apply Service \"s\" for (k => v in host.vars.a) to Host {\n check_command = \"http\"\n vars.http_uri = "
            "\"$host.name$\" + k\n"
            " assign where match(\"h*\", host.name) && !(1 in A)\n ignore where host.vars.x /* y */\n}\n"
            "object CheckCommand \"c\" use (k) { command = [ \"a\" ]; arguments = { \"-x\" = { value = \"$v$\", set_if = {{ x "
            "}} } } "
            "}\n"
            "apply Dependency \"d\" to Service { parent_service_name = \"sb\"; redundancy_group = \"r\"; assign where true }\n";
        for (const QByteArray &content : damaged(whole)) {
            const auto imported = importIcinga({file(u"f"_s, content)}, {});
            QVERIFY(imported || !imported.error().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(tst_IcingaImport)

} // namespace IcingaImportTest

#include "tst_IcingaImport.moc"
