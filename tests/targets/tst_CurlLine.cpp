// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/CurlLine.h"

#include <QJsonDocument>
#include <QTest>

namespace CurlLineTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests command lines as produced by browsers and API tools, or found in manuals.
class tst_CurlLine : public QObject
{
    Q_OBJECT

private slots:
    void splitsWords_data();
    void splitsWords();
    void recognisesOptions_data();
    void recognisesOptions();
    void reportsIgnoredOptions_data();
    void reportsIgnoredOptions();
    void staysACommand_data();
    void staysACommand();
    void reportsAnIncompleteLine_data();
    void reportsAnIncompleteLine();
    void readsTheTimeout();
    void derivesTheName();
};

void tst_CurlLine::splitsWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("tail");
    QTest::newRow("blanks") << u"curl  a\tb"_s << QStringList{u"curl"_s, u"a"_s, u"b"_s} << QString();
    QTest::newRow("single quotes") << u"curl 'a b\\n\"'"_s << QStringList{u"curl"_s, u"a b\\n\""_s} << QString();
    QTest::newRow("double quotes") << u"curl \"a \\\"b\\\" \\$c \\d\""_s << QStringList{u"curl"_s, u"a \"b\" $c \\d"_s}
                                   << QString();
    QTest::newRow("joined parts") << u"curl 'it'\\''s'"_s << QStringList{u"curl"_s, u"it's"_s} << QString();
    QTest::newRow("c quotes") << u"curl $'a\\u0021\\x21\\041\\n\\'\\\\'"_s << QStringList{u"curl"_s, u"a!!!\n'\\"_s}
                              << QString();
    QTest::newRow("beyond the first plane") << u"curl $'\\U0001F600'"_s << QStringList{u"curl"_s, u"\U0001F600"_s} << QString();
    QTest::newRow("no such character") << u"curl $'\\UFFFFFFFF'"_s << QStringList{u"curl"_s, u"\ufffd"_s} << QString();
    QTest::newRow("empty word") << u"curl ''"_s << QStringList{u"curl"_s, QString()} << QString();
    QTest::newRow("continued") << u"curl a \\\n  b\\\nc"_s << QStringList{u"curl"_s, u"a"_s, u"bc"_s} << QString();
    QTest::newRow("ampersand of an address")
        << u"curl http://x/?a=1&b=2"_s << QStringList{u"curl"_s, u"http://x/?a=1&b=2"_s} << QString();
    QTest::newRow("pipe") << u"curl a | jq ."_s << QStringList{u"curl"_s, u"a"_s} << u"| jq ."_s;
    QTest::newRow("redirection") << u"curl a 2>&1 >x"_s << QStringList{u"curl"_s, u"a"_s} << u"2>&1 >x"_s;
    QTest::newRow("command prompt") << u"curl ^\"http://x/?a=1^&b=2^\" ^\n  -H ^\"a: ^\\^\"b^\\^\"^\""_s
                                    << QStringList{u"curl"_s, u"http://x/?a=1&b=2"_s, u"-H"_s, u"a: \"b\""_s} << QString();
    QTest::newRow("variables") << u"curl $HOST/a \"${TOKEN}x$_1\""_s
                               << QStringList{u"curl"_s, u"${env:HOST}/a"_s, u"${env:TOKEN}x${env:_1}"_s} << QString();
    QTest::newRow("dollars that are none") << u"curl '$X' \\$Y \"\\$Z $ $5\" $'$A'"_s
                                           << QStringList{u"curl"_s, u"$X"_s, u"$Y"_s, u"$Z $ $5"_s, u"$A"_s} << QString();
    QTest::newRow("placeholders") << u"curl \"${env:A}\" ${file:b} $${env:C}"_s
                                  << QStringList{u"curl"_s, u"${env:A}"_s, u"${file:b}"_s, u"$${env:C}"_s} << QString();
    QTest::newRow("parameters of OData") << u"curl \"http://x/?$top=5&$skip=1&$MORE\""_s
                                         << QStringList{u"curl"_s, u"http://x/?$top=5&$skip=1&${env:MORE}"_s} << QString();
    QTest::newRow("dollar in the command prompt")
        << u"curl ^\"http://x/$a`^\""_s << QStringList{u"curl"_s, u"http://x/$a`"_s} << QString();
}

void tst_CurlLine::splitsWords()
{
    QFETCH(QString, line);
    const CurlArguments split = splitCurlArguments(line);
    QVERIFY(!split.isOpen);
    QTEST(split.words, "words");
    QTEST(split.tail, "tail");
}

void tst_CurlLine::recognisesOptions_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("fields");
    const auto row = [](const char *name, const char *line, const char *fields) {
        QTest::newRow(name) << QString::fromUtf8(line) << QByteArray(fields);
    };
    row("address", "curl https://example.org/a", R"({"url":"https://example.org/a"})");
    row("address without scheme", "curl example.org/a", R"({"url":"http://example.org/a"})");
    row("address by option", "curl --url https://example.org", R"({"url":"https://example.org"})");
    row("quiet options", "curl -sSfL -o /dev/null -w '%{http_code}' --compressed https://example.org",
        R"({"url":"https://example.org"})");
    row("output to nowhere", "curl https://example.org > /dev/null 2>&1", R"({"url":"https://example.org"})");
    row("full path", "/usr/bin/curl https://example.org", R"({"url":"https://example.org"})");
    row("method", "curl -X DELETE https://example.org", R"({"method":"DELETE","url":"https://example.org"})");
    row("method attached", "curl -XPUT https://example.org", R"({"method":"PUT","url":"https://example.org"})");
    row("head", "curl -I https://example.org", R"({"method":"HEAD","url":"https://example.org"})");
    row("data means post", "curl -d a=1 -d b=2 https://example.org",
        R"({"body":"a=1&b=2","headers":{"Content-Type":"application/x-www-form-urlencoded"},"method":"POST","url":"https://example.org"})");
    row("raw data that begins with an at", "curl --data-raw @x https://example.org",
        R"({"body":"@x","headers":{"Content-Type":"application/x-www-form-urlencoded"},"method":"POST","url":"https://example.org"})");
    row("encoded data", "curl --data-urlencode 'q=a b&c' --data-urlencode =d/e https://example.org",
        R"({"body":"q=a%20b%26c&d%2Fe","headers":{"Content-Type":"application/x-www-form-urlencoded"},"method":"POST","url":"https://example.org"})");
    row("data in the address", "curl -G -d a=1 --data-urlencode 'b=x y' https://example.org/?z=0",
        R"({"url":"https://example.org/?z=0&a=1&b=x%20y"})");
    row("query", "curl --url-query 'q=a b' --url-query +x=%20 --url-query =c/d -d e=f https://example.org/?z=0",
        R"({"body":"e=f","headers":{"Content-Type":"application/x-www-form-urlencoded"},"method":"POST","url":"https://example.org/?z=0&q=a%20b&x=%20&c%2Fd"})");
    row("encoded data with a variable", R"(curl -G --data-urlencode "q=a $B" https://example.org)",
        R"({"url":"https://example.org?q=a%20${env:B}"})");
    row("json", R"(curl --json '{"a":1}' https://example.org)",
        R"({"body":"{\"a\":1}","headers":{"Accept":"application/json","Content-Type":"application/json"},"method":"POST","url":"https://example.org"})");
    row("own type", "curl -H 'content-type: text/plain' -d x https://example.org",
        R"({"body":"x","headers":{"content-type":"text/plain"},"method":"POST","url":"https://example.org"})");
    row("body of several lines",
        "curl -X PUT -H 'Content-Type: application/json' --data '{\n  \"a\": 1\n}' https://example.org",
        R"({"body":"{\n  \"a\": 1\n}","headers":{"Content-Type":"application/json"},"method":"PUT","url":"https://example.org"})");
    row("header twice", "curl -H 'X-A: 1' -H 'x-a: 2' -b a=1 -H 'Cookie: b=2' https://example.org",
        R"({"headers":{"Cookie":"a=1; b=2","X-A":"1, 2"},"url":"https://example.org"})");
    row("header without a value", "curl -H 'X-Empty;' https://example.org",
        R"({"headers":{"X-Empty":""},"url":"https://example.org"})");
    row("user", "curl -u ann:s:e https://example.org", R"({"password":"s:e","url":"https://example.org","username":"ann"})");
    row("bearer", "curl -H 'Authorization: Bearer abc' https://example.org",
        R"({"bearerToken":"abc","url":"https://example.org"})");
    row("bearer by option", "curl --oauth2-bearer abc https://example.org",
        R"({"bearerToken":"abc","url":"https://example.org"})");
    row("other authorization", "curl -H 'Authorization: Token abc' https://example.org",
        R"({"headers":{"Authorization":"Token abc"},"url":"https://example.org"})");
    row("agent", "curl -A probe/1 -e https://a.example/ https://example.org",
        R"({"headers":{"Referer":"https://a.example/"},"url":"https://example.org","userAgent":"probe/1"})");
    row("certificates", "curl -k --cacert /etc/ca.pem https://example.org",
        R"({"caFile":"/etc/ca.pem","url":"https://example.org","verifyTls":false})");
    row("proxy", "curl -x proxy.example:3128 -U a:b https://example.org",
        R"({"proxy":"http://a:b@proxy.example:3128","url":"https://example.org"})");
    row("user of a proxy with all sorts of letters", "curl -x proxy.example:1 -U 'a:p@s/s:${env:P}' https://example.org",
        R"({"proxy":"http://a:p%40s%2Fs%3A${env:P}@proxy.example:1","url":"https://example.org"})");
    row("no proxy", "curl -x '' --resolve example.org:443:192.0.2.1 https://example.org",
        R"({"proxy":"none","resolve":"192.0.2.1","url":"https://example.org"})");
    row("proxy with a path", "curl -x http://proxy.example/ https://example.org",
        R"({"proxy":"http://proxy.example:1080","url":"https://example.org"})");
    row("proxy of version 6", "curl -x '[2001:db8::1]' https://example.org",
        R"({"proxy":"http://[2001:db8::1]:1080","url":"https://example.org"})");
    row("proxy in a variable", "curl -x $PROXY https://example.org", R"({"proxy":"${env:PROXY}","url":"https://example.org"})");
    row("socks", "curl --proxy socks5h://localhost https://example.org",
        R"({"proxy":"socks5://localhost:1080","url":"https://example.org"})");
    row("family and redirects", "curl -6 --max-redirs 3 https://example.org",
        R"({"ipFamily":"ipv6","maxRedirects":3,"url":"https://example.org"})");
    row("range", "curl -r 0-99 https://example.org", R"({"headers":{"Range":"bytes=0-99"},"url":"https://example.org"})");
    row("form", "curl -F a=1 -F 'b=@/tmp/x.png;type=image/png' --form-string c=@d https://example.org",
        R"({"files":{"b":"/tmp/x.png;type=image/png"},"form":{"a":"1","c":"@d"},"method":"POST","url":"https://example.org"})");
    row("form without files", "curl -X PUT -F 'a=1;type=text/plain' https://example.org",
        R"({"form":{"a":"1"},"formType":"multipart","method":"PUT","url":"https://example.org"})");
    row("digest", "curl --digest -u ann:x https://example.org",
        R"({"authentication":"digest","password":"x","url":"https://example.org","username":"ann"})");
    row("client certificate", "curl -E client.pem:w0rd --key client.key https://example.org",
        R"({"clientCertificate":"client.pem","clientKey":"client.key","clientPassphrase":"w0rd","url":"https://example.org"})");
    row("client certificate, apart", "curl --cert C:/client.p12 --cert-type P12 --pass w0rd https://example.org",
        R"({"clientCertificate":"C:/client.p12","clientPassphrase":"w0rd","url":"https://example.org"})");
    row("fixed address", "curl --resolve example.org:443:192.0.2.1,192.0.2.2 https://example.org",
        R"({"resolve":"192.0.2.1","url":"https://example.org"})");
    row("fixed address of version 6", "curl --resolve example.org:443:[2001:db8::1] https://Example.org",
        R"({"resolve":"2001:db8::1","url":"https://Example.org"})");
    row("variables of the shell", R"(curl -H "Authorization: Bearer $TOKEN" -H "X-A: ${A}" "https://$HOST/a")",
        R"({"bearerToken":"${env:TOKEN}","headers":{"X-A":"${env:A}"},"url":"https://${env:HOST}/a"})");
    row("a host in a variable", "curl $HOST:8080/a", R"({"url":"http://${env:HOST}:8080/a"})");
    row("an address in a variable", "curl ${BASE_URL}/a", R"({"url":"${env:BASE_URL}/a"})");
    row("version of HTTP", "curl --http2 https://example.org", R"({"httpVersion":"2","url":"https://example.org"})");
    row("abbreviated option", "curl --head --insec https://example.org",
        R"({"method":"HEAD","url":"https://example.org","verifyTls":false})");
    row("from a browser",
        "curl 'https://shop.example/api/cart?full=1' \\\n"
        "  -H 'accept: application/json' \\\n"
        "  -H 'accept-language: en-GB,en;q=0.9' \\\n"
        "  -H 'user-agent: Mozilla/5.0 (X11) Gecko' \\\n"
        "  --data-raw $'{\"name\":\"O\\'Hara\\u0021\"}' \\\n"
        "  --compressed",
        R"({"body":"{\"name\":\"O'Hara!\"}","headers":{"Content-Type":"application/x-www-form-urlencoded","accept":"application/json","accept-language":"en-GB,en;q=0.9"},"method":"POST","url":"https://shop.example/api/cart?full=1","userAgent":"Mozilla/5.0 (X11) Gecko"})");
    row("from a browser on Windows",
        "curl ^\"https://shop.example/api?a=1^&b=2^\" ^\n  -H ^\"accept: */*^\" ^\n  --data-raw ^\"^{^\\^\"a^\\^\":1^}^\"",
        R"({"body":"{\"a\":1}","headers":{"Content-Type":"application/x-www-form-urlencoded","accept":"*/*"},"method":"POST","url":"https://shop.example/api?a=1&b=2"})");
}

void tst_CurlLine::recognisesOptions()
{
    QFETCH(QString, line);
    const RecognisedTarget found = recogniseCurl(line, Schedule());
    QVERIFY2(found.isTarget(), qPrintable(found.problem));
    QCOMPARE(found.target.kind, u"http"_s);
    QTEST(QJsonDocument(found.target.fields.written()).toJson(QJsonDocument::Compact), "fields");
    QVERIFY2(found.remarks.isEmpty(), qPrintable(found.remarks.join(u'\n')));
}

void tst_CurlLine::reportsIgnoredOptions_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *options, const char *says) {
        QTest::newRow(options) << QString::fromUtf8(options) << QString::fromUtf8(says);
    };
    row("--connect-timeout 5", "“--connect-timeout 5” is ignored: one timeout covers the whole check.");
    row("--resolve example.org:80:192.0.2.1", "is ignored: only the address of the target's own host and port");
    row("--resolve other.example:443:192.0.2.1", "is ignored: only the address of the target's own host");
    row("--resolve example.org:443:nowhere", "is ignored: only the address of the target's own host");
    row("--connect-to ::a:", "“--connect-to ::a:” is ignored: a host's address can only be set with --resolve.");
    row("-T a.png", "“-T a.png” is ignored: a file can only be sent in a form.");
    row("-F file", "“-F file” is ignored: it isn't in the form");
    row("-F 'a=<b'", "“-F a=<b” is ignored: a value can't be read from a file.");
    row("-F 'a=@b;filename=c'", "is ignored: a file can only be sent under its own name.");
    row("-F a=1 -F a=2", "“-F a=2” is ignored: a name can appear only once in a form.");
    row("-F a=1 -d b", "“-d” is ignored: the form is sent instead.");
    row("--retry 3", "“--retry 3” is ignored: the number of attempts");
    row("--http3", "“--http3” is ignored: checks use HTTP/1.1 or HTTP/2");
    row("--ntlm", "“--ntlm” is ignored: this login method requires “client” to be set to qt.");
    row("--digest", "“--digest” is ignored: the user name is missing.");
    row("--interface eth0", "“--interface eth0” is ignored: checks have no equivalent option.");
    row("--frobnicate word", "“--frobnicate word” is ignored: this curl option isn't supported.");
    row("--url-query @file", "“--url-query @file” is ignored: a query can't be read from a file.");
    row("--hsts cache.txt", "“--hsts cache.txt” is ignored: checks have no equivalent option.");
    row("--proxy1.0 localhost:1", "“--proxy1.0 localhost:1” is ignored");
    row("--proxy-cert a.pem", "“--proxy-cert a.pem” is ignored");
    row("--tlsuser ann", "“--tlsuser ann” is ignored");
    row("--frobnicate", "“--frobnicate” is ignored: this curl option isn't supported.");
    row("-X PURGE", "“-X PURGE” is ignored: this method");
    row("-d @body.json", "“-d @body.json” is ignored: a body can't be read from a file.");
    row("--data-urlencode q@file", "is ignored: a body can't be read from a file.");
    row("-b cookies.txt", "“-b cookies.txt” is ignored: cookies");
    row("-c cookies.txt", "“-c cookies.txt” is ignored:");
    row("-H @headers", "“-H @headers” is ignored:");
    row("-H Accept:", "“-H Accept:” is ignored: it doesn't set a header field");
    row("-H 'Connection: close'", "“Connection” is ignored: the check sets this header field itself.");
    row("-H 'If-None-Match: \"x\"'",
        "“If-None-Match” is ignored: with this header field, the server might not return the page.");
    row("-H ':authority: x'", "“:authority” is ignored");
    row("-u ann", "curl would prompt for the password of ann.");
    row("-u a:b --oauth2-bearer c", "“-u” is ignored: the bearer token is used instead.");
    row("-x socks4://localhost:1080", "is ignored: only http and socks5 proxies");
    row("--max-redirs -1", "is ignored: the redirect limit must be");
    row("-m 99999", "is ignored: the timeout of a check must be");
    row("-m never", "is ignored: the timeout of a check must be");
    row("https://second.example", "“https://second.example” is ignored: only the first address");
}

void tst_CurlLine::reportsIgnoredOptions()
{
    QFETCH(QString, options);
    QFETCH(QString, says);
    const RecognisedTarget found = recogniseCurl(u"curl --url https://example.org "_s + options, Schedule());
    QVERIFY2(found.isTarget(), qPrintable(found.problem));
    QCOMPARE(found.remarks.size(), 1);
    QVERIFY2(found.remarks.constFirst().contains(says), qPrintable(found.remarks.constFirst()));
    QCOMPARE(found.target.fields.url(u"url"_s).toString(), u"https://example.org"_s);
    const RecognisedTarget before = recogniseCurl(u"curl "_s + options + u" https://example.org"_s, Schedule());
    if (before.isTarget() && !options.startsWith(u"https:"_s))
        QCOMPARE(before.target.fields.url(u"url"_s).toString(), u"https://example.org"_s);
}

void tst_CurlLine::staysACommand_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("command");
    const auto row = [](const char *name, const QString &line, const QString &command = {}) {
        QTest::newRow(name) << line << (command.isEmpty() ? line : command);
    };
    row("piped", u"curl -s https://example.org | grep ok"_s);
    row("followed by another", u"curl https://example.org && echo ok"_s);
    row("another protocol", u"curl ftp://example.org/file"_s);
    row("no address", u"curl --version"_s);
    row("piped over lines", u"curl -s https://x.example/api \\\n  -H 'Accept: a/b' | jq .ok"_s,
        u"curl -s https://x.example/api -H 'Accept: a/b' | jq .ok"_s);
    row("piped over lines of the command prompt", u"curl -s https://x.example/api ^\n  -H \"a: b\" | find \"ok\""_s,
        u"curl -s https://x.example/api -H \"a: b\" | find \"ok\""_s);
    row("two blanks in a quote stay", u"curl -s https://example.org | grep 'a  b'"_s);
    row("quotes in quotes", u"curl -d 'it'\\''s  1' https://example.org \\\n | grep \"\\\"  '\" \\\n -c"_s,
        u"curl -d 'it'\\''s  1' https://example.org | grep \"\\\"  '\" -c"_s);
    row("line ends in quotes", u"curl -d '{\n \"a\": 1}' -H \"X: 1\\\n2\" https://example.org | jq ."_s,
        u"curl -d '{  \"a\": 1}' -H \"X: 12\" https://example.org | jq ."_s);
    row("a word from another command", u"curl -H \"X: $(cat token)\" https://example.org"_s);
    row("a word from backticks", u"curl -H X:`cat token` https://example.org"_s);
    row("a variable with something in its stead", u"curl https://${HOST:-example.org}/"_s);
}

void tst_CurlLine::staysACommand()
{
    QFETCH(QString, line);
    const RecognisedTarget found = recogniseCurl(line, Schedule());
    QVERIFY2(found.isTarget(), qPrintable(found.problem));
    QCOMPARE(found.target.kind, u"command"_s);
    QTEST(found.target.fields.text(u"command"_s), "command");
    QCOMPARE(found.target.fields.flag(u"shell"_s),
             line.contains(u'|') || line.contains(u'&') || line.contains(u'$') || line.contains(u'`'));
    QVERIFY(found.remarks.value(0).startsWith(u"Kept as a command that runs curl"_s));
}

void tst_CurlLine::reportsAnIncompleteLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("single quote") << u"curl 'https://example.org"_s;
    QTest::newRow("double quote") << u"curl \"https://example.org"_s;
    QTest::newRow("c quote") << u"curl $'https://example.org"_s;
    QTest::newRow("backslash") << u"curl https://example.org \\"_s;
    QTest::newRow("caret") << u"curl https://example.org ^"_s;
}

void tst_CurlLine::reportsAnIncompleteLine()
{
    QFETCH(QString, line);
    QVERIFY(splitCurlArguments(line).isOpen);
    const RecognisedTarget found = recogniseCurl(line, Schedule());
    QVERIFY2(found.problem.startsWith(u"This curl command line is incomplete"_s), qPrintable(found.problem));
}

void tst_CurlLine::readsTheTimeout()
{
    Schedule defaults;
    defaults.every = Milliseconds(7'000);
    const RecognisedTarget found = recogniseCurl(u"curl -m 2.5 https://example.org"_s, defaults);
    QCOMPARE(found.target.schedule.timeout, Milliseconds(2'500));
    QCOMPARE(found.target.schedule.every, Milliseconds(7'000));
}

void tst_CurlLine::derivesTheName()
{
    QCOMPARE(recogniseCurl(u"curl https://example.org/a?token=x"_s, Schedule()).target.name, u"example.org/a"_s);
    QCOMPARE(recogniseCurl(u"curl -d x https://u:p@example.org/login"_s, Schedule()).target.name, u"POST example.org/login"_s);
}

QTEST_GUILESS_MAIN(tst_CurlLine)

} // namespace CurlLineTest

#include "tst_CurlLine.moc"
