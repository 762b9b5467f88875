// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"

namespace HttpFileImportTest {

class tst_HttpFileImport : public QObject
{
    Q_OBJECT

private slots:
    void converts_data()
    {
        ImportRows::addColumns();
        ImportRows::addRow(
            "requests",
            "== a.http\n"
            "@host = https://a.example\n"
            "# @name list\n"
            "GET {{host}}/orders\n"
            "    ?page=1\n"
            "    &size=2\n"
            "Accept: application/json\n"
            "\n"
            "### New order\n"
            "POST {{host}}/orders HTTP/1.1\n"
            "Content-Type: application/json\n"
            "\n"
            "{\n"
            "  \"a\": \"${file:/etc/passwd}\"\n"
            "}\n"
            "\n"
            "> {%\n"
            "  client.test(\"x\", function() {});\n"
            "%}\n"
            "\n"
            "###\n"
            "# @no-redirect\n"
            "# @timeout 7\n"
            "# @prompt code\n"
            "GET https://a.example/basic\n"
            "Authorization: Basic user pass word\n"
            "\n"
            "###\n"
            "POST https://a.example/form\n"
            "Content-Type: application/x-www-form-urlencoded\n"
            "\n"
            "a=1\n"
            "&b={{$processEnv NAME}}\n"
            "\n"
            "###\n"
            "PUT https://a.example/file\n"
            "\n"
            "< /etc/passwd\n"
            "\n"
            "### Query\n"
            "GRAPHQL https://a.example/graphql\n"
            "\n"
            "query { me }\n"
            "\n"
            "{\"a\": 1}\n"
            "\n"
            "###\n"
            "GRPC a.example/x\n"
            "\n"
            "### Live\n"
            "WEBSOCKET wss://a.example/live\n"
            "\n"
            "hello\n"
            "### Missing\n"
            "GET {{other}}/x\n"
            "###\n"
            "run #list\n",
            "{\"headers\":{\"Accept\":\"application/json\"},\"kind\":\"http\",\"name\":\"list\",\"url\":\"https://a.example/"
            "orders?page=1&size=2\"}\n"
            "{\"body\":\"{\\n  \\\"a\\\": "
            "\\\"$${file:/etc/passwd}\\\"\\n}\",\"headers\":{\"Content-Type\":\"application/"
            "json\"},\"kind\":\"http\",\"method\":\"POST\",\"name\":\"New "
            "order\",\"paused\":true,\"url\":\"https://a.example/orders\"}\n"
            "{\"followRedirects\":false,\"kind\":\"http\",\"name\":\"https://a.example/basic\",\"password\":\"pass "
            "word\",\"timeout\":\"7s\",\"url\":\"https://a.example/basic\",\"username\":\"user\"}\n"
            "{\"body\":\"a=1&b=${env:NAME}\",\"headers\":{\"Content-Type\":\"application/"
            "x-www-form-urlencoded\"},\"kind\":\"http\",\"method\":\"POST\",\"name\":\"https://a.example/"
            "form\",\"paused\":true,\"url\":\"https://a.example/form\"}\n"
            "{\"kind\":\"http\",\"method\":\"PUT\",\"name\":\"https://a.example/file\",\"paused\":true,\"url\":\"https://"
            "a.example/file\"}\n"
            "{\"body\":\"{\\\"query\\\":\\\"query { me }\\\",\\\"variables\\\":{\\\"a\\\": "
            "1}}\",\"headers\":{\"Content-Type\":\"application/"
            "json\"},\"kind\":\"http\",\"method\":\"POST\",\"name\":\"Query\",\"url\":\"https://a.example/graphql\"}\n"
            "{\"kind\":\"websocket\",\"name\":\"Live\",\"send\":\"hello\",\"url\":\"wss://a.example/live\"}\n"
            "notSupported a.http:16 Watchkeeper has no setting for “> {%”.\n"
            "changed a.http:9 The target is paused, because each check would send a POST request, which can change data.\n"
            "notSupported a.http:23 Watchkeeper has no setting for “@prompt”.\n"
            "changed a.http:28 The target is paused, because each check would send a POST request, which can change data.\n"
            "changed a.http:28 The target is paused, because it sends environment variables of this computer: NAME.\n"
            "notSupported a.http:37 “/etc/passwd” was left out, because an import mustn't choose files of this computer.\n"
            "changed a.http:35 The target is paused, because each check would send a PUT request, which can change data.\n"
            "notSupported a.http:47 “a.example/x” wasn't imported, because Watchkeeper has no checks for “GRPC”.\n"
            "notSupported a.http:54 “Missing” wasn't imported, because its address isn't complete: {{other}}/x\n"
            "notSupported a.http:56 Watchkeeper has no setting for “run #list”.");
        ImportRows::addRow("environments",
                           "== a.rest\n"
                           "GET {{host}}/{{shared}}\n"
                           "X-A: {{token}}\n"
                           "== http-client.env.json\n"
                           "{\"$shared\": {\"shared\": \"s\"}, \"dev\": {\"host\": \"https://dev.example\"}, \"live\": "
                           "{\"host\": \"https://live.example\"}}\n"
                           "== http-client.private.env.json\n"
                           "{\"dev\": {\"token\": \"t\"}}\n",
                           "{\"headers\":{\"X-A\":\"t\"},\"kind\":\"http\",\"name\":\"https://dev.example/"
                           "s\",\"url\":\"https://dev.example/s\"}\n"
                           "changed http-client.env.json:1: live The variables of “dev” were used, not those of “live”.");
        ImportRows::addRow("a remark for each line of a request with another method",
                           "== a.http\n"
                           "### Find\n"
                           "QUERY https://a.example/ HTTP/1.1\n"
                           "Content-Type: application/json\n"
                           "\n"
                           "{\n"
                           "  \"a\": 1\n"
                           "}\n"
                           "\n"
                           "###\n"
                           "GET https://a.example/b\n",
                           "{'kind':'http','name':'https://a.example/b','url':'https://a.example/b'}\n"
                           "notSupported a.http:2 “Find” wasn't imported, because Watchkeeper has no checks for “QUERY”.");
    }
    void converts()
    {
        QFETCH(QByteArray, files);
        QFETCH(QStringList, expected);
        QCOMPARE(ImportRows::imported(ImportRows::filesOf(files), QStringLiteral("httpfile")), expected);
    }
};

QTEST_GUILESS_MAIN(tst_HttpFileImport)

} // namespace HttpFileImportTest

#include "tst_HttpFileImport.moc"
