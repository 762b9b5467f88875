// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The commands `perfdata` and `range`: show how the output of plugins is parsed and evaluated. They need no engine and no profile.

#include "checks/command/CommandRun.h"
#include "checks/command/CommandStreams.h"
#include "checks/command/plugin/PluginOutput.h"
#include "checks/command/plugin/RangeText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/Command.h"
#include "cli/write/OrderedJson.h"
#include "model/base/Quantity.h"

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class PerfdataCommand : public Command
{
public:
    static const CommandText kText;
    static constexpr bool kWritesForPrograms = true;
    using Command::Command;
    void start() override;

private:
    void print(const OutputBuffer &output);
};

struct RangeOptions : CommandOptions
{
    QString range;      //!< as entered by the user
    QStringList values; //!< the numbers to test, as entered by the user

    void addTo(CLI::App *app);
};

class RangeCommand : public CommandWithOptions<RangeOptions>
{
public:
    static const CommandText kText;
    static constexpr bool kWritesForPrograms = true;
    using CommandWithOptions::CommandWithOptions;
    void start() override;
};

QJsonValue thresholdOrNull(const std::optional<ThresholdRange> &range)
{
    if (!range)
        return {};
    return range->isSingleNumber() ? QJsonValue(range->end) : QJsonValue(range->toString());
}

QByteArray originalJson(const WrittenPerfdata &written)
{
    QJsonObject object{{u"value"_s, written.value}, {u"unit"_s, written.unit}};
    const auto add = [&object](const QString &key, const QString &text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    add(u"warn"_s, written.warn);
    add(u"crit"_s, written.crit);
    add(u"min"_s, written.min);
    add(u"max"_s, written.max);
    return orderedJson(object, {u"value"_s, u"unit"_s, u"warn"_s, u"crit"_s, u"min"_s, u"max"_s});
}

QByteArray itemJson(const PerfdataItem &item)
{
    const QJsonObject object{{u"label"_s, item.label},
                             {u"value"_s, numberOrNull(item.value)},
                             {u"unit"_s, unitKey(item.unit)},
                             {u"warn"_s, thresholdOrNull(item.warn)},
                             {u"crit"_s, thresholdOrNull(item.crit)},
                             {u"min"_s, numberOrNull(item.min)},
                             {u"max"_s, numberOrNull(item.max)}};
    QByteArray text = orderedJson(object, {u"label"_s, u"value"_s, u"unit"_s, u"warn"_s, u"crit"_s, u"min"_s, u"max"_s});
    text.chop(1);
    return text + ",\"original\":" + originalJson(item.written) + '}';
}

//! \brief Returns the output as
//! `{"text","longText","perfdata":[{"label","value","unit","warn","crit","min","max","original"}],"errors":[…]}`, on one line
//! without a line ending.
//!
//! Numbers are in the base unit. Missing values are null, and a missing unit is an empty string. A threshold that isn't a
//! single number is written as a range in text form.
QByteArray perfdataJson(const PluginOutput &output)
{
    const Perfdata perfdata = parsePerfdata(output.perfdata);
    QByteArray items;
    for (const PerfdataItem &item : perfdata.items)
        items += (items.isEmpty() ? "" : ",") + itemJson(item);
    return "{\"text\":" + compactJson(output.text) + ",\"longText\":" + compactJson(output.longText) + ",\"perfdata\":[" + items
        + "],\"errors\":" + compactJson(QJsonArray::fromStringList(perfdata.errors)) + '}';
}

//! \brief The data read from standard input.
class Input
{
public:
    OutputBuffer output;
    QString problem; //!< error message; empty if reading succeeded, even if it stopped at the size limit
};

//! Reads standard input. Blocks; call it in the thread pool.
std::shared_ptr<Input> readInput()
{
    constexpr qint64 kChunkSize = 64 * 1024;
    auto input = std::make_shared<Input>();
    QFile file;
    if (!file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        input->problem = file.errorString();
        return input;
    }
    while (input->output.total() <= CommandRun::kMaxOutput) {
        const QByteArray chunk = file.read(kChunkSize);
        if (chunk.isEmpty())
            break;
        input->output.append(chunk.constData(), chunk.size());
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

const CommandText PerfdataCommand::kText{
    "perfdata", "Nagios plugins",
    "Parse the output of a Nagios plugin, and print it as JSON.\n"
    "Reads standard input. Values and thresholds are converted to one unit per quantity, such as ms to seconds and KB to "
    "bytes. \"original\" contains the unconverted text. A threshold that is a range is printed as a string, and a single "
    "number such as 10 as a number. \"errors\" lists what couldn't be parsed.",
    R"(Examples:
  /usr/lib/nagios/plugins/check_load -w 5 -c 9 | watchkeeper-cli perfdata
  echo 'OK | rta=12.5ms;100;500;0' | watchkeeper-cli perfdata | jq '.perfdata[0].value'

Exit status: 0, also with errors; 65 more than 16 MiB of input.)"};

void PerfdataCommand::start()
{
    runInPool(readInput, [this](const std::shared_ptr<Input> &input) {
        if (!input->problem.isEmpty())
            return fail(exit_status::kInputOutput, CliText::tr("Standard input couldn't be read: %1.").arg(input->problem));
        print(input->output);
    });
}

void PerfdataCommand::print(const OutputBuffer &output)
{
    if (output.total() > CommandRun::kMaxOutput)
        return fail(exit_status::kBadData,
                    CliText::tr("Standard input contains more than %1, the limit for the output of a command.")
                        .arg(humanByteSize(CommandRun::kMaxOutput)));
    console().out.write(perfdataJson(splitPluginOutput(output)) + '\n');
    finish(exit_status::kUp);
}

const CommandText RangeCommand::kText{"range", "Nagios plugins",
                                      "Test values against a Nagios threshold range.\n"
                                      "Prints alert or ok for each value, one per line. A range includes both ends.",
                                      R"(Examples:
  watchkeeper-cli range 10:20 25        alert: outside
  watchkeeper-cli range @10:20 15       alert: inside
  watchkeeper-cli range ~:0 -5 0.5      ok, alert

Exit status: 0 all ok, 2 an alert, 65 an invalid range or value.)"};

void RangeOptions::addTo(CLI::App *app)
{
    addText(app, "RANGE", &range, "RANGE",
            "Range: 10 (0 to 10), 10: (10 or more), ~:10 (10 or less) or 10:20. Values outside it "
            "cause an alert. With @ in front, values inside the range do.")
        .required();
    addTexts(app, "VALUE", &values, "VALUE",
             "A number, with a point as the decimal separator. Several numbers are tested one by one.")
        .required();
}

void RangeCommand::start()
{
    const auto range = parseRange(options().range);
    if (!range)
        return fail(exit_status::kBadData, range.error());
    QString lines;
    int status = exit_status::kUp;
    for (const QString &value : options().values) {
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

} // namespace

void addPluginCommands(CommandDescriptions *all)
{
    addCommands<PerfdataCommand, RangeCommand>(all);
}

} // namespace watchkeeper
