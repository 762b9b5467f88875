// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/render/PageRenderer.h"

#include "checks/base/CheckServices.h"
#include "crawl/support/BrowserScript.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;

namespace PageRendererTest {

using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

constexpr Milliseconds kPageTimeout{1'500};
const QString kCrash = u"The browser ended unexpectedly: noise that isn't part of the protocol"_s;

//! A renderer with the fake browser.
class Fixture
{
public:
    explicit Fixture(const QString &mode = u"good"_s)
        : browser(mode)
    {
        options.program = browser.path();
        options.timeout = kPageTimeout;
        options.maxSize = 100'000;
    }
    //! Renders one page after the other, and closes the browser.
    QList<Rendering> render(const QStringList &paths, const CancelToken &token = {})
    {
        PageRenderer renderer(&m_services, options);
        QList<Rendering> renderings;
        for (const QString &path : paths)
            renderings.append(QCoro::waitFor(renderer.render(address(path), token)));
        QCoro::waitFor(renderer.close());
        return renderings;
    }
    static WebAddress address(const QString &path) { return *WebAddress::parse("http://127.0.0.1:1" + path.toUtf8()); }
    CheckServices *services() { return &m_services; }

    BrowserScript browser;
    RenderOptions options;

private:
    CheckServices m_services;
};

//! Whether a process has ended, but init doesn't reap it, as in some containers.
bool isZombie(int process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(") Z ");
}

//! Returns the processes and folders that the browsers have left behind.
QStringList leftBehind(const BrowserScript &browser)
{
    QStringList left;
    const QStringList starts = browser.noted(u"start"_s);
    for (const QString &start : starts) {
        for (int part = 0; part < 2; ++part) {
            const int process = start.section(u' ', part, part).toInt();
            if (::kill(process, 0) == 0 && !isZombie(process))
                left.append(u"process %1"_s.arg(process));
        }
        if (QFileInfo::exists(start.section(u' ', 2)))
            left.append(start.section(u' ', 2));
    }
    return left;
}

} // namespace

class tst_PageRenderer : public QObject
{
    Q_OBJECT

private slots:
    void rendersPages();
    void findsTheGivenBrowser();
    void survives_data();
    void survives();
    void restartsOnlyAFewTimes();
    void saysWhyTheBrowserDoesntStart_data();
    void saysWhyTheBrowserDoesntStart();
    void sendsHeadersToTheirOriginsOnly();
    void stopsWithinASecond_data();
    void stopsWithinASecond();
    void passesOnTheNetworkSettings();
};

void tst_PageRenderer::rendersPages()
{
    Fixture fixture;
    const QList<Rendering> renderings = fixture.render({u"/a"_s, u"/b?x=1"_s, u"/moves"_s, u"/asks"_s});
    for (const Rendering &rendering : renderings)
        QCOMPARE(rendering.problem, QString());
    QVERIFY2(renderings[0].html.contains("<title>Rendered /a</title>"_L1), qPrintable(renderings[0].html));
    QCOMPARE(renderings[1].address, "http://127.0.0.1:1/b?x=1");
    QCOMPARE(renderings[2].address, "http://127.0.0.1:1/deep/moves");
    QVERIFY(!renderings[0].isCut);
    QCOMPARE(fixture.browser.noted(u"start"_s).size(), 1);   // one browser for all
    QCOMPARE(fixture.browser.noted(u"no"_s), QStringList()); // its sandbox stays on
    QCOMPARE(leftBehind(fixture.browser), QStringList());
}

void tst_PageRenderer::findsTheGivenBrowser()
{
    const BrowserScript browser;
    QCOMPARE(*findBrowser(browser.path()), browser.path());
    const auto missing = findBrowser(u"/nowhere/browser"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error(), u"The browser /nowhere/browser was not found, or isn't an executable program."_s);
    qputenv("PATH", "/nowhere");
    const auto none = findBrowser({});
    qputenv("PATH", "/usr/bin:/bin");
    QVERIFY(none || none.error().contains("Install Chromium"_L1)); // it may be in one of the usual places
}

void tst_PageRenderer::survives_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("starts"); // the page after it needs a working browser
    QTest::newRow("never quiet") << u"/busy"_s << QString() << 1;
    QTest::newRow("scripts without end") << u"/hangs"_s << u"The scripts of the page didn't end in time."_s << 1;
    QTest::newRow("crash of the tab") << u"/tab-crashes"_s << u"The page crashed in the browser."_s << 1;
    QTest::newRow("script leads elsewhere")
        << u"/leaves"_s << u"A script of the page leads to http://127.0.0.1:1/leaves."_s << 1;
    QTest::newRow("crash") << u"/crashes"_s << kCrash << 3;
    QTest::newRow("crash because of another page") << u"/crashes-once"_s << QString() << 2;
    QTest::newRow("too much data") << u"/floods"_s << u"The browser sent too much data."_s << 3;
    QTest::newRow("damaged data") << u"/damaged"_s << u"The browser sent damaged data."_s << 3;
    QTest::newRow("large page") << u"/large"_s << QString() << 1;
}

void tst_PageRenderer::survives()
{
    QFETCH(QString, path);
    QFETCH(QString, problem);
    QFETCH(int, starts);
    Fixture fixture;
    const QList<Rendering> renderings = fixture.render({path, u"/fine"_s});
    QCOMPARE(renderings[0].problem, problem);
    QCOMPARE(renderings[0].html.isEmpty(), !problem.isEmpty());
    QVERIFY2(renderings[1].problem.isEmpty(), qPrintable(renderings[1].problem));
    QCOMPARE(fixture.browser.noted(u"start"_s).size(), starts);
    QCOMPARE(leftBehind(fixture.browser), QStringList());
}

void tst_PageRenderer::restartsOnlyAFewTimes()
{
    Fixture fixture;
    const QList<Rendering> renderings = fixture.render(QStringList(8, u"/crashes"_s));
    for (const Rendering &rendering : renderings)
        QCOMPARE(rendering.problem, kCrash);
    QCOMPARE(fixture.browser.noted(u"start"_s).size(), 1 + PageRenderer::kMaxRestarts);
    QCOMPARE(leftBehind(fixture.browser), QStringList());
}

void tst_PageRenderer::saysWhyTheBrowserDoesntStart_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("timeout");
    QTest::addColumn<QString>("problem");
    QTest::newRow("ends") << u"broken"_s << 60'000
                          << u"The browser ended unexpectedly: Running as root without --no-sandbox is not supported."_s;
    QTest::newRow("silent") << u"silent"_s << 300 << u"The browser doesn't answer."_s;
}

void tst_PageRenderer::saysWhyTheBrowserDoesntStart()
{
    QFETCH(QString, mode);
    QFETCH(int, timeout);
    QFETCH(QString, problem);
    Fixture fixture(mode);
    fixture.options.browserTimeout = Milliseconds(timeout);
    QCOMPARE(fixture.render({u"/a"_s}).first().problem, problem);
    QCOMPARE(leftBehind(fixture.browser), QStringList());
}

void tst_PageRenderer::sendsHeadersToTheirOriginsOnly()
{
    Fixture fixture;
    fixture.options.headers = {{"Authorization", "secret"}, {"accept", "y"}};
    fixture.options.origins = {"http://127.0.0.1:1"};
    fixture.render({u"/a"_s, u"/b"_s});
    const QStringList expected{u"/a Authorization=secret accept=y"_s, u"/foreign "_s, u"/b Authorization=secret accept=y"_s,
                               u"/foreign "_s};
    QCOMPARE(fixture.browser.noted(u"request"_s), expected);
}

void tst_PageRenderer::stopsWithinASecond_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("path");
    QTest::newRow("while it starts") << u"silent"_s << u"/a"_s;
    QTest::newRow("while it loads") << u"good"_s << u"/busy"_s;
    QTest::newRow("while it floods") << u"good"_s << u"/floods"_s;
}

void tst_PageRenderer::stopsWithinASecond()
{
    QFETCH(QString, mode);
    QFETCH(QString, path);
    Fixture fixture(mode);
    fixture.options.timeout = fixture.options.browserTimeout = Milliseconds(60'000);
    fixture.options.maxSize = 1'000'000'000;
    CancelSource source;
    QElapsedTimer clock;
    QTimer watch;
    connect(&watch, &QTimer::timeout, this, [&] {
        if (fixture.browser.noted(mode == "silent"_L1 ? u"start"_s : u"page"_s).isEmpty())
            return;
        watch.stop();
        clock.start();
        source.cancel();
    });
    watch.start(20);
    fixture.render({path}, source.token());
    QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(leftBehind(fixture.browser), QStringList());
}

void tst_PageRenderer::passesOnTheNetworkSettings()
{
    NetworkSettings network;
    QVERIFY(browserArguments(u"/x"_s, network, true).contains(u"--no-proxy-server"_s));
    QVERIFY(!browserArguments(u"/x"_s, network, true).contains(u"--ignore-certificate-errors"_s));
    network.proxy = NetworkSettings::Proxy::Manual;
    network.proxyAddress = QUrl(u"socks5://user:word@proxy.example:1080"_s);
    network.userAgent = u"Ours"_s;
    const QStringList arguments = browserArguments(u"/x"_s, network, false);
    QVERIFY(arguments.contains(u"--proxy-server=socks5://proxy.example:1080"_s));
    QVERIFY(arguments.contains(u"--user-agent=Ours"_s));
    QVERIFY(arguments.contains(u"--ignore-certificate-errors"_s));
    QVERIFY(arguments.contains(u"--user-data-dir=/x"_s));
}

QTEST_GUILESS_MAIN(tst_PageRenderer)

} // namespace PageRendererTest

#include "tst_PageRenderer.moc"
