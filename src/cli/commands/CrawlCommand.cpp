// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The command `crawl`: checks every link of a site.

#include "app/profile/Settings.h"
#include "async/TaskGroup.h"
#include "checks/base/Placeholders.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/CrawlReport.h"
#include "cli/write/ProgressLine.h"
#include "crawl/run/CrawlRun.h"
#include "model/base/Quantity.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr DurationRange kCrawlTimeRange{std::chrono::milliseconds(1), std::chrono::hours(24 * 365)};
constexpr int kMaxDepth = 1'000'000;
constexpr int kMaxPages = std::numeric_limits<int>::max();
constexpr int kMaxRetries = 10;

std::string headerProblem(const std::string &text)
{
    static const QRegularExpression field(u"^[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\\r\\n]*$"_s); // RFC 9110, 5.1
    return field.match(QString::fromStdString(text)).hasMatch() ? std::string() : "A header has the form NAME: VALUE.";
}

std::string byteSizeProblem(const std::string &text)
{
    const auto size = parseByteSize(QString::fromStdString(text));
    return size ? std::string() : size.error().toStdString();
}

struct CrawlOptions : CommandOptions
{
    QStringList addresses;
    QStringList hosts;
    QStringList include;
    QStringList exclude;
    std::optional<int> depth;
    std::optional<int> pages;
    std::optional<Milliseconds> time;
    QString bytes;
    std::optional<int> maxConcurrent;
    std::optional<Milliseconds> timeout;
    std::optional<int> retries;
    bool hasNoRetries = false;
    QStringList headers;
    QString external;
    bool ignoresRobots = false;
    bool skipsSitemaps = false;
    bool acceptsCertificates = false;
    std::optional<Milliseconds> slow;
    QString oversized;
    QString failOn;
    QString baseline;
    std::optional<int> resume;
    Format format = Format::Table;

    void addTo(CLI::App *app);
    void validate() const;
    //! Changes the plan as the options say. Options that aren't given change nothing.
    void applyTo(CrawlPlan *plan) const;
};

class CrawlCommand : public CommandWithOptions<CrawlOptions, FindingsCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    CrawlCommand(const CrawlOptions &options, const Profile &profile, Console *console);
    ~CrawlCommand() override;

    void start() override;
    void stop(int status) override;

private:
    void begin();
    QCoro::Task<> crawl();
    void showProgress(const CrawlProgress &progress);
    void handleEnding(const CrawlEnding &ending);
    void report(const CrawlEnding &ending, const Written &written);

    ProgressLine m_progress;
    std::unique_ptr<CheckServices> m_services;
    std::unique_ptr<CrawlRun> m_run;
    CrawlHeaders m_headers; //!< with filled placeholders
    TaskGroup m_tasks;
    std::optional<int> m_stopStatus; //!< set by stop()
};

const CommandText CrawlCommand::kText{
    "crawl", "Profile",
    "Crawl a site and check all its links.\n"
    "Reads the pages, style sheets and sitemaps of a site, and requests each address once. Links to other sites are checked, "
    "but not followed. Obeys robots.txt. Findings are broken links, redirect chains and loops, missing anchors, mixed content, "
    "duplicate titles and others. The run is stored in the profile.",
    R"(Examples:
  watchkeeper-cli crawl https://example.org
  watchkeeper-cli crawl example.org --include /docs/ --exclude '*.pdf$' --depth 5
  watchkeeper-cli crawl example.org --format sarif > crawl.sarif
  watchkeeper-cli crawl example.org --fail-on new --format junit > crawl.xml
  watchkeeper-cli crawl --resume 12 --pages 50000

Ctrl-C stops the crawl. What was found by then is stored and printed, and --resume continues it.

Exit status: 0 no errors and no warnings; 1 the worst finding is a warning; 2 it is an error;
64 invalid address or option; 74 the stored crawls can't be used; 130 interrupted.)"};

void CrawlOptions::addTo(CLI::App *app)
{
    addTexts(app, "URL", &addresses, "URL",
             "Where to start. Without a scheme, https:// is used. All URLs together are one site.");
    addRepeated(app, "--host", &hosts, "HOST", "Also crawl this host. Repeatable.");
    addRepeated(app, "--include", &include, "PATTERN",
                "Crawl only paths that begin like PATTERN, such as /docs/. As in robots.txt, * is any text and $ the end. "
                "Without / or * at its beginning, PATTERN matches anywhere. Other pages of the site are checked, but not "
                "followed. Repeatable.");
    addRepeated(app, "--exclude", &exclude, "PATTERN", "Don't request paths that begin like PATTERN. Repeatable.");
    addNumber(app, "--depth", &depth, kMaxDepth, "Follow links at most N clicks from the start.");
    addNumber(app, "--pages", &pages, kMaxPages, "Stop after N requests to the site.");
    addDuration(app, "--time", &time, kCrawlTimeRange, "Stop after this time, such as 10m.");
    addText(app, "--bytes", &bytes, "SIZE", "Stop after receiving this much, such as 500MB.").check(byteSizeProblem);
    addNumber(app, "--max-concurrent", &maxConcurrent, CrawlPlan::kMaxPerHost,
              "Send at most N requests to one host at the same time. Default: 4.");
    addDuration(app, "--timeout", &timeout, kTimeoutRange, "Timeout of each request. Default: 30s.");
    addNumber(app, "--retries", &retries, kMaxRetries,
              "Repeat a request at most N times if it failed for a reason that may pass. Default: 2.");
    addRepeated(
        app, "--header", &headers, "HEADER",
        "Send this header field, such as 'Authorization: ${env:TOKEN}', to the host of the URL only. The value can have "
        "the placeholders ${env:NAME} and ${file:PATH}. It isn't stored, so give it to --resume again. Repeatable.")
        .check(headerProblem);
    addFlag(app, "--no-retries", &hasNoRetries, "Never repeat a request.");
    addChoice(app, "--external", &external, "check|skip", "Check links to other sites, or skip them. Default: check.");
    addFlag(app, "--no-robots", &ignoresRobots, "Ignore robots.txt, for example on a site of your own.");
    addFlag(app, "--no-sitemaps", &skipsSitemaps, "Don't read sitemaps.");
    addFlag(app, "--insecure", &acceptsCertificates, "Accept invalid TLS certificates.");
    addDuration(app, "--slow", &slow, kTimeoutRange, "Report replies that take longer. Default: 3s.");
    addText(app, "--oversized", &oversized, "SIZE", "Report pages and files that are larger. Default: 5MB.")
        .check(byteSizeProblem);
    addChoice(app, "--fail-on", &failOn, "any|new",
              "Findings that determine the exit status: any, or only new ones. Default: any.");
    addText(app, "--baseline", &baseline, "FILE|RUN",
            "Compare with an earlier run: its number, or a file written with --format json. Default for --fail-on new: the "
            "previous complete run of the same URLs.");
    addNumber(app, "--resume", &resume, std::numeric_limits<int>::max(),
              "Continue this run with its own options. Other options replace those of the run.");
    addFormat(app, &format, findingFormats());
}

void CrawlOptions::validate() const
{
    require(resume.has_value() != !addresses.isEmpty(), "Either URL or --resume is required.");
    require(!hasNoRetries || !retries, "--retries and --no-retries can't be used together.");
}

void CrawlOptions::applyTo(CrawlPlan *plan) const
{
    plan->hosts += hosts;
    plan->include += include;
    plan->exclude += exclude;
    plan->maxDepth = depth ? depth : plan->maxDepth;
    plan->maxPages = pages ? pages : plan->maxPages;
    plan->maxTime = time ? time : plan->maxTime;
    if (!bytes.isEmpty())
        plan->maxBytes = *parseByteSize(bytes);
    plan->perHost = maxConcurrent.value_or(plan->perHost);
    plan->timeout = timeout.value_or(plan->timeout);
    plan->retries = hasNoRetries ? 0 : retries.value_or(plan->retries);
    if (!external.isEmpty())
        plan->checksOutside = external == "check"_L1;
    plan->obeysRobots = plan->obeysRobots && !ignoresRobots;
    plan->readsSitemaps = plan->readsSitemaps && !skipsSitemaps;
    plan->verifiesTls = plan->verifiesTls && !acceptsCertificates;
    plan->slowFrom = slow.value_or(plan->slowFrom);
    if (!oversized.isEmpty())
        plan->oversizedFrom = *parseByteSize(oversized);
}

//! Fills the placeholders. Reads files, so call it in a pool. \return a sentence if that is impossible
Expected<CrawlHeaders, QString> filledHeaders(const QStringList &written)
{
    CrawlHeaders headers;
    for (const QString &header : written) {
        const auto filled = expandText(header.section(u':', 1));
        if (!filled)
            return Unexpected(filled.error().message());
        const QByteArray value = filled->trimmed().toUtf8();
        if (value.contains('\r') || value.contains('\n'))
            return Unexpected(
                CliText::tr("The value of the header %1 has more than one line.").arg(header.section(u':', 0, 0)));
        headers.emplaceBack(header.section(u':', 0, 0).toLatin1(), value);
    }
    return headers;
}

CrawlCommand::CrawlCommand(const CrawlOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
    , m_progress(console)
{
}

CrawlCommand::~CrawlCommand() = default;

void CrawlCommand::start()
{
    CrawlPlan plan;
    plan.starts = options().addresses;
    if (const auto starts = plan.startAddresses(); !starts)
        return fail(exit_status::kUsage, starts.error());
    if (const QString problem = profile().create(); !problem.isEmpty())
        return fail(exit_status::kInputOutput, problem);
    runInPool([headers = options().headers] { return filledHeaders(headers); },
              [this](const Expected<CrawlHeaders, QString> &headers) {
                  if (!headers)
                      return fail(exit_status::kUsage, headers.error());
                  m_headers = *headers;
                  begin();
              });
}

void CrawlCommand::begin()
{
    Settings settings(profile().settingsFile());
    if (const QString problem = settings.load(); !problem.isEmpty())
        console().say(problem);
    m_services = std::make_unique<CheckServices>(settings.network());
    m_run = std::make_unique<CrawlRun>(profile().crawlsFile(), m_services.get());
    m_run->setProgressHandler([this](const CrawlProgress &progress) { showProgress(progress); });
    m_tasks.add(crawl());
}

void CrawlCommand::stop(int status)
{
    m_stopStatus = status;
    if (m_tasks.running() == 0) // the findings are being written, or it hasn't begun
        return finish(status);
    m_tasks.cancel();
}

QCoro::Task<> CrawlCommand::crawl()
{
    CrawlPlan plan;
    plan.starts = options().addresses;
    CrawlEnding ending;
    if (const auto run = options().resume) {
        const std::function<void(CrawlPlan *)> change = [given = options(), headers = m_headers](CrawlPlan *stored) {
            given.applyTo(stored);
            stored->headers = headers;
        };
        ending = co_await m_run->resume(*run, change, m_tasks.token());
    } else {
        options().applyTo(&plan);
        plan.headers = m_headers;
        ending = co_await m_run->start(plan, m_tasks.token());
    }
    // From the event loop, so that the task has ended.
    QMetaObject::invokeMethod(
        this, [this, ending] { handleEnding(ending); }, Qt::QueuedConnection);
}

void CrawlCommand::showProgress(const CrawlProgress &progress)
{
    const auto number = [](qint64 value) { return QLocale().toString(value); };
    QStringList parts{CliText::tr("%1 requested").arg(number(progress.requested)),
                      CliText::tr("%1 waiting").arg(number(progress.waiting)),
                      CliText::tr("%1 pages").arg(number(progress.pages))};
    if (progress.broken > 0)
        parts.append(CliText::tr("%1 broken").arg(number(progress.broken)));
    parts.append(CliText::tr("%1/s", "requests a second").arg(number(std::llround(progress.perSecond))));
    parts.append(humanByteSize(progress.bytes));
    m_progress.update(parts.join(separator(console().errTerminal)));
}

void CrawlCommand::handleEnding(const CrawlEnding &ending)
{
    m_progress.clear();
    if (!ending.error.isEmpty())
        console().say(ending.error);
    if (ending.run == 0 || !ending.error.isEmpty())
        return finish(exit_status::kInputOutput);
    Request request;
    request.run = ending.run;
    request.format = options().format;
    request.baseline = options().baseline;
    request.isNewOnly = options().failOn == "new"_L1;
    request.usesPrevious = request.isNewOnly;
    writeFindings(request, [this, ending](const Written &written) { report(ending, written); });
}

void CrawlCommand::report(const CrawlEnding &ending, const Written &written)
{
    console().say(crawlSummary(written.run));
    if (written.run.pages == 0 && ending.state == RunState::Complete)
        console().say(
            CliText::tr("No page was read. If the URL redirects to another host, crawl that host, or add it with --host."));
    if (written.hasBaseline)
        console().say(CliText::tr("Compared with the baseline: %1 new, %2 healed.").arg(written.added).arg(written.healed));
    if (ending.state != RunState::Complete)
        console().say(CliText::tr("To continue: watchkeeper-cli crawl --resume %1").arg(ending.run));
    finish(m_stopStatus.value_or(statusOf(written)));
}

} // namespace

void addCrawlCommand(CommandDescriptions *all)
{
    addCommands<CrawlCommand>(all);
}

} // namespace watchkeeper

#include "CrawlCommand.moc"
