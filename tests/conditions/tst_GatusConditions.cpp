// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/Condition.h"

#include <QTest>

namespace GatusConditionsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests Gatus conditions against the results of Gatus's own code. Intentional differences are marked in the rows.
class tst_GatusConditions : public QObject
{
    Q_OBJECT

private slots:
    void evaluates_data();
    void evaluates();
};

namespace {

enum class Out { True, False, Unknown, Error };

double elapsedMilliseconds(const QByteArray &text)
{
    const auto amount = parseAmount(text);
    return amount && amount->dimension == Dimension::Time ? amount->value : qQNaN();
}

Facts factsOf(const QByteArray &key, const QByteArray &value)
{
    Facts facts;
    if (key == "st")
        facts.status = value.toLongLong();
    else if (key == "rt")
        facts.responseTimeMs = elapsedMilliseconds(value);
    else if (key == "b")
        facts.body = FactText::complete(value);
    else if (key == "ip")
        facts.ip = value;
    else if (key == "cert")
        facts.certificateExpiresInMs = elapsedMilliseconds(value);
    else if (key == "conn")
        facts.connected = value == "true";
    else if (key == "rc")
        facts.dnsRcode = value;
    return facts;
}

void row(int number, const char *condition, const char *key, const char *value, Out out, const char *shown)
{
    QTest::newRow(qPrintable(u"%1: %2"_s.arg(number).arg(QString::fromUtf8(condition))))
        << QString::fromUtf8(condition) << QByteArray(key) << QByteArray(value) << out << QString::fromUtf8(shown);
}

} // namespace

void tst_GatusConditions::evaluates_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<Out>("out");
    QTest::addColumn<QString>("shown");
    // clang-format off
    row(1, "[STATUS] == 200", "st", "200", Out::True, "");
    row(2, "[STATUS] == 200", "st", "503", Out::False, "[STATUS] (503) == 200");
    row(3, "[status] == 200", "st", "200", Out::True, "");
    row(4, "[STATUS] == 0xC8", "st", "200", Out::True, "");
    row(5, "[STATUS] == 200.0", "st", "200", Out::False, "[STATUS] (200) == 200.0");
    row(6, "[STATUS] >= 200.9", "st", "200", Out::True, "");
    row(7, "[STATUS] <= 299", "st", "302", Out::False, "[STATUS] (302) <= 299");
    row(8, "[STATUS] == any(200,204)", "st", "204", Out::True, "");
    row(9, "[STATUS] == any(0xC8)", "st", "200", Out::False, "[STATUS] (200) == any(0xC8)");
    row(10, "[STATUS] != any(500, 502)", "st", "502", Out::False, "[STATUS] (502) != any(500, 502)");
    row(11, "[STATUS] == pat(2?\?)", "st", "206", Out::True, "");
    row(12, "[STATUS] == pat([45]*)", "st", "404", Out::True, "");
    row(13, "[STATUS]==200", "st", "200", Out::Error, "");
    row(14, "[STATUS]  ==  200", "st", "200", Out::True, "");
    row(15, "[RESPONSE_TIME] < 1s", "rt", "1s", Out::False, "[RESPONSE_TIME] (1000) < 1s");
    row(16, "[RESPONSE_TIME] < 1.5s", "rt", "1499ms", Out::True, "");
    row(17, "[RESPONSE_TIME] < 30s", "rt", "31s", Out::False, "[RESPONSE_TIME] (31000) < 30s"); // unlike Gatus: zeros aren't cut
    row(18, "[RESPONSE_TIME] < fast", "rt", "5ms", Out::Error, ""); // unlike Gatus: a word isn't a number
    row(19, "[RESPONSE_TIME] >= fast", "rt", "5ms", Out::Error, ""); // unlike Gatus: a word isn't a number
    row(20, "[RESPONSE_TIME] > 0", "rt", "0s", Out::False, "[RESPONSE_TIME] (0) > 0"); // unlike Gatus: a plain zero is shown without a unit
    row(21, "[CONNECTED] == TRUE", "conn", "true", Out::False, "[CONNECTED] (true) == TRUE");
    row(22, "[CERTIFICATE_EXPIRATION] > 240h", "cert", "239h59m", Out::False, "[CERTIFICATE_EXPIRATION] (239h59m) > 240h");
    row(23, "[CERTIFICATE_EXPIRATION] > 10d", "cert", "1h", Out::False, "[CERTIFICATE_EXPIRATION] (1h) > 10d"); // unlike Gatus: days are a valid
                                                                                                                // unit
    row(24, "[CERTIFICATE_EXPIRATION] > 240h", "st", "200", Out::Unknown, "[CERTIFICATE_EXPIRATION] (INVALID) > 240h"); // unlike Gatus: a missing value
                                                                                                                        // isn't zero
    row(25, "[IP] == pat(10.*.3)", "ip", "10.1.2.3", Out::True, "");
    row(26, "len([IP]) == 8", "ip", "10.1.2.3", Out::True, "");
    row(27, "[DNS_RCODE] == noerror", "rc", "NOERROR", Out::False, "[DNS_RCODE] (NOERROR) == noerror");
    row(28, "[BODY] == pong", "b", "  pong ", Out::True, "");
    row(29, "len([BODY]) == 4", "b", "  pong ", Out::False, "len([BODY]) (7) == 4");
    row(30, "len([BODY]) == 3", "b", "[7, 8, 9]", Out::True, "");
    row(31, "len([BODY]) == 7", "b", "{\"a\":1}", Out::True, "");
    row(32, "has([BODY]) == true", "b", "", Out::False, "has([BODY]) (false) == true");
    row(33, "[BODY].state == ok", "b", "{\"state\":\"ok\"}", Out::True, "");
    row(34, "[BODY].STATE == ok", "b", "{\"state\":\"ok\"}", Out::False, "[BODY].STATE (INVALID) == ok");
    row(35, "[BODY].state == \"ok\"", "b", "{\"state\":\"ok\"}", Out::False, "[BODY].state (ok) == \"ok\"");
    row(36, "[BODY].n == 1234567", "b", "{\"n\":1234567}", Out::True, ""); // unlike Gatus: integers are shown without an exponent
    row(37, "[BODY].n >= 1234567", "b", "{\"n\":1234567}", Out::True, "");
    row(38, "[BODY].n == 999999", "b", "{\"n\":999999}", Out::True, "");
    row(39, "[BODY].v == 1", "b", "{\"v\":1.0}", Out::True, "");
    row(40, "[BODY].v > 1", "b", "{\"v\":1.9}", Out::False, "[BODY].v (1) > 1");
    row(41, "[BODY].v < 5", "b", "{\"w\":1}", Out::Unknown, "[BODY].v (INVALID) < 5"); // unlike Gatus: a missing value isn't zero
    row(42, "[BODY].v > 5", "b", "{\"w\":1}", Out::Unknown, "[BODY].v (INVALID) > 5"); // unlike Gatus: a missing value isn't zero
    row(43, "[BODY].v != gone", "b", "{\"w\":1}", Out::True, "");
    row(44, "[BODY].v == null", "b", "{\"v\":null}", Out::False, "[BODY].v (INVALID) == null");
    row(45, "[BODY].v == true", "b", "{\"v\":true}", Out::True, "");
    row(46, "[BODY].up > 1h", "b", "{\"up\":\"90m\"}", Out::True, "");
    row(47, "[BODY].up > 1h", "b", "{\"up\":\"3600001\"}", Out::True, "");
    row(48, "has([BODY].v) == true", "b", "{\"v\":null}", Out::False, "has([BODY].v) (false) == true");
    row(49, "has([BODY].v) == true", "b", "{\"v\":\"\"}", Out::True, "");
    row(50, "has([BODY].v) == false", "b", "<html>", Out::True, "");
    row(51, "len([BODY].list) == 3", "b", "{\"list\":[1,[2],{\"a\":3}]}", Out::True, "");
    row(52, "[BODY].list == [a b]", "b", "{\"list\":[\"a\",\"b\"]}", Out::True, "");
    row(53, "[BODY].obj == {\"b\":1}", "b", "{\"obj\":{ \"b\" : 1 }}", Out::True, "");
    row(54, "[BODY].a[1].b == two", "b", "{\"a\":[{\"b\":\"one\"},{\"b\":\"two\"}]}", Out::True, "");
    row(55, "[BODY][0][1] == y", "b", "[[\"x\",\"y\"]]", Out::True, "");
    row(56, "[BODY].a[-1] == z", "b", "{\"a\":[\"z\"]}", Out::False, "[BODY].a[-1] (INVALID) == z");
    row(57, "[BODY].a.b == 5", "b", "{\"a\":5}", Out::False, "[BODY].a.b (INVALID) == 5"); // unlike Gatus: a number has no keys
    row(58, "len([BODY].s) == 2", "b", "{\"s\":\"é\"}", Out::True, "");
    row(59, "len([BODY].missing) == 0", "b", "{\"s\":\"x\"}", Out::False, "len([BODY].missing) (INVALID) == 0");
    row(60, "len([BODY].missing) < 1", "b", "{\"s\":\"x\"}", Out::Unknown, "len([BODY].missing) (INVALID) < 1"); // unlike Gatus: a missing value
                                                                                                                 // isn't zero
    row(61, "[BODY].path == pat(/api/*)", "b", "{\"path\":\"/api/v1/x\"}", Out::True, "");
    row(62, "[BODY] == pat(*error*)", "b", "all good here, nothing wrong at all", Out::False, "[BODY] (all good here, nothing wr...(truncated)) == pat(*error*)");
    row(63, "[BODY] != pat(*error*)", "b", "an error occurred", Out::False, "[BODY] (an error occurred) != pat(*error*)");
    row(64, "pat(*ok*) == [BODY]", "b", "status ok", Out::True, "");
    row(65, "[BODY].m == any( c ,a b)", "b", "{\"m\":\"a b\"}", Out::True, "");
    row(66, "[BODY].q == 1 == 1", "b", "{\"q\":\"1\"}", Out::True, "");
    row(67, "[BODY].q >= 5 == true", "b", "{\"q\":\"7\"}", Out::False, "[BODY].q >= 5 (INVALID) == true");
    row(68, "[BODY].v == 010", "b", "{\"v\":\"8\"}", Out::True, "");
    row(69, "[BODY].v < 1e3", "b", "{\"v\":\"999\"}", Out::True, "");
    row(70, "1 < 2", "st", "1", Out::True, "");
    // clang-format on
}

void tst_GatusConditions::evaluates()
{
    QFETCH(QString, condition);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(Out, out);
    const auto parsed = Condition::parse(condition);
    QCOMPARE(parsed.hasValue(), out != Out::Error);
    if (!parsed)
        return;
    const Facts facts = factsOf(key, value);
    const ConditionOutcome evaluation = parsed->evaluate(facts);
    QCOMPARE(evaluation.passes.has_value(), out != Out::Unknown);
    QCOMPARE(evaluation.passes.value_or(false), out == Out::True);
    QVERIFY(out != Out::Unknown || !evaluation.reason.isEmpty());
    if (out == Out::True)
        QCOMPARE(evaluation.shown, condition);
    else
        QTEST(evaluation.shown, "shown");
    QCOMPARE(parsed->passes(facts), evaluation.passes);
}

QTEST_GUILESS_MAIN(tst_GatusConditions)

} // namespace GatusConditionsTest

#include "tst_GatusConditions.moc"
