// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/ShortText.h"

#include <QTest>

namespace ShortTextTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_ShortText : public QObject
{
    Q_OBJECT

private slots:
    void shortens_data();
    void shortens();
    void neverCutsACharacter();
};

void tst_ShortText::shortens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("shortText");
    QTest::newRow("empty") << u""_s << 4 << u""_s << u""_s;
    QTest::newRow("fits") << u"abcd"_s << 4 << u"abcd"_s << u"abcd"_s;
    QTest::newRow("too long") << u"abcde"_s << 4 << u"abcd"_s << u"abc…"_s;
    QTest::newRow("space at the cut") << u"ab cde"_s << 4 << u"ab c"_s << u"ab…"_s;
    QTest::newRow("spaces only") << u"      "_s << 4 << u"    "_s << u"…"_s;
    QTest::newRow("one") << u"abc"_s << 1 << u"a"_s << u"…"_s;
    QTest::newRow("pair at the cut") << u"abc😀"_s << 4 << u"abc"_s << u"abc…"_s;
    QTest::newRow("pair before the ellipsis") << u"ab😀cd"_s << 4 << u"ab😀"_s << u"ab…"_s;
    QTest::newRow("pair that fits") << u"ab😀"_s << 4 << u"ab😀"_s << u"ab😀"_s;
}

void tst_ShortText::shortens()
{
    QFETCH(const QString, text);
    QFETCH(const int, length);
    QTEST(textStart(text, length), "start");
    QTEST(shortened(text, length), "shortText");
}

//! Half a surrogate pair can't be encoded in UTF-8.
void tst_ShortText::neverCutsACharacter()
{
    const QString text = u"😀a😀 😀bc 😀"_s;
    for (int length = 1; length <= text.size() + 1; ++length) {
        for (const QString &piece : {textStart(text, length), shortened(text, length)}) {
            QVERIFY(piece.size() <= length);
            QCOMPARE(QString::fromUtf8(piece.toUtf8()), piece);
        }
    }
}

QTEST_GUILESS_MAIN(tst_ShortText)

} // namespace ShortTextTest

#include "tst_ShortText.moc"
