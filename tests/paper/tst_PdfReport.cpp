// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/PdfCanvas.h"
#include "paper/PdfReport.h"
#include "report/PastWeek.h"
#include "report/ReadReport.h"

#include <QBuffer>
#include <QFile>
#include <QFontDatabase>
#include <QRegularExpression>
#include <QTest>
#include <QtConcurrentRun>

namespace PdfReportTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests that the pages of the PDF report exist and have the right content. Their appearance is reviewed by people.
class tst_PdfReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hasPagesAndFonts();
    void isWrittenInAnyThread();
    void longTablesContinueOnMorePages();
    void tooHighContentGetsItsOwnPage();
    void acceptsTextsOfAnyLength();
    void stopsWithinATable();
    void writesNoFileWhenCancelled();

private:
    Report report(const QList<Target> &targets) const
    {
        return readReport(weekRequest(m_folder.path(), targets), [](qsizetype) { return true; });
    }

    QTemporaryDir m_folder;
    const Target m_shop = targetNamed(u"Shop"_s);
};

namespace {

const ShouldContinue kOn = [] { return true; };

QByteArray pdfOf(const Report &report)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const QString problem = writePdf(report, &buffer, kOn);
    return problem.isEmpty() ? buffer.data() : QByteArray();
}

qsizetype pagesOf(const QByteArray &pdf)
{
    static const QRegularExpression page(u"/Type\\s*/Page\\b(?!s)"_s);
    qsizetype pages = 0;
    for (auto it = page.globalMatch(QString::fromLatin1(pdf)); it.hasNext(); it.next())
        ++pages;
    return pages;
}

ReportTable tableOf(int rows, const QString &text)
{
    ReportTable table{u"Rows"_s, {{u"Name"_s, ReportColumn::Is::Text}, {u"Number"_s}}, {}, {}};
    for (int i = 0; i < rows; ++i)
        table.rows.append({{text}, {QString::number(i)}});
    return table;
}

} // namespace

void tst_PdfReport::initTestCase()
{
    QVERIFY(!QFontDatabase::families().isEmpty());
    writeWeek(m_folder.path(), {{m_shop, downBetween(kWeekBegin + kHour, kWeekBegin + 2 * kHour)}});
}

void tst_PdfReport::hasPagesAndFonts()
{
    const QByteArray pdf = pdfOf(report({m_shop}));
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pagesOf(pdf) >= 1 && pagesOf(pdf) <= 2);
    QVERIFY(pdf.contains("/FontFile")); // fonts are embedded
    QVERIFY(pagesOf(pdfOf(report(QList<Target>(12, m_shop)))) > pagesOf(pdf) + 2);
}

void tst_PdfReport::isWrittenInAnyThread()
{
    const Report made = report({m_shop});
    const QByteArray here = pdfOf(made);
    const QByteArray there = QtConcurrent::run([made] { return pdfOf(made); }).result();
    QCOMPARE(pagesOf(there), pagesOf(here));
}

void tst_PdfReport::longTablesContinueOnMorePages()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    PdfCanvas sheet(&writer, nullptr, {});
    const ReportTable table = tableOf(300, u"One of many"_s);
    PdfTable(table, sheet, kOn).paint();
    QVERIFY2(sheet.pageNumber() >= 4 && sheet.pageNumber() <= 12, qPrintable(QString::number(sheet.pageNumber())));
    QVERIFY(sheet.remainingHeight() >= 0);
}

void tst_PdfReport::tooHighContentGetsItsOwnPage()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    PdfCanvas sheet(&writer, nullptr, {});
    const double fullHeight = sheet.remainingHeight();
    sheet.keepTogether(fullHeight); // exactly one page
    QCOMPARE(sheet.pageNumber(), 1);
    sheet.reserve(fullHeight / 2);
    sheet.keepTogether(fullHeight / 2 + 1);
    QCOMPARE(sheet.pageNumber(), 2);
    QCOMPARE(sheet.remainingHeight(), fullHeight);
    sheet.keepTogether(2 * fullHeight); // taller than any page
    QCOMPARE(sheet.pageNumber(), 2);
}

void tst_PdfReport::acceptsTextsOfAnyLength()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    for (const QString &text : {QString(), QString(5000, u'x'), u"على "_s.repeated(900), QString(300, QChar(0x4E2D))}) {
        PdfCanvas sheet(&writer, nullptr, {});
        const ReportTable table = tableOf(3, text);
        PdfTable(table, sheet, kOn).paint();
        QVERIFY(sheet.pageNumber() <= 2);
        QVERIFY(sheet.remainingHeight() >= 0);
    }
    Target target = targetNamed(QString(3000, u'W'));
    QVERIFY(pagesOf(pdfOf(report({target}))) >= 1);
}

//! Ten thousand rows take seconds. Writing them must not delay closing the window.
void tst_PdfReport::stopsWithinATable()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const ReportTable table = tableOf(300, u"One of many"_s);
    int asked = 0;
    const ShouldContinue counts = [&asked] { return ++asked > 0; };
    PdfCanvas whole(&writer, nullptr, {});
    PdfTable(table, whole, counts).paint();
    for (int most = 1; most < asked; ++most) {
        int times = 0;
        const ShouldContinue stops = [&times, most] { return ++times < most; };
        PdfCanvas sheet(&writer, nullptr, {});
        PdfTable(table, sheet, stops).paint();
        QCOMPARE(times, most); // not called again after it returned false
        QVERIFY(sheet.pageNumber() < whole.pageNumber());
    }
}

void tst_PdfReport::writesNoFileWhenCancelled()
{
    Report many = report({m_shop});
    int asked = 0;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writePdf(many, &buffer, [&asked] { return ++asked > 0; });
    QVERIFY2(asked > 10, qPrintable(QString::number(asked))); // also called for table rows, in both passes
    many.targets = QList<ReportTarget>(300, ReportTarget(many.targets.first()));
    const QString file = m_folder.filePath(u"stopped.pdf"_s);
    for (const int most : {1, 10, 60}) {
        int times = 0;
        const ShouldContinue stops = [&times, most] { return ++times < most; };
        QCOMPARE(writeReport(many, file, writePdf, ExistingFilePolicy::Keep, stops), u"Cancelled."_s);
        QVERIFY2(times < most + 10, qPrintable(QString::number(times)));
        QVERIFY(!QFile::exists(file));
    }
}

QTEST_MAIN(tst_PdfReport)

} // namespace PdfReportTest

#include "tst_PdfReport.moc"
