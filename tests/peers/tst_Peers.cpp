// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tests the command-line program as a whole with third-party programs: a real nginx and the monitoring-plugins.
#include "peers/Nginx.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace PeersTest {

using namespace Qt::StringLiterals;

namespace {

const QString kPlugins = u"/usr/lib/nagios/plugins/"_s;

QJsonObject value(const QJsonObject &result, const QString &name)
{
    return {{name, result.value(u"values"_s).toObject().value(name)}};
}

} // namespace

class tst_Peers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pageVerdictsMatch_data();
    void pageVerdictsMatch();
    void reportsPageFacts();
    void reportsCompressionFacts();
    void reportsCertificateFacts();
    void pluginVerdictsMatch_data();
    void pluginVerdictsMatch();
    void worstOutcomeIsTheExitStatus();
    void reportsInOrderOfCompletion();

private:
    void addPage(const QString &name, const QString &url, const QJsonObject &more = {});
    void addPlugin(const QString &name, const QString &command, const QJsonObject &more = {});
    void runAll();
    void compareVerdict();

    watchkeeper::test::Nginx m_nginx;
    QTemporaryDir m_folder;
    QJsonArray m_targets;
    QHash<QString, QJsonObject> m_results;
    QStringList m_order;
    int m_exitStatus = -1;
};

void tst_Peers::addPage(const QString &name, const QString &url, const QJsonObject &more)
{
    QJsonObject target = more;
    target.insert(u"name"_s, name);
    target.insert(u"kind"_s, u"http"_s);
    target.insert(u"url"_s, url);
    m_targets.append(target);
}

void tst_Peers::addPlugin(const QString &name, const QString &command, const QJsonObject &more)
{
    QJsonObject target = more;
    target.insert(u"name"_s, name);
    target.insert(u"kind"_s, u"command"_s);
    target.insert(u"command"_s, QString(kPlugins + command));
    m_targets.append(target);
}

void tst_Peers::initTestCase()
{
    QCOMPARE(m_nginx.start(), QString());
    const QJsonObject trusting{{u"caFile"_s, m_nginx.authorityFile()}};
    addPage(u"page"_s, m_nginx.url(u"/index.html"_s));
    addPage(u"compressed"_s, m_nginx.url(u"/large.txt"_s));
    addPage(u"missing page"_s, m_nginx.url(u"/nowhere"_s));
    addPage(u"missing page accepted"_s, m_nginx.url(u"/nowhere"_s), {{u"accept"_s, u"200-299,404"_s}});
    addPage(u"broken"_s, m_nginx.url(u"/broken"_s));
    addPage(u"unavailable"_s, m_nginx.url(u"/unavailable"_s));
    addPage(u"teapot"_s, m_nginx.url(u"/teapot"_s));
    addPage(u"redirect"_s, m_nginx.url(u"/moved"_s));
    addPage(u"redirect not followed"_s, m_nginx.url(u"/moved"_s), {{u"followRedirects"_s, false}, {u"accept"_s, u"302"_s}});
    addPage(u"redirect loop"_s, m_nginx.url(u"/loop"_s));
    addPage(u"hang-up"_s, m_nginx.url(u"/hang-up"_s));
    addPage(u"drip"_s, m_nginx.url(u"/drip"_s), {{u"timeout"_s, u"6s"_s}});
    addPage(u"private"_s, m_nginx.url(u"/private"_s));
    addPage(u"private with password"_s, m_nginx.url(u"/private"_s),
            {{u"username"_s, u"keeper"_s}, {u"password"_s, u"lantern"_s}});
    addPage(u"own authority"_s, m_nginx.tlsUrl(u"/index.html"_s), trusting);
    addPage(u"unknown authority"_s, m_nginx.tlsUrl(u"/index.html"_s));
    QJsonObject second{{u"caFile"_s, m_nginx.authorityFile()},
                       {u"httpVersion"_s, u"2"_s},
                       {u"headers"_s, QJsonObject{{u"X-Key"_s, u"open"_s}}},
                       {u"form"_s, QJsonObject{{u"depth"_s, u"7"_s}}}};
    addPage(u"HTTP/2"_s, m_nginx.tlsUrl(u"/second"_s), second);
    second.remove(u"httpVersion"_s);
    addPage(u"HTTP/1.1 where 2 is wanted"_s, m_nginx.tlsUrl(u"/second"_s), second);
    addPage(u"HTTP/2, compressed"_s, m_nginx.tlsUrl(u"/large.txt"_s),
            {{u"caFile"_s, m_nginx.authorityFile()}, {u"httpVersion"_s, u"2"_s}});
    addPage(u"client certificate"_s, m_nginx.tlsUrl(u"/mutual"_s),
            {{u"caFile"_s, m_nginx.authorityFile()},
             {u"clientCertificate"_s, m_nginx.certificateFile()},
             {u"clientKey"_s, m_nginx.keyFile()}});
    addPage(u"no client certificate"_s, m_nginx.tlsUrl(u"/mutual"_s), trusting);
    addPage(u"unverified"_s, m_nginx.tlsUrl(u"/index.html"_s), {{u"verifyTls"_s, false}});
    for (const int state : {0, 1, 2, 3})
        addPlugin(u"dummy %1"_s.arg(state), u"check_dummy %1 'all according to plan'"_s.arg(state));
    addPlugin(u"dummy 1 accepted"_s, u"check_dummy 1"_s, {{u"accept"_s, u"0,1"_s}});
    addPlugin(u"dummy 1 as warning"_s, u"check_dummy 1"_s, {{u"warnCodes"_s, u"1"_s}});
    // Whether check_disk finds the disk depends on the environment (a chroot has no /etc/mtab), so any state is accepted.
    addPlugin(u"disk"_s, u"check_disk -w 0% -c 0% -p /"_s, {{u"accept"_s, u"0-3"_s}});
    addPlugin(u"load"_s, u"check_load -w 9999,9999,9999 -c 9999,9999,9999"_s);
    addPlugin(u"http plugin"_s, u"check_http -I 127.0.0.1 -p %1 -u /index.html"_s.arg(QUrl(m_nginx.url({})).port()));
    addPlugin(u"plugin not there"_s, u"check_lighthouse"_s);
    runAll();
    QCOMPARE(m_results.size(), m_targets.size());
}

void tst_Peers::runAll()
{
    QFile file(m_folder.filePath(u"targets.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"targets"_s, m_targets}}).toJson());
    file.close();

    QProcess cli;
    cli.start(QCoreApplication::applicationDirPath() + u"/watchkeeper-cli"_s,
              {u"check"_s, file.fileName(), u"--profile"_s, m_folder.filePath(u"profile"_s), u"--format"_s, u"ndjson"_s});
    QVERIFY(cli.waitForFinished());
    m_exitStatus = cli.exitCode();
    const QList<QByteArray> lines = cli.readAllStandardOutput().trimmed().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject result = QJsonDocument::fromJson(line).object();
        const QString name = result.value(u"target"_s).toString();
        m_order.append(name);
        m_results.insert(name, result);
    }
    if (lines.size() != m_targets.size())
        qWarning("%s", cli.readAllStandardError().constData());
}

void tst_Peers::compareVerdict()
{
    QFETCH(QString, outcome);
    QFETCH(QString, error);
    QFETCH(QString, says);
    const QJsonObject result = m_results.value(QString::fromUtf8(QTest::currentDataTag()));
    const QJsonObject seen = result.value(result.contains(u"warning"_s) ? u"warning"_s : u"error"_s).toObject();
    QCOMPARE(result.value(u"outcome"_s).toString(), outcome);
    QCOMPARE(seen.value(u"type"_s).toString(), error);
    const QString text = error.isEmpty() ? result.value(u"summary"_s).toString() : seen.value(u"message"_s).toString();
    QVERIFY2(text.contains(says), qPrintable(text));
}

void tst_Peers::pageVerdictsMatch_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("says");
    QTest::newRow("page") << u"up"_s << QString() << u"200 OK"_s;
    QTest::newRow("compressed") << u"up"_s << QString() << u"200 OK"_s;
    QTest::newRow("missing page") << u"down"_s << u"condition"_s << u"404"_s;
    QTest::newRow("missing page accepted") << u"up"_s << QString() << u"404"_s;
    QTest::newRow("broken") << u"down"_s << u"condition"_s << u"500"_s;
    QTest::newRow("unavailable") << u"down"_s << u"condition"_s << u"503"_s;
    QTest::newRow("teapot") << u"down"_s << u"condition"_s << u"418"_s;
    QTest::newRow("redirect") << u"up"_s << QString() << u"200 OK"_s;
    QTest::newRow("redirect not followed") << u"up"_s << QString() << u"302"_s;
    QTest::newRow("redirect loop") << u"down"_s << u"protocol"_s << u"in a loop"_s;
    QTest::newRow("hang-up") << u"down"_s << u"network"_s << u"closed the connection without a reply"_s;
    QTest::newRow("drip") << u"down"_s << u"timeout"_s << u"6 s"_s;
    QTest::newRow("private") << u"down"_s << u"condition"_s << u"401"_s;
    QTest::newRow("private with password") << u"up"_s << QString() << u"200 OK"_s;
    QTest::newRow("own authority") << u"up"_s << QString() << u"200 OK"_s;
    QTest::newRow("unknown authority") << u"down"_s << u"tls"_s << u"certificate"_s;
    QTest::newRow("HTTP/2") << u"up"_s << QString() << u"200 OK"_s;
    QTest::newRow("HTTP/1.1 where 2 is wanted") << u"down"_s << u"condition"_s << u"426"_s;
    QTest::newRow("HTTP/2, compressed") << u"up"_s << QString() << u"200 OK, 700 kB"_s;
    QTest::newRow("client certificate") << u"up"_s << QString() << u"200 OK"_s;
    QTest::newRow("no client certificate") << u"down"_s << u"condition"_s << u"403"_s;
    QTest::newRow("unverified") << u"up"_s << QString() << u"200 OK"_s;
}

void tst_Peers::pageVerdictsMatch()
{
    compareVerdict();
}

void tst_Peers::reportsPageFacts()
{
    const QJsonObject page = m_results.value(u"page"_s);
    QCOMPARE(value(page, u"status"_s), (QJsonObject{{u"status"_s, 200}}));
    const QJsonObject phases = page.value(u"phases"_s).toObject();
    for (const QString &phase : {u"connect"_s, u"send"_s, u"wait"_s, u"receive"_s})
        QVERIFY2(phases.value(phase).isDouble(), qPrintable(phase));
    QVERIFY(page.value(u"durationMs"_s).toDouble() > 0);
}

void tst_Peers::reportsCompressionFacts()
{
    const QJsonObject values = m_results.value(u"compressed"_s).value(u"values"_s).toObject();
    QCOMPARE(values.value(u"size"_s).toInt(), 700'000);
    QVERIFY(values.value(u"sizeOnWire"_s).toInt() > 0);
    QVERIFY(values.value(u"sizeOnWire"_s).toInt() < 10'000);
}

void tst_Peers::reportsCertificateFacts()
{
    const QJsonObject values = m_results.value(u"own authority"_s).value(u"values"_s).toObject();
    QCOMPARE(values.value(u"certificateDaysLeft"_s).toInt(), 59); // made a moment ago, valid for 60 days
}

void tst_Peers::pluginVerdictsMatch_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("says");
    QTest::newRow("dummy 0") << u"up"_s << QString() << u"OK: all according to plan"_s;
    QTest::newRow("dummy 1") << u"down"_s << u"command"_s << u"exited with code 1. Output: WARNING: all according"_s;
    QTest::newRow("dummy 2") << u"down"_s << u"command"_s << u"exited with code 2. Output: CRITICAL: all according"_s;
    QTest::newRow("dummy 3") << u"down"_s << u"command"_s << u"exited with code 3. Output: UNKNOWN: all according"_s;
    QTest::newRow("dummy 1 as warning") << u"degraded"_s << u"command"_s << u"exited with code 1."_s;
    QTest::newRow("dummy 1 accepted") << u"up"_s << QString() << u"WARNING"_s;
    QTest::newRow("disk") << u"up"_s << QString() << u"DISK "_s;
    QTest::newRow("load") << u"up"_s << QString() << u"load average"_s;
    QTest::newRow("http plugin") << u"up"_s << QString() << u"HTTP OK"_s;
    QTest::newRow("plugin not there") << u"unknown"_s << u"notfound"_s << u"check_lighthouse"_s;
}

void tst_Peers::pluginVerdictsMatch()
{
    compareVerdict();
}

void tst_Peers::worstOutcomeIsTheExitStatus()
{
    QCOMPARE(m_exitStatus, 2);
}

void tst_Peers::reportsInOrderOfCompletion()
{
    // Only this target takes all of its six seconds, so it is reported last, whatever its position in the file.
    QCOMPARE(m_order.last(), u"drip"_s);
}

QTEST_GUILESS_MAIN(tst_Peers)

} // namespace PeersTest

#include "tst_Peers.moc"
