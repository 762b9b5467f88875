// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandStreams.h"
#include "checks/command/plugin/PluginOutput.h"

#include <QLocale>
#include <QTest>

#include <cmath>
#include <random>

namespace PerfdataTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

QString numberText(std::optional<double> number)
{
    return number ? QString::number(*number, 'g', QLocale::FloatingPointShortest) : u"-"_s;
}

QString rangeText(const std::optional<ThresholdRange> &range)
{
    return range ? range->toString() : u"-"_s;
}

//! Formats an item as `label value unit warn crit min max`, with `-` for missing parts.
QString line(const PerfdataItem &item)
{
    const QString unit = item.unit == Unit::None ? u"-"_s : unitKey(item.unit);
    return QStringList{item.label,           numberText(item.value), unit, rangeText(item.warn), rangeText(item.crit),
                       numberText(item.min), numberText(item.max)}
        .join(u' ');
}

QStringList lines(const Perfdata &perfdata)
{
    QStringList texts;
    for (const PerfdataItem &item : perfdata.items)
        texts += line(item);
    return texts;
}

} // namespace

//! Tests the parsing of plugin output and performance data: all tables of the plugin contract, and deviations found in real
//! plugins.
class tst_Perfdata : public QObject
{
    Q_OBJECT

private slots:
    void splits_data();
    void splits();
    void splitsTruncatedOutput();
    void parsesItems_data();
    void parsesItems();
    void parsesUnits_data();
    void parsesUnits();
    void keepsTheOriginalText();
    void isBounded();
    void randomTextGivesValidNumbers();
};

void tst_Perfdata::splits_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("longText");
    QTest::addColumn<QString>("perfdata");
    const auto row = [](const char *name, const char *output, const char *text, const char *longText, const char *perfdata) {
        QTest::newRow(name) << QString::fromUtf8(output) << QString::fromUtf8(text) << QString::fromUtf8(longText)
                            << QString::fromUtf8(perfdata);
    };
    row("empty", "", "", "", "");
    row("text", "PING OK", "PING OK", "", "");
    row("text and line end", "PING OK\n", "PING OK", "", "");
    row("with perfdata", "PING OK - rta 1 ms|rta=1ms;5;10 pl=0%\n", "PING OK - rta 1 ms", "", "rta=1ms;5;10 pl=0%");
    row("perfdata alone", "| a=1\n", "", "", "a=1");
    row("the example of the contract",
        "DISK OK - 2 volumes | /=3051MB;5948;5958;0;5968\nroot: fine\nhome: fine | /home=69357MB;253404;253409;0;253414\n",
        "DISK OK - 2 volumes", "root: fine\nhome: fine", "/=3051MB;5948;5958;0;5968 /home=69357MB;253404;253409;0;253414");
    row("empty perfdata", "OK|", "OK", "", "");
    row("empty perfdata, then long text", "OK | \nlong\n", "OK", "long", "");
    row("perfdata over several lines", "OK | a=1\nlong | b=2\nc=3\nd=4 e=5\n", "OK", "long", "a=1 b=2 c=3 d=4 e=5");
    row("a later line with | again", "OK\nlong | b=2\nc=3 | d=4\n", "OK", "long", "b=2 c=3 | d=4");
    row("long text only after the first line", "OK | a=1\ntwo\nthree\n", "OK", "two\nthree", "a=1");
    row("perfdata begins in a line of its own", "OK\ntext\n| a=1\nb=2", "OK", "text\n", "a=1 b=2");
    row("| without = is text", "OK | fine\nleft | right\nmore", "OK | fine", "left | right\nmore", "");
    row("= before | does not count", "x=5 | fine", "x=5 | fine", "", "");
    row("blank lines first", "\n\n  OK\nmore\n", "OK", "more", "");
    row("blank line within", "OK\n\nmore\n", "OK", "\nmore", "");
    row("CR LF", "OK | a=1\r\ntwo\r\nthree | b=2\r\nc=3\r\n", "OK", "two\nthree", "a=1 b=2 c=3");
    row("semicolons stay", "OK; fine: yes", "OK; fine: yes", "", "");
    row("other scripts", "Schön – 温度 | 温度=20C", "Schön – 温度", "", "温度=20C");
}

void tst_Perfdata::splits()
{
    QFETCH(QString, output);
    const PluginOutput split = splitPluginOutput(output);
    QTEST(split.text, "text");
    QTEST(split.longText, "longText");
    QTEST(split.perfdata, "perfdata");
}

//! Truncated output doesn't yield incomplete numbers or broken characters.
void tst_Perfdata::splitsTruncatedOutput()
{
    const auto split = [](const QByteArray &bytes) {
        OutputBuffer buffer;
        buffer.append(bytes.constData(), bytes.size());
        return splitPluginOutput(buffer);
    };
    QByteArray figures("OK |");
    for (int n = 10'000; n < 20'000; ++n)
        figures += " n" + QByteArray::number(n) + "=12345";
    const QString kept = split(figures).perfdata;
    QVERIFY2(kept.startsWith(u"n10000=12345 "_s), qPrintable(kept.left(50)));
    QVERIFY2(kept.endsWith(u"=12345"_s), qPrintable(kept.right(50)));
    QVERIFY(kept.size() > 32'000);

    const PluginOutput lines = split("OK\n" + QByteArray("a line of twenty ch.\n").repeated(10'000) + "last | a=1\n");
    QVERIFY(lines.longText.startsWith(u"a line of twenty ch.\n"_s));
    QVERIFY(lines.longText.endsWith(u"a line of twenty ch.\nlast"_s));
    for (const QString &each : lines.longText.chopped(5).split(u'\n'))
        QCOMPARE(each, u"a line of twenty ch."_s);
    QCOMPARE(lines.perfdata, u"a=1"_s);

    const PluginOutput letters = split(QByteArray("€").repeated(100'000));
    QVERIFY(!letters.text.contains(QChar::ReplacementCharacter));
    QVERIFY(letters.text.size() > 10'000);
}

void tst_Perfdata::parsesItems_data()
{
    QTest::addColumn<QString>("perfdata");
    QTest::addColumn<QStringList>("read");
    QTest::addColumn<QString>("error"); // part of the first error; empty: no error
    const auto row = [](const char *perfdata, const QStringList &read, const char *error = "") {
        QTest::newRow(perfdata) << QString::fromUtf8(perfdata) << read << QString::fromUtf8(error);
    };
    row("", {});
    // The rows of the plugin contract.
    row("rta=12.5ms;100;500;0", {u"rta 0.0125 seconds 0.1 0.5 0 -"_s});
    row("'used space'=2KB;;3;0;4", {u"used space 2000 bytes - 3000 0 4000"_s});
    row("pl=0%;10;20", {u"pl 0 percent 10 20 - -"_s});
    row("octets=77c", {u"octets 77 counter - - - -"_s});
    row("q=5M", {u"q 300 seconds - - - -"_s});
    row("t=1,5s", {}, "“t=1,5s” is ignored: numbers require a decimal point, not a comma.");
    row("t=U", {u"t - - - - - -"_s});
    row("x=3furlong;1:2;~:9", {u"x 3 - 1:2 ~:9 - -"_s}); // the unit is unknown, the ranges are valid
    row("v=1e10EB", {u"v 1e+28 bytes - - - -"_s});
    row("n=.5", {u"n 0.5 - - - - -"_s});
    row("n=5.", {u"n 5 - - - - -"_s});
    row("n=+1", {u"n 1 - - - - -"_s});
    row("n=", {}, "“n=” is ignored: its value isn't a valid number");
    // Empty fields may be left out.
    row("a=1", {u"a 1 - - - - -"_s});
    row("'a'=1;;;", {u"a 1 - - - - -"_s});
    row("a=1;;;;", {u"a 1 - - - - -"_s});
    row("a=1;;;;;;;;", {u"a 1 - - - - -"_s});
    row("a=1;;;;10", {u"a 1 - - - - 10"_s});
    // As written by the monitoring-plugins library 3.0 and later.
    row("'time'=0.012345s;~:1.000000;~:2.000000;0.000000;10.000000", {u"time 0.012345 seconds ~:1 ~:2 0 10"_s});
    // Labels.
    row("'it''s'=1", {u"it's 1 - - - - -"_s});
    row("'''quoted'''=1", {u"'quoted' 1 - - - - -"_s});
    row("'a=b'=5", {u"a=b 5 - - - - -"_s});
    row("/=1 C:\\=2", {u"/ 1 - - - - -"_s, u"C:\\ 2 - - - - -"_s});
    row("load average=1 x=2", {u"load average 1 - - - - -"_s, u"x 2 - - - - -"_s});
    row("  a=1   b=2\tc=3\nd=4 ", {u"a 1 - - - - -"_s, u"b 2 - - - - -"_s, u"c 3 - - - - -"_s, u"d 4 - - - - -"_s});
    row("a=1 | b=2", {u"a 1 - - - - -"_s, u"b 2 - - - - -"_s});
    row("O'Neil=1 b=2", {u"O'Neil 1 - - - - -"_s, u"b 2 - - - - -"_s});
    row("'not closed=1 'b'=2", {u"'not closed 1 - - - - -"_s, u"b 2 - - - - -"_s});
    row("=5 b=2", {u"b 2 - - - - -"_s}, "“=5” is ignored: it has no label.");
    row("''=5 b=2", {u"b 2 - - - - -"_s}, "it has no label.");
    row("junk", {}, "“junk” is ignored: it isn't in the form label=value.");
    row("a=1 junk", {u"a 1 - - - - -"_s}, "“junk” is ignored");
    // check_multi writes the plugin name only once.
    row("'multi::disk::/'=1 /home=2 'multi::ping::rta'=3ms pl=0%",
        {u"multi::disk::/ 1 - - - - -"_s, u"multi::disk::/home 2 - - - - -"_s, u"multi::ping::rta 0.003 seconds - - - -"_s,
         u"multi::ping::pl 0 percent - - - -"_s});
    row("2001:db8::1rta=3ms 127.0.0.1rta=1ms",
        {u"2001:db8::1rta 0.003 seconds - - - -"_s, u"127.0.0.1rta 0.001 seconds - - - -"_s});
    // Values.
    row("a=-5 b=1e3 c=1E-3s", {u"a -5 - - - - -"_s, u"b 1000 - - - - -"_s, u"c 0.001 seconds - - - -"_s});
    row("t=9ms", {u"t 0.009 seconds - - - -"_s}); // not 0.009000000000000001
    row("a=10m2 b=1", {u"b 1 - - - - -"_s}, "“a=10m2” is ignored: its value isn't a valid number");
    row("a=1.2.3", {}, "its value isn't a valid number");
    row("a=0x10", {}, "its value isn't a valid number");
    row("a=nan b=inf c=-inf", {}, "“a=nan” is ignored");
    row("a=1e308YB", {}, "“a=1e308YB” is ignored"); // too large for a double
    row("a=u", {}, "its value isn't a valid number");
    row("a=U;5;6;0;10", {u"a - - 5 6 0 10"_s});
    row("a=1;5,5", {}, "not a comma");
    // Threshold ranges.
    row("a=1ms;10:20;@5:;-3;~", {u"a 0.001 seconds 0.01:0.02 @0.005: -0.003 -"_s}, "“~” in “a=1ms;10:20;@5:;-3;~” is ignored");
    row("a=5;20:10;x", {u"a 5 - - - - -"_s}, "“20:10” in “a=5;20:10;x” is ignored");
    row("a=5%;1:12%", {u"a 5 percent 1:12 - - -"_s});
    row("a=5;;;U;U", {u"a 5 - - - - -"_s});
}

void tst_Perfdata::parsesItems()
{
    QFETCH(QString, perfdata);
    QFETCH(QString, error);
    const Perfdata parsed = parsePerfdata(perfdata);
    QTEST(lines(parsed), "read");
    QCOMPARE(parsed.errors.isEmpty(), error.isEmpty());
    if (!error.isEmpty())
        QVERIFY2(parsed.errors.constFirst().contains(error), qPrintable(parsed.errors.constFirst()));
}

void tst_Perfdata::parsesUnits_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<double>("base"); // the value of one unit in the base unit; 0: unknown
    const auto row = [](const QString &written, Unit unit, double base) {
        QTest::newRow(qPrintable(written)) << written << unit << base;
    };
    row(u"%"_s, Unit::Percent, 1);
    row(u"c"_s, Unit::Counter, 1);
    row(u"C"_s, Unit::Celsius, 1);
    row(u"f"_s, Unit::Fahrenheit, 1);
    row(u"F"_s, Unit::Fahrenheit, 1);
    row(u"k"_s, Unit::Kelvin, 1);
    row(u"K"_s, Unit::Kelvin, 1);
    row(u"B"_s, Unit::Byte, 1);
    row(u"b"_s, Unit::Bit, 1);
    const QString prefixes = u"kMGTPEZY"_s;
    for (qsizetype i = 0; i < prefixes.size(); ++i) {
        const double decimal = std::pow(1000.0, i + 1);
        const double binary = std::pow(1024.0, i + 1);
        for (const QChar prefix : {prefixes.at(i).toLower(), prefixes.at(i).toUpper()}) {
            row(prefix + u"B"_s, Unit::Byte, decimal);
            row(prefix + u"b"_s, Unit::Bit, decimal);
            row(prefix + u"iB"_s, Unit::Byte, binary);
            row(prefix + u"Ib"_s, Unit::Bit, binary);
        }
        row(prefixes.at(i) + u"A"_s, Unit::Ampere, decimal);
        row(prefixes.at(i) + u"V"_s, Unit::Volt, decimal);
        row(prefixes.at(i) + u"W"_s, Unit::Watt, decimal);
        row(prefixes.at(i) + u"O"_s, Unit::Ohm, decimal);
    }
    row(u"ns"_s, Unit::Second, 1e-9);
    row(u"us"_s, Unit::Second, 1e-6);
    row(u"ms"_s, Unit::Second, 1e-3);
    row(u"MS"_s, Unit::Second, 1e-3);
    row(u"s"_s, Unit::Second, 1);
    row(u"S"_s, Unit::Second, 1);
    row(u"m"_s, Unit::Second, 60);
    row(u"M"_s, Unit::Second, 60);
    row(u"h"_s, Unit::Second, 3'600);
    row(u"d"_s, Unit::Second, 86'400);
    row(u"ng"_s, Unit::Gram, 1e-9);
    row(u"ug"_s, Unit::Gram, 1e-6);
    row(u"mg"_s, Unit::Gram, 1e-3);
    row(u"g"_s, Unit::Gram, 1);
    row(u"G"_s, Unit::Gram, 1);
    row(u"kg"_s, Unit::Gram, 1e3);
    row(u"t"_s, Unit::Gram, 1e6);
    row(u"T"_s, Unit::Gram, 1e6);
    row(u"ml"_s, Unit::Liter, 1e-3);
    row(u"l"_s, Unit::Liter, 1);
    row(u"hl"_s, Unit::Liter, 100);
    row(u"packets"_s, Unit::Packet, 1);
    row(u"lm"_s, Unit::Lumen, 1);
    row(u"dBm"_s, Unit::DecibelMilliwatt, 1);
    row(u"A"_s, Unit::Ampere, 1);
    row(u"nA"_s, Unit::Ampere, 1e-9);
    row(u"uV"_s, Unit::Volt, 1e-6);
    row(u"mW"_s, Unit::Watt, 1e-3);
    row(u"As"_s, Unit::AmpereSecond, 1);
    row(u"Am"_s, Unit::AmpereSecond, 60);
    row(u"Ah"_s, Unit::AmpereSecond, 3'600);
    row(u"mAh"_s, Unit::AmpereSecond, 3.6);
    row(u"Ws"_s, Unit::WattHour, 1.0 / 3'600);
    row(u"Wm"_s, Unit::WattHour, 1.0 / 60);
    row(u"Wh"_s, Unit::WattHour, 1);
    row(u"mv"_s, Unit::Volt, 1e-3);
    row(u"Mv"_s, Unit::Volt, 1e6);
    row(u"kw"_s, Unit::Watt, 1e3);
    row(u"KW"_s, Unit::Watt, 1e3);
    row(u"gw"_s, Unit::Watt, 1e9);
    row(u"a"_s, Unit::Ampere, 1);
    row(u"UA"_s, Unit::Ampere, 1e-6);
    row(u"o"_s, Unit::Ohm, 1);
    row(u"kWH"_s, Unit::WattHour, 1e3);
    row(u"MAH"_s, Unit::AmpereSecond, 3.6e9);
    row(u"Us"_s, Unit::Second, 1e-6);
    row(u"D"_s, Unit::Second, 86'400);
    row(u"kWh"_s, Unit::WattHour, 1'000);
    for (const QString &unknown : {u"furlong"_s, u"xB"_s, u"KiX"_s, u"Pa"_s, u"eV"_s, u"iB"_s, u"°C"_s, u"req/s"_s, u"MBB"_s})
        row(unknown, Unit::None, 0);
}

void tst_Perfdata::parsesUnits()
{
    QFETCH(QString, written);
    QFETCH(double, base);
    const auto unit = perfdataUnit(written);
    QCOMPARE(unit.has_value(), base != 0);
    if (!unit)
        return;
    QTEST(unit->unit, "unit");
    QCOMPARE(unit->toBase(1), base);
}

void tst_Perfdata::keepsTheOriginalText()
{
    const PerfdataItem item = parsePerfdata(u"'used space'=+2.50KB;1:2;@3;0.0;4e3"_s).items.constFirst();
    QCOMPARE(item.written.value, u"+2.50"_s);
    QCOMPARE(item.written.unit, u"KB"_s);
    QCOMPARE(item.written.warn, u"1:2"_s);
    QCOMPARE(item.written.crit, u"@3"_s);
    QCOMPARE(item.written.min, u"0.0"_s);
    QCOMPARE(item.written.max, u"4e3"_s);
    const Perfdata others = parsePerfdata(u"x=1furlong t=U"_s);
    QCOMPARE(others.items.at(0).written.unit, u"furlong"_s);
    QCOMPARE(others.items.at(1).written.value, u"U"_s);
}

void tst_Perfdata::isBounded()
{
    const Perfdata many = parsePerfdata(u"a=1 "_s.repeated(10'000));
    QCOMPARE(many.items.size(), kMaxPerfdataItems);
    QCOMPARE(many.errors, QStringList{u"Only the first 500 performance data items were read."_s});
    const Perfdata wrong = parsePerfdata(u"a=x "_s.repeated(10'000));
    QCOMPARE(wrong.items.size(), 0);
    QCOMPARE(wrong.errors.size(), kMaxPerfdataErrors);
    const Perfdata longLabel = parsePerfdata(QString(1'000, u'x') + u"=1 b=2"_s);
    QCOMPARE(lines(longLabel), QStringList{u"b 2 - - - - -"_s});
    QVERIFY2(longLabel.errors.constFirst().contains(u"its label is too long"_s), qPrintable(longLabel.errors.constFirst()));
    QVERIFY(longLabel.errors.constFirst().size() < 200);
}

void tst_Perfdata::randomTextGivesValidNumbers()
{
    const QStringList parts{u"a"_s,
                            u"'"_s,
                            u"="_s,
                            u"=1"_s,
                            u"=2.5"_s,
                            u";"_s,
                            u":"_s,
                            u"@"_s,
                            u"~"_s,
                            u"."_s,
                            u","_s,
                            u"|"_s,
                            u"U"_s,
                            u"%"_s,
                            u"-"_s,
                            u" "_s,
                            u" "_s,
                            u" "_s,
                            u"e9"_s,
                            u"0"_s,
                            u"7"_s,
                            u"k"_s,
                            u"MB"_s,
                            u"ms"_s,
                            u"i"_s,
                            u"::"_s,
                            u"\n"_s,
                            u"\t"_s,
                            u"\r"_s,
                            u"€"_s,
                            QString(QChar::Null)};
    std::mt19937 random(20'260'131); // NOLINT(cert-msc51-cpp): the same texts in each run
    qsizetype read = 0;
    for (int round = 0; round < 30'000; ++round) {
        QString text;
        for (size_t length = random() % 60; length > 0; --length)
            text += parts.at(static_cast<qsizetype>(random() % static_cast<size_t>(parts.size())));
        const PluginOutput split = splitPluginOutput(text);
        QVERIFY(split.text.size() + split.longText.size() + split.perfdata.size() <= text.size());
        for (const QString &part : {split.perfdata, text}) {
            const Perfdata perfdata = parsePerfdata(part);
            read += perfdata.items.size();
            for (const PerfdataItem &item : perfdata.items) {
                QVERIFY(!item.label.isEmpty());
                for (const auto &number : {item.value, item.min, item.max})
                    QVERIFY(!number || std::isfinite(*number));
                for (const auto &range : {item.warn, item.crit})
                    QVERIFY(!range || range->start <= range->end);
            }
        }
    }
    QVERIFY(read > 10'000);
}

QTEST_GUILESS_MAIN(tst_Perfdata)

} // namespace PerfdataTest

#include "tst_Perfdata.moc"
