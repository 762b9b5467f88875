// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"

namespace PostmanImportTest {

class tst_PostmanImport : public QObject
{
    Q_OBJECT

private slots:
    void converts_data()
    {
        ImportRows::addColumns();
        ImportRows::addRow(
            "a request with variables, folders and an inherited login",
            "== c.json\n"
            "{\n"
            "  \"info\": {\"name\": \"Shop\", \"schema\": "
            "\"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"},\n"
            "  \"auth\": {\"type\": \"bearer\", \"bearer\": [{\"key\": \"token\", \"value\": \"{{token}}\"}]},\n"
            "  \"variable\": [{\"key\": \"base\", \"value\": \"http://old.example\"}, {\"key\": \"token\", \"value\": "
            "\"t0\"}],\n"
            "  \"item\": [{\"name\": \"Orders\", \"item\": [{\"name\": \"List\",\n"
            "    \"request\": {\"method\": \"GET\", \"header\": [{\"key\": \"X-A\", \"value\": \"{{token}}\"}, {\"key\": "
            "\"X-B\", \"value\": \"b\", \"disabled\": true}],\n"
            "      \"url\": {\"raw\": \"{{base}}/orders/:id?page=1&off=2\", \"query\": [{\"key\": \"page\", \"value\": \"1 & "
            "2\"},\n"
            "        {\"key\": \"off\", \"value\": \"2\", \"disabled\": true}], \"variable\": [{\"key\": \"id\", \"value\": "
            "\"7\"}]}}}]}]\n"
            "}\n"
            "== e.json\n"
            "{\"name\": \"Live\", \"_postman_variable_scope\": \"environment\",\n"
            "  \"values\": [{\"key\": \"base\", \"value\": \"https://shop.example\", \"enabled\": true}, {\"key\": \"token\", "
            "\"value\": \"\", \"enabled\": true}]}\n",
            "{\"bearerToken\":\"t0\",\"headers\":{\"X-A\":\"t0\"},\"kind\":\"http\",\"name\":\"List\",\"tags\":[\"Orders\"],"
            "\"url\":\"https://shop.example/orders/7?page=1%20%26%202\"}");
        ImportRows::addRow(
            "bodies and methods",
            "== c.json\n"
            "{\"info\": {\"name\": \"B\", \"schema\": "
            "\"https://schema.getpostman.com/json/collection/v2.0.0/collection.json\"}, \"item\": [\n"
            "  {\"name\": \"json\", \"request\": {\"method\": \"POST\", \"url\": \"https://a.example\", \"body\": {\"mode\": "
            "\"raw\", \"raw\": \"{}\", \"options\": {\"raw\": {\"language\": \"json\"}}}}},\n"
            "  {\"name\": \"form\", \"request\": {\"method\": \"PUT\", \"url\": \"https://a.example\", \"body\": {\"mode\": "
            "\"urlencoded\", \"urlencoded\": [\n"
            "    {\"key\": \"a\", \"value\": \"1\"}, {\"key\": \"b\", \"value\": \"2\", \"disabled\": true}]}}},\n"
            "  {\"name\": \"files\", \"request\": {\"method\": \"POST\", \"url\": \"https://a.example\", \"body\": {\"mode\": "
            "\"formdata\", \"formdata\": [\n"
            "    {\"key\": \"a\", \"value\": \"1\", \"type\": \"text\"},\n"
            "    {\"key\": \"f\", \"src\": \"/etc/passwd\", \"type\": \"file\"}]}}},\n"
            "  {\"name\": \"query\", \"request\": {\"method\": \"POST\", \"url\": \"https://a.example/graphql\", \"body\": "
            "{\"mode\": \"graphql\",\n"
            "    \"graphql\": {\"query\": \"{ me }\", \"variables\": \"{\\\"a\\\": 1}\"}}}},\n"
            "  {\"name\": \"mutation\", \"request\": {\"method\": \"POST\", \"url\": \"https://a.example/graphql\", \"body\": "
            "{\"mode\": \"graphql\",\n"
            "    \"graphql\": {\"query\": \"mutation { go }\", \"variables\": \"\"}}}},\n"
            "  {\"name\": \"file\", \"request\": {\"method\": \"GET\", \"url\": \"https://a.example\", \"body\": {\"mode\": "
            "\"file\", \"file\": {\"src\": \"/etc/shadow\"}}}},\n"
            "  {\"name\": \"short\", \"request\": \"a.example/x\"}\n"
            "]}\n",
            "{\"body\":\"{}\",\"headers\":{\"Content-Type\":\"application/"
            "json\"},\"kind\":\"http\",\"method\":\"POST\",\"name\":\"json\",\"paused\":true,\"url\":\"https://a.example\"}\n"
            "{\"form\":{\"a\":\"1\"},\"kind\":\"http\",\"method\":\"PUT\",\"name\":\"form\",\"paused\":true,\"url\":\"https://"
            "a.example\"}\n"
            "{\"form\":{\"a\":\"1\"},\"formType\":\"multipart\",\"kind\":\"http\",\"method\":\"POST\",\"name\":\"files\","
            "\"paused\":true,\"url\":\"https://a.example\"}\n"
            "{\"body\":\"{\\\"query\\\":\\\"{ me }\\\",\\\"variables\\\":{\\\"a\\\": "
            "1}}\",\"headers\":{\"Content-Type\":\"application/"
            "json\"},\"kind\":\"http\",\"method\":\"POST\",\"name\":\"query\",\"url\":\"https://a.example/graphql\"}\n"
            "{\"body\":\"{\\\"query\\\":\\\"mutation { go "
            "}\\\"}\",\"headers\":{\"Content-Type\":\"application/"
            "json\"},\"kind\":\"http\",\"method\":\"POST\",\"name\":\"mutation\",\"paused\":true,\"url\":\"https://a.example/"
            "graphql\"}\n"
            "{\"kind\":\"http\",\"name\":\"file\",\"url\":\"https://a.example\"}\n"
            "{\"kind\":\"http\",\"name\":\"short\",\"url\":\"http://a.example/x\"}\n"
            "changed c.json:2: item[0] The target is paused, because each check would send a POST request, which can change "
            "data.\n"
            "changed c.json:3: item[1] The target is paused, because each check would send a PUT request, which can change "
            "data.\n"
            "notSupported c.json:7: item[2].request.body “/etc/passwd” was left out, because an import mustn't choose files of "
            "this computer.\n"
            "changed c.json:5: item[2] The target is paused, because each check would send a POST request, which can change "
            "data.\n"
            "changed c.json:10: item[4] The target is paused, because each check would send a POST request, which can change "
            "data.\n"
            "notSupported c.json:12: item[5].request.body “/etc/shadow” was left out, because an import mustn't choose files "
            "of this computer.");
        ImportRows::addRow(
            "logins",
            "== c.json\n"
            "{\"info\": {\"name\": \"L\", \"schema\": "
            "\"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"}, \"item\": [\n"
            "  {\"name\": \"basic\", \"request\": {\"url\": \"https://a.example\", \"auth\": {\"type\": \"basic\", \"basic\": "
            "[{\"key\": \"username\", \"value\": \"u\"}, {\"key\": \"password\", \"value\": \"${file:/etc/passwd}\"}]}}},\n"
            "  {\"name\": \"key\", \"request\": {\"url\": \"https://a.example\", \"auth\": {\"type\": \"apikey\", \"apikey\": "
            "[{\"key\": \"key\", \"value\": \"k\"}, {\"key\": \"value\", \"value\": \"v w\"}, {\"key\": \"in\", \"value\": "
            "\"query\"}]}}},\n"
            "  {\"name\": \"oauth\", \"request\": {\"url\": \"https://a.example\", \"auth\": {\"type\": \"oauth2\", "
            "\"oauth2\": [{\"key\": \"grant_type\", \"value\": \"client_credentials\"},\n"
            "    {\"key\": \"accessTokenUrl\", \"value\": \"https://t.example\"}, {\"key\": \"clientId\", \"value\": \"i\"}, "
            "{\"key\": \"clientSecret\", \"value\": \"s\"}, {\"key\": \"client_authentication\", \"value\": \"body\"}]}}},\n"
            "  {\"name\": \"aws\", \"request\": {\"url\": \"https://a.example\", \"auth\": {\"type\": \"awsv4\", \"awsv4\": "
            "[]}}},\n"
            "  {\"name\": \"none\", \"request\": {\"url\": \"https://a.example\", \"auth\": {\"type\": \"noauth\"}}}\n"
            "]}\n",
            "{\"kind\":\"http\",\"name\":\"basic\",\"password\":\"$${file:/etc/passwd}\",\"url\":\"https://"
            "a.example\",\"username\":\"u\"}\n"
            "{\"kind\":\"http\",\"name\":\"key\",\"url\":\"https://a.example?k=v%20w\"}\n"
            "{\"kind\":\"http\",\"name\":\"oauth\",\"oauthClientAuth\":\"body\",\"oauthClientId\":\"i\",\"oauthClientSecret\":"
            "\"s\",\"oauthTokenUrl\":\"https://t.example\",\"url\":\"https://a.example\"}\n"
            "{\"kind\":\"http\",\"name\":\"aws\",\"paused\":true,\"url\":\"https://a.example\"}\n"
            "{\"kind\":\"http\",\"name\":\"none\",\"url\":\"https://a.example\"}\n"
            "changed c.json:6: item[3].auth The target is paused, because Watchkeeper has no login of the type “awsv4”.");
        ImportRows::addRow(
            "tests, scripts and settings",
            "== c.json\n"
            "{\"info\": {\"name\": \"T\", \"schema\": "
            "\"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"}, \"item\": [\n"
            "  {\"name\": \"status\", \"request\": {\"url\": \"https://a.example\"}, \"event\": [{\"listen\": \"test\", "
            "\"script\": {\"exec\": [\n"
            "    \"// comment\", \"pm.test(\\\"Status code is 201\\\", function () {\", \"    "
            "pm.response.to.have.status(201);\", \"});\"]}}]},\n"
            "  {\"name\": \"more\",\n"
            "   \"request\": {\"url\": \"https://a.example\"},\n"
            "   \"event\": [{\"listen\": \"test\", \"script\": {\"exec\": [\"pm.expect(1).to.eql(2);\"]}},\n"
            "    {\"listen\": \"prerequest\", \"script\": {\"exec\": [\"\"]}}]},\n"
            "  {\"name\": \"settings\", \"request\": {\"url\": \"https://a.example\"},\n"
            "   \"protocolProfileBehavior\": {\"followRedirects\": false, \"strictSSL\": false, \"maxRedirects\": 3, "
            "\"tlsPreferServerCiphers\": true}}\n"
            "]}\n",
            "{\"accept\":\"201\",\"kind\":\"http\",\"name\":\"status\",\"url\":\"https://a.example\"}\n"
            "{\"kind\":\"http\",\"name\":\"more\",\"url\":\"https://a.example\"}\n"
            "{\"followRedirects\":false,\"kind\":\"http\",\"maxRedirects\":3,\"name\":\"settings\",\"url\":\"https://"
            "a.example\",\"verifyTls\":false}\n"
            "notSupported c.json:6: item[1].event Watchkeeper has no setting for “test”.\n"
            "notSupported c.json:9: item[2].protocolProfileBehavior.tlsPreferServerCiphers Watchkeeper has no setting for "
            "“tlsPreferServerCiphers”.");
        ImportRows::addRow(
            "settings without counterpart",
            "== c.json\n"
            "{\"info\": {\"name\": \"T\", \"_postman_id\": \"1\", \"schema\": "
            "\"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"},\n"
            " \"protocolProfileBehavior\": {\"strictSSL\": false, \"tlsPreferServerCiphers\": true}, \"newKey\": 1, \"item\": "
            "[{\"name\": \"F\", \"newKey\": 1,\n"
            " \"protocolProfileBehavior\": {\"maxRedirects\": 2, \"disableUrlEncoding\": false}, \"item\": [\n"
            "  {\"name\": \"a\", \"id\": \"1\", \"response\": [{\"name\": \"saved\"}], \"newKey\": 1,\n"
            "   \"request\": {\"url\": {\"raw\": \"https://a.example\", \"protocol\": \"https\", \"newKey\": 1}, "
            "\"description\": \"d\", \"newKey\": 1,\n"
            "   \"proxy\": {\"host\": \"p\", \"disabled\": true},\n"
            "   \"certificate\": {\"name\": \"c\"}}},\n"
            "  {\"name\": \"b\", \"request\": {\"url\": \"https://a.example\", \"certificate\": {\"name\": \"c\"}, \"method\": "
            "\"QUERY\",\n"
            "   \"body\": {\"mode\": \"graphql\", \"newKey\": 1, \"graphql\": {\"query\": \"{ me }\", \"operationName\": "
            "\"x\"}}}},\n"
            "  {\"name\": \"c\", \"request\": {\"url\": \"https://a.example\", \"method\": \"GET\",\n"
            "   \"body\": {\"mode\": \"formdata\", \"formdata\": [{\"key\": \"a\", \"value\": \"1\", \"type\": \"text\", "
            "\"contentType\": \"text/csv\"}]}}},\n"
            "  {\"name\": \"d\", \"request\": {\"url\": \"https://a.example\", \"auth\": {\"type\": \"oauth2\", \"oauth2\": [\n"
            "    {\"key\": \"grant_type\", \"value\": \"client_credentials\"}, {\"key\": \"accessTokenUrl\", \"value\": "
            "\"https://t.example\"},\n"
            "    {\"key\": \"tokenName\", \"value\": \"n\"}, {\"key\": \"headerPrefix\", \"value\": \"Bearer\"}, {\"key\": "
            "\"addTokenTo\", \"value\": \"queryParams\"},\n"
            "    {\"key\": \"clientId\", \"value\": \"i\"}, {\"key\": \"tokenRequestParams\", \"value\": [{\"key\": "
            "\"audience\", \"value\": \"x\"}]}]}}},\n"
            "  {\"name\": \"e\", \"request\": {\"url\": \"https://a.example\", \"auth\": {\"type\": \"oauth2\", \"oauth2\": [\n"
            "    {\"key\": \"grant_type\", \"value\": \"authorization_code\"}, {\"key\": \"accessToken\", \"value\": "
            "\"t\"}]}}}\n"
            "]}]}\n"
            "== e.json\n"
            "{\"name\": \"Live\", \"_postman_variable_scope\": \"environment\", \"newKey\": 1, \"values\": []}\n",
            "{'kind':'http','maxRedirects':2,'name':'a','tags':['F'],'url':'https://a.example','verifyTls':false}\n"
            "{'form':{'a':'1'},'formType':'multipart','kind':'http','maxRedirects':2,'method':'GET','name':'c','tags':['F'],'"
            "url':'https://a.example','verifyTls':false}\n"
            "{'kind':'http','maxRedirects':2,'name':'d','oauthClientId':'i','oauthTokenUrl':'https://"
            "t.example','tags':['F'],'url':'https://a.example','verifyTls':false}\n"
            "{'bearerToken':'t','kind':'http','maxRedirects':2,'name':'e','tags':['F'],'url':'https://"
            "a.example','verifyTls':false}\n"
            "notSupported e.json:1: newKey Watchkeeper has no setting for “newKey”.\n"
            "notSupported c.json:2: protocolProfileBehavior.tlsPreferServerCiphers Watchkeeper has no setting for "
            "“tlsPreferServerCiphers”.\n"
            "notSupported c.json:2: newKey Watchkeeper has no setting for “newKey”.\n"
            "notSupported c.json:2: item[0].newKey Watchkeeper has no setting for “newKey”.\n"
            "notSupported c.json:5: item[0].item[0].request.url.newKey Watchkeeper has no setting for “newKey”.\n"
            "notSupported c.json:4: item[0].item[0].newKey Watchkeeper has no setting for “newKey”.\n"
            "notSupported c.json:5: item[0].item[0].request.newKey Watchkeeper has no setting for “newKey”.\n"
            "notSupported c.json:7: item[0].item[0].request.certificate Watchkeeper has no setting for “certificate”.\n"
            "notSupported c.json:9: item[0].item[1].request.body.newKey Watchkeeper has no setting for “newKey”.\n"
            "notSupported c.json:9: item[0].item[1].request.body.graphql.operationName Watchkeeper has no setting for "
            "“operationName”.\n"
            "notSupported c.json:8: item[0].item[1].request.certificate Watchkeeper has no setting for “certificate”.\n"
            "notSupported c.json:8: item[0].item[1] “b” wasn't imported. method: “QUERY” isn't valid. Choose one of: GET, "
            "HEAD, POST, PUT, PATCH, DELETE, OPTIONS.\n"
            "notSupported c.json:11: item[0].item[2].request.body.formdata.contentType Watchkeeper has no setting for "
            "“contentType”.\n"
            "notSupported c.json:12: item[0].item[3].auth Watchkeeper has no setting for “addTokenTo”.\n"
            "notSupported c.json:12: item[0].item[3].auth Watchkeeper has no setting for “tokenRequestParams”.\n"
            "notSupported c.json:16: item[0].item[4].auth Watchkeeper has no setting for “authorization_code”.");
        ImportRows::addRow(
            "variables without values",
            "== c.json\n"
            "{\"info\": {\"name\": \"V\", \"schema\": "
            "\"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"}, \"item\": [\n"
            "  {\"name\": \"address\", \"request\": {\"url\": \"{{base}}/x\"}},\n"
            "  {\"name\": \"relative\", \"request\": {\"url\": \"/x\"}},\n"
            "  {\"name\": \"segment\", \"request\": {\"url\": \"https://a.example/:id\"}},\n"
            "  {\"name\": \"header\", \"request\": {\"url\": \"https://a.example\", \"header\": [{\"key\": \"X-Key\", "
            "\"value\": \"{{key}}\"}, {\"key\": \"Content-Length\", \"value\": \"3\"}]}},\n"
            "  {\"name\": \"loop\", \"request\": {\"url\": \"https://a.example\", \"header\": [{\"key\": \"X\", \"value\": "
            "\"{{loop}}\"}]}}\n"
            "], \"variable\": [{\"key\": \"loop\", \"value\": \"{{loop}}{{loop}}\"}]}\n",
            "{\"headers\":{\"X-Key\":\"{{key}}\"},\"kind\":\"http\",\"name\":\"header\",\"paused\":true,\"url\":\"https://"
            "a.example\"}\n"
            "{\"headers\":{\"X\":\"{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{"
            "loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}{{loop}}\"},\"kind\":\"http\",\"name\":\"loop\",\"paused\":true,"
            "\"url\":\"https://a.example\"}\n"
            "notSupported c.json:2: item[0] “address” wasn't imported, because its address isn't complete: {{base}}/x\n"
            "notSupported c.json:3: item[1] “relative” wasn't imported, because its address isn't complete: /x\n"
            "notSupported c.json:4: item[2] “segment” wasn't imported, because its address isn't complete: "
            "https://a.example/:id\n"
            "notSupported c.json:5: item[3] Watchkeeper has no setting for “Content-Length”.\n"
            "changed c.json:5: item[3] The target is paused, because these variables have no value in the files: key.\n"
            "changed c.json:6: item[4] The target is paused, because these variables have no value in the files: loop.");
        ImportRows::addRow("several environments, another file",
                           "== c.json\n"
                           "{\"info\": {\"name\": \"V\", \"schema\": "
                           "\"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"}, \"item\": [\n"
                           "  {\"name\": \"x\", \"request\": {\"url\": \"{{base}}/x\"}}]}\n"
                           "== d.json\n"
                           "{\"name\": \"Dev\", \"_postman_variable_scope\": \"environment\", \"values\": [{\"key\": "
                           "\"base\", \"value\": \"https://dev.example\"}]}\n"
                           "== l.json\n"
                           "{\"name\": \"Live\", \"_postman_variable_scope\": \"environment\", \"values\": [{\"key\": "
                           "\"base\", \"value\": \"https://live.example\"}]}\n"
                           "== o.json\n"
                           "{\"other\": 1}\n",
                           "{\"kind\":\"http\",\"name\":\"x\",\"url\":\"https://dev.example/x\"}\n"
                           "changed l.json:1 The variables of “Dev” were used, not those of “Live”.\n"
                           "notSupported o.json The file has another format, so it wasn't imported.");
        ImportRows::addRow("line breaks in a form dropped the request",
                           "== c.json\n"
                           "{\"info\": {\"name\": \"C\", \"schema\": "
                           "\"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"}, \"item\": [\n"
                           " {\"name\": \"a\", \"request\": {\"method\": \"GET\", \"url\": \"https://a.example\", \"body\": "
                           "{\"mode\": \"urlencoded\", \"urlencoded\": [\n"
                           "  {\"key\": \"t\", \"value\": \"x\\ny\"}, {\"key\": \"u\", \"value\": \"1\"}, {\"key\": \"u\", "
                           "\"value\": \"&\"}]}}},\n"
                           " {\"name\": \"b\", \"request\": {\"method\": \"GET\", \"url\": \"https://b.example\", \"body\": "
                           "{\"mode\": \"formdata\", \"formdata\": [\n"
                           "  {\"key\": \"t\", \"value\": \"x\\ny\"}, {\"key\": \"u\", \"value\": \"1\"}]}}}]}\n",
                           "{'body':'t=x%0Ay&u=1&u=%26','headers':{'Content-Type':'application/x-www-form-urlencoded'},'kind':"
                           "'http','method':'GET','name':'a','url':'https://a.example'}\n"
                           "{'form':{'u':'1'},'formType':'multipart','kind':'http','method':'GET','name':'b','url':'https://"
                           "b.example'}\n"
                           "notSupported c.json:4: item[1] Watchkeeper has no setting for “t”.");
        ImportRows::addRow("a key twice",
                           "== c.json\n"
                           "{\"info\": {\"name\": \"H\", \"schema\": "
                           "\"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"},\n"
                           " \"item\": [],\n"
                           " \"item\": []}\n",
                           "c.json:3: The key “item” appears twice.");
        ImportRows::addRow("deep nesting",
                           "== c.json\n"
                           "{\"info\": {\"name\": \"H\", \"schema\": "
                           "\"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"},\n"
                           " \"item\": "
                           "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
                           "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}\n",
                           "c.json:2: Values are nested too deeply.");
        ImportRows::addRow("no requests",
                           "== c.json\n"
                           "{\"info\": {\"name\": \"H\", \"schema\": "
                           "\"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"},\n"
                           " \"item\": []}\n",
                           "The files contain no requests.");
    }
    void converts()
    {
        QFETCH(QByteArray, files);
        QFETCH(QStringList, expected);
        QCOMPARE(ImportRows::imported(ImportRows::filesOf(files), QStringLiteral("postman")), expected);
    }
};

QTEST_GUILESS_MAIN(tst_PostmanImport)

} // namespace PostmanImportTest

#include "tst_PostmanImport.moc"
