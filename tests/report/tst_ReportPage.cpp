// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/IncidentTable.h"
#include "history/tables/NoteTable.h"
#include "report/PastWeek.h"
#include "report/ReadReport.h"
#include "report/ReportFile.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <utility>

namespace ReportPageTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests that the report page is valid XML and HTML, is self-contained, and handles hostile names and messages safely.
class tst_ReportPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isWellFormed();
    void isSelfContained();
    void tablesHaveHeaders();
    void picturesHaveTitlesAndDescriptions();
    void linksHaveTargets();
    void showsFigures();
    void listsIncidents();
    void escapesHostileTexts();
    void showsBothOffsetsWhenTheClockIsSetBack();
    void worksWithoutResults();
    void worksWithoutTargets();

private:
    QByteArray page(const ReportRequest &request) const
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        writeHtml(readReport(request, [](qsizetype) { return true; }), &buffer, [] { return true; });
        return buffer.data();
    }

    QTemporaryDir m_folder;
    Target m_shop = targetNamed(u"Shop"_s);
    Target m_good = targetNamed(u"Good"_s);
    QByteArray m_page;
};

namespace {

// In Berlin, this is from 02:40 summer time to 02:20 winter time.
constexpr qint64 kOutBegin = kWeekBegin + 6 * kDay + 40 * kMinute;
constexpr qint64 kOutEnd = kOutBegin + 40 * kMinute;

const QString kHostile =
    u"</title><script>alert(1)</script><img src=x onerror=\"alert(2)\">&amp;\"'\u202Egpj\x01\xFFFF"_s + QChar(0xD800);

//! Returns the XML error; empty if `page` is well-formed.
QString xmlFault(const QByteArray &page)
{
    QXmlStreamReader reader(page);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? u"line %1: %2"_s.arg(reader.lineNumber()).arg(reader.errorString()) : QString();
}

//! Returns all elements with their attributes, in order.
QList<std::pair<QString, QXmlStreamAttributes>> elementsOf(const QByteArray &page)
{
    QList<std::pair<QString, QXmlStreamAttributes>> elements;
    QXmlStreamReader reader(page);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            elements.append({reader.name().toString(), reader.attributes()});
    }
    return elements;
}

QString textOf(const QByteArray &page)
{
    QString text;
    QXmlStreamReader reader(page);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text().toString() + u'|';
    }
    return text;
}

} // namespace

void tst_ReportPage::initTestCase()
{
    m_shop.objective = Objective{99.5, std::chrono::days(7), false};
    writeWeek(m_folder.path(), {{m_shop, downBetween(kOutBegin, kOutEnd)}, {m_good, downBetween(0, 0)}});
    ReportRequest request = weekRequest(m_folder.path(), {m_shop, m_good});
    request.title = u"All that matters"_s;
    m_page = page(request);
}

void tst_ReportPage::isWellFormed()
{
    QCOMPARE(xmlFault(m_page), QString());
    QVERIFY(m_page.startsWith("<!DOCTYPE html>"));
    // Unlike XML, HTML allows self-closing tags only for void elements and within images.
    static const QRegularExpression empty(u"<(\\w+)[^>]*/>"_s);
    const QString text = QString::fromUtf8(m_page);
    for (auto it = empty.globalMatch(text); it.hasNext();) {
        const QString name = it.next().captured(1);
        QVERIFY2((QStringList{u"meta"_s, u"rect"_s, u"line"_s, u"path"_s}).contains(name), qPrintable(name));
    }
    const QString style = text.section(u"<style>"_s, 1).section(u"</style>"_s, 0, 0);
    QVERIFY(style.contains(u"prefers-color-scheme:dark"_s));
    QVERIFY2(!style.contains(u'&') && !style.contains(u'<'), "HTML does not read entities there");
}

void tst_ReportPage::isSelfContained()
{
    static const QSet<QString> foreign{u"script"_s, u"img"_s,   u"link"_s,  u"iframe"_s, u"object"_s,
                                       u"embed"_s,  u"video"_s, u"audio"_s, u"base"_s,   u"form"_s};
    for (const auto &[name, attributes] : elementsOf(m_page)) {
        QVERIFY2(!foreign.contains(name), qPrintable(name));
        QVERIFY(!attributes.hasAttribute(u"src"_s) && !attributes.hasAttribute(u"style"_s));
        for (const QXmlStreamAttribute &attribute : attributes)
            QVERIFY2(!attribute.name().startsWith(u"on"_s), qPrintable(attribute.name().toString()));
        if (attributes.hasAttribute(u"href"_s))
            QVERIFY(attributes.value(u"href"_s).startsWith(u'#'));
    }
    QString text = QString::fromUtf8(m_page);
    text.remove(u"http://www.w3.org/1999/xhtml"_s)
        .remove(u"http://www.w3.org/2000/svg"_s); // namespace names, which are never fetched
    QVERIFY(!text.contains(u"//"_s) && !text.contains(u"url("_s) && !text.contains(u"@import"_s));
}

void tst_ReportPage::tablesHaveHeaders()
{
    qsizetype tables = 0;
    qsizetype captions = 0;
    for (const auto &[name, attributes] : elementsOf(m_page)) {
        tables += name == "table"_L1 ? 1 : 0;
        captions += name == "caption"_L1 ? 1 : 0;
        if (name == "th"_L1)
            QVERIFY(attributes.value(u"scope"_s) == u"col"_s || attributes.value(u"scope"_s) == u"row"_s);
    }
    QCOMPARE(tables, 4); // least available, longest outages, all targets; outages of the shop
    QCOMPARE(captions, tables);
}

void tst_ReportPage::picturesHaveTitlesAndDescriptions()
{
    QSet<QString> ids;
    QStringList labels;
    for (const auto &[name, attributes] : elementsOf(m_page)) {
        if (attributes.hasAttribute(u"id"_s)) {
            const QString id = attributes.value(u"id"_s).toString();
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
        }
        if (name == "svg"_L1 && attributes.value(u"role"_s) == u"img"_s)
            labels += attributes.value(u"aria-labelledby"_s).toString().split(u' ');
    }
    QCOMPARE(labels.size(), 4);
    for (const QString &label : labels)
        QVERIFY(ids.contains(label));
    QVERIFY(textOf(m_page).contains(u"Median response time"_s));
}

void tst_ReportPage::linksHaveTargets()
{
    QSet<QString> ids;
    QSet<QString> links;
    for (const auto &[name, attributes] : elementsOf(m_page)) {
        ids.insert(attributes.value(u"id"_s).toString());
        if (name == "a"_L1)
            links.insert(attributes.value(u"href"_s).mid(1).toString());
    }
    QCOMPARE(links.size(), 2);
    QVERIFY(ids.contains(links));
}

void tst_ReportPage::showsFigures()
{
    const QString text = textOf(m_page);
    QVERIFY(text.contains(u"|All that matters|"_s));
    QVERIFY(text.contains(u"|99.6 %|"_s)); // 40 minutes of a week
    QVERIFY(text.contains(u"|99.8 %|"_s)); // average of two targets
    QVERIFY(text.contains(u"|40 min|"_s));
    QVERIFY(text.contains(u"|It hangs|"_s));
    QVERIFY(text.contains(u"|Objective 99.5 % over 7 d|"_s));
    QVERIFY(text.contains(u"|In maintenance|"_s) && text.contains(u"|No data|"_s)); // images have text equivalents
    QVERIFY(text.contains(u"|20.6 %|of the error budget left (10 min 24 s), burn rate 0.79|"_s)); // 10 min 24 s of 50 min 24 s
}

void tst_ReportPage::listsIncidents()
{
    QVERIFY(!textOf(m_page).contains(u"|Incidents|"_s)); // no incidents
    Incident over;
    over.target = m_shop.id;
    over.targetName = m_shop.name;
    over.began = over.opened = kOutBegin;
    over.closed = kOutEnd;
    over.message = kHostile;
    Incident open = over;
    open.began = open.opened = kWeekEnd - kMinute;
    open.closed.reset();
    ReportRequest week = weekRequest(m_folder.path(), {m_good, m_shop});
    week.zone = QTimeZone::utc();
    week.database = m_folder.filePath(u"incidents.sqlite"_s);
    {
        HistoryDatabase database(week.database, HistoryDatabase::Access::Write);
        const IncidentEntry seen{kOutBegin + 1, IncidentEvent::Acknowledged, kHostile, {}, {}, {}};
        QVERIFY(!IncidentTable(&database).put({{over, {seen}}, {open, {}}}));
        NoteTable notes(&database);
        QVERIFY(!notes.put({QUuid::createUuid(), {}, {}, kOutBegin, kOutEnd, kHostile, kHostile}));
        QVERIFY(!notes.put({QUuid::createUuid(), m_shop.id, m_shop.name, kOutEnd, kOutEnd, u"Ben"_s, u"Deployed 2.4"_s}));
    }
    const QByteArray html = page(week);
    QCOMPARE(xmlFault(html), QString());
    QVERIFY(html.contains("href=\"#target2\""));
    const QString text = textOf(html);
    QVERIFY2(text.contains(u"|Incidents|2|longest 40 min, 1 ongoing|"_s), qPrintable(text));
    QVERIFY2(text.contains(u"|Name|Start|End|Duration|Cause|Acknowledged by|"_s), qPrintable(text));
    QVERIFY2(text.contains(u"|Shop|2025-10-26 00:40:00|2025-10-26 01:20:00|40 min|"_s), qPrintable(text));
    QVERIFY2(text.contains(u"|Shop|2025-10-26 23:59:00|ongoing|1 min|"_s), qPrintable(text));
    QVERIFY2(text.contains(u"|Name|Start|End|Note|Author|All targets|2025-10-26 00:40:00|2025-10-26 01:20:00|"_s),
             qPrintable(text));
    QVERIFY2(text.contains(u"|Deployed 2.4|Ben|"_s), qPrintable(text));
}

void tst_ReportPage::escapesHostileTexts()
{
    QTemporaryDir folder;
    const Target target = targetNamed(kHostile);
    writeWeek(folder.path(), {{target, downBetween(kOutBegin, kOutEnd)}}, kHostile);
    ReportRequest request = weekRequest(folder.path(), {target});
    request.title = kHostile;
    const QByteArray hostile = page(request);
    QCOMPARE(xmlFault(hostile), QString());
    for (const auto &[name, attributes] : elementsOf(hostile))
        QVERIFY2(name != "script"_L1 && name != "img"_L1, "an element out of a text");
    const QString text = textOf(hostile);
    QVERIFY(text.count(u"</title><script>alert(1)</script><img src=x onerror=\"alert(2)\">&amp;\"'gpj"_s) >= 5);
    QVERIFY(!text.contains(QChar(0x202E)) && !text.contains(QChar(1)));

    Report unreadable; // a folder name may contain anything
    unreadable.request = request;
    unreadable.faults = {u"/a\x01\xFFFF/<b>"_s + QChar(0xD800)};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeHtml(unreadable, &buffer, [] { return true; });
    QCOMPARE(xmlFault(buffer.data()), QString());
    QVERIFY(textOf(buffer.data()).contains(u"<b>"_s));
}

void tst_ReportPage::showsBothOffsetsWhenTheClockIsSetBack()
{
    const QString text = textOf(m_page);
    QVERIFY(text.contains(u"|2025-10-26 02:40:00 CEST|"_s));
    QVERIFY(text.contains(u"|2025-10-26 02:20:00 CET|"_s));
    QVERIFY(text.contains(u"|2025-10-20 02:00 to 2025-10-27 01:00 (Europe/Berlin)|"_s));
    ReportRequest week = weekRequest(m_folder.path(), {m_shop});
    week.zone = QTimeZone::utc();
    QVERIFY(textOf(page(week)).contains(u"|2025-10-26 00:40:00|"_s));
    QVERIFY(textOf(page(week)).contains(u"|2025-10-20 to 2025-10-26 (UTC)|"_s));
}

void tst_ReportPage::worksWithoutResults()
{
    const QByteArray empty = page(weekRequest(m_folder.filePath(u"none"_s), {m_shop}));
    QCOMPARE(xmlFault(empty), QString());
    QVERIFY(textOf(empty).contains(u"|No data for this period.|"_s));
    QVERIFY(textOf(empty).contains(u"|–|"_s));
    QVERIFY(!textOf(empty).contains(u"Availability|100 %"_s));
}

void tst_ReportPage::worksWithoutTargets()
{
    const QByteArray empty = page(weekRequest(m_folder.path(), {}));
    QCOMPARE(xmlFault(empty), QString());
}

QTEST_GUILESS_MAIN(tst_ReportPage)

} // namespace ReportPageTest

#include "tst_ReportPage.moc"
