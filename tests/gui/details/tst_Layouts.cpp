// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The formatting of replies and output: JSON, XML, terminal colours.

#include "gui/details/response/PrettyPrint.h"
#include "gui/details/response/StyledText.h"
#include "support/CpuClock.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

namespace LayoutsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

//! Returns one string per span, with its style and its text.
QStringList listParts(const StyledText &styled)
{
    static const QStringList names{u"plain"_s, u"key"_s, u"string"_s, u"number"_s, u"word"_s, u"aside"_s, u"terminal"_s};
    QStringList parts;
    for (const TextSpan &span : styled.spans)
        parts.append(names.at(static_cast<int>(span.part)) + u' ' + styled.text.mid(span.from, span.length));
    return parts;
}

QString withoutSpace(const QString &text)
{
    QString rest;
    for (const QChar c : text) {
        if (!c.isSpace())
            rest += c;
    }
    return rest;
}

//! Checks that all spans are within the text, in order and without overlap. \return an error message, or an empty string
QString spanFault(const StyledText &styled)
{
    qsizetype end = 0;
    for (const TextSpan &span : styled.spans) {
        if (span.from < end || span.length <= 0 || span.from + span.length > styled.text.size())
            return u"span at %1, %2 long"_s.arg(span.from).arg(span.length);
        if (span.part == SyntaxElement::Terminal && span.style >= styled.styles.size())
            return u"style %1"_s.arg(span.style);
        end = span.from + span.length;
    }
    return {};
}

QString randomText(QRandomGenerator *random, const QString &letters, int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += letters.at(random->bounded(static_cast<int>(letters.size())));
    return text;
}

TerminalStyle foreground(quint32 number)
{
    TerminalStyle style;
    style.foreground = {TerminalColour::Sort::Indexed, number};
    return style;
}

TerminalStyle rgbStyle(quint32 rgb)
{
    TerminalStyle style;
    style.foreground = {TerminalColour::Sort::Rgb, rgb};
    return style;
}

TerminalStyle background(quint32 number)
{
    TerminalStyle style;
    style.background = {TerminalColour::Sort::Indexed, number};
    return style;
}

} // namespace

class tst_Layouts : public QObject
{
    Q_OBJECT

private slots:
    void formatsJson_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("laidOut");
        const auto row = [](const char *name, const char *json, const char *laidOut) {
            QTest::newRow(name) << QString::fromUtf8(json) << QString::fromUtf8(laidOut);
        };
        row("nothing", "", "");
        row("only space", " \n\t ", "");
        row("a number", " 12 ", "12");
        row("empty object", "{ }", "{}");
        row("empty list in an object", "{\"a\":[\n]}", "{\n  \"a\": []\n}");
        row("nested", "{\"a\":[1,{\"b\":null}],\"c\":true}",
            "{\n  \"a\": [\n    1,\n    {\n      \"b\": null\n    }\n  ],\n  \"c\": true\n}");
        row("digits stay", "[1.10,1e400,-0,12345678901234567890]", "[\n  1.10,\n  1e400,\n  -0,\n  12345678901234567890\n]");
        row("keys keep their order, and stay double", "{\"b\":1,\"a\":2,\"b\":3}",
            "{\n  \"b\": 1,\n  \"a\": 2,\n  \"b\": 3\n}");
        row("punctuation in a string", "[\"a:{,}[]\\\"b\"]", "[\n  \"a:{,}[]\\\"b\"\n]");
        row("a string that ends with an escape", "[\"a\\\\\"]", "[\n  \"a\\\\\"\n]");
        row("a line a record", "{\"a\":1}\n{\"a\":2}\n", "{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}");
        row("cut in a string", "{\"a\":\"bc", "{\n  \"a\": \"bc");
        row("cut after an escape", "[\"a\\", "[\n  \"a\\");
        row("cut after a comma", "[1,", "[\n  1,\n  ");
        row("one bracket too many", "1]}", "1\n]\n}");
        row("no JSON", "hello, world", "hello,\nworld");
    }
    void formatsJson()
    {
        QFETCH(QString, json);
        const StyledText styled = formatJson(json);
        QTEST(styled.text, "laidOut");
        QCOMPARE(spanFault(styled), QString());
    }

    void marksPartsOfJson()
    {
        QCOMPARE(listParts(formatJson(u"{\"a\" : \"b\", \"c\":-1.5e3, \"d\":false}"_s)),
                 (QStringList{u"key \"a\""_s, u"string \"b\""_s, u"key \"c\""_s, u"number -1.5e3"_s, u"key \"d\""_s,
                              u"word false"_s}));
    }

    void formattingKeepsJsonValues_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void formattingKeepsJsonValues()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QByteArray json = QJsonDocument(randomObject(&random, 4)).toJson(QJsonDocument::Compact);
        const StyledText styled = formatJson(QString::fromUtf8(json));
        QCOMPARE(QJsonDocument::fromJson(styled.text.toUtf8()).toJson(QJsonDocument::Compact), json);
        QCOMPARE(formatJson(styled.text), styled);
    }

    void formattingLosesNothing_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void formattingLosesNothing()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QString json = randomText(&random, u"{}[],:\"\\ \nab1-"_s, 200);
        const StyledText asJson = formatJson(json);
        QCOMPARE(withoutSpace(asJson.text), withoutSpace(json));
        QCOMPARE(spanFault(asJson), QString());
        const QString xml = randomText(&random, u"<>/!?-[]=\"' \nabCDAT&;"_s, 200);
        const StyledText asXml = formatXml(xml);
        QCOMPARE(withoutSpace(asXml.text), withoutSpace(xml));
        QCOMPARE(spanFault(asXml), QString());
        const StyledText marked = markXml(xml);
        QCOMPARE(marked.text, xml);
        QCOMPARE(spanFault(marked), QString());
    }

    void limitsTheIndentationOfDeepNesting_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("JSON") << QString(100'000, u'[');
        QTest::newRow("XML") << u"<a>"_s.repeated(100'000);
    }
    void limitsTheIndentationOfDeepNesting()
    {
        QFETCH(QString, text);
        const StyledText styled = text.startsWith(u'[') ? formatJson(text) : formatXml(text);
        QVERIFY2(styled.text.size() < 5 * text.size(), qPrintable(QString::number(styled.text.size())));
        QCOMPARE(withoutSpace(styled.text), text);
    }

    void leavesVeryDeepNestingUnchanged()
    {
        const QString json = QString(100'000, u'[') + u"1,\n\t2 "_s;
        QVERIFY(formatJson(json).text.endsWith(u"[1,\n\t2 "_s));
        const QString xml = u"<a>"_s.repeated(100'000) + u"x\n\t<b/> "_s;
        const StyledText styled = formatXml(xml);
        QVERIFY(styled.text.endsWith(u"<a>x\n\t<b/> "_s));
        QCOMPARE(spanFault(styled), QString());
    }

    void stopsOnRequest()
    {
        const std::atomic_bool stop = true;
        QVERIFY(formatJson(u"[1,2,3]"_s, &stop).text.isEmpty());
        QVERIFY(formatXml(u"<a/>"_s, &stop).text.isEmpty());
    }

    void formatsXml_data()
    {
        QTest::addColumn<QString>("xml");
        QTest::addColumn<QString>("laidOut");
        const auto row = [](const char *name, const char *xml, const char *laidOut) {
            QTest::newRow(name) << QString::fromUtf8(xml) << QString::fromUtf8(laidOut);
        };
        row("nothing", "", "");
        row("text stays in its line", "<a><b>text</b><c/></a>", "<a>\n  <b>text</b>\n  <c/>\n</a>");
        row("empty element", "<a></a>", "<a></a>");
        row("already laid out", "<a>\n    <b>1</b>\n</a>\n", "<a>\n  <b>1</b>\n</a>");
        row("declaration, doctype, comment", "<?xml version=\"1.0\"?><!DOCTYPE a><!-- > --><a/>",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE a>\n<!-- > -->\n<a/>");
        row("character data", "<a><![CDATA[<b>]]></a>", "<a><![CDATA[<b>]]></a>");
        row("mixed", "<p>one <b>two</b> three</p>", "<p>one\n  <b>two</b>\n  three\n</p>");
        row("a bracket in an attribute", "<a b=\"1>2\" c='<'><d/></a>", "<a b=\"1>2\" c='<'>\n  <d/>\n</a>");
        row("closes what was never open", "</a></b><c/>", "</a>\n</b>\n<c/>");
        row("cut in a tag", "<a><b c=\"d", "<a>\n  <b c=\"d");
        row("cut in a comment", "<a><!-- b", "<a>\n  <!-- b");
        row("an entity is left alone", "<a>&lol9;</a>", "<a>&lol9;</a>");
        row("less than", "<a>1 < 2</a>", "<a>1 < 2</a>");
    }
    void formatsXml()
    {
        QFETCH(QString, xml);
        const StyledText styled = formatXml(xml);
        QTEST(styled.text, "laidOut");
        QCOMPARE(spanFault(styled), QString());
        QCOMPARE(formatXml(styled.text).text, styled.text);
    }

    void marksPartsOfXml()
    {
        QCOMPARE(listParts(markXml(u"<a b='c' d><!--e--></a>"_s)),
                 (QStringList{u"key <a"_s, u"word b"_s, u"string 'c'"_s, u"word d"_s, u"key >"_s, u"aside <!--e-->"_s,
                              u"key </a"_s, u"key >"_s}));
    }

    void readsTerminalOutput_data()
    {
        using Styles = std::vector<TerminalStyle>;
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("parts");
        QTest::addColumn<Styles>("styles");
        const auto row = [](const char *name, const QString &output, const QString &text, const QStringList &parts,
                            const Styles &styles) { QTest::newRow(name) << output << text << parts << styles; };
        TerminalStyle bold;
        bold.bold = true;
        TerminalStyle boldRed = foreground(1);
        boldRed.bold = true;
        TerminalStyle inverse;
        inverse.inverse = true;
        TerminalStyle underlined;
        underlined.underlined = true;
        row("plain", u"a\nb\tc"_s, u"a\nb\tc"_s, {}, {});
        row("red and back", u"a\x1B[31mb\x1B[0mc"_s, u"abc"_s, {u"terminal b"_s}, {foreground(1)});
        row("reset without a number", u"\x1B[31mb\x1B[mc"_s, u"bc"_s, {u"terminal b"_s}, {foreground(1)});
        row("two at once", u"\x1B[1;31mb"_s, u"b"_s, {u"terminal b"_s}, {boldRed});
        row("one after the other", u"\x1B[31ma\x1B[1mb"_s, u"ab"_s, {u"terminal a"_s, u"terminal b"_s},
            {foreground(1), boldRed});
        row("bold off again", u"\x1B[1;31ma\x1B[22mb"_s, u"ab"_s, {u"terminal a"_s, u"terminal b"_s}, {boldRed, foreground(1)});
        row("bright", u"\x1B[91ma"_s, u"a"_s, {u"terminal a"_s}, {foreground(9)});
        row("ground", u"\x1B[44ma\x1B[49mb"_s, u"ab"_s, {u"terminal a"_s}, {background(4)});
        row("bright ground", u"\x1B[102ma"_s, u"a"_s, {u"terminal a"_s}, {background(10)});
        row("256 colours", u"\x1B[38;5;208ma"_s, u"a"_s, {u"terminal a"_s}, {foreground(208)});
        row("256 colours with colons", u"\x1B[38:5:208ma"_s, u"a"_s, {u"terminal a"_s}, {foreground(208)});
        row("true colour", u"\x1B[38;2;255;128;0ma"_s, u"a"_s, {u"terminal a"_s}, {rgbStyle(0xFF8000)});
        row("true colour with colons", u"\x1B[38:2::255:128:0ma"_s, u"a"_s, {u"terminal a"_s}, {rgbStyle(0xFF8000)});
        row("true colour with few colons", u"\x1B[38:2:255:128:0ma"_s, u"a"_s, {u"terminal a"_s}, {rgbStyle(0xFF8000)});
        row("numbers beyond the range", u"\x1B[38;2;999;999;999ma\x1B[38;5;999mb"_s, u"ab"_s,
            {u"terminal a"_s, u"terminal b"_s}, {rgbStyle(0xFFFFFF), foreground(255)});
        row("a number no one can read", u"\x1B[99999999999999999999ma"_s, u"a"_s, {}, {});
        row("inverse", u"\x1B[7ma\x1B[27mb"_s, u"ab"_s, {u"terminal a"_s}, {inverse});
        row("curly underline", u"\x1B[4:3ma\x1B[24mb"_s, u"ab"_s, {u"terminal a"_s}, {underlined});
        row("default again", u"\x1B[31ma\x1B[39mb"_s, u"ab"_s, {u"terminal a"_s}, {foreground(1)});
        row("cut in a sequence", u"a\x1B[3"_s, u"a"_s, {}, {});
        row("colour with its numbers missing", u"\x1B[38;5ma\x1B[38mb\x1B[0mc"_s, u"abc"_s, {u"terminal a"_s, u"terminal b"_s},
            {foreground(0), foreground(0)});
        row("cursor moves are dropped", u"a\x1B[2J\x1B[10;10Hb"_s, u"ab"_s, {}, {});
        row("private modes are dropped", u"\x1B[?25la\x1B[>4;1mb"_s, u"ab"_s, {}, {});
        row("a title is dropped",
            u"\x1B]0;evil\x07"
            u"a"_s,
            u"a"_s, {}, {});
        row("a link is dropped", u"\x1B]8;;http://evil/\x1B\\a\x1B]8;;\x1B\\b"_s, u"ab"_s, {}, {});
        row("direction marks are dropped", u"a\u202Eb\u2066c"_s, u"abc"_s, {}, {});
        row("a line end torn apart", u"a\r\x1B[0m\nb"_s, u"a\nb"_s, {}, {});
        row("a progress line", u"10 %\r20 %\n"_s, u"10 %\n20 %\n"_s, {}, {});
    }
    void readsTerminalOutput()
    {
        QFETCH(QString, output);
        QFETCH(std::vector<TerminalStyle>, styles);
        const StyledText styled = readTerminalText(output);
        QTEST(styled.text, "text");
        QTEST(listParts(styled), "parts");
        QCOMPARE(spanFault(styled), QString());
        for (size_t i = 0; i < styles.size(); ++i)
            QVERIFY2(styled.styles.at(styled.spans.at(i).style) == styles.at(i), qPrintable(QString::number(i)));
    }

    void makesHostileOutputSafe_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void makesHostileOutputSafe()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const StyledText styled =
            readTerminalText(randomText(&random, u"\x1B\x1B[[]];:mm0123456789?P\\\x07\r\nab\u202E\u009B"_s, 400));
        QCOMPARE(spanFault(styled), QString());
        for (const QChar c : styled.text)
            QVERIFY(c == u'\n' || (c.unicode() >= 0x20 && c.unicode() != 0x202E && c.unicode() != 0x9B));
    }

    void manyColoursAreFast()
    {
        QString output;
        for (int i = 0; i < 100'000; ++i)
            output += u"\x1B[38;5;%1mx"_s.arg(i % 256);
        const test::CpuClock clock;
        const StyledText styled = readTerminalText(output);
        QCOMPARE(styled.text.size(), 100'000);
        QVERIFY2(clock.elapsedMs() < 5'000, qPrintable(QString::number(clock.elapsedMs())));
    }

private:
    static QJsonValue randomValue(QRandomGenerator *random, int depth)
    {
        switch (random->bounded(depth > 0 ? 6 : 4)) {
        case 0:
            return random->bounded(1000.0);
        case 1:
            return randomText(random, u"ab\"\\{}[]:, \n\u00e4"_s, 8);
        case 2:
            return random->bounded(2) == 0;
        case 3:
            return QJsonValue();
        case 4: {
            QJsonArray list;
            for (int i = random->bounded(4); i > 0; --i)
                list.append(randomValue(random, depth - 1));
            return list;
        }
        default:
            return randomObject(random, depth - 1);
        }
    }

    static QJsonObject randomObject(QRandomGenerator *random, int depth)
    {
        QJsonObject object;
        for (int i = random->bounded(5); i > 0; --i)
            object.insert(randomText(random, u"xyz\":"_s, 4), randomValue(random, depth));
        return object;
    }
};

QTEST_GUILESS_MAIN(tst_Layouts)

} // namespace LayoutsTest

#include "tst_Layouts.moc"
