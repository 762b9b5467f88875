// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/Samples.h"
#include "targets/pasted/PastedEntry.h"
#include "targets/pasted/PastedText.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

namespace PastedTextTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

QList<RecognisedTarget> read(const QString &text, const QList<Target> &watched = {})
{
    return recognise(text, TargetsContext(Schedule(), watched));
}

//! Formats a target as its name, kind, address, interval (unless it is the default), and tags.
QString shown(const RecognisedTarget &found)
{
    if (!found.isTarget())
        return u"line %1: "_s.arg(found.line) + found.problem;
    const Target &target = found.target;
    const QJsonObject &written = target.fields.written();
    QString looksAt = written.value(u"url"_s).toString() + written.value(u"command"_s).toString();
    if (target.kind == "tcp"_L1)
        looksAt = u"%1 %2"_s.arg(target.fields.text(u"host"_s)).arg(target.fields.integer(u"port"_s));
    QStringList parts{target.name, target.kind, looksAt};
    if (target.schedule.every != Schedule().every)
        parts.append(u"every "_s + formatDuration(target.schedule.every));
    if (target.schedule.timeout != Schedule().timeout)
        parts.append(u"timeout "_s + formatDuration(target.schedule.timeout));
    if (target.schedule.attempts != Schedule().attempts)
        parts.append(u"attempts %1"_s.arg(target.schedule.attempts));
    if (!target.tags.isEmpty())
        parts.append(u"tags "_s + target.tags.join(u'+'));
    return parts.join(u" | "_s);
}

QStringList shownAll(const QList<RecognisedTarget> &all)
{
    QStringList lines;
    for (const RecognisedTarget &found : all)
        lines.append(shown(found));
    return lines;
}

} // namespace

//! Tests all kinds of text that users may paste.
class tst_PastedText : public QObject
{
    Q_OBJECT

private slots:
    void recognisesLines_data();
    void recognisesLines();
    void recognisesLists_data();
    void recognisesLists();
    void recognisesListFiles_data();
    void recognisesListFiles();
    void refuses_data();
    void refuses();
    void warnsAboutSecrets_data();
    void warnsAboutSecrets();
    void reportsDuplicates_data();
    void reportsDuplicates();
    void otherRequestsAreNotDuplicates();
    void namesAreUnique();
    void isQuickAndStopsOnRequest();
    void survivesInvalidInput();
};

void tst_PastedText::recognisesLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("target");
    const auto row = [](const char *line, const char *target) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(target);
    };
    row("https://x.example", "x.example | http | https://x.example");
    row("x.example:22", "x.example:22 | tcp | x.example 22");
    row("https://x.example every 30s timeout 5s tag:web name:\"Shop API\"",
        "Shop API | http | https://x.example | every 30s | timeout 5s | tags web");
    row("https://x.example tag:a tags:b,c attempts 5 every:2m",
        "x.example | http | https://x.example | every 2m | attempts 5 | tags a+b+c");
    row("https://x.example every 10s every 20s", "x.example | http | https://x.example | every 20s");
    row("x.example name:Shop", "Shop | http | https://x.example/");
    row("df -h / every 5m tag:disk", "df -h / | command | df -h / | every 5m | tags disk");
    row("sleep every soon", "sleep every soon | command | sleep every soon"); // those words belong to the command
    row("echo name:", "echo name: | command | echo name:");
    row("ping -c1 x.example", "ping -c1 x.example | command | ping -c1 x.example");
    row("$ df -h", "df -h | command | df -h");
    row("- https://x.example", "x.example | http | https://x.example");
    row("* https://x.example", "x.example | http | https://x.example");
    row("12. https://x.example", "x.example | http | https://x.example");
    row("<https://x.example/a>", "x.example/a | http | https://x.example/a");
    row("[The Shop](https://x.example/a)", "The Shop | http | https://x.example/a");
    row("- [The Shop](https://x.example/a)", "The Shop | http | https://x.example/a");
    row("GET https://x.example/a", "x.example/a | http | https://x.example/a");
    row("POST https://x.example/a HTTP/1.1", "POST x.example/a | http | https://x.example/a");
    row("GET https://x.example/it's", "x.example/it's | http | https://x.example/it's");
    row("GET https://x.example every 30s", "x.example | http | https://x.example | every 30s");
    row("curl -k https://x.example/a", "x.example/a | http | https://x.example/a");
    row("$ curl https://x.example", "x.example | http | https://x.example");
    row("curl", "curl | command | curl");
    row("https://x.example/a,b", "x.example/a,b | http | https://x.example/a,b");
    row("https://x.example/${env:A}", "x.example/${env:A} | http | https://x.example/${env:A}");
}

void tst_PastedText::recognisesLines()
{
    QFETCH(QString, line);
    QFETCH(QString, target);
    const QList<RecognisedTarget> all = read(line);
    QCOMPARE(shownAll(all), QStringList{target});
    TargetsDocument document; // can be saved and read again
    document.targets = {all.constFirst().target};
    QCOMPARE(parsed(document.toJson()), document);
}

void tst_PastedText::recognisesLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("targets");
    const auto row = [](const char *name, const char *text, const QStringList &targets) {
        QTest::newRow(name) << QString::fromUtf8(text) << targets;
    };
    row("nothing", "", {});
    row("comments", "# a\n\n#b\n", {});
    row("lines of Windows", "a.example\r\nb.example:1\r\n",
        {u"a.example | http | https://a.example/"_s, u"b.example:1 | tcp | b.example 1"_s});
    row("lines of an old Mac", "a.example\rb.example:1",
        {u"a.example | http | https://a.example/"_s, u"b.example:1 | tcp | b.example 1"_s});
    row("byte order mark", "\ufeffa.example", {u"a.example | http | https://a.example/"_s});
    row("curl over lines, and more", "curl 'https://a.example' \\\n -H 'x: y'\nb.example:1\n",
        {u"a.example | http | https://a.example"_s, u"b.example:1 | tcp | b.example 1"_s});
    row("body over lines", "curl https://a.example -H 'Content-Type: a/b' -d '{\n\n# \"a\"\n}'\nb.example:1",
        {u"POST a.example | http | https://a.example"_s, u"b.example:1 | tcp | b.example 1"_s});
    row("open quote spoils one line only", "curl 'https://a.example\nb.example:1",
        {u"line 1: This curl command line is incomplete: a quote isn't closed, or the last line is missing."_s,
         u"b.example:1 | tcp | b.example 1"_s});
    row("continued command", "df \\\n -h", {u"df -h | command | df -h"_s});
    row("csv with a head", "name,url,tags\nShop,https://a.example,web;prod\n\"Say \"\"hi\"\", you\",b.example:1,\n",
        {u"Shop | http | https://a.example | tags web+prod"_s, u"Say \"hi\", you | tcp | b.example 1"_s});
    row("csv, other order and separator", "URL;Interval;Title\nhttps://a.example/a,b;30s;Shop",
        {u"Shop | http | https://a.example/a,b | every 30s"_s});
    row("csv without a head", "Shop,https://a.example\nApi,https://b.example\n",
        {u"Shop | http | https://a.example"_s, u"Api | http | https://b.example"_s});
    row("tabs", "name\thost\nDb\tdb.example:5432", {u"Db | tcp | db.example 5432"_s});
    row("csv with a port",
        "name,host,port\nDb,db.example,5432\nSix,2001:db8::1,22\nSix too,[2001:db8::1],23\nHas,a.example:1,2\n"
        "None,b.example,\nWord,b.example,http\nPage,https://c.example,8080\nLarge,d.example,99999\n",
        {u"Db | tcp | db.example 5432"_s, u"Six | tcp | 2001:db8::1 22"_s, u"Six too | tcp | 2001:db8::1 23"_s,
         u"Has | tcp | a.example 1"_s, u"None | http | https://b.example/"_s, u"Word | http | https://b.example/"_s,
         u"Page | http | https://c.example"_s, u"line 9: “99999” isn't a valid port. Ports range from 1 to 65535."_s});
    row("csv with the port of something else", "port,command\n80,df\n", {u"df | command | df"_s});
    row("line break in a cell", "name,url\n\"a\nb\",https://a.example\n", {u"a b | http | https://a.example"_s});
    row("json addresses", R"(["https://a.example", "b.example:1 name:B"])",
        {u"a.example | http | https://a.example"_s, u"B | tcp | b.example 1"_s});
    row("json target", R"({"name":"Disk","kind":"command","command":"df","every":"5m","tags":["x"]})",
        {u"Disk | command | df | every 5m | tags x"_s});
    row("json with parents that are elsewhere", R"({"name":"Disk","kind":"command","command":"df","dependsOn":["Host"]})",
        {u"Disk | command | df"_s});
    row("json, cut out of a list",
        "{\"name\":\"A\",\"kind\":\"command\",\"command\":\"df\"},\n{\"name\":\"B\",\"kind\":\"command\",\"command\":\"ls\"},"
        "\n",
        {u"A | command | df"_s, u"B | command | ls"_s});
    row("whole file",
        R"({"version":1,"defaults":{"every":"2m"},"targets":[{"name":"A","kind":"http","url":"https://a.example"}]})",
        {u"A | http | https://a.example | every 2m"_s});
    row("json of others", R"([{"title":"A","url":"https://a.example","tags":["x"]},{"host":"b.example","port":1}])",
        {u"A | http | https://a.example | tags x"_s, u"b.example:1 | tcp | b.example 1"_s});
    row("json with ports",
        R"([{"host":"2001:db8::1","port":22},{"hostname":"a.example","port":"23"},{"host":"a.example:1","port":2}])",
        {u"[2001:db8::1]:22 | tcp | 2001:db8::1 22"_s, u"a.example:23 | tcp | a.example 23"_s,
         u"a.example:1 | tcp | a.example 1"_s});
    row("json with faults", R"([3, {"name":"A","kind":"http"}, {"name":"B","kind":"htpt","url":"https://b.example"}])",
        {u"line 0: Not a valid address or target."_s, u"line 0: url: This field is required."_s,
         u"line 0: kind: Unknown kind “htpt”. Did you mean “http”?"_s});
    row("bookmarks",
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">\n"
        "<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n"
        "    <DT><H3 ADD_DATE=\"1\" PERSONAL_TOOLBAR_FOLDER=\"true\">Bookmarks bar</H3>\n    <DL><p>\n"
        "        <DT><A HREF=\"https://a.example/?x=1&amp;y=2\" ADD_DATE=\"1\" ICON=\"data:image/png;base64,iVBO\">A &amp; "
        "B</A>\n"
        "        <DT><H3>Our Servers</H3>\n        <DL><p>\n"
        "            <DT><A HREF='https://b.example/'>B</A>\n        </DL><p>\n"
        "        <DT><A HREF=\"javascript:alert(1)\">No page</A>\n    </DL><p>\n</DL><p>\n",
        {u"A & B | http | https://a.example/?x=1&y=2"_s, u"B | http | https://b.example/ | tags our-servers"_s,
         u"line 13: This address doesn't open a page on a server, so it can't be monitored."_s});
}

void tst_PastedText::recognisesLists()
{
    QFETCH(QString, text);
    QTEST(shownAll(read(text)), "targets");
}

void tst_PastedText::recognisesListFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("targets");
    const QStringList one{u"a.example | http | https://a.example/"_s};
    QTest::newRow("url") << QByteArray("[InternetShortcut]\r\nIconIndex=0\r\nURL=https://a.example/\r\n") << one;
    QTest::newRow("desktop") << QByteArray("[Desktop Entry]\nType=Link\nName=Start\nURL=https://a.example/\nIcon=text-html\n")
                             << QStringList{u"Start | http | https://a.example/"_s};
    QTest::newRow("desktop entry of a program")
        << QByteArray("[Desktop Entry]\nType=Application\nExec=/bin/true\n") << QStringList();
    QTest::newRow("webloc") << QByteArray(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict>\n<key>URL</key>\n"
        "<string>https://a.example/</string></dict></plist>")
                            << one;
    QTest::newRow("binary webloc") << QByteArray("bplist00\xd1\x01\x02SURL_\x10\x12https://a.example/\x08\x0b\x0f", 38) << one;
    QTest::newRow("cut off webloc") << QByteArray("bplist00\xd1\x01\x02SURL_\x10\x7fhttps", 20)
                                    << QStringList(); // no expected result; it just must not crash
#ifndef Q_OS_WIN
    // Not on Windows: the result depends on the code page.
    QTest::newRow("latin-1") << QByteArray("name,url\nB\xfcro,https://a.example\n")
                             << QStringList{u"Büro | http | https://a.example"_s};
#endif
    QTest::newRow("utf-8") << QByteArray("name,url\nBüro,https://a.example\n")
                           << QStringList{u"Büro | http | https://a.example"_s};
    QTest::newRow("utf-16") << QByteArray("\xff\xfe")
            + QByteArray("a\0.\0b\0:\0"
                         "1\0",
                         10) << QStringList{u"a.b:1 | tcp | a.b 1"_s};
}

void tst_PastedText::recognisesListFiles()
{
    QFETCH(QByteArray, content);
    const QStringList found = shownAll(read(decodeListFile(content)));
    if (QByteArray(QTest::currentDataTag()) != "cut off webloc")
        QTEST(found, "targets");
}

void tst_PastedText::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *line, const char *says) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(says);
    };
    row("https://x.example and more", "“and more” isn't valid here. After an address you can write: every 30s");
    row("https://x.example every 30", "“every 30” isn't valid here.");
    row("https://x.example every 10ms", "“every 10ms” isn't valid here.");
    row("GET /health", "“/health” doesn't contain a server. Enter the full address, such as https://example.org/health.");
    row("GET /health HTTP/1.1", "“/health” doesn't contain a server.");
    row("x.example:99999", "isn't a valid port");
    row("ftp://x.example/", "Addresses that begin with ftp:// aren't supported.");
    row("mailto:a@x.example", "This address doesn't open a page on a server");
}

void tst_PastedText::refuses()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const QList<RecognisedTarget> all = read(line);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.constFirst().line, 1);
    QCOMPARE(all.constFirst().text, line);
    QVERIFY2(all.constFirst().problem.contains(says), qPrintable(all.constFirst().problem + shown(all.constFirst())));
}

void tst_PastedText::warnsAboutSecrets_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("secret");
    const auto row = [](const char *line, const char *secret) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(secret);
    };
    row("curl -u a:b https://x.example", "“Password”");
    row("curl -H 'Authorization: Bearer x' https://x.example", "“Bearer token”");
    row("curl -H 'Authorization: Basic x' https://x.example", "“Authorization” in “Headers”");
    row("curl -H 'X-Api-Key: x' https://x.example", "“X-Api-Key” in “Headers”");
    row("curl -b session=1 https://x.example", "“Cookie” in “Headers”");
    row("https://a:b@x.example", "the password in the address");
    row("https://x.example/?access_token=1", "“access_token” in the address");
    row("curl -x http://a:b@proxy.example:1 https://x.example", "the password in the address");
    row("curl -H 'Authorization: Bearer ${env:TOKEN}' https://x.example", "");
    row("curl -H 'Authorization: Bearer ${file:token.txt}' https://x.example", "");
    row("curl -H 'Authorization: Bearer ${keychain:shop}' https://x.example", "");
    row("curl -H 'X-Api-Key: ${keychain:shop}' https://x.example", "");
    row("https://u:hunter2@x.example/?a=${env:H}", "the password in the address");
    row("https://u:${env:P}@x.example/?a=1", "");
    row(R"({"name":"q","kind":"command","command":"df","environment":{"DB_PASSWORD":"abc"}})",
        "“DB_PASSWORD” in “Environment”");
    row(R"({"name":"q","kind":"json","url":"https://x.example","values":{"token":"$.token"}})", "");
    row("https://x.example/?page=1", "");
    row("https://x.example/token", "");
}

void tst_PastedText::warnsAboutSecrets()
{
    QFETCH(QString, line);
    QFETCH(QString, secret);
    const RecognisedTarget found = read(line).constFirst();
    QVERIFY2(found.isTarget(), qPrintable(found.problem));
    if (secret.isEmpty()) {
        QCOMPARE(found.remarks, QStringList());
    } else {
        QCOMPARE(found.remarks.size(), 1);
        QVERIFY2(found.remarks.constFirst().startsWith(
                     u"Will be stored in targets.json as plain text: %1. Use ${env:"_s.arg(secret)),
                 qPrintable(found.remarks.constFirst()));
    }
}

void tst_PastedText::reportsDuplicates_data()
{
    QTest::addColumn<QString>("watched");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *watched, const char *line, bool same) {
        QTest::addRow("%s, %s", watched, line) << QString::fromUtf8(watched) << QString::fromUtf8(line) << same;
    };
    row("https://x.example/", "https://x.example", true);
    row("https://x.example/", "HTTPS://X.example:443/#top", true);
    row("https://x.example/", "x.example", true);
    row("https://x.example/", "http://x.example/", false);
    row("https://x.example/", "https://x.example/a", false);
    row("https://x.example/", "curl -I https://x.example/", false);
    row("https://x.example/", "curl -H 'a: b' https://x.example/", true);
    row("https://x.example/", "curl --resolve x.example:443:192.0.2.1 https://x.example/", false);
    row("https://x.example/", "curl -4 https://x.example/", false);
    row("https://x.example/", "curl -x proxy.example:1 https://x.example/", false);
    row("https://x.example/", "curl -H 'host: y.example' https://x.example/", false);
    row("curl -H 'Host: y.example' https://x.example/", "curl -H 'host: Y.example' https://x.example/", true);
    row("curl -F a=1 https://x.example/", "curl -F a=2 https://x.example/", false);
    row("curl -F a=@b https://x.example/", "curl -F a=@c https://x.example/", false);
    row("x.example:80", "X.EXAMPLE:80", true);
    row("x.example:80", "http://x.example/", false);
    row("df -h", "df  -h", true);
    row("df -h", "df", false);
}

void tst_PastedText::reportsDuplicates()
{
    QFETCH(QString, watched);
    QFETCH(QString, line);
    Target known = read(watched).constFirst().target;
    known.name = u"Known"_s;
    known.paused = true;
    const RecognisedTarget found = read(line, {known}).constFirst();
    QTEST(found.duplicateOf == u"Known"_s, "same");
    QTEST(found.isInProfile, "same");
    const QList<RecognisedTarget> twice = read(watched + u'\n' + line);
    QTEST(twice.at(1).duplicateOf == twice.at(0).target.name, "same");
    QVERIFY(!twice.at(1).isInProfile);
    QVERIFY(twice.at(0).duplicateOf.isEmpty());
}

void tst_PastedText::otherRequestsAreNotDuplicates()
{
    const auto port = [](const QJsonObject &more) {
        QJsonObject fields = more;
        fields.insert(u"host"_s, u"x.example"_s);
        fields.insert(u"port"_s, 80);
        return targetSignature(makeTarget(u"Port"_s, u"tcp"_s, fields));
    };
    QCOMPARE(port({{u"maxReply"_s, u"1KiB"_s}}), port({}));
    QVERIFY(port({{u"send"_s, u"PING"_s}}) != port({}));
    QVERIFY(port({{u"send"_s, u"PING"_s}}) != port({{u"send"_s, u"QUIT"_s}}));
}

void tst_PastedText::namesAreUnique()
{
    Target known = read(u"x.example"_s).constFirst().target;
    const QList<RecognisedTarget> all =
        read(u"http://x.example/\nhttps://x.example/?a\nhttps://y.example name:x.example"_s, {known});
    QCOMPARE(all.at(0).target.name, u"x.example 2"_s);
    QCOMPARE(all.at(1).target.name, u"x.example 3"_s);
    QCOMPARE(all.at(2).target.name, u"x.example 4"_s);
}

void tst_PastedText::isQuickAndStopsOnRequest()
{
    QString text;
    for (int i = 0; i < 5'000; ++i)
        text += u"https://host%1.example/health tag:web\n"_s.arg(i);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(read(text).size(), 5'000);
    qInfo("5,000 lines in %lld ms", static_cast<long long>(timer.elapsed()));
    qsizetype reported = 0;
    const QList<RecognisedTarget> some =
        recognise(text, TargetsContext(Schedule(), {}), [&reported](qsizetype done, qsizetype total) {
            reported = total;
            return done < 100;
        });
    QCOMPARE(reported, 5'000);
    QVERIFY(some.size() >= 100 && some.size() < 300);
}

//! Random combinations of all syntax: each entry becomes a valid target or an error message.
void tst_PastedText::survivesInvalidInput()
{
    const QStringList pieces{u"curl "_s,    u"-H "_s,        u"-d "_s,
                             u"'"_s,        u"\""_s,         u"$'"_s,
                             u"\\"_s,       u"\\\n"_s,       u"^"_s,
                             u"^\n"_s,      u"\n"_s,         u" "_s,
                             u"https://"_s, u"x.example"_s,  u":80"_s,
                             u"/a"_s,       u"[::1]"_s,      u"{"_s,
                             u"}"_s,        u"["_s,          u"]"_s,
                             u","_s,        u"name,url\n"_s, u";"_s,
                             u"<a href="_s, u"<dl>"_s,       u"</dl>"_s,
                             u"<h3>"_s,     u"&#x41;"_s,     u"&#xffffff;"_s,
                             u"every 5s"_s, u"name:\""_s,    u"tag:"_s,
                             u"GET "_s,     u"\\u"_s,        u"\\xZZ"_s,
                             u"|"_s,        u">"_s,          u"bplist00\x53URL"_s,
                             u"${env:A}"_s, u"\U0001F600"_s, u"\t"_s,
                             u"--url "_s,   u"-XPOST "_s,    u"-u a:b "_s,
                             u"-x "_s,      u"@"_s,          u"="_s};
    QRandomGenerator random(4711);
    for (int round = 0; round < 3'000; ++round) {
        QString text;
        const int length = random.bounded(1, 14);
        for (int i = 0; i < length; ++i)
            text += pieces.at(random.bounded(pieces.size()));
        TargetsDocument document;
        for (const RecognisedTarget &found : read(decodeListFile(text.toUtf8()))) {
            QVERIFY2(found.isTarget() == !found.target.kind.isEmpty() || !found.isTarget(), qPrintable(text));
            if (found.isTarget())
                document.targets.append(found.target);
        }
        const auto again = TargetsDocument::parse(document.toJson(), {});
        QVERIFY2(again, qPrintable(text + u"\n→ "_s + (again ? QString() : again.error().constFirst().toString())));
        QCOMPARE(*again, document);
    }
}

QTEST_GUILESS_MAIN(tst_PastedText)

} // namespace PastedTextTest

#include "tst_PastedText.moc"
