// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The command palette: fuzzy search, and the effect of Enter.

#include "app/language/Language.h"
#include "gui/GuiSamples.h"
#include "gui/WindowSession.h"
#include "gui/add/AddDialog.h"
#include "gui/filter/FilterBox.h"
#include "gui/palette/CommandPalette.h"
#include "gui/palette/PaletteModel.h"
#include "gui/settings/SettingsDialog.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"
#include "support/CpuClock.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

namespace PaletteTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kQuick = "\"latency\": \"5ms\"";

PaletteEntry makeEntry(const QString &text, const QString &detail = {})
{
    PaletteEntry entry;
    entry.text = text;
    entry.detail = detail;
    entry.targetId = QUuid::createUuid();
    entry.lower = text.toLower();
    entry.lowerDetail = detail.toLower();
    return entry;
}

QStringList shown(const QAbstractItemModel *model)
{
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, 0).data().toString());
    return texts;
}

//! Returns the text with matched letters in brackets.
QString marked(const QString &text, const QList<int> &positions)
{
    QString out;
    for (int i = 0; i < text.size(); ++i)
        out += positions.contains(i) ? u'[' + QString(text.at(i)) + u']' : QString(text.at(i));
    return out.replace(u"]["_s, QString());
}

//! The palette of an open window.
struct Opened
{
    explicit Opened(WindowSession &session)
        : palette(session.find<CommandPalette>())
        , query(session.find<QLineEdit>(u"paletteQuery"_s))
        , list(session.find<QListView>(u"paletteList"_s))
        , hint(session.find<QLabel>(u"paletteHint"_s))
    {
        QTest::keyClick(&session.window(), Qt::Key_K, Qt::ControlModifier);
    }
    CommandPalette *palette;
    QLineEdit *query;
    QListView *list;
    QLabel *hint;
};

} // namespace

class tst_Palette : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void matchesLettersInTexts_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hits"); // text with matched letters in brackets; empty if there is no match
        QTest::newRow("prefix") << u"pau"_s << u"Pause"_s << u"[Pau]se"_s;
        QTest::newRow("start of a word") << u"sch"_s << u"Pause the schedule"_s << u"Pause the [sch]edule"_s;
        QTest::newRow("start of a word before within one") << u"at"_s << u"Paths at home"_s << u"Paths [at] home"_s;
        QTest::newRow("within a word") << u"use"_s << u"Pause"_s << u"Pa[use]"_s;
        QTest::newRow("first letters") << u"pts"_s << u"Pause the schedule"_s << u"[P]ause [t]he [s]chedule"_s;
        QTest::newRow("scattered") << u"pse"_s << u"Pause"_s << u"[P]au[se]"_s;
        QTest::newRow("words in any order") << u"now check"_s << u"Check now"_s << u"[Check] [now]"_s;
        QTest::newRow("capitals do not count") << u"CHECK"_s << u"check"_s << u"[check]"_s;
        QTest::newRow("not in that order") << u"esuap"_s << u"Pause"_s << QString();
        QTest::newRow("one word of two") << u"pause never"_s << u"Pause"_s << QString();
        QTest::newRow("letters that only fit without preference") << u"abc"_s << u"ab a c b"_s << u"[ab] a [c] b"_s;
    }
    void matchesLettersInTexts()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QList<int> positions;
        const int score = fuzzyScore(fuzzyWords(query), text.toLower(), &positions);
        QTEST(score < 0 ? QString() : marked(text, positions), "hits");
        QCOMPARE(fuzzyScore(fuzzyWords(query), text.toLower()), score);
    }

    void listsTheBestMatchFirst()
    {
        PaletteModel model;
        model.setEntries({makeEntry(u"Scan house now"_s), makeEntry(u"Mosch"_s), makeEntry(u"Big school"_s),
                          makeEntry(u"Schedule"_s), makeEntry(u"Other"_s, u"https://school.example"_s),
                          makeEntry(u"No"_s, u"s-c-h"_s)},
                         {});
        model.setQuery(u"sch"_s);
        QCOMPARE(shown(&model), (QStringList{u"Schedule"_s, u"Big school"_s, u"Mosch"_s, u"Scan house now"_s, u"Other"_s}));
    }

    void prefersRecentChoices()
    {
        PaletteModel model;
        const QList<PaletteEntry> entries{makeEntry(u"Web one"_s), makeEntry(u"Web two"_s), makeEntry(u"Web three"_s)};
        model.setEntries(entries, {u"Web three"_s, u"Web two"_s});
        model.setQuery(u"web"_s);
        QCOMPARE(shown(&model), (QStringList{u"Web three"_s, u"Web two"_s, u"Web one"_s}));
        model.setQuery({});
        QCOMPARE(shown(&model), (QStringList{u"Web three"_s, u"Web two"_s})); // without a query, only recent targets
    }

    void searchesTenThousandTargetsWithinAFrame()
    {
        ResultsModel targets;
        targets.setTargets(makeTargets(10'000));
        PaletteModel model;
        test::CpuClock clock;
        model.setEntries(entriesOf(&targets), {});
        QVERIFY2(clock.elapsedMs() < 300, qPrintable(QString::number(clock.elapsedMs())));
        QList<qint64> times;
        for (const QString &query :
             {u"t"_s, u"ta"_s, u"tar"_s, u"targ 9"_s, u"tgt"_s, u"t99"_s, u"127"_s, u"nothing"_s, u"9999"_s}) {
            clock.restart();
            model.setQuery(query);
            times.append(clock.elapsedNs());
        }
        std::sort(times.begin(), times.end());
        const double median = double(times.at(times.size() / 2)) / 1e6;
        qInfo("median of a keystroke: %.2f ms, slowest %.2f ms", median, double(times.last()) / 1e6);
        QVERIFY2(median < 16 * 4, qPrintable(QString::number(median))); // generous, for debug builds on a busy computer
        QVERIFY(model.rowCount() <= PaletteModel::kMaxEntries);
        QCOMPARE(shown(&model).first(), u"target 9999"_s);
    }

    void enterTriggersTheAction()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        Opened open(session);
        QVERIFY(open.palette->isVisible());
        QTest::keyClicks(open.query, u"add"_s);
        QCOMPARE(shown(open.list->model()).first(), u"Add"_s);
        QTest::keyClick(open.query, Qt::Key_Return);
        QVERIFY(!open.palette->isVisible());
        QVERIFY(session.find<AddDialog>());
    }

    void knowsEveryActionOfTheMenusWithItsShortcut()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        Opened open(session);
        QTest::keyClicks(open.query, u"check now"_s);
        const QModelIndex first = open.list->model()->index(0, 0);
        QCOMPARE(first.data().toString(), u"Check now"_s);
        QCOMPARE(first.data(PaletteModel::ShortcutRole).toString(), u"F5"_s);
        QCOMPARE(first.data(PaletteModel::DetailRole).toString(), u"Targets"_s);
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(u"F5"_s));
    }

    void disabledActionsAreGreyAndDoNothing()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        Opened open(session);
        QTest::keyClicks(open.query, u"redo"_s);
        const QModelIndex first = open.list->model()->index(0, 0);
        QCOMPARE(first.data().toString(), u"Redo"_s);
        QVERIFY(!first.data(PaletteModel::EnabledRole).toBool());
        QTest::keyClick(open.query, Qt::Key_Return);
        QVERIFY(open.palette->isVisible());
        QCOMPARE(open.hint->text(), u"This command isn't available right now."_s);
    }

    //! The icon is where a line begins, and the shortcut where it ends.
    void rowsFollowTheLayoutDirection()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        Opened open(session);
        QTest::keyClicks(open.query, u"quit"_s);
        const QModelIndex quit = open.list->model()->index(0, 0);
        QVERIFY(!quit.data(PaletteModel::ShortcutRole).toString().isEmpty());
        constexpr int kIcon = 32; // with a margin on both sides
        QList<QImage> icons, shortcuts;
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QImage picture(800, 30, QImage::Format_RGB32);
            picture.fill(Qt::white);
            QPainter painter(&picture);
            QStyleOptionViewItem option;
            option.initFrom(open.list);
            option.rect = picture.rect();
            option.direction = direction;
            option.state &= ~QStyle::State_Selected;
            open.list->itemDelegate()->paint(&painter, option, quit);
            const bool isMirrored = direction == Qt::RightToLeft;
            icons.append(picture.copy(isMirrored ? picture.width() - kIcon : 0, 0, kIcon, 30));
            shortcuts.append(picture.copy(isMirrored ? 0 : picture.width() - kIcon, 0, kIcon, 30));
        }
        QImage empty(kIcon, 30, QImage::Format_RGB32);
        empty.fill(Qt::white);
        QVERIFY(icons.at(0) != empty);
        QVERIFY(icons.at(0) == icons.at(1));
        QVERIFY(shortcuts.at(0) != empty);
        QVERIFY(shortcuts.at(1) != empty);
        QVERIFY(shortcuts.at(1) != icons.at(0));
    }

    void showsATargetHiddenByTheFilter()
    {
        WindowSession session({simulated("North gate", kQuick), simulated("South gate", kQuick)});
        QVERIFY(session.open());
        auto *filter = session.find<FilterBox>();
        filter->setFocus();
        QTest::keyClicks(filter, u"south"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        auto *view = session.find<ResultsView>();
        QTRY_COMPARE(view->model()->rowCount(), 1);
        Opened open(session);
        QTest::keyClicks(open.query, u"n gate"_s);
        QTest::keyClick(open.query, Qt::Key_Return);
        QCOMPARE(view->selectedIds(), session.ids({u"North gate"_s}));
        QCOMPARE(filter->text(), QString());
        QVERIFY(view->hasFocus());
    }

    void aRemovedTargetEditsNoOther()
    {
        WindowSession session({simulated("North gate", kQuick), simulated("South gate", kQuick)});
        QVERIFY(session.open());
        session.find<ResultsView>()->selectIds(session.ids({u"South gate"_s}));
        Opened open(session);
        QTest::keyClicks(open.query, u"n gate"_s);
        QCOMPARE(open.list->currentIndex().data().toString(), u"North gate"_s);
        session.monitor().targets().remove(session.ids({u"North gate"_s}));
        QVERIFY(open.palette->isVisible());
        QTest::keyClick(open.query, Qt::Key_Return, Qt::AltModifier);
        QVERIFY(!session.find<SettingsDialog>());
    }

    void ctrlEnterChecksATarget()
    {
        WindowSession session({simulated("A", kQuick), simulated("B", kQuick)});
        QVERIFY(session.open());
        QSignalSpy round(&session.monitor(), &Monitor::runChanged);
        QTRY_VERIFY(!round.isEmpty() && round.last().first().value<RunSnapshot>().finished);
        const quint64 before = round.last().first().value<RunSnapshot>().id;
        Opened open(session);
        QTest::keyClicks(open.query, u"b"_s);
        while (open.list->currentIndex().data().toString() != u"B"_s)
            QTest::keyClick(open.query, Qt::Key_Down);
        QTest::keyClick(open.query, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(round.last().first().value<RunSnapshot>().id == before + 1);
        QCOMPARE(round.last().first().value<RunSnapshot>().total, 1);
    }

    void opensThePageOfASetting()
    {
        WindowSession session({simulated("Density of traffic", kQuick)}); // the name also matches the query
        QVERIFY(session.open());
        Opened open(session);
        QTest::keyClicks(open.query, u"density"_s);
        QCOMPARE(open.list->model()->index(0, 0).data(PaletteModel::DetailRole).toString(), u"Settings"_s);
        QTest::keyClick(open.query, Qt::Key_Return);
        auto *dialog = session.find<SettingsDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QListWidget *>(u"pageList"_s)->currentItem()->text(), u"Appearance"_s);
        QTRY_VERIFY(dialog->findChild<QWidget *>(u"field_density"_s)->hasFocus());
    }

    void listsCurrentMenuTexts()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        session.window().resize(1500, 800); // has room for all default columns
        auto *view = session.find<ResultsView>();
        const int column = static_cast<int>(ResultColumn::Kind);
        QVERIFY(!view->isColumnHidden(column));
        for (const bool isHidden : {true, false}) {
            Opened open(session); // works even if the Columns menu was never opened
            QTest::keyClicks(open.query, u"type"_s);
            const auto isColumn = [&open] {
                return open.list->currentIndex().data(PaletteModel::DetailRole).toString() == u"View › Columns"_s;
            };
            for (int row = 1; row < open.list->model()->rowCount() && !isColumn(); ++row)
                QTest::keyClick(open.query, Qt::Key_Down);
            QVERIFY(isColumn());
            QTest::keyClick(open.query, Qt::Key_Return);
            QCOMPARE(view->isColumnHidden(column), isHidden);
        }
        session.find<FilterBox>()->setFilterText(u"is:up"_s);
        Opened open(session);
        QTest::keyClicks(open.query, u"save this filter"_s);
        QVERIFY(open.list->model()->index(0, 0).data(PaletteModel::EnabledRole).toBool());
    }

    void keysAloneMoveAndClose()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        Opened open(session);
        QTRY_VERIFY(open.query->hasFocus());
        QCOMPARE(open.list->currentIndex().row(), 0);
        QTest::keyClick(open.query, Qt::Key_Up);
        QCOMPARE(open.list->currentIndex().row(), 0);
        QTest::keyClick(open.query, Qt::Key_Down);
        QCOMPARE(open.list->currentIndex().row(), 1);
        QTest::keyClick(open.query, Qt::Key_PageDown);
        QVERIFY(open.list->currentIndex().row() > 2);
        QTest::keyClicks(open.query, u"zzzz"_s);
        QCOMPARE(open.list->model()->rowCount(), 0);
        QTest::keyClick(open.query, Qt::Key_Return); // no effect without an entry
        QVERIFY(open.palette->isVisible());
        QTest::keyClick(open.query, Qt::Key_Escape);
        QVERIFY(!open.palette->isVisible());
        QVERIFY(session.window().isVisible());
    }

    void staysWithinItsWindow()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        session.window().resize(900, 600);
        Opened open(session);
        const QRect window(session.window().mapToGlobal(QPoint()), session.window().size());
        QVERIFY(window.contains(open.palette->geometry()));
        QVERIFY(std::abs(open.palette->geometry().center().x() - window.center().x()) <= 1);
    }

    void everyControlHasAName()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        Opened open(session);
        for (QWidget *widget : QList<QWidget *>{open.palette, open.query, open.list}) {
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(tst_Palette)

} // namespace PaletteTest

#include "tst_Palette.moc"
