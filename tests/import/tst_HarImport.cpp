// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"

namespace HarImportTest {

class tst_HarImport : public QObject
{
    Q_OBJECT

private slots:
    void converts_data()
    {
        ImportRows::addColumns();
        ImportRows::addRow(
            "a recording",
            "== a.har\n"
            "{\"log\": {\"version\": \"1.2\", \"entries\": [\n"
            " {\"_resourceType\": \"document\", \"request\": {\"method\": \"GET\", \"url\": "
            "\"https://u:p@a.example/x?a=1&access_token=t\",\n"
            "  \"headers\": [{\"name\": \"Accept\", \"value\": \"text/html\"}, {\"name\": \"Cookie\", \"value\": \"c\"}, "
            "{\"name\": \"User-Agent\", \"value\": \"b\"}]}},\n"
            " {\"_resourceType\": \"document\", \"request\": {\"method\": \"GET\", \"url\": \"https://a.example/x?a=1\", "
            "\"headers\": []}},\n"
            " {\"_resourceType\": \"image\", \"request\": {\"method\": \"GET\", \"url\": \"https://a.example/i.png\", "
            "\"headers\": []}},\n"
            " {\"request\": {\"method\": \"GET\", \"url\": \"https://a.example/s.js\", \"headers\": []}, \"response\": "
            "{\"content\": {\"mimeType\": \"text/javascript\"}}},\n"
            " {\"_resourceType\": \"xhr\", \"request\": {\"method\": \"POST\", \"url\": \"https://a.example/api\", "
            "\"headers\": [{\"name\": \"Authorization\", \"value\": \"Bearer t\"}],\n"
            "  \"postData\": {\"mimeType\": \"application/json\", \"text\": \"{\\\"a\\\": 1}\"}}},\n"
            " {\"_resourceType\": \"fetch\", \"request\": {\"method\": \"POST\", \"url\": \"https://a.example/login\", "
            "\"headers\": [],\n"
            "  \"postData\": {\"mimeType\": \"application/json\", \"text\": \"{\\\"password\\\": \\\"p\\\"}\"}}}\n"
            "]}}\n",
            "{\"headers\":{\"Accept\":\"text/html\"},\"kind\":\"http\",\"name\":\"https://a.example/x\",\"url\":\"https://"
            "a.example/x?a=1\"}\n"
            "{\"body\":\"{\\\"a\\\": "
            "1}\",\"headers\":{\"Content-Type\":\"application/json\"},\"kind\":\"http\",\"method\":\"POST\",\"name\":\"POST "
            "https://a.example/api\",\"paused\":true,\"url\":\"https://a.example/api\"}\n"
            "{\"kind\":\"http\",\"method\":\"POST\",\"name\":\"POST "
            "https://a.example/login\",\"paused\":true,\"url\":\"https://a.example/login\"}\n"
            "changed a.har:7: entries[4] The target is paused, because each check would send a POST request, which can change "
            "data.\n"
            "changed a.har:9: entries[5] The target is paused, because each check would send a POST request, which can change "
            "data.\n"
            "notSupported a.har:1 Requests that load parts of pages or repeat others weren't imported: 3.\n"
            "changed a.har:1 These parts of requests were left out, because they can contain secrets: user, access_token, "
            "cookie, authorization, POST postData.");
        ImportRows::addRow(
            "parameters and cookies outside the address were dropped",
            "== a.har\n"
            "{\"log\": {\"version\": \"1.2\", \"entries\": [\n"
            " {\"request\": {\"method\": \"GET\", \"url\": \"https://a.example/x\", \"headers\": [],\n"
            "  \"queryString\": [{\"name\": \"a\", \"value\": \"1 & 2\"}, {\"name\": \"access_token\", \"value\": \"t\"}], "
            "\"cookies\": [{\"name\": \"c\", \"value\": \"d\"}]}},\n"
            " {\"request\": {\"method\": \"GET\", \"url\": \"https://a.example/y?b=2\", \"headers\": [],\n"
            "  \"queryString\": [{\"name\": \"b\", \"value\": \"2\"}]}}\n"
            "]}}\n",
            "{'kind':'http','name':'https://a.example/x','url':'https://a.example/x?a=1%20%26%202'}\n"
            "{'kind':'http','name':'https://a.example/y','url':'https://a.example/y?b=2'}\n"
            "changed a.har:1 These parts of requests were left out, because they can contain secrets: access_token, cookie.");
        ImportRows::addRow(
            "settings without counterpart",
            "== a.har\n"
            "{\"log\": {\"version\": \"1.2\", \"creator\": {}, \"entries\": [\n"
            " {\"startedDateTime\": \"x\", \"request\": {\"method\": \"GET\", \"url\": "
            "\"https://a.example/\", \"httpVersion\": \"HTTP/2\", \"_x\": 1, \"newKey\": 1,\n"
            "  \"cookies\": [], \"queryString\": [], \"headersSize\": 1, \"bodySize\": 1,\n"
            "  \"headers\": [{\"name\": \":authority\", \"value\": \"a\"}, {\"name\": \"Origin\", \"value\": \"a\"}, "
            "{\"name\": \"Sec-Fetch-Mode\", "
            "\"value\": \"cors\"}, {\"name\": \"X-App\", \"value\": \"1\"}],\n"
            "  \"postData\": {\"mimeType\": \"multipart/form-data\", \"encoding\": \"base64\",\n"
            "   \"params\": [{\"name\": \"f\", \"value\": \"v\", \"fileName\": \"a.txt\"}]}}},\n"
            " {\"request\": {\"method\": \"GET\", \"url\": \"https://a.example/b\", \"headers\": [{\"name\": "
            "\"x-app\", \"value\": \"2\"}]}}\n"
            "]}}\n",
            "{'form':{'f':'v'},'formType':'multipart','kind':'http','method':'GET','name':'https://a.example/','url':'https://"
            "a.example/'}\n"
            "{'kind':'http','name':'https://a.example/b','url':'https://a.example/b'}\n"
            "notSupported a.har:2: entries[0].request.newKey Watchkeeper has no setting for “newKey”.\n"
            "notSupported a.har:5: entries[0].request.postData.encoding Watchkeeper has no setting for “encoding”.\n"
            "notSupported a.har:6: entries[0].request.postData.params.fileName Watchkeeper has no setting for “fileName”.\n"
            "changed a.har:1 These parts of requests were left out, because they can contain secrets: x-app.");
    }
    void converts()
    {
        QFETCH(QByteArray, files);
        QFETCH(QStringList, expected);
        QCOMPARE(ImportRows::imported(ImportRows::filesOf(files), QStringLiteral("har")), expected);
    }
};

QTEST_GUILESS_MAIN(tst_HarImport)

} // namespace HarImportTest

#include "tst_HarImport.moc"
