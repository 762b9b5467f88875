// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/response/PrettyPrint.h"

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
        const qsizetype limit = maxFormattedSize(m_json.size());
        while (skipSpace() && m_result.text.size() <= limit && !(stop && *stop))
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

    //! Starts a new line if no comma separates two values. This happens in text with one JSON value per line, and in
    //! invalid JSON.
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

namespace {

enum class Sort : quint8 { Text, Open, Close, Single, Annotation, Raw };

struct Token
{
    Sort sort = Sort::Text;
    QStringView text;
};

//! Splits the text into tags, comments and the text between them. Together, the tokens cover the entire text.
class XmlTokens
{
public:
    explicit XmlTokens(QStringView xml)
        : m_xml(xml)
    {
    }

    bool atEnd() const { return m_at >= m_xml.size(); }

    Token next()
    {
        const qsizetype begin = m_at;
        const Sort sort = scan();
        return {sort, m_xml.sliced(begin, m_at - begin)};
    }

private:
    Sort scan()
    {
        const QStringView rest = m_xml.sliced(m_at);
        if (!startsTag(rest))
            return text();
        if (rest.startsWith(u"<!--"))
            return tokenUpTo(u"-->", Sort::Annotation);
        if (rest.startsWith(u"<![CDATA["))
            return tokenUpTo(u"]]>", Sort::Raw);
        if (rest.startsWith(u"<?"))
            return tokenUpTo(u"?>", Sort::Annotation);
        if (rest.startsWith(u"<!"))
            return tokenUpTo(u">", Sort::Annotation);
        return tag(rest.startsWith(u"</"));
    }

    static bool startsTag(QStringView rest)
    {
        if (rest.size() < 2 || rest.at(0) != u'<')
            return false;
        const QChar second = rest.at(1);
        return second == u'/' || second == u'!' || second == u'?' || second == u'_' || second.isLetter();
    }

    Sort text()
    {
        do {
            m_at = m_xml.indexOf(u'<', m_at + 1);
        } while (m_at >= 0 && !startsTag(m_xml.sliced(m_at)));
        if (m_at < 0)
            m_at = m_xml.size();
        return Sort::Text;
    }

    Sort tokenUpTo(QStringView end, Sort sort)
    {
        const qsizetype found = m_xml.indexOf(end, m_at + 2);
        m_at = found < 0 ? m_xml.size() : found + end.size();
        return sort;
    }

    //! Reads a tag. A `>` within quotes doesn't end it.
    Sort tag(bool closes)
    {
        QChar quote;
        for (++m_at; m_at < m_xml.size(); ++m_at) {
            const QChar c = m_xml.at(m_at);
            if (!quote.isNull())
                quote = c == quote ? QChar() : quote;
            else if (c == u'"' || c == u'\'')
                quote = c;
            else if (c == u'>')
                break;
        }
        const bool isSingle = m_at > 0 && m_at < m_xml.size() && m_xml.at(m_at - 1) == u'/';
        m_at = std::min(m_at + 1, m_xml.size());
        if (closes)
            return Sort::Close;
        return isSingle ? Sort::Single : Sort::Open;
    }

    QStringView m_xml;
    qsizetype m_at = 0;
};

void addTextSpan(StyledText *result, qsizetype from, qsizetype length, SyntaxElement part)
{
    if (length > 0)
        result->spans.push_back({from, length, part, 0});
}

//! Appends the name and attributes of a tag.
void appendTag(StyledText *result, QStringView tag)
{
    const qsizetype base = result->text.size();
    result->text += tag;
    qsizetype at = 0;
    const auto skip = [&](auto belongs) {
        const qsizetype begin = at;
        while (at < tag.size() && belongs(tag.at(at)))
            ++at;
        return begin;
    };
    const auto isName = [](QChar c) { return !c.isSpace() && c != u'=' && c != u'>' && c != u'"' && c != u'\''; };
    const qsizetype name = skip(isName);
    addTextSpan(result, base + name, at - name, SyntaxElement::Key);
    while (at < tag.size()) {
        skip([](QChar c) { return c.isSpace() || c == u'='; });
        if (at >= tag.size())
            break;
        const QChar c = tag.at(at);
        const qsizetype begin = at;
        if (c == u'"' || c == u'\'') {
            const qsizetype end = tag.indexOf(c, at + 1);
            at = end < 0 ? tag.size() : end + 1;
            addTextSpan(result, base + begin, at - begin, SyntaxElement::String);
        } else if (c == u'>') {
            addTextSpan(result, base + begin, 1, SyntaxElement::Key);
            ++at;
        } else {
            skip(isName);
            const bool isEnd = at - begin == 1 && c == u'/';
            addTextSpan(result, base + begin, at - begin, isEnd ? SyntaxElement::Key : SyntaxElement::Word);
        }
    }
}

void append(StyledText *result, const Token &token)
{
    switch (token.sort) {
    case Sort::Open:
    case Sort::Close:
    case Sort::Single:
        appendTag(result, token.text);
        return;
    case Sort::Annotation:
        addTextSpan(result, result->text.size(), token.text.size(), SyntaxElement::Annotation);
        break;
    case Sort::Text:
    case Sort::Raw:
        break;
    }
    result->text += token.text;
}

class XmlLayout
{
public:
    explicit XmlLayout(const QString &xml)
        : m_tokens(xml)
        , m_maximum(maxFormattedSize(xml.size()))
    {
    }

    StyledText run(const std::atomic_bool *stop)
    {
        while (!m_tokens.atEnd() && !(stop && *stop)) {
            const Token token = m_tokens.next();
            if (m_result.text.size() > m_maximum)
                append(&m_result, token);
            else
                layOut(token);
        }
        return std::move(m_result);
    }

private:
    void layOut(Token token)
    {
        if (token.sort == Sort::Text)
            token.text = token.text.trimmed();
        if (!token.text.isEmpty())
            put(token);
    }

    void put(const Token &token)
    {
        if (token.sort == Sort::Close)
            m_depth = std::max(0, m_depth - 1);
        if (!m_result.text.isEmpty() && !fitsOnLine(token))
            newLine();
        append(&m_result, token);
        if (token.sort == Sort::Open)
            ++m_depth;
        m_secondToLast = std::exchange(m_last, token.sort);
    }

    //! Returns whether the element fits on one line, such as `<a>text</a>` or `<a></a>`.
    bool fitsOnLine(const Token &token) const
    {
        const bool isText = token.sort == Sort::Text || token.sort == Sort::Raw;
        if (isText)
            return m_last == Sort::Open && !token.text.contains(u'\n');
        const bool containsText = (m_last == Sort::Text || m_last == Sort::Raw) && m_secondToLast == Sort::Open;
        return token.sort == Sort::Close && (m_last == Sort::Open || containsText);
    }

    void newLine()
    {
        m_result.text += u'\n';
        m_result.text.resize(m_result.text.size() + kLayoutIndent * std::min(m_depth, kMaxLayoutIndent), u' ');
    }

    XmlTokens m_tokens;
    qsizetype m_maximum;
    StyledText m_result;
    int m_depth = 0;
    Sort m_last = Sort::Annotation;
    Sort m_secondToLast = Sort::Annotation;
};

} // namespace

StyledText formatXml(const QString &xml, const std::atomic_bool *stop)
{
    return XmlLayout(xml).run(stop);
}

StyledText markXml(const QString &xml, const std::atomic_bool *stop)
{
    StyledText result;
    XmlTokens tokens(xml);
    while (!tokens.atEnd() && !(stop && *stop))
        append(&result, tokens.next());
    return result;
}

} // namespace watchkeeper
