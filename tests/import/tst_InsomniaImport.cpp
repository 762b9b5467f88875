// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"

namespace InsomniaImportTest {

class tst_InsomniaImport : public QObject
{
    Q_OBJECT

private slots:
    void converts_data()
    {
        ImportRows::addColumns();
        ImportRows::addRow(
            "version 4",
            "== i.json\n"
            "{\"_type\": \"export\", \"__export_format\": 4, \"resources\": [\n"
            " {\"_id\": \"wrk_1\", \"_type\": \"workspace\", \"parentId\": null, \"name\": \"W\"},\n"
            " {\"_id\": \"env_1\", \"_type\": \"environment\", \"parentId\": \"wrk_1\", \"name\": \"Base\", \"data\": "
            "{\"host\": \"https://a.example\", \"deep\": {\"x\": \"y\"}}},\n"
            " {\"_id\": \"env_2\", \"_type\": \"environment\", \"parentId\": \"env_1\", \"name\": \"Live\", \"data\": "
            "{\"host\": \"https://live.example\"}},\n"
            " {\"_id\": \"env_3\", \"_type\": \"environment\", \"parentId\": \"env_1\", \"name\": \"Dev\", \"data\": "
            "{\"host\": \"https://dev.example\"}},\n"
            " {\"_id\": \"fld_1\", \"_type\": \"request_group\", \"parentId\": \"wrk_1\", \"name\": \"Folder\", "
            "\"environment\": {\"z\": \"1\"}},\n"
            " {\"_id\": \"req_1\", \"_type\": \"request\", \"parentId\": \"fld_1\", \"name\": \"Get\", \"method\": \"GET\", "
            "\"url\": \"{{ _.host }}/{{ _['z'] }}\",\n"
            "  \"parameters\": [{\"name\": \"q\", \"value\": \"{{ _.deep.x }} s\"}, {\"name\": \"off\", \"value\": \"1\", "
            "\"disabled\": true}],\n"
            "  \"headers\": [{\"name\": \"X-A\", \"value\": \"a\"}], \"authentication\": {\"type\": \"basic\", \"username\": "
            "\"u\", \"password\": \"p\"}, \"settingFollowRedirects\": \"off\"},\n"
            " {\"_id\": \"req_2\", \"_type\": \"request\", \"parentId\": \"wrk_1\", \"name\": \"Form\", \"method\": \"POST\", "
            "\"url\": \"https://a.example\",\n"
            "  \"body\": {\"mimeType\": \"application/x-www-form-urlencoded\", \"params\": [{\"name\": \"a\", \"value\": "
            "\"1\"}]}, \"preRequestScript\": \"x()\"},\n"
            " {\"_id\": \"greq_1\", \"_type\": \"grpc_request\", \"parentId\": \"wrk_1\", \"name\": \"G\", \"url\": "
            "\"a.example\"}]}\n",
            "{\"followRedirects\":false,\"headers\":{\"X-A\":\"a\"},\"kind\":\"http\",\"name\":\"Get\",\"password\":\"p\","
            "\"tags\":[\"Folder\"],\"url\":\"https://live.example/1?q=y%20s\",\"username\":\"u\"}\n"
            "{\"form\":{\"a\":\"1\"},\"kind\":\"http\",\"method\":\"POST\",\"name\":\"Form\",\"paused\":true,\"url\":\"https://"
            "a.example\"}\n"
            "changed i.json:5 The variables of “Live” were used, not those of “Dev”.\n"
            "notSupported i.json:11: preRequestScript Watchkeeper has no setting for “preRequestScript”.\n"
            "changed i.json:10: req_2 The target is paused, because each check would send a POST request, which can change "
            "data.\n"
            "notSupported i.json:12: greq_1 “G” wasn't imported, because Watchkeeper has no checks for “grpc”.");
        ImportRows::addRow(
            "version 5",
            "== i.yaml\n"
            "type: collection.insomnia.rest/5.0\n"
            "name: W\n"
            "collection:\n"
            "  - name: Folder\n"
            "    meta: {id: fld_1}\n"
            "    authentication: {type: bearer, token: \"{{ _.token }}\"}\n"
            "    headers: [{name: X-A, value: a}, {name: X-B, value: b}]\n"
            "    children:\n"
            "      - url: \"{{ _.host }}/x\"\n"
            "        name: Get\n"
            "        meta: {id: req_1}\n"
            "        method: GET\n"
            "        headers: [{name: x-b, value: own}]\n"
            "        scripts: {afterResponse: \"y()\"}\n"
            "      - url: \"{{ _.host }}/{% uuid 'v4' %}\"\n"
            "        name: Tag\n"
            "        meta: {id: req_2}\n"
            "        method: GET\n"
            "    environment: {token: secret}\n"
            "  - url: https://a.example/graphql\n"
            "    name: Query\n"
            "    meta: {id: req_3}\n"
            "    method: POST\n"
            "    body: {mimeType: application/graphql, text: '{\"query\":\"{ me }\"}'}\n"
            "  - url: wss://a.example/live\n"
            "    name: Live\n"
            "    meta: {id: ws-req_1}\n"
            "  - name: Upload\n"
            "    url: https://a.example\n"
            "    meta: {id: req_4}\n"
            "    method: POST\n"
            "    body: {mimeType: multipart/form-data, params: [{name: f, type: file, fileName: /etc/passwd}, {name: a, value: "
            "b}]}\n"
            "  - name: G\n"
            "    meta: {id: greq_1}\n"
            "    url: a.example\n"
            "environments:\n"
            "  name: Base\n"
            "  data: {host: https://a.example}\n",
            "{\"bearerToken\":\"secret\",\"headers\":{\"X-A\":\"a\",\"x-b\":\"own\"},\"kind\":\"http\",\"name\":\"Get\","
            "\"tags\":[\"Folder\"],\"url\":\"https://a.example/x\"}\n"
            "{\"body\":\"{\\\"query\\\":\\\"{ me "
            "}\\\"}\",\"headers\":{\"Content-Type\":\"application/"
            "json\"},\"kind\":\"http\",\"method\":\"POST\",\"name\":\"Query\",\"url\":\"https://a.example/graphql\"}\n"
            "{\"kind\":\"websocket\",\"name\":\"Live\",\"url\":\"wss://a.example/live\"}\n"
            "{\"form\":{\"a\":\"b\"},\"formType\":\"multipart\",\"kind\":\"http\",\"method\":\"POST\",\"name\":\"Upload\","
            "\"paused\":true,\"url\":\"https://a.example\"}\n"
            "notSupported i.yaml:14: afterResponse Watchkeeper has no setting for “afterResponse”.\n"
            "notSupported i.yaml:15: req_2 “Tag” wasn't imported, because its address isn't complete: {{ _.host }}/{% uuid "
            "'v4' %}\n"
            "notSupported i.yaml:32: req_4.body “/etc/passwd” was left out, because an import mustn't choose files of this "
            "computer.\n"
            "changed i.yaml:28: req_4 The target is paused, because each check would send a POST request, which can change "
            "data.\n"
            "notSupported i.yaml:33: greq_1 “G” wasn't imported, because Watchkeeper has no checks for “gRPC”.");
        ImportRows::addRow(
            "settings without counterpart of version 4",
            "== i.json\n"
            "{\"_type\": \"export\", \"__export_format\": 4, \"resources\": [\n"
            " {\"_id\": \"wrk_1\", \"_type\": \"workspace\", \"parentId\": null, \"scope\": \"collection\"},\n"
            " {\"_id\": \"jar_1\", \"_type\": \"cookie_jar\", \"parentId\": \"wrk_1\", \"name\": \"Jar\", \"cookies\": "
            "[{\"key\": \"a\"}]},\n"
            " {\"_id\": \"uts_1\", \"_type\": \"unit_test_suite\", \"parentId\": \"wrk_1\"},\n"
            " {\"_id\": \"fld_1\", \"_type\": \"request_group\", \"parentId\": \"wrk_1\", \"name\": \"F\", \"metaSortKey\": "
            "-1, \"newKey\": 1},\n"
            " {\"_id\": \"req_1\", \"_type\": \"request\", \"parentId\": \"fld_1\", \"name\": \"a\", \"url\": "
            "\"https://a.example\", \"method\": \"GET\",\n"
            "  \"settingStoreCookies\": true, \"settingEncodeUrl\": true, \"settingRebuildPath\": false, \"newKey\": 1,\n"
            "  \"authentication\": {\"type\": \"basic\", \"username\": \"u\", \"useISO88591\": true},\n"
            "  \"body\": {\"mimeType\": \"multipart/form-data\", \"params\": [{\"id\": \"1\", \"name\": \"a\", \"value\": "
            "\"b\", \"newKey\": 1}], \"newKey\": 1}},\n"
            " {\"_id\": \"req_2\", \"_type\": \"request\", \"parentId\": \"fld_1\", \"name\": \"b\", \"url\": "
            "\"https://a.example\",\n"
            "  \"settingEncodeUrl\": true, \"settingRebuildPath\": false}]}\n",
            "{'form':{'a':'b'},'formType':'multipart','kind':'http','method':'GET','name':'a','tags':['F'],'url':'https://"
            "a.example','username':'u'}\n"
            "{'kind':'http','name':'b','tags':['F'],'url':'https://a.example'}\n"
            "notSupported i.json:3: jar_1.cookies Watchkeeper has no setting for “cookies”.\n"
            "notSupported i.json:4: uts_1 Watchkeeper has no setting for “unit_test_suite”.\n"
            "notSupported i.json:5: fld_1.newKey Watchkeeper has no setting for “newKey”.\n"
            "notSupported i.json:9: req_1.body.newKey Watchkeeper has no setting for “newKey”.\n"
            "notSupported i.json:9: req_1.body.params.newKey Watchkeeper has no setting for “newKey”.\n"
            "notSupported i.json:8: req_1.authentication Watchkeeper has no setting for “useISO88591”.\n"
            "notSupported i.json:7: req_1.settingRebuildPath Watchkeeper has no setting for “settingRebuildPath”.\n"
            "notSupported i.json:7: req_1.newKey Watchkeeper has no setting for “newKey”.\n"
            "notSupported i.json:11: req_2.settingRebuildPath Watchkeeper has no setting for “settingRebuildPath”.");
        ImportRows::addRow("settings without counterpart of version 5",
                           "== i.yaml\n"
                           "type: collection.insomnia.rest/5.0\n"
                           "schema_version: \"5.1\"\n"
                           "name: W\n"
                           "collection:\n"
                           "  - name: a\n"
                           "    url: https://a.example\n"
                           "    meta: {id: req_1, sortKey: 1}\n"
                           "    settings: {renderRequestBody: true, encodeUrl: false, rebuildPath: true, followRedirects: "
                           "global, cookies: {send: true}}\n"
                           "    authentication: {type: bearer, token: t, prefix: Token, disabled: false}\n"
                           "cookieJar: {name: Jar, cookies: [{key: a}]}\n"
                           "certificates: []\n"
                           "testSuites: [{name: t}]\n",
                           "{'bearerToken':'t','kind':'http','name':'a','url':'https://a.example'}\n"
                           "notSupported i.yaml:12: testSuites Watchkeeper has no setting for “testSuites”.\n"
                           "notSupported i.yaml:10: cookieJar.cookies Watchkeeper has no setting for “cookies”.\n"
                           "notSupported i.yaml:9: req_1.authentication Watchkeeper has no setting for “prefix”.\n"
                           "notSupported i.yaml:8: req_1.settings.encodeUrl Watchkeeper has no setting for “encodeUrl”.");
    }
    void converts()
    {
        QFETCH(QByteArray, files);
        QFETCH(QStringList, expected);
        QCOMPARE(ImportRows::imported(ImportRows::filesOf(files), QStringLiteral("insomnia")), expected);
    }
};

QTEST_GUILESS_MAIN(tst_InsomniaImport)

} // namespace InsomniaImportTest

#include "tst_InsomniaImport.moc"
