// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/EvaluatedConditions.h"

#include "app/DisplayText.h"
#include "checks/Registry.h"
#include "conditions/Condition.h"
#include "conditions/ObservedFacts.h"
#include "engine/ConditionEvaluator.h"
#include "engine/EngineText.h"
#include "gui/details/EvaluatedFileRules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class EvaluatedConditionsText
{
    Q_DECLARE_TR_FUNCTIONS(EvaluatedConditions)
};

//! Whether the error comes only from the target's own conditions. An error of the check itself can occur together with conditions that
//! fail.
bool isCausedByConditions(const CheckError &trouble, const QList<ConditionResult> &conditions)
{
    return trouble.type() == ErrorType::Condition
        && std::any_of(conditions.begin(), conditions.end(), [&trouble](const ConditionResult &one) {
               if (one.holds == true || one.isSkipped)
                   return false;
               const QString sentence = one.holds.has_value() ? text::conditionFails(one.shown, one.reason)
                                                              : text::conditionUndetermined(one.condition, one.reason);
               return trouble.message().startsWith(sentence);
           });
}

//! The type of an error or a warning of the check itself.
std::optional<ErrorType> checkErrorType(const std::optional<CheckError> &trouble, const QList<ConditionResult> &conditions)
{
    const bool isIts = trouble && !isCausedByConditions(*trouble, conditions);
    return isIts ? std::optional(trouble->type()) : std::nullopt;
}

//! Access to the values of the last result. Returns null values if there is no result.
class Seen
{
public:
    explicit Seen(const Result *result)
        : m_observation(result ? &result->observation : nullptr)
        , m_error(result ? checkErrorType(result->observation.error, result->conditions) : std::nullopt)
        , m_warns(result && checkErrorType(result->observation.warning, result->conditions))
    {
    }

    bool any() const { return m_observation != nullptr; }
    QVariant value(const QString &name) const { return m_observation ? m_observation->value(name) : QVariant(); }
    bool failedBy(ErrorType type) const { return m_error == type; }
    bool failed() const { return m_error.has_value(); }
    bool warns() const { return m_warns; }
    QString time() const { return m_observation ? humanDuration(m_observation->durationMs) : QString(); }

private:
    const Observation *m_observation;
    std::optional<ErrorType> m_error; //!< excludes errors from the target's own conditions
    bool m_warns;
};

Held holds(bool isSo)
{
    return isSo ? Held::Yes : Held::No;
}

EvaluatedCondition inTime(const Target &target, const Seen &seen)
{
    EvaluatedCondition condition;
    condition.wanted = EvaluatedConditionsText::tr("The check finishes within %1")
                           .arg(humanDuration(static_cast<double>(target.schedule.timeout.count())));
    if (seen.any() && !seen.failedBy(ErrorType::Cancelled)) {
        condition.seen = seen.time();
        condition.held = holds(!seen.failedBy(ErrorType::Timeout));
    }
    return condition;
}

//! A condition of the target, parsed once.
struct CustomCondition
{
    TargetCondition source;
    std::optional<Condition> read; //!< absent if the condition is invalid
};

QList<CustomCondition> customConditions(const Target &target)
{
    QList<CustomCondition> conditions;
    for (const TargetCondition &source : target.conditions) {
        const auto read = Condition::parse(source.text);
        conditions.append({source, read ? std::optional(*read) : std::nullopt});
    }
    return conditions;
}

PlaceholderSet requiredPlaceholders(const QList<CustomCondition> &conditions)
{
    PlaceholderSet asked;
    for (const CustomCondition &condition : conditions) {
        if (condition.read)
            asked |= condition.read->placeholders();
    }
    return asked;
}

//! The facts for all conditions. They are shared, so a JSON reply is parsed only once.
Facts factsWithEvidence(const Result &result, const Evidence &evidence, PlaceholderSet asked)
{
    Observation seen = result.observation;
    seen.evidence = evidence;
    return factsOf(seen, result.at, asked);
}

//! The condition with its actual values, even if it passes. Empty if the values are no longer available.
QString withPlaceholdersResolved(const Condition &condition, const Facts &facts)
{
    if (condition.hasPattern()) { // a pattern can take long, so the condition isn't evaluated again
        const QString filled = condition.withPlaceholdersResolved(facts);
        return filled.contains("(INVALID)"_L1) ? QString() : filled;
    }
    return condition.holds(facts) == true ? condition.withPlaceholdersResolved(facts) : QString();
}

QString evaluatedText(const ConditionResult &judged)
{
    return judged.reason.isEmpty() ? judged.shown
                                   : EvaluatedConditionsText::tr("%1: %2", "a condition: why").arg(judged.shown, judged.reason);
}

//! \param all  all conditions as evaluated by the check
EvaluatedCondition ofTarget(const CustomCondition &condition, const QList<ConditionResult> &all, const Facts &facts)
{
    const QString &text = condition.source.text;
    const bool degrades = condition.source.otherwise == Outcome::Degraded;
    EvaluatedCondition held{degrades ? EvaluatedConditionsText::tr("%1, else degraded").arg(text) : text, {}, Held::NotReached};
    const auto judged =
        std::find_if(all.begin(), all.end(), [&text](const ConditionResult &one) { return one.condition == text; });
    if (judged == all.end())
        return held;
    if (!judged->holds) {
        held.held = judged->isSkipped ? Held::TooEarly : Held::NotEvaluable;
        held.seen = displayLine(judged->reason);
    } else if (*judged->holds && condition.read && !condition.read->windowQueries().isEmpty()) {
        held.held = Held::Yes; // not evaluated again, because the history has changed since the check
        held.seen = displayLine(evaluatedText(*judged));
    } else if (*judged->holds) {
        held.held = Held::Yes;
        held.seen = condition.read ? displayLine(withPlaceholdersResolved(*condition.read, facts)) : QString();
    } else {
        held.held = degrades ? Held::Degrades : Held::No;
        held.seen = displayLine(evaluatedText(*judged));
    }
    return held;
}

//! Whether a condition of the target replaces this field, as in the engine.
bool isYielded(const Target &target, const QString &field, PlaceholderSet asked)
{
    const Kind *kind = findKind(target.kind);
    const auto yielded = kind ? yieldedFields(*kind, target.fields, asked) : std::nullopt;
    return yielded && yielded->written().value(field) != target.fields.written().value(field);
}

EvaluatedCondition statusCondition(const Fields &fields, const Seen &seen)
{
    const NumberSet accepted = fields.numberSet(u"accept"_s);
    EvaluatedCondition condition{
        EvaluatedConditionsText::tr("The status is one of %1").arg(accepted.toString()), {}, Held::NotReached};
    if (const QVariant status = seen.value(u"status"_s); status.isValid()) {
        condition.seen = status.toString();
        condition.held = holds(accepted.contains(status.toInt()));
    }
    return condition;
}

EvaluatedCondition certificateTrustCondition(const Seen &seen)
{
    EvaluatedCondition condition{
        EvaluatedConditionsText::tr("The certificate is trusted and valid for this host"), {}, Held::NotReached};
    if (seen.failedBy(ErrorType::Tls))
        condition.held = Held::No;
    else if (seen.value(u"tlsProtocol"_s).isValid())
        condition.held = Held::Yes;
    if (condition.held != Held::NotReached)
        condition.seen = displayLine(seen.value(u"certificateIssuer"_s).toString());
    return condition;
}

//! Describes the number of days left. Partial days count, so -1 means that it expired today.
QString remainingDaysText(int days)
{
    if (days >= 0)
        return EvaluatedConditionsText::tr("%n day(s)", "", days);
    return days == -1 ? EvaluatedConditionsText::tr("expired today")
                      : EvaluatedConditionsText::tr("expired %n day(s) ago", "", -days - 1);
}

EvaluatedCondition certificateValidityCondition(int days, const Seen &seen)
{
    EvaluatedCondition condition{
        EvaluatedConditionsText::tr("The certificate is valid for at least %n more day(s)", "", days), {}, Held::NotReached};
    if (const QVariant left = seen.value(u"certificateDaysLeft"_s); left.isValid()) {
        const int daysLeft = left.toInt();
        condition.seen = remainingDaysText(daysLeft);
        condition.held = daysLeft >= days ? Held::Yes : Held::Warns;
        if (daysLeft < 0 && seen.failedBy(ErrorType::Tls))
            condition.held = Held::No;
    }
    return condition;
}

EvaluatedCondition redirectLimitCondition(int most, const Seen &seen)
{
    EvaluatedCondition condition{EvaluatedConditionsText::tr("At most %n redirect(s)", "", most), {}, Held::NotReached};
    const QVariant redirects = seen.value(u"redirects"_s);
    const QVariant status = seen.value(u"status"_s);
    if (redirects.isValid() && status.isValid()) {
        // The last page within the limit can itself violate the protocol. Its redirect isn't followed either.
        const bool ledFurther = seen.failedBy(ErrorType::Protocol) && status.toInt() / 100 == 3;
        condition.seen = redirects.toString();
        condition.held = holds(!ledFurther || redirects.toInt() < most);
    }
    return condition;
}

//! Whether the certificate is verified, as recorded by the check. If not recorded, the target's own value applies, otherwise the setting.
bool verifiesTls(const Fields &fields, const TlsEvidence &tls, bool bySettings)
{
    if (!tls.chain.isEmpty() || !tls.protocol.isEmpty())
        return tls.isVerified;
    return fields.written().contains("verifyTls"_L1) ? fields.flag(u"verifyTls"_s) : bySettings;
}

QList<EvaluatedCondition> httpConditions(const Target &target, PlaceholderSet asked, const Seen &seen, bool certificateCounts)
{
    const Fields &fields = target.fields;
    QList<EvaluatedCondition> conditions;
    if (!isYielded(target, u"accept"_s, asked))
        conditions.append(statusCondition(fields, seen));
    if (certificateCounts && fields.url(u"url"_s).scheme() == "https"_L1) {
        conditions.append(certificateTrustCondition(seen));
        if (const int days = fields.integer(u"certificateDays"_s); days > 0)
            conditions.append(certificateValidityCondition(days, seen));
    }
    if (fields.flag(u"followRedirects"_s))
        conditions.append(redirectLimitCondition(fields.integer(u"maxRedirects"_s), seen));
    return conditions;
}

EvaluatedCondition connects(const Seen &seen)
{
    EvaluatedCondition condition{EvaluatedConditionsText::tr("The port accepts connections"), {}, Held::NotReached};
    const bool connected = seen.value(u"ip"_s).isValid();
    if (connected)
        condition.seen = seen.value(u"ip"_s).toString();
    if (connected || seen.failedBy(ErrorType::Refused) || seen.failedBy(ErrorType::Network)
        || seen.failedBy(ErrorType::Timeout))
        condition.held = holds(connected);
    return condition;
}

//! A condition for a port that should be closed. A port that doesn't respond is also considered closed.
EvaluatedCondition portClosedCondition(const Seen &seen)
{
    EvaluatedCondition condition{EvaluatedConditionsText::tr("The port is closed"), {}, Held::NotReached};
    if (seen.any() && (!seen.failed() || seen.failedBy(ErrorType::Condition)))
        condition.held = holds(!seen.failed());
    return condition;
}

EvaluatedCondition replyCondition(const QString &wanted, const Fields &fields, const Seen &seen)
{
    EvaluatedCondition condition{wanted, {}, Held::NotReached};
    const bool wasReached = seen.value(u"ip"_s).isValid() && (!fields.flag(u"tls"_s) || seen.value(u"tlsProtocol"_s).isValid());
    if (!wasReached)
        return condition;
    const QVariant reply = seen.value(u"reply"_s);
    condition.seen = displayLine(reply.toString());
    if (seen.failedBy(ErrorType::Condition) || seen.failedBy(ErrorType::Timeout) || seen.failedBy(ErrorType::Network))
        condition.held = Held::No;
    else if (!seen.failed() && reply.isValid())
        condition.held = Held::Yes;
    return condition;
}

QList<EvaluatedCondition> tcpConditions(const Target &target, const Seen &seen)
{
    const Fields &fields = target.fields;
    if (fields.flag(u"mustBeClosed"_s))
        return {portClosedCondition(seen)};
    QList<EvaluatedCondition> conditions{connects(seen)};
    if (fields.has(u"expect"_s))
        conditions.append(replyCondition(
            EvaluatedConditionsText::tr("The reply contains “%1”").arg(displayLine(fields.text(u"expect"_s))), fields, seen));
    if (fields.has(u"expectPattern"_s))
        conditions.append(replyCondition(
            EvaluatedConditionsText::tr("The reply matches the pattern %1").arg(displayLine(fields.text(u"expectPattern"_s))),
            fields, seen));
    return conditions;
}

//! A condition for the exit code of a command: 0, or the codes set for the target. For a plugin, the codes that its protocol defines.
EvaluatedCondition exitCodeCondition(const Fields &fields)
{
    if (fields.flag(u"plugin"_s))
        return {EvaluatedConditionsText::tr("The plugin exits with 0 (OK) or 1 (degraded)"), {}, Held::NotReached};
    const QString good = fields.numberSet(u"accept"_s).toString();
    const NumberSet warning = fields.numberSet(u"warnCodes"_s);
    if (warning.isEmpty())
        return {EvaluatedConditionsText::tr("The exit code is one of %1").arg(good), {}, Held::NotReached};
    return {EvaluatedConditionsText::tr("The exit code is one of %1, or one of %2 for degraded").arg(good, warning.toString()),
            {},
            Held::NotReached};
}

Held evaluateExitCode(const Fields &fields, int code)
{
    const bool isPlugin = fields.flag(u"plugin"_s);
    if (isPlugin ? code == 0 : fields.numberSet(u"accept"_s).contains(code))
        return Held::Yes;
    return (isPlugin ? code == 1 : fields.numberSet(u"warnCodes"_s).contains(code)) ? Held::Warns : Held::No;
}

QList<EvaluatedCondition> commandConditions(const Target &target, PlaceholderSet asked, const Seen &seen)
{
    if (isYielded(target, u"accept"_s, asked))
        return {};
    EvaluatedCondition condition = exitCodeCondition(target.fields);
    if (const QVariant code = seen.value(u"exitCode"_s); code.isValid()) {
        condition.seen = code.toString();
        condition.held = evaluateExitCode(target.fields, code.toInt());
    } else if (const QVariant signal = seen.value(u"signal"_s); signal.isValid()) {
        condition.seen = signal.toString();
        condition.held = Held::No;
    }
    return {condition};
}

QList<EvaluatedCondition> simulatedConditions(const Seen &seen)
{
    EvaluatedCondition condition{EvaluatedConditionsText::tr("The simulated service reports no failure"), {}, Held::NotReached};
    if (seen.any() && !seen.failedBy(ErrorType::Timeout) && !seen.failedBy(ErrorType::Cancelled))
        condition.held = seen.failed() ? Held::No : seen.warns() ? Held::Warns : Held::Yes;
    return {condition};
}

} // namespace

QList<EvaluatedCondition> evaluatedConditions(const Target &target, const Result *result, const Evidence &evidence,
                                              bool settingsVerifyTls)
{
    const Seen seen(result);
    const QList<CustomCondition> read = customConditions(target);
    const PlaceholderSet asked = requiredPlaceholders(read);
    const Facts facts = result ? factsWithEvidence(*result, evidence, asked) : Facts();
    QList<EvaluatedCondition> own;
    for (const CustomCondition &condition : read)
        own.append(ofTarget(condition, result ? result->conditions : QList<ConditionResult>(), facts));
    QList<EvaluatedCondition> conditions;
    if (target.kind == "http"_L1)
        conditions = httpConditions(target, asked, seen, verifiesTls(target.fields, evidence->tls, settingsVerifyTls));
    else if (target.kind == "tcp"_L1)
        conditions = tcpConditions(target, seen);
    else if (target.kind == "command"_L1)
        conditions = commandConditions(target, asked, seen);
    else if (target.kind == "file"_L1)
        conditions = evaluatedFileRules(target.fields, result ? &result->observation : nullptr);
    else if (target.kind == "log"_L1)
        conditions = evaluatedLogRules(target.fields, result ? &result->observation : nullptr);
    else if (target.kind == "simulated"_L1)
        conditions = simulatedConditions(seen);
    conditions.append(inTime(target, seen));
    return own + conditions;
}

QString conditionResultLabel(Held held)
{
    switch (held) {
    case Held::Yes:
        return EvaluatedConditionsText::tr("passes", "condition");
    case Held::No:
    case Held::Degrades:
        return EvaluatedConditionsText::tr("fails", "condition");
    case Held::Warns:
        return EvaluatedConditionsText::tr("warning", "condition");
    case Held::NotEvaluable:
        return EvaluatedConditionsText::tr("can't be evaluated", "condition");
    case Held::TooEarly:
        return EvaluatedConditionsText::tr("not enough data yet", "condition");
    case Held::NotReached:
        return EvaluatedConditionsText::tr("not checked", "condition");
    }
    Q_UNREACHABLE();
}

} // namespace watchkeeper
