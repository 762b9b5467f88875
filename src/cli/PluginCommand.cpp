// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PluginCommand.h"

#include "checks/command/CommandRun.h"
#include "checks/command/plugin/PluginOutput.h"
#include "checks/command/plugin/RangeText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/PerfdataJson.h"
#include "model/base/Quantity.h"

#include <QFile>
#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! \brief The data read from standard input.
class Input
{
public:
    OutputBuffer output;
    QString problem; //!< error message; empty if all data was read, or as much as is allowed
};

//! Reads standard input. Blocks; call it in the thread pool.
std::shared_ptr<Input> readInput()
{
    constexpr qint64 kPortion = 64 * 1024;
    auto input = std::make_shared<Input>();
    QFile file;
    if (!file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        input->problem = file.errorString();
        return input;
    }
    while (input->output.total() <= CommandRun::kMaxOutput) {
        const QByteArray portion = file.read(kPortion);
        if (portion.isEmpty())
            break;
        input->output.append(portion.constData(), portion.size());
    }
    if (file.error() != QFile::NoError)
        input->problem = file.errorString();
    return input;
}

std::optional<double> numberOf(const QString &text)
{
    QStringView rest(text);
    const auto number = takeNumber(&rest);
    return rest.isEmpty() ? number : std::nullopt;
}

} // namespace

void PluginCommand::start()
{
    if (arguments().action == Action::Range)
        evaluateRange();
    else
        readPerfdata();
}

void PluginCommand::evaluateRange()
{
    const auto range = parseRange(arguments().range);
    if (!range)
        return fail(exit_status::kBadData, range.error());
    QString lines;
    int status = exit_status::kUp;
    for (const QString &value : arguments().values) {
        const auto number = numberOf(value);
        if (!number)
            return fail(exit_status::kBadData,
                        CliText::tr("“%1” isn't a valid number. Use a form like 12 or -0.5.").arg(value));
        const bool isAlert = range->alerts(*number);
        lines += isAlert ? u"alert\n"_s : u"ok\n"_s;
        status = isAlert ? exit_status::kDown : status;
    }
    console().out.write(lines);
    finish(status);
}

void PluginCommand::readPerfdata()
{
    m_isReading = true;
    auto *watcher = new QFutureWatcher<std::shared_ptr<Input>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        m_isReading = false;
        const std::shared_ptr<Input> input = watcher->result();
        if (!input->problem.isEmpty())
            return fail(exit_status::kInputOutput, CliText::tr("Standard input couldn't be read: %1.").arg(input->problem));
        writePerfdata(input->output);
    });
    watcher->setFuture(QtConcurrent::run(readInput));
}

void PluginCommand::writePerfdata(const OutputBuffer &output)
{
    if (output.total() > CommandRun::kMaxOutput)
        return fail(exit_status::kBadData,
                    CliText::tr("Standard input contains more than %1, the limit for the output of a command.")
                        .arg(humanByteSize(CommandRun::kMaxOutput)));
    console().out.write(perfdataJson(splitPluginOutput(output)) + '\n');
    finish(exit_status::kUp);
}

} // namespace watchkeeper

#include "moc_PluginCommand.cpp"
