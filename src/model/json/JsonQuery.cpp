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

//! The number of elements of a list, members of an object, or characters of a string. A surrogate pair is one character.
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

void JsonQuery::descend(const QJsonValue &value, const Step &step, QList<QJsonValue> *found)
{
    if (const auto *name = std::get_if<QString>(&step)) {
        const QJsonObject object = value.toObject();
        if (const auto member = object.constFind(*name); member != object.constEnd())
            found->append(*member);
    } else if (const auto *index = std::get_if<qint64>(&step)) {
        const QJsonArray array = value.toArray();
        const qint64 at = *index < 0 ? array.size() + *index : *index;
        if (at >= 0 && at < array.size())
            found->append(array.at(at));
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array) {
            if (found->size() > kMaxMatches)
                return;
            found->append(element);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const auto &member : object) {
            if (found->size() > kMaxMatches)
                return;
            found->append(member);
        }
    }
}

QList<QJsonValue> JsonQuery::find(const QJsonValue &root) const
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
    const QList<QJsonValue> found = find(root);
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

//! Whether a name can contain the character. Allows the characters in RFC 9535, 2.5.1.1, and the hyphen, because many names
//! contain it.
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
    explicit JsonQueryReader(const QString &text)
        : m_text(text)
    {
        m_query.m_text = text;
    }

    Expected<JsonQuery, JsonQueryProblem> read()
    {
        if (!skip(u'$'))
            fail(JsonQueryReaderText::tr("A path must begin with $, such as $.data.items[0].name."));
        while (!m_problem && m_at < m_text.size()) {
            if (m_query.m_function != JsonQuery::Function::None)
                fail(JsonQueryReaderText::tr("Nothing can follow a function."));
            else if (m_query.m_steps.size() >= static_cast<size_t>(JsonQuery::kStepLimit))
                fail(JsonQueryReaderText::tr("This path has too many steps."));
            else if (skip(u'.'))
                readAfterDot();
            else if (skip(u'['))
                readBracket();
            else
                fail(JsonQueryReaderText::tr("Expected a dot or a bracket here."));
        }
        if (m_problem)
            return Unexpected(*m_problem);
        return m_query;
    }

private:
    bool skip(QChar c)
    {
        if (m_at >= m_text.size() || m_text.at(m_at) != c)
            return false;
        ++m_at;
        return true;
    }
    void fail(const QString &text)
    {
        if (!m_problem)
            m_problem.emplace(m_at, text);
    }

    void readAfterDot()
    {
        if (skip(u'*')) {
            addAll();
            return;
        }
        if (m_at < m_text.size() && m_text.at(m_at) == u'.') {
            fail(JsonQueryReaderText::tr("Two dots (recursive search) aren't supported here."));
            return;
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && isNameCharacter(m_text.at(m_at)))
            ++m_at;
        const QString name = m_text.sliced(begin, m_at - begin);
        if (name.isEmpty())
            fail(JsonQueryReaderText::tr(
                "Expected a name after the dot. Put names with special characters in brackets: [\"a b\"]."));
        else if (m_at < m_text.size() && m_text.at(m_at) == u'(')
            readFunction(name, begin);
        else
            m_query.m_steps.emplace_back(name);
    }

    void readFunction(const QString &name, qsizetype begin)
    {
        using Function = JsonQuery::Function;
        using Named = std::pair<const char *, Function>;
        constexpr std::array kKnown{Named("length", Function::Length), Named("sum", Function::Sum),
                                    Named("min", Function::Minimum),   Named("max", Function::Maximum),
                                    Named("avg", Function::Average),   Named("number", Function::Number)};
        const auto found = std::find_if(kKnown.begin(), kKnown.end(),
                                        [&](const Named &known) { return name == QLatin1StringView(known.first); });
        if (found == kKnown.end()) {
            m_at = begin;
            fail(JsonQueryReaderText::tr("“%1” isn't a function. Available: length, sum, min, max, avg and number.").arg(name));
            return;
        }
        ++m_at;
        if (!skip(u')'))
            fail(JsonQueryReaderText::tr("The brackets of a function must be empty."));
        m_query.m_function = found->second;
    }

    void readBracket()
    {
        if (skip(u'*'))
            addAll();
        else if (m_at < m_text.size() && (m_text.at(m_at) == u'"' || m_text.at(m_at) == u'\''))
            readQuoted();
        else
            readIndex();
        if (!m_problem && !skip(u']'))
            fail(JsonQueryReaderText::tr("Expected a closing bracket here. Slices and filters aren't supported."));
    }

    void readIndex()
    {
        const qsizetype begin = m_at;
        skip(u'-');
        while (m_at < m_text.size() && isDigit(m_text.at(m_at)))
            ++m_at;
        bool isNumber = false;
        const qint64 index = m_text.sliced(begin, m_at - begin).toLongLong(&isNumber);
        if (isNumber) {
            m_query.m_steps.emplace_back(index);
            return;
        }
        m_at = begin;
        fail(JsonQueryReaderText::tr("Expected a number, a name in quotes or * in the brackets."));
    }

    //! Reads a name in quotes. The only escapes are `\\` and an escaped quote.
    void readQuoted()
    {
        const QChar quote = m_text.at(m_at++);
        QString name;
        while (m_at < m_text.size() && m_text.at(m_at) != quote) {
            if (m_text.at(m_at) == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            name += m_text.at(m_at++);
        }
        if (!skip(quote))
            fail(JsonQueryReaderText::tr("The closing quote is missing."));
        m_query.m_steps.emplace_back(name);
    }

    void addAll()
    {
        m_query.m_steps.emplace_back(JsonQuery::All());
        m_query.m_isPlural = true;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    JsonQuery m_query;
    std::optional<JsonQueryProblem> m_problem;
};

Expected<JsonQuery, JsonQueryProblem> JsonQuery::parse(const QString &text)
{
    return JsonQueryReader(text).read();
}

} // namespace watchkeeper
