// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/EvidenceMask.h"

#include "checks/Registry.h"
#include "checks/base/Placeholders.h"
#include "model/base/SecretNames.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace EvidenceMaskTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests that secrets repeated in a reply are never written to disk.
class tst_EvidenceMask : public QObject
{
    Q_OBJECT

private slots:
    void findsSecretsInFields_data();
    void findsSecretsInFields();
    void findsSecretsOfCommands();
    void masksEscapedBackslashes();
    void masksEarlierSecretsOfFiles();
    void masksEncodedSecrets_data();
    void masksEncodedSecrets();
    void masksBase64OfLongerTexts();
    void masksHeadersWithSecrets();
    void masksCookies_data();
    void masksCookies();
    void masksRepliesAndOutput();
};

namespace {

Target targetOf(const QByteArray &fields, const QString &kind = u"http"_s)
{
    Target target;
    target.kind = kind;
    const auto read = Fields::fromJson(findKind(kind)->fields, QJsonDocument::fromJson(fields).object());
    target.fields = read ? *read : Fields();
    return target;
}

//! Replaces escape sequences such as `\u0026`.
QString withoutUnicodeEscapes(QString text)
{
    static const QRegularExpression escape(u"\\\\u([0-9A-Fa-f]{4})"_s);
    for (auto match = escape.match(text); match.hasMatch(); match = escape.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
    return text;
}

const QByteArrayList kPaddings{"", "x", "xx"}; // the base64 characters depend on the position modulo 3

//! Returns `found` in sorted order, without encoded variants of the expected secrets. secretForms() tests those variants.
QStringList withoutOtherForms(QStringList found, const QStringList &expected)
{
    found.removeIf([&expected](const QString &form) {
        const QByteArray bytes = form.toLatin1();
        const QByteArray plain = QByteArray(bytes).replace("\\/", "/").replace("\\u003c", "<").replace("&#34;", "&quot;");
        const QStringList decoded{withoutUnicodeEscapes(form), QString::fromUtf8(QByteArray::fromBase64(bytes)),
                                  QString::fromLatin1(plain),
                                  QString::fromUtf8(QByteArray::fromBase64(bytes, QByteArray::Base64UrlEncoding)),
                                  QString::fromUtf8(QByteArray::fromPercentEncoding(QByteArray(bytes).replace('+', ' ')))};
        const auto isPartOfBase64 = [&bytes](const QString &secret) {
            return std::any_of(kPaddings.begin(), kPaddings.end(), [&](const QByteArray &before) {
                const QByteArray all = before + secret.toUtf8();
                return all.toBase64().contains(bytes) || all.toBase64(QByteArray::Base64UrlEncoding).contains(bytes);
            });
        };
        if (std::any_of(expected.begin(), expected.end(), isPartOfBase64))
            return true;
        return !expected.contains(form)
            && std::any_of(decoded.begin(), decoded.end(), [&](const QString &text) { return expected.contains(text); });
    });
    found.sort();
    return found;
}

} // namespace

void tst_EvidenceMask::findsSecretsInFields_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("none") << QByteArray(R"({"url":"http://localhost/?page=1234567"})") << QStringList();
    QTest::newRow("a secret field") << QByteArray(R"({"url":"http://localhost/","bearerToken":"abcdef"})")
                                    << QStringList{u"abcdef"_s};
    QTest::newRow("a header by its name") << QByteArray(
        R"({"url":"http://localhost/","headers":{"X-Api-Key":"abcdef","Accept":"text/html"}})")
                                          << QStringList{u"abcdef"_s};
    QTest::newRow("behind its scheme") << QByteArray(
        R"({"url":"http://localhost/","headers":{"Authorization":"Bearer abcdef"}})")
                                       << QStringList{u"Bearer abcdef"_s, u"abcdef"_s, u"Bearer%20abcdef"_s};
    QTest::newRow("cookies in a header") << QByteArray(
        R"({"url":"http://localhost/","headers":{"cookie":"sid=abcdefgh; lang=en; t=ghijklmn=="}})")
                                         << QStringList{u"sid=abcdefgh; lang=en; t=ghijklmn=="_s, u"lang=en; t=ghijklmn=="_s,
                                                        u"abcdefgh"_s, u"ghijklmn=="_s};
    QTest::newRow("a password") << QByteArray(R"({"url":"http://localhost/","username":"me","password":"p w/d"})")
                                << QStringList{u"p w/d"_s, u"p%20w%2Fd"_s, u"bWU6cCB3L2Q="_s};
    QTest::newRow("in an address") << QByteArray(R"({"url":"http://me:s3cret@localhost/?api_key=qwertz&x=1"})")
                                   << QStringList{u"s3cret"_s, u"qwertz"_s, u"bWU6czNjcmV0"_s};
    QTest::newRow("in an address, of the environment")
        << QByteArray(R"({"url":"http://me:${env:EVIDENCE_TEST_LOGIN}@localhost/"})")
        << QStringList{u"swordfish"_s, u"bWU6c3dvcmRmaXNo"_s};
    QTest::newRow("a token in an address") << QByteArray(R"({"url":"http://abcdef@localhost/"})")
                                           << QStringList{u"abcdef"_s, u"YWJjZGVmOg=="_s};
    QTest::newRow("a password without a name") << QByteArray(R"({"url":"http://localhost/","username":"","password":"abcdef"})")
                                               << QStringList{u"abcdef"_s, u"OmFiY2RlZg=="_s};
    QTest::newRow("a name of the environment")
        << QByteArray(R"({"url":"http://localhost/","username":"${env:EVIDENCE_TEST_LOGIN}","password":"abcdef"})")
        << QStringList{u"abcdef"_s, u"c3dvcmRmaXNoOmFiY2RlZg=="_s};
    QTest::newRow("of the environment") << QByteArray(
        R"({"url":"http://localhost/","bearerToken":"${env:EVIDENCE_TEST_TOKEN}"})")
                                        << QStringList{u"hunter22"_s};
    QTest::newRow("of the keychain") << QByteArray(R"({"url":"http://localhost/","bearerToken":"${keychain:shop}"})")
                                     << QStringList{u"fromkeychain"_s};
    QTest::newRow("within a text") << QByteArray(R"({"url":"http://localhost/","body":"{\"t\":\"${keychain:shop}\"}"})")
                                   << QStringList{u"fromkeychain"_s};
    QTest::newRow("in one of several texts") << QByteArray(
        R"({"url":"http://localhost/","headers":{"Accept":"x ${keychain:shop}","X":"${env:EVIDENCE_TEST_TOKEN}"}})")
                                             << QStringList{u"fromkeychain"_s, u"hunter22"_s};
    QTest::newRow("a password in a JSON body")
        << QByteArray(R"({"url":"http://localhost/","body":"{\"user\":\"ann\",\"login\":[{\"password\":\"swordfish\"}]}"})")
        << QStringList{u"swordfish"_s};
    QTest::newRow("a password in a form body") << QByteArray(R"({"url":"http://localhost/","body":"a=bcdef&pwd=sword%2Bfish"})")
                                               << QStringList{u"sword%2Bfish"_s, u"sword+fish"_s};
    QTest::newRow("credentials of a proxy") << QByteArray(R"({"url":"http://localhost/","proxy":"http://me:swordfish@p:3128"})")
                                            << QStringList{u"bWU6c3dvcmRmaXNo"_s, u"swordfish"_s};
    QTest::newRow("as others write it") << QByteArray(R"({"url":"http://localhost/","bearerToken":"a\"b<c"})")
                                        << QStringList{u"a\"b<c"_s, u"a%22b%3Cc"_s, u"a&quot;b&lt;c"_s, u"a\"b&lt;c"_s,
                                                       u"a\\\"b<c"_s};
    QTest::newRow("too short to tell") << QByteArray(R"({"url":"http://localhost/","bearerToken":"abc"})") << QStringList();
}

//! All variables used by the command are secrets, whatever their names, except those that every program has.
void tst_EvidenceMask::findsSecretsOfCommands()
{
    qputenv("EVIDENCE_TEST_LOGIN", "swordfish");
    qputenv("EVIDENCE_TEST_INPUT", "trombone");
    const Target target =
        targetOf(R"({"command":"true","environment":{"PLAIN":"${env:EVIDENCE_TEST_LOGIN}","H":"${env:HOME}"},)"
                 R"("input":"x ${env:EVIDENCE_TEST_INPUT}"})",
                 u"command"_s);
    const QStringList expected{u"swordfish"_s, u"trombone"_s};
    QCOMPARE(withoutOtherForms(secretsOf(target, {}), expected), expected);
}

void tst_EvidenceMask::findsSecretsInFields()
{
    QFETCH(QByteArray, fields);
    QFETCH(QStringList, wanted);
    qputenv("EVIDENCE_TEST_TOKEN", "hunter22");
    qputenv("EVIDENCE_TEST_LOGIN", "swordfish");
    wanted.sort();
    QCOMPARE(withoutOtherForms(secretsOf(targetOf(fields), {{u"shop"_s, u"fromkeychain"_s}}), wanted), wanted);
}

//! The error message shows the expected string with escapes.
void tst_EvidenceMask::masksEscapedBackslashes()
{
    const Secrets keychain{{u"shop"_s, u"from\\keychain"_s}};
    const auto target = targetOf(R"({"host":"localhost","port":1,"expect":"<${keychain:shop}>"})", u"tcp"_s);
    const QStringList expected{u"from%5C%5Ckeychain"_s, u"from%5Ckeychain"_s, u"from\\\\\\\\keychain"_s, u"from\\\\keychain"_s,
                               u"from\\keychain"_s};
    QCOMPARE(withoutOtherForms(secretsOf(target, keychain), expected), expected);
}

//! Masks the values used by checks, including earlier ones, because the last good answer may contain those.
void tst_EvidenceMask::masksEarlierSecretsOfFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    const auto fill = [&path](const QByteArray &content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        QVERIFY(expandText(u"${file:%1}"_s.arg(path)));
    };
    const QByteArray token = R"({"url":"http://localhost/","bearerToken":"FILE"})";
    const QByteArray password = R"({"url":"http://localhost/","username":"me","password":"FILE"})";
    const auto found = [&path](QByteArray fields, const QStringList &expected) {
        const Target target = targetOf(fields.replace("FILE", "${file:" + path.toUtf8() + '}'));
        return withoutOtherForms(secretsOf(target, {}), expected);
    };
    QCOMPARE(found(token, {}), QStringList());
    fill("hunter22\n");
    QStringList expected{u"hunter22"_s};
    QCOMPARE(found(token, expected), expected);
    for (const char *fields :
         {R"({"url":"http://localhost/","bearerToken":"FILE"})",
          R"({"url":"http://localhost/","headers":{"X-Api-Key":"FILE"}})",
          R"({"url":"http://localhost/","headers":{"Accept":"x FILE"}})", R"({"url":"http://localhost/?x=FILE"})",
          R"({"url":"http://localhost/","body":"{\"t\":\"FILE\"}"})"})
        QCOMPARE(found(fields, expected), expected);
    fill("swordfish");
    fill("swordfish");
    expected.append(u"swordfish"_s);
    QCOMPARE(found(token, expected), expected);
    fill("hunter33");
    expected = {u"bWU6aHVudGVyMzM="_s, u"bWU6c3dvcmRmaXNo"_s, u"hunter33"_s, u"swordfish"_s};
    QCOMPARE(found(password, expected), expected);
}

void tst_EvidenceMask::masksEncodedSecrets_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *secret, const char *shown) {
        QTest::newRow(name) << QString::fromUtf8(secret) << QString::fromUtf8(shown);
    };
    row("plain", "s3cr3t w0rd", "s3cr3t w0rd");
    row("form", "alpha beta~*", "alpha+beta%7E*");
    row("percent, lower case", "pä/ss w0rd", "p%c3%a4%2fss%20w0rd");
    row("percent, with slashes", "a/b c d/e", "a/b%20c%20d/e");
    row("JSON of PHP", "Päss/word1", "P\\u00e4ss\\/word1");
    row("JSON of Go", "<pass&word>", "\\u003cpass\\u0026word\\u003e");
    row("percent, as in JavaScript", "Xy!7^k(p)Qz", "Xy!7%5Ek(p)Qz");
    row("percent, as in a path", "a=b&c d:e", "a=b&c%20d:e");
    row("XML", "a&b\"c<9xyz", "a&amp;b\"c&lt;9xyz");
    row("JSON of .NET", "k+y9z<abc", "k\\u002By9z\\u003Cabc");
    row("JSON of Gson", "key=9z'abc", "key\\u003d9z\\u0027abc");
    row("HTML of Python", "it's \"secret\"", "it&#x27;s &quot;secret&quot;");
    row("HTML of Go", "it's \"secret\"", "it&#39;s &#34;secret&#34;");
    row("HTML of PHP", "it's-secret", "it&#039;s-secret");
    row("Base64", "s3cr3tValue1", "czNjcjN0VmFsdWUx");
    row("Base64 for URLs, without padding", "ÿÿþ>s3cr3t", "w7_Dv8O-PnMzY3IzdA");
    row("joined blanks", "hunter2  hunter3 \t pass", "hunter2 hunter3 pass");
    row("trimmed", " correcthorse\n\n", "correcthorse");
    row("one line of several", "first-line-0\nsecond-line-1", "second-line-1");
    row("the value in a line", "user=root\npassword=Zq9!xy", "Zq9!xy");
}

//! Libraries encode the same text differently.
void tst_EvidenceMask::masksEncodedSecrets()
{
    QFETCH(QString, secret);
    QFETCH(QString, shown);
    const Target target = targetOf(R"({"url":"http://localhost/","bearerToken":"${keychain:shop}"})");
    QString text = u"The server said: "_s + shown + u'.';
    QVERIFY(SecretMask(secretsOf(target, {{u"shop"_s, secret}})).maskText(&text));
    QCOMPARE(text, u"The server said: ***."_s);
}

//! Masks the secret in base64, as in the Authorization header printed by `curl -v -u USER:PASSWORD`. The user name may be known
//! only to the command.
void tst_EvidenceMask::masksBase64OfLongerTexts()
{
    const Target target = targetOf(R"({"command":"curl -v -u x:${keychain:shop} http://localhost"})", u"command"_s);
    const SecretMask mask(secretsOf(target, {{u"shop"_s, u"hunter42secret"_s}}));
    for (const char *user : {"", "a", "ab", "abc", "admin", "monitor"}) {
        for (const char *end : {"", "x", "xy"}) {
            const QByteArray text = QByteArray(user) + ":hunter42secret" + end;
            QString shown = QString::fromLatin1(text.toBase64());
            QVERIFY(mask.maskText(&shown));
            const QByteArray rest = QByteArray::fromBase64(shown.replace(u"***"_s, u"????"_s).toLatin1());
            QVERIFY2(!rest.contains("hunt") && !rest.contains("cret"), qPrintable(shown));
        }
    }
}

void tst_EvidenceMask::masksHeadersWithSecrets()
{
    EvidenceData data;
    data.head = "HTTP/1.1 200 OK\nServer: a\nSet-Cookie: sid=abc; Path=/; HttpOnly\nset-cookie: strange\nX-Auth-Token: xyz\n"
                "WWW-Authenticate: Basic realm=\"x\"\n";
    data.request =
        "POST / HTTP/1.1\r\nHost: a\r\nAuthorization: Digest response=\"1f\"\r\nCookie: sid=abc\r\n\r\na: b\r\n\r\nsid";
    data.requestOmitted = 5;
    const StoredEvidence masked = maskedEvidence({QUuid(), 1, Evidence(data)}, SecretMask());
    QCOMPARE(masked.evidence->request, "POST / HTTP/1.1\nHost: a\nAuthorization: ***\nCookie: ***\n\na: b\r\n\r\nsid");
    QCOMPARE(masked.evidence->requestOmitted, 5);
    const EvidenceData sent = masked.evidence->requestParts();
    QCOMPARE(sent.body, "a: b\r\n\r\nsid");
    QCOMPARE(sent.bodySize, sent.body.size() + 5);
    QCOMPARE(masked.evidence->head,
             "HTTP/1.1 200 OK\nServer: a\nSet-Cookie: sid=***; Path=/; HttpOnly\nset-cookie: ***\nX-Auth-Token: ***\n"
             "WWW-Authenticate: Basic realm=\"x\"\n");
    data.body = "sid=abc";
    const Evidence shown = withMaskedHeaders(Evidence(data));
    QCOMPARE(shown->head, masked.evidence->head);
    QCOMPARE(shown->body, data.body);
    QVERIFY(withMaskedHeaders(Evidence()).isNull());
}

void tst_EvidenceMask::masksCookies_data()
{
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char *field, const char *shown) { QTest::newRow(field) << QByteArray(shown); };
    row("sid=secret; Expires=Wed, 25 Nov 2026 10:00:00 GMT; HttpOnly",
        "sid=***; Expires=Wed, 25 Nov 2026 10:00:00 GMT; HttpOnly");
    row("sid=secret-1,secret-2; Path=/", "sid=***; Path=/");
    row("sid=secret-1,secret=2; Path=/", "sid=***; Path=/");
    row("p={\"a\": \"b\", \"t\": \"secret\"}; Path=/", "p=***; Path=/");
    row("a=secret; Path=/, b=secret,secret; secure , c=secret; Secure", "a=***; Path=/, b=***; secure , c=***; Secure");
    row("a=secret; Path=/, secret; HttpOnly", "a=***; Path=/,***; HttpOnly");
    row("a=secret; Expires=Wed, 25 Nov 2026 10:00:00 GMT, secret", "a=***; Expires=Wed, 25 Nov 2026 10:00:00 GMT,***");
    row("a=1; secret", "a=***;***");
    row("Path=secret", "Path=***");
    row("", "***");
}

void tst_EvidenceMask::masksCookies()
{
    QFETCH(QByteArray, shown);
    QCOMPARE(shownHeaderValue("Set-Cookie", QTest::currentDataTag()), shown);
}

//! The observation from the engine no longer contains secrets.
void tst_EvidenceMask::masksRepliesAndOutput()
{
    EvidenceData data;
    data.head = "HTTP/1.1 200 hunter22\nLocation: /?t=hunter22\n";
    data.body = "a hunter22 b hunter22";
    data.errors = "hunter22";
    StoredEvidence stored{QUuid(), 1, Evidence(data)};
    stored.seen.summary = u"200 OK"_s;
    const SecretMask mask({u"hunter22"_s});
    const StoredEvidence masked = maskedEvidence(stored, mask);
    QCOMPARE(masked.evidence->head, "HTTP/1.1 200 ***\nLocation: /?t=***\n");
    QCOMPARE(masked.evidence->body, "a *** b ***");
    QCOMPARE(masked.evidence->errors, "***");
    QCOMPARE(masked.seen.summary, u"200 OK"_s);
    QVERIFY(maskedEvidence({QUuid(), 1, Evidence()}, mask).evidence.isNull());
}

QTEST_GUILESS_MAIN(tst_EvidenceMask)

} // namespace EvidenceMaskTest

#include "tst_EvidenceMask.moc"
