// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The command `crawl`: checks every link of a site.

#include "app/profile/Settings.h"
#include "async/TaskGroup.h"
#include "checks/base/CheckServices.h"
#include "checks/http/kind/HttpFields.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/CrawlReport.h"
#include "cli/write/ProgressLine.h"
#include "crawl/run/CrawlRun.h"
#include "model/base/Quantity.h"
#include "targets/edit/DocumentEdits.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSocketNotifier>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

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
    QStringList render;
    QString browser;
    std::optional<int> depth;
    std::optional<int> pages;
    std::optional<Milliseconds> time;
    QString bytes;
    std::optional<int> maxConcurrent;
    std::optional<Milliseconds> timeout;
    std::optional<int> retries;
    bool hasNoRetries = false;
    QStringList headers;
    QStringList login;
    QString onFailures;
    QString external;
    bool ignoresRobots = false;
    bool skipsSitemaps = false;
    bool acceptsCertificates = false;
    std::optional<Milliseconds> slow;
    QString oversized;
    QString failOn;
    QString baseline;
    std::optional<int> resume;
    bool repeatsFailed = false;
    Format format = Format::Table;

    void addTo(CLI::App *app);
    void validate() const;
    //! Changes the plan as the options say. Options that aren't given change nothing.
    void applyTo(CrawlPlan *plan) const;
    //! The login, with unfilled placeholders, or a sentence if it isn't valid.
    Expected<Fields, QString> loginFields() const;
};

class CrawlCommand : public CommandWithOptions<CrawlOptions, FindingsCommand>
{
public:
    static const CommandText kText;
    CrawlCommand(const CrawlOptions &options, const Profile &profile, Console *console);
    ~CrawlCommand() override;

    void start() override;
    void stop(int status) override;

private:
    bool canAsk() const;
    QCoro::Task<> crawl(Fields login);
    void showProgress(const CrawlProgress &progress);
    void ask(const CrawlProgress &progress);
    void readAnswer();
    void handleEnding(const CrawlEnding &ending);
    void report(const CrawlEnding &ending, const Written &written);

    ProgressLine m_progress;
    std::unique_ptr<CheckServices> m_services;
    std::unique_ptr<CrawlRun> m_run;
    TaskGroup m_tasks;
    std::unique_ptr<QSocketNotifier> m_answers; //!< reads standard input; set while the crawl asks
    bool m_isSlow = false;
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
  watchkeeper-cli crawl example.org --render /app/
  watchkeeper-cli crawl example.org --format sarif > crawl.sarif
  watchkeeper-cli crawl example.org --fail-on new --format junit > crawl.xml
  watchkeeper-cli crawl --resume 12 --pages 50000

  watchkeeper-cli crawl example.org --login username=me --login 'password=${env:PASSWORD}'

Ctrl-C stops the crawl. What was found by then is stored and printed, and --resume continues it.
For a large crawl, crawls show prints it instead.

If at least 50 of the last 100 requests to the site fail, the crawl asks in a terminal whether
to go on.

Exit status: 0 no errors and no warnings; 1 the worst finding is a warning; 2 it is an error;
64 invalid address or option; 74 the stored crawls or the browser can't be used;
130 interrupted.)"};

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
    addRepeated(app, "--render", &render, "PATTERN",
                "Before pages whose paths begin like PATTERN are read, render them with a browser, so that their scripts run. "
                "/ is all pages. Needs Chromium, Chrome, Edge or Brave. Repeatable.");
    addText(app, "--browser", &browser, "PATH",
            "The browser for --render. It isn't stored, so give it to --resume again. Default: that of the settings, "
            "otherwise it is searched for.");
    addNumber(app, "--depth", &depth, kMaxDepth, "Follow links at most N clicks from the start.");
    addNumber(app, "--pages", &pages, kMaxPages, "Stop after N requests to the site.");
    addDuration(app, "--time", &time, kCrawlTimeRange, "Stop after this time, such as 10m.");
    addText(app, "--bytes", &bytes, "SIZE", "Stop after receiving this much, such as 500MB.").check(byteSizeProblem);
    addNumber(app, "--max-concurrent", &maxConcurrent, CrawlPlan::kMaxPerHost,
              "Send at most N requests to one host at the same time. Default: 4.");
    addDuration(app, "--timeout", &timeout, kTimeoutRange, "Timeout of each request. Default: 30s.");
    addNumber(app, "--retries", &retries, kMaxRetries,
              "Repeat a request at most N times if it failed for a reason that may pass. Default: 2.");
    addRepeated(app, "--login", &login, "FIELD=VALUE",
                "Log in at the host of the URL, and at no other: a field of the type site, such as username, password, "
                "authentication, bearerToken, oauthTokenUrl, clientCertificate or headers.NAME. VALUE can have the "
                "placeholders ${env:NAME} and ${file:PATH}. It isn't stored, so give it to --resume again. Repeatable.");
    addRepeated(app, "--header", &headers, "HEADER",
                "Short for --login headers.NAME=VALUE: send this header field, such as 'Cookie: ${file:cookie.txt}'. "
                "Repeatable.")
        .check(headerProblem);
    addChoice(app, "--on-failures", &onFailures, "continue|slow|stop",
              "If at least 50 of the last 100 requests to the site fail: go on, go on slowly, or stop. slow stops too if "
              "most requests still fail. Default: ask in a terminal, otherwise slow.");
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
            "run of the same URLs that you accepted with crawls accept, otherwise the previous complete one.");
    addNumber(app, "--resume", &resume, std::numeric_limits<int>::max(),
              "Continue this run with its own options. Other options replace those of the run.");
    addFlag(app, "--retry-failed", &repeatsFailed,
            "With --resume, request broken and blocked addresses again, also of a complete run.");
    addFormat(app, &format, findingFormats());
}

void CrawlOptions::validate() const
{
    require(resume.has_value() != !addresses.isEmpty(), "Either URL or --resume is required.");
    require(resume.has_value() || !repeatsFailed, "--retry-failed requires --resume.");
    require(!hasNoRetries || !retries, "--retries and --no-retries can't be used together.");
}

void CrawlOptions::applyTo(CrawlPlan *plan) const
{
    plan->hosts += hosts;
    plan->include += include;
    plan->exclude += exclude;
    plan->render += render;
    plan->browser = browser;
    plan->repeatsFailed = repeatsFailed;
    plan->maxDepth = depth ? depth : plan->maxDepth;
    plan->maxPages = pages ? pages : plan->maxPages;
    plan->maxTime = time ? time : plan->maxTime;
    if (!bytes.isEmpty())
        plan->maxBytes = *parseByteSize(bytes);
    plan->perHost = maxConcurrent.value_or(plan->perHost);
    plan->timeout = timeout.value_or(plan->timeout);
    plan->retries = hasNoRetries ? 0 : retries.value_or(plan->retries);
    if (!onFailures.isEmpty())
        plan->onFailures = failureAnswerFromKey(onFailures);
    if (!external.isEmpty())
        plan->checksOutside = external == "check"_L1;
    plan->obeysRobots = plan->obeysRobots && !ignoresRobots;
    plan->readsSitemaps = plan->readsSitemaps && !skipsSitemaps;
    plan->verifiesTls = plan->verifiesTls && !acceptsCertificates;
    plan->slowFrom = slow.value_or(plan->slowFrom);
    if (!oversized.isEmpty())
        plan->oversizedFrom = *parseByteSize(oversized);
}

Expected<Fields, QString> CrawlOptions::loginFields() const
{
    const CrawlPlan plan;
    QStringList settings;
    for (const QString &header : headers)
        settings.append(u"headers.%1=%2"_s.arg(header.section(u':', 0, 0), header.section(u':', 1).trimmed()));
    static const QStringList names = namesOf(httpLoginFields());
    for (const QString &setting : login) {
        const QString name = setting.section(u'=', 0, 0).section(u'.', 0, 0).trimmed();
        if (!names.contains(name))
            return Unexpected(CliText::tr("“%1” isn't a field of a login. Available: %2.").arg(name, names.join(u", "_s)));
        settings.append(setting);
    }
    // A resumed run has URLs of its own, so any will do.
    QString url = addresses.value(0, u"https://localhost"_s);
    if (!url.contains("://"_L1))
        url.prepend("https://"_L1);
    Target target;
    target.name = u"crawl"_s;
    target.kind = u"site"_s;
    const Schedule defaults;
    const auto changed = withSettings(target, QStringList{u"url="_s + url} + settings, defaults);
    if (!changed)
        return Unexpected(CliText::tr("The login isn't valid. %1").arg(changed.error()));
    return changed->fields;
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
    const auto login = options().loginFields();
    if (!login)
        return fail(exit_status::kUsage, login.error());
    Settings settings(profile().settingsFile());
    if (const QString problem = settings.load(); !problem.isEmpty())
        console().say(problem);
    m_services = std::make_unique<CheckServices>(settings.network());
    m_run = std::make_unique<CrawlRun>(profile().crawlsFile(), m_services.get());
    m_run->setProgressHandler([this](const CrawlProgress &progress) { showProgress(progress); });
    m_run->setAsks(canAsk());
    m_tasks.add(crawl(*login));
}

//! Whether a person sees the question and can answer it. A program in the background would be stopped when it reads from the terminal.
bool CrawlCommand::canAsk() const
{
#ifdef Q_OS_UNIX
    return console().errTerminal.isTerminal && isatty(STDIN_FILENO) == 1 && tcgetpgrp(STDIN_FILENO) == getpgrp();
#else
    return false;
#endif
}

void CrawlCommand::stop(int status)
{
    m_stopStatus = status;
    m_answers.reset();
    if (m_tasks.running() == 0) // the findings are being written, or it hasn't begun
        return finish(status);
    m_tasks.cancel();
}

QCoro::Task<> CrawlCommand::crawl(Fields login)
{
    CrawlPlan plan;
    plan.starts = options().addresses;
    CrawlEnding ending;
    if (const auto run = options().resume) {
        const std::function<void(CrawlPlan *)> change = [given = options(), login](CrawlPlan *stored) {
            given.applyTo(stored);
            stored->login = login;
        };
        ending = co_await m_run->resume(*run, change, m_tasks.token());
    } else {
        options().applyTo(&plan);
        plan.login = login;
        ending = co_await m_run->start(plan, m_tasks.token());
    }
    // From the event loop, so that the task has ended.
    QMetaObject::invokeMethod(
        this, [this, ending] { handleEnding(ending); }, Qt::QueuedConnection);
}

void CrawlCommand::showProgress(const CrawlProgress &progress)
{
    if (progress.isAsking) {
        if (!m_answers && !m_stopStatus)
            ask(progress);
        return; // the question stays the last line
    }
    if (progress.isSlow && !std::exchange(m_isSlow, true)) {
        m_progress.clear();
        console().say(
            CliText::tr("%1 of the last %2 requests failed. The crawl goes on slowly, and stops if most requests still fail.")
                .arg(progress.failures)
                .arg(FailureWatch::kSpan));
    }
    if (progress.analysed >= 0)
        return m_progress.update(CliText::tr("Computing the findings: %1 %").arg(progress.analysed));
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

void CrawlCommand::ask(const CrawlProgress &progress)
{
    m_progress.clear();
    console().say(
        CliText::tr("%1 of the last %2 requests failed. The crawl is paused.").arg(progress.failures).arg(FailureWatch::kSpan));
    console().err.write(CliText::tr("Type a letter and Enter: (g)o on, more (s)lowly, or (e)nd the crawl? "));
    m_answers = std::make_unique<QSocketNotifier>(0, QSocketNotifier::Read); // standard input
    connect(m_answers.get(), &QSocketNotifier::activated, this, &CrawlCommand::readAnswer);
}

//! Reads a line of the terminal, which has one ready. The end of the input is an answer too.
void CrawlCommand::readAnswer()
{
    QByteArray line(256, '\0');
#ifdef Q_OS_UNIX
    line.truncate(std::max<qsizetype>(0, read(STDIN_FILENO, line.data(), static_cast<size_t>(line.size()))));
#endif
    const char letter = line.trimmed().toLower().leftJustified(1, ' ').front();
    if (!line.isEmpty() && letter != 'g' && letter != 's' && letter != 'e')
        return console().err.write(CliText::tr("Type g, s or e, and Enter: "));
    // Later, because the notifier can't be destroyed in its own signal.
    m_answers->setEnabled(false);
    m_answers.release()->deleteLater();
    m_isSlow = true; // the warning about it would be no news
    m_run->answer(letter == 'g' ? FailureAnswer::Continue : letter == 'e' ? FailureAnswer::Stop : FailureAnswer::Slow);
}

void CrawlCommand::handleEnding(const CrawlEnding &ending)
{
    m_progress.clear();
    m_answers.reset();
    if (!ending.error.isEmpty() && !(m_stopStatus && ending.run == 0))
        console().say(ending.error);
    if (ending.needsLogin && options().login.isEmpty() && options().headers.isEmpty())
        console().say(CliText::tr("Use --login or --header, as in the first command."));
    if (ending.run == 0 || !ending.error.isEmpty())
        return finish(m_stopStatus.value_or(ending.needsLogin ? exit_status::kUsage : exit_status::kInputOutput));
    Request request;
    request.run = ending.run;
    request.format = options().format;
    request.baseline = options().baseline;
    request.isNewOnly = options().failOn == "new"_L1;
    request.usesPrevious = request.isNewOnly;
    request.isQuick = m_stopStatus.has_value();
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
    if (ending.failures > 0)
        console().say(CliText::tr("The crawl stopped, because %1 of the last %2 requests failed.")
                          .arg(ending.failures)
                          .arg(FailureWatch::kSpan));
    if (!written.run.isAnalysed)
        console().say(
            CliText::tr("The findings aren't computed yet. To see them: watchkeeper-cli crawls show %1").arg(ending.run));
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
