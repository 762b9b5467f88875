// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/conditions/ConditionHints.h"

#include "app/query/RecentHistory.h"
#include "conditions/Condition.h"
#include "conditions/facts/Facts.h"
#include "conditions/facts/ObservedFacts.h"
#include "gui/look/StateMark.h"
#include "model/json/JsonQuery.h"
#include "model/target/Result.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxConditionProposals = 40;

class ConditionProposalsText
{
    Q_DECLARE_TR_FUNCTIONS(ConditionProposals)
};

struct Word
{
    const char *text;
    const char *meaning;
};

constexpr Word kOperators[]{
    {"== ", QT_TRANSLATE_NOOP("ConditionProposals", "equals")},
    {"!= ", QT_TRANSLATE_NOOP("ConditionProposals", "doesn't equal")},
    {"< ", QT_TRANSLATE_NOOP("ConditionProposals", "is less than")},
    {"<= ", QT_TRANSLATE_NOOP("ConditionProposals", "is less than or equal to")},
    {"> ", QT_TRANSLATE_NOOP("ConditionProposals", "is greater than")},
    {">= ", QT_TRANSLATE_NOOP("ConditionProposals", "is greater than or equal to")},
    {"contains ", QT_TRANSLATE_NOOP("ConditionProposals", "contains the text")},
    {"not contains ", QT_TRANSLATE_NOOP("ConditionProposals", "doesn't contain the text")},
    {"matches ", QT_TRANSLATE_NOOP("ConditionProposals", "matches a regular expression")},
    {"and ", QT_TRANSLATE_NOOP("ConditionProposals", "both must pass")},
    {"or ", QT_TRANSLATE_NOOP("ConditionProposals", "at least one must pass")},
};

constexpr Word kFunctions[]{
    {"len(", QT_TRANSLATE_NOOP("ConditionProposals", "length of a string, or number of elements in a list")},
    {"has(", QT_TRANSLATE_NOOP("ConditionProposals", "whether the value exists")},
    {"pat(", QT_TRANSLATE_NOOP("ConditionProposals", "a pattern with * and ?")},
    {"any(", QT_TRANSLATE_NOOP("ConditionProposals", "one of several values, separated by commas")},
    {"matches(", QT_TRANSLATE_NOOP("ConditionProposals", "regular expression that the value must match")},
    {"contains(", QT_TRANSLATE_NOOP("ConditionProposals", "text that the value must contain")},
    {"median(1h)", QT_TRANSLATE_NOOP("ConditionProposals", "median of the last hour")},
    {"p95(7d)", QT_TRANSLATE_NOOP("ConditionProposals", "95th percentile of the last 7 days, or any other percentile")},
    {"mean(1h)", QT_TRANSLATE_NOOP("ConditionProposals", "mean of the last hour")},
    {"min(1d)", QT_TRANSLATE_NOOP("ConditionProposals", "minimum of the last day")},
    {"max(1d)", QT_TRANSLATE_NOOP("ConditionProposals", "maximum of the last day")},
    {"rate([RESPONSE_TIME], 5m)",
     QT_TRANSLATE_NOOP("ConditionProposals", "rate of change over the last 5 minutes, such as 10ms/min")},
    {"forecast([RESPONSE_TIME], 7d)", QT_TRANSLATE_NOOP("ConditionProposals", "linear forecast for 7 days ahead")},
    {"not ", QT_TRANSLATE_NOOP("ConditionProposals", "negates the condition")},
    {"true", ""},
    {"false", ""},
};

//! The incomplete condition before the cursor.
struct PartialCondition
{
    int start = 0;
    QString text; //!< the text from `start` to the cursor
};

class ConditionProposalCollector
{
public:
    ConditionProposalCollector(const PartialCondition &partial, int cursor)
        : m_typed(partial)
        , m_cursor(cursor)
    {
    }

    //! Adds a proposal if it begins with the typed text and is longer than it.
    void addIfMatching(const QString &text, const QString &meaning)
    {
        const bool keepsGoing = text.startsWith(m_typed.text, Qt::CaseInsensitive) && text.size() > m_typed.text.size();
        if (keepsGoing && m_proposals.size() < kMaxConditionProposals)
            m_proposals.append({text, meaning, m_typed.start, m_cursor - m_typed.start});
    }
    QList<ConditionProposal> proposals() { return m_proposals; }

private:
    const PartialCondition &m_typed;
    int m_cursor;
    QList<ConditionProposal> m_proposals;
};

void addPlaceholderProposals(ConditionProposalCollector &collector)
{
    for (const PlaceholderInfo &info : placeholders()) {
        const QString tail = info.tail == PlaceholderTail::Name ? u"."_s : QString();
        collector.addIfMatching(u'[' + info.name + u']' + tail, info.help);
    }
}

QStringList headerNames(const Facts &seen)
{
    QStringList names;
    for (const auto &[name, value] : seen.headers.value_or(QList<std::pair<QByteArray, QByteArray>>()))
        names.append(QString::fromUtf8(name).toLower());
    names.removeDuplicates();
    return names;
}

QStringList valueNames(const Facts &seen, bool onlyPerfdata)
{
    QStringList names;
    for (const NamedFact &fact : seen.values) {
        if (fact.isPerfdata || !onlyPerfdata)
            names.append(fact.name);
    }
    return names;
}

//! Returns the keys of the object at the path.
QStringList keysAt(const Facts &seen, QStringView path)
{
    const auto query = JsonQuery::parse(path.toString(), JsonQuery::Dialect::Gatus);
    if (!query || !seen.body || seen.json().fault != JsonFacts::Fault::None)
        return {};
    return query->find(seen.json().root).toObject().keys();
}

//! The beginning of a JSON path, such as `.apps[0].na`.
struct PathStart
{
    qsizetype lastDot = -1;
    bool isInIndex = false; //!< true inside an open bracket
};

//! Parses the text after a placeholder. Returns nullopt if the path has ended and another word has begun.
std::optional<PathStart> pathStartOf(QStringView tail)
{
    PathStart path;
    QChar quote;
    for (qsizetype i = 0; i < tail.size(); ++i) {
        const QChar c = tail[i];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (path.isInIndex && (c == u'"' || c == u'\''))
            quote = c;
        else if (c == u'[' || c == u']')
            path.isInIndex = c == u'[';
        else if (c.isSpace())
            return std::nullopt;
        else if (c == u'.' && !path.isInIndex)
            path.lastDot = i;
    }
    return path;
}

//! A placeholder and the part of its path before the cursor.
struct PlaceholderPosition
{
    Placeholder placeholder;
    qsizetype nameStart = 0;
    QString path;           //!< the path in the body up to the last dot; empty for other placeholders
    bool isInIndex = false; //!< whether the cursor is inside an index of a body path
};

//! Returns nullopt if the cursor isn't in a path. \param end  the position after the closing bracket of the placeholder
std::optional<PlaceholderPosition> placeholderBefore(Placeholder placeholder, QStringView before, qsizetype end)
{
    const QStringView tail = before.sliced(end);
    const std::optional<PathStart> path = pathStartOf(tail);
    const bool isBody = placeholder == Placeholder::Body;
    if (!path || !(tail.startsWith(u'.') || (isBody && tail.startsWith(u'['))))
        return std::nullopt;
    if (!isBody)
        return PlaceholderPosition{placeholder, end + 1, {}};
    return PlaceholderPosition{placeholder, end + path->lastDot + 1,
                               tail.first(std::max<qsizetype>(path->lastDot, 0)).toString(), path->isInIndex};
}

//! Returns nullopt if the cursor isn't in the path after a placeholder.
std::optional<PlaceholderPosition> placeAt(QStringView before)
{
    for (qsizetype at = before.size() - 1; at >= 0; --at) {
        const qsizetype end = before[at] == u'[' ? before.indexOf(u']', at) : -1;
        const auto placeholder = end < 0 ? std::nullopt : placeholderFromName(before.sliced(at + 1, end - at - 1));
        if (placeholder)
            return placeholderBefore(*placeholder, before, end + 1);
    }
    return std::nullopt;
}

QStringList namesAt(const PlaceholderPosition &place, const Facts *seen)
{
    if (place.placeholder == Placeholder::Phase) {
        QStringList phases;
        for (int i = 0; i < kPhaseCount; ++i)
            phases.append(phaseKey(static_cast<Phase>(i)));
        return phases;
    }
    if (!seen || place.isInIndex)
        return {};
    switch (place.placeholder) {
    case Placeholder::Header:
        return headerNames(*seen);
    case Placeholder::Value:
        return valueNames(*seen, false);
    case Placeholder::Perfdata:
        return valueNames(*seen, true);
    case Placeholder::Body:
        return keysAt(*seen, place.path);
    default:
        return {};
    }
}

//! Returns whether an operator can follow, that is, whether there is an operand and a space before the word.
bool isAfterOperand(const QString &text, int wordStart)
{
    const QStringView before = QStringView(text).first(wordStart).trimmed();
    return before.endsWith(u']') || before.endsWith(u')') || before.contains(u']');
}

int wordStart(const QString &text, int cursor)
{
    int start = cursor;
    while (start > 0 && text[start - 1].isLetter())
        --start;
    return start;
}

} // namespace

QList<ConditionProposal> conditionProposals(const QString &text, int cursor, const Facts *seen, bool all)
{
    const QChar next = cursor < text.size() ? text[cursor] : QChar(u' ');
    if (!next.isSpace() && next != u']' && next != u')')
        return {}; // the cursor is inside a word, where nothing can be completed
    const QStringView before = QStringView(text).first(cursor);
    if (const auto place = placeAt(before)) {
        const PartialCondition partial{static_cast<int>(place->nameStart), before.sliced(place->nameStart).toString()};
        ConditionProposalCollector collector(partial, cursor);
        for (const QString &name : namesAt(*place, seen))
            collector.addIfMatching(name, {});
        return collector.proposals();
    }
    const int bracket = static_cast<int>(before.lastIndexOf(u'['));
    if (bracket >= 0 && before.indexOf(u']', bracket) < 0) {
        const PartialCondition partial{bracket, before.sliced(bracket).toString()};
        ConditionProposalCollector collector(partial, cursor + (next == u']' ? 1 : 0));
        addPlaceholderProposals(collector);
        return collector.proposals();
    }
    const int start = wordStart(text, cursor);
    const PartialCondition partial{start, before.sliced(start).toString()};
    if (partial.text.isEmpty() && !all)
        return {};
    ConditionProposalCollector collector(partial, cursor);
    if (isAfterOperand(text, start)) {
        for (const Word &word : kOperators)
            collector.addIfMatching(QString::fromLatin1(word.text), ConditionProposalsText::tr(word.meaning));
    }
    if (partial.text.isEmpty() && !isAfterOperand(text, start))
        addPlaceholderProposals(collector);
    for (const Word &word : kFunctions)
        collector.addIfMatching(QString::fromLatin1(word.text),
                                *word.meaning ? ConditionProposalsText::tr(word.meaning) : QString());
    return collector.proposals();
}

namespace {

class ConditionVerdictText
{
    Q_DECLARE_TR_FUNCTIONS(ConditionRow)
};

PlaceholderSet allPlaceholders()
{
    PlaceholderSet all;
    for (const PlaceholderInfo &info : placeholders())
        all.insert(info.placeholder);
    return all;
}

bool usesReply(const Condition &condition)
{
    const PlaceholderSet placeholders = condition.placeholders();
    return placeholders.contains(Placeholder::Body) || placeholders.contains(Placeholder::StandardOutput)
        || placeholders.contains(Placeholder::StandardError);
}

ConditionOutcome evaluateAgainst(const Condition &condition, const LastObservation &seen)
{
    const ConditionResult *result = seen.resultOf(condition.text());
    if (!result || result->isSkipped)
        return condition.evaluate(seen.factsFor(condition));
    ConditionOutcome outcome;
    outcome.passes = result->passes;
    outcome.shown = result->shown;
    outcome.reason = result->reason;
    return outcome;
}

QString verdictWithReason(const QString &text, const QString &reason)
{
    return reason.isEmpty() ? text : ConditionVerdictText::tr("%1. %2", "a condition, why").arg(text, reason);
}

} // namespace

LastObservation::LastObservation(const Result &result, QString history)
    : m_facts(factsOf(result.observation, result.at, allPlaceholders()))
    , m_observation(result.observation)
    , m_target(result.targetId)
    , m_time(result.at.toMSecsSinceEpoch())
    , m_history(std::move(history))
    , m_conditionResults(result.conditions)
    , m_isTruncated(result.observation.evidence->isBodyTruncated || result.observation.evidence->areErrorsTruncated)
{
    m_observation.evidence = Evidence();
}

Facts LastObservation::factsFor(const Condition &condition) const
{
    Facts facts = m_facts;
    if (!condition.windowQueries().isEmpty() && !m_history.isEmpty())
        facts.windowValues = windowValuesFromHistory(m_history, m_target, condition.windowQueries(), m_observation, m_time);
    return facts;
}

const ConditionResult *LastObservation::resultOf(const QString &condition) const
{
    const auto found = std::find_if(m_conditionResults.begin(), m_conditionResults.end(),
                                    [&condition](const ConditionResult &one) { return one.condition == condition; });
    return found == m_conditionResults.end() ? nullptr : &*found;
}

ConditionVerdict conditionVerdict(const Condition &condition, Outcome fallback, const LastObservation &seen)
{
    const ConditionOutcome outcome = evaluateAgainst(condition, seen);
    if (!outcome.passes && seen.isTruncated() && usesReply(condition) && !seen.resultOf(condition.text()))
        return {MarkState::Unknown,
                ConditionVerdictText::tr("Can't be evaluated here: only the beginning of the reply is available. The check "
                                         "itself reads more of the reply. Use “Test now” to evaluate the condition.")};
    if (outcome.isSkipped)
        return {MarkState::Pending, ConditionVerdictText::tr("Skipped until there is enough data: %1").arg(outcome.reason)};
    if (!outcome.passes)
        return {MarkState::Unknown, ConditionVerdictText::tr("Can't be evaluated: %1").arg(outcome.reason)};
    if (*outcome.passes && !condition.windowQueries().isEmpty())
        return {MarkState::Up, verdictWithReason(ConditionVerdictText::tr("Passes: %1").arg(outcome.shown), outcome.reason)};
    if (*outcome.passes) {
        const bool isAtHand = !seen.isTruncated() || !usesReply(condition);
        return {MarkState::Up,
                ConditionVerdictText::tr("Passes: %1")
                    .arg(isAtHand ? condition.withPlaceholdersResolved(seen.facts()) : outcome.shown)};
    }
    return {markStateOf(fallback), verdictWithReason(ConditionVerdictText::tr("Fails: %1").arg(outcome.shown), outcome.reason)};
}

} // namespace watchkeeper
