// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/CheckServices.h"
#include "crawl/render/PageRenderer.h"
#include "crawl/support/SiteServer.h"

#include <QCoroTask>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>
#include <optional>
#include <unistd.h>
#include <vector>

namespace BrowserPeerTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

constexpr Milliseconds kPageTimeout{3'000};

//! Returns the command lines of processes that contain this text.
QStringList processesWith(const QString &text)
{
    QStringList found;
    const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString &process : processes) {
        QFile file(u"/proc/%1/cmdline"_s.arg(process));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString line = QString::fromLocal8Bit(file.readAll().replace('\0', ' '));
        if (line.contains(text))
            found.append(line);
    }
    return found;
}

} // namespace

//! Tests the rendering of pages with a real Chromium, also of pages that disturb it.
class tst_BrowserPeer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void readsWhatScriptsMake_data();
    void readsWhatScriptsMake();
    void survives_data();
    void survives();
    void sendsTheLoginToItsOriginOnly();
    void rendersSeveralPagesAtOnce();
    void stopsWithinASecond();

private:
    QList<Rendering> render(const QByteArrayList &paths, const CancelToken &token = {});

    QTemporaryDir m_folder; //!< for the browser's own folders
    CheckServices m_services;
    RenderOptions m_options;
    std::unique_ptr<SiteServer> m_server;
};

void tst_BrowserPeer::initTestCase()
{
    qputenv("TMPDIR", m_folder.path().toLocal8Bit());
}

void tst_BrowserPeer::init()
{
    m_server = std::make_unique<SiteServer>();
    m_options = RenderOptions();
    m_options.timeout = kPageTimeout;
    m_options.program = QStringLiteral(BROWSER);
    if (geteuid() != 0)
        return;
    // As root, Chromium only runs without its sandbox. Watchkeeper never turns that off.
    QFile script(m_folder.filePath(u"browser"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nexec '" BROWSER "' --no-sandbox \"$@\"\n");
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_options.program = script.fileName();
}

//! Nothing is left behind: neither processes nor folders.
void tst_BrowserPeer::cleanup()
{
    QCOMPARE(processesWith(u"--user-data-dir="_s + m_folder.path()), QStringList());
    QCOMPARE(QDir(m_folder.path()).entryList({u"watchkeeper-*"_s}, QDir::Dirs | QDir::Hidden), QStringList());
}

QList<Rendering> tst_BrowserPeer::render(const QByteArrayList &paths, const CancelToken &token)
{
    PageRenderer renderer(&m_services, m_options);
    std::vector<QCoro::Task<Rendering>> tasks;
    for (const QByteArray &path : paths)
        tasks.push_back(renderer.render(*WebAddress::parse(m_server->origin() + path), token));
    QList<Rendering> renderings;
    for (QCoro::Task<Rendering> &task : tasks)
        renderings.append(QCoro::waitFor(std::move(task)));
    QCoro::waitFor(renderer.close());
    return renderings;
}

void tst_BrowserPeer::readsWhatScriptsMake_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("expected");
    QTest::newRow("document.write") << QByteArray("<script>document.write('<a href=/x>x</a>')</script>")
                                    << u"<a href=\"/x\">x</a>"_s;
    QTest::newRow("after a request") << QByteArray(
        "<div id=r></div><script>fetch('/data').then(a => a.text()).then(a => r.innerHTML = a)</script>")
                                     << u"<div id=\"r\"><b>data</b></div>"_s;
    QTest::newRow("title") << QByteArray("<title>a</title><script>document.title = 'made'</script>")
                           << u"<title>made</title>"_s;
    QTest::newRow("replaced functions") << QByteArray(
        "<p>true<script>Object.defineProperty(Element.prototype, 'outerHTML', {get: () => 'false'});"
        "String.prototype.slice = () => 'false'</script>")
                                        << u"<p>true"_s;
    QTest::newRow("dialogs") << QByteArray(
        "<script>for (let i = 0; i < 20; ++i) { alert(i); confirm(i); prompt(i); }</script><i>asked</i>")
                             << u"<i>asked</i>"_s;
    QTest::newRow("refuses to close") << QByteArray(
        "<script>onbeforeunload = e => { e.preventDefault(); return 'x'; }</script><i>open</i>")
                                      << u"<i>open</i>"_s;
    QTest::newRow("new windows") << QByteArray("<script>for (let i = 0; i < 20; ++i) open('/data?' + i)</script><i>opened</i>")
                                 << u"<i>opened</i>"_s;
    QTest::newRow("download") << QByteArray("<a id=d download=x href='data:application/x-x,x'>x</a><script>d.click()</script>")
                              << u"id=\"d\""_s;
    QTest::newRow("never quiet") << QByteArray("<i>there</i><script>setInterval(() => fetch('/data'), 100)</script>")
                                 << u"<i>there</i>"_s;
}

void tst_BrowserPeer::readsWhatScriptsMake()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, expected);
    m_server->add("/", {200, "<!doctype html>" + page});
    m_server->add("/data", {200, "<b>data</b>"});
    const Rendering rendering = render({"/"}).first();
    QCOMPARE(rendering.problem, QString());
    QVERIFY2(rendering.html.contains(expected), qPrintable(rendering.html));
    QCOMPARE(rendering.address, m_server->origin() + "/");
    QCOMPARE(m_server->requestsFor("/data?1"), 0); // new windows are blocked
}

void tst_BrowserPeer::survives_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("problem");
    const QString endless = u"The scripts of the page didn't end in time."_s;
    QTest::newRow("endless script") << QByteArray("<script>for (;;);</script>") << endless;
    QTest::newRow("endless script after the page") << QByteArray("<script>onload = () => { for (;;); }</script>") << endless;
    QTest::newRow("endless dialogs") << QByteArray("<script>for (;;) alert(1);</script>") << endless;
    QTest::newRow("leads elsewhere") << QByteArray(
        "<script>setTimeout(() => location = '/fine', 300)</script><script>fetch('/slow')</script>")
                                     << u"A script of the page leads to %1/fine."_s.arg(u"ORIGIN"_s);
    QTest::newRow("uses all memory") << QByteArray(
        "<script>const all = []; for (;;) all.push(new Array(1e6).fill({}))</script>")
                                     << u"The page crashed in the browser."_s;
}

void tst_BrowserPeer::survives()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, problem);
    m_server->add("/", {200, page});
    m_server->add("/fine", {200, "<i>fine</i>"});
    m_server->addRaw("/slow", [](QTcpSocket *) {});
    m_options.timeout = problem.contains(u"crashed"_s) ? Milliseconds(30'000) : kPageTimeout;
    const QList<Rendering> renderings = render({"/", "/fine"});
    QCOMPARE(renderings[0].problem, problem.replace(u"ORIGIN"_s, QString::fromLatin1(m_server->origin())));
    QCOMPARE(renderings[1].problem, QString());
    QVERIFY(renderings[1].html.contains(u"<i>fine</i>"_s));
}

void tst_BrowserPeer::sendsTheLoginToItsOriginOnly()
{
    SiteServer other;
    other.add("/picture", {200, "x", "image/png"});
    other.add("/elsewhere", {200, "x"});
    m_server->add("/", {200, "<img src=\"" + other.origin() + "/picture\"><script>fetch('/moved').catch(() => 0)</script>"});
    m_server->add("/moved", redirectTo(other.origin() + "/elsewhere"));
    m_options.headers = {{"Authorization", "sesame"}};
    m_options.origins = {m_server->origin()};
    QCOMPARE(render({"/"}).first().problem, QString());
    QVERIFY2(m_server->lastHead().contains("Authorization: sesame"), m_server->lastHead().constData());
    QCOMPARE(other.requestsFor("/picture"), 1);
    QCOMPARE(other.requestsFor("/elsewhere"), 1); // after a redirect
    QVERIFY2(!other.lastHead().contains("sesame"), other.lastHead().constData());
}

void tst_BrowserPeer::rendersSeveralPagesAtOnce()
{
    m_server->setFallback([](const QByteArray &path, int) -> std::optional<SitePage> {
        return SitePage{200, "<script>document.write('<i>' + location.pathname + '</i>')</script>" + path};
    });
    QByteArrayList paths;
    for (int i = 0; i < 12; ++i)
        paths.append("/" + QByteArray::number(i));
    const QList<Rendering> renderings = render(paths);
    for (int i = 0; i < 12; ++i)
        QVERIFY2(renderings[i].html.contains(u"<i>/%1</i>"_s.arg(i)), qPrintable(renderings[i].problem + renderings[i].html));
}

void tst_BrowserPeer::stopsWithinASecond()
{
    m_options.timeout = Milliseconds(60'000);
    m_server->add("/", {200, "<script>for (;;);</script>"});
    CancelSource source;
    QElapsedTimer clock;
    QTimer watch;
    connect(&watch, &QTimer::timeout, this, [&] {
        if (m_server->requestsFor("/") == 0)
            return;
        watch.stop();
        clock.start();
        source.cancel();
    });
    watch.start(20);
    render({"/", "/", "/"}, source.token());
    QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(tst_BrowserPeer)

} // namespace BrowserPeerTest

#include "tst_BrowserPeer.moc"
