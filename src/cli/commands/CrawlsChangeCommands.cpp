// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The commands that change stored crawls: `crawls accept` and `crawls remove`.

#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/Command.h"
#include "crawl/store/CrawlReader.h"
#include "crawl/store/RunComparison.h"

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct CrawlsAcceptOptions : CommandOptions
{
    std::optional<int> run; //!< the newest if not set
    bool undoes = false;

    void addTo(CLI::App *app);
};

class CrawlsAcceptCommand : public CommandWithOptions<CrawlsAcceptOptions>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

    void start() override;
};

struct CrawlsRemoveOptions : CommandOptions
{
    QStringList runs;
    void addTo(CLI::App *app);
};

class CrawlsRemoveCommand : public CommandWithOptions<CrawlsRemoveOptions>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

    void start() override;
};

const CommandText CrawlsAcceptCommand::kText{
    "crawls accept", "Profile",
    "Accept a crawl as the baseline of its site.\n"
    "Later crawls of the same URLs are then compared with it by default, also by crawl --fail-on new and by targets of the "
    "type "
    "site without a baseline of their own. It replaces the earlier baseline. It isn't removed automatically.",
    R"(Examples:
  watchkeeper-cli crawls accept
  watchkeeper-cli crawls accept 12
  watchkeeper-cli crawls accept 12 --undo

Exit status: 0; 74 the run doesn't exist or hasn't ended.)"};

void CrawlsAcceptOptions::addTo(CLI::App *app)
{
    addNumber(app, "RUN", &run, std::numeric_limits<int>::max(), "Number of the run. Default: the newest.");
    addFlag(app, "--undo", &undoes, "Remove the mark. The run itself stays.");
}

void CrawlsAcceptCommand::start()
{
    const auto change = [file = profile().crawlsFile(), given = options()]() -> Expected<qint64, QString> {
        CrawlReader reader(file);
        if (const auto opened = reader.open(); !opened)
            return Unexpected(opened.error());
        const auto run = reader.run(given.run.value_or(0));
        if (!run)
            return Unexpected(run.error());
        if (const QString problem = setCrawlBaseline(file, run->id, !given.undoes); !problem.isEmpty())
            return Unexpected(problem);
        return run->id;
    };
    runInPool(change, [this](const Expected<qint64, QString> &run) {
        if (!run)
            return fail(exit_status::kInputOutput, run.error());
        console().say(options().undoes ? CliText::tr("Run %1 is no longer the baseline of its site.").arg(*run)
                                       : CliText::tr("Run %1 is now the baseline of its site.").arg(*run));
        finish(exit_status::kUp);
    });
}

const CommandText CrawlsRemoveCommand::kText{"crawls remove", "Profile",
                                             "Remove crawls from the profile.\n"
                                             "This can't be undone. A run that is being crawled isn't removed.",
                                             R"(Example:
  watchkeeper-cli crawls remove 11 12

Exit status: 0; 74 a run doesn't exist or can't be removed.)"};

void CrawlsRemoveOptions::addTo(CLI::App *app)
{
    addTexts(app, "RUN", &runs, "RUN", "Numbers of the runs.").required().check([](const std::string &text) {
        bool isNumber = false;
        const qint64 number = QString::fromStdString(text).toLongLong(&isNumber);
        return isNumber && number > 0 ? std::string() : "RUN must be the number of a run.";
    });
}

void CrawlsRemoveCommand::start()
{
    const auto remove = [file = profile().crawlsFile(), runs = options().runs] {
        QStringList problems;
        for (const QString &run : runs)
            problems.append(removeCrawlRun(file, run.toLongLong()));
        problems.removeAll(QString());
        return problems;
    };
    runInPool(remove, [this](const QStringList &problems) {
        for (const QString &problem : problems)
            console().say(problem);
        finish(problems.isEmpty() ? exit_status::kUp : exit_status::kInputOutput);
    });
}

} // namespace

void addCrawlsChangeCommands(CommandDescriptions *all)
{
    addCommands<CrawlsAcceptCommand, CrawlsRemoveCommand>(all);
}

} // namespace watchkeeper
