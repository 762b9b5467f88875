// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The filter language of the search field above the table, of `--only` and of alert rules. Pure functions.

#include "model/base/Expected.h"
#include "model/filter/FilterKeys.h"
#include "model/target/Result.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <limits>

namespace watchkeeper {

// The data of a target that a filter is evaluated on. Plain values, safe to use from any thread.

//! \brief The searchable texts of a target. They are case-folded once, so that ten thousand targets can be searched while the user
//! types.
class FilterSearchTexts
{
public:
    FilterSearchTexts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! \param address  the address to check, on one line
    //! \param host     empty if no host is contacted
    FilterSearchTexts(const QString &name, const QString &kind, const QStringList &tags, const QString &address,
                      const QString &host);
    FilterSearchTexts(const Target &target, const QString &whichAddress, const QString &whichHost)
        : FilterSearchTexts(target.name, target.kind, target.tags, whichAddress, whichHost)
    {
    }

    //! Sets the searchable texts that change with each result: the text of the result and the name of the state.
    void setResultTexts(const QString &result, const QString &state);

    QString name;
    QString kind;
    QString address;
    QString host;
    QStringList tags;
    QString all; //!< name, kind, address, tags, result and state, one per line

private:
    qsizetype m_targetTextLength = 0;
};

//! \brief The data about one target. Created for one evaluation; the objects that it refers to must outlive it.
struct FilterSubject
{
    const FilterSearchTexts &texts;
    bool paused = false;
    bool running = false;
    const Result *last = nullptr; //!< the latest result; null before the first check
    QDateTime since;              //!< UTC; time of the first result in the unbroken series with the outcome of `last`
    bool unreachable = false;     //!< unreachable because a dependency has failed
    bool acknowledged = false;    //!< the problem is acknowledged
    bool snoozed = false;         //!< alerts are snoozed
    bool flapping = false;
    bool inMaintenance = false; //!< the target is in maintenance
    bool unobserved = false;    //!< no data, because this computer couldn't check
    bool marked = false;        //!< marked by the user of the window
};

// One condition of a filter, such as `-tag:prod,web`, ready for evaluation. Plain values, safe to use from any thread.

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
    QString written; //!< the search text in canonical form, without quotes or slashes
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
    //! Returns the canonical form. Parsing it returns an equal condition.
    QString toText() const;
    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

//! An error in a filter and its position.
struct FilterError
{
    QString text; //!< user-visible error message that quotes the invalid part
    qsizetype start = 0;
    qsizetype length = 0;
};

//! \brief The vocabulary that is available to a filter. It depends on where the filter is used.
struct FilterVocabulary
{
    QStringList kinds;      //!< the existing kinds; if empty, any kind is accepted
    bool hasResults = true; //!< false if the filter selects targets before any check has run
};

//! \brief A filter such as `is:down tag:prod,web -kind:command "shop api" | time:>1s`. All conditions of one alternative must
//! be true.
//!
//! Conditions are separated by spaces. `|` separates alternatives, and a comma separates alternative values of one key. A
//! leading `-` or `!` negates a condition. A word without a key is searched for in the name, kind, address, tags, result and
//! state. Double quotes enclose text with spaces (`\"` and `\\` inside). Case is ignored. The empty filter matches everything.
//! Safe from any thread.
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
    //! Returns whether the set of matching targets can change just because time passes.
    bool dependsOnTime() const;
    //! Returns the canonical form, which parse() parses to the same filter.
    QString toText() const;

    //! Returns the alternatives, each with its conditions. A target matches if all conditions of one alternative are true.
    const QList<Terms> &alternatives() const { return m_alternatives; }
    friend bool operator==(const Filter &, const Filter &) = default;

private:
    QList<Terms> m_alternatives;
};

} // namespace watchkeeper
