// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/ByteStream.h"
#include "history/codec/ResultChunk.h"

#include <QTest>

#include <limits>
#include <random>

namespace IntegerColumnTest {

using namespace watchkeeper;

class tst_IntegerColumn : public QObject
{
    Q_OBJECT

private slots:
    void bytesCanBeReadBack();
    void bitsCanBeReadBack();
    void stopsAtTheEndOfTheBytes();
    void columnsCanBeReadBack_data();
    void columnsCanBeReadBack();
    void survivesHostileBytes();
};

void tst_IntegerColumn::bytesCanBeReadBack()
{
    const QList<quint64> numbers{0, 1, 127, 128, 300, 0xffffffff, std::numeric_limits<quint64>::max()};
    const QList<qint64> signedOnes{0, -1, 63, -64, 64, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
    ByteWriter writer;
    for (const quint64 number : numbers)
        writer.varint(number);
    for (const qint64 number : signedOnes)
        writer.zigzag(number);
    writer.fixed32(0x12345678);
    writer.fixed64(0x123456789abcdef0);
    writer.text(QStringLiteral("größer"));
    ByteReader reader(writer.bytes());
    for (const quint64 number : numbers)
        QCOMPARE(reader.varint(), number);
    for (const qint64 number : signedOnes)
        QCOMPARE(reader.zigzag(), number);
    QCOMPARE(reader.fixed32(), quint32(0x12345678));
    QCOMPARE(reader.fixed64(), quint64(0x123456789abcdef0));
    QCOMPARE(reader.text(), QStringLiteral("größer"));
    QVERIFY(reader.isValid() && reader.atEnd());
    QCOMPARE(reader.byte(), quint8(0));
    QVERIFY(!reader.isValid());
}

void tst_IntegerColumn::bitsCanBeReadBack()
{
    std::mt19937_64 random(1);
    QList<std::pair<quint64, int>> parts;
    ByteWriter bytes;
    BitWriter writer(&bytes);
    for (int i = 0; i < 1000; ++i) {
        const int count = std::uniform_int_distribution(0, 64)(random);
        const quint64 value = count == 0 ? 0 : random() >> (64 - count);
        parts.append({value, count});
        writer.bits(value, count);
    }
    writer.finish();
    bytes.byte(0xab);
    ByteReader reader(bytes.bytes());
    BitReader bits(&reader);
    for (const auto &[value, count] : std::as_const(parts))
        QCOMPARE(bits.bits(count), value);
    bits.finish();
    QCOMPARE(reader.byte(), quint8(0xab));
    QVERIFY(reader.isValid() && reader.atEnd());
}

void tst_IntegerColumn::stopsAtTheEndOfTheBytes()
{
    const QByteArray tooLong(11, char(0xff));
    ByteReader number(tooLong);
    QCOMPARE(number.varint(), quint64(0));
    QVERIFY(!number.isValid());
    ByteWriter writer;
    writer.varint(std::numeric_limits<quint64>::max());
    ByteReader text(writer.bytes());
    QCOMPARE(text.text(), QString());
    QVERIFY(!text.isValid());
    ByteReader many(writer.bytes());
    QCOMPARE(many.count(), quint64(0));
    QVERIFY(!many.isValid());
}

void tst_IntegerColumn::columnsCanBeReadBack_data()
{
    QTest::addColumn<QList<qint64>>("values");
    QTest::addColumn<qsizetype>("byteLimit");
    std::mt19937_64 random(1);
    const auto made = [](int count, const auto &value) {
        QList<qint64> values;
        for (int i = 0; i < count; ++i)
            values.append(value(i));
        return values;
    };
    const auto normal = [&random](double spread) { return qint64(std::normal_distribution(0.0, spread)(random)); };
    const qint64 low = std::numeric_limits<qint64>::min();
    const qint64 high = std::numeric_limits<qint64>::max();
    const auto row = [](const char *name, const QList<qint64> &values, qsizetype most) {
        QTest::newRow(name) << values << most;
    };
    row("none", {}, 2);
    row("one", {1'763'690'000'000}, 8);
    row("two", {low, high}, 17);
    row("three", {high, low, 0}, 25);
    row("alike", QList<qint64>(60'000, 270'100), 5);
    row("runs", made(1000, [](int i) { return i < 700 ? 512 : 9'000'000; }), 12);
    row("few", made(1000, [&](int) { return qint64(random() % 3) * 1'000'000; }), 270);
    row("a line", made(1000, [](int i) { return 1'763'690'000'000 + i * qint64(60'000); }), 140);
    row("a curve", made(1000, [](int i) { return i * qint64(i) * 50; }), 140);
    row("on a grid", made(1000, [&](int i) { return i * qint64(60'000) + normal(3); }), 620);
    row("around a middle", made(1000, [&](int) { return 270'000 + normal(90); }), 1120);
    row("with outliers", made(1000, [&](int i) { return i % 100 == 0 ? 1'000'000'000 : normal(20); }), 950);
    row("noise", made(500, [&](int) { return static_cast<qint64>(random()); }), 500 * 8 + 1);
    row("edges", made(40, [&](int i) { return i % 2 == 0 ? low + i : high - i; }), 40 * 8 + 1);
}

void tst_IntegerColumn::columnsCanBeReadBack()
{
    QFETCH(const QList<qint64>, values);
    QFETCH(const qsizetype, byteLimit);
    ByteWriter writer;
    writeIntegers(&writer, values);
    ByteReader reader(writer.bytes());
    const auto read = readIntegers(&reader, values.size());
    QVERIFY(read);
    QCOMPARE(*read, values);
    QVERIFY(reader.atEnd());
    QVERIFY2(writer.size() <= byteLimit, qPrintable(QString::number(writer.size())));
}

void tst_IntegerColumn::survivesHostileBytes()
{
    std::mt19937 random(7);
    for (int round = 0; round < 200'000; ++round) {
        QByteArray bytes(std::uniform_int_distribution(0, 40)(random), Qt::Uninitialized);
        std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(random()); });
        const int count = std::uniform_int_distribution(0, 70)(random);
        ByteReader reader(bytes);
        const auto read = readIntegers(&reader, count);
        QVERIFY(!read || read->size() == count);
        QCOMPARE(read.has_value(), reader.isValid());
    }
}

QTEST_GUILESS_MAIN(tst_IntegerColumn)

} // namespace IntegerColumnTest

#include "tst_IntegerColumn.moc"
