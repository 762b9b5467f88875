// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A path to values in JSON, such as `$.data.items[0].name`. Supports the part of JSONPath (RFC 9535) needed to read single values,
//! plus functions at the end. Pure.

#include "model/Expected.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace watchkeeper {

//! \brief The reason why a query can't be parsed, with the position.
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

//! \brief Read once, asked of many values. A value; any thread may use it.
//!
//! | written | finds |
//! |---|---|
//! | `$` | the whole |
//! | `.name` `["name"]` `['name']` | a member; the first form for letters, digits, `_`, `-` and what is beyond ASCII |
//! | `[0]` `[-1]` | an element, from the front or from the back |
//! | `[*]` `.*` | all elements or members |
//! | `.length()` | how many: elements, members, characters; behind `[*]`, how many were found |
//! | `.sum()` `.min()` `.max()` `.avg()` | of the numbers that were found, or of those in a list |
//! | `.number()` | a text such as `"0.25"` as the number it holds |
class JsonQuery
{
public:
    static constexpr qsizetype kStepLimit = 64;
    static constexpr qsizetype kMaxMatches = 100'000; //!< behind `[*]`

    enum class QueryFailure {
        NotFound,   //!< the member or element doesn't exist
        NotNumbers, //!< a function that requires numbers found other values or nothing
        TooMany     //!< more than kMaxMatches values; evaluating only some of them would be misleading
    };

    static Expected<JsonQuery, JsonQueryProblem> parse(const QString &text);

    //! \return the value, a list of the values found by `[*]`, or the reason for a failure
    Expected<QJsonValue, QueryFailure> evaluate(const QJsonValue &root) const;
    const QString &text() const { return m_text; }
    //! Whether the query returns a list of values, because it contains `[*]` without a function after it.
    bool isPlural() const { return m_isPlural && m_function == Function::None; }

private:
    friend class JsonQueryReader;
    enum class Function : quint8 { None, Length, Sum, Minimum, Maximum, Average, Number };
    struct All
    {
    };
    using Step = std::variant<QString, qint64, All>;

    QList<QJsonValue> find(const QJsonValue &root) const;
    Expected<QJsonValue, QueryFailure> aggregate(const QList<QJsonValue> &found) const;
    static void descend(const QJsonValue &value, const Step &step, QList<QJsonValue> *found);

    QString m_text;
    std::vector<Step> m_steps;
    bool m_isPlural = false; //!< holds `[*]`
    Function m_function = Function::None;
};

} // namespace watchkeeper
