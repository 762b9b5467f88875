// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/filter/FilterEdit.h"

#include "model/base/StateColours.h"
#include "model/filter/FilterValues.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

FilterValue plainValue(FilterKey key, const QString &value)
{
    FilterValue plain;
    const bool isWord = filterKeyInfo(key).form == FilterForm::Word;
    const bool matchesWholeText = filterKeyInfo(key).form == FilterForm::Whole;
    plain.match = isWord ? FilterValue::Match::Bits : matchesWholeText ? FilterValue::Match::Whole : FilterValue::Match::Part;
    plain.written = value;
    return plain;
}

FilterValue makeValue(FilterKey key, const QString &value)
{
    const FilterValue plain = plainValue(key, value);
    if (plain.match != FilterValue::Match::Bits)
        return *textValue(value, plain.match);
    const auto word = key == FilterKey::Is ? stateValue(value, {}) : errorValue(value);
    Q_ASSERT(word); // callers pass only words that exist
    return *word;
}

FilterTerm makeTerm(FilterKey key, const QString &value, bool isNegated)
{
    FilterTerm term;
    term.key = key;
    term.isNegated = isNegated;
    term.values.append(makeValue(key, value));
    return term;
}

bool isEqualTo(const FilterValue &candidate, FilterKey key, const QString &value)
{
    const FilterValue plain = plainValue(key, value);
    return candidate.match == plain.match && candidate.written.compare(value, Qt::CaseInsensitive) == 0;
}

bool hasValue(const FilterTerm &term, FilterKey key, const QString &value, bool isNegated)
{
    return term.key == key && term.isNegated == isNegated
        && std::any_of(term.values.begin(), term.values.end(),
                       [&](const FilterValue &candidate) { return isEqualTo(candidate, key, value); });
}

bool everyAlternativeHas(const Filter &filter, FilterKey key, const QString &value, bool isNegated)
{
    const auto &alternatives = filter.alternatives();
    return !alternatives.isEmpty() && std::all_of(alternatives.begin(), alternatives.end(), [&](const Filter::Terms &terms) {
        return std::any_of(terms.begin(), terms.end(),
                           [&](const FilterTerm &term) { return hasValue(term, key, value, isNegated); });
    });
}

//! Returns the alternatives of the filter; for the empty filter, a single alternative without conditions.
QList<Filter::Terms> alternativesOf(const Filter &filter)
{
    return filter.isEmpty() ? QList<Filter::Terms>{Filter::Terms()} : filter.alternatives();
}

void removeValue(Filter::Terms &terms, FilterKey key, const QString &value)
{
    for (FilterTerm &term : terms) {
        if (term.key == key)
            term.values.removeIf([&](const FilterValue &candidate) { return isEqualTo(candidate, key, value); });
    }
    terms.removeIf([](const FilterTerm &term) { return term.values.isEmpty(); });
}

//! Replaces the tag `from` with `to`, without duplicates.
QList<FilterValue> withTagReplaced(const QList<FilterValue> &values, const QString &from, const QString &to)
{
    QList<FilterValue> replaced;
    for (const FilterValue &value : values) {
        const bool isEither = isEqualTo(value, FilterKey::Tag, from) || isEqualTo(value, FilterKey::Tag, to);
        const FilterValue one = isEither ? makeValue(FilterKey::Tag, to) : value;
        if (!replaced.contains(one))
            replaced.append(one);
    }
    return replaced;
}

void addValue(Filter::Terms &terms, FilterKey key, const QString &value)
{
    const FilterTerm added = makeTerm(key, value, false);
    const auto same =
        std::find_if(terms.begin(), terms.end(), [key](const FilterTerm &term) { return term.key == key && !term.isNegated; });
    if (same == terms.end())
        terms.append(added);
    else
        same->values.append(added.values.first());
}

} // namespace

QString filterTermText(FilterKey key, const QString &value)
{
    FilterTerm term;
    term.key = key;
    term.values.append(plainValue(key, value));
    if (filterKeyInfo(key).form == FilterForm::Duration || filterKeyInfo(key).form == FilterForm::Number)
        term.values.first().match = FilterValue::Match::Range; // toText() then writes the value unchanged
    return term.toText();
}

FilterChoice choiceOf(const Filter &filter, FilterKey key, const QString &value)
{
    if (everyAlternativeHas(filter, key, value, false))
        return FilterChoice::Required;
    return everyAlternativeHas(filter, key, value, true) ? FilterChoice::Excluded : FilterChoice::None;
}

Filter withChoice(const Filter &filter, FilterKey key, const QString &value)
{
    QList<Filter::Terms> alternatives = alternativesOf(filter);
    for (Filter::Terms &terms : alternatives) {
        removeValue(terms, key, value);
        addValue(terms, key, value);
    }
    return Filter(alternatives);
}

Filter withoutChoice(const Filter &filter, FilterKey key, const QString &value)
{
    QList<Filter::Terms> alternatives = alternativesOf(filter);
    for (Filter::Terms &terms : alternatives) {
        removeValue(terms, key, value);
        terms.append(makeTerm(key, value, true));
    }
    return Filter(alternatives);
}

Filter withoutValue(const Filter &filter, FilterKey key, const QString &value)
{
    QList<Filter::Terms> alternatives = filter.alternatives();
    for (Filter::Terms &terms : alternatives)
        removeValue(terms, key, value);
    // An alternative without conditions matches everything.
    const bool matchesAll =
        std::any_of(alternatives.begin(), alternatives.end(), [](const Filter::Terms &terms) { return terms.isEmpty(); });
    return matchesAll ? Filter() : Filter(alternatives);
}

bool mentionsTag(const Filter &filter, const QString &tag)
{
    const auto isTag = [&tag](const FilterValue &value) { return isEqualTo(value, FilterKey::Tag, tag); };
    const auto names = [&isTag](const FilterTerm &term) {
        return term.key == FilterKey::Tag && std::any_of(term.values.begin(), term.values.end(), isTag);
    };
    const auto &alternatives = filter.alternatives();
    return std::any_of(alternatives.begin(), alternatives.end(),
                       [&names](const Filter::Terms &terms) { return std::any_of(terms.begin(), terms.end(), names); });
}

bool mentionsTag(const QString &filter, const QString &tag)
{
    const auto read = Filter::parse(filter);
    return read && mentionsTag(*read, tag);
}

Filter withTagRenamed(const Filter &filter, const QString &from, const QString &to)
{
    QList<Filter::Terms> alternatives = filter.alternatives();
    for (Filter::Terms &terms : alternatives) {
        for (FilterTerm &term : terms) {
            if (term.key == FilterKey::Tag)
                term.values = withTagReplaced(term.values, from, to);
        }
    }
    return Filter(alternatives);
}

QString withTagRenamed(const QString &filter, const QString &from, const QString &to)
{
    const auto read = Filter::parse(filter);
    return read && mentionsTag(*read, from) ? withTagRenamed(*read, from, to).toText() : filter;
}

std::optional<ColourRule> ColourRule::parse(const QString &text)
{
    const bool isOff = text.startsWith("off "_L1);
    const QString rest = isOff ? text.mid(4) : text;
    const QString kind = rest.section(u' ', 0, 0);
    const QString colour = rest.section(u' ', 1, 1);
    const auto filter = Filter::parse(rest.section(u' ', 2));
    const bool hasColour = std::any_of(std::begin(kRuleColours), std::end(kRuleColours),
                                       [&colour](const RuleColour &known) { return colour == QLatin1String(known.key); });
    if ((kind != "row"_L1 && kind != "text"_L1) || !hasColour || !filter || filter->isEmpty())
        return std::nullopt;
    return ColourRule{!isOff, kind == "row"_L1, colour, *filter};
}

QString ColourRule::toText() const
{
    const QString text = (isTint ? u"row "_s : u"text "_s) + colour + u' ' + filter.toText();
    return isOn ? text : u"off "_s + text;
}

} // namespace watchkeeper
