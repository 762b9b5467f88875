// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/Condition.h"

#include <QTest>

namespace ConditionErrorsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests the errors reported for invalid conditions, and their positions.
class tst_ConditionErrors : public QObject
{
    Q_OBJECT

private slots:
    void pointsAtTheError_data();
    void pointsAtTheError();
    void reportsAMissingOperand_data();
    void reportsAMissingOperand();
    void refusesTooLongOrTooNested();
};

void tst_ConditionErrors::pointsAtTheError_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *condition, int column, int length, const char *text) {
        QTest::newRow(condition) << column << length << QString::fromUtf8(text);
    };
    row("", 1, 0, "A condition is missing here. Write a comparison, such as [STATUS] == 200.");
    row("   ", 4, 0, "A condition is missing here. Write a comparison, such as [STATUS] == 200.");
    row("hello", 1, 5, "This isn't a valid condition. Write a comparison, such as [STATUS] == 200.");
    row("[STATUS]==200", 9, 2, "Write == here, with a space on both sides.");
    row("[STATUS] = 200", 10, 1, "Write == here, with a space on both sides.");
    row("[STATUS] ! 200", 10, 1, "Write != here, with a space on both sides.");
    row("[STATUS] ==200", 10, 2, "Write == here, with a space on both sides.");
    row("[STATUS] =", 11, 0, "Nothing comes after =. Add the value to compare with, as in [STATUS] == 200.");
    row("[STATUS]==", 11, 0, "Nothing comes after ==. Add the value to compare with, as in [STATUS] == 200.");
    row("([STATUS] ==)", 13, 0, "Nothing comes after ==. Add the value to compare with, as in [STATUS] == 200.");
    row("not [STATUS] <", 15, 0, "Nothing comes after <. Add the value to compare with, as in [STATUS] < 200.");
    row("==200", 1, 2, "Nothing comes before ==. Write what to check, such as [STATUS] == 200.");
    row("([STATUS]==200)", 10, 2, "Write == here, with a space on both sides.");
    row("[RESPONSE_TIME]<300ms", 16, 1, "Write < here, with a space on both sides.");
    row("[STATUS]", 9, 0,
        "A comparison is missing here. Write ==, !=, <, <=, >, >=, contains or matches, followed by a value.");
    row("len([BODY])", 12, 0,
        "A comparison is missing here. Write ==, !=, <, <=, >, >=, contains or matches, followed by a value.");
    row("[STATSU] == 200", 1, 8, "Unknown placeholder [STATSU]. Did you mean [STATUS]?");
    row("200 == [statsu]", 8, 8, "Unknown placeholder [statsu]. Did you mean [STATUS]?");
    row("[RESPONSETIME] < 200", 1, 14, "Unknown placeholder [RESPONSETIME]. Did you mean [RESPONSE_TIME]?");
    row("[STATUS].x == 200", 9, 2, "Nothing can follow [STATUS] here.");
    row("[HEADER] == x", 9, 0, "[HEADER] must be followed by a dot and a name, as in [HEADER].content-type contains json.");
    row("[HEADER]x == x", 9, 1, "[HEADER] must be followed by a dot and a name, as in [HEADER].content-type contains json.");
    row("[PHASE].tsl < 1s", 9, 3, "Unknown phase. Available phases: queue, dns, connect, tls, send, wait, receive.");
    row("[RESPONSE_TIME] < fast", 19, 4,
        "“fast” isn't a number. Write a number with its unit, if any: 200, 300ms, 7d, 5MB or 20%.");
    row("[RESPONSE_TIME] < 5mb", 19, 3,
        "“5mb” isn't a number. Write a number with its unit, if any: 200, 300ms, 7d, 5MB or 20%.");
    row("[RESPONSE_TIME] < ", 19, 0, "A number is missing here. Write it with its unit, if any: 200, 300ms, 7d, 5MB or 20%.");
    row(" < 300ms", 2, 0, "A number is missing here. Write it with its unit, if any: 200, 300ms, 7d, 5MB or 20%.");
    row("[RESPONSE_TIME] - > 1", 18, 0,
        "A number is missing here. Write it with its unit, if any: 200, 300ms, 7d, 5MB or 20%.");
    row("[RESPONSE_TIME] > 5 *", 22, 0,
        "A number is missing here. Write it with its unit, if any: 200, 300ms, 7d, 5MB or 20%.");
    row("[RESPONSE_TIME] < 5MB", 19, 3, "This is a size, but the other side is a time.");
    row("[PACKET_LOSS] > 5s", 17, 2, "This is a time, but the other side is a percentage.");
    row("[IP] < 10", 1, 4, "[IP] isn't a number. Compare it with == or !=.");
    row("[CONNECTED] > 0", 1, 11, "[CONNECTED] isn't a number. Compare it with == or !=.");
    row("has([BODY].a) > 0", 1, 13, "has() returns true or false, not a number.");
    row("[STATUS] < any(1, 2)", 12, 9, "any() works only with == and !=.");
    row("has(state) == true", 5, 5, "has() requires a placeholder, such as has([BODY].error).");
    row("len([BODY].list == 3", 4, 1, "This bracket isn't closed.");
    row("[BODY] == pat(*ok*", 14, 1, "This bracket isn't closed.");
    row("has([BODY].x", 4, 1, "This bracket isn't closed.");
    row("([STATUS] == 200", 1, 1, "This bracket isn't closed.");
    row("not ([STATUS] == 200 or [STATUS] == 201", 5, 1, "This bracket isn't closed.");
    row("([STATUS] == 200) [STATUS] == 201", 19, 15,
        "Put “and” or “or” before this, or put quotes around text that contains brackets.");
    row("([STATUS] == 200) and", 22, 0, "A condition is missing here. Write a comparison, such as [STATUS] == 200.");
    row("[STATUS] == 200 && [IP] == 1", 17, 2, "Enter and here.");
    row("[STATUS] == 200 || [IP] == 1", 17, 2, "Enter or here.");
    row("[STATUS] == 200 AND [IP] == 1", 17, 3, "Enter and here.");
    row("[VALUE].x == 1 == 1", 16, 4,
        "This is a second comparison. Join the two with “and” or “or”, or put the text in quotes.");
    row("[STATUS] == 1 and [BODY].a[-1] == 1", 27, 4, "This isn't a valid JSON path. Use .key, [0] or [\"key with . in it\"].");
    row("[VALUE].x == median(soon)", 21, 4,
        "“soon” isn't a valid duration. Use a number with a unit (ms, s, m, h or d), such as 30s, 1.5s or 1h30m.");
    row("contains ok", 1, 11, "This isn't a valid condition. Write a comparison, such as [STATUS] == 200.");
    row("[STDOUT] contains", 18, 0, "Enter the text to search for.");
    row("[BODY] contains ", 17, 0, "Enter the text to search for.");
    row("[STDOUT] not contains", 22, 0, "Enter the text to search for.");
    row("([STDOUT] contains)", 19, 0, "Enter the text to search for.");
    row("[STDOUT] matches", 17, 0, "Enter a regular expression here.");
    row("[STDOUT] contains \"\"", 19, 2, "Enter the text to search for.");
    row("[STDOUT] matches \"\"", 18, 2, "Enter a regular expression here.");
    row("[STDOUT] matches a(b", 21, 0, "This isn't a valid regular expression: missing closing parenthesis.");
    row("[STDOUT] matches \"a[b\"", 22, 0, "This isn't a valid regular expression: missing terminating ] for character class.");
    row("[STATUS] == 200 and [STDOUT] == matches(*)", 41, 0,
        "This isn't a valid regular expression: quantifier does not follow a repeatable item.");
    row("[VALUE].a - fast > 1", 13, 4,
        "“fast” isn't a number. Write a number with its unit, if any: 200, 300ms, 7d, 5MB or 20%.");
}

void tst_ConditionErrors::pointsAtTheError()
{
    const auto condition = Condition::parse(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(!condition);
    QTEST(condition.error().text(), "text");
    QTEST(condition.error().column(), "column");
    QTEST(condition.error().length(), "length");
}

void tst_ConditionErrors::reportsAMissingOperand_data()
{
    QTest::addColumn<QString>("sign");
    for (const char *sign : {"==", "!=", "<", "<=", ">", ">="})
        QTest::newRow(sign) << QString::fromUtf8(sign);
}

void tst_ConditionErrors::reportsAMissingOperand()
{
    QFETCH(QString, sign);
    const auto behind = Condition::parse(u"[STATUS] "_s + sign);
    QVERIFY(!behind);
    QCOMPARE(behind.error().text(),
             u"Nothing comes after %1. Add the value to compare with, as in [STATUS] %1 200."_s.arg(sign));
    QCOMPARE(behind.error().column(), 10 + static_cast<int>(sign.size()));
    QCOMPARE(behind.error().length(), 0);
    const auto before = Condition::parse(sign + u" 200"_s);
    QVERIFY(!before);
    QCOMPARE(before.error().text(), u"Nothing comes before %1. Write what to check, such as [STATUS] %1 200."_s.arg(sign));
    QCOMPARE(before.error().column(), 1);
    QCOMPARE(before.error().length(), static_cast<int>(sign.size()));
}

void tst_ConditionErrors::refusesTooLongOrTooNested()
{
    const auto longest = Condition::parse(u"[BODY] == "_s + QString(3'990, u'x'));
    QVERIFY(longest);
    const auto tooLong = Condition::parse(u"[BODY] == "_s + QString(3'991, u'x'));
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().column(), 4'001);
    const auto nested = [](int depth) {
        return Condition::parse(QString(depth, u'(') + u"[STATUS] == 200"_s + QString(depth, u')'));
    };
    QVERIFY(nested(31));
    QVERIFY(!nested(32));
    QCOMPARE(nested(32).error().text(), u"Brackets are nested too deeply here."_s);
    QVERIFY(!Condition::parse(u"not "_s.repeated(40) + u"[STATUS] == 200"_s));
}

QTEST_GUILESS_MAIN(tst_ConditionErrors)

} // namespace ConditionErrorsTest

#include "tst_ConditionErrors.moc"
