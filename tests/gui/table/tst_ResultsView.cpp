// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "gui/GuiSamples.h"
#include "gui/look/Colours.h"
#include "gui/look/widgets/Labels.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/CellDelegates.h"
#include "gui/table/view/ResultsHeader.h"
#include "gui/table/view/ResultsView.h"
#include "gui/table/view/TableOverlays.h"
#include "model/base/StateColours.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace ResultsViewTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

//! Records what a widget paints.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget *widget, QRegion *painted)
        : m_painted(painted)
    {
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            *m_painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QRegion *m_painted;
};

} // namespace

class tst_ResultsView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void unitsAreMuted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << u"2.11 s"_s;
        QTest::newRow("French") << u"2,11\u00a0s"_s;
        QTest::newRow("Japanese") << u"2.11秒"_s;
    }
    void unitsAreMuted()
    {
        QFETCH(const QString, text);
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), text);
        QImage picture(400, 100, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        QStyleOptionViewItem option;
        option.rect = picture.rect();
        option.font.setPixelSize(60);
        option.fontMetrics = QFontMetrics(option.font);
        TimeDelegate().paint(&painter, option, model.index(0, 0));
        QSet<QRgb> colours;
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY(colours.contains(option.palette.color(QPalette::Text).rgb()));
        QVERIFY(colours.contains(mutedColour(option.palette).rgb()));
    }

    void init()
    {
        m_targets = makeTargets(500);
        m_model = std::make_unique<ResultsModel>();
        m_proxy = std::make_unique<ResultsProxy>(m_model.get());
        m_view = std::make_unique<ResultsView>();
        m_view->setResults(m_proxy.get());
        m_model->setTargets(m_targets);
        m_view->resize(900, 400);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_proxy.reset();
        m_model.reset();
    }

    void resultsKeepSelectionCurrentRowAndScroll()
    {
        const QList<TargetId> chosen{m_targets.at(200).id, m_targets.at(201).id};
        m_view->selectIds(chosen);
        const int scroll = m_view->verticalScrollBar()->value();
        QVERIFY(scroll > 0);
        for (const Target &target : m_targets)
            m_model->addResults({makeResult(target, Outcome::Down)});
        m_model->flush();
        QCOMPARE(m_view->selectedIds(), chosen);
        QCOMPARE(m_view->currentId(), chosen.first());
        QCOMPARE(m_view->verticalScrollBar()->value(), scroll);
    }

    void selectionSurvivesSortingAddingAndRemoving()
    {
        m_view->sortByColumn(static_cast<int>(ResultColumn::Time), Qt::AscendingOrder);
        const TargetId chosen = m_targets.at(100).id;
        m_view->selectIds({chosen});
        double time = 500;
        for (const Target &target : m_targets)
            m_model->addResults({makeResult(target, Outcome::Up, time--)});
        m_model->flush();
        m_targets.remove(0, 50);
        m_targets.append(makeTargets(10));
        m_model->setTargets(m_targets);
        QCOMPARE(m_view->selectedIds(), QList<TargetId>{chosen});
        QCOMPARE(m_view->currentId(), chosen);
    }

    void selectedRowStaysVisibleWithoutTheFilter()
    {
        const TargetId chosen = m_targets.at(400).id;
        m_proxy->setFilter(*Filter::parse(m_targets.at(400).name));
        m_view->selectIds({chosen});
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
        m_proxy->setFilter({});
        QCOMPARE(m_proxy->rowCount(), 500);
        QCOMPARE(m_view->selectedIds(), QList<TargetId>{chosen});
        QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex()).center()));
    }

    void enteringTheTableSelectsARow()
    {
        m_view->focusTable();
        QCOMPARE(m_view->selectedIds(), QList<TargetId>{m_proxy->row(0).target->id});
        m_view->selectIds({m_proxy->row(3).target->id});
        m_view->clearSelection(); // doesn't change the current row
        m_view->focusTable();
        QCOMPARE(m_view->selectedIds(), QList<TargetId>{m_proxy->row(3).target->id});
        const QList<TargetId> several{m_proxy->row(5).target->id, m_proxy->row(6).target->id};
        m_view->selectIds(several);
        m_view->focusTable();
        QCOMPARE(m_view->selectedIds(), several);
    }

    void markComesFirstAndOnlyTheResultStretches()
    {
        const QHeaderView *header = m_view->horizontalHeader();
        QCOMPARE(header->visualIndex(static_cast<int>(ResultColumn::Mark)), 0);
        QCOMPARE(header->length(), m_view->viewport()->width());
    }

    void resultStaysReadableWithManyColumns()
    {
        const int result = static_cast<int>(ResultColumn::Result);
        for (int column = 0; column < kResultColumnCount; ++column)
            m_view->setColumnHidden(column, false);
        QVERIFY(m_view->columnWidth(result) >= 24 * m_view->fontMetrics().averageCharWidth());
        QTRY_VERIFY(m_view->horizontalScrollBar()->maximum() > 0);
        m_view->resize(6000, 400);
        QTRY_COMPARE(m_view->horizontalHeader()->length(), m_view->viewport()->width());
    }

    void columnsGiveWayInOrder_data()
    {
        QTest::addColumn<int>("hidden"); // number of columns that have given way
        for (int hidden = 0; hidden <= 4; ++hidden)
            QTest::addRow("%d", hidden) << hidden;
    }

    //! In a narrow table, the least important columns disappear one after another, so that the result is readable.
    void columnsGiveWayInOrder()
    {
        QFETCH(int, hidden);
        const QList<ResultColumn> order{ResultColumn::Day, ResultColumn::Kind, ResultColumn::Checked, ResultColumn::Trend};
        m_view->resize(2'000, 400);
        m_view->setColumnHidden(static_cast<int>(ResultColumn::Trend), false);
        const QList<ResultColumn> wide = m_view->shownColumns();
        const int least = 24 * m_view->fontMetrics().averageCharWidth(); // minimum width of the result column
        int needed = m_view->horizontalHeader()->length() - m_view->columnWidth(static_cast<int>(ResultColumn::Result)) + least;
        for (int i = 0; i < hidden; ++i)
            needed -= m_view->columnWidth(static_cast<int>(order.at(i)));
        m_view->resize(needed + m_view->width() - m_view->viewport()->width(), 400);
        for (int i = 0; i < order.size(); ++i)
            QCOMPARE(m_view->isColumnHidden(static_cast<int>(order.at(i))), i < hidden);
        QVERIFY(m_view->columnWidth(static_cast<int>(ResultColumn::Result)) >= least);
        QCOMPARE(m_view->shownColumns(), wide); // a narrow window doesn't change the user's layout
        m_view->restoreColumns(m_view->saveColumns());
        QCOMPARE(m_view->isColumnHidden(static_cast<int>(ResultColumn::Day)), hidden > 0);
        m_view->resize(2'000, 400);
        for (const ResultColumn column : order)
            QTRY_VERIFY(!m_view->isColumnHidden(static_cast<int>(column)));
        QCOMPARE(m_view->shownColumns(), wide);
    }

    //! The user can see any column in a narrow table, which then scrolls.
    void aColumnThatTheUserShowsDoesNotGiveWay()
    {
        const int day = static_cast<int>(ResultColumn::Day);
        m_view->resize(400, 400);
        QTRY_VERIFY(m_view->isColumnHidden(day));
        m_view->setColumnShown(ResultColumn::Day, true);
        m_view->resize(390, 400);
        QVERIFY(!m_view->isColumnHidden(day));
        m_view->setColumnShown(ResultColumn::Day, false);
        m_view->resize(2'000, 400);
        QVERIFY(m_view->isColumnHidden(day));
    }

    void aColumnResizedByHandKeepsItsWidth()
    {
        m_view->resize(700, 400);
        m_view->horizontalHeader()->resizeSection(static_cast<int>(ResultColumn::Heartbeat), 333);
        QCOMPARE(m_view->columnWidth(static_cast<int>(ResultColumn::Heartbeat)), 333);
    }

    //! The most urgent rows come first, in sections.
    void sectionsDivideTheRowsByState()
    {
        m_view->sortByColumn(static_cast<int>(ResultColumn::Mark), Qt::AscendingOrder);
        QCOMPARE(headings(), QString()); // all rows belong to one section
        m_model->addResults({makeResult(m_targets.at(1), Outcome::Down), makeResult(m_targets.at(2), Outcome::Up)});
        m_model->flush();
        QTRY_VERIFY2(headings().startsWith(u"Problems 1, "_s), qPrintable(headings()));
        QVERIFY2(headings().endsWith(u", Up 1"_s), qPrintable(headings()));
        QCOMPARE(m_proxy->row(1).target->name, m_targets.at(1).name);
        m_view->sortByColumn(static_cast<int>(ResultColumn::Name), Qt::AscendingOrder);
        QCOMPARE(headings(), QString());
    }

    //! A problem that may be transient is neither among the problems nor before them.
    void unconfirmedProblemsHaveTheirOwnSection()
    {
        m_view->sortByColumn(static_cast<int>(ResultColumn::Mark), Qt::AscendingOrder);
        Result soft = makeResult(m_targets.at(0), Outcome::Down);
        soft.hard = false;
        m_model->addResults({soft, makeResult(m_targets.at(1), Outcome::Degraded)});
        m_model->flush();
        QTRY_VERIFY2(headings().startsWith(u"Problems 1, Unconfirmed 1"_s), qPrintable(headings()));
        QCOMPARE(m_proxy->row(1).target->name, m_targets.at(1).name);
    }

    //! While the pointer holds the rows, the headings stay where they are, but count the problems.
    void headingsOfHeldRowsStay()
    {
        m_view->sortByColumn(static_cast<int>(ResultColumn::Mark), Qt::AscendingOrder);
        fail(m_targets.at(1));
        QTRY_VERIFY(headings().startsWith(u"Problems 1"_s));
        enter();
        fail(m_targets.at(3));
        QTRY_VERIFY(m_proxy->isStale());
        QTRY_VERIFY(headings().startsWith(u"Problems 2"_s));
        QVERIFY(m_proxy->groupAt(2)); // the other problem isn't here yet
        QCOMPARE(m_proxy->row(1).target->id, m_targets.at(1).id);
        m_view->resortAction()->trigger();
        QCOMPARE(m_proxy->row(2).target->id, m_targets.at(3).id);
    }

    void keysFoldAGroup_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<bool>("isFolded");
        QTest::newRow("left") << Qt::Key_Left << true;
        QTest::newRow("right") << Qt::Key_Right << false;
        QTest::newRow("space") << Qt::Key_Space << true;
    }
    //! The keys act on the group of the current heading, not on targets.
    void keysFoldAGroup()
    {
        QFETCH(Qt::Key, key);
        QFETCH(bool, isFolded);
        groupByTags();
        QAction pause(m_view.get());
        pause.setShortcut(QKeySequence(Qt::Key_Space));
        pause.setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_view->addAction(&pause);
        QSignalSpy paused(&pause, &QAction::triggered);
        QApplication::setActiveWindow(m_view.get());
        m_view->setFocus();
        m_view->setCurrentIndex(m_proxy->index(0, 0));
        QTest::keyClick(m_view.get(), key);
        QCOMPARE(m_proxy->groupAt(0)->isFolded, isFolded);
        QCOMPARE(paused.size(), 0);
        QCOMPARE(m_view->selectedIds(), QList<TargetId>());
        QTest::keyClick(m_view.get(), Qt::Key_Down); // to a target, or to the next heading
        QCOMPARE(m_view->selectedIds().isEmpty(), isFolded);
    }

    void aClickFoldsAGroup()
    {
        groupByTags();
        const TargetId chosen = m_targets.at(6).id; // in the other group
        m_view->selectIds({chosen});
        const auto click = [this] {
            QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(m_proxy->index(0, 0)).center());
        };
        click();
        QVERIFY(m_proxy->groupAt(0)->isFolded);
        QVERIFY(m_proxy->groupAt(1)); // the next heading
        QCOMPARE(m_view->selectedIds(), QList<TargetId>{chosen});
        click();
        QVERIFY(!m_proxy->groupAt(0)->isFolded);
        QCOMPARE(m_view->selectedIds(), QList<TargetId>{chosen});
    }

    //! Going to a problem or a target from elsewhere shows it.
    void selectingATargetUnfoldsItsGroup()
    {
        groupByTags();
        m_proxy->setFolded(0, true);
        const TargetId hidden = m_targets.at(0).id;
        m_view->selectAutomatically(hidden);
        QCOMPARE(m_view->selectedIds(), QList<TargetId>()); // the program itself doesn't unfold
        m_view->selectIds({hidden});
        QCOMPARE(m_view->selectedIds(), QList<TargetId>{hidden});
        QVERIFY(!m_proxy->groupAt(0)->isFolded);
    }

    void groupingAndFoldedGroupsAreRestored()
    {
        groupByTags();
        m_proxy->setFolded(0, true);
        const QByteArray state = m_view->saveColumns();
        const QByteArray layout = m_view->saveColumns(false);
        m_proxy->setGrouping(Grouping::None);
        m_proxy->setFoldedKeys({});
        m_view->restoreColumns(layout);
        QCOMPARE(m_proxy->grouping(), Grouping::Tag);
        QVERIFY(!m_proxy->groupAt(0)->isFolded); // a named layout folds nothing
        m_view->restoreColumns(state);
        QVERIFY(m_proxy->groupAt(0)->isFolded);
    }

    void allRowsAreSelectedWithoutHeadings()
    {
        groupByTags();
        m_view->selectAll();
        QCOMPARE(m_view->selectedIds().size(), 500);
    }

    void aClickOnATagFiltersByIt()
    {
        m_targets[0].tags = QStringList{u"alpha"_s, u"beta"_s, u"gamma"_s};
        m_model->setTargets(m_targets);
        m_view->setColumnShown(ResultColumn::Tags, true);
        QCoreApplication::processEvents();
        QSignalSpy clicked(m_view.get(), &ResultsView::tagClicked);
        const QModelIndex cell = m_proxy->mapFromSource(m_model->index(0, static_cast<int>(ResultColumn::Tags)));
        const QRect place = m_view->visualRect(cell);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(place.left() + 14, place.center().y()));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.first().first().toString(), u"alpha"_s);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(place.right() - 1, place.center().y())); // beside
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(m_view->selectedIds(), QList<TargetId>{m_targets.at(0).id});
    }

    void chipsFitTheirSpace_data()
    {
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<int>("characters"); // width of the space
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("none") << QStringList() << 20 << QStringList();
        QTest::newRow("all") << QStringList{u"prod"_s, u"web"_s} << 40 << QStringList{u"prod"_s, u"web"_s};
        QTest::newRow("rest") << QStringList{u"prod"_s, u"web"_s, u"shop"_s} << 13 << QStringList{u"prod"_s, u"+2"_s};
        QTest::newRow("no room") << QStringList{u"production"_s, u"web"_s} << 7 << QStringList{u"+2"_s};
    }
    void chipsFitTheirSpace()
    {
        QFETCH(QStringList, tags);
        QFETCH(int, characters);
        QFETCH(QStringList, texts);
        const QFontMetrics metrics = m_view->fontMetrics();
        const QRect space(10, 0, characters * metrics.averageCharWidth(), 40);
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QStringList shown;
            for (const Chip &chip : arrangeChips(tags, space, metrics, direction)) {
                shown.append(chip.text);
                QVERIFY(space.contains(chip.place) || chip.isRest);
            }
            QCOMPARE(shown, texts);
        }
    }

    void aLongTagIsElided()
    {
        const QFontMetrics metrics = m_view->fontMetrics();
        const QList<Chip> chips = arrangeChips({QString(60, u'w')}, {0, 0, 4'000, 40}, metrics, Qt::LeftToRight);
        QCOMPARE(chips.size(), 1);
        QVERIFY(chips.first().text.endsWith(u'…'));
        QVERIFY(chips.first().place.width() < 30 * metrics.averageCharWidth());
    }

    void ruleColoursItsRows_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<bool>("isTint");
        for (const auto &[name, theme] :
             {std::pair{"light", Theme::Light}, {"dark", Theme::Dark}, {"contrast", Theme::HighContrast}}) {
            QTest::addRow("row, %s", name) << theme << true;
            QTest::addRow("text, %s", name) << theme << false;
        }
    }
    //! The selection has its own colour, and all texts stay readable.
    void ruleColoursItsRows()
    {
        QFETCH(Theme, theme);
        QFETCH(bool, isTint);
        const QPalette palette = themePalette(theme);
        m_view->setPalette(palette);
        m_view->resize(2'000, 400); // has room for the column with any font
        m_view->clearSelection();
        ColourRule rule = *ColourRule::parse(u"row blue name:/target 1$/"_s);
        rule.isTint = isTint;
        const auto painted = [this](int row) {
            const QModelIndex cell = m_proxy->mapFromSource(m_model->index(row, static_cast<int>(ResultColumn::Kind)));
            return m_view->viewport()->grab(m_view->visualRect(cell)).toImage();
        };
        const QImage plain = painted(1);
        m_proxy->setColourRules({rule});
        const QImage coloured = painted(1);
        QVERIFY(coloured != plain);
        QCOMPARE(coloured.pixelColor(1, 1) != plain.pixelColor(1, 1), isTint);
        QCOMPARE(painted(2), painted(3)); // other rows don't change
        const QModelIndex name = m_proxy->mapFromSource(m_model->index(1, 0));
        QVERIFY(name.data(Qt::ToolTipRole).toString().contains(u"Blue by the colour rule"_s));
        QCOMPARE(name.data(Qt::AccessibleDescriptionRole).toString(), u"Blue by the colour rule “name:/target 1$/”"_s);
        rule.isOn = false;
        m_proxy->setColourRules({rule});
        QCOMPARE(painted(1), plain);
        for (const RuleColour &colour : kRuleColours) {
            const QString key = QLatin1String(colour.key);
            const QColor ground = ruleTintColour(palette, key);
            const double least = theme == Theme::HighContrast ? 7 : 4.5;
            QVERIFY2(contrastRatio(ruleColour(palette, key), palette.color(QPalette::Base)) >= least, colour.key);
            QVERIFY2(contrastRatio(palette.color(QPalette::Text), ground) >= least, colour.key);
        }
    }

    //! Rows still follow their states if the program, not the user, has selected one.
    void anAutomaticSelectionHoldsNoRows()
    {
        m_view->selectAutomatically(m_targets.at(0).id);
        QCOMPARE(m_view->selectedIds(), QList<TargetId>{m_targets.at(0).id});
        QVERIFY(!m_proxy->isHeld());
        m_view->selectIds({m_targets.at(1).id});
        QVERIFY(m_proxy->isHeld());
        QVERIFY(!m_view->isSelectionAutomatic());
    }

    //! The row that the program has selected stays visible when its state moves it to the top.
    void anAutomaticSelectionStaysVisible()
    {
        m_view->sortByColumn(static_cast<int>(ResultColumn::Mark), Qt::AscendingOrder);
        m_view->resize(m_view->width(), m_view->horizontalHeader()->height() + m_view->rowHeight(0) * 3);
        const TargetId last = m_proxy->row(m_proxy->rowCount() - 1).target->id;
        const auto target = std::ranges::find(m_targets, last, &Target::id);
        m_view->selectAutomatically(last);
        QVERIFY(m_view->verticalScrollBar()->value() > 0);
        fail(*target);
        QTRY_VERIFY(m_proxy->groupAt(0));
        QTRY_COMPARE(m_proxy->row(1).target->id, last);
        QTRY_COMPARE(m_view->rowViewportPosition(0), 0); // its heading is visible as well
    }

    //! The row is selected while others are still unsorted, and the details then make the table lower.
    void anAutomaticSelectionStaysVisibleUntilTheUserScrolls_data()
    {
        QTest::addColumn<bool>("scrolls");
        QTest::newRow("untouched") << false;
        QTest::newRow("scrolled") << true;
    }
    void anAutomaticSelectionStaysVisibleUntilTheUserScrolls()
    {
        QFETCH(bool, scrolls);
        const int header = m_view->horizontalHeader()->height();
        const int row = m_view->rowHeight(0);
        m_view->resize(m_view->width(), header + row * m_proxy->rowCount());
        const int last = m_proxy->rowCount() - 1;
        m_view->selectAutomatically(m_proxy->row(last).target->id);
        if (scrolls)
            m_view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        m_view->resize(m_view->width(), header + row * 2);
        const QRect place = m_view->visualRect(m_proxy->index(last, 0));
        QCOMPARE(m_view->viewport()->rect().contains(place.center()), !scrolls);
    }

    void anUnknownLayoutChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("layout");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("that of another program") << QByteArray("\x00\x00\x00\xff\x01", 5);
        QTest::newRow("another sort of JSON") << QByteArray("[1, 2]");
        QTest::newRow("columns that are not there")
            << QByteArray(R"({"columns":[{"column":"colour","shown":true,"width":70}]})");
    }
    void anUnknownLayoutChangesNothing()
    {
        QFETCH(QByteArray, layout);
        const QByteArray before = m_view->saveColumns();
        m_view->restoreColumns(layout);
        QCOMPARE(m_view->saveColumns(), before);
    }

    void nameColumnIsAlwaysShown()
    {
        m_view->restoreColumns(R"({"columns":[{"column":"kind","shown":false,"width":0},{"column":"name","shown":false}]})");
        QVERIFY(!m_view->isColumnHidden(static_cast<int>(ResultColumn::Name)));
        QVERIFY(m_view->isColumnHidden(static_cast<int>(ResultColumn::Kind)));
    }

    void defaultColumnsAreThoseOfTheDesign()
    {
        m_view->resize(2'000, 400);
        QStringList titles;
        const QHeaderView *header = m_view->horizontalHeader();
        for (int visual = 0; visual < header->count(); ++visual) {
            const int section = header->logicalIndex(visual);
            if (!header->isSectionHidden(section))
                titles.append(m_proxy->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        }
        QCOMPARE(titles,
                 (QStringList{u""_s, u"Name"_s, u"Type"_s, u"Result"_s, u"Time"_s, u"Heartbeat"_s, u"24 h"_s, u"Checked"_s}));
    }

    void columnsAreChosenInTheMenuOfTheHeader()
    {
        m_view->resize(2'000, 400);
        ColumnsMenu columns(m_view.get());
        const QHeaderView *header = m_view->horizontalHeader();
        const auto choose = [&](const QString &name) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, {50, 5}, header->viewport()->mapToGlobal(QPoint(50, 5)));
            QApplication::sendEvent(header->viewport(), &event);
            auto *menu = m_view->findChild<QMenu *>(u"headerMenu"_s);
            QVERIFY(menu && menu->isVisible());
            auto *action = columns.findChild<QAction *>(name);
            QVERIFY(action);
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            QVERIFY(!menu->isVisible());
            delete menu;
        };
        const int host = static_cast<int>(ResultColumn::Host);
        QVERIFY(m_view->isColumnHidden(host));
        choose(u"column-host"_s);
        QVERIFY(!m_view->isColumnHidden(host));
        QVERIFY(m_view->columnWidth(host) > 50);
        QVERIFY(columns.findChild<QAction *>(u"column-host"_s)->isChecked());
        const QByteArray chosen = m_view->saveColumns();
        choose(u"column-kind"_s);
        QVERIFY(m_view->isColumnHidden(static_cast<int>(ResultColumn::Kind)));
        m_view->restoreColumns(chosen);
        QVERIFY(!m_view->isColumnHidden(static_cast<int>(ResultColumn::Kind)));
        choose(u"resetColumns"_s);
        QVERIFY(m_view->isColumnHidden(host));
    }

    void resetRestoresColumnsThatGaveWay()
    {
        const auto day = static_cast<int>(ResultColumn::Day);
        const auto heartbeat = static_cast<int>(ResultColumn::Heartbeat);
        m_view->resize(2'000, 400);
        const int width = m_view->columnWidth(heartbeat);
        m_view->resize(300, 400);
        QTRY_VERIFY(m_view->isColumnHidden(day));
        QVERIFY(m_view->columnWidth(heartbeat) < width);
        m_view->resetColumns();
        m_view->resize(2'000, 400);
        QTRY_VERIFY(!m_view->isColumnHidden(day));
        QCOMPARE(m_view->columnWidth(heartbeat), width);
    }

    void columnsFitTheirContents()
    {
        m_targets[0].name = QString(60, u'W');
        m_model->setTargets(m_targets);
        ColumnsMenu menu(m_view.get());
        menu.findChild<QAction *>(u"fitColumns"_s)->trigger();
        const int width = m_view->columnWidth(static_cast<int>(ResultColumn::Name));
        QVERIFY(width > m_view->fontMetrics().horizontalAdvance(m_targets.at(0).name));
    }

    void rowsStayInPlaceUnderThePointer()
    {
        m_proxy->setGrouping(Grouping::None);
        QApplication::setActiveWindow(m_view.get());
        m_view->sortByColumn(static_cast<int>(ResultColumn::Mark), Qt::AscendingOrder);
        auto *button = m_view->findChild<QToolButton *>(u"resort"_s);
        const QString first = m_view->model()->index(0, 0).data().toString();
        enter();
        fail(m_targets.at(400));
        QCOMPARE(m_view->model()->index(0, 0).data().toString(), first);
        QVERIFY(button->isVisible());
        QCOMPARE(button->parentWidget(), m_view->horizontalHeader()); // covers no row
        QVERIFY(m_view->horizontalHeader()->rect().contains(button->geometry()));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_view->model()->index(0, 0).data().toString(), m_targets.at(400).name);
        QVERIFY(!button->isVisible());
        fail(m_targets.at(399));
        QVERIFY(button->isVisible());
        leave();
        QVERIFY(!button->isVisible());
        QCOMPARE(m_view->model()->index(0, 0).data().toString(), m_targets.at(399).name);
    }

    //! Otherwise, problems wouldn't come first in a window that opens under the pointer.
    void aRestingPointerHoldsNoRows()
    {
        appearUnderThePointer();
        QVERIFY(!m_proxy->isHeld());
        moveTo({51, 50});
        QVERIFY(m_proxy->isHeld());
        leave();
        appearUnderThePointer();
        QVERIFY(!m_proxy->isHeld());
        QWheelEvent wheel({50, 50}, m_view->mapToGlobal(QPointF(50, 50)), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(m_view->viewport(), &wheel); // someone who scrolls is reading
        QVERIFY(m_proxy->isHeld());
    }

    void rowsStayInPlaceWhileOneIsSelected()
    {
        m_proxy->setGrouping(Grouping::None);
        m_view->sortByColumn(static_cast<int>(ResultColumn::Mark), Qt::AscendingOrder);
        const TargetId selected = m_targets.at(3).id;
        m_view->selectIds({selected});
        const int place = m_view->currentIndex().row();
        fail(m_targets.at(400));
        QCOMPARE(m_view->currentIndex().row(), place);
        QTest::keyClick(m_view.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_view->currentIndex().row(), place + 1);
        QCOMPARE(m_view->selectedIds(), QList<TargetId>{selected});
        fail(m_targets.at(401));
        QCOMPARE(m_view->currentIndex().row(), place + 1);
        m_view->clearSelection();
        QCOMPARE(m_proxy->mapFromSource(m_model->index(401, 0)).row(), 1);
    }

    void removingTheSelectedRowSortsTheOthersAfterwards()
    {
        const QAbstractItemModelTester tester(m_proxy.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_targets.resize(4);
        m_model->setTargets(m_targets);
        m_view->sortByColumn(static_cast<int>(ResultColumn::Time), Qt::AscendingOrder);
        measure({0, 1, 2, 3});
        m_proxy->resort();
        m_view->selectIds({m_targets.at(1).id});
        measure({3, 2, 1, 0});
        QVERIFY(m_proxy->isStale());
        m_targets.removeAt(1);
        m_model->setTargets(m_targets);
        QCOMPARE(shownIds(), (QList<TargetId>{m_targets.at(0).id, m_targets.at(1).id, m_targets.at(2).id}));
        QTRY_COMPARE(shownIds(), (QList<TargetId>{m_targets.at(2).id, m_targets.at(1).id, m_targets.at(0).id}));
        QVERIFY(!m_proxy->isStale());
    }

    void cursorMovesToTheNextRemainingRow_data()
    {
        QTest::addColumn<int>("current");
        QTest::addColumn<bool>("isFilter");
        QTest::addColumn<int>("step"); // every n-th row is removed, counted from the current row
        QTest::addColumn<int>("next");
        QTest::newRow("removed") << 200 << false << 500 << 201;
        QTest::newRow("first removed") << 0 << false << 500 << 1;
        QTest::newRow("last removed") << 499 << false << 500 << 498;
        QTest::newRow("filtered away") << 200 << true << 500 << 201;
        QTest::newRow("filtered away with every other") << 200 << true << 2 << 201;
        QTest::newRow("filtered away with every third") << 200 << true << 3 << 201;
    }
    void cursorMovesToTheNextRemainingRow()
    {
        QFETCH(int, current);
        QFETCH(bool, isFilter);
        QFETCH(int, step);
        QFETCH(int, next);
        const QAbstractItemModelTester tester(m_proxy.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<Target> all = m_targets;
        m_view->selectIds({all.at(current).id});
        QList<Target> kept;
        for (int i = 0; i < all.size(); ++i) {
            const bool goes = i % step == current % step;
            m_targets[i].tags = goes ? QStringList() : QStringList{u"stays"_s};
            if (!goes)
                kept.append(m_targets.at(i));
        }
        m_model->setTargets(isFilter ? m_targets : kept);
        m_proxy->setFilter(*Filter::parse(isFilter ? u"tag:stays"_s : QString()));
        QCOMPARE(m_proxy->rowCount(), kept.size());
        QCOMPARE(m_view->currentId(), all.at(next).id);
        QVERIFY(m_view->selectedIds().isEmpty());
        QCoreApplication::processEvents(); // lays out the rows
        QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex()).center()));
    }

    void onlyRowsThatChangedArePaintedAgain()
    {
        QTRY_VERIFY(!m_view->isColumnHidden(0));
        QRegion painted;
        PaintWatch monitor(m_view->viewport(), &painted);
        QCoreApplication::processEvents();
        painted = {};
        m_model->addResults({makeResult(m_targets.at(0), Outcome::Up), makeResult(m_targets.at(450), Outcome::Up)});
        m_model->flush();
        const QRect row = m_view->visualRect(m_proxy->mapFromSource(m_model->index(0, 0)));
        QTRY_VERIFY(painted.contains(row.center()));
        QVERIFY2(painted.boundingRect().height() <= row.height(), qPrintable(QString::number(painted.boundingRect().height())));
    }

    //! Headings that stay as they are aren't painted again.
    void onlyRowsThatChangedArePaintedAgainBelowHeadings()
    {
        m_view->sortByColumn(static_cast<int>(ResultColumn::Mark), Qt::AscendingOrder);
        fail(m_targets.at(1));
        QTRY_VERIFY(headings().startsWith(u"Problems 1"_s));
        QCoreApplication::processEvents();
        QRegion painted;
        PaintWatch monitor(m_view->viewport(), &painted);
        fail(m_targets.at(1));
        QTRY_VERIFY(painted.contains(m_view->visualRect(m_proxy->index(1, 0)).center()));
        const QModelIndex name = m_proxy->index(4, static_cast<int>(ResultColumn::Name)); // the times are painted every second
        QVERIFY(!painted.contains(m_view->visualRect(name).center()));
    }

    void aTableWithoutMatchesSaysSo()
    {
        const auto *message = m_view->findChild<QWidget *>(u"noMatches"_s);
        QVERIFY(!message->isVisible());
        m_proxy->setFilter(*Filter::parse(u"name:nowhere"_s));
        QVERIFY(message->isVisible());
        QCOMPARE(message->geometry(), m_view->viewport()->rect());
        QCOMPARE(message->findChild<QLabel *>()->text(), u"No match for “name:nowhere” among 500 targets."_s);
        QSignalSpy cleared(m_view.get(), &ResultsView::clearFilterRequested);
        message->findChild<QPushButton *>(u"clearFilter"_s)->click();
        QCOMPARE(cleared.size(), 1);
        m_targets[0].name = u"nowhere"_s;
        m_model->setTargets(m_targets);
        QTRY_VERIFY(!message->isVisible());
    }

    void columnsAreRestored()
    {
        m_view->horizontalHeader()->resizeSection(static_cast<int>(ResultColumn::Name), 333);
        m_view->sortByColumn(static_cast<int>(ResultColumn::Time), Qt::DescendingOrder);
        const QByteArray state = m_view->saveColumns();
        ResultsView other;
        other.setResults(m_proxy.get());
        other.restoreColumns(state);
        QCOMPARE(other.horizontalHeader()->sectionSize(static_cast<int>(ResultColumn::Name)), 333);
        QCOMPARE(other.horizontalHeader()->sortIndicatorSection(), static_cast<int>(ResultColumn::Time));
        QCOMPARE(m_proxy->sortColumn(), static_cast<int>(ResultColumn::Time));
    }

    void shiftClickAddsReversesAndRemovesAColumn()
    {
        const auto press = [this](ResultColumn column, Qt::KeyboardModifiers modifiers = Qt::ShiftModifier) {
            const QHeaderView *header = m_view->horizontalHeader();
            const int middle =
                header->sectionViewportPosition(columnIndex(column)) + header->sectionSize(columnIndex(column)) / 2;
            QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, {middle, header->height() / 2});
        };
        using enum ResultColumn;
        const SortKey worstFirst{Mark, Qt::AscendingOrder};
        QCOMPARE(m_proxy->sortKeys(), QList<SortKey>{worstFirst});
        press(Time);
        QCOMPARE(m_proxy->sortKeys(), (QList<SortKey>{worstFirst, {Time, Qt::AscendingOrder}}));
        press(Time);
        QCOMPARE(m_proxy->sortKeys(), (QList<SortKey>{worstFirst, {Time, Qt::DescendingOrder}}));
        press(Name);
        QCOMPARE(m_proxy->headerData(columnIndex(Name), Qt::Horizontal, Qt::AccessibleDescriptionRole).toString(),
                 u"Sorted ascending, column 3 of 3 in the sort order"_s);
        press(Time);
        QCOMPARE(m_proxy->sortKeys(), (QList<SortKey>{worstFirst, {Name, Qt::AscendingOrder}}));
        press(Mark);
        QCOMPARE(m_view->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        press(Mark);
        QCOMPARE(m_proxy->sortKeys(), (QList<SortKey>{{Name, Qt::AscendingOrder}}));
        QCOMPARE(m_view->horizontalHeader()->sortIndicatorSection(), columnIndex(Name));
        press(Mark);
        press(Time, Qt::NoModifier);
        QCOMPARE(m_proxy->sortKeys(), (QList<SortKey>{{Time, Qt::AscendingOrder}}));
    }

    void allSortColumnsAreRestored()
    {
        auto *header = qobject_cast<ResultsHeader *>(m_view->horizontalHeader());
        const QByteArray single = m_view->saveColumns();
        const QList<SortKey> keys{{ResultColumn::Kind, Qt::AscendingOrder}, {ResultColumn::Time, Qt::DescendingOrder}};
        header->setSortKeys(keys);
        const QByteArray state = m_view->saveColumns();
        m_view->resetColumns();
        QCOMPARE(m_proxy->sortKeys(), (QList<SortKey>{{ResultColumn::Mark, Qt::AscendingOrder}}));
        m_view->restoreColumns(state);
        QCOMPARE(m_proxy->sortKeys(), keys);
        QCOMPARE(header->sortIndicatorSection(), columnIndex(ResultColumn::Kind));
        m_view->restoreColumns(single);
        QCOMPARE(m_proxy->sortKeys().size(), 1);
        QCOMPARE(m_view->saveColumns(), single); // so that a stored layout stays the layout in use
    }

    void theHeaderNumbersItsSortColumns()
    {
        auto *header = qobject_cast<ResultsHeader *>(m_view->horizontalHeader());
        const auto picture = [header](ResultColumn column) {
            const int section = columnIndex(column);
            return header->viewport()
                ->grab(QRect(header->sectionViewportPosition(section), 0, header->sectionSize(section), header->height()))
                .toImage();
        };
        header->setSortKeys({{ResultColumn::Name, Qt::AscendingOrder}});
        const QImage alone = picture(ResultColumn::Name);
        const QImage unsorted = picture(ResultColumn::Time);
        header->setSortKeys({{ResultColumn::Name, Qt::AscendingOrder}, {ResultColumn::Time, Qt::AscendingOrder}});
        const QImage first = picture(ResultColumn::Name);
        const QImage second = picture(ResultColumn::Time);
        header->setSortKeys({{ResultColumn::Time, Qt::AscendingOrder}, {ResultColumn::Name, Qt::AscendingOrder}});
        QVERIFY(first != alone);
        QVERIFY(second != unsorted);
        QVERIFY(picture(ResultColumn::Name) != first);
        QVERIFY(picture(ResultColumn::Time) != second);
    }

    void aMarkedRowHasABookmark()
    {
        const QModelIndex name = m_proxy->index(0, columnIndex(ResultColumn::Name));
        const auto picture = [&] { return m_view->viewport()->grab(m_view->visualRect(name)).toImage(); };
        const TargetId id = m_proxy->row(0).target->id;
        const QImage before = picture();
        m_model->setMarked({id}, true);
        QVERIFY(picture() != before);
        m_model->showMoment(QDateTime::currentDateTimeUtc().addDays(-1), {});
        QVERIFY(m_proxy->row(0).isMarked); // also in time travel
        m_model->setMarked({id}, false);
        QVERIFY(!m_proxy->row(0).isMarked);
        m_model->showNow();
        QCOMPARE(picture(), before);
    }

    void allRowsHaveTheSameHeight()
    {
        QCOMPARE(m_view->rowHeight(0), m_view->fontMetrics().height() + 10);
        QFont large = m_view->font();
        large.setPointSizeF(large.pointSizeF() * 2);
        m_view->setFont(large);
        QCOMPARE(m_view->rowHeight(0), m_view->fontMetrics().height() + 10);
    }

    void tenThousandRowsLoadWithoutAReset()
    {
        const QSignalSpy resets(m_proxy.get(), &QAbstractItemModel::modelReset);
        const QList<Target> many = makeTargets(10'000);
        m_model->setTargets(many);
        for (const Target &target : many)
            m_model->addResults({makeResult(target, Outcome::Up)});
        m_model->flush();
        QCOMPARE(m_proxy->rowCount(), 10'000);
        QCOMPARE(resets.count(), 0);
    }

private:
    void appearUnderThePointer()
    {
        QEnterEvent event({50, 50}, {50, 50}, m_view->mapToGlobal(QPointF(50, 50)));
        QApplication::sendEvent(m_view->viewport(), &event);
        moveTo({50, 50});
    }
    void moveTo(const QPointF &position)
    {
        QMouseEvent event(QEvent::MouseMove, position, m_view->mapToGlobal(position), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(m_view->viewport(), &event);
    }
    void enter()
    {
        appearUnderThePointer();
        moveTo({51, 50});
    }
    void leave()
    {
        QEvent event(QEvent::Leave);
        QApplication::sendEvent(m_view->viewport(), &event);
    }
    //! Returns the headings between the rows with their counts.
    QString headings() const
    {
        QStringList headings;
        for (int row = 0; row < m_proxy->rowCount(); ++row) {
            if (const RowGroup *group = m_proxy->groupAt(row))
                headings.append(headingTitle(*group) + u' ' + QString::number(group->count));
        }
        return headings.join(u", "_s);
    }
    //! Shows two groups of tags and the targets without a tag.
    void groupByTags()
    {
        for (int i = 0; i < 10; ++i)
            m_targets[i].tags = QStringList{i < 5 ? u"alpha"_s : u"beta"_s};
        m_model->setTargets(m_targets);
        m_proxy->setGrouping(Grouping::Tag);
        QCOMPARE(headings(), u"alpha 5, beta 5, No tag 490"_s);
    }
    void fail(const Target &target)
    {
        m_model->addResults({makeResult(target, Outcome::Down)});
        m_model->flush();
    }
    void measure(const QList<double> &times)
    {
        for (qsizetype i = 0; i < times.size(); ++i)
            m_model->addResults({makeResult(m_targets.at(i), Outcome::Up, times.at(i))});
        m_model->flush();
    }
    QList<TargetId> shownIds() const
    {
        QList<TargetId> ids;
        for (const ResultRow *row : m_proxy->matchingRows())
            ids.append(row->target->id);
        return ids;
    }

    QList<Target> m_targets;
    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<ResultsProxy> m_proxy;
    std::unique_ptr<ResultsView> m_view;
};

QTEST_MAIN(tst_ResultsView)

} // namespace ResultsViewTest

#include "tst_ResultsView.moc"
