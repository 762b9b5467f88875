// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/Condition.h"
#include "conditions/SampleFacts.h"
#include "support/CpuClock.h"

#include <QTest>

#include <cstdlib>

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {
thread_local qint64 allocations = 0;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define COUNTS_ALLOCATIONS
// The sanitizers' run-time library provides this function; g++ has no header for it.
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*allocated)(const volatile void *, size_t),
                                                         void (*freed)(const volatile void *));
namespace {
const int installed = __sanitizer_install_malloc_and_free_hooks([](const volatile void *, size_t) { ++allocations; },
                                                                [](const volatile void *) {});
}
#elif defined(__GLIBC__)
#define COUNTS_ALLOCATIONS
// Qt's containers and operator new call these functions.
extern "C" {
void *__libc_malloc(size_t size);
void *__libc_realloc(void *block, size_t size);
void *malloc(size_t size)
{
    ++allocations;
    return __libc_malloc(size);
}
void *realloc(void *block, size_t size)
{
    ++allocations;
    return __libc_realloc(block, size);
}
}
#endif

//! Tests the cost of conditions: no heap allocations where performance matters, and no long evaluations.
class tst_ConditionCost : public QObject
{
    Q_OBJECT

private slots:
    void allocatesNothing_data();
    void allocatesNothing();
    void parsesJsonOnce();
    void parsesQuickly_data();
    void parsesQuickly();
    void evaluatesQuickly_data();
    void evaluatesQuickly();
};

namespace {

constexpr qint64 kSoon = 5'000; // [ms]; usually a tenth of this, but sanitizers on a busy computer need more

} // namespace

void tst_ConditionCost::allocatesNothing_data()
{
    QTest::addColumn<QString>("condition");
    for (const char *condition :
         {"[STATUS] == 200", "[STATUS] != 404", "[STATUS] < 500", "[RESPONSE_TIME] < 300ms", "[RESPONSE_TIME] <= 0.5s",
          "[EXIT_CODE] == 0", "[CONNECTED] == true", "[CONNECTED]", "[CERTIFICATE_EXPIRATION] > 14d", "[PACKET_LOSS] < 20%",
          "[PHASE].tls < 50ms", "[STATUS] == 404 and [RESPONSE_TIME] < 300ms", "not ([STATUS] == 200 or [STATUS] == 500)",
          "[STDOUT] contains OK", "[STATUS] == 200 and [DOMAIN_EXPIRATION] > 1d"})
        QTest::newRow(condition) << QString::fromUtf8(condition);
}

void tst_ConditionCost::allocatesNothing()
{
#ifndef COUNTS_ALLOCATIONS
    QSKIP("allocations cannot be counted with this C library");
#endif
    QFETCH(QString, condition);
    const Condition parsed = *Condition::parse(condition);
    const Facts facts = sampleFacts();
    std::optional<bool> holds = parsed.passes(facts);
    const qint64 before = allocations;
    for (int i = 0; i < 1'000; ++i)
        holds = parsed.passes(facts);
    const qint64 after = allocations;
    QCOMPARE(after - before, 0);
    const QByteArray proof(1'000, 'x'); // checks that allocations are counted
    QVERIFY(allocations > after);
}

void tst_ConditionCost::parsesJsonOnce()
{
    Facts facts;
    facts.body = FactText::complete("{\"a\":[" + QByteArray("1,").repeated(300'000) + "1]}");
    test::CpuClock clock;
    QVERIFY(*Condition::parse(u"len([BODY].a) == 300001"_s)->passes(facts));
    const qint64 first = clock.elapsedNs();
    clock.restart();
    for (int i = 0; i < 10; ++i)
        QVERIFY(*Condition::parse(u"[BODY].a[%1] == 1"_s.arg(i))->passes(facts));
    QVERIFY2(clock.elapsedNs() < first, "it was read again");
}

void tst_ConditionCost::parsesQuickly_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &piece) {
        QTest::newRow(qPrintable(piece)) << piece.repeated(4'000 / piece.size());
        QTest::newRow(qPrintable(u"after a test: "_s + piece))
            << u"[STATUS] == 200 and "_s + piece.repeated(3'900 / piece.size());
    };
    for (const char *piece : {"(",
                              "not ",
                              "not (",
                              "[STATUS] == 200 and ",
                              "a and ",
                              "\"",
                              "'a ",
                              "len(",
                              "[",
                              "([STATUS] == 1 or ",
                              "x == ",
                              " < ",
                              "pat(",
                              "[BODY].a[",
                              "1 + ",
                              "any(a,",
                              "median(",
                              "p9(1h) < ",
                              "forecast([VALUE].a,",
                              "(a == b) or ",
                              "] ",
                              "has([BODY].a) or not "})
        row(QString::fromUtf8(piece));
}

void tst_ConditionCost::parsesQuickly()
{
    QFETCH(QString, text);
    const test::CpuClock clock;
    const auto condition = Condition::parse(text);
    QVERIFY(clock.elapsedMs() < kSoon);
    if (condition)
        condition->evaluate(sampleFacts());
    QVERIFY(clock.elapsedMs() < kSoon);
}

void tst_ConditionCost::evaluatesQuickly_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("reason");
    const QByteArray many = QByteArray(200'000, 'a');
    const auto row = [](const char *name, const QByteArray &condition, const QByteArray &body, const QByteArray &reason = {}) {
        QTest::newRow(name) << QString::fromUtf8(condition) << body << QString::fromUtf8(reason);
    };
    row("nested repetition", "[BODY] matches ^(a+)+$", many + "b",
        "Matching the pattern ^(a+)+$ against this text takes too long. Simplify the pattern.");
    row("many starts", "[BODY] matches [a-z]+\\d", many,
        "Matching the pattern [a-z]+\\d against this text takes too long. Simplify the pattern.");
    row("looking around", "[BODY] matches (?=[a-z]+)b", many.first(16'384));
    row("atomic", "[BODY] matches (?>[a-z]+)\\d", many.first(16'384));
    row("looking around too far", "[BODY] matches (?=[a-z]+)b", many,
        "[BODY] is too long for a regular expression. Use contains, or match a single value of the JSON.");
    row("possessive, too far", "[BODY] matches [a-z]++\\d", many,
        "[BODY] is too long for a regular expression. Use contains, or match a single value of the JSON.");
    const QByteArray most(262'144, 'a');
    row("least count", "[BODY] matches a{65535}b", most,
        "Matching the pattern a{65535}b against this text takes too long. Simplify the pattern.");
    row("least count of groups", "[BODY] matches (?:a{500}){500}b", most,
        "Matching the pattern (?:a{500}){500}b against this text takes too long. Simplify the pattern.");
    row("long expression", "[BODY] matches " + QByteArray(2'000, 'a') + "[b]", most,
        "Matching the pattern " + QByteArray(59, 'a') + "… against this text takes too long. Simplify the pattern.");
    const QByteArray tooLong =
        "[BODY] is too long for a regular expression. Use contains, or match a single value of the JSON.";
    row("looking back too far", "[BODY] matches (.+)\\1b", most, tooLong);
    row("looking back", "[BODY] matches (.+)\\1b", most.first(16'384),
        "Matching the pattern (.+)\\1b against this text takes too long. Simplify the pattern.");
    row("looking back in any case, too far", "[BODY] matches (?i)(.+)\\1b", most.first(16'384), tooLong);
    row("looking back in any case", "[BODY] matches (?i)(.+)\\1b", most.first(2'048),
        "Matching the pattern (?i)(.+)\\1b against this text takes too long. Simplify the pattern.");
    row("looking back by name", "[BODY] matches (?<a>.+)\\k<a>b", most, tooLong);
    row("each test once", "[BODY] matches ^(a+)+$ or [BODY] matches ^(a*)*$ or [STATUS] == 1", most.first(200'000) + "b",
        "Matching the pattern ^(a+)+$ against this text takes too long. Simplify the pattern.");
    row("usual counts", "[BODY] not matches \\d{4}-\\d{2}-\\d{2}T(?:\\d{2}:){2}\\d{2}", most);
    row("too long", "[BODY] matches b", many.repeated(2),
        "[BODY] is too long for a regular expression. Use contains, or match a single value of the JSON.");
    row("plain expression", "[BODY] not matches error.*fatal", QByteArray("no error here, nothing wrong\n").repeated(5'000));
    row("glob", "[BODY] == pat(*a*a*a*a*a*a*a*aab)", many);
    const QByteArray stubborn = "pat(*" + QByteArray(500, 'a') + "b*)";
    row("glob that goes back for each letter", "[BODY] == " + stubborn, many,
        "Matching the pattern " + stubborn.first(59) + "… against this text takes too long. Simplify the pattern.");
    row("deep JSON", "[BODY].a == 1", QByteArray(100'000, '['));
    row("wide JSON", "[BODY].a < 1", QByteArray("[[],").repeated(300'000),
        "The body is too large to parse as JSON. The limit is 4.19 MB and 200000 lists and objects.");
    row("large JSON", "[BODY].a < 1", "[" + QByteArray("1,").repeated(2'200'000) + "1]",
        "The body is too large to parse as JSON. The limit is 4.19 MB and 200000 lists and objects.");
}

void tst_ConditionCost::evaluatesQuickly()
{
    QFETCH(QString, condition);
    QFETCH(QByteArray, body);
    Facts facts;
    facts.body = FactText::complete(body);
    const test::CpuClock clock;
    const ConditionOutcome evaluation = Condition::parse(condition)->evaluate(facts);
    QVERIFY2(clock.elapsedMs() < kSoon, qPrintable(QString::number(clock.elapsedMs())));
    if (!evaluation.passes.value_or(false) && evaluation.passes)
        return; // the reason doesn't matter if the condition failed
    QTEST(evaluation.reason, "reason");
}

QTEST_GUILESS_MAIN(tst_ConditionCost)
#include "tst_ConditionCost.moc"
