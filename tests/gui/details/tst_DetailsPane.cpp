// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "gui/GuiSamples.h"
#include "gui/chart/ChartTab.h"
#include "gui/chart/FakeChartSource.h"
#include "gui/details/DetailsPane.h"
#include "gui/details/overview/OverviewTab.h"
#include "gui/details/overview/ResultBars.h"
#include "gui/details/overview/TargetTitle.h"
#include "gui/details/response/BodyPane.h"
#include "gui/details/response/TextView.h"
#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultsModel.h"

#include <QAccessible>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDataStream>
#include <QDesktopServices>
#include <QFileDialog>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QToolButton>
#include <QToolTip>

#include <chrono>

#include <algorithm>

namespace DetailsPaneTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kHead = "HTTP/1.1 200 OK\nContent-Type: text/plain\nServer: nginx\nX-Trace: 7f3c\n";

//! Stands in for the browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public slots:
    void open(const QUrl &url) { opened.append(url); }
};

QByteArray numberedLines(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += "line " + QByteArray::number(i) + '\n';
    return lines;
}

} // namespace

class tst_DetailsPane : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<ResultsModel>();
        m_pane = std::make_unique<DetailsPane>(m_model.get());
        m_pane->resize(900, 400);
        m_tabs = find<QTabWidget>(u"detailsTabs"_s);
        Target page = *guessTarget(u"http://127.0.0.1:9/a/report"_s, Schedule());
        page.id = QUuid::createUuid();
        page.name = u"Page"_s;
        Target port = makeTarget(u"Port"_s);
        Target other = makeTarget(u"Other"_s);
        m_page = page;
        m_port = port;
        m_other = other;
        m_model->setTargets({page, port, other});
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    void cleanup()
    {
        m_pane.reset();
        m_model.reset();
    }

    void disablesTabsWithoutContent_data()
    {
        QTest::addColumn<bool>("hasResult");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("hasChain");
        QTest::addColumn<bool>("hasReply");
        QTest::addColumn<QStringList>("sections");
        const QByteArray none;
        const QString response = u"Response"_s;
        const QString certificate = u"Certificate"_s;
        const QString conditions = u"Conditions"_s;
        QTest::newRow("no result yet") << false << none << none << false << false << QStringList();
        QTest::newRow("nothing came back") << true << none << none << false << true << QStringList();
        QTest::newRow("a body") << true << none << QByteArray("x") << false << true << QStringList{response, conditions};
        QTest::newRow("only a head") << true << QByteArray("HTTP/1.1 204 No Content\n") << none << false << true
                                     << QStringList{response, conditions};
        QTest::newRow("only a certificate") << true << none << none << true << true << QStringList{certificate, conditions};
    }
    //! The tabs are the same for all targets. Those without content say why.
    void disablesTabsWithoutContent()
    {
        QFETCH(bool, hasResult);
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, body);
        QFETCH(bool, hasChain);
        QFETCH(bool, hasReply);
        Result result = makeResult(m_page, Outcome::Up);
        EvidenceData seen;
        seen.head = head;
        seen.body = body;
        if (hasChain)
            seen.tls.chain.append("der");
        if (!head.isEmpty() || !body.isEmpty() || hasChain)
            result.observation.evidence = Evidence(std::move(seen));
        if (hasResult)
            give(result);
        m_pane->showTargets({m_page.id});
        QStringList tabs;
        for (int i = 0; i < m_tabs->count(); ++i) {
            QVERIFY(m_tabs->isTabVisible(i));
            tabs.append(m_tabs->tabText(i));
            QCOMPARE(m_tabs->isTabEnabled(i), m_tabs->tabToolTip(i).isEmpty());
            QAccessibleInterface *const spoken = QAccessible::queryAccessibleInterface(m_tabs->tabBar())->child(i);
            QCOMPARE(spoken->text(QAccessible::Description), m_tabs->tabToolTip(i));
        }
        QCOMPARE(tabs, (QStringList{u"Overview"_s, u"Chart"_s, u"Events"_s, u"Reply"_s, u"Setup"_s}));
        QVERIFY(m_tabs->isTabEnabled(DetailsPane::Overview) && m_tabs->isTabEnabled(DetailsPane::Setup));
        QCOMPARE(m_tabs->isTabEnabled(DetailsPane::Reply), hasReply);
        if (hasReply)
            choose(DetailsPane::Reply);
        QTEST(replySections(), "sections");
    }

    //! A single section needs no buttons, and a section that doesn't apply is replaced by one that does.
    void choosesASectionThatApplies()
    {
        give(makeResultWithBody(m_page, "x", kHead));
        give(makeResult(m_port, Outcome::Down));
        m_pane->showTargets({m_page.id});
        choose(DetailsPane::Reply);
        QVERIFY(find<QLabel>(u"statusLine"_s)->isVisible());
        m_pane->showTargets({m_port.id}); // refused, so there is no response
        QCOMPARE(m_tabs->currentIndex(), int(DetailsPane::Reply));
        QVERIFY(find<QTableWidget>(u"conditions"_s)->isVisible());
        QCOMPARE(replySections(), QStringList());
        m_pane->showTargets({m_page.id});
        QVERIFY(find<QLabel>(u"statusLine"_s)->isVisible());
        find<QToolButton>(u"replyConditions"_s)->click();
        QVERIFY(find<QTableWidget>(u"conditions"_s)->isVisible());
        DetailsPane other(m_model.get());
        other.restoreState(m_pane->saveState());
        other.showTargets({m_page.id});
        other.show();
        QVERIFY(other.findChild<QTableWidget *>(u"conditions"_s)->isVisible());
    }

    void showsTheRequestLikeAResponse()
    {
        Result result = makeResultWithBody(m_page, "x", kHead);
        EvidenceData data = *result.observation.evidence.operator->();
        data.request = "POST /login HTTP/1.1\r\nHost: a.example\r\nCookie: sid=7f3c\r\n\r\nuser=anna";
        data.redirects = {u"GET http://b.example/ (307)"_s};
        result.observation.evidence = Evidence(data);
        give(result);
        m_pane->showTargets({m_page.id});
        choose(DetailsPane::Reply);
        QCOMPARE(replySections().first(2), (QStringList{u"Request"_s, u"Response"_s}));
        QCOMPARE(find<QLabel>(u"statusLine"_s)->text(), u"HTTP/1.1 200 OK"_s); // the response comes first
        find<QToolButton>(u"replyRequest"_s)->click();
        const auto *page = m_pane->findChild<QWidget *>(u"requestPage"_s);
        QVERIFY(page->isVisible());
        QCOMPARE(page->findChild<QLabel *>(u"statusLine"_s)->text(), u"POST /login HTTP/1.1"_s);
        QVERIFY(page->findChild<QLabel *>(u"responseNote"_s)->text().contains(u"GET http://b.example/ (307)"_s));
        const auto *headers = page->findChild<QTableWidget *>(u"headers"_s);
        QCOMPARE(headers->item(0, 1)->text(), u"a.example"_s);
        QCOMPARE(headers->item(1, 1)->text(), u"***"_s);
        QVERIFY(page->findChild<TextView *>(u"body"_s)->toPlainText().contains(u"anna"_s));
        verifyTextsAreSpoken();
        give(makeResultWithBody(m_page, "x", kHead)); // nothing is known about the request
        m_pane->showTargets({m_page.id});
        QVERIFY(!page->isVisible());
    }

    void tabsStayAtTheirPlaces()
    {
        give(makeResultWithBody(m_page, "x", kHead));
        m_pane->showTargets({m_page.id});
        const auto places = [this] {
            QList<QRect> rects;
            for (int i = 0; i < m_tabs->count(); ++i)
                rects.append(m_tabs->tabBar()->tabRect(i));
            return rects;
        };
        const QList<QRect> before = places();
        m_pane->showTargets({m_port.id});
        QVERIFY(!m_tabs->isTabEnabled(DetailsPane::Reply));
        QCOMPARE(places(), before);
    }

    void keepsTheChosenTab()
    {
        give(makeResultWithBody(m_page, "x", kHead));
        m_pane->showTargets({m_page.id});
        choose(DetailsPane::Reply);
        m_pane->showTargets({m_port.id}); // this target doesn't have the selected tab
        QCOMPARE(m_tabs->currentIndex(), int(DetailsPane::Overview));
        m_pane->showTargets({m_page.id});
        QCOMPARE(m_tabs->currentIndex(), int(DetailsPane::Reply));
        find<QComboBox>(u"bodyView"_s)->setCurrentIndex(2);
        DetailsPane other(m_model.get());
        other.restoreState(m_pane->saveState());
        other.showTargets({m_page.id});
        other.show();
        QCOMPARE(other.findChild<QTabWidget *>(u"detailsTabs"_s)->currentIndex(), int(DetailsPane::Reply));
        QCOMPARE(other.findChild<QWidget *>(u"responsePage"_s)->findChild<QComboBox *>(u"bodyView"_s)->currentIndex(), 2);
    }

    //! Version 0.1 had the tabs Overview, Chart, Response, Certificate, Conditions and Configuration.
    void restoresTheTabsOfEarlierVersions_data()
    {
        QTest::addColumn<int>("stored");
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("visible");
        QTest::newRow("Overview") << 0 << int(DetailsPane::Overview) << u"facts"_s;
        QTest::newRow("Response") << 2 << int(DetailsPane::Reply) << u"statusLine"_s;
        QTest::newRow("Certificate") << 3 << int(DetailsPane::Reply) << u"chain"_s;
        QTest::newRow("Conditions") << 4 << int(DetailsPane::Reply) << u"conditions"_s;
        QTest::newRow("Configuration") << 5 << int(DetailsPane::Setup) << u"editTarget"_s;
    }
    void restoresTheTabsOfEarlierVersions()
    {
        QFETCH(int, stored);
        QFETCH(QString, visible);
        Result result = makeResultWithBody(m_page, "x", kHead);
        EvidenceData seen;
        seen.body = "x";
        seen.tls.chain.append("der");
        result.observation.evidence = Evidence(std::move(seen));
        give(result);
        QByteArray response;
        QDataStream(&response, QIODevice::WriteOnly) << qint32(2) << QByteArray();
        QByteArray state;
        QDataStream(&state, QIODevice::WriteOnly) << qint32(stored) << response << QByteArray();
        m_pane->restoreState(state);
        m_pane->showTargets({m_page.id});
        QTEST(m_tabs->currentIndex(), "tab");
        QVERIFY(find<QWidget>(visible)->isVisible());
    }

    void aDamagedStateDoesNoHarm_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("short") << QByteArray("\0\0", 2);
        QTest::newRow("no such tab") << QByteArray("\0\0\0\x63\0\0\0\0", 8);
        QTest::newRow("negative") << QByteArray("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 8);
        QTest::newRow("noise") << QByteArray(64, 'x');
    }
    void aDamagedStateDoesNoHarm()
    {
        QFETCH(QByteArray, state);
        m_pane->restoreState(state);
        m_pane->showTargets({m_page.id});
        QCOMPARE(m_tabs->currentIndex(), int(DetailsPane::Overview));
    }

    void tabsAreReachedByKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("shift");
        QTest::addColumn<QList<int>>("tabs");
        const QList<int> onwards{DetailsPane::Reply, DetailsPane::Setup, DetailsPane::Overview};
        const QList<int> back{DetailsPane::Setup, DetailsPane::Reply, DetailsPane::Overview};
        QTest::newRow("Ctrl+Tab") << int(Qt::Key_Tab) << false << onwards;
        QTest::newRow("Ctrl+PgDown") << int(Qt::Key_PageDown) << false << onwards;
        QTest::newRow("Ctrl+PgUp") << int(Qt::Key_PageUp) << false << back;
        QTest::newRow("Ctrl+Shift+Tab") << int(Qt::Key_Tab) << true << back;
    }
    void tabsAreReachedByKeys()
    {
        QFETCH(int, key);
        QFETCH(bool, shift);
        QFETCH(QList<int>, tabs);
        give(makeResultWithBody(m_page, "x", kHead));
        m_pane->showTargets({m_page.id});
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        for (const int tab : tabs) {
            QTest::keyClick(m_pane.get(), Qt::Key(key), shift ? Qt::ControlModifier | Qt::ShiftModifier : Qt::ControlModifier);
            QCOMPARE(m_tabs->currentIndex(), tab);
        }
    }

    void overviewShowsAllFacts()
    {
        Result result = makeResult(m_page, Outcome::Down);
        result.at = QDateTime::currentDateTimeUtc().addSecs(-65);
        result.observation.addValue(u"status"_s, 503);
        result.observation.addValue(u"size"_s, 1042);
        give(result);
        m_pane->showTargets({m_page.id});
        QCOMPARE(label(u"target"_s)->text(), u"Page"_s);
        QCOMPARE(label(u"message"_s)->text(), u"Connection refused."_s);
        QVERIFY2(label(u"since"_s)->text().startsWith(u"Down for 1 min 5 s, since "_s), qPrintable(label(u"since"_s)->text()));
        QCOMPARE(label(u"Status"_s)->text(), u"503"_s);
        QCOMPARE(label(u"Size"_s)->text(), u"1.04 kB"_s);
        verifyTextsAreSpoken();
        QVERIFY(find<QLabel>(u"steps"_s)->text().contains(u"127.0.0.1"_s));
        give(makeResult(m_page, Outcome::Up));
        QVERIFY(find<QWidget>(u"problemCard"_s)->isHidden());
        QCOMPARE(label(u"Result"_s)->text(), u"open"_s);
        QVERIFY(find<QLabel>(u"steps"_s)->isHidden());
        QVERIFY(label(u"24 h"_s));
        QCOMPARE(label(u"last check"_s)->text(), u"now"_s);
        QVERIFY(!label(u"Status"_s));
    }

    void degradedDoesNotCountAsUp()
    {
        give(makeResult(m_page, Outcome::Up));
        give(makeResult(m_page, Outcome::Degraded));
        m_pane->showTargets({m_page.id});
        QCOMPARE(find<HistoryStrip>(u"past"_s)->descriptionText(), u"1 of the last 2 result(s) up, 1 degraded"_s);
    }

    void longWordsLeaveRoomForOtherTexts()
    {
        const QString word(200, u'X');
        m_page.name = word;
        m_page.fields = *Fields::fromJson(findKind(u"http"_s)->fields, {{u"url"_s, u"http://127.0.0.1:9/"_s + word}});
        m_model->setTargets({m_page, m_port, m_other});
        Result result = makeResult(m_page, Outcome::Down);
        result.observation.error = CheckError(ErrorType::Refused, word, word);
        result.observation.addValue(u"size"_s, 1042);
        give(result);
        m_pane->showTargets({m_page.id});
        const auto *overview = m_pane->findChild<OverviewTab *>();
        QTRY_VERIFY(overview->widget()->width() <= overview->viewport()->width());
        QVERIFY(overview->widget()->minimumSizeHint().width() <= overview->viewport()->width());
        const QRect seen(overview->viewport()->mapToGlobal(QPoint()), overview->viewport()->size());
        const QLabel *right = label(u"last check"_s);
        QVERIFY(right->mapToGlobal(right->rect().bottomRight()).x() <= seen.right());
        QCOMPARE(label(u"target"_s)->text(), word); // the complete name, so it can be copied and read aloud
    }

    void showsTheWholeAddress()
    {
        const QString url = u"http://127.0.0.1:9/"_s + QStringList(16, u"one-of-many"_s).join(u'/');
        const QString word(200, u'X');
        m_page.name = word;
        m_page.fields = *Fields::fromJson(findKind(u"http"_s)->fields, {{u"url"_s, url}});
        m_model->setTargets({m_page, m_port, m_other});
        m_pane->showTargets({m_page.id});
        QLabel *address = label(u"Address"_s);
        QCOMPARE(address->text(), url);
        QTRY_VERIFY(address->width() < address->fontMetrics().horizontalAdvance(url));
        QTRY_COMPARE(toolTipOf(address), QString()); // no tooltip, because the address isn't shortened
        QCOMPARE(toolTipOf(label(u"target"_s)), plainToolTip(word));
    }

    void overviewShowsFlapping()
    {
        give(makeResult(m_page, Outcome::Up));
        m_pane->showTargets({m_page.id});
        const auto tellsIt = [this] {
            const QList<QLabel *> labels = m_pane->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->text().contains(
                    u"The state changes too often (32 % state changes). Flapping ends at 25 % or below."_s);
            });
        };
        QVERIFY(!tellsIt());
        TargetState state;
        state.flapping = true;
        state.flaps = {0b1010'1010'1010, Outcome::Up};
        m_model->setStates({{m_page.id, m_page.name, state}});
        m_model->flush();
        QVERIFY(tellsIt());
        QVERIFY2(!label(u"since"_s)->text().contains(u"flapping"_s),
                 qPrintable(label(u"since"_s)->text())); // the state is older than the flapping
        verifyTextsAreSpoken();
        m_model->setStates({{m_page.id, m_page.name, TargetState()}});
        m_model->flush();
        QVERIFY(!tellsIt());
    }

    //! A failed parent is shown even if the target has no new result.
    void overviewShowsAFailedParent()
    {
        Result result = makeResult(m_page, Outcome::Down);
        result.at = QDateTime::currentDateTimeUtc().addSecs(-65);
        give(result);
        m_pane->showTargets({m_page.id});
        const QString steps = find<QLabel>(u"steps"_s)->text();
        StateChange change;
        change.targetId = m_page.id;
        change.state.because = u"Office router"_s;
        m_model->setReachability({change});
        m_model->flush();
        QCOMPARE(label(u"message"_s)->text(), u"Unreachable: Office router is down.\nConnection refused."_s);
        QVERIFY2(label(u"since"_s)->text().startsWith(u"Unreachable for 1 min 5 s, since "_s),
                 qPrintable(label(u"since"_s)->text()));
        QVERIFY2(find<QLabel>(u"steps"_s)->text().contains(u"Find out why Office router is down."_s), qPrintable(steps));
        verifyTextsAreSpoken();
        change.state.because.clear();
        m_model->setReachability({change});
        m_model->flush();
        QCOMPARE(label(u"message"_s)->text(), u"Connection refused."_s);
        QCOMPARE(find<QLabel>(u"steps"_s)->text(), steps);
    }

    //! Maintenance is shown even if the target has no new result.
    void overviewShowsMaintenance()
    {
        give(makeResult(m_page, Outcome::Down));
        m_pane->showTargets({m_page.id});
        StateChange change;
        change.targetId = m_page.id;
        change.at = QDateTime::currentDateTimeUtc();
        change.part = StateAspect::Maintenance;
        change.state.inMaintenance = true;
        change.state.maintenance = u"New disk"_s;
        change.state.maintenanceUntil = change.at.addSecs(3'600);
        m_model->setReachability({change});
        m_model->flush();
        const QString message = label(u"message"_s)->text();
        QVERIFY2(message.startsWith(u"Maintenance until "_s), qPrintable(message));
        QVERIFY2(message.endsWith(u": New disk.\nConnection refused."_s), qPrintable(message));
        change.state = TargetState();
        m_model->setReachability({change});
        m_model->flush();
        QCOMPARE(label(u"message"_s)->text(), u"Connection refused."_s);
    }

    void overviewShowsStoredResultsOnceRead()
    {
        give(makeResult(m_page, Outcome::Up));
        m_pane->showTargets({m_page.id});
        const auto *strip = find<HistoryStrip>(u"past"_s);
        QCOMPARE(strip->descriptionText(), u"1 of the last 1 result(s) up"_s);
        addResultOfAnEarlierRun(m_page, Outcome::Down);
        QCOMPARE(strip->descriptionText(), u"1 of the last 2 result(s) up"_s);
    }

    //! States from an earlier run are drawn in a muted colour, as in the table.
    void mutesStatesFromAnEarlierRun()
    {
        addResultOfAnEarlierRun(m_page, Outcome::Down);
        m_pane->showTargets({m_page.id});
        const QLabel *mark = label(u"mark"_s);
        const auto isDrawnIn = [mark](const QColor &ink) {
            const QPixmap shown = mark->pixmap();
            const int size = qRound(shown.deviceIndependentSize().width());
            return shown.toImage() == markPixmap(MarkState::Down, false, size, shown.devicePixelRatio(), ink).toImage();
        };
        QVERIFY(isDrawnIn(mutedColour(m_pane->palette())));
        QCOMPARE(mark->accessibleName(), u"Down"_s);
        give(makeResult(m_page, Outcome::Down));
        QVERIFY(isDrawnIn(stateColour(MarkState::Down, isDark(m_pane->palette()))));
    }

    //! The overview follows the viewed moment, even if the last result stays the same.
    void overviewFollowsTimeTravel()
    {
        constexpr qint64 kHour = 3'600'000;
        constexpr qint64 kMoment = 1'795'222'800'000;
        const auto utc = [](qint64 at) { return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC); };
        StoredResult up;
        up.at = kMoment - 5'000;
        up.outcome = Outcome::Up;
        RecentHistory past;
        past.target = m_page.id;
        past.results.append(up);
        m_model->showMoment(utc(kMoment), {past});
        m_pane->showTargets({m_page.id});
        const auto *since = label(u"since"_s);
        QVERIFY2(since->text().startsWith(u"Up for 5 s"_s), qPrintable(since->text()));
        m_model->showMoment(utc(kMoment + kHour), {past});
        QVERIFY2(since->text().startsWith(u"No data for 1 h"_s), qPrintable(since->text()));
        QVERIFY(!label(u"24 h"_s));
        TargetUptimes counted;
        counted.target = m_page.id;
        counted.uptimes.append(
            RunningUptime({kMoment - 23 * kHour, kMoment + kHour}, OutcomeTimeline({up}, std::chrono::minutes(30))));
        m_model->addToMoment({1}, {counted});
        QVERIFY(label(u"24 h"_s));
    }

    //! Updates arrive thirty times a second, so labels are set only if they change.
    void unchangedLabelsAreNotSetAgain()
    {
        give(makeResult(m_page, Outcome::Down));
        m_pane->showTargets({m_page.id});
        label(u"message"_s)->setText(u"as it was"_s);
        m_model->markRunning({m_page.id});
        m_model->flush();
        QCOMPARE(label(u"message"_s)->text(), u"as it was"_s);
    }

    void aHiddenPaneIsFilledOnceItIsShown()
    {
        m_pane->hide();
        m_pane->showTargets({m_page.id});
        give(makeResult(m_page, Outcome::Down));
        QVERIFY(label(u"message"_s)->text().isEmpty());
        m_pane->show();
        QCOMPARE(label(u"message"_s)->text(), u"Connection refused."_s);
    }

    void keepsTextSelectionsInTheOverview()
    {
        Result result = makeResult(m_page, Outcome::Up);
        result.observation.addValue(u"server"_s, u"nginx"_s);
        give(result);
        m_pane->showTargets({m_page.id});
        QLabel *const server = label(u"Server"_s);
        server->setSelection(0, 3);
        result.observation.durationMs = 99;
        give(result);
        QCOMPARE(label(u"Time"_s)->text(), u"99 ms"_s);
        QCOMPARE(label(u"Server"_s), server);
        QCOMPARE(server->selectedText(), u"ngi"_s);
    }

    //! The age isn't updated while its text is selected, unless another target is shown or the state changes.
    void keepsASelectedAgeOnlyForTheSameTarget()
    {
        const Result up = makeResult(m_page, Outcome::Up);
        ResultRow page(std::make_shared<const Target>(m_page));
        page.add(up);
        Result alike = makeResult(m_port, Outcome::Up);
        alike.at = up.at;
        ResultRow port(std::make_shared<const Target>(m_port));
        port.add(alike);
        TargetTitle tab;
        auto *since = tab.findChild<QLabel *>(u"since"_s);
        const auto selected = [&](const ResultRow &row, int seconds) {
            tab.showAge(row, up.at.addSecs(seconds));
            const QString text = since->text();
            since->setSelection(0, 2);
            return text;
        };
        const QString first = selected(page, 65);
        QVERIFY2(first.startsWith(u"Up for 1 min 5 s"_s), qPrintable(first));
        QCOMPARE(selected(page, 66), first);
        const QString other = selected(port, 3'600);
        QVERIFY2(other.startsWith(u"Up for 1 h,"_s), qPrintable(other));
        QCOMPARE(selected(port, 3'660), other);
        Result down = makeResult(m_port, Outcome::Down);
        down.at = up.at.addSecs(3'660);
        port.add(down);
        const QString failed = selected(port, 3'670);
        QVERIFY2(failed.startsWith(u"Down for 10 s"_s), qPrintable(failed));
    }

    void aLongNameHasTheWholeWidth()
    {
        const Result up = makeResult(m_page, Outcome::Up);
        TargetTitle title;
        title.resize(900, 120);
        title.QWidget::show();
        const auto *name = title.findChild<QLabel *>(u"target"_s);
        const auto *since = title.findChild<QLabel *>(u"since"_s);
        for (const bool isLong : {false, true, false}) {
            m_page.name =
                isLong ? u"Warehouse management of the northern region, interface for partners and suppliers"_s : u"Page"_s;
            ResultRow row(std::make_shared<const Target>(m_page));
            row.add(up);
            title.show(row);
            title.showAge(row, up.at.addSecs(65));
            QTRY_COMPARE(since->geometry().top() >= name->geometry().bottom(), isLong); // below, not beside
            QVERIFY(!isLong || name->width() > 800);
        }
    }

    void describesEachOfTheLastResults()
    {
        for (int i = 0; i < 60; ++i) {
            Result result = makeResult(m_page, i == 58 ? Outcome::Down : Outcome::Up, i + 1);
            result.observation.summary = u"answer %1"_s.arg(i);
            give(result);
        }
        m_pane->showTargets({m_page.id});
        auto *past = find<HistoryStrip>(u"past"_s);
        QCOMPARE(past->descriptionText(), u"49 of the last 50 result(s) up"_s);
        past->setFocus();
        QTest::keyClick(past, Qt::Key_Left);
        QVERIFY2(past->descriptionText().endsWith(u"Up · 60 ms · answer 59"_s), qPrintable(past->descriptionText()));
        QTest::keyClick(past, Qt::Key_Left);
        QVERIFY2(past->accessibleDescription().endsWith(u"Down · 59 ms · answer 58"_s),
                 qPrintable(past->accessibleDescription()));
        QTest::keyClick(past, Qt::Key_Home);
        QVERIFY2(past->descriptionText().endsWith(u"answer 10"_s), qPrintable(past->descriptionText()));
        QTest::mouseMove(past, QPoint(past->width() - 2, 4));
        QTest::mouseMove(past, QPoint(1, 4));
        QVERIFY2(past->descriptionText().endsWith(u"answer 10"_s), qPrintable(past->descriptionText()));
    }

    void computesPercentiles_data()
    {
        QTest::addColumn<QList<double>>("times");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("expected");
        QTest::newRow("none") << QList<double>() << 0.5 << -1.0;
        QTest::newRow("one") << QList<double>{7} << 0.95 << 7.0;
        QTest::newRow("half of two") << QList<double>{2, 1} << 0.5 << 1.0;
        QTest::newRow("half of three") << QList<double>{3, 1, 2} << 0.5 << 2.0;
        QTest::newRow("most of twenty") << QList<double>{20, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}
                                        << 0.95 << 19.0;
    }
    void computesPercentiles()
    {
        QFETCH(QList<double>, times);
        QFETCH(double, share);
        QList<HistoricalResult> past;
        for (const double time : times)
            past.append({QDateTime(), time, Outcome::Up, true, {}});
        past.append({QDateTime(), 10'000, Outcome::Down, true, {}}); // failures don't count
        QTEST(successPercentile(past, share).value_or(-1), "expected");
    }

    void theSameReplyKeepsScrollAndSelection()
    {
        showBody(numberedLines(500));
        scrollAndSelect();
        give(makeResultWithBody(m_page, numberedLines(500), kHead));
        expectScrollAndSelection();
    }

    void aNewReplyKeepsScrollAndSelection()
    {
        showBody(numberedLines(500));
        scrollAndSelect();
        give(makeResultWithBody(m_page, numberedLines(500) + "one more", kHead));
        QVERIFY(body()->toPlainText().endsWith(u"one more"_s));
        expectScrollAndSelection();
    }

    void ignoresResultsOfOtherTargets()
    {
        showBody("mine");
        give(makeResultWithBody(m_port, "theirs"));
        QCOMPARE(body()->toPlainText(), u"mine"_s);
    }

    void showsHtmlAsPlainText()
    {
        showBody("<b>bold</b><img src=\"http://127.0.0.1:9/x.png\">");
        QVERIFY(body()->toPlainText().startsWith(u"<b>bold</b><img"_s));
        Result result = makeResult(m_page, Outcome::Down);
        result.observation.error = CheckError(ErrorType::Condition, u"<b>bold</b>"_s);
        give(result);
        choose(DetailsPane::Overview);
        for (const QLabel *label : m_pane->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
        QCOMPARE(label(u"message"_s)->text(), u"<b>bold</b>"_s);
    }

    void headersAreFilteredAndCopied()
    {
        showBody("x");
        QCOMPARE(find<QLabel>(u"statusLine"_s)->text(), u"HTTP/1.1 200 OK"_s);
        auto *headers = find<QTableWidget>(u"headers"_s);
        QCOMPARE(headers->rowCount(), 3);
        QCOMPARE(headers->item(1, 1)->text(), u"nginx"_s);
        QTest::keyClicks(find<QLineEdit>(u"headerFilter"_s), u"NGI"_s);
        QVERIFY(headers->isRowHidden(0) && !headers->isRowHidden(1) && headers->isRowHidden(2));
        headers->setFocus();
        headers->selectAll();
        QTest::keyClick(headers, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Server: nginx"_s);
        QTest::keyClick(headers, Qt::Key_Escape);
        QVERIFY(!headers->isRowHidden(0));
    }

    void searchesInTheBody()
    {
        showBody("one two\none Two\nthree");
        body()->setFocus();
        QTest::keyClick(body(), Qt::Key_F, Qt::ControlModifier);
        auto *wanted = find<QLineEdit>(u"findText"_s);
        QVERIFY(wanted->isVisible());
        QTest::keyClicks(wanted, u"two"_s);
        auto *place = find<QLabel>(u"findPlace"_s);
        QCOMPARE(place->text(), u"1 of 2"_s);
        QCOMPARE(body()->textCursor().selectedText(), u"two"_s);
        QTest::keyClick(wanted, Qt::Key_Return);
        QCOMPARE(place->text(), u"2 of 2"_s);
        QTest::keyClick(wanted, Qt::Key_Return);
        QCOMPARE(place->text(), u"1 of 2"_s);
        QTest::keyClick(wanted, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(place->text(), u"2 of 2"_s);
        QTest::keyClicks(wanted, u"x"_s);
        QCOMPARE(place->text(), u"not found"_s);
        QTest::keyClick(wanted, Qt::Key_Escape);
        QVERIFY(!wanted->isVisible());
        QVERIFY(body()->hasFocus());
    }

    void searchesAndCopiesBytes()
    {
        showBody(QByteArray(100, '\0') + "needle" + QByteArray(100, '\1'));
        auto *bytes = find<HexView>(u"bytes"_s);
        QVERIFY(bytes->isVisible());
        bytes->setFocus();
        QTest::keyClick(bytes, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(find<QLineEdit>(u"findText"_s), u"needle"_s);
        QCOMPARE(bytes->currentIndex().row(), 6);
        QTest::keyClick(bytes, Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(QGuiApplication::clipboard()->text().startsWith(u"00000060  00 00 00 00 6e"_s),
                 qPrintable(QGuiApplication::clipboard()->text()));
    }

    void copiesTheBodyInAnyView_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("view");
        QTest::addColumn<QString>("copied");
        QTest::newRow("laid out") << QByteArray("{\"a\":1}") << 0 << u"{\n  \"a\": 1\n}"_s;
        QTest::newRow("as received") << QByteArray("{\"a\":1}") << 1 << u"{\"a\":1}"_s;
        QTest::newRow("text as bytes") << QByteArray("{\"a\":1}") << 2 << u"{\"a\":1}"_s;
        QTest::newRow("binary") << QByteArray("\0\1\2\3", 4) << 0 << u"00 01 02 03"_s;
        QTest::newRow("a picture") << QByteArray("GIF89a") << 0 << u"47 49 46 38 39 61"_s;
        const QByteArray large(300'000, 'x');
        QTest::newRow("still being laid out") << large << 0 << QString::fromLatin1(large);
    }
    void copiesTheBodyInAnyView()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, view);
        QFETCH(QString, copied);
        showBody("of another check");
        QCOMPARE(body()->toPlainText(), u"of another check"_s);
        find<QComboBox>(u"bodyView"_s)->setCurrentIndex(view);
        give(makeResultWithBody(m_page, bytes, kHead));
        find<QToolButton>(u"copyBody"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text() == copied);
    }

    void toolTipsShowServerTextUnchanged()
    {
        give(makeResultWithBody(m_page, "x", "HTTP/1.1 200 OK\nServer: <img src=\"http://127.0.0.1:9/x\">\n"));
        m_pane->showTargets({m_page.id});
        choose(DetailsPane::Reply);
        QTextDocument shown;
        shown.setHtml(find<QTableWidget>(u"headers"_s)->item(0, 1)->toolTip());
        QCOMPARE(shown.toPlainText(), u"<img src=\"http://127.0.0.1:9/x\">"_s);
    }

    void showsAPicture()
    {
        QImage image(30, 20, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");
        showBody(png);
        auto *picture = find<PictureView>(u"picture"_s);
        QVERIFY(find<BodyPane>({})->isBusy()); // decoding takes time, because few bytes may contain many pixels
        QTRY_VERIFY(picture->isVisible());
        QCOMPARE(picture->accessibleDescription(), u"30 × 20 pixels"_s);
        QCOMPARE(picture->grab().toImage().pixelColor(QPoint(20, 15)), QColor(Qt::red));
        find<QComboBox>(u"bodyView"_s)->setCurrentIndex(2);
        QVERIFY(find<HexView>(u"bytes"_s)->isVisible());
    }

    void separatesOutputAndErrors()
    {
        EvidenceData seen;
        seen.body = "out \x1B[31mred\x1B[0m";
        seen.errors = "err";
        Result result = makeResult(m_port, Outcome::Up);
        result.observation.evidence = Evidence(std::move(seen));
        give(result);
        m_pane->showTargets({m_port.id});
        choose(DetailsPane::Reply);
        QCOMPARE(body()->toPlainText(), u"out red"_s);
        QCOMPARE(find<TextView>(u"errorOutput"_s)->toPlainText(), u"err"_s);
        QVERIFY(!find<QTableWidget>(u"headers"_s)->isVisible());
        const auto formats = body()->document()->firstBlock().layout()->formats();
        QCOMPARE(formats.size(), 1);
        QCOMPARE(formats.first().start, 4);
        QCOMPARE(formats.first().length, 3);
    }

    void coloursFollowThePalette()
    {
        const QPalette before = QGuiApplication::palette();
        m_pane->setPalette(themePalette(Theme::Light));
        showBody("{\"a\":1}", "Content-Type: application/json\n");
        const auto keyColour = [this] {
            return body()->document()->findBlockByNumber(1).layout()->formats().value(0).format.foreground().color();
        };
        const QColor light = keyColour();
        QVERIFY(contrastRatio(light, themePalette(Theme::Light).color(QPalette::Base)) >= 4.5);
        m_pane->setPalette(themePalette(Theme::Dark));
        QVERIFY(keyColour() != light);
        QVERIFY(contrastRatio(keyColour(), themePalette(Theme::Dark).color(QPalette::Base)) >= 4.5);
        m_pane->setPalette(before);
    }

    void formatsALongReplyInAnotherThread()
    {
        QByteArray json("[0");
        while (json.size() < 1'000'000)
            json += ",{\"id\":1}";
        BodyPane pane;
        const auto evidence = [](const QByteArray &bytes) {
            EvidenceData seen;
            seen.body = bytes;
            return Evidence(std::move(seen));
        };
        pane.show(evidence(json + ",1]"), BodyView::Formatted);
        QVERIFY(pane.isBusy());
        pane.show(evidence(json + ",2]"), BodyView::Formatted); // replaces the first reply while it is being formatted
        QTRY_VERIFY(!pane.isBusy());
        QVERIFY(pane.text().endsWith(u"\n  2\n]"_s));
        pane.show(evidence(json + ",3]"), BodyView::Formatted);
        pane.show(evidence("[4]"), BodyView::Formatted);
        QVERIFY(!pane.isBusy());
        QCOMPARE(pane.text(), u"[\n  4\n]"_s);
        pane.show(evidence(json + ",5]"), BodyView::Formatted); // the pane is destroyed while formatting is in progress
    }

    void reportsDiscardedEvidence()
    {
        give(makeResultWithBody(m_page, "x", kHead));
        for (int i = 0; i < 40; ++i)
            give(makeResultWithBody(i % 2 == 0 ? m_port : m_other, QByteArray(20 * 1024 * 1024, 'x')));
        QVERIFY(!m_model->evidenceOf(m_page.id));
        m_pane->showTargets({m_page.id});
        choose(DetailsPane::Reply);
        QVERIFY2(find<QLabel>(u"statusLine"_s)->text().startsWith(u"The content is no longer in memory"_s),
                 qPrintable(find<QLabel>(u"statusLine"_s)->text()));
        give(makeResultWithBody(m_page, "x", kHead));
        QCOMPARE(find<QLabel>(u"statusLine"_s)->text(), u"HTTP/1.1 200 OK"_s);
    }

    void theBodyIsSaved()
    {
        const QTemporaryDir folder;
        showBody("to be kept");
        find<QToolButton>(u"saveBody"_s)->click();
        auto *dialog = m_pane->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"report.txt"_s);
        const QString path = folder.filePath(u"kept.txt"_s);
        chooseFile(dialog, path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "to be kept");
    }

    void savesThePartOfATruncatedBody()
    {
        Result result = makeResult(m_page, Outcome::Up);
        EvidenceData seen;
        seen.body = "part";
        seen.bodySize = 5'000'000;
        seen.isBodyTruncated = true;
        result.observation.evidence = Evidence(std::move(seen));
        give(result);
        m_pane->showTargets({m_page.id});
        choose(DetailsPane::Reply);
        find<QToolButton>(u"saveBody"_s)->click();
        QCOMPARE(m_pane->findChild<QFileDialog *>()->windowTitle(), u"Save the part of the body that was kept"_s);
    }

    void explainsWhyABodyCannotBeSaved()
    {
        const QTemporaryDir folder;
        showBody("to be kept");
        find<QToolButton>(u"saveBody"_s)->click();
        auto *dialog = m_pane->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QFile obstacle(folder.path() + u"/taken"_s); // a file where a folder should be
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        emit dialog->fileSelected(folder.path() + u"/taken/kept.txt"_s);
        dialog->close();
        QTRY_VERIFY(m_pane->findChild<QMessageBox *>());
        const QString text = m_pane->findChild<QMessageBox *>()->text();
        QVERIFY2(text.contains(u"kept.txt couldn't be written"_s), qPrintable(text));
        QVERIFY(!m_pane->findChild<QMessageBox *>()->informativeText().isEmpty());
    }

    void buttonsWork()
    {
        Browser browser;
        QDesktopServices::setUrlHandler(u"http"_s, &browser, "open");
        const QSignalSpy checks(m_pane.get(), &DetailsPane::checkRequested);
        give(makeResultWithBody(m_page, "x", kHead));
        m_pane->showTargets({m_page.id});
        find<QToolButton>(u"checkTarget"_s)->click();
        QCOMPARE(checks.count(), 1);
        QCOMPARE(checks.first().first().value<QList<TargetId>>(), QList<TargetId>{m_page.id});
        find<QToolButton>(u"openAddress"_s)->click();
        QCOMPARE(browser.opened, QList<QUrl>{QUrl(u"http://127.0.0.1:9/a/report"_s)});
        find<QToolButton>(u"copyDetails"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"## Page: Up"_s));
        m_pane->showTargets({m_port.id});
        QVERIFY(!find<QToolButton>(u"openAddress"_s)->isVisible());
        QDesktopServices::unsetUrlHandler(u"http"_s);
    }

    void passesNoSecretsToTheBrowser_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QList<QUrl>>("opened");
        const QList<QUrl> plain{QUrl(u"http://127.0.0.1:9/a"_s)};
        QTest::newRow("nothing secret") << u"http://127.0.0.1:9/a"_s << plain;
        QTest::newRow("password") << u"http://bob:hunter2@127.0.0.1:9/a"_s << plain;
        QTest::newRow("token as a name") << u"http://hunter2@127.0.0.1:9/a"_s << plain;
        QTest::newRow("placeholder") << u"http://127.0.0.1:9/${env:TOKEN}"_s << QList<QUrl>();
    }
    void passesNoSecretsToTheBrowser()
    {
        QFETCH(QString, address);
        QFETCH(QList<QUrl>, opened);
        Browser browser;
        QDesktopServices::setUrlHandler(u"http"_s, &browser, "open");
        const auto back = qScopeGuard([] { QDesktopServices::unsetUrlHandler(u"http"_s); });
        m_page.fields = *Fields::fromJson(findKind(u"http"_s)->fields, {{u"url"_s, address}});
        m_model->setTargets({m_page, m_port, m_other});
        m_pane->showTargets({m_page.id});
        auto *button = find<QToolButton>(u"openAddress"_s);
        QVERIFY(button->isVisible());
        QCOMPARE(button->isEnabled(), !opened.isEmpty());
        QCOMPARE(button->toolTip().contains(u"placeholders"_s), opened.isEmpty());
        button->click();
        QCOMPARE(browser.opened, opened);
    }

    void theConfigurationIsCopied()
    {
        m_pane->showTargets({m_page.id});
        choose(DetailsPane::Setup);
        find<QPushButton>(u"copyConfiguration"_s)->click();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(u"\"name\": \"Page\""_s) && text.contains(u"\"url\": "_s), qPrintable(text));
        QVERIFY(!text.contains(u"every"_s));
        Schedule other;
        other.every = Milliseconds(5'000);
        m_pane->setDefaults(other);
        find<QPushButton>(u"copyConfiguration"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"\"every\": \"1m\""_s));
    }

    void showsTheVerdictOfEachCondition()
    {
        Result result = makeResult(m_page, Outcome::Down);
        result.observation.error = CheckError(ErrorType::Condition, u"No."_s);
        result.observation.addValue(u"status"_s, 503);
        give(result);
        m_pane->showTargets({m_page.id});
        choose(DetailsPane::Reply);
        auto *table = find<QTableWidget>(u"conditions"_s);
        QCOMPARE(table->item(0, 0)->text(), u"fails"_s);
        QCOMPARE(table->item(0, 2)->text(), u"503"_s);
        QVERIFY(!table->item(0, 0)->icon().isNull());
    }

    //! Changes to the setting apply immediately.
    void certificateConditionsFollowTheSettings()
    {
        m_page.fields = *Fields::fromJson(findKind(u"http"_s)->fields, {{u"url"_s, u"https://127.0.0.1:9/"_s}});
        m_model->setTargets({m_page, m_port, m_other});
        give(makeResult(m_page, Outcome::Down));
        m_pane->showTargets({m_page.id});
        choose(DetailsPane::Reply);
        const auto *table = find<QTableWidget>(u"conditions"_s);
        const int rows = table->rowCount();
        m_pane->setVerifiesTls(false);
        QCOMPARE(table->rowCount(), rows - 2); // the conditions on trust and validity period are omitted
        m_pane->setVerifiesTls(true);
        QCOMPARE(table->rowCount(), rows);
    }

    void countsTargetsWithThousandsSeparators()
    {
        const QLocale before;
        const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const QList<Target> targets = makeTargets(1'234);
        m_model->setTargets(targets);
        QList<TargetId> ids;
        for (const Target &target : targets)
            ids.append(target.id);
        m_pane->showTargets(ids);
        QCOMPARE(find<QLabel>(u"selectionTitle"_s)->text(), u"1,234 target(s) selected"_s);
    }

    void summarizesSeveralTargets()
    {
        give(makeResult(m_page, Outcome::Down));
        give(makeResult(m_port, Outcome::Up));
        m_pane->showTargets({m_page.id, m_port.id, m_other.id});
        QCOMPARE(find<QLabel>(u"selectionTitle"_s)->text(), u"3 target(s) selected"_s);
        QCOMPARE(label(u"Down"_s)->text(), u"1 Down"_s);
        QCOMPARE(label(u"Pending"_s)->text(), u"1 Pending"_s);
        verifyTextsAreSpoken();
        QVERIFY(!m_tabs->isVisible());
        give(makeResult(m_other, Outcome::Down));
        QCOMPARE(label(u"Down"_s)->text(), u"2 Down"_s);
        m_pane->showTargets({});
        QVERIFY(find<QLabel>(u"selectionTitle"_s)->text().startsWith(u"Select a target"_s));
    }

    //! The charts compare at most as many targets as there are colours.
    void comparesAFewTargets()
    {
        FakeChartSource source;
        const auto back = qScopeGuard([this] { m_pane->setChartSource(nullptr); });
        m_pane->setChartSource(&source);
        const QList<Target> targets = makeTargets(static_cast<int>(ChartTab::kMaxTargets) + 1);
        m_model->setTargets(targets);
        QList<TargetId> ids;
        for (const Target &target : targets)
            ids.append(target.id);
        const auto isCompared = [this] {
            const QList<ChartTab *> charts = m_pane->findChildren<ChartTab *>();
            return std::any_of(charts.begin(), charts.end(), [](const ChartTab *chart) { return chart->isVisible(); });
        };
        m_pane->showTargets(ids.first(ChartTab::kMaxTargets));
        QVERIFY(isCompared());
        m_pane->showTargets(ids);
        QVERIFY(!isCompared());
        m_model->setTargets(targets.first(ChartTab::kMaxTargets)); // one target was removed
        QVERIFY(isCompared());
    }

    void stopsShowingARemovedTarget()
    {
        m_pane->showTargets({m_page.id});
        QVERIFY(m_tabs->isVisible());
        m_model->setTargets({m_port, m_other});
        QVERIFY(!m_tabs->isVisible());
    }

private:
    template<typename T>
    T *find(const QString &name) const
    {
        const QList<T *> found = m_pane->findChildren<T *>(name); // the request has the same parts as the response
        const auto *request = m_pane->findChild<QWidget *>(u"requestPage"_s);
        const auto first = std::find_if(found.begin(), found.end(),
                                        [request](const T *widget) { return !request || !request->isAncestorOf(widget); });
        return first == found.end() ? nullptr : *first;
    }
    //! Returns the label, or null if it isn't found.
    QLabel *label(const QString &name) const
    {
        for (QLabel *label : m_pane->findChildren<QLabel *>()) {
            if (label->objectName() == name)
                return label;
        }
        return nullptr;
    }
    //! Returns the tooltip of a label.
    static QString toolTipOf(QLabel *label)
    {
        QToolTip::hideText();
        QHelpEvent event(QEvent::ToolTip, {1, 1}, label->mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(label, &event);
        return QToolTip::text();
    }
    //! Returns the buttons of the reply's sections; empty if there is nothing to choose.
    QStringList replySections() const
    {
        QStringList texts;
        for (const QString &name : {u"replyRequest"_s, u"replyResponse"_s, u"replyCertificate"_s, u"replyConditions"_s}) {
            if (find<QToolButton>(name)->isVisible())
                texts.append(find<QToolButton>(name)->text());
        }
        return texts;
    }
    TextView *body() const { return find<TextView>(u"body"_s); }
    //! Verifies that a screen reader reads every visible text.
    void verifyTextsAreSpoken() const
    {
        for (QLabel *label : m_pane->findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const QString spoken = QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name);
            QVERIFY2(spoken.contains(label->text()), qPrintable(u"“%1” is called “%2”"_s.arg(label->text(), spoken)));
        }
    }
    void choose(DetailsPane::Tab tab) { m_tabs->setCurrentIndex(tab); }

    //! Adds a result from an earlier run, as loaded from the history.
    void addResultOfAnEarlierRun(const Target &target, Outcome outcome)
    {
        StoredResult earlier;
        earlier.at = QDateTime::currentMSecsSinceEpoch() - 60'000;
        earlier.outcome = outcome;
        RecentHistory past;
        past.target = target.id;
        past.results.append(earlier);
        m_model->prependHistory({past});
        m_model->flush();
    }

    void give(Result result)
    {
        result.sequence = ++m_sequence;
        m_model->addResults({result});
        m_model->flush();
    }
    void showBody(const QByteArray &bytes, const QByteArray &fields = {})
    {
        const QByteArray head = fields.isEmpty() ? QByteArray(kHead) : "HTTP/1.1 200 OK\n" + fields;
        give(makeResultWithBody(m_page, bytes, head));
        m_pane->showTargets({m_page.id});
        choose(DetailsPane::Reply);
    }
    void scrollAndSelect()
    {
        QTextCursor cursor = body()->textCursor();
        cursor.setPosition(2000);
        cursor.setPosition(2010, QTextCursor::KeepAnchor);
        body()->setTextCursor(cursor);
        body()->verticalScrollBar()->setValue(200);
        m_selected = cursor.selectedText();
    }
    void expectScrollAndSelection()
    {
        QCOMPARE(body()->verticalScrollBar()->value(), 200);
        QCOMPARE(body()->textCursor().anchor(), 2000);
        QCOMPARE(body()->textCursor().selectedText(), m_selected);
    }
    static void chooseFile(QFileDialog *dialog, const QString &path)
    {
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    }

    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<DetailsPane> m_pane;
    QTabWidget *m_tabs = nullptr;
    Target m_page;
    Target m_port;
    Target m_other;
    quint64 m_sequence = 0;
    QString m_selected;
};

QTEST_MAIN(tst_DetailsPane)

} // namespace DetailsPaneTest

#include "tst_DetailsPane.moc"
