// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The command `import`.

#include "app/profile/Settings.h"
#include "app/services/ServiceFetch.h"
#include "app/words/DisplayText.h"
#include "checks/base/Placeholders.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/profile/StoreCommand.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/OrderedJson.h"
#include "cli/write/ProgressLine.h"
#include "import/ImportFormats.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/document/MaskedTarget.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct ImportOptions : CommandOptions
{
    QStringList files;
    QString format; //!< empty to detect it
    QString from;   //!< key of a service; empty to read files
    QString token;  //!< a placeholder
    QString address;
    QString output = u"table"_s;
    bool isDryRun = false;
    bool isConfirmed = false;

    void addTo(CLI::App *app);
    void validate() const;
    bool writesForPrograms() const { return output == "json"_L1; }
};

class ImportCommand : public CommandWithOptions<ImportOptions, StoreCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;

    ImportCommand(const ImportOptions &options, const Profile &profile, Console *console)
        : CommandWithOptions(options, profile, console)
        , m_progress(console)
    {
    }
    void stop(int status) override;

private:
    //! What was found, or the exit status and an error message.
    using Found = std::pair<int, Expected<Imported, QString>>;

    void run() override;
    ImportContext context();
    void readFiles();
    void readToken();
    void fetch(const QString &token);
    void convert(const QList<ImportFile> &files);
    void showOrFail(const Found &found);
    void show(const Imported &imported);
    void ask();
    void apply();

    ImportPlan m_plan;
    CancelSource m_cancel; //!< of the requests to a service
    ProgressLine m_progress;
    std::shared_ptr<std::atomic<bool>> m_isStopped = std::make_shared<std::atomic<bool>>(false);
};

const CommandText ImportCommand::kText{"import", "Profile",
                                       "Import the targets of another tool.\n"
                                       "FILE is a file of another monitoring tool (Gatus, Uptime Kuma, Prometheus with "
                                       "blackbox_exporter, Nagios, Icinga 2, SmokePing and "
                                       "others), saved requests (such as Postman, Insomnia, Bruno, Hurl, OpenAPI or HAR), or a "
                                       "list (such as bookmarks, ~/.ssh/config, a "
                                       "compose file, a start page or CSV). Several files, or a folder, are read together. "
                                       "With --from, fetches the targets from the API of a service instead. "
                                       "Prints what was found, what means something else "
                                       "here, and what isn't supported, with the reasons. Importing again updates the targets: "
                                       "they keep their names, tags, dependencies, "
                                       "alert rules and pauses. On a terminal, asks before anything is changed.",
                                       R"(Examples:
  watchkeeper-cli import gatus.yaml --dry-run      prints what would change
  watchkeeper-cli import config/ --format gatus
  watchkeeper-cli import kuma.db
  watchkeeper-cli import blackbox.yml prometheus.yml sites.json
  watchkeeper-cli import shop.postman_collection.json
  watchkeeper-cli import ~/.ssh/config
  watchkeeper-cli import gatus.yaml --yes --output json | jq '.remarks[].text'
  watchkeeper-cli import --from uptimerobot --token '${env:UPTIMEROBOT_KEY}'
  watchkeeper-cli import --from healthchecks --address https://hc.example \
      --token '${file:token.txt}'

“docs/import.md” lists what is imported from each format. Environment variables such as
${TOKEN} in header fields, bodies and addresses become ${env:TOKEN}. Others are filled in during
the import.
The previous version of targets.json is saved as targets.json~.
Exit status: 0 everything was imported or printed, also with remarks; 65 a file can't be used;
66 a file doesn't exist; 74 the service can't be reached or rejects the token.)"};

void ImportOptions::addTo(CLI::App *app)
{
    addTexts(app, "FILE", &files, "FILE", "A file to import, or a folder with such files.");
    QStringList keys;
    for (const ImportFormat &one : importFormats())
        keys.append(QString::fromLatin1(one.key));
    addChoice(app, "--format", &format, keys.join(u'|').toLatin1().constData(), "Format of the files. Default: detected.");
    QStringList services;
    for (const ImportService &one : importServices())
        services.append(QString::fromLatin1(one.key));
    const Option source = addChoice(app, "--from", &from, services.join(u'|').toLatin1().constData(),
                                    "Fetch the targets from this service. Requires --token.");
    addText(app, "--token", &token, "PLACEHOLDER",
            "Where the service's API token is: ${env:NAME} or ${file:PATH}, in single quotes. A token that can only read is "
            "enough.")
        .needs(source);
    addText(app, "--address", &address, "URL",
            "Address of a server of your own, for example of Healthchecks. Default: the service's own.")
        .needs(source);
    addFlag(app, "--dry-run", &isDryRun, "Print what would change, and change nothing.");
    addFlag(app, "--yes", &isConfirmed, "Don't ask before the import.");
    addChoice(app, "--output", &output, "table|json", "Output format. Default: table.");
}

void ImportOptions::validate() const
{
    require(files.isEmpty() != from.isEmpty(),
            files.isEmpty() ? "FILE or --from is required." : "--from: Use it without FILE.");
    require(from.isEmpty() || format.isEmpty(), "--format: --from sets the format.");
    const bool isPlaceholder =
        (token.startsWith("${env:"_L1) || token.startsWith("${file:"_L1)) && token.indexOf(u'}') == token.size() - 1;
    require(from.isEmpty() || isPlaceholder,
            "--token: Use '${env:NAME}' or '${file:PATH}', because other users of this computer can see arguments.");
}

QString actionText(ImportAction action)
{
    switch (action) {
    case ImportAction::Add:
        return CliText::tr("add");
    case ImportAction::Update:
        return CliText::tr("update");
    case ImportAction::Keep:
        break;
    }
    return CliText::tr("unchanged");
}

QString severityText(ImportSeverity severity)
{
    switch (severity) {
    case ImportSeverity::Added:
        return CliText::tr("Added");
    case ImportSeverity::Changed:
        return CliText::tr("Changed");
    case ImportSeverity::NotSupported:
        break;
    }
    return CliText::tr("Not supported");
}

QString countsText(const ImportPlan &plan)
{
    return CliText::tr("%1: %2 to add, %3 to update, %4 unchanged. Maintenance: %5. Remarks: %6.")
        .arg(CliText::targetsText(plan.targets.size()), QString::number(plan.count(ImportAction::Add)),
             QString::number(plan.count(ImportAction::Update)), QString::number(plan.count(ImportAction::Keep)),
             QString::number(plan.maintenance.size()), QString::number(plan.remarks.size()));
}

QByteArray planTable(const ImportPlan &plan, const Terminal &terminal)
{
    TableText table({CliText::tr("Action"), CliText::tr("Name"), CliText::tr("Type"), CliText::tr("Address")});
    for (const PlannedTarget &planned : plan.targets)
        table.addRow({actionText(planned.action), displayLine(planned.target.name), planned.target.kind,
                      displayLine(maskedAddress(planned.target))});
    QString text = plan.targets.isEmpty() ? QString() : table.text(terminal);
    if (!plan.maintenance.isEmpty()) {
        TableText entries({CliText::tr("Maintenance"), CliText::tr("When"), CliText::tr("Targets")});
        for (const Maintenance &entry : plan.maintenance)
            entries.addRow({displayLine(entry.name), maintenanceTimesText(entry), displayLine(maintenanceScopeText(entry))});
        text += u'\n' + entries.text(terminal);
    }
    QStringList sentences;
    for (const PlannedTarget &planned : plan.targets) {
        if (!planned.duplicateOf.isEmpty())
            sentences.append(CliText::tr("%1: already monitored as %2, added anyway.")
                                 .arg(displayLine(planned.target.name), displayLine(planned.duplicateOf)));
    }
    for (const ImportRemark &remark : plan.remarks) {
        const QString subject = remark.target.isEmpty() ? QString() : displayLine(remark.target) + u": "_s;
        sentences.append(u"%1: %2%3 (%4)"_s.arg(severityText(remark.severity), subject, displayLine(remark.text),
                                                displayLine(remark.placeText())));
    }
    if (!sentences.isEmpty())
        text += u'\n';
    for (const QString &sentence : std::as_const(sentences))
        text += wrapParagraph(sentence, terminal) + u'\n';
    return text.toUtf8();
}

QByteArray planJson(const ImportPlan &plan, const Schedule &defaults)
{
    QByteArrayList targets;
    for (const PlannedTarget &planned : plan.targets) {
        QJsonObject json{{u"action"_s, importActionKey(planned.action)},
                         {u"target"_s, targetToJson(maskedTarget(planned.target), defaults)}};
        if (!planned.duplicateOf.isEmpty())
            json.insert(u"duplicateOf"_s, planned.duplicateOf);
        targets.append(orderedJson(json, {u"action"_s, u"duplicateOf"_s, u"target"_s}));
    }
    QByteArrayList maintenance;
    for (const Maintenance &entry : plan.maintenance)
        maintenance.append(orderedJson(maintenanceToJson(entry), {u"name"_s}));
    QByteArrayList remarks;
    for (const ImportRemark &remark : plan.remarks) {
        QJsonObject json{{u"severity"_s, importSeverityKey(remark.severity)}, {u"text"_s, remark.text}};
        const QList<std::pair<QString, QString>> parts{
            {u"file"_s, remark.place.file}, {u"place"_s, remark.place.path}, {u"target"_s, remark.target}};
        for (const auto &[key, value] : parts) {
            if (!value.isEmpty())
                json.insert(key, value);
        }
        if (remark.place.line > 0)
            json.insert(u"line"_s, remark.place.line);
        remarks.append(orderedJson(json, {u"severity"_s, u"file"_s, u"line"_s, u"place"_s, u"target"_s, u"text"_s}));
    }
    return "{\n  \"targets\": " + jsonArray(targets, 4) + ",\n  \"maintenance\": " + jsonArray(maintenance, 4)
        + ",\n  \"remarks\": " + jsonArray(remarks, 4) + "\n}\n";
}

void ImportCommand::stop(int status)
{
    *m_isStopped = true;
    m_cancel.cancel();
    m_progress.clear();
    finish(status); // the thread may wait for the terminal
}

void ImportCommand::run()
{
    options().from.isEmpty() ? readFiles() : readToken();
}

ImportContext ImportCommand::context()
{
    ImportContext context;
    context.defaults = store().document().defaults;
    context.environment = QProcessEnvironment::systemEnvironment();
    context.isCancelled = [stopped = m_isStopped] { return stopped->load(); };
    return context;
}

void ImportCommand::readFiles()
{
    const auto read = [files = options().files, format = options().format, context = context()] {
        for (const QString &file : files) {
            if (!QFileInfo::exists(file))
                return Found(exit_status::kNoInput, Unexpected(CliText::tr("%1 doesn't exist.").arg(file)));
        }
        return Found(exit_status::kBadData, importFiles(files, format, context));
    };
    runInPool(read, [this](const Found &found) { showOrFail(found); });
}

void ImportCommand::readToken()
{
    const auto read = [written = options().token] { return expandText(written); };
    runInPool(read, [this](const Expected<QString, CheckError> &token) {
        if (token)
            fetch(*token);
        else
            showOrFail({exit_status::kUsage, Unexpected(token.error().message())});
    });
}

void ImportCommand::fetch(const QString &token)
{
    ServiceRequest request;
    request.service = options().from;
    request.address = options().address;
    request.token = token;
    if (const auto address = serviceAddress(request); !address)
        return showOrFail({exit_status::kUsage, Unexpected(address.error())});
    Settings settings(profile().settingsFile());
    if (const QString problem = settings.load(); !problem.isEmpty())
        console().say(problem);
    const ServiceProgress progress = [this, token = m_cancel.token()](qsizetype done, qsizetype total) {
        if (!token.isCancelled())
            m_progress.update(CliText::tr("%1 of %2 targets").arg(done).arg(total));
    };
    m_progress.update(findImportService(request.service)->title() + ellipsis(console().errTerminal));
    QCoro::connect(fetchFromService(request, settings.network(), {}, progress, m_cancel.token()), this,
                   [this](const Expected<QList<ImportFile>, QString> &files) {
                       if (m_cancel.isCancelled())
                           return; // stop() finishes the command
                       m_progress.clear();
                       if (files)
                           convert(*files);
                       else
                           showOrFail({exit_status::kInputOutput, Unexpected(files.error())});
                   });
}

void ImportCommand::convert(const QList<ImportFile> &files)
{
    const auto job = [files, format = options().from, context = context()] {
        return Found(exit_status::kBadData, convertImportFiles(files, format, context));
    };
    runInPool(job, [this](const Found &found) { showOrFail(found); });
}

void ImportCommand::showOrFail(const Found &found)
{
    if (found.second)
        show(*found.second);
    else
        fail(found.first, CliText::tr("Nothing was imported. %1").arg(found.second.error()));
}

void ImportCommand::show(const Imported &imported)
{
    const TargetsDocument &document = store().document();
    m_plan = importPlan(imported, document);
    console().out.write(options().output == "json"_L1 ? planJson(m_plan, document.defaults)
                                                      : planTable(m_plan, console().outTerminal));
    console().say(countsText(m_plan));
    if (m_plan.changesNothing(document)) {
        console().say(CliText::tr("Nothing to import."));
        return finish(exit_status::kUp);
    }
    if (options().isDryRun)
        return finish(exit_status::kUp);
    if (!options().isConfirmed && console().errTerminal.isTerminal && Terminal::of(0).isTerminal)
        return ask();
    apply();
}

//! The thread waits for the terminal, as long as the user thinks.
void ImportCommand::ask()
{
    console().err.write(CliText::tr("Import this? [y/N] "));
    using Answer = std::optional<QString>; // none if a signal interrupted the thread
    const auto read = [] {
        char line[100];
        errno = 0;
        if (std::fgets(line, sizeof line, stdin))
            return Answer(QString::fromLocal8Bit(line).trimmed());
        return errno == EINTR ? Answer() : Answer(QString());
    };
    runInPool(read, [this](const Answer &answer) {
        if (!answer)
            return; // stop() follows
        if (answer->compare("y"_L1, Qt::CaseInsensitive) == 0 || answer->compare("yes"_L1, Qt::CaseInsensitive) == 0)
            return apply();
        console().say(CliText::tr("Nothing was imported."));
        finish(exit_status::kUp);
    });
}

void ImportCommand::apply()
{
    const TargetsDocument edited = withImported(store().document(), m_plan);
    if (const QString problem = TargetsStore::validationProblem(edited); !problem.isEmpty())
        return fail(exit_status::kBadData, CliText::tr("Nothing was imported. %1").arg(problem));
    store().replace(edited);
    save({}, {CliText::tr("Imported.")});
}

} // namespace

void addImportCommand(CommandDescriptions *all)
{
    addCommands<ImportCommand>(all);
}

} // namespace watchkeeper

#include "ImportCommand.moc"
