// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Parses the text of a JsonQuery, from left to right.

#include "model/JsonQuery.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace watchkeeper {

namespace {

class JsonQueryReaderText
{
    Q_DECLARE_TR_FUNCTIONS(JsonQuery)
};

//! Whether a name can contain the character: those in RFC 9535, 2.5.1.1, and the hyphen, because many names contain it.
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
