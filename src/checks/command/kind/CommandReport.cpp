// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/kind/CommandReport.h"

#include "checks/base/SafeText.h"
#include "checks/command/CommandStreams.h"
#include "checks/command/plugin/PluginOutput.h"
#include "model/base/Quantity.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// Exit codes from the Monitoring Plugins Development Guidelines, "Plugin Return Codes"
constexpr int kOkExitCode = 0;
constexpr int kWarningExitCode = 1;
constexpr int kCriticalExitCode = 2;
constexpr int kUnknownExitCode = 3;
// POSIX XCU 2.8.2: a script exits with one of these codes if its last program couldn't be started
constexpr int kCannotRunExitCode = 126;
constexpr int kNotFound = 127;

class PluginReportText
{
    Q_DECLARE_TR_FUNCTIONS(Plugin)
};

//! \brief A finished plugin and its parsed output.
class PluginResult
{
public:
    explicit PluginResult(const CommandRun &run)
        : m_run(run)
        , m_output(splitPluginOutput(run.streams().output()))
    {
    }

    void evaluate(Observation *observation) const
    {
        if (m_run.state() == CommandRun::State::TooMuchOutput)
            observation->isInconclusive = true;
        if (m_run.state() != CommandRun::State::Ended)
            return;
        if (m_run.wasKilled())
            evaluateSignal(observation);
        else
            evaluateExit(observation);
    }

    QString summary() const
    {
        if (const QString words = pluginLine(); !words.isEmpty())
            return words;
        const QString errors = firstLine(m_run.streams().errors().text());
        if (!errors.isEmpty())
            return PluginReportText::tr("no output, but errors: %1").arg(errors);
        return hasExited() ? PluginReportText::tr("no output, exit code %1").arg(m_run.exitCode()) : QString();
    }

    //! The plugin's output as text for the user.
    QString text() const
    {
        if (m_run.streams().output().total() == 0)
            return displayText(m_run.streams().errors().text());
        return displayText(m_output.longText.isEmpty() ? m_output.text : m_output.text + u'\n' + m_output.longText);
    }

    void addPerfdata(Observation *observation) const
    {
        if (!hasExited())
            return;
        const Perfdata perfdata = parsePerfdata(m_output.perfdata);
        for (const PerfdataItem &item : perfdata.items) {
            if (item.value)
                observation->values.append(valueOf(item));
        }
        constexpr qsizetype kMaxShownErrors = 3;
        if (!perfdata.errors.isEmpty())
            observation->addValue(u"perfdataErrors"_s,
                                  displayText(perfdata.errors.first(qMin(kMaxShownErrors, perfdata.errors.size())).join(u' ')));
    }

private:
    bool hasExited() const { return m_run.state() == CommandRun::State::Ended && !m_run.wasKilled(); }

    QString pluginLine() const
    {
        const QString words = firstLine(m_output.text);
        return words.isEmpty() ? firstLine(m_output.longText) : words;
    }

    QString pluginName() const
    {
        const QString program = m_run.plan().shortName();
        return program.isEmpty() ? PluginReportText::tr("The plugin") : program;
    }

    //! \param with     message with two placeholders, for the program and its output
    //! \param without  message for a program that printed nothing
    CheckError reportedError(ErrorType type, const char *with, const char *without) const
    {
        const QString own = pluginLine();
        const QString words = own.isEmpty() ? firstLine(m_run.streams().errors().text()) : own;
        return {type,
                words.isEmpty() ? PluginReportText::tr(without).arg(pluginName())
                                : PluginReportText::tr(with).arg(pluginName(), words)};
    }

    void evaluateExit(Observation *observation) const
    {
        const int code = m_run.exitCode();
        observation->addValue(u"exitCode"_s, code);
        observation->isInconclusive = code < kOkExitCode || code > kCriticalExitCode;
        if (code == kWarningExitCode)
            observation->warning = reportedError(ErrorType::Command, QT_TRANSLATE_NOOP("Plugin", "%1 reports a warning: %2"),
                                                 QT_TRANSLATE_NOOP("Plugin", "%1 reports a warning without a reason."));
        else if (code == kCriticalExitCode)
            observation->error =
                reportedError(ErrorType::Command, QT_TRANSLATE_NOOP("Plugin", "%1 reports a critical state: %2"),
                              QT_TRANSLATE_NOOP("Plugin", "%1 reports a critical state without a reason."));
        else if (code == kUnknownExitCode)
            observation->error =
                reportedError(ErrorType::Command, QT_TRANSLATE_NOOP("Plugin", "%1 reports an unknown state: %2"),
                              QT_TRANSLATE_NOOP("Plugin", "%1 reports an unknown state without a reason."));
        else if (code != kOkExitCode)
            observation->error = invalidExitCodeError(code);
    }

    CheckError invalidExitCodeError(int code) const
    {
        if (code == kCannotRunExitCode) {
            const QString text = PluginReportText::tr(
                "%1 exited with code 126: a program that it tried to run can't be executed. Is that program executable?");
            return {ErrorType::Permission, withCommandMessage(text.arg(pluginName()), m_run.streams())};
        }
        if (code == kNotFound) {
            const QString text = PluginReportText::tr(
                "%1 exited with code 127: a program that it starts was not found. Is it installed, and is it in PATH?");
            return {ErrorType::NotFound, withCommandMessage(text.arg(pluginName()), m_run.streams())};
        }
        const QString text = PluginReportText::tr("%1 exited with code %2, which isn't a plugin exit code (0 to 3).");
        return {ErrorType::Command, withCommandMessage(text.arg(pluginName(), QString::number(code)), m_run.streams())};
    }

    void evaluateSignal(Observation *observation) const
    {
        const QString signal = signalName(m_run.exitCode());
        observation->addValue(u"signal"_s, signal);
        observation->isInconclusive = true;
        const QString text = PluginReportText::tr("%1 was killed by %2.").arg(pluginName(), signal);
        observation->error = CheckError(ErrorType::Command, withCommandMessage(text, m_run.streams()));
    }

    static ObservedValue valueOf(const PerfdataItem &item)
    {
        ObservedValue value{displayText(item.label), *item.value, item.unit, ValueSource::Perfdata};
        if (!item.warn && !item.crit && !item.min && !item.max)
            return value;
        auto *limits = new ValueLimits; // the shared pointer takes ownership
        limits->warn = item.warn;
        limits->crit = item.crit;
        limits->min = item.min;
        limits->max = item.max;
        value.limits = QExplicitlySharedDataPointer<const ValueLimits>(limits);
        return value;
    }

    const CommandRun &m_run;
    PluginOutput m_output;
};

//! \brief Exit code 0 is Up, 1 Degraded, 2 Down, 3 Unknown. Results that can't be trusted are Unknown too: any other code, a
//! signal, or too much output. (Nagios treats other codes as critical, Icinga as unknown. A script that failed hasn't checked
//! anything.)
//!
//! The first line is the summary, and all lines together are the text. Performance data is converted to values, unless the plugin was ended
//! before it had printed all of it.
//! \param run  a run that has ended or is being ended; if it was stopped, `observation` already contains its error
void reportPlugin(const CommandRun &run, Observation *observation)
{
    const PluginResult result(run);
    result.evaluate(observation);
    addStreamValues(run.streams(), observation);
    observation->summary = result.summary();
    observation->text = result.text();
    result.addPerfdata(observation);
}

// exit codes from POSIX XCU 2.8.2
constexpr int kShellCannotRun = 126;
constexpr int kShellNotFound = 127;

CheckError shellError(int code, const CommandStreams &streams)
{
    if (code == kShellNotFound) {
        const QString text = CommandCheckText::tr("The shell couldn't find one of the programs on this command line.");
        return {ErrorType::NotFound, withCommandMessage(text, streams)};
    }
    const QString text = CommandCheckText::tr("The shell wasn't allowed to run one of the programs on this command line.");
    return {ErrorType::Permission, withCommandMessage(text, streams)};
}

QString exitText(const CommandRun &run)
{
    return CommandCheckText::tr("%1 exited with code %2.").arg(run.plan().name, QString::number(run.exitCode()));
}

void evaluateExit(const CommandRun &run, const Fields &fields, Observation *observation)
{
    const int code = run.exitCode();
    observation->addValue(u"exitCode"_s, code);
    if (fields.numberSet(u"accept"_s).contains(code))
        return;
    if (fields.numberSet(u"warnCodes"_s).contains(code))
        observation->warning = CheckError(ErrorType::Command, withCommandMessage(exitText(run), run.streams()));
    else if (run.plan().isShell && (code == kShellNotFound || code == kShellCannotRun))
        observation->error = shellError(code, run.streams());
    else
        observation->error = CheckError(ErrorType::Command, withCommandMessage(exitText(run), run.streams()));
}

void evaluateSignal(const CommandRun &run, Observation *observation)
{
    const QString name = signalName(run.exitCode());
    observation->addValue(u"signal"_s, name);
    const QString text = CommandCheckText::tr("%1 was killed by %2.").arg(run.plan().name, name);
    observation->error = CheckError(ErrorType::Command, withCommandMessage(text, run.streams()));
}

CheckError outputLimitError(const CommandRun &run)
{
    return {ErrorType::Protocol,
            CommandCheckText::tr("%1 printed more than %2 and was stopped. Reduce its output, or redirect it to a file.")
                .arg(run.plan().name, humanByteSize(CommandRun::kMaxOutput))};
}

CheckError cancelledRunError(const CommandRun &run, const CheckContext &context)
{
    const CommandStreams &streams = run.streams();
    if (streams.total() == 0)
        return context.stopped(CommandCheckText::tr("%1 was still running and had printed nothing").arg(run.plan().name));
    const bool onlyErrors = streams.output().total() == 0;
    const QString last = nthLine(onlyErrors ? streams.errors().text() : streams.output().text(), -1);
    if (last.isEmpty())
        return context.stopped(CommandCheckText::tr("%1 was still running").arg(run.plan().name));
    return context.stopped(
        CommandCheckText::tr("%1 was still running, and its last output was “%2”").arg(run.plan().name, last));
}

QString namesOf(const QList<Survivor> &survivors, bool inGroup)
{
    QStringList names;
    for (const Survivor &survivor : survivors) {
        if (survivor.inGroup == inGroup)
            names += displayText(survivor.name);
    }
    names.removeDuplicates();
    constexpr qsizetype kMaxShownNames = 5;
    if (names.size() > kMaxShownNames)
        names = names.first(kMaxShownNames) << u"…"_s;
    return names.join(u", "_s);
}

QString survivorsText(const CommandRun &run, const QList<Survivor> &survivors, bool stopped)
{
    QStringList sentences;
    if (const QString names = namesOf(survivors, true); !stopped && !names.isEmpty())
        sentences += CommandCheckText::tr("%1 left processes running: %2. They were stopped.").arg(run.plan().name, names);
    if (const QString names = namesOf(survivors, false); !names.isEmpty())
        sentences += CommandCheckText::tr("Processes that had left the process group of %1 were stopped: %2.")
                         .arg(run.plan().name, names);
    return sentences.join(u' ');
}

//! Reports survivors in a warning if the command ended normally, otherwise as part of the error.
void reportSurvivors(const CommandRun &run, const QList<Survivor> &survivors, Observation *observation)
{
    const bool stopped = run.state() != CommandRun::State::Ended;
    const bool anyOutside = std::any_of(survivors.begin(), survivors.end(), [](const Survivor &one) { return !one.inGroup; });
    if (survivors.isEmpty()
        || (stopped && !anyOutside)) // a stop normally ends the group, so only processes outside it are worth reporting
        return;
    const QString text = survivorsText(run, survivors, stopped);
    std::optional<CheckError> &place = observation->error ? observation->error : observation->warning;
    if (place)
        place = CheckError(place->type(), place->message() + u' ' + text, place->detail());
    else
        place = CheckError(ErrorType::Command, text);
}

//! Whether the program prints a heading above its figures.
bool printsHeader(const QString &program)
{
    static const QStringList programs{u"df"_s, u"free"_s, u"ps"_s};
    return programs.contains(program);
}

int resultLineNumber(const CommandRun &run, const Fields &fields)
{
    const int chosen = fields.integer(u"resultLine"_s);
    if (chosen != 0)
        return chosen;
    return printsHeader(run.plan().name) ? 2 : 1;
}

QString commandSummary(const CommandRun &run, const Fields &fields)
{
    const QString output = nthLine(run.streams().output().text(), resultLineNumber(run, fields));
    if (!output.isEmpty())
        return output;
    const QString errors = firstLine(run.streams().errors().text());
    if (!errors.isEmpty() || run.state() != CommandRun::State::Ended)
        return errors;
    if (run.wasKilled())
        return signalName(run.exitCode());
    return CommandCheckText::tr("exit code %1").arg(run.exitCode());
}

void addOutput(const CommandRun &run, const Fields &fields, Observation *observation)
{
    const CommandStreams &streams = run.streams();
    addStreamValues(streams, observation);
    observation->summary = commandSummary(run, fields);
}

void reportPlainCommand(const CommandRun &run, const Fields &fields, Observation *observation)
{
    if (run.state() == CommandRun::State::Ended) {
        if (run.wasKilled())
            evaluateSignal(run, observation);
        else
            evaluateExit(run, fields, observation);
    }
    addOutput(run, fields, observation);
}

Evidence evidenceOf(const CommandStreams &streams)
{
    if (streams.total() == 0)
        return {};
    EvidenceData seen;
    seen.body = streams.output().bytes();
    seen.bodySize = streams.output().total();
    seen.isBodyTruncated = streams.output().isTruncated();
    seen.errors = streams.errors().bytes();
    seen.areErrorsTruncated = streams.errors().isTruncated();
    return Evidence(std::move(seen));
}

} // namespace

Observation commandObservation(const CommandRun &run, const Fields &fields, const CheckContext &context,
                               const QList<Survivor> &survivors)
{
    Observation observation;
    if (run.state() == CommandRun::State::Stopped)
        observation.error = cancelledRunError(run, context);
    else if (run.state() == CommandRun::State::TooMuchOutput)
        observation.error = outputLimitError(run);
    if (run.plan().isPlugin)
        reportPlugin(run, &observation);
    else
        reportPlainCommand(run, fields, &observation);
    observation.evidence = evidenceOf(run.streams());
    reportSurvivors(run, survivors, &observation);
    return observation;
}

} // namespace watchkeeper
