// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"
#include "checks/helpers/Files.h"
#include "checks/helpers/Processes.h"

#include "checks/files/kind/FileServices.h"
#include "checks/files/kind/LogEvaluator.h"
#include "checks/files/read/LogProbe.h"
#include "engine/evaluate/StateTracker.h"
#include "support/CpuClock.h"

#include <QDir>
#include <QStringConverter>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <random>
#include <sys/stat.h>

namespace LogKindTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

constexpr qint64 kMiB = 1024LL * 1024;

} // namespace

//! Tests the results for lines in logs that are written by programs and rotated by logrotate.
class tst_LogKind : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void validates_data();
    void validates();
    void evaluates_data();
    void evaluates();
    void keepsItsVerdict();
    void oneLineIsConfirmed_data();
    void oneLineIsConfirmed();
    void firstCheckStartsAtTheEnd();
    void firstCheckCanStartAtTheBeginning();
    void countsAppendedLines();
    void waitsForTheEndOfALine();
    void countsALineThatIsNeverFinished();
    void countsAnUnfinishedLineOfASingleRun();
    void appliesPatternAndExceptions();
    void readsTheRestOfARotatedFile();
    void readsLateLinesOfARotatedFile();
    void readsTheRestAfterCopyTruncate();
    void followsASwitchedLink();
    void noticesTruncation();
    void noticesReplacementUnderTheSameNumber();
    void continuesAfterARewriteOfTheSameContent();
    void reportsThatACompressedRestIsMissing();
    void reportsThatLateLinesAreMissing();
    void continuesAfterTheFileWasMissing();
    void readsALogThatAppearsFromTheBeginning();
    void unreadableFilesAreUnknown();
    void readsOnlyRegularFiles_data();
    void readsOnlyRegularFiles();
    void acceptsBytesThatAreNotUtf8();
    void readsUtf16_data();
    void readsUtf16();
    void readsALineOfThreeMegabytes();
    void readsFiveGibibytesInBoundedMemoryWithoutAStall();
    void reportsSkippedBytes();
    void continuesInTheNextCheckWhenOutOfTime();
    void readsSeveralRotatedFilesWhenOutOfTime_data();
    void readsSeveralRotatedFilesWhenOutOfTime();
    void abortsASlowPattern();
    void abortsManySlowLines();
    void abortsOnALongLine();
    void matchesInLongLines();
    void supportsBackReferences();
    void targetsAreSeparate();
    void pathsAreSeparateLogs();
    void forgetsMatchesOfAnEarlierPattern_data();
    void forgetsMatchesOfAnEarlierPattern();
    void measuresSilencePerPattern();
    void neverLosesOrRepeatsALine_data();
    void neverLosesOrRepeatsALine();
    void splitsLinesLikeASimpleSplitter();

private:
    QString path(const QString &name = u"app.log"_s) const { return m_folder->filePath(name); }
    QJsonObject log(const QString &pattern = u"ERROR"_s) const { return {{u"path"_s, path()}, {u"pattern"_s, pattern}}; }
    Observation check(const QJsonObject &object, std::chrono::milliseconds timeout = 20s)
    {
        m_bench->setTarget(m_target);
        return m_bench->run(u"log"_s, object, timeout);
    }
    qint64 matches(const QJsonObject &object) { return check(object).value(u"matches"_s).toLongLong(); }

    std::unique_ptr<CheckServices> m_services = std::make_unique<CheckServices>();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CheckBench> m_bench;
    Target m_target;
};

void tst_LogKind::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_bench = std::make_unique<CheckBench>(m_services.get());
    m_target.id = QUuid::createUuid();
    m_target.schedule.attempts = 1; // one failed check confirms the state
}

void tst_LogKind::cleanup()
{
    m_folder.reset();
}

void tst_LogKind::validates_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("problem");
    const QJsonObject plain{{u"path"_s, u"/var/log/syslog"_s}};
    QTest::newRow("path alone") << plain << QString();
    QTest::newRow("relative") << QJsonObject{{u"path"_s, u"syslog"_s}} << u"path: Enter the full path."_s;
    QTest::newRow("pattern") << with(plain, u"pattern"_s, u"a(b"_s)
                             << u"pattern: This isn't a valid regular expression: missing closing parenthesis."_s;
    QTest::newRow("pattern that swallows what bounds it")
        << with(plain, u"pattern"_s, u"\\Qtext"_s)
        << u"pattern: This isn't a valid regular expression: missing closing parenthesis."_s;
    QTest::newRow("exceptions") << with(
        plain, u"ignore"_s,
        u"*"_s) << u"ignore: This isn't a valid regular expression: quantifier does not follow a repeatable item."_s;
    QTest::newRow("limits") << with(with(plain, u"warnLines"_s, 1), u"downLines"_s, 10) << QString();
    QTest::newRow("limits the wrong way round")
        << with(with(plain, u"warnLines"_s, 5), u"downLines"_s, 5)
        << u"warnLines: With 5 or more lines, the target would already be down. Enter a number lower than downLines."_s;
    QTest::newRow("too small a part") << with(plain, u"maxBytes"_s, u"1KB"_s)
                                      << u"maxBytes: 1KB is outside the range 1MiB to 16GiB."_s;
}

void tst_LogKind::validates()
{
    QFETCH(QJsonObject, object);
    QTEST(CheckBench::problems(u"log"_s, object).join(u'\n'), "problem");
}

void tst_LogKind::evaluates_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<int>("matches");
    QTest::addColumn<int>("silence"); // [s]
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QJsonObject &fields, int matches, int silence, Outcome outcome,
                        const char *message) {
        QTest::newRow(name) << with(fields, u"path"_s, u"/x.log"_s) << matches << silence << outcome
                            << QString::fromUtf8(message);
    };
    const QJsonObject plain{{u"pattern"_s, u"E"_s}};
    row("none", plain, 0, 999, Outcome::Up, "");
    row("one is down, if nothing else is said", plain, 1, 0, Outcome::Down, "A new line in /x.log matches: E last");
    row("several", plain, 1'200, 0, Outcome::Down, "Matching new lines in /x.log: 1,200, last: E last");
    row("every line", {}, 1, 0, Outcome::Down, "New line in /x.log: E last");
    row("never down", with(plain, u"downLines"_s, 0), 99, 0, Outcome::Up, "");
    row("fewer than down", with(plain, u"downLines"_s, 3), 2, 0, Outcome::Up, "");
    row("as many as down", with(plain, u"downLines"_s, 3), 3, 0, Outcome::Down, "Matching new lines in /x.log: 3, last");
    const QJsonObject both = with(with(plain, u"warnLines"_s, 2), u"downLines"_s, 4);
    row("fewer than degraded", both, 1, 0, Outcome::Up, "");
    row("degraded", both, 3, 0, Outcome::Degraded, "Matching new lines in /x.log: 3, last");
    row("down", both, 4, 0, Outcome::Down, "Matching new lines in /x.log: 4, last");
    row("degraded alone", with(plain, u"warnLines"_s, 1), 99, 0, Outcome::Degraded, "Matching new lines in /x.log: 99");
    const QJsonObject within = with(plain, u"lineWithin"_s, u"1h"_s);
    row("a line has come", within, 1, 0, Outcome::Up, "");
    row("a line has come in time", within, 0, 3'600, Outcome::Up, "");
    row("no line has come", within, 0, 7'500, Outcome::Down,
        "No matching line has appeared in /x.log for 2 h 5 min. One is expected every 1 h.");
    row("no line at all", {{u"lineWithin"_s, u"1h"_s}}, 0, 7'500, Outcome::Down,
        "No line has appeared in /x.log for 2 h 5 min.");
    row("too many, and none for long", with(within, u"downLines"_s, 5), 0, 7'500, Outcome::Down, "No matching line");
}

void tst_LogKind::evaluates()
{
    QFETCH(QJsonObject, fields);
    QFETCH(int, matches);
    QFETCH(int, silence);
    QFETCH(QString, message);
    LogFindings findings;
    findings.lines = findings.matches = matches;
    findings.last = u"E last"_s;
    const qint64 now = 1'000'000'000;
    findings.position.lastMatch = now - silence * 1'000LL;
    const LogRules rules(CheckBench::fields(u"log"_s, fields));
    findings.position.verdict = verdictOf(rules, findings, {}, now);
    const Observation seen = evaluateLog(rules, findings, {}, now);
    QTEST(outcomeOf(seen), "outcome");
    QVERIFY2(messageOf(seen).contains(message), qPrintable(messageOf(seen)));
    QCOMPARE(messageOf(seen).isEmpty(), message.isEmpty());
}

void tst_LogKind::keepsItsVerdict()
{
    const LogRules rules(CheckBench::fields(
        u"log"_s, {{u"path"_s, u"/x.log"_s}, {u"warnLines"_s, 1}, {u"downLines"_s, 3}, {u"hold"_s, u"5m"_s}}));
    std::optional<LogPosition> known;
    const auto lookAt = [&](int second, int matches) {
        LogFindings findings;
        findings.lines = findings.matches = matches;
        findings.last = u"last"_s;
        findings.position.verdict = verdictOf(rules, findings, known, second * 1'000LL);
        const Observation seen = evaluateLog(rules, findings, known, second * 1'000LL);
        known = findings.position;
        return outcomeKey(outcomeOf(seen)) + u' ' + messageOf(seen);
    };
    QCOMPARE(lookAt(0, 0), u"up "_s);
    QCOMPARE(lookAt(10, 1), u"degraded New line in /x.log: last"_s);
    QCOMPARE(lookAt(20, 0), u"degraded New line in /x.log: last (10 s ago)"_s);
    QCOMPARE(lookAt(30, 3), u"down New lines in /x.log: 3, last: last"_s);
    QCOMPARE(lookAt(90, 1), u"down New lines in /x.log: 3, last: last (1 min ago)"_s); // the worse result is kept
    QCOMPARE(lookAt(329, 0), u"down New lines in /x.log: 3, last: last (4 min 59 s ago)"_s);
    QCOMPARE(lookAt(330, 0), u"up "_s);
    QCOMPARE(lookAt(340, 1), u"degraded New line in /x.log: last"_s);
}

void tst_LogKind::oneLineIsConfirmed_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<QString>("outcomes");
    QTest::newRow("at once") << 1 << u"up down up up up up"_s;
    QTest::newRow("after two") << 2 << u"up down down up up up"_s;
    QTest::newRow("as usual") << Schedule().attempts << u"up down down down up up"_s;
}

//! A single matching line results in exactly one alert.
void tst_LogKind::oneLineIsConfirmed()
{
    QFETCH(int, attempts);
    m_target.schedule.attempts = attempts;
    QVERIFY(writeFile(path(), "old\n"));
    TargetState state;
    QStringList outcomes;
    QStringList reported;
    for (int second = 0; second < 6; ++second) {
        if (second == 1)
            QVERIFY(appendFile(path(), "ERROR\n"));
        Result result;
        result.at = QDateTime::fromSecsSinceEpoch(second, Qt::UTC);
        result.observation = check(log());
        result.outcome = outcomeOf(result.observation);
        outcomes.append(outcomeKey(result.outcome));
        const TrackedResult tracked = track(state, result, StateRules{attempts, 1});
        state = tracked.state;
        if (tracked.transition)
            reported.append(outcomeKey(state.outcome));
    }
    QTEST(outcomes.join(u' '), "outcomes");
    QCOMPARE(reported.join(u' '), u"up down up"_s);
}

void tst_LogKind::firstCheckStartsAtTheEnd()
{
    QVERIFY(writeFile(path(), "ERROR old\nERROR older\n"));
    const Observation seen = check(log());
    QCOMPARE(outcomeOf(seen), Outcome::Up);
    QCOMPARE(seen.summary, u"monitoring new lines from now on, current size 22 B"_s);
    QCOMPARE(matches(log()), 0);
}

void tst_LogKind::firstCheckCanStartAtTheBeginning()
{
    QVERIFY(writeFile(path(), "ERROR one\nfine\nERROR two\n"));
    const QJsonObject object = with(log(), u"firstLook"_s, u"beginning"_s);
    const Observation seen = check(object);
    QCOMPARE(outcomeOf(seen), Outcome::Down);
    QCOMPARE(seen.summary, u"ERROR two"_s);
    QCOMPARE(seen.text, u"ERROR one\nERROR two"_s);
    QCOMPARE(seen.evidence->body, "ERROR one\nERROR two\n");
    QCOMPARE(check(object).summary, u"no new lines"_s);
}

void tst_LogKind::countsAppendedLines()
{
    QVERIFY(writeFile(path(), "old\n"));
    check(log());
    QVERIFY(appendFile(path(), "fine\nERROR bad\r\n\nfine\n"));
    const Observation seen = check(log());
    QCOMPARE(seen.value(u"lines"_s), QVariant(4));
    QCOMPARE(seen.value(u"matches"_s), QVariant(1));
    QCOMPARE(seen.value(u"bytes"_s), QVariant(22));
    QCOMPARE(messageOf(seen), u"A new line in %1 matches: ERROR bad"_s.arg(path()));
    QVERIFY(appendFile(path(), "fine\n"));
    const Observation next = check(log());
    QCOMPARE(outcomeOf(next), Outcome::Up);
    QCOMPARE(next.summary, u"new lines: 1, no match"_s);
}

void tst_LogKind::waitsForTheEndOfALine()
{
    QVERIFY(writeFile(path(), "old\nERR")); // the incomplete line exists at the first check
    check(log());
    QVERIFY(appendFile(path(), "OR one\nERR"));
    QCOMPARE(check(log()).text, u"ERROR one"_s);
    QCOMPARE(check(log()).value(u"lines"_s), QVariant(0));
    QVERIFY(appendFile(path(), "OR two\n"));
    QCOMPARE(check(log()).text, u"ERROR two"_s);
}

void tst_LogKind::countsALineThatIsNeverFinished()
{
    QVERIFY(writeFile(path(), "old\nERROR old")); // not counted unless it grows
    const auto matchesOfThree = [this] {
        QList<qint64> counts;
        for (int i = 0; i < 3; ++i)
            counts.append(matches(log()));
        return counts;
    };
    QCOMPARE(matchesOfThree(), (QList<qint64>{0, 0, 0}));
    QVERIFY(appendFile(path(), "er\nfine\nERROR new"));
    QCOMPARE(check(log()).text, u"ERROR older"_s);
    QCOMPARE(check(log()).text, u"ERROR new"_s);
    QCOMPARE(matchesOfThree(), (QList<qint64>{0, 0, 0}));
    QVERIFY(appendFile(path(), "er ERROR\nERROR next\nERRO")); // the rest of a line that was counted
    QCOMPARE(check(log()).text, u"ERROR next"_s);
    QCOMPARE(matchesOfThree(), (QList<qint64>{0, 0, 0}));
    QVERIFY(appendFile(path(), "R last"));
    QCOMPARE(matchesOfThree(), (QList<qint64>{0, 1, 0}));
    // A line of the same length isn't the same line.
    QVERIFY(appendFile(path(), "\nERROR a"));
    QCOMPARE(matches(log()), 0);
    QVERIFY(appendFile(path(), "\nERROR b"));
    QCOMPARE(check(log()).text, u"ERROR a"_s);
    QVERIFY(QFile::rename(path(), path(u"app.log.1"_s)));
    QVERIFY(writeFile(path(), "fresh\n"));
    QCOMPARE(check(log()).text, u"ERROR b"_s);
    QCOMPARE(matchesOfThree(), (QList<qint64>{0, 0, 0}));
}

void tst_LogKind::countsAnUnfinishedLineOfASingleRun()
{
    QVERIFY(writeFile(path(), "fine\nERROR"));
    const QJsonObject object = with(log(), u"firstLook"_s, u"beginning"_s);
    QCOMPARE(check(object).text, u"ERROR"_s);
    QCOMPARE(matches(object), 0);
}

void tst_LogKind::appliesPatternAndExceptions()
{
    QVERIFY(writeFile(path(), ""));
    const QJsonObject object = with(with(log(u"error|^FATAL"_s), u"ignore"_s, u"harmless$"_s), u"ignoreCase"_s, true);
    check(object);
    QVERIFY(appendFile(path(), "an Error\nnot FATAL\nfatal: x\nERROR harmless\nErrors HARMLESS\n"));
    QCOMPARE(check(object).text, u"an Error\nfatal: x"_s);
}

void tst_LogKind::readsTheRestOfARotatedFile()
{
    QVERIFY(writeFile(path(), "old\n"));
    check(log());
    QVERIFY(appendFile(path(), "ERROR before\n"));
    QVERIFY(QFile::rename(path(), path(u"app.log.1"_s)));
    QVERIFY(writeFile(path(), "ERROR after\n"));
    const Observation seen = check(log());
    QCOMPARE(seen.text, u"ERROR before\nERROR after"_s);
    QCOMPARE(seen.value(u"rotation"_s), QVariant(u"rotated"_s));
    QCOMPARE(matches(log()), 0);
    QVERIFY(appendFile(path(), "ERROR later\n"));
    QCOMPARE(check(log()).text, u"ERROR later"_s);
    // The rotated file is identified by its inode number, so its name doesn't matter.
    QVERIFY(appendFile(path(), "ERROR again\n"));
    QVERIFY(QFile::rename(path(), path(u"2026-01-31.txt"_s)));
    QVERIFY(writeFile(path(), ""));
    QCOMPARE(check(log()).text, u"ERROR again"_s);
}

//! The writing program is still using the rotated file.
void tst_LogKind::readsLateLinesOfARotatedFile()
{
    QVERIFY(writeFile(path(), "old\n"));
    check(log());
    const QString rotated = path(u"app.log.1"_s);
    QVERIFY(QFile::rename(path(), rotated));
    QVERIFY(appendFile(rotated, "ERROR one\nERROR tw"));
    QVERIFY(writeFile(path(), "ERROR new\n"));
    QCOMPARE(check(log()).text, u"ERROR one\nERROR new"_s);
    QVERIFY(appendFile(rotated, "o\nERROR three")); // the newline after it is written too late
    QVERIFY(appendFile(path(), "ERROR newer\n"));
    QCOMPARE(check(log()).text, u"ERROR two\nERROR three\nERROR newer"_s);
    QVERIFY(appendFile(rotated, "\nERROR too late\n"));
    QCOMPARE(matches(log()), 0);
}

//! The log is copied and then truncated, as with logrotate's copytruncate option.
void tst_LogKind::readsTheRestAfterCopyTruncate()
{
    QVERIFY(writeFile(path(), "a line to know it by\n"));
    check(log());
    QVERIFY(appendFile(path(), "ERROR before\nERROR cut of"));
    QVERIFY(writeFile(path(u"app.log.0"_s), "something else that is newer than nothing\n"));
    QVERIFY(QFile::copy(path(), path(u"app.log.1"_s)));
    QVERIFY(QFile::resize(path(), 0));
    QVERIFY(appendFile(path(), "ERROR after\n"));
    const Observation seen = check(log());
    QCOMPARE(seen.text, u"ERROR before\nERROR cut of\nERROR after"_s);
    QCOMPARE(seen.value(u"rotation"_s), QVariant(u"truncated"_s));
    QCOMPARE(matches(log()), 0);
}

void tst_LogKind::followsASwitchedLink()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"data"_s));
    const QString first = path(u"data/2026-01-30.log"_s);
    const QString second = path(u"data/2026-01-31.log"_s);
    QVERIFY(writeFile(first, "old\n"));
    QVERIFY(QFile::link(first, path()));
    check(log());
    QVERIFY(appendFile(first, "ERROR before\n"));
    QVERIFY(writeFile(second, "ERROR after\n"));
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::link(second, path()));
    QCOMPARE(check(log()).text, u"ERROR before\nERROR after"_s);
}

void tst_LogKind::noticesTruncation()
{
    QVERIFY(writeFile(path(), "old\nolder\n"));
    check(log());
    QVERIFY(writeFile(path(), "ERROR\n")); // shorter than before
    const Observation seen = check(log());
    QCOMPARE(seen.text, u"ERROR"_s);
    QCOMPARE(seen.value(u"rotation"_s), QVariant(u"truncated, rest not found"_s));
    QVERIFY2(
        messageOf(seen).endsWith(
            u" %1 was truncated, and no copy of its previous content was found. Lines written shortly before may not have been checked. Keep an uncompressed copy, or check more often."_s
                .arg(path())),
        qPrintable(messageOf(seen)));
    // The new file is already longer than the old reading position.
    QVERIFY(writeFile(path(), "ERROR one\nERROR two\n"));
    QCOMPARE(check(log()).text, u"ERROR one\nERROR two"_s);
}

//! On many file systems, a file that is deleted and recreated gets the old inode number.
void tst_LogKind::noticesReplacementUnderTheSameNumber()
{
    QVERIFY(writeFile(path(), "old\n"));
    check(log());
    for (int round = 0; round < 5; ++round) {
        QVERIFY(QFile::remove(path()));
        QVERIFY(writeFile(path(), u"ERROR %1 and more than there was\n"_s.arg(round).toLatin1()));
        QCOMPARE(check(log()).text, u"ERROR %1 and more than there was"_s.arg(round));
    }
}

//! An editor or a copy replaces the file: it has another inode, and the same lines followed by new ones.
void tst_LogKind::continuesAfterARewriteOfTheSameContent()
{
    QVERIFY(writeFile(path(), "ERROR old\n"));
    check(log());
    QVERIFY(writeFile(path(u"new"_s), "ERROR old\nERROR new\n"));
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::rename(path(u"new"_s), path()));
    QCOMPARE(check(log()).text, u"ERROR new"_s);
}

void tst_LogKind::reportsThatACompressedRestIsMissing()
{
    QVERIFY(writeFile(path(), "a line to know it by\n"));
    check(log());
    QVERIFY(QFile::rename(path(), path(u"app.log.1"_s)));
    QVERIFY(writeFile(path(), "fresh\n"));
    QVERIFY(writeFile(path(u"app.log.1.gz"_s), "\x1f\x8b"));
    QVERIFY(QFile::remove(path(u"app.log.1"_s)));
    const Observation seen = check(log());
    QCOMPARE(seen.value(u"lines"_s), QVariant(1));
    QCOMPARE(seen.value(u"rotation"_s), QVariant(u"rotated, rest not found"_s));
    QCOMPARE(outcomeOf(seen), Outcome::Degraded);
    QCOMPARE(
        messageOf(seen),
        u"%1 was rotated, and its previous content wasn't found. Lines written shortly before may not have been checked. Use delaycompress in logrotate, or check more often."_s
            .arg(path()));
    QCOMPARE(outcomeOf(check(log())), Outcome::Up);
}

//! The rotated log is compressed after one check has read it, but before the next check could read lines written late.
void tst_LogKind::reportsThatLateLinesAreMissing()
{
    const QString rotated = path(u"app.log.1"_s);
    QVERIFY(writeFile(path(), "a line to know it by\n"));
    check(log());
    QVERIFY(QFile::rename(path(), rotated));
    QVERIFY(writeFile(path(), "fresh\n"));
    QCOMPARE(outcomeOf(check(log())), Outcome::Up);
    QVERIFY(appendFile(rotated, "ERROR late\n"));
    QVERIFY(writeFile(path(u"app.log.1.gz"_s), "\x1f\x8b"));
    QVERIFY(QFile::remove(rotated));
    const Observation seen = check(log());
    QCOMPARE(seen.value(u"rotation"_s), QVariant(u"rotated, rest not found"_s));
    QCOMPARE(outcomeOf(seen), Outcome::Degraded);
    QCOMPARE(outcomeOf(check(log())), Outcome::Up);
}

void tst_LogKind::continuesAfterTheFileWasMissing()
{
    QVERIFY(writeFile(path(), "old\n"));
    check(log());
    QVERIFY(QFile::rename(path(), path(u"app.log.1"_s)));
    QVERIFY(appendFile(path(u"app.log.1"_s), "ERROR before\n"));
    const Observation gone = check(log());
    QCOMPARE(errorKey(gone), u"notfound"_s);
    QCOMPARE(outcomeOf(gone), Outcome::Unknown);
    QCOMPARE(messageOf(gone), u"File %1 not found."_s.arg(path()));
    QVERIFY(writeFile(path(), "ERROR after\n"));
    QCOMPARE(check(log()).text, u"ERROR before\nERROR after"_s);
    // A line is expected, but the file doesn't exist, so no line has arrived.
    QVERIFY(QFile::remove(path()));
    const QJsonObject within = with(log(), u"lineWithin"_s, u"1ms"_s);
    QTRY_COMPARE(outcomeOf(check(within)), Outcome::Down);
    QVERIFY2(messageOf(check(within)).endsWith(u"One is expected every 1 ms. File %1 not found."_s.arg(path())), "");
}

void tst_LogKind::readsALogThatAppearsFromTheBeginning()
{
    for (int i = 0; i < 2; ++i)
        QCOMPARE(errorKey(check(log())), u"notfound"_s);
    QVERIFY(writeFile(path(), "ERROR one\nERR"));
    const Observation seen = check(log());
    QCOMPARE(seen.text, u"ERROR one"_s);
    QVERIFY(!seen.value(u"rotation"_s).isValid());
    QVERIFY(appendFile(path(), "OR two\n"));
    QCOMPARE(check(log()).text, u"ERROR two"_s);
    // After an edit, the target has a new path. That file is created later.
    const QJsonObject other = with(log(), u"path"_s, path(u"other.log"_s));
    QCOMPARE(errorKey(check(other)), u"notfound"_s);
    QVERIFY(writeFile(path(u"other.log"_s), "ERROR other\n"));
    QCOMPARE(check(other).text, u"ERROR other"_s);
}

void tst_LogKind::unreadableFilesAreUnknown()
{
    QVERIFY(writeFile(path(), "ERROR\n"));
    QVERIFY(makeReadableByAll(m_folder->path()));
    QVERIFY(QFile::setPermissions(path(), {}));
    const OrdinaryUser user;
    const Observation seen = check(log());
    QCOMPARE(errorKey(seen), u"permission"_s);
    QCOMPARE(outcomeOf(seen), Outcome::Unknown);
    QVERIFY2(messageOf(seen).startsWith(u"The current user isn't allowed to read"_s.arg(path())), qPrintable(messageOf(seen)));
}

void tst_LogKind::readsOnlyRegularFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    QTest::newRow("pipe") << u"pipe"_s << u"is a pipe, not a file: reading it might never end."_s;
    QTest::newRow("folder") << u"folder"_s << u"is a folder, not a file."_s;
    QTest::newRow("device") << u"/dev/zero"_s << u"is a device, not a file: reading it might never end."_s;
}

void tst_LogKind::readsOnlyRegularFiles()
{
    QFETCH(QString, name);
    QFETCH(QString, message);
    QCOMPARE(mkfifo(path(u"pipe"_s).toLocal8Bit().constData(), 0600), 0);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const Observation seen = check({{u"path"_s, QDir(m_folder->path()).absoluteFilePath(name)}});
    QCOMPARE(errorKey(seen), u"condition"_s);
    QVERIFY2(messageOf(seen).endsWith(message), qPrintable(messageOf(seen)));
    QVERIFY(m_bench->elapsed() < 10'000);
}

void tst_LogKind::acceptsBytesThatAreNotUtf8()
{
    QVERIFY(writeFile(path(), ""));
    check(log());
    QVERIFY(appendFile(path(), "ERROR \xff\xfe caf\xe9 \x1b[31m" + QByteArray(1, '\0') + " end\nERROR gr\xc3\xbc\xc3\x9f\n"));
    const Observation seen = check(log());
    QCOMPARE(seen.value(u"matches"_s), QVariant(2));
    QCOMPARE(seen.text, u"ERROR \ufffd\ufffd caf\ufffd  end\nERROR grüß"_s);
    QVERIFY2(seen.summary.endsWith(u"ERROR grüß"_s), qPrintable(seen.summary));
}

void tst_LogKind::readsUtf16_data()
{
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    QTest::newRow("little-endian") << QStringConverter::Utf16LE;
    QTest::newRow("big-endian") << QStringConverter::Utf16BE;
}

void tst_LogKind::readsUtf16()
{
    QFETCH(QStringConverter::Encoding, encoding);
    const auto encoded = [encoding](const QString &text) {
        return QByteArray(QStringEncoder(encoding, QStringConverter::Flag::Default).encode(text));
    };
    QVERIFY(writeFile(path(), encoded(u"\ufeffERROR old\r\nERROR unfini"_s)));
    const QJsonObject fromStart = with(log(u"^ERROR"_s), u"firstLook"_s, u"beginning"_s);
    const Observation first = check(fromStart);
    QCOMPARE(first.value(u"matches"_s), QVariant(2)); // including the unfinished line
    QVERIFY(appendFile(path(), encoded(u"shed\r\n"_s)));
    QCOMPARE(matches(fromStart), 0);
    QVERIFY(appendFile(path(), encoded(u"ERROR grüße \u0a41\u4100\u0a41 漢字 😀\r\n\r\ngood\n"_s)));
    QCOMPARE(check(fromStart).text, u"ERROR grüße \u0a41\u4100\u0a41 漢字 😀"_s);
    const QByteArray line = encoded(u"ERROR in pieces\r\n"_s);
    for (qsizetype at = 0; at < line.size(); ++at) {
        QVERIFY(appendFile(path(), line.mid(at, 1)));
        QCOMPARE(matches(fromStart), at + 1 == line.size() ? 1 : 0);
    }

    // The first check of another target begins after the last line.
    QVERIFY(appendFile(path(), encoded(u"ERROR half"_s)));
    m_target.id = QUuid::createUuid();
    QCOMPARE(matches(log()), 0);
    QVERIFY(appendFile(path(), encoded(u" and half\n"_s)));
    QCOMPARE(check(log()).text, u"ERROR half and half"_s);

    // Excess data is skipped up to a newline.
    QByteArray many;
    for (int i = 0; i < 40'000; ++i)
        many += encoded(u"ERROR %1 of many lines\n"_s.arg(i));
    QVERIFY(appendFile(path(), many));
    const Observation seen = check(with(log(), u"maxBytes"_s, u"1MiB"_s));
    QVERIFY(seen.value(u"skipped"_s).toLongLong() > 0);
    QVERIFY2(seen.text.startsWith(u"ERROR"), qPrintable(seen.text.left(80)));
    QVERIFY2(messageOf(seen).contains(u"last: ERROR 39999 of many lines"), qPrintable(messageOf(seen)));
}

void tst_LogKind::readsALineOfThreeMegabytes()
{
    QVERIFY(writeFile(path(), ""));
    check(log());
    const QByteArray longLine = "ERROR " + QByteArray(3'000'000, 'x');
    const qint64 before = peakMemory();
    QVERIFY(appendFile(path(), longLine)); // without a trailing newline
    QCOMPARE(matches(log()), 1);
    QVERIFY(appendFile(path(), QByteArray(1'000'000, 'y') + " ERROR "));
    QCOMPARE(matches(log()), 0); // the same line was already counted
    QVERIFY(appendFile(path(), "\nERROR next\n"));
    const Observation seen = check(log());
    QCOMPARE(seen.text, u"ERROR next"_s);
    QVERIFY(seen.text.size() < 2'000);
    QVERIFY2(peakMemory() - before < 16 * 1024, qPrintable(QString::number(peakMemory() - before)));
}

void tst_LogKind::readsFiveGibibytesInBoundedMemoryWithoutAStall()
{
    QFile sparse(path());
    QVERIFY(sparse.open(QIODevice::WriteOnly));
    QVERIFY(sparse.resize(5 * 1024 * kMiB));
    QVERIFY(appendFile(path(), "\nERROR at the end\n"));
    QTimer heart;
    test::CpuClock clock; // CPU time of this thread, which runs the event loop
    qint64 validityPeriod = 0;
    connect(&heart, &QTimer::timeout, this, [&] {
        validityPeriod = qMax(validityPeriod, clock.elapsedMs());
        clock.restart();
    });
    heart.start(5);
    const qint64 before = peakMemory();
    const QJsonObject object = with(log(), u"firstLook"_s, u"beginning"_s);
    const Observation seen = check(object, 60s);
    QCOMPARE(seen.text, u"ERROR at the end"_s);
    QCOMPARE(seen.value(u"skipped"_s).toLongLong(), 5 * 1024 * kMiB + 18 - 64 * kMiB);
    QCOMPARE(seen.value(u"size"_s).toLongLong(), 5 * 1024 * kMiB + 18);
    QVERIFY2(messageOf(seen).contains(u"5.3 GB of new lines were skipped: one check reads at most the latest 67.1 MB."_s),
             qPrintable(messageOf(seen)));
    QVERIFY2(peakMemory() - before < 16 * 1024, qPrintable(QString::number(peakMemory() - before)));
    QVERIFY2(validityPeriod < 100, qPrintable(QString::number(validityPeriod))); // less than the time to read the file
    QCOMPARE(check(object).summary, u"no new lines"_s);
}

void tst_LogKind::reportsSkippedBytes()
{
    QVERIFY(writeFile(path(), "old\n"));
    const QJsonObject object = with(log(), u"maxBytes"_s, u"1MiB"_s);
    check(object);
    QVERIFY(appendFile(path(), "ERROR early\n" + QByteArray("a fine line of text\n").repeated(100'000) + "ERROR late\n"));
    const Observation seen = check(object);
    QCOMPARE(seen.text, u"ERROR late"_s);
    QCOMPARE(seen.value(u"skipped"_s).toLongLong(), 12 + 2'000'000 + 11 - kMiB);
    QCOMPARE(seen.value(u"bytes"_s).toLongLong(), kMiB);
    QVERIFY(appendFile(path(), QByteArray("a fine line of text\n").repeated(100'000)));
    const Observation fine = check(object);
    QCOMPARE(outcomeOf(fine), Outcome::Degraded);
    QVERIFY2(messageOf(fine).startsWith(u"951 kB of new lines were skipped"_s), qPrintable(messageOf(fine)));
    QVERIFY(appendFile(path(), QByteArray("123456789\n").repeated(200'000)));
    QCOMPARE(check(object).value(u"lines"_s).toLongLong(), kMiB / 10); // not counting the line whose beginning was skipped
    // The skipped range may begin in the rotated file.
    QVERIFY(appendFile(path(), "ERROR early\n" + QByteArray("a fine line of text\n").repeated(50'000) + "ERROR kept\n"));
    QVERIFY(QFile::rename(path(), path(u"app.log.1"_s)));
    QVERIFY(writeFile(path(), QByteArray("a fine line of text\n").repeated(20'000) + "ERROR new\n"));
    QCOMPARE(check(object).text, u"ERROR kept\nERROR new"_s);
}

void tst_LogKind::continuesInTheNextCheckWhenOutOfTime()
{
    QVERIFY(writeFile(path(), "a line to know it by\n"));
    LogProbeOptions question;
    question.path = path();
    question.pattern.setPatterns(u"ERROR"_s, {}, false);
    question.byteLimit = 64 * kMiB;
    question.budget = 20s;
    FileProgress progress;
    LogPosition position = probeLog(question, {}, &progress).position;
    QVERIFY(appendFile(path(), "ERROR before\n"));
    QVERIFY(QFile::rename(path(), path(u"app.log.1"_s)));
    QVERIFY(writeFile(path(), "ERROR after\n"));
    question.budget = 0ms;
    for (int round = 0; round < 3; ++round) {
        const LogFindings findings = probeLog(question, position, &progress);
        QCOMPARE(findings.lines, 0);
        QCOMPARE(findings.left, 13 + 12);
        position = findings.position;
    }
    question.budget = 20s;
    const LogFindings findings = probeLog(question, position, &progress);
    QCOMPARE(findings.kept, (QStringList{u"ERROR before"_s, u"ERROR after"_s}));
    QCOMPARE(findings.left, 0);
    progress.isStopped = true;
    QVERIFY(appendFile(path(), "ERROR\n"));
    QCOMPARE(probeLog(question, findings.position, &progress).left, 6);
}

void tst_LogKind::readsSeveralRotatedFilesWhenOutOfTime_data()
{
    QTest::addColumn<int>("rotations");
    QTest::addColumn<int>("lost");
    QTest::newRow("some") << 3 << 0;
    QTest::newRow("as many as are remembered") << 20 << 0;
    QTest::newRow("too many") << 23 << 3;
}

//! Checks run out of time while the log is rotated several times.
void tst_LogKind::readsSeveralRotatedFilesWhenOutOfTime()
{
    QFETCH(int, rotations);
    QFETCH(int, lost);
    QVERIFY(writeFile(path(), "a line to know it by\n"));
    LogProbeOptions question;
    question.path = path();
    question.pattern.setPatterns(u"ERROR"_s, {}, false);
    question.byteLimit = 64 * kMiB;
    question.budget = 20s;
    FileProgress progress;
    LogPosition position = probeLog(question, {}, &progress).position;
    question.budget = 0ms;
    QStringList written;
    bool isContentLost = false;
    for (int rotation = 0; rotation < rotations; ++rotation) {
        written.append(u"ERROR %1"_s.arg(rotation));
        QVERIFY(appendFile(path(), written.last().toUtf8() + '\n'));
        position = probeLog(question, position, &progress).position;
        QVERIFY(QFile::rename(path(), path(u"app.log.%1"_s.arg(rotation))));
        QVERIFY(writeFile(path(), u"another line to know it by: %1\n"_s.arg(rotation).toUtf8()));
        const LogFindings interrupted = probeLog(question, position, &progress);
        isContentLost = isContentLost || interrupted.isUnreadContentLost;
        position = interrupted.position;
    }
    question.budget = 20s;
    const LogFindings findings = probeLog(question, position, &progress);
    QCOMPARE(findings.kept, written.sliced(lost));
    QCOMPARE(isContentLost || findings.isUnreadContentLost, lost > 0);
}

void tst_LogKind::abortsASlowPattern()
{
    QVERIFY(writeFile(path(), ""));
    const QJsonObject object = log(u"^(a+)+$"_s);
    check(object);
    QVERIFY(appendFile(path(), (QByteArray(40, 'a') + "!\n").repeated(20) + "aaa\n"));
    const Observation seen = check(object);
    QVERIFY2(m_bench->elapsed() < 15'000, qPrintable(QString::number(m_bench->elapsed())));
    QCOMPARE(seen.text, u"aaa"_s);
    QVERIFY2(messageOf(seen).contains(u"The pattern took too long on some lines (20)."_s), qPrintable(messageOf(seen)));
}

//! Lines that are slow to match take no more than the available time, and the next check doesn't match them again.
void tst_LogKind::abortsManySlowLines()
{
    QVERIFY(writeFile(path(), ""));
    const QJsonObject object = log(u"(a+)+$"_s);
    check(object);
    QVERIFY(appendFile(path(), (QByteArray(250, 'a') + "!\n").repeated(300)));
    const Observation seen = check(object, 60s);
    QCOMPARE(outcomeOf(seen), Outcome::Degraded);
    QCOMPARE(seen.value(u"lines"_s), QVariant(300));
    QVERIFY2(messageOf(seen).contains(u"The pattern took too long on 50 lines, so the remaining 250 weren't checked."_s),
             qPrintable(messageOf(seen)));
    QVERIFY(appendFile(path(), "aaa\n"));
    QCOMPARE(check(object).text, u"aaa"_s);
}

//! PCRE2 counts its steps from zero at each position where a match could begin, and counts a long comparison as one step.
void tst_LogKind::abortsOnALongLine()
{
    QVERIFY(writeFile(path(), ""));
    const QJsonObject object = log(u"(?<a>.+)\\k<a>[bx]"_s);
    check(object);
    QVERIFY(appendFile(path(), QByteArray(20'000, 'a') + "\nabab, x\n"));
    const Observation seen = check(object);
    QVERIFY2(m_bench->elapsed() < 15'000, qPrintable(QString::number(m_bench->elapsed())));
    QVERIFY2(messageOf(seen).contains(u"The pattern took too long on some lines (1)."_s), qPrintable(messageOf(seen)));
    QVERIFY(appendFile(path(), "ababx\n"));
    QCOMPARE(check(object).text, u"ababx"_s);
}

void tst_LogKind::matchesInLongLines()
{
    QVERIFY(writeFile(path(), ""));
    const QJsonObject object = with(with(log(u"error|^FATAL"_s), u"ignore"_s, u"harmless$"_s), u"ignoreCase"_s, true);
    check(object);
    const QByteArray filler(300, '.');
    QVERIFY(appendFile(path(), filler + "an Error\n" + filler + "FATAL\nfatal" + filler + "\n" + filler + "ERROR harmless\n"));
    QCOMPARE(check(object).text, QString::fromLatin1(filler + "an Error\nfatal" + filler));
}

void tst_LogKind::supportsBackReferences()
{
    QVERIFY(writeFile(path(), ""));
    const QJsonObject object = log(u"(\\d)\\1"_s);
    check(object);
    QVERIFY(appendFile(path(), "port 8080\nport 5500\n"));
    const Observation seen = check(object);
    QCOMPARE(seen.text, u"port 5500"_s);
    QVERIFY2(!messageOf(seen).contains(u"too long"_s), qPrintable(messageOf(seen)));
}

void tst_LogKind::targetsAreSeparate()
{
    QVERIFY(writeFile(path(), "old\n"));
    check(log());
    QVERIFY(appendFile(path(), "ERROR\n"));
    const Target first = m_target;
    m_target.id = QUuid::createUuid();
    QVERIFY(check(log()).summary.startsWith(u"monitoring new lines from now on"_s));
    m_target = first;
    QCOMPARE(matches(log()), 1);
}

void tst_LogKind::pathsAreSeparateLogs()
{
    QVERIFY(writeFile(path(), "old\n"));
    QVERIFY(writeFile(path(u"other.log"_s), "ERROR old and longer\n"));
    check(log());
    const QJsonObject other = with(log(), u"path"_s, path(u"other.log"_s));
    QVERIFY(check(other).summary.startsWith(u"monitoring new lines from now on"_s));
}

void tst_LogKind::forgetsMatchesOfAnEarlierPattern_data()
{
    QTest::addColumn<QJsonObject>("edited");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("nothing") << QJsonObject() << Outcome::Down;
    QTest::newRow("the pattern") << QJsonObject{{u"pattern"_s, u"FATAL"_s}} << Outcome::Up;
    QTest::newRow("what is ignored") << QJsonObject{{u"ignore"_s, u"harmless"_s}} << Outcome::Up;
    QTest::newRow("the case") << QJsonObject{{u"ignoreCase"_s, true}} << Outcome::Up;
    QTest::newRow("how many are down") << QJsonObject{{u"downLines"_s, 2}} << Outcome::Up;
    QTest::newRow("how long it stays so") << QJsonObject{{u"hold"_s, u"2d"_s}} << Outcome::Down;
}

//! After the target is edited, its earlier matches no longer apply.
void tst_LogKind::forgetsMatchesOfAnEarlierPattern()
{
    QFETCH(QJsonObject, edited);
    QVERIFY(writeFile(path(), "old\n"));
    const QJsonObject object = with(log(), u"hold"_s, u"1d"_s);
    check(object);
    QVERIFY(appendFile(path(), "ERROR harmless\n"));
    QCOMPARE(outcomeOf(check(object)), Outcome::Down);
    QJsonObject other = object;
    for (auto field = edited.constBegin(); field != edited.constEnd(); ++field)
        other.insert(field.key(), field.value());
    QVERIFY(appendFile(path(), "fine\n"));
    const Observation seen = check(other);
    QTEST(outcomeOf(seen), "outcome");
    QCOMPARE(seen.summary, u"new lines: 1, no match"_s); // continues at the position of the previous check
}

void tst_LogKind::measuresSilencePerPattern()
{
    QVERIFY(writeFile(path(), "old\n"));
    const auto silence = [this](const QJsonObject &object) {
        return check(with(object, u"lineWithin"_s, u"1h"_s)).value(u"sinceMatch"_s).toLongLong();
    };
    QCOMPARE(silence(log()), 0);
    QTRY_VERIFY(silence(log()) > 0);
    QVERIFY(silence(with(log(), u"downLines"_s, 5)) > 0);
    QCOMPARE(silence(log(u"FATAL"_s)), 0); // the time without a match of this pattern starts now
}

void tst_LogKind::neverLosesOrRepeatsALine_data()
{
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    QTest::newRow("UTF-8") << QStringConverter::Utf8;
    QTest::newRow("UTF-16, little-endian") << QStringConverter::Utf16LE;
    QTest::newRow("UTF-16, big-endian") << QStringConverter::Utf16BE;
}

//! Random events in logs: each line is counted exactly once.
void tst_LogKind::neverLosesOrRepeatsALine()
{
    QFETCH(QStringConverter::Encoding, encoding);
    const auto encoded = [encoding](const QString &text) {
        return QByteArray(QStringEncoder(encoding, QStringConverter::Flag::Default).encode(text));
    };
    const QByteArray mark = encoding == QStringConverter::Utf8 ? QByteArray() : encoded(u"\ufeff"_s);
    std::mt19937 random(20'260'131); // NOLINT(cert-msc51-cpp): the same steps in each run
    QVERIFY(writeFile(path(), mark + encoded(u"a line to know it by, with a number of its own: 0\n"_s)));
    LogProbeOptions question;
    question.path = path();
    question.pattern.setPatterns({}, {}, false);
    question.byteLimit = 64 * kMiB;
    question.budget = 20s;
    FileProgress progress;
    LogPosition position = probeLog(question, {}, &progress).position;
    int written = 0;
    int rotations = 0;
    qint64 seen = 0;
    bool mayRotate = true;
    const auto append = [&](int lines) {
        for (int i = 0; i < lines; ++i)
            QVERIFY(appendFile(path(), encoded(u"line %1 of this test\n"_s.arg(++written))));
    };
    for (int step = 0; step < 400; ++step) {
        const auto what = random() % 6;
        if (what < 3) {
            append(1 + static_cast<int>(random() % 4));
        } else if (what == 3 && mayRotate) { // at most one rotation between checks, since a second one could lose lines
            QVERIFY(QFile::rename(path(), path(u"app.log.%1"_s.arg(++rotations))));
            QVERIFY(writeFile(path(), mark));
            append(1);
            mayRotate = false;
        } else if (what == 4 && mayRotate) {
            QVERIFY(QFile::copy(path(), path(u"app.log.%1"_s.arg(++rotations))));
            QVERIFY(writeFile(path(), mark));
            append(1);
            mayRotate = false;
        } else {
            const LogFindings findings = probeLog(question, position, &progress);
            QVERIFY(!findings.error);
            position = findings.position;
            seen += findings.lines;
            mayRotate = true;
            QCOMPARE(seen, written);
        }
    }
    QVERIFY(rotations > 20);
}

void tst_LogKind::splitsLinesLikeASimpleSplitter()
{
    std::mt19937 random(20'260'131); // NOLINT(cert-msc51-cpp): the same texts in each run
    for (int round = 0; round < 300; ++round) {
        QByteArray text;
        for (size_t parts = random() % 40; parts > 0; --parts) {
            const auto kind = random() % 12;
            text += kind == 0 ? QByteArray(static_cast<qsizetype>(random() % 150'000), 'x')
                : kind < 5    ? QByteArray("\n")
                : kind == 5   ? QByteArray("\r\n")
                              : QByteArray("word\xff ");
        }
        QList<QByteArray> wanted = text.split('\n');
        if (wanted.last().isEmpty())
            wanted.removeLast();
        for (QByteArray &line : wanted) {
            if (line.size() <= LineSplitter::kMaxLength && line.endsWith('\r') && &line != &wanted.last())
                line.chop(1);
            line = line.first(qMin(line.size(), LineSplitter::kMaxLength));
        }
        QList<QByteArray> cut;
        LineSplitter cutter([&cut](QByteArrayView line) { cut += line.toByteArray(); });
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype count = qMin<qsizetype>(1 + static_cast<qsizetype>(random() % 70'000), text.size() - at);
            cutter.feed(QByteArrayView(text).sliced(at, count));
            QVERIFY(cutter.pendingSize() <= LineSplitter::kMaxLength);
            at += count;
        }
        cutter.finish();
        for (QByteArray &line : cut) // without a newline, the last line may keep its \r
            line = &line == &cut.last() && line.endsWith('\r') ? line.chopped(1) : line;
        if (!wanted.isEmpty() && wanted.last().endsWith('\r'))
            wanted.last().chop(1);
        QCOMPARE(cut, wanted);
    }
}

QTEST_GUILESS_MAIN(tst_LogKind)

} // namespace LogKindTest

#include "tst_LogKind.moc"
