// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"
#include "model/base/Quantity.h"

namespace NagiosImportTest {

using namespace ImportRows;
using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Returns the imported targets by name.
QMap<QString, Target> byName(const Imported &imported)
{
    QMap<QString, Target> targets;
    for (const Target &target : imported.targets)
        targets.insert(target.name, target);
    return targets;
}

class tst_NagiosImport : public QObject
{
    Q_OBJECT

private slots:
    void convertsPlugins_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QString>("expected"); //!< without name and tags
        QTest::addColumn<QString>("remark");   //!< a part of the only remark; empty if there is none
        const auto row = [](const char *command, const char *expected, const char *remark = "") {
            QTest::newRow(command) << QByteArray(command) << QString::fromUtf8(expected) << QString::fromUtf8(remark);
        };
        const char *local = "This checks the computer that Watchkeeper runs on.";
        const char *verify = "Watchkeeper also verifies the server's certificate.";
        const char *paused = "This was imported as a paused command.";
        row("check_ping -H $HOSTADDRESS$ -w 100.0,20% -c 500.0,60% -p 5",
            "{'count':5,'host':'192.0.2.1','kind':'ping','maxLoss':59,'maxRtt':'500ms','warnLoss':19,'warnRtt':'100ms'}");
        row("check_ping -H a -w 3000,80% -c 5000,100% -4 -t 20",
            "{'host':'a','ipFamily':'ipv4','kind':'ping','maxLoss':100,'maxRtt':'5s','timeout':'20s','warnLoss':79,'warnRtt':'"
            "3s'}");
        row("check_icmp -w 0.2s,40% -n 10 -b 100 a",
            "{'count':10,'host':'a','kind':'ping','size':100,'warnLoss':39,'warnRtt':'200ms'}");
        row("check_fping a", "{'count':1,'host':'a','kind':'ping'}");
        row("check_http -I $HOSTADDRESS$ -H www.example -u /x -p 8080",
            "{'accept':'200-499','conditions':[{'else':'degraded','if':'[STATUS] < "
            "400'}],'followRedirects':false,'kind':'http',"
            "'resolve':'192.0.2.1','url':'http://www.example:8080/x'}");
        row("check_http -H a.example -S1.2+ -e 'HTTP/1.1 200,301' -f follow -s 'a \"b\"' -r '^x$' -w 2 -c 5 -a u:p -j HEAD "
            "--header='X-A: b' -A me -t 9 --sni",
            "{'accept':'200,301','conditions':['[BODY] contains \\'a \\\\\\'b\\\\\\'\\'','[BODY] matches \\'(?m)^x$\\'',"
            "'([RESPONSE_TIME] <= 5s)',{'else':'degraded','if':'([RESPONSE_TIME] <= 2s)'}],'headers':{'X-A':'b'},'kind':'http',"
            "'method':'HEAD','password':'p','timeout':'9s','tlsMinimum':'1.2','url':'https://a.example/"
            "','userAgent':'me','username':'u'}",
            verify);
        row("check_http -H a.example -C 30,14",
            "{'certificateDays':30,'criticalDays':14,'host':'a.example','kind':'tls','port':443}");
        row("check_http -H a.example -P x=1 -T text/plain -l -R b --invert-regex -e 200 -b u:p",
            "{'accept':'200','body':'x=1','conditions':['[BODY] not matches \\'(?i)(?s)b\\''],'followRedirects':false,"
            "'headers':{'Content-Type':'text/plain'},'kind':'http','method':'POST','url':'http://a.example/'}",
            "“check_http -b u:p”");
        row("check_tcp -H a -p 25 -E -s 'EHLO x\\r\\n' -e 220 -c 3",
            "{'conditions':['([RESPONSE_TIME] <= 3s)'],'expect':'220','host':'a','kind':'tcp','port':25,'send':'EHLO "
            "x\\\\r\\\\n'}");
        row("check_tcp -H a -p 1 -e x.y -e z -r ok", "{'expectPattern':'x\\\\.y|z','host':'a','kind':'tcp','port':1}", "-r ok");
        row("check_tcp -H a -p 443 -S -D 10", "{'certificateDays':10,'host':'a','kind':'tls','port':443}");
        row("check_udp -H a -p 53 -s x -e y", "{'expect':'y','host':'a','kind':'udp','port':53,'send':'x'}");
        row("check_ssh -p 2222 $HOSTADDRESS$", "{'host':'192.0.2.1','kind':'ssh','port':2222}");
        row("check_simap -H a", "{'host':'a','kind':'imap','port':993,'transport':'tls'}");
        row("check_pop -H a -w 1",
            "{'conditions':[{'else':'degraded','if':'([RESPONSE_TIME] <= 1s)'}],'host':'a','kind':'pop3','port':110}");
        row("check_smtp -H a -S -F me.example -U u -P p",
            "{'greet':'me.example','host':'a','kind':'smtp','password':'p','port':25,'transport':'starttls','user':'u'}");
        row("check_smtp -H a -S -D 20", "{'certificateDays':20,'host':'a','kind':'tls','port':25,'starttls':'smtp'}");
        row("check_dns -H a.example -s $HOSTADDRESS$ -a 192.0.2.7 -w 0.5 -c 1",
            "{'answers':['192.0.2.7'],'kind':'dns','maxTime':'1s','query':'a.example','server':'192.0.2.1','warnTime':'500ms'"
            "}");
        row("check_dig -H $HOSTADDRESS$ -l a.example -T MX -a m.example",
            "{'answers':['m.example'],'compare':'all','kind':'dns','query':'a.example','server':'192.0.2.1','type':'MX'}");
        row("check_ntp_time -H a -w 0.5 -c 1", "{'host':'a','kind':'ntp','maxOffset':'1s','warnOffset':'500ms'}");
        row("check_ldap -H a -b dc=x -D cn=u -P p -T -3",
            "{'entry':'dc=x','host':'a','kind':'ldap','password':'p','port':389,'transport':'starttls','user':'cn=u'}");
        row("check_mysql -H a -u u -p p -d db", "{'host':'a','kind':'mysql','password':'p','user':'u'}", "“check_mysql -d db”");
        row("check_pgsql -H a -d db -l u", "{'database':'db','host':'a','kind':'postgresql','user':'u'}");
        row("check_snmp -H a -o .1.3.6.1.2.1.1.3.0 -C c -P 2c -w 10:20 -c @0:5",
            "{'community':'c','conditions':['([VALUE].value < 0 or [VALUE].value > 5)',{'else':'degraded','if':'([VALUE].value "
            ">= "
            "10 and [VALUE].value <= 20)'}],'host':'a','kind':'snmp','oid':'1.3.6.1.2.1.1.3.0','version':'2c'}");
        row("check_nrpe -H $HOSTADDRESS$ -c check_disk -a 20% 10%",
            "{'command':'check_disk!20%!10%','host':'192.0.2.1','kind':'nrpe','transport':'tls'}");
        row("check_disk -w 20% -c 500 -p /var",
            "{'criticalFree':'500MiB','criticalInodesUsedPercent':100,'criticalUsedPercent':100,'kind':'disk','path':'/var',"
            "'warnInodesUsedPercent':100,'warnUsedPercent':80}",
            local);
        row("check_load -r -w 2 -c 4,3,2.5",
            "{'conditions':['([VALUE].load1 / [VALUE].cores <= 4)','([VALUE].load5 / [VALUE].cores <= 3)','([VALUE].load15 / "
            "[VALUE].cores <= 2.5)',{'else':'degraded','if':'([VALUE].load1 / [VALUE].cores <= 2)'},{'else':'degraded','if':'("
            "[VALUE].load5 / [VALUE].cores <= 2)'},{'else':'degraded','if':'([VALUE].load15 / [VALUE].cores <= 2)'}],"
            "'criticalLoadPerCore':1000,'kind':'load','warnLoadPerCore':1000}",
            local);
        row("check_swap -w 20% -c 10%",
            "{'criticalSwapUsedPercent':90,'criticalUsedPercent':100,'kind':'memory','warnSwapUsedPercent':80,'warnUsedPercent'"
            ":100}",
            local);
        row("check_procs -C nginx -c 1:",
            "{'atLeast':0,'conditions':['([VALUE].count >= 1)'],'kind':'process','process':'nginx'}", local);
        row("check_mine -a 'b c' ${file:/etc/passwd}x",
            "{'command':'check_mine -a 'b c' $${file:/etc/passwd}x','kind':'command','paused':true,'plugin':true,'shell':true}",
            paused);
        row("check_mine 'a${env:X}'", "{'command':'check_mine 'a$${env:X}'','kind':'command','paused':true,'plugin':true}",
            paused);
        row("check_disk -w 20%", "{'command':'check_disk -w 20%','kind':'command','paused':true,'plugin':true}", paused);
        row("check_disk -w 1% -p / -p /var",
            "{'command':'check_disk -w 1% -p / -p /var','kind':'command','paused':true,'plugin':true}", paused);
        row("check_ping -H a | tee x",
            "{'command':'check_ping -H a | tee x','kind':'command','paused':true,'plugin':true,'shell':true}", paused);
    }
    void convertsPlugins()
    {
        QFETCH(QByteArray, command);
        QFETCH(QString, expected);
        QFETCH(QString, remark);
        const auto imported = importNagios(
            {file(u"n.cfg"_s,
                  "define host {\nhost_name h\naddress 192.0.2.1\n}\ndefine command {\ncommand_name c\ncommand_line "
                  "$USER1$/"
                      + command + "\n}\ndefine service {\nhost_name h\nservice_description s\ncheck_command c\n}\n")},
            {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QVERIFY2(imported->targets.size() == 1, qPrintable(remarksOf(*imported)));
        QCOMPARE(jsonOf(imported->targets.first(), {u"name"_s, u"every"_s, u"retryEvery"_s}), expected);
        QCOMPARE(imported->remarks.size(), remark.isEmpty() ? 0 : 1);
        QVERIFY2(remarksOf(*imported).contains(remark), qPrintable(remarksOf(*imported)));
    }

    //! Templates, groups, macros, schedules and dependencies in several files.
    void readsObjects()
    {
        const QList<ImportFile> files{
            file(u"nagios.cfg"_s,
                 "cfg_file=/etc/nagios/hosts.cfg\ncfg_file=/etc/nagios/more.cfg\nresource_file=/etc/resource.cfg\n"
                 "interval_length=30\nlog_file=/x\nuse_syslog=1\n"),
            file(u"resource.cfg"_s, "# secrets\n$USER1$=/usr/lib/plugins\n$USER3$=geheim\n"),
            file(u"hosts.cfg"_s,
                 "define host{\n  name base\n  check_command alive\n  check_interval 4\n  retry_interval 2\n"
                 "  max_check_attempts 5 ; comment\n  hostgroups all\n  contact_groups admins\n  register 0\n}\n"
                 "define host{\n  name dc\n  use base\n  parents router\n  hostgroups +dc\n  register 0\n}\n"
                 "define host{\n  use dc\n  host_name web\n  address 192.0.2.2\n  _port 81\n  icon_image x.png\n"
                 "  check_period work\n  stalking_options o\n}\n"
                 "define host{\n  use base\n  host_name router\n  hostgroups null\n  active_checks_enabled 0\n}\n"
                 "define host{\n  host_name db\n}\n"
                 "define hostgroup{\n  hostgroup_name both\n  hostgroup_members dc\n  members db\n}\n"),
            file(u"services.cfg"_s,
                 "define command{\n  command_name alive\n  command_line $USER1$/check_ping -H $HOSTADDRESS$ -w 1,1% \\\n  -c "
                 "2,2%\n}\n"
                 "define command{\n  command_name web\n  command_line $USER1$/check_http -H $HOSTNAME$ -p $_HOSTPORT$ -u "
                 "$ARG1$ -a u:$USER3$ -e 200 $ARG2$\n}\n"
                 "define service{\n  hostgroup_name both,!nothing\n  host_name !db\n  service_description Web\n"
                 "  check_command web!/a\\!b\n  servicegroups front\n  normal_check_interval 1\n  flap_detection_enabled 0\n}\n"
                 "define service{\n  host_name *\n  service_description SSH\n  check_command check_ssh\n  check_interval 0\n}\n"
                 "define servicegroup{\n  servicegroup_name shells\n  members db,SSH\n}\n"
                 "define servicedependency{\n  host_name db\n  service_description SSH\n  dependent_host_name web\n"
                 "  dependent_service_description Web\n}\n"
                 "define hostdependency{\n  host_name web\n  dependent_host_name router\n}\n"
                 "define contact{\n  contact_name me\n}\n"
                 "define serviceescalation{\n  host_name web\n}\n")};
        QCOMPARE(QString::fromLatin1(detectImportFormat(files)->key), u"nagios"_s);
        const auto imported = importNagios(files, {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        const QMap<QString, Target> targets = byName(*imported);
        QCOMPARE(targets.keys(),
                 (QStringList{u"db SSH"_s, u"router"_s, u"router SSH"_s, u"web"_s, u"web SSH"_s, u"web Web"_s}));
        const QString remarks = remarksOf(*imported);
        QCOMPARE(jsonOf(targets.value(u"web"_s)),
                 u"{'attempts':5,'dependsOn':['router'],'every':'2m','host':'192.0.2.2','kind':'ping','maxLoss':1,'maxRtt':'"
                 u"2ms','name':"
                 "'web','retryEvery':'1m','tags':['all','both','dc'],'warnLoss':0,'warnRtt':'1ms'}"_s);
        QCOMPARE(
            jsonOf(targets.value(u"web Web"_s)),
            u"{'accept':'200','dependsOn':['web','db "
            u"SSH'],'every':'30s','flapping':'off','followRedirects':false,'kind':'http','name':'web "
            "Web','password':'geheim','retryEvery':'30s','tags':['all','both','dc','front'],'url':'http://web:81/a!b','username':'u'}"_s);
        QVERIFY(targets.value(u"router"_s).paused);
        QVERIFY(targets.value(u"db SSH"_s).paused);
        QCOMPARE(targets.value(u"db SSH"_s).tags, (QStringList{u"both"_s, u"shells"_s}));
        for (const char *part :
             {"nagios.cfg:2 /etc/nagios/more.cfg wasn't read. Also choose this file.", "“log_file, use_syslog”",
              "hosts.cfg:8 Notifications weren't imported: contact_groups admins. Set them up in",
              "web The files don't define “work”.", "web Watchkeeper has no setting for “stalking_options”.",
              "imported: define contact me.", "imported: define serviceescalation web.", "The files don't define “nothing”.",
              "leads back to this target"})
            QVERIFY2(remarks.contains(QString::fromUtf8(part)), qPrintable(remarks));
        QCOMPARE(imported->remarks.size(), 9);
        const auto again = importNagios(files, {});
        for (qsizetype i = 0; i < imported->targets.size(); ++i)
            QCOMPARE(again->targets.at(i), imported->targets.at(i));
        TargetsDocument document;
        document.targets = imported->targets;
        QVERIFY(TargetsDocument::parse(document.toJson(), u"f"_s));
    }

    //! What the files say about times, notifications, groups and dependencies.
    void readsAround_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("expected"); //!< tags, dependencies and pauses of targets, then maintenance, then remarks
        const auto row = [](const char *name, const QByteArray &content, const char *expected) {
            QTest::newRow(name) << content << QString::fromUtf8(expected).split(u'\n', Qt::SkipEmptyParts);
        };
        const QByteArray hosts = "define host {\nhost_name a\ncheck_command check_ssh\n}\n"
                                 "define host {\nhost_name b\ncheck_command check_ssh\n}\n";
        row("check_period was dropped",
            "define timeperiod {\ntimeperiod_name work\nmonday 09:00-12:00,13:00-17:00\ntuesday 09:00-17:00\n"
            "friday 00:00-24:00\nsaturday 00:00-24:00\nsunday 00:00-09:30:00\n}\n"
            "define host {\nname t\ncheck_command check_ssh\ncheck_period work\nregister 0\n}\n"
            "define host {\nuse t\nhost_name a\n}\ndefine host {\nuse t\nhost_name b\n}\n",
            "a\nb\n"
            "Outside work: sun 09:30 1410m a,b\nOutside work 2: mon 12:00 1h a,b\nOutside work 3: mon 17:00 16h a,b\n"
            "Outside work 4: tue 17:00 55h a,b\n"
            "changed f:1 Outside “work”, Watchkeeper still checks the targets, but they are in maintenance and send no "
            "alerts.\n");
        row("period of single days",
            "use_timezone=Asia/Tokyo\n"
            "define timeperiod {\ntimeperiod_name free\njuly 4 00:00-00:00\nmonday 1 september 00:00-00:00\n"
            "monday 00:00-24:00\ntuesday 00:00-24:00\nwednesday 00:00-24:00\nthursday 00:00-24:00\nfriday 00:00-24:00\n"
            "saturday 00:00-24:00\nsunday 00:00-22:00\nexclude holidays\n}\n"
            "define host {\nhost_name a\ncheck_command check_ssh\ncheck_period free\n}\n",
            "a\nOutside free: sun 22:00 2h a\n"
            "notSupported f:2 Watchkeeper has no setting for “exclude holidays”.\n"
            "notSupported f:2 Watchkeeper has no setting for “july 4 00:00-00:00”.\n"
            "notSupported f:2 Watchkeeper has no setting for “monday 1 september 00:00-00:00”.\n"
            "changed f:2 Outside “free”, Watchkeeper still checks the targets, but they are in maintenance and send no "
            "alerts.\n");
        row("nights were checked by day",
            "define timeperiod {\ntimeperiod_name night\nmonday 00:00-06:00\ntuesday 00:00-06:00\nwednesday 00:00-06:00\n"
            "thursday 00:00-06:00\nfriday 00:00-06:00\nsaturday 00:00-06:00\nsunday 00:00-06:00\n}\n"
            "define host {\nhost_name a\ncheck_command check_ssh\ncheck_period night\n}\n",
            "a\nOutside night: daily 06:00 18h a\n"
            "changed f:1 Outside “night”, Watchkeeper still checks the targets, but they are in maintenance and send no "
            "alerts.\n");
        QByteArray pieces;
        for (int hour = 0; hour < 3; ++hour) {
            for (int minute = 0; minute < 59; minute += 2)
                pieces += QByteArray::number(hour) + ":" + QByteArray::number(100 + minute).last(2) + "-"
                    + QByteArray::number(hour) + ":" + QByteArray::number(101 + minute).last(2) + ",";
        }
        row("a period in many pieces",
            "define timeperiod {\ntimeperiod_name pieces\nmonday " + pieces.chopped(1)
                + "\n}\ndefine host {\nhost_name a\ncheck_command check_ssh\ncheck_period pieces\n}\n",
            "a\nnotSupported f:1 Watchkeeper has no setting for “pieces”.\n");
        row("a check that never runs was running",
            "define timeperiod {\ntimeperiod_name none\n}\n"
            "define host {\nhost_name a\ncheck_command check_ssh\ncheck_period none\n}\n",
            "a paused\n");
        row("one remark for each setting of notifications",
            "define timeperiod {\ntimeperiod_name work\nmonday 09:00-17:00\n}\n"
            "define host {\nname t\ncheck_command check_ssh\nnotifications_enabled 1\nnotification_interval 30\n"
            "notification_period 24x7\ncheck_period 24x7\npassive_checks_enabled 0\ncontact_groups ops\nregister 0\n}\n"
            "define host {\nuse t\nhost_name a\nnotification_period work\n}\n"
            "define host {\nuse t\nhost_name b\nnotifications_enabled 0\n}\n"
            "define contact {\ncontact_name me\n}\n"
            "define serviceescalation {\nhost_name a\nservice_description SSH\n}\n",
            "a\nb\n"
            "notSupported f:26 Notifications weren't imported: define contact me. Set them up in Alert channels and Alert "
            "rules.\n"
            "notSupported f:29 Notifications weren't imported: define serviceescalation a SSH. Set them up in Alert channels "
            "and "
            "Alert rules.\n"
            "notSupported f:19 a Notifications weren't imported: notification_period work. Set them up in Alert channels and "
            "Alert "
            "rules.\n"
            "notSupported f:9 Notifications weren't imported: contact_groups ops, notification_interval 30. Set them up in "
            "Alert "
            "channels and Alert rules.\n"
            "notSupported f:24 b Notifications weren't imported: notifications_enabled 0. Set them up in Alert channels and "
            "Alert "
            "rules.\n");
        row("members * gave no tags",
            hosts
                + "define hostgroup {\nhostgroup_name all\nmembers *\n}\n"
                  "define hostgroup {\nhostgroup_name most\nmembers *,!b\n}\n",
            "a #all #most\nb #all\n");
        row("groups of services in groups",
            hosts
                + "define service {\nhost_name a\nservice_description s\ncheck_command check_ssh\nservicegroups inner\n}\n"
                  "define servicegroup {\nservicegroup_name outer\nservicegroup_members inner\n}\n"
                  "define servicegroup {\nservicegroup_name inner\nservicegroup_members outer\n}\n",
            "a\nb\na s #inner #outer > a\n");
        row("dependencies of all services, and of the same host",
            hosts
                + "define service {\nhost_name a,b\nservice_description n\ncheck_command check_ssh\n}\n"
                  "define service {\nhost_name a,b\nservice_description s\ncheck_command check_ssh\n}\n"
                  "define servicedependency {\nhost_name a,b\nservice_description n\ndependent_service_description *,!x\n"
                  "notification_failure_criteria w,u,c\n}\n",
            "a\nb\na n > a\nb n > b\na s > a,a n\nb s > b,b n\n");
        row("a dependency without effect",
            hosts
                + "define hostdependency {\nhost_name a\ndependent_host_name b\nexecution_failure_criteria n\n"
                  "notification_failure_criteria n\n}\n",
            "a\nb\n");
        row("criteria of dependencies were dropped",
            hosts
                + "define hostdependency {\nhost_name a\ndependent_host_name b\nexecution_failure_criteria o\n"
                  "notification_failure_criteria d,u\ndependency_period work\ninherits_parent 1\n}\n",
            "a\nb > a\n"
            "notSupported f:12 Watchkeeper has no setting for “execution_failure_criteria o”.\n"
            "notSupported f:14 Watchkeeper has no setting for “dependency_period”.\n");
    }
    void readsAround()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, expected);
        ImportContext context;
        context.zone = "Europe/Berlin";
        const auto imported = importNagios({file(u"f"_s, content)}, context);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QStringList lines;
        for (const Target &target : imported->targets) {
            QString line = target.name;
            for (const QString &tag : target.tags)
                line += u" #"_s + tag;
            QStringList parents;
            for (const QStringList &parent : target.dependsOn)
                parents.append(parent.join(u'|'));
            lines.append(line + (parents.isEmpty() ? QString() : u" > "_s + parents.join(u','))
                         + (target.paused ? u" paused"_s : QString()));
            QCOMPARE(target.schedule.every, Milliseconds(std::chrono::minutes(5))); // unless the files say otherwise
        }
        const QStringList days{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
        for (const Maintenance &entry : imported->maintenance) {
            QStringList names;
            for (const int day : entry.weekdays)
                names.append(days.at(day - 1));
            lines.append(u"%1: %2 %3 %4 %5"_s.arg(entry.name,
                                                  entry.kind == MaintenanceKind::Daily ? u"daily"_s : names.join(u','),
                                                  QTime(0, 0).addSecs(entry.minute * 60).toString(u"HH:mm"_s),
                                                  formatDuration(entry.duration), entry.targets.join(u',')));
            QCOMPARE(entry.zone, content.contains("Tokyo") ? "Asia/Tokyo" : "Europe/Berlin");
        }
        if (!imported->remarks.isEmpty())
            lines += remarksOf(*imported).split(u'\n');
        QCOMPARE(lines, expected);
    }

    void rejects_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("unclosed") << QByteArray("\ndefine host {\nhost_name a\n")
                                  << u"f:2: This isn't a configuration of Nagios."_s;
        QTest::newRow("nested") << QByteArray("define host {\ndefine host {\n}\n") << u"f:2: This isn't"_s;
        QTest::newRow("word") << QByteArray("word\n") << u"f:1: This isn't"_s;
        QTest::newRow("null") << QByteArray("define host {\na b\0c\n}\n", 22) << u"f:2: This isn't"_s;
        QTest::newRow("long") << "define host {\na " + QByteArray(100'000, 'x') + "\n}\n" << u"f:2: This isn't"_s;
        QTest::newRow("empty") << QByteArray("define command {\n}\n") << u"no checks"_s;
        QByteArray many = "define service {\nhost_name *\nservice_description s\ncheck_command check_ssh\n}\n";
        for (int i = 0; i < 300; ++i)
            many += "define host {\nhost_name h" + QByteArray::number(i)
                + "\n}\ndefine service {\nhost_name *\nservice_description " + QByteArray::number(i)
                + "\ncheck_command check_ssh\n}\n";
        QTest::newRow("many") << many << u"too large"_s;
        QByteArray doubled = "define host {\nname a0\nname2 x\nhostgroups +x\nregister 0\n}\n"
                             "define host {\nname b0\nhostgroups +x\nregister 0\n}\n";
        for (int i = 1; i < 40; ++i) {
            const QByteArray from = QByteArray::number(i - 1);
            for (const char *name : {"a", "b"})
                doubled += QByteArray("define host {\nname ") + name + QByteArray::number(i) + "\nuse a" + from + ",b" + from
                    + "\nhostgroups +x\nregister 0\n}\n";
        }
        QTest::newRow("doubled") << doubled << u"too large"_s;
    }
    void rejects()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const auto imported = importNagios({file(u"f"_s, content)}, {});
        QVERIFY(!imported);
        QVERIFY2(imported.error().contains(says), qPrintable(imported.error()));
    }

    //! Cycles of templates, groups and parents end.
    void endsCycles()
    {
        const auto imported =
            importNagios({file(u"f"_s,
                               "define host {\nname a\nuse b\nregister 0\n}\ndefine host {\nname b\nuse a\nregister 0\n}\n"
                               "define host {\nuse a\nhost_name x\nparents y\ncheck_command check_ssh\n}\n"
                               "define host {\nhost_name y\nparents x\ncheck_command check_ssh\n}\n"
                               "define hostgroup {\nhostgroup_name g\nhostgroup_members h\nmembers x\n}\n"
                               "define hostgroup {\nhostgroup_name h\nhostgroup_members g\n}\n")},
                         {});
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error()));
        QCOMPARE(imported->targets.size(), 2);
        QCOMPARE(byName(*imported).value(u"x"_s).dependsOn, Alternatives{QStringList{u"y"_s}});
        QVERIFY(byName(*imported).value(u"y"_s).dependsOn.isEmpty());
        QVERIFY(remarksOf(*imported).contains(u"leads back"_s));
    }

    void detects()
    {
        QVERIFY(looksLikeNagios(file(u"r"_s, "$USER1$=/x\n")));
        QVERIFY(!looksLikeNagios(file(u"a"_s, "endpoints:\n  - define host {x\n")));
        QVERIFY(!looksLikeSmokePing(file(u"r"_s, "define host {\n}\n")));
    }

    //! Damaged files must neither crash nor hang.
    void survivesDamage()
    {
        const QByteArray whole =
            "define host{\n use a,b\n host_name h\n address ::1\n}\ndefine host{\n name a\n hostgroups +g\n"
            " register 0\n}\ndefine hostgroup{\n hostgroup_name g\n members *,!x\n}\n"
            "define command{\n command_name c\n command_line $USER1$/check_http -H '$ARG1$' -w 1:2 \\\n -p $ARG2$\n}\n"
            "define service{\n hostgroup_name g\n service_description s\n check_command c!a\\!b!80\n}\n"
            "define servicedependency{\n host_name h\n service_description s\n"
            " dependent_service_description s\n}\n";
        for (const QByteArray &content : damaged(whole)) {
            const auto imported = importNagios({file(u"f"_s, content)}, {});
            QVERIFY(imported || !imported.error().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(tst_NagiosImport)

} // namespace NagiosImportTest

#include "tst_NagiosImport.moc"
