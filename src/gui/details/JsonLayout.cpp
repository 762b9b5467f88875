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

    StyledText run(const std::atomic_bool *stop)
    {
        const qsizetype most = maxFormattedSize(m_json.size());
        while (skipSpace() && m_result.text.size() <= most && !(stop && *stop))
            takeToken();
        if (!(stop && *stop))
            m_result.text += QStringView(m_json).sliced(m_at);
        return std::move(m_result);
    }

private:
    bool skipSpace()
    {
        while (m_at < m_json.size() && isSpace(m_json.at(m_at)))
            ++m_at;
        return m_at < m_json.size();
    }

    void takeToken()
    {
        const QChar c = m_json.at(m_at);
        if (c == u'{' || c == u'[')
            open(c);
        else if (c == u'}' || c == u']')
            close(c);
        else if (c == u',')
            separate();
        else if (c == u':')
            put(u": ");
        else if (c == u'"')
            takeString();
        else
            scanWord();
    }

    void open(QChar bracket)
    {
        beginValue();
        put(QStringView(&bracket, 1));
        const QChar closing = bracket == u'{' ? u'}' : u']';
        if (skipSpace() && m_json.at(m_at) == closing) {
            put(QStringView(&closing, 1));
            m_afterValue = true;
            return;
        }
        ++m_depth;
        newLine();
    }

    void close(QChar bracket)
    {
        m_depth = std::max(0, m_depth - 1);
        newLine();
        put(QStringView(&bracket, 1));
        m_afterValue = true;
    }

    void separate()
    {
        put(u",");
        newLine();
    }

    void takeString()
    {
        beginValue();
        const qsizetype begin = m_at++;
        while (m_at < m_json.size() && m_json.at(m_at) != u'"')
            m_at += m_json.at(m_at) == u'\\' ? 2 : 1;
        m_at = std::min(m_at + 1, m_json.size());
        const qsizetype end = m_at;
        const bool isKey = skipSpace() && m_json.at(m_at) == u':';
        append(QStringView(m_json).sliced(begin, end - begin), isKey ? SyntaxElement::Key : SyntaxElement::String);
        m_afterValue = true;
    }

    void scanWord()
    {
        beginValue();
        const qsizetype begin = m_at;
        while (m_at < m_json.size() && !isSpace(m_json.at(m_at)) && !isPunctuation(m_json.at(m_at)))
            ++m_at;
        const QChar first = m_json.at(begin);
        const bool isNumber = first == u'-' || (first >= u'0' && first <= u'9');
        append(QStringView(m_json).sliced(begin, m_at - begin), isNumber ? SyntaxElement::Number : SyntaxElement::Word);
        m_afterValue = true;
    }

    //! Handles two consecutive values without a comma. The text is either one record per line, or not JSON.
    void beginValue()
    {
        if (m_afterValue)
            newLine();
        m_afterValue = false;
    }

    //! Appends punctuation, which is copied unchanged.
    void put(QStringView text)
    {
        m_result.text += text;
        ++m_at;
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
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_afterValue = false;
};

} // namespace

StyledText formatJson(const QString &json, const std::atomic_bool *stop)
{
    return JsonLayout(json).run(stop);
}

} // namespace watchkeeper
