// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A path to values in JSON, such as `$.data.items[0].name`. Supports the part of JSONPath (RFC 9535) that reads single
//! values, and adds functions at the end of a path. Also supports the paths of conditions, as in Gatus. Pure.

#include "model/base/Expected.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace watchkeeper {

//! \brief Why a query can't be parsed, with the position of the error.
class JsonQueryProblem
{
public:
    JsonQueryProblem(qsizetype at, QString sentence)
        : position(at)
        , text(std::move(sentence))
    {
    }
    qsizetype position; //!< position of the first invalid character
    QString text;
};

//! \brief Parsed once, evaluated on many values. A plain value, safe to call from any thread.
//!
//! | syntax | result |
//! |---|---|
//! | `$` | the entire document |
//! | `.name` `["name"]` `['name']` | a member; the first form for letters, digits, `_`, `-` and non-ASCII characters |
//! | `[0]` `[-1]` | an element, counted from the start or from the end |
//! | `[*]` `.*` | all elements or members |
//! | `.length()` | the number of elements, members or characters; after `[*]`, the number of values found |
//! | `.sum()` `.min()` `.max()` `.avg()` | of the numbers found, or of the numbers in a list |
//! | `.number()` | a string such as `"0.25"` as a number |
//!
//! In the dialect of Gatus, the path begins with a step instead of `$`, and there are no `*`, functions, negative indexes or escapes
//! in quotes. A name after a dot ends at the next dot or bracket.
class JsonQuery
{
public:
    enum class Dialect : quint8 { JsonPath, Gatus };

    static constexpr qsizetype kStepLimit = 64;
    static constexpr qsizetype kMaxMatches = 100'000; //!< maximum number of values found by `[*]`

    enum class QueryFailure {
        NotFound,   //!< a member or element doesn't exist
        NotNumbers, //!< a function requires numbers, but some values aren't numbers, or there are none
        TooMany     //!< there are more than kMaxMatches values; using only some of them would give a wrong result
    };

    JsonQuery() = default; //!< returns the entire document

    //! Errors in the dialect of Gatus are at the beginning of a step.
    static Expected<JsonQuery, JsonQueryProblem> parse(const QString &text, Dialect dialect = Dialect::JsonPath);

    //! \brief Follows a path without `[*]` and functions.
    //! \return the value; undefined if a member or element doesn't exist
    QJsonValue find(const QJsonValue &root) const;
    //! \return the value, a list of the values found by `[*]`, or the reason for a failure
    Expected<QJsonValue, QueryFailure> evaluate(const QJsonValue &root) const;
    const QString &text() const { return m_text; }
    //! Returns whether the query returns a list of values, because it contains `[*]` without a function after it.
    bool isPlural() const { return m_isPlural && m_function == Function::None; }

private:
    friend class JsonQueryReader;
    enum class Function : quint8 { None, Length, Sum, Minimum, Maximum, Average, Number };
    struct Wildcard
    {
    };
    using Step = std::variant<QString, qint64, Wildcard>;

    QList<QJsonValue> findAll(const QJsonValue &root) const;
    Expected<QJsonValue, QueryFailure> aggregate(const QList<QJsonValue> &found) const;
    static QJsonValue child(const QJsonValue &value, const Step &step);
    static void descend(const QJsonValue &value, const Step &step, QList<QJsonValue> *found);

    QString m_text;
    std::vector<Step> m_steps;
    bool m_isPlural = false; //!< whether the query contains `[*]`
    Function m_function = Function::None;
};

} // namespace watchkeeper
