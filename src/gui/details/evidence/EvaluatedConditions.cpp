// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/evidence/EvaluatedConditions.h"

#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "conditions/Condition.h"
#include "conditions/facts/ObservedFacts.h"
#include "engine/evaluate/ConditionEvaluator.h"
#include "engine/values/EngineText.h"
#include "gui/details/evidence/EvaluatedFileRules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class EvaluatedConditionsText
{
    Q_DECLARE_TR_FUNCTIONS(EvaluatedConditions)
};

//! Returns whether the error was caused by the target's own conditions.
//! If not, it is an error of the check itself, even if conditions fail too.
bool isCausedByConditions(const CheckError &trouble, const QList<ConditionResult> &conditions)
{
    return trouble.type() == ErrorType::Condition
        && std::any_of(conditions.begin(), conditions.end(), [&trouble](const ConditionResult &one) {
               if (one.passes == true || one.isSkipped)
                   return false;
               const QString sentence = one.passes.has_value() ? text::conditionFails(one.shown, one.reason)
                                                               : text::conditionUndetermined(one.condition, one.reason);
               return trouble.message().startsWith(sentence);
           });
}

//! Returns the type of an error or a warning of the check itself; nullopt if the target's own conditions caused it.
std::optional<ErrorType> checkErrorType(const std::optional<CheckError> &trouble, const QList<ConditionResult> &conditions)
{
    const bool isIts = trouble && !isCausedByConditions(*trouble, conditions);
    return isIts ? std::optional(trouble->type()) : std::nullopt;
}

//! Gives access to the values of the last result. The values are null if there is no result.
class LastResultValues
{
public:
    explicit LastResultValues(const Result *result)
        : m_observation(result ? &result->observation : nullptr)
        , m_error(result ? checkErrorType(result->observation.error, result->conditions) : std::nullopt)
        , m_hasWarning(result && checkErrorType(result->observation.warning, result->conditions))
    {
    }

    bool exists() const { return m_observation != nullptr; }
    QVariant value(const QString &name) const { return m_observation ? m_observation->value(name) : QVariant(); }
    bool failedBy(ErrorType type) const { return m_error == type; }
    bool failed() const { return m_error.has_value(); }
    bool hasWarning() const { return m_hasWarning; }
    QString durationText() const { return m_observation ? humanDuration(m_observation->durationMs) : QString(); }

private:
    const Observation *m_observation;
    std::optional<ErrorType> m_error; //!< excludes errors from the target's own conditions
    bool m_hasWarning;
};

ConditionStatus passOrFail(bool isSo)
{
    return isSo ? ConditionStatus::Passes : ConditionStatus::Fails;
}

EvaluatedCondition timeoutCondition(const Target &target, const LastResultValues &seen)
{
    EvaluatedCondition condition;
    condition.text = EvaluatedConditionsText::tr("The check finishes within %1")
                         .arg(humanDuration(static_cast<double>(target.schedule.timeout.count())));
    if (seen.exists() && !seen.failedBy(ErrorType::Cancelled)) {
        condition.actual = seen.durationText();
        condition.status = passOrFail(!seen.failedBy(ErrorType::Timeout));
    }
    return condition;
}

//! A condition of the target in parsed form.
struct ParsedCondition
{
    TargetCondition source;
    std::optional<Condition> read; //!< nullopt if the condition is invalid
};

QList<ParsedCondition> parsedConditions(const Target &target)
{
    QList<ParsedCondition> conditions;
    for (const TargetCondition &source : target.conditions) {
        const auto read = Condition::parse(source.text);
        conditions.append({source, read ? std::optional(*read) : std::nullopt});
    }
    return conditions;
}

PlaceholderSet requiredPlaceholders(const QList<ParsedCondition> &conditions)
{
    PlaceholderSet asked;
    for (const ParsedCondition &condition : conditions) {
        if (condition.read)
            asked |= condition.read->placeholders();
    }
    return asked;
}

//! Returns the facts for all conditions together, so that a JSON reply is parsed only once.
Facts factsWithEvidence(const Result &result, const Evidence &evidence, PlaceholderSet asked)
{
    Observation seen = result.observation;
    seen.evidence = evidence;
    return factsOf(seen, result.at, asked);
}

//! Returns a condition that passed with its actual values. Empty if the values are no longer available.
QString withPlaceholdersResolved(const Condition &condition, const Facts &facts)
{
    if (condition.hasPattern()) { // matching a pattern can take long, so the condition isn't evaluated again
        const QString filled = condition.withPlaceholdersResolved(facts);
        return filled.contains("(INVALID)"_L1) ? QString() : filled;
    }
    return condition.passes(facts) == true ? condition.withPlaceholdersResolved(facts) : QString();
}

QString evaluatedText(const ConditionResult &judged)
{
    return judged.reason.isEmpty() ? judged.shown
                                   : EvaluatedConditionsText::tr("%1: %2", "a condition: why").arg(judged.shown, judged.reason);
}

//! Returns a condition of the target as the check evaluated it. \param all  the results of all conditions
EvaluatedCondition customCondition(const ParsedCondition &condition, const QList<ConditionResult> &all, const Facts &facts)
{
    const QString &text = condition.source.text;
    const bool degrades = condition.source.otherwise == Outcome::Degraded;
    EvaluatedCondition evaluated{
        degrades ? EvaluatedConditionsText::tr("%1, else degraded").arg(text) : text, {}, ConditionStatus::NotReached};
    const auto judged =
        std::find_if(all.begin(), all.end(), [&text](const ConditionResult &one) { return one.condition == text; });
    if (judged == all.end())
        return evaluated;
    if (!judged->passes) {
        evaluated.status = judged->isSkipped ? ConditionStatus::TooEarly : ConditionStatus::NotEvaluable;
        evaluated.actual = displayLine(judged->reason);
    } else if (*judged->passes && condition.read && !condition.read->windowQueries().isEmpty()) {
        evaluated.status = ConditionStatus::Passes; // not evaluated again, because the history has changed since the check
        evaluated.actual = displayLine(evaluatedText(*judged));
    } else if (*judged->passes) {
        evaluated.status = ConditionStatus::Passes;
        evaluated.actual = condition.read ? displayLine(withPlaceholdersResolved(*condition.read, facts)) : QString();
    } else {
        evaluated.status = degrades ? ConditionStatus::Degrades : ConditionStatus::Fails;
        evaluated.actual = displayLine(evaluatedText(*judged));
    }
    return evaluated;
}

//! Returns whether a condition of the target replaces the built-in condition of this field, as in the engine.
bool isReplaced(const Target &target, const QString &field, PlaceholderSet asked)
{
    const Kind *kind = findKind(target.kind);
    const auto relaxed = kind ? relaxedFieldsFor(*kind, target.fields, asked) : std::nullopt;
    return relaxed && relaxed->written().value(field) != target.fields.written().value(field);
}

EvaluatedCondition statusCondition(const Fields &fields, const LastResultValues &seen)
{
    const NumberSet accepted = fields.numberSet(u"accept"_s);
    EvaluatedCondition condition{
        EvaluatedConditionsText::tr("The status is one of %1").arg(accepted.toString()), {}, ConditionStatus::NotReached};
    if (const QVariant status = seen.value(u"status"_s); status.isValid()) {
        condition.actual = status.toString();
        condition.status = passOrFail(accepted.contains(status.toInt()));
    }
    return condition;
}

EvaluatedCondition certificateTrustCondition(const LastResultValues &seen)
{
    EvaluatedCondition condition{
        EvaluatedConditionsText::tr("The certificate is trusted and valid for this host"), {}, ConditionStatus::NotReached};
    if (seen.failedBy(ErrorType::Tls))
        condition.status = ConditionStatus::Fails;
    else if (seen.value(u"tlsProtocol"_s).isValid())
        condition.status = ConditionStatus::Passes;
    if (condition.status != ConditionStatus::NotReached)
        condition.actual = displayLine(seen.value(u"certificateIssuer"_s).toString());
    return condition;
}

//! Describes the number of days left. The number is rounded down, so -1 means that the certificate expired today.
QString remainingDaysText(int days)
{
    if (days >= 0)
        return EvaluatedConditionsText::tr("%n day(s)", "", days);
    return days == -1 ? EvaluatedConditionsText::tr("expired today")
                      : EvaluatedConditionsText::tr("expired %n day(s) ago", "", -days - 1);
}

EvaluatedCondition certificateValidityCondition(int days, const LastResultValues &seen)
{
    EvaluatedCondition condition{EvaluatedConditionsText::tr("The certificate is valid for at least %n more day(s)", "", days),
                                 {},
                                 ConditionStatus::NotReached};
    if (const QVariant left = seen.value(u"certificateDaysLeft"_s); left.isValid()) {
        const int daysLeft = left.toInt();
        condition.actual = remainingDaysText(daysLeft);
        condition.status = daysLeft >= days ? ConditionStatus::Passes : ConditionStatus::Warns;
        if (daysLeft < 0 && seen.failedBy(ErrorType::Tls))
            condition.status = ConditionStatus::Fails;
    }
    return condition;
}

EvaluatedCondition redirectLimitCondition(int most, const LastResultValues &seen)
{
    EvaluatedCondition condition{
        EvaluatedConditionsText::tr("At most %n redirect(s)", "", most), {}, ConditionStatus::NotReached};
    const QVariant redirects = seen.value(u"redirects"_s);
    const QVariant status = seen.value(u"status"_s);
    if (redirects.isValid() && status.isValid()) {
        // Exceeding the limit is a protocol error, but a redirect within the limit can also cause one. It isn't followed either.
        const bool ledFurther = seen.failedBy(ErrorType::Protocol) && status.toInt() / 100 == 3;
        condition.actual = redirects.toString();
        condition.status = passOrFail(!ledFurther || redirects.toInt() < most);
    }
    return condition;
}

//! Returns whether the certificate is verified, as recorded by the check.
//! If nothing was recorded, the value of the target applies, or else the setting.
bool verifiesTls(const Fields &fields, const TlsEvidence &tls, bool bySettings)
{
    if (!tls.chain.isEmpty() || !tls.protocol.isEmpty())
        return tls.isVerified;
    return fields.written().contains("verifyTls"_L1) ? fields.flag(u"verifyTls"_s) : bySettings;
}

QList<EvaluatedCondition> httpConditions(const Target &target, PlaceholderSet asked, const LastResultValues &seen,
                                         bool certificateCounts)
{
    const Fields &fields = target.fields;
    QList<EvaluatedCondition> conditions;
    if (!isReplaced(target, u"accept"_s, asked))
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

EvaluatedCondition connectionCondition(const LastResultValues &seen)
{
    EvaluatedCondition condition{EvaluatedConditionsText::tr("The port accepts connections"), {}, ConditionStatus::NotReached};
    const bool connected = seen.value(u"ip"_s).isValid();
    if (connected)
        condition.actual = seen.value(u"ip"_s).toString();
    if (connected || seen.failedBy(ErrorType::Refused) || seen.failedBy(ErrorType::Network)
        || seen.failedBy(ErrorType::Timeout))
        condition.status = passOrFail(connected);
    return condition;
}

//! A condition for a port that should be closed. A port that doesn't respond is also considered closed.
EvaluatedCondition portClosedCondition(const LastResultValues &seen)
{
    EvaluatedCondition condition{EvaluatedConditionsText::tr("The port is closed"), {}, ConditionStatus::NotReached};
    if (seen.exists() && (!seen.failed() || seen.failedBy(ErrorType::Condition)))
        condition.status = passOrFail(!seen.failed());
    return condition;
}

EvaluatedCondition replyCondition(const QString &wanted, const Fields &fields, const LastResultValues &seen)
{
    EvaluatedCondition condition{wanted, {}, ConditionStatus::NotReached};
    const bool wasReached = seen.value(u"ip"_s).isValid() && (!fields.flag(u"tls"_s) || seen.value(u"tlsProtocol"_s).isValid());
    if (!wasReached)
        return condition;
    const QVariant reply = seen.value(u"reply"_s);
    condition.actual = displayLine(reply.toString());
    if (seen.failedBy(ErrorType::Condition) || seen.failedBy(ErrorType::Timeout) || seen.failedBy(ErrorType::Network))
        condition.status = ConditionStatus::Fails;
    else if (!seen.failed() && reply.isValid())
        condition.status = ConditionStatus::Passes;
    return condition;
}

QList<EvaluatedCondition> tcpConditions(const Target &target, const LastResultValues &seen)
{
    const Fields &fields = target.fields;
    if (fields.flag(u"mustBeClosed"_s))
        return {portClosedCondition(seen)};
    QList<EvaluatedCondition> conditions{connectionCondition(seen)};
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
        return {EvaluatedConditionsText::tr("The plugin exits with 0 (OK) or 1 (degraded)"), {}, ConditionStatus::NotReached};
    const QString good = fields.numberSet(u"accept"_s).toString();
    const NumberSet warning = fields.numberSet(u"warnCodes"_s);
    if (warning.isEmpty())
        return {EvaluatedConditionsText::tr("The exit code is one of %1").arg(good), {}, ConditionStatus::NotReached};
    return {EvaluatedConditionsText::tr("The exit code is one of %1, or one of %2 for degraded").arg(good, warning.toString()),
            {},
            ConditionStatus::NotReached};
}

ConditionStatus evaluateExitCode(const Fields &fields, int code)
{
    const bool isPlugin = fields.flag(u"plugin"_s);
    if (isPlugin ? code == 0 : fields.numberSet(u"accept"_s).contains(code))
        return ConditionStatus::Passes;
    return (isPlugin ? code == 1 : fields.numberSet(u"warnCodes"_s).contains(code)) ? ConditionStatus::Warns
                                                                                    : ConditionStatus::Fails;
}

QList<EvaluatedCondition> commandConditions(const Target &target, PlaceholderSet asked, const LastResultValues &seen)
{
    if (isReplaced(target, u"accept"_s, asked))
        return {};
    EvaluatedCondition condition = exitCodeCondition(target.fields);
    if (const QVariant code = seen.value(u"exitCode"_s); code.isValid()) {
        condition.actual = code.toString();
        condition.status = evaluateExitCode(target.fields, code.toInt());
    } else if (const QVariant signal = seen.value(u"signal"_s); signal.isValid()) {
        condition.actual = signal.toString();
        condition.status = ConditionStatus::Fails;
    }
    return {condition};
}

QList<EvaluatedCondition> simulatedConditions(const LastResultValues &seen)
{
    EvaluatedCondition condition{
        EvaluatedConditionsText::tr("The simulated service reports no failure"), {}, ConditionStatus::NotReached};
    if (seen.exists() && !seen.failedBy(ErrorType::Timeout) && !seen.failedBy(ErrorType::Cancelled))
        condition.status = seen.failed() ? ConditionStatus::Fails
            : seen.hasWarning()          ? ConditionStatus::Warns
                                         : ConditionStatus::Passes;
    return {condition};
}

} // namespace

QList<EvaluatedCondition> evaluatedConditions(const Target &target, const Result *result, const Evidence &evidence,
                                              bool settingsVerifyTls)
{
    const LastResultValues seen(result);
    const QList<ParsedCondition> read = parsedConditions(target);
    const PlaceholderSet asked = requiredPlaceholders(read);
    const Facts facts = result ? factsWithEvidence(*result, evidence, asked) : Facts();
    QList<EvaluatedCondition> own;
    for (const ParsedCondition &condition : read)
        own.append(customCondition(condition, result ? result->conditions : QList<ConditionResult>(), facts));
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
    conditions.append(timeoutCondition(target, seen));
    return own + conditions;
}

QString conditionResultLabel(ConditionStatus status)
{
    switch (status) {
    case ConditionStatus::Passes:
        return EvaluatedConditionsText::tr("passes", "condition");
    case ConditionStatus::Fails:
    case ConditionStatus::Degrades:
        return EvaluatedConditionsText::tr("fails", "condition");
    case ConditionStatus::Warns:
        return EvaluatedConditionsText::tr("warning", "condition");
    case ConditionStatus::NotEvaluable:
        return EvaluatedConditionsText::tr("can't be evaluated", "condition");
    case ConditionStatus::TooEarly:
        return EvaluatedConditionsText::tr("not enough data yet", "condition");
    case ConditionStatus::NotReached:
        return EvaluatedConditionsText::tr("not checked", "condition");
    }
    Q_UNREACHABLE();
}

} // namespace watchkeeper
