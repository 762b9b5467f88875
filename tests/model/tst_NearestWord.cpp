// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/NearestWord.h"

#include <QTest>

namespace NearestWordTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_NearestWord : public QObject
{
    Q_OBJECT

private slots:
    void findsWords_data();
    void findsWords();
    void findsNames_data();
    void findsNames();
};

void tst_NearestWord::findsWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("letter missing") << "timout"
                                    << "timeout";
    QTest::newRow("letter too much") << "timeoutt"
                                     << "timeout";
    QTest::newRow("wrong letter") << "timeaut"
                                  << "timeout";
    QTest::newRow("swapped") << "tiemout"
                             << "timeout";
    QTest::newRow("case") << "TimeOut"
                          << "timeout";
    QTest::newRow("short word, swapped") << "ulr"
                                         << "url";
    QTest::newRow("short word, other") << "uri"
                                       << "url";
    QTest::newRow("nothing near") << "colour"
                                  << "";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("huge") << QString(100'000, u'x') << "";
}

void tst_NearestWord::findsWords()
{
    QFETCH(QString, word);
    QFETCH(QString, nearest);
    QCOMPARE(nearestWord(word, {u"url"_s, u"every"_s, u"timeout"_s, u"retryEvery"_s}), nearest);
}

void tst_NearestWord::findsNames_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("misspelt") << u"uptme"_s << u"uptime"_s;
    QTest::newRow("program without its arguments") << u"df"_s << u"df -h /"_s;
    QTest::newRow("some of them") << u"df -h"_s << u"df -h /"_s;
    QTest::newRow("another word") << u"front"_s << u"Shop front page"_s;
    QTest::newRow("the beginning, whatever the case") << u"SHOP fr"_s << u"Shop front page"_s;
    QTest::newRow("the shortest of several") << u"shop"_s << u"Shop API"_s;
    QTest::newRow("host of an address") << u"a.example"_s << u"https://a.example/health"_s;
    QTest::newRow("inside a word is nothing") << u"ront"_s << QString();
    QTest::newRow("one letter is nothing") << u"s"_s << QString();
    QTest::newRow("not found") << u"free"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void tst_NearestWord::findsNames()
{
    QFETCH(QString, written);
    QFETCH(QString, nearest);
    const QStringList names{u"Shop front page"_s, u"Shop API"_s, u"df -h /"_s, u"uptime"_s, u"https://a.example/health"_s};
    QCOMPARE(nearestName(written, names), nearest);
}

QTEST_GUILESS_MAIN(tst_NearestWord)

} // namespace NearestWordTest

#include "tst_NearestWord.moc"
