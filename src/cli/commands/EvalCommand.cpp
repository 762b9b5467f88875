// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The command `eval`: evaluates conditions on an observation.

#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/Command.h"
#include "cli/write/OrderedJson.h"
#include "conditions/Condition.h"
#include "conditions/facts/Facts.h"
#include "conditions/facts/ObservedFacts.h"
#include "engine/past/TargetHistory.h"
#include "model/base/Expected.h"
#include "model/base/Quantity.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct EvalOptions : CommandOptions
{
    QStringList conditions;
    QString observation; //!< a file, or - for standard input; empty for no observation
    QString past;        //!< a file of results, or - for standard input

    void addTo(CLI::App *app);
    void validate() const;
};

//! \brief Reads the observation and the history in the thread pool, because standard input can be slow, and then evaluates the
//! conditions.
class EvalCommand : public CommandWithOptions<EvalOptions>
{
public:
    static const CommandText kText;
    static constexpr bool kWritesForPrograms = true;
    using CommandWithOptions::CommandWithOptions;
    void start() override;

private:
    //! The input, or the reason why it couldn't be read.
    struct Input
    {
        QByteArray bytes; //!< content of one file
        int status = 0;   //!< exit status
        QString problem;
        Facts facts;
    };

    static Input readAll(const Options &options);
    static Input readInput(const QString &path);
    void evaluate(const Facts &facts);
};

QDateTime timeOf(const QJsonObject &json)
{
    return QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs);
}

//! Parses a JSON array of objects, or NDJSON (one object per line).
Expected<QList<QJsonObject>, QString> parseObjects(const QByteArray &bytes)
{
    QList<QJsonObject> objects;
    if (const QJsonDocument list = QJsonDocument::fromJson(bytes); list.isArray()) {
        for (const QJsonValue &one : list.array())
            objects.append(one.toObject());
        return objects;
    }
    const QList<QByteArray> lines = bytes.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QJsonDocument line = QJsonDocument::fromJson(lines[i]);
        if (!line.isObject())
            return Unexpected(CliText::tr("Line %1 of the history isn't a valid result in JSON format.").arg(i + 1));
        objects.append(line.object());
    }
    return objects;
}

//! \brief Answers the history queries of conditions, based on results in any order, as printed by `history query --format
//! ndjson` or `json`.
//! \param bytes  objects, one per line or in an array; each has a time `at` and the queried values
//! \param observation  the observation to evaluate; only results before its time (before now if it has no time) are used
//! \return the answers, or an error message if an object isn't a valid result
Expected<QList<WindowValue>, QString> historyFromText(const QByteArray &bytes, const QList<WindowQuery> &queries,
                                                      const QJsonObject &observation)
{
    auto objects = parseObjects(bytes);
    if (!objects)
        return Unexpected(objects.error());
    QList<Result> results;
    for (const QJsonObject &object : *objects) {
        Result result;
        result.at = timeOf(object);
        result.observation = seriesFromJson(object);
        if (!result.at.isValid())
            return Unexpected(CliText::tr("Result %1 of the history has no time. Add “at”, such as 2026-03-01T12:00:00Z.")
                                  .arg(results.size() + 1));
        results.append(result);
    }
    std::stable_sort(results.begin(), results.end(), [](const Result &a, const Result &b) { return a.at < b.at; });
    const QDateTime given = timeOf(observation);
    const QDateTime now = given.isValid() ? given : QDateTime::currentDateTimeUtc();
    TargetHistory past(queries);
    for (const Result &result : std::as_const(results)) {
        if (result.at < now)
            past.add(result);
    }
    past.mergeEarlier(TargetHistory(queries)); // marks the history as complete
    return past.answers(queries, seriesFromJson(observation), now.toMSecsSinceEpoch());
}

constexpr qint64 kInputChunkSize = 1024 * 1024;
constexpr qint64 kMaxInputBytes = 64 * kInputChunkSize;

QByteArray jsonLine(const QString &condition, const ConditionOutcome &outcome)
{
    const bool isDecided = outcome.passes.has_value();
    QJsonObject object{{u"condition"_s, condition},
                       {u"holds"_s, isDecided ? QJsonValue(*outcome.passes) : QJsonValue()},
                       {u"shown"_s, outcome.shown},
                       {u"error"_s, isDecided ? QJsonValue() : QJsonValue(outcome.reason)}};
    if (outcome.isSkipped)
        object.insert(u"skipped"_s, true);
    if (isDecided && !outcome.reason.isEmpty())
        object.insert(u"note"_s, outcome.reason);
    return orderedJson(object, {u"condition"_s, u"holds"_s, u"shown"_s, u"error"_s, u"skipped"_s, u"note"_s}) + '\n';
}

QString noteText(const ConditionNote &note)
{
    return CliText::tr("Column %1: %2").arg(note.column()).arg(note.text());
}

QList<WindowQuery> windowQueriesFor(const QStringList &conditions)
{
    QList<WindowQuery> questions;
    for (const QString &text : conditions) {
        if (const auto condition = Condition::parse(text))
            questions += condition->windowQueries();
    }
    return questions;
}

const CommandText EvalCommand::kText{
    "eval", "Configuration as code",
    "Evaluate conditions against a stored result.\n"
    "Prints a line of JSON for each condition, with the keys condition, holds (true, false, or null if it can't be evaluated), "
    "shown (the condition with the actual values) and error (why it can't be evaluated, or what is wrong with the condition). "
    "Conditions that use history also have note, with the values from history, or skipped, if there isn't enough history.",
    R"(Examples:
  watchkeeper-cli eval '[STATUS] == 200' --observation seen.json
  echo '{"status": 404, "responseTimeMs": 12}' |
    watchkeeper-cli eval '[STATUS] == 200 and [RESPONSE_TIME] < 300ms' --observation -
  watchkeeper-cli check --url https://shop.example --format ndjson |
    watchkeeper-cli eval '[CERTIFICATE_EXPIRATION] > 14d' --observation -
  watchkeeper-cli history query "Shop API" --from 7d --format ndjson |
    watchkeeper-cli eval '[RESPONSE_TIME] < 3 * p95(7d)' --observation seen.json --past -

Fields of an observation: status responseTimeMs ip body headers connected certificateExpiresInMs
domainExpiresInMs dnsRcode exitCode stdout stderr packetLoss jitterMs values phases.
In results of the check command, cookies and tokens in headers are masked as ***, so
conditions can't test them.
Exit status: 0 all conditions pass; 65 a condition or the observation is invalid, or a
condition can't be evaluated; otherwise 2 a condition fails; 66 file not found.)"};

void EvalOptions::addTo(CLI::App *app)
{
    addTexts(app, "CONDITION", &conditions, "CONDITION", "The condition, such as '[STATUS] == 200'.").required();
    addPath(app, "--observation", &observation, "FILE|-",
            "The observation as JSON: a result of check --format ndjson, or an object such as {\"status\": 200, \"body\": "
            "\"…\"}. Use "
            "- to read it from standard input. Default: an empty observation.");
    addPath(app, "--past", &past, "FILE|-",
            "Earlier results, for conditions such as '[RESPONSE_TIME] < 3 * median(1h)', as printed "
            "by history query --format ndjson. Use - to read them from standard input, unless the "
            "observation is read from there. Without this option, such conditions are skipped.");
}

void EvalOptions::validate() const
{
    require(observation != "-"_L1 || past != "-"_L1, "Only one of --observation and --past can be read from standard input.");
}

void EvalCommand::start()
{
    runInPool([options = options()] { return readAll(options); },
              [this](const Input &input) {
                  if (input.status != 0)
                      return fail(input.status, input.problem);
                  evaluate(input.facts);
              });
}

EvalCommand::Input EvalCommand::readAll(const Options &options)
{
    Input input;
    QJsonObject seen;
    if (!options.observation.isEmpty()) {
        input = readInput(options.observation);
        if (input.status != 0)
            return input;
        const auto facts = factsFromText(input.bytes);
        if (!facts)
            return {{}, exit_status::kBadData, facts.error(), {}};
        input.facts = *facts;
        seen = QJsonDocument::fromJson(input.bytes).object();
    }
    if (options.past.isEmpty())
        return input;
    const Input past = readInput(options.past);
    if (past.status != 0)
        return past;
    const auto answers = historyFromText(past.bytes, windowQueriesFor(options.conditions), seen);
    if (!answers)
        return {{}, exit_status::kBadData, answers.error(), {}};
    input.facts.windowValues = *answers;
    return input;
}

EvalCommand::Input EvalCommand::readInput(const QString &path)
{
    const bool isStandardInput = path == "-"_L1;
    QFile file(path);
    if (!isStandardInput && !file.exists())
        return {{}, exit_status::kNoInput, CliText::tr("File %1 not found.").arg(path), {}};
    if (!isStandardInput && QFileInfo(path).isDir())
        return {{}, exit_status::kNoInput, CliText::tr("%1 is a folder, not an observation.").arg(path), {}};
    const bool isOpen = isStandardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return {{}, exit_status::kNoInput, CliText::tr("%1 couldn't be read: %2.").arg(path, file.errorString()), {}};
    Input input;
    // Data from a pipe arrives in pieces.
    for (QByteArray piece = file.read(kInputChunkSize); !piece.isEmpty() && input.bytes.size() <= kMaxInputBytes;
         piece = file.read(kInputChunkSize))
        input.bytes += piece;
    if (file.error() != QFile::NoError)
        return {{}, exit_status::kInputOutput, CliText::tr("%1 couldn't be read: %2.").arg(path, file.errorString()), {}};
    if (input.bytes.size() > kMaxInputBytes)
        return {{}, exit_status::kBadData, CliText::tr("%1 is larger than %2.").arg(path, humanByteSize(kMaxInputBytes)), {}};
    return input;
}

void EvalCommand::evaluate(const Facts &facts)
{
    bool allPassed = true;
    bool allHold = true;
    for (const QString &text : options().conditions) {
        const auto condition = Condition::parse(text);
        ConditionOutcome outcome;
        if (condition) {
            outcome = condition->evaluate(facts);
            for (const ConditionNote &hint : condition->hints())
                console().say(CliText::tr("%1: %2").arg(text, noteText(hint)));
        } else {
            outcome.shown = text;
            outcome.reason = noteText(condition.error());
        }
        allPassed = allPassed && (outcome.passes || outcome.isSkipped);
        allHold = allHold && outcome.passes.value_or(outcome.isSkipped);
        console().out.write(jsonLine(text, outcome));
    }
    finish(!allPassed ? exit_status::kBadData : allHold ? exit_status::kUp : exit_status::kDown);
}

} // namespace

void addEvalCommand(CommandDescriptions *all)
{
    addCommands<EvalCommand>(all);
}

} // namespace watchkeeper
