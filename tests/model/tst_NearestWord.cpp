// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/NearestWord.h"

#include <QTest>

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_NearestWord : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
};

void tst_NearestWord::finds_data()
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

void tst_NearestWord::finds()
{
    QFETCH(QString, word);
    QTEST(nearestWord(word, {u"url"_s, u"every"_s, u"timeout"_s, u"retryEvery"_s}), "nearest");
}

QTEST_GUILESS_MAIN(tst_NearestWord)
#include "tst_NearestWord.moc"
