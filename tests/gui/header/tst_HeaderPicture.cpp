// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The header in the real window, as it looks.

#include "app/language/Language.h"
#include "gui/WindowSession.h"
#include "gui/header/StatusHeader.h"
#include "gui/look/Appearance.h"
#include "gui/table/view/ResultsView.h"

#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QScopeGuard>
#include <QStyle>
#include <QTest>

#include <cmath>

namespace HeaderPictureTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

QByteArrayList targets(int count, int down)
{
    QByteArrayList list;
    for (int i = 0; i < count; ++i) {
        const QByteArray fields = i < down
            ? R"("latency": "1ms", "attempts": 1, "failureRate": 100, "message": "No answer within 10 s.")"
            : R"("latency": "1ms", "attempts": 1)";
        list.append(simulated("Service " + QByteArray::number(count - i), fields));
    }
    return list;
}

//! Returns the height of the block in the picture that has this colour near its left edge.
int blockHeight(const QImage &picture, const QColor &colour, int bottom)
{
    int height = 0;
    for (int y = 0; y < bottom; ++y)
        height += picture.pixel(8, y) == colour.rgb() ? 1 : 0;
    return height;
}

//! Whether the widget is over its siblings on purpose: over the end of the table's header, or over an empty chart.
bool isOverlay(const QWidget *widget)
{
    return widget->objectName() == u"resort"_s || widget->objectName() == u"chartState"_s;
}

//! Returns the pairs of visible sibling widgets that overlap.
QStringList overlaps(const QWidget *parent)
{
    QStringList found;
    QWidgetList children;
    for (QObject *child : parent->children()) {
        if (auto *widget = qobject_cast<QWidget *>(child);
            widget && widget->isVisible() && !widget->isWindow() && !isOverlay(widget))
            children.append(widget);
    }
    for (qsizetype a = 0; a < children.size(); ++a) {
        for (qsizetype b = a + 1; b < children.size(); ++b) {
            if (children.at(a)->geometry().intersects(children.at(b)->geometry()))
                found.append(children.at(a)->objectName() + u" and "_s + children.at(b)->objectName());
        }
        found += overlaps(children.at(a));
    }
    return found;
}

} // namespace

class tst_HeaderPicture : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void oneOfManyIsDown_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
        QTest::newRow("high contrast") << Theme::HighContrast;
    }

    //! One of 24 is down: at least 40 px of the colour of its state and its name are in the upper 200 px.
    void oneOfManyIsDown()
    {
        QFETCH(Theme, theme);
        const QString style = QApplication::style()->name();
        const auto restore = qScopeGuard([style] {
            QApplication::setStyle(style);
            QApplication::setPalette(QPalette());
        });
        const Appearance appearance(theme);
        WindowSession session(targets(24, 1));
        QVERIFY(session.open());
        session.window().resize(1280, 800);
        auto *header = session.find<StatusHeader>();
        QTRY_COMPARE(header->content().title, u"1 target is down"_s);
        const QImage picture = session.window().grab().toImage();
        const QColor tint = stateTintColour(header->palette(), MarkState::Down);
        QVERIFY(blockHeight(picture, tint, 200) >= 40);
        const auto *name = header->findChild<QLabel *>(u"headerName"_s);
        QCOMPARE(name->text(), u"Service 24"_s);
        QVERIFY(name->isVisible());
        QVERIFY(name->mapTo(&session.window(), QPoint(0, name->height())).y() < 200);
        QVERIFY(name->width() >= name->fontMetrics().horizontalAdvance(name->text()));
        for (const QLabel *label : header->findChildren<QLabel *>())
            QVERIFY2(contrastRatio(label->palette().color(QPalette::WindowText), tint) >= 4.5, qPrintable(label->objectName()));
    }

    void nothingOverlapsInASmallWindow()
    {
        for (const int down : {0, 1, 20}) {
            WindowSession session(targets(24, down));
            QVERIFY(session.open());
            session.window().resize(900, 600);
            auto *header = session.find<StatusHeader>();
            QTRY_COMPARE(header->content().isProblem, down > 0);
            QTest::qWait(50);
            QCOMPARE(overlaps(header).join(u'\n'), QString());
            QCOMPARE(overlaps(session.window().centralWidget()->parentWidget()).join(u'\n'), QString());
            for (const int selected : {1, 2, 6, 20}) {
                QStringList names;
                for (int i = 1; i <= selected; ++i)
                    names.append(u"Service %1"_s.arg(i));
                session.find<ResultsView>()->selectIds(session.ids(names));
                QTRY_COMPARE(overlaps(&session.window()).join(u'\n'), QString());
            }
            for (const auto *pane : {"actionShowTasks", "actionShowIncidents"}) { // the header keeps its height
                session.action(QString::fromLatin1(pane))->trigger();
                QTRY_COMPARE(overlaps(&session.window()).join(u'\n'), QString());
                QVERIFY(header->height() >= header->layout()->minimumSize().height());
            }
        }
    }
};

QTEST_MAIN(tst_HeaderPicture)

} // namespace HeaderPictureTest

#include "tst_HeaderPicture.moc"
