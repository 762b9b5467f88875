// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One condition of a filter, `-tag:prod,web`, ready to be held against targets. Values; safe from any thread.

#include "model/FilterSubject.h"
#include "model/FilterWords.h"

#include <QRegularExpression>

#include <limits>

namespace watchkeeper {

//! \brief Numbers from `low` to `high`; each end belongs to it or not.
struct FilterRange
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool hasLow = true;  //!< `low` itself belongs to it
    bool hasHigh = true; //!< `high` itself does

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
        Pattern, //!< `pattern` finds something in the text
        Bits,    //!< one of `bits` is set
        Range    //!< the number lies in `range`
    };

    FilterValue() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Match match = Match::Part;
    QString written; //!< the text as searched for, the words and numbers in their one form; no quotes, no slashes
    QString folded;
    QRegularExpression pattern;
    quint32 bits = 0; //!< FilterStates, or 1 << ErrorType
    FilterRange range;

    bool holdsText(const QString &text) const;
    friend bool operator==(const FilterValue &a, const FilterValue &b) { return a.match == b.match && a.written == b.written; }
};

//! \brief Holds where any of its values holds; turned round where negated.
class FilterTerm
{
public:
    FilterTerm() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    FilterKey key = FilterKey::Text;
    bool isNegated = false;
    QList<FilterValue> values; //!< at least one

    //! \param now  [ms] since 1970
    bool holds(const FilterSubject &subject, qint64 now) const;
    //! In the one form that the parser reads back as the same.
    QString toText() const;
    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

} // namespace watchkeeper
