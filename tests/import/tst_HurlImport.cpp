// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"

namespace HurlImportTest {

class tst_HurlImport : public QObject
{
    Q_OBJECT

private slots:
    void converts_data()
    {
        ImportRows::addColumns();
        ImportRows::addRow(
            "requests and tests",
            "== a.hurl\n"
            "# comment\n"
            "GET https://a.example/x # comment\n"
            "X-A: a\\#b # comment\n"
            "[QueryStringParams]\n"
            "q: 1 & 2\n"
            "[BasicAuth]\n"
            "user: pass\n"
            "[Cookies]\n"
            "c: d\n"
            "[Options]\n"
            "location: true\n"
            "insecure: true\n"
            "max-time: 7s\n"
            "retry: 3\n"
            "HTTP 200\n"
            "Content-Type: text/plain\n"
            "[Captures]\n"
            "id: jsonpath \"$.id\"\n"
            "[Asserts]\n"
            "status < 300\n"
            "jsonpath \"$.state\" == \"ok\"\n"
            "jsonpath \"$.items\" count == 2\n"
            "jsonpath \"$.items[0].n\" >= 1.5\n"
            "jsonpath \"$.gone\" not exists\n"
            "jsonpath \"$..x\" == 1\n"
            "header \"Age\" startsWith \"1.\"\n"
            "body contains \"a \\\"b\\\"\"\n"
            "body matches /^a+b/\n"
            "duration < 1000\n"
            "xpath \"//a\" exists\n"
            "\n"
            "POST https://a.example/form\n"
            "[FormParams]\n"
            "a: 1\n"
            "\n"
            "POST https://a.example/json\n"
            "{\n"
            "  \"a\": \"${file:/etc/passwd}\"\n"
            "}\n"
            "HTTP 201\n"
            "{\n"
            "  \"b\": 1\n"
            "}\n"
            "\n"
            "PUT https://a.example/text\n"
            "```\n"
            "one\n"
            "\n"
            "[Asserts]\n"
            "```\n"
            "HTTP *\n"
            "\n"
            "GET {{host}}/x\n"
            "\n"
            "POST https://a.example/file\n"
            "file,/etc/passwd;\n"
            "[Options]\n"
            "skip: true\n",
            "{\"accept\":\"200\",\"conditions\":[\"([HEADER].content-type == \\\"text/plain\\\")\",\"[STATUS] < "
            "300\",\"([BODY].state == \\\"ok\\\")\",\"len([BODY].items) == 2\",\"([BODY].items[0].n >= 1.5)\",\"not "
            "(has([BODY].gone))\",\"([HEADER].age matches \\\"^1\\\\\\\\.\\\")\",\"([BODY] contains \\\"a "
            "\\\\\\\"b\\\\\\\"\\\")\",\"([BODY] matches \\\"^a+b\\\")\",\"[RESPONSE_TIME] < "
            "1000ms\"],\"followRedirects\":true,\"headers\":{\"Cookie\":\"c=d\",\"X-A\":\"a#b\"},\"kind\":\"http\",\"name\":"
            "\"GET "
            "https://a.example/x\",\"password\":\"pass\",\"timeout\":\"7s\",\"url\":\"https://a.example/"
            "x?q=1%20%26%202\",\"username\":\"user\",\"verifyTls\":false}\n"
            "{\"accept\":\"100-599\",\"followRedirects\":false,\"form\":{\"a\":\"1\"},\"kind\":\"http\",\"method\":\"POST\","
            "\"name\":\"POST https://a.example/form\",\"paused\":true,\"url\":\"https://a.example/form\"}\n"
            "{\"accept\":\"201\",\"body\":\"{\\n  \\\"a\\\": "
            "\\\"$${file:/etc/passwd}\\\"\\n}\",\"followRedirects\":false,\"headers\":{\"Content-Type\":\"application/"
            "json\"},\"kind\":\"http\",\"method\":\"POST\",\"name\":\"POST "
            "https://a.example/json\",\"paused\":true,\"url\":\"https://a.example/json\"}\n"
            "{\"accept\":\"100-599\",\"body\":\"one\\n\\n[Asserts]\",\"followRedirects\":false,\"kind\":\"http\",\"method\":"
            "\"PUT\",\"name\":\"PUT https://a.example/text\",\"paused\":true,\"url\":\"https://a.example/text\"}\n"
            "{\"accept\":\"100-599\",\"followRedirects\":false,\"kind\":\"http\",\"method\":\"POST\",\"name\":\"POST "
            "https://a.example/file\",\"paused\":true,\"url\":\"https://a.example/file\"}\n"
            "notSupported a.hurl:14 Watchkeeper has no setting for “retry”.\n"
            "notSupported a.hurl:18 Watchkeeper has no setting for “[Captures] id: jsonpath \"$.id\"”.\n"
            "notSupported a.hurl:25 Watchkeeper has no setting for “jsonpath \"$..x\" == 1”.\n"
            "notSupported a.hurl:30 Watchkeeper has no setting for “xpath \"//a\" exists”.\n"
            "changed a.hurl:32 The target is paused, because each check would send a POST request, which can change data.\n"
            "changed a.hurl:36 The target is paused, because each check would send a POST request, which can change data.\n"
            "changed a.hurl:45 The target is paused, because each check would send a PUT request, which can change data.\n"
            "notSupported a.hurl:53 “GET {{host}}/x” wasn't imported, because its address isn't complete: {{host}}/x\n"
            "notSupported a.hurl:56 “/etc/passwd” was left out, because an import mustn't choose files of this computer.\n"
            "changed a.hurl:55 The target is paused, because each check would send a POST request, which can change data.");
        ImportRows::addRow("variables",
                           "== a.hurl\n"
                           "GET {{host}}/x\n"
                           "[Options]\n"
                           "variable: host=https://a.example\n"
                           "[Asserts]\n"
                           "status == 204\n",
                           "{\"conditions\":[\"[STATUS] == 204\"],\"followRedirects\":false,\"kind\":\"http\",\"name\":\"GET "
                           "https://a.example/x\",\"url\":\"https://a.example/x\"}");
        ImportRows::addRow("two tests for the same dropped the request",
                           "== a.hurl\n"
                           "GET https://a.example/\n"
                           "HTTP 200\n"
                           "[Asserts]\n"
                           "jsonpath \"$.a\" exists\n"
                           "jsonpath \"$.a\" != null\n",
                           "{'accept':'200','conditions':['has([BODY].a)'],'followRedirects':false,'kind':'http','name':'GET "
                           "https://a.example/','url':'https://a.example/'}");
        ImportRows::addRow("several fields of a name were compared with one",
                           "== a.hurl\n"
                           "GET https://a.example/\n"
                           "HTTP 200\n"
                           "Set-Cookie: a=1\n"
                           "X-F: b\n"
                           "X-F: c\n"
                           "X-G: d\n"
                           "[Asserts]\n"
                           "header \"X-F\" count == 2\n",
                           "{'accept':'200','conditions':['([HEADER].set-cookie contains \\'a=1\\')','([HEADER].x-f contains "
                           "\\'b\\')','([HEADER].x-f "
                           "contains \\'c\\')','([HEADER].x-g == \\'d\\')'],'followRedirects':false,'kind':'http','name':'GET "
                           "https://a.example/','url':'https://a.example/'}\n"
                           "notSupported a.hurl:8 Watchkeeper has no setting for “header 'X-F' count == 2”.");
        ImportRows::addRow("a remark named another target",
                           "== a.hurl\n"
                           "GET https://a.example/\n"
                           "\n"
                           "GET https://a.example/\n"
                           "[Options]\n"
                           "location-trusted: true\n",
                           "{'accept':'100-599','followRedirects':false,'kind':'http','name':'GET "
                           "https://a.example/','url':'https://a.example/'}\n"
                           "{'accept':'100-599','followRedirects':true,'kind':'http','name':'GET https://a.example/ "
                           "2','url':'https://a.example/'}\n"
                           "notSupported a.hurl:5 Watchkeeper has no setting for “location-trusted”.");
    }
    void converts()
    {
        QFETCH(QByteArray, files);
        QFETCH(QStringList, expected);
        QCOMPARE(ImportRows::imported(ImportRows::filesOf(files), QStringLiteral("hurl")), expected);
    }

    void namesTargetsInRemarks()
    {
        const auto imported = watchkeeper::importHurl(
            {ImportRows::file(QStringLiteral("a.hurl"),
                              "GET https://a.example/\n\nGET https://a.example/\n[Options]\nretry: 3\n")},
            {});
        QCOMPARE(imported->remarks.size(), 1);
        QCOMPARE(imported->remarks.first().target, imported->targets.last().name);
    }
};

QTEST_GUILESS_MAIN(tst_HurlImport)

} // namespace HurlImportTest

#include "tst_HurlImport.moc"
