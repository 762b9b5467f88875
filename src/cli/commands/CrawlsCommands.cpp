// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The commands `crawls list`, `crawls show`, `crawls compare` and `crawls export`.

#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/CrawlReport.h"
#include "cli/options/Moment.h"
#include "cli/write/CrawlDocuments.h"
#include "cli/write/OrderedJson.h"
#include "crawl/store/RunComparison.h"
#include "model/base/Quantity.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxRunNumber = std::numeric_limits<int>::max();
constexpr int kExportedAtOnce = 1'000;
QList<Format> listFormats()
{
    return {Format::Table, Format::Json, Format::Ndjson, Format::Csv};
}

struct CrawlsListOptions : CommandOptions
{
    Format format = Format::Table;
    void addTo(CLI::App *app) { addFormat(app, &format, listFormats()); }
};

class CrawlsListCommand : public CommandWithOptions<CrawlsListOptions>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

    void start() override;

private:
    void write(const QList<CrawlRunInfo> &runs);
};

struct CrawlsShowOptions : CommandOptions
{
    std::optional<int> run;
    QString baseline;
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class CrawlsShowCommand : public CommandWithOptions<CrawlsShowOptions, FindingsCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

    void start() override;
};

struct CrawlsCompareOptions : CommandOptions
{
    std::optional<int> before;
    std::optional<int> after;
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class CrawlsCompareCommand : public CommandWithOptions<CrawlsCompareOptions, FindingsCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

    void start() override;

private:
    void write(const RunDifferences &differences);
};

struct CrawlsExportOptions : CommandOptions
{
    std::optional<int> run; //!< the newest if not set
    QString what;
    Format format = Format::Ndjson;

    void addTo(CLI::App *app);
    void validate() const;
    bool isDocument() const { return format == Format::Html || format == Format::Sitemap || format == Format::Dot; }
};

//! \brief Writes all addresses or links of a run, a part at a time, or a document about them.
class CrawlsExportCommand : public CommandWithOptions<CrawlsExportOptions, FindingsCommand>
{
public:
    static const CommandText kText;
    CrawlsExportCommand(const CrawlsExportOptions &options, const Profile &profile, Console *console);

    void start() override;

private:
    //! A part of the rows, and the number of the last one.
    struct Part
    {
        QList<UrlRow> urls;
        QList<LinkRow> links;
        qint64 run = 0;
        qint64 last = 0;
    };
    void writeNext();
    void write(const Part &part);
    bool writesLinks() const { return options().what == "links"_L1; }

    Listing m_listing;
    qint64 m_run = 0;
    qint64 m_last = 0;
};

QByteArray runJson(const CrawlRunInfo &run)
{
    static const QStringList keys{u"run"_s,   u"urls"_s,     u"state"_s,  u"baseline"_s,  u"started"_s,
                                  u"ended"_s, u"activeMs"_s, u"pages"_s,  u"addresses"_s, u"requested"_s,
                                  u"links"_s, u"bytes"_s,    u"errors"_s, u"warnings"_s,  u"notes"_s};
    const auto findings = [&run](qint64 count) { return run.isAnalysed ? QJsonValue(count) : QJsonValue(); };
    QJsonArray starts;
    for (const QString &start : run.starts)
        starts.append(displayLine(start));
    return orderedJson(
        QJsonObject{{u"run"_s, run.id},
                    {u"urls"_s, starts},
                    {u"state"_s, runStateKey(run.state)},
                    {u"baseline"_s, run.isBaseline},
                    {u"started"_s, exportedTime(run.startedAt.toMSecsSinceEpoch())},
                    {u"ended"_s, run.endedAt ? QJsonValue(exportedTime(run.endedAt->toMSecsSinceEpoch())) : QJsonValue()},
                    {u"activeMs"_s, run.activeMs},
                    {u"pages"_s, run.pages},
                    {u"addresses"_s, run.urls},
                    {u"requested"_s, run.requested},
                    {u"links"_s, run.links},
                    {u"bytes"_s, run.bytes},
                    {u"errors"_s, findings(run.errors)},
                    {u"warnings"_s, findings(run.warnings)},
                    {u"notes"_s, findings(run.notes)}},
        keys);
}

QStringList runCells(const CrawlRunInfo &run, bool isForPeople)
{
    const auto number = [isForPeople](qint64 value) {
        return isForPeople ? QLocale().toString(value) : QString::number(value);
    };
    const QString unknown = isForPeople ? u"–"_s : QString();
    return {QString::number(run.id),
            isForPeople ? run.startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)
                        : exportedTime(run.startedAt.toMSecsSinceEpoch()),
            isForPeople ? runStateLabel(run.state) : runStateKey(run.state),
            run.isBaseline    ? (isForPeople ? CliText::tr("yes") : u"yes"_s)
                : isForPeople ? QString()
                              : u"no"_s,
            number(run.pages),
            number(run.requested),
            run.isAnalysed ? number(run.errors) : unknown,
            run.isAnalysed ? number(run.warnings) : unknown,
            displayLine(run.starts.join(u' '))};
}

const CommandText CrawlsListCommand::kText{"crawls list", "Profile", "List the stored crawls, newest first.",
                                           "Example:\n  watchkeeper-cli crawls list --format json"};

void CrawlsListCommand::start()
{
    const auto read = [file = profile().crawlsFile()]() -> Expected<QList<CrawlRunInfo>, QString> {
        CrawlReader reader(file);
        if (const auto opened = reader.open(); !opened)
            return Unexpected(opened.error());
        return reader.runs();
    };
    runInPool(read, [this](const Expected<QList<CrawlRunInfo>, QString> &runs) {
        if (!runs)
            return fail(exit_status::kInputOutput, runs.error());
        write(*runs);
    });
}

void CrawlsListCommand::write(const QList<CrawlRunInfo> &runs)
{
    Listing listing(
        options().format,
        {u"run"_s, u"started"_s, u"state"_s, u"baseline"_s, u"pages"_s, u"requested"_s, u"errors"_s, u"warnings"_s, u"urls"_s},
        {CliText::tr("Run"), CliText::tr("Started"), CliText::tr("State"), CliText::tr("Baseline"), CliText::tr("Pages"),
         CliText::tr("Requested"), CliText::tr("Errors"), CliText::tr("Warnings"), CliText::tr("URLs")});
    QByteArray text = listing.begin();
    for (const CrawlRunInfo &run : runs)
        text += listing.add(
            {[&] { return runJson(run); }, [&] { return runCells(run, false); }, [&] { return runCells(run, true); }});
    console().out.write(text + listing.end(console().outTerminal));
    if (runs.isEmpty())
        console().say(CliText::tr("No crawls yet. To crawl a site, run: watchkeeper-cli crawl https://example.org"));
    finish(exit_status::kUp);
}

const CommandText CrawlsShowCommand::kText{"crawls show", "Profile", "Show the findings of a crawl again, in any format.",
                                           R"(Examples:
  watchkeeper-cli crawls show
  watchkeeper-cli crawls show 12 --baseline 11 --format json

Exit status: as of crawl.)"};

void CrawlsShowOptions::addTo(CLI::App *app)
{
    addNumber(app, "RUN", &run, kMaxRunNumber, "Number of the run. Default: the newest.");
    addText(app, "--baseline", &baseline, "FILE|RUN", "Compare with an earlier run, as for crawl.");
    addFormat(app, &format, findingFormats());
}

void CrawlsShowCommand::start()
{
    Request request;
    request.run = options().run.value_or(0);
    request.format = options().format;
    request.baseline = options().baseline;
    writeFindings(request, [this](const Written &written) {
        console().say(crawlSummary(written.run));
        if (written.hasBaseline)
            console().say(CliText::tr("Compared with the baseline: %1 new, %2 healed.").arg(written.added).arg(written.healed));
        finish(statusOf(written));
    });
}

const CommandText CrawlsCompareCommand::kText{
    "crawls compare", "Profile",
    "Compare two crawls.\n"
    "Lists findings that are new, healed or still there, and addresses that were added, removed or moved, changed status, "
    "title, canonical address or robots directive, or became much slower or heavier.",
    R"(Examples:
  watchkeeper-cli crawls compare
  watchkeeper-cli crawls compare 11 12 --format json

Exit status: 0 nothing new; 1 the worst new finding is a warning; 2 it is an error.)"};

void CrawlsCompareOptions::addTo(CLI::App *app)
{
    addNumber(
        app, "BEFORE", &before, kMaxRunNumber,
        "Number of the earlier run. Default: the run of the same URLs that you accepted with crawls accept, otherwise the "
        "previous complete one.");
    addNumber(app, "AFTER", &after, kMaxRunNumber, "Number of the later run. Default: the newest.");
    addFormat(app, &format, listFormats());
}

void CrawlsCompareCommand::start()
{
    const auto read = [this, file = profile().crawlsFile(), given = options()]() -> Expected<RunDifferences, QString> {
        CrawlReader reader(file);
        if (const auto opened = reader.open(); !opened)
            return Unexpected(opened.error());
        for (const std::optional<int> number : {given.before, std::optional(given.after.value_or(0))}) {
            if (!number)
                continue;
            const auto run = reader.run(*number);
            const QString problem = run ? completeRun(*run) : QString();
            if (!problem.isEmpty())
                return Unexpected(problem);
        }
        return runDifferences(&reader, given.before.value_or(0), given.after.value_or(0));
    };
    runInPool(read, [this](const Expected<RunDifferences, QString> &differences) {
        if (!differences)
            return fail(exit_status::kInputOutput, differences.error());
        write(*differences);
    });
}

void CrawlsCompareCommand::write(const RunDifferences &differences)
{
    static const QStringList keys{u"change"_s, u"kind"_s, u"level"_s, u"address"_s, u"before"_s, u"after"_s, u"message"_s};
    Listing listing(options().format, keys, {CliText::tr("Change"), CliText::tr("Address"), CliText::tr("Details")});
    QByteArray text = listing.begin();
    const auto addRow = [&](const QStringList &cells, const QString &label, const QString &details) {
        const auto json = [&] {
            QJsonObject object;
            for (qsizetype i = 0; i < keys.size(); ++i) {
                if (!cells.at(i).isEmpty())
                    object.insert(keys.at(i), cells.at(i));
            }
            return orderedJson(object, keys);
        };
        text += listing.add({json, [&] { return cells; }, [&] { return QStringList{label, cells.at(3), details}; }});
    };
    const auto addFindings = [&](const QString &change, const QString &label, const QList<FindingRow> &findings) {
        for (const FindingRow &finding : findings) {
            const QString message = displayLine(finding.message);
            addRow({change,
                    findingKey(finding.kind),
                    levelKey(findingLevel(finding.kind)),
                    displayLine(QString::fromUtf8(finding.address)),
                    {},
                    {},
                    message},
                   label, findingTitle(finding.kind) + u": "_s + message);
        }
    };
    addFindings(u"new"_s, CliText::tr("New", "finding"), differences.added);
    addFindings(u"healed"_s, CliText::tr("Healed", "finding"), differences.healed);
    addFindings(u"still"_s, CliText::tr("Still there", "finding"), differences.kept);
    for (const UrlChange &change : differences.changes) {
        const QString before = displayLine(change.before);
        const QString after = displayLine(change.after);
        addRow({urlChangeKey(change.kind), {}, {}, displayLine(QString::fromUtf8(change.address)), before, after, {}},
               urlChangeLabel(change.kind), before.isEmpty() && after.isEmpty() ? QString() : before + u" → "_s + after);
    }
    console().out.write(text + listing.end(console().outTerminal));
    console().say(CliText::tr("Findings: %1 new, %2 healed, %3 still there. Addresses: %4.")
                      .arg(QString::number(differences.added.size()), QString::number(differences.healed.size()),
                           QString::number(differences.kept.size()), CliText::changesText(differences.changes.size())));
    FindingLevel worst = FindingLevel::Note;
    for (const FindingRow &finding : differences.added)
        worst = std::max(worst, findingLevel(finding.kind));
    finish(worst == FindingLevel::Error         ? exit_status::kDown
               : worst == FindingLevel::Warning ? exit_status::kDegraded
                                                : exit_status::kUp);
}

const CommandText CrawlsExportCommand::kText{
    "crawls export", "Profile",
    "Export a crawl: addresses, links, report, sitemap or graph.\n"
    "Or the crawl as an HTML report, as sitemap.xml, or as a graph of pages and links for Graphviz. For the findings in "
    "other formats, use crawls show.",
    R"(Examples:
  watchkeeper-cli crawls export 12 > addresses.ndjson
  watchkeeper-cli crawls export 12 --what links --format csv > links.csv
  watchkeeper-cli crawls export --format sitemap > sitemap.xml
  watchkeeper-cli crawls export --format dot | dot -Tsvg > site.svg

Exit status: 0; 74 the run can't be read.)"};

void CrawlsExportOptions::addTo(CLI::App *app)
{
    addNumber(app, "RUN", &run, kMaxRunNumber, "Number of the run. Default: the newest.");
    addChoice(app, "--what", &what, "addresses|links", "What to export. Default: addresses.");
    addFormat(app, &format, {Format::Json, Format::Ndjson, Format::Csv, Format::Html, Format::Sitemap, Format::Dot},
              "Output format. Default: ndjson.");
}

void CrawlsExportOptions::validate() const
{
    require(what.isEmpty() || !isDocument(), "--what can't be used with the formats html, sitemap and dot.");
}

CrawlsExportCommand::CrawlsExportCommand(const CrawlsExportOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
    , m_listing(options.format, options.what == "links"_L1 ? linkKeys() : addressKeys())
    , m_run(options.run.value_or(0))
{
}

void CrawlsExportCommand::start()
{
    if (options().isDocument())
        return writeFindings({m_run, options().format, {}}, [this](const Written &) { finish(exit_status::kUp); });
    console().out.write(m_listing.begin());
    writeNext();
}

void CrawlsExportCommand::writeNext()
{
    const auto read = [file = profile().crawlsFile(), run = m_run, last = m_last,
                       links = writesLinks()]() -> Expected<Part, QString> {
        CrawlReader reader(file);
        if (const auto opened = reader.open(); !opened)
            return Unexpected(opened.error());
        const auto info = reader.run(run);
        if (!info)
            return Unexpected(info.error());
        Part part;
        part.run = info->id;
        part.last = last;
        if (links) {
            const auto rows = reader.links(info->id, &part.last, kExportedAtOnce);
            if (!rows)
                return Unexpected(rows.error());
            part.links = *rows;
            return part;
        }
        const auto rows = reader.urls(info->id, last, kExportedAtOnce);
        if (!rows)
            return Unexpected(rows.error());
        part.urls = *rows;
        if (!rows->isEmpty())
            part.last = rows->last().id;
        return part;
    };
    runInPool(read, [this](const Expected<Part, QString> &part) {
        if (!part)
            return fail(exit_status::kInputOutput, part.error());
        write(*part);
    });
}

void CrawlsExportCommand::write(const Part &part)
{
    m_run = part.run; // a crawl that begins now isn't the newest run for this command
    m_last = part.last;
    QByteArray text;
    const auto addRow = [&](const QStringList &keys, const QStringList &cells) {
        text += m_listing.add({[&] { return cellsJson(keys, cells); }, [&] { return cells; }, {}});
    };
    for (const UrlRow &url : part.urls)
        addRow(addressKeys(), addressCells(url));
    for (const LinkRow &link : part.links)
        addRow(linkKeys(), linkCells(link));
    console().out.write(text);
    if (!part.urls.isEmpty() || !part.links.isEmpty())
        return continueAfterOutput([this] { writeNext(); });
    console().out.write(m_listing.end(console().outTerminal));
    finish(exit_status::kUp);
}

constexpr CommandText kCrawlsGroup{"crawls", "Profile",
                                   "List, show, compare, export and remove crawls.\n"
                                   "The crawl command stores each run in the profile.",
                                   "Example:\n"
                                   "  watchkeeper-cli crawls list\n"
                                   "  watchkeeper-cli crawls show 12\n"
                                   "  watchkeeper-cli crawls compare 11 12\n"
                                   "  watchkeeper-cli crawls export 12 --what links --format csv > links.csv\n"
                                   "  watchkeeper-cli crawls remove 11"};

} // namespace

void addCrawlsCommands(CommandDescriptions *all)
{
    addGroup(all, kCrawlsGroup);
    addCommands<CrawlsListCommand, CrawlsShowCommand, CrawlsCompareCommand, CrawlsExportCommand>(all);
}

} // namespace watchkeeper
