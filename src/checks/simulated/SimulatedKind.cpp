// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `simulated` check type: a fictional service for demonstrations, rehearsals and load tests.
#include "checks/simulated/SimulatedKind.h"

#include "async/Alarm.h"
#include "checks/base/BuiltInKinds.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace watchkeeper {

namespace {

constexpr quint64 kSeedStep = 0x9E3779B97F4A7C15ULL;
constexpr double kPercentScale = 100;

quint64 mix(quint64 value)
{
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31U);
}

//! Draws a random number with mean 0 and standard deviation 1 (Box and Muller 1958).
double standardNormal(SimulatedRandom *dice)
{
    const double radius = std::sqrt(-2 * std::log(1 - dice->nextNumber()));
    return radius * std::cos(2 * std::numbers::pi * dice->nextNumber());
}

} // namespace

SimulatedRandom::SimulatedRandom(quint64 seed, quint64 turn)
    : m_state(mix(mix(seed + kSeedStep) + turn * kSeedStep))
{
}

double SimulatedRandom::nextNumber()
{
    constexpr double kUnitScale = 1.0 / 9007199254740992.0; // 2^-53
    m_state += kSeedStep;
    return static_cast<double>(mix(m_state) >> 11U) * kUnitScale;
}

double drawLatency(SimulatedRandom *dice, Distribution distribution, double typical, double jitter)
{
    switch (distribution) {
    case Distribution::Constant:
        return typical;
    case Distribution::Uniform:
        return std::max(0.0, typical + jitter * (2 * dice->nextNumber() - 1));
    case Distribution::Normal:
        return std::max(0.0, typical + jitter * standardNormal(dice));
    case Distribution::Exponential:
        return typical - jitter * std::log(1 - dice->nextNumber());
    }
    return typical;
}

SimulatedResult drawSimulatedResult(SimulatedRandom *dice, double timeoutRate, double failureRate, double degradedRate)
{
    const double nextNumber = dice->nextNumber() * kPercentScale;
    if (nextNumber < timeoutRate)
        return SimulatedResult::Timeout;
    if (nextNumber < timeoutRate + failureRate)
        return SimulatedResult::Failure;
    return nextNumber < timeoutRate + failureRate + degradedRate ? SimulatedResult::Degraded : SimulatedResult::Success;
}

using namespace Qt::StringLiterals;

namespace {

class SimulatedKindText
{
    Q_DECLARE_TR_FUNCTIONS(Simulated)
};

const QStringList &distributions()
{
    static const QStringList keys{u"constant"_s, u"uniform"_s, u"normal"_s, u"exponential"_s}; // same order as Distribution
    return keys;
}

double durationMilliseconds(const Fields &fields, const QString &name)
{
    return static_cast<double>(fields.duration(name).count());
}

//! Returns the series of a target. Targets with the same fields share a series, unless their seeds differ.
size_t simulatedSeriesKey(const Fields &fields)
{
    return qHashMulti(0, fields.number(u"seed"_s), fields.duration(u"latency"_s).count(), fields.duration(u"jitter"_s).count(),
                      fields.number(u"failureRate"_s), fields.number(u"degradedRate"_s), fields.number(u"timeoutRate"_s),
                      fields.text(u"distribution"_s), fields.text(u"message"_s), fields.duration(u"outageAfter"_s).count(),
                      fields.duration(u"outageFor"_s).count());
}

SimulatedRandom diceFor(const Fields &fields, CheckServices *services)
{
    if (!fields.has(u"seed"_s))
        return {QRandomGenerator::global()->generate64(), 0};
    return {static_cast<quint64>(fields.number(u"seed"_s)),
            services->get<SimulatedSeries>().nextTurn(simulatedSeriesKey(fields))};
}

bool isInPlannedOutage(const Fields &fields, CheckServices *services)
{
    if (!fields.has(u"outageAfter"_s))
        return false;
    const Milliseconds age = services->get<SimulatedSeries>().age(simulatedSeriesKey(fields));
    return isInOutage(age, fields.duration(u"outageAfter"_s), fields.duration(u"outageFor"_s));
}

QString messageOf(const Fields &fields, SimulatedResult result)
{
    const QString own = fields.text(u"message"_s);
    if (!own.isEmpty())
        return own;
    return result == SimulatedResult::Failure ? SimulatedKindText::tr("The simulated service reports a failure.")
                                              : SimulatedKindText::tr("The simulated service is degraded.");
}

Observation observeSimulated(const Fields &fields, SimulatedResult result, double latency)
{
    Observation observation;
    const QString reply = fields.text(u"reply"_s);
    observation.summary = reply.isEmpty() ? SimulatedKindText::tr("simulated reply") : reply;
    observation.phases.set(Phase::Wait, latency);
    observation.addValue(u"latency"_s, latency);
    if (result == SimulatedResult::Success)
        return observation;
    observation.summary = messageOf(fields, result);
    std::optional<CheckError> &place = result == SimulatedResult::Failure ? observation.error : observation.warning;
    place = CheckError(ErrorType::Condition, observation.summary);
    return observation;
}

QCoro::Task<Observation> runSimulated(Fields fields, CheckContext *context)
{
    SimulatedRandom dice = diceFor(fields, &context->services());
    SimulatedResult result = drawSimulatedResult(&dice, fields.number(u"timeoutRate"_s), fields.number(u"failureRate"_s),
                                                 fields.number(u"degradedRate"_s));
    if (isInPlannedOutage(fields, &context->services()))
        result = SimulatedResult::Failure;
    const qsizetype distribution = distributions().indexOf(fields.text(u"distribution"_s));
    const double latency = drawLatency(&dice, static_cast<Distribution>(distribution),
                                       durationMilliseconds(fields, u"latency"_s), durationMilliseconds(fields, u"jitter"_s));
    const Milliseconds silence = std::chrono::hours(24 * 365); // the timeout or a cancellation ends the wait earlier
    const Milliseconds wait = result == SimulatedResult::Timeout ? silence : Milliseconds(std::llround(latency));
    const bool isOver = co_await sleepFor(wait, context->token());
    if (isOver)
        co_return observeSimulated(fields, result, latency);
    Observation stopped;
    stopped.error =
        context->stopped(result == SimulatedResult::Timeout ? SimulatedKindText::tr("the simulated service didn't reply")
                                                            : SimulatedKindText::tr("the simulated reply hadn't arrived yet"));
    co_return stopped;
}

QList<FieldProblem> validateSimulated(const Fields &fields)
{
    const double sum = fields.number(u"failureRate"_s) + fields.number(u"degradedRate"_s) + fields.number(u"timeoutRate"_s);
    if (sum <= 100)
        return {};
    return {{u"failureRate"_s,
             SimulatedKindText::tr("The rates of failures, degraded replies and timeouts add up to more than 100 %.")}};
}

Field rateField(const QString &name, const QString &label, const QString &help)
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
         .label = SimulatedKindText::tr("Latency"),
         .help = SimulatedKindText::tr(
             "How long a reply takes. Depending on the distribution, this is the exact, average or minimum time."),
         .defaultValue = u"50ms"_s,
         .maximum = kDayInMilliseconds},
        {.name = u"distribution"_s,
         .type = FieldType::Choice,
         .label = SimulatedKindText::tr("Distribution"),
         .help = SimulatedKindText::tr(
             "constant: always exactly the latency. uniform: evenly distributed within the latency ± the jitter. normal: "
             "normally distributed around the latency, with the jitter as standard deviation. exponential: the latency plus an "
             "exponential tail with the jitter as its mean, as on busy servers."),
         .defaultValue = u"constant"_s,
         .choices = distributions()},
        {.name = u"jitter"_s,
         .type = FieldType::Duration,
         .label = SimulatedKindText::tr("Jitter"),
         .help = SimulatedKindText::tr("How much the latency varies, unless the distribution is constant."),
         .defaultValue = u"0ms"_s,
         .maximum = kDayInMilliseconds},
        rateField(u"failureRate"_s, SimulatedKindText::tr("Failures"), SimulatedKindText::tr("Share of checks that fail.")),
        rateField(u"degradedRate"_s, SimulatedKindText::tr("Degraded replies"),
                  SimulatedKindText::tr("Share of checks that are degraded.")),
        rateField(u"timeoutRate"_s, SimulatedKindText::tr("Timeouts"),
                  SimulatedKindText::tr("Share of checks that get no reply.")),
        {.name = u"seed"_s,
         .type = FieldType::Number,
         .label = SimulatedKindText::tr("Seed"),
         .help = SimulatedKindText::tr(
             "The same seed produces the same series of replies each time. Leave empty for a random seed."),
         .maximum = kLargestExactNumber,
         .advanced = true,
         .whole = true},
        {.name = u"reply"_s,
         .type = FieldType::Text,
         .label = SimulatedKindText::tr("Reply"),
         .help = SimulatedKindText::tr("Text of a successful reply, such as 200 OK."),
         .advanced = true},
        {.name = u"outageAfter"_s,
         .type = FieldType::Duration,
         .label = SimulatedKindText::tr("Outage after"),
         .help = SimulatedKindText::tr("Begin an outage this long after the first check. Leave empty for no planned outage."),
         .maximum = kDayInMilliseconds,
         .advanced = true},
        {.name = u"outageFor"_s,
         .type = FieldType::Duration,
         .label = SimulatedKindText::tr("Outage length"),
         .help = SimulatedKindText::tr("How long the planned outage lasts. All checks fail during it."),
         .defaultValue = u"2m"_s,
         .minimum = 1,
         .maximum = kDayInMilliseconds,
         .advanced = true},
        {.name = u"message"_s,
         .type = FieldType::Text,
         .label = SimulatedKindText::tr("Message"),
         .help = SimulatedKindText::tr("Message for a failed or degraded check.")},
    };
}

void addSimulatedExpectations(const Fields &, Expectations *expectations)
{
    EvaluatedCondition condition{SimulatedKindText::tr("The simulated service reports no failure"), {}};
    const bool isCutShort = expectations->failedBy(ErrorType::Timeout) || expectations->failedBy(ErrorType::Cancelled);
    if (expectations->seen() && !isCutShort)
        condition.status = expectations->failed() ? ConditionStatus::Fails
            : expectations->hasWarning()          ? ConditionStatus::Degrades
                                                  : ConditionStatus::Passes;
    expectations->add(condition);
}

QString simulatedAddress(const Fields &)
{
    return SimulatedKindText::tr("simulated");
}

} // namespace

Kind makeSimulatedKind()
{
    Kind kind;
    kind.key = u"simulated"_s;
    kind.title = SimulatedKindText::tr("Simulated service");
    kind.help = SimulatedKindText::tr(
        "Replies, fails or times out at random, without checking anything. For experiments, drills and load tests.");
    kind.fields = simulatedFields();
    kind.run = runSimulated;
    kind.address = simulatedAddress;
    kind.validate = validateSimulated;
    kind.expectations = addSimulatedExpectations;
    kind.advice = [](const Fields &) {
        const QString text =
            SimulatedKindText::tr("Nothing to fix: this service is simulated. It stays up if you set its failure rate to 0.");
        return QList<KindAdvice>{{ErrorType::Condition, text}};
    };
    return kind;
}

} // namespace watchkeeper
