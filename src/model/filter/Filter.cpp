// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/filter/Filter.h"

#include "model/filter/FilterParser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

FilterSearchTexts::FilterSearchTexts(const QString &whichName, const QString &whichKind, const QStringList &whichTags,
                                     const QString &whichAddress, const QString &whichHost)
    : name(whichName.toCaseFolded())
    , kind(whichKind.toCaseFolded())
    , address(whichAddress.toCaseFolded())
    , host(whichHost.toCaseFolded())
{
    for (const QString &tag : whichTags)
        tags.append(tag.toCaseFolded());
    all = QStringList{name, kind, address, tags.join(u' ')}.join(u'\n');
    m_targetTextLength = all.size();
}

void FilterSearchTexts::setResultTexts(const QString &result, const QString &state)
{
    all.truncate(m_targetTextLength);
    all += u'\n' + result.toCaseFolded() + u'\n' + state.toCaseFolded();
}

namespace {

constexpr quint32 bit(FilterState state)
{
    return static_cast<quint32>(state);
}

//! A problem that isn't confirmed yet may be transient, so it is neither down, degraded nor unknown.
quint32 outcomeBits(const Result &last)
{
    if (last.outcome != Outcome::Up && !last.hard)
        return bit(FilterState::Problem) | bit(FilterState::Unconfirmed) | bit(FilterState::Soft);
    const quint32 problem = bit(FilterState::Problem) | bit(FilterState::Hard);
    switch (last.outcome) {
    case Outcome::Up:
        return bit(FilterState::Up) | (last.hard ? 0U : bit(FilterState::Soft));
    case Outcome::Degraded:
        return bit(FilterState::Degraded) | problem;
    case Outcome::Unknown:
        return bit(FilterState::Unknown) | problem;
    case Outcome::Down:
        return bit(FilterState::Down) | problem;
    }
    Q_UNREACHABLE();
}

//! Returns the states of an unreachable target. Unreachable replaces Down, Unknown and Unconfirmed, because the result says more
//! about the route than about the target.
quint32 unreachableBits(const Result &last)
{
    const quint32 replaced = bit(FilterState::Down) | bit(FilterState::Unknown) | bit(FilterState::Unconfirmed);
    return (outcomeBits(last) & ~replaced) | bit(FilterState::Unreachable);
}

//! Returns the states of a target. A paused target has no other state, because its last result is outdated. During
//! maintenance, outcomes are ignored.
quint32 stateBits(const FilterSubject &subject)
{
    quint32 bits = subject.running ? bit(FilterState::Running) : 0;
    if (subject.texts.tags.isEmpty())
        bits |= bit(FilterState::Untagged);
    if (subject.marked)
        bits |= bit(FilterState::Marked);
    if (subject.paused)
        return bits | bit(FilterState::Paused);
    if (subject.inMaintenance)
        return bits | bit(FilterState::Maintenance);
    if (!subject.last)
        return bits | bit(FilterState::Pending);
    if (subject.acknowledged)
        bits |= bit(FilterState::Acknowledged);
    if (subject.snoozed)
        bits |= bit(FilterState::Snoozed);
    if (subject.flapping)
        bits |= bit(FilterState::Flapping);
    if (subject.unobserved)
        return bits | bit(FilterState::Unobserved);
    return bits | (subject.unreachable ? unreachableBits(*subject.last) : outcomeBits(*subject.last));
}

quint32 errorBits(const FilterSubject &subject)
{
    if (!subject.last)
        return 0;
    const Observation &observation = subject.last->observation;
    const auto &reason = observation.error ? observation.error : observation.warning;
    return reason ? 1U << static_cast<int>(reason->type()) : 0;
}

std::optional<double> ageOf(const QDateTime &moment, qint64 now)
{
    return moment.isValid() ? std::optional(static_cast<double>(now - moment.toMSecsSinceEpoch())) : std::nullopt;
}

std::optional<double> statusOf(const Observation &observation)
{
    for (const ObservedValue &value : observation.values) {
        if (value.name == "status"_L1 || value.name == "exitCode"_L1)
            return value.value.toDouble();
    }
    return {};
}

//! Returns the number that this key refers to. Returns nullopt if the number wasn't measured; then, no range matches.
std::optional<double> numberOf(FilterKey key, const FilterSubject &subject, qint64 now)
{
    if (!subject.last)
        return {};
    switch (key) {
    case FilterKey::Time:
        return subject.last->observation.durationMs;
    case FilterKey::Since:
        return ageOf(subject.since, now);
    case FilterKey::Checked:
        return ageOf(subject.last->at, now);
    case FilterKey::Attempt:
        return subject.last->attempt;
    case FilterKey::Status:
        return statusOf(subject.last->observation);
    default:
        return {};
    }
}

const QString &textOf(FilterKey key, const FilterSearchTexts &texts)
{
    switch (key) {
    case FilterKey::Kind:
        return texts.kind;
    case FilterKey::Name:
        return texts.name;
    case FilterKey::Host:
        return texts.host;
    case FilterKey::Address:
        return texts.address;
    default:
        return texts.all;
    }
}

template<typename Holds>
bool any(const QList<FilterValue> &values, Holds holds)
{
    return std::any_of(values.begin(), values.end(), holds);
}

bool anyValueMatches(const FilterTerm &term, const FilterSubject &subject, qint64 now)
{
    switch (filterKeyInfo(term.key).form) {
    case FilterForm::Word: {
        const quint32 bits = term.key == FilterKey::Is ? stateBits(subject) : errorBits(subject);
        return any(term.values, [bits](const FilterValue &value) { return (value.bits & bits) != 0; });
    }
    case FilterForm::Duration:
    case FilterForm::Number: {
        const auto number = numberOf(term.key, subject, now);
        return number && any(term.values, [&](const FilterValue &value) { return value.range.contains(*number); });
    }
    case FilterForm::Part:
    case FilterForm::Whole:
    case FilterForm::Pattern:
        break;
    }
    if (term.key == FilterKey::Tag) {
        return any(subject.texts.tags.isEmpty() ? QList<FilterValue>() : term.values, [&](const FilterValue &value) {
            const QStringList &tags = subject.texts.tags;
            return std::any_of(tags.begin(), tags.end(), [&](const QString &tag) { return value.containsText(tag); });
        });
    }
    const QString &text = textOf(term.key, subject.texts);
    return any(term.values, [&text](const FilterValue &value) { return value.containsText(text); });
}

QString quotedFilterText(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

bool needsQuotes(const QString &text, FilterKey key)
{
    const auto isSpecial = [](QChar c) { return c.isSpace() || c == u'"' || c == u'|'; };
    if (text.isEmpty() || std::any_of(text.begin(), text.end(), isSpecial))
        return true;
    const QChar first = text.front();
    if (key == FilterKey::Text)
        return first == u'-' || first == u'!' || text.contains(u':') || !FilterScanner(text).comparisonKey().isEmpty();
    return first == u'/' || first == u'=' || text.contains(u',');
}

QString valueText(const FilterValue &value, FilterKey key)
{
    switch (value.match) {
    case FilterValue::Match::Bits:
    case FilterValue::Match::Range:
        return value.written;
    case FilterValue::Match::Pattern:
        return u'/' + value.written + u'/';
    case FilterValue::Match::Part:
    case FilterValue::Match::Whole:
        break;
    }
    const QString text = needsQuotes(value.written, key) ? quotedFilterText(value.written) : value.written;
    const bool needsWholeMarker = value.match == FilterValue::Match::Whole && filterKeyInfo(key).form == FilterForm::Part;
    return needsWholeMarker ? u'=' + text : text;
}

} // namespace

bool FilterValue::containsText(const QString &text) const
{
    switch (match) {
    case Match::Part:
        return text.contains(folded);
    case Match::Whole:
        return text == folded;
    case Match::Pattern:
        return pattern.match(text).hasMatch();
    case Match::Bits:
    case Match::Range:
        break;
    }
    return false;
}

bool FilterTerm::matches(const FilterSubject &subject, qint64 now) const
{
    return anyValueMatches(*this, subject, now) != isNegated;
}

QString FilterTerm::toText() const
{
    QStringList texts;
    for (const FilterValue &value : values)
        texts.append(valueText(value, key));
    const QString word = filterKeyInfo(key).word;
    return (isNegated ? u"-"_s : QString()) + (word.isEmpty() ? QString() : word + u':') + texts.join(u',');
}

namespace {

bool isAgeTerm(const FilterTerm &term)
{
    return term.key == FilterKey::Since || term.key == FilterKey::Checked;
}

} // namespace

Filter::Filter(QList<Terms> alternatives)
    : m_alternatives(std::move(alternatives))
{
    Q_ASSERT(std::none_of(m_alternatives.begin(), m_alternatives.end(), [](const Terms &terms) { return terms.isEmpty(); }));
}

bool Filter::matches(const FilterSubject &subject, qint64 now) const
{
    const auto allHold = [&](const Terms &terms) {
        return std::all_of(terms.begin(), terms.end(), [&](const FilterTerm &term) { return term.matches(subject, now); });
    };
    return m_alternatives.isEmpty() || std::any_of(m_alternatives.begin(), m_alternatives.end(), allHold);
}

bool Filter::dependsOnTime() const
{
    return std::any_of(m_alternatives.begin(), m_alternatives.end(),
                       [](const Terms &terms) { return std::any_of(terms.begin(), terms.end(), isAgeTerm); });
}

QString Filter::toText() const
{
    QStringList texts;
    for (const Terms &terms : m_alternatives) {
        QStringList words;
        for (const FilterTerm &term : terms)
            words.append(term.toText());
        texts.append(words.join(u' '));
    }
    return texts.join(u" | "_s);
}

} // namespace watchkeeper
