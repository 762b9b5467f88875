// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests that a hostile server can't make a check use more than 64 MiB of memory. The tests run in a separate process, so
//! that other tests don't affect the peak.

#include "checks/HttpProbe.h"
#include "support/http/HttpFaultRoutes.h"
#include "support/http/HttpFaults.h"

#include <QFile>
#include <QTest>

namespace HttpMemoryTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

//! [KiB] Returns a memory figure of this process, such as “VmHWM” for the peak resident memory.
qint64 memory(const char *which)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(which))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

} // namespace

#if defined(__SANITIZE_ADDRESS__)
constexpr qint64 kMaxGrowth = 512 * 1024; // [KiB] including the 256 MiB of freed memory that the sanitizer keeps
#else
constexpr qint64 kMaxGrowth = 64 * 1024; // [KiB]
#endif

class TestHttpMemory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void limitsMemory_data();
    void limitsMemory();

private:
    HttpFaults m_server;
    HttpProbe m_probe;
};

void TestHttpMemory::initTestCase()
{
    // The server creates its large replies at the first request. Their memory must not be attributed to the check.
    m_probe.check({{u"url"_s, m_server.url(u"/bomb/1000"_s)}}, std::chrono::minutes(1));
    m_probe.check({{u"url"_s, m_server.url(u"/bomb/30"_s)}}, std::chrono::minutes(1));
    m_probe.check({{u"url"_s, m_server.url(u"/headers/200000"_s)}}, std::chrono::minutes(1));
}

void TestHttpMemory::limitsMemory_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("message");
    const QString body = u"The body is larger than 2 MB, the limit of this target."_s;
    const QString decoded = u"The decompressed body exceeds 10 MB, the limit of this target ("_s;
    const QString header = u"The response header is larger than 262 kB, which is more than clients accept."_s;
    QTest::newRow("endless body") << u"/endless"_s << body;
    QTest::newRow("1000:1") << u"/bomb/1000"_s << decoded;
    QTest::newRow("30:1") << u"/bomb/30"_s << decoded;
    QTest::newRow("200,000 header fields") << u"/headers/200000"_s << header;
    QTest::newRow("header without end") << u"/endless-header"_s << header;
    QTest::newRow("status line without end") << u"/endless-line"_s << header;
    QTest::newRow("chunk that never begins")
        << u"/endless-chunk-head"_s << u"The chunk headers and trailers of the response are larger than 262 kB"_s;
}

void TestHttpMemory::limitsMemory()
{
    QFETCH(QString, path);
    QFETCH(QString, message);
    const qint64 before = memory("VmHWM");
    for (int i = 0; i < 5; ++i) {
        const Observation seen = m_probe.check(m_server.url(path));
        QVERIFY2(errorMessage(seen).startsWith(message), qPrintable(errorMessage(seen)));
        QCOMPARE(errorKey(seen), u"protocol"_s);
        QVERIFY2(m_probe.elapsedMs() < 15'000, qPrintable(QString::number(m_probe.elapsedMs())));
    }
    const qint64 grown = memory("VmHWM") - before;
    QVERIFY2(grown <= kMaxGrowth, qPrintable(u"grew by %1 KiB"_s.arg(grown)));
}

QTEST_GUILESS_MAIN(TestHttpMemory)

} // namespace HttpMemoryTest

#include "tst_HttpMemory.moc"
