// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "support/Signals.h"
#include "support/TcpFaults.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

namespace CliHardshipTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

//! A website that counts its visits.
class Site
{
public:
    bool well = true;    //!< false: the site answers 503
    bool silent = false; //!< true: pages named /quiet… don't answer

    Site()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
        m_server.listen(QHostAddress::LocalHost);
        m_clock.start();
    }
    quint16 port() const { return m_server.serverPort(); }
    QByteArray url(const QByteArray &path) const { return "http://127.0.0.1:" + QByteArray::number(port()) + path; }

    int visits(const QByteArray &path) const { return int(m_visits.value(path).size()); }
    //! Returns the number of visits to the least visited page with this name.
    int minimumCount(const QByteArray &name, int pages) const
    {
        int minimumCount = visits(name + '0');
        for (int i = 1; i < pages; ++i)
            minimumCount = std::min(minimumCount, visits(name + QByteArray::number(i)));
        return minimumCount;
    }
    //! [ms] Returns the longest time between two visits to the same page.
    qint64 maxPause() const
    {
        qint64 longest = 0;
        for (const QList<qint64> &times : m_visits) {
            for (qsizetype i = 1; i < times.size(); ++i)
                longest = std::max(longest, times.at(i) - times.at(i - 1));
        }
        return longest;
    }
    void forget() { m_visits.clear(); }

private:
    void accept()
    {
        while (QTcpSocket *const visitor = m_server.nextPendingConnection()) {
            QObject::connect(visitor, &QTcpSocket::disconnected, visitor, &QObject::deleteLater);
            QObject::connect(visitor, &QTcpSocket::readyRead, visitor, [this, visitor] {
                if (const QByteArray head = visitor->peek(8'192); head.contains("\r\n\r\n"))
                    answer(visitor, visitor->read(head.size()).split(' ').value(1));
            });
        }
    }
    void answer(QTcpSocket *visitor, const QByteArray &path)
    {
        m_visits[path].append(m_clock.elapsed());
        if (silent && path.startsWith("/quiet"))
            return;
        const QByteArray status = well ? "200 OK" : "503 Service Unavailable";
        visitor->write("HTTP/1.1 " + status + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
        visitor->disconnectFromHost();
    }

    QTcpServer m_server;
    QElapsedTimer m_clock;
    QHash<QByteArray, QList<qint64>> m_visits;
};

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true; // sanitizers reserve terabytes of memory
#else
constexpr bool kIsSanitized = false;
#endif

QByteArray page(const Site &site, const QByteArray &path, const QByteArray &more = {})
{
    return "{\"name\":\"" + path + "\",\"kind\":\"http\",\"url\":\"" + site.url(path) + '"' + more + '}';
}

QByteArray port(const QByteArray &name, quint16 number)
{
    return R"({"kind":"tcp","host":"127.0.0.1","name":)" + ('"' + name) + "\",\"port\":" + QByteArray::number(number) + '}';
}

} // namespace

//! Tests the program under difficult conditions: too few descriptors, too little memory, being stopped and continued, and clock
//! changes.
class tst_CliHardship : public QObject
{
    Q_OBJECT

    QString fileOf(const QByteArrayList &targets, const QByteArray &defaults = R"({"attempts":1})") const
    {
        return writeFile(*m_folder, u"targets.json"_s,
                         R"({"version":1,"defaults":)" + defaults + R"(,"targets":[)" + targets.join(",\n") + "]}");
    }
    bool send(int number) const { return sendSignal(m_cli->process(), number); }
    //! Waits with a running event loop, so that the site can answer.
    static bool hasEnded(CliRun *run)
    {
        return QTest::qWaitFor([run] { return run->process().state() == QProcess::NotRunning; }, 60'000);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<CliRun>(m_folder->path());
    }

    void runsFiveHundredChecksWithSixtyFourDescriptors()
    {
        Site site;
        const TcpFaults ports;
        QByteArrayList targets;
        for (int i = 0; i < 125; ++i) {
            const QByteArray number = QByteArray::number(i);
            targets.append(page(site, "/page" + number));
            targets.append(port("open" + number, site.port()));
            targets.append(port("closed" + number, ports.closed()));
            targets.append(QByteArray(R"({"kind":"command","command":"true","name":"command%1"})").replace("%1", number));
        }
        m_cli->process().setChildProcessModifier([] {
            const rlimit few{64, 64};
            ::setrlimit(RLIMIT_NOFILE, &few);
        });
        // With the default, fewer checks would run at the same time.
        m_cli->start({u"check"_s, fileOf(targets), u"--format"_s, u"ndjson"_s, u"--max-concurrent"_s, u"50"_s});
        QVERIFY(hasEnded(m_cli.get()));
        QCOMPARE(m_cli->wait(), 2);

        QHash<QString, int> seen;
        for (const QByteArray &line : m_cli->out().trimmed().split('\n')) {
            const QJsonObject result = QJsonDocument::fromJson(line).object();
            const QString name = result.value(u"target"_s).toString();
            const QString error = result.value(u"error"_s).toObject().value(u"type"_s).toString();
            const QString outcome = result.value(u"outcome"_s).toString();
            QVERIFY2(outcome == (name.startsWith(u"closed"_s) ? u"down"_s : u"up"_s), line);
            QVERIFY2(error == (name.startsWith(u"closed"_s) ? u"refused"_s : QString()), line);
            ++seen[name];
        }
        QCOMPARE(seen.size(), 500);
        QCOMPARE(m_cli->out().count('\n'), 500);
        QCOMPARE(m_cli->err().count("too many open files"), 1); // the shortage occurred, and was reported once
    }

    //! The entire stack of a thread counts towards the limit, although the thread uses only a small part of it.
    void worksWithMemoryLimits_data()
    {
        QTest::addColumn<int>("mebibytes");
        QTest::addColumn<int>("stackMebibytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("said");
        QTest::addRow("enough") << (kIsSanitized ? 0 : 300) << 8 << 0 << QByteArray("1 check in ");
        if (!kIsSanitized)
            QTest::addRow("no room for all threads") << 1'000 << 2'000 << 74 << QByteArray("Watchkeeper can't start a thread.");
    }

    void worksWithMemoryLimits()
    {
        QFETCH(int, mebibytes);
        QFETCH(int, stackMebibytes); // stack size of each thread by default
        QFETCH(int, status);
        QFETCH(QByteArray, said);
        m_cli->process().setChildProcessModifier([mebibytes, stackMebibytes] {
            constexpr rlim_t kMebibyte = 1024 * 1024;
            const rlim_t bytes = mebibytes == 0 ? RLIM_INFINITY : static_cast<rlim_t>(mebibytes) * kMebibyte;
            const rlimit memory{bytes, bytes};
            const rlimit stack{static_cast<rlim_t>(stackMebibytes) * kMebibyte, RLIM_INFINITY};
            ::setrlimit(RLIMIT_AS, &memory);
            ::setrlimit(RLIMIT_STACK, &stack);
        });
        QCOMPARE(m_cli->run({u"check"_s, u"--command"_s, u"true"_s}), status);
        QVERIFY2(m_cli->err().contains(said), m_cli->err());
    }

    //! Limits the file size, as `ulimit -f` does. By default, a signal would end the process when it writes beyond the limit.
    void reportsTheFileSizeLimit()
    {
        m_cli->process().setChildProcessModifier([] {
            std::signal(SIGXFSZ, SIG_DFL);
            const rlimit nothing{0, 0};
            ::setrlimit(RLIMIT_FSIZE, &nothing);
        });
        QCOMPARE(m_cli->run({u"--profile"_s, m_folder->path(), u"add"_s, u"true"_s}), 74);
        QVERIFY2(!m_cli->err().isEmpty(), "the reason is missing");
    }

    //! Some programs that start Watchkeeper ignore SIGCHLD. The exit code of a child would then be lost.
    void worksWithAnIgnoredChildSignal()
    {
        m_cli->process().setChildProcessModifier([] { std::signal(SIGCHLD, SIG_IGN); });
        QCOMPARE(m_cli->run({u"check"_s, u"--command"_s, u"true"_s}), 0);
    }

    void worksWithoutStandardStreams_data()
    {
        QTest::addColumn<int>("closed");
        QTest::addColumn<QStringList>("command");
        for (int closed = 0; closed < 8; ++closed) {
            QTest::addRow("list, closed: %d", closed) << closed << QStringList{u"list"_s};
            QTest::addRow("check, closed: %d", closed) << closed << QStringList{u"check"_s, u"--command"_s, u"true"_s};
        }
    }

    void worksWithoutStandardStreams()
    {
        QFETCH(int, closed);
        QFETCH(QStringList, command);
        m_cli->process().setChildProcessModifier([closed] {
            for (int descriptor = 0; descriptor < 3; ++descriptor) {
                if (closed & (1 << descriptor))
                    ::close(descriptor);
            }
        });
        QCOMPARE(m_cli->run(QStringList{u"--profile"_s, m_folder->path()} + command), 0);
        QCOMPARE(m_cli->out().isEmpty(), (closed & 2) || command.first() == u"list"_s);
    }

    void continuesAfterBeingStopped()
    {
        constexpr int kPages = 20;
        constexpr int kQuiet = 5;
        Site site;
        site.silent = true;
        QByteArrayList targets;
        for (int i = 0; i < kPages; ++i)
            targets.append(page(site, "/page" + QByteArray::number(i)));
        for (int i = 0; i < kQuiet; ++i)
            targets.append(page(site, "/quiet" + QByteArray::number(i), R"(,"every":"1h","timeout":"3s")"));
        m_cli->start({u"watch"_s, fileOf(targets, R"({"attempts":1,"every":"1s"})"), u"--format"_s, u"ndjson"_s});
        QTRY_VERIFY_WITH_TIMEOUT(site.minimumCount("/quiet", kQuiet) == 1 && site.minimumCount("/page", kPages) >= 1, 30'000);
        QVERIFY(send(SIGSTOP)); // the deadlines of running checks pass while the program is stopped

        CliRun other(m_folder->path()); // runs for eight seconds
        other.start({u"watch"_s, writeFile(*m_folder, u"other.json"_s, R"({"version":1,"targets":[]})"), u"--for"_s, u"8s"_s});
        QVERIFY(hasEnded(&other));
        site.forget();
        site.silent = false;
        QElapsedTimer clock;
        clock.start();
        QVERIFY(send(SIGCONT));
        QTRY_VERIFY_WITH_TIMEOUT(site.minimumCount("/quiet", kQuiet) == 1 && site.minimumCount("/page", kPages) >= 3, 30'000);
        const double passed = double(clock.elapsed()) / 1e3; // [s]
        for (int i = 0; i < kPages; ++i) {
            const int visits = site.visits("/page" + QByteArray::number(i));
            QVERIFY2(visits <= passed + 2,
                     qPrintable(u"%1 visits in %2 s"_s.arg(visits).arg(passed))); // eight missed ticks count as one
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_cli->out().count("\"to\":\"up\""), kPages + kQuiet, 30'000);
        QVERIFY2(!m_cli->out().contains("\"to\":\"down\""), m_cli->out());
        QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
        QCOMPARE(m_cli->wait(), 130);
    }

#ifdef WATCHKEEPER_FAKETIME
    void keepsTheScheduleWhenTheClockIsSet_data()
    {
        QTest::addColumn<int>("days");
        QTest::newRow("a day forward") << 1;
        QTest::newRow("a day back") << -1;
    }

    void keepsTheScheduleWhenTheClockIsSet()
    {
        QFETCH(int, days);
        constexpr int kPages = 5;
        Site site;
        QByteArrayList targets;
        for (int i = 0; i < kPages; ++i)
            targets.append(page(site, "/page" + QByteArray::number(i)));
        m_cli->setEnvironment(u"LD_PRELOAD"_s, u"" WATCHKEEPER_FAKETIME ""_s);
        m_cli->setEnvironment(u"FAKETIME_TIMESTAMP_FILE"_s, writeFile(*m_folder, u"time"_s, "+0"));
        m_cli->setEnvironment(u"FAKETIME_NO_CACHE"_s, u"1"_s);
        m_cli->setEnvironment(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
        m_cli->start({u"watch"_s, fileOf(targets, R"({"attempts":1,"every":"1s"})"), u"--format"_s, u"ndjson"_s});
        QTRY_VERIFY_WITH_TIMEOUT(site.minimumCount("/page", kPages) >= 2, 30'000);

        const QString next = writeFile(*m_folder, u"next"_s, days > 0 ? "+1d" : "-1d");
        QCOMPARE(std::rename(qPrintable(next), qPrintable(m_folder->filePath(u"time"_s))), 0);
        const int before = site.minimumCount("/page", kPages);
        QTRY_VERIFY_WITH_TIMEOUT(site.minimumCount("/page", kPages) >= before + 3, 30'000);
        QVERIFY2(site.maxPause() < 15'000, qPrintable(QString::number(site.maxPause()))); // doesn't wait until tomorrow
        QCOMPARE(m_cli->out().count('\n'), kPages);                                       // no state changed

        site.well = false;
        QTRY_COMPARE_WITH_TIMEOUT(m_cli->out().count("\"to\":\"down\""), kPages, 30'000);
        const QJsonObject change = QJsonDocument::fromJson(m_cli->out().trimmed().split('\n').constLast()).object();
        const QDateTime at = QDateTime::fromString(change.value(u"at"_s).toString(), Qt::ISODateWithMs);
        const qint64 off = at.secsTo(QDateTime::currentDateTimeUtc().addDays(days));
        QVERIFY2(std::abs(off) < 60, qPrintable(QString::number(off))); // the change has the time of the changed clock
        QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
        QCOMPARE(m_cli->wait(), 130);
        const QRegularExpression watched(u"Monitored for [0-9.]+ s: "_s); // seconds, despite the clock change
        QVERIFY2(watched.match(QString::fromUtf8(m_cli->err())).hasMatch(), m_cli->err());
    }
#endif
};

QTEST_GUILESS_MAIN(tst_CliHardship)

} // namespace CliHardshipTest

#include "tst_CliHardship.moc"
