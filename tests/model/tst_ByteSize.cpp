// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/Quantity.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

namespace ByteSizeTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_ByteSize : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void formats_data();
    void formats();
    void readsBackWhatItWrote();
    void formatsForUsers_data();
    void formatsForUsers();
    void formatsInPowersOfTwo_data();
    void formatsInPowersOfTwo();
};

void tst_ByteSize::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("bytes") << "100B" << 100LL;
    QTest::newRow("nothing") << "0B" << 0LL;
    QTest::newRow("KB") << "3KB" << 3'000LL;
    QTest::newRow("MB") << "2MB" << 2'000'000LL;
    QTest::newRow("GB") << "2GB" << 2'000'000'000LL;
    QTest::newRow("KiB") << "512KiB" << 524'288LL;
    QTest::newRow("MiB") << "1.5MiB" << 1'572'864LL;
    QTest::newRow("GiB") << "4GiB" << 4'294'967'296LL;
    QTest::newRow("quarter") << "0.25KiB" << 256LL;
}

void tst_ByteSize::parses()
{
    QFETCH(QString, text);
    const auto bytes = parseByteSize(text);
    QVERIFY2(bytes.hasValue(), bytes ? "" : qPrintable(bytes.error()));
    QTEST(*bytes, "bytes");
}

void tst_ByteSize::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const QString form =
        u"isn't a valid size. Use a number with a unit, B, KB, MB, GB, KiB, MiB or GiB, such as 512KiB or 2MB."_s;
    for (const char *text : {"", "B", "100", "-1B", "2 MB", "2mb", "2M", "2kB", "2TB", "1.MB", ".5MB", "1e3B"})
        QTest::newRow(text) << QString::fromUtf8(text) << QStringLiteral("“%1” ").arg(QString::fromUtf8(text)) + form;
    QTest::newRow("half a byte") << "0.5B" << u"“0.5B” isn't a whole number of bytes."_s;
    QTest::newRow("a third") << "0.3333KiB" << u"isn't a whole number of bytes"_s;
    QTest::newRow("beyond 64 bits") << "99999999999GB" << u"“99999999999GB” is too large."_s;
}

void tst_ByteSize::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto bytes = parseByteSize(text);
    QVERIFY(!bytes);
    QVERIFY2(bytes.error().contains(says), qPrintable(bytes.error()));
}

void tst_ByteSize::formats_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0LL << "0B";
    QTest::newRow("odd") << 1'042LL << "1042B";
    QTest::newRow("decimal") << 2'000'000LL << "2MB";
    QTest::newRow("binary") << 524'288LL << "512KiB";
    QTest::newRow("shorter in decimal") << 1'024'000LL << "1024KB";
}

void tst_ByteSize::formats()
{
    QFETCH(qint64, bytes);
    QTEST(formatByteSize(bytes), "text");
}

void tst_ByteSize::readsBackWhatItWrote()
{
    QRandomGenerator random(20260131);
    for (int i = 0; i < 20'000; ++i) {
        const qint64 unit = QList<qint64>{1, 1'000, 1'024, 1'000'000, 1 << 20, 1'000'000'000, 1 << 30}.at(random.bounded(7));
        const qint64 bytes = unit * random.bounded(5'000);
        const auto again = parseByteSize(formatByteSize(bytes));
        QVERIFY(again);
        QCOMPARE(*again, bytes);
    }
    QCOMPARE(*parseByteSize(formatByteSize(std::numeric_limits<qint64>::max() / 2)), std::numeric_limits<qint64>::max() / 2);
}

void tst_ByteSize::formatsForUsers_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0LL << "0 B";
    QTest::newRow("bytes") << 999LL << "999 B";
    QTest::newRow("a kilobyte") << 1'000LL << "1 kB";
    QTest::newRow("kilobytes") << 1'042LL << "1.04 kB";
    QTest::newRow("a megabyte, rounded") << 999'600LL << "1 MB";
    QTest::newRow("megabytes") << 12'000'000LL << "12 MB";
    QTest::newRow("gigabytes") << 4'294'967'296LL << "4.29 GB";
    QTest::newRow("the most") << std::numeric_limits<qint64>::max() << "9223 PB";
}

void tst_ByteSize::formatsForUsers()
{
    QFETCH(qint64, bytes);
    QTEST(humanByteSize(bytes), "text");
}

void tst_ByteSize::formatsInPowersOfTwo_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0LL << "0 B";
    QTest::newRow("bytes") << 1'023LL << "1023 B";
    QTest::newRow("a kibibyte") << 1'024LL << "1 KiB";
    QTest::newRow("a mebibyte, rounded") << (1LL << 20) - 1 << "1 MiB";
    QTest::newRow("gibibytes") << 120'259'084'288LL << "112 GiB";
    QTest::newRow("the most") << std::numeric_limits<qint64>::max() << "8192 PiB";
}

void tst_ByteSize::formatsInPowersOfTwo()
{
    QFETCH(qint64, bytes);
    QTEST(humanBinarySize(bytes), "text");
}

QTEST_GUILESS_MAIN(tst_ByteSize)

} // namespace ByteSizeTest

#include "tst_ByteSize.moc"
