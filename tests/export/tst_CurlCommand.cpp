// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "checks/command/line/ShellWords.h"
#include "export/CurlCommand.h"
#include "targets/document/MaskedTarget.h"

#include <QJsonDocument>
#include <QTest>

namespace CurlCommandTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

Target httpTarget(const QByteArray &fields)
{
    Target target;
    target.kind = u"http"_s;
    const QJsonObject object = QJsonDocument::fromJson(fields).object();
    const auto read = Fields::fromJson(findKind(u"http"_s)->fields, object);
    if (!read)
        qFatal("%s", qPrintable(read.error().first().text));
    target.fields = *read;
    return target;
}

const QString kEnd = u" --location --max-redirs 10 --max-time 10 "_s;

} // namespace

class tst_CurlCommand : public QObject
{
    Q_OBJECT

private slots:
    void matchesTheRequestOfTheCheck_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("command");
        const QString url = u"https://example.org/a"_s;
        QTest::newRow("plain") << QByteArray("{\"url\":\"https://example.org/a\"}") << u"curl"_s + kEnd + url;
        QTest::newRow("query") << QByteArray("{\"url\":\"https://example.org/a?b=1&c=2\"}")
                               << u"curl"_s + kEnd + u"'https://example.org/a?b=1&c=2'"_s;
        QTest::newRow("head") << QByteArray("{\"url\":\"https://example.org/a\",\"method\":\"HEAD\"}")
                              << u"curl --head"_s + kEnd + url;
        QTest::newRow("delete") << QByteArray("{\"url\":\"https://example.org/a\",\"method\":\"DELETE\"}")
                                << u"curl --request DELETE"_s + kEnd + url;
        QTest::newRow("json") << QByteArray(
            "{\"url\":\"https://example.org/a\",\"method\":\"POST\",\"body\":\"{\\\"it's\\\": 1}\"}")
                              << u"curl --header 'Content-Type: application/json' --data-raw '{\"it'\\''s\": 1}'"_s + kEnd
                + url;
        QTest::newRow("put with a type") << QByteArray(
            "{\"url\":\"https://example.org/a\",\"method\":\"PUT\",\"body\":\"@x\",\"headers\":{\"content-type\":\"text/"
            "plain\"}}") << u"curl --request PUT --header 'content-type: text/plain' --data-raw @x"_s + kEnd + url;
        QTest::newRow("password in a body")
            << QByteArray("{\"url\":\"https://example.org/a\",\"method\":\"POST\",\"body\":\"user=ann&password=s3cret\"}")
            << u"curl --header 'Content-Type: application/x-www-form-urlencoded' --data-raw 'user=ann&password=***'"_s + kEnd
                + url;
        QTest::newRow("empty header") << QByteArray("{\"url\":\"https://example.org/a\",\"headers\":{\"X-A\":\"\"}}")
                                      << u"curl --header 'X-A;'"_s + kEnd + url;
        QTest::newRow("command in a header")
            << QByteArray("{\"url\":\"https://example.org/a\",\"headers\":{\"X-A\":\"$(reboot) `x` \\\\\"}}")
            << u"curl --header 'X-A: $(reboot) `x` \\'"_s + kEnd + url;
        QTest::newRow("password") << QByteArray(
            "{\"url\":\"https://example.org/a\",\"username\":\"ann\",\"password\":\"s3cret\"}")
                                  << u"curl --user 'ann:***'"_s + kEnd + url;
        QTest::newRow("placeholder") << QByteArray("{\"url\":\"https://example.org/a\",\"bearerToken\":\"${env:TOKEN}\"}")
                                     << u"curl --header 'Authorization: Bearer ${env:TOKEN}'"_s + kEnd + url;
        QTest::newRow("placeholder of the keychain")
            << QByteArray("{\"url\":\"https://example.org/a\",\"bearerToken\":\"${keychain:shop}\"}")
            << u"curl --header 'Authorization: Bearer ${keychain:shop}'"_s + kEnd + url;
        QTest::newRow("telling header") << QByteArray(
            "{\"url\":\"https://example.org/a\",\"headers\":{\"X-Api-Key\":\"s3cret\"}}")
                                        << u"curl --header 'X-Api-Key: ***'"_s + kEnd + url;
        QTest::newRow("placeholder in the address")
            << QByteArray("{\"url\":\"https://${env:HOST}/a\"}") << u"curl"_s + kEnd + u"--globoff 'https://${env:HOST}/a'"_s;
        QTest::newRow("form") << QByteArray("{\"url\":\"https://example.org/a\",\"form\":{\"q\":\"a b\"}}")
                              << u"curl --data-urlencode 'q=a b'"_s + kEnd + url;
        QTest::newRow("files") << QByteArray(
            "{\"url\":\"https://example.org/a\",\"method\":\"PUT\",\"form\":{\"q\":\"@a\"},\"files\":{\"f\":\"/b c\"}}")
                               << u"curl --request PUT --form-string q=@a --form 'f=@/b c'"_s + kEnd + url;
        QTest::newRow("Qt's client") << QByteArray("{\"url\":\"https://example.org/a\",\"username\":\"ann\",\"client\":\"qt\"}")
                                     << u"curl --anyauth --user ann:"_s + kEnd + url;
        QTest::newRow("digest") << QByteArray(
            "{\"url\":\"https://example.org/a\",\"username\":\"ann\",\"authentication\":\"digest\"}")
                                << u"curl --digest --user ann:"_s + kEnd + url;
        QTest::newRow("access token") << QByteArray("{\"url\":\"https://example.org/a\",\"oauthTokenUrl\":\"https://b/"
                                                    "t\",\"oauthClientId\":\"me\",\"oauthClientSecret\":\"s3cret\"}")
                                      << u"curl --header 'Authorization: Bearer <token of me>'"_s + kEnd + url;
        QTest::newRow("client, version, address")
            << QByteArray("{\"url\":\"https://example.org/a\",\"clientCertificate\":\"c.pem\",\"clientPassphrase\":\"s3cret\","
                          "\"httpVersion\":\"2\",\"resolve\":\"192.0.2.1\"}")
            << u"curl --location --max-redirs 10 --cert c.pem --pass '***' --http2 --resolve example.org:443:192.0.2.1 --max-time 10 "_s
                + url;
        QTest::newRow("connection")
            << QByteArray("{\"url\":\"https://[::1]/"
                          "\",\"verifyTls\":false,\"followRedirects\":false,\"ipFamily\":\"ipv6\",\"proxy\":\"http://"
                          "p:1\",\"userAgent\":\"me\",\"caFile\":\"/a b.pem\"}")
            << u"curl --insecure --cacert '/a b.pem' --proxy http://p:1 --user-agent me --ipv6 --max-time 10 --globoff 'https://[::1]/'"_s;
    }
    void matchesTheRequestOfTheCheck()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, command);
        QCOMPARE(curlCommand(maskedTarget(httpTarget(fields))).value_or(QString()), command);
    }

    void followsTheVerificationSetting_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<bool>("isInsecure");
        QTest::newRow("says nothing itself") << QByteArray("{\"url\":\"https://example.org/a\"}") << true;
        QTest::newRow("verifies") << QByteArray("{\"url\":\"https://example.org/a\",\"verifyTls\":true}") << false;
    }
    void followsTheVerificationSetting()
    {
        QFETCH(QByteArray, fields);
        const Target target = maskedTarget(httpTarget(fields));
        QTEST(curlCommand(target, false).value_or(QString()).contains(u" --insecure "_s), "isInsecure");
        QVERIFY(!curlCommand(target, true).value_or(QString()).contains(u" --insecure "_s));
    }

    void existsForWebPagesOnly()
    {
        Target target;
        target.kind = u"tcp"_s;
        QVERIFY(!curlCommand(target));
    }

    void quotedWordsCanBeReadBack_data()
    {
        QTest::addColumn<QString>("word");
        for (const QString &word : {u"plain"_s, u""_s, u"two words"_s, u"it's"_s, u"'"_s, u"''"_s, u"\"$HOME\" `id` \\ !"_s,
                                    u"a\nb"_s, u"*?[]~#&;|<>(){}"_s, u"-x=y"_s, u"größe €"_s})
            QTest::newRow(qPrintable(word)) << word;
    }
    void quotedWordsCanBeReadBack()
    {
        QFETCH(QString, word);
        const auto words = splitShellWords(u"echo "_s + shellWord(word));
        QVERIFY(words.hasValue());
        QCOMPARE(*words, (QStringList{u"echo"_s, word}));
    }
};

QTEST_GUILESS_MAIN(tst_CurlCommand)

} // namespace CurlCommandTest

#include "tst_CurlCommand.moc"
