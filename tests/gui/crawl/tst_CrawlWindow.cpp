// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Crawls in the window, of sites on loopback.

#include "crawl/store/CrawlDatabase.h"
#include "crawl/support/SiteServer.h"
#include "gui/WindowSession.h"
#include "gui/add/AddDialog.h"
#include "gui/crawl/CrawlDialog.h"
#include "gui/crawl/CrawlModels.h"
#include "gui/crawl/CrawlPane.h"
#include "gui/crawl/CrawlRunsModel.h"
#include "gui/crawl/CrawlThreads.h"
#include "gui/crawl/CrawlTreeModel.h"
#include "gui/table/view/ResultsView.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

#include <algorithm>
#include <memory>
#include <optional>

namespace CrawlWindowTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCrawlTime = 20'000;

QByteArray linkTo(const QByteArray &address)
{
    return "<a href=\"" + address + "\">to " + address + "</a>\n";
}

//! A small site with a broken link in two pages and a redirect.
void addSite(SiteServer *server)
{
    server->add("/", htmlPage(linkTo("/a") + linkTo("/missing") + linkTo("/old"), "Start"));
    server->add("/a", htmlPage(linkTo("/") + linkTo("/missing"), "Page A"));
    server->add("/old", redirectTo("/a", 301));
}

//! Pages that each link to the next ones.
void addPages(SiteServer *server, int count)
{
    server->setFallback([count](const QByteArray &path, int) -> std::optional<SitePage> {
        bool isNumber = false;
        const int page = path.mid(1).toInt(&isNumber);
        if (path != "/" && (!isNumber || page >= count))
            return std::nullopt;
        QByteArray links;
        for (int next = page + 1; next <= std::min(page + 5, count - 1); ++next)
            links += linkTo("/" + QByteArray::number(next));
        return htmlPage(links, "Page " + QByteArray::number(page));
    });
}

QByteArray webTarget(const QByteArray &address)
{
    return "{\"name\": \"Site\", \"kind\": \"http\", \"every\": \"1h\", \"url\": \"" + address + "\"}";
}

//! The window with the crawl view.
class CrawlSession : public WindowSession
{
public:
    using WindowSession::WindowSession;

    CrawlThread *thread() const { return find<CrawlThread>(); }
    //! Crawls an address with the dialog, and returns how it ended.
    std::optional<CrawlEnding> crawl(const QByteArray &address)
    {
        QSignalSpy ended(thread(), &CrawlThread::ended);
        start(address);
        return QTest::qWaitFor([&] { return !ended.isEmpty(); }, kCrawlTime)
            ? std::optional(ended.first().first().value<CrawlEnding>())
            : std::nullopt;
    }
    void start(const QByteArray &address) const
    {
        action(u"actionCrawl"_s)->trigger();
        auto *dialog = find<CrawlDialog>();
        dialog->findChild<QLineEdit *>(u"crawlAddress"_s)->setText(QString::fromLatin1(address));
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"crawlAddress"_s), Qt::Key_Return);
    }
    void click(const QString &button) const { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    QString cell(const QString &view, int row, int column) const
    {
        const auto *table = find<QTableView>(view);
        return table->model()->index(row, column).data().toString();
    }
    int rows(const QString &view) const { return find<QTableView>(view)->model()->rowCount(); }
    //! The kinds of the shown findings, with their numbers.
    QStringList kinds() const
    {
        const QAbstractItemModel *model = find<QTreeView>(u"crawlFindings"_s)->model();
        QStringList kinds;
        for (int row = 0; row < model->rowCount(); ++row)
            kinds.append(model->index(row, 0).data().toString());
        return kinds;
    }
    //! The column of the addresses that are shown, once all were read.
    QStringList addresses(AddressColumn column) const
    {
        QStringList texts;
        for (int row = 0; row < rows(u"crawlAddresses"_s); ++row)
            texts.append(cell(u"crawlAddresses"_s, row, static_cast<int>(column)));
        return texts;
    }
};

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

} // namespace

class tst_CrawlWindow : public QObject
{
    Q_OBJECT

private slots:
    void explainsAnEmptyList();
    void remembersItsLayout();
    void crawlsTheSiteOfATarget();
    void refusesAnInvalidAddress();
    void appliesTheOptions();
    void listsAddressesSortedAndFiltered();
    void monitorsAddresses();
    void pausesStopsAndResumes();
    void stopsOnClosing();
    void comparesWithThePreviousRun();
    void listsWhatChanged();
    void acceptsABaseline();
    void listsAddressesByPath();
    void keepsTheTreeWhenItsLevelsChange();
    void removesARun();
    void explainsADamagedFile();
    void explainsAnUnwritableFolder();
    void keepsTheSelectionWhenFindingsChange();
    void keepsTheSelectionWhenAddressesAreSorted_data();
    void keepsTheSelectionWhenAddressesAreSorted();
    void readsFilters_data();
    void readsFilters();
    void describesProgress();
};

void tst_CrawlWindow::explainsAnEmptyList()
{
    CrawlSession session;
    QVERIFY(session.open());
    session.action(u"actionShowCrawls"_s)->trigger();
    auto *note = session.find<QLabel>(u"crawlNote"_s);
    QTRY_VERIFY(note->isVisible());
    QVERIFY2(note->text().startsWith(u"No crawls yet."_s), qPrintable(note->text()));
    session.click(u"crawlFirst"_s);
    QTRY_VERIFY(session.find<CrawlDialog>());
    session.find<CrawlDialog>()->reject();
    QVERIFY(session.close());
}

void tst_CrawlWindow::remembersItsLayout()
{
    CrawlSession session;
    QVERIFY(session.open());
    session.window().resize(1000, 700);
    session.action(u"actionShowCrawls"_s)->trigger();
    auto *dock = session.find<CrawlDock>();
    QTRY_VERIFY2(dock->height() >= 250, "the dock starts with a useful height");
    session.window().resizeDocks({dock}, {300}, Qt::Vertical);
    const QList<QSplitter *> splitters = dock->findChildren<QSplitter *>();
    QCOMPARE(splitters.size(), 2);
    for (QSplitter *splitter : splitters)
        splitter->setSizes({1, 1});
    session.find<QTabBar>(u"crawlTabs"_s)->setCurrentIndex(1);
    session.find<QTableView>(u"crawlAddresses"_s)->sortByColumn(static_cast<int>(AddressColumn::Size), Qt::DescendingOrder);
    QTRY_COMPARE(dock->height(), 300);
    QList<QByteArray> states;
    for (const QSplitter *splitter : splitters)
        states.append(splitter->saveState());
    QVERIFY(session.close());

    QVERIFY(session.open());
    dock = session.find<CrawlDock>();
    QTRY_VERIFY(dock->isVisible());
    session.action(u"actionShowCrawls"_s)->trigger();
    session.action(u"actionShowCrawls"_s)->trigger();
    QTRY_COMPARE(dock->height(), 300); // not the initial one again
    QList<QByteArray> restored;
    for (const QSplitter *splitter : dock->findChildren<QSplitter *>())
        restored.append(splitter->saveState());
    QCOMPARE(restored, states);
    QCOMPARE(session.find<QTabBar>(u"crawlTabs"_s)->currentIndex(), 1);
    const QHeaderView *header = session.find<QTableView>(u"crawlAddresses"_s)->horizontalHeader();
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(AddressColumn::Size));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(session.find<AddressesModel>()->order() == UrlOrder::Size);
    QVERIFY(session.close());
}

void tst_CrawlWindow::crawlsTheSiteOfATarget()
{
    SiteServer server;
    addSite(&server);
    CrawlSession session({webTarget(server.origin() + "/"), simulated("Other", {})});
    QVERIFY(session.open());
    session.find<ResultsView>()->selectIds(session.ids({u"Other"_s}));
    QTRY_VERIFY(!session.action(u"actionCrawlTarget"_s)->isEnabled());
    session.find<ResultsView>()->selectIds(session.ids({u"Site"_s}));
    QTRY_VERIFY(session.action(u"actionCrawlTarget"_s)->isEnabled());
    session.action(u"actionCrawlTarget"_s)->trigger();
    auto *address = session.find<QLineEdit>(u"crawlAddress"_s);
    QCOMPARE(address->text(), QString::fromLatin1(server.origin() + "/"));
    QSignalSpy ended(session.thread(), &CrawlThread::ended);
    QTest::keyClick(address, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), kCrawlTime);
    QTRY_VERIFY(session.find<QTableView>(u"crawlRuns"_s)->isVisible()); // once the runs are read
    QTRY_COMPARE(session.cell(u"crawlRuns"_s, 0, 0), u"Complete"_s);
    QTRY_VERIFY(session.kinds().contains(u"Broken address (1)"_s));
    // The details of the broken address name the places that link to it.
    auto *findings = session.find<QTreeView>(u"crawlFindings"_s);
    const QModelIndex first = findings->model()->index(0, 0, findings->model()->index(0, 0));
    findings->setCurrentIndex(first);
    auto *links = session.find<QTreeWidget>(u"crawlLinks"_s);
    QTRY_COMPARE(links->topLevelItemCount(), 2);
    QCOMPARE(session.find<QLabel>(u"crawlTitle"_s)->text(), QString::fromLatin1(server.origin() + "/missing"));
    QCOMPARE(links->topLevelItem(0)->text(0), u"/"_s);
    QCOMPARE(links->topLevelItem(0)->text(1), u"a href, line 3"_s);
    QCOMPARE(links->topLevelItem(0)->text(2), u"to /missing"_s);
    QVERIFY(session.close());
}

void tst_CrawlWindow::refusesAnInvalidAddress()
{
    CrawlSession session;
    QVERIFY(session.open());
    session.start("ftp://example.org/");
    auto *dialog = session.find<CrawlDialog>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<QLabel *>(u"crawlProblem"_s)->isVisible());
    QVERIFY(!session.thread()->isRunning());
    dialog->findChild<QLineEdit *>(u"crawlAddress"_s)->clear();
    QVERIFY(!dialog->findChild<QLabel *>(u"crawlProblem"_s)->isVisible());
    QVERIFY(!dialog->findChild<QPushButton *>(u"crawlStart"_s)->isEnabled());
    dialog->reject();
    QVERIFY(session.close());
}

void tst_CrawlWindow::appliesTheOptions()
{
    CrawlDialog dialog(u" example.org "_s);
    QCOMPARE(dialog.plan().toJson(), [] {
        CrawlPlan plan;
        plan.starts = QStringList{u"example.org"_s};
        return plan.toJson();
    }());
    dialog.findChild<QSpinBox *>(u"crawlDepth"_s)->setValue(3);
    dialog.findChild<QSpinBox *>(u"crawlPages"_s)->setValue(500);
    dialog.findChild<QSpinBox *>(u"crawlPerHost"_s)->setValue(9);
    for (const QString &box : {u"crawlOutside"_s, u"crawlRobots"_s, u"crawlSitemaps"_s, u"crawlTls"_s})
        dialog.findChild<QCheckBox *>(box)->setChecked(false);
    dialog.findChild<QLineEdit *>(u"crawlInclude"_s)->setText(u"/docs/  /blog/"_s);
    dialog.findChild<QLineEdit *>(u"crawlExclude"_s)->setText(u"*.pdf$"_s);
    dialog.findChild<QLineEdit *>(u"crawlRender"_s)->setText(u"/app/"_s);
    const CrawlPlan plan = dialog.plan();
    QCOMPARE(plan.maxDepth, 3);
    QCOMPARE(plan.maxPages, 500);
    QCOMPARE(plan.perHost, 9);
    QVERIFY(!plan.checksOutside && !plan.obeysRobots && !plan.readsSitemaps && !plan.verifiesTls);
    QCOMPARE(plan.include, (QStringList{u"/docs/"_s, u"/blog/"_s}));
    QCOMPARE(plan.exclude, QStringList{u"*.pdf$"_s});
    QCOMPARE(plan.render, QStringList{u"/app/"_s});
}

void tst_CrawlWindow::listsAddressesSortedAndFiltered()
{
    SiteServer server;
    addSite(&server);
    CrawlSession session;
    QVERIFY(session.open());
    QVERIFY(session.crawl(server.origin() + "/"));
    const QAbstractItemModelTester tester(session.find<QTableView>(u"crawlAddresses"_s)->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    session.find<QTabBar>(u"crawlTabs"_s)->setCurrentIndex(1);
    const auto listed = [&session] { return session.addresses(AddressColumn::Address); };
    QTRY_COMPARE(sorted(listed()), (QStringList{u"/"_s, u"/a"_s, u"/missing"_s, u"/old"_s, u"/sitemap.xml"_s}));
    auto *table = session.find<QTableView>(u"crawlAddresses"_s);
    table->sortByColumn(static_cast<int>(AddressColumn::LinkedFrom), Qt::DescendingOrder);
    QTRY_COMPARE(listed().mid(0, 2), (QStringList{u"/a"_s, u"/missing"_s}));
    QTRY_COMPARE(session.addresses(AddressColumn::LinkedFrom).mid(0, 2), (QStringList{u"2"_s, u"2"_s}));
    table->sortByColumn(static_cast<int>(AddressColumn::Address), Qt::DescendingOrder);
    QTRY_COMPARE(listed().first(), u"/sitemap.xml"_s);
    auto *filter = session.find<QLineEdit>(u"crawlFilter"_s);
    filter->setText(u"status:404 MISS"_s);
    QTRY_COMPARE(listed(), QStringList{u"/missing"_s});
    QCOMPARE(session.addresses(AddressColumn::Status), QStringList{u"404"_s});
    filter->setText(u"status:301"_s);
    QTRY_COMPARE(listed(), QStringList{u"/old"_s});
    filter->setText(u"kind:broken"_s);
    QTRY_COMPARE(listed(), QStringList{u"/missing"_s});
    filter->setText(u"verdict:redirect"_s);
    QTRY_COMPARE(listed(), QStringList{u"/old"_s});
    // The details of a redirect name where it leads.
    table->setCurrentIndex(table->model()->index(0, 0));
    auto *redirects = session.find<QLabel>(u"crawlRedirects"_s);
    QTRY_VERIFY(redirects->isVisible());
    QCOMPARE(redirects->text(), u"→ %1 (200)"_s.arg(QString::fromLatin1(server.origin() + "/a")));
    filter->setText(u"100%"_s); // not a pattern
    auto *empty = session.find<QLabel>(u"crawlEmpty"_s);
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->text(), u"Nothing matches the filter."_s);
    filter->setText(u"verdict:gone"_s);
    QTRY_COMPARE(empty->text(), u"“gone” isn't a valid verdict."_s);
    QVERIFY(session.close());
}

void tst_CrawlWindow::monitorsAddresses()
{
    SiteServer server;
    addSite(&server);
    CrawlSession session({simulated("Other", {})});
    QVERIFY(session.open());
    QVERIFY(session.crawl(server.origin() + "/"));
    session.find<QTabBar>(u"crawlTabs"_s)->setCurrentIndex(1);
    session.find<QLineEdit>(u"crawlFilter"_s)->setText(u"page"_s);
    QTRY_COMPARE(session.rows(u"crawlAddresses"_s), 1);
    session.find<QTableView>(u"crawlAddresses"_s)
        ->setCurrentIndex(session.find<QTableView>(u"crawlAddresses"_s)->model()->index(0, 0));
    QTRY_VERIFY(session.find<QPushButton>(u"crawlMonitor"_s)->isVisible());
    session.click(u"crawlMonitor"_s);
    QTRY_VERIFY(session.find<AddDialog>());
    auto *dialog = session.find<AddDialog>();
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"lines"_s)->toPlainText().trimmed(),
             QString::fromLatin1(server.origin() + "/a"));
    dialog->accept();
    QTRY_COMPARE(session.monitor().targets().document().targets.size(), 2);
    const Target added = session.monitor().targets().document().targets.last();
    QCOMPARE(added.kind, u"http"_s);
    session.monitor().targets().undo();
    QTRY_COMPARE(session.monitor().targets().document().targets.size(), 1);
    QVERIFY(session.close());
}

void tst_CrawlWindow::pausesStopsAndResumes()
{
    SiteServer server;
    addPages(&server, 120);
    server.add("/8", {404, "", "text/plain"});
    server.setDelay(20);
    CrawlSession session;
    QVERIFY(session.open());
    session.start(server.origin() + "/");
    auto *pause = session.find<QPushButton>(u"crawlPause"_s);
    auto *resume = session.find<QPushButton>(u"crawlResume"_s);
    auto *status = session.find<QLabel>(u"crawlStatus"_s);
    QTRY_VERIFY_WITH_TIMEOUT(pause->isVisible(), kCrawlTime);
    QVERIFY(!resume->isVisible());
    QVERIFY(session.find<QWidget>(u"crawlBar"_s)->isVisible());
    session.click(u"crawlPause"_s);
    QTRY_VERIFY(resume->isVisible() && !pause->isVisible());
    QCOMPARE(session.cell(u"crawlRuns"_s, 0, 0), u"Paused"_s);
    QVERIFY2(status->text().startsWith(u"Paused · "_s), qPrintable(status->text()));
    // Requests under way end, and none follows while others are as slow as those of the crawl.
    const auto crawled = [&server] { return server.requests().size() - server.requestsFor("/probe"); };
    const qsizetype paused = crawled();
    QNetworkAccessManager network;
    for (int i = 0; i < 20; ++i) {
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl::fromEncoded(server.origin() + "/probe"))));
        QTRY_VERIFY(reply->isFinished());
    }
    QVERIFY2(crawled() <= paused + 2 * CrawlPlan::kDefaultPerHost, qPrintable(QString::number(crawled() - paused)));
    session.click(u"crawlResume"_s);
    QTRY_VERIFY_WITH_TIMEOUT(crawled() > paused + 3 * CrawlPlan::kDefaultPerHost, kCrawlTime);
    QSignalSpy ended(session.thread(), &CrawlThread::ended);
    session.click(u"crawlStop"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), kCrawlTime);
    QTRY_COMPARE(session.cell(u"crawlRuns"_s, 0, 0), u"Stopped"_s);
    QVERIFY(crawled() < 121);
    QTRY_VERIFY(resume->isVisible());
    session.click(u"crawlResume"_s);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, kCrawlTime);
    QTRY_COMPARE(session.cell(u"crawlRuns"_s, 0, 0), u"Complete"_s);
    QCOMPARE(session.rows(u"crawlRuns"_s), 1);
    QVERIFY(!resume->isVisible());
    QTRY_VERIFY2(status->text().startsWith(u"Complete · "_s), qPrintable(status->text()));
    server.add("/8", htmlPage("x", "Page 8"));
    auto *checkFailed = session.find<QAction>(u"crawlCheckFailed"_s);
    QTRY_VERIFY(checkFailed->isEnabled());
    checkFailed->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 3, kCrawlTime);
    QCOMPARE(server.requestsFor("/7"), 1);
    QCOMPARE(server.requestsFor("/8"), 2);
    QTRY_COMPARE(session.rows(u"crawlRuns"_s), 1);
    QVERIFY(session.close());
}

void tst_CrawlWindow::stopsOnClosing()
{
    SiteServer server;
    addPages(&server, 200);
    server.setDelay(20);
    CrawlSession session;
    QVERIFY(session.open());
    session.start(server.origin() + "/");
    QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() > 5, kCrawlTime);
    QVERIFY(session.close(5'000));
    const qsizetype closed = server.requests().size();
    QVERIFY(closed < 200);
    server.setDelay(0);
    // On a busy computer, the last results are written after the window has closed.
    const QString lock = crawlLockPath(QDir(session.folder()).filePath(u"crawls.sqlite"_s), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(lock), kCrawlTime);
    QVERIFY(session.open());
    QTRY_COMPARE(session.cell(u"crawlRuns"_s, 0, 0), u"Stopped"_s); // the view is open again
    QSignalSpy ended(session.thread(), &CrawlThread::ended);
    session.click(u"crawlResume"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), kCrawlTime);
    QCOMPARE(ended.first().first().value<CrawlEnding>().error, QString());
    QCOMPARE(ended.first().first().value<CrawlEnding>().state, RunState::Complete);
    QTRY_COMPARE(session.cell(u"crawlRuns"_s, 0, 0), u"Complete"_s);
    QCOMPARE(server.requestsFor("/199"), 1);
    QVERIFY(session.close());
}

void tst_CrawlWindow::comparesWithThePreviousRun()
{
    SiteServer server;
    addSite(&server);
    server.add("/", htmlPage(linkTo("/a") + linkTo("/missing") + linkTo("/gone") + linkTo("/old"), "Start"));
    CrawlSession session;
    QVERIFY(session.open());
    QVERIFY(session.crawl(server.origin() + "/"));
    auto *share = session.find<QComboBox>(u"crawlShare"_s);
    QTRY_VERIFY(!session.kinds().isEmpty());
    QVERIFY(!share->isVisible()); // there is nothing to compare with
    server.add("/gone", htmlPage({}, "Back"));
    server.add("/a", htmlPage(linkTo("/") + linkTo("/new"), "Page A"));
    QVERIFY(session.crawl(server.origin() + "/"));
    QTRY_COMPARE(session.rows(u"crawlRuns"_s), 2);
    QTRY_VERIFY(share->isVisible());
    const auto chosen = [&](int item) {
        share->setCurrentIndex(item);
        return session.kinds();
    };
    QTRY_VERIFY2(chosen(1).contains(u"Broken address (1)"_s), qPrintable(session.kinds().join(u", "_s)));
    QTRY_COMPARE(chosen(3), QStringList{u"Broken address (1)"_s}); // “gone” is back
    auto *findings = session.find<QTreeView>(u"crawlFindings"_s);
    const auto firstAddress = [&] {
        return findings->model()
            ->index(0, static_cast<int>(FindingColumn::Address), findings->model()->index(0, 0))
            .data()
            .toString();
    };
    QTRY_COMPARE(firstAddress(), u"/gone"_s);
    share->setCurrentIndex(1);
    QTRY_COMPARE(firstAddress(), u"/new"_s);
    share->setCurrentIndex(2);
    QTRY_COMPARE(firstAddress(), u"/missing"_s);
    QCOMPARE(share->itemText(1), u"New (1)"_s);
    QCOMPARE(share->itemText(2), u"Still there (1)"_s);
    QCOMPARE(share->itemText(3), u"Healed (1)"_s);
    QVERIFY(session.close());
}

void tst_CrawlWindow::listsWhatChanged()
{
    SiteServer server;
    addSite(&server);
    CrawlSession session;
    QVERIFY(session.open());
    session.find<CrawlDock>()->open();
    QVERIFY(session.crawl(server.origin() + "/"));
    session.find<QTabBar>(u"crawlTabs"_s)->setCurrentIndex(3);
    auto *empty = session.find<QLabel>(u"crawlEmpty"_s);
    QTRY_COMPARE(empty->text(), u"Crawl this site again to see what has changed."_s);
    server.add("/a", htmlPage(linkTo("/") + linkTo("/new"), "Another title"));
    server.add("/old", redirectTo("/new", 301));
    server.add("/new", htmlPage({}, "New"));
    QVERIFY(session.crawl(server.origin() + "/"));
    const auto changes = [&session] {
        QStringList rows;
        for (int row = 0; row < session.rows(u"crawlChanges"_s); ++row) {
            QStringList cells;
            for (int column = 0; column <= static_cast<int>(ChangeColumn::After); ++column)
                cells.append(session.cell(u"crawlChanges"_s, row, column));
            rows.append(cells.join(u'|'));
        }
        return rows;
    };
    auto *before = session.find<QComboBox>(u"crawlBefore"_s);
    QTRY_COMPARE(sorted(changes()),
                 (QStringList{u"Added|/new||"_s, u"Moved|/old|/a|/new"_s, u"Title|/a|Page A|Another title"_s}));
    QVERIFY(before->isVisible());
    QVERIFY2(before->currentText().startsWith(u"Compared with run 1"_s), qPrintable(before->currentText()));
    auto *table = session.find<QTableView>(u"crawlChanges"_s);
    table->sortByColumn(static_cast<int>(ChangeColumn::Address), Qt::DescendingOrder);
    QCOMPARE(changes().first(), u"Moved|/old|/a|/new"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    auto *title = session.find<QLabel>(u"crawlTitle"_s);
    QTRY_COMPARE(title->text(), QString::fromLatin1(server.origin() + "/old"));
    session.find<QLineEdit>(u"crawlFilter"_s)->setText(u"another"_s);
    QTRY_COMPARE(changes(), QStringList{u"Title|/a|Page A|Another title"_s});
    session.find<QLineEdit>(u"crawlFilter"_s)->clear();
    // A third run is like the second, and differs from the first.
    QVERIFY(session.crawl(server.origin() + "/"));
    QTRY_COMPARE(empty->text(), u"No address has changed."_s);
    before->setCurrentIndex(before->findData(1));
    QTRY_COMPARE(changes().size(), 3);
    QVERIFY(session.close());
}

void tst_CrawlWindow::acceptsABaseline()
{
    SiteServer server;
    addSite(&server);
    CrawlSession session;
    QVERIFY(session.open());
    for (int run = 0; run < 3; ++run)
        QVERIFY(session.crawl(server.origin() + "/"));
    auto *runs = session.find<QTableView>(u"crawlRuns"_s);
    QTRY_COMPARE(session.rows(u"crawlRuns"_s), 3);
    auto *before = session.find<QComboBox>(u"crawlBefore"_s);
    QTRY_COMPARE(before->currentData().toInt(), 2);
    auto *button = session.find<QPushButton>(u"crawlBaseline"_s);
    runs->selectRow(2);
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(button->text(), u"Accept as baseline"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(button->text(), u"Unmark baseline"_s);
    QCOMPARE(runs->model()->index(2, 0).data(Qt::AccessibleTextRole).toString(), u"Complete, baseline"_s);
    runs->selectRow(0);
    QTRY_COMPARE(before->currentData().toInt(), 1);
    QVERIFY2(before->currentText().startsWith(u"Compared with the baseline, run 1"_s), qPrintable(before->currentText()));
    runs->selectRow(2);
    QTRY_COMPARE(button->text(), u"Unmark baseline"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(button->text(), u"Accept as baseline"_s);
    runs->selectRow(0);
    QTRY_COMPARE(before->currentData().toInt(), 2);
    // The same in the menu of the list.
    runs->actions().first()->trigger();
    QTRY_COMPARE(button->text(), u"Unmark baseline"_s);
    QVERIFY(session.close());
}

void tst_CrawlWindow::listsAddressesByPath()
{
    SiteServer server;
    addSite(&server);
    server.add("/a", htmlPage(linkTo("/docs/") + linkTo("/docs/api/x") + linkTo("/docs/api/gone"), "Page A"));
    server.add("/docs/", htmlPage({}, "Docs"));
    server.add("/docs/api/x", htmlPage({}, "X"));
    CrawlSession session;
    QVERIFY(session.open());
    QVERIFY(session.crawl(server.origin() + "/"));
    auto *tree = session.find<QTreeView>(u"crawlTree"_s);
    session.find<QTabBar>(u"crawlTabs"_s)->setCurrentIndex(2);
    const auto row = [tree](int number, const QModelIndex &parent) {
        QStringList cells;
        for (int column = 0; column < tree->model()->columnCount(); ++column)
            cells.append(tree->model()->index(number, column, parent).data().toString());
        return cells.join(u'|');
    };
    QTRY_COMPARE(row(0, {}), QString::fromLatin1(server.origin()) + u"|Broken|8|2|"_s);
    const QPersistentModelIndex site = tree->model()->index(0, 0);
    QTRY_COMPARE(row(0, site), u"docs/|Broken|3|1|"_s); // the site is open
    QVERIFY(tree->isExpanded(site));
    QTRY_COMPARE(row(1, site), u"/|200|||"_s);
    QTRY_COMPARE(row(3, site), u"missing|404||1|"_s);
    const QPersistentModelIndex docs = tree->model()->index(0, 0, site);
    QCOMPARE(tree->model()->rowCount(docs), 0); // not read before it is opened
    tree->setFocus();
    tree->setCurrentIndex(docs);
    QTest::keyClick(tree, Qt::Key_Right);
    QTRY_COMPARE(row(0, docs), u"api/|Broken|2|1|"_s);
    QTRY_COMPARE(row(1, docs), u"/|200|||"_s);
    const QPersistentModelIndex api = tree->model()->index(0, 0, docs);
    tree->expand(api);
    QTRY_COMPARE(tree->model()->rowCount(api), 2);
    tree->setCurrentIndex(tree->model()->index(0, 0, api));
    auto *links = session.find<QTreeWidget>(u"crawlLinks"_s);
    auto *title = session.find<QLabel>(u"crawlTitle"_s);
    QTRY_COMPARE(title->text(), QString::fromLatin1(server.origin() + "/docs/api/gone"));
    QTRY_COMPARE(links->topLevelItemCount(), 1);
    // A filter applies to open folders, too.
    session.find<QLineEdit>(u"crawlFilter"_s)->setText(u"verdict:ok"_s);
    QTRY_COMPARE(tree->model()->rowCount(api), 1);
    QTRY_COMPARE(row(0, api), u"x|200|||"_s);
    session.find<QLineEdit>(u"crawlFilter"_s)->setText(u"missing"_s);
    QTRY_COMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 1);
    QVERIFY(session.close());
}

void tst_CrawlWindow::keepsTheTreeWhenItsLevelsChange()
{
    const QTemporaryDir folder;
    CrawlSource source(folder.filePath(u"crawls.sqlite"_s));
    CrawlTreeModel model(&source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto folderOf = [](const QByteArray &name) {
        CrawlBranch branch;
        branch.name = name;
        branch.isFolder = true;
        return branch;
    };
    const auto page = [](qint64 number) {
        CrawlBranch branch;
        branch.url = number;
        return branch;
    };
    model.setRun(1, {});
    model.setLevels({{QByteArray(), {folderOf("http://a/")}}});
    const QPersistentModelIndex site = model.index(0, 0);
    model.setLevels({{"http://a/", {folderOf("b/"), folderOf("d/"), page(7)}}});
    model.setLevels({{"http://a/d/", {page(8), page(9)}}});
    const QPersistentModelIndex d = model.index(1, 0, site);
    const QPersistentModelIndex nine = model.index(1, 0, d);
    QCOMPARE(model.idOf(nine), 9);
    model.setLevels({{"http://a/", {folderOf("b/"), folderOf("c/"), folderOf("d/"), page(7)}},
                     {"http://a/d/", {page(8), page(10), page(9)}}});
    QCOMPARE(d.row(), 2);
    QCOMPARE(nine.row(), 2);
    QCOMPARE(nine.parent(), QModelIndex(d));
    QCOMPARE(model.idOf(nine), 9);
    QCOMPARE(model.folders(), (QList<QByteArray>{"", "http://a/", "http://a/d/"}));
    model.setLevels({{"http://a/", {folderOf("b/"), page(7)}}});
    QVERIFY(!d.isValid());
    QVERIFY(!nine.isValid());
    QVERIFY(model.folders().size() == 2);
    model.setRun(2, {});
    QCOMPARE(model.rowCount(), 0);
}

void tst_CrawlWindow::removesARun()
{
    SiteServer server;
    addSite(&server);
    CrawlSession session;
    QVERIFY(session.open());
    QVERIFY(session.crawl(server.origin() + "/"));
    QTRY_COMPARE(session.rows(u"crawlRuns"_s), 1);
    QTRY_VERIFY(session.find<QPushButton>(u"crawlRemove"_s)->isVisible());
    session.click(u"crawlRemove"_s);
    auto *question = session.find<QMessageBox>();
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Return); // keeps it
    QTRY_VERIFY(!session.find<QMessageBox>());
    QCOMPARE(session.rows(u"crawlRuns"_s), 1);
    session.click(u"crawlRemove"_s);
    for (QAbstractButton *button : session.find<QMessageBox>()->buttons()) {
        if (button->text() == u"&Remove"_s)
            button->click();
    }
    QTRY_VERIFY(session.find<QLabel>(u"crawlNote"_s)->isVisible());
    QCOMPARE(session.rows(u"crawlRuns"_s), 0);
    QVERIFY(session.close());
}

void tst_CrawlWindow::explainsADamagedFile()
{
    CrawlSession session;
    session.writeFile("This isn't a database." + QByteArray(8'192, 'x'), u"crawls.sqlite"_s);
    QVERIFY(session.open());
    session.action(u"actionShowCrawls"_s)->trigger();
    auto *note = session.find<QLabel>(u"crawlNote"_s);
    QTRY_VERIFY2(note->text().contains(u"are damaged. The file was left unchanged."_s), qPrintable(note->text()));
    QVERIFY(note->isVisible());
    QVERIFY(session.close());
}

void tst_CrawlWindow::explainsAnUnwritableFolder()
{
    CrawlSession session;
    QVERIFY(session.open());
    session.action(u"actionShowCrawls"_s)->trigger();
    QVERIFY(QDir(session.folder()).mkdir(u"crawls.sqlite"_s)); // also fails for root, unlike a folder without permissions
    const auto ending = session.crawl("http://127.0.0.1:9/");
    QVERIFY(ending);
    QVERIFY(!ending->error.isEmpty());
    auto *note = session.find<QLabel>(u"crawlNote"_s);
    QTRY_VERIFY2(note->isVisible() && note->text().contains(u"crawls.sqlite"_s), qPrintable(note->text()));
    QVERIFY(session.close());
}

void tst_CrawlWindow::keepsTheSelectionWhenFindingsChange()
{
    const QTemporaryDir folder;
    CrawlSource source(folder.filePath(u"crawls.sqlite"_s));
    FindingsModel model(&source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto group = [](FindingKind kind, const QList<qint64> &ids) {
        FindingGroup made(kind);
        made.ids = ids;
        return made;
    };
    model.setGroups({group(FindingKind::Slow, {10, 20})});
    const QPersistentModelIndex selected = model.index(1, 0, model.index(0, 0));
    QCOMPARE(model.idOf(selected), 20);
    model.setGroups({group(FindingKind::Broken, {5}), group(FindingKind::Slow, {20, 30, 10})});
    QVERIFY(selected.isValid());
    QCOMPARE(model.idOf(selected), 20);
    QCOMPARE(selected.row(), 0);
    QCOMPARE(selected.parent().row(), 1);
    QCOMPARE(model.count(), 4);
    model.setGroups({group(FindingKind::Broken, {5})});
    QVERIFY(!selected.isValid());
    QCOMPARE(model.rowCount(), 1);
}

void tst_CrawlWindow::keepsTheSelectionWhenAddressesAreSorted_data()
{
    QTest::addColumn<int>("selected");
    QTest::newRow("one") << 1;
    QTest::newRow("many") << 40;
}

void tst_CrawlWindow::keepsTheSelectionWhenAddressesAreSorted()
{
    QFETCH(const int, selected);
    const QTemporaryDir folder;
    CrawlSource source(folder.filePath(u"crawls.sqlite"_s));
    AddressesModel model(&source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<qint64> ids;
    for (int i = 0; i < 50; ++i)
        ids.append(1'000 + i);
    model.setIds(ids);
    QList<QPersistentModelIndex> indexes;
    for (int row = 0; row < selected; ++row)
        indexes.append(model.index(row, 0));
    std::reverse(ids.begin(), ids.end());
    ids.removeFirst(); // that of the last row, which isn't selected
    model.setIds(ids);
    for (int i = 0; i < selected; ++i) {
        QVERIFY(indexes.at(i).isValid());
        QCOMPARE(model.idAt(indexes.at(i).row()), 1'000 + i);
    }
}

void tst_CrawlWindow::readsFilters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<QString>("error");
    QTest::newRow("empty") << u"  "_s << QStringList() << QList<int>() << QString();
    QTest::newRow("words") << u"docs \"two words\""_s << QStringList{u"docs"_s, u"two words"_s} << QList<int>() << QString();
    QTest::newRow("statuses") << u"a status:404,500"_s << QStringList{u"a"_s} << QList<int>{404, 500} << QString();
    QTest::newRow("an address") << u"https://a.example/"_s << QStringList{u"https://a.example/"_s} << QList<int>() << QString();
    QTest::newRow("no status") << u"status:high"_s << QStringList() << QList<int>() << u"“high” isn't a valid status."_s;
    QTest::newRow("no kind") << u"kind:odd"_s << QStringList() << QList<int>() << u"“odd” isn't a valid kind."_s;
}

void tst_CrawlWindow::readsFilters()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, texts);
    QFETCH(const QList<int>, statuses);
    QFETCH(const QString, error);
    const auto filter = CrawlFilter::parse(text);
    QCOMPARE(filter ? QString() : filter.error(), error);
    if (!filter)
        return;
    QCOMPARE(filter->texts, texts);
    QCOMPARE(filter->statuses, statuses);
}

void tst_CrawlWindow::describesProgress()
{
    CrawlProgress progress;
    progress.requested = 120;
    progress.waiting = 40;
    progress.perSecond = 12;
    progress.broken = 1;
    progress.bytes = 2'000;
    QCOMPARE(crawlProgressText(progress), u"120 requested · 40 waiting · 1 broken · 12/s · 2 kB · at least 4 s left"_s);
}

QTEST_MAIN(tst_CrawlWindow)

} // namespace CrawlWindowTest

#include "tst_CrawlWindow.moc"
