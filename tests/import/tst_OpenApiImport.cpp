// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"

namespace OpenApiImportTest {

class tst_OpenApiImport : public QObject
{
    Q_OBJECT

private slots:
    void converts_data()
    {
        ImportRows::addColumns();
        ImportRows::addRow(
            "OpenAPI 3",
            "== a.yaml\n"
            "openapi: 3.0.1\n"
            "info: {title: Shop, version: \"1\"}\n"
            "servers:\n"
            "  - url: https://{env}.a.example/v1/\n"
            "    variables: {env: {default: live}}\n"
            "security: [{key: []}]\n"
            "paths:\n"
            "  /open:\n"
            "    get:\n"
            "      summary: Open\n"
            "      tags: [shop]\n"
            "      security: []\n"
            "      responses: {\"200\": {description: x}, \"204\": {description: x}, \"404\": {description: x}}\n"
            "    post: {responses: {}}\n"
            "    options: {responses: {}}\n"
            "  /items/{id}:\n"
            "    parameters:\n"
            "      - $ref: \"#/components/parameters/Id\"\n"
            "    get:\n"
            "      operationId: getItem\n"
            "      parameters:\n"
            "        - {name: q, in: query, required: true, schema: {type: string, default: \"a b\"}}\n"
            "        - {name: o, in: query, schema: {type: string}}\n"
            "      responses: {2XX: {description: x}}\n"
            "  /need/{x}:\n"
            "    get: {security: [{}], responses: {}}\n"
            "  /go:\n"
            "    get:\n"
            "      security: []\n"
            "      servers: [{url: https://b.example}]\n"
            "      responses: {\"302\": {description: x}}\n"
            "components:\n"
            "  parameters:\n"
            "    Id: {name: id, in: path, required: true, example: 7/8, schema: {type: string}}\n",
            "{\"accept\":\"200,204\",\"kind\":\"http\",\"name\":\"Open\",\"tags\":[\"shop\"],\"url\":\"https://live.a.example/"
            "v1/open\"}\n"
            "{\"accept\":\"200-299\",\"kind\":\"http\",\"name\":\"getItem\",\"paused\":true,\"url\":\"https://live.a.example/"
            "v1/items/7%2F8?q=a%20b\"}\n"
            "{\"accept\":\"302\",\"followRedirects\":false,\"kind\":\"http\",\"name\":\"GET "
            "/go\",\"url\":\"https://b.example/go\"}\n"
            "notSupported a.yaml:15: /open Watchkeeper has no setting for “options”.\n"
            "notSupported a.yaml:1 These operations weren't imported, because they can change data: POST /open.\n"
            "notSupported a.yaml:1 These operations weren't imported, because the file has no values for their parameters: GET "
            "/need/{x}.\n"
            "changed a.yaml:1 These targets are paused, because the API requires a login. Add it first: getItem.");
        ImportRows::addRow(
            "Swagger 2",
            "== a.json\n"
            "{\"swagger\": \"2.0\", \"info\": {\"title\": \"S\"}, \"host\": \"a.example\", \"basePath\": \"/v2\", \"schemes\": "
            "[\"http\"],\n"
            " \"paths\": {\"/x\": {\"get\": {\"parameters\": [{\"name\": \"s\", \"in\": \"query\", \"required\": true, "
            "\"type\": \"string\", \"enum\": [\"a\", \"b\"]}],\n"
            "  \"responses\": {\"200\": {}}}, \"delete\": {}}}}\n",
            "{\"accept\":\"200\",\"kind\":\"http\",\"name\":\"GET /x\",\"url\":\"http://a.example/v2/x?s=a\"}\n"
            "notSupported a.json:1 These operations weren't imported, because they can change data: DELETE /x.");
        ImportRows::addRow("settings without counterpart",
                           "== a.yaml\n"
                           "openapi: 3.1.0\n"
                           "info: {title: S}\n"
                           "servers: [{url: https://a.example}, {url: https://b.example}]\n"
                           "x-logo: {url: x}\n"
                           "webhooks: {w: {}}\n"
                           "paths:\n"
                           "  /a:\n"
                           "    x-internal: true\n"
                           "    query: {responses: {}}\n"
                           "    options: {}\n"
                           "    get:\n"
                           "      description: d\n"
                           "      deprecated: true\n"
                           "      x-code: x\n"
                           "      callbacks: {c: {}}\n"
                           "      requestBody: {content: {}}\n"
                           "      parameters:\n"
                           "        - {name: limit, in: query, schema: {default: 5}}\n"
                           "        - {name: q, in: query, schema: {type: string}}\n"
                           "      responses: {200: {description: d, headers: {}, content: {}}}\n"
                           "    parameters:\n"
                           "      - {name: q, in: query, required: true}\n"
                           "  /b:\n"
                           "    options: {}\n"
                           "    get: {callbacks: {c: {}}, parameters: [{name: limit, in: query}]}\n"
                           "  /c/{x}:\n"
                           "    get: {parameters: [{name: other, in: query}]}\n",
                           "{'accept':'200','kind':'http','name':'GET /a','url':'https://a.example/a'}\n"
                           "{'kind':'http','name':'GET /b','url':'https://a.example/b'}\n"
                           "notSupported a.yaml:5: webhooks Watchkeeper has no setting for “webhooks”.\n"
                           "notSupported a.yaml:3: servers Watchkeeper has no setting for “servers[1]”.\n"
                           "notSupported a.yaml:10: /a Watchkeeper has no setting for “options”.\n"
                           "notSupported a.yaml:15: paths./a.get.callbacks Watchkeeper has no setting for “callbacks”.\n"
                           "notSupported a.yaml:16: paths./a.get.requestBody Watchkeeper has no setting for “requestBody”.\n"
                           "notSupported a.yaml:9: paths./a.query Watchkeeper has no setting for “query”.\n"
                           "notSupported a.yaml:24: /b Watchkeeper has no setting for “options”.\n"
                           "notSupported a.yaml:25: paths./b.get.callbacks Watchkeeper has no setting for “callbacks”.\n"
                           "notSupported a.yaml:1 These operations weren't imported, because the file has no values for their "
                           "parameters: GET /c/{x}.");
        ImportRows::addRow("no server",
                           "== a.yaml\n"
                           "openapi: 3.1.0\n"
                           "info: {title: S}\n"
                           "servers: [{url: /v1}]\n"
                           "paths:\n"
                           "  /x:\n"
                           "    get: {}\n",
                           "notSupported a.yaml:1 “S” wasn't imported, because its address isn't complete: /v1");
        ImportRows::addRow("the remark showed the address of another server",
                           "== a.yaml\n"
                           "openapi: 3.1.0\n"
                           "info: {title: S}\n"
                           "servers: [{url: 'https://a.example'}]\n"
                           "paths:\n"
                           "  /x:\n"
                           "    servers: [{url: /v2}]\n"
                           "    get: {}\n",
                           "notSupported a.yaml:1 “S” wasn't imported, because its address isn't complete: /v2");
        ImportRows::addRow("the remark ended with a colon",
                           "== a.yaml\n"
                           "swagger: '2.0'\n"
                           "info: {title: S}\n"
                           "paths: {/x: {get: {}}}\n",
                           "notSupported a.yaml:1 “S” wasn't imported, because it has no address.");
        ImportRows::addRow("deep nesting",
                           "== a.yaml\n"
                           "openapi: 3.0.0\n"
                           "paths: "
                           "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
                           "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
                           "a.yaml:2: Values are nested too deeply.");
    }
    void converts()
    {
        QFETCH(QByteArray, files);
        QFETCH(QStringList, expected);
        QCOMPARE(ImportRows::imported(ImportRows::filesOf(files), QStringLiteral("openapi")), expected);
    }
};

QTEST_GUILESS_MAIN(tst_OpenApiImport)

} // namespace OpenApiImportTest

#include "tst_OpenApiImport.moc"
