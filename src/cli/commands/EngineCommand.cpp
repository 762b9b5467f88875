// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/EngineCommand.h"

#include "app/profile/Sample.h"
#include "checks/Registry.h"
#include "checks/command/line/CommandPlan.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "model/base/Logging.h"
#include "targets/document/TargetsDocument.h"
#include "targets/service/TargetGuess.h"
#include "targets/store/DocumentFile.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using AdHocTarget = Expected<Target, QString>;

AdHocTarget fromFields(const QString &kindKey, const QJsonObject &written, const QString &name, const Schedule &schedule)
{
    const Kind *kind = findKind(kindKey);
    Q_ASSERT(kind);
    const auto fields = Fields::fromJson(kind->fields, written);
    if (!fields)
        return Unexpected(fields.error().first().text);
    const auto problems = kind->validate ? kind->validate(*fields) : QList<FieldProblem>();
    if (!problems.isEmpty())
        return Unexpected(problems.first().text);
    Target target;
    target.id = QUuid::createUuid();
    target.kind = kindKey;
    target.name = name;
    target.fields = *fields;
    target.schedule = schedule;
    return target;
}

AdHocTarget fromUrl(const QString &url, const Schedule &schedule)
{
    if (url.startsWith("http:"_L1, Qt::CaseInsensitive) || url.startsWith("https:"_L1, Qt::CaseInsensitive))
        return guessTarget(url, schedule);
    return fromFields(u"http"_s, QJsonObject{{u"url"_s, url}}, url, schedule);
}

AdHocTarget fromCommand(const QString &command, const Schedule &schedule)
{
    QJsonObject written{{u"command"_s, command}};
    if (startsPlugin(command))
        written.insert(u"plugin"_s, true);
    return fromFields(u"command"_s, written, command, schedule);
}

AdHocTarget fromText(const QString &text, const Schedule &schedule)
{
    return guessTarget(text, schedule);
}

QString uniqueName(const QString &name, const QStringList &taken)
{
    QString unique = name;
    for (int number = 2; taken.contains(unique); ++number)
        unique = u"%1 (%2)"_s.arg(name, QString::number(number));
    return unique;
}

//! \brief Returns the targets of --url, --command and --target, in that order, with names that don't occur in `document`.
//! \return the targets, or an error message if one of them is invalid
Expected<QList<Target>, QString> adHocTargets(const EngineOptions &options, const TargetsDocument &document)
{
    QList<Target> targets;
    QStringList taken;
    for (const Target &target : document.targets)
        taken.append(target.name);
    using MakeTarget = AdHocTarget (*)(const QString &, const Schedule &);
    struct Source
    {
        const QStringList &texts;
        MakeTarget make;
        QString option; // option to name in the error message for a blank argument
    };
    const Source sources[]{{options.urls, fromUrl, u"--url"_s},
                           {options.commands, fromCommand, u"--command"_s},
                           {options.texts, fromText, u"--target"_s}};
    for (const auto &[texts, make, option] : sources) {
        for (const QString &text : texts) {
            const AdHocTarget guess = make(text, document.defaults);
            if (!guess)
                return Unexpected(u"%1: %2"_s.arg(text.trimmed().isEmpty() ? option : text, guess.error()));
            Target target = *guess;
            target.name = uniqueName(target.name, taken);
            taken.append(target.name);
            targets.append(target);
        }
    }
    return targets;
}

} // namespace

bool EngineOptions::usesProfile() const
{
    return file.isEmpty() && !sample && urls.isEmpty() && commands.isEmpty() && texts.isEmpty();
}

void EngineOptions::addSample(CLI::App *app)
{
    addFlag(app, "--sample", &sample, "Use the sample profile: this computer, and simulated services that fail.");
}

void EngineOptions::validate() const
{
    require(!sample || file.isEmpty(), "FILE and --sample can't be used together.");
}

EngineCommand::EngineCommand(const EngineOptions &options, const Profile &profile, Console *console)
    : Command(options, profile, console)
    , m_options(options)
    , m_monitor(profile)
    , m_progress(console)
    , m_shutdownTimeout(&m_monitor)
{
    m_monitor.targets().setSavesGeneratedIds(false); // a read-only command must not write the file
    connect(&m_shutdownTimeout, &ShutdownTimeout::expired, this, [this](const QString &sentence) {
        qCWarning(lcApp, "%s", qUtf8Printable(sentence));
        m_isStuck = true;
        close();
    });
    connect(&m_monitor, &Monitor::finished, this, &EngineCommand::close);
    connect(&m_monitor, &Monitor::loadChanged, this, [this](const EngineLoad &load) {
        m_load = load;
        loadChanged();
    });
}

void EngineCommand::start()
{
    if (const QString problem = m_monitor.settings().load(); !problem.isEmpty())
        console().say(problem);
    if (const auto maxConcurrent = m_options.maxConcurrent) {
        EngineLimits limits = m_monitor.settings().limits();
        limits.all = *maxConcurrent;
        m_monitor.setLimits(limits);
    }
    if (usesProfile())
        loadProfile();
    else
        loadFile();
}

void EngineCommand::loadFile()
{
    if (m_options.file.isEmpty()) {
        TargetsDocument document;
        if (m_options.sample)
            document = sampleTargets();
        return handleDocument(document);
    }
    runInPool([file = m_options.file] { return readInputFile(file); },
              [this](const Expected<TargetsDocument, InputFileProblem> &document) { handleDocument(document); });
}

void EngineCommand::handleDocument(const Expected<TargetsDocument, InputFileProblem> &document)
{
    if (!document)
        return failLoading(document.error().status(), document.error().text(), document.error().problems());
    QList<Target> targets = document->targets;
    const auto more = adHocTargets(m_options, *document);
    if (!more)
        return failLoading(exit_status::kUsage, more.error());
    m_maintenance = document->maintenance;
    if (!m_isEnding)
        handleTargets(targets + *more);
}

void EngineCommand::loadProfile()
{
    TargetsStore &store = m_monitor.targets();
    if (!QFileInfo::exists(store.file()) && accessProblem(store.file()).isEmpty()) {
        return failLoading(exit_status::kNoInput,
                           CliText::tr("No targets yet: %1 doesn't exist. To add one, run for example: watchkeeper-cli add "
                                       "https://shop.example. To try sample targets, run: watchkeeper-cli check --sample.")
                               .arg(store.file()));
    }
    store.setRestoresFromBackup(restoresFromBackup());
    connect(&store, &TargetsStore::loaded, this, [this] {
        if (!std::exchange(m_isLoaded, true) && !m_isEnding)
            handleTargets(m_monitor.targets().document().targets);
    });
    connect(&store, &TargetsStore::loadFailed, this, &EngineCommand::handleProfileFailure);
    store.load();
}

void EngineCommand::handleProfileFailure(const QList<Problem> &problems)
{
    const TargetsStore &store = m_monitor.targets();
    if (!m_isLoaded && store.usesBackup()) {
        m_isLoaded = true; // once the file is fixed, the store reports a change instead of a load
        console().err.write(problemLines(problems));
        if (!m_isEnding)
            handleTargets(store.document().targets);
        return;
    }
    if (!m_isLoaded) {
        failLoading(store.isUnreadable() ? exit_status::kInputOutput : exit_status::kBadData,
                    CliText::tr("The targets of the profile couldn't be read. Nothing was checked."), problems);
        return;
    }
    // If another program makes an invalid edit, monitoring continues with the last valid targets.
    m_progress.clear();
    console().err.write(problemLines(problems));
    console().say(CliText::tr("The change to %1 wasn't applied.").arg(m_monitor.targets().file()));
}

void EngineCommand::failLoading(int status, const QString &text, const QList<Problem> &problems)
{
    console().err.write(problemLines(problems));
    console().say(text);
    m_isClosed = true; // there is no output to complete
    end(status);
}

void EngineCommand::end(int status)
{
    if (std::exchange(m_isEnding, true))
        return;
    m_status = status;
    m_monitor.shutDown();
}

void EngineCommand::stop(int status)
{
    if (!m_isEnding)
        m_isInterrupted = true;
    end(status);
}

void EngineCommand::close()
{
    m_progress.clear();
    if (!std::exchange(m_isClosed, true))
        writeSummary(m_isInterrupted);
    finish(m_status);
}

} // namespace watchkeeper
