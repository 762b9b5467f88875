// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The filter language: used in the search field above the table, with `--only` and in alert rules. Pure.

#include "model/Expected.h"
#include "model/FilterTerm.h"

#include <QStringView>

namespace watchkeeper {

//! The error in a filter, and its position.
struct FilterError
{
    QString text; //!< one or two sentences for display; name the faulty part
    qsizetype start = 0;
    qsizetype length = 0;
};

//! \brief What is known about the targets in the place where a filter is used.
struct FilterVocabulary
{
    QStringList kinds;      //!< the existing kinds; empty: any
    bool hasResults = true; //!< false if targets are selected before anything was checked
};

//! \brief `is:down tag:prod,web -kind:command "shop api" | time:>1s`: conditions that must all be true, with several forms of *or*.
//!
//! Conditions are separated by spaces; `|` begins an alternative filter; a comma separates values of one key, any of which may match; `-`
//! or `!` in front negates a condition. A word without a key is searched for in name, kind, address, tags, result and state. Double quotes
//! keep text together (`\"` and `\\` inside). Case is ignored. The empty filter matches everything. Safe from any thread.
class Filter
{
public:
    using Terms = QList<FilterTerm>;

    Filter() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! \param alternatives  none of them is empty
    explicit Filter(QList<Terms> alternatives);

    static Expected<Filter, FilterError> parse(const QString &text, const FilterVocabulary &known = {});

    bool isEmpty() const { return m_alternatives.isEmpty(); }
    //! \param now  [ms] since 1970, for conditions on ages
    bool matches(const FilterSubject &subject, qint64 now) const;
    //! Whether a target can start or stop matching merely because time passes.
    bool dependsOnTime() const;
    //! The canonical form, which parse() reads back as the same filter.
    QString toText() const;

    //! At least one of these must be entirely true.
    const QList<Terms> &alternatives() const { return m_alternatives; }
    friend bool operator==(const Filter &, const Filter &) = default;

private:
    QList<Terms> m_alternatives;
};

} // namespace watchkeeper
