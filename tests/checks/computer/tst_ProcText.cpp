// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/linux/ProcText.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

namespace ProcTextTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests the parsing of /proc files from older and newer kernels, and of invalid input.
class tst_ProcText : public QObject
{
    Q_OBJECT

private slots:
    void parsesNumbers_data();
    void parsesNumbers();
    void parsesMemory_data();
    void parsesMemory();
    void parsesProcessors();
    void refusesInvalidProcessors_data();
    void refusesInvalidProcessors();
    void parsesLoadAndUptime_data();
    void parsesLoadAndUptime();
    void parsesPressure_data();
    void parsesPressure();
    void parsesInterfaces();
    void parsesDisks();
    void parsesMounts();
    void parsesProcesses_data();
    void parsesProcesses();
    void survivesRandomChanges();
};

void tst_ProcText::parsesNumbers_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<bool>("isUnsigned");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<bool>("isRatio");
    QTest::newRow("zero") << QByteArray("0") << true << true << true;
    QTest::newRow("number") << QByteArray("123") << true << true << true;
    QTest::newRow("negative") << QByteArray("-5") << false << true << false;
    QTest::newRow("share") << QByteArray("0.15") << false << false << true;
    QTest::newRow("nothing") << QByteArray() << false << false << false;
    QTest::newRow("minus") << QByteArray("-") << false << false << false;
    QTest::newRow("plus") << QByteArray("+1") << false << false << false;
    QTest::newRow("hexadecimal") << QByteArray("0x10") << false << false << false;
    QTest::newRow("spaces") << QByteArray(" 1") << false << false << false;
    QTest::newRow("2^64 - 1") << QByteArray("18446744073709551615") << true << false << true;
    QTest::newRow("2^64") << QByteArray("18446744073709551616") << false << false << true;
    QTest::newRow("infinite") << QByteArray("inf") << false << false << false;
    QTest::newRow("not a number") << QByteArray("nan") << false << false << false;
    QTest::newRow("exponent") << QByteArray("1e9") << false << false << false;
    QTest::newRow("two points") << QByteArray("1.2.3") << false << false << false;
    QTest::newRow("endless") << QByteArray(1000, '9') << false << false << false;
    QTest::newRow("not ASCII") << QByteArray("٣") << false << false << false;
}

void tst_ProcText::parsesNumbers()
{
    QFETCH(QByteArray, word);
    QTEST(procUnsigned(word).has_value(), "isUnsigned");
    QTEST(procSigned(word).has_value(), "isSigned");
    QTEST(procShare(word).has_value(), "isRatio");
}

void tst_ProcText::parsesMemory_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("available");
    QTest::addColumn<qint64>("swapFree");
    QTest::newRow("with MemAvailable") << QByteArray(
        "MemTotal: 1000 kB\nMemFree: 100 kB\nMemAvailable: 700 kB\nSwapTotal: 50 kB\n"
        "SwapFree: 20 kB\n") << 1000 * 1024LL
                                       << 700 * 1024LL << 20 * 1024LL;
    QTest::newRow("before Linux 3.14") << QByteArray(
        "MemTotal: 1000 kB\nMemFree: 100 kB\nBuffers: 50 kB\nCached: 300 kB\nShmem: 40 kB\n"
        "SReclaimable: 10 kB\n") << 1000 * 1024LL
                                       << (100 + 50 + 300 + 10 - 40) * 1024LL << 0LL;
    QTest::newRow("more shared than cached") << QByteArray("MemTotal: 1000 kB\nMemFree: 100 kB\nCached: 30 kB\nShmem: 40 kB\n")
                                             << 1000 * 1024LL << 100 * 1024LL << 0LL;
    QTest::newRow("more available than there is")
        << QByteArray("MemTotal: 1000 kB\nMemFree: 1 kB\nMemAvailable: 2000 kB\n") << 1000 * 1024LL << 1000 * 1024LL << 0LL;
    QTest::newRow("more swap free than there is")
        << QByteArray("MemTotal: 10 kB\nMemFree: 1 kB\nSwapTotal: 5 kB\nSwapFree: 9 kB\n") << 10 * 1024LL << 1024LL
        << 5 * 1024LL;
    QTest::newRow("beyond 64 bits") << QByteArray("MemTotal: 18446744073709551615 kB\nMemFree: 1 kB\n")
                                    << std::numeric_limits<qint64>::max() << 1024LL << 0LL;
    QTest::newRow("no MemTotal") << QByteArray("MemFree: 100 kB\n") << 0LL << 0LL << 0LL;
    QTest::newRow("no memory") << QByteArray("MemTotal: 0 kB\nMemFree: 0 kB\n") << 0LL << 0LL << 0LL;
    QTest::newRow("empty") << QByteArray() << 0LL << 0LL << 0LL;
    QTest::newRow("no numbers") << QByteArray("MemTotal: many\nMemFree: some\n") << 0LL << 0LL << 0LL;
    QTest::newRow("negative") << QByteArray("MemTotal: -5 kB\nMemFree: 1 kB\n") << 0LL << 0LL << 0LL;
    QTest::newRow("another file") << QByteArray("<html>\n<body>404</body>\n") << 0LL << 0LL << 0LL;
}

//! A `total` of 0 means that the text can't be parsed.
void tst_ProcText::parsesMemory()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, total);
    const auto figures = parseMemory(text);
    QCOMPARE(figures.has_value(), total > 0);
    if (!figures)
        return;
    QCOMPARE(figures->total, total);
    QTEST(figures->available, "available");
    QTEST(figures->swapFree, "swapFree");
}

void tst_ProcText::parsesProcessors()
{
    const auto figures =
        parseCpu("cpu  10 20 30 40 50 60 70 80 5 6\ncpu0 1 2 3 4 5 6 7 8 0 0\ncpu3 1 2 3 4\nintr 5\ncpu9 1 1 1 1\n");
    QVERIFY(figures);
    QCOMPARE(figures->all.user, 30U); // including nice, which already includes guests
    QCOMPARE(figures->all.system, 30U);
    QCOMPARE(figures->all.idle, 40U);
    QCOMPARE(figures->all.iowait, 50U);
    QCOMPARE(figures->all.interrupts, 130U);
    QCOMPARE(figures->all.steal, 80U);
    QCOMPARE(figures->all.total(), 360U);
    QCOMPARE(figures->cores.size(), 2);       // cores after other lines are ignored
    QCOMPARE(figures->cores[1].total(), 10U); // from a kernel with fewer fields
}

void tst_ProcText::refusesInvalidProcessors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one core only") << QByteArray("cpu0 1 2 3 4\n");
    QTest::newRow("nothing counted") << QByteArray("cpu  0 0 0 0 0\n");
    QTest::newRow("too short") << QByteArray("cpu  1 2 3\n");
    QTest::newRow("words") << QByteArray("cpu  a b c d e\n");
}

void tst_ProcText::refusesInvalidProcessors()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseCpu(text));
}

void tst_ProcText::parsesLoadAndUptime_data()
{
    QTest::addColumn<QByteArray>("load");
    QTest::addColumn<double>("fifteen");
    QTest::addColumn<QByteArray>("uptime");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("usual") << QByteArray("0.52 0.58 1.59 1/1143 90112\n") << 1.59 << QByteArray("80043.57 302214.11\n")
                           << 80043LL;
    QTest::newRow("short") << QByteArray("0.52 0.58\n") << -1.0 << QByteArray("5\n") << -1LL; // a newline isn't a space
    QTest::newRow("negative") << QByteArray("-1 2 3") << -1.0 << QByteArray("-3 4") << -1LL;
    QTest::newRow("not a number") << QByteArray("nan nan nan") << -1.0 << QByteArray("nan") << -1LL;
    QTest::newRow("beyond reason") << QByteArray("1 2 3e400 1") << -1.0 << QByteArray("99999999999999 1") << -1LL;
    QTest::newRow("empty") << QByteArray() << -1.0 << QByteArray() << -1LL;
}

void tst_ProcText::parsesLoadAndUptime()
{
    QFETCH(QByteArray, load);
    QFETCH(QByteArray, uptime);
    const auto seenLoad = parseLoadAverage(load);
    QTEST(seenLoad ? seenLoad->fifteenMinutes : -1.0, "fifteen");
    const auto seenUptime = parseUptime(uptime);
    QTEST(qint64(seenUptime ? seenUptime->count() : -1), "seconds");
}

void tst_ProcText::parsesPressure_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("minute");
    QTest::newRow("both lines") << QByteArray(
        "some avg10=1.53 avg60=0.87 avg300=0.80 total=1\nfull avg10=0.01 avg60=0.02 avg300=0.03 "
        "total=0\n") << 0.02;
    QTest::newRow("cpu before Linux 5.13") << QByteArray("some avg10=1.53 avg60=0.87 avg300=0.80 total=1\n") << -1.0;
    QTest::newRow("beyond all") << QByteArray("full avg10=1 avg60=1000 avg300=1 total=1\n") << 100.0;
    QTest::newRow("one is missing") << QByteArray("full avg10=1 avg300=1 total=1\n") << -1.0;
    QTest::newRow("no number") << QByteArray("full avg10=1 avg60=x avg300=1\n") << -1.0;
    QTest::newRow("empty") << QByteArray() << -1.0;
}

void tst_ProcText::parsesPressure()
{
    QFETCH(QByteArray, text);
    const auto share = parsePressure(text, "full");
    QTEST(share ? share->minute : -1.0, "minute");
}

void tst_ProcText::parsesInterfaces()
{
    const auto all = parseInterfaces("Inter-|   Receive  |  Transmit\n face |bytes packets errs drop|bytes\n"
                                     "    lo: 10 1 2 3 0 0 0 0 20 5 6 7 0 0 0 0\n"
                                     "wlp3s0:4123456789 3 12 204 0 0 0 0 312345678 1 3 7 0 0 0 0\n" // no space after the colon
                                     "broken: 1 2 3\n"
                                     "a b: 1 2 3 4 5 6 7 8 9 10 11 12\n"
                                     "words: a b c d e f g h i j k l\n");
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].first, u"lo"_s);
    QCOMPARE(all[0].second.receiveErrors, 2U);
    QCOMPARE(all[0].second.sendErrors, 6U);
    QCOMPARE(all[0].second.drops, 10U);
    QCOMPARE(all[1].first, u"wlp3s0"_s);
    QCOMPARE(all[1].second.receivedBytes, 4'123'456'789U);
    QCOMPARE(all[1].second.sentBytes, 312'345'678U);
}

void tst_ProcText::parsesDisks()
{
    const auto disks = parseDiskCounters("   8       0 sda 812 101 60 2211 5 0 8 99 0 1812 2310\n" // Linux 2.6.25 - 4.17
                                         "   8       1 sda1 211 1802 8 64\n" // partitions in earlier kernels
                                         " 259       0 nvme0n1 1 0 36028797018963969 2 3 0 4 5 0 6 7 0 0 0 0 30 6\n"
                                         "broken\n   8  2 sda2 x 1 2 3 4 5 6 7 8 9 10\n");
    QCOMPARE(disks.size(), 2);
    QCOMPARE(disks[0].name, u"sda"_s);
    QCOMPARE(disks[0].reads, 812U);
    QCOMPARE(disks[0].readBytes, 60U * 512);
    QCOMPARE(disks[0].writes, 5U);
    QCOMPARE(disks[0].writtenBytes, 8U * 512);
    QCOMPARE(disks[0].waitMs, 2211U + 99);
    QCOMPARE(disks[0].busyMs, 1812U);
    QCOMPARE(disks[1].readBytes, std::numeric_limits<quint64>::max()); // saturates instead of wrapping around
}

void tst_ProcText::parsesMounts()
{
    const auto mounts = parseMounts("28 1 253:0 / / rw,relatime shared:1 - ext4 /dev/mapper/root rw,errors=remount-ro\n"
                                    "52 28 8:1 / /media/ann/USB\\040DISK rw - exfat /dev/sda1 rw\n"
                                    "53 28 7:0 / /snap ro,nodev shared:61 master:2 - squashfs /dev/loop0 ro\n"
                                    "54 28 7:0 / /bs\\134x\\0 rw - fuse.sshfs user@host:/a\\011b rw\n"
                                    "61 28 0:5 / /short rw shared:1 -\n"
                                    "no mount at all\n");
    QCOMPARE(mounts.size(), 4);
    QCOMPARE(mounts[0].point, u"/"_s);
    QCOMPARE(mounts[0].device, u"/dev/mapper/root"_s);
    QVERIFY(!mounts[0].isReadOnly);
    QCOMPARE(mounts[1].point, u"/media/ann/USB DISK"_s);
    QCOMPARE(mounts[2].type, u"squashfs"_s);
    QVERIFY(mounts[2].isReadOnly);
    QCOMPARE(mounts[3].point, u"/bs\\x\\0"_s);
    QCOMPARE(mounts[3].device, u"user@host:/a\tb"_s);
}

void tst_ProcText::parsesProcesses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("ticks");
    const QByteArray rest = " S 1 1 1 0 -1 4194560 3 0 1 0 12 34 0 0 20 0 1 0 999 171233280 77 18446744073709551615 1 1\n";
    QTest::newRow("usual") << "812 (nginx)" + rest << u"nginx"_s << 46;
    QTest::newRow("blanks and brackets") << "812 (a) S (b c)" + rest << u"a) S (b c"_s << 46;
    QTest::newRow("line end") << "812 (a\nb)" + rest << u"a\nb"_s << 46;
    QTest::newRow("no name") << "812 ()" + rest << u""_s << 46;
    QTest::newRow("no bracket") << "812 nginx" + rest << QString() << -1;
    QTest::newRow("no number") << "x (nginx)" + rest << QString() << -1;
    QTest::newRow("cut off") << QByteArray("812 (nginx) S 1 1 1 0 -1 4194560") << QString() << -1;
    QTest::newRow("turned round") << QByteArray(")(") + rest << QString() << -1;
    QTest::newRow("empty") << QByteArray() << QString() << -1;
}

void tst_ProcText::parsesProcesses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, ticks);
    const auto process = parseProcessStat(text);
    QCOMPARE(process.has_value(), ticks >= 0);
    if (!process)
        return;
    QTEST(process->name, "name");
    QCOMPARE(process->id, 812);
    QCOMPARE(process->state, 'S');
    QCOMPARE(process->processorTicks, quint64(ticks));
    QCOMPARE(process->startedAtTicks, 999U);
    QCOMPARE(process->residentPages, 77);
}

//! Valid files with bytes changed, cut out and duplicated: no crash, and the values stay consistent.
void tst_ProcText::survivesRandomChanges()
{
    const QByteArrayList seeds{
        "MemTotal: 1000 kB\nMemFree: 100 kB\nMemAvailable: 700 kB\nSwapTotal: 50 kB\nSwapFree: 20 kB\n",
        "cpu  10 20 30 40 50 60 70 80 5 6\ncpu0 1 2 3 4 5 6 7 8 0 0\nintr 5\n",
        "0.52 0.58 1.59 1/1143 90112\n",
        "some avg10=1.53 avg60=0.87 avg300=0.80 total=1\nfull avg10=0.01 avg60=0.02 avg300=0.03 total=0\n",
        "  lo: 10 1 2 3 0 0 0 0 20 5 6 7 0 0 0 0\n",
        "   8       0 sda 812 101 60 2211 5 0 8 99 0 1812 2310\n",
        "52 28 8:1 / /media/USB\\040DISK rw shared:1 - exfat /dev/sda1 rw\n",
        "812 (a b) S 1 1 1 0 -1 4194560 3 0 1 0 12 34 0 0 20 0 1 0 999 171233280 77 1 1 1\n"};
    QRandomGenerator random(20260131);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text = seeds[round % seeds.size()];
        const int changes = random.bounded(1, 6);
        for (int change = 0; change < changes && !text.isEmpty(); ++change) {
            const auto at = random.bounded(text.size());
            switch (random.bounded(4)) {
            case 0:
                text[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                text.remove(at, random.bounded(8));
                break;
            case 2:
                text.insert(at, text.mid(random.bounded(text.size()), 12));
                break;
            default:
                text.insert(at, "99999999999999999999");
                break;
            }
        }
        if (const auto memory = parseMemory(text))
            QVERIFY(memory->available >= 0 && memory->available <= memory->total && memory->swapFree <= memory->swapTotal);
        if (const auto load = parseLoadAverage(text))
            QVERIFY(std::isfinite(load->oneMinute) && load->oneMinute >= 0);
        if (const auto share = parsePressure(text, "some"))
            QVERIFY(share->minute >= 0 && share->minute <= 100);
        if (const auto uptime = parseUptime(text))
            QVERIFY(uptime->count() >= 0);
        if (const auto process = parseProcessStat(text))
            QVERIFY(process->id >= 0);
        for (const auto &[name, figures] : parseInterfaces(text))
            QVERIFY(!name.contains(u' '));
        (void)parseCpu(text);
        (void)parseDiskCounters(text);
        (void)parseMounts(text);
    }
}

QTEST_GUILESS_MAIN(tst_ProcText)

} // namespace ProcTextTest

#include "tst_ProcText.moc"
