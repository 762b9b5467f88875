// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/GuiSamples.h"
#include "gui/table/TableExport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace RowsTextTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QList<ResultColumn> kColumns{ResultColumn::Mark, ResultColumn::Name, ResultColumn::Trend, ResultColumn::Time,
                                   ResultColumn::Checked};

ResultRow rowOf(const QString &name, bool checked = true)
{
    const Target target = makeTarget(name);
    ResultRow row(std::make_shared<const Target>(target));
    if (!checked)
        return row;
    Result result = makeResult(target, Outcome::Down, 84.25);
    result.at = QDateTime(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC);
    result.attempt = 2;
    result.hard = false;
    row.add(result);
    return row;
}

} // namespace

class tst_RowsText : public QObject
{
    Q_OBJECT

private slots:
    void writesEachFormat_data()
    {
        QTest::addColumn<RowsFormat>("format");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const QString titles = u"State\tName\tTime\tChecked\n"_s;
        const QString at = u"2026-01-31T08:00:00.000Z"_s;
        const QString down = u"Down, attempt 2 of 3"_s;
        QTest::newRow("text") << RowsFormat::Text << u"Shop"_s << titles + down + u"\tShop\t84.3 ms\t"_s + at + u'\n';
        QTest::newRow("text, tabs and lines")
            << RowsFormat::Text << u"a\tb\r\nc"_s << titles + down + u"\ta b c\t84.3 ms\t"_s + at + u'\n';
        const QString head = u"| State | Name | Time | Checked |\n| --- | --- | ---: | ---: |\n"_s;
        QTest::newRow("markdown") << RowsFormat::Markdown << u"Shop"_s
                                  << head + u"| "_s + down + u" | Shop | 84.3 ms | "_s + at + u" |\n"_s;
        QTest::newRow("markdown, what it would take for its own") << RowsFormat::Markdown << u"a|b *c* <img> [x](y) `z` \\ #1"_s
                                                                  << head + u"| "_s + down
                + u" | a\\|b \\*c\\* \\<img\\> \\[x\\](y) \\`z\\` \\\\ \\#1 | 84.3 ms | "_s + at + u" |\n"_s;
        const QString keys = u"state,name,timeMs,checkedAt\r\n"_s;
        QTest::newRow("csv") << RowsFormat::Csv << u"Shop"_s << keys + u"down,Shop,84.25,"_s + at + u"\r\n"_s;
        QTest::newRow("csv, comma and quotes")
            << RowsFormat::Csv << u"a, \"b\""_s << keys + u"down,\"a, \"\"b\"\"\",84.25,"_s + at + u"\r\n"_s;
        QTest::newRow("csv, lines") << RowsFormat::Csv << u"a\nb"_s << keys + u"down,\"a\nb\",84.25,"_s + at + u"\r\n"_s;
        for (const QString &formula : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@x"_s})
            QTest::addRow("csv, formula %s", qPrintable(formula))
                << RowsFormat::Csv << formula << keys + u"down,'"_s + formula + u",84.25,"_s + at + u"\r\n"_s;
        QTest::newRow("csv, formula in quotes")
            << RowsFormat::Csv << u"=HYPERLINK(\"a\",\"b\")"_s
            << keys + u"down,\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\",84.25,"_s + at + u"\r\n"_s;
        QTest::newRow("ndjson")
            << RowsFormat::Ndjson << u"Shop \"1\""_s
            << u"{\"checkedAt\":\"%1\",\"name\":\"Shop \\\"1\\\"\",\"state\":\"down\",\"timeMs\":84.25}\n"_s.arg(at);
    }
    void writesEachFormat()
    {
        QFETCH(RowsFormat, format);
        QFETCH(QString, name);
        QFETCH(QString, text);
        const ResultRow row = rowOf(name);
        QCOMPARE(rowsText(format, {&row}, kColumns), text);
    }

    void missingValuesAreNotZero_data()
    {
        QTest::addColumn<RowsFormat>("format");
        QTest::addColumn<QString>("end");
        QTest::newRow("text") << RowsFormat::Text << u"Pending\tShop\t–\t–\n"_s;
        QTest::newRow("csv") << RowsFormat::Csv << u"pending,Shop,,\r\n"_s;
        QTest::newRow("ndjson") << RowsFormat::Ndjson << u"\"timeMs\":null}\n"_s;
    }
    void missingValuesAreNotZero()
    {
        QFETCH(RowsFormat, format);
        QFETCH(QString, end);
        const ResultRow row = rowOf(u"Shop"_s, false);
        const QString text = rowsText(format, {&row}, kColumns);
        QVERIFY2(text.endsWith(end), qPrintable(text));
    }

    void writesJsonAsAListOfObjects()
    {
        const ResultRow a = rowOf(u"a"_s);
        const ResultRow b = rowOf(u"b"_s, false);
        const QJsonArray list = QJsonDocument::fromJson(rowsText(RowsFormat::Json, {&a, &b}, kColumns).toUtf8()).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.at(0).toObject().keys(), (QStringList{u"checkedAt"_s, u"name"_s, u"state"_s, u"timeMs"_s}));
        QCOMPARE(list.at(0)["timeMs"_L1].toDouble(), 84.25);
        QVERIFY(list.at(1)["timeMs"_L1].isNull());
    }

    void everyColumnHasAValue()
    {
        QList<ResultColumn> all;
        for (int i = 0; i < kResultColumnCount; ++i)
            all.append(static_cast<ResultColumn>(i));
        const ResultRow row = rowOf(u"a"_s);
        const QString text = rowsText(RowsFormat::Ndjson, {&row}, all);
        const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
        QCOMPARE(object.size(), kResultColumnCount - 2); // all columns except the images
        QCOMPARE(object["every"_L1].toString(), u"1m"_s);
        QCOMPARE(object["attempt"_L1].toInt(), 2);
        QCOMPARE(object["host"_L1].toString(), u"127.0.0.1"_s);
        QCOMPARE(object["since"_L1].toString(), u"2026-01-31T08:00:00.000Z"_s);
        QCOMPARE(object["next"_L1].toString(), u"2026-01-31T08:00:10.000Z"_s); // soon, because no state is confirmed yet
    }

    void writesOneAddressPerLine()
    {
        const ResultRow a = rowOf(u"a"_s);
        const ResultRow b = rowOf(u"b"_s);
        QCOMPARE(addressesText({&a, &b}), u"127.0.0.1:9\n127.0.0.1:9\n"_s);
    }
};

QTEST_GUILESS_MAIN(tst_RowsText)

} // namespace RowsTextTest

#include "tst_RowsText.moc"
