// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Translations are up to 40 % longer than English. No text of the window or of a dialog may be clipped then.

#include "gui/WindowSession.h"
#include "gui/details/DetailsPane.h"
#include "gui/table/view/ResultsView.h"

#include <QAbstractButton>
#include <QApplication>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <tuple>

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace LongWordsTest {

namespace {

constexpr QSize kSmallWindow(900, 600);

//! Lengthens each English text by 40 %. The text itself remains, with its placeholders, its tags and its mnemonic.
class LongTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }

    QString translate(const char * /*context*/, const char *source, const char * /*comment*/, int /*number*/) const override
    {
        const QString text = QString::fromUtf8(source);
        if (text.isEmpty() || !std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); }))
            return text;
        QString more = u" "_s;
        while (more.size() < text.size() * 2 / 5)
            more += u"längere "_s;
        return text + more.left(std::max(1, int(text.size() * 2 / 5)));
    }
};

//! Returns whether the user can scroll to hidden parts of the widget.
bool canScroll(const QWidget *parent)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
    return area && area->viewport() == parent && area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
}

//! Returns whether the text of the widget needs more room than it has.
bool isTooSmall(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty())
            return false;
        if (label->wordWrap())
            return label->heightForWidth(label->width()) > label->height();
        // A label that may become smaller than its text shortens it and shows all of it in a tool tip.
        return label->width() < std::min(label->sizeHint().width(), label->minimumSizeHint().width());
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !qobject_cast<const QLineEdit *>(widget->parent()) && !button->text().isEmpty()
            && button->width() < button->minimumSizeHint().width();
    if (const auto *group = qobject_cast<const QGroupBox *>(widget))
        return group->width() < group->minimumSizeHint().width();
    return false;
}

QString nameOf(const QWidget *widget)
{
    const QString text = widget->property("text").toString() + widget->property("title").toString();
    return u"%1 “%2” %3 %4×%5"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text)
        .arg(widget->width())
        .arg(widget->height());
}

//! Returns the visible widgets that are clipped by their own size or by their parents.
QStringList clippedWidgets(const QWidget *parent)
{
    QStringList found;
    const auto children = parent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QWidget *child : children) {
        if (!child->isVisible() || child->isWindow())
            continue;
        const bool leaves = child->x() < 0 || child->x() + child->width() > parent->width();
        const bool isText = qobject_cast<const QLabel *>(child) || qobject_cast<const QAbstractButton *>(child);
        if (isTooSmall(child) || (leaves && isText && !canScroll(parent)))
            found.append(nameOf(child));
        found += clippedWidgets(child);
    }
    if (const auto *area = qobject_cast<const QScrollArea *>(parent); area && area->widget()
        && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && area->widget()->width() > area->viewport()->width())
        found.append(u"in the scroll area: "_s + nameOf(area->widget()));
    return found;
}

//! Returns the clipped widgets of all pages of the window.
QStringList clippedOnPages(QWidget *window)
{
    QStringList found = clippedWidgets(window);
    const auto stacks = window->findChildren<QStackedWidget *>();
    for (QStackedWidget *stack : stacks) {
        const int current = stack->currentIndex();
        for (int page = 0; page < stack->count(); ++page) {
            stack->setCurrentIndex(page);
            QStringList clipped; // until the layouts have settled, labels have the height of one line
            std::ignore = QTest::qWaitFor([&] { return (clipped = clippedWidgets(stack->currentWidget())).isEmpty(); }, 1'000);
            found += clipped;
        }
        stack->setCurrentIndex(current);
    }
    found.removeDuplicates();
    return found;
}

} // namespace

class tst_LongWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::installTranslator(&m_translator); }
    void cleanup() { QApplication::removeTranslator(&m_translator); }

    void nothingIsClipped_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("window") << QString();
        for (const auto *action : {"actionAbout", "actionAdd", "actionAlertChannels", "actionAlertRules", "actionBackTest",
                                   "actionCrawl", "actionEdit", "actionRemovedTargets", "actionManual", "actionPalette",
                                   "actionReport", "actionSettings", "actionShortcuts", "actionShowCrawls",
                                   "actionShowIncidents", "actionShowTasks", "maintenanceCalendar", "maintenanceOwn"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }
    void nothingIsClipped()
    {
        QFETCH(const QString, action);
        WindowSession session({simulated("alpha", {}), simulated("beta", R"("failureRate": 100, "attempts": 1)")});
        QVERIFY(session.open());
        session.window().resize(kSmallWindow);
        auto *view = session.find<ResultsView>();
        QTRY_COMPARE(view->selectedIds(), session.ids({u"beta"_s}));
        if (!action.isEmpty())
            session.action(action)->trigger();
        QCoreApplication::sendPostedEvents();
        QStringList found;
        QWidgetList dialogs;
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (!window->isVisible() || window->windowType() == Qt::ToolTip)
                continue;
            QVERIFY(QTest::qWaitForWindowExposed(window));
            found += clippedOnPages(window);
            if (window != &session.window())
                dialogs.append(window);
        }
        QCOMPARE(found.join(u'\n'), QString());
        for (QWidget *dialog : dialogs)
            dialog->close();
        QVERIFY(session.close());
    }

    //! A cut tab would also show buttons to scroll.
    void everyTabOfTheDetailsIsComplete()
    {
        WindowSession session({simulated("beta", R"("failureRate": 100, "attempts": 1)")});
        QVERIFY(session.open());
        session.window().resize(1600, 800);
        QTRY_COMPARE(session.find<ResultsView>()->selectedIds(), session.ids({u"beta"_s}));
        const auto *details = session.find<DetailsPane>();
        for (const QTabBar *bar :
             {details->findChild<QTabWidget *>(u"detailsTabs"_s)->tabBar(), details->findChild<QTabBar *>(u"chartSubject"_s)})
            QTRY_VERIFY2(details->width() >= bar->sizeHint().width(), qPrintable(bar->accessibleName()));
        QVERIFY(session.close());
    }

private:
    LongTranslator m_translator;
};

QTEST_MAIN(tst_LongWords)

} // namespace LongWordsTest

#include "tst_LongWords.moc"
