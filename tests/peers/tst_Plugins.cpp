// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tests that every plugin of the monitoring-plugins returns the same state through Watchkeeper as when run manually.
#include "peers/Greeters.h"
#include "peers/Nginx.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>
#include <QtEndian>

#include <optional>

namespace PluginsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper::test;

namespace {

const QString kFolder = u"/usr/lib/nagios/plugins/"_s;

//! Maps the plugins that this test skips to the reasons.
const QHash<QString, QString> kSkipped{
    {u"check_dhcp"_s, u"it asks the whole network, and tests keep to this computer"_s},
};

//! A call to a plugin. `{folder}` is replaced with different folders for the manual run and the run through Watchkeeper.
struct Call
{
    QString name;
    QString plugin;
    QStringList arguments;
};

struct Ended
{
    int exitCode = -1;
    QByteArray output;
};

//! Removes times and other numbers, which differ between runs.
QString withoutNumbers(QString text)
{
    static const QRegularExpression number(u"[0-9][0-9.,:e+-]*"_s);
    return text.replace(number, u"#"_s).simplified();
}

QString firstLine(const QByteArray &output)
{
    return QString::fromUtf8(output.left(output.indexOf('\n'))).section(u'|', 0, 0).trimmed();
}

//! Returns the labels after the first `|` in the first line, parsed in the simplest way that works for these plugins.
QStringList collectLabels(const QByteArray &output)
{
    static const QRegularExpression item(u"(?:^| )(?:'([^']*)'|([^' =]+))=-?[0-9.]+"_s);
    const QString perfdata = QString::fromUtf8(output.left(output.indexOf('\n'))).section(u'|', 1).trimmed();
    QStringList labels;
    for (auto match = item.globalMatch(perfdata); match.hasNext();) {
        const auto found = match.next();
        labels.append(found.captured(1) + found.captured(2));
    }
    return labels;
}

//! Returns the current time as sent by the time protocol (RFC 868).
QByteArray secondsSince1900()
{
    constexpr qint64 kTo1970 = 2'208'988'800;
    QByteArray bytes(4, '\0');
    qToBigEndian(static_cast<quint32>(QDateTime::currentSecsSinceEpoch() + kTo1970), bytes.data());
    return bytes;
}

} // namespace

class tst_Plugins : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void matchesARunByHand_data();
    void matchesARunByHand();
    void everyPluginIsRunOrSkippedWithAReason();
    void allFourStatesOccurred();

private:
    void add(const QString &name, const QString &plugin, const QString &arguments);
    void addServices();
    void addPages();
    void addThisComputer();
    void addFiles();
    void writeFile(const QString &name, const QByteArray &content) const;
    QString commandOf(const Call &call, const QString &side) const;
    void runByHand();
    void runThroughWatchkeeper();

    Nginx m_nginx;
    UdpEcho m_echo;
    Greeter m_ssh{"SSH-2.0-Greeter_1.0\r\n"};
    Greeter m_smtp{"220 greeter ESMTP\r\n", {{"QUIT", "221 bye\r\n"}, {"", "250 fine\r\n"}}};
    Greeter m_ftp{"220 greeter\r\n", {{"QUIT", "221 bye\r\n"}}};
    Greeter m_imap{"* OK greeter\r\n", {{"", "* BYE\r\n"}}};
    Greeter m_pop{"+OK greeter\r\n", {{"", "+OK bye\r\n"}}};
    Greeter m_nntp{"200 greeter\r\n", {{"", "205 bye\r\n"}}};
    Greeter m_clock{secondsSince1900()};
    Greeter m_clamd{"", {{"PING", "PONG\n"}}};
    QTemporaryDir m_folder;
    QList<Call> m_calls;
    QHash<QString, Ended> m_byHand;
    QHash<QString, QJsonObject> m_results;
};

void tst_Plugins::add(const QString &name, const QString &plugin, const QString &arguments)
{
    m_calls.append({name, plugin, QProcess::splitCommand(arguments)});
}

void tst_Plugins::addServices()
{
    const auto port = [](quint16 number) { return QString::number(number); };
    const QString here = u"-H 127.0.0.1 -p "_s;
    add(u"ssh"_s, u"check_ssh"_s, u"-p %1 127.0.0.1"_s.arg(m_ssh.port()));
    add(u"smtp"_s, u"check_smtp"_s, here + port(m_smtp.port()));
    add(u"ftp"_s, u"check_ftp"_s, here + port(m_ftp.port()));
    add(u"imap"_s, u"check_imap"_s, here + port(m_imap.port()));
    add(u"pop"_s, u"check_pop"_s, here + port(m_pop.port()));
    add(u"nntp"_s, u"check_nntp"_s, here + port(m_nntp.port()));
    add(u"clamd"_s, u"check_clamd"_s, here + port(m_clamd.port()));
    add(u"tcp"_s, u"check_tcp"_s, here + port(m_ssh.port()));
    add(u"tcp, other banner"_s, u"check_tcp"_s, here + port(m_ssh.port()) + u" -e HELLO -M warn"_s);
    add(u"udp"_s, u"check_udp"_s, here + port(m_echo.port()) + u" -s ping -e ping"_s);
    add(u"udp, other reply"_s, u"check_udp"_s, here + port(m_echo.port()) + u" -s ping -e pong -t 5"_s);
    add(u"smtp on the port of ssh"_s, u"check_smtp"_s, here + port(m_ssh.port()) + u" -t 20"_s);
    add(u"time"_s, u"check_time"_s, here + port(m_clock.port()));
    for (const QString &plugin : {u"check_tcp"_s, u"check_ftp"_s, u"check_imap"_s, u"check_simap"_s, u"check_pop"_s,
                                  u"check_spop"_s, u"check_nntp"_s, u"check_nntps"_s, u"check_ssmtp"_s, u"check_jabber"_s,
                                  u"check_clamd"_s, u"check_smtp"_s, u"check_time"_s, u"check_real"_s})
        add(plugin + u", port closed"_s, plugin, here + u"1 -t 20"_s);
    add(u"nt, port closed"_s, u"check_nt"_s, here + u"1 -v UPTIME"_s);
    add(u"overcr"_s, u"check_overcr"_s, here + u"1 -v LOAD1 -w 1 -c 2"_s);
    add(u"nwstat, port closed"_s, u"check_nwstat"_s, here + u"1 -v LOAD1"_s);
    add(u"ups, port closed"_s, u"check_ups"_s, here + u"1 -u x"_s);
    add(u"ircd, port closed"_s, u"check_ircd"_s, here + u"1 -w 50 -c 100"_s);
    add(u"ssh, port closed"_s, u"check_ssh"_s, u"-p 1 127.0.0.1"_s);
    add(u"by ssh, port closed"_s, u"check_by_ssh"_s, here + u"1 -C true -t 20"_s);
    add(u"ntp, wrong call"_s, u"check_ntp"_s,
        here + u"1"_s); // no port option, and the usual port may have a server
    for (const QString &plugin : {u"check_ntp_peer"_s, u"check_ntp_time"_s})
        add(plugin + u", port closed"_s, plugin,
            here + u"1 -t 30"_s); // the plugins stop after about 5 s; a shorter timeout might end them first
    for (const QString &plugin : {u"check_icmp"_s, u"check_host"_s, u"check_rta_multi"_s})
        add(plugin, plugin, u"-H 127.0.0.1 -w 5000,100% -c 5000,100% -n 1"_s);
    add(u"ping"_s, u"check_ping"_s, u"-H 127.0.0.1 -w 5000,100% -c 5000,100% -p 1"_s);
}

void tst_Plugins::addPages()
{
    const QString plain = u"-I 127.0.0.1 -p %1 -u "_s.arg(QUrl(m_nginx.url({})).port());
    const QString tls = u"-H localhost -I 127.0.0.1 -S -p %1 -u /index.html"_s.arg(QUrl(m_nginx.tlsUrl({})).port());
    add(u"page"_s, u"check_http"_s, plain + u"/index.html"_s);
    add(u"page missing"_s, u"check_http"_s, plain + u"/nowhere"_s);
    add(u"page broken"_s, u"check_http"_s, plain + u"/broken"_s);
    add(u"page too slow"_s, u"check_http"_s, plain + u"/index.html -w 0 -c 100"_s);
    add(u"page without the text"_s, u"check_http"_s, plain + u"/index.html -s nowhere-in-there"_s);
    add(u"page by TLS"_s, u"check_http"_s, tls);
    add(u"certificate"_s, u"check_http"_s, tls + u" -C 90,5"_s);
    add(u"page, port closed"_s, u"check_http"_s, u"-I 127.0.0.1 -p 1"_s);
    add(u"page, wrong call"_s, u"check_http"_s, u"--no-such-option"_s);
}

void tst_Plugins::addThisComputer()
{
    for (const int state : {0, 1, 2, 3})
        add(u"dummy %1"_s.arg(state), u"check_dummy"_s, u"%1 \"all according to plan\""_s.arg(state));
    add(u"disk"_s, u"check_disk"_s, u"-w 0% -c 0% -p /"_s);
    add(u"disk full"_s, u"check_disk"_s, u"-w 100% -c 100% -p /"_s);
    add(u"load"_s, u"check_load"_s, u"-w 9999,9999,9999 -c 9999,9999,9999"_s);
    add(u"procs"_s, u"check_procs"_s, u"-w 1:1000000 -c 1:1000000"_s);
    add(u"procs, warning"_s, u"check_procs"_s, u"-w 0:0 -c 1:1000000"_s);
    add(u"procs, critical"_s, u"check_procs"_s, u"-w 0:0 -c 0:0"_s);
    add(u"swap"_s, u"check_swap"_s, u"-w 1% -c 1% -n ok"_s);
    add(u"users"_s, u"check_users"_s, u"-w 1000 -c 2000"_s);
    add(u"sensors"_s, u"check_sensors"_s, {});
    add(u"smart"_s, u"check_ide_smart"_s, u"-d /dev/null"_s);
    add(u"apt"_s, u"check_apt"_s, u"-i ^no-such-package-at-all$ -t 60"_s);
    add(u"cluster"_s, u"check_cluster"_s, u"-s -l Hosts -w 1 -c 2 -d 0,0,0"_s);
    add(u"cluster, warning"_s, u"check_cluster"_s, u"-s -l Hosts -w 0 -c 2 -d 2,0,0"_s);
    add(u"cluster, critical"_s, u"check_cluster"_s, u"-s -l Hosts -w 0 -c 1 -d 2,2,0"_s);
}

void tst_Plugins::writeFile(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void tst_Plugins::addFiles()
{
    writeFile(u"log"_s, "all is well\nERROR once\n");
    writeFile(u"traffic"_s, "1000000000 5 6\n1000000000 5 6 7 8\n1000000000 5 6 7 8\n999999000 5 6 7 8\n");
    const QString log = m_folder.filePath(u"log"_s);
    const QString traffic = m_folder.filePath(u"traffic"_s);
    add(u"file age"_s, u"check_file_age"_s, u"-w 1000000 -c 2000000 -f "_s + log);
    add(u"file missing"_s, u"check_file_age"_s, u"-f "_s + log + u".missing"_s);
    add(u"log"_s, u"check_log"_s, u"-F %1 -O {folder}/old -q ERROR"_s.arg(log));
    add(u"mrtg"_s, u"check_mrtg"_s, u"-F %1 -a AVG -v 1 -w 10 -c 20"_s.arg(traffic));
    add(u"mrtg too old"_s, u"check_mrtg"_s, u"-F %1 -a AVG -v 1 -w 10 -c 20 -e 5"_s.arg(traffic));
    add(u"traffic"_s, u"check_mrtgtraf"_s, u"-F %1 -a AVG -w 1,1 -c 9,9"_s.arg(traffic));
    add(u"nagios"_s, u"check_nagios"_s, u"-e 5 -F %1 -C no-such-program-at-all"_s.arg(log));
}

//! Returns the command quoted for a shell, with every argument in single quotes.
QString tst_Plugins::commandOf(const Call &call, const QString &side) const
{
    QStringList words{kFolder + call.plugin};
    for (QString argument : call.arguments)
        words.append(argument.replace(u"{folder}"_s, m_folder.filePath(side)).replace(u'\'', u"'\\''"_s));
    return u'\'' + words.join(u"' '"_s) + u'\'';
}

void tst_Plugins::runByHand()
{
    QList<QProcess *> running;
    for (const Call &call : std::as_const(m_calls)) {
        auto *process = new QProcess(this);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C"_s);
        process->setProcessEnvironment(environment);
        process->setStandardInputFile(QProcess::nullDevice());
        connect(process, &QProcess::finished, this, [this, process, name = call.name] {
            m_byHand.insert(
                name,
                {process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1, process->readAllStandardOutput()});
        });
        process->start(u"/bin/sh"_s, {u"-c"_s, u"exec "_s + commandOf(call, u"hand"_s)});
        running.append(process);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_byHand.size(), m_calls.size(), 100'000); // keeps the event loop running for the servers above
    qDeleteAll(running);
}

void tst_Plugins::runThroughWatchkeeper()
{
    QJsonArray targets;
    for (const Call &call : std::as_const(m_calls))
        targets.append(QJsonObject{{u"name"_s, call.name},
                                   {u"kind"_s, u"command"_s},
                                   {u"plugin"_s, true},
                                   {u"timeout"_s, u"90s"_s},
                                   {u"command"_s, commandOf(call, u"watch"_s)}});
    writeFile(u"targets.json"_s, QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"targets"_s, targets}}).toJson());
    QProcess cli;
    cli.start(QCoreApplication::applicationDirPath() + u"/watchkeeper-cli"_s,
              {u"check"_s, m_folder.filePath(u"targets.json"_s), u"--profile"_s, m_folder.filePath(u"profile"_s), u"--format"_s,
               u"ndjson"_s});
    QTRY_COMPARE_WITH_TIMEOUT(cli.state(), QProcess::NotRunning, 100'000);
    const QByteArray output = cli.readAllStandardOutput();
    for (const QByteArray &line : output.trimmed().split('\n')) {
        const QJsonObject result = QJsonDocument::fromJson(line).object();
        m_results.insert(result.value(u"target"_s).toString(), result);
    }
    QVERIFY2(m_results.size() == m_calls.size(), cli.readAllStandardError());
}

void tst_Plugins::initTestCase()
{
    QCOMPARE(m_nginx.start(), QString());
    for (const QString &side : {u"hand"_s, u"watch"_s})
        QVERIFY(QDir(m_folder.path()).mkdir(side));
    addServices();
    addPages();
    addThisComputer();
    addFiles();
    runByHand();
    runThroughWatchkeeper();
}

void tst_Plugins::matchesARunByHand_data()
{
    QTest::addColumn<QString>("name");
    for (const Call &call : std::as_const(m_calls))
        QTest::newRow(qPrintable(call.name)) << call.name;
}

void tst_Plugins::matchesARunByHand()
{
    QFETCH(QString, name);
    static const QStringList outcomes{u"up"_s, u"degraded"_s, u"down"_s, u"unknown"_s};
    const Ended byHand = m_byHand.value(name);
    const QJsonObject result = m_results.value(name);
    const QJsonObject values = result.value(u"values"_s).toObject();
    QVERIFY2(byHand.exitCode >= 0 && byHand.exitCode <= 3, byHand.output);
    QCOMPARE(result.value(u"outcome"_s).toString(), outcomes.at(byHand.exitCode));
    QCOMPARE(values.value(u"exitCode"_s).toInt(-1), byHand.exitCode);
    if (!firstLine(byHand.output).isEmpty()) // summaries are cut at 200 characters, and some lines are longer
        QCOMPARE(withoutNumbers(result.value(u"summary"_s).toString()).left(100),
                 withoutNumbers(firstLine(byHand.output)).left(100));
    for (const QString &label : collectLabels(byHand.output))
        QVERIFY2(values.value(label).isDouble(), byHand.output);
    QVERIFY2(!values.contains(u"perfdataErrors"_s), qPrintable(values.value(u"perfdataErrors"_s).toString()));
}

void tst_Plugins::everyPluginIsRunOrSkippedWithAReason()
{
    QSet<QString> run;
    for (const Call &call : std::as_const(m_calls))
        run.insert(call.plugin);
    const QStringList there = QDir(kFolder).entryList({u"check_*"_s}, QDir::Files | QDir::Executable);
    QVERIFY(there.size() >= 40);
    for (const QString &plugin : there) {
        QVERIFY2(run.contains(plugin) != kSkipped.contains(plugin), qPrintable(plugin));
        if (kSkipped.contains(plugin))
            qInfo("%s is not run: %s", qPrintable(plugin), qPrintable(kSkipped.value(plugin)));
    }
}

void tst_Plugins::allFourStatesOccurred()
{
    QSet<QString> outcomes;
    for (const QJsonObject &result : std::as_const(m_results))
        outcomes.insert(result.value(u"outcome"_s).toString());
    QCOMPARE(outcomes, (QSet<QString>{u"up"_s, u"degraded"_s, u"down"_s, u"unknown"_s}));
}

QTEST_GUILESS_MAIN(tst_Plugins)

} // namespace PluginsTest

#include "tst_Plugins.moc"
