// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/PluginReport.h"

#include "checks/SafeText.h"
#include "checks/command/CommandOutputText.h"
#include "checks/command/Perfdata.h"
#include "checks/command/PluginOutput.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// Exit codes from the Monitoring Plugins Development Guidelines, "Plugin Return Codes"
constexpr int kOkExitCode = 0;
constexpr int kWarningExitCode = 1;
constexpr int kCriticalExitCode = 2;
constexpr int kUnknownExitCode = 3;
// POSIX XCU 2.8.2: a script exits with one of these codes if its last program couldn't be started
constexpr int kCannotRun = 126;
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
        constexpr qsizetype kMaxShown = 3;
        if (!perfdata.errors.isEmpty())
            observation->addValue(u"perfdataErrors"_s,
                                  displayText(perfdata.errors.first(qMin(kMaxShown, perfdata.errors.size())).join(u' ')));
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
        if (code == kCannotRun) {
            const QString text =
                PluginReportText::tr("%1 exited with code 126: a program that it starts can't be run. Is it executable?");
            return {ErrorType::Permission, withCommandMessage(text.arg(pluginName()), m_run.streams())};
        }
        if (code == kNotFound) {
            const QString text = PluginReportText::tr(
                "%1 exited with code 127: a program that it starts was not found. Is it installed, and in PATH?");
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

} // namespace

void reportPlugin(const CommandRun &run, Observation *observation)
{
    const PluginResult result(run);
    result.evaluate(observation);
    addStreamValues(run.streams(), observation);
    observation->summary = result.summary();
    observation->text = result.text();
    result.addPerfdata(observation);
}

} // namespace watchkeeper
