// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One condition of a filter, such as `-tag:prod,web`, ready for evaluation. Values, safe from any thread.

#include "model/FilterKeys.h"
#include "model/FilterSubject.h"

#include <QRegularExpression>

#include <limits>

namespace watchkeeper {

//! \brief A range of numbers from `low` to `high`. Each end can be included or excluded.
struct FilterRange
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool hasLow = true;  //!< whether `low` itself is included
    bool hasHigh = true; //!< whether `high` itself is included

    bool contains(double number) const
    {
        return (hasLow ? number >= low : number > low) && (hasHigh ? number <= high : number < high);
    }
};

//! \brief One value of a condition, prepared for matching.
class FilterValue
{
public:
    enum class Match : quint8 {
        Part,    //!< the text contains `folded`
        Whole,   //!< the text equals `folded`
        Pattern, //!< `pattern` matches somewhere in the text
        Bits,    //!< one of `bits` is set
        Range    //!< the number is in `range`
    };

    FilterValue() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Match match = Match::Part;
    QString written; //!< the search text in canonical form, without quotes and slashes
    QString folded;
    QRegularExpression pattern;
    quint32 bits = 0; //!< states (FilterState) or errors (1 << ErrorType)
    FilterRange range;

    bool containsText(const QString &text) const;
    friend bool operator==(const FilterValue &a, const FilterValue &b) { return a.match == b.match && a.written == b.written; }
};

//! \brief A condition. It is true if any of its values matches or, if negated, if no value matches.
class FilterTerm
{
public:
    FilterTerm() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    FilterKey key = FilterKey::Text;
    bool isNegated = false;
    QList<FilterValue> values; //!< at least one value

    //! \param now  current time in [ms] since 1970
    bool matches(const FilterSubject &subject, qint64 now) const;
    //! The canonical form. Parsing it returns an equal condition.
    QString toText() const;
    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

} // namespace watchkeeper
