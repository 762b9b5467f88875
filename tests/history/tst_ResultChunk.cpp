// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/StoredSamples.h"
#include "history/codec/ByteStream.h"
#include "history/codec/ResultChunk.h"

#include <QTest>

#include <random>

namespace ResultChunkTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

class tst_ResultChunk : public QObject
{
    Q_OBJECT

private slots:
    void anyResultCanBeReadBack();
    void validityCanBeReadBack();
    void readsBytesOfEarlierVersions();
    void pagesAreSmall_data();
    void pagesAreSmall();
    void otherKindsAreSmall();
    void keepsTheOrder();
    void keepsTwoValuesWithOneName();
    void splitsTooManyRows();
    void refusesDamagedBytes();
    void survivesHostileBytes();
    void refusesExcessiveSizes();
};

namespace {

QByteArray withChecksum(const QByteArray &content)
{
    ByteWriter writer;
    writer.raw(content);
    writer.fixed32(computeChecksum(content));
    return writer.take();
}

} // namespace

void tst_ResultChunk::anyResultCanBeReadBack()
{
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        const QList<StoredResult> results = wildResults(&random, std::uniform_int_distribution(0, 200)(random));
        const auto read = unpackResults(packResults(results));
        QVERIFY(read);
        QCOMPARE(difference(results, *read), QString());
        // Packing a second time doesn't change the values again.
        QCOMPARE(packResults(*read), packResults(*unpackResults(packResults(*read))));
    }
}

//! The validity changes, as for a target that was edited twice within the hour.
void tst_ResultChunk::validityCanBeReadBack()
{
    PageResults page(1, 1'763'690'000'000, 60'000);
    QList<StoredResult> results;
    for (const qint64 holds : {0, 45'000, 45'000, 3'000, 45'000, 0}) {
        results.append(page.next());
        results.last().validityMs = holds;
    }
    const auto read = unpackResults(packResults(results));
    QVERIFY(read);
    QCOMPARE(read->size(), results.size());
    for (qsizetype i = 0; i < results.size(); ++i)
        QCOMPARE(read->at(i).validityMs, results[i].validityMs);
}

void tst_ResultChunk::readsBytesOfEarlierVersions()
{
    const QByteArray chunk =
        QByteArray::fromHex("010205f6bbedc1d466c0a9070014960417004006323030204f4b0007526566757365640f4e6f626f6479206c69737465"
                            "6e732e0404070406070222020673746174757300000473697a6505000000040201053cb6fd2000008afb2000e2932100"
                            "ba98210082a521e0c74630");
    const auto read = unpackResults(chunk);
    QVERIFY(read);
    QCOMPARE(difference(earlierResults(), *read), QString());
    QCOMPARE(read->first().validityMs, 0);
    QCOMPARE(packResults(*read), chunk); // a missing validity stays missing
}

void tst_ResultChunk::pagesAreSmall_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<double>("byteLimit");
    QTest::newRow("an hour, once a minute") << 60 << 11.5;
    QTest::newRow("an hour, every ten seconds") << 360 << 9.8;
    QTest::newRow("ten thousand") << 10'000 << 9.5;
}

void tst_ResultChunk::pagesAreSmall()
{
    QFETCH(const int, rows);
    QFETCH(const double, byteLimit);
    qsizetype bytes = 0;
    const unsigned pages = rows > 1000 ? 4 : 20;
    for (unsigned seed = 0; seed < pages; ++seed) {
        PageResults page(seed, 1'763'690'000'000, 60'000);
        QList<StoredResult> results;
        for (int i = 0; i < rows; ++i)
            results.append(page.next());
        const QByteArray chunk = packResults(results);
        QCOMPARE(difference(results, unpackResults(chunk).value()), QString());
        bytes += chunk.size();
    }
    const double each = double(bytes) / pages / rows;
    QVERIFY2(each <= byteLimit, qPrintable(u"%1 bytes a result"_s.arg(each)));
    qInfo("%.2f bytes a result", each);
}

//! The results of a command that reports disk usage, and sometimes prints other output. Similar strings need little space.
void tst_ResultChunk::otherKindsAreSmall()
{
    std::mt19937 random(5);
    QList<StoredResult> results;
    for (int i = 0; i < 360; ++i) {
        StoredResult result;
        result.at = 1'763'690'000'000 + i * 10'000;
        result.durationMs = std::lognormal_distribution(1.5, 0.2)(random);
        const int percent = std::uniform_int_distribution(70, 90)(random);
        result.summary = u"%1 % used of /dev/disk/by-label/a-long-name"_s.arg(percent);
        result.values = {{u"used"_s, Unit::Percent, double(percent)}, {u"in"_s, Unit::Counter, 1e9 + i * 12'345}};
        results.append(result);
    }
    const QByteArray chunk = packResults(results);
    QCOMPARE(difference(results, unpackResults(chunk).value()), QString());
    QVERIFY2(double(chunk.size()) / 360 < 5, qPrintable(QString::number(double(chunk.size()) / 360)));
}

void tst_ResultChunk::keepsTheOrder()
{
    QList<StoredResult> results(5);
    const QList<qint64> times{30, 10, 20, 20, -5};
    for (qsizetype i = 0; i < results.size(); ++i) {
        results[i].at = times[i];
        results[i].attempt = static_cast<int>(i);
    }
    QCOMPARE(difference(results, unpackResults(packResults(results)).value()), QString());
}

void tst_ResultChunk::keepsTwoValuesWithOneName()
{
    QList<StoredResult> results(3);
    results[0].values = {{u"a"_s, Unit::None, 1}, {u"a"_s, Unit::None, 2}, {u"a"_s, Unit::Byte, 3}};
    results[1].values = {{u"a"_s, Unit::None, 4}};
    results[2].values = {{u"a"_s, Unit::Byte, 5}, {u"a"_s, Unit::None, 6}};
    QCOMPARE(difference(results, unpackResults(packResults(results)).value()), QString());
}

void tst_ResultChunk::splitsTooManyRows()
{
    const QList<StoredResult> many(kMaxRowsInChunk + 10);
    QCOMPARE(nextChunkRowCount(many, 0), kMaxRowsInChunk);
    QCOMPARE(nextChunkRowCount(many, kMaxRowsInChunk), 10);
    QCOMPARE(nextChunkRowCount(many, many.size()), 0);
    const QList<StoredResult> fits = many.first(kMaxRowsInChunk);
    QCOMPARE(unpackResults(packResults(fits)).value().size(), fits.size());
    QVERIFY(!unpackResults(packResults(many)));
    StoredResult wide;
    wide.values = QList<StoredValue>(kMaxNumbersInChunk / 2);
    QCOMPARE(nextChunkRowCount({wide, wide, wide}, 0), 1);
}

void tst_ResultChunk::refusesDamagedBytes()
{
    std::mt19937 random(2);
    const QByteArray chunk = packResults(wildResults(&random, 6));
    for (qsizetype length = 0; length < chunk.size(); ++length)
        QVERIFY(!unpackResults(chunk.first(length)));
    for (qsizetype bit = 0; bit < chunk.size() * 8; ++bit) {
        QByteArray damaged = chunk;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!unpackResults(damaged));
    }
}

//! The checksum is correct, so only the checks of the reader protect against invalid bytes.
void tst_ResultChunk::survivesHostileBytes()
{
    std::mt19937 random(3);
    const auto below = [&random](qsizetype end) { return std::uniform_int_distribution<qsizetype>(0, end - 1)(random); };
    int accepted = 0;
    for (int round = 0; round < 3'000; ++round) {
        QByteArray content = packResults(wildResults(&random, 1 + int(below(8)))).chopped(4);
        for (qsizetype flips = 1 + below(4); flips > 0; --flips)
            content[below(content.size())] = static_cast<char>(random());
        if (below(4) == 0)
            content.truncate(below(content.size()));
        if (const auto results = unpackResults(withChecksum(content))) {
            ++accepted;
            QVERIFY(unpackResults(packResults(*results))); // all accepted content can be packed and read again
        }
    }
    for (int round = 0; round < 10'000; ++round) {
        QByteArray content(below(200), char(1));
        std::generate(content.begin(), content.end(), [&] { return static_cast<char>(random()); });
        if (!content.isEmpty())
            content[0] = 1;
        unpackResults(withChecksum(content));
    }
    QVERIFY(accepted > 0);
}

void tst_ResultChunk::refusesExcessiveSizes()
{
    ByteWriter rows;
    rows.byte(1);
    rows.varint(quint64(1) << 60);
    QVERIFY(!unpackResults(withChecksum(rows.bytes())));
    ByteWriter texts;
    for (const int byte : {1, 1, 0, 0, 0, 0}) // one row with its time and outcome
        texts.byte(static_cast<quint8>(byte));
    texts.varint((quint64(1) << 60) | 1); // a deflated string of one exbibyte
    texts.varint(4);
    texts.fixed32(0);
    QVERIFY(!unpackResults(withChecksum(texts.bytes())));
}

QTEST_GUILESS_MAIN(tst_ResultChunk)

} // namespace ResultChunkTest

#include "tst_ResultChunk.moc"
