// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/CssReader.h"

#include <QString>

#include <algorithm>
#include <optional>

namespace watchkeeper {

namespace {

constexpr auto isCssSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; };
constexpr auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
constexpr auto isNameByte = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
        || static_cast<unsigned char>(c) >= 0x80;
};

//! Reads the tokens of https://www.w3.org/TR/css-syntax-3/#tokenization that contain addresses, and skips the others.
class CssScanner
{
public:
    explicit CssScanner(QByteArrayView css)
        : m_css(css)
    {
    }

    QList<CssLink> scan()
    {
        while (m_at < m_css.size())
            scanToken();
        return std::move(m_links);
    }

private:
    char at(qsizetype offset = 0) const { return m_at + offset < m_css.size() ? m_css[m_at + offset] : '\0'; }
    bool isEnd() const { return m_at >= m_css.size(); }

    void scanToken()
    {
        const char c = m_css[m_at];
        if (c == '/' && at(1) == '*') {
            skipComment();
        } else if (c == '"' || c == '\'') {
            const qsizetype begin = m_at;
            const auto text = readString();
            if (m_expectsImport && text)
                add(begin, *text, CssLink::Use::Import);
            else if (m_imageSetDepth > 0 && text && m_depth == m_imageSetDepth)
                add(begin, *text, CssLink::Use::Other);
            m_expectsImport = false;
        } else if (isNameByte(c) || c == '@' || c == '#' || startsEscape()) {
            scanName();
        } else {
            scanSign(c);
        }
    }

    void scanSign(char c)
    {
        ++m_at;
        if (c == '(') {
            ++m_depth;
        } else if (c == ')') {
            m_depth = std::max(m_depth - 1, 0);
            if (m_depth < m_imageSetDepth)
                m_imageSetDepth = 0;
        } else if (c == '{') {
            m_isFontFace = m_expectsFontFace;
        } else if (c == '}') {
            m_isFontFace = false;
        }
        if (c == '{' || c == '}' || c == ';') { // an open parenthesis ends here in all that browsers understand
            m_expectsFontFace = false;
            m_depth = m_imageSetDepth = 0;
        }
        if (!isCssSpace(c))
            m_expectsImport = false;
    }

    void scanName()
    {
        const qsizetype begin = m_at;
        const char sign = m_css[m_at];
        if (sign == '@' || sign == '#')
            ++m_at;
        const QByteArray name = readName().toLower();
        const bool isFunction = sign != '@' && sign != '#' && at() == '(';
        if (sign == '@') {
            m_expectsImport = name == "import";
            m_expectsFontFace = name == "font-face";
            return;
        }
        if (isFunction) {
            ++m_at;
            ++m_depth;
            if (name == "url" || name == "src")
                readAddress(begin, name == "url");
            else if (name == "image-set" || name == "-webkit-image-set")
                m_imageSetDepth = m_depth;
        }
        m_expectsImport = false;
    }

    //! Reads the content of `url(…)`, with or without quotes.
    void readAddress(qsizetype begin, bool mayBeUnquoted)
    {
        const CssLink::Use use = m_expectsImport ? CssLink::Use::Import
            : m_isFontFace                       ? CssLink::Use::Font
                                                 : CssLink::Use::Other;
        skipSpaces();
        if (at() == '"' || at() == '\'') {
            if (const auto text = readString())
                add(begin, *text, use);
            return;
        }
        if (!mayBeUnquoted)
            return;
        QByteArray text;
        bool isValid = true;
        while (!isEnd() && at() != ')') {
            if (isCssSpace(at())) {
                skipSpaces();
                isValid = isValid && (isEnd() || at() == ')');
            } else if (startsEscape()) {
                readEscape(&text);
            } else {
                isValid = isValid && !QByteArrayView("\"'(\\").contains(at());
                text += m_css[m_at++];
            }
        }
        if (isValid)
            add(begin, text, use);
    }

    void skipSpaces()
    {
        while (isCssSpace(at()))
            ++m_at;
    }

    void skipComment()
    {
        const qsizetype end = m_css.indexOf("*/", m_at + 2);
        m_at = end < 0 ? m_css.size() : end + 2;
    }

    //! Whether a backslash is here that isn't before a line break, which it couldn't escape.
    bool startsEscape() const { return at() == '\\' && at(1) != '\n' && at(1) != '\r' && at(1) != '\f'; }

    //! Reads a backslash and what it escapes: up to six hexadecimal digits and a space, or any character.
    void readEscape(QByteArray *text)
    {
        ++m_at;
        char32_t code = 0;
        int digits = 0;
        for (; digits < 6 && !isEnd() && isHex(at()); ++digits)
            code = code * 16 + char32_t(QByteArrayView(m_css).sliced(m_at++, 1).toUInt(nullptr, 16));
        if (digits == 0) {
            if (!isEnd())
                *text += m_css[m_at++];
            return;
        }
        if (at() == '\r' && at(1) == '\n')
            ++m_at;
        if (isCssSpace(at()))
            ++m_at;
        const bool isCharacter = code != 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        const char32_t character = isCharacter ? code : U'\ufffd';
        *text += QString::fromUcs4(&character, 1).toUtf8();
    }

    QByteArray readName()
    {
        QByteArray name;
        while (!isEnd() && (isNameByte(at()) || startsEscape())) {
            if (at() == '\\')
                readEscape(&name);
            else
                name += m_css[m_at++];
        }
        return name;
    }

    //! Reads a string in quotes. nullopt if its line ends before the quote, which makes it invalid.
    std::optional<QByteArray> readString()
    {
        const char quote = m_css[m_at++];
        QByteArray text;
        while (!isEnd() && at() != quote) {
            if (startsEscape()) {
                readEscape(&text);
            } else if (at() == '\\') { // a line that continues
                m_at += at(1) == '\r' && at(2) == '\n' ? 3 : 2;
            } else if (at() == '\n' || at() == '\r' || at() == '\f') {
                return std::nullopt;
            } else {
                text += m_css[m_at++];
            }
        }
        ++m_at;
        return text;
    }

    void add(qsizetype begin, const QByteArray &text, CssLink::Use use)
    {
        for (; m_lineEnd < begin; ++m_lineEnd) { // counts each byte once
            if (m_css[m_lineEnd] == '\n') {
                ++m_line;
                m_column = 1;
            } else if ((static_cast<unsigned char>(m_css[m_lineEnd]) & 0xc0) != 0x80) {
                ++m_column;
            }
        }
        if (const QByteArray written = text.trimmed(); !written.isEmpty())
            m_links.append({written, use, m_line, m_column});
    }

    QByteArrayView m_css;
    qsizetype m_at = 0;
    QList<CssLink> m_links;
    int m_depth = 0;              //!< open parentheses
    int m_imageSetDepth = 0;      //!< the depth inside `image-set(`, 0 outside
    bool m_expectsImport = false; //!< after `@import`
    bool m_expectsFontFace = false;
    bool m_isFontFace = false;
    qsizetype m_lineEnd = 0; //!< up to where lines have been counted
    int m_line = 1;
    int m_column = 1;
};

} // namespace

QList<CssLink> readCss(QByteArrayView css)
{
    return CssScanner(css).scan();
}

} // namespace watchkeeper
