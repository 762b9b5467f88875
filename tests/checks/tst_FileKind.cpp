// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/TargetMemory.h"
#include "checks/helpers/CheckBench.h"
#include "checks/helpers/Files.h"
#include "checks/helpers/Processes.h"

#include "async/PoolTasks.h"
#include "checks/files/kind/FileRules.h"
#include "checks/files/kind/FileServices.h"
#include "checks/files/read/FileProbe.h"
#include "checks/files/read/FileReading.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <atomic>
#include <thread>
#include <vector>

namespace FileKindTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kHour = 3'600;

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

QCoro::Task<> takePlace(FileServices *files, Permit *place)
{
    *place = co_await files->places().acquire(0, CancelToken());
}

} // namespace

//! Tests the results reported for files and folders in various states.
class tst_FileKind : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void validates_data();
    void validates();
    void evaluatesFiles_data();
    void evaluatesFiles();
    void evaluatesFolders_data();
    void evaluatesFolders();
    void reportsValuesOfAFile();
    void reportsValuesOfAFolder();
    void evaluatesGrowth();
    void growthIsPerInterval_data();
    void growthIsPerInterval();
    void manualChecksKeepTheSizeOneIntervalAgo();
    void reportsGrowthUntilConfirmed();
    void tracksGrowthPerTargetAndPath();
    void resetsGrowthWhenTheFilesChange_data();
    void resetsGrowthWhenTheFilesChange();
    void unreadableFilesAreUnknown();
    void warnsAboutUnreadableSubfolders();
    void ignoresDeletedFiles();
    void stopsAtTheDeadline();
    void readsOutsideTheEventLoop();
    void hangingCheckBlocksOneThread();
    void hangingReadsBlockNoOtherPool();
    void hangingChecksBlockNoOtherChecks();
    void checkThatNeverStartedIsUnknown();
    void usesTheGivenTime();
    void evaluatesAFolderThatIsTooLarge_data();
    void evaluatesAFolderThatIsTooLarge();
    void remembersALimitedNumber();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QJsonObject file(const QString &name) const { return {{u"path"_s, path(name)}}; }
    QByteArray notUtf8() const { return path(u"names/"_s).toLocal8Bit() + "caf\xe9.log"; }
    Observation run(const QJsonObject &object) const;

    std::unique_ptr<CheckServices> m_services = std::make_unique<CheckServices>();
    QTemporaryDir m_folder;
};

Observation tst_FileKind::run(const QJsonObject &object) const
{
    CheckBench bench(m_services.get());
    return bench.run(u"file"_s, object);
}

void tst_FileKind::initTestCase()
{
    QVERIFY(writeFile(path(u"small"_s), "hello\n"));
    QVERIFY(setAge(path(u"small"_s), 2 * kHour));
    QVERIFY(writeFile(path(u"empty"_s), ""));
    QVERIFY(writeFile(path(u"ahead"_s), "x"));
    QVERIFY(setAge(path(u"ahead"_s), -5 * kHour));
    QVERIFY(QFile::link(path(u"small"_s), path(u"link"_s)));
    QVERIFY(QFile::link(path(u"nowhere"_s), path(u"dangling"_s)));
    QVERIFY(QFile::link(path(u"circle"_s), path(u"circle"_s)));
    QCOMPARE(mkfifo(path(u"pipe"_s).toLocal8Bit().constData(), 0600), 0);

    QDir folder(m_folder.path());
    QVERIFY(folder.mkpath(u"backups/old/older"_s));
    QVERIFY(folder.mkpath(u"bare"_s));
    QVERIFY(folder.mkpath(u"names"_s));
    const std::pair<const char *, qint64> backups[]{{"backups/a.gz", 30 * kHour},     {"backups/b.gz", 3 * kHour},
                                                    {"backups/note.txt", kHour},      {"backups/.hidden", 0},
                                                    {"backups/old/c.gz", 50 * kHour}, {"backups/old/older/d.gz", 70 * kHour}};
    for (const auto &[name, age] : backups) {
        QVERIFY(writeFile(path(QString::fromLatin1(name)), QByteArray(1'000, 'x')));
        QVERIFY(setAge(path(QString::fromLatin1(name)), age));
    }
    QVERIFY(QFile::link(path(u"backups"_s), path(u"backups/old/round"_s))); // a link back to its parent folder
    QVERIFY(QFile::link(path(u"nowhere"_s), path(u"names/dangling"_s)));
    FILE *odd = fopen(notUtf8().constData(), "w");
    QVERIFY(odd);
    fclose(odd);
}

void tst_FileKind::cleanupTestCase()
{
    QCOMPARE(::unlink(notUtf8().constData()), 0); // Qt can't represent its name
}

void tst_FileKind::validates_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("problem");
    const QJsonObject plain = file(u"x"_s);
    const QString hash(64, u'a');
    QTest::newRow("path alone") << plain << QString();
    QTest::newRow("no path") << QJsonObject() << u"path: This field is required."_s;
    QTest::newRow("relative") << QJsonObject{{u"path"_s, u"x"_s}} << u"path: Enter the full path."_s;
    QTest::newRow("tilde") << QJsonObject{{u"path"_s, u"~/x"_s}}
                           << u"path: Only a shell expands ~. Use the full path, or ${env:HOME} instead."_s;
    QTest::newRow("placeholder") << QJsonObject{{u"path"_s, u"${env:HOME}/x"_s}} << QString();
    QTest::newRow("ages") << with(with(plain, u"minAge"_s, u"1h"_s), u"maxAge"_s, u"2h"_s) << QString();
    QTest::newRow("ages the wrong way round") << with(with(plain, u"minAge"_s, u"2h"_s), u"maxAge"_s, u"1h"_s)
                                              << u"minAge: The minimum is greater than the maximum."_s;
    QTest::newRow("sizes the wrong way round") << with(with(plain, u"minSize"_s, u"2MB"_s), u"maxSize"_s, u"1MB"_s)
                                               << u"minSize: The minimum is greater than the maximum."_s;
    QTest::newRow("counts the wrong way round")
        << with(with(plain, u"minCount"_s, 3), u"maxCount"_s, 2) << u"minCount: The minimum is greater than the maximum."_s;
    QTest::newRow("a part of a file") << with(plain, u"minCount"_s, 1.5) << u"minCount: 1.5 isn't a whole number."_s;
    QTest::newRow("age of one that must not be there") << with(with(plain, u"exists"_s, false), u"maxAge"_s, u"1h"_s)
                                                       << u"maxAge: This field can't be used for a file that must not exist."_s;
    QTest::newRow("hash") << with(plain, u"sha256"_s, hash.toUpper()) << QString();
    QTest::newRow("short hash")
        << with(plain, u"sha256"_s, hash.chopped(1))
        << u"sha256: This isn't a valid SHA-256 checksum. Enter 64 digits (0-9 and a-f), as printed by sha256sum."_s;
    QTest::newRow("hash of a folder") << with(with(plain, u"sha256"_s, hash), u"pattern"_s, u"*"_s)
                                      << u"sha256: This field can't be used for a folder, only for a single file."_s;
    QTest::newRow("pattern with folders")
        << with(plain, u"pattern"_s, u"a/*.gz"_s)
        << u"pattern: The pattern applies to file names without folders. Enter the folder in path, or turn on recursive."_s;
}

void tst_FileKind::validates()
{
    QFETCH(QJsonObject, object);
    QTEST(CheckBench::problems(u"file"_s, object).join(u'\n'), "problem");
}

void tst_FileKind::evaluatesFiles_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("message"); // a substring
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *name, const QJsonObject &object, Outcome outcome, const char *error, const char *message,
                        const char *summary) {
        QTest::newRow(name) << object << outcome << QString::fromLatin1(error) << QString::fromUtf8(message)
                            << QString::fromUtf8(summary);
    };
    const auto good = [&row](const char *name, const QJsonObject &object, const char *summary) {
        row(name, object, Outcome::Up, "", "", summary);
    };
    const auto bad = [&row](const char *name, const QJsonObject &object, const char *message) {
        row(name, object, Outcome::Down, "condition", message, nullptr);
    };
    const QJsonObject small = file(u"small"_s);
    const QString hash = QString::fromLatin1(QCryptographicHash::hash("hello\n", QCryptographicHash::Sha256).toHex());
    good("there", small, "6 B, changed 2 h ago");
    good("by a link", file(u"link"_s), "6 B, changed 2 h ago");
    bad("not there", file(u"nowhere"_s), "nowhere doesn't exist.");
    bad("a link to nothing", file(u"dangling"_s), "dangling is a broken link.");
    bad("a link to itself", file(u"circle"_s), "can't be read: ");
    bad("a file in a file", file(u"small/x"_s), "small/x doesn't exist.");
    good("not there, as wanted", with(file(u"nowhere"_s), u"exists"_s, false), "not found");
    bad("there, unwanted", with(small, u"exists"_s, false), "small exists (changed 2 h ago), but must not exist.");
    bad("a folder, unwanted", with(file(u"bare"_s), u"exists"_s, false), "bare exists, but must not exist.");
    good("young enough", with(small, u"maxAge"_s, u"3h"_s), nullptr);
    bad("too old", with(small, u"maxAge"_s, u"90m"_s),
        "small was changed 2 h ago, but should have changed within the last 1 h 30 min.");
    good("old enough", with(small, u"minAge"_s, u"1h"_s), nullptr);
    bad("too young", with(small, u"minAge"_s, u"1d"_s),
        "small was changed 2 h ago, but should not have changed within the last 1 d.");
    bad("of a time ahead", with(file(u"ahead"_s), u"maxAge"_s, u"1h"_s),
        "in the future, according to its timestamp. Are the clocks of this computer and of the file's source correct");
    good("of a time ahead, which nobody minds", file(u"ahead"_s), "1 B, changed 5 h in the future");
    good("large enough", with(small, u"minSize"_s, u"6B"_s), nullptr);
    bad("too small", with(small, u"minSize"_s, u"1KB"_s), "small has a size of 6 B, less than 1 kB.");
    bad("empty", with(file(u"empty"_s), u"minSize"_s, u"1B"_s), "empty has a size of 0 B, less than 1 B.");
    good("small enough", with(small, u"maxSize"_s, u"6B"_s), nullptr);
    bad("too large", with(small, u"maxSize"_s, u"5B"_s), "small has a size of 6 B, more than 5 B.");
    bad("two things at once", with(with(small, u"maxSize"_s, u"5B"_s), u"maxAge"_s, u"1m"_s), "within the last 1 min. /");
    good("checksum", with(small, u"sha256"_s, QString(u' ' + hash.toUpper())), nullptr);
    bad("other checksum", with(small, u"sha256"_s, QString(64, u'0')),
        "not the expected one. The file was changed or is damaged.");
    row("degraded only", with(with(small, u"maxSize"_s, u"5B"_s), u"otherwise"_s, u"degraded"_s), Outcome::Degraded, "",
        "small has a size of 6 B, more than 5 B.", nullptr);
    good("a pipe is there", file(u"pipe"_s), "exists, but isn't a file");
    bad("a pipe has no size", with(file(u"pipe"_s), u"minSize"_s, u"1B"_s),
        "pipe is a pipe, not a file: reading it might never end.");
    bad("a pipe has no checksum", with(file(u"pipe"_s), u"sha256"_s, QString(64, u'0')), "is a pipe, not a file");
    bad("a device", {{u"path"_s, u"/dev/zero"_s}, {u"sha256"_s, QString(64, u'0')}}, "/dev/zero is a device, not a file");
    bad("a file to count in", with(small, u"minCount"_s, 1), "small is a file. Files can be counted only in a folder.");
    bad("a folder with a checksum", with(file(u"bare"_s), u"sha256"_s, QString(64, u'0')),
        "bare is a folder. Only a file has a checksum.");
}

void tst_FileKind::evaluatesFiles()
{
    QFETCH(QJsonObject, object);
    QFETCH(QString, message);
    QFETCH(QString, summary);
    const Observation seen = run(object);
    QVERIFY2(messageOf(seen).contains(message), qPrintable(messageOf(seen)));
    QCOMPARE(messageOf(seen).isEmpty(), message.isEmpty());
    QTEST(errorKey(seen), "error");
    QTEST(outcomeOf(seen), "outcome");
    if (!summary.isEmpty())
        QCOMPARE(seen.summary, summary);
}

void tst_FileKind::evaluatesFolders_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("message"); // a substring; empty: up
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *name, const QJsonObject &object, const char *message, const char *summary = "") {
        QTest::newRow(name) << object << QString::fromUtf8(message) << QString::fromUtf8(summary);
    };
    const QJsonObject backups = file(u"backups"_s);
    const QJsonObject packed = with(backups, u"pattern"_s, u"*.gz"_s);
    row("all files", backups, "", "files: 4, newest changed 0 ms ago, total 4 kB");
    row("by pattern", packed, "", "files: 2, newest changed 3 h ago, total 2 kB");
    row("recursive", with(packed, u"recursive"_s, true), "", "files: 4, newest changed 3 h ago, total 4 kB");
    row("hidden by pattern", with(backups, u"pattern"_s, u".h*"_s), "", "files: 1, newest changed 0 ms ago, total 1 kB");
    row("a star leaves out hidden ones", with(backups, u"pattern"_s, u"*"_s), "",
        "files: 3, newest changed 1 h ago, total 3 kB");
    row("one letter", with(backups, u"pattern"_s, u"?.g[xyz]"_s), "", "files: 2, newest changed 3 h ago, total 2 kB");
    row("case counts", with(backups, u"pattern"_s, u"*.GZ"_s), "No matching file found in ");
    row("none matches", with(backups, u"pattern"_s, u"*.zip"_s), "backups.", "no matching file");
    row("none matches, as allowed", with(with(backups, u"pattern"_s, u"*.zip"_s), u"minCount"_s, 0), "", "no matching file");
    row("none must match", with(with(backups, u"pattern"_s, u"*.zip"_s), u"exists"_s, false), "", "no matching file");
    row("one must not match", with(packed, u"exists"_s, false),
        "backups contains matching files, which must not exist: 2, newest b.gz.");
    row("no folder to match in", with(with(file(u"nowhere"_s), u"pattern"_s, u"*"_s), u"exists"_s, false), "", "not found");
    row("empty folder", file(u"bare"_s), "", "empty folder");
    row("empty folder without a newest", with(file(u"bare"_s), u"maxAge"_s, u"1h"_s), "No file found in ");
    row("newest young enough", with(packed, u"maxAge"_s, u"4h"_s), "");
    row("newest too old", with(packed, u"maxAge"_s, u"2h"_s),
        "backups, b.gz, was changed 3 h ago, but should have changed within the last 2 h.");
    row("oldest too old", with(packed, u"maxOldestAge"_s, u"24h"_s),
        "backups, a.gz, was changed 1 d 6 h ago. The maximum age is 1 d.");
    row("oldest within", with(with(packed, u"recursive"_s, true), u"maxOldestAge"_s, u"2d"_s),
        "old/older/d.gz, was changed 2 d 22 h ago");
    row("oldest young enough", with(packed, u"maxOldestAge"_s, u"2d"_s), "");
    row("enough", with(packed, u"minCount"_s, 2), "");
    row("too few", with(packed, u"minCount"_s, 3), "backups: 2 found, expected at least 3.");
    row("too many", with(packed, u"maxCount"_s, 1), "backups: 2 found, expected at most 1.");
    row("too large together", with(packed, u"maxSize"_s, u"1KB"_s), "backups has a size of 2 kB, more than 1 kB.");
    row("a name that is no text", with(file(u"names"_s), u"pattern"_s, u"*.log"_s), "", "files: 1, ");
}

void tst_FileKind::evaluatesFolders()
{
    QFETCH(QJsonObject, object);
    QFETCH(QString, message);
    QFETCH(QString, summary);
    const Observation seen = run(object);
    QVERIFY2(messageOf(seen).contains(message), qPrintable(messageOf(seen)));
    QCOMPARE(outcomeOf(seen), message.isEmpty() ? Outcome::Up : Outcome::Down);
    static const QRegularExpression moment(u"changed [0-9.]+ m?s ago"_s); // the age of a file that was just created
    const QString seenSummary = QString(seen.summary).replace(moment, u"changed 0 ms ago"_s);
    if (!summary.isEmpty())
        QVERIFY2(seenSummary.startsWith(summary), qPrintable(seenSummary));
}

void tst_FileKind::reportsValuesOfAFile()
{
    const Observation seen = run(with(file(u"small"_s), u"sha256"_s, QString(64, u'0')));
    QCOMPARE(seen.value(u"exists"_s), QVariant(true));
    QCOMPARE(seen.value(u"size"_s), QVariant(6));
    const qint64 age = seen.value(u"age"_s).toLongLong();
    QVERIFY2(age >= 2 * kHour * 1'000 && age < 2 * kHour * 1'000 + 60'000, qPrintable(QString::number(age)));
    QCOMPARE(seen.value(u"sha256"_s).toByteArray(), QCryptographicHash::hash("hello\n", QCryptographicHash::Sha256).toHex());
    QCOMPARE(seen.value(u"modified"_s).toDateTime().timeSpec(), Qt::UTC);
    QCOMPARE(run(file(u"nowhere"_s)).value(u"exists"_s), QVariant(false));
}

void tst_FileKind::reportsValuesOfAFolder()
{
    const Observation seen = run(with(file(u"backups"_s), u"pattern"_s, u"*.gz"_s));
    QCOMPARE(seen.value(u"count"_s), QVariant(2));
    QCOMPARE(seen.value(u"size"_s), QVariant(2'000));
    QCOMPARE(seen.value(u"newestFile"_s), QVariant(u"b.gz"_s));
    QCOMPARE(seen.value(u"newestSize"_s), QVariant(1'000));
    QCOMPARE(seen.value(u"oldestFile"_s), QVariant(u"a.gz"_s));
    QCOMPARE(seen.value(u"newestAge"_s).toLongLong() / 1'000 / kHour, 3);
    QCOMPARE(seen.value(u"oldestAge"_s).toLongLong() / 1'000 / kHour, 30);
}

void tst_FileKind::evaluatesGrowth()
{
    const QString grown = path(u"grown"_s);
    QVERIFY(writeFile(grown, QByteArray(1'000, 'x')));
    const QJsonObject object = with(with(file(u"grown"_s), u"minGrowth"_s, u"10B"_s), u"maxGrowth"_s, u"2KB"_s);
    CheckBench bench(m_services.get());
    Target target;
    target.id = QUuid::createUuid();
    target.schedule.every = 0ms; // every check counts as one interval later
    target.schedule.attempts = 1;
    bench.setTarget(target);
    const auto check = [&] { return bench.run(u"file"_s, object); };
    Observation seen = check();
    QCOMPARE(outcomeOf(seen), Outcome::Up); // there is no earlier size to compare with
    QVERIFY(!seen.value(u"growth"_s).isValid());
    QVERIFY(appendFile(grown, QByteArray(100, 'x')));
    seen = check();
    QCOMPARE(outcomeOf(seen), Outcome::Up);
    QCOMPARE(seen.value(u"growth"_s), QVariant(100));
    seen = check();
    QVERIFY2(messageOf(seen).contains(u"grew by 0 B since the last check, less than 10 B."_s), qPrintable(messageOf(seen)));
    QVERIFY(appendFile(grown, QByteArray(3'000, 'x')));
    QVERIFY2(messageOf(check()).contains(u"grew by 3 kB since the last check, more than 2 kB."_s), "");
    QVERIFY(writeFile(grown, "x"));
    QVERIFY2(messageOf(check()).contains(u"grew by -4.1 kB since the last check, less than 10 B."_s), "");
}

void tst_FileKind::growthIsPerInterval_data()
{
    QTest::addColumn<QList<int>>("looks"); // [s] times of earlier checks; the size in bytes equals the time
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("bytes"); // size one interval ago; -1: unknown
    QTest::newRow("the first") << QList<int>{} << 0 << -1;
    QTest::newRow("asked for at once") << QList<int>{0} << 3 << -1;
    QTest::newRow("on time") << QList<int>{0} << 60 << 0;
    QTest::newRow("a little early") << QList<int>{0} << 54 << 0;
    QTest::newRow("too early") << QList<int>{0} << 53 << -1;
    QTest::newRow("a retry") << QList<int>{0, 60} << 80 << 0;
    QTest::newRow("the next retry") << QList<int>{0, 60, 80} << 120 << 60;
    QTest::newRow("after a break") << QList<int>{0, 60} << 6'000 << 60;
    QTest::newRow("asked for just before") << QList<int>{0, 58, 60} << 120 << 58;
}

void tst_FileKind::growthIsPerInterval()
{
    QFETCH(QList<int>, looks);
    QFETCH(int, now);
    constexpr Milliseconds every = 60s;
    SizeHistory sizes(QStringList{u"/x"_s});
    for (const int second : looks)
        sizes.add(second, second * 1'000LL, every);
    QCOMPARE(sizes.last().value_or(-1), looks.isEmpty() ? -1 : looks.last());
    QTEST(static_cast<int>(sizes.oneIntervalAgo(now * 1'000LL, every).value_or(-1)), "bytes");
}

//! The user runs a manual check every second for a target with an interval of an hour.
void tst_FileKind::manualChecksKeepTheSizeOneIntervalAgo()
{
    constexpr Milliseconds every = 1h;
    constexpr qint64 kSeconds = 10 * kHour;
    SizeHistory sizes(QStringList{u"/x"_s});
    for (qint64 second = 0; second < kSeconds; ++second)
        sizes.add(second, second * 1'000, every);
    const std::optional<qint64> former = sizes.oneIntervalAgo(kSeconds * 1'000, every);
    QVERIFY(former);
    QVERIFY2(*former <= kSeconds - kHour * 9 / 10 && *former > kSeconds - kHour, qPrintable(QString::number(*former)));
}

void tst_FileKind::reportsGrowthUntilConfirmed()
{
    const QString explodes = path(u"explodes"_s);
    QVERIFY(writeFile(explodes, "x"));
    CheckBench bench(m_services.get());
    Target target;
    target.id = QUuid::createUuid();
    bench.setTarget(target);
    const auto outcome = [&] {
        return outcomeKey(outcomeOf(bench.run(u"file"_s, with(file(u"explodes"_s), u"maxGrowth"_s, u"1KB"_s))));
    };
    QStringList outcomes{outcome()};
    QVERIFY(appendFile(explodes, QByteArray(2'000, 'x')));
    for (int run = 0; run < 5; ++run)
        outcomes.append(outcome());
    QCOMPARE(target.schedule.attempts, 3);
    QCOMPARE(outcomes.join(u' '), u"up down down down up up"_s);
}

void tst_FileKind::tracksGrowthPerTargetAndPath()
{
    CheckBench bench(m_services.get());
    Target target;
    target.id = QUuid::createUuid();
    bench.setTarget(target);
    bench.run(u"file"_s, file(u"small"_s));
    QVERIFY(bench.run(u"file"_s, file(u"small"_s)).value(u"growth"_s).isValid());
    QVERIFY(!bench.run(u"file"_s, file(u"empty"_s)).value(u"growth"_s).isValid());
    target.id = QUuid::createUuid();
    bench.setTarget(target);
    QVERIFY(!bench.run(u"file"_s, file(u"empty"_s)).value(u"growth"_s).isValid());
}

void tst_FileKind::resetsGrowthWhenTheFilesChange_data()
{
    QTest::addColumn<QJsonObject>("edited");
    const QJsonObject packed = with(file(u"backups"_s), u"pattern"_s, u"*.gz"_s);
    QTest::newRow("without the pattern") << file(u"backups"_s);
    QTest::newRow("with another pattern") << with(packed, u"pattern"_s, u"*"_s);
    QTest::newRow("with the folders in it") << with(packed, u"recursive"_s, true);
}

//! After an edit, the target refers to other files. The difference in size isn't growth.
void tst_FileKind::resetsGrowthWhenTheFilesChange()
{
    QFETCH(QJsonObject, edited);
    CheckBench bench(m_services.get());
    Target target;
    target.id = QUuid::createUuid();
    bench.setTarget(target);
    const auto check = [&bench](const QJsonObject &object) {
        return bench.run(u"file"_s, with(object, u"maxGrowth"_s, u"100B"_s));
    };
    check(with(file(u"backups"_s), u"pattern"_s, u"*.gz"_s));
    const Observation seen = check(edited);
    QCOMPARE(messageOf(seen), QString());
    QVERIFY(!seen.value(u"growth"_s).isValid());
    QCOMPARE(check(edited).value(u"growth"_s), QVariant(0));
}

void tst_FileKind::unreadableFilesAreUnknown()
{
    const QString locked = path(u"locked"_s);
    QVERIFY(QDir(m_folder.path()).mkdir(u"locked"_s));
    QVERIFY(writeFile(locked + u"/inside"_s, "x"));
    QVERIFY(writeFile(path(u"secret"_s), "x"));
    QVERIFY(QFile::setPermissions(path(u"secret"_s), {}));
    QVERIFY(QFile::setPermissions(locked, {}));
    QVERIFY(makeReadableByAll(m_folder.path()));
    const auto restore = qScopeGuard([&] { makeReadableByAll(locked); });
    const std::pair<QJsonObject, const char *> rows[]{
        {file(u"locked/inside"_s), "The current user isn't allowed to read"},
        {file(u"locked"_s), "The current user isn't allowed to read"},
        {with(file(u"secret"_s), u"sha256"_s, QString(64, u'0')), "The current user isn't allowed to read"}};
    for (const auto &[object, message] : rows) {
        const OrdinaryUser user;
        const Observation seen = run(object);
        QCOMPARE(errorKey(seen), u"permission"_s);
        QCOMPARE(outcomeOf(seen), Outcome::Unknown);
        QVERIFY2(messageOf(seen).startsWith(QString::fromLatin1(message)), qPrintable(messageOf(seen)));
    }
    const OrdinaryUser user;
    QCOMPARE(outcomeOf(run(with(file(u"secret"_s), u"minSize"_s, u"1B"_s))),
             Outcome::Up); // reading the size requires no permission
}

void tst_FileKind::warnsAboutUnreadableSubfolders()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"outer/inner"_s));
    QVERIFY(writeFile(path(u"outer/a"_s), "x"));
    QVERIFY(makeReadableByAll(path(u"outer"_s)));
    QVERIFY(makeReadableByAll(m_folder.path()));
    QVERIFY(QFile::setPermissions(path(u"outer/inner"_s), {}));
    const auto restore = qScopeGuard([&] { makeReadableByAll(path(u"outer/inner"_s)); });
    const OrdinaryUser user;
    const Observation seen = run(with(file(u"outer"_s), u"recursive"_s, true));
    QCOMPARE(outcomeOf(seen), Outcome::Degraded);
    QCOMPARE(seen.value(u"count"_s), QVariant(1));
    QVERIFY2(messageOf(seen).contains(u"couldn't be read and were ignored: 1."_s), qPrintable(messageOf(seen)));
}

//! Files and folders that are deleted while the folder is read aren't reported.
void tst_FileKind::ignoresDeletedFiles()
{
    constexpr int kEntries = 1'000;
    const QDir folder(path(u"many"_s));
    for (int i = 0; i < kEntries; ++i) {
        QVERIFY(folder.mkpath(u"folder %1"_s.arg(i)));
        QVERIFY(writeFile(folder.filePath(u"file %1"_s.arg(i)), "x"));
        QVERIFY(QFile::link(path(u"many"_s), folder.filePath(u"link %1"_s.arg(i))));
    }
    FolderScanOptions options;
    options.setPattern({});
    options.isRecursive = true;
    FileProgress progress;
    std::atomic_bool isDeleted = false;
    const std::jthread deletes([&folder, &isDeleted] {
        for (int i = 0; i < kEntries; ++i) {
            QDir(folder).rmdir(u"folder %1"_s.arg(i));
            QFile::remove(folder.filePath(u"file %1"_s.arg(i)));
            QFile::remove(folder.filePath(u"link %1"_s.arg(i)));
        }
        isDeleted = true;
    });
    while (!isDeleted) {
        const auto facts = scanFolder(folder.path().toStdString(), options, &progress);
        QVERIFY(facts);
        QCOMPARE(facts->unreadable, 0);
    }
    QVERIFY(folder.isEmpty());
}

void tst_FileKind::stopsAtTheDeadline()
{
    QFile sparse(path(u"sparse"_s));
    QVERIFY(sparse.open(QIODevice::WriteOnly));
    QVERIFY(sparse.resize(200LL * 1024 * 1024 * 1024));
    CheckBench bench(m_services.get());
    const Observation seen = bench.run(u"file"_s, with(file(u"sparse"_s), u"sha256"_s, QString(64, u'0')), 1s);
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(messageOf(seen).contains(u"sparse was still being read, "_s), qPrintable(messageOf(seen)));
    QVERIFY2(bench.elapsed() < 10'000, qPrintable(QString::number(bench.elapsed())));
    QTRY_COMPARE(filePool().activeThreadCount(), 0); // reading has stopped
    QVERIFY(sparse.remove());
}

//! The engine thread's event loop keeps running while a large file is read.
void tst_FileKind::readsOutsideTheEventLoop()
{
    QFile sparse(path(u"large"_s));
    QVERIFY(sparse.open(QIODevice::WriteOnly));
    QVERIFY(sparse.resize(256LL * 1024 * 1024));
    QTimer heart;
    int beats = 0;
    connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
    heart.start(5);
    const qint64 before = peakMemory();
    CheckBench bench(m_services.get());
    bench.run(u"file"_s, with(file(u"large"_s), u"sha256"_s, QString(64, u'0')), 60s);
    QVERIFY2(beats > bench.elapsed() / 50, qPrintable(u"%1 in %2 ms"_s.arg(beats).arg(bench.elapsed())));
    QVERIFY2(peakMemory() - before < 16 * 1024, qPrintable(QString::number(peakMemory() - before)));
    QVERIFY(sparse.remove());
}

//! A job that doesn't end simulates a disk that doesn't answer.
void tst_FileKind::hangingCheckBlocksOneThread()
{
    FileReads &reads = m_services->fileReads();
    Target target;
    target.id = QUuid::createUuid();
    auto hanging = std::make_unique<FileReadGuard>(QCoro::waitFor(reads.begin(target.id, CancelToken())));
    CheckBench bench(m_services.get());
    bench.setTarget(target);
    for (int round = 0; round < 3; ++round) {
        const Observation seen = bench.run(u"file"_s, file(u"small"_s), 100ms);
        QCOMPARE(errorKey(seen), u"timeout"_s);
        QVERIFY2(messageOf(seen).contains(u"is still running (its disk or network share may not be responding)"_s),
                 qPrintable(messageOf(seen)));
    }
    QTimer::singleShot(50, this, [&hanging] { hanging.reset(); }); // the disk answers again
    QCOMPARE(outcomeOf(bench.run(u"file"_s, file(u"small"_s))), Outcome::Up);
}

//! A network share doesn't answer. Other file access that may hang, such as reading certificate files, uses other threads.
void tst_FileKind::hangingReadsBlockNoOtherPool()
{
    QSemaphore gate;
    for (int thread = 0; thread < filePool().maxThreadCount(); ++thread)
        filePool().start([&gate] { gate.acquire(); });
    QSemaphore ran;
    blockingPool().start([&ran] { ran.release(); });
    const bool isFree = ran.tryAcquire(1, 5'000);
    gate.release(filePool().maxThreadCount());
    QVERIFY(isFree);
    QVERIFY(filePool().waitForDone(5'000));
}

//! Abandoned reads from an unresponsive share don't keep other file checks from getting a thread.
void tst_FileKind::hangingChecksBlockNoOtherChecks()
{
    QSemaphore gate;
    for (int thread = 0; thread < kMaxHangingFileReads; ++thread)
        filePool().start([&gate] { gate.acquire(); });
    const Observation seen = run(file(u"small"_s));
    gate.release(kMaxHangingFileReads);
    QCOMPARE(outcomeOf(seen), Outcome::Up);
    QVERIFY(filePool().waitForDone(5'000));
}

void tst_FileKind::checkThatNeverStartedIsUnknown()
{
    CheckBench bench(m_services.get());
    const auto isUnknown = [&] {
        const Observation seen = bench.run(u"file"_s, file(u"small"_s), 100ms);
        return outcomeOf(seen) == Outcome::Unknown && errorKey(seen) == "internal"_L1
            && messageOf(seen).contains(u"small wasn't checked because too many other file checks are still running"_s);
    };
    std::vector<Permit> places(kMaxFileReads); // all slots are taken by other checks
    for (Permit &place : places)
        QVERIFY(takePlace(&m_services->get<FileServices>(), &place).isReady());
    const bool isUnknownWithoutPlace = isUnknown();
    places.clear();
    QSemaphore gate;
    for (int thread = 0; thread < filePool().maxThreadCount(); ++thread)
        filePool().start([&gate] { gate.acquire(); });
    const bool isUnknownWithoutThread = isUnknown();
    gate.release(filePool().maxThreadCount());
    QVERIFY(isUnknownWithoutPlace);
    QVERIFY(isUnknownWithoutThread);
    QVERIFY(filePool().waitForDone(5'000));
    QCOMPARE(outcomeOf(run(file(u"small"_s))), Outcome::Up);
}

void tst_FileKind::evaluatesAFolderThatIsTooLarge_data()
{
    QTest::addColumn<QJsonObject>("rules");
    QTest::addColumn<int>("found"); // number of files found before the search ended
    QTest::addColumn<bool>("isGood");
    const QJsonObject noneMatches{{u"pattern"_s, u"*"_s}, {u"exists"_s, false}};
    QTest::newRow("is there") << QJsonObject() << 5 << true;
    QTest::newRow("is there, whatever is in its folders") << QJsonObject{{u"recursive"_s, true}} << 5 << true;
    QTest::newRow("pattern") << QJsonObject{{u"pattern"_s, u"*"_s}} << 5 << false;
    QTest::newRow("no matching file, and one is there") << noneMatches << 1 << false;
    QTest::newRow("no matching file, as far as was looked") << noneMatches << 0 << false;
    QTest::newRow("age") << QJsonObject{{u"maxAge"_s, u"1h"_s}} << 5 << false;
    QTest::newRow("size") << QJsonObject{{u"maxSize"_s, u"1GB"_s}} << 5 << false;
    QTest::newRow("growth") << QJsonObject{{u"maxGrowth"_s, u"1GB"_s}} << 5 << false;
    QTest::newRow("number") << QJsonObject{{u"minCount"_s, 1}} << 5 << false;
}

void tst_FileKind::evaluatesAFolderThatIsTooLarge()
{
    QFETCH(QJsonObject, rules);
    QFETCH(int, found);
    FileFacts facts;
    facts.form = FileFacts::Type::Folder;
    facts.folder.count = found;
    facts.folder.isTooLarge = true;
    const Observation seen =
        evaluateFile(FileRules(CheckBench::fields(u"file"_s, with(rules, u"path"_s, u"/x"_s))), facts, 0, {});
    QTEST(outcomeOf(seen) == Outcome::Up, "isGood");
    QVERIFY(!seen.value(u"count"_s).isValid()); // the count is unknown
    QVERIFY(!sizeOf(facts));
}

void tst_FileKind::usesTheGivenTime()
{
    const FileRules rules(
        CheckBench::fields(u"file"_s, {{u"path"_s, u"/x"_s}, {u"maxAge"_s, u"1h"_s}, {u"minAge"_s, u"10m"_s}}));
    FileFacts facts;
    facts.form = FileFacts::Type::File;
    facts.changedAt = 1'000'000'000'000;
    const auto isGood = [&](qint64 age) { return !evaluateFile(rules, facts, facts.changedAt + age, {}).error; };
    QVERIFY(isGood(3'600'000));
    QVERIFY(!isGood(3'600'001));
    QVERIFY(isGood(600'000));
    QVERIFY(!isGood(599'999));
}

void tst_FileKind::remembersALimitedNumber()
{
    TargetMemory<int> memory;
    const TargetId first = QUuid::createUuid();
    memory.set(first, 1);
    const TargetId second = QUuid::createUuid();
    memory.set(second, 2);
    for (int i = 0; i < 50'000; ++i) {
        memory.set(QUuid::createUuid(), i);
        if (i % 1'000 == 0)
            QCOMPARE(memory.value(first), std::optional(1)); // kept, because it is in use
    }
    QVERIFY(memory.size() <= TargetMemory<int>::kMaximum);
    QVERIFY(memory.size() > TargetMemory<int>::kMaximum / 2);
    QVERIFY(!memory.value(second));
    memory.set(TargetId(), 3);
    QVERIFY(!memory.value(TargetId()));
}

QTEST_GUILESS_MAIN(tst_FileKind)

} // namespace FileKindTest

#include "tst_FileKind.moc"
