// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The effects of the Appearance page of the settings on the running program.

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "gui/GuiSamples.h"
#include "gui/look/Appearance.h"
#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QProxyStyle>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSet>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOption>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

#include <functional>

namespace AppearanceTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

QColor iconColour(const QIcon &icon)
{
    const QImage image = icon.pixmap(16).toImage();
    QColor most = Qt::transparent;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const QColor colour = image.pixelColor(x, y); colour.alpha() > most.alpha())
                most = colour;
        }
    }
    return most;
}

//! Returns the name of the style on which the program's style is based.
QString styleName()
{
    const auto *ours = qobject_cast<const QProxyStyle *>(QApplication::style());
    return (ours ? ours->baseStyle() : QApplication::style())->name();
}

//! Returns the highest contrast of any pixel against `ground`.
double strongestContrast(const QImage &picture, const QColor &ground)
{
    double strongest = 1;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            strongest = std::max(strongest, contrastRatio(picture.pixelColor(x, y), ground));
    }
    return strongest;
}

} // namespace

class tst_Appearance : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;

private slots:
    void init() { m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.json"_s)); }
    void cleanup()
    {
        QApplication::setPalette(QPalette());
        setDensity(Density::Comfortable);
        setTimeFormat(TimeFormat::Relative);
    }

    void theThemeChangesWhileTheProgramRuns_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << u"light"_s << Theme::Light;
        QTest::newRow("dark") << u"dark"_s << Theme::Dark;
        QTest::newRow("high contrast") << u"high-contrast"_s << Theme::HighContrast;
    }
    void theThemeChangesWhileTheProgramRuns()
    {
        QFETCH(QString, word);
        QFETCH(Theme, theme);
        const QString styleBefore = styleName();
        Appearance appearance(std::nullopt);
        appearance.followSettings(m_settings.get());
        const QPalette before = QApplication::palette();
        QWidget widget;
        widget.show();
        QCOMPARE(m_settings->set(setting::kTheme, word), QString());
        QTRY_COMPARE(widget.palette().color(QPalette::Base), themePalette(theme).color(QPalette::Base));
        QCOMPARE(iconColour(actionIcon(u"add"_s)), themePalette(theme).color(QPalette::WindowText));
        QCOMPARE(iconColour(stateIcon(MarkState::Down)), stateColour(MarkState::Down, theme != Theme::Light));
        QCOMPARE(m_settings->set(setting::kTheme, u"system"_s), QString());
        QCOMPARE(QApplication::palette(), before);
        QCOMPARE(styleName(), styleBefore);
    }

    //! Without a palette of the desktop, the window has ours. Otherwise, it follows the desktop.
    void theSystemThemeUsesThePaletteOfTheDesktop()
    {
        const QPalette light(Qt::lightGray);
        const QPalette dark = themePalette(Theme::Dark);
        QCOMPARE(systemPalette(light, light), themePalette(Theme::Light));
        QCOMPARE(systemPalette(dark, dark), themePalette(Theme::Dark));
        QCOMPARE(systemPalette(dark, light).resolveMask(),
                 QPalette::ResolveMask(0));  // follows changes of the platform's palette
        QApplication::setStyle(u"Fusion"_s); // the style of a desktop without one of its own
        Appearance appearance(std::nullopt);
        appearance.followSettings(m_settings.get());
        QCOMPARE(QApplication::palette().color(QPalette::Window), themePalette(Theme::Light).color(QPalette::Window));
    }

    void leftToRightTextKeepsItsOrder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a number first") << u"1 target is down"_s;
        QTest::newRow("a unit last") << u"84 ms"_s;
        QTest::newRow("punctuation last") << u"No answer."_s;
        QTest::newRow("a percentage") << u"99.9 %"_s;
    }

    //! A line below a letter would separate it from the letters that it is joined with in Arabic.
    void lettersAreUnderlinedExceptInArabic()
    {
        const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        const FramedStyle style(FrameMode::WhenNeeded);
        QCOMPARE(style.styleHint(QStyle::SH_UnderlineShortcut, nullptr, nullptr, nullptr), 1);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(style.styleHint(QStyle::SH_UnderlineShortcut, nullptr, nullptr, nullptr), 0);
    }

    //! English texts and numbers look the same in both layouts.
    void leftToRightTextKeepsItsOrder()
    {
        QFETCH(QString, text);
        const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        QList<QImage> pictures;
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QGuiApplication::setLayoutDirection(direction);
            FramedStyle style(FrameMode::WhenNeeded);
            QImage picture(300, 60, QImage::Format_RGB32);
            picture.fill(Qt::white);
            QPainter painter(&picture);
            painter.setLayoutDirection(direction);
            const int alignment = Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute;
            style.drawItemText(&painter, {0, 0, 300, 30}, alignment, QPalette(Qt::lightGray), true, text, QPalette::WindowText);
            QStyleOptionViewItem cell;
            cell.rect = {0, 30, 300, 30};
            cell.direction = direction;
            cell.features = QStyleOptionViewItem::HasDisplay;
            cell.displayAlignment = Qt::Alignment(alignment);
            cell.text = text;
            style.drawControl(QStyle::CE_ItemViewItem, &cell, &painter, nullptr);
            pictures.append(picture);
        }
        QVERIFY(pictures.at(0) == pictures.at(1));
    }

    void sentencesKeepTheirPassages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("data") << u"84 ms"_s << u"\u202a84 ms\u202c"_s;
        QTest::newRow("a result") << u"متاح: 200 OK, 12 results"_s << u"متاح: \u202a200 OK, 12 results\u202c"_s;
        QTest::newRow("a time") << u"منذ 2026-11-28 03:33:48 UTC."_s << u"منذ \u202a2026-11-28 03:33:48 UTC\u202c."_s;
        QTest::newRow("a day") << u"منذ 2026-11-28، 5"_s << u"منذ \u202a2026-11-28\u202c، 5"_s;
        QTest::newRow("numbers") << u"5 من 24: 80.1"_s << u"5 من 24: 80.1"_s;
        QTest::newRow("a name first") << u"rack 0 – 8 من 833"_s << u"\u202b\u202arack 0\u202c – 8 من 833\u202c"_s;
    }

    //! In Arabic, a time or a passage in Latin letters doesn't take part in the order of the sentence.
    void sentencesKeepTheirPassages()
    {
        QFETCH(QString, text);
        QCOMPARE(isolated(text), text);
        const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QTEST(isolated(text), "expected");
    }

    //! The comma would move to the other end of the key.
    void keysInMenusKeepTheirOrder()
    {
        const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const auto pictureOf = [](const QStyle &style, const QString &text) {
            QImage picture(300, 30, QImage::Format_RGB32);
            picture.fill(Qt::white);
            QPainter painter(&picture);
            painter.setLayoutDirection(Qt::RightToLeft);
            QStyleOptionMenuItem entry;
            entry.rect = picture.rect();
            entry.direction = Qt::RightToLeft;
            entry.palette = QPalette(Qt::lightGray);
            entry.menuItemType = QStyleOptionMenuItem::Normal;
            entry.reservedShortcutWidth = 100;
            entry.text = text;
            style.drawControl(QStyle::CE_MenuItem, &entry, &painter, nullptr);
            return picture;
        };
        const QProxyStyle usual(u"Fusion"_s);
        const QImage expected = pictureOf(usual, u"الإعدادات\t\u202aCtrl+,\u202c"_s);
        QVERIFY(pictureOf(usual, u"الإعدادات\tCtrl+,"_s) != expected);
        QVERIFY(pictureOf(FramedStyle(FrameMode::WhenNeeded), u"الإعدادات\tCtrl+,"_s) == expected);
    }

    //! Beside its caption, also if the user can select the text.
    void selectableLabelsBeginAtTheSideOfTheLayout()
    {
        const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QGuiApplication::setLayoutDirection(direction);
            const std::unique_ptr<QLabel> label(makeSelectableLabel(u"value"_s));
            label->setText(u"200 OK"_s);
            label->resize(300, 30);
            const QImage picture = label->grab().toImage();
            QImage blank = picture.copy(0, 0, 150, 30);
            blank.fill(picture.pixelColor(150, 0));
            QCOMPARE(picture.copy(0, 0, 150, 30) == blank, direction == Qt::RightToLeft);
            QCOMPARE(picture.copy(150, 0, 150, 30) == blank, direction == Qt::LeftToRight);
        }
    }

    //! Selected rows have a tint in every list, so marks keep the colours of their states.
    void selectedRowsHaveATint()
    {
        Appearance appearance(Theme::Light);
        appearance.followSettings(m_settings.get());
        QTableWidget table(2, 1);
        table.setSelectionBehavior(QAbstractItemView::SelectRows);
        table.setItem(0, 0, new QTableWidgetItem(stateIcon(MarkState::Down), u"Shop"_s));
        table.setItem(1, 0, new QTableWidgetItem(stateIcon(MarkState::Down), u"Shop"_s));
        table.selectRow(0);
        table.show();
        const auto coloursIn = [&table](int row) {
            const QImage picture = table.viewport()->grab(table.visualItemRect(table.item(row, 0))).toImage();
            QSet<QRgb> colours;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    colours.insert(picture.pixel(x, y));
            }
            return colours;
        };
        const QPalette palette = QApplication::palette();
        const QRgb ink = stateColour(MarkState::Down, false).rgb();
        QVERIFY(coloursIn(0).contains(selectionTintColour(palette).rgb()));
        QVERIFY(coloursIn(0).contains(accentColour(palette).rgb())); // the edge
        QVERIFY(coloursIn(0).contains(ink));
        QVERIFY(coloursIn(1).contains(ink));
        QVERIFY(!coloursIn(1).contains(selectionTintColour(palette).rgb()));
    }

    void labelsFollowTheLayoutDirection_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<Qt::Alignment>("alignment");
        QTest::addColumn<bool>("isLeft");
        QTest::newRow("left to right") << Qt::LeftToRight << Qt::Alignment(Qt::AlignLeft) << true;
        QTest::newRow("left to right, at the end") << Qt::LeftToRight << Qt::Alignment(Qt::AlignRight) << false;
        QTest::newRow("right to left") << Qt::RightToLeft << Qt::Alignment(Qt::AlignLeft) << false;
        QTest::newRow("right to left, at the end") << Qt::RightToLeft << Qt::Alignment(Qt::AlignRight) << true;
    }

    //! Also a text that isn't translated, or that wraps.
    void labelsFollowTheLayoutDirection()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        QFETCH(const Qt::Alignment, alignment);
        QFETCH(const bool, isLeft);
        const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        QGuiApplication::setLayoutDirection(direction);
        FramedStyle style(FrameMode::WhenNeeded);
        for (const bool wraps : {false, true}) {
            QLabel label(u"Text"_s);
            label.setStyle(&style);
            label.setPalette(QPalette(Qt::white));
            label.setWordWrap(wraps);
            label.setAlignment(alignment | Qt::AlignVCenter);
            label.resize(300, 30);
            const QImage picture = label.grab().toImage();
            const auto isEmpty = [](const QImage &part) {
                QImage blank = part.copy();
                blank.fill(part.pixelColor(part.width() / 2, 0));
                return part == blank;
            };
            QCOMPARE(isEmpty(picture.copy(0, 0, 150, 30)), !isLeft);
            QCOMPARE(isEmpty(picture.copy(150, 0, 150, 30)), isLeft);
        }
    }

    void selectedRowsAreReadable_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<Outcome>("outcome");
        for (const auto &[name, theme] :
             {std::pair("light", Theme::Light), std::pair("dark", Theme::Dark), std::pair("high contrast", Theme::HighContrast),
              std::pair("system", Theme::System)}) {
            for (const Outcome outcome : {Outcome::Up, Outcome::Degraded, Outcome::Down, Outcome::Unknown})
                QTest::addRow("%s, %s", name, qPrintable(stateLabel(markStateOf(outcome)))) << theme << outcome;
        }
    }

    //! The picture of a selected row: each cell is readable, and the mark has the colour of its state.
    void selectedRowsAreReadable()
    {
        QFETCH(Theme, theme);
        QFETCH(Outcome, outcome);
        constexpr double kLeast = 4.5;
        QApplication::setStyle(u"Fusion"_s);
        Appearance appearance(theme);
        ResultsModel model;
        ResultsProxy proxy(&model);
        ResultsView view;
        view.setResults(&proxy);
        const QList<Target> targets = makeTargets(2);
        model.setTargets(targets);
        model.addResults({makeResult(targets.at(0), outcome), makeResult(targets.at(1), outcome)});
        model.flush();
        view.resize(1500, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.selectIds({targets.at(0).id});
        view.setFocus(Qt::TabFocusReason);
        const QImage picture = view.viewport()->grab().toImage();
        const QColor tint = selectionTintColour(view.palette());
        for (const ResultColumn column : view.shownColumns()) {
            const QRect cell = view.visualRect(view.currentIndex().siblingAtColumn(static_cast<int>(column)));
            const QImage part = picture.copy(cell);
            const QByteArray name = columnKey(column).toUtf8();
            QCOMPARE(part.pixel(part.width() / 2, 1), tint.rgb());
            const bool isDash = columnText(model.row(0), column) == u"–"_s; // too thin for a pixel in its full colour
            QVERIFY2(isDash || strongestContrast(part, tint) >= kLeast, name.constData());
        }
        const QImage mark =
            picture.copy(view.visualRect(view.currentIndex().siblingAtColumn(static_cast<int>(ResultColumn::Mark))));
        const QColor wanted = legibleColour(stateColour(markStateOf(outcome), isDark(view.palette())), tint);
        bool isFound = false;
        for (int y = 0; y < mark.height(); ++y) {
            for (int x = 0; x < mark.width(); ++x)
                isFound = isFound || mark.pixel(x, y) == wanted.rgb();
        }
        QVERIFY(isFound);
        QCOMPARE(picture.pixel(1, view.visualRect(view.currentIndex()).center().y()), accentColour(view.palette()).rgb());
    }

    void framesStandOutInHighContrast_data()
    {
        QTest::addColumn<std::function<QWidget *()>>("make");
        const auto row = [](const char *name, const std::function<QWidget *()> &make) { QTest::newRow(name) << make; };
        row("line edit", [] { return new QLineEdit; });
        row("button", [] { return new QPushButton; });
        row("combo box", [] { return new QComboBox; });
        row("spin box", [] { return new QSpinBox; });
        row("list", [] { return new QListWidget; });
    }
    void framesStandOutInHighContrast()
    {
        QFETCH(std::function<QWidget *()>, make);
        Appearance appearance(Theme::HighContrast);
        const std::unique_ptr<QWidget> widget(make());
        widget->resize(100, 30);
        const QImage picture = widget->grab().toImage();
        int brightest = 0;
        for (int y = 0; y < 4; ++y)
            brightest = std::max(brightest, picture.pixelColor(50, y).lightness());
        QApplication::setStyle(u"Fusion"_s);
        QCOMPARE(brightest, 255);
    }

    void emptyCheckBoxesAreVisible_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
        QTest::newRow("high contrast") << Theme::HighContrast;
    }
    void emptyCheckBoxesAreVisible()
    {
        QFETCH(Theme, theme);
        constexpr double kLeast = 3; // WCAG 2.1, 1.4.11, for parts that identify a control
        Appearance appearance(theme);
        QCheckBox box;
        const QColor window = box.palette().color(QPalette::Window);
        QVERIFY(strongestContrast(box.grab().toImage(), window) >= kLeast);
        QListWidget list;
        list.setFrameShape(QFrame::NoFrame);
        auto *item = new QListWidgetItem(&list);
        item->setCheckState(Qt::Unchecked);
        const QImage row = list.viewport()->grab(list.visualItemRect(item)).toImage();
        QVERIFY(strongestContrast(row, list.palette().color(QPalette::Base)) >= kLeast);
    }

    void emptyRadioButtonsAreVisible_data() { emptyCheckBoxesAreVisible_data(); }
    void emptyRadioButtonsAreVisible()
    {
        QFETCH(Theme, theme);
        constexpr double kLeast = 3; // the same as for a check box
        Appearance appearance(theme);
        QRadioButton button;
        const QColor window = button.palette().color(QPalette::Window);
        QVERIFY(strongestContrast(button.grab().toImage(), window) >= kLeast);
    }

    void lineEditsStandOutFromTheWindow_data() { emptyCheckBoxesAreVisible_data(); }
    void lineEditsStandOutFromTheWindow()
    {
        QFETCH(Theme, theme);
        Appearance appearance(theme);
        QLineEdit edit;
        edit.resize(100, 30);
        const QImage picture = edit.grab().toImage();
        const QColor edge = picture.pixelColor(50, 0);
        QVERIFY(contrastRatio(edge, edit.palette().color(QPalette::Window)) >= 2); // the same as for a menu
    }

    void menusStandOutFromTheWindow_data() { emptyCheckBoxesAreVisible_data(); }
    void menusStandOutFromTheWindow()
    {
        QFETCH(Theme, theme);
        constexpr double kLeast = 2;
        Appearance appearance(theme);
        QMenu menu;
        menu.addAction(u"Something"_s);
        menu.ensurePolished();
        menu.resize(menu.sizeHint());
        const QImage picture = menu.grab().toImage();
        const QColor edge = picture.pixelColor(0, picture.height() / 2);
        QVERIFY(contrastRatio(edge, menu.palette().color(QPalette::Window)) >= kLeast);
        QVERIFY(contrastRatio(edge, menu.palette().color(QPalette::Base)) >= kLeast);
    }

    void separateIconsFollowTheTheme()
    {
        IconLabel label(16);
        label.setIcon(actionIcon(u"notice"_s));
        label.show();
        QApplication::setPalette(themePalette(Theme::Light));
        const QImage before = label.grab().toImage();
        QApplication::setPalette(themePalette(Theme::Dark));
        QVERIFY(label.grab().toImage() != before);
        QVERIFY(strongestContrast(label.grab().toImage(), themePalette(Theme::Dark).color(QPalette::Window)) > 4.5);
    }

    void dialogButtonsHaveNoIcons()
    {
        FramedStyle style(FrameMode::WhenNeeded);
        QDialogButtonBox buttons;
        buttons.setStyle(&style);
        buttons.setStandardButtons(QDialogButtonBox::Close | QDialogButtonBox::Save);
        for (const QAbstractButton *button : buttons.buttons())
            QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
    }

    void toolTipsShowElidedText()
    {
        ElidedLabel label;
        label.setText(u"a rather long line with <b>words</b>"_s);
        const auto toolTipAt = [&label](int width) {
            label.resize(width, label.sizeHint().height());
            QHelpEvent event(QEvent::ToolTip, {1, 1}, label.mapToGlobal(QPoint(1, 1)));
            QCoreApplication::sendEvent(&label, &event);
            return QToolTip::text();
        };
        label.show();
        QCOMPARE(toolTipAt(60), plainToolTip(label.text()));
        toolTipAt(2'000);
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void commandLineOverridesTheSettings()
    {
        QCOMPARE(m_settings->set(setting::kTheme, u"light"_s), QString());
        Appearance appearance(Theme::Dark);
        appearance.followSettings(m_settings.get());
        QVERIFY(isDark(QApplication::palette()));
        QCOMPARE(m_settings->set(setting::kTheme, u"high-contrast"_s), QString());
        QCOMPARE(QApplication::palette().color(QPalette::Base), themePalette(Theme::Dark).color(QPalette::Base));
    }

    void rowsGrowAndShrinkWithTheDensity()
    {
        Appearance appearance(std::nullopt);
        appearance.followSettings(m_settings.get());
        ResultsModel model;
        model.setTargets(makeTargets(3));
        ResultsProxy proxy(&model);
        ResultsView view;
        view.setResults(&proxy);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const int comfortable = view.rowHeight(0);
        QCOMPARE(m_settings->set(setting::kDensity, u"compact"_s), QString());
        QVERIFY(view.rowHeight(0) < comfortable);
        QVERIFY(view.rowHeight(0) > view.fontMetrics().height());
        QCOMPARE(m_settings->set(setting::kDensity, u"comfortable"_s), QString());
        QCOMPARE(view.rowHeight(0), comfortable);
    }

    void rowsOfEveryTableFollowTheDensity()
    {
        Appearance appearance(std::nullopt);
        appearance.followSettings(m_settings.get());
        QTableWidget table(1, 1);
        makePlainTable(&table);
        const int comfortable = table.rowHeight(0);
        QVERIFY(comfortable > table.fontMetrics().height());
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QCOMPARE(m_settings->set(setting::kDensity, u"compact"_s), QString());
        QVERIFY(table.rowHeight(0) < comfortable);
        QCOMPARE(m_settings->set(setting::kDensity, u"comfortable"_s), QString());
        QCOMPARE(table.rowHeight(0), comfortable);
    }

    void timesFollowTheSettings()
    {
        Appearance appearance(std::nullopt);
        appearance.followSettings(m_settings.get());
        ResultsModel model;
        const QList<Target> targets = makeTargets(1);
        model.setTargets(targets);
        model.addResults({makeResult(targets.first(), Outcome::Up)});
        const QModelIndex checked = model.index(0, static_cast<int>(ResultColumn::Checked));
        QVERIFY(!checked.data().toString().endsWith(u"UTC"_s));
        QCOMPARE(m_settings->set(setting::kTimeFormat, u"utc"_s), QString());
        QVERIFY(checked.data().toString().endsWith(u"UTC"_s));
    }

    void knowsOnlyItsKeys()
    {
        for (const QString &word : findSetting(setting::kTheme)->choices)
            QVERIFY2(themeFromKey(word), qPrintable(word));
        QVERIFY(!themeFromKey(u"pink"_s));
        QVERIFY(!m_settings->set(setting::kTheme, u"pink"_s).isEmpty());
    }
};

QTEST_MAIN(tst_Appearance)

} // namespace AppearanceTest

#include "tst_Appearance.moc"
