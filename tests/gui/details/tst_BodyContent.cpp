// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/response/BodyContent.h"
#include "gui/details/response/BodyPane.h"
#include "support/CpuClock.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QImage>
#include <QTest>
#include <QtEndian>

namespace BodyContentTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

Evidence makeEvidence(const QByteArray &body, const QByteArray &contentType = {})
{
    EvidenceData seen;
    seen.head = "HTTP/1.1 200 OK\n";
    if (!contentType.isEmpty())
        seen.head += "Content-Type: " + contentType + '\n';
    seen.body = body;
    seen.bodySize = body.size();
    return Evidence(std::move(seen));
}

QByteArray makePicture(const char *format, const QSize &size = {3, 2})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("no %s", format);
    return bytes;
}

//! Returns a JPEG with an orientation tag.
QByteArray withOrientation(const QByteArray &jpeg, char orientation)
{
    QByteArray exif = QByteArray::fromHex("ffe10022457869660000" // the APP1 segment
                                          "4d4d002a00000008"     // big-endian TIFF header, first IFD
                                          "0001"                 // one entry: orientation, one SHORT
                                          "01120003000000010000000000000000");
    exif[exif.size() - 7] = orientation;
    return jpeg.left(2) + exif + jpeg.mid(2);
}

//! Returns a PNG that claims large dimensions.
QByteArray makeBomb(quint32 width, quint32 height)
{
    QByteArray png = makePicture("png");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    // Corrects the header's checksum. Otherwise, the image would be rejected because of it.
    quint32 crc = 0xFFFFFFFF;
    for (qsizetype i = 12; i < 29; ++i) {
        crc ^= static_cast<unsigned char>(png.at(i));
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    qToBigEndian(~crc, png.data() + 29);
    return png;
}

} // namespace

class tst_BodyContent : public QObject
{
    Q_OBJECT

private slots:
    void recognisesTheForm_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<BodyForm>("form");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &type, BodyForm form) {
            QTest::newRow(name) << body << type << form;
        };
        row("nothing", {}, {}, BodyForm::Text);
        row("text", "hello", "text/plain", BodyForm::Text);
        row("JSON by its type", "12", "application/problem+json; charset=utf-8", BodyForm::Json);
        row("JSON by its look", "\n {\"a\":1}", {}, BodyForm::Json);
        row("JSON that is called text", "{\"a\":1}", "text/plain", BodyForm::Json);
        row("a style sheet", "[a] {}", "text/css", BodyForm::Text);
        row("XML by its type", "<a/>", "application/rss+xml", BodyForm::Xml);
        row("XML by its look", "<?xml version=\"1.0\"?><a/>", "text/plain", BodyForm::Xml);
        row("SVG is XML, not a picture", "<svg onload=\"x\"><image href=\"file:///etc/passwd\"/></svg>", "image/svg+xml",
            BodyForm::Xml);
        row("HTML", "<!DOCTYPE html><p>", {}, BodyForm::Html);
        row("HTML that is called XML", "<html xmlns=\"x\"/>", "application/xhtml+xml", BodyForm::Html);
        row("a picture that is called text", makePicture("png"), "text/plain", BodyForm::Image);
        row("JPEG", makePicture("jpg"), "image/jpeg", BodyForm::Image);
        row("text that is called a picture", "hello", "image/png", BodyForm::Text);
        row("a program",
            QByteArray("\x7F"
                       "ELF\x02\x01\0\0",
                       8),
            {}, BodyForm::Binary);
        row("zero bytes", QByteArray(100, '\0'), "text/plain", BodyForm::Binary);
        row("UTF-16",
            QByteArray("\xFF\xFE"
                       "h\0i\0",
                       6),
            {}, BodyForm::Text);
        row("UTF-16 by its type", QByteArray("h\0i\0", 4), "text/plain; charset=utf-16le", BodyForm::Text);
        row("Latin-1", "caf\xE9 cr\xE8me is what they serve here", "text/plain", BodyForm::Text);
        row("random bytes", QByteArray::fromHex("9f8e7d6c5ba9c8d7e6f5ff0bee1ddcab9a8978675645ff0102fe"), {}, BodyForm::Binary);
        row("terminal colours", "\x1B[31mred\x1B[0m", {}, BodyForm::Text);
    }
    void recognisesTheForm()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, contentType);
        QTEST(bodyForm(body, contentType), "form");
    }

    void suggestsAFileName_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("name");
        QTest::newRow("last part") << u"https://x.example/a/report.csv?x=1"_s << QByteArray("a") << u"report.csv"_s;
        QTest::newRow("ending by form") << u"https://x.example/a/health"_s << QByteArray("{}") << u"health.json"_s;
        QTest::newRow("no path") << u"https://x.example"_s << QByteArray("<html>") << u"reply.html"_s;
        QTest::newRow("a picture") << u"https://x.example/"_s << makePicture("png") << u"reply.png"_s;
        QTest::newRow("a command") << u"df -h /"_s << QByteArray("x") << u"reply.txt"_s;
        QTest::newRow("a way out") << u"https://x.example/..%2f..%2fetc%2fpasswd"_s << QByteArray("x") << u"passwd.txt"_s;
        QTest::newRow("hidden") << u"https://x.example/.bashrc"_s << QByteArray("x") << u"bashrc.txt"_s;
    }
    void suggestsAFileName()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, body);
        const QString name = bodyFileName(address, bodyForm(body, {}), body);
        QTEST(name, "name");
        QVERIFY(!name.contains(u'/') && !name.startsWith(u'.'));
    }

    void formatsBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("formatted");
        QTest::addColumn<QString>("raw");
        QTest::newRow("JSON") << QByteArray("{\"a\":1}") << QByteArray("application/json") << u"{\n  \"a\": 1\n}"_s
                              << u"{\"a\":1}"_s;
        QTest::newRow("XML") << QByteArray("<a><b/></a>") << QByteArray("text/xml") << u"<a>\n  <b/>\n</a>"_s
                             << u"<a><b/></a>"_s;
        QTest::newRow("HTML as it is") << QByteArray("<html><p>a") << QByteArray("text/html") << u"<html><p>a"_s
                                       << u"<html><p>a"_s;
        QTest::newRow("charset") << QByteArray("caf\xE9") << QByteArray("text/plain; charset=iso-8859-1") << u"café"_s
                                 << u"café"_s;
        QTest::newRow("coloured JSON stays as it was printed")
            << QByteArray("\x1B[1m{\x1B[0m\"a\":1}") << QByteArray() << u"{\"a\":1}"_s << u"{\"a\":1}"_s;
        QTest::newRow("no control characters in JSON")
            << QByteArray("{\"a\":\"\xE2\x80\xAE\"}") << QByteArray() << u"{\n  \"a\": \"\"\n}"_s << u"{\"a\":\"\"}"_s;
    }
    void formatsBodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        const BodyContent content = bodyContent(makeEvidence(body, type), BodyView::Formatted);
        QCOMPARE(content.page, BodyContent::Page::Text);
        QTEST(content.text.text, "formatted");
        QTEST(bodyContent(makeEvidence(body, type), BodyView::Raw).text.text, "raw");
        QCOMPARE(bodyContent(makeEvidence(body, type), BodyView::Hex).page, BodyContent::Page::Bytes);
    }

    void explainsTruncatedBodies()
    {
        EvidenceData seen;
        seen.body = "abc";
        seen.bodySize = 5'000'000;
        seen.isBodyTruncated = true;
        const Evidence evidence(std::move(seen));
        QCOMPARE(bodyContent(evidence, BodyView::Formatted).notice, u"Only part of the 5 MB body was kept."_s);
        const BodyContent huge = bodyContent(makeEvidence(QByteArray(5 * 1024 * 1024, 'x')), BodyView::Formatted);
        QCOMPARE(huge.text.text.size(), kMaxShownText);
        QVERIFY2(huge.notice.startsWith(u"Only the first"), qPrintable(huge.notice));
    }

    void formatsALargeReplyQuickly()
    {
        QByteArray json("[");
        while (json.size() < 2'000'000)
            json += "{\"id\":12345,\"name\":\"some name\",\"list\":[1,2,3]},";
        const test::CpuClock clock;
        const BodyContent content = bodyContent(makeEvidence(json, "application/json"), BodyView::Formatted);
        QVERIFY(content.text.spans.size() > 100'000);
        QVERIFY2(clock.elapsedMs() < 5'000, qPrintable(QString::number(clock.elapsedMs())));
    }

    void showsPictures_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("png") << QByteArray("png");
        QTest::newRow("jpeg") << QByteArray("jpg");
        QTest::newRow("bmp") << QByteArray("bmp");
    }
    void showsPictures()
    {
        QFETCH(QByteArray, format);
        const BodyContent content = bodyContent(makeEvidence(makePicture(format.constData())), BodyView::Formatted);
        QCOMPARE(content.page, BodyContent::Page::Image);
        QCOMPARE(content.imageSize, QSize(3, 2));
        QCOMPARE(content.image.size(), QSize(3, 2));
    }

    void scalesLargePicturesDown()
    {
        const BodyContent content = bodyContent(makeEvidence(makePicture("png", {4000, 1000})), BodyView::Formatted);
        QCOMPARE(content.imageSize, QSize(4000, 1000));
        QCOMPARE(content.image.size(), QSize(2048, 512));
    }

    void rotatesPictures_data()
    {
        QTest::addColumn<char>("orientation");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QSize>("shown");
        QTest::newRow("upright") << char(1) << QSize(30, 20) << QSize(30, 20);
        QTest::newRow("upside down") << char(3) << QSize(30, 20) << QSize(30, 20);
        QTest::newRow("to the right") << char(6) << QSize(30, 20) << QSize(20, 30);
        QTest::newRow("to the left") << char(8) << QSize(30, 20) << QSize(20, 30);
        QTest::newRow("mirrored too") << char(5) << QSize(30, 20) << QSize(20, 30);
        QTest::newRow("made smaller") << char(6) << QSize(4000, 1000) << QSize(1000, 4000);
    }
    void rotatesPictures()
    {
        QFETCH(char, orientation);
        QFETCH(QSize, size);
        QFETCH(QSize, shown);
        const BodyContent content =
            bodyContent(makeEvidence(withOrientation(makePicture("jpg", size), orientation)), BodyView::Formatted);
        QCOMPARE(content.imageSize, shown);
        QCOMPARE(content.image.size(), shown.boundedTo(shown.scaled(2048, 2048, Qt::KeepAspectRatio)));
    }

    void refusesDecompressionBombs_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("notice");
        QTest::newRow("100,000 times 100,000 pixels") << makeBomb(100'000, 100'000) << u"too large"_s;
        QTest::newRow("just above the bound") << makeBomb(4097, 4096) << u"too large"_s;
        QTest::newRow("as large as a number can say") << makeBomb(0x7FFFFFFF, 0x7FFFFFFF) << QString();
        QTest::newRow("no pixels") << makeBomb(0, 0) << u"can't be read"_s;
        QTest::newRow("cut off") << makePicture("png").left(40) << u"can't be read"_s;
        QTest::newRow("nothing but a beginning") << QByteArray("GIF89a") << u"can't be read"_s;
        QTest::newRow("ICO of nothing") << QByteArray("\0\0\1\0", 4) + QByteArray(30, '\xFF') << QString();
    }
    void refusesDecompressionBombs()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, notice);
        const test::CpuClock clock;
        const BodyContent content = bodyContent(makeEvidence(body), BodyView::Formatted);
        QCOMPARE(content.page, BodyContent::Page::Bytes);
        QVERIFY(content.image.isNull());
        QVERIFY2(content.notice.contains(notice), qPrintable(content.notice));
        QVERIFY(clock.elapsedMs() < 2'000);
    }

    void showsHex()
    {
        HexModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QByteArray bytes;
        for (int i = 0; i < 35; ++i)
            bytes += static_cast<char>(i + 0x30);
        bytes[3] = '\xFF';
        bytes[4] = '\n';
        model.setBytes(bytes);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.lineText(0), u"00000000  30 31 32 ff 0a 35 36 37  38 39 3a 3b 3c 3d 3e 3f  012..56789:;<=>?"_s);
        QCOMPARE(model.lineText(2), u"00000020  50 51 52"_s + QString(42, u' ') + u"PQR"_s);
    }

    void showsALargeBodyAsHexImmediately()
    {
        const test::CpuClock clock;
        HexModel model;
        model.setBytes(QByteArray(64 * 1024 * 1024, 'x'));
        QCOMPARE(model.rowCount(), 4 * 1024 * 1024);
        QCOMPARE(model.index(4 * 1024 * 1024 - 1, HexModel::Offset).data().toString(), u"03fffff0"_s);
        QVERIFY2(clock.elapsedMs() < 1'000, qPrintable(QString::number(clock.elapsedMs())));
    }
};

QTEST_GUILESS_MAIN(tst_BodyContent)

} // namespace BodyContentTest

#include "tst_BodyContent.moc"
