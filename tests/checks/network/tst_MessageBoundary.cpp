// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/message/MessageBoundary.h"
#include "support/CpuClock.h"

#include <QRandomGenerator>
#include <QTest>

namespace MessageBoundaryTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_MessageBoundary : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWritesNumbers_data();
    void readsAndWritesNumbers();
    void rejectsInvalidNumbers_data();
    void rejectsInvalidNumbers();
    void numbersRoundTrip();
    void findsTheEnd_data();
    void findsTheEnd();
    void endsWhereverTheInputIsSplit_data();
    void endsWhereverTheInputIsSplit();
    void refusesLongMessages_data();
    void refusesLongMessages();
    void abortsSlowPatterns_data();
    void abortsSlowPatterns();
    void doesNotRepeatSlowMatchesForEachByte();
    void byteByByteInputIsCheap();
    void survivesRandomInput();
};

namespace {

NumberEncoding form(const QString &name)
{
    return *NumberEncoding::parse(name);
}

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

constexpr qint64 kMaximum = 1000;

} // namespace

void tst_MessageBoundary::readsAndWritesNumbers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("u8") << u"u8"_s << qint64(255) << hex("ff");
    QTest::newRow("u16") << u"u16"_s << qint64(258) << hex("0102");
    QTest::newRow("u16le") << u"u16le"_s << qint64(258) << hex("0201");
    QTest::newRow("u24") << u"u24"_s << qint64(0x010203) << hex("010203");
    QTest::newRow("u24le") << u"u24le"_s << qint64(0x010203) << hex("030201");
    QTest::newRow("u32") << u"u32"_s << qint64(0xfffffffe) << hex("fffffffe");
    QTest::newRow("u32le") << u"u32le"_s << qint64(1) << hex("01000000");
    QTest::newRow("u64") << u"u64"_s << qint64(1) << hex("0000000000000001");
    QTest::newRow("u64le") << u"u64le"_s << qint64(1) << hex("0100000000000000");
    QTest::newRow("varint, short") << u"varint"_s << qint64(127) << hex("7f");
    QTest::newRow("varint, of MQTT 2.2.3") << u"varint"_s << qint64(16'383) << hex("ff7f");
    QTest::newRow("varint, four bytes") << u"varint"_s << qint64(268'435'455) << hex("ffffff7f");
    QTest::newRow("ber, short") << u"ber"_s << qint64(127) << hex("7f");
    QTest::newRow("ber, one byte") << u"ber"_s << qint64(201) << hex("81c9");
    QTest::newRow("ber, two bytes") << u"ber"_s << qint64(257) << hex("820101");
    QTest::newRow("hex4") << u"hex4"_s << qint64(44) << QByteArray("002c");
}

void tst_MessageBoundary::readsAndWritesNumbers()
{
    QFETCH(QString, name);
    QFETCH(qint64, number);
    QFETCH(QByteArray, bytes);
    QCOMPARE(form(name).write(number)->toHex(), bytes.toHex());
    const NumberEncoding::ReadResult read = form(name).read(bytes + "rest");
    QCOMPARE(read.found, NumberEncoding::Found::Number);
    QCOMPARE(read.number, number);
    QCOMPARE(read.size, bytes.size());
    QCOMPARE(form(name).read(bytes.chopped(1)).found, NumberEncoding::Found::Incomplete);
}

void tst_MessageBoundary::rejectsInvalidNumbers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("ber without end") << u"ber"_s << hex("80");
    QTest::newRow("ber of eight bytes") << u"ber"_s << hex("880000000000000001");
    QTest::newRow("varint that never ends") << u"varint"_s << QByteArray(20, '\xff');
    QTest::newRow("hex4 of other letters") << u"hex4"_s << QByteArray("00zz");
    QTest::newRow("decimal without digits") << u"decimal"_s << QByteArray("x1");
    QTest::newRow("decimal of too many") << u"decimal"_s << QByteArray(30, '9');
    QTest::newRow("u64 beyond a signed one") << u"u64"_s << QByteArray(8, '\xff');
}

void tst_MessageBoundary::rejectsInvalidNumbers()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QCOMPARE(form(name).read(bytes).found, NumberEncoding::Found::None);
}

void tst_MessageBoundary::numbersRoundTrip()
{
    QRandomGenerator random(1);
    for (const QString &name : NumberEncoding::names().split(u", "_s)) {
        for (int i = 0; i < 200; ++i) {
            const auto number = static_cast<qint64>(random.generate64() >> (8 + random.bounded(56)));
            const auto bytes = form(name).write(number);
            if (!bytes)
                continue;
            const NumberEncoding::ReadResult read = form(name).read(*bytes + ';');
            QCOMPARE(read.found, NumberEncoding::Found::Number);
            QCOMPARE(read.number, number);
        }
        QVERIFY(!form(name).write(-1));
    }
}

void tst_MessageBoundary::findsTheEnd_data()
{
    QTest::addColumn<MessageBoundary>("until");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("size"); // size of the message

    QTest::newRow("anything") << MessageBoundary::anyData() << QByteArray("abc") << 3;
    QTest::newRow("bytes") << MessageBoundary::bytes(2) << QByteArray("abc") << 2;
    QTest::newRow("no bytes") << MessageBoundary::bytes(0) << QByteArray("abc") << 0;
    QTest::newRow("mark") << MessageBoundary::delimiter("\r\n") << QByteArray("ab\r\ncd") << 4;
    QTest::newRow("mark of several") << MessageBoundary::delimiter("\r\n.\r\n") << QByteArray("a\r\n.x\r\n.\r\nb") << 10;
    QTest::newRow("match") << MessageBoundary::patternMatch(bytePattern(u"^\\d{3}(?: [^\\n]*)?\\r?\\n"_s))
                           << QByteArray("250-a\r\n250 b\r\n220 c\r\n") << 14;
    QTest::newRow("match of bytes") << MessageBoundary::patternMatch(bytePattern(u"\\xff\\x00."_s)) << hex("00ff0000aa") << 4;
    QTest::newRow("length") << MessageBoundary::lengthField(form(u"u32"_s), 0, 0) << hex("00000002aabbcc") << 6;
    QTest::newRow("length that counts itself")
        << MessageBoundary::lengthField(form(u"u32"_s), 1, -4) << hex("5200000008000000005a") << 9;
    QTest::newRow("length with more") << MessageBoundary::lengthField(form(u"u24le"_s), 0, 1) << hex("02000000aabbcc") << 6;
    QTest::newRow("length of nothing") << MessageBoundary::lengthField(form(u"hex4"_s), 0, -4) << QByteArray("0000rest") << 4;
    QTest::newRow("length, varint") << MessageBoundary::lengthField(form(u"varint"_s), 1, 0) << hex("20020000ff") << 4;
    QTest::newRow("length, ber") << MessageBoundary::lengthField(form(u"ber"_s), 1, 0) << hex("30810201 02ff") << 5;
}

void tst_MessageBoundary::findsTheEnd()
{
    QFETCH(MessageBoundary, until);
    QFETCH(QByteArray, bytes);
    QFETCH(int, size);
    QCOMPARE(until.evaluate(bytes, false, kMaximum), MessageBoundary::Verdict::Complete);
    QCOMPARE(until.size(), size);
}

void tst_MessageBoundary::endsWhereverTheInputIsSplit_data()
{
    findsTheEnd_data();
}

void tst_MessageBoundary::endsWhereverTheInputIsSplit()
{
    QFETCH(MessageBoundary, until);
    QFETCH(QByteArray, bytes);
    QFETCH(int, size);
    if (QTest::currentDataTag() == QByteArray("anything"))
        return;
    for (int known = 0; known < size; ++known)
        QCOMPARE(until.evaluate(bytes.first(known), false, kMaximum), MessageBoundary::Verdict::Incomplete);
    QCOMPARE(until.evaluate(bytes.first(size), false, kMaximum), MessageBoundary::Verdict::Complete);
    QCOMPARE(until.size(), size);
}

void tst_MessageBoundary::refusesLongMessages_data()
{
    QTest::addColumn<MessageBoundary>("until");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("bytes") << MessageBoundary::bytes(1001) << QByteArray();
    QTest::newRow("length") << MessageBoundary::lengthField(form(u"u32"_s), 0, 0) << hex("7fffffff");
    QTest::newRow("length with more") << MessageBoundary::lengthField(form(u"u16"_s), 0, 999) << hex("0000");
    QTest::newRow("length of 64 bits") << MessageBoundary::lengthField(form(u"u64"_s), 0, 8) << hex("7fffffffffffffff");
}

void tst_MessageBoundary::refusesLongMessages()
{
    QFETCH(MessageBoundary, until);
    QFETCH(QByteArray, bytes);
    QCOMPARE(until.evaluate(bytes, false, kMaximum), MessageBoundary::Verdict::TooLong);
}

//! A match that takes too long would delay all other checks.
void tst_MessageBoundary::abortsSlowPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern : {"(a|aa)+[bx]", "(a+)+[bx]", "a{60000}[bx]", "(.+)\\1[bx]", "(?i)(.+)\\1[bx]", "(?=a+)[bx]"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
}

void tst_MessageBoundary::abortsSlowPatterns()
{
    QFETCH(QString, pattern);
    for (const qsizetype size : {2'000, 15'000, 200'000}) {
        MessageBoundary until = MessageBoundary::patternMatch(bytePattern(pattern));
        const test::CpuClock clock;
        QCOMPARE(until.evaluate(QByteArray(size, 'a') + 'c', false, kMaximum), MessageBoundary::Verdict::Incomplete);
        QVERIFY2(clock.elapsedMs() < 1500, qPrintable(QString::number(clock.elapsedMs())));
    }
}

//! A slow match isn't repeated for each byte that arrives.
void tst_MessageBoundary::doesNotRepeatSlowMatchesForEachByte()
{
    MessageBoundary until = MessageBoundary::patternMatch(bytePattern(u"(a|aa)+[bx]"_s));
    QByteArray bytes(1000, 'a');
    const test::CpuClock clock;
    for (int i = 0; i < 500; ++i)
        QCOMPARE(until.evaluate(bytes += 'a', false, kMaximum), MessageBoundary::Verdict::Incomplete);
    QVERIFY2(clock.elapsedMs() < 2000, qPrintable(QString::number(clock.elapsedMs())));
    QVERIFY(until.retryDelay().has_value());
}

//! When 64 KiB arrive byte by byte, the search must not be repeated over all bytes for each byte.
void tst_MessageBoundary::byteByByteInputIsCheap()
{
    MessageBoundary until = MessageBoundary::patternMatch(bytePattern(u"end$"_s));
    QByteArray bytes;
    const test::CpuClock clock;
    while (bytes.size() < 64 * 1024) {
        bytes += 'e';
        QCOMPARE(until.evaluate(bytes, false, 1 << 20), MessageBoundary::Verdict::Incomplete);
    }
    QVERIFY2(clock.elapsedMs() < 1500, qPrintable(QString::number(clock.elapsedMs())));
    bytes += "end";
    MessageBoundary::Verdict verdict = until.evaluate(bytes, false, 1 << 20);
    if (verdict == MessageBoundary::Verdict::Incomplete) {
        QVERIFY(until.retryDelay().has_value()); // requests another call, in case no more bytes arrive
        const auto isMet = [&] {
            return (verdict = until.evaluate(bytes, false, 1 << 20)) == MessageBoundary::Verdict::Complete;
        };
        QVERIFY(QTest::qWaitFor(isMet, 5000));
    }
    QCOMPARE(until.size(), bytes.size());
}

void tst_MessageBoundary::survivesRandomInput()
{
    QRandomGenerator random(3);
    const QStringList forms = NumberEncoding::names().split(u", "_s);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes(random.bounded(40), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        MessageBoundary until =
            MessageBoundary::lengthField(form(forms[random.bounded(forms.size())]), random.bounded(5), random.bounded(-20, 20));
        if (until.evaluate(bytes, false, kMaximum) == MessageBoundary::Verdict::Complete)
            QVERIFY(until.size() >= 0 && until.size() <= bytes.size());
    }
}

QTEST_GUILESS_MAIN(tst_MessageBoundary)

} // namespace MessageBoundaryTest

#include "tst_MessageBoundary.moc"
