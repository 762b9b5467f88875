// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One condition of a filter, `-tag:prod,web`, ready to be evaluated on targets. Values; safe from any thread.

#include "model/FilterKeys.h"
#include "model/FilterSubject.h"

#include <QRegularExpression>

#include <limits>

namespace watchkeeper {

//! \brief Numbers from `low` to `high`; each end is included or excluded.
struct FilterRange
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool hasLow = true;  //!< `low` itself is included
    bool hasHigh = true; //!< `high` itself is included

    bool contains(double number) const
    {
        return (hasLow ? number >= low : number > low) && (hasHigh ? number <= high : number < high);
    }
};

//! \brief One of the values of a condition, compiled.
class FilterValue
{
public:
    enum class Match : quint8 {
        Part,    //!< the text contains `folded`
        Whole,   //!< the text is `folded`
        Pattern, //!< `pattern` matches somewhere in the text
        Bits,    //!< one of `bits` is set
        Range    //!< the number is in `range`
    };

    FilterValue() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Match match = Match::Part;
    QString written; //!< the text as searched for, words and numbers in canonical form; no quotes, no slashes
    QString folded;
    QRegularExpression pattern;
    quint32 bits = 0; //!< FilterStates, or 1 << ErrorType
    FilterRange range;

    bool containsText(const QString &text) const;
    friend bool operator==(const FilterValue &a, const FilterValue &b) { return a.match == b.match && a.written == b.written; }
};

//! \brief True if any of its values matches; inverted if negated.
class FilterTerm
{
public:
    FilterTerm() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    FilterKey key = FilterKey::Text;
    bool isNegated = false;
    QList<FilterValue> values; //!< at least one

    //! \param now  [ms] since 1970
    bool holds(const FilterSubject &subject, qint64 now) const;
    //! In the canonical form, which the parser reads back as the same.
    QString toText() const;
    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

} // namespace watchkeeper
