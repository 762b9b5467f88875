// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The filter language of the search field above the table, of `--only` and of alert rules. Pure functions.

#include "model/Expected.h"
#include "model/FilterTerm.h"

#include <QStringView>

namespace watchkeeper {

//! An error in a filter and its position.
struct FilterError
{
    QString text; //!< one or two user-visible sentences that quote the invalid part
    qsizetype start = 0;
    qsizetype length = 0;
};

//! \brief What a filter can refer to in the place where it is used.
struct FilterVocabulary
{
    QStringList kinds;      //!< the existing kinds; if empty, any kind is accepted
    bool hasResults = true; //!< false if the filter selects targets before any check has run
};

//! \brief A filter such as `is:down tag:prod,web -kind:command "shop api" | time:>1s`. All conditions of one alternative must be
//! true.
//!
//! Conditions are separated by spaces. `|` separates alternatives, and a comma separates alternative values of one key. A leading
//! `-` or `!` negates a condition. A word without a key is searched for in the name, kind, address, tags, result and state. Double
//! quotes keep text together (`\"` and `\\` inside). Case is ignored. The empty filter matches everything. Safe from any thread.
class Filter
{
public:
    using Terms = QList<FilterTerm>;

    Filter() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! \param alternatives  at least one condition each
    explicit Filter(QList<Terms> alternatives);

    static Expected<Filter, FilterError> parse(const QString &text, const FilterVocabulary &known = {});

    bool isEmpty() const { return m_alternatives.isEmpty(); }
    //! \param now  [ms] since 1970, for conditions on ages
    bool matches(const FilterSubject &subject, qint64 now) const;
    //! Returns whether the matching targets can change merely because time passes.
    bool dependsOnTime() const;
    //! Returns the canonical form, which parse() parses to the same filter.
    QString toText() const;

    //! The alternatives, each with its conditions. A target matches if all conditions of one alternative are true.
    const QList<Terms> &alternatives() const { return m_alternatives; }
    friend bool operator==(const Filter &, const Filter &) = default;

private:
    QList<Terms> m_alternatives;
};

} // namespace watchkeeper
