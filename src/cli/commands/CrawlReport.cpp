// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/CrawlReport.h"

#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/CrawlDocuments.h"
#include "cli/write/OrderedJson.h"
#include "crawl/run/CrawlVerdicts.h"
#include "model/base/Quantity.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kFindingsAtOnce = 200;
constexpr int kShownSources = 3; //!< of each finding, in a table

Outcome levelOutcome(FindingLevel level)
{
    return level == FindingLevel::Error ? Outcome::Down : level == FindingLevel::Warning ? Outcome::Degraded : Outcome::Up;
}

QString addressText(const QByteArray &address)
{
    return displayLine(QString::fromUtf8(address));
}

QString xmlSafe(const QString &text)
{
    return ReportText::xmlSafe(displayLine(text));
}

QString placeText(const LinkRow &link)
{
    QString text = addressText(link.source);
    if (link.line > 0)
        text += u":%1:%2"_s.arg(link.line).arg(link.column);
    return link.text.isEmpty() ? text : u"%1 “%2”"_s.arg(text, displayLine(link.text));
}

QJsonObject linkJson(const LinkRow &link)
{
    QJsonObject json{
        {u"address"_s, addressText(link.source)}, {u"use"_s, linkUseKey(link.use)}, {u"place"_s, addressText(link.place)}};
    if (link.line > 0) {
        json.insert(u"line"_s, link.line);
        json.insert(u"column"_s, link.column);
    }
    if (!link.text.isEmpty())
        json.insert(u"text"_s, displayLine(link.text));
    if (!link.fragment.isEmpty())
        json.insert(u"fragment"_s, addressText(link.fragment));
    return json;
}

QByteArray findingJson(const FindingRow &finding, std::optional<bool> isNew)
{
    static const QStringList keys{u"kind"_s,   u"level"_s, u"address"_s, u"status"_s,     u"message"_s,    u"line"_s,
                                  u"column"_s, u"new"_s,   u"links"_s,   u"linkedFrom"_s, u"fingerprint"_s};
    QJsonArray links;
    for (const LinkRow &link : finding.linkedFrom)
        links.append(linkJson(link));
    QJsonObject json{{u"kind"_s, findingKey(finding.kind)},
                     {u"level"_s, levelKey(findingLevel(finding.kind))},
                     {u"address"_s, addressText(finding.address)},
                     {u"message"_s, displayLine(finding.message)},
                     {u"links"_s, finding.inlinks},
                     {u"linkedFrom"_s, links},
                     {u"fingerprint"_s, QString::fromLatin1(finding.identity())}};
    if (finding.status > 0)
        json.insert(u"status"_s, finding.status);
    if (finding.line > 0) {
        json.insert(u"line"_s, finding.line);
        json.insert(u"column"_s, finding.column);
    }
    if (isNew)
        json.insert(u"new"_s, *isNew);
    return orderedJson(json, keys);
}

QStringList findingCells(const FindingRow &finding, std::optional<bool> isNew)
{
    const LinkRow first = finding.linkedFrom.value(0);
    const bool hasPlace = finding.line > 0;
    return {findingKey(finding.kind),
            levelKey(findingLevel(finding.kind)),
            addressText(finding.address),
            finding.status > 0 ? QString::number(finding.status) : QString(),
            displayLine(finding.message),
            hasPlace ? QString::number(finding.line) : QString(),
            hasPlace ? QString::number(finding.column) : QString(),
            QString::number(finding.inlinks),
            addressText(first.source),
            first.line > 0 ? QString::number(first.line) : QString(),
            displayLine(first.text),
            isNew ? (*isNew ? u"yes"_s : u"no"_s) : QString()};
}

const QStringList &findingHeading()
{
    static const QStringList heading{
        u"kind"_s,   u"level"_s, u"address"_s,    u"status"_s,          u"message"_s,         u"line"_s,
        u"column"_s, u"links"_s, u"linkedFrom"_s, u"linkedFrom.line"_s, u"linkedFrom.text"_s, u"new"_s};
    return heading;
}

//! Where to fix it: the links to the address, or the place in the page.
bool isAboutLinks(const FindingRow &finding)
{
    static const QList<FindingKind> kinds{
        FindingKind::Broken,  FindingKind::RedirectBroken,   FindingKind::RedirectLoop,  FindingKind::RedirectChain,
        FindingKind::Blocked, FindingKind::RedirectInsecure, FindingKind::InvalidAddress};
    return finding.line == 0 && !finding.linkedFrom.isEmpty() && kinds.contains(finding.kind);
}

//! Returns the first links to the address, one a line, if that is where to fix it.
QStringList sourceLines(const FindingRow &finding, int shown)
{
    QStringList lines;
    if (!isAboutLinks(finding))
        return lines;
    for (const LinkRow &link : finding.linkedFrom.mid(0, shown))
        lines.append(CliText::tr("linked from %1").arg(placeText(link)));
    if (finding.inlinks > shown)
        lines.append(CliText::tr("and %1 more").arg(finding.inlinks - shown));
    return lines;
}

QString findingPlace(const FindingRow &finding)
{
    const QString address = addressText(finding.address);
    return finding.line > 0 ? u"%1:%2:%3"_s.arg(address, QString::number(finding.line), QString::number(finding.column))
                            : address;
}

QJsonObject sarifLocation(const QByteArray &address, int line, int column)
{
    QJsonObject physical{{u"artifactLocation"_s, QJsonObject{{u"uri"_s, addressText(address)}}}};
    if (line > 0)
        physical.insert(u"region"_s, QJsonObject{{u"startLine"_s, line}, {u"startColumn"_s, std::max(1, column)}});
    return QJsonObject{{u"physicalLocation"_s, physical}};
}

QByteArray junitDocument(const CrawlRunInfo &run, const QByteArrayList &cases, int failures)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"name"_s, u"watchkeeper.crawl"_s);
    xml.writeAttribute(u"tests"_s, QString::number(std::max<qsizetype>(1, cases.size())));
    xml.writeAttribute(u"failures"_s, QString::number(failures));
    xml.writeAttribute(u"errors"_s, u"0"_s);
    xml.writeAttribute(u"skipped"_s, QString::number(cases.size() - failures));
    xml.writeAttribute(u"time"_s, QString::number(static_cast<double>(run.activeMs) / 1000, 'f', 3));
    xml.writeAttribute(u"timestamp"_s, run.startedAt.toUTC().toString(Qt::ISODate));
    xml.writeCharacters(u"\n"_s);
    if (cases.isEmpty()) {
        xml.writeEmptyElement(u"testcase"_s);
        xml.writeAttribute(u"classname"_s, u"watchkeeper.crawl"_s);
        xml.writeAttribute(u"name"_s, xmlSafe(run.starts.join(u' ')));
        xml.writeCharacters(u"\n"_s);
    }
    return bytes + cases.join() + "</testsuite></testsuites>\n";
}

} // namespace

QString crawlSummary(const CrawlRunInfo &run)
{
    QStringList parts{CliText::tr("%Ln page(s)", nullptr, static_cast<int>(run.pages)),
                      CliText::tr("%Ln address(es)", nullptr, static_cast<int>(run.requested)),
                      CliText::tr("%Ln link(s)", nullptr, static_cast<int>(run.links))};
    if (run.isAnalysed) {
        parts += {CliText::errorsText(run.errors), CliText::tr("%Ln warning(s)", nullptr, static_cast<int>(run.warnings)),
                  CliText::tr("%Ln note(s)", nullptr, static_cast<int>(run.notes))};
    }
    return CliText::tr("Run %1: %2. Time: %3. %4.")
        .arg(QString::number(run.id), parts.join(u", "_s), humanDuration(static_cast<double>(run.activeMs)),
             runStateLabel(run.state));
}

FindingsWriter::FindingsWriter(Format format, const Terminal &terminal, const CrawlRunInfo &run, bool hasBaseline)
    : m_format(format)
    , m_terminal(terminal)
    , m_run(run)
    , m_hasBaseline(hasBaseline)
    , m_listing(format, findingHeading())
{
}

QByteArray FindingsWriter::begin()
{
    return m_listing.begin();
}

QByteArray FindingsWriter::add(const FindingRow &finding, bool isNew)
{
    const auto knownNew = m_hasBaseline ? std::optional(isNew) : std::nullopt;
    switch (m_format) {
    case Format::Table:
        return tableText(finding, isNew);
    case Format::Junit:
        m_failures += findingLevel(finding.kind) != FindingLevel::Note;
        m_items.append(junitCase(finding));
        return {};
    case Format::Sarif:
        m_items.append(sarifResult(finding, isNew));
        return {};
    case Format::Html:
        addToPage(finding, isNew);
        return {};
    case Format::Sitemap:
    case Format::Dot:
        return {};
    case Format::Json:
    case Format::Ndjson:
    case Format::Csv:
        break;
    }
    return m_listing.add({[&] { return findingJson(finding, knownNew); }, [&] { return findingCells(finding, knownNew); }, {}});
}

QByteArray FindingsWriter::end()
{
    if (m_format == Format::Junit)
        return junitDocument(m_run, m_items, m_failures);
    if (m_format == Format::Sarif)
        return sarifDocument(m_run, m_items);
    return m_format == Format::Html ? findingsPage(m_run, m_sections) : m_listing.end(m_terminal);
}

void FindingsWriter::addToPage(const FindingRow &finding, bool isNew)
{
    if (m_lastKind != finding.kind)
        m_sections.append(findingsSection(finding.kind, m_hasBaseline));
    m_lastKind = finding.kind;
    const QStringList details = QStringList(displayLine(finding.message)) + sourceLines(finding, CrawlReader::kShownLinks);
    QList<ReportCell> row{{findingPlace(finding)}, {details.join(u'\n')}};
    if (m_hasBaseline)
        row.append({isNew ? CliText::tr("New", "in a table, of a finding") : QString()});
    m_sections.last().tables.first().rows.append(row);
}

QByteArray FindingsWriter::tableText(const FindingRow &finding, bool isNew)
{
    const Outcome outcome = levelOutcome(findingLevel(finding.kind));
    QString text;
    if (m_lastKind != finding.kind) {
        if (m_lastKind)
            text += u'\n';
        m_lastKind = finding.kind;
        const QString mark = outcome == Outcome::Up ? u"-"_s : outcomeMark(outcome, m_terminal);
        const QString title = mark + u' ' + findingTitle(finding.kind);
        text += (outcome == Outcome::Up ? title : coloured(title, outcome, m_terminal)) + u'\n';
    }
    const QString fresh = m_hasBaseline && isNew ? CliText::tr(" (new)", "after the address of a finding") : QString();
    text += u"  "_s + findingPlace(finding) + fresh + u'\n';
    for (const QString &line :
         wrapped(displayLine(finding.message), m_terminal.width > 8 ? m_terminal.width - 4 : kTextColumns))
        text += u"    "_s + line + u'\n';
    for (const QString &line : sourceLines(finding, kShownSources))
        text += u"    "_s + muted(line, m_terminal) + u'\n';
    return text.toUtf8();
}

QByteArray FindingsWriter::junitCase(const FindingRow &finding) const
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, u"watchkeeper.crawl."_s + findingKey(finding.kind));
    xml.writeAttribute(u"name"_s, xmlSafe(addressText(finding.address)));
    const bool isFailure = findingLevel(finding.kind) != FindingLevel::Note;
    xml.writeStartElement(isFailure ? u"failure"_s : u"skipped"_s);
    if (isFailure)
        xml.writeAttribute(u"type"_s, findingKey(finding.kind));
    xml.writeAttribute(u"message"_s, xmlSafe(finding.message));
    if (isFailure) {
        for (const LinkRow &link : finding.linkedFrom)
            xml.writeCharacters(xmlSafe(placeText(link)) + u'\n');
    }
    xml.writeEndElement();
    xml.writeEndElement();
    return bytes + '\n';
}

QByteArray FindingsWriter::sarifResult(const FindingRow &finding, bool isNew) const
{
    QJsonArray locations;
    QString message = displayLine(finding.message);
    if (isAboutLinks(finding)) {
        message = u"%1: %2"_s.arg(addressText(finding.address), message);
        for (const LinkRow &link : finding.linkedFrom)
            locations.append(sarifLocation(link.source, link.line, link.column));
    } else {
        locations.append(sarifLocation(finding.address, finding.line, finding.column));
    }
    QJsonObject result{{u"ruleId"_s, findingKey(finding.kind)},
                       {u"ruleIndex"_s, static_cast<int>(finding.kind)},
                       {u"level"_s, levelKey(findingLevel(finding.kind))},
                       {u"message"_s, QJsonObject{{u"text"_s, message}}},
                       {u"locations"_s, locations},
                       {u"partialFingerprints"_s, QJsonObject{{u"watchkeeper/v1"_s, QString::fromLatin1(finding.identity())}}}};
    if (m_hasBaseline)
        result.insert(u"baselineState"_s, isNew ? u"new"_s : u"unchanged"_s);
    return compactJson(result);
}

//! The findings that are still to be written.
struct FindingsCommand::Source
{
    QString file;
    Request request;
    QList<qint64> ids;
    std::optional<QSet<QByteArray>> baseline;
    Written written;
    std::optional<FindingsWriter> writer;
    qsizetype next = 0;

    QString open(FindingsCommand *command);
    QString readBaseline(CrawlReader *reader, FindingsCommand *command);
};

//! Reads the list of the findings. Blocks. \return a sentence if that is impossible
QString FindingsCommand::Source::open(FindingsCommand *command)
{
    CrawlReader reader(file);
    const auto opened = reader.open();
    if (!opened)
        return opened.error();
    const auto run = reader.run(request.run);
    if (!run)
        return run.error();
    written.run = *run;
    if (request.isQuick && !run->isAnalysed)
        return {};
    if (const QString problem = command->completeRun(*run); !problem.isEmpty())
        return problem;
    written.run = *reader.run(run->id);
    const auto all = reader.findingIds(run->id);
    if (!all)
        return all.error();
    ids = *all;
    if (const QString problem = readBaseline(&reader, command); !problem.isEmpty() || !baseline)
        return problem;
    const auto present = reader.identities(run->id);
    if (!present)
        return present.error();
    written.hasBaseline = true;
    written.healed = std::count_if(baseline->begin(), baseline->end(),
                                   [&present](const QByteArray &identity) { return !present->contains(identity); });
    return {};
}

QString FindingsCommand::Source::readBaseline(CrawlReader *reader, FindingsCommand *command)
{
    bool isNumber = false;
    qint64 number = request.baseline.toLongLong(&isNumber);
    if (!request.baseline.isEmpty() && (!isNumber || QFileInfo::exists(request.baseline))) {
        QFile json(request.baseline);
        if (!json.open(QIODevice::ReadOnly))
            return CliText::tr("%1 can't be read: %2.").arg(request.baseline, json.errorString());
        const QJsonDocument document = QJsonDocument::fromJson(json.readAll());
        if (!document.isArray())
            return CliText::tr("%1 isn't the JSON of a crawl. Write it with: watchkeeper-cli crawl --format json.")
                .arg(request.baseline);
        baseline.emplace();
        const QJsonArray items = document.array();
        for (const QJsonValue &item : items)
            baseline->insert(item.toObject().value(u"fingerprint"_s).toString().toLatin1());
        return {};
    }
    if (request.baseline.isEmpty() && request.usesPrevious) {
        const auto previous = reader->baselineOf(written.run);
        if (!previous)
            return previous.error();
        number = *previous;
    }
    if (number == 0)
        return {};
    const auto exists = reader->run(number);
    if (!exists)
        return exists.error();
    if (const QString problem = command->completeRun(*exists); !problem.isEmpty())
        return problem;
    const auto known = reader->identities(number);
    if (!known)
        return known.error();
    baseline = *known;
    return {};
}

void FindingsCommand::writeFindings(const Request &request, std::function<void(const Written &)> done)
{
    m_source = std::make_shared<Source>();
    m_source->file = profile().crawlsFile();
    m_source->request = request;
    m_done = std::move(done);
    runInPool([this, source = m_source] { return source->open(this); }, // see isStuck()
              [this](const QString &problem) {
                  m_analysis.clear();
                  if (!problem.isEmpty())
                      return fail(exit_status::kInputOutput, problem);
                  m_source->writer.emplace(m_source->request.format, console().outTerminal, m_source->written.run,
                                           m_source->written.hasBaseline);
                  console().out.write(m_source->writer->begin());
                  writeNext();
              });
}

QString FindingsCommand::completeRun(const CrawlRunInfo &run)
{
    CrawlWatch watch;
    watch.report = [this, id = run.id](int percent) {
        const QString text = CliText::tr("Computing the findings of run %1: %2 %").arg(id).arg(percent);
        QMetaObject::invokeMethod(
            &m_analysis, [this, text] { m_analysis.update(text); }, Qt::QueuedConnection);
    };
    return run.isAnalysed ? QString() : computeFindings(profile().crawlsFile(), run.id, watch);
}

void FindingsCommand::writeNext()
{
    const QList<qint64> ids = m_source->ids.mid(m_source->next, kFindingsAtOnce);
    m_source->next += ids.size();
    if (ids.isEmpty())
        return writeEnd();
    const auto read = [file = m_source->file, ids]() -> Expected<QList<FindingRow>, QString> {
        CrawlReader reader(file);
        if (const auto opened = reader.open(); !opened)
            return Unexpected(opened.error());
        return reader.findings(ids);
    };
    runInPool(read, [this](const Expected<QList<FindingRow>, QString> &findings) {
        if (!findings)
            return fail(exit_status::kInputOutput, findings.error());
        Written &written = m_source->written;
        for (const FindingRow &finding : *findings) {
            const bool isNew = !m_source->baseline || !m_source->baseline->contains(finding.identity());
            written.added += isNew;
            if (isNew || !m_source->request.isNewOnly)
                written.worst = std::max(written.worst.value_or(FindingLevel::Note), findingLevel(finding.kind));
            console().out.write(m_source->writer->add(finding, isNew));
        }
        continueAfterOutput([this] { writeNext(); });
    });
}

void FindingsCommand::writeEnd()
{
    console().out.write(m_source->writer->end());
    const Format format = m_source->request.format;
    if (format != Format::Sitemap && format != Format::Dot)
        return m_done(m_source->written);
    const auto read = [file = m_source->file, run = m_source->written.run.id, format] {
        return crawlDocument(file, run, format);
    };
    runInPool(read, [this](const Expected<CrawlDocument, QString> &document) {
        if (!document)
            return fail(exit_status::kInputOutput, document.error());
        console().out.write(document->text);
        if (!document->note.isEmpty())
            console().say(document->note);
        m_done(m_source->written);
    });
}

int FindingsCommand::statusOf(const Written &written)
{
    return exitStatusOf(written.worst ? levelOutcome(*written.worst) : Outcome::Up);
}

} // namespace watchkeeper
