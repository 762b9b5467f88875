// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/DisplayText.h"

#include <QTest>

namespace DisplayTextTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests that text from other systems can't control a terminal.
class tst_DisplayText : public QObject
{
    Q_OBJECT

private slots:
    void makesLinesSafe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");

        QTest::newRow("plain") << u"200 OK – größer ✔ 東京"_s << u"200 OK – größer ✔ 東京"_s;
        QTest::newRow("colour") << u"\x1b[1;31mred\x1b[0m"_s << u"red"_s;
        QTest::newRow("clear screen") << u"a\x1b[2J\x1b[Hb"_s << u"ab"_s;
        QTest::newRow("title") << u"\x1b]0;owned\x07text"_s << u"text"_s;
        QTest::newRow("device control") << u"\x1bP+q\x1b\\text"_s << u"text"_s;
        QTest::newRow("bell and backspace") << u"a\b\a"_s << u"a"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u'b' << u"ab"_s;
        QTest::newRow("right to left override") << u"a\u202eb"_s << u"ab"_s;
        QTest::newRow("lines") << u"one\r\ntwo\n\tthree\n"_s << u"one two  three"_s;
        QTest::newRow("carriage return") << u"100%\rowned"_s << u"100% owned"_s;
        QTest::newRow("line separator") << u"a\u2028b\u2029c"_s << u"a b c"_s;
        QTest::newRow("Arabic itself") << u"مرحبا"_s << u"مرحبا"_s;
    }

    void makesLinesSafe()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(displayLine(text), shown);
    }
};

QTEST_GUILESS_MAIN(tst_DisplayText)

} // namespace DisplayTextTest

#include "tst_DisplayText.moc"
