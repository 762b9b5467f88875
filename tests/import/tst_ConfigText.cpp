// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ConfigText.h"

#include <QTest>

namespace ConfigTextTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Returns a node as one line, such as `{a: [1, 2]}`.
QString written(const ConfigNode &node)
{
    QStringList parts;
    switch (node.type) {
    case ConfigNode::Type::Null:
        return u"null"_s;
    case ConfigNode::Type::Text:
        return node.text;
    case ConfigNode::Type::List:
        for (const ConfigNode &item : node.items)
            parts.append(written(item));
        return u'[' + parts.join(u", "_s) + u']';
    case ConfigNode::Type::Map:
        for (const auto &[key, value] : node.members)
            parts.append(key + u": "_s + written(value));
        return u'{' + parts.join(u", "_s) + u'}';
    }
    return {};
}

//! Returns a list whose last item stands for 10^levels values.
QByteArray bomb(int levels)
{
    QByteArray yaml = "a0: &a0 x\n";
    for (int i = 1; i <= levels; ++i) {
        const QByteArray alias = "*a" + QByteArray::number(i - 1);
        yaml +=
            "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + (alias + ", ").repeated(9) + alias + "]\n";
    }
    return yaml;
}

class tst_ConfigText : public QObject
{
    Q_OBJECT

private slots:
    void readsValues_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("expected");
        QTest::newRow("map") << QByteArray("b: 1\na: [x, 'y', \"z\\n\"]\n") << u"{b: 1, a: [x, y, z\n]}"_s;
        QTest::newRow("null") << QByteArray("a:\nb: ~\nc: null\n") << u"{a: null, b: null, c: null}"_s;
        QTest::newRow("block texts") << QByteArray("a: |\n  x\n  y\nb: >\n  x\n  y\n") << u"{a: x\ny\n, b: x y\n}"_s;
        QTest::newRow("bytes in Base64 were text")
            << QByteArray("a: !!binary AAh/6Q==\nb: !!str AAh/\n") << u"{a: \0\x08\x7f\u00e9, b: AAh/}"_s;
        QTest::newRow("alias") << QByteArray("a: &x {k: 1}\nb: *x\n") << u"{a: {k: 1}, b: {k: 1}}"_s;
        QTest::newRow("merge") << QByteArray("a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  k: 3\n")
                               << u"{a: {k: 1, l: 2}, b: {k: 3, l: 2}}"_s;
        QTest::newRow("merge of several") << QByteArray("a: &x {k: 1}\nb: &y {k: 2, l: 3}\nc: {<<: [*x, *y]}\n")
                                          << u"{a: {k: 1}, b: {k: 2, l: 3}, c: {k: 1, l: 3}}"_s;
    }
    void readsValues()
    {
        QFETCH(QByteArray, yaml);
        const auto documents = parseYaml(yaml, u"f.yaml"_s);
        QVERIFY2(documents, documents ? "" : qPrintable(documents.error().text()));
        QCOMPARE(documents->size(), 1);
        QTEST(written(documents->first()), "expected");
    }

    void knowsLines()
    {
        const auto documents = parseYaml("a: 1\nb:\n  - x\n  - k: v\n", u"f.yaml"_s);
        QVERIFY(documents);
        const ConfigNode *list = documents->first().find(u"b"_s);
        QVERIFY(list);
        QCOMPARE(list->items.at(1).line, 4);
        QCOMPARE(list->items.at(1).file, u"f.yaml"_s);
    }

    void rejects_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("line");
        QTest::newRow("duplicate key") << QByteArray("a: 1\nb: 2\na: 3\n") << u"appears twice"_s << 3;
        QTest::newRow("syntax") << QByteArray("a: 1\n  b: [\n") << u"isn't valid YAML"_s << 2;
        QTest::newRow("null character") << QByteArray("a: \0b\n", 6) << u"null characters"_s << 0;
        QTest::newRow("not UTF-8") << QByteArray("a: \xff\n") << u"UTF-8"_s << 0;
        QTest::newRow("bomb of aliases") << bomb(9) << u"aliases multiply"_s << 7;
        QTest::newRow("text multiplied") << "t: &t " + QByteArray(1'000'000, 'x') + "\nl: [" + QByteArray("*t, ").repeated(40)
                + "*t]\n" << u"aliases multiply"_s
                                         << 2;
        QTest::newRow("alias of itself") << QByteArray("a: &a [*a]\n") << u"contains it"_s << 1;
        QTest::newRow("deep") << QByteArray(100, '[') + QByteArray(100, ']') << u"too deeply"_s << 1;
        QTest::newRow("very deep") << QByteArray(290'000, '[') << u"too deeply"_s << 1;
        QTest::newRow("many brackets") << QByteArray(1'000'000, '[') << u"in brackets"_s << 0;
        QTest::newRow("long list") << '[' + QByteArray("a,").repeated(1'000'000) + "a]" << u"in brackets"_s << 0;
        QTest::newRow("many tags") << QByteArray("!a ").repeated(1'000'000) << u"in brackets"_s << 0;
        QTest::newRow("many values") << QByteArray("- a\n").repeated(600'000) << u"too many values"_s << 500'000;
        QTest::newRow("deep maps") << QByteArray("{a: ").repeated(100) + QByteArray(100, '}') << u"too deeply"_s << 1;
        QTest::newRow("map as a key") << QByteArray("{a: 1}: 2\n") << u"must be a text"_s << 1;
        QTest::newRow("large") << "a: " + QByteArray(kMaxYamlBytes, 'x') << u"8 MiB"_s << 0;
        QTest::newRow("merge of a text") << QByteArray("a:\n  <<: x\n") << u"must be a map"_s << 2;
    }
    void rejects()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, says);
        const auto documents = parseYaml(yaml, u"f.yaml"_s);
        QVERIFY(!documents);
        QVERIFY2(documents.error().text().contains(says), qPrintable(documents.error().text()));
        QTEST(documents.error().line(), "line");
    }

    void mergesFiles()
    {
        const auto first = parseYaml("endpoints: [{name: a}]\nweb: {port: 1}\n", u"a.yaml"_s);
        const auto second = parseYaml("endpoints: [{name: b}]\nweb: {address: x}\n", u"b.yaml"_s);
        const auto third = parseYaml("web:\n  port: 2\n", u"c.yaml"_s);
        QVERIFY(first && second && third);
        const auto merged = mergedConfig(first->first(), second->first());
        QVERIFY(merged);
        QCOMPARE(written(*merged), u"{endpoints: [{name: a}, {name: b}], web: {port: 1, address: x}}"_s);
        const auto conflict = mergedConfig(*merged, third->first());
        QVERIFY(!conflict);
        QCOMPARE(conflict.error().file, u"c.yaml"_s);
        QCOMPARE(conflict.error().line, 2);
    }
};

QTEST_GUILESS_MAIN(tst_ConfigText)

} // namespace ConfigTextTest

#include "tst_ConfigText.moc"
