// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/simulated/SimulatedKind.h"

#include "async/Sleep.h"
#include "checks/CheckServices.h"
#include "checks/simulated/SimulatedDraw.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Simulated", text);
}

const QStringList &distributions()
{
    static const QStringList keys{u"constant"_s, u"uniform"_s, u"normal"_s, u"exponential"_s}; // in the order of Distribution
    return keys;
}

double milliseconds(const Fields &fields, const QString &name)
{
    return static_cast<double>(fields.duration(name).count());
}

//! Targets with the same fields share a series; different seeds keep them apart.
size_t seriesOf(const Fields &fields)
{
    return qHashMulti(0, fields.number(u"seed"_s), fields.duration(u"latency"_s).count(), fields.duration(u"jitter"_s).count(),
                      fields.number(u"failureRate"_s), fields.number(u"degradedRate"_s), fields.number(u"timeoutRate"_s),
                      fields.text(u"distribution"_s), fields.text(u"message"_s));
}

SimulatedDice diceFor(const Fields &fields, CheckServices *services)
{
    if (!fields.has(u"seed"_s))
        return {QRandomGenerator::global()->generate64(), 0};
    return {static_cast<quint64>(fields.number(u"seed"_s)), services->simulatedSeries().nextTurn(seriesOf(fields))};
}

QString messageOf(const Fields &fields, Fate fate)
{
    const QString own = fields.text(u"message"_s);
    if (!own.isEmpty())
        return own;
    return fate == Fate::Failure ? say(QT_TRANSLATE_NOOP("Simulated", "The simulated service reports a failure."))
                                 : say(QT_TRANSLATE_NOOP("Simulated", "The simulated service is not quite well."));
}

Observation observe(const Fields &fields, Fate fate, double latency)
{
    Observation observation;
    observation.summary = say(QT_TRANSLATE_NOOP("Simulated", "simulated answer"));
    observation.phases.set(Phase::Wait, latency);
    observation.addValue(u"latency"_s, latency);
    if (fate == Fate::Fine)
        return observation;
    observation.summary = messageOf(fields, fate);
    std::optional<CheckError> &place = fate == Fate::Failure ? observation.error : observation.warning;
    place = CheckError(ErrorType::Condition, observation.summary);
    return observation;
}

QCoro::Task<Observation> runSimulated(Fields fields, CheckContext *context)
{
    SimulatedDice dice = diceFor(fields, &context->services());
    const Fate fate =
        drawFate(&dice, fields.number(u"timeoutRate"_s), fields.number(u"failureRate"_s), fields.number(u"degradedRate"_s));
    const qsizetype distribution = distributions().indexOf(fields.text(u"distribution"_s));
    const double latency = drawLatency(&dice, static_cast<Distribution>(distribution), milliseconds(fields, u"latency"_s),
                                       milliseconds(fields, u"jitter"_s));
    const Milliseconds silence = std::chrono::hours(24 * 365); // until the deadline or somebody else ends it
    const Milliseconds wait = fate == Fate::Timeout ? silence : Milliseconds(std::llround(latency));
    const bool isOver = co_await sleepFor(wait, context->token());
    if (isOver)
        co_return observe(fields, fate, latency);
    Observation stopped;
    stopped.error =
        context->stopped(fate == Fate::Timeout ? say(QT_TRANSLATE_NOOP("Simulated", "the simulated service keeps silent"))
                                               : say(QT_TRANSLATE_NOOP("Simulated", "the simulated service takes longer")));
    co_return stopped;
}

QList<FieldProblem> validateSimulated(const Fields &fields)
{
    const double sum = fields.number(u"failureRate"_s) + fields.number(u"degradedRate"_s) + fields.number(u"timeoutRate"_s);
    if (sum <= 100)
        return {};
    return {{u"failureRate"_s,
             say(QT_TRANSLATE_NOOP("Simulated",
                                   "The rates of failures, degraded answers and timeouts add up to more than 100 %."))}};
}

Field rate(const QString &name, const QString &label, const QString &help)
{
    return {.name = name,
            .type = FieldType::Number,
            .label = label,
            .help = help,
            .defaultValue = 0,
            .maximum = 100,
            .unit = u"%"_s};
}

QList<Field> simulatedFields()
{
    constexpr double kDayInMilliseconds = 86'400'000;
    constexpr double kLargestExactNumber = 9'007'199'254'740'992;
    return {
        {.name = u"latency"_s,
         .type = FieldType::Duration,
         .label = say(QT_TRANSLATE_NOOP("Simulated", "Latency")),
         .help = say(QT_TRANSLATE_NOOP("Simulated",
                                       "How long an answer takes: always, on average, or at least, as the distribution "
                                       "says.")),
         .defaultValue = u"50ms"_s,
         .maximum = kDayInMilliseconds},
        {.name = u"distribution"_s,
         .type = FieldType::Choice,
         .label = say(QT_TRANSLATE_NOOP("Simulated", "Distribution")),
         .help = say(QT_TRANSLATE_NOOP("Simulated",
                                       "constant: always the latency. uniform: the latency ± the jitter. normal: around "
                                       "the latency, the jitter being the standard deviation. exponential: the latency "
                                       "plus a tail with the jitter as its mean, as busy servers have it.")),
         .defaultValue = u"constant"_s,
         .choices = distributions()},
        {.name = u"jitter"_s,
         .type = FieldType::Duration,
         .label = say(QT_TRANSLATE_NOOP("Simulated", "Jitter")),
         .help = say(QT_TRANSLATE_NOOP("Simulated", "How much the latency varies, unless it is constant.")),
         .defaultValue = u"0ms"_s,
         .maximum = kDayInMilliseconds},
        rate(u"failureRate"_s, say(QT_TRANSLATE_NOOP("Simulated", "Failures")),
             say(QT_TRANSLATE_NOOP("Simulated", "Share of checks that fail."))),
        rate(u"degradedRate"_s, say(QT_TRANSLATE_NOOP("Simulated", "Degraded answers")),
             say(QT_TRANSLATE_NOOP("Simulated", "Share of checks that end degraded."))),
        rate(u"timeoutRate"_s, say(QT_TRANSLATE_NOOP("Simulated", "Timeouts")),
             say(QT_TRANSLATE_NOOP("Simulated", "Share of checks that get no answer."))),
        {.name = u"seed"_s,
         .type = FieldType::Number,
         .label = say(QT_TRANSLATE_NOOP("Simulated", "Seed")),
         .help =
             say(QT_TRANSLATE_NOOP("Simulated", "The same number gives the same series of answers each time. Empty: chance.")),
         .maximum = kLargestExactNumber,
         .advanced = true,
         .whole = true},
        {.name = u"message"_s,
         .type = FieldType::Text,
         .label = say(QT_TRANSLATE_NOOP("Simulated", "Message")),
         .help = say(QT_TRANSLATE_NOOP("Simulated", "What it says when it fails or is degraded."))},
    };
}

QString addressOf(const Fields &)
{
    return say(QT_TRANSLATE_NOOP("Simulated", "simulated"));
}

Kind makeKind()
{
    Kind kind;
    kind.key = u"simulated"_s;
    kind.title = say(QT_TRANSLATE_NOOP("Simulated", "Simulated service"));
    kind.help = say(QT_TRANSLATE_NOOP("Simulated",
                                      "Answers, fails or keeps silent by chance, without looking at anything: for trying "
                                      "things out, rehearsals and load tests."));
    kind.fields = simulatedFields();
    kind.run = runSimulated;
    kind.address = addressOf;
    kind.validate = validateSimulated;
    return kind;
}

} // namespace

const Kind *simulatedKind()
{
    static const Kind kind = makeKind();
    return &kind;
}

} // namespace watchkeeper
