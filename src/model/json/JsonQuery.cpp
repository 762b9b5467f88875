// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/json/JsonQuery.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace watchkeeper {

namespace {

using QueryFailure = JsonQuery::QueryFailure;

//! Returns the number of elements of a list, members of an object, or characters of a string. A surrogate pair is
//! one character.
std::optional<qint64> lengthOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray().size();
    if (value.isObject())
        return value.toObject().size();
    if (value.isString())
        return value.toString().toUcs4().size();
    return std::nullopt;
}

//! Returns nullopt if the list is empty or contains a value that isn't a number.
std::optional<QList<double>> numbersOf(const QList<QJsonValue> &values)
{
    QList<double> numbers;
    for (const QJsonValue &value : values) {
        if (!value.isDouble())
            return std::nullopt;
        numbers.append(value.toDouble());
    }
    return numbers.isEmpty() ? std::nullopt : std::optional(numbers);
}

QList<QJsonValue> elementsOf(const QJsonValue &list)
{
    QList<QJsonValue> elements;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &element : array)
        elements.append(element);
    return elements;
}

double sumOf(const QList<double> &numbers)
{
    double sum = 0;
    for (const double number : numbers)
        sum += number;
    return sum;
}

//! Accepts a number in JSON syntax (RFC 8259, 6), optionally surrounded by blanks.
Expected<QJsonValue, QueryFailure> numberResult(const QJsonValue &value)
{
    if (value.isDouble())
        return value;
    bool isNumber = false;
    const double number = value.toString().trimmed().toDouble(&isNumber);
    if (!value.isString() || !isNumber || !std::isfinite(number))
        return Unexpected(QueryFailure::NotNumbers);
    return QJsonValue(number);
}

} // namespace

QJsonValue JsonQuery::child(const QJsonValue &value, const Step &step)
{
    if (const auto *name = std::get_if<QString>(&step))
        return value.isObject() ? value.toObject().value(*name) : QJsonValue(QJsonValue::Undefined);
    if (!value.isArray())
        return QJsonValue::Undefined;
    const QJsonArray array = value.toArray();
    const qint64 index = std::get<qint64>(step);
    return array.at(index < 0 ? array.size() + index : index);
}

QJsonValue JsonQuery::find(const QJsonValue &root) const
{
    QJsonValue value = root;
    for (const Step &step : m_steps)
        value = child(value, step);
    return value;
}

void JsonQuery::descend(const QJsonValue &value, const Step &step, QList<QJsonValue> *found)
{
    const auto addAll = [found](const auto &values) {
        for (auto it = values.begin(); it != values.end() && found->size() <= kMaxMatches; ++it)
            found->append(*it);
    };
    if (!std::holds_alternative<Wildcard>(step)) {
        if (const QJsonValue next = child(value, step); !next.isUndefined())
            found->append(next);
    } else if (value.isArray()) {
        addAll(value.toArray());
    } else {
        addAll(value.toObject());
    }
}

QList<QJsonValue> JsonQuery::findAll(const QJsonValue &root) const
{
    QList<QJsonValue> found{root};
    for (const Step &step : m_steps) {
        QList<QJsonValue> next;
        for (const QJsonValue &value : std::as_const(found))
            descend(value, step, &next);
        found = std::move(next);
        if (found.size() > kMaxMatches)
            break;
    }
    return found;
}

Expected<QJsonValue, QueryFailure> JsonQuery::evaluate(const QJsonValue &root) const
{
    const QList<QJsonValue> found = findAll(root);
    if (found.size() > kMaxMatches)
        return Unexpected(QueryFailure::TooMany);
    if (found.isEmpty() && !m_isPlural)
        return Unexpected(QueryFailure::NotFound);
    if (m_function != Function::None)
        return aggregate(found);
    if (!m_isPlural)
        return found.constFirst();
    QJsonArray list;
    for (const QJsonValue &value : found)
        list.append(value);
    return QJsonValue(list);
}

Expected<QJsonValue, QueryFailure> JsonQuery::aggregate(const QList<QJsonValue> &found) const
{
    if (m_function == Function::Length) {
        const std::optional<qint64> length = m_isPlural ? std::optional(found.size()) : lengthOf(found.constFirst());
        return length ? Expected<QJsonValue, QueryFailure>(QJsonValue(*length)) : Unexpected(QueryFailure::NotFound);
    }
    if (m_function == Function::Number)
        return found.isEmpty() ? Unexpected(QueryFailure::NotFound) : numberResult(found.constFirst());
    const bool isList = !m_isPlural && found.constFirst().isArray();
    const auto numbers = numbersOf(isList ? elementsOf(found.constFirst()) : found);
    if (!numbers)
        return Unexpected(QueryFailure::NotNumbers);
    switch (m_function) {
    case Function::Minimum:
        return QJsonValue(*std::min_element(numbers->begin(), numbers->end()));
    case Function::Maximum:
        return QJsonValue(*std::max_element(numbers->begin(), numbers->end()));
    case Function::Average:
        return QJsonValue(sumOf(*numbers) / static_cast<double>(numbers->size()));
    default:
        return QJsonValue(sumOf(*numbers));
    }
}

namespace {

class JsonQueryReaderText
{
    Q_DECLARE_TR_FUNCTIONS(JsonQuery)
};

//! Returns whether a name can contain the character. Allows the characters in RFC 9535, 2.5.1.1, and the hyphen,
//! because many names contain it.
bool isNameCharacter(QChar c)
{
    return c == u'_' || c == u'-' || c.unicode() >= 0x80 || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z')
        || (c >= u'A' && c <= u'Z');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

//! Parses a query without exceptions. Each function returns whether it succeeded; fail() records the position of an error.
class JsonQueryReader
{
public:
    JsonQueryReader(const QString &text, JsonQuery::Dialect dialect)
        : m_text(text)
        , m_isGatus(dialect == JsonQuery::Dialect::Gatus)
    {
        m_query.m_text = text;
    }

    Expected<JsonQuery, JsonQueryProblem> read()
    {
        if (!m_isGatus && !skip(u'$'))
            fail(JsonQueryReaderText::tr("A path must begin with $, such as $.data.items[0].name."));
        qsizetype stepAt = 0;
        while (!m_problem && m_position < m_text.size()) {
            stepAt = m_position;
            if (m_query.m_function != JsonQuery::Function::None)
                fail(JsonQueryReaderText::tr("Nothing can follow a function."));
            else if (!m_isGatus && m_query.m_steps.size() >= static_cast<size_t>(JsonQuery::kStepLimit))
                fail(JsonQueryReaderText::tr("This path has too many steps."));
            else if (skip(u'.'))
                readAfterDot();
            else if (skip(u'['))
                readBracket();
            else
                fail(JsonQueryReaderText::tr("Expected a dot or a bracket here."));
        }
        if (!m_problem)
            return m_query;
        if (m_isGatus)
            m_problem->position = stepAt;
        return Unexpected(*m_problem);
    }

private:
    bool skip(QChar c)
    {
        if (m_position >= m_text.size() || m_text.at(m_position) != c)
            return false;
        ++m_position;
        return true;
    }
    void fail(const QString &text)
    {
        if (!m_problem)
            m_problem.emplace(m_position, text);
    }

    bool isInName(QChar c) const { return m_isGatus ? c != u'.' && c != u'[' && c != u']' : isNameCharacter(c); }

    void readAfterDot()
    {
        if (!m_isGatus && skip(u'*')) {
            addAll();
            return;
        }
        if (m_position < m_text.size() && m_text.at(m_position) == u'.') {
            fail(JsonQueryReaderText::tr("Two dots (recursive search) aren't supported here."));
            return;
        }
        const qsizetype begin = m_position;
        while (m_position < m_text.size() && isInName(m_text.at(m_position)))
            ++m_position;
        const QString name = m_text.sliced(begin, m_position - begin);
        if (name.isEmpty())
            fail(JsonQueryReaderText::tr(
                "Expected a name after the dot. Put names with special characters in brackets: [\"a b\"]."));
        else if (m_position < m_text.size() && m_text.at(m_position) == u'(')
            readFunction(name, begin);
        else
            m_query.m_steps.emplace_back(name);
    }

    void readFunction(const QString &name, qsizetype begin)
    {
        using Function = JsonQuery::Function;
        using Named = std::pair<const char *, Function>;
        constexpr std::array kFunctions{Named("length", Function::Length), Named("sum", Function::Sum),
                                        Named("min", Function::Minimum),   Named("max", Function::Maximum),
                                        Named("avg", Function::Average),   Named("number", Function::Number)};
        const auto found = std::find_if(kFunctions.begin(), kFunctions.end(),
                                        [&](const Named &known) { return name == QLatin1StringView(known.first); });
        if (found == kFunctions.end()) {
            m_position = begin;
            fail(JsonQueryReaderText::tr("“%1” isn't a function. Available: length, sum, min, max, avg and number.").arg(name));
            return;
        }
        ++m_position;
        if (!skip(u')'))
            fail(JsonQueryReaderText::tr("The brackets of a function must be empty."));
        m_query.m_function = found->second;
    }

    void readBracket()
    {
        if (!m_isGatus && skip(u'*'))
            addAll();
        else if (m_position < m_text.size() && (m_text.at(m_position) == u'"' || m_text.at(m_position) == u'\''))
            readQuoted();
        else
            readIndex();
        if (!m_problem && !skip(u']'))
            fail(JsonQueryReaderText::tr("Expected a closing bracket here. Slices and filters aren't supported."));
    }

    void readIndex()
    {
        const qsizetype begin = m_position;
        if (!m_isGatus)
            skip(u'-');
        while (m_position < m_text.size() && isDigit(m_text.at(m_position)))
            ++m_position;
        bool isNumber = false;
        const qint64 index = m_text.sliced(begin, m_position - begin).toLongLong(&isNumber);
        if (isNumber && (!m_isGatus || m_position - begin <= kMaxGatusDigits)) {
            m_query.m_steps.emplace_back(index);
            return;
        }
        m_position = begin;
        fail(JsonQueryReaderText::tr("Expected a number, a name in quotes or * in the brackets."));
    }

    //! Reads a name in quotes. The only escapes are `\\` and an escaped quote; Gatus has none.
    void readQuoted()
    {
        const QChar quote = m_text.at(m_position++);
        QString name;
        while (m_position < m_text.size() && m_text.at(m_position) != quote) {
            if (!m_isGatus && m_text.at(m_position) == u'\\' && m_position + 1 < m_text.size())
                ++m_position;
            name += m_text.at(m_position++);
        }
        if (!skip(quote))
            fail(JsonQueryReaderText::tr("The closing quote is missing."));
        m_query.m_steps.emplace_back(name);
    }

    void addAll()
    {
        m_query.m_steps.emplace_back(JsonQuery::Wildcard());
        m_query.m_isPlural = true;
    }

    static constexpr qsizetype kMaxGatusDigits = 9; // of an index

    const QString &m_text;
    const bool m_isGatus;
    qsizetype m_position = 0;
    JsonQuery m_query;
    std::optional<JsonQueryProblem> m_problem;
};

Expected<JsonQuery, JsonQueryProblem> JsonQuery::parse(const QString &text, Dialect dialect)
{
    return JsonQueryReader(text, dialect).read();
}

} // namespace watchkeeper
