// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The filter language: what people type above the table, give to `--only` and alert rules are bound to. Pure.

#include "model/Expected.h"
#include "model/FilterTerm.h"

#include <QStringView>

namespace watchkeeper {

//! What is wrong with a filter, and where.
struct FilterError
{
    QString text; //!< one or two sentences for people; name the faulty part
    qsizetype start = 0;
    qsizetype length = 0;
};

//! \brief What the place where a filter is written knows of its targets.
struct FilterVocabulary
{
    QStringList kinds;      //!< the kinds there are; empty: any
    bool hasResults = true; //!< false where targets are chosen before anything was checked
};

//! \brief `is:down tag:prod,web -kind:command "shop api" | time:>1s`: conditions, all of which must hold, and ways to say *or*.
//!
//! Conditions stand apart by spaces; `|` begins another filter that may hold instead; a comma joins values of one key, any of
//! which will do; `-` or `!` in front turns a condition round. A word without a key is looked for in name, kind, address, tags, result
//! and state. Double quotes keep text together (`\"` and `\\` inside). Upper and lower case are the same. The empty filter matches all.
//! Safe from any thread.
class Filter
{
public:
    using Terms = QList<FilterTerm>;

    Filter() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! \param alternatives  none of them empty
    explicit Filter(QList<Terms> alternatives);

    static Expected<Filter, FilterError> parse(const QString &text, const FilterVocabulary &known = {});

    bool isEmpty() const { return m_alternatives.isEmpty(); }
    //! \param now  [ms] since 1970, for conditions on ages
    bool matches(const FilterSubject &subject, qint64 now) const;
    //! Whether a target can begin or cease to match by waiting alone.
    bool dependsOnTime() const;
    //! The one form that parse() reads back as the same filter.
    QString toText() const;

    //! One of these must hold in full.
    const QList<Terms> &alternatives() const { return m_alternatives; }
    friend bool operator==(const Filter &, const Filter &) = default;

private:
    QList<Terms> m_alternatives;
};

} // namespace watchkeeper
