// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Mnemonics.h"

#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QVBoxLayout>

namespace MnemonicsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_Mnemonics : public QObject
{
    Q_OBJECT

private slots:
    void textsGetDifferentMnemonics_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QStringList &texts, const QStringList &expected) {
            QTest::newRow(name) << texts << expected;
        };
        row("nothing", {}, {});
        row("distinct", {u"&Open"_s, u"Save &as"_s}, {u"&Open"_s, u"Save &as"_s});
        row("at the start of a word", {u"&Save"_s, u"&Save as…"_s}, {u"&Save"_s, u"Save &as…"_s});
        row("inside a word", {u"&Abc"_s, u"&Acb"_s}, {u"&Abc"_s, u"A&cb"_s});
        row("upper and lower case", {u"&Open"_s, u"Cl&ose"_s}, {u"&Open"_s, u"&Close"_s});
        row("the letter of a later text", {u"&A"_s, u"&Ab"_s, u"&B"_s}, {u"&A"_s, u"Ab"_s, u"&B"_s});
        row("one gives way", {u"&A"_s, u"&Abc"_s, u"&Ab"_s}, {u"&A"_s, u"Ab&c"_s, u"A&b"_s});
        row("no letter left", {u"&A"_s, u"&A…"_s, u"&A:"_s, u"&A\tCtrl+X"_s}, {u"&A"_s, u"A…"_s, u"A:"_s, u"A\tCtrl+X"_s});
        row("without mnemonics", {u"One"_s, u"One"_s, u"R && D"_s}, {u"One"_s, u"One"_s, u"R && D"_s});
        row("an ampersand", {u"&R"_s, u"&R && D"_s}, {u"&R"_s, u"R && &D"_s});
        row("Russian", {u"&Файл"_s, u"&Фильтр:"_s}, {u"&Файл"_s, u"Ф&ильтр:"_s});
        row("Japanese", {u"保存(&S)"_s, u"名前を付けて保存(&S)…"_s}, {u"保存(&S)"_s, u"名前を付けて保存(&A)…"_s});
    }
    void textsGetDifferentMnemonics()
    {
        QFETCH(QStringList, texts);
        QTEST(distinctMnemonics(texts), "expected");
    }

    void moreTextsThanLettersHaveNone()
    {
        const QStringList texts(40, u"保存(&S)"_s);
        const QStringList distinct = distinctMnemonics(texts);
        QCOMPARE(QSet<QString>(distinct.begin(), distinct.end()).size(), 36 + 1);
        QCOMPARE(distinct.last(), u"保存"_s);
    }

    void anOpenedMenuHasDifferentMnemonics()
    {
        const MnemonicFilter filter;
        QMenu menu;
        menu.addAction(u"&Save"_s);
        menu.addAction(u"&Start"_s);
        menu.popup(QPoint());
        QCOMPARE(menu.actions().last()->text(), u"S&tart"_s);
    }

    //! Hidden controls don't count until they are shown.
    void visibleControlsHaveDifferentMnemonics()
    {
        const MnemonicFilter filter;
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *field = new QLineEdit;
        auto *label = new QLabel(u"&Name:"_s);
        label->setBuddy(field);
        auto *notALabel = new QLabel(u"&nbsp;<b>no</b>"_s);
        notALabel->setBuddy(field);
        auto *box = new QGroupBox(u"&New"_s);
        auto *button = new QPushButton(u"&Next"_s);
        auto *hidden = new QPushButton(u"&None"_s);
        auto *tabs = new QTabBar;
        tabs->addTab(u"&Notes"_s);
        for (QWidget *widget : std::initializer_list<QWidget *>{field, label, notALabel, box, button, hidden, tabs})
            layout->addWidget(widget);
        hidden->hide();
        window.show();
        QTRY_COMPARE(box->title(), u"N&ew"_s);
        QCOMPARE(label->text(), u"&Name:"_s);
        QCOMPARE(notALabel->text(), u"&nbsp;<b>no</b>"_s);
        QCOMPARE(button->text(), u"Ne&xt"_s);
        QCOMPARE(tabs->tabText(0), u"N&otes"_s);
        QCOMPARE(hidden->text(), u"&None"_s);
        hidden->show();
        QTRY_VERIFY(hidden->text() != u"&None"_s);
        QCOMPARE(label->text(), u"&Name:"_s);
    }
};

QTEST_MAIN(tst_Mnemonics)

} // namespace MnemonicsTest

#include "tst_Mnemonics.moc"
