// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/pages/SettingsPages.h"

#include "app/profile/Settings.h"
#include "history/FreshHistory.h"
#include "history/ServerProxy.h"
#include "history/database/SqlConnection.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace HistoryPageTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests the button that tests the history server, and its messages.
class tst_HistoryPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void reportsMissingInput();
    void refusesAPassword();
    void connectsToTheServer();
    void testLeavesNothingBehind();
    void reportsMissingRights();
    void reportsAnUnreachableServer();
    void stopsWithASilentServer();
    void editingTheUrlStopsTheTest();

private:
    void setServer(const QString &url) { m_page->form()->propose(setting::kHistoryServer, url); }
    QPushButton *button() const { return m_page->findChild<QPushButton *>(u"testServer"_s); }
    QString word() const { return m_page->findChild<QLabel *>(u"serverWord"_s)->text(); }
    void onServer(const QString &sql) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<HistoryPage> m_page;
    QString m_server;
};

void tst_HistoryPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = freshHistory(*m_folder, u"server"_s);
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.json"_s));
    m_page = std::make_unique<HistoryPage>(m_settings.get());
    m_page->reload();
    m_page->show();
}

void tst_HistoryPage::cleanup()
{
    m_page.reset();
    m_settings.reset();
}

void tst_HistoryPage::onServer(const QString &sql) const
{
    PostgresConnection connection(*HistoryServerLocation::fromUrl(m_server));
    QVERIFY(!connection.open(PostgresConnection::Mode::ReadWrite));
    QVERIFY(!connection.execute(sql));
}

void tst_HistoryPage::reportsMissingInput()
{
    button()->click();
    QCOMPARE(word(), u"Enter a server first."_s);
    setServer(u"db.example"_s);
    button()->click();
    QVERIFY2(word().contains(u"This isn't a valid URL. Use a form like"_s), qPrintable(word()));
}

void tst_HistoryPage::refusesAPassword()
{
    setServer(u"postgresql://keeper:sesame@db.example/watch"_s);
    button()->click();
    QVERIFY2(word().contains(u"~/.pgpass"_s), qPrintable(word()));
    QVERIFY(!word().contains(u"sesame"_s));
    QVERIFY(!m_page->showProblems());
}

void tst_HistoryPage::connectsToTheServer()
{
    setServer(m_server);
    QVERIFY(m_page->showProblems());
    button()->click();
    QVERIFY2(word().startsWith(u"Connecting to postgresql://keeper"_s), qPrintable(word()));
    const QString running = button()->text();
    QTRY_VERIFY_WITH_TIMEOUT(word().startsWith(u"Connected to PostgreSQL 1"_s), 20'000);
    QVERIFY2(word().endsWith(u"The history can be stored there."_s), qPrintable(word()));
    QVERIFY(button()->text() != running);
}

void tst_HistoryPage::testLeavesNothingBehind()
{
    setServer(m_server);
    for (int time = 0; time < 2; ++time) {
        button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(word().endsWith(u"The history can be stored there."_s), 20'000);
    }
    PostgresConnection connection(*HistoryServerLocation::fromUrl(m_server));
    QVERIFY(!connection.open(PostgresConnection::Mode::ReadOnly));
    const auto schemas = connection.queryValue(u"SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'watchkeeper%'"_s);
    QVERIFY(schemas);
    QCOMPARE(schemas->toInt(), 0);
}

void tst_HistoryPage::reportsMissingRights()
{
    onServer(u"CREATE ROLE guest LOGIN"_s);
    QUrl url(m_server);
    url.setUserName(u"guest"_s);
    setServer(url.toString(QUrl::FullyEncoded));
    button()->click();
    QTRY_VERIFY_WITH_TIMEOUT(word().contains(u"can't be stored there: "_s), 20'000);
    QVERIFY2(word().contains(u"permission denied"_s), qPrintable(word()));
}

void tst_HistoryPage::reportsAnUnreachableServer()
{
    ServerProxy proxy;
    proxy.setMode(ServerProxy::Mode::Refusing);
    setServer(proxy.proxiedUrl(m_server));
    button()->click();
    QTRY_VERIFY_WITH_TIMEOUT(word().contains(u"couldn't be reached"_s), 20'000);
}

void tst_HistoryPage::stopsWithASilentServer()
{
    ServerProxy proxy;
    proxy.setMode(ServerProxy::Mode::Silent);
    setServer(proxy.proxiedUrl(m_server));
    const QString idle = button()->text();
    button()->click();
    QVERIFY(button()->text() != idle);
    QTRY_COMPARE_WITH_TIMEOUT(proxy.clients(), 1, 10'000);
    button()->click();
    QCOMPARE(word(), u"The test was stopped before the server responded."_s);
    QCOMPARE(button()->text(), idle);
    setServer(m_server);
    button()->click();
    QTRY_VERIFY_WITH_TIMEOUT(word().startsWith(u"Connected"_s), 20'000);
}

void tst_HistoryPage::editingTheUrlStopsTheTest()
{
    ServerProxy proxy;
    proxy.setMode(ServerProxy::Mode::Silent);
    setServer(proxy.proxiedUrl(m_server));
    const QString idle = button()->text();
    button()->click();
    setServer(u"postgresql://db.example/other"_s);
    QVERIFY(word().isEmpty());
    QCOMPARE(button()->text(), idle);
}

QTEST_MAIN(tst_HistoryPage)

} // namespace HistoryPageTest

#include "tst_HistoryPage.moc"
