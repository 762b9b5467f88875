// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/JsonLayout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
}

bool isPunctuation(QChar c)
{
    return c == u'{' || c == u'}' || c == u'[' || c == u']' || c == u',' || c == u':' || c == u'"';
}

class JsonLayout
{
public:
    explicit JsonLayout(const QString &json)
        : m_json(json)
    {
        m_result.text.reserve(json.size() + json.size() / 2);
    }

    StyledText format(const std::atomic_bool *stop)
    {
        const qsizetype most = maxFormattedSize(m_json.size());
        while (skipSpace() && m_result.text.size() <= most && !(stop && *stop))
            formatToken();
        if (!(stop && *stop))
            m_result.text += QStringView(m_json).sliced(m_position);
        return std::move(m_result);
    }

private:
    bool skipSpace()
    {
        while (m_position < m_json.size() && isSpace(m_json.at(m_position)))
            ++m_position;
        return m_position < m_json.size();
    }

    void formatToken()
    {
        const QChar c = m_json.at(m_position);
        if (c == u'{' || c == u'[')
            openBracket(c);
        else if (c == u'}' || c == u']')
            closeBracket(c);
        else if (c == u',')
            handleComma();
        else if (c == u':')
            appendPunctuation(u": ");
        else if (c == u'"')
            formatString();
        else
            formatWord();
    }

    void openBracket(QChar bracket)
    {
        beginValue();
        appendPunctuation(QStringView(&bracket, 1));
        const QChar closing = bracket == u'{' ? u'}' : u']';
        if (skipSpace() && m_json.at(m_position) == closing) {
            appendPunctuation(QStringView(&closing, 1));
            m_afterValue = true;
            return;
        }
        ++m_depth;
        newLine();
    }

    void closeBracket(QChar bracket)
    {
        m_depth = std::max(0, m_depth - 1);
        newLine();
        appendPunctuation(QStringView(&bracket, 1));
        m_afterValue = true;
    }

    void handleComma()
    {
        appendPunctuation(u",");
        newLine();
    }

    void formatString()
    {
        beginValue();
        const qsizetype begin = m_position++;
        while (m_position < m_json.size() && m_json.at(m_position) != u'"')
            m_position += m_json.at(m_position) == u'\\' ? 2 : 1;
        m_position = std::min(m_position + 1, m_json.size());
        const qsizetype end = m_position;
        const bool isKey = skipSpace() && m_json.at(m_position) == u':';
        append(QStringView(m_json).sliced(begin, end - begin), isKey ? SyntaxElement::Key : SyntaxElement::String);
        m_afterValue = true;
    }

    void formatWord()
    {
        beginValue();
        const qsizetype begin = m_position;
        while (m_position < m_json.size() && !isSpace(m_json.at(m_position)) && !isPunctuation(m_json.at(m_position)))
            ++m_position;
        const QChar first = m_json.at(begin);
        const bool isNumber = first == u'-' || (first >= u'0' && first <= u'9');
        append(QStringView(m_json).sliced(begin, m_position - begin), isNumber ? SyntaxElement::Number : SyntaxElement::Word);
        m_afterValue = true;
    }

    //! Starts a new line if no comma separates two values. This happens in a text with one record per line, and in invalid JSON.
    void beginValue()
    {
        if (m_afterValue)
            newLine();
        m_afterValue = false;
    }

    //! Appends punctuation, which is copied unchanged.
    void appendPunctuation(QStringView text)
    {
        m_result.text += text;
        ++m_position;
        m_afterValue = false;
    }

    void append(QStringView text, SyntaxElement part)
    {
        m_result.spans.push_back({m_result.text.size(), text.size(), part, 0});
        m_result.text += text;
    }

    void newLine()
    {
        m_result.text += u'\n';
        m_result.text.resize(m_result.text.size() + kLayoutIndent * std::min(m_depth, kMaxLayoutIndent), u' ');
    }

    const QString &m_json;
    StyledText m_result;
    qsizetype m_position = 0;
    int m_depth = 0;
    bool m_afterValue = false;
};

} // namespace

StyledText formatJson(const QString &json, const std::atomic_bool *stop)
{
    return JsonLayout(json).format(stop);
}

} // namespace watchkeeper
