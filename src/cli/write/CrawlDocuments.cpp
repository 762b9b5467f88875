// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/write/CrawlDocuments.h"

#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/write/OrderedJson.h"
#include "model/base/Quantity.h"
#include "report/ReportFile.h"
#include "report/ReportText.h"

#include <QBuffer>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QSet>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// The limits of a sitemap (https://www.sitemaps.org/protocol.html).
constexpr int kMaxSitemapPages = 50'000;
constexpr int kMaxSitemapBytes = 52'428'800;
constexpr int kMaxSitemapAddress = 2'047;
// Graphviz needs minutes for larger graphs, and nobody can read them.
constexpr int kMaxGraphAddresses = 2'000;
constexpr int kMaxGraphLinks = 20'000;
constexpr int kRowsAtOnce = 1'000;

QString countOf(qint64 count)
{
    return QLocale().toString(count);
}

QString levelLabel(FindingLevel level)
{
    switch (level) {
    case FindingLevel::Error:
        return CliText::tr("Error", "level of a finding");
    case FindingLevel::Warning:
        return CliText::tr("Warning", "level of a finding");
    case FindingLevel::Note:
        break;
    }
    return CliText::tr("Note", "level of a finding");
}

ReportSection pageSummary(const CrawlRunInfo &run, const QList<ReportSection> &sections)
{
    ReportSection summary;
    summary.anchor = u"summary"_s;
    summary.title = CliText::tr("Summary");
    summary.facts = {{CliText::tr("Errors"), countOf(run.errors), {}, run.errors > 0},
                     {CliText::tr("Warnings"), countOf(run.warnings), {}},
                     {CliText::tr("Notes"), countOf(run.notes), {}},
                     {CliText::tr("Pages"), countOf(run.pages), {}},
                     {CliText::tr("Addresses"), countOf(run.requested), {}},
                     {CliText::tr("Links"), countOf(run.links), {}},
                     {CliText::tr("Time"), humanDuration(static_cast<double>(run.activeMs)), {}}};
    if (sections.isEmpty()) {
        summary.notes.append(CliText::tr("No findings."));
        return summary;
    }
    ReportTable table;
    table.title = CliText::tr("Findings by type");
    table.columns = {{CliText::tr("Finding"), ReportColumn::Is::Text},
                     {CliText::tr("Level"), ReportColumn::Is::Time},
                     {CliText::tr("Count"), ReportColumn::Is::Number}};
    for (const ReportSection &section : sections)
        table.rows.append({{section.title, section.anchor}, {section.detail}, {countOf(section.tables.first().rows.size())}});
    summary.tables.append(table);
    return summary;
}

//! Calls `each` for all addresses of the run, until it returns false. \return a sentence if they can't be read
QString forEachUrl(CrawlReader *reader, qint64 run, const std::function<bool(const UrlRow &)> &each)
{
    for (qint64 last = 0;;) {
        const auto rows = reader->urls(run, last, kRowsAtOnce);
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return {};
        for (const UrlRow &url : *rows) {
            if (!each(url))
                return {};
        }
        last = rows->last().id;
    }
}

bool belongsInSitemap(const UrlRow &url)
{
    return url.role == UrlRole::Inside && url.verdict == UrlVerdict::Ok && url.status == 200 && url.isPage && !url.noIndex
        && (url.canonical.isEmpty() || url.canonical == url.address) && url.address.size() <= kMaxSitemapAddress;
}

Expected<CrawlDocument, QString> sitemapOf(CrawlReader *reader, qint64 run)
{
    CrawlDocument document;
    int pages = 0;
    QXmlStreamWriter xml(&document.text);
    xml.writeStartDocument();
    xml.writeStartElement(u"urlset"_s);
    xml.writeDefaultNamespace(u"http://www.sitemaps.org/schemas/sitemap/0.9"_s);
    const QString problem = forEachUrl(reader, run, [&](const UrlRow &url) {
        if (!belongsInSitemap(url))
            return true;
        xml.writeCharacters(u"\n"_s);
        xml.writeStartElement(u"url"_s);
        xml.writeTextElement(u"loc"_s, ReportText::xmlSafe(unmaskedLine(QString::fromUtf8(url.address))));
        xml.writeEndElement();
        return ++pages <= kMaxSitemapPages && document.text.size() < kMaxSitemapBytes;
    });
    if (!problem.isEmpty())
        return Unexpected(problem);
    xml.writeCharacters(u"\n"_s);
    xml.writeEndDocument();
    if (pages > kMaxSitemapPages || document.text.size() > kMaxSitemapBytes)
        return Unexpected(CliText::tr("The sitemap would be too large: at most %1 pages and %2 are allowed. Crawl parts of the "
                                      "site with --include, and write a sitemap of each.")
                              .arg(countOf(kMaxSitemapPages), humanByteSize(kMaxSitemapBytes)));
    if (pages == 0)
        document.note =
            CliText::tr("The sitemap is empty: no page has status 200, may be indexed and is its own canonical address.");
    return document;
}

//! Returns a string of Graphviz. It decodes entities such as `&lt;` and sequences such as `\N`, so both are escaped.
QByteArray dotString(const QString &text)
{
    QString escaped = displayLine(text);
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'&', u"&amp;"_s);
    return '"' + escaped.toUtf8() + '"';
}

QByteArray nodeLine(int number, const UrlRow &url)
{
    QByteArray line = "  n" + QByteArray::number(number) + " [label=" + dotString(QString::fromUtf8(url.address));
    if (!url.title.isEmpty())
        line += ", tooltip=" + dotString(url.title);
    if (url.verdict == UrlVerdict::Broken)
        line += ", color=red, fontcolor=red";
    else if (url.verdict == UrlVerdict::Redirect)
        line += ", style=dashed";
    return line + "];\n";
}

Expected<CrawlDocument, QString> graphOf(CrawlReader *reader, qint64 run)
{
    QHash<QByteArray, int> numbers; // of the drawn addresses
    QSet<int> broken;
    bool isCut = false;
    CrawlDocument document;
    document.text = "digraph crawl {\n  rankdir=LR;\n  node [shape=box];\n";
    // Addresses are stored in the order in which they were found, so the first ones are the nearest to the start.
    const QString problem = forEachUrl(reader, run, [&](const UrlRow &url) {
        const bool isBroken = url.verdict == UrlVerdict::Broken && url.inlinks > 0;
        const bool isDrawn = isBroken || (url.role == UrlRole::Inside && (url.isPage || url.verdict == UrlVerdict::Redirect));
        if (!isDrawn)
            return true;
        isCut = numbers.size() >= kMaxGraphAddresses;
        if (isCut)
            return false;
        numbers.insert(url.address, static_cast<int>(numbers.size()));
        if (isBroken)
            broken.insert(numbers.value(url.address));
        document.text += nodeLine(numbers.value(url.address), url);
        return true;
    });
    if (!problem.isEmpty())
        return Unexpected(problem);
    static constexpr std::array kDrawnUses{LinkUse::Page, LinkUse::Frame, LinkUse::Redirect};
    QSet<std::pair<int, int>> edges;
    for (qint64 last = 0; edges.size() <= kMaxGraphLinks;) {
        const auto links = reader->links(run, &last, kRowsAtOnce);
        if (!links)
            return Unexpected(links.error());
        if (links->isEmpty())
            break;
        for (const LinkRow &link : *links) {
            const std::pair edge(numbers.value(link.source, -1), numbers.value(link.target, -1));
            const bool isDrawn =
                std::find(kDrawnUses.begin(), kDrawnUses.end(), link.use) != kDrawnUses.end() || broken.contains(edge.second);
            if (!isDrawn || edge.first < 0 || edge.second < 0 || edges.contains(edge))
                continue;
            edges.insert(edge);
            if (edges.size() > kMaxGraphLinks) {
                isCut = true;
                break;
            }
            document.text += "  n" + QByteArray::number(edge.first) + " -> n" + QByteArray::number(edge.second) + ";\n";
        }
    }
    document.text += "}\n";
    if (isCut)
        document.note = CliText::tr("The graph is incomplete: it shows the first %1 addresses and the first %2 links between "
                                    "them at most. To draw another part of the site, crawl it with --include or --depth.")
                            .arg(countOf(kMaxGraphAddresses), countOf(kMaxGraphLinks));
    return document;
}

QJsonArray sarifRules()
{
    QJsonArray rules;
    for (int kind = 0; kind < kFindingKindCount; ++kind) {
        const auto value = static_cast<FindingKind>(kind);
        rules.append(QJsonObject{{u"id"_s, findingKey(value)},
                                 {u"shortDescription"_s, QJsonObject{{u"text"_s, findingTitle(value)}}},
                                 {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, levelKey(findingLevel(value))}}}});
    }
    return rules;
}

} // namespace

QByteArray sarifDocument(const CrawlRunInfo &run, const QByteArrayList &results)
{
    const QJsonObject driver{{u"name"_s, u"Watchkeeper"_s},
                             {u"version"_s, QLatin1StringView(WATCHKEEPER_VERSION)},
                             {u"informationUri"_s, u"https://github.com/watchkeeper/watchkeeper"_s},
                             {u"rules"_s, sarifRules()}};
    const QJsonObject invocation{{u"executionSuccessful"_s, run.state == RunState::Complete},
                                 {u"startTimeUtc"_s, run.startedAt.toUTC().toString(Qt::ISODateWithMs)}};
    return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":"
        + compactJson(QJsonObject{{u"driver"_s, driver}}) + ",\"invocations\":" + compactJson(QJsonArray{invocation})
        + ",\"results\":" + jsonArray(results) + "}]}\n";
}

ReportSection findingsSection(FindingKind kind, bool hasBaseline)
{
    ReportTable table;
    table.columns = {{CliText::tr("Address"), ReportColumn::Is::Text}, {CliText::tr("Details"), ReportColumn::Is::Text}};
    if (hasBaseline)
        table.columns.append({CliText::tr("New", "column: whether a finding is new"), ReportColumn::Is::Time});
    ReportSection section;
    section.anchor = u"kind%1"_s.arg(static_cast<int>(kind));
    section.title = findingTitle(kind);
    section.detail = levelLabel(findingLevel(kind));
    section.tables.append(table);
    return section;
}

QByteArray findingsPage(const CrawlRunInfo &run, QList<ReportSection> sections)
{
    const qint64 startedAt = run.startedAt.toMSecsSinceEpoch();
    const ReportClock clock({startedAt, startedAt}, QTimeZone::systemTimeZone());
    const ReportHeader head{
        CliText::tr("Crawl of %1").arg(displayLine(run.starts.join(u' '))), clock.creationTimeText(startedAt),
        CliText::tr("Created by Watchkeeper from run %1. %2.").arg(QString::number(run.id), runStateLabel(run.state))};
    sections.prepend(pageSummary(run, sections));
    QBuffer page;
    page.open(QIODevice::WriteOnly);
    writeHtmlSections(head, sections, &page);
    return page.data();
}

Expected<CrawlDocument, QString> crawlDocument(const QString &file, qint64 run, Format format)
{
    CrawlReader reader(file);
    if (const auto opened = reader.open(); !opened)
        return Unexpected(opened.error());
    return format == Format::Sitemap ? sitemapOf(&reader, run) : graphOf(&reader, run);
}

const QStringList &linkKeys()
{
    static const QStringList keys{u"from"_s, u"to"_s, u"use"_s, u"place"_s, u"line"_s, u"column"_s, u"text"_s, u"fragment"_s};
    return keys;
}

const QStringList &addressKeys()
{
    static const QStringList keys{u"address"_s, u"verdict"_s,     u"status"_s,    u"message"_s,  u"depth"_s,
                                  u"links"_s,   u"waitMs"_s,      u"totalMs"_s,   u"size"_s,     u"type"_s,
                                  u"title"_s,   u"description"_s, u"canonical"_s, u"redirect"_s, u"noindex"_s};
    return keys;
}

QStringList addressCells(const UrlRow &url)
{
    const auto number = [](qint64 value) { return value < 0 ? QString() : QString::number(value); };
    const auto text = [](const QByteArray &bytes) { return displayLine(QString::fromUtf8(bytes)); };
    return {text(url.address),        urlVerdictKey(url.verdict), url.status > 0 ? QString::number(url.status) : QString(),
            displayLine(url.message), QString::number(url.depth), QString::number(url.inlinks),
            number(url.waitMs),       number(url.totalMs),        number(url.size),
            text(url.type),           displayLine(url.title),     displayLine(url.description),
            text(url.canonical),      text(url.redirect),         url.noIndex ? u"yes"_s : QString()};
}

QStringList linkCells(const LinkRow &link)
{
    const auto text = [](const QByteArray &bytes) { return displayLine(QString::fromUtf8(bytes)); };
    return {text(link.source),      text(link.target),          linkUseKey(link.use),
            text(link.place),       QString::number(link.line), QString::number(link.column),
            displayLine(link.text), text(link.fragment)};
}

QByteArray cellsJson(const QStringList &keys, const QStringList &cells)
{
    static const QStringList numbers{u"status"_s,  u"depth"_s, u"links"_s, u"waitMs"_s,
                                     u"totalMs"_s, u"size"_s,  u"line"_s,  u"column"_s};
    QJsonObject json;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (numbers.contains(keys.at(i)) && !cells.at(i).isEmpty())
            json.insert(keys.at(i), cells.at(i).toLongLong());
        else if (keys.at(i) == u"noindex"_s)
            json.insert(keys.at(i), !cells.at(i).isEmpty());
        else if (!cells.at(i).isEmpty())
            json.insert(keys.at(i), cells.at(i));
    }
    return orderedJson(json, keys);
}

} // namespace watchkeeper
