// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/Samples.h"
#include "targets/service/TargetGuess.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace TargetGuessTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_TargetGuess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void guesses_data();
    void guesses();
    void refuses_data();
    void refuses();
    void usesTheDefaults();
    void searchesProgramsOnlyWhenNeeded_data();
    void searchesProgramsOnlyWhenNeeded();

private:
    QTemporaryDir m_programs;
};

namespace {

//! Returns the kind and the address in one line.
QString shown(const Target &target)
{
    const Fields &fields = target.fields;
    if (target.kind == "http"_L1 || target.kind == "websocket"_L1)
        return target.kind + u' ' + fields.written().value(u"url"_s).toString();
    if (target.kind == "tcp"_L1)
        return u"tcp %1 %2"_s.arg(fields.text(u"host"_s)).arg(fields.integer(u"port"_s));
    if (target.kind == "ping"_L1 || target.kind == "path"_L1)
        return u"%1 %2"_s.arg(target.kind, fields.text(u"host"_s));
    if (target.kind == "ntp"_L1)
        return u"ntp %1 %2"_s.arg(fields.text(u"host"_s)).arg(fields.integer(u"port"_s));
    if (target.kind == "dns"_L1)
        return u"dns %1 %2 @%3:%4"_s.arg(fields.text(u"query"_s), fields.text(u"type"_s), fields.text(u"server"_s),
                                         QString::number(fields.integer(u"port"_s)));
    const QString way = fields.flag(u"shell"_s) ? u"shell "_s : fields.flag(u"plugin"_s) ? u"plugin "_s : u"command "_s;
    return way + fields.text(u"command"_s);
}

} // namespace

void tst_TargetGuess::initTestCase()
{
    for (const char *name : {"backup.sh", "df", "myprogram"}) {
        QFile file(m_programs.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    }
    qputenv("PATH", QFile::encodeName(m_programs.path()));
}

void tst_TargetGuess::guesses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *line, const char *target, const char *name) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(target) << QString::fromUtf8(name);
    };
    row("https://example.org", "http https://example.org", "example.org");
    row("https://example.org/", "http https://example.org/", "example.org");
    row("  https://example.org/health  ", "http https://example.org/health", "example.org/health");
    row("HTTP://Example.ORG/x", "http HTTP://Example.ORG/x", "example.org/x");
    row("https://user:secret@example.org:8443/a?token=b#c", "http https://user:secret@example.org:8443/a?token=b#c",
        "example.org:8443/a");
    row("http://[::1]:8080/", "http http://[::1]:8080/", "[::1]:8080");
    row("https://example.org/a;b&c=d|e", "http https://example.org/a;b&c=d|e", "example.org/a;b&c=d|e");
    row("https://${env:SHOP}/health", "http https://${env:SHOP}/health", "https://${env:SHOP}/health");
    row("https://user:secret@${env:SHOP}/", "http https://user:secret@${env:SHOP}/", "https://${env:SHOP}/");
    row("example.org", "http https://example.org/", "example.org");
    row("example.org/health", "http https://example.org/health", "example.org/health");
    row("example.org?x=1", "http https://example.org?x=1", "example.org");
    row("example.org:8080/health", "http http://example.org:8080/health", "example.org:8080/health");
    row("example.org:443/health", "http https://example.org:443/health", "example.org:443/health");
    row("bücher.example", "http https://bücher.example/", "bücher.example");
    row("localhost", "http https://localhost/", "localhost");
    row("localhost/status", "http https://localhost/status", "localhost/status");
    row("127.0.0.1", "http https://127.0.0.1/", "127.0.0.1");
    row("::1", "http https://[::1]/", "[::1]");
    row("[::1]", "http https://[::1]/", "[::1]");
    row("[2001:db8::1]/x", "http https://[2001:db8::1]/x", "[2001:db8::1]/x");
    row("2001:db8::1:80", "http https://[2001:db8::1:80]/", "[2001:db8::1:80]");
    row("localhost:5432", "tcp localhost 5432", "localhost:5432");
    row("db:5432", "tcp db 5432", "db:5432");
    row("example.org:22", "tcp example.org 22", "example.org:22");
    row("192.0.2.1:53", "tcp 192.0.2.1 53", "192.0.2.1:53");
    row("[::1]:5432", "tcp ::1 5432", "[::1]:5432");
    row("tcp://example.org:22", "tcp example.org 22", "example.org:22");
    row("tcp://[::1]:22/", "tcp ::1 22", "[::1]:22");
    row("ping router", "ping router", "ping router");
    row("ping  192.0.2.1 ", "ping 192.0.2.1", "ping 192.0.2.1");
    row("ping [2001:db8::1]", "ping 2001:db8::1", "ping 2001:db8::1");
    row("ping://router.example/", "ping router.example", "ping router.example");
    row("ping $GATEWAY", "command ping $GATEWAY", "ping $GATEWAY");
    row("ping -c 3", "command ping -c 3", "ping -c 3");
    row("traceroute example.org", "path example.org", "path example.org");
    row("tracert example.org", "path example.org", "path example.org");
    row("path://example.org", "path example.org", "path example.org");
    row("ntp://time.example", "ntp time.example 123", "ntp time.example");
    row("ntp://[2001:db8::1]:1123/", "ntp 2001:db8::1 1123", "ntp [2001:db8::1]:1123");
    row("dns:example.org", "dns example.org A @:53", "example.org A");
    row("dns:example.org?type=mx", "dns example.org MX @:53", "example.org MX");
    row("dns://192.0.2.53/example.org?clAsS=IN;tYpE=TXT", "dns example.org TXT @192.0.2.53:53", "example.org TXT");
    row("dns://192.0.2.53:5353/example.org?type=TXT", "dns example.org TXT @192.0.2.53:5353", "example.org TXT");
    row("dns://[::1]:5353/_sip._tcp.example.org?type=SRV", "dns _sip._tcp.example.org SRV @::1:5353",
        "_sip._tcp.example.org SRV");
    row("dns:53", "tcp dns 53", "dns:53");
    row("wss://example.org/live", "websocket wss://example.org/live", "example.org/live");
    row("WS://localhost:8080", "websocket WS://localhost:8080", "localhost:8080");
    row("df -h /", "command df -h /", "df -h /");
    row("df", "command df", "df");
    row("uptime", "command uptime", "uptime");
    row("/usr/lib/nagios/plugins/check_load -w 1", "plugin /usr/lib/nagios/plugins/check_load -w 1", "check_load -w 1");
    row("check_disk -w 20% -c 10%", "plugin check_disk -w 20% -c 10%", "check_disk -w 20% -c 10%");
    row("check_load", "plugin check_load", "check_load");
    row("sudo /opt/check_raid", "plugin sudo /opt/check_raid", "sudo /opt/check_raid");
    row("check_x | tail -1", "shell check_x | tail -1", "check_x | tail -1");
    row("./check.sh check_x", "command ./check.sh check_x", "check.sh check_x");
    row("/bin/true", "command /bin/true", "true");
    row("./check.sh", "command ./check.sh", "check.sh");
    row("https://example.org/api/v2/customers/4711/orders/open", "http https://example.org/api/v2/customers/4711/orders/open",
        "example.org/api/…/open");
#ifdef Q_OS_UNIX // names of programs have other endings on Windows
    row("backup.sh", "command backup.sh", "backup.sh");
#endif
    row("other.sh", "http https://other.sh/", "other.sh");
    row("myprogram example.org", "command myprogram example.org", "myprogram example.org");
    row("ping -c1 example.org", "command ping -c1 example.org", "ping -c1 example.org");
    row("foo::bar", "command foo::bar", "foo::bar");
    row("C:\\Tools\\check.exe", "command C:\\Tools\\check.exe", "C:\\Tools\\check.exe");
    row("echo 'a | b' \"c > d\"", "command echo 'a | b' \"c > d\"", "echo 'a | b' \"c > d\"");
    row("echo a\\|b", "command echo a\\|b", "echo a\\|b");
    row("ls /backup | tail -1", "shell ls /backup | tail -1", "ls /backup | tail -1");
    row("test -f x && echo y", "shell test -f x && echo y", "test -f x && echo y");
    row("echo \"$(date)\"", "shell echo \"$(date)\"", "echo \"$(date)\"");
    row("ls *.log", "shell ls *.log", "ls *.log");
    row("echo   a", "command echo   a", "echo a");
    row("echo 123456789 123456789 123456789 123456789 123456789 123456789",
        "command echo 123456789 123456789 123456789 123456789 123456789 123456789",
        "echo 123456789 123456789 123456789 123456789 123456789 1234…");
}

void tst_TargetGuess::guesses()
{
    QFETCH(QString, line);
    const auto target = guessTarget(line, Schedule());
    QVERIFY2(target.hasValue(), target ? "" : qPrintable(target.error()));
    QTEST(shown(*target), "target");
    QTEST(target->name, "name");
    QVERIFY(!target->id.isNull());
    TargetsDocument document; // the guessed target can be saved and read again
    document.targets = {*target};
    QCOMPARE(parsed(document.toJson()), document);
}

void tst_TargetGuess::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *line, const char *says) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(says);
    };
    const char *port = "isn't a valid port. Ports range from 1 to 65535.";
    row("", "Enter a web address, host:port, or a command");
    row("   ", "Enter a web address");
    row("localhost:0", port);
    row("localhost:65536", port);
    row("example.org:99999999999", port);
    row("example.org:http", port);
    row("example.org:99999/x", port);
    row("[::1]:99999", port);
    row("[::1]:x", port);
    row("ping://-x", "A host name can't begin with a hyphen.");
    row("ntp://time.example:99999", port);
    row("dns:a..b", "isn't a valid name to query");
    row("dns:192.0.2.1", "Enter a name, or choose the type PTR");
    row("dns://a/b/c", "This isn't a valid DNS query");
    row("tcp://example.org", "The port is missing. Use tcp://host:port.");
    row("tcp://example.org:0", port);
    row("tcp://:80", "Enter a host name or an address.");
    row("tcp://-x:80", "A host name can't begin with a hyphen.");
    row("-oProxyCommand=id:22", "A host or a command can't begin with a hyphen.");
    row("--version", "A host or a command");
    row("https://-x.example/", "This web address is incomplete. Use a form like");
    row("https://", "This web address is incomplete. Use a form like");
    row("ftp://example.org/",
        "Addresses that begin with ftp:// aren't supported. Use http, https, ws, wss, tcp, ping, path, ntp or dns.");
    row("file:///etc/passwd", "Addresses that begin with file://");
    row("10.0.0.256", "This isn't a valid IPv4 address. Use");
    row("10.0.0.256:80", "This isn't a valid IPv4 address. Use");
    row("[1:2:3]", "without scheme, brackets, port or path");
#ifdef Q_OS_UNIX // single quotes mean nothing to Windows
    row("echo 'a", "");
#endif
    QTest::newRow("line break") << "df\n-h"
                                << "Line breaks and null characters aren't allowed here.";
    QTest::newRow("null character") << u"example.org"_s + QChar(QChar::Null) << "Line breaks and null characters";
    QTest::newRow("null character in a command")
        << u"df "_s + QChar(QChar::Null) + u" x"_s << "Line breaks and null characters";
}

void tst_TargetGuess::refuses()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const auto target = guessTarget(line, Schedule());
    QVERIFY2(!target.hasValue(), target ? qPrintable(shown(*target)) : "");
    QVERIFY2(!target.error().isEmpty() && target.error().contains(says), qPrintable(target.error()));
}

void tst_TargetGuess::usesTheDefaults()
{
    Schedule defaults;
    defaults.every = Milliseconds(5'000);
    QCOMPARE(guessTarget(u"df"_s, defaults)->schedule, defaults);
}

void tst_TargetGuess::searchesProgramsOnlyWhenNeeded_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("asked");
    const auto row = [](const QString &line, const QStringList &asked) {
        QTest::addRow("%s", qPrintable(line)) << line << asked;
    };
    row(u"https://example.org/"_s, {});
    row(u"127.0.0.1:53"_s, {});
    row(u"db.example:53"_s, {});
    row(u"df"_s, {});
    row(u"df -h /"_s, {});
    row(u"/bin/backup.sh"_s, {});
    row(u"backup.sh"_s, {u"backup.sh"_s});
    row(u"127.0.0.1"_s, {u"127.0.0.1"_s});
    row(u"example.org/health"_s, {u"example.org/health"_s});
    row(u"redis db.example:6379"_s, {});
    row(u"redis db.example"_s, {u"redis"_s});
    row(u"myprogram db.example"_s, {}); // no service has that name
}

void tst_TargetGuess::searchesProgramsOnlyWhenNeeded()
{
    QFETCH(QString, line);
    QStringList asked;
    const auto count = [&asked](const QString &word) {
        asked.append(word);
        return true;
    };
    const auto target = guessTarget(line, Schedule(), count);
    QTEST(asked, "asked");
    QVERIFY(target.hasValue());
    QVERIFY(asked.isEmpty() || target->kind == "command"_L1);
}

QTEST_GUILESS_MAIN(tst_TargetGuess)

} // namespace TargetGuessTest

#include "tst_TargetGuess.moc"
